"""``Repeat 20 times``, ``Hold 1 second``, ``Complete 2 sets``: lines that exercise software prints below a name."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.program import Dose

_BEGINS = ("repeat ", "hold ", "complete ", "perform ")
_AMOUNT = r"(?P<a>\d{1,3})(?: ?(?:-|to) ?(?P<b>\d{1,3}))?"
_LINES = {
    "reps": re.compile(rf"repeat {_AMOUNT} (?:times?|time\(s\)|reps?)\.?"),
    "seconds": re.compile(
        rf"hold(?: for)? {_AMOUNT} (?:(?P<min>min(?:ute)?s?|minute\(s\))|sec(?:ond)?s?|second\(s\))\.?"
    ),
    "sets": re.compile(rf"complete {_AMOUNT} (?:sets?|set\(s\))\.?"),
    "when": re.compile(rf"perform (?:{_AMOUNT} (?:times?|time\(s\))|once|twice) (?:a|per|each|every) (?:day|week)\.?"),
}
_SURE = ("sets", "when")
"""``Repeat 3 times`` and ``Hold 5 seconds`` mean other things where no such line stands beside them."""
_NEARBY = 3


def printed_dose(state: SessionState, look: Look) -> bool:
    """Take such a line, beside others of its kind, for a field of the exercise above."""
    line, row = look.line, state.row
    if row is None or look.label is not None or not line.low.startswith(_BEGINS, line.start):
        return False
    field = _field_of(line)
    if field is None or not _among_others(state, look.number, field):
        return False
    match = _LINES[field].fullmatch(line.low, line.start, line.end)
    if match is None or field == "when" or not int(match["a"]):
        state.note_line(look.number, line)
        return True
    low, high = match["a"], match["b"]
    amount = as_range(low, high)
    if field == "seconds" and match["min"]:
        amount = as_range(str(60 * int(low)), str(60 * int(high)) if high else None)
    dose = {"reps": Dose(reps=amount), "sets": Dose(sets=amount), "seconds": Dose(seconds=amount)}[field]
    at = (line.start, line.end)
    if not row.take(dose, {field: (0, at[1] - at[0])}, look.number, line.start, Source.LINE_BELOW):
        return False
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("field", line.start, None, ((line.start, line.end, field),))
    return True


def _field_of(line: Line) -> str | None:
    """What a line of this kind says; None for others."""
    if line.kind != "text":
        return None
    return next((key for key, said in _LINES.items() if said.fullmatch(line.low, line.start, line.end)), None)


def _among_others(state: SessionState, number: int, field: str) -> bool:
    """Does another line of this kind stand near, and is one of both of those that mean nothing else?"""
    first = max(0, number - _NEARBY)
    others = [_field_of(line) for line in [*state.lines[first:number], *state.lines[number + 1 : number + 1 + _NEARBY]]]
    said = {other for other in others if other is not None and other != field}
    return bool(said) and not said.isdisjoint(_SURE) if field not in _SURE else bool(said)
