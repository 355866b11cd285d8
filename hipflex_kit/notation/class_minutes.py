"""Minutes of a class in front of its parts: ``0-8 Warm up``, ``5:00-15:00 EMOM``; they are nobody's repetitions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.lines import Line

_MINUTES = re.compile(
    r"(?P<from>\d{1,3}(?::\d\d)?) ?- ?(?P<to>\d{1,3}(?::\d\d)?)(?: ?(?:min(?:ute)?s?|'))? ?[:.)]?[ -]{1,3}(?=[a-z\"])"
)
_FEWEST = 3


def minutes_before(line: Line) -> int | None:
    """Column behind a range of numbers that a line of words begins with; None for other lines."""
    if not line.low[line.start : line.start + 1].isdigit() or line.kind != "text":
        return None
    match = _MINUTES.match(line.low, line.start, line.end)
    return match.end() if match is not None else None


def lines_on_clock(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that begin with minutes of a class, each where the one above it ends.

    Args:
        lines: The lines of a session.
    """
    found = []
    for number, line in enumerate(lines):
        match = _MINUTES.match(line.low, line.start, line.end) if minutes_before(line) is not None else None
        if match is not None:
            found.append((number, match["from"], match["to"]))
    on_from = len(found) >= _FEWEST and all(above[2] == below[1] for above, below in pairwise(found))
    return frozenset(number for number, _, _ in found) if on_from else frozenset()
