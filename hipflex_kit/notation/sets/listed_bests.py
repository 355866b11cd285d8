"""Lists of somebody's best lifts: ``My PRs`` above ``Squat 120``. They are known, and not done."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.best_lifts import BESTS

_HEADS = re.compile(
    rf"(?:{BESTS}|(?:my |current |your )?(?:best lifts|(?:working |lifting )?numbers))"
    r"(?: ?\(?(?:in )?(?:kgs?|lbs?|pounds)\)?)?[ :]*"
)
_LONGEST_HEADING = 36
_BEST = re.compile(
    r"[a-z][a-z &/'().-]{2,40}?(?: ?[:=–—-]+ ?| )\d{2,3}(?:\.\d{1,2})?(?: ?(?:kgs?|lbs?|#|pounds))?(?: ?(?:x|for) ?1)?"
)


def lists_best(state: SessionState, index: int, line: Line) -> bool:
    """``Squat 120`` right below ``My PRs``, or below another of them, is kept as a note; so is what heads them."""
    if state.best_above is not None:
        if state.best_above == index - 1 and _is_best(line):
            return _keep(state, index, line)
        state.best_above, state.only_notes = None, False
    if line.end - line.start > _LONGEST_HEADING or _HEADS.fullmatch(line.low, line.start, line.end) is None:
        return False
    below = state.line_below(index)
    if line.level or below is None or not _is_best(below):
        return False
    state.close()
    state.only_notes = True
    return _keep(state, index, line)


def _is_best(line: Line) -> bool:
    return line.kind == "text" and _BEST.fullmatch(line.low, line.start, line.end) is not None


def _keep(state: SessionState, index: int, line: Line) -> bool:
    state.best_above = index
    state.note_line(index, line)
    return True
