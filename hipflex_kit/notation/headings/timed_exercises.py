"""Exercises that say how long they take, and look like a heading of what follows: ``5 min joint mobility``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import Heading
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import (
    names_part,
)
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import BlockKind


def works_in_intervals(state: SessionState, look: Look, heading: Heading) -> bool:
    """``Rower 10 min intervals``, ``Intervals: 5 x 500 m``: one exercise, if the next line is another one."""
    body = look.body
    if heading.kind is not BlockKind.INTERVALS or body.leading or not body.name:
        return False
    following, label = state.line_below(look.number), look.label
    if (
        not is_movement(fold(body.name))
        and not {"sets", "distance"} <= body.spans.keys()
        and not (_lasts_long(look) and (following is None or "sets" in following.body.spans))
    ):
        return False
    if body.spans.keys().isdisjoint(("seconds", "distance")):
        return False
    if label is not None and not label.slot and following is not None and following.label is not None:
        return following.label.style == label.style  # "B) Tabata row (8 x :20/:10)" above "C) 21-15-9"
    if following is None or following.kind != "text" or following.level or names_part(fold(following.content)):
        return True
    below = following.body
    return bool(below.name) and below.has_dose


_LONGEST_INTERVAL = 300.0
"""Seconds; ``HIIT: 20 min`` above sets of something else is one thing to do."""


def _lasts_long(look: Look) -> bool:
    seconds = look.body.dose.seconds
    if seconds is None or seconds.low < _LONGEST_INTERVAL or "sets" in look.body.spans:
        return False
    return not look.content.rstrip(" *_").endswith(":")


_TIME_FIRST = re.compile(r"\d{1,3}(?:-\d{1,3})? ?(?:min(?:ute)?s?|') (?=[a-z])")


_CARDIO = re.compile(r"\d{1,2}(?: ?- ?\d{1,2})? ?min(?:ute)?s? (?:of )?(?:[a-z-]{3,12} ){0,2}cardio[ .]?")
"""``20 min light cardio``."""


def is_activity(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """``5 min joint mobility`` above an exercise with sets is the first thing to do, and no heading of what follows."""
    if _CARDIO.fullmatch(low) is not None:
        return not look.line.level
    if heading.section is None or heading.plain_section or _TIME_FIRST.match(low) is None:
        return False
    for line in state.lines[look.number + 1 : look.number + _NEARBY]:
        if line.kind != "text":
            return False
        if "sets" in line.body.spans:
            return True
    return False


_NEARBY = 8
