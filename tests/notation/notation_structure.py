"""A program as plain nested lists and words: short enough to write by hand in cases and fixtures."""

from __future__ import annotations

from typing import Any

from hipflex_kit.notation import dose_text, parse_program
from hipflex_kit.notation.writing.formatter import dose_line, effort_text, rest_text
from hipflex_kit.program import Block, BlockKind, Prescription, Section


def structure_of(text: str) -> list[dict[str, Any]]:
    """Days with their blocks; only what is stated."""
    program = parse_program(text).program
    days = []
    for week in program.weeks:
        for session in week.sessions:
            day: dict[str, Any] = {}
            if week.number is not None:
                day["week"] = week.number
            if session.title is not None:
                day["day"] = session.title
            if session.notes:
                day["notes"] = list(session.notes)
            day["blocks"] = [_block(block) for block in session.blocks]
            days.append(day)
    return days


def _block(block: Block) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if block.kind is not BlockKind.STRAIGHT:
        said["kind"] = block.kind.value
    if block.section is not Section.WORK:
        said["section"] = block.section.value
    if block.label and not any((row.label or "").startswith(block.label) for row in block.prescriptions):
        said["label"] = block.label
    for name in ("title", "interval_s", "cap_s"):
        value = getattr(block, name)
        if value is not None:
            said[name] = value
    if block.rounds is not None:
        said["rounds"] = (
            block.rounds.low if block.rounds.low == block.rounds.high else [block.rounds.low, block.rounds.high]
        )
    for name in ("rest_between", "rest_after_round"):
        rest = getattr(block, name)
        if rest is not None:
            said[name] = rest_text(rest)
    if block.notes:
        said["notes"] = list(block.notes)
    said["rows"] = [_row(row) for row in block.prescriptions]
    return said


def _row(row: Prescription) -> str:
    """``1a | Back Squat | 4×5 | @ 75% | rest 90s | …``: one line a row."""
    dose = row.dose
    parts = [row.label or "-", row.name, dose_text(dose) or "-"]
    if dose.load is not None:
        parts.append(f"@ {dose.load.text}")
    if dose.effort is not None:
        parts.append(effort_text(dose.effort))
    if dose.tempo is not None:
        parts.append(f"tempo {dose.tempo.text}")
    if dose.rest is not None:
        parts.append(f"rest {rest_text(dose.rest)}")
    if dose.technique is not None:
        parts.append(dose.technique.value)
    parts += [f"week {change.week}: {dose_line(change.dose)}" for change in row.weekly]
    if row.optional:
        parts.append("optional")
    parts += [f"note: {note}" for note in row.notes]
    parts += [f"comment: {comment}" for comment in row.comments]
    return " | ".join(parts)
