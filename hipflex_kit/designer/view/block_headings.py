"""What stands at the head of a box of rows, in words."""

from __future__ import annotations

from hipflex_kit.notation.words.numbers import range_text
from hipflex_kit.notation.writing.formatter import rest_text
from hipflex_kit.program import Block, BlockKind, Section

_KINDS = {
    BlockKind.CIRCUIT: "Circuit",
    BlockKind.EMOM: "EMOM",
    BlockKind.AMRAP: "AMRAP",
    BlockKind.FOR_TIME: "For time",
    BlockKind.INTERVALS: "Intervals",
    BlockKind.LADDER: "Ladder",
    BlockKind.COMPLEX: "Complex",
}
_SECTIONS = {
    Section.WARMUP: "Warm-up",
    Section.COOLDOWN: "Cool-down",
    Section.FINISHER: "Finisher",
    Section.SKILL: "Skill",
}


def block_heading(block: Block) -> str:
    """What stands at the head of a box: "Superset", "Circuit · 3 rounds", "Warm-up"; "" for nothing to say."""
    words = [_SECTIONS.get(block.section, "")]
    if block.kind is BlockKind.SUPERSET:
        words.append((block.grouping or "").replace("pair", "superset").capitalize() if not words[0] else "")
    elif block.kind is not BlockKind.EMOM or block.interval_s in (None, 60):  # the M of EMOM is a minute
        words.append(_KINDS.get(block.kind, ""))
    if block.interval_s and block.interval_s != 60:
        words.append(f"every {_time_words(block.interval_s)}")
    if block.cap_s:
        words.append(f"{block.cap_s / 60:g} min")
    if block.rounds is not None:
        words.append("1 round" if block.rounds.high == 1 else f"{range_text(block.rounds)} rounds")
    if block.rest_after_round is not None:
        words.append(f"rest {rest_text(block.rest_after_round)}")
    heading = " · ".join(word for word in words if word)
    return heading[:1].upper() + heading[1:]


def _time_words(seconds: float) -> str:
    """``90 s``, ``3 min``, ``2 min 30 s``."""
    minutes, rest = divmod(seconds, 60)
    if seconds < 120:
        return f"{seconds:g} s"
    return f"{minutes:g} min {rest:g} s" if rest else f"{minutes:g} min"


def own_title(block: Block) -> str | None:
    """A block's title, where it says more than its section does: "Warm Up:" beside "Warm-up" does not."""
    section = _SECTIONS.get(block.section)
    said = block.title is not None and section is not None and _letters(block.title) == _letters(section)
    return None if said else block.title


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()
