"""The client's sheet as the data that ``templates/client.typ`` reads."""

from __future__ import annotations

from typing import Any

from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.glyphs import printable
from hipflex_kit.export.sheet import Cue, Row, SheetBlock, SheetDay, build_sheet
from hipflex_kit.export.words import Words
from hipflex_kit.program import Program, Section

_TICKED = (Section.WARMUP, Section.COOLDOWN)
_ON_ONE_PAGE = 6
_ON_HEAD_LINE = 44
"""Characters of head and program title that fit side by side."""
_LONG = 160
"""From so many characters on a row may run over the end of a page."""
_DOSE_BESIDE_NAME = 20
"""A longer dose stands below the name: beside it, it would squeeze the name."""


def client_page(program: Program, words: Words, cue: Cue, *, contact: str = "") -> dict[str, Any]:
    """What the client's sheet shows, every string ready to be set.

    Args:
        program: The program.
        words: The language of the fixed words.
        cue: Gives the one cue of an exercise.
        contact: The studio's contact line; the coach's name where it is "".

    Returns:
        Plain JSON values.

    Raises:
        ExportError: If the program has no exercise.
    """
    sheet = build_sheet(program, words, cue)
    days = [day for day in sheet.days if day.blocks]
    if not days:
        raise ExportError("There is nothing to print yet: the program has no exercise.")
    coach = words.say("page.coach", name=sheet.coach) if sheet.coach else ""
    title = " – ".join(filter(None, (sheet.client, sheet.title))) or days[0].title
    page: dict[str, Any] = {
        "title": _heading(title),
        "author": sheet.coach,
        "lang": words.code,
        "contact": contact or coach,
        "words": {key: words.phrases[f"page.{key}"] for key in ("week", "date", "foot", "boxes", "optional")},
        "days": [_day(day, sheet.client, sheet.title, words) for day in days],
    }
    return {key: _printable(value) for key, value in page.items()}


def _day(day: SheetDay, client: str, title: str, words: Words) -> dict[str, Any]:
    head = " · ".join(filter(None, (client, day.title))).upper()
    return {
        "head": _heading(head),
        "aside": title,
        "aside-below": bool(title) and len(head) + len(title) > _ON_HEAD_LINE,
        "weeks": list(day.weeks),
        "notes": list(day.notes),
        "blocks": [
            _ticked(b, words, ruled=at > 0) if b.section in _TICKED else _work(b, words)
            for at, b in enumerate(day.blocks)
        ],
    }


def _ticked(block: SheetBlock, words: Words, *, ruled: bool) -> dict[str, Any]:
    """Warm-up and cool-down: a line of boxes to tick, one for each set up to four."""
    rows = [
        {
            "ticks": row.weeks[0].slots if 1 <= row.weeks[0].slots <= 4 else 1,
            "text": ", ".join(filter(None, (row.name, row.dose or row.weeks[0].varies, row.details, *row.notes))),
        }
        for row in block.rows
    ]
    title = block.title or words.say(f"page.{block.section.value}")
    return {"ticks": True, "ruled": ruled, "title": title, "rows": rows}


def _work(block: SheetBlock, words: Words) -> dict[str, Any]:
    rows = [_row(row) for row in block.rows]
    title = block.title
    if not title and block.section is not Section.WORK:
        title = words.say(f"page.{block.section.value}")
    return {
        "ticks": False,
        "title": title,
        "label": block.label,
        "head": block.head,
        "notes": list(block.notes),
        "rows": rows,
        "breakable": len(rows) > _ON_ONE_PAGE or any(row["long"] for row in rows),
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "label": row.label,
        "name": _heading(row.name),
        "dose": row.dose,
        "dose-below": len(row.dose) > _DOSE_BESIDE_NAME,
        "details": row.details,
        "tempo": row.tempo,
        "cue": row.cue,
        "notes": list(row.notes),
        "optional": row.optional,
        "long": len(row.name) + sum(map(len, row.notes)) > _LONG,
        "weeks": [{"varies": c.varies, "slots": c.slots, "sure": c.sure} for c in row.weeks],
    }


def _heading(text: str) -> str:
    """A heading is never empty: a screen reader would announce nothing."""
    return text if printable(text).strip() else "–"


def _printable(value: Any) -> Any:
    """The same values with every string ready for the fonts."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable(item) for item in value]
    if isinstance(value, dict):
        return {key: _printable(item) for key, item in value.items()}
    return value
