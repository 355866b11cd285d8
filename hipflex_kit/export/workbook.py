"""A program as a workbook that a coach would make: a sheet a week to log on, the week's sets, and the text."""

from __future__ import annotations

import datetime as dt
import io
import os
from typing import Any

from hipflex_kit.analysis.calendar import CalendarWeek, calendar_weeks
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.export import phrases
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.heads import block_sentence
from hipflex_kit.export.messages import clean
from hipflex_kit.export.words import Words, load_words
from hipflex_kit.export.written import for_clients
from hipflex_kit.library import Library, load_library
from hipflex_kit.notation import format_program
from hipflex_kit.program import Block, Dose, Prescription, Program, Section

Book = Any
"""XlsxWriter's workbook, sheet and format: the package has no types."""
Worksheet = Any
Format = Any

TEXT_SHEET = "Text"
"""Holds the program as text, a line a row; reading the workbook back reads this sheet."""
_COLUMNS = (
    ("", 6),
    ("Exercise", 34),
    ("Sets × reps", 18),
    ("Load and effort", 20),
    ("Tempo", 26),
    ("Rest", 10),
    ("Notes", 30),
)
_MOST_SETS = 6
_MOST_WEEKS = 52
_LONGEST = 32_000
"""A cell holds 32,767 characters."""


