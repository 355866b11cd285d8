"""A day that a rule stumbled over: its lines are kept as notes, and it is said. Nothing is lost, nothing raises."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.lines.lines import Line

UNREAD = "day-unread"
_MESSAGE = (
    "This part could not be read, through a mistake of ours; all of its lines are kept as notes. Write its exercises"
    " as 'Name 3x10', a line each, and send us the text if you can."
)


def kept_as_notes(raws: list[str], lines: list[Line], evidence: Evidence) -> SessionReading:
    """The lines of a session as its notes.

    Args:
        raws: Its lines as written.
        lines: The same lines, taken apart.
        evidence: The author's habits.
    """
    state = SessionState(lines, raws, evidence)
    told = False
    for number, line in enumerate(lines):
        if line.kind == "blank":
            continue
        state.note_line(number, line)
        if not told:
            state.problem(number, Problem(UNREAD, "error", _MESSAGE, line.start, line.end, "Name 3x10"))
            told = True
    return state.finish()
