"""Minutes of a class in front of its parts: ``0-8 Warm up``, ``5:00-15:00 EMOM``, and times of day, ``6:10 Strength``.

They are nobody's repetitions, and no time that something is held for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.lines.lines import Line

_MINUTES = re.compile(
    r"(?P<from>\d{1,3}(?::\d\d)?) ?- ?(?P<to>\d{1,3}(?::\d\d)?)(?: ?(?:min(?:ute)?s?|'))? ?[:.)]?[ -]{1,3}(?=[a-z\"])"
)
_CLOCK = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)(?: ?[ap]m)?(?: ?[-–—:])? {1,3}(?=[a-z\"])")
_PART_OF_CLASS = re.compile(
    r"(?:general |dynamic )?(?:warm|cool|strength|wod|metcon|skill|finisher|mobility|accessory|stretch|conditioning"
    r"|brief)|.*\d ?x ?\d"
)
"""What a time stands before that is not held for so long."""
_FEWEST = 3


def minutes_before(line: Line) -> int | None:
    """Column behind the minutes that a line of words begins with; None for other lines."""
    if not line.low[line.start : line.start + 1].isdecimal() or line.kind != "text":
        return None
    match = _MINUTES.match(line.low, line.start, line.end) or _CLOCK.match(line.low, line.start, line.end)
    return match.end() if match is not None else None


def lines_on_clock(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that begin with minutes of a class, each where the one above it ends.

    Args:
        lines: The lines of a session.
    """
    found, at = [], []
    for number, line in enumerate(lines):
        if minutes_before(line) is None:
            continue
        if match := _MINUTES.match(line.low, line.start, line.end):
            found.append((number, match["from"], match["to"]))
        elif match := _CLOCK.match(line.low, line.start, line.end):
            at.append((number, 60 * int(match["hours"]) + int(match["minutes"]), line.low[match.end() : line.end]))
    on_from = len(found) >= _FEWEST and all(above[2] == below[1] for above, below in pairwise(found))
    return frozenset(number for number, _, _ in found) if on_from else _by_the_hour(at)


def _by_the_hour(at: list[tuple[int, int, str]]) -> frozenset[int]:
    """``6:00 Warm-up``, ``6:10 Back Squat 5x5``, ``6:40 Cool down``: times that only go up, before parts of a class."""
    later = len(at) >= _FEWEST and all(above[1] < below[1] for above, below in pairwise(at))
    parts = later and sum(_PART_OF_CLASS.match(words) is not None for _, _, words in at) * 2 > len(at)
    return frozenset(number for number, _, _ in at) if parts else frozenset()
