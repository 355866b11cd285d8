"""``A1``, ``A2``, ``B1`` and once more ``A1``, with no heading between them: a day may begin there."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.session_state import SessionState

_FIRST = ("1", "a")
_FEWEST_COUNTED = 3


def tell_labels_anew(state: SessionState, told: set[int]) -> None:
    """Say where labels begin anew, though nothing says that something else begins."""
    seen: set[str] = set()
    before: BlockDraft | None = None
    for block in state.blocks:
        if block.headed or (before is not None and before.section is not block.section):
            seen.clear()
        label = (block.label or "").casefold()
        if label in _FIRST and label in seen and _goes_on(seen) and block.rows and block.rows[0].line not in told:
            _tell(state, block)
            seen.clear()
        if label:
            seen.add(label)
        before = block


def _goes_on(seen: set[str]) -> bool:
    """Were others counted since? Two lines with one label may be a slip."""
    return "b" in seen or len([label for label in seen if label.isdecimal()]) >= _FEWEST_COUNTED or "2" in seen


def _tell(state: SessionState, block: BlockDraft) -> None:
    row = block.rows[0]
    line = state.lines[row.line]
    message = f"The labels begin anew at '{row.label or block.label}'; if a new day begins here, write its name above."
    state.problem(row.line, Problem("labels-anew", "info", message, line.start, line.end, "Day 2"))
