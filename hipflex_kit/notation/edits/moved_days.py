"""A day goes to another place among the days, with all its lines."""

from __future__ import annotations

from itertools import pairwise

from hipflex_kit.notation.edits.blocks import check_session
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Path

_UNMOVABLE = "This day cannot go there without other lines being read differently; move it in the text instead."


def move_day(read: ParseResult, session_path: Path, index: int) -> Edited:
    """Move a day within its week.

    Args:
        read: The text, read.
        session_path: The day.
        index: Which place among the days of its week it has afterwards, from 0.

    Raises:
        EditError: Other lines would be read differently.
    """
    check_session(read, session_path)
    week, at = session_path
    days = read.program.weeks[week].sessions
    index = max(0, min(index, len(days) - 1))
    if read.places[session_path].fields.get("title") is None or days[0].title is None:
        raise EditError("Give the days names first; without them they cannot change places.")
    text, buffer = ProgramText(read), Buffer(read.text)
    stretches = [text.stretch_of((week, day)) for day in range(len(days))]
    order = list(range(len(days)))
    order.insert(index, order.pop(at))
    first, last = stretches[0][0], stretches[-1][1]
    # The gaps between the days stay where they are; only the days change places.
    gaps = [buffer.between(upper[1], lower[0]) for upper, lower in pairwise(stretches)]
    entries = []
    for number, day in enumerate(order):
        entries += buffer.stretch(*stretches[day])
        entries += gaps[number] if number < len(gaps) else []
    buffer.swap(first, last, entries)
    expected = meant(read.program)
    sessions = expected.weeks[week].sessions
    sessions.insert(index, sessions.pop(at))
    return first_as_meant([buffer.finish()], reads_as(expected), _UNMOVABLE)
