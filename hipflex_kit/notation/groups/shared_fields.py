"""``Sets: 3`` below ``A1 Curl`` and ``A2 Pushdown`` that say no dose: it is for both of them."""

from __future__ import annotations

from hipflex_kit.notation.doses.doubts import UNREAD_BELOW
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.places import Source
from hipflex_kit.program import Dose

_SHARED = ("sets", "reps", "seconds", "distance")
_SLOTS = ("number_letter", "letter_number")


def share_field(state: SessionState, look: Look, field: str, dose: Dose, at: int) -> None:
    """Give a field to the rows right above its own that say as little; where they are no pair, point at them."""
    block = state.block
    if block is None or field not in _SHARED or len(block.rows) < _FEWEST:
        return
    own, number = block.rows[-1], len(block.rows) - 1
    while (
        number
        and _is_bare(block.rows[number - 1], own, field)
        and block.rows[number - 1].line == block.rows[number].line - 1
    ):
        number -= 1
        row = block.rows[number]
        if block.label_style in _SLOTS or block.in_turn:
            row.take(dose, {field: (0, look.line.end - at)}, look.number, at, Source.FOOTER)
        elif not any(line == row.line for line, _ in state.problems[-_FEWEST:]):
            state.problem(row.line, UNREAD_BELOW._replace(end=len(state.lines[row.line].low)))


_FEWEST = 2


def _is_bare(row: RowDraft, own: RowDraft, field: str) -> bool:
    """Does a row say nothing but what a line below gave it together with the last one?"""
    shared = all(row.at[key][3] is Source.FOOTER for key in row.dose.stated if key in row.at)
    return field not in row.dose.stated and shared and own.line > row.line
