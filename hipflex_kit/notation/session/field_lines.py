"""Lines that say one thing of the row above, with its key or as a thing in hand: ``Tempo: 3010``, ``Red band``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.doubts import unread_line
from hipflex_kit.notation.doses.fields import ALSO_OF_A_DAY, FIELD_KEY, english_key, read_field
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.fields_ahead import reps_for_all, sets_for_all
from hipflex_kit.notation.groups.rest_lines import rest_line
from hipflex_kit.notation.groups.shared_fields import share_field
from hipflex_kit.notation.handouts.dose_sentences import LEAD_IN, dose_told
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.sets.contradictions import says_otherwise
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.program import Dose


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
    if (
        key in ("reps", "sets")
        and "x" in (low := fold(value))
        and low[0].isdecimal()
        and "sets" in read_body(value).spans
    ):
        return _keyed_dose(state, look, match.end(), value)  # "Reps: 2 x 10", "Sets: 3 x 8-10"
    if state.row is None:
        if key == "reps":
            return reps_for_all(state, look, match.start(), value)
        return key == "sets" and sets_for_all(state, look, match.start(), match.end(), value)
    if match["key"] == ALSO_OF_A_DAY and (state.row.dose.sets is None or not _is_bout(state.row.dose, value)):
        return False
    found = read_field(match["key"], value)
    if found is None:
        return key in ("reps", "time") and _keyed_amount(state, look, match.end(), value)
    field, dose = found
    at = match.end()
    if not state.row.take(dose, {field: (0, line.end - at)}, look.number, at, Source.LINE_BELOW):
        return says_otherwise(state, dose, look.number, line.start, line.end)
    state.row.last = state.reach(look.number)
    share_field(state, look, field, dose, at)
    state.roles[look.number] = LineRole("field", at, None, ((match.start(), at, "sign"), (at, line.end, field)))
    return True


_LONGEST_BOUT, _LONGEST_HOLD = 600.0, 60.0


def _is_bout(dose: Dose, value: str) -> bool:
    """``Duration: Hold for 30 seconds`` may be of one set; ``45 minutes`` is of a day."""
    lead = LEAD_IN.match(value)
    seconds = read_body(value[lead.end() if lead else 0 :]).dose.seconds
    return seconds is not None and seconds.high <= (_LONGEST_BOUT if dose.reps is None else _LONGEST_HOLD)


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


def _keyed_amount(state: SessionState, look: Look, start: int, value: str) -> bool:
    """``Repetitions: 3 sets per leg, twice daily``; what is no dose is kept as a note and pointed at."""
    if not (value[:1].isdecimal() or LEAD_IN.match(value)) or ":" in value:
        return False
    if not _keyed_dose(state, look, start, value):
        state.note_line(look.number, look.line)
        state.problem(look.number, unread_line(look.line.start, look.line.end))
    return True


def _keyed_dose(state: SessionState, look: Look, start: int, value: str) -> bool:
    """``Sets & Reps: 3 × 10-12`` below a name."""
    body = read_body(value)
    row, line = state.row, look.line
    at = line.end - len(value)
    lead = LEAD_IN.match(value)
    held = read_body(value[lead.end() :]) if lead is not None else body
    if held is not body and held.spans.keys() - {"dose"} == {"seconds"} and held.dose_only:
        at, body = at + lead.end(), held  # type: ignore[union-attr]  # "Duration: Hold each contraction for 5 seconds"
    elif not body.dose_only and (told := dose_told(value)) is not None:
        _, behind, body = told  # "Dosage: Hold for 20 seconds"
        at += behind
    elif not body.dose_only and (often := _HOW_OFTEN.search(fold(value))) is not None:
        body = read_body(value[: often.start()])  # "Repetitions: 10-15, once or twice daily"
        body = body._replace(notes=(*body.notes, (often.start("often"), len(value))))
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


_SO_MANY = r"(?:\d{1,2}|two|three|four|five|six)"
_TIMES = rf"(?:once|twice|{_SO_MANY}(?: ?(?:-|to|or) ?{_SO_MANY})?)"
_HOW_OFTEN = re.compile(
    rf"[,;( ]{{1,3}}(?P<often>(?:per|each|every|a) session.*|(?:at least )?{_TIMES}(?: or (?:twice|thrice))?"
    r" ?(?:x|times|sessions?)? ?(?:daily|weekly|(?:per|each|every|a|/) ?(?:day|week)).*)$"
)
"""``once or twice daily``, ``per session, 2-3 sessions daily``: how often the whole is done, behind how much."""

LOAD_ALONE = re.compile(
    r"(?:(?:light|medium|heavy|thin|thick|extra heavy|red|blue|green|black|yellow|gr[ea]y|purple|orange|silver|gold) )"
    r"(?:resistance |loop |mini )?(?:bands?|therabands?|tubes?|tubing|dumbbells?|kettlebells?|ankle weights?)[ .]?"
)


def load_alone(state: SessionState, look: Look) -> bool:
    """``Red band`` below a row is what it is done with."""
    line, row = look.line, state.row
    if row is None or state.gap or look.label is not None or row.dose.load is not None or line.level or line.bullet:
        return False
    if line.end - look.start > 30 or not LOAD_ALONE.fullmatch(line.low, look.start, line.end):
        return False
    dose = Dose(load=parse_load(look.content.rstrip(" .")))
    taken = row.take(dose, {"load": (0, len(look.content))}, look.number, look.start, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("field", look.start, None, ((look.start, line.end, "load"),))
    return taken
