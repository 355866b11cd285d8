"""A column that no heading explains, and that says which day the rows belong to."""

from __future__ import annotations

from hipflex_kit.notation.columns.table_cells import Cell
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.heading_words.headings import read_heading

_FEWEST_ROWS = 2


def with_days(heads: list[Cell], kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The kinds of a table's columns, where one in front of the names that no heading explains holds days.

    Days stand in their first row only, as in cells that were merged: below an empty corner the names are behind them.
    """
    named = kinds.index("name") if "name" in kinds else 0
    if heads[0].text or named > 1 or "day" in kinds or len(kinds) <= 1:
        return kinds
    behind = named or 1
    if heads[behind].text and behind != named:
        return kinds
    filled = [cells[0].text for cells in rows if cells[0].text]
    dayed = bool(filled) and all(_is_day(text) for text in filled)
    if dayed and all(_may_name(cells[behind]) for cells in rows if len(cells) > behind):
        return ["day", *(["name"] if behind != named else kinds[1:2]), *kinds[2:]]
    if behind != named and len(rows) >= _FEWEST_ROWS and len(filled) < len(rows):
        every = all(len(cells) > behind and cells[behind].text and _may_name(cells[behind]) for cells in rows)
        return ["note", "name", *kinds[2:]] if every else kinds
    return kinds


def _is_day(text: str) -> bool:
    heading = read_heading(text)
    return heading.day == 2 and heading.section is None


def _may_name(cell: Cell) -> bool:
    return not cell.text or (any(map(str.isalpha, cell.text)) and not read_body(cell.text).dose_only)
