"""What betrays a wrong reading, whatever its cause: rows, notes and headings that do not fit what stands around them.

Nothing is read differently for it, and a line that is right is left in peace: each sign here was measured on texts
whose meaning is known.
"""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.findings.hidden_exercises import tell_exercise_in_comment, tell_exercise_in_note
from hipflex_kit.notation.findings.numbered_names import tell_numbered_names
from hipflex_kit.notation.findings.numbers_left import tell_numbers_left
from hipflex_kit.notation.findings.unsure_parts import (
    tell_clock_unread,
    tell_part_in_block,
    tell_sets_against_clock,
    tell_work_in_warm_up,
)
from hipflex_kit.notation.groups.sets_in_rounds import tell_sets_in_rounds, tell_sets_of_last
from hipflex_kit.notation.headings.dosed_parts import tell_dosed_parts
from hipflex_kit.notation.headings.labels_anew import tell_labels_anew
from hipflex_kit.notation.roles.bullets_left import tell_bullets_left
from hipflex_kit.notation.roles.listed_names import tell_listed_names
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import BlockKind, Section

_AGAINST_CLOCK = (BlockKind.AMRAP, BlockKind.FOR_TIME)


def cast_net(state: SessionState, told: set[int]) -> None:
    """Say what looks odd in a session that is read to its end.

    Args:
        state: The session.
        told: Lines about which something is said already.
    """
    _title_as_row(state)
    _weeks_in_lines(state)
    _undosed_among_dosed(state, told)
    tell_bullets_left(state, told)
    tell_labels_anew(state, told)
    if state.evidence.bare_numbers:
        tell_numbered_names(state)
    for block in state.blocks:
        tell_exercise_in_note(state, block, told)
        tell_exercise_in_comment(state, block)
        tell_listed_names(state, block, told)
        tell_numbers_left(state, block, told)
        tell_sets_in_rounds(state, block, told)
        tell_sets_of_last(state, block, told)
        tell_dosed_parts(state, block, told)
        _equipment(state, block)
        _options(state, block)
        _several_names(state, block, told)
        _counted_rows(state, block, told)
        if block.kind in _AGAINST_CLOCK:
            tell_sets_against_clock(state, block)
        if block.section is Section.WARMUP:
            tell_work_in_warm_up(state, block, told)
        if block.in_turn or block.section is not Section.WORK:
            tell_part_in_block(state, block)
        else:
            tell_clock_unread(state, block)


_FEW = 3
_OF_A_TITLE = re.compile(r"\d| - | – |[:(]")


def _title_as_row(state: SessionState) -> None:
    """``Shoulder - new program`` above all, alone and without any amount, is what the text is called."""
    rows = [row for block in state.blocks for row in block.rows]
    row = rows[0] if rows else None
    if row is None or row.label or row.bullet or row.dose.stated or row.weekly or 1 < len(rows) < _FEW:
        return
    line, number = state.lines[row.line], row.line + 1
    alone = number >= len(state.lines) or state.lines[number].kind == "blank" or number not in state.roles
    if not alone and state.roles[number].role != "note":
        return
    if is_movement(fold(row.name)) and not _OF_A_TITLE.search(row.name):
        return
    if any(other.kind == "text" for other in state.lines[: row.line]):
        return
    if sum(not other.dose.stated for other in rows[1:]) * _FEW > len(rows):
        return
    message = f"Read as the exercise '{row.name}', which says no sets or reps; if it is a title, write '# ' before it."
    state.problem(row.line, Problem("title-or-exercise", "info", message, line.start, line.end, "# " + row.name))


_EQUIPMENT = re.compile(
    r"(?:(?:smith|cable|leg press|seated|standing|calf raise|rowing) )*machines?|(?:light |heavy |medium |a |set of )*"
    r"(?:dumbbells?|barbells?|kettlebells?|(?:resistance |mini |loop )?bands?|bench|mats?|foam rollers?|step|chair"
    r"|towel|wall|box|swiss ball|medicine ball|pull[ -]?up bar)"
)
"""What is needed, and nothing that is done."""


def _equipment(state: SessionState, block: BlockDraft) -> None:
    """``Smith Machine`` in a list of what is needed."""
    for row in block.asked_rows():
        if not (row.dose.stated.keys() - {"load"} or row.weekly or row.label) and _EQUIPMENT.fullmatch(fold(row.name)):
            line = state.lines[row.line]
            message = f"Read as the exercise '{row.name}'; if it is equipment, write 'Equipment:' before it."
            hint = f"Equipment: {row.name}"
            state.problem(row.line, Problem("equipment", "info", message, line.start, line.end, hint))


