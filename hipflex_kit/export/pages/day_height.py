"""About how tall a day of a client's sheet is. Only a day that may run over its page is measured: that takes time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any

CONTENT_MM = 184.0
"""Four weeks of 46 mm: how wide the sheet is printed on any paper."""
_LETTER_MM = {11: 2.2, 13: 2.6, 15: 3.0, 18: 3.6, 24: 6.5}
"""Points of type → how wide a letter is on average, rather too wide than too narrow; 24 pt is in capitals."""
_HEAD_MM = 24.0
_LINE_MM = 4.5
_IN_A_CELL = 22
"""Characters of 11 pt that fit above a week's boxes; what is longer is broken where its parts meet."""
_SLOTS_BESIDE = 5
"""So many boxes of a week stand in one row."""
_CLOSER = 0.94
"""The estimate against what was measured on the programs that come with the kit."""


def height_mm(day: Mapping[str, Any]) -> float:
    """About how tall a day is.

    Args:
        day: As ``templates/client.typ`` reads it.

    Returns:
        Millimetres from the top of its head to the last box; rather too much than too little.
    """
    head = _HEAD_MM + 9.0 * (_lines(day["head"], CONTENT_MM - 30, 24) - 1) + (8.0 if day["aside-below"] else 0)
    notes: float = sum(4.6 + _LINE_MM * _lines(note, CONTENT_MM, 11) for note in day["notes"])
    return _CLOSER * (head + notes + sum(map(_part_mm, day["blocks"])))


def _lines(text: str, width: float, points: int) -> int:
    return ceil(len(text) * _LETTER_MM[points] / width)


def _text_mm(texts: Iterable[str], width: float) -> float:
    return _LINE_MM * sum(_lines(text, width, 11) for text in texts)


def _part_mm(part: Mapping[str, Any]) -> float:
    if part["ticks"]:
        ticks: float = 8.0 * sum(row["ticks"] for row in part["rows"])
        text = part["title"] + "".join(row["text"] + "  " for row in part["rows"])
        return 5.0 + 7.0 * ceil((ticks + len(text) * _LETTER_MM[13]) / CONTENT_MM)
    title, head = (_lines(part[key], CONTENT_MM, 13) for key in ("title", "head"))
    said = 6.0 * title + (2.0 + 6.0 * head if head else 0) + _text_mm(part["notes"], CONTENT_MM)
    rows: float = sum(4.0 + _row_mm(row) for row in part["rows"])
    return 4.0 + said + rows


def _row_mm(row: Mapping[str, Any]) -> float:
    below = row["dose-below"]
    dose, details = len(row["dose"]) * _LETTER_MM[18], len(row["details"]) * _LETTER_MM[13]
    width = CONTENT_MM - 14.0
    if not below:
        width = max(20.0, width - 3.0 - max(dose, details))
    name = 5.5 * _lines(row["name"], width, 15) + _text_mm((row["tempo"], row["cue"], *row["notes"]), width)
    if below:
        name += 8.0 * ceil(dose / width) + 6.5 * ceil(details / width)
    beside = 13.0 if row["details"] and not below else 11.0
    return max(beside, name) + 3.0 + _weeks_mm(row["weeks"])


def _cell_lines(more: str) -> int:
    if len(more) <= _IN_A_CELL:
        return int(bool(more))
    return sum(len(part.split(" ≈ ")) if len(part) > _IN_A_CELL else 1 for part in more.split(" · "))


def _weeks_mm(weeks: Iterable[Mapping[str, Any]]) -> float:
    above: float = max((7.0 if cell["main"] else 0) + _LINE_MM * _cell_lines(cell["more"]) for cell in weeks)
    boxes = 30.0 if any(cell["slots"] > _SLOTS_BESIDE for cell in weeks) else 14.0
    return above + boxes
