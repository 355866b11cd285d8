"""A line for each set below a name: ``8 @ 50 kg``, or ``Set 1: 8 @ 50 kg``, and under it the next set."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.doubts import unread_numbers
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.sets.contradictions import says_otherwise
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import Dose, Range
from hipflex_kit.record_making import replace

_OF_A_SET = frozenset({"dose", "reps", "load", "rest", "effort", "tempo", "side"})
NUMBERED_SETS = ("set", "work", "#", "serie", "satz")
"""What a line that counts a set begins with."""
_ONE = Range.exactly(1.0)
MOST_SETS_TOLD = 50
"""Nobody writes down more sets of one exercise."""
_NUMBERED = re.compile(
    r"(?:(?:work(?:ing)? )?(?:set|serie|satz) {0,1}#?|#)(?P<number>\d{1,2})(?: {0,2}[:.)—-]{1,2} {0,2}"
    r"| (?=\((?!x ?\d|\d{1,2} ?x|\d{1,2} (?:rounds|times)))"
    r"| {1,3}(?=\d{1,3}(?:\.\d)? ?(?:[x@]|reps)))"
)


def another_set(state: SessionState, look: Look) -> bool:
    """A further set of the exercise above, where the line above it said the repetitions of the one before."""
    row, body = state.row, look.body
    if row is None or not stands_below_sets(state, look):
        return False
    body = body if "reps" in body.spans else _pair_as_set(body)
    if "reps" not in body.spans:
        return False
    first = row.at.get("reps")
    if first is None or first[3] is not Source.LINE_BELOW or not _adds(row, _one_more(row, body)):
        return False
    _own_line(state, row, look._replace(body=body))
    return True


def stands_below_sets(state: SessionState, look: Look) -> bool:
    """Right below the sets above, or behind an empty line where such lines stand between all of them."""
    row = state.row
    if row is None:
        return False
    if not state.gap:
        return row.last == look.number - 1
    last = state.lines[row.last - 1 : row.last]
    return row.last == look.number - 2 and row.last > row.line and bool(last) and last[0].kind == "blank"


_ONLY_COUNTED = frozenset({"sets", "reps", "dose"})


def _one_more(row: RowDraft, body: Body) -> Body:
    """``1 x 19`` below ``1 x 30``: how often is said of each set, and nothing but its repetitions."""
    counted = body.dose.sets == _ONE and body.spans.keys() <= _ONLY_COUNTED
    if not counted or not row.dose.stated.keys() <= {"sets", "reps", "reps_list"}:
        return body
    if row.set_lines == 0 and row.dose.sets != _ONE:
        return body
    return body._replace(spans={key: at for key, at in body.spans.items() if key != "sets"})


_ONE_SET = re.compile(r"(?:1|one) set ?(?:of ?)?:")
_KIND_OF_SETS = re.compile(
    r"(?:(?:warm[ -]?up|work(?:ing)?|top|back[ -]?off|down|main|paused?) sets?|warm[ -]?ups)[ :]*"
)


_WARM_UPS = re.compile(r"warm[ -]?up")


def _leave_warm_ups(state: SessionState, row: RowDraft, first: int, end: int) -> None:
    """The sets between ``Warm ups`` and ``Working sets`` are no dose of the exercise: they are kept as notes."""
    above = state.lines[first - 1] if first else None
    if above is None or _WARM_UPS.match(above.low, above.start, above.end) is None:
        return
    before = {key: at for key, at in row.at.items() if at[0] < first}
    row.dose = Dose(**{key: value for key, value in row.dose.stated.items() if key in before})
    for key in [key for key in row.at if key not in before and not key.startswith("note")]:
        del row.at[key]
    row.set_lines, row.logged = 0, ""
    for number in range(first, end):
        line = state.lines[number]
        if line.kind == "text" and (number not in state.roles or state.roles[number].role != "note"):
            state.note_line(number, line)


def sets_follow(state: SessionState, look: Look) -> bool:
    """``1 set:`` between a name and the lines of its sets says nothing more of them; ``Working sets`` says which."""
    row = state.row
    if row is None or look.line.level or look.line.bullet:
        return False
    kind = _KIND_OF_SETS.fullmatch(look.line.low, look.start, look.line.end)
    if kind is None and (row.dose.stated or _ONE_SET.fullmatch(look.line.low, look.start, look.line.end) is None):
        return False
    following = state.next_text(look.number) if kind is None else state.line_below(look.number)
    body = read_body(following.content) if following is not None and following.label is None else None
    if body is None or not body.dose_only or "reps" not in body.spans or (kind is None and "sets" in body.spans):
        return False
    if kind is not None:
        first = row.at.get("reps")
        below = first is not None and first[3] is Source.LINE_BELOW
        if (
            state.gap
            or row.last != look.number - 1
            or not (below or (not row.dose.stated and is_movement(fold(row.name))))
        ):
            return False
        if below and first is not None and not _WARM_UPS.match(kind[0]):
            _leave_warm_ups(state, row, first[0], look.number)
        state.note(squeeze(look.content), look.number, look.start, look.line.end)
        return True
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


_PAIR = re.compile(r"(?P<reps>[12]) ?[xX×] ?(?P<load>.+)")


def _pair_as_set(body: Body) -> Body:
    """``2x 75 lb`` among the sets of a log is a set of two, and no pair of dumbbells."""
    pair = _PAIR.fullmatch(body.dose.load.text) if body.dose.load is not None and not body.has_dose else None
    if pair is None:
        return body
    dose = replace(body.dose, reps=Range.exactly(float(pair["reps"])), load=parse_load(pair["load"]))
    return body._replace(dose=dose, spans=body.spans | {"reps": body.spans["load"]})


def one_of_sets(state: SessionState, look: Look) -> bool:
    """A line that counts a set, with or without the name of what is done."""
    return numbered_set(state, look) or _named_set(state, look)


def numbered_set(state: SessionState, look: Look) -> bool:
    """``Set 2: 6 @ 60 kg``, ``#2: 6 reps`` below a name that says no dose of its own."""
    body = read_numbered(look.line)
    row = state.row
    if body is None or row is None:
        return False
    inner = look._replace(body=body, start=look.line.end - len(_behind(look.line)), content=_behind(look.line))
    if row.set_lines == 0 and not row.dose.stated.keys() & {"sets", "reps", "seconds", "distance", "calories"}:
        if not row.take(body.dose, body.spans, look.number, inner.start, Source.LINE_BELOW):
            return says_otherwise(state, Dose(load=body.dose.load), look.number, inner.start, look.line.end)
        row.dose = replace(row.dose, sets=Range.exactly(1.0))
        row.at["sets"], row.set_lines = row.at["reps"], 1
    elif row.set_lines == 0 or not _adds(row, body):
        return False
    _own_line(state, row, inner)
    return True


