"""Read a program: header, weeks, sessions; everything below a day's heading is read by ``session``."""

from __future__ import annotations

from itertools import compress, count
from operator import attrgetter
from typing import TYPE_CHECKING

from hipflex_kit.diagnostics import Diagnostic, Severity, Span, split_lines
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import unread_line
from hipflex_kit.notation.doses.line_words import may_stand_side_by_side
from hipflex_kit.notation.doses.slips import IN_COMMAS
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.findings.odd_days import may_be_odd, tell_odd_day
from hipflex_kit.notation.habits.evidence import Evidence, gather
from hipflex_kit.notation.habits.told_doses import ToldDose, told_doses
from hipflex_kit.notation.headings.header import read_header
from hipflex_kit.notation.headings.intensity_of_parts import intensities
from hipflex_kit.notation.headings.outline import Part, find_parts
from hipflex_kit.notation.layout import TextLayout
from hipflex_kit.notation.lines.front_matter import as_comments, may_begin, words_of_comment
from hipflex_kit.notation.lines.lines import Line, read_line
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.session.double_spacing import single_spaced
from hipflex_kit.notation.session.session_memory import SessionMemory
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.program import Header, Program, Session, Week
from hipflex_kit.record_making import draft, field
from hipflex_kit.unpaused import unpaused

if TYPE_CHECKING:
    from hipflex_kit.notation.tables.unfolded import Unfolded


@unpaused
def parse_program(text: str) -> ParseResult:
    """Read a trainer's text. Never raises: what cannot be read is kept as a note and reported.

    Args:
        text: The text, in any of the spellings that trainers use.

    Returns:
        The program with the place of everything in it.

    Example:
        >>> parse_program("1a) Back Squat 4x10").program.sessions[0].blocks[0].prescriptions[0].name
        'Back Squat'
    """
    raws = split_lines(text)
    lines = list(map(read_line, raws))
    if may_begin(raws):
        lines = as_comments(raws, lines)
    header, header_lines = read_header(lines)
    start = header_lines[-1].number + 1 if header_lines else 0
    unfolded = _unfolded(raws, lines, start) if may_stand_side_by_side(text, raws) else None
    spaced = single_spaced(raws, lines, start) if unfolded is None else None
    unfolded = unfolded or spaced
    if unfolded is not None:
        raws, lines = unfolded.raws, unfolded.lines
    evidence = gather(lines)
    if spaced is not None:
        evidence = evidence._replace(spaced=True)
    heads, below = _columns(raws, evidence) if "\t" in text else (len(raws), evidence)
    layout = TextLayout(raws, lines, header_lines, unfolded)
    program = _ProgramDraft(layout)
    above = lines[: header_lines[0].number] if header_lines else []
    program.notes = tuple(squeeze(line.shown[line.start : line.end]) for line in above if line.kind == "text")
    program.comments = tuple(squeeze(words_of_comment(line)) for line in lines[:start] if line.kind == "comment")
    parts = find_parts(lines, start, evidence.spaced)
    told: ToldDose | None = None
    readings: list[SessionReading] = []
    intensity, program.problems = intensities(parts, lines)
    habits = [below if part.start > heads else evidence for part in parts]
    habits = [
        own if hard is None else own._replace(intensity=hard) for own, hard in zip(habits, intensity, strict=True)
    ]
    for part, own in zip(parts, habits, strict=True):
        readings.append(_read_part(part, raws, lines, own, told))
        if not part.day and readings[-1].notes and not readings[-1].blocks:
            told = _told_for_all(lines, part.start, part.end) or told
    if len(readings) > 1 and (at_end := _told_at_end(parts, readings, lines)) is not None:
        readings[:-1] = [
            _read_part(part, raws, lines, own, at_end) for part, own in zip(parts[:-1], habits[:-1], strict=True)
        ]
    for part, reading in zip(parts, readings, strict=True):
        program.add(part, reading)
    if told is not None:
        heard = (told.line, unread_line(0, 0).code)
        program.problems = [(line, one) for line, one in program.problems if (line, one.code) != heard]
    if unfolded is not None:
        program.problems += unfolded.doubts(parts)
    return ParseResult(text, program.finish(header), _diagnostics(lines, program, unfolded), layout)


def _unfolded(raws: list[str], lines: list[Line], start: int) -> Unfolded | None:
    """The text with days that stand side by side one below the other; None where none do.

    What tells them apart is loaded by texts that may hold some.
    """
    from hipflex_kit.notation.tables.side_by_side import unfold

    folded: frozenset[int] = frozenset()
    while (found := unfold(raws, lines, start, folded)).sheets:
        begun = {part.heading for part in find_parts(found.lines, start)}
        odd = [sheet.first for sheet, named in zip(found.sheets, found.headings, strict=True) if not begun >= {*named}]
        if not odd:
            return found
        folded = folded.union(odd)  # what heads its columns would be read as something else than days
    return found if found.unsure else None


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


def _columns(raws: list[str], evidence: Evidence) -> tuple[int, Evidence]:
    """Where the text's first sheet has its headings, and what is known of the author below them.

    What reads tables is loaded by texts that hold one.
    """
    from hipflex_kit.notation.columns.table_columns import first_columns

    line, columns = first_columns(raws)
    return line, evidence._replace(columns=columns)


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


class _ProgramDraft:
    """Weeks and sessions while the parts of the text are laid in."""

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


memory = SessionMemory()


_SLIPS = attrgetter("slips")
_SEVERITIES = {severity.value: severity for severity in Severity}


def _follows(problem: Problem, slips: tuple[Problem, ...]) -> bool:
    """Whether a problem is no more than what a slip at the same place leads to: one remark is enough."""
    return bool(slips) and any(slip.start <= problem.start and problem.end <= slip.end for slip in slips)


def _span(line: int, problem: Problem, unfolded: Unfolded | None) -> Span:
    end = problem.end if problem.below else max(problem.end, problem.start)
    span = Span(line + 1, problem.start, line + 1 + problem.below, end)
    return span if unfolded is None else unfolded.home(span)


def _diagnostics(lines: list[Line], program: _ProgramDraft, unfolded: Unfolded | None) -> tuple[Diagnostic, ...]:
    slips = [
        (index, slip)
        for index in compress(count(), map(_SLIPS, lines))
        for slip in lines[index].slips
        if slip.code != IN_COMMAS or not program.layout.in_table(index)
    ]
    found = [
        Diagnostic(
            problem.code,
            _SEVERITIES[problem.severity],
            problem.message,
            _span(line, problem, unfolded),
            problem.hint,
        )
        for line, problem in [(at, one) for at, one in program.problems if not _follows(one, lines[at].slips)] + slips
    ]
    return tuple(
        sorted(found, key=lambda finding: (finding.span.line, finding.span.column) if finding.span else (0, 0))
    )
