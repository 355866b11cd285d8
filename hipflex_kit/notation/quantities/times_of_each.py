"""How long each of several exercises is done: ``40 seconds each``, ``1 minute of all of these exercises``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words import numbers
from hipflex_kit.program import Range

_MOVES = r"(?:exercise|movement|move|station|drill|stretch|pose|one)"
_TIME_OF_EACH = re.compile(
    r"(?P<before>\d{1,2}(?::\d\d)?) ?(?:min(?:ute)?s?|sec(?:ond)?s?|s)? (?:each|per station|at each|on each)"
    r"(?! {0,1}(?:side|leg|arm|direction|way|foot|hand|knee))"
    r"|(?<!rest )(?<![\d:])(?P<long>\d{1,3}(?::\d\d)?) ?-?(?:min(?:ute)?s?|sec(?:ond)?s?|s) (?:of|for|on|at|per) "
    rf"(?:(?:each|every|all)(?: of)?(?: (?:the|these|this))?(?: {_MOVES}(?:e?s)?|(?=[,.;]|$))|(?<=per ){_MOVES})"
    rf"|(?:each|every|all)(?: of)?(?: (?:the|these|this))? {_MOVES}(?:e?s)?(?: (?:is|are|will be))?"
    r"(?: (?:done|performed|held|completed))?(?: for| lasts?|:)? "
    r"(?=(?P<behind>\d{1,3})(?: ?(?:-|to) ?\d{1,3})? ?(?:min|sec|s(?![a-z])))"
)
"""``40 seconds each``, ``1 minute of all of these exercises``, ``each exercise for 45 seconds``."""


def time_of_each(low: str) -> Range | None:
    """The time that a folded line gives each of several; None where it gives none."""
    told = told_time(low)
    return told[0] if told is not None else None


def told_time(low: str) -> tuple[Range, int, int] | None:
    """The time that a folded line gives each of several, and where that is said."""
    found = _TIME_OF_EACH.search(low)
    time = numbers.read_time(low, found.start(found.lastgroup or 0)) if found is not None else None
    return None if found is None or time is None else (time[0], found.start(), max(found.end(), time[1]))
