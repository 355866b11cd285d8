"""The parts of a text: each is read by itself, with what lines elsewhere say of all exercises."""

from __future__ import annotations

from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.groups.rest_of_all import rest_told
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.habits.told_doses import ToldDose, told_doses
from hipflex_kit.notation.headings.outline import Part
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.session.session_memory import SessionMemory
from hipflex_kit.record_making import NamedTuple

memory = SessionMemory()


def read_parts(
    parts: list[Part], raws: list[str], lines: list[Line], habits: list[Evidence]
) -> tuple[list[SessionReading], ToldDose | None]:
    """Read every part.

    Args:
        parts: The parts of the text, in order.
        raws: The lines of the text as written.
        lines: The same lines, taken apart.
        habits: For each part what is known of its author.

    Returns:
        Their readings, and the dose that words above the exercises gave to all of them.
    """
    told: ToldDose | None = None
    rest = _NO_REST
    week: int | str | None = None
    readings: list[SessionReading] = []
    for part, own in zip(parts, habits, strict=True):
        week = part.week or part.week_title or week
        if rest.told is not None and not rest.above_all and rest.week not in (None, week):
            rest = _NO_REST
        if rest.told is not None:
            own = own._replace(rest_of_all=rest.told._replace(line=rest.told.line - part.start))
        readings.append(_read_part(part, raws, lines, own, told))
        rest = _rest_below(part, readings[-1], lines, rest, week)
        if not part.day and readings[-1].notes and not readings[-1].blocks:
            told = _told_for_all(lines, part.start, part.end) or told
    if len(readings) > 1 and (at_end := _told_at_end(parts, readings, lines)) is not None:
        readings[:-1] = [
            _read_part(part, raws, lines, own, at_end) for part, own in zip(parts[:-1], habits[:-1], strict=True)
        ]
    return readings, told


class _RestOfAll(NamedTuple):
    """A rest that is told above days, and how far it holds.

    Attributes:
        told: What is told.
        week: The week that it is told in; None above all weeks.
        above_all: Nothing stands above it: it holds for all of the text.
    """

    told: ToldDose | None = None
    week: int | str | None = None
    above_all: bool = False


_NO_REST = _RestOfAll()


def _rest_below(
    part: Part, reading: SessionReading, lines: list[Line], rest: _RestOfAll, week: int | str | None
) -> _RestOfAll:
    """The rest that holds below a part: a heading such as ``Phase 2`` at its end ends that of the phase before."""
    if not part.day and not any(block.prescriptions for block in reading.blocks):
        told = rest_told(reading.roles, lines, part.start)
        if told is not None:
            headed = any(
                role.role == "heading" and part.start + number < told.line for number, role in reading.roles.items()
            )
            return _RestOfAll(told, week, part.heading is None and not headed)
    last = reading.blocks[-1] if reading.blocks else None
    ends = last is not None and bool(last.title) and not last.prescriptions
    return _NO_REST if ends and not rest.above_all else rest


def _read_part(
    part: Part, raws: list[str], lines: list[Line], habits: Evidence, told: ToldDose | None
) -> SessionReading:
    """One part, with the dose that a line elsewhere gives to all exercises."""
    if told is not None:
        habits = habits._replace(for_all=told._replace(line=told.line - part.start))
    return memory.read(raws[part.start : part.end], lines[part.start : part.end], habits)


def _told_for_all(lines: list[Line], start: int, end: int) -> ToldDose | None:
    """The one dose that some lines give to all exercises; its line counts from the text's first."""
    told = told_doses(enumerate(lines[start:end], start))
    return told[0] if len(told) == 1 else None


def _told_at_end(parts: list[Part], readings: list[SessionReading], lines: list[Line]) -> ToldDose | None:
    """The dose that words below the last day give to all exercises, where no day above says any."""
    above = (reading for reading in readings[:-1] if reading.blocks)
    first = next(above, None)
    undosed = first is not None and _undosed(first) and all(map(_undosed, above))
    rows = [row for block in readings[-1].drafts for row in block.rows] if undosed else []
    if not rows:
        return None
    behind = parts[-1].start + max(row.line for row in rows) + 1
    end = parts[-1].end
    return _told_for_all(lines, behind, end) if behind < end and lines[behind].kind == "blank" else None


def _undosed(reading: SessionReading) -> bool:
    """Does no exercise of a day say how much is done?"""
    return not any(row.dose.stated for block in reading.blocks for row in block.prescriptions)
