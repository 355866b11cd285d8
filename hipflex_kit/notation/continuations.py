"""Lines that belong to the row above: fields, weeks, a dose or a rest on a line of its own."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.block_rounds import without_own_number
from hipflex_kit.notation.contradictions import says_otherwise
from hipflex_kit.notation.described_rows import dose_told
from hipflex_kit.notation.fields import FIELD_KEY, english_key, read_field
from hipflex_kit.notation.folding import fold, squeeze
from hipflex_kit.notation.footers import buys_in, heads_rounds_below
from hipflex_kit.notation.further_sets import further_sets
from hipflex_kit.notation.group_doses import doses_group
from hipflex_kit.notation.headings import read_heading
from hipflex_kit.notation.line_role import LineRole
from hipflex_kit.notation.line_words import MOST_SETS
from hipflex_kit.notation.loads import parse_load
from hipflex_kit.notation.log_lines import logged_sets, may_be_open_set, open_set
from hipflex_kit.notation.look import Look
from hipflex_kit.notation.minute_rows import clocks_row
from hipflex_kit.notation.order import doubtful_order, turned
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.notation.rest_lines import REST_STATION, rest_ahead, rest_line, rest_station, time_as_rest
from hipflex_kit.notation.rounds_alone import heads_counted_rows, rounds_alone
from hipflex_kit.notation.session_state import SessionState
from hipflex_kit.notation.set_lines import another_set
from hipflex_kit.notation.shared_fields import share_field
from hipflex_kit.notation.vocabulary import says_movement, words_of
from hipflex_kit.notation.week_rows import WEEK_ROW, week_row
from hipflex_kit.program import BlockKind, Dose


def tells_more(state: SessionState, look: Look) -> bool:
    """One field, one week or the load of the row above, or a station without work."""
    return (
        field_line(state, look)
        or week_row(state, look)
        or rest_station(state, look)
        or load_alone(state, look)
        or clocks_row(state, look)
    )


def field_line(state: SessionState, look: Look) -> bool:
    """``Load: red band``, ``Tempo: 3010``, ``Note: …`` below a row."""
    line = look.line
    if look.label is not None or line.level:
        return False
    match = FIELD_KEY.match(line.low, line.start, line.end)
    if match is None:
        return False
    value = line.shown[match.end() : line.end].strip()
    key = english_key(match["key"])
    if key in ("note", "dose"):
        keyed = _keyed_note if key == "note" else _keyed_dose
        return keyed(state, look, match.end(), value)
    if key == "reps" and "x" in (low := fold(value)) and low[0].isdigit() and read_body(value).spans.keys() >= {"sets"}:
        return _keyed_dose(state, look, match.end(), value)  # "Reps: 2 x 10"
    if state.row is None:
        return key == "sets" and _sets_for_all(state, look, match.start(), match.end(), value)
    found = read_field(match["key"], value)
    if found is None:
        return False
    field, dose = found
    at = match.end()
    if not state.row.take(dose, {field: (0, line.end - at)}, look.number, at, Source.LINE_BELOW):
        return says_otherwise(state, dose, look.number, line.start, line.end)
    state.row.last = state.reach(look.number)
    share_field(state, look, field, dose, at)
    state.roles[look.number] = LineRole("field", at, None, ((match.start(), at, "sign"), (at, line.end, field)))
    return True


def _sets_for_all(state: SessionState, look: Look, start: int, at: int, value: str) -> bool:
    """``Sets: 3-4 each`` right below a heading is for every exercise under it."""
    block, sets = state.block, read_body(f"sets: {value}").dose.sets
    if sets is None or (block is not None and (not block.headed or block.rows or block.in_turn)):
        return False
    block = block or state.open(look.number)
    block.headed = True
    block.dose, block.kind = Dose(sets=sets), BlockKind.STRAIGHT
    block.at["heading"] = (look.number, at, look.line.end, Source.HEADER)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", start)
    return True


def _keyed_note(state: SessionState, look: Look, start: int, value: str) -> bool:
    """``Note: …``; in straight quotes it is taken literally, else a rest in it is read as well."""
    literal = len(value) > 1 and value[0] == value[-1] == '"'
    body = read_body(look.line.shown[start : look.line.end])
    rest_only = bool(body.spans) and not (body.spans.keys() - {"rest"})
    if rest_only and not literal and state.row is not None:
        inner = look._replace(start=start, body=body)
        if rest_line(state, inner):
            return True
    state.note(squeeze(value[1:-1] if literal else value), look.number, start, look.line.end)
    return True


def _keyed_dose(state: SessionState, look: Look, start: int, value: str) -> bool:
    """``Sets & Reps: 3 × 10-12`` below a name."""
    body = read_body(value)
    row, line = state.row, look.line
    at = line.end - len(value)
    if not body.dose_only and (told := dose_told(value)) is not None:
        _, behind, body = told  # "Dosage: Hold for 20 seconds"
        at += behind
    if row is None or not body.dose_only or not body.has_dose:
        return False
    if not row.take(body.dose, body.spans, look.number, at, Source.LINE_BELOW):
        return False
    for first, last in body.notes:
        words = squeeze(line.shown[at + first : at + last])
        row.note(words, look.number, at + first, at + last, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", at, body, ((look.start, start, "sign"),))
    return True


def begins_otherwise(low: str) -> bool:
    """May a folded line be a field, a later week, a rest between stations or a load alone?"""
    return any(pattern.match(low) for pattern in (FIELD_KEY, WEEK_ROW, REST_STATION, _LOAD_ALONE))


def continues(state: SessionState, look: Look) -> bool:
    """A line that holds a dose and no name belongs to the row above, or to the block."""
    look = _sets_above_amount(state, _without_manner(state, look))
    line, body = look.line, look.body
    if look.label is not None or not body.dose_only:
        return False
    rest_only = len(body.spans) == 1 and "rest" in body.spans
    if state.row is None and rest_only and not body.notes:
        return rest_ahead(state, look)
    if state.row is None or state.block is None:
        return False
    if rest_only:
        return rest_line(state, look)
    if line.level or (line.strong and state.row.dose.stated):
        return False
    if body.notes and not body.has_dose and "tempo" not in body.spans:
        return state.row.set_lines > 0 and another_set(state, look)
    if _only_mentions(look) or _names_part(look) or _rounds_below(state, look):
        return False
    if (
        _begins_group(state, look)
        or (_begins_clock(look) and not may_be_open_set(state, look))
        or _begins_rounds(state, look)
    ):
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
    for start, end in body.notes:
        words = squeeze(line.shown[look.start + start : look.start + end])
        state.row.note(words, look.number, look.start + start, look.start + end, Source.LINE_BELOW)
    state.row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, body)
    return True


_IMPLEMENTS = frozenset(("band", "bands", "banded", "bar", "barbell", "cable", "machine", "ball", "dumbbells", "db"))
_JOINS_REMARK = re.compile(r" {0,2}(?:[,@(—]|-(?= )|w/|with(?= )) {0,2}")


def dose_with_words(state: SessionState, look: Look) -> bool:
    """``3 x 10 - orange band`` right below a name without a dose: its dose, and words about it."""
    row, body = state.row, look.body
    if row is None or row.dose.stated or state.gap or row.last != look.number - 1 or not body.leading:
        return False
    spans, at = body.spans, body.name_at[0]
    if look.label is not None or "sets" not in spans or _AMOUNTS.isdisjoint(spans) or look.line.level:
        return False
    end = max((stop for key, (_, stop) in spans.items() if key != "name" and stop <= at), default=None)
    if end is None:  # all of the dose stands behind the words
        return False
    words = [word for word in words_of(fold(body.name)) if word not in _IMPLEMENTS]
    if _JOINS_REMARK.match(fold(look.content), end) is None or says_movement(tuple(words)):
        return False
    if not says_movement(words_of(fold(row.name))):
        return False
    spans = {key: span for key, span in spans.items() if key != "name"}
    row.take(body.dose, spans, look.number, look.start, Source.LINE_BELOW)
    for first, last in (*body.notes, body.name_at):
        words_below = squeeze(look.content[first:last])
        row.note(words_below, look.number, look.start + first, look.start + last, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, body._replace(name="", spans=spans))
    return True


def _rounds_below(state: SessionState, look: Look) -> bool:
    """``3 sets`` right below the rows of a superset, of which none says its sets, is for all of them."""
    block, spans = state.block, look.body.spans.keys()
    if block is None or block.rounds is not None or len(block.rows) < 2 or state.gap:
        return False
    if not block.in_turn and "round" not in look.line.low:
        return False
    return "sets" in spans and not spans & _AMOUNTS and not any(row.dose.sets for row in block.rows)


def _names_part(look: Look) -> bool:
    """``Station 2: 10 min``, ``Set 2 - ladder``: what the next part is called."""
    low = fold(look.content)
    if not low[0].isalpha() or not (look.body.notes or low.startswith("set ")):
        return False
    return without_own_number(low) != low or read_heading(look.content).generic


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


_MOST_WORDS = 10
"""A dose with more words around it is one that a sentence mentions."""


def _only_mentions(look: Look) -> bool:
    """A sentence that comes to speak of a number: ``… rest as long before you start round 2``."""
    body = look.body
    if not body.notes or body.notes[0][0] >= min(start for start, _ in body.spans.values()):
        return False
    return sum(len(words_of(fold(look.content[start:end]))) for start, end in body.notes) > _MOST_WORDS


_MANNER = frozenset({"slow", "slowly", "controlled", "relaxed", "gentle", "gently", "pain free", "pain-free", "smooth"})


def _without_manner(state: SessionState, look: Look) -> Look:
    """``1 set, 15 reps, slow`` right below a name: how it is done, and no exercise."""
    row, body = state.row, look.body
    if row is None or state.gap or not body.leading or row.dose.sets is not None:
        return look
    if fold(body.name) not in _MANNER or not {"sets", "reps"} <= body.spans.keys():
        return look
    return look._replace(body=body._replace(name="", notes=(*body.notes, body.name_at)))


def _sets_above_amount(state: SessionState, look: Look) -> Look:
    """``3x`` right above ``10 reps``, below a name: how often so many are done."""
    below = state.lines[look.number + 1 : look.number + 2]
    if state.row is None or look.line.low[look.line.end - 1] != "x" or not below or not rounds_alone(look.line):
        return look
    amount = read_body(below[0].content)
    if not amount.dose_only or "sets" in amount.spans or _AMOUNTS.isdisjoint(amount.spans):
        return look
    at = look.body.spans["dose"]
    return look._replace(body=look.body._replace(dose=Dose(sets=look.body.dose.reps), spans={"sets": at, "dose": at}))


_LOAD_ALONE = re.compile(
    r"(?:(?:light|medium|heavy|thin|thick|extra heavy|red|blue|green|black|yellow|gr[ea]y|purple|orange|silver|gold) )"
    r"(?:resistance |loop |mini )?(?:bands?|therabands?|tubes?|tubing|dumbbells?|kettlebells?|ankle weights?)[ .]?"
)


def load_alone(state: SessionState, look: Look) -> bool:
    """``Red band`` below a row is what it is done with."""
    line, row = look.line, state.row
    if row is None or state.gap or look.label is not None or row.dose.load is not None or line.level or line.bullet:
        return False
    if line.end - look.start > 30 or not _LOAD_ALONE.fullmatch(line.low, look.start, line.end):
        return False
    dose = Dose(load=parse_load(look.content.rstrip(" .")))
    taken = row.take(dose, {"load": (0, len(look.content))}, look.number, look.start, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("field", look.start, None, ((look.start, line.end, "load"),))
    return taken


def _begins_clock(look: Look) -> bool:
    """``AMRAP 4`` on a line of its own heads what follows."""
    return "reps_text" in look.body.spans and read_heading(look.content).cap_s is not None


def _begins_rounds(state: SessionState, look: Look) -> bool:
    """``5 rounds`` behind an empty line, below a buy-in or a long bout heads what follows; so does ``5 rounds of``.

    Below an exercise with its own amount, so does ``2 rounds`` above several others.
    """
    row = state.row
    dosed_above = row is not None and row.line == look.number - 1 and not _AMOUNTS.isdisjoint(row.at)
    if dosed_above and heads_counted_rows(state.lines, look.number):
        return True
    if (
        not (state.gap or (state.block is not None and buys_in(state.block)) or heads_rounds_below(state, look))
        or "sets" not in look.body.spans
        or look.body.spans.keys() & _AMOUNTS
    ):
        return False
    return read_heading(look.content).kind is not None and state.next_text(look.number) is not None


_AMOUNTS = frozenset({"reps", "seconds", "distance", "calories", "reps_text"})


_TEMPO_ALONE = frozenset({"dose", "tempo"})


def _begins_group(state: SessionState, look: Look) -> bool:
    """A bare dose after an empty line heads the next group when the rows above did well without one."""
    block = state.block
    if block is None or look.line.low[: look.line.end].rstrip().endswith(":"):
        return True
    spans = look.body.spans.keys()
    if spans <= _TEMPO_ALONE and not look.body.notes:
        return False
    heading = read_heading(look.content)
    if heading.rest_between is not None and heading.dose is not None:
        return True
    if block.rounds is not None and "sets" in spans and not spans & _AMOUNTS and _names_follow(state, look):
        return True
    if not state.gap or not look.body.has_dose:
        return False
    bare = [row for row in block.rows if not (row.at.keys() & {"reps", "seconds", "sets", "reps_text", "distance"})]
    following = state.next_text(look.number)
    named = following is not None and bool(read_body(following.content).name)
    return named and (len(bare) > 1 or (bool(bare) and block.dose is not None))


def _names_follow(state: SessionState, look: Look) -> bool:
    """Do two names stand right below, and no fields such as ``Technique: drop set``?"""
    below = state.lines[look.number + 1 : look.number + 3]
    return len(below) == 2 and all(
        line.kind == "text"
        and FIELD_KEY.match(line.low, line.start, line.end) is None
        and bool(read_body(line.content).name)
        for line in below
    )
