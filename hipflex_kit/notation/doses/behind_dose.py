"""What numbers and words mean behind a dose that is complete without them, in the order in which it is settled."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.load_or_not import settle_loads, with_pairs
from hipflex_kit.notation.doses.rest_or_hold import REPS, is_held, settle_times
from hipflex_kit.notation.quantities.how_far import settle_ways
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Range, Side, SideKind


def settle_behind_dose(low: str, tokens: list[Token], name: str) -> list[Token]:
    """Give what stands behind a whole dose the meaning that the words around it leave.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
        name: Folded name of the exercise.
    """
    kinds = {token.kind for token in tokens}
    if "load" in kinds or "reps_list" in kinds:
        tokens = settle_loads(low, tokens, kinds, name)
    tokens = settle_ways(low, tokens, kinds, name)
    if "side" in kinds:
        tokens = _settle_sides(low, tokens, name, "sets" in kinds)
    if "seconds" not in kinds:
        return tokens
    held = is_held(name)
    if "+" in low and not kinds.isdisjoint(REPS):
        tokens = [token for token in tokens if token.kind != "seconds" or low[: token.start].rstrip()[-1:] != "+"]
    return settle_times(low, with_pairs(low, tokens, kinds, name, held=held), kinds, held=held)


def _settle_sides(low: str, tokens: list[Token], name: str, counted: bool) -> list[Token]:
    """Words that look like sides and are said of all sides together, or of each of several exercises."""
    if _SEVERAL.fullmatch(name) is not None:
        return [_as_each_of_them(token) for token in tokens]
    if "(" in low:
        tokens = _without_time_of_both(low, tokens)
    return tokens if counted else [token for token in tokens if not _is_grand_total(low, token)]


def _without_time_of_both(low: str, tokens: list[Token]) -> list[Token]:
    """``3 min (90 seconds each side)``: the half of it is held on each side, and is what a set lasts."""
    for both, one, side in zip(tokens, tokens[1:], tokens[2:], strict=False):
        whole, half = both.value, one.value
        told = [both.kind, one.kind, side.kind] == ["seconds", "seconds", "side"] and low[one.start - 1] == "("
        if told and isinstance(whole, Range) and isinstance(half, Range) and whole.low == 2 * half.low:
            return [token for token in tokens if token is not both]
    return tokens


_SEVERAL = re.compile(
    r"(?:(?:static|dynamic|general|gentle|basic|light|easy|various|favou?rite|these|all|mobility|yoga|warm[ -]?up"
    r"|cool[ -]?down|(?:upper|lower|full|whole)[ -]body) ){0,3}"
    r"(?:stretches|stretching|holds|poses|positions|drills|exercises)"
)
"""Words for several movements; ``Pigeon poses 30 s each`` and ``Calf stretches`` are one, on each side."""


def _as_each_of_them(token: Token) -> Token:
    """``Static stretches 20 s each``: each stretch, and not each side."""
    bare = token.kind == "side" and isinstance(token.value, Side) and token.value.word is None
    return token._replace(kind="key") if bare and token.value.kind is SideKind.EACH else token  # type: ignore[union-attr]


_MANY = re.compile(r"(?:[4-9]\d|\d{3}) {0,2}(?:reps?|repetitions)? {0,2}$")
_TIMED_NAME = re.compile(r"\d{1,3} ?(?:min(?:ute)?s?|sec(?:ond)?s?) [^\d]{3,40}$")
"""``2 min plank total``."""


def _is_grand_total(low: str, token: Token) -> bool:
    """``100 reps total``: in as many sets as it takes, and not for both sides together."""
    total = token.kind == "side" and low[token.start : token.end].endswith("total")
    return total and (
        _MANY.search(low, 0, token.start) is not None or _TIMED_NAME.match(low, 0, token.start) is not None
    )
