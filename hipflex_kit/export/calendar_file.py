"""A program as a calendar file (ICS): every session on its date, with its sheet as the description."""

from __future__ import annotations

import datetime as dt
import hashlib
import os

from hipflex_kit.export.days_of_week import Dated, dated_sessions
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.messages import clean, day_text, screen_sheet
from hipflex_kit.export.sheet import SheetDay
from hipflex_kit.export.words import load_words
from hipflex_kit.library import Library
from hipflex_kit.program import Program


def to_calendar(
    program: Program,
    path: str | os.PathLike[str] | None = None,
    *,
    start: dt.date | None = None,
    library: Library | None = None,
    language: str = "en",
) -> bytes:
    """The sessions as all-day entries of a calendar.

    Args:
        program: The program.
        path: Where to save it as well.
        start: The first day; None for ``Start:``, else next Monday. What was assumed, ``dated_sessions`` tells.
        library: Where cues come from.
        language: Language of the fixed words.

    Returns:
        The file; the same bytes for the same program and start. Importing it again changes entries, not doubles them.

    Raises:
        ExportError: If there is no session, or ``path`` cannot be written.
    """
    from icalendar import Calendar, Event

    words = load_words(language)
    dated, _ = dated_sessions(program, start=start)
    if not dated:
        raise ExportError("There is nothing to put in a calendar yet: the program has no day.")
    days = _by_week(screen_sheet(program, words, library, columns=1).days)
    calendar = Calendar()
    calendar.add("prodid", "-//hipflex_kit//program//EN")
    calendar.add("version", "2.0")
    header = program.header
    calendar.add("x-wr-calname", _one_line(" – ".join(filter(None, (header.client, header.title)))) or "Training")
    for one in dated:
        day = days.get((one.week, one.path[-1]))
        title = day.title if day else one.session.title or words.say("page.session")
        event = Event()
        event.add("uid", _uid(program, one))
        event.add("dtstamp", dt.datetime.combine(dated[0].date, dt.time(), dt.UTC))
        event.add("dtstart", one.date)
        event.add("dtend", one.date + dt.timedelta(days=1))
        event.add("summary", _one_line(" · ".join(filter(None, (header.client, title)))))
        event.add("description", day_text(day, words) if day else "")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    if path is not None:
        write_whole(path, data)
    return data


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _by_week(days: tuple[SheetDay, ...]) -> dict[tuple[int, int], SheetDay]:
    """(calendar week, place in the week) → the day."""
    return {(week, day.index): day for day in days for week in day.weeks}


def _uid(program: Program, one: Dated) -> str:
    """The same for the same session of the same program, so that a second import updates the first."""
    header = program.header
    named = "|".join((header.client or "", header.title or "", str(one.week), str(one.path[-1])))
    return f"{hashlib.sha256(named.encode()).hexdigest()[:24]}@hipflex-kit"
