"""Days whose words and exercises do not go together: rest with work below it, another day again with nothing below."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.headings.outline import Part
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold

_RESTS = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|day ?\d{1,2})(?: ?[:—–-] ?| ?\(| )"
    r"(?:(?:complete|full|total) )?(?:rest|off)(?: day)?\)?"
)
"""``Thursday: Rest``, ``Day 4 (off)``."""
_RESTS_ALONE = re.compile(r"(?:(?:complete|full|total) )?(?:rest|off)(?: day)?[ .!]*")
_AGAIN = re.compile(
    r"(?<![a-z])(?:repeat|same(?: workout| session)? as|do the same as|(?<=[-:—–] )as|=)"
    r"(?: of)?(?: the)?(?: work(?:out)?s?)?"
    r" (?:(?:from |of )?(?:day|workout|session) ?#?(?:\d{1,2}|[a-d]|one|two|three|four)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?:'s)?|yesterday|above)(?![a-z])"
)
"""``Wed - repeat Monday``, ``Same as day 1``."""


@lru_cache(maxsize=4096)
def may_be_odd(title: str | None) -> bool:
    """Does a day's title say rest, or another day? Asked of every day at every edit, so it is remembered."""
    low = fold(title or "")
    return _RESTS.fullmatch(low) is not None or _AGAIN.search(low) is not None


def tell_odd_day(part: Part, reading: SessionReading, line_at: Callable[[int], Line]) -> list[tuple[int, Problem]]:
    """What to say of a day, with its line; nothing for most days.

    Args:
        part: A day.
        reading: What stands below its heading.
        line_at: The lines of the text.
    """
    title, at, notes = part.title, part.heading, reading.notes
    if at is None:
        return []
    rows = [row for block in reading.drafts for row in block.rows]
    rests = title is not None and _RESTS.fullmatch(fold(title)) is not None
    if any(row.dose.sets is not None for row in rows) and (
        rests or (title is not None and bool(notes) and _RESTS_ALONE.fullmatch(fold(notes[0])) is not None)
    ):
        return [(at, _works(title or "", line_at(at)))]
    if not rows and any(_AGAIN.search(fold(words)) for words in (title or "", *notes[:2])):
        return [(at, _not_copied(title or "", line_at(at)))]
    return []


def _works(title: str, line: Line) -> Problem:
    """``Thursday: Rest`` above ``Deadlift 3x5``: that may be Friday's."""
    message = f"'{title}' is a day of rest, and sets stand below it; if they are another day's, write its name above."
    return Problem("work-on-rest-day", "warning", message, line.start, line.end, "Friday")


def _not_copied(title: str, line: Line) -> Problem:
    """``Thursday: repeat Monday`` with no exercise below it: nothing was copied, so that its sets count nowhere."""
    message = (
        f"'{title}' repeats another day; its exercises were not copied and count nothing. Write them out below it."
    )
    return Problem("day-not-copied", "warning", message, line.start, line.end, "Squat 3x5")
