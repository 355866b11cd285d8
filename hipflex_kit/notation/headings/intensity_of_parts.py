"""Which parts of a text lie below a heading that says how hard their sets are."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.habits.heading_intensity import Intensity, intensity_of, of_some
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
    if not any(part.intensity for part in parts):
        return [None] * len(parts), []
    reach: list[Intensity | None] = []
    doubts: list[tuple[int, Problem]] = []
    of_week: Intensity | None = None
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
            of_week = said if not part.day else None
        said = said or of_week
        reach.append(said._replace(line=said.line - part.start) if said is not None else None)
    return reach, doubts
