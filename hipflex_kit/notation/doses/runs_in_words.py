"""Runs in the words of a running coach: ``Easy 4-7 miles``, ``4 mile tempo run. Stay smooth``."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import unread_numbers
from hipflex_kit.notation.doses.prescription import Body, joined, read_body
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.program import Distance
from hipflex_kit.record_making import replace

_EFFORT = (
    r"(?:easy|steady|relaxed|moderate|moderately|gentle|comfortable|conversational|recovery|slow|long|threshold|brisk"
    r"|progression|progressive|hilly|trail|road|aerobic|marathon|very|nice|paced|pace|effort|continuous|cruise|up)"
)
_BOUT = r"(?:runs?|running|jog|jogging|tempo|tempo runs?|fartlek|warm[ -]?up|cool[ -]?down|w/?u|c/?d|strides)"
_NUMBER = r"\d{1,3}(?:\.\d{1,2})?"
_RUN = re.compile(
    rf"(?P<before>(?:(?:{_EFFORT}|{_BOUT}),? )*)(?:of |for )?"
    rf"(?P<amount>{_NUMBER}(?: ?(?:-|to) ?{_NUMBER})? ?-?"
    r"(?P<unit>miles?|mi|kms?|kilomet(?:er|re)s?|k|m|min(?:ute)?s?|hours?|hrs?))(?![a-z/])"
    rf"(?P<after>(?: (?:of |at |an? )*(?:{_EFFORT}|{_BOUT})(?![a-z]))*)"
    r"(?: ?[.!]*$|[.!] {1,2}(?=\S)|(?:,| -| (?=(?:with|at|up|on|in)(?![a-z]))) ?)"
)
_IS_BOUT = re.compile(rf"(?<![a-z]){_BOUT}(?![a-z])")
_OF_AN_EDGE = re.compile(r"warm|cool|(?<![a-z])(?:w/?u|c/?d)(?![a-z])")
"""``10 min cool down`` heads what stands below it as often as it is a run."""
_FARTHEST_IN_MILES = 30.0
"""``3M`` of a runner are miles; nobody runs 3 metres."""


@lru_cache(maxsize=2048)
def read_told_run(shown: str, *, of_plan: bool = False) -> Body | None:
    """How far or how long somebody runs, and how hard; what is told behind it is a note. None where it is no run.

    Args:
        shown: The words of a line.
        of_plan: They stand behind a day in a week of runs, or among other runs, where ``10 miles`` needs no more
            words, and a warm-up is run as well.
    """
    found = _RUN.match(fold(shown))
    if found is None or len(fold(shown)) != len(shown):
        return None
    if not (found["before"] or found["after"] or (of_plan and found["unit"][0] in "mk" and found["unit"][:3] != "min")):
        return None
    tail = _amount(shown[slice(*found.span("amount"))], found["unit"])
    if tail is None:
        return None
    timed = found["unit"][0] == "h" or found["unit"].startswith("min")
    if timed and not of_plan and _IS_BOUT.search(found["before"] + found["after"]) is None:
        return None  # "10 min easy" may be of the bike
    if not of_plan and _OF_AN_EDGE.search(found["before"] + found["after"]) is not None:
        return None
    field, aside = _name_of(found)
    start, end = _trimmed(shown, *found.span(field))
    notes = [_trimmed(shown, *found.span(aside))] if found[aside].strip(" ,") else []
    rest = _trimmed(shown, found.end(), len(shown))
    notes += [rest] if rest[0] < rest[1] else []
    body = joined(shown[start:end], (start, end), found.start("amount"), tail)
    doubt = unread_numbers(shown, *rest) if rest[0] < rest[1] else None
    if doubt is not None and not of_plan and shown[found.end("after")] not in ".!":
        return None  # "2 km easy jog, leg swings x 10"
    problems: tuple[Problem, ...] = (doubt,) if doubt is not None else ()
    return body._replace(notes=tuple(notes), problems=problems, leading=field == "after")


def _name_of(found: re.Match[str]) -> tuple[str, str]:
    """Which side of the amount says what is done, and which how: ``Relaxed 5 mile run`` is a run."""
    behind = found["after"].strip(" ,")
    if not behind or _IS_BOUT.search(found["before"]) is not None:
        return "before", "after"
    return "after", "before"


def _amount(shown: str, unit: str) -> Body | None:
    if unit not in ("m", "k"):
        body = read_body(shown)
        return body if body.dose_only and body.has_dose else None
    body = read_body(f"{shown[:-1]}m")  # as wide as the coach's unit
    far = body.dose.distance
    if far is None or (unit == "m" and (shown[-1] != "M" or far.amount.high > _FARTHEST_IN_MILES)):
        return None
    return body._replace(dose=replace(body.dose, distance=Distance(far.amount, "mi" if unit == "m" else "km")))


def _trimmed(shown: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the blanks and commas around it, and without the words that only join it."""
    words = shown[start:end]
    lead = len(words) - len(_JOINS.sub("", words, count=1))
    kept = words[lead:].rstrip(" ,")
    return start + lead, start + lead + len(kept)


_JOINS = re.compile(r"^[ ,]*(?:(?:of|at|an?) )*")
