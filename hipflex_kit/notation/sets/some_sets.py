"""Lines about some of an exercise's sets: ``Sets 1-2: 8 reps @ 60%``, ``Last 2 sets to failure``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.doubts import UNREAD_BELOW, unread_line
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement

_COUNTED = re.compile(
    r"(?:work(?:ing)? )?sets? ?#?\d{1,2} ?(?:-|to|thru|through|(?P<joined>&|,|\+|and)) ?#?\d{1,2}"
    r"(?:,? ?(?:&|,|and) ?\d{1,2}){0,4}"
    r"(?: {0,2}[:=] {0,2}(?=\S)| {1,2}(?![x*-]|of |reps?|sets?|rest|each|per)(?=[a-z@(]))"
)
_COUNTS = re.compile(r"sets? ?#?\d")
_IN_ORDER = re.compile(
    r"(?:(?:the|your|on|for|do|make|in) ){0,2}(?:first|last|final|second|third|fourth|1st|2nd|3rd|4th|5th)"
    r"(?: (?:\d|two|three|couple(?: of)?|few))? (?:work(?:ing)? )?sets?(?![a-z]) {0,2}(?:[:=-] {0,2})?(?=\S)"
)
FIRST_SIGNS = frozenset("sw#flty12345oidm")
"""What a line that speaks of sets may begin with."""


def tells_of_some_sets(state: SessionState, look: Look) -> bool:
    """Keep a line about some of the sets with the exercise above, and say so where it holds a dose."""
    line = look.line
    if state.row is None or line.level or line.low[line.end - 1] == ":":
        return False
    match = _IN_ORDER.match(line.low, line.start, line.end)
    if match is None:
        match = _COUNTED.match(line.low, line.start, line.end) if "set" in line.low else None
        if match is None or not (match["joined"] or _counted_on(state, look.number)):
            return False
    said_of_them = line.shown[match.end() : line.end]
    said = read_body(said_of_them)
    if said.name and is_movement(fold(said.name)) and said.has_dose:
        return False  # "First set: 10 squats, 10 lunges"
    state.note_line(look.number, line)
    if any(map(str.isdecimal, said_of_them)) and (said.has_dose or "load" in said.spans):
        state.problem(look.number, unread_line(line.start, line.end))
        if not state.row.dose.stated and len(state.row.notes) == 1:
            state.problem(state.row.line, UNREAD_BELOW._replace(end=len(state.lines[state.row.line].low)))
    return True


def _counted_on(state: SessionState, number: int) -> bool:
    """Do the lines around speak of sets by their number as well? ``Sets 3-4: 10 reps`` alone may say how many."""
    near = (state.lines[at] for at in (number - 1, number + 1) if 0 <= at < len(state.lines))
    return any(line.kind == "text" and _COUNTS.match(line.low, line.start, line.end) for line in near)
