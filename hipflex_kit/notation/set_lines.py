"""A line for each set below a name: ``8 @ 50 kg`` and under it ``6 @ 60 kg`` are two sets of one exercise."""

from __future__ import annotations

from dataclasses import replace

from hipflex_kit.notation.drafts import RowDraft
from hipflex_kit.notation.folding import squeeze
from hipflex_kit.notation.loads import parse_load
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.session_state import LineRole, Look, SessionState
from hipflex_kit.program import Dose, Range

_OF_A_SET = frozenset({"dose", "reps", "load", "rest", "effort", "tempo", "side"})


def another_set(state: SessionState, look: Look) -> bool:
    """A further set of the exercise above, where the line above it said the repetitions of the one before."""
    row, body = state.row, look.body
    if row is None or state.gap or row.weekly or "reps" not in body.spans or not body.spans.keys() <= _OF_A_SET:
        return False
    first = row.at.get("reps")
    if first is None or first[3] is not Source.LINE_BELOW or row.last != look.number - 1:
        return False
    before = row.dose
    if before.reps is None or body.dose.reps is None or (before.sets is not None and row.set_lines == 0):
        return False
    reps = [*(before.reps_list or [before.reps.low] * max(row.set_lines, 1)), body.dose.reps.low]
    if not (before.reps.low == before.reps.high or before.reps_list) or body.dose.reps.low != body.dose.reps.high:
        return False
    row.set_lines = len(reps)
    row.dose = _with_set(before, body.dose, reps)
    row.at.setdefault("sets", first)
    _own_line(state, row, look)
    return True


def _with_set(before: Dose, more: Dose, reps: list[float]) -> Dose:
    load = before.load
    if more.load is not None and load is not None and more.load != load:
        load = parse_load(f"{load.text}, {more.load.text}")
    return replace(
        before,
        sets=Range.exactly(float(len(reps))),
        reps=Range(min(reps), max(reps)),
        reps_list=tuple(reps) if len(set(reps)) > 1 else (),
        load=load,
    )


def _own_line(state: SessionState, row: RowDraft, look: Look) -> None:
    """The line belongs to the row; what is no dose on it is a note."""
    for start, end in look.body.notes:
        words = squeeze(look.content[start:end])
        row.note(words, look.number, look.start + start, look.start + end, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, look.body)
