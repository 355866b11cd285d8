"""Days and weeks that stand side by side in a sheet: which rows and columns are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hipflex_kit.notation.headings import read_heading
from hipflex_kit.notation.table_columns import kind_said

Row = tuple[str, ...]


class Part(NamedTuple):
    """Rows of a sheet that belong together.

    Attributes:
        start: The first.
        end: The row behind the last.
        columns: The columns that the first row opens ("Monday", "Wednesday"); none where nothing stands side by side.
        labels: The column before them that labels the rows of all days (A1, A2); None without one.
    """

    start: int
    end: int
    columns: list[int]
    labels: int | None = None

    def cells(self, row: Row, first: int, last: int) -> Row:
        """The cells of one day in a row, behind the row's label."""
        own = row[first:last]
        if self.labels is None or not any(cell.strip() for cell in own):
            return own
        label = row[self.labels].strip()
        return (f"{label.rstrip('.):')})" if _LABEL.fullmatch(label) else label, *own)


def side_by_side(rows: Sequence[Row]) -> Iterator[Part]:
    """Cut the rows of a sheet where days or weeks begin to stand side by side, and where they end.

    Args:
        rows: Cells of every row; a merged cell's text stands in its first.

    Yields:
        The parts, in order.
    """
    start, columns = 0, list[int]()
    for at, row in enumerate(rows):
        opens = _days(row) or _weeks(row, rows[at + 1 :])
        if opens or (columns and _begins_alone(row)):
            if at > start:
                yield _part(rows, start, at, columns)
            start, columns = at, opens
    yield _part(rows, start, len(rows), columns)


def _part(rows: Sequence[Row], start: int, end: int, columns: list[int]) -> Part:
    """The part; words before the first day that are no labels belong to all days, so that it is left as it is."""
    before = {at for row in rows[start:end] for at in _filled(row) if columns and at < columns[0]}
    if not before:
        return Part(start, end, columns)
    texts = [row[at].strip() for row in rows[start:end] for at in before if at < len(row) and row[at].strip()]
    if len(before) > 1 or not all(_LABEL.fullmatch(text) or kind_said(text) == "label" for text in texts):
        return Part(start, end, [])
    return Part(start, end, columns, before.pop())


_LABEL = re.compile(r"(?:\d{1,2}[a-zA-Z]?|[a-zA-Z]\d{0,2})[.):]?")


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
