"""A program while the parts of its text are laid in, week by week."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.findings.odd_days import may_be_odd, tell_odd_day
from hipflex_kit.notation.headings.outline import Part
from hipflex_kit.notation.layout import TextLayout
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.program import Header, Program, Session, Week
from hipflex_kit.record_making import draft, field


@draft
class _WeekDraft:
    """A week whose sessions are still being read."""

    number: int | None
    title: str | None
    sessions: list[Session] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()

    def finish(self) -> Week:
        return Week(self.number, tuple(self.sessions), self.title, self.notes, self.comments)


class ProgramDraft:
    """Weeks and sessions while the parts of the text are laid in.

    Args:
        layout: Where everything stands.

    Attributes:
        notes: Words above the first day.
        comments: Comments above the first day.
        problems: Lines, with what to say of them.
    """

    def __init__(self, layout: TextLayout) -> None:
        self.weeks: list[_WeekDraft] = []
        self.notes: tuple[str, ...] = ()
        self.comments: tuple[str, ...] = ()
        self.layout = layout
        self.problems: list[tuple[int, Problem]] = []

    def add(self, part: Part, reading: SessionReading) -> None:
        """Lay one part in."""
        if reading.problems:
            self.problems += [(line + part.start, problem) for line, problem in reading.problems]
        if part.day and (reading.notes or may_be_odd(part.title)):
            self.problems += tell_odd_day(part, reading, self.layout.line)
        same = bool(self.weeks) and part.day and self.weeks[-1].number == part.week
        if part.week is not None and not same:
            if part.day and part.heading is not None and self._comes_again(part):
                self.problems.append((part.heading, _again(part, self.layout.line(part.heading))))
            self.weeks.append(
                _WeekDraft(part.week, part.week_title if part.week_title != f"Week {part.week}" else None)
            )
            self.layout.week((len(self.weeks) - 1,), part)
        empty = not reading.blocks
        if not part.day and empty:
            if part.week is not None:
                self.weeks[-1].notes, self.weeks[-1].comments = reading.notes, reading.comments
            else:
                self.notes, self.comments = self.notes + reading.notes, self.comments + reading.comments
            self.layout.loose(part, reading)
            return
        if not self.weeks:
            self.weeks.append(_WeekDraft(None, None))
        week = self.weeks[-1]
        week.sessions.append(Session(part.title, reading.blocks, reading.notes, reading.comments))
        self.layout.session((len(self.weeks) - 1, len(week.sessions) - 1), part, reading)

    def _comes_again(self, part: Part) -> bool:
        """``Day 2 Week 1`` behind ``Day 1 Week 2``: does a week come again with another of its days?"""
        before = [week for week in self.weeks if week.number == part.week]
        return bool(before) and all(session.title != part.title for week in before for session in week.sessions)

    def finish(self, header: Header) -> Program:
        """The record."""
        return Program(header, tuple(week.finish() for week in self.weeks), self.notes, self.comments)


def _again(part: Part, line: Line) -> Problem:
    message = (
        f"'Week {part.week}' stands here again and is read as one week more;"
        " put the days of a week one below the other, above the next week."
    )
    return Problem("week-again", "warning", message, line.start, line.end, f"{part.week_title}: {part.title}")
