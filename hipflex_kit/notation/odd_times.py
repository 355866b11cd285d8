"""Times that are no hold: limits, how long a round or a run lasts."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation import numbers
from hipflex_kit.notation.tokens import Token

_ENDURANCE = re.compile(
    r"(?<![a-z])(?:run|jog|swim|bike|ride|cycl(?:e|ing)|spin|hike|easy|steady|long|tempo|threshold|recovery|z[1-5]"
    r"|zone [1-5]|mp|cardio|elliptical|erg|warm[ -]?up|wu|cool[ -]?down|brisk|progression)(?![a-z])|^walk \d"
)


def lasts(text: str) -> bool:
    """``30' easy run`` lasts so long; ``sled push 50'`` goes so far."""
    return _ENDURANCE.search(text) is not None


_LIMIT = re.compile(
    r" {0,2}-?(?:intra|within|inside)(?:[- ]set)?(?: rest)?(?![a-z])"
    r"| {0,2}-?rounds?(?![a-z])(?! of)"
    r"| {0,2}-?(?:time )?(?:cap|limit)(?![a-z])"
)
"""``5x5 - 5 minute rounds``: how often a set begins, not how long it lasts; ``20s intra-set``, ``10 min cap``."""


def end_of_limit(text: str, end: int) -> int | None:
    """Column behind the words that make the time before ``end`` a limit; None where it is none."""
    match = _LIMIT.match(text, end)
    return match.end() if match is not None else None


_IN_TIME = re.compile(
    r"(\d{1,3})(?: reps)? in (?:under )?(?:\d{1,2}:\d\d|\d{1,2} ?(?:min(?:ute)?s?|'))(?![\w:])(?: or less)?"
)


def read_in_time(text: str, at: int) -> list[Token] | None:
    """``100 in 5:00``: all of them, in so much time."""
    match = _IN_TIME.match(text, at) if " in " in text else None
    if match is None:
        return None
    return [Token("reps", at, match.end(1), numbers.as_range(match[1])), Token("aside", match.end(1), match.end())]
