"""``Min 1: 10 swings``, ``Min 2: 8 push ups`` below ``EMOM 12``: each of them is done six times."""

from __future__ import annotations

from collections.abc import Iterable

import hipflex_kit.kept_re as re
from hipflex_kit.program import Range

_MINUTE = re.compile(
    r"(?:min(?:ute)?s?\.?|station) ?(?P<n>\d{1,2})|(?P<odd>odd|even)(?: min(?:ute)?s?)?", re.IGNORECASE
)


def times_each(
    notes: Iterable[tuple[str, ...]], cap_s: float | None, interval_s: float | None, intervals: Range | None
) -> Range | None:
    """How often each station is done.

    Args:
        notes: The notes of each row; the first says in which minute it is done.
        cap_s: How long all of it lasts.
        interval_s: How long one station lasts.
        intervals: How many there are in all, where that is told in place of the time: ``EMOM x 10``.

    Returns:
        The number, or None where a row does not say its minute, or the time does not go up in whole rounds.
    """
    if intervals is not None:
        turns = [_MINUTE.match(said[0]) if said else None for said in notes]
        by_turns = all(found is not None and found["odd"] for found in turns)
        return (by_turns and _whole(intervals.low / 2)) or intervals
    if not cap_s or not interval_s:
        return None
    notes, stations = list(notes), 0
    if interval_s >= ALL_OF_THEM and not any(map(_says_minute, notes)):
        return _whole(cap_s / interval_s)
    for numbered in notes:
        said = tuple(note for note in numbered if not note.isdecimal())  # "Even: 12 snatches (6 each arm)" keeps its 12
        minutes = [found for note in said if (found := _MINUTE.match(note)) is not None]
        if not minutes or said[0] != minutes[0].string:
            return None
        stations = max(stations, *(2 if found["odd"] else int(found["n"]) for found in minutes))
    return _whole(cap_s / interval_s / stations) if stations else None


ALL_OF_THEM = 120.0
"""Seconds: ``Every 2 min for 20 min`` is time for all that stands below; in one minute stations may take turns."""


def _says_minute(said: tuple[str, ...]) -> bool:
    return any(_MINUTE.match(note) is not None for note in said)


def _whole(times: float) -> Range | None:
    return Range.exactly(times) if times >= 1 and times.is_integer() else None
