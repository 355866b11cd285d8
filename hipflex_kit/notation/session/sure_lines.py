"""Lines whose words leave no doubt what they are, so that the session need not ask all its questions of each of them.

In ``Back Squat: 4x10`` the colon might head, be a field's or begin a remark; ``3 seconds down, quick up`` might be
many things. Whether it can is asked once for a name, a dose or a line, since a program repeats them; where it might,
the line is asked as any other.
"""

from __future__ import annotations

from functools import lru_cache

from hipflex_kit.notation.doses.fields import FIELD_KEY
from hipflex_kit.notation.doses.line_words import MOST_SETS
from hipflex_kit.notation.doses.plain_rows import PlainRow
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.weekly import read_weekly
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import split_exercises
from hipflex_kit.notation.groups.dose_footers import speaks_of_rows
from hipflex_kit.notation.groups.joins import begins_join
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.habits.order import doubtful_order
from hipflex_kit.notation.handouts.described_rows import awaits_dose
from hipflex_kit.notation.heading_words.headings import may_say_how, read_heading
from hipflex_kit.notation.one_line.row_laying import add
from hipflex_kit.notation.roles.names_below import dose_of_names
from hipflex_kit.notation.session.continuations import begins_otherwise, continues
from hipflex_kit.notation.sets.further_sets import stands_behind_then
from hipflex_kit.notation.sets.set_lines import NUMBERED_SETS
from hipflex_kit.notation.sets.week_rows import IN_COLUMNS
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.openings import MINUTE, NOTE_KEY
from hipflex_kit.notation.words.tokens import NUMBERED
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark

_ANY_DOSE = ": 3x10"
_ANY_NAME = "Squat: "


def is_only_a_row(row: PlainRow) -> bool:
    """Is a name with a colon behind it an exercise and nothing else? Never wrong with a yes."""
    head, dose = row.head, row.dose
    if not _is_only_a_name(head.low[head.name_start :]):
        return False
    if dose.common:
        return dose.dose.sets is not None and dose.dose.sets.high <= MOST_SETS
    return _is_only_a_dose(dose.text)


@lru_cache(maxsize=4096)
def _is_only_a_name(low: str) -> bool:
    line = low + _ANY_DOSE
    if NOTE_KEY.match(line) or FIELD_KEY.match(line):
        return False
    return not (begins_join(line) or speaks_of_rows(line) or may_say_how(line))


def lays_simple_row(state: SessionState, look: Look) -> bool:
    """An exercise with sets and reps behind it, without further questions."""
    body, line = look.body, look.line
    block = state.block
    if body.leading or not body.name or "sets" not in body.spans or not (NUMBERED & body.spans.keys()):
        return False
    if ". " in look.content and awaits_dose(state, look):
        return False
    if state.only_notes or (block is not None and block.partner is not None) or (state.row is not None and line.indent):
        return False
    if body.notes and "  " in look.content and read_weekly(look.content) is not None:
        add(state, look)
        return True
    if body.name[0].isdecimal() and ", " in body.name:
        return False  # "5 min walk, quad stretch 2x30 sec"
    if (
        (body.problems or body.notes)
        and (", " in look.content or "/ " in look.content)
        and len(split_exercises(look.content)) > 1
    ):
        return False
    name = fold(body.name)
    if " " not in name and dose_of_names(state, look) is not None:
        return False
    if (
        is_remark(name)
        or begins_join(name)
        or MINUTE.match(name)
        or not (is_movement(name) or (look.label is not None and look.label.slot))
    ):
        return False
    if state.evidence.reps_first or state.evidence.slashes or state.evidence.times or line.order < 0:
        add(state, look)
    else:
        state.add_row(look)
    return True


def continues_surely(state: SessionState, look: Look) -> bool:
    """A dose or a tempo below its row, without further questions."""
    if not look.body.dose_only or look.line.bullet or state.only_notes:
        return False
    return _only_continues(look.content) and not stands_behind_then(state, look.number) and continues(state, look)


@lru_cache(maxsize=4096)
def _only_continues(content: str) -> bool:
    """Does a line without a name say nothing that is for others than the row above? Never wrong with a yes."""
    low = fold(content)
    if low.startswith(NUMBERED_SETS) or IN_COLUMNS.fullmatch(low):
        return False
    return not (NOTE_KEY.match(low) or begins_otherwise(low) or begins_join(low) or speaks_of_rows(content))


@lru_cache(maxsize=4096)
def _is_only_a_dose(text: str) -> bool:
    """Sets and repetitions that cannot be taken the other way around, for one exercise and one week."""
    line = _ANY_NAME + text
    body, heading = read_body(line), read_heading(line)
    return (
        {"sets", "reps"} <= body.spans.keys()
        and heading.kind is None
        and heading.rounds is None
        and doubtful_order(body, line, Evidence()) is None
        and len(split_exercises(line, True)) == 1
        and read_weekly(line) is None
    )


def stands_alone(state: SessionState, row: PlainRow) -> bool:
    """Does nothing around a plain row make it something else?"""
    head, evidence, block = row.head, state.evidence, state.block
    return (
        head.named
        and not state.only_notes
        and not (block is not None and block.partner is not None)
        and not (head.start and state.row is not None)
        and not evidence.reps_first
        and row.dose.order >= 0
        and (head.slotted or head.label is None or evidence.counts(head.label))
        and (row.plain or is_only_a_row(row))
    )
