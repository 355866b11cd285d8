"""Exercises that may be of another part of the session than the one they were read in."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.notation.words.vocabulary import words_of
from hipflex_kit.program import Section

_FEW = 3


def tell_sets_against_clock(state: SessionState, block: BlockDraft) -> None:
    """``3 x 12`` below stations that are done for time is no station."""
    free = [row for row in block.rows if row.dose.sets is None]
    for row in block.rows[1:]:
        sets = row.dose.sets
        if free and sets is not None and sets.low > 1 and not row.dose.reps_list and row.gap:
            line = state.lines[row.line]
            message = f"Read as part of '{block.title or block.kind}'; if it stands by itself, put a heading above it."
            state.problem(row.line, Problem("in-the-rounds", "info", message, line.start, line.end, "# Strength"))


_WORKING_SETS = 3.0


def tell_work_in_warm_up(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """Three exercises and more of as many sets as work has: the warm-up may have ended above them."""
    rows = [row for row in block.rows if row.dose.sets is not None and row.dose.sets.low >= _WORKING_SETS]
    rows = [row for row in rows if row.dose.reps is not None]
    if len(rows) < _FEW or not any(row.dose.load is not None for row in rows) or rows[0].line in told:
        return
    if not any(other.rows for other in state.blocks if other is not block):
        return  # all there is, which is told as that
    first, last = rows[0].line, rows[-1].line
    message = "Read as part of the warm-up, whose sets are not counted; if this is work, put a heading above it."
    end = len(state.lines[last].low.rstrip())
    state.problem(first, Problem("work-in-warm-up", "info", message, 0, end, "# Strength", last - first))


_TIMED = re.compile(
    r"(?<![\d:])\d{1,2} ?(?:min(?:ute)?s?|')(?![a-z])|(?<![a-z])(?:ygig|i ?go ?you ?go|partners?|relay)(?![a-z])"
)


def tell_clock_unread(state: SessionState, block: BlockDraft) -> None:
    """``then in 25 min`` right above repetitions without sets, kept as a note: it may say how they are done."""
    free = {row.line for row in block.rows if row.dose.sets is None and row.dose.reps is not None}
    for first in sorted(line for line in free if line - 1 not in free and line + 2 in free and line + 1 in free):
        role, line = state.roles.get(first - 1), state.lines[first - 1]
        if role is None or role.role != "note" or line.kind != "text" or _TIMED.search(line.low) is None:
            continue
        last = first
        while last + 1 in free:
            last += 1
        message = f"'{squeeze(line.content)}' was kept as a note; if it says how these are done, write it as shown."
        end = len(state.lines[last].low.rstrip())
        problem = Problem("heading-unread", "info", message, line.start, end, "For time, 25 min cap:", last - first + 1)
        state.problem(first - 1, problem)


_LONGEST = 5


def tell_part_in_block(state: SessionState, block: BlockDraft) -> None:
    """A short line that begins a paragraph of exercises, kept as a note: it may head them."""
    starts = {row.line: row for row in block.rows}
    for row in block.rows:
        number = row.line - 1
        role = state.roles.get(number)
        if number < 1 or role is None or role.role != "note" or state.lines[number - 1].kind != "blank":
            continue
        line = state.lines[number]
        if len(words_of(line.low)) > _LONGEST or line.low[line.end - 1] in ".!?" or line.kind != "text":
            continue
        last = number + 1
        while last + 1 in starts:
            last += 1
        named = f"'{block.title}'" if block.title else "the block above"
        where = "the warm-up" if block.section is Section.WARMUP else named
        message = f"'{line.content}' was kept as a note, and what stands below it as part of {where}; is it a heading?"
        end = len(state.lines[last].low.rstrip())
        problem = Problem("heading-unread", "info", message, line.start, end, "# " + line.content, last - number)
        state.problem(number, problem)
