"""From a line to what is under the eye: its label, where its words begin, and their reading."""

from __future__ import annotations

from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.slashes import with_times
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.headings.class_minutes import lines_on_clock, minutes_before
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.sets.bare_letters import read_bare_letter
from hipflex_kit.notation.words.labels import read_bare_number


def look_at(state: SessionState, index: int, line: Line) -> Look:
    """Find the label of a line, if it counts here, and read the words behind it."""
    label = line.label
    if label is not None and not state.evidence.counts(label):
        label = None
    if label is None and state.evidence.bare_numbers:
        label = read_bare_number(line.low, line.start, line.end)
    if label is None and line.low[line.start + 1 : line.start + 2] == " ":
        label = read_bare_letter(state, index)
    start = label.end if label else _behind_minutes(state, index, line)
    content = line.shown[start : line.end]
    slashed = state.evidence.slashes and "/" in content
    body = read_body(with_times(content, line.low[start : line.end]) if slashed else content)
    return Look(index, line, label, content, start, body)


def _behind_minutes(state: SessionState, index: int, line: Line) -> int:
    """Where the words of a line begin: behind the minutes of a class, where its lines count them."""
    behind = minutes_before(line)
    if behind is None:
        return line.start
    if state.on_clock is None:
        state.on_clock = lines_on_clock(state.lines)
    if index not in state.on_clock:
        return line.start
    state.close()
    return behind
