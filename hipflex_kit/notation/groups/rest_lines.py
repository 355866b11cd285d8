"""Rests on lines of their own: above the rows they are for, below the row or the round, and as a station."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.rest_or_hold import is_rest_below
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.sets.contradictions import says_otherwise
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.program import BlockKind, Dose, Rest
from hipflex_kit.record_making import replace


def rest_ahead(state: SessionState, look: Look) -> bool:
    """``Rest 1 minute between sets`` above the rows is for all of them."""
    line = look.line
    block = state.block or state.open(look.number)
    if block.rest_between is not None or block.rest_after_round is not None:
        return False
    at = (look.number, look.start, line.end, Source.HEADER)
    rest = look.body.dose.rest
    in_turn = block.in_turn and block.kind is not BlockKind.STRAIGHT
    if rest is not None and look.body.scope != "round" and not in_turn:
        state.rest_for_all = (rest, at)
    elif look.body.scope == "between":
        block.rest_between, block.at["rest_between"] = rest, at
    else:
        block.rest_after_round, block.at["rest_after_round"] = rest, at
    state.roles[look.number] = LineRole("dose", look.start, look.body)
    return True


_TOLD = re.compile(
    r"(?:^|[.!] {1,2})rest(?:ing)?(?: for)? (?P<long>[^.!]{2,24}?) between (?:all |each |the |your )?sets?(?=[.!]|$)"
)


def heeds_told_rest(state: SessionState, look: Look) -> None:
    """``… in the order given. Rest 60 seconds between sets. …`` above the exercises is for all of them."""
    if state.row is not None or state.rest_for_all is not None:
        return
    told = told_between_sets(look.line)
    if told is not None and not any(block.rows for block in state.blocks):
        state.rest_for_all = (told[0], (look.number, *told[1], Source.HEADER))


def told_between_sets(line: Line) -> tuple[Rest, tuple[int, int]] | None:
    """The rest in a sentence such as ``Rest 60 seconds between sets.``, and where it stands."""
    told = _TOLD.search(line.low, line.start, line.end) if " between " in line.low else None
    rest = read_body(f"rest {told['long']}").dose.rest if told is not None else None
    return (rest, told.span("long")) if told is not None and rest is not None else None


def _rests_all(state: SessionState, look: Look, block: BlockDraft) -> bool:
    """``Rest 60 seconds between sets`` below rows that say no rest is for all of them."""
    of_sets = look.line.low[: look.line.end].rstrip(" .").endswith((" sets", " set"))
    if block.in_turn or not (of_sets or look.body.scope is None):
        return False
    rows = block.rows if state.gap and not block.label else _silent_rows(state, look)
    if len(rows) < _SEVERAL or any(row.dose.rest is not None for row in rows):
        return False
    below = state.text_below(look.number)
    amid = not state.gap and below is not None and not below.level
    if not of_sets or amid:
        if of_sets or not (state.gap or any(row.dose.sets is None for row in rows)):
            _doubt_whose(state, look, rows[-1])
        return False
    with_sets = [row for row in rows if row.dose.sets is not None]
    for row in with_sets or rows:
        row.dose = replace(row.dose, rest=look.body.dose.rest)
        row.at["rest"] = (look.number, look.start, look.line.end, Source.FOOTER)
    return True


def _silent_rows(state: SessionState, look: Look) -> list[RowDraft]:
    """The exercises right above a line, one on each, that say no rest; none where the line is further in than they."""
    rows: list[RowDraft] = []
    for block in reversed(state.blocks):
        for row in reversed(block.rows):
            above = rows[-1].line if rows else look.number
            if row.last != row.line or row.line not in (above - 1, above) or row.dose.rest is not None:
                return rows[::-1]
            if block.in_turn or block.label_style in _SLOTS or look.line.indent > row.indent + 1:
                return rows[::-1]
            rows.append(row)
    return rows[::-1]


def _doubt_whose(state: SessionState, look: Look, row: RowDraft) -> None:
    """With exercises on both sides a rest between sets is of the last one, or of all."""
    message = f"Read as the rest of '{row.name}' alone; write it above the exercises if it is for all of them."
    state.problem(
        look.number, Problem("whose-rest", "info", message, look.start, look.line.end, "Rest 60s between sets")
    )


_SLOTS = ("number_letter", "number_number", "letter_number")
_SEVERAL = 2


def rest_station(state: SessionState, look: Look) -> bool:
    """``Minute 4: rest``, ``5) Rest``: a station without work is a note, and nothing is doubtful about it."""
    line = look.line
    if line.end - look.start > 24 or not REST_STATION.fullmatch(line.low, look.start, line.end):
        return False
    state.note_line(look.number, line)
    return True


REST_STATION = re.compile(
    r"(?:(?:min(?:ute)?|station|block) ?[\da-f]{1,2} {0,2}[:.)|-]? {0,2})?"
    r"(?:(?:(?:minimal|little|short|brief|full) )?rest|descanso|descansar|pausa|pause|recover(?:y)?)[ .!]{0,3}"
)


def time_as_rest(state: SessionState, look: Look) -> bool:
    """``90s`` on a line of its own below sets × reps."""
    row, body = state.row, look.body
    if row is None or body.dose.seconds is None or not is_rest_below(fold(row.name), row.dose, body.dose):
        return False
    rest = body._replace(dose=Dose(rest=Rest(body.dose.seconds)), spans={"rest": body.spans["seconds"]})
    return rest_line(state, look._replace(body=rest))


def rest_line(state: SessionState, look: Look) -> bool:
    """A rest on a line of its own belongs to the round where the block is done in turn, else to the row."""
    body = look.body
    block, row = state.block, state.row
    if block is None or row is None or body.dose.rest is None:
        return False
    grouped = block.in_turn or (len(block.rows) > 1 and bool(block.label))
    after = body.round_rest or (body.dose.rest if body.scope != "between" else None)
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    taken = _rests_all(state, look, block)
    if body.scope == "between" and block.rest_between is None and len(block.rows) > 1:
        block.rest_between, taken = body.dose.rest, True
        block.at["rest_between"] = at
    if after is not None and grouped and block.rest_after_round is None:
        block.rest_after_round, taken = after, True
        block.at["rest_after_round"] = at
    if not taken and row.dose.rest is None:
        row.take(body.dose, {"rest": body.spans["rest"]}, look.number, look.start, Source.LINE_BELOW)
        row.last, taken = look.number, True
    if not taken:
        alone = not grouped and body.scope is None
        return alone and says_otherwise(state, body.dose, look.number, look.start, look.line.end)
    for start, end in body.notes:
        words = squeeze(look.line.shown[look.start + start : look.start + end])
        row.note(words, look.number, look.start + start, look.start + end, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, body)
    return True
