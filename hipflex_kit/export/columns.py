"""Which days are printed, and which calendar weeks stand side by side on each."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from hipflex_kit.analysis.calendar import calendar_weeks
from hipflex_kit.program import Program, Session
from hipflex_kit.record_making import field, record

COLUMNS = 4
"""Weeks on one page: 4 × 46 mm fill the width of A4."""


@record
class Day:
    """One training day on paper: the same exercises in one or more calendar weeks.

    Attributes:
        index: Place of the session in its week, from 0.
        of: How many sessions the week has.
        sessions: Calendar week → the session with the doses of that week. All have the same exercises.
    """

    index: int
    of: int
    sessions: dict[int, Session] = field(default_factory=dict)

    @property
    def first(self) -> Session:
        """The session of the first of its weeks."""
        return next(iter(self.sessions.values()))


def days(program: Program) -> tuple[Day, ...]:
    """The days of a program, each with the weeks that share its exercises, in the order they are first trained.

    A program that says nothing of weeks gets four columns, to be used as long as it lasts.

    Args:
        program: The program.

    Returns:
        One day per session; a session whose exercises change in a later week gives a further day.
    """
    found: dict[Hashable, Day] = {}
    for number, sessions in _weeks(program).items():
        for index, session in enumerate(sessions):
            key = (index, _skeleton(session))
            found.setdefault(key, Day(index, len(sessions))).sessions[number] = session
    return tuple(found.values())


def chunks(weeks: tuple[int, ...], size: int = COLUMNS) -> tuple[tuple[int, ...], ...]:
    """Weeks in rows of at most ``size``."""
    return tuple(weeks[at : at + size] for at in range(0, len(weeks), size))


def _weeks(program: Program) -> Mapping[int, tuple[Session, ...]]:
    weeks = {week.number: tuple(day.session for day in week.sessions) for week in calendar_weeks(program)}
    if len(weeks) == 1 and program.header.weeks is None:
        return dict.fromkeys(range(1, COLUMNS + 1), next(iter(weeks.values())))
    return weeks


def _skeleton(session: Session) -> Hashable:
    """What must be equal for two weeks to share a page: everything but doses, notes and the coach's comments."""
    blocks = tuple(
        (b.kind, b.label, b.section, b.title, tuple((p.label, p.name) for p in b.prescriptions)) for b in session.blocks
    )
    return session.title, blocks
