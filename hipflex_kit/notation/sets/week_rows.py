"""``Week 2: 3x9`` on a line below a row."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import UNREAD_BELOW
from hipflex_kit.notation.doses.fields import FIELD_KEY, read_field
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.drafts.drafts import RowDraft, merged
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.program import Dose, LoadKind

WEEK_ROW = re.compile(
    r"(?:weeks?|wk|w) {0,1}(?P<n>\d{1,2})(?: {0,1}- {0,1}\d{1,2})? {0,2}(?:[:)=-]|(?=[@(\[])) {0,2}"
    r"(?:\(?deload\)?[ :,(-]{1,3})?(?=\S)"
)


def week_row(state: SessionState, look: Look) -> bool:
    """``Week 2: 3x9`` below a row."""
    line = look.line
    if _columns_of_weeks(state, look):
        return True
    if line.level or (look.label is not None and line.low[line.start] != "w"):  # "W1 - 3x8" looks like a label
        return False
    match = WEEK_ROW.match(line.low, line.start, line.end)
    if match is None:
        return False
    if state.row is None:
        return _week_of_none(state, look, match)
    number = int(match["n"])
    if _week_field(state, look, match, number):
        return True
    body = read_body(line.shown[match.end() : line.end])
    if not body.spans or body.name:
        return False
    if _only_share(state, look, body):
        return _of_whole_session(state, look)
    if number == 1:
        if not state.row.take(body.dose, body.spans, look.number, match.end(), Source.LINE_BELOW):
            return False
    else:
        state.row.weekly = {**state.row.weekly, number: body.dose}
        state.row.at[f"week_{number}"] = (look.number, match.end(), line.end, Source.LINE_BELOW)
    for start, end in body.notes:
        words = squeeze(line.shown[match.end() + start : match.end() + end])
        state.row.note(words, look.number, match.end() + start, match.end() + end, Source.LINE_BELOW)
    state.row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", match.end(), body, ((match.start(), match.end(), "week"),))
    return True


_COLUMNS = re.compile(r"(?:weeks?|wk) sets? reps?(?: [a-z]{3,8})?")
IN_COLUMNS = re.compile(r"\d{1,2} \d{1,2} (?:\d{1,3}|amrap|max).{0,14}")
_MOST_WEEKS = 16


def _columns_of_weeks(state: SessionState, look: Look) -> bool:
    """``Week Sets Reps`` and ``1 4 10`` below a name, as a table that was copied leaves it: pointed at, not read."""
    line, row = look.line, state.row
    raw = state.raws[look.number].strip().lower()
    if row is None or not (raw[:1] == "w" or raw[:1].isdecimal()):
        return False
    heads = _COLUMNS.fullmatch(raw) is not None
    if not heads and (IN_COLUMNS.fullmatch(raw) is None or not _below_columns(state, look.number)):
        return False
    state.note_line(look.number, line)
    row.last = state.reach(look.number)
    if heads:
        message = "The weeks below stand in columns, which are kept as notes; write 'Week 1: 4x10' on a line for each."
        state.problem(look.number, Problem("kept-as-note", "warning", message, line.start, line.end, "Week 2: 3x9"))
        if not row.dose.stated:
            state.problem(row.line, UNREAD_BELOW._replace(end=len(state.lines[row.line].low)))
    return True


def _below_columns(state: SessionState, index: int) -> bool:
    for above in range(index - 1, max(index - _MOST_WEEKS, -1), -1):
        raw = state.raws[above].strip().lower()
        if IN_COLUMNS.fullmatch(raw) is None:
            return _COLUMNS.fullmatch(raw) is not None
    return False


def _week_of_none(state: SessionState, look: Look, match: re.Match[str]) -> bool:
    """``Week 1: 5x8 @ 65%`` above all exercises: a scheme that they follow, which is kept as a note and pointed at."""
    line = look.line
    body = read_body(line.shown[match.end() : line.end])
    if state.blocks or body.name or not body.has_dose or "sets" not in body.spans:
        return False
    state.note_line(look.number, line)
    message = "No exercise stands above this week's sets; kept as a note. Write them below the exercise they are for."
    state.problem(look.number, Problem("dose-of-none", "warning", message, line.start, line.end, "Week 2: 3x9"))
    return True


def _only_share(state: SessionState, look: Look, body: Body) -> bool:
    """``Week 2: 77.5%`` or ``Week 2: RPE 8`` apart from the rows: it is said of the whole session."""
    row, load = state.row, body.dose.load
    if row is not None and body.dose.stated.keys() == {"effort"}:
        return _stands_apart(row, look) and sum(len(block.rows) for block in state.blocks) > 1
    shared = load is not None and load.kind is LoadKind.PERCENT_1RM and not body.has_dose
    if not shared or row is None or row.dose.load is not None:
        return shared and row is None
    return _stands_apart(row, look)


def _of_whole_session(state: SessionState, look: Look) -> bool:
    """It stays words, and is pointed at: it reaches no set."""
    line = look.line
    state.note_line(look.number, line)
    message = "This stands apart from the exercises and reaches none; write it right below each that it is said of."
    state.problem(look.number, Problem("kept-as-note", "warning", message, line.start, line.end, line.content.strip()))
    return True


def _stands_apart(row: RowDraft, look: Look) -> bool:
    """Below an empty line, or below a week that stood so."""
    return look.number - row.last > 1 or (bool(row.notes) and WEEK_ROW.match(fold(row.notes[-1])) is not None)


def _week_field(state: SessionState, look: Look, match: re.Match[str], number: int) -> bool:
    """``Week 2: Load: 80 kg``: one field of a later week."""
    line = look.line
    key = FIELD_KEY.match(line.low, match.end(), line.end)
    if key is None or state.row is None or number < 2:
        return False
    found = read_field(key["key"], line.shown[key.end() : line.end])
    if found is None:
        return False
    dose = merged(state.row.weekly.get(number, Dose()), found[1])
    state.row.weekly = {**state.row.weekly, number: dose}
    at = (look.number, key.end(), line.end, Source.LINE_BELOW)
    state.row.at.setdefault(f"week_{number}", at)
    state.row.last = state.reach(look.number)
    pieces = ((match.start(), key.end(), "week"), (key.end(), line.end, found[0]))
    state.roles[look.number] = LineRole("field", key.end(), None, pieces)
    return True
