"""``EMOM 10``, ``every 2 min for 5 sets``, ``E90s x 8``: how often a set begins, and how many of them."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words import numbers
from hipflex_kit.record_making import NamedTuple


class Clock(NamedTuple):
    """A clock by which the sets of one exercise begin.

    Attributes:
        start: Where it is said.
        end: Where that ends.
        interval_s: From the beginning of one set to that of the next.
        sets: How many; None where it is not said.
    """

    start: int
    end: int
    interval_s: float
    sets: int | None


_UNIT = r"(?:min(?:ute)?s?|'|s(?:ec(?:ond)?s?)?)"
_TIME = rf"(?:\d{{0,2}}:\d\d|\d{{1,3}}(?:\.5)? ?{_UNIT})"
_SAID = re.compile(
    r"(?<![a-z\d])(?:(?P<ahead>\d{1,2})[ -]{0,1}min(?:ute)?s? {1,2})?"
    r"(?P<often>(?:on an? )?e(?P<n>\d)?mom|(?:every|on the) min(?:ute)?(?: on the min(?:ute)?)?"
    rf"|(?:every|on the) {{1,2}}(?P<every>{_TIME})(?: on the (?:minute|\d:\d\d))?"
    rf"|e(?P<each>\d{{2,3}} ?s(?:ec)?))(?![a-z\d])"
    r"(?: {0,1},? {0,1}(?:for |x ?|in )?(?:(?P<times>\d{1,2}) ?(?:sets?|rounds?|rds?|times)(?: of)?"
    r"|(?P<minutes>\d{1,2}) ?(?:min(?:ute)?s?|')|(?P<clock>\d{1,2}):00)(?![a-z\d])"
    r"| ?x ?(?P<x>\d{1,2})(?![\dx%]|:\d| ?(?:reps?|kgs?|lbs?|m)(?![a-z]))"
    r"| {1,2}(?:for )?(?P<bare>\d{1,2})(?= ?(?:$|[:,)]|[-—–] )))?"
)
_MOST = 30


def may_say_clock(low: str) -> bool:
    """May a folded line say such a clock? Cheap, and never wrong with a no."""
    return "mom" in low or "every " in low or "on the " in low or ("e" in low and _SHORT.search(low) is not None)


_SHORT = re.compile(r"(?<![a-z\d])e\d\d")


@lru_cache(maxsize=2048)
def find_clock(low: str) -> Clock | None:
    """The first clock of a folded text.

    ``EMOM 10`` and ``10 min EMOM`` are ten sets, ``E2MOM 10`` and ``every 2 min for 10 min`` are five.
    """
    said = _SAID.search(low)
    if said is None:
        return None
    interval = _seconds(said["every"] or said["each"]) if said["every"] or said["each"] else 60.0 * int(said["n"] or 1)
    minutes = said["minutes"] or said["clock"] or said["ahead"] or said["bare"]
    sets = float(said["times"] or said["x"] or 0) or (int(minutes) * 60.0 / interval if minutes and interval else 0.0)
    if not interval or not sets.is_integer() or sets > _MOST:
        return None
    return Clock(said.start(), said.end(), interval, int(sets) or None)


def _seconds(text: str) -> float:
    time = numbers.read_time(text, 0)
    return time[0].low if time is not None else 0.0
