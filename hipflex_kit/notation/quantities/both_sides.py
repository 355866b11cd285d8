"""How much is done on each side, said once for both: ``8/8``, ``20s L/20s R``, ``20/20s``, ``10 left, 8 right``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.tokens import Element

SIDES_SPLIT = re.compile(
    r"(\d{1,3})(?: {0,1}([lr]))?(?: {0,1}/ {0,1}|\+| \+ |(?<=[lr]),? (?=\d{1,3} {0,1}[lr](?![a-z])))"
    r"(\d{1,3}) {0,1}([lr])?(?![\d/a-z%]|-\d)"
)
_TIMED_SIDES = re.compile(
    r" ?(?:l|left)(?: side)? ?[/&+,] ?(?P<again>\d{1,3} ?(?:secs?|seconds?|s|mins?|\"))"
    r" ?(?:r|right)(?: side)?(?![a-z])"
)
"""``20s L/20s R``."""


def again_on_other_side(text: str, at: int, end: int) -> int | None:
    """Where the time of the other side ends, behind that of the first; None where it is not said again."""
    if text[end : end + 1] == "/" and text.startswith(text[at:end], end + 1):
        return 2 * end + 1 - at
    sides = _TIMED_SIDES.match(text, end)
    return sides.end() if sides is not None and text[at:end] == sides["again"] else None


_TIMED_ONCE = re.compile(r"(\d{1,3})/(\d{1,3})(?= ?(?:secs?|seconds?|s|\")(?![a-z]))")
_FEW_SETS = re.compile(r"(?<!\d)[1-5] {0,2}[x*] {0,2}$")


def timed_twice(text: str, at: int) -> Element | None:
    """``2 x 20/20s``: behind a few sets, both sides; ``8 x 30/30s``, ``8 x 20/10s``: work, and a rest is to follow."""
    match = _TIMED_ONCE.match(text, at)
    time = numbers.read_time(text, match.start(2)) if match is not None else None
    if match is None or time is None:
        return None
    if match[1] == match[2] and _FEW_SETS.search(text, 0, at):
        return Element("seconds each", time[0], at, time[1])
    return Element("seconds", numbers.as_range(match[1]), at, match.end(1))


_UNEVEN = re.compile(
    r"(\d{1,3}) ?(?:left|right|l|r)(?: (?:side|leg|arm))?(?: ?[/&+,] ?|,? and )(\d{1,3}) ?(?:left|right|l|r)(?![a-z])"
    r"(?: (?:side|leg|arm)s?(?![a-z]))?"
)


def uneven_sides(text: str, at: int) -> Element | None:
    """``10 left, 8 right``: what the sides do together is a range on each side."""
    match = _UNEVEN.match(text, at)
    return Element("split", numbers.as_range(match[1], match[2]), at, match.end()) if match is not None else None
