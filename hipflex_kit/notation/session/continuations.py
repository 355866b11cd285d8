"""Lines that go on with the row above: its dose or its rest on a line of its own, further sets, fields, weeks."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.doubts import unread_cell, unread_numbers
from hipflex_kit.notation.doses.fields import FIELD_KEY
from hipflex_kit.notation.doses.line_words import MOST_SETS
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.clock_footers import caps_block
from hipflex_kit.notation.groups.group_doses import doses_group
from hipflex_kit.notation.groups.numbered_lists import counts_stations
from hipflex_kit.notation.groups.rest_lines import REST_STATION, rest_ahead, rest_line, rest_station, time_as_rest
from hipflex_kit.notation.habits.order import doubtful_order, turned
from hipflex_kit.notation.handouts.printed_doses import printed_dose
from hipflex_kit.notation.heading_words.closing_words import says_rounds_and_rest
from hipflex_kit.notation.headings.dose_headings import heads_what_follows
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.one_line.minute_rows import clocks_row
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.roles.rounds_alone import rounds_alone, times_alone
from hipflex_kit.notation.roles.time_windows import is_window
from hipflex_kit.notation.session.field_lines import LOAD_ALONE, field_line, load_alone
from hipflex_kit.notation.sets.contradictions import says_otherwise
from hipflex_kit.notation.sets.further_sets import further_sets, sets_behind_then
from hipflex_kit.notation.sets.heavy_sets import takes_heavy_set
from hipflex_kit.notation.sets.log_lines import logged_sets, open_set
from hipflex_kit.notation.sets.set_lines import another_set, sets_follow
from hipflex_kit.notation.sets.week_rows import WEEK_ROW, week_row
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import Dose


def tells_more(state: SessionState, look: Look) -> bool:
    """One field, one week or the load of the row above, or a station without work."""
    return (
        field_line(state, look)
        or printed_dose(state, look)
        or week_row(state, look)
        or rest_station(state, look)
        or load_alone(state, look)
        or clocks_row(state, look)
        or sets_follow(state, look)
        or caps_block(state, look)
        or takes_heavy_set(state, look)
        or sets_behind_then(state, look)
    )


def begins_otherwise(low: str) -> bool:
    """May a folded line be a field, a later week, a rest between stations or a load alone?"""
    return any(pattern.match(low) for pattern in (FIELD_KEY, WEEK_ROW, REST_STATION, LOAD_ALONE))


def continues(state: SessionState, look: Look) -> bool:
    """A line that holds a dose and no name belongs to the row above, or to the block."""
    look = _sets_above_amount(state, _without_manner(state, _two_columns(state, _behind_then(state, look))))
    look = _times_of_one(state, look)
    line, body = look.line, look.body
    if look.label is not None or not body.dose_only:
        return False
    rest_only = len(body.spans) == 1 and "rest" in body.spans
    if state.row is None and rest_only and not body.notes:
        return rest_ahead(state, look)
    if state.row is None or state.block is None or is_window(line):
        return False
    if rest_only:
        return rest_line(state, look)
    if line.level or (line.strong and state.row.dose.stated):
        return False
    if body.notes and not body.has_dose and "tempo" not in body.spans:
        return state.row.set_lines > 0 and another_set(state, look)
    if _EACH_ROUND.match(line.low, look.start, line.end) is not None:
        return False
    if _rounds_below(state, look) or heads_what_follows(state, look):
        return False
    if (
        doses_group(state, look)
        or open_set(state, look)
        or logged_sets(state, look)
        or another_set(state, look)
        or time_as_rest(state, look)
    ):
        return True
    look = _in_order(state, look)
    body = look.body
    if not state.row.take(body.dose, body.spans, look.number, look.start, Source.LINE_BELOW):
        return further_sets(state, look) or says_otherwise(state, body.dose, look.number, look.start, line.end)
    _keep_notes(state, state.row, look)
    state.row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, body)
    return True


def _behind_then(state: SessionState, look: Look) -> Look:
    """``then 1x AMRAP @ 60%`` right below a dose: what stands behind the word are further sets."""
    if not look.line.low.startswith("then ", look.start):
        return look
    content = look.content[len("then ") :]
    body = read_body(content)
    whole = body.dose_only and "sets" in body.spans and not AMOUNTS.isdisjoint(body.spans)
    if state.row is None or state.gap or not whole or "round" in look.line.low:
        return look
    return look._replace(content=content, start=look.start + len("then "), body=body)


def _keep_notes(state: SessionState, row: RowDraft, look: Look) -> None:
    """The words beside the dose; numbers alone are told."""
    for start, end in look.body.notes:
        words, first, last = squeeze(look.content[start:end]), look.start + start, look.start + end
        row.note(words, look.number, first, last, Source.LINE_BELOW)
        if _NUMBER_ALONE.fullmatch(words):
            state.problem(look.number, unread_cell(words, first, last))
        elif (unread := unread_numbers(look.content, start, end)) is not None:
            state.problem(look.number, unread._replace(start=first, end=last))


_NUMBER_ALONE = re.compile(r"\d{1,3}(?:\.\d{1,2})?(?: ?[-/,] ?\d{1,3}(?:\.\d{1,2})?){0,9}")
_EACH_ROUND = re.compile(r"\d{1,2} (?:rounds?|rds),? each (?:round )?(?:for|of)(?![a-z])")
"""``4 rounds, each for max reps`` heads what stands below it."""


def _rounds_below(state: SessionState, look: Look) -> bool:
    """``3 sets`` right below the rows of a superset, of which none says its sets, is for all of them.

    So are ``3 rounds`` below any rows, and below an empty line where nothing follows that they could head.
    """
    block, spans = state.block, look.body.spans.keys()
    if block is not None and block.rounds is None and times_alone(look.line) and _times_all(block):
        return True
    if block is None or block.rounds is not None or (state.gap and state.next_text(look.number) is not None):
        return False
    timed = _ROUNDS_IN_TIME.fullmatch(look.line.low, look.start, look.line.end) is not None
    if "sets" not in spans or (spans & AMOUNTS and not timed):
        return False
    if not ("round" in look.line.low or says_rounds_and_rest(look.line.low[look.start : look.line.end])):
        return len(block.rows) > 1 and block.in_turn and not (state.gap or any(row.dose.sets for row in block.rows))
    paragraph = next((n for n in range(len(block.rows) - 1, 0, -1) if block.rows[n].gap), 0)
    rows = block.rows[paragraph:]
    return (len(rows) > 1 and not any(row.dose.sets for row in rows[-2:])) or counts_stations(state)


def _times_all(block: BlockDraft) -> bool:
    """``x3`` below exercises that all say how much, or are done by one clock, and not how often."""
    rows = block.rows
    clocked = block.dose is not None and block.dose.sets is None
    dosed = all(not AMOUNTS.isdisjoint(row.dose.stated) or row.dose.calories is not None for row in rows)
    return len(rows) > 1 and (clocked or dosed) and not any(row.dose.sets for row in rows)


_ROUNDS_IN_TIME = re.compile(r"\d{1,2} (?:rounds?|rds) (?:for|in) \d{1,3}:\d\d[ .!]*")
"""``3 rounds for 8:45``: what somebody needed for them."""


def _in_order(state: SessionState, look: Look) -> Look:
    """``15x3`` below a name: in the author's order of sets and reps, and said where it could be either."""
    many = look.body.dose.sets is not None and look.body.dose.sets.high > MOST_SETS
    if not (many or state.evidence.reps_first) or look.body.dose.load is not None:
        return look
    body = turned(look.body, look.content) if state.evidence.reps_first else look.body
    problem = doubtful_order(body, look.content, state.evidence)
    if problem is not None:
        state.problem(look.number, problem._replace(start=problem.start + look.start, end=problem.end + look.start))
    return look._replace(body=body)


