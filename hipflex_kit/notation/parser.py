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
from hipflex_kit.notation.habits.evidence import Evidence, gather
from hipflex_kit.notation.headings.header import read_header
from hipflex_kit.notation.headings.intensity_of_parts import intensities
from hipflex_kit.notation.headings.outline import Part, find_parts
from hipflex_kit.notation.layout import TextLayout
from hipflex_kit.notation.lines.front_matter import as_comments, may_begin, words_of_comment
from hipflex_kit.notation.lines.lines import Line, read_line
from hipflex_kit.notation.lines.tags import with_tags
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.program_draft import ProgramDraft
from hipflex_kit.notation.session.double_spacing import single_spaced
from hipflex_kit.notation.session.session_parts import read_parts
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.unpaused import unpaused

if TYPE_CHECKING:
    from hipflex_kit.notation.tables.unfolded import Unfolded


_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
"""What web pages and word processors put for a blank; it is as long as one, so that every place stays."""


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
    raws = split_lines(text.replace(_NO_BREAK_SPACE, " "))
    lines = list(map(read_line, raws))
    lines = with_tags(text, lines)
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
    layout = TextLayout(raws, lines, header_lines, unfolded)
    program = ProgramDraft(layout)
    above = lines[: header_lines[0].number] if header_lines else []
    program.notes = tuple(squeeze(line.shown[line.start : line.end]) for line in above if line.kind == "text")
    program.comments = tuple(squeeze(words_of_comment(line)) for line in lines[:start] if line.kind == "comment")
    parts = find_parts(lines, start, evidence.spaced)
    habits, program.problems = _habits(parts, raws if "\t" in text else [], lines, evidence)
    readings, told = read_parts(parts, raws, lines, habits)
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


def _habits(
    parts: list[Part], sheet: list[str], lines: list[Line], evidence: Evidence
) -> tuple[list[Evidence], list[tuple[int, Problem]]]:
    """What is known of the author in each part, and what is doubtful about it."""
    heads, below = _columns(sheet, evidence) if sheet else (len(lines), evidence)
    hard, doubts = intensities(parts, lines)
    habits = [below if part.start > heads else evidence for part in parts]
    if any(hard):
        habits = [own._replace(intensity=said) for own, said in zip(habits, hard, strict=True)]
    return habits, doubts


def _columns(raws: list[str], evidence: Evidence) -> tuple[int, Evidence]:
    """Where the text's first sheet has its headings, and what is known of the author below them.

    What reads tables is loaded by texts that hold one.
    """
    from hipflex_kit.notation.columns.table_columns import first_columns

    line, columns = first_columns(raws)
    return line, evidence._replace(columns=columns)


_SLIPS = attrgetter("slips")
_SEVERITIES = {severity.value: severity for severity in Severity}


def _follows(problem: Problem, slips: tuple[Problem, ...]) -> bool:
    """Whether a problem is no more than what a slip at the same place leads to: one remark is enough."""
    return bool(slips) and any(slip.start <= problem.start and problem.end <= slip.end for slip in slips)


def _span(line: int, problem: Problem, unfolded: Unfolded | None) -> Span:
    end = problem.end if problem.below else max(problem.end, problem.start)
    span = Span(line + 1, problem.start, line + 1 + problem.below, end)
    return span if unfolded is None else unfolded.home(span)


def _diagnostics(lines: list[Line], program: ProgramDraft, unfolded: Unfolded | None) -> tuple[Diagnostic, ...]:
    slips = [
        (index, slip)
        for index in compress(count(), map(_SLIPS, lines))
        for slip in lines[index].slips
        if slip.code != IN_COMMAS or not program.layout.in_table(index)
    ]
    problems = program.problems
    if slips:
        told = {at: tuple(slip for index, slip in slips if index == at) for at, _ in problems}
        problems = [(at, one) for at, one in problems if not _follows(one, told[at])]
    found = [
        Diagnostic(
            problem.code,
            _SEVERITIES[problem.severity],
            problem.message,
            _span(line, problem, unfolded),
            problem.hint,
        )
        for line, problem in problems + slips
    ]
    return tuple(
        sorted(found, key=lambda finding: (finding.span.line, finding.span.column) if finding.span else (0, 0))
    )
