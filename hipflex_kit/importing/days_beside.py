"""Days and weeks that stand side by side in a sheet: which rows and columns are theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hipflex_kit.notation.headings import read_heading
from hipflex_kit.notation.table_columns import kind_said

Row = Sequence[str]


def side_by_side(rows: Sequence[Row]) -> Iterator[tuple[int, int, list[int]]]:
    """Cut the rows of a sheet where days or weeks begin to stand side by side, and where they end.

    Args:
        rows: Cells of every row; a merged cell's text stands in its first.

    Yields:
        First row, the row behind the last, and the columns that the first row opens ("Monday", "Wednesday"); no
        columns for rows where nothing stands side by side.
    """
    start, columns = 0, list[int]()
    for at, row in enumerate(rows):
        opens = _days(row) or _weeks(row, rows[at + 1 :])
        if opens or (columns and _begins_alone(row)):
            if at > start:
                yield start, at, columns
            start, columns = at, opens
    yield start, len(rows), columns


def _days(row: Row) -> list[int]:
    """The columns that a row of days opens; none for any other row."""
    filled = _filled(row)
    return filled if len(filled) > 1 and all(read_heading(row[at].strip()).day for at in filled) else []


def _weeks(row: Row, below: Sequence[Row]) -> list[int]:
    """The columns that a row of weeks opens, where each has exercises of its own; none for any other row."""
    filled = _filled(row)
    if len(filled) < _FEWEST or any(read_heading(row[at].strip()).week is None for at in filled):
        return []
    heads = next((cells for cells in below if _filled(cells)), ())
    names = [at for at in _filled(heads) if kind_said(heads[at].strip()) == "name"]
    ends = [*filled[1:], len(heads)]
    own = all(any(first <= name < end for name in names) for first, end in zip(filled, ends, strict=True))
    return filled if own else []


_FEWEST = 2


def _begins_alone(row: Row) -> bool:
    """``Week 2`` or ``Day 3`` in a row of its own: what stood side by side has ended above it."""
    filled = _filled(row)
    if len(filled) != 1:
        return False
    heading = read_heading(row[filled[0]].strip())
    return heading.week is not None or (heading.day == _SURE and filled[0] == 0)


_SURE = 2


def _filled(row: Row) -> list[int]:
    return [at for at, cell in enumerate(row) if cell.strip()]