def to_workbook(
    program: Program,
    path: str | os.PathLike[str] | None = None,
    *,
    library: Library | None = None,
    language: str = "en",
) -> bytes:
    """The program as an XLSX workbook.

    A sheet a week with a row an exercise, columns to log weight and reps of every set, and formulas for reps and
    tonnage done; a sheet with the sets of every muscle and week and a chart; and the program's text, from which the
    workbook reads back.

    Args:
        program: The program. The coach's ``//`` comments stay at home.
        path: Where to save it as well.
        library: Where names are looked up for the sets of muscles.
        language: Language of doses and sentences.

    Returns:
        The file; the same bytes for the same program.

    Raises:
        ExportError: If the program has no exercise, or ``path`` cannot be written.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    weeks = [week for week in calendar_weeks(program) if any(day.session.blocks for day in week.sessions)]
    if not weeks:
        raise ExportError("There is nothing to write yet: the program has no exercise.")
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        header = program.header
        title = clean(" – ".join(filter(None, (header.client, header.title))) or "Program")
        book.set_properties({"title": title, "author": clean(header.coach or ""), "created": dt.datetime(2000, 1, 1)})
        looks = _looks(book)
        words = load_words(language)
        for week in weeks[:_MOST_WEEKS]:
            _week_sheet(book, week, title, looks, words)
        _volume_sheet(book, program, library or load_library(), looks)
        _text_sheet(book, program, looks)
    data = out.getvalue()
    if path is not None:
        write_whole(path, data)
    return data


def _looks(book: Book) -> dict[str, Format]:
    wrap = {"text_wrap": True, "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "day": book.add_format({"bold": True, "font_size": 13, "top": 2}),
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"}),
        "block": book.add_format({"italic": True}),
        "label": book.add_format({"bold": True, "valign": "top"}),
        "name": book.add_format({**wrap, "bold": True}),
        "text": book.add_format(wrap),
        "log": book.add_format({"border": 1, "valign": "top"}),
        "sum": book.add_format({"valign": "top", "num_format": "0.##;-0.##;"}),
        "number": book.add_format({"num_format": "0.0#"}),
        "mono": book.add_format({"font_name": "Courier New"}),
    }


def _week_sheet(book: Book, week: CalendarWeek, title: str, looks: dict[str, Format], words: Words) -> None:
    sheet = book.add_worksheet(f"Week {week.number}")
    sheet.write_string(0, 0, f"{title} · {words.say('page.week', n=week.number)}", looks["title"])
    heads = [name for name, _ in _COLUMNS]
    for n in range(1, _MOST_SETS + 1):
        heads += [f"Set {n} weight", f"Set {n} reps"]
    heads += ["Reps done", "Tonnage"]
    for column, name in enumerate(heads):
        sheet.write_string(1, column, name, looks["head"])
    for column, (_, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
    sheet.set_column(len(_COLUMNS), len(heads) - 1, 7)
    row = 2
    for at, calendar in enumerate(week.sessions, 1):
        row += 1
        day = calendar.session.title or words.say("page.day", n=at)
        sheet.write_string(row, 0, clean(day), looks["day"])
        row += 1
        for block in calendar.session.blocks:
            row = _block_rows(sheet, row, block, looks, words)
    sheet.freeze_panes(2, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    sheet.print_area(0, 0, row, len(heads) - 1)


def _block_rows(sheet: Worksheet, row: int, block: Block, looks: dict[str, Format], words: Words) -> int:
    section = "" if block.section is Section.WORK else words.say(f"page.{block.section.value}")
    head = " ".join(filter(None, (block.title or section, block_sentence([block], words, blank=False), *block.notes)))
    if head:
        sheet.write_string(row, 1, _cell(head), looks["block"])
        row += 1
    for prescription in block.prescriptions:
        _prescription_row(sheet, row, prescription, looks, words)
        row += 1
    return row


def _prescription_row(
    sheet: Worksheet, row: int, prescription: Prescription, looks: dict[str, Format], words: Words
) -> None:
    dose = prescription.dose
    optional = f" ({words.say('page.optional')})" if prescription.optional else ""
    texts = (
        (prescription.label or "", "label"),
        (prescription.name + optional, "name"),
        (phrases.sets_by_amount(dose, words), "text"),
        (_load_and_effort(dose, words), "text"),
        (phrases.tempo(dose.tempo, words) if dose.tempo else "", "text"),
        (phrases.rest(dose.rest, words) if dose.rest else "", "text"),
        ("\n".join(prescription.notes), "text"),
    )
    for column, (text, look) in enumerate(texts):
        sheet.write_string(row, column, _cell(text), looks[look])
    sets = min(_MOST_SETS, round(dose.sets.high)) if dose.sets is not None else 0
    first = len(_COLUMNS)
    for column in range(first, first + 2 * max(1, sets)):
        sheet.write_blank(row, column, None, looks["log"])
    weights, reps = ([first + 2 * n + more for n in range(_MOST_SETS)] for more in (0, 1))
    last = first + 2 * _MOST_SETS
    sheet.write_formula(row, last, "=" + "+".join(f"N({_at(row, c)})" for c in reps), looks["sum"], 0)
    products = (f"N({_at(row, w)})*N({_at(row, r)})" for w, r in zip(weights, reps, strict=True))
    sheet.write_formula(row, last + 1, "=" + "+".join(products), looks["sum"], 0)


def _load_and_effort(dose: Dose, words: Words) -> str:
    return " · ".join(
        filter(
            None,
            (
                phrases.load(dose.load, words) if dose.load else "",
                phrases.effort(dose.effort, words) if dose.effort else "",
            ),
        )
    )


def _at(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

    return str(xl_rowcol_to_cell(row, column))


def _cell(text: str) -> str:
    return clean(text)[:_LONGEST]


def _volume_sheet(book: Book, program: Program, library: Library, looks: dict[str, Format]) -> None:
    """Sets of every muscle and week; the chart shows the first week."""
    from hipflex_kit.analysis.core import MID, VolumeCore

    core = VolumeCore.of(program, library)
    volume: Any = core.volume()[:, MID, :]
    trained = [at for at in range(len(core.muscles)) if volume[:, at].any()]
    sheet = book.add_worksheet("Sets a week")
    sheet.write_string(0, 0, "Sets a week: direct + half of helping. Counts sets, not effort.", looks["title"])
    sheet.write_string(1, 0, "Muscle", looks["head"])
    weeks = min(len(volume), _MOST_WEEKS)
    for week in range(weeks):
        sheet.write_string(1, week + 1, f"Week {week + 1}", looks["head"])
    for row, at in enumerate(trained, 2):
        sheet.write_string(row, 0, core.muscles[at].plain_name)
        for week in range(weeks):
            sheet.write_number(row, week + 1, float(volume[week, at]), looks["number"])
    sheet.set_column(0, 0, 24)
    sheet.freeze_panes(2, 1)
    if trained:
        last = len(trained) + 1
        chart = book.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": ["Sets a week", 1, 1],
                "categories": ["Sets a week", 2, 0, last, 0],
                "values": ["Sets a week", 2, 1, last, 1],
                "fill": {"color": "#1d4e73"},
            }
        )
        chart.set_y_axis({"reverse": True})
        chart.set_legend({"none": True})
        chart.set_size({"width": 560, "height": 28 * len(trained) + 80})
        sheet.insert_chart(1, weeks + 2, chart, {"description": "Bars: sets of every muscle in week 1"})


def _text_sheet(book: Book, program: Program, looks: dict[str, Format]) -> None:
    sheet = book.add_worksheet(TEXT_SHEET)
    sheet.set_column(0, 0, 100)
    for row, line in enumerate(split_lines(format_program(for_clients(program)).removesuffix("\n"))):
        sheet.write_string(row, 0, line[:_LONGEST], looks["mono"])
