"""A program as a workbook that a coach would make: a sheet a week to log on, the week's sets, and the text."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
from collections.abc import Mapping
from typing import Any

from hipflex_kit.analysis.calendar import calendar_weeks
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.messages import clean
from hipflex_kit.export.words import load_words
from hipflex_kit.export.workbook_week import A4, LONGEST_CELL, Layout, Planned, layout_of, write_week
from hipflex_kit.export.written import for_clients
from hipflex_kit.library import Library, load_library
from hipflex_kit.notation import format_program
from hipflex_kit.program import Program

Book = Any
"""XlsxWriter's workbook, sheet and format: the package has no types."""
Format = Any

TEXT_SHEET = "Text"
"""Holds the program as text, a line a row; reading the workbook back reads this sheet."""
PLAN_SHEET = "Plan"
"""Hidden: what the week sheets said when they were made, so that reading back can tell what was changed."""
_MOST_WEEKS = 52


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
        language: Language of headings, doses and sentences.

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
        bests = {best.exercise.casefold(): best.load for best in header.one_rep_maxes}
        layout = layout_of(weeks, looks, words, bests)
        planned = {
            name: write_week(book.add_worksheet(name), week, title, layout)
            for week in weeks[:_MOST_WEEKS]
            for name in (_sheet_name(words.say("page.week", n=week.number)),)
        }
        _volume_sheet(book, program, library or load_library(), layout)
        _text_sheet(book, program, looks)
        _plan_sheet(book, planned, len(layout.columns))
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


def _sheet_name(said: str) -> str:
    """A name that spreadsheets take: 31 characters at most, without the signs that mean a place in a book."""
    return re.sub(r"[\[\]:*?/\\]", " ", said)[:31].strip("' ")


def _volume_sheet(book: Book, program: Program, library: Library, layout: Layout) -> None:
    """Sets of every muscle and week; the chart shows the first week."""
    from hipflex_kit.analysis.core import MID, VolumeCore

    looks, words = layout.looks, layout.words
    core = VolumeCore.of(program, library)
    volume: Any = core.volume()[:, MID, :]
    trained = [at for at in range(len(core.muscles)) if volume[:, at].any()]
    name = _sheet_name(words.say("page.sets_week"))
    sheet = book.add_worksheet(name)
    sheet.write_string(0, 0, words.say("workbook.sets_note"), looks["title"])
    sheet.write_string(1, 0, words.say("page.muscle"), looks["head"])
    weeks = min(len(volume), _MOST_WEEKS)
    for week in range(weeks):
        sheet.write_string(1, week + 1, words.say("page.week", n=week + 1), looks["head"])
    for row, at in enumerate(trained, 2):
        sheet.write_string(row, 0, words.muscle(core.muscles[at].id, core.muscles[at].plain_name))
        for week in range(weeks):
            sheet.write_number(row, week + 1, float(volume[week, at]), looks["number"])
    sheet.set_column(0, 0, 24)
    sheet.freeze_panes(2, 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 1)
    if trained:
        chart = _first_week(book, name, len(trained) + 1)
        sheet.insert_chart(1, weeks + 2, chart, {"description": words.say("workbook.chart")})


def _first_week(book: Book, name: str, last: int) -> Any:
    """The bars of a volume sheet's first week; its rows end at ``last``."""
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": [name, 1, 1],
            "categories": [name, 2, 0, last, 0],
            "values": [name, 2, 1, last, 1],
            "fill": {"color": "#1d4e73"},
        }
    )
    chart.set_y_axis({"reverse": True})
    chart.set_legend({"none": True})
    chart.set_size({"width": 560, "height": 28 * (last - 1) + 80})
    return chart


def _text_sheet(book: Book, program: Program, looks: dict[str, Format]) -> None:
    sheet = book.add_worksheet(TEXT_SHEET)
    sheet.set_column(0, 0, 100)
    sheet.fit_to_pages(1, 0)
    for row, line in enumerate(split_lines(format_program(for_clients(program)).removesuffix("\n"))):
        sheet.write_string(row, 0, line[:LONGEST_CELL], looks["mono"])


def _plan_sheet(book: Book, planned: Mapping[str, list[Planned]], width: int) -> None:
    """A row a row of the week sheets: the sheet's name, how many columns of text it has, then those columns."""
    sheet = book.add_worksheet(PLAN_SHEET)
    sheet.very_hidden()
    rows = ((name, cells) for name, lines in planned.items() for cells in lines)
    for row, (name, cells) in enumerate(rows):
        sheet.write_string(row, 0, name)
        sheet.write_number(row, 1, width)
        for at, text in enumerate(cells, 2):
            sheet.write_string(row, at, text)
