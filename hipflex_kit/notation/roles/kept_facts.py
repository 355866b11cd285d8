"""Facts about people and days among the lines of a session: they are its notes, and no exercises."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.words.facts import (
    BEST_LIFTS,
    MEASURED,
    PERSON,
    RESULT,
    STEPS,
    is_best_lift,
    is_weight,
    kind_of_fact,
)
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.notation.words.tokens import AMOUNTS


def keeps_fact(state: SessionState, look: Look) -> bool:
    """``Age: 34``, ``Water: 3 L``: kept with the day's words; what was measured of an exercise stays with that.

    So are ``My PRs`` and, right below it, ``Squat 120``, which is known and not done.
    """
    kind = _kind(state, look)
    if kind is None:
        return False
    line, number = look.line, look.number
    if kind == RESULT and (state.row is None or AMOUNTS.isdisjoint(state.row.dose.stated)):
        return False  # "Time: 12:00" in front of the work, or of a hold
    if kind == RESULT or (kind == MEASURED and state.fact_above[0] != number - 1 and not state.gap):
        state.note_line(number, line)
        return True
    state.fact_above = (number, kind)
    state.row = None
    if kind == BEST_LIFTS:
        state.close()
    if state.block is not None and state.block.headed and not state.block.rows:
        state.note_line(number, line)  # "Habits:" above them
    else:
        state.notes.append(squeeze(line.content))
        state.roles[number] = LineRole("note", line.start)
    if kind == STEPS and any(block.rows for block in state.blocks):
        message = "Kept as a note, as what is walked in a day; if it is one of the exercises, say how long or how far."
        state.problem(number, Problem("kept-as-note", "info", message, line.start, line.end, "Walk 30 min"))
    return True


def _kind(state: SessionState, look: Look) -> str | None:
    """Of what a line tells, by its own words or by the facts right above it."""
    kind = kind_of_fact(look.content)
    if kind == BEST_LIFTS:
        below = state.line_below(look.number)
        heads = not look.line.level and below is not None and below.kind == "text" and is_best_lift(below.words)
        return kind if heads else None
    above, told = state.fact_above
    if kind is not None or above != look.number - 1:
        return kind
    if told == BEST_LIFTS:
        return told if is_best_lift(look.content) else None
    return PERSON if is_weight(look.content) else None
