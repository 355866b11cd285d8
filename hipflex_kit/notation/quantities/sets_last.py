"""``15 per side x 2``, ``to failure x 2``, ``drop set x 3``: behind how much is done, a sign leads to how many sets."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Range

_MOST = 6
"""More is a number of repetitions."""


def with_load_first(low: str, tokens: list[Token]) -> list[Token]:
    """``80% x 3 x 5``: behind a load the repetitions come first and the sets last, as in ``100x3x5``."""
    for at in range(len(tokens) - 4):
        if [token.kind for token in tokens[at : at + 5]] == _LOAD_FIRST and low[tokens[at + 1].start] == "x":
            first, last = tokens[at + 2], tokens[at + 4]
            if (
                isinstance(last.value, Range)
                and last.value.high <= _MOST
                and tokens[at].end + 1 >= tokens[at + 1].start
            ):
                turned = [first._replace(kind="reps"), tokens[at + 3], last._replace(kind="sets")]
                return [*tokens[: at + 2], *turned, *tokens[at + 5 :]]
    return tokens


_LOAD_FIRST = ["load", "sign", "sets", "sign", "reps"]


def with_sets_last(low: str, tokens: list[Token]) -> list[Token]:
    """Take the small number behind an amount with its sides for the sets, where nothing else says how many there are.

    Args:
        low: Folded line.
        tokens: What was read on a line, in order.
    """
    if any(token.kind == "sets" for token in tokens):
        return with_load_first(low, tokens) if "x" in low and len(tokens) >= len(_LOAD_FIRST) else tokens
    if "x" in low and (counted := _counts_times(low, tokens)) is not None:
        return [token._replace(kind="sets") if token is counted else token for token in tokens]
    if len(tokens) > _FEWEST_RESTED and _behind_rest(low, tokens):
        return [*tokens[:-1], tokens[-1]._replace(kind="sets")]
    for at in range(2, len(tokens)):
        if tokens[at].kind == "reps" and tokens[at - 1].kind == "sign" and (amount := _amount_before(low, tokens, at)):
            number = tokens[at]
            return [
                *tokens[: at - len(amount) - 1],
                *amount,
                tokens[at - 1],
                number._replace(kind="sets"),
                *tokens[at + 1 :],
            ]
    return tokens


_FEWEST_RESTED = 3
_ON_CLOCK = re.compile(r"\d ?(?:s|secs?|seconds?|min|minutes?)? ?(?:on|work)(?![a-z])")
"""``45 sec on, 15 sec rest, x2``: rounds of all stations."""
_DONE_EACH_TIME = ("distance", "seconds", "calories", "reps")


def _behind_rest(low: str, tokens: list[Token]) -> bool:
    """``400m run, rest 90s x 6``: behind a bout and its rest, how often both are done."""
    times = tokens[-1].value
    if [token.kind for token in tokens[-3:]] != ["rest", "sign", "reps"] or not isinstance(times, Range):
        return False
    kinds = [token.kind for token in tokens[:-3]]
    done = any(kind in _DONE_EACH_TIME for kind in kinds) or (kinds == ["count"] and tokens[0].start == 0)
    return done and times.high <= _MOST_TIMES and _ON_CLOCK.search(low) is None


_TIMES = re.compile(r" ?x(?![\w-]| ?\d| max| amrap)")
_TIMES_GROUP = re.compile(r" ?x ?[(\[]")
_MOST_TIMES = 20


def _counts_times(low: str, tokens: list[Token]) -> Token | None:
    """``20yd sprint 4x, rest 60s``, ``Plank 3x, 30 sec``: beside an amount, how often it is done."""
    amount = any(token.kind in ("seconds", "distance", "reps", "calories") for token in tokens)
    counted = [token for token in tokens if token.kind == "count" and _TIMES.match(low, token.end)]
    if not amount or len(counted) != 1 or not isinstance(counted[0].value, Range):
        return None
    if counted[0] is not tokens[0] and _TIMES_GROUP.match(low, counted[0].end) is not None:
        return None  # "Walk 5 min, 8 x (1 min run, 2 min walk)"
    return counted[0] if counted[0].value.high <= _MOST_TIMES else None


def _amount_before(low: str, tokens: list[Token], at: int) -> list[Token]:
    """The tokens of the amount, in front of the sign."""
    times, last = tokens[at].value, tokens[at - 2]
    if not isinstance(times, Range) or times.high > _MOST:
        return []
    if last.kind == "reps_text" or (last.kind == "technique" and low[: last.end].endswith(("set", "sets"))):
        return [last]
    first = tokens[at - 3] if at > 2 else None
    if last.kind != "side" or first is None or first.kind not in ("count", "reps"):
        return []
    enough = isinstance(first.value, Range) and first.value.low >= times.high
    return [first._replace(kind="reps"), last] if enough else []
