"""Find every token of a line: each word and number is offered to the few readers that could begin there."""

from __future__ import annotations

from collections.abc import Callable

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses import chains
from hipflex_kit.notation.doses.keyed_amounts import read_keyed
from hipflex_kit.notation.doses.number_tokens import is_within, read_number, read_number_behind
from hipflex_kit.notation.doses.worded_sets import read_repeats, read_worded_sets
from hipflex_kit.notation.quantities import loads, odd_numbers, rests, sides, tempo
from hipflex_kit.notation.quantities.behind_at import read_at_sign, read_carried, read_with
from hipflex_kit.notation.quantities.reps_in_words import read_amount_text
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.tokens import TechniqueWords, Token, has_amount
from hipflex_kit.notation.words.vocabulary import words_of
from hipflex_kit.program import Technique

_OPTIONAL = re.compile(r"\(?(?:optional|if time(?: allows| permits)?)(?![a-z])\)?")
_TECHNIQUES = re.compile(
    r"(?P<drop>drop ?-?sets?|strip ?-?sets?|ds x ?\d)|(?P<rest_pause>rest[ -]pause|dc set)|(?P<myo>myo(?:[ -]reps?)?)"
    r"|(?P<cluster>clusters?(?: sets?)?)|(?P<wave>waves?(?: loading)?)"
    r"|(?P<pyramid>(?:reverse )?pyramids?)|(?P<ladder>(?<!agility )(?<!speed )(?<!feet )(?<!foot )(?<!rope )ladders?)"
    r"|(?P<backoff>back[ -]?off(?: sets?)?)"
)
_SETS_BEFORE = re.compile(r"(?<![a-z])(?:last|final) (?:\d )?sets?(?: (?:is|as|to|=|-))?(?: an?)?[:,]? $")
_SETS_BEHIND = re.compile(r" (?:(?:on|for|in) )?(?:the |your )?(?:last|final) (?:\d )?sets?(?: only)?(?![a-z])")

Reader = Callable[[str, int, str], "list[Token] | None"]


def _one(token: Token | None) -> list[Token] | None:
    return [token] if token is not None else None


def _rest(text: str, at: int, _shown: str) -> list[Token] | None:
    return rests.read_rest(text, at)


def _effort(text: str, at: int, _shown: str) -> list[Token] | None:
    return _one(loads.read_effort(text, at))


def _side(text: str, at: int, _shown: str) -> list[Token] | None:
    return _one(sides.read_side(text, at))


def _alternating(text: str, at: int, _shown: str) -> list[Token] | None:
    return _one(sides.read_alternating(text, at))


def _technique(text: str, at: int, shown: str) -> list[Token] | None:
    match = _TECHNIQUES.match(text, at)
    if match is None or text[match.end() : match.end() + 1].isalpha():
        return None
    technique = Technique(str(match.lastgroup))
    start, end = _with_its_sets(text, at, match.end())
    return [Token("technique", start, end, TechniqueWords(technique, shown[start:end]))]


