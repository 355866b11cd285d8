"""Days that say no more than that another one is done again."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.folding import fold
from hipflex_kit.notation.outline import Part
from hipflex_kit.notation.session_reading import SessionReading

_AGAIN = re.compile(
    r"(?<![a-z])(?:repeat|same(?: workout| session)? as|do the same as)(?: of)?(?: the)?(?: work(?:out)?s?)?"
    r" (?:(?:from |of )?(?:day|workout|session) ?#?(?:\d{1,2}|[a-d]|one|two|three|four)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?:'s)?|yesterday|above)(?![a-z])"
)
"""``Wed - repeat Monday``, ``Same as day 1``."""


def tell_day_again(part: Part, reading: SessionReading) -> list[tuple[int, Problem]]:
    """``Thursday: repeat Monday`` with no exercise below it: nothing was copied, so that its sets count nowhere.

    Args:
        part: A day.
        reading: What stands below its heading.

    Returns:
        What to say, with the line counted from the start of the part; nothing for other days.
    """
    if part.heading is None or any(block.prescriptions for block in reading.blocks):
        return []
    if not any(_AGAIN.search(fold(words)) for words in (part.title or "", *reading.notes[:2])):
        return []
    title = part.title or ""
    message = (
        f"'{title}' repeats another day; its exercises were not copied and count nothing. Write them out below it."
    )
    return [(part.heading - part.start, Problem("day-not-copied", "warning", message, 0, len(title), "Squat 3x5"))]
