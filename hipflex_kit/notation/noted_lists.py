"""Bullets below ``Equipment:`` or ``Procedure:``: what is needed and how it is done, and no exercises."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.look import Look
from hipflex_kit.notation.session_state import SessionState

_HEADS_WORDS = re.compile(
    r"(?:(?:what )?you(?:'ll| will)? need|equipment(?: needed| required)?|material|procedures?"
    r"|how[- ]to(?: do it| perform)?|instructions?|execution|set ?up|steps|(?:coaching |form )?(?:cues|tips)"
    r"|key points?|(?:form|technique)(?: cues?| points?)?|benefits?|common mistakes?|starting position|safety|purpose"
    r"|(?:(?:target(?:ed)?|primary|secondary|working|main) )?muscles?(?: groups?| worked| targeted)?) {0,2}:[ *_]*"
)
_MOST_LINES = 12
"""Nobody lists more of them."""


def lists_words(state: SessionState, look: Look) -> bool:
    """Is a bullet one of those right below a key that lists no exercises? Sets and repetitions end them."""
    if {"sets", "reps"} <= look.body.spans.keys():
        return False
    for line in reversed(state.lines[max(0, look.number - _MOST_LINES) : look.number]):
        if line.kind != "text" or line.level:
            return False
        if _HEADS_WORDS.fullmatch(line.low, line.start, line.end) is not None:
            return not line.bullet or line.indent <= look.line.indent
        if not line.bullet:
            return False
    return False
