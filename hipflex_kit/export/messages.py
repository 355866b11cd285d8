"""A program as plain words, for any messenger, a calendar entry or a phone."""

from __future__ import annotations

from collections.abc import Iterator

import hipflex_kit.kept_re as re
from hipflex_kit.export.by_week import changes, week_title
from hipflex_kit.export.sheet import Row, Sheet, SheetBlock, SheetDay, build_sheet
from hipflex_kit.export.words import Words, load_words
from hipflex_kit.library import Library, load_library
from hipflex_kit.program import Prescription, Program, Section

_ALL_WEEKS = 200
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def screen_sheet(program: Program, words: Words, library: Library | None, *, columns: int = _ALL_WEEKS) -> Sheet:
    """The client's sheet for a screen: no blanks to write on, all weeks of a day together by default."""
    known = library or load_library()

    def cue(prescription: Prescription) -> str:
        exercise = known.meant(prescription).exercise
        return exercise.cue if exercise is not None else ""

    return build_sheet(program, words, cue, columns=columns, blank=False)


def to_message(
    program: Program, *, day: int | None = None, library: Library | None = None, language: str = "en"
) -> str:
    """The program as a plain message, to paste into any messenger.

    Args:
        program: The program.
        day: Only this day, counted from 1; None for all.
        library: Where cues come from.
        language: Language of the fixed words.

    Returns:
        Text without any markup.
    """
    words = load_words(language)
    sheet = screen_sheet(program, words, library)
    days = [
        (title, one)
        for title, one in zip(day_titles(sheet, words), sheet.days, strict=True)
        if day is None or one.index == day - 1
    ]
    notes = [clean("\n".join(sheet.notes))] if sheet.notes and day is None else []
    return "\n\n\n".join([*notes, *(day_text(one, words, title=title) for title, one in days)]) + "\n"


def day_titles(sheet: Sheet, words: Words) -> tuple[str, ...]:
    """What the days are called: ``Day 1``; with their weeks where another week has a day of that name."""
    names = [day.title for day in sheet.days]
    return tuple(
        f"{week_title(day.weeks, words)} · {day.title}" if names.count(day.title) > 1 else day.title
        for day in sheet.days
    )


def clean(text: str) -> str:
    """Text without characters that steer a terminal or the direction of writing."""
    return _CONTROL.sub("", text)


def day_text(day: SheetDay, words: Words, *, title: str | None = None) -> str:
    """One day in plain words.

    Args:
        day: The day.
        words: The language.
        title: What it is called; None for its own title.
    """
    parts = [(title or day.title).upper(), *day.notes]
    for block in day.blocks:
        lines = [_block_line(block, words), *block.notes]
        for row in block.rows:
            lines += _row_lines(row, words)
        parts.append("\n".join(filter(None, lines)))
    return clean("\n\n".join(filter(None, parts)))


def block_heading(block: SheetBlock, words: Words) -> str:
    """The coach's heading of a block, or what kind of section it is; "" for plain work."""
    return block.title or ("" if block.section is Section.WORK else words.say(f"page.{block.section.value}"))


def _block_line(block: SheetBlock, words: Words) -> str:
    return ": ".join(filter(None, (block_heading(block, words), block.head)))


def doses(row: Row, words: Words) -> Iterator[str]:
    """A row's dose in full: one line, or one for every week in which it changes."""
    fixed = " · ".join(filter(None, (row.dose, row.details)))
    if fixed:
        yield fixed
    yield from changes(((cell.week, cell.varies) for cell in row.weeks), words)


def _row_lines(row: Row, words: Words) -> Iterator[str]:
    optional = f" ({words.say('page.optional')})" if row.optional else ""
    said = list(doses(row, words))
    head = " ".join(filter(None, (row.label, row.name + optional)))
    yield f"{head}: {said[0]}" if len(said) == 1 else head
    if len(said) > 1:
        yield from (f"   {line}" for line in said)
    for line in (row.tempo, row.cue, *row.notes):
        if line:
            yield f"   {line}"
