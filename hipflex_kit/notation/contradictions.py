"""A line below a row that says otherwise than the row: ``tempo 2-0-2`` below ``3x6 tempo 30X1``."""

from __future__ import annotations

from hipflex_kit.notation.dose_reading import TWO_DOSES, Problem
from hipflex_kit.notation.folding import squeeze
from hipflex_kit.notation.session_state import SessionState
from hipflex_kit.program import Dose

_ONE_OF_EACH = frozenset({"tempo", "load", "rest", "effort"})
"""What a prescription has once. A second count of sets and repetitions is read as further sets."""
_HINT = "Keep one of them, or write a line for each."


def says_otherwise(state: SessionState, dose: Dose, index: int, start: int, end: int) -> bool:
    """Keep a contradicting line as a note of the row, and tell it at both places.

    Args:
        state: What is open.
        dose: What the line says.
        index: Number of the line.
        start: First column of its words.
        end: Column behind them.
    """
    row, said = state.row, dose.stated
    if row is None or not said or not said.keys() <= _ONE_OF_EACH or state.gap:
        return False
    field = next((field for field in said if getattr(row.dose, field) not in (None, said[field])), None)
    place = row.at.get(field) if field is not None else None
    if place is None:
        return False
    line, first, last, _ = place
    above = squeeze(state.lines[line].shown[first:last]).strip(" ()")
    below = squeeze(state.lines[index].shown[start:end])
    state.note(below, index, start, end)
    told = f"The line below says otherwise: '{above}' is taken and '{below}' is kept as a note."
    if not any(at == line and problem.code == TWO_DOSES for at, problem in state.problems):
        state.problem(line, Problem(TWO_DOSES, "warning", told, first, last, _HINT))
    told = f"'{below}' contradicts '{above}' above it and is kept as a note."
    state.problem(index, Problem(TWO_DOSES, "warning", told, start, end, _HINT))
    return True
