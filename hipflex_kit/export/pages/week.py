"""A week on a page: everything a client does in a week, to fold and put in the gym bag."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from hipflex_kit.export import phrases
from hipflex_kit.export.pages.client import TICKED, block_title, ticked
from hipflex_kit.export.pages.frame import Setting, frame, heading, ready, sheet_of
from hipflex_kit.export.sheet import Row, Sheet, SheetBlock, SheetDay
from hipflex_kit.export.words import Words
from hipflex_kit.program import Program, Range

_WORDS = ("foot", "sets_done", "optional")
_ALL_WEEKS = 200
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
    sheet = sheet_of(program, setting, columns=_ALL_WEEKS)
    pages = [
        {
            "head": heading(" · ".join(filter(None, (sheet.client, week_title(weeks, setting.words)))).upper()),
            "days": days,
        }
        for weeks, days in alike_weeks(sheet, setting.words)
    ]
    compact = any(len(page["days"]) > 2 for page in pages)
    return ready(frame(sheet, setting, _WORDS) | {"aside": sheet.title, "pages": pages, "compact": compact})


def alike_weeks(sheet: Sheet, words: Words) -> list[tuple[tuple[int, ...], list[dict[str, Any]]]]:
    """Runs of weeks in which everything is the same, each with its days."""
    numbers = sorted({week for day in sheet.days for week in day.weeks})
    by_week = [(n, [_day(day, n, words) for day in sheet.days if n in day.weeks and day.blocks]) for n in numbers]
    return [
        (tuple(n for n, _ in run), days)
        for days, run in ((key, list(group)) for key, group in groupby(by_week, key=lambda pair: pair[1]))
        if days
    ]


def week_title(weeks: tuple[int, ...], words: Words) -> str:
    """``Week 3``, ``Weeks 1–4``."""
    key = "page.week" if len(weeks) == 1 else "page.weeks"
    return words.say(key, n=phrases.spread(Range(weeks[0], weeks[-1])))


def _day(day: SheetDay, week: int, words: Words) -> dict[str, Any]:
    return {
        "title": heading(day.title),
        "notes": list(day.notes),
        "blocks": [
            ticked(block, words, ruled=False) if block.section in TICKED else _block(block, day, week, words)
            for block in day.blocks
        ],
    }


def _block(block: SheetBlock, day: SheetDay, week: int, words: Words) -> dict[str, Any]:
    return {
        "ticks": False,
        "title": block_title(block, words),
        "label": block.label,
        "head": block.head,
        "notes": list(block.notes),
        "rows": [in_week(row, day.weeks.index(week)) for row in block.rows],
    }


def in_week(row: Row, at: int) -> dict[str, Any]:
    """One exercise as it is in one week."""
    cell = row.weeks[at]
    return {
        "label": row.label,
        "name": heading(row.name),
        "dose": row.dose or cell.varies,
        "dose-below": len(row.dose or cell.varies) > _DOSE_BESIDE_NAME,
        "details": " · ".join(filter(None, (row.details, cell.varies if row.dose else ""))),
        "tempo": row.tempo,
        "notes": list(row.notes),
        "optional": row.optional,
        "slots": cell.slots,
    }
