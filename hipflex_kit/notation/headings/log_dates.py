"""Days of a log under a date without a year: ``12/3`` above ``Squat 3x5``."""

from __future__ import annotations

from hipflex_kit.notation.headings.day_headings import DayHeading
from hipflex_kit.notation.lines.lines import Line


def dates_log(lines: list[Line], index: int) -> bool:
    """Does a date stand right above an exercise with its sets, and below nothing that its numbers could be said of?

    ``12/3`` may be seconds of work and rest, or repetitions of the exercise above.
    """
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    above = next((before for before in reversed(lines[:index]) if before.kind != "blank"), None)
    if line.bullet or line.level or below is None or not _has_sets(below):
        return False
    return above is None or lines[index - 1].kind in ("blank", "rule") or _has_sets(above)


def as_day(said: DayHeading, line: Line) -> DayHeading:
    """The date as the heading of a day."""
    heading = said.heading._replace(day=2, kind=None, dose=None, rest_between=None)
    return said._replace(heading=heading, title=line.content.strip(" :"), plain_day=True, inline=None)


def _has_sets(line: Line) -> bool:
    return line.kind == "text" and bool(line.body.name) and "sets" in line.body.spans