def _named_set(state: SessionState, look: Look) -> bool:
    """``Set 1 - 14 Reverse Lunges`` begins an exercise of which every set has its line; the next set is one more."""
    if look.content[:1] == "#" or _NUMBERED.match(look.line.low, look.line.start, look.line.end) is None:
        return False
    words, row = _behind(look.line), state.row
    body = read_body(words)
    if not body.name or "reps" not in body.spans or "sets" in body.spans or not is_movement(fold(body.name)):
        return False
    inner = look._replace(body=body, start=look.line.end - len(words), content=words, label=None)
    if row is not None and row.set_lines and fold(row.name) == fold(body.name):
        spans = {key: at for key, at in body.spans.items() if key != "name"}
        if _adds(row, body._replace(spans=spans)):
            _own_line(state, row, inner)
            return True
    once = body._replace(
        dose=replace(body.dose, sets=Range.exactly(1.0)), spans=body.spans | {"sets": body.spans["reps"]}
    )
    state.add_row(inner._replace(body=once)).set_lines = 1
    return True


def read_numbered(line: Line) -> Body | None:
    """The repetitions of one numbered set; None where the line is none."""
    if line.kind != "text" or not line.low.startswith(NUMBERED_SETS, line.start):
        return None
    if _NUMBERED.match(line.low, line.start, line.end) is None:
        return None
    body = _reps_and_load(read_body(_behind(line)))
    body = _without_plus(body)
    return body if body.dose_only and "reps" in body.spans and body.spans.keys() <= _OF_A_SET else None


def _without_plus(body: Body) -> Body:
    """``Set 3: 5+``: five at least; no field of a list holds the sign."""
    text = body.dose.reps_text
    if text is None or not text.endswith("+") or body.dose.reps is None:
        return body
    spans = {key: at for key, at in body.spans.items() if key != "reps_text"}
    return body._replace(dose=replace(body.dose, reps_text=None), spans=spans)


