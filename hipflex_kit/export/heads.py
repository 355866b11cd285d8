"""The sentence at the head of a block: how its exercises are done in turn, for how long, and who drops out when."""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.export import phrases
from hipflex_kit.export.words import Words
from hipflex_kit.program import Block, BlockKind, Range, Rest

_NO_REST = frozenset({BlockKind.EMOM, BlockKind.INTERVALS, BlockKind.AMRAP, BlockKind.FOR_TIME})
_PHRASE = {BlockKind.SUPERSET: "go"}


def block_sentence(
    blocks: Sequence[Block], words: Words, names: Sequence[str] | None = None, *, blank: bool = True
) -> str:
    """The head of a block, without its number.

    Args:
        blocks: The same block in the weeks that are shown, with each week's doses.
        words: The language.
        names: What its exercises are called on the sheet; None for labels, or names where there are none.
        blank: Leave a blank to write on where nobody wrote the rest; False where nobody can write.

    Returns:
        ``Go 1a → 1b → 1c, rest ______, repeat. 4 rounds. Round 4: only 1a and 1b.``; "" for an exercise on its own.
    """
    block = blocks[0]
    if len(block.prescriptions) < 2 and block.kind in (BlockKind.STRAIGHT, BlockKind.SUPERSET):
        return ""
    key = _PHRASE.get(block.kind, block.kind.value)
    called = tuple(names) if names is not None else labels(block)
    rest = shared_rest(block)
    values = {
        "order": " → ".join(called),
        "rest": phrases.rest(rest, words),
        "interval": phrases.time(Range.exactly(block.interval_s or 60), words),
    }
    silent = "_silent" if rest is None and not blank and f"block.{key}_silent" in words.phrases else ""
    sentences = [words.say(f"block.{key}{silent}", **values)]
    if block.rest_between is not None and block.kind is not BlockKind.STRAIGHT:
        sentences.append(_capital(words.say("block.between", time=phrases.rest(block.rest_between, words))))
    if block.cap_s:
        sentences.append(words.say("block.cap", time=phrases.time(Range.exactly(block.cap_s), words)))
    said = {rounds_sentence(b, words, called) for b in blocks}
    if len(said) == 1 and block.kind is not BlockKind.STRAIGHT:
        sentences.append(said.pop())
    return " ".join(filter(None, sentences))


def labels(block: Block) -> tuple[str, ...]:
    """What the exercises of a block are called: their labels, else their names."""
    return tuple(p.label or p.name for p in block.prescriptions)


def shared_rest(block: Block) -> Rest | None:
    """The rest that the block's head speaks of: after a round, or between the sets of straight work."""
    if block.rest_after_round is not None:
        return block.rest_after_round
    if block.kind is BlockKind.STRAIGHT:
        stated = {p.dose.rest for p in block.prescriptions}
        return stated.pop() if len(stated) == 1 else block.rest_between
    return block.prescriptions[-1].dose.rest if block.prescriptions else None


def own_rest(block: Block, at: int) -> Rest | None:
    """The rest of one exercise that the block's head does not already say."""
    rest = block.prescriptions[at].dose.rest
    is_said = len(block.prescriptions) > 1 and block.kind not in _NO_REST and rest == shared_rest(block)
    last = at == len(block.prescriptions) - 1
    return None if is_said and (last or block.kind is BlockKind.STRAIGHT) else rest


def rounds_sentence(block: Block, words: Words, called: Sequence[str]) -> str:
    """``4 rounds. Round 4: only 1a and 1b.``: from the sets of its exercises, or as the block states it.

    Where sets are ranges that differ, or are not written, nothing is said rather than something guessed.
    """
    if block.rounds is not None:
        return _rounds(block.rounds, words)
    sets = [p.dose.sets for p in block.prescriptions]
    known = [value for value in sets if value is not None]
    if len(known) < len(sets) or not known:
        return ""
    if len(set(known)) == 1:
        return _rounds(known[0], words)
    if any(value.low != value.high for value in known):
        return ""
    counts = [round(value.high) for value in known]
    sentences = [_rounds(Range.exactly(max(counts)), words)]
    steps = sorted({count for count in counts if count < max(counts)})
    for step, following in zip(steps, [*steps[1:], max(counts)], strict=True):
        still = [label for label, count in zip(called, counts, strict=True) if count > step]
        first, last = step + 1, following
        span = phrases.spread(Range(first, last), words)
        key = "block.only" if first == last else "block.only_from"
        sentences.append(words.say(key, n=span, labels=_listed(still, words)))
    return " ".join(sentences)


def _rounds(value: Range, words: Words) -> str:
    return words.say("block.one_round" if value.high == 1 else "block.rounds", n=phrases.spread(value, words))


def _listed(names: list[str], words: Words) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {words.say('block.and')} {names[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
