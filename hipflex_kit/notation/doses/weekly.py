"""Weeks on one line: ``3x8 | 3x9 | 3x10 | 2x8`` and ``Week 1: 3x8, Week 2: 3x9``."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.joints import stretches_between
from hipflex_kit.record_making import NamedTuple

_BAR = re.compile(r" {0,3}(?:\||→|->|=>|») {0,3}")
_NAMED = re.compile(
    r"[,;:|(—-]? {0,2}(?<![a-z])(?:week|wk|w|wks?"
    r"|weeks) {0,1}(?P<n>\d{1,2})(?: {0,1}- {0,1}\d{1,2})? {0,2}[:=)-]? {0,2}(?=[\d(x:])"
)


class WeeklyLine(NamedTuple):
    """A line whose dose is given for several weeks.

    Attributes:
        head: The line's own reading, with the dose of the first week.
        weeks: Number, dose reading and stretch of each later week.
    """

    head: Body
    weeks: tuple[tuple[int, Body, int, int], ...]


@lru_cache(maxsize=4096)
def read_weekly(shown: str) -> WeeklyLine | None:
    """Read a line with several weeks; None where it has only one dose."""
    low = fold(shown)
    found = _by_bars(shown, low) or _by_names(shown, low)
    return found or (_by_columns(shown) if "  " in shown else None)


def _by_bars(shown: str, low: str) -> WeeklyLine | None:
    bars = list(_BAR.finditer(low))
    if not bars or _falls_within_a_set(low, bars) or (len(bars) == 1 and _GOAL.search(low)):
        return None
    shown, low = _without_bracket(shown, low, bars[0].start())
    pieces = stretches_between(bars, len(shown))
    head = read_body(shown[pieces[0][0] : pieces[0][1]])
    if not head.has_dose:
        return None
    weeks = []
    for number, (start, end) in enumerate(pieces[1:], 2):
        body = read_body(shown[start:end])
        if body.name or not body.spans or body.notes or not (head.spans.keys() & body.spans.keys() - _NO_FIELDS):
            return None  # "4 sets | 10 reps | RPE 7" are fields of one day
        weeks.append((number, body, start, end))
    return WeeklyLine(head, tuple(weeks))


_NO_FIELDS = {"name", "dose"}
_GOAL = re.compile(r"\d ?(?:→|->|=>|») ?\d{1,3}(?! ?(?:[x×*%\d:.-]|kg|lb|s(?:ec|ets?)?(?![a-z])|min|\"))")
"""``3x5 → 15``: one arrow to one bare number is where the repetitions lead, not a second week."""


def _falls_within_a_set(low: str, bars: list[re.Match[str]]) -> bool:
    """``12 → 10 → 8``: bare numbers that fall are the repetitions of one day; weeks go up, or say their sets."""
    edges = [bar.end() for bar in bars]
    numbers = [
        low[start:end].strip(" ()") for start, end in zip(edges, [b.start() for b in bars[1:]] + [None], strict=True)
    ]
    before = re.search(r"(?<![x\d.-])\d{1,2}$", low[: bars[0].start()])
    if before is None or "|" in low or not all(number.isdecimal() for number in numbers):
        return False
    values = [int(before[0]), *map(int, numbers)]
    return all(first > second for first, second in pairwise(values))


def _without_bracket(shown: str, low: str, before: int) -> tuple[str, str]:
    """Blank out a bracket that holds all weeks."""
    opened = low.rfind("(", 0, before)
    closed = low.rfind(")")
    if opened < 0 or closed < before or ")" in low[opened:before]:
        return shown, low
    blanked = list(shown)
    blanked[opened] = blanked[closed] = " "
    text = "".join(blanked)
    return text, fold(text)


_COLUMN = re.compile(r" {2,}")
_FEWEST_COLUMNS = 3


def _by_columns(shown: str) -> WeeklyLine | None:
    """``SSB squat    3x10    3x10    4x10    2x10``: sets and repetitions in columns, one for each week."""
    pieces = [(start, end) for start, end in stretches_between(_COLUMN.finditer(shown), len(shown)) if start < end]
    weeks: list[tuple[int, Body, int, int]] = []
    while pieces and {"sets", "name"} & (body := _column(shown, *pieces[-1])).spans.keys() == {"sets"}:
        weeks.insert(0, (0, body, *pieces.pop()))
    if len(weeks) < _FEWEST_COLUMNS or not pieces:
        return None
    head = read_body(shown[: weeks[0][3]].rstrip(" /"))
    if not head.name or head.notes or "sets" not in head.spans:
        return None
    return WeeklyLine(head, tuple([(number, *week[1:]) for number, week in enumerate(weeks[1:], 2)]))


def _column(shown: str, start: int, end: int) -> Body:
    body = read_body(shown[start:end].rstrip(" /"))
    return body if not body.notes else read_body("")


def _by_names(shown: str, low: str) -> WeeklyLine | None:
    found = list(_NAMED.finditer(low))
    if len(found) < 2:
        return None
    edges = [
        (int(match["n"]), match.end(), following.start() if following else len(shown))
        for match, following in zip(found, [*found[1:], None], strict=True)
    ]
    name = shown[: found[0].start()]
    first = read_body(shown[edges[0][1] : edges[0][2]]) if edges[0][0] == 1 else None
    if first is not None and (first.name or not first.spans):
        return None
    joined = name + " " * (found[0].end() - found[0].start()) + shown[edges[0][1] : edges[0][2]] if first else name
    head = read_body(joined)
    weeks = []
    for number, start, end in edges[1 if first else 0 :]:
        text = shown[start:end].rstrip(" ,;)")
        body = read_body(text)
        if body.name or not body.spans:
            return None
        weeks.append((number, body, start, start + len(text)))
    return WeeklyLine(head, tuple(weeks))
