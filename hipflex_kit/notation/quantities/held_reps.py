"""``10 x 5 sec hold``, ``5 sec hold x 10``: so many short holds are repetitions of one set, and no sets."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Range

_FEWEST = 8.0
_LONGEST = 15.0
"""Seconds; a longer hold is a set of its own."""
_KINDS = ["sets", "sign", "seconds"]


def with_held_reps(low: str, tokens: list[Token]) -> list[Token]:
    """Take the number beside a short hold for its repetitions, where the line says no others.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
    """
    if " sec" in low or "s hold" in low:
        tokens = _with_ladder(low, tokens)
    if "hold" not in low or any(token.kind in ("reps", "reps_list", "count") for token in tokens):
        return tokens
    for at in range(len(tokens) - 2):
        for times, sign, held in (tokens[at : at + 3], tokens[at : at + 3][::-1]):
            if [times.kind, sign.kind, held.kind] == _KINDS and _is_held(low, times, held):
                return [token._replace(kind="reps") if token is times else token for token in tokens]
    return tokens


def _is_held(low: str, times: Token, held: Token) -> bool:
    counted = "set" not in low[times.start : times.end]
    many = counted and isinstance(times.value, Range) and times.value.low >= _FEWEST
    short = isinstance(held.value, Range) and held.value.high <= _LONGEST
    return many and short and "hold" in low[held.start : held.end]


_LADDER = re.compile(
    r"(?<![\w/.,-])(?P<reps>\d{1,2}(?:, ?\d{1,2}){1,5}|\d{1,2}(?:-\d{1,2}){2,5}) ?x ?"
    r"(?P<seconds>\d{1,3}) ?s(?:ec(?:ond)?s?)?(?: holds?)?(?![a-z])"
)


def _with_ladder(low: str, tokens: list[Token]) -> list[Token]:
    """``Bird Dog 5,3,1 x 10 sec``: three sets, of so many repetitions that are held so long."""
    ladder = _LADDER.search(low)
    if ladder is None:
        return tokens
    start, end = ladder.span()
    reps = tuple(map(float, re.split(r"[,-] ?", ladder["reps"])))
    held = Range.exactly(float(ladder["seconds"]))
    own = [Token("reps_list", start, ladder.end("reps"), reps), Token("seconds", ladder.start("seconds"), end, held)]
    return [*(one for one in tokens if one.end <= start), *own, *(one for one in tokens if one.start >= end)]
