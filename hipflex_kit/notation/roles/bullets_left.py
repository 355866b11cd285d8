"""Bullets between bullets that name exercises: one more name, though a word of it is mostly said of something else."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_remark, is_said, says_movement, words_of

_DRILLS = ("exercise", "exercises")
_LONGEST = 5
_NO_ROLE = LineRole("")
_TELLING = frozenset(("rest", "repeat", "then", "and", "or", "if", "no", "the", "same", "as", "option", "video"))


def names_drill(state: SessionState, look: Look, low: str) -> bool:
    """``- Shoulder opener exercises`` beside ``- Wall angels``: what is called so is done, and no title."""
    line, words = look.line, words_of(low)
    if not line.bullet or len(words) > _LONGEST or words[-1:] == () or words[-1] not in _DRILLS:
        return False
    if not says_movement(words[:-1]) or is_said(low.removesuffix(words[-1]).strip()):
        return False
    return any(_lists(line, other) for other in _beside(state, look.number))


def tell_bullets_left(state: SessionState, told: set[int]) -> None:
    """Say where a short bullet was kept as a note, and the bullets right above and below it are exercises."""
    for number, role in state.roles.items():
        line = state.lines[number]
        if role.role != "note" or not line.bullet or line.kind != "text" or number in told:
            continue
        words = words_of(line.low[line.start : line.end])
        if not words or len(words) > _LONGEST or not _TELLING.isdisjoint(words) or line.low[line.end - 1] in ".:!?":
            continue
        beside = [number - 1, number + 1]
        if all(state.roles.get(one, _NO_ROLE).role == "row" and _alike(line, state.lines[one]) for one in beside):
            message = f"'{line.content}' was kept as a note, and what stands around it are exercises; is it one, too?"
            state.problem(number, Problem("kept-as-note", "info", message, line.start, line.end, "Name 3x10"))


def _beside(state: SessionState, number: int) -> list[Line]:
    """The lines right above and right below."""
    return state.lines[max(0, number - 1) : number] + state.lines[number + 1 : number + 2]


def _lists(line: Line, other: Line) -> bool:
    """Is another line a bullet of the same kind that names a movement?"""
    low = fold(other.words)
    return other.kind == "text" and _alike(line, other) and says_movement(words_of(low)) and not is_remark(low)


def _alike(line: Line, other: Line) -> bool:
    return line.bullet == other.bullet and line.indent == other.indent
