"""What a time behind a dose is: a rest, a part of the tempo, or how long something is held, and how often."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities.how_far import is_too_slow
from hipflex_kit.notation.words.tokens import RestScope, Token
from hipflex_kit.program import Dose, Range, Rest

_SHORTEST_REST = 30.0
"""Seconds; less may be how long each repetition is held."""
_HELD = re.compile(
    r"(?<![a-z])(?:holds?|halten|iso|isometrics?|planks?|stretch(?:es)?|hangs?|pose|wall sits?|l-?sits?|carry|carries"
    r"|walks?|runs?)(?![a-z])"
)
REPS = ("reps", "reps_list", "reps_text")
"""Kinds of what says repetitions."""


def is_held(name: str) -> bool:
    """Is an exercise held, or walked, for a time? Then a time is how long, and no rest."""
    return _HELD.search(name) is not None


def settle_times(low: str, tokens: list[Token], kinds: set[str], *, held: bool) -> list[Token]:
    """Give times the meaning that the words around them leave: a rest, how long a set lasts, or none of their own.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
        kinds: Kinds of all that was read.
        held: The exercise is held for a time.
    """
    if "sets" not in kinds:
        tokens = _with_times(low, tokens)
    settled: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == "seconds":
            if _tells_tempo(low, tokens, index):
                continue
            lasts = held and "distance" not in kinds
            lasts = lasts and not (index and _stands_in_column(low, tokens[index - 1], token))
            if not lasts and _is_rest_behind(low, tokens, index):
                rest = RestScope(Rest(token.value), None)  # type: ignore[arg-type]
                on_off = low.startswith(" off", token.end)  # the words are of the rest
                start = tokens[index - 1].end + 1 if on_off else token.start
                settled.append(Token("rest", start, token.end + len(" off") * on_off, rest))
                continue
        settled.append(token)
    return settled


_ON = re.compile(r" on(?: ?[/,] ?| and | )")
_CELL_BETWEEN = re.compile(r"[^|\d]{0,30}\|[^|\d]{1,30}\| {0,3}|[^|\d]{0,3}[^|\d ][^|\d]{0,30}\| {0,3}")
"""``16kg KB | 60s``, ``3 x 12 e/s | red band | 45s``: the last of the columns, behind words."""
_WIDE = re.compile(r" {3,40}")
_APART = re.compile(r"[\])]? {0,12}[,;/|—-]?[ |—-]{0,12}[\[(]?")


def _is_rest_behind(low: str, tokens: list[Token], index: int) -> bool:
    """``4x6 (31X1), 90s``: a time behind sets, repetitions and all else is the rest, as coaches' sheets have it."""
    token = tokens[index]
    before = {one.kind for one in tokens[:index]}
    if not isinstance(token.value, Range) or "sets" not in before or "rest" in before:
        return False
    between = low[tokens[index - 1].end : token.start]
    held = "seconds" in before
    if held and (between == "/" or (_ON.fullmatch(between) and low.startswith(" off", token.end))):
        return True  # "8 x 20/10s", "8 x 15s on / 45s off"
    if held and _WIDE.fullmatch(between) is not None:
        return True  # "2 x 60s             45s": columns of a sheet
    column = ("distance" in before and "|" in between) or (held and _CELL_BETWEEN.fullmatch(between) is not None)
    if "distance" in before and not held and is_too_slow(tokens[:index], token.value):
        return bool(between) and _APART.fullmatch(between) is not None
    if token.value.low < _SHORTEST_REST or ((held or before.isdisjoint(REPS)) and not column):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.kind in ("side", "rest", "sets"):
        return False
    previous = tokens[index - 1]
    apart = bool(between) and (_APART.fullmatch(between) or _CELL_BETWEEN.fullmatch(between)) is not None
    return apart and previous.kind != "sign" and _HELD.search(low, token.start, token.end) is None


def _stands_in_column(low: str, before: Token, token: Token) -> bool:
    """Behind a bar, or far behind another time, a time is in a column of its own."""
    if before.kind == "seconds" and _WIDE.fullmatch(low, before.end, token.start) is not None:
        return True
    return _CELL_BETWEEN.fullmatch(low, before.end, token.start) is not None


def needs_words(low: str, tokens: list[Token]) -> bool:
    """Does a time in a dose mean something else than how long a set lasts? The words around it decide.

    So does the name where a number may be metres: ``row 4x500``.
    """
    if any(token.kind == "reps" and _may_be_metres(token.value) for token in tokens):
        return True
    times = [index for index, token in enumerate(tokens) if token.kind == "seconds"]
    return any(_is_rest_behind(low, tokens, index) or _tells_tempo(low, tokens, index) for index in times)


def _may_be_metres(amount: object) -> bool:
    return isinstance(amount, Range) and amount.low >= _FEWEST_METRES


_FEWEST_METRES = 100.0
_BEHIND_TEMPO = re.compile(r" {0,2}[(,:]? {0,2}(?:for |over )?")


def _tells_tempo(low: str, tokens: list[Token], index: int) -> bool:
    """``slow on the way down (3 secs)``, ``slow down 3 sec``: seconds right behind words of a tempo are of it."""
    before, time = tokens[index - 1] if index else None, tokens[index].value
    if before is None or before.kind != "tempo" or not isinstance(time, Range) or time.high >= _SHORTEST_REST:
        return False
    return _BEHIND_TEMPO.fullmatch(low, before.end, tokens[index].start) is not None


def is_time_to_rest(dose: Dose) -> bool:
    """Is it nothing but a time that is long enough for a rest?"""
    return dose.seconds is not None and dose.seconds.low >= _SHORTEST_REST and dose.stated.keys() == {"seconds"}


def is_rest_below(name: str, dose: Dose, further: Dose) -> bool:
    """``90s`` on a line of its own below sets × reps is the rest."""
    said = dose.stated.keys()
    whole = {"sets", "reps"} <= said and said.isdisjoint(("seconds", "rest"))
    return whole and is_time_to_rest(further) and not is_held(name)


_SHORTEST_SET = 12.0
"""Seconds; less is how long each repetition is held."""
_LONG_HOLD = 30.0
"""``Hold for 45 seconds, 3 times``: shorter ones may be repetitions of a hold."""
_FEW_TIMES = 6.0
"""More often nobody holds a stretch in one session; more are repetitions of a short hold."""


def _with_times(low: str, tokens: list[Token]) -> list[Token]:
    """``hold 15s each x 2``, ``3 times, 20 to 30 seconds``: how often a time is held are its sets."""
    counted = [token for token in tokens if token.kind == "reps"]
    if len(counted) != 1 or not isinstance(counted[0].value, Range) or counted[0].value.high > _FEW_TIMES:
        return tokens
    reps = counted[0]
    held = next((token for token in tokens if token.kind == "seconds"), None)
    if held is None or not isinstance(held.value, Range) or held.value.low < _SHORTEST_SET:
        return tokens
    at = held.start
    told = low[reps.start : reps.end].rstrip().endswith("times")
    signed = low[: reps.start].rstrip()[-1:] in ("x", "*") and low[reps.start : reps.end].strip().isdecimal()
    long = told and held.value.low >= _LONG_HOLD
    if (told == (at < reps.start) and not long) or not (told or signed):
        return tokens
    return [token._replace(kind="sets") if token is reps else token for token in tokens]
