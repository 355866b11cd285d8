"""A line below a row that says otherwise than the row: ``tempo 2-0-2`` below ``3x6 tempo 30X1``."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import TWO_DOSES, Problem
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.program import Dose, Effort, Load, Range, Rest, Tempo

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
    field = next((field for field in said if _contradict(getattr(row.dose, field), said[field])), None)
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


def _contradict(above: object, below: object) -> bool:
    """Can both not be true? 80 % and 120 kg may be one load, RPE 8 is RIR 2, and 3 seconds down is a part of 3010."""
    match above, below:
        case Load(), Load():
            other = above.amount != below.amount or (above.amount is None and above.text != below.text)
            return above.kind is below.kind and other
        case Effort(), Effort():
            return above.rir != below.rir
        case Rest(), Rest():
            return _differ(above.seconds, below.seconds)
        case Tempo(), Tempo():
            return any(map(_differ, _phases(above), _phases(below)))
    return False


def _phases(tempo: Tempo) -> tuple[Range | None, ...]:
    return tempo.lower, tempo.pause_low, tempo.lift, tempo.pause_high


def _differ(above: Range | None, below: Range | None) -> bool:
    return above is not None and below is not None and above != below
