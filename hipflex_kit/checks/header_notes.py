"""What is odd about the ``Key: value`` lines above the first day: said twice, or not understood; with its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hipflex_kit.diagnostics import Diagnostic, Severity, Span, split_lines
from hipflex_kit.record_making import NamedTuple

if TYPE_CHECKING:
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.program import Program

_ADDING_UP = frozenset({"1rm", "watch", "runs", "keep", "mastered", "equipment"})
"""Keys that may be given again: each line adds to the ones before."""
_NOTHING = frozenset({"none", "nothing"})
_WEEKDAY = re.compile(r"(mo|tu|we|th|fr|sa|su)[a-z]*\.?$", re.IGNORECASE)
_UNIT = re.compile(r"(kgs?|kilos?|kilograms?|lbs?|pounds?)$", re.IGNORECASE)


class HeaderLine(NamedTuple):
    """One ``Key: value`` line as it stands in the text."""

    key: str
    value: str
    span: Span


def header_lines(result: ParseResult) -> tuple[HeaderLine, ...]:
    """The header lines of a text, in order."""
    lines = split_lines(result.text)
    return tuple(
        HeaderLine(" ".join(_said(lines, key).split()).casefold(), _said(lines, value).strip(), value)
        for key, value in result.header
    )


def _said(lines: list[str], span: Span) -> str:
    return lines[span.line - 1][span.column : span.end_column]


def header_notes(result: ParseResult) -> Iterator[Diagnostic]:
    """Say what a header contradicts itself in, and what of it could not be read. The rest works all the same."""
    lines = header_lines(result)
    yield from _said_twice(lines)
    for line in lines:
        problem = _UNREAD[line.key](line.value) if line.key in _UNREAD else None
        if problem is not None:
            words, hint = problem
            yield Diagnostic("header-unread", Severity.WARNING, f"{words}; nothing was done with it.", line.span, hint)
    yield from _fewer_days_than_sessions(result.program, lines)


def _said_twice(lines: tuple[HeaderLine, ...]) -> Iterator[Diagnostic]:
    before: dict[str, HeaderLine] = {}
    for line in lines:
        earlier = before.get(line.key)
        before[line.key] = line
        if earlier is None or earlier.value.casefold() == line.value.casefold():
            continue
        none = _NOTHING.intersection((earlier.value.casefold(), line.value.casefold()))
        if line.key in _ADDING_UP and not (none and line.key in ("mastered", "equipment")):
            continue
        counts = "What is listed counts" if none else "The last one counts"
        message = f"{line.key.capitalize()} stands twice: '{earlier.value}' and '{line.value}'. {counts}."
        yield Diagnostic("header-twice", Severity.WARNING, message, line.span, "Take one of the two lines out")


def _fewer_days_than_sessions(program: Program, lines: tuple[HeaderLine, ...]) -> Iterator[Diagnostic]:
    sessions = max((len(week.sessions) for week in program.weeks), default=0)
    days = len(program.header.days)
    if 0 < days < sessions:
        span = next((line.span for line in lines if line.key == "days"), None)
        message = f"Days names {days} day{'' if days == 1 else 's'} for {sessions} sessions."
        yield Diagnostic("days-too-few", Severity.INFO, message, span, "Days: Mon, Wed, Fri")


def _weeks(value: str) -> tuple[str, str] | None:
    return None if re.match(r"\d", value) else (f"Weeks: '{value}' is no number of weeks", "Weeks: 4")


def _minutes(value: str) -> tuple[str, str] | None:
    amount = re.match(r"\d+(\.\d+)?", value)
    known = amount is not None and float(amount[0]) > 0
    return None if known else (f"Minutes: '{value}' is no number of minutes", "Minutes: 45")


def _days(value: str) -> tuple[str, str] | None:
    for item in re.split(r"[,;]", value):
        if item.strip() and not _WEEKDAY.match(item.strip()):
            return f"Days: '{item.strip()}' is no day of the week", "Days: Mon, Thu"
    return None


def _start(value: str) -> tuple[str, str] | None:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return f"Start: '{value}' is no date", "Start: 2026-01-05"
    return None


def _units(value: str) -> tuple[str, str] | None:
    return None if _UNIT.match(value) else (f"Units: '{value}' is neither kg nor lb", "Units: kg")


_UNREAD = {"weeks": _weeks, "minutes": _minutes, "days": _days, "start": _start, "units": _units}
