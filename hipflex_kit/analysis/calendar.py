"""From the weeks that a coach wrote to the weeks that a client trains."""

from __future__ import annotations

from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.program import Block, Path, Prescription, Program, Session, Week
from hipflex_kit.record_making import record, replace

MOST_WEEKS = 104
"""Two years. A larger ``Weeks:`` is taken for a slip of the keyboard."""


@record
class CalendarSession:
    """One training day of one calendar week.

    Attributes:
        path: Where the session is written: (written week, session).
        session: The session with the doses of this week. Weeks that do not differ share one object.
    """

    path: Path
    session: Session


@record
class CalendarWeek:
    """One week as the client lives it.

    Attributes:
        number: From 1.
        sessions: In the order of the text.
    """

    number: int
    sessions: tuple[CalendarSession, ...]


@record
class _WrittenWeek:
    """A week as written, with the calendar week that it begins in and its place in the program.

    Attributes:
        starts: The calendar week it begins in.
        index: Its place among the written weeks.
        week: What is written.
        changes: Something in it has doses for later weeks.
    """

    starts: int
    index: int
    week: Week
    changes: bool


def calendar_weeks(program: Program) -> tuple[CalendarWeek, ...]:
    """Every week of the program, with what stands for it.

    What is not said for a week is as in the week before: the last written week and the last stated dose go on. A week
    that is written out stands as it is written; a week or day that is only named is as it was.
    ``Weeks: 4`` says how many there are; without it the program is as long as what is written. A program of 104 weeks
    and more is cut off there (``calendar_findings`` says so).

    Args:
        program: The program as written.

    Returns:
        At least one week; a program without sessions gives one empty week.
    """
    written = _numbered(program)
    weeks: list[CalendarWeek] = []
    sessions: tuple[CalendarSession, ...] = ()
    upcoming = iter(written)
    following = next(upcoming, None)
    current: _WrittenWeek | None = None
    changing = False
    for number in range(1, _count(program, written) + 1):
        fresh = False
        while following is not None and following.starts <= number:
            current, following, fresh = following, next(upcoming, None), True
        if current is not None and (fresh or changing):
            changing = current.changes
            sessions = _in_week(current, number, sessions, changing)
        weeks.append(CalendarWeek(number, sessions))
    return tuple(weeks)


def week_count(program: Program) -> int:
    """How many calendar weeks a program has: what ``Weeks:`` says, never fewer than are written, at most 104."""
    return _count(program, _numbered(program))


def _count(program: Program, written: list[_WrittenWeek]) -> int:
    return max(1, min(MOST_WEEKS, max(program.header.weeks or 1, _longest(written))))


def _longest(written: list[_WrittenWeek]) -> int:
    """The last calendar week that something is written for."""
    return max((week.starts + _reach(week) for week in written), default=1)


def calendar_findings(program: Program) -> tuple[Diagnostic, ...]:
    """What is odd about a program's weeks: a number beyond sense, or fewer weeks stated than written."""
    stated = program.header.weeks
    if stated is None:
        return ()
    if stated > MOST_WEEKS:
        message = f"Weeks: {stated} is more than two years; {MOST_WEEKS} weeks are counted."
        return (Diagnostic("weeks-too-many", Severity.WARNING, message, hint="Weeks: 4"),)
    if stated < 1:
        message = f"Weeks: {stated} is no number of weeks; the weeks that are written are counted."
        return (Diagnostic("weeks-too-few", Severity.WARNING, message, hint="Weeks: 4"),)
    longest = _longest(_numbered(program))
    if longest > stated:
        message = f"Weeks: {stated}, but week {longest} is written; all {longest} weeks are counted."
        return (Diagnostic("weeks-contradict", Severity.WARNING, message, hint=f"Weeks: {longest}"),)
    return ()


def _numbered(program: Program) -> list[_WrittenWeek]:
    """Written weeks with the calendar week they start in; a number that repeats or falls goes on counting."""
    numbered: list[_WrittenWeek] = []
    for index, week in enumerate(program.weeks):
        after = numbered[-1].starts + 1 if numbered else 1
        starts = max(after, min(week.number, MOST_WEEKS)) if week.number is not None else after
        numbered.append(_WrittenWeek(starts, index, week, _changes(week)))
    return numbered


def _changes(week: Week) -> bool:
    for session in week.sessions:
        for block in session.blocks:
            for prescription in block.prescriptions:
                if prescription.weekly:
                    return True
    return False


def _reach(written: _WrittenWeek) -> int:
    """How many weeks after its own a written week has doses for."""
    last = 0
    for session in written.week.sessions if written.changes else ():
        for block in session.blocks:
            for p in block.prescriptions:
                if p.weekly:
                    last = max(
                        last, p.weekly[-1].week - 1 if _relative(p, written) else p.weekly[-1].week - written.starts
                    )
    return last


def _relative(prescription: Prescription, written: _WrittenWeek) -> bool:
    """Whether changes count from their own week: below ``Week 3``, ``3x8 | 3x9`` are weeks 3 and 4."""
    return any(change.week <= written.starts for change in prescription.weekly) or written.starts == 1


def _in_week(
    written: _WrittenWeek, number: int, before: tuple[CalendarSession, ...], changing: bool
) -> tuple[CalendarSession, ...]:
    """The sessions of a calendar week. A day or week that is only named ("Week 2: the same") is as it was before."""
    filled = [bool(session.blocks) for session in written.week.sessions]
    if not any(filled):
        return before
    earlier = {} if all(filled) else {_key(s.session): s for s in before if s.session.blocks}
    sessions = []
    for index, session in enumerate(written.week.sessions):
        if not session.blocks and _key(session) in earlier:
            sessions.append(earlier[_key(session)])
        else:
            dosed = _dosed(session, written, number) if changing else session
            sessions.append(CalendarSession((written.index, index), dosed))
    return tuple(sessions)


def _key(session: Session) -> str | None:
    return session.title.casefold() if session.title else None


def _dosed(session: Session, written: _WrittenWeek, number: int) -> Session:
    blocks = tuple(_dosed_block(block, written, number) for block in session.blocks)
    same = all(new is old for new, old in zip(blocks, session.blocks, strict=True))
    return session if same else replace(session, blocks=blocks)


def _dosed_block(block: Block, written: _WrittenWeek, number: int) -> Block:
    if not any(p.weekly for p in block.prescriptions):
        return block
    lines = []
    for p in block.prescriptions:
        week = number - written.starts + 1 if p.weekly and _relative(p, written) else number
        dose = p.dose_in(week) if p.weekly else p.dose
        lines.append(p if dose == p.dose else replace(p, dose=dose))
    return replace(block, prescriptions=tuple(lines))
