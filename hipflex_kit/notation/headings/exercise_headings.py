"""Is a line that looks like a heading one exercise: by its dose, by what stands below it?"""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import is_amount_field
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.block_kinds import kind_of
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.headings.timed_exercises import is_activity, works_in_intervals
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.line_roles import next_dose_only
from hipflex_kit.notation.roles.names_below import dose_for_all, names_follow
from hipflex_kit.notation.roles.title_lines import is_done_in_rounds
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_remark, is_said, says_movement, words_of
from hipflex_kit.program import BlockKind


def is_one_exercise(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """Words of a section, of rounds or of intervals on it do not make an exercise with its dose a heading."""
    return (
        _says_dose(state, look, heading)
        or _is_timed_alone(state, look, heading)
        or is_done_in_rounds(state, look, heading)
        or _is_most_of_one(state, look, heading)
        or works_in_intervals(state, look, heading)
        or is_activity(state, look, heading, low)
    )


_SET_OF_LOG = re.compile(r"\d{1,2} ?x ?\d{1,3}(?:\.\d{1,2})? ?(?:kg|lb)")
"""``10x 135lbs (warm up)``, also where an empty line stands above the sets of a log."""


_REPEATED = re.compile(r"\d[^\d]*[a-z]{3}.*, (?:and |then )?repeat \d", re.IGNORECASE)
"""``15 Squats, rest for 1 minute, repeat 3 times``: an exercise, and how often it is done."""


def repeats_itself(look: Look) -> bool:
    """Is it one exercise, with how often it is done behind its rest?"""
    body = look.body
    return body.leading and {"sets", "reps"} <= body.spans.keys() and _REPEATED.search(fold(look.content)) is not None


def _says_dose(state: SessionState, look: Look, heading: Heading) -> bool:
    """An exercise with its dose, or ``3 x 70 kg`` right below a row: a set of that row, no dose for others."""
    body = look.body
    if body.name:
        if not {"sets", "reps"} <= body.spans.keys():
            return False
        if repeats_itself(look):
            return True
        if heading.kind is BlockKind.LADDER and (body.dose.technique_text or "").startswith("("):
            return True
        return not (heading.kind or heading.generic) or _doses_itself(state, look, heading)
    below = state.row is not None and (not state.gap or _SET_OF_LOG.match(fold(look.content)) is not None)
    return below and "load" in body.spans and body.has_dose and "sets" not in body.spans


def _is_timed_alone(state: SessionState, look: Look, heading: Heading) -> bool:
    """``Row 2000 m for time`` with nothing right below it, or above sets, is all there is to do, and heads nothing.

    So is ``50 m sled push for time``, whatever stands below: what its number counts is its own.
    """
    body = look.body
    if heading.kind is not BlockKind.FOR_TIME or heading.rounds is not None or look.line.level or look.line.strong:
        return False
    if _OF_ONE.isdisjoint(body.spans) or not says_movement(words_of(fold(body.name))):
        return False
    if body.leading:
        return look.content[-1] != ":"
    below = state.text_below(look.number)
    if below is None:
        return True
    return look.content[-1] != ":" and bool(below.body.name) and ("sets" in below.body.spans or "for time" in below.low)


_MOST_OF_ONE = re.compile(
    r"(?P<name>[^,:;(]{3,40}?)(?:,| -)? {1,2}amrap(?: (?:in|for))?"
    r"(?: \d{1,3} ?(?:s(?:ec(?:ond)?s?)?|min(?:ute)?s?))?[ .]*"
)


def _is_most_of_one(state: SessionState, look: Look, heading: Heading) -> bool:
    """``Push-ups, AMRAP in 60 sec`` right below a station of a circuit is the next of them."""
    block, line = state.block, look.line
    if heading.kind is not BlockKind.AMRAP or block is None or not block.rows or state.gap or line.level or line.strong:
        return False
    most = _MOST_OF_ONE.fullmatch(line.low, look.start, line.end)
    return most is not None and says_movement(words_of(most["name"])) and not is_remark(most["name"])


_OF_ONE = frozenset({"distance", "calories", "reps"})


def _doses_itself(state: SessionState, look: Look, heading: Heading) -> bool:
    """``Legs: 15 reps, 2 sets`` above a line with sets of its own: the dose is for none but itself."""
    if heading.kind is not BlockKind.SUPERSET or heading.generic or kind_of(fold(look.content))[0] is not None:
        return False
    following = state.text_below(look.number)
    if look.line.level or look.line.strong or following is None:
        return False
    return {"sets", "reps"} <= following.body.spans.keys()


def heads_one_exercise(state: SessionState, look: Look, heading: Heading) -> bool:
    """``### Bench Press`` above ``Sets: 3`` names an exercise, and so does ``### Bench Press 4x8`` above cues."""
    following = state.next_text(look.number)
    if heading.plain_section or not look.body.name:
        return False
    if says_dose_of_one(look.content):
        several = 2 if "sets" in look.body.spans else 1
        return not (names_follow(state.lines, look.number, several) or heads_table_of_names(state.lines, look.number))
    if following is None and look.line.level and not heading.says_how and heads_dose_table(state.lines, look.number):
        return True
    if following is None or following.level or heading.says_how:
        return False
    low = fold(look.body.name)
    if is_said(low):
        return False
    if _next_of_numbered(state, look, low):
        return True
    if is_amount_field(following.low, following.start, following.end):
        return True
    one = says_movement(words_of(low)) and not dose_for_all(state, look.number)
    return one and next_dose_only(state, look.number)


def heads_table_of_names(lines: list[Line], number: int) -> bool:
    """``### Cool-down stretching (5 min)`` above a table whose rows name the exercises."""
    if not _heads_table(lines, number):
        return False
    from hipflex_kit.notation.headings.dose_columns import heads_names

    return heads_names(lines, number)


def _heads_table(lines: list[Line], number: int) -> bool:
    return any(line.kind == "table" for line in lines[number + 1 : number + 4])


def heads_dose_table(lines: list[Line], number: int) -> bool:
    """``### Bench Press`` above a table of sets and repetitions without names."""
    if not _heads_table(lines, number):
        return False
    # Most texts hold no table: a sheet printed from one of them need not wait for what reads tables.
    from hipflex_kit.notation.headings.dose_columns import heads_doses

    return heads_doses(lines, number)


def _next_of_numbered(state: SessionState, look: Look, low: str) -> bool:
    """``### 3. Dips`` behind ``### 2. Push-up``, an exercise: the next of them, whatever is told below it."""
    row, label = state.row, look.label
    if row is None or row.label is None or label is None or state.lines[row.line].level != look.line.level:
        return False
    counted = row.label.isdecimal() and label.text == str(int(row.label) + 1)
    return counted and says_movement(words_of(low)) and not names_follow(state.lines, look.number, 2)


_LONGEST_OF_ONE = 600.0
"""Seconds: a heading with more than ten minutes is a part of the session."""


@lru_cache(maxsize=1024)
def says_dose_of_one(content: str) -> bool:
    """Is a heading the name of a movement with its dose: ``## Push-ups - 0:45``, ``### Bench Press 4x8``?"""
    if '"' in content:
        return False  # the quoted title of a block
    body, heading = read_body(content), read_heading(content)
    spans = body.spans.keys()
    timed = body.dose.seconds is not None and body.dose.seconds.high <= _LONGEST_OF_ONE
    if "sets" not in spans and read_heading(body.name).plain_section:
        return False  # "## Mobility (90s)"
    if not (timed or {"sets", "reps"} <= spans) or heading.week or heading.interval_s or heading.cap_s:
        return False
    low = fold(body.name)
    in_turn = heading.kind is not None and (heading.kind is not BlockKind.SUPERSET or "super" in fold(content))
    return not in_turn and says_movement(words_of(low)) and not is_remark(low) and body.name[0].isalnum()


def stands_above(state: SessionState, look: Look) -> bool:
    """An exercise as a heading, or in bold above bullets: what stands below is said of it."""
    line = look.line
    if not (line.level or (line.strong and not line.bullet)) or not look.body.has_dose:
        return False
    if line.level:
        return True
    bulleted = any(below.bullet for below in state.lines[look.number + 1 : look.number + 2])
    return bulleted and says_movement(words_of(fold(look.body.name)))