def _with_its_sets(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words begin and end that also say which sets: ``last set drop set``, ``drop set on the last set``."""
    before = _SETS_BEFORE.search(text, max(0, start - 24), start) if "set" in text[max(0, start - 9) : start] else None
    behind = _SETS_BEHIND.match(text, end)
    return before.start() if before else start, behind.end() if behind else end


def _worded_distance(text: str, at: int, _shown: str) -> list[Token] | None:
    found = numbers.read_worded_distance(text, at)
    return [Token("distance", at, found[1], found[0])] if found is not None else None


def _bodyweight_times(text: str, at: int, shown: str) -> list[Token] | None:
    """``BWx12``: the load and how often, without a blank between."""
    load = loads.read_load(text, at, shown)
    times = chains.read_times(text, load.end, shown) if load is not None else None
    return [load, *times] if load is not None and times else None


def _optional(text: str, at: int, _shown: str) -> list[Token] | None:
    match = _OPTIONAL.match(text, at)
    return [Token("optional", at, match.end())] if match else None


def _amount_words(text: str, at: int, shown: str) -> list[Token] | None:
    found = read_amount_text(text, at, shown)
    if found and _with_its_sets(text, at, found.end) != (at, found.end):
        return None  # "5x5, last set AMRAP": the others stay what they are
    return [Token("reps_text", found.start, found.end, found.value)] if found else None


_READERS: dict[str, tuple[Reader, ...]] = {}


def _register(words: str, *readers: Reader) -> None:
    for word in words.split():
        _READERS[word] = _READERS.get(word, ()) + readers


_register(
    "rest resting récup récupération recup recupero rec rust riposo descansa descansas descansar desc descanso repos"
    " pausa ri r p recover recovery no nr sin pause",
    _rest,
)
_register("tempo tmp t", lambda t, a, s: tempo.read_keyed_tempo(t, a, s))
_register(
    "very slow slowly quick quickly fast explosive explosively controlled control",
    lambda t, a, s: _one(tempo.read_worded_tempo(t, a, s)),
)
_register(
    "lower lowered lowering descend descending bajar bajada bajando baja absenken ablassen runter",
    lambda t, a, s: _one(tempo.read_lowering(t, a, s)),
)
_register("pause squeeze hold", lambda t, a, s: _one(tempo.read_paused(t, a, s)))
_register("r", _side)
_register("x", lambda t, a, s: chains.read_times(t, a, s), _side)
_register("rpe rir leave keep", _effort)
_register("bw bodyweight", lambda t, a, s: _one(loads.read_load(t, a, s)))
_register("bwx", _bodyweight_times)
_register(
    "set sets round rounds series séries sätze rep reps repetition repetitions time duration distance hold"
    " load weight carga peso intensity dose",
    read_keyed,
)
_register("w with using holding", read_with)
_register("max maximum amrap amap failure fail tf mf me as until to", _amount_words)
_register("so tantas", _amount_words)
_register("máximo maximo máximas maximas máx al hasta até ate bis", _amount_words)
_register(
    "each every ea e per p c por cada de pro je re li rechts links jede jeden jedes par chaque both es ps l left right"
    " a on for in unilateral unilaterally",
    _side,
)
_register("add adding drop dropping", lambda t, a, _: _one(odd_numbers.read_change(t, a)))
_register("every on", lambda t, a, _: _one(odd_numbers.read_begins_every(t, a)))
_register("alternating alternate alt total in alternando", _alternating)
_register("optional if", _optional)
_register("daily weekly", lambda t, a, _: _one(odd_numbers.read_how_often(t, a)))
_register("hr", lambda t, a, s: _one(loads.read_heart_rate(t, a, s)))
_register("level", lambda t, a, s: _one(loads.read_level(t, a, s)))
_register("repeat repeated twice", lambda t, a, _: _one(read_repeats(t, a)))
_register("bar empty", lambda t, a, s: _one(loads.read_empty_bar(t, a, s)))
_register("one two three four five six", read_worded_sets)
_register("a half quarter one two three four five six ten", _worded_distance)
_register(
    "rest drop dropset dropsets strip ds dc myo cluster clusters wave waves pyramid pyramids ladder ladders reverse"
    " backoff back",
    _technique,
)

_SIGNS: dict[str, tuple[Reader, ...]] = {
    "@": (read_at_sign,),
    "*": (lambda t, a, s: chains.read_times(t, a, s),),
    "/": (_side,),
    "+": (lambda t, a, s: _one(loads.read_load(t, a, s) or loads.read_added(t, a, s)),),
    ":": (read_number,),
    "~": (lambda t, a, s: chains.read_chain(t, a, s),),
    "≈": (lambda t, a, s: chains.read_chain(t, a, s),),
    "(": (
        _optional,
        lambda t, a, s: odd_numbers.read_loads_of_sets(t, a, s),
        lambda t, a, _: _one(loads.read_pair_in_brackets(t, a)),
    ),
}


_TRIGGER = re.compile(
    rf"(?<![^\W\d_])(?<!')(?:{'|'.join(sorted(_READERS, key=len, reverse=True))})(?![a-z])"
    r"(?:(?![^\W\d_])|(?<=\dx))"  # "4xÜberkopfdrücken"
    r"|(?<![^\W\d_])x(?=\d)|(?<![^\W\d_])(?:r|t)(?=\d)|(?:rpe|rir)(?=\d)|\d[\d.]*|[@*/+:~≈(]"
)
"""Where a token may begin: a word that some reader knows, a number, or a sign."""


_NO_WORD = re.compile(r"[^a-z .,]")


def may_hold_token(low: str) -> bool:
    """May a token begin anywhere in a folded text? Cheaper than looking for the tokens, and never wrong with a no."""
    return _NO_WORD.search(low) is not None or not _READERS.keys().isdisjoint(words_of(low))


def begins_token(word: str) -> bool:
    """May a token begin with a word of small letters?"""
    return word in _READERS


def scan(text: str, start: int, shown: str) -> list[Token]:
    """Every token from a column on, in order, without overlaps.

    Args:
        text: Folded line.
        start: First column to read.
        shown: The same line as written (tidied).
    """
    tokens: list[Token] = []
    position = start
    while trigger := _TRIGGER.search(text, position):
        at = trigger.start()
        found = _read_at(text, at, shown, _WORD.match(trigger[0])[0], tokens)  # type: ignore[index]
        if found:
            tokens.extend(found)
            position = max(found[-1].end, trigger.end() if found[-1].end <= at else found[-1].end)
        else:
            position = trigger.end()
    return tokens


_WORD = re.compile(r"[^\W\d_]+|\d[\d.]*|.")


def read_token(text: str, at: int, shown: str, tokens: list[Token]) -> list[Token] | None:
    """The token that begins exactly at a column, behind those that were read already; None where none does."""
    lexeme = _WORD.match(text, at)
    return _read_at(text, at, shown, lexeme[0], tokens) if lexeme else None


def _read_at(text: str, at: int, shown: str, lexeme: str, tokens: list[Token]) -> list[Token] | None:
    first = lexeme[0]
    before = text[at - 1] if at else " "
    joined = bool(tokens) and tokens[-1].end == at
    if first.isdecimal():
        if is_within(text, at, before, joined, tokens):
            return None
        return read_number_behind(text, at, shown, tokens)
    if first.isascii() and first.isalpha():
        if (before.isalnum() or before == "'") and not joined:
            return None
        if lexeme in ("w", "with") and has_amount(tokens) and (carried := read_carried(text, at, shown)):
            return carried
        return _first_reading(_READERS.get(lexeme, ()), text, at, shown)
    if first == "/" and not (joined or before == " " or before.isdecimal() or _ends_in_side(text, at)):
        return None
    if first == ":" and not text[at + 1 : at + 2].isdecimal():
        return None
    return _first_reading(_SIGNS.get(first, ()), text, at, shown)


_SIDE_LAST = re.compile(r"/(?:side|leg|arm)s?(?= {0,2}(?:$|[,;()]))")


def _ends_in_side(text: str, at: int) -> bool:
    """``10 hip openers/side``: behind a name that its number leads; ``plank front/side`` is what it is called."""
    leads = text.lstrip()[:1].isdecimal() and text[at - 1].isalpha() and not text.endswith(_WAYS_TO_FACE, 0, at)
    return leads and _SIDE_LAST.match(text, at) is not None


_WAYS_TO_FACE = ("front", "back", "rear", "forward", "forwards", "lateral", "left", "right", "top", "under")


def _first_reading(readers: tuple[Reader, ...], text: str, at: int, shown: str) -> list[Token] | None:
    for reader in readers:
        if found := reader(text, at, shown):
            return found
    return None
