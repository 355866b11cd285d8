"""The board: a day for a group, read from across the room, on A3 or a screen."""

from __future__ import annotations

from typing import Any

from hipflex_kit.export.by_week import week_title
from hipflex_kit.export.pages.frame import Setting, frame, heading, ready, sheet_of
from hipflex_kit.export.pages.week import alike_weeks
from hipflex_kit.program import Program


def board_page(program: Program, setting: Setting) -> dict[str, Any]:
    """What the board shows: a page a day, stations and times, no boxes and nobody's name.

    Args:
        program: The program.
        setting: How it is to be printed.

    Returns:
        Plain JSON values for ``templates/board.typ``.

    Raises:
        ExportError: If the program has no exercise.
    """
    sheet = sheet_of(program, setting, columns=1, blank=False, brief=True)
    weeks = alike_weeks(sheet, setting.words)
    pages = []
    for numbers, days in weeks:
        aside = week_title(numbers, setting.words) if len(weeks) > 1 else ""
        pages += [_page(day, aside) for day in days]
    return ready(
        frame(sheet, setting, ("optional",)) | {"title": heading(sheet.title or sheet.days[0].title), "pages": pages}
    )


def _page(day: dict[str, Any], aside: str) -> dict[str, Any]:
    ticked = [block for block in day["blocks"] if block["ticks"]]
    work = [block for block in day["blocks"] if not block["ticks"]]
    return {
        "head": heading(day["title"].upper()),
        "aside": aside,
        "lines": [f"{b['title']}: {', '.join(row['text'] for row in b['rows'])}" for b in ticked],
        "blocks": work,
    }
