"""Days of rest with work below them: the next day's heading may be missing."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.folding import fold
from hipflex_kit.notation.outline import Part
from hipflex_kit.notation.session_reading import SessionReading

_RESTS = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|day ?\d{1,2})(?: ?[:—–-] ?| ?\(| )"
    r"(?:(?:complete|full|total) )?(?:rest|off)(?: day)?\)?"
)
"""``Thursday: Rest``, ``Day 4 (off)``."""
_RESTS_ALONE = re.compile(r"(?:(?:complete|full|total) )?(?:rest|off)(?: day)?[ .!]*")


@lru_cache(maxsize=4096)
def _rests(title: str) -> bool:
    return _RESTS.fullmatch(fold(title)) is not None


@lru_cache(maxsize=4096)
def _rests_alone(note: str) -> bool:
    return _RESTS_ALONE.fullmatch(fold(note)) is not None


def tell_work_on_rest_day(part: Part, reading: SessionReading) -> list[tuple[int, Problem]]:
    """``Thursday: Rest`` above ``Deadlift 3x5``: that may be Friday's.

    Args:
        part: A day.
        reading: What stands below its heading.

    Returns:
        What to say, with the line counted from the start of the part; nothing for other days.
    """
    title, at = part.title, part.heading
    if title is None or at is None or not reading.blocks:
        return []
    if not _rests(title) and not (reading.notes and _rests_alone(reading.notes[0])):
        return []
    works = any(row.dose.sets is not None for block in reading.drafts for row in block.rows)
    if not works:
        return []
    message = f"'{title}' is a day of rest, and sets stand below it; if they are another day's, write its name above."
    return [(at - part.start, Problem("work-on-rest-day", "warning", message, 0, len(title), "Friday"))]
