"""The repetitions of each set, one after the other: ``12,10,8``, ``21-15-9``, ``8 8 7``, ``x12, x10, x8``."""

from __future__ import annotations

from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words import numbers

Listed = tuple[tuple[float, ...], int]
"""The numbers, and the column behind the last."""

_JOINED = re.compile(
    r"\d{1,3}(?:(?P<sep> {0,1}[,/] {0,1}"
    r"| - |-| {0,1}(?:→|->) {0,1})\d{1,3}(?!:?\d))(?:(?P=sep)\d{1,3}(?!:?\d)){0,18}(?: {0,1}\+(?! ?\d))?"
    r"(?:,? and \d{1,3}(?= {0,2}(?:$|[.;)]|reps?(?![a-z]))))?"
    r"(?![/\d]|-\d|\.\d| ?(?:up|down|(?:times|x)(?: ?/ ?| )(?:a|per|each|every|day|daily|week|wk))(?![a-z]))"
)
_NEXT_SET = re.compile(
    r" {0,2}(?:kgs?|lbs?|pounds?|sets?|(?:reps? )?(?:(?:shy|short) of|before|in (?:reserve|the tank)|left))(?![a-z])"
)
"""In ``1x8, 75 lbs 2x5`` the 75 belongs to the next set; in ``x 20, 2 sets`` and ``3x8, 2 left`` the 2 is none."""
_SPACED = re.compile(r"\d{1,2}(?: \d{1,2}){2,9}(?![\dx%@/.:#+-]| ?(?:x|@|s|m|k|lb|%|\d|rep|set))")
_SIGNED = re.compile(r"x ?\d{1,3}(?:, ?x ?\d{1,3}){1,9}(?![\dx%@/.:-]| ?(?:@|x|s|m|kg|lb|\d))")


_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){2,9}(?!\.?\d|[a-z%:/)-])")
_FEWEST_DOTTED = 4


def _read_dotted(text: str, at: int) -> Listed | None:
    """``1.1.1.1.1``, ``21.15.9``: three of them must be of one size or go down by much, or they count chapters."""
    match = _DOTTED.match(text, at)
    if match is None:
        return None
    reps = _values(match[0])
    falls = reps[0] > _HIGHEST_RUNG and list(reps) == sorted(reps, reverse=True)
    if climbs(reps) or not all(reps) or (len(reps) < _FEWEST_DOTTED and not falls and len(set(reps)) > 1):
        return None
    return reps, match.end()


def read_joined(text: str, at: int) -> Listed | None:
    """``12,10,8``, ``21-15-9``, ``20/20/20``, ``1.1.1.1``. Two numbers need a comma."""
    if text[at + 1 : at + 2] == "." or text[at + 2 : at + 3] == ".":
        return _read_dotted(text, at)
    match = _JOINED.match(text, at)
    if match is None or _NEXT_SET.match(text, match.end()):
        return None
    reps = _values(match[0])
    if len(reps) == 2 and numbers.is_far(text, at):
        return None
    if len(reps) == 2 and _COUNTS_WORD.match(text, match.end()):
        return None
    return (reps, match.end()) if len(reps) > 2 or match["sep"].strip() == "," else None


_COUNTS_WORD = re.compile(
    r" ?x ?\d| (?:seated|standing|lying|left|right|front|back|wide|narrow|close|easy|hard|heavy|light)(?![a-z])"
)
"""In ``8x8, 4 seated, 4 lying`` the second number is a part of the first; in ``8, 1x5`` it counts sets."""


def read_spaced(text: str, at: int) -> Listed | None:
    """``8 8 7`` behind a sign. What falls below the half is no repetition: ``10 3 1 3`` ends with a tempo."""
    match = _SPACED.match(text, at)
    if match is None:
        return None
    reps = _values(match[0])
    return (reps, match.end()) if 2 * min(reps) >= max(reps) else None


_BEHIND_NAME = re.compile(r"(?<=[a-z)] )(?:[6-9]|[1-4]\d)(?: (?:[4-9]|[1-4]\d)){2,5}$")
_LEAST_STEP, _FEWEST_OF_ONE_SIZE = 0.66, 6


def read_behind_name(text: str, at: int) -> Listed | None:
    """``lat raises 12 15 15``: three numbers and more of one size, behind a name and with nothing behind them.

    Sets of six and more are rare, and a load is of another size. So are ``20 15 12 10``, which fall by little.
    """
    match = _BEHIND_NAME.match(text, at)
    if match is None:
        return None
    reps = _values(match[0])
    alike = 3 * min(reps) >= 2 * max(reps) and min(reps) >= _FEWEST_OF_ONE_SIZE
    falls = all(below < above and below >= _LEAST_STEP * above for above, below in pairwise(reps))
    return (reps, match.end()) if alike or falls else None


def read_signed(text: str, at: int) -> Listed | None:
    """``x12, x10, x8``: each set has its sign."""
    match = _SIGNED.match(text, at)
    return (_values(match[0]), match.end()) if match is not None else None


_RUNGS = re.compile(r"\( ?\d{1,2}(?:(?P<sep> ?[,/-] ?)\d{1,2})(?:(?P=sep)\d{1,2}){0,6} ?\)")
_CLIMBS = re.compile(r"(?P<rungs>[1-9](?:, ?\d{1,2}){1,6}) ?x ?(?P<n>\d{1,2})(?![\d,.:%-])")


_HIGHEST_RUNG = 15
"""``(60,65,70)x5`` are loads."""


def read_rungs(text: str, at: int) -> Listed | None:
    """``(1,2,3)`` and ``(2-3-5)`` behind a sign: a ladder, climbed as often as the number before it says.

    Two numbers with a dash are a range.
    """
    match = _RUNGS.match(text, at)
    if match is None:
        return None
    reps = _values(match[0])
    low = max(reps) <= _HIGHEST_RUNG
    return (reps, match.end()) if low and climbs(reps) and (len(reps) > 2 or match["sep"].strip() == ",") else None


def read_climbs(text: str, at: int) -> tuple[tuple[float, ...], re.Match[str]] | None:
    """``1,2,3 x 5`` and ``(1,2,3) x 5``: a ladder, and how often it is climbed."""
    match = _CLIMBS.match(text, at)
    if match is None:
        return None
    reps = _values(match["rungs"])
    return (reps, match) if climbs(reps) else None


def climbs(reps: tuple[float, ...]) -> bool:
    """Does each number exceed the one before it?"""
    return list(reps) == sorted(set(reps))


def _values(written: str) -> tuple[float, ...]:
    return tuple(float(value) for value in re.findall(r"\d+", written))