_MANNER = frozenset({"slow", "slowly", "controlled", "relaxed", "gentle", "gently", "pain free", "pain-free", "smooth"})


_USED = re.compile(r",? {1,2}(?:with|using) ")
"""``8 sets of 8 with the feet elevated`` below a name that says nothing yet: what is used, and no exercise."""


def _without_manner(state: SessionState, look: Look) -> Look:
    """``1 set, 15 reps, slow`` right below a name: how it is done, and no exercise."""
    row, body = state.row, look.body
    if row is None or not body.leading or row.dose.sets is not None or not {"sets", "reps"} <= body.spans.keys():
        return look
    used = row.dose.stated or row.notes or _USED.match(look.line.low, look.start + body.spans["dose"][1]) is None
    if used and (state.gap or fold(body.name) not in _MANNER):
        return look
    return look._replace(body=body._replace(name="", notes=(*body.notes, body.name_at)))


def _times_of_one(state: SessionState, look: Look) -> Look:
    """``x3`` right below ``Plank 30 sec`` or ``Bench 8``, above which nothing is done without sets: sets of it."""
    row, times = state.row, look.body.dose.reps
    if row is None or state.gap or times is None or times.high > MOST_SETS or not times_alone(look.line):
        return look
    if row.dose.sets is not None or AMOUNTS.isdisjoint(row.dose.stated) or row.dose.reps_list:
        return look
    if state.block is None or state.block.in_turn or _times_all(state.block):
        return look
    at = look.body.spans["dose"]
    return look._replace(body=look.body._replace(dose=Dose(sets=look.body.dose.reps), spans={"sets": at, "dose": at}))


_TWO_COLUMNS = re.compile(r"[1-9]( {1,20})\d{1,2}(?: ?(?:-|to) ?\d{1,2})?")


def _two_columns(state: SessionState, look: Look) -> Look:
    """``3 12`` on a line of its own below a name without a dose: sets and repetitions, as in two columns."""
    found = _TWO_COLUMNS.fullmatch(fold(look.content)) if look.content[0].isdecimal() else None
    if found is None or state.row is None or state.row.dose.stated or look.label is not None:
        return look
    blank = found.start(1)
    return look._replace(body=read_body(f"{look.content[:blank]}x{look.content[blank + 1 :]}"))


def _sets_above_amount(state: SessionState, look: Look) -> Look:
    """``3x`` right above ``10 reps``, below a name: how often so many are done."""
    below = state.lines[look.number + 1 : look.number + 2]
    if state.row is None or look.line.low[look.line.end - 1] != "x" or not below or not rounds_alone(look.line):
        return look
    amount = read_body(below[0].content)
    if not amount.dose_only or "sets" in amount.spans or AMOUNTS.isdisjoint(amount.spans):
        return look
    at = look.body.spans["dose"]
    return look._replace(body=look.body._replace(dose=Dose(sets=look.body.dose.reps), spans={"sets": at, "dose": at}))
