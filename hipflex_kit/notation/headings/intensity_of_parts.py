"""Which parts of a text lie below a heading that says how hard their sets are."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.habits.heading_intensity import (
    NUMBERED_PART,
    Intensity,
    intensity_of,
    may_say_intensity,
    of_some,
)
from hipflex_kit.notation.headings.outline import Part
from hipflex_kit.notation.lines.lines import Line


def intensities(parts: list[Part], lines: list[Line]) -> tuple[list[Intensity | None], list[tuple[int, Problem]]]:
    """What the heading of its day, else that of its week, says of each part's sets; and what is doubtful about it.

    Args:
        parts: The parts of the text, in order.
        lines: The lines of the text.

    Returns:
        For each part what reaches it, its line counted from the part's first; lines with what to say of them.
    """
    of_text = None if parts[0].day else _said_above_days(parts[0], lines)
    if of_text is None and not any(part.intensity or (part.week is not None and not part.day) for part in parts):
        return [None] * len(parts), []
    reach: list[Intensity | None] = []
    doubts: list[tuple[int, Problem]] = []
    of_week = of_text if parts[0].week is None else None
    for part in parts:
        at = part.heading
        said = intensity_of(lines[at]) if part.intensity and at is not None and at < part.start else None
        if at is not None and said is not None:
            if not said.of_all:
                doubts.append((at, of_some(said, lines[at])))
                said = None
            else:
                said = said._replace(line=at)
        if part.week is not None:
            of_week = None if part.day else said or _said_above_days(part, lines) or of_text
        said = said or of_week
        reach.append(said._replace(line=said.line - part.start) if said is not None else None)
    return reach, doubts


_OF_ONE = re.compile(NUMBERED_PART)
"""``Phase 1 (RPE 7)`` says nothing of the days of phase 2."""
_FEW = 8
"""Words above days are no longer."""


def _said_above_days(part: Part, lines: list[Line]) -> Intensity | None:
    """``RPE 7-8 this week`` on a line of its own between a week and its days."""
    for at in range(part.start, min(part.end, part.start + _FEW)):
        line = lines[at]
        if line.row is not None or line.kind not in ("text", "blank"):
            return None
        if line.kind == "text" and may_say_intensity(line.low):
            if _OF_ONE.match(line.low, line.start) is not None:
                return None
            said = intensity_of(line)
            return said._replace(line=at) if said is not None and said.of_all and part.end < len(lines) else None
    return None
