"""What was read, as JSON for other programs: ``hipflex show FILE --json``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hipflex_kit.diagnostics import Diagnostic
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.words.numbers import range_text
from hipflex_kit.program import Block, Dose, Path, Prescription, Range, Rest, SideKind

Identify = Callable[[Prescription], str | None]


def show_json(read: ParseResult, identify: Identify | None = None) -> dict[str, Any]:
    """What is written, in the order of the text, with the reader's findings.

    Args:
        read: A text, read.
        identify: A line → its exercise's library id, where a library is at hand.

    Returns:
        Days with their blocks and exercises, and the findings; numbers and words only.
    """
    days = []
    for w, week in enumerate(read.program.weeks):
        for s, session in enumerate(week.sessions):
            blocks = [_block(block, (w, s, b), read, identify) for b, block in enumerate(session.blocks)]
            days.append({"title": session.title, "week": week.number, "blocks": blocks})
    return {"days": days, "diagnostics": [_finding(item) for item in read.diagnostics]}


def _pair(amount: Range | None) -> list[float] | None:
    return [_number(amount.low), _number(amount.high)] if amount is not None else None


def _number(value: float) -> float:
    return int(value) if value == int(value) else value


def _one_or_pair(amount: Range | None) -> float | list[float] | None:
    if amount is None:
        return None
    return _number(amount.low) if amount.low == amount.high else _pair(amount)


def _rest(rest: Rest | None) -> float | list[float] | None:
    return _one_or_pair(rest.seconds) if rest else None


def _block(block: Block, path: Path, read: ParseResult, identify: Identify | None) -> dict[str, Any]:
    return {
        "label": block.label,
        "kind": block.kind.value,
        "section": block.section.value,
        "title": block.title,
        "rounds": _pair(block.rounds),
        "rest_s": _rest(block.rest_after_round or block.rest_between),
        "rest_between_s": _rest(block.rest_between),
        "duration_s": _number(block.cap_s) if block.cap_s is not None else None,
        "interval_s": _number(block.interval_s) if block.interval_s is not None else None,
        "notes": "; ".join(block.notes) or None,
        "exercises": [
            _exercise(row, block, read.places[(*path, number)].head_line, identify)
            for number, row in enumerate(block.prescriptions)
        ],
    }


def _exercise(row: Prescription, block: Block, line: int, identify: Identify | None) -> dict[str, Any]:
    dose = row.dose
    return {
        "label": row.label,
        "name": row.name,
        "sets": _pair(dose.sets or block.rounds),
        "reps": _pair(dose.reps),
        "reps_text": dose.reps_text,
        "reps_seq": [_number(value) for value in dose.reps_list] or None,
        "seconds": _pair(dose.seconds),
        "distance_m": _one_or_pair(dose.distance.metres) if dose.distance else None,
        "calories": _one_or_pair(dose.calories),
        "per_side": dose.side is not None and dose.side.kind is SideKind.EACH,
        "tempo": dose.tempo.text if dose.tempo else None,
        "load": _load(dose),
        "rest_s": _rest(dose.rest),
        "notes": "; ".join(row.notes) or None,
        "optional": row.optional,
        "weekly": [{"week": change.week, **_changed(change.dose)} for change in row.weekly],
        "line": line,
        "exercise": identify(row) if identify else None,
    }


def _load(dose: Dose) -> str | None:
    if dose.load is not None:
        return dose.load.text
    if dose.effort is not None:
        return f"{dose.effort.scale.value.upper()} {range_text(dose.effort.amount)}"
    return None


def _changed(dose: Dose) -> dict[str, Any]:
    stated = {"sets": _pair(dose.sets), "reps": _pair(dose.reps), "seconds": _pair(dose.seconds), "load": _load(dose)}
    return {name: value for name, value in stated.items() if value is not None}


def _finding(item: Diagnostic) -> dict[str, Any]:
    span = item.span
    return {
        "code": item.code,
        "severity": item.severity.value,
        "line": span.line if span else None,
        "end_line": span.end_line if span else None,
        "column": span.column if span else None,
        "end_column": span.end_column if span else None,
        "message": item.message,
        "hint": item.hint,
    }
