"""The client's sheet: a day a page, four weeks to write in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hipflex_kit.export.by_week import changes
from hipflex_kit.export.pages.day_height import height_mm
from hipflex_kit.export.pages.frame import Setting, frame, heading, ready, sheet_of
from hipflex_kit.export.sheet import Row, SheetBlock, SheetDay
from hipflex_kit.export.words import Words
from hipflex_kit.program import Program, Section

TICKED = (Section.WARMUP, Section.COOLDOWN)
_WORDS = ("week", "date", "foot", "boxes", "optional")
_ON_ONE_PAGE = 6
_ON_HEAD_LINE = 44
"""Characters of head and program title that fit side by side."""
_LONG = 160
"""From so many characters on a row may run over the end of a page."""
_DOSE_BESIDE_NAME = 20
"""A longer dose stands below the name: beside it, it would squeeze the name."""


def client_page(program: Program, setting: Setting) -> dict[str, Any]:
    """What the client's sheet shows, every string ready to be set.

    Args:
        program: The program.
        setting: How it is to be printed.

    Returns:
        Plain JSON values for ``templates/client.typ``.

    Raises:
        ExportError: If the program has no exercise.
    """
    sheet = sheet_of(program, setting)
    days = [day_of(day, sheet.client, sheet.title, setting.words) for day in sheet.days if day.blocks]
    days[0]["notes"] = [*sheet.notes, *days[0]["notes"]]
    for day in days:
        day["height-mm"] = height_mm(day)
    return ready(frame(sheet, setting, _WORDS) | {"days": days})


def day_of(day: SheetDay, client: str, title: str, words: Words) -> dict[str, Any]:
    """One day as templates read it."""
    head = " · ".join(filter(None, (client, day.title))).upper()
    blocks = as_parts(day, words, lambda block: _work(block, words))
    return {
        "head": heading(head),
        "aside": title,
        "aside-below": bool(title) and len(head) + len(title) > _ON_HEAD_LINE,
        "weeks": list(day.weeks),
        "notes": list(day.notes),
        "blocks": blocks,
    }


def as_parts(
    day: SheetDay, words: Words, work: Callable[[SheetBlock], dict[str, Any]], *, ruled: bool = True
) -> list[dict[str, Any]]:
    """The blocks of a day; warm-ups that follow each other without a heading of their own share one line.

    Args:
        day: The day.
        words: The language.
        work: Makes a block of work.
        ruled: A rule above a line of boxes that is not the first thing.
    """
    parts: list[dict[str, Any]] = []
    for block in day.blocks:
        if block.section not in TICKED:
            parts.append(work(block))
            continue
        line = _ticked(block, words, ruled=ruled and bool(parts))
        if parts and parts[-1]["ticks"] and parts[-1]["title"] == line["title"] and not block.title:
            parts[-1]["rows"] += line["rows"]
        else:
            parts.append(line)
    return parts


def _ticked(block: SheetBlock, words: Words, *, ruled: bool) -> dict[str, Any]:
    """Warm-up and cool-down: a line of boxes to tick, one for each set up to four."""
    rows = []
    for row in block.rows:
        varies = "; ".join(changes(((cell.week, cell.varies) for cell in row.weeks), words))
        slots = max(cell.slots for cell in row.weeks)
        said = (row.name, row.dose, varies, row.details, *row.notes)
        rows.append({"ticks": slots if 1 <= slots <= 4 else 1, "text": ", ".join(filter(None, said))})
    title = block.title or words.say(f"page.{block.section.value}")
    return {"ticks": True, "ruled": ruled, "title": title, "rows": rows}


def block_title(block: SheetBlock, words: Words) -> str:
    """The coach's own heading, or what kind of section it is where it is not plain work."""
    if block.title or block.section is Section.WORK:
        return block.title
    return words.say(f"page.{block.section.value}")


def _work(block: SheetBlock, words: Words) -> dict[str, Any]:
    rows = [_row(row) for row in block.rows]
    return {
        "ticks": False,
        "title": block_title(block, words),
        "label": block.label,
        "head": block.head,
        "notes": list(block.notes),
        "rows": rows,
        "breakable": len(rows) > _ON_ONE_PAGE or any(row["long"] for row in rows),
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "label": row.label,
        "name": heading(row.name),
        "dose": row.dose,
        "dose-below": len(row.dose) > _DOSE_BESIDE_NAME,
        "details": row.details,
        "tempo": row.tempo,
        "cue": row.cue,
        "notes": list(row.notes),
        "optional": row.optional,
        "long": len(row.name) + sum(map(len, row.notes)) > _LONG,
        "weeks": [{"main": c.main, "more": c.more, "slots": c.slots, "sure": c.sure} for c in row.weeks],
    }
