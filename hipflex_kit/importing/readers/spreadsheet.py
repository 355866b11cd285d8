"""XLSX, ODS and old XLS: values only. Macros, formulas and links to elsewhere are never run or followed."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

from hipflex_kit.importing.elements import Element, Line, Ours, Table
from hipflex_kit.importing.errors import ImportingError
from hipflex_kit.importing.readers.archives import check_archive
from hipflex_kit.importing.readers.workbook_changes import PLAN_SHEET, changes

MOST_ROWS = 20_000
MOST_COLUMNS = 200
_HEADER_LINE = re.compile(r"[A-Z1][\w ]{1,20}: ")
OUR_SHEET = "Text"
"""The sheet of the kit's own workbooks that holds the program as text."""

Rows = tuple[tuple[str, ...], ...]


def read_spreadsheet(path: Path) -> list[Element]:
    """Every sheet as a table.

    Args:
        path: The file.

    Returns:
        A table a sheet that has anything in it; of a workbook that the kit made its text, and what was changed
        elsewhere in it.

    Raises:
        ImportingError: If it cannot be opened or is far too large.
    """
    import python_calamine as calamine

    if path.suffix.lower() != ".xls":
        check_archive(path)
    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        sheets = [(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
    except Exception as error:  # calamine has an error type for every format
        raise ImportingError(f"“{path.name}” could not be opened as a spreadsheet: {error}.") from error
    if sum(sheet.total_height for _, sheet in sheets) > MOST_ROWS:
        rows = sum(sheet.total_height for _, sheet in sheets)
        raise ImportingError(f"“{path.name}” has {rows:,} rows; a program has a few hundred. Keep the program only.")
    names = [name for name, _ in sheets]
    if {OUR_SHEET, PLAN_SHEET} <= set(names):
        return _ours({name: _rows(sheet) for name, sheet in sheets})
    return [_table(name, sheet) for name, sheet in sheets if sheet.total_height]


def _ours(sheets: dict[str, Rows]) -> list[Element]:
    """The text of our own workbook; what the week sheets say otherwise is told below its header, as comments."""
    lines = [row[0] if row else "" for row in sheets[OUR_SHEET]]
    head = next((at for at, line in enumerate(lines) if not _HEADER_LINE.match(line)), len(lines))
    told = [*changes(sheets)]
    if not told:
        return [Ours(OUR_SHEET, "\n".join(lines))]
    above = [Ours(OUR_SHEET, "\n".join([*lines[:head], ""]))] if head else []
    return [*above, *told, Line(OUR_SHEET, ""), Ours(OUR_SHEET, "\n".join(lines[head:]))]


def _rows(sheet: Any) -> Rows:
    return tuple(tuple(_text(cell) for cell in row[:MOST_COLUMNS]) for row in sheet.to_python(skip_empty_area=False))


def _table(name: str, sheet: Any) -> Table:
    return Table(name, _rows(sheet), 1, name)


def _text(cell: Any) -> str:
    """A cell as a coach sees it."""
    if isinstance(cell, bool) or cell is None:
        return "" if cell is None else str(cell)
    if isinstance(cell, float | int):
        return f"{cell:.10g}"
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    if isinstance(cell, dt.timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(cell, dt.time):
        return f"{cell.hour}:{cell.minute:02d}"
    return str(cell)
