"""A line for each set below a name, its load and a range of repetitions: ``135 x 15-20`` and below it ``185 x 12``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.program import Dose, Range

_SET = re.compile(
    r"(?P<load>\d{2,3}(?:\.\d)?) ?(?P<unit>lbs?|kgs?)? ?[x*] ?(?P<low>\d{1,2})(?:-(?P<high>\d{1,2}))?(?: reps?)?[., ]*"
)
_LOGGED = "plan"
_MOST_LINES = 15
"""Nobody plans more sets of one exercise."""


def planned_sets(state: SessionState, look: Look) -> bool:
    """Lay in the sets that begin on a line, or go on: together they are the row's, from the fewest to the most reps."""
    row = state.row
    if row is None or look.label is not None or not look.line.low[look.start : look.start + 1].isdecimal():
        return False
    if row.logged == _LOGGED:
        if row.last != look.number - 1 or _SET.fullmatch(look.line.low, look.start, look.line.end) is None:
            return False
    elif row.dose.stated or row.set_lines or not _begin(state, look):
        return False
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, look.body._replace(name="", problems=()))
    return True


def _begin(state: SessionState, look: Look) -> bool:
    sets: list[re.Match[str]] = []
    for line in state.lines[look.number : look.number + _MOST_LINES]:
        match = _SET.fullmatch(line.low, line.start, line.end) if line.kind == "text" else None
        if match is None:
            break
        sets.append(match)
    reps = [Range(float(one["low"]), float(one["high"] or one["low"])) for one in sets]
    ranged = any(one["high"] for one in sets)
    if len(sets) < 2 or not ranged or any(float(one["load"]) < each.high for one, each in zip(sets, reps, strict=True)):
        return False
    row, span = state.row, (0, look.line.end - look.start)
    if row is None:
        return False
    load = parse_load(", ".join(one["load"] + (f" {one['unit']}" if one["unit"] else "") for one in sets))
    amount = Range(min(each.low for each in reps), max(each.high for each in reps))
    dose = Dose(sets=Range.exactly(float(len(sets))), reps=amount, load=load)
    row.take(dose, dict.fromkeys(("sets", "reps", "load", "dose"), span), look.number, look.start, Source.LINE_BELOW)
    row.logged = _LOGGED
    message = (
        f"Read as a set for each line, the first one {sets[0]['high'] or sets[0]['low']} reps with {sets[0]['load']};"
        " write sets x reps @ load to be sure."
    )
    state.problem(look.number, Problem("sets-or-load", "info", message, look.start, look.line.end, "3x10 @ 20 kg"))
    return True
