"""The sheet of one week in the workbook: what to do, and room to log it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hipflex_kit.analysis.calendar import CalendarWeek
from hipflex_kit.export import phrases
from hipflex_kit.export.heads import block_sentence
from hipflex_kit.export.messages import clean
from hipflex_kit.export.words import Words
from hipflex_kit.program import Block, Load, Prescription, Section
from hipflex_kit.record_making import record

LONGEST_CELL = 32_000
"""A cell holds 32,767 characters."""
_MOST_SETS = 8
A4 = 9
"""What spreadsheets call this paper."""
_HEAD_ROW = 1


Bests = Mapping[str, Load]
"""Name of an exercise, case folded → the most its client lifts once."""


@record
class _Column:
    """One column of text.

    Attributes:
        head: Which of the fixed words stands above it; "" for none.
        width: In characters.
        look: Name of its format.
        say: What it says of an exercise.
    """

    head: str
    width: float
    look: str
    say: Callable[[Prescription, Words, Bests], str]


def _name(p: Prescription, words: Words, _: Bests) -> str:
    return p.name + (f" ({words.say('page.optional')})" if p.optional else "")


def _sets(p: Prescription, words: Words, _: Bests) -> str:
    return ", ".join(filter(None, (phrases.sets_by_amount(p.dose, words), phrases.technique(p.dose))))


def _load(p: Prescription, words: Words, bests: Bests) -> str:
    return phrases.load_on_the_bar(p.dose.load, bests.get(p.name.casefold()), words) if p.dose.load else ""


_COLUMNS = (
    _Column("", 7, "label", lambda p, _, __: p.label or ""),
    _Column("exercise", 34, "name", _name),
    _Column("sets_reps", 18, "text", _sets),
    _Column("load", 14, "text", _load),
    _Column("effort", 14, "text", lambda p, w, _: phrases.effort(p.dose.effort, w) if p.dose.effort else ""),
    _Column("tempo", 26, "text", lambda p, w, _: phrases.tempo(p.dose.tempo, w) if p.dose.tempo else ""),
    _Column("rest", 12, "text", lambda p, w, _: phrases.rest(p.dose.rest, w) if p.dose.rest else ""),
    _Column("notes", 30, "text", lambda p, _, __: "\n".join(p.notes)),
)
_ALWAYS = 3


@record
class Layout:
    """Which columns the week sheets have: only those that the program uses, the same on every sheet.

    Attributes:
        columns: Columns of text.
        sets: Sets that can be logged.
        looks: Formats by name.
        words: Language of headings, doses and sentences.
        bests: The client's 1RMs.
    """

    columns: tuple[_Column, ...]
    sets: int
    looks: Mapping[str, Any]
    words: Words
    bests: Bests


def layout_of(weeks: Iterable[CalendarWeek], looks: Mapping[str, Any], words: Words, bests: Bests) -> Layout:
    """The columns that a program needs.

    Args:
        weeks: All weeks of the workbook.
        looks: Formats by name.
        words: Language of headings, doses and sentences.
        bests: The client's 1RMs.
    """
    rows = [
        prescription
        for week in weeks
        for calendar in week.sessions
        for block in calendar.session.blocks
        for prescription in block.prescriptions
    ]
    used = tuple(c for at, c in enumerate(_COLUMNS) if at < _ALWAYS or any(c.say(row, words, bests) for row in rows))
    sets = max((round(row.dose.sets.high) for row in rows if row.dose.sets is not None), default=1)
    return Layout(used, max(1, min(_MOST_SETS, sets)), looks, words, bests)


Planned = tuple[str, ...]
"""What one row says before anything is logged: its columns of text."""


def write_week(sheet: Any, week: CalendarWeek, title: str, layout: Layout) -> list[Planned]:
    """Fill the sheet of one week.

    Args:
        sheet: The empty sheet.
        week: The week.
        title: What stands above it.
        layout: Its columns.

    Returns:
        The columns of text of every row below the headings.
    """
    looks, words = layout.looks, layout.words
    planned: list[Planned] = []
    first = len(layout.columns)
    last = first + 2 * layout.sets + 1
    sheet.write_string(0, 0, f"{title} · {words.say('page.week', n=week.number)}", looks["title"])
    heads = [words.say(f"workbook.{column.head}") if column.head else "" for column in layout.columns]
    heads += [words.say(f"workbook.set_{what}", n=n) for n in range(1, layout.sets + 1) for what in ("weight", "reps")]
    sheet.set_row(0, 24)
    sheet.set_row(_HEAD_ROW, 30)
    for at, name in enumerate([*heads, words.say("workbook.reps_done"), words.say("workbook.tonnage")]):
        sheet.write_string(_HEAD_ROW, at, name, looks["head"])
    for at, column in enumerate(layout.columns):
        sheet.set_column(at, at, column.width)
    sheet.set_column(first, last, 8)
    row = _HEAD_ROW + 1
    for at, calendar in enumerate(week.sessions, 1):
        day = calendar.session.title or words.say("page.day", n=at)
        sheet.set_row(row, 20)
        sheet.write_string(row, 0, clean(day)[:LONGEST_CELL], looks["day"])
        planned.append((clean(day)[:LONGEST_CELL],))
        row += 1
        for block in calendar.session.blocks:
            written = _write_block(sheet, row, block, layout)
            planned += written
            row += len(written)
        row += 1
    sheet.freeze_panes(_HEAD_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD_ROW)
    sheet.print_area(0, 0, row, last)
    return planned


def _write_block(sheet: Any, row: int, block: Block, layout: Layout) -> list[Planned]:
    words = layout.words
    section = "" if block.section is Section.WORK else words.say(f"page.{block.section.value}")
    head = " ".join(filter(None, (block.title or section, block_sentence([block], words, blank=False), *block.notes)))
    planned: list[Planned] = []
    if head:
        planned.append(("", clean(head)[:LONGEST_CELL]))
        sheet.write_string(row, 1, planned[0][1], layout.looks["block"])
    for prescription in block.prescriptions:
        planned.append(_write_row(sheet, row + len(planned), prescription, layout))
    return planned


def _write_row(sheet: Any, row: int, prescription: Prescription, layout: Layout) -> Planned:
    planned = tuple(
        clean(column.say(prescription, layout.words, layout.bests))[:LONGEST_CELL] for column in layout.columns
    )
    for at, (column, text) in enumerate(zip(layout.columns, planned, strict=True)):
        sheet.write_string(row, at, text, layout.looks[column.look])
    sets = prescription.dose.sets
    first = len(layout.columns)
    logged = min(layout.sets, max(1, round(sets.high))) if sets is not None else 1
    for at in range(first, first + 2 * logged):
        sheet.write_blank(row, at, None, layout.looks["log"])
    pairs = [(first + 2 * n, first + 2 * n + 1) for n in range(layout.sets)]
    last = first + 2 * layout.sets
    reps = "+".join(f"N({_at(row, rep)})" for _, rep in pairs)
    tonnage = "+".join(f"N({_at(row, weight)})*N({_at(row, rep)})" for weight, rep in pairs)
    sheet.write_formula(row, last, f"={reps}", layout.looks["sum"], 0)
    sheet.write_formula(row, last + 1, f"={tonnage}", layout.looks["sum"], 0)
    return planned


def _at(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

    return str(xl_rowcol_to_cell(row, column))
