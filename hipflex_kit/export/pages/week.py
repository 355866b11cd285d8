"""A week on a page: everything a client does in a week, to fold and put in the gym bag."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from hipflex_kit.export.by_week import week_title
from hipflex_kit.export.pages.client import as_parts, block_title
from hipflex_kit.export.pages.frame import Setting, frame, heading, ready, sheet_of
from hipflex_kit.export.sheet import Row, Sheet, SheetBlock, SheetDay
from hipflex_kit.export.words import Words
from hipflex_kit.program import Program

_WORDS = ("foot", "sets_done", "optional")
_DOSE_BESIDE_NAME = 18


def week_page(program: Program, setting: Setting) -> dict[str, Any]:
    """What the week sheet shows: one page for each week, weeks that are alike on one.

    Args:
        program: The program.
        setting: How it is to be printed.

    Returns:
        Plain JSON values for ``templates/week.typ``.

    Raises:
        ExportError: If the program has no exercise.
    """
    sheet = sheet_of(program, setting, columns=1, brief=True)
    pages = [
        {
            "head": heading(" · ".join(filter(None, (sheet.client, week_title(weeks, setting.words)))).upper()),
            "days": days,
        }
        for weeks, days in alike_weeks(sheet, setting.words)
    ]
    compact = any(len(page["days"]) > 2 for page in pages)
    about = {"aside": sheet.title, "notes": list(sheet.notes)}
    return ready(frame(sheet, setting, _WORDS) | about | {"pages": pages, "compact": compact})


def alike_weeks(sheet: Sheet, words: Words) -> list[tuple[tuple[int, ...], list[dict[str, Any]]]]:
    """Runs of weeks in which everything is the same, each with its days; every day of the sheet is of one week."""
    numbers = sorted({week for day in sheet.days for week in day.weeks})
    by_week = [(n, [_day(day, words) for day in sheet.days if n in day.weeks and day.blocks]) for n in numbers]
    return [
        (tuple(n for n, _ in run), days)
        for days, run in ((key, list(group)) for key, group in groupby(by_week, key=lambda pair: pair[1]))
        if days
    ]


def _day(day: SheetDay, words: Words) -> dict[str, Any]:
    return {
        "title": heading(day.title),
        "notes": list(day.notes),
        "blocks": as_parts(day, words, lambda block: _block(block, words), ruled=False),
    }


def _block(block: SheetBlock, words: Words) -> dict[str, Any]:
    return {
        "ticks": False,
        "title": block_title(block, words),
        "label": block.label,
        "head": block.head,
        "notes": list(block.notes),
        "rows": [_row(row) for row in block.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "label": row.label,
        "name": heading(row.name),
        "dose": row.dose,
        "dose-below": len(row.dose) > _DOSE_BESIDE_NAME,
        "details": row.details,
        "tempo": row.tempo,
        "notes": list(row.notes),
        "optional": row.optional,
        "slots": row.weeks[0].slots,
    }
