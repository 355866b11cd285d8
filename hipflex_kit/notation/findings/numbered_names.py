"""``1 burpee``, ``2 pull ups``, ``3 box jumps``: what was read as the numbers of exercises may be repetitions."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState

_NUMBER_ALONE = re.compile(r"\d{1,2} {1,3}(?=[a-z])")
_FEWEST = 4


def tell_numbered_names(state: SessionState) -> None:
    """Say so where exercises are numbered without a dot, and nothing says how much of each is done."""
    run: list[int] = []
    for block in state.blocks:
        if block.in_turn or block.headed:
            continue  # stations, whose heading says how they are done
        for row in block.rows:
            if not _is_counted(state, row, len(run) + 1):
                _tell(state, run)
                run = []
            if _is_counted(state, row, len(run) + 1):
                run.append(row.line)
    _tell(state, run)


def _is_counted(state: SessionState, row: RowDraft, number: int) -> bool:
    """Does a row begin with just this number, and say no amount?"""
    if row.label != str(number) or row.dose.stated or row.weekly:
        return False
    line = state.lines[row.line]
    return _NUMBER_ALONE.match(line.low, line.start) is not None


def _tell(state: SessionState, run: list[int]) -> None:
    if len(run) < _FEWEST:
        return
    message = "Read as the numbers of the exercises; if they are repetitions, write 'reps' behind each number."
    end = len(state.lines[run[-1]].low.rstrip())
    state.problem(run[0], Problem("numbers-or-reps", "info", message, 0, end, "10 reps push ups", run[-1] - run[0]))
