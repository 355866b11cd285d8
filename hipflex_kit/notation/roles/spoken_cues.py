"""Cues that a coach calls out: ``Chest up``, ``Push through the heels`` below an exercise."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState

_PART = (
    r"(?:chest|chin|head|eyes|ribs?|shoulders?|elbows?|wrists?|arms?|hands?|lats|abs|core|belly|navel|back|spine|hips?"
    r"|glutes?|knees?|feet|heels?|toes|floor)"
)
_CUE = re.compile(
    rf"{_PART} (?:up|down|back|out|in|tight|flat|straight|forwards?|together|high|tall|neutral|tucked|braced|packed)"
    rf"|(?:push|pull|drive|press|touch|squeeze|brace|reach|lead)"
    rf" (?:(?:through|to|into|with|from|the|your) ){{0,2}}{_PART}"
)
_LONGEST = 40


def is_cue(state: SessionState, look: Look) -> bool:
    """Does a line right below an exercise with its dose say how to move, and how much of nothing?"""
    line, row = look.line, state.row
    if row is None or state.gap or line.bullet or look.label is not None or line.end - look.start > _LONGEST:
        return False
    dosed = row.dose.stated and row.line < look.number and not look.body.has_dose
    return bool(dosed) and _CUE.fullmatch(line.low.rstrip(" .!"), look.start) is not None
