"""On which dates the sessions fall: from ``Start:`` and ``Days:``, or from a usual pattern, which is then said."""

from __future__ import annotations

import datetime as dt

from hipflex_kit.analysis.calendar import calendar_weeks
from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.program import Path, Program, Session
from hipflex_kit.record_making import record

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_USUAL = {1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4), 6: (0, 1, 2, 3, 4, 5)}
"""Sessions a week → days with rest between them where that is possible."""


@record
class Dated:
    """A session on its date.

    Attributes:
        date: The day.
        week: Calendar week of the program, from 1.
        path: Where the session is written: (week, session).
        session: The session with the doses of this week.
    """

    date: dt.date
    week: int
    path: Path
    session: Session


def dated_sessions(
    program: Program, *, start: dt.date | None = None, today: dt.date | None = None
) -> tuple[tuple[Dated, ...], tuple[Diagnostic, ...]]:
    """Every session of the program on its date.

    The sessions take the training days in order from the first day on: a program that starts on a Thursday, with
    ``Days: Mon, Thu``, has Day 1 on that Thursday and Day 2 on the Monday after.

    Args:
        program: The program.
        start: The first day; None for what ``Start:`` says, else the Monday after ``today``.
        today: The day to count from where nobody says when to start; None for the clock's.

    Returns:
        The sessions in order, and what had to be assumed.
    """
    first, findings = _first_day(program, start, today or dt.date.today())
    weeks = calendar_weeks(program)
    most = max((len(week.sessions) for week in weeks), default=0)
    days, more = _days(program, most)
    offsets = sorted((day - first.weekday()) % 7 for day in days)
    found = []
    for week in weeks:
        for at, calendar in enumerate(week.sessions):
            offset = offsets[at % len(days)] + 7 * (at // len(days))
            date = first + dt.timedelta(weeks=week.number - 1, days=offset)
            found.append(Dated(date, week.number, calendar.path, calendar.session))
    return tuple(found), (*findings, *more)


def _first_day(program: Program, start: dt.date | None, today: dt.date) -> tuple[dt.date, tuple[Diagnostic, ...]]:
    if start is not None:
        return start, ()
    stated = program.header.start
    if stated:
        try:
            return dt.date.fromisoformat(stated), ()
        except ValueError:
            message = f"Start: {stated} is no date such as 2026-01-05; the next Monday was taken."
    else:
        message = "Nobody wrote when the program starts; the next Monday was taken."
    monday = today + dt.timedelta(days=7 - today.weekday())
    return monday, (Diagnostic("start-assumed", Severity.INFO, message, hint=f"Start: {monday.isoformat()}"),)


def _days(program: Program, most: int) -> tuple[tuple[int, ...], tuple[Diagnostic, ...]]:
    written = program.header.days
    days = [_weekday(day) for day in written]
    known = tuple(sorted({day for day in days if day is not None}))
    if known and None not in days and len(known) >= most:
        return known, ()
    usual = _USUAL.get(most, tuple(range(7)))
    names = ", ".join(_NAMES[day][:3].capitalize() for day in usual)
    if not written:
        message = f"Nobody wrote on which days to train; {names} were taken."
    elif None in days:
        unknown = written[days.index(None)]
        message = f"Days: “{unknown}” is no day of the week; {names} were taken."
    else:
        message = f"Days: names {len(known)} days for {most} sessions; {names} were taken."
    return usual, (Diagnostic("days-assumed", Severity.INFO, message, hint=f"Days: {names}"),)


def _weekday(text: str) -> int | None:
    """Monday 0 … Sunday 6, from a name or its first two letters or more."""
    folded = text.strip().rstrip(".").casefold()
    found = [at for at, name in enumerate(_NAMES) if len(folded) >= 2 and name.startswith(folded)]
    if folded in ("thurs", "thur", "tues"):
        found = [3 if folded.startswith("th") else 1]
    return found[0] if len(found) == 1 else None
