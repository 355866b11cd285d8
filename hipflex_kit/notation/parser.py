"""Read a program: header, weeks, sessions; everything below a day's heading is read by ``session``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.diagnostics import Diagnostic, Severity, Span, split_lines
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import unread_line
from hipflex_kit.notation.doses.slips import IN_COMMAS
from hipflex_kit.notation.layout import TextLayout
from hipflex_kit.notation.outlined_text import OutlinedText, OutlineMemory
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.program_draft import ProgramDraft
from hipflex_kit.notation.session.session_parts import read_parts
from hipflex_kit.unpaused import unpaused

if TYPE_CHECKING:
    from hipflex_kit.notation.tables.unfolded import Unfolded

outlines = OutlineMemory()

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
    whole = outlines.read(text, split_lines(text.replace(_NO_BREAK_SPACE, " ")))
    program = ProgramDraft(TextLayout(whole.raws, whole.lines, whole.header_lines, whole.unfolded))
    program.notes, program.comments, program.problems = whole.notes, whole.comments, [*whole.problems]
    readings, told = read_parts(whole.parts, whole.raws, whole.lines, whole.habits)
    for part, reading in zip(whole.parts, readings, strict=True):
        program.add(part, reading)
    if told is not None:
        heard = (told.line, unread_line(0, 0).code)
        program.problems = [(line, one) for line, one in program.problems if (line, one.code) != heard]
    if whole.unfolded is not None:
        program.problems += whole.unfolded.doubts(whole.parts)
    return ParseResult(text, program.finish(whole.header), _diagnostics(whole, program), program.layout)


_SEVERITIES = {severity.value: severity for severity in Severity}


def _follows(problem: Problem, slips: tuple[Problem, ...]) -> bool:
    """Whether a problem is no more than what a slip at the same place leads to: one remark is enough."""
    return bool(slips) and any(slip.start <= problem.start and problem.end <= slip.end for slip in slips)


def _span(line: int, problem: Problem, unfolded: Unfolded | None) -> Span:
    end = problem.end if problem.below else max(problem.end, problem.start)
    span = Span(line + 1, problem.start, line + 1 + problem.below, end)
    return span if unfolded is None else unfolded.home(span)


def _diagnostics(whole: OutlinedText, program: ProgramDraft) -> tuple[Diagnostic, ...]:
    slips = [(at, slip) for at, slip in whole.slips if slip.code != IN_COMMAS or not program.layout.in_table(at)]
    problems = program.problems
    if slips:
        told = {at: tuple(slip for index, slip in slips if index == at) for at, _ in problems}
        problems = [(at, one) for at, one in problems if not _follows(one, told[at])]
    found = [
        Diagnostic(
            problem.code,
            _SEVERITIES[problem.severity],
            problem.message,
            _span(line, problem, whole.unfolded),
            problem.hint,
        )
        for line, problem in problems + slips
    ]
    return tuple(
        sorted(found, key=lambda finding: (finding.span.line, finding.span.column) if finding.span else (0, 0))
    )
