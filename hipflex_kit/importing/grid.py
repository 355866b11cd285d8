"""From the cells of a sheet to lines: tables found by their headings, days found in merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hipflex_kit.importing.elements import Line, Table
from hipflex_kit.notation.tables import Cell, column_kinds

_DAY_COLUMN = re.compile(r"(?:day|session|workout day|día|tag)s?$", re.IGNORECASE)
_PLAIN_SHEET = re.compile(r"(?:sheet|tabelle|hoja|feuil|blatt)\s*\d*$", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-(\d{2})-(\d{2})$")
_LABEL = re.compile(r"(?:\d{1,2}[a-zA-Z]|[a-zA-Z]\d{0,2}|\d{1,2})[.):]?$")
_RANGES = frozenset({"reps", "sets", "sets_reps"})


def lines_of(table: Table) -> Iterator[Line]:
    """The text of a table, row by row; columns of a headed table as cells between pipes.

    Args:
        table: A sheet, or a table of a document.

    Yields:
        Lines, each with the row that it comes from. Every cell's words are in them.
    """
    if table.title and not _PLAIN_SHEET.match(table.title.strip()):
        yield Line(table.place, table.title, heading=True)
    for columns in _side_by_side(table.rows):
        yield from _region(table, columns)
        yield Line(table.place, "")


def _side_by_side(rows: tuple[tuple[str, ...], ...]) -> list[range]:
    """Runs of columns with an empty column between them: tables that stand beside each other."""
    width = max((len(row) for row in rows), default=0)
    used = [any(at < len(row) and row[at].strip() for row in rows) for at in range(width)]
    runs: list[range] = []
    start = None
    for at, filled in enumerate([*used, False]):
        if filled and start is None:
            start = at
        elif not filled and start is not None:
            runs.append(range(start, at))
            start = None
    if len(runs) > 1 and not all(_has_heading(rows, run) for run in runs):
        return [range(runs[0].start, runs[-1].stop)]
    return runs


def _has_heading(rows: tuple[tuple[str, ...], ...], columns: range) -> bool:
    return any(_kinds(_cut(row, columns)) for row in rows)


def _cut(row: tuple[str, ...], columns: range) -> list[str]:
    return [" ".join(row[at].split()) if at < len(row) else "" for at in columns]


def _kinds(cells: list[str]) -> list[str] | None:
    """What the columns hold, if these cells are headings."""
    named = [cell or ("#" if at == 0 else "") for at, cell in enumerate(cells)]
    days = ["" if _DAY_COLUMN.match(cell) else cell for cell in named]
    kinds = column_kinds([Cell(cell, 0, 0) for cell in days])
    return kinds if kinds and "name" in kinds else None


def _region(table: Table, columns: range) -> Iterator[Line]:
    headings: list[str] = []
    kinds: list[str] | None = None
    day_column: int | None = None
    day = ""
    fresh = False
    for number, row in enumerate(table.rows, table.first_row):
        cells = _cut(row, columns)
        place = f"{table.place}, row {number}"
        found = _kinds(cells)
        if not any(cells):
            yield Line(place, "")
        elif found:
            headings = [cell or ("#" if at == 0 else "") for at, cell in enumerate(cells)]
            day_column = next((at for at, cell in enumerate(cells) if _DAY_COLUMN.match(cell)), None)
            kinds, fresh, day = found, True, ""
        elif kinds is None or (sum(map(bool, cells)) == 1 and not cells[kinds.index("name")]):
            yield Line(place, "  ".join(filter(None, cells)), heading=False)
            fresh = kinds is not None
        else:
            if day_column is not None and cells[day_column] not in ("", day):
                day = cells[day_column]
                yield Line(place, "")
                yield Line(place, _day(headings[day_column], day), heading=True)
                fresh = True
            if fresh:
                yield Line(place, _piped(headings, kinds, day_column))
                fresh = False
            yield Line(place, _piped([_cell(c, kind) for c, kind in zip(cells, kinds, strict=True)], kinds, day_column))


def _day(heading: str, cell: str) -> str:
    return f"{heading} {cell}" if cell.isdigit() else cell


def _cell(text: str, kind: str) -> str:
    """A cell in text; a range that a spreadsheet took for a date ("8-12" became 12 August) is a range again."""
    date = _DATE.match(text)
    if date and (kind in _RANGES or kind.startswith("week")):
        low, high = sorted((int(date[1]), int(date[2])))
        return f"{low}-{high}"
    return text.replace("|", "/")


def _piped(cells: list[str], kinds: list[str], without: int | None) -> str:
    """A row between pipes; what stands in the column of labels goes before the name, as it does in a line."""
    shown = list(cells)
    left_out = {without}
    if "label" in kinds:
        label, name = kinds.index("label"), kinds.index("name")
        left_out.add(label)
        if _LABEL.match(shown[label]):
            shown[name] = f"{shown[label].rstrip('.):')}) {shown[name]}"
        elif shown[label] and not column_kinds([Cell(cell, 0, 0) for cell in cells]):
            shown[name] = f"{shown[label]} {shown[name]}"
    return "| " + " | ".join(cell for at, cell in enumerate(shown) if at not in left_out) + " |"
