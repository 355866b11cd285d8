"""``2. Strength`` above ``2.1 Squat``: what a numbered line heads is told by the numbers below it."""

from __future__ import annotations

from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState


def heads_numbered(state: SessionState, look: Look) -> bool:
    """Does the next line count on behind this one's number and a dot?"""
    label = look.label
    if label is None or label.slot or not state.evidence.sections or "sets" in look.body.spans:
        return False
    following = state.next_text(look.number)
    below = following.label if following is not None else None
    return below is not None and below.style == "number_number" and below.block == label.block