_LEAST_LOAD = 20.0
"""``Set 1: 5 x 100``: so many repetitions behind the number of a set are its load."""


def _reps_and_load(body: Body) -> Body:
    """``5 x 100`` behind the number of a set: repetitions and load, for the sets are counted already."""
    dose = body.dose
    if dose.sets is None or dose.reps is None or dose.load is not None or dose.reps_list or dose.reps.low < _LEAST_LOAD:
        return body
    dose = replace(dose, sets=None, reps=dose.sets, load=parse_load(f"{dose.reps.low:g}"))
    spans = {key: at for key, at in body.spans.items() if key != "sets"}
    return body._replace(dose=dose, spans=spans | {"load": body.spans["reps"]})


def _behind(line: Line) -> str:
    """What stands behind the number of a set."""
    match = _NUMBERED.match(line.low, line.start, line.end)
    return line.shown[match.end() if match else line.start : line.end]


def _adds(row: RowDraft, body: Body) -> bool:
    """Add one set to a row; False where its numbers are no repetitions of single sets."""
    before, more = row.dose, body.dose
    times = _times(body)
    said = body.spans.keys() - ({"sets", "reps_text"} if _is_open(more) else {"sets"})
    if row.set_lines >= MOST_SETS_TOLD or row.weekly or not times or not said <= _OF_A_SET:
        return False
    if before.reps is None or more.reps is None:
        return False
    exact = (bool(before.reps_list) or before.reps.low == before.reps.high) and more.reps.low == more.reps.high
    if not exact and (before.load is None or more.load is None):
        return False  # "8-10" below "10-12" may be what other weeks do
    if row.set_lines == 0 and (before.sets not in (None, _ONE) or (before.sets == _ONE and "sets" in body.spans)):
        return False
    reps = [*reps_of_sets(row), *[more.reps] * times]
    load = before.load
    if more.load is not None and load is not None and more.load != load:
        load = parse_load(f"{load.text}, {more.load.text}")
    count_sets(row, reps)
    row.dose = replace(row.dose, load=load, reps_text=more.reps_text or before.reps_text)
    row.at.setdefault("sets", row.at["reps"])
    return True


def _is_open(dose: Dose) -> bool:
    """``5+``: at least so many."""
    return dose.reps is not None and (dose.reps_text or "").endswith(("+", "+amrap", "+AMRAP"))


_MOST_TIMES = 10


def _times(body: Body) -> int:
    """How many sets a line of a log tells of: ``120 x 5 x 3`` has a load, and three; 0 where it is no such line."""
    sets = body.dose.sets
    if "sets" not in body.spans:
        return 1
    counted = sets is not None and sets.low == sets.high <= _MOST_TIMES and "load" in body.spans
    return int(sets.low) if counted and sets is not None else 0


def reps_of_sets(row: RowDraft) -> list[Range]:
    """The repetitions of each set that was counted, or of the first."""
    listed = [Range.exactly(reps) for reps in row.dose.reps_list]
    return listed or [row.dose.reps] * max(row.set_lines, 1) if row.dose.reps is not None else []


def count_sets(row: RowDraft, reps: list[Range]) -> None:
    """So many sets, each with its own repetitions."""
    amount = Range(min(one.low for one in reps), max(one.high for one in reps))
    differ = amount.low < amount.high and all(one.low == one.high for one in reps)
    listed = tuple(one.low for one in reps) if differ else ()
    row.set_lines = len(reps)
    row.dose = replace(row.dose, sets=Range.exactly(float(len(reps))), reps=amount, reps_list=listed)


_BARE_NUMBERS = re.compile(r"\d{1,3}(?: \d{1,3}){0,3}")
"""``2 6`` in front of what was read: columns, perhaps."""


def _own_line(state: SessionState, row: RowDraft, look: Look) -> None:
    """The line belongs to the row; what is no dose on it is a note."""
    for start, end in look.body.notes:
        words = squeeze(look.content[start:end])
        row.note(words, look.number, look.start + start, look.start + end, Source.LINE_BELOW)
        bare = _BARE_NUMBERS.fullmatch(look.content, start, end) is not None
        if bare and (doubt := unread_numbers(look.content, start, end)) is not None:
            shifted = doubt._replace(start=doubt.start + look.start, end=doubt.end + look.start)
            state.problem(look.number, shifted)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start, look.body)
