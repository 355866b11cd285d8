"""Exercises that may hide in what was kept as a note of another, or behind the coach's two slashes."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import ENDS_SET
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, words_of


def tell_exercise_in_note(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """``10 dead bugs, 10 side bends``: what was kept as a note of the first looks like a second exercise."""
    for row in block.asked_rows():
        if not row.notes or row.line in told:
            continue
        for name, (line, start, end, _) in row.at.items():
            if line != row.line or not name.startswith("note"):
                continue
            note = squeeze(state.lines[line].shown[start:end])
            if (found := _dosed_name(note) or _counted_name(note, row.name)) is not None:
                message = f"Kept '{note}' as a note of '{row.name}'; if it is another exercise, give it its own line."
                state.problem(line, Problem("exercise-in-note", "info", message, start, end, found))
                break


def tell_exercise_in_comment(state: SessionState, block: BlockDraft) -> None:
    """``Squat 4x5 // Press 4x5``: behind two slashes everything is the coach's own comment."""
    for row in block.rows:
        line = state.lines[row.line]
        if line.comment is None or _dosed_name(squeeze(line.shown[line.comment + 2 :])) is None:
            continue
        end = len(line.shown.rstrip())
        message = "What stands behind // is kept as a comment; if it is another exercise, give it a line of its own."
        state.problem(row.line, Problem("exercise-in-comment", "info", message, line.comment, end, "Superset:"))


def _dosed_name(note: str) -> str | None:
    """A note that is an exercise with its dose, as it would stand on a line of its own; None for others."""
    if not any(map(str.isdecimal, note)) or _LOADED.search(note) or _STEP.fullmatch(note):
        return None
    body = read_body(note)
    low = fold(body.name)
    if (
        not body.name
        or ENDS_SET.fullmatch(low) is not None
        or body.spans.keys().isdisjoint(("sets", "reps", "reps_list"))
        or not is_movement(low)
    ):
        return None
    return None if is_remark(low) or body.notes or body.problems or len(words_of(low)) > _LONGEST else note


_NAME_AND_NUMBER = re.compile(r"(?P<name>[a-z][a-z -]{2,24}) (?:x ?)?\d{1,2}")


def _counted_name(note: str, name: str) -> str | None:
    """``swan dive 3`` behind ``Swan prep 3``: words of the same kind with a number of their own."""
    found = _NAME_AND_NUMBER.fullmatch(fold(note))
    shared = found is not None and not set(words_of(found["name"])).isdisjoint(words_of(fold(name)))
    return note if shared else None


_LONGEST = 5
_STEP = re.compile(r"(?:step|move) ?#?\d{1,2}", re.IGNORECASE)
"""``Step 2`` in front of a name."""
_LOADED = re.compile(r"\d ?-?(?:lb|kg|#)")
"""``25-lb dumbbells``."""
