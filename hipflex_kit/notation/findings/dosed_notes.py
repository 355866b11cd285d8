"""Lines that were kept as notes and hold a dose: an exercise may be lost in them, so they are pointed at."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import UNREAD_BELOW, unread_line
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.handouts.described_rows import tells_of_movement
from hipflex_kit.notation.roles.title_lines import titles_text
from hipflex_kit.notation.words.dates import ends_with_date
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, says_movement, words_of

_LONGEST_NAME = 5
_LONGEST_TOLD = 10
"""Words of ``Then all of you go for a 400 m run``, in which a distance is no mere remark."""


def names_dose(look: Look) -> bool:
    """Does a line name a movement and how much of it, and say no more?"""
    spans, low = look.body.spans.keys(), fold(look.body.name)
    if not look.body.has_dose or not is_movement(low):
        return False
    return {"sets", "reps"} <= spans or (
        bool(look.line.bullet) and len(words_of(low)) <= _LONGEST_NAME and not is_remark(low)
    )


_LABEL_ALONE = re.compile(r"[a-h][1-9]|[1-9][a-h]")


_SIDED = re.compile(r"[a-z] [lr] ?\d{1,2}(?![\d%])")
"""``Low lunge R5, half split R5``."""


_PACED = re.compile(
    r"(?:(?:rest|off) or )?\d{1,3}(?:-\d{1,3})? ?(?:kms?|k|miles?|mi|min(?:ute)?s?\.?|') (?:of )?(?:very )?"
    r"(?:easy|steady|brisk|moderate|z[1-5]|zone [1-5]|walk|bike|run|jog|swim|ride)(?![a-z])"
)
"""``10 min easy``, ``Rest or 45 min Z2 bike``."""


_LONG_FIRST = re.compile(
    r"\d{1,3}(?: ?(?:-|to) ?\d{1,3})? ?(?:min(?:ute)?s?|hours?|miles?|kms?)(?![a-z]),? (?!into|rest|each|total|long"
    r"|left|before|after|per|in all|or less)[a-z]"
)
"""``10-15 minutes, your choice of cardio``, ``40-60 minutes at an easy pace. An easy pace is …``."""


def _label_alone(start: int, end: int) -> Problem:
    """``A1`` on a line of its own, and no exercise below it: as a note it makes no superset."""
    message = "This looks like a label, but no exercise was found right below it."
    return Problem("label-alone", "info", message, start, end, "A1) Name 3x10")


def _names_work(look: Look) -> bool:
    """``Then all of you go for a 400 m run``."""
    low = fold(look.content)
    return is_movement(low) and len(words_of(low)) <= _LONGEST_TOLD


def note_with_dose(state: SessionState, look: Look, start: int) -> None:
    """Point at a line that was kept as a note and holds a dose, and at the row above that may lack it."""
    if titles_text(state, look):
        return
    if look.content[-1:].isdecimal() and ends_with_date(fold(look.content)):
        words = words_of(fold(look.body.name))
        if "reps_list" in look.body.spans and says_movement(words) and "." not in look.content and "day" not in words:
            state.problem(look.number, unread_line(start, look.line.end))  # "Squat 12/15/20": a day, or sets
        return
    if _LABEL_ALONE.fullmatch(look.line.low, start, look.line.end):
        state.problem(look.number, _label_alone(start, look.line.end))
        return
    if look.label is None and not look.line.bullet and tells_of_movement(look.content):
        message = "This line begins with the name of a movement; it is kept as a note."
        problem = Problem("kept-as-note", "info", message, start, look.line.end, "Name 3x10")
        state.problem(look.number, problem)
        return
    body, row = look.body, state.row
    counted = not {"sets", "reps", "reps_list"}.isdisjoint(body.spans)
    moves = is_movement(fold(body.name))
    listed = bool(look.line.bullet) and ((moves and "load" in body.spans) or (body.has_dose and not body.notes))
    paced = look.body.has_dose and _PACED.match(look.line.low, start) is not None
    far = not {"distance", "calories"}.isdisjoint(body.spans) and (body.dose_only or _names_work(look))
    far = far or (body.has_dose and _LONG_FIRST.match(look.line.low, start) is not None)
    sided = _SIDED.search(look.line.low, start, look.line.end) is not None and moves
    if (
        look.label is None
        and not (listed or sided or paced or far)
        and not (body.has_dose and (counted or moves or "load" in body.spans))
    ):
        return
    state.problem(look.number, unread_line(start, look.line.end))
    block = state.block
    said = block is not None and (block.rounds is not None or block.dose is not None)
    if row is None or not body.has_dose or row.dose.sets is not None or said:
        return
    if "sets" in body.spans or not row.dose.stated:
        state.problem(row.line, UNREAD_BELOW._replace(end=len(state.lines[row.line].low)))
