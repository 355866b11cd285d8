"""``or`` between two lines: the second is done instead of the first, so that only the first counts."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import says_movement, words_of

_OR = re.compile(r"[-–— (*]*(?:or|oder|alternatively)[-–— ).:*,]*")
_FIRST_SIGNS = frozenset("oa(-–—*")
_OR_ELSE = re.compile(r"\(?(?:or|alternatively)(?: else| instead)?:? (?=[a-z\d])")


def offers_another(state: SessionState, look: Look) -> bool:
    """``or`` alone above another exercise, or ``or leg press 3x10``: a note of the row above, and said so."""
    line, number, row = look.line, look.number, state.row
    if number == state.other_way:
        return _keep(state, look)
    if line.low[look.start : look.start + 1] not in _FIRST_SIGNS or row is None or line.level:
        return False
    if _OR.fullmatch(line.low, look.start, line.end) is not None:
        below = state.next_text(number)
        index = state.lines.index(below, number) if below is not None else None
        if below is None or index is None or not _is_exercise(below.body.name) or below.low[below.end - 1] == ":":
            return False
        state.note_line(number, line)
        if below.label is None or below.label.text == row.label:
            state.other_way = index
        else:
            message = "Both exercises around it are counted; write the other one as a note if only one is done."
            state.problem(number, Problem("other-way", "info", message, line.start, line.end, "or"))
        return True
    begun = _OR_ELSE.match(line.low, look.start, line.end)
    if begun is None or state.gap or line.low[line.end - 1] == ":":
        return False
    return _is_exercise(look.content[begun.end() - look.start :]) and _keep(state, look)


def _is_exercise(name: str) -> bool:
    return says_movement(words_of(fold(name)))


def _keep(state: SessionState, look: Look) -> bool:
    line, row = look.line, state.row
    if row is None:
        return False
    state.note_line(look.number, line)
    message = f"Read as another way to do '{row.name}', whose sets count; without 'or' it is an exercise of its own."
    state.problem(look.number, Problem("other-way", "info", message, line.start, line.end, line.content.strip()))
    return True
