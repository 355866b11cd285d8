"""The parts of a text: each is read by itself, with what lines elsewhere say of all exercises."""

from __future__ import annotations

from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.groups.rest_of_all import rest_told
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.habits.told_doses import ToldDose, told_doses
from hipflex_kit.notation.headings.outline import Part
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.session.session_memory import SessionMemory

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
    rest: ToldDose | None = None
    readings: list[SessionReading] = []
    for part, own in zip(parts, habits, strict=True):
        own = own._replace(rest_of_all=rest._replace(line=rest.line - part.start)) if rest is not None else own
        readings.append(_read_part(part, raws, lines, own, told))
        if not part.day and not any(block.prescriptions for block in readings[-1].blocks):
            rest = rest_told(readings[-1].roles, lines, part.start) or rest
        if not part.day and readings[-1].notes and not readings[-1].blocks:
            told = _told_for_all(lines, part.start, part.end) or told
    if len(readings) > 1 and (at_end := _told_at_end(parts, readings, lines)) is not None:
        readings[:-1] = [
            _read_part(part, raws, lines, own, at_end) for part, own in zip(parts[:-1], habits[:-1], strict=True)
        ]
    return readings, told


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