_PART = re.compile(
    r"(?:block|part|circuit|round|section|phase|group|superset|set|station|game|session|workout) ?#?[\da-f]?"
    r"|(?:warm(?:ing)?|cool(?:ing)?)[ -]?(?:up|down) [a-z].{2,30}"
)
_MOST_COMMAS = 1


def _several_names(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """``A hops, B hops, C runs x 8`` and ``Block 2`` are no name of one exercise."""
    for row in block.asked_rows():
        listed = (
            row.name.partition("(")[0].count(",") > _MOST_COMMAS and row.dose.stated and is_movement(fold(row.name))
        )
        if row.line in told or not (listed or _PART.fullmatch(fold(row.name))):
            continue
        line = state.lines[row.line]
        message = f"Read as one exercise, '{row.name}'; if it is a heading or several, give each its own line."
        state.problem(row.line, Problem("odd-name", "info", message, line.start, line.end, "# Heading"))


def _counted_rows(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """``1 Rope climb``, ``2 Hollow hold``, ``3 Pike push ups``: numbers that may count the stations."""
    run: list[int] = []
    for row in [*block.rows, None]:
        if row is not None and row.label is None and _counts(state, row, len(run) + 1):
            run.append(row.line)
            continue
        if len(run) >= _FEW and run[-1] - run[0] < _FURTHEST and run[0] not in told:
            message = "Read as repetitions; if these numbers count the exercises, put a dot behind each."
            end = len(state.lines[run[-1]].low.rstrip())
            problem = Problem("numbers-or-reps", "info", message, 0, end, "1. Push up", run[-1] - run[0])
            state.problem(run[0], problem)
        run = []


_FURTHEST = 24


def _counts(state: SessionState, row: RowDraft, number: int) -> bool:
    """Does the line begin with just this number, which was read as repetitions?"""
    line, reps = state.lines[row.line], row.dose.reps
    counted = reps is not None and row.dose.sets is None and reps.low == reps.high == number
    return counted and line.low[line.body_start : line.body_start + 1].isdecimal() and " rep" not in line.low


_OPTIONS = re.compile(
    r"(?<![a-z])(?:one|any|either) of (?:the following|these)|choose (?:one|from|between)|^options?:?$"
)


def _options(state: SessionState, block: BlockDraft) -> None:
    """Rows below ``complete one of the following``: one of them is done, and all are counted."""
    lines = {row.line: row for row in block.rows}
    for row in block.rows:
        number = row.line - 1
        role = state.roles.get(number)
        if number < 0 or role is None or role.role not in ("note", "heading"):
            continue
        if _OPTIONS.search(state.lines[number].low) is None:
            continue
        last = number + 1
        while last + 1 in lines:
            last += 1
        message = "One of these is done, and each is read as an exercise of its own; put them on one line with 'or'."
        end = len(state.lines[last].low.rstrip())
        problem = Problem("one-of-these", "info", message, 0, end, "Row or Bike 500 m", last - number)
        state.problem(number, problem)


_MANY = 5


def _undosed_among_dosed(state: SessionState, told: set[int]) -> None:
    """``Abs: everyday`` among exercises that all say how much: a remark, or sets that were forgotten or not read."""
    rows = [(row, block) for block in state.blocks if block.section in _DOSED_SECTIONS for row in block.rows]
    bare = [(row, block) for row, block in rows if not (row.dose.stated or row.weekly or block.in_turn)]
    if not bare or len(rows) <= _MANY * len(bare):
        return
    for row, block in bare:
        forgotten = row.label is not None and not row.notes
        if row.line not in told and (forgotten or not (row.label or row.bullet or len(block.rows) <= _MANY)):
            line = state.lines[row.line]
            message = f"Read as the exercise '{row.name}', which says no sets or reps, though all around it do."
            problem = Problem("no-amount", "info", message, line.start, line.end, f"{row.name} 3x10")
            state.problem(row.line, problem)


_DOSED_SECTIONS = (Section.WORK, Section.FINISHER)
_WEEK = re.compile(r"(?:week|wk|woche|semana) ?\d{1,2}(?!\d)", re.IGNORECASE)


def _weeks_in_lines(state: SessionState) -> None:
    """``Wk 1: Lunge 2x10, Squat 2x12`` above ``Wk 2: …``: all of it is read as one session."""
    at = {
        row.line
        for block in state.blocks
        for row in block.asked_rows()
        if (row.notes and _WEEK.match(row.notes[0])) or _WEEK.match(row.name)
    }
    if len(at) > 1:
        first, last = min(at), max(at)
        message = (
            "These weeks are read as one session; put each week on a line of its own, with its exercises below it."
        )
        end = len(state.lines[last].low.rstrip())
        state.problem(first, Problem("weeks-in-lines", "warning", message, 0, end, "Week 1", last - first))
