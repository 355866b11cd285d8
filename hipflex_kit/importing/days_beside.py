"""Days and weeks that stand side by side in a sheet: cut by the reader of texts, for which the sheet is written as one.

So a file has the days that its cells have when they are pasted into a text, and those that only its cells make sure of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hipflex_kit.notation.tables.sheet_proof import LABEL
from hipflex_kit.notation.tables.side_by_side import sheets_in_cells
from hipflex_kit.notation.tables.unfolded import STANDS_ALONE, Stretch

Row = tuple[str, ...]


class Part(NamedTuple):
    """Rows of a sheet that belong together.

    Attributes:
        at: Where the first of them, or the name of the day, stands; rows count from 0.
        title: Name of the day or week that they are of; None where nothing stands side by side.
        rows: Their cells.
        numbers: Which row of the sheet each of them is.
        below: Days stand side by side above them.
        doubts: What is doubtful about them, in words.
    """

    at: int
    title: str | None
    rows: tuple[Row, ...]
    numbers: tuple[int, ...]
    below: bool = False
    doubts: tuple[str, ...] = ()


def side_by_side(rows: Sequence[Row]) -> Iterator[Part]:
    """Put days and weeks that stand side by side one below the other.

    Args:
        rows: Cells of every row; a merged cell's text stands in its first.

    Yields:
        The rows of each day, and those around such days.
    """
    width = max(map(len, rows), default=0)
    raws = ["\t".join([*map(_written, row), *[""] * (width - len(row))]) for row in rows]
    done = 0
    for sheet in sheets_in_cells(raws):
        yield from _as_it_is(rows, done, sheet.first, below=done > 0)
        before = raws[sheet.first].count("\t", 0, sheet.strips[0].lines[0][1])
        labels = {at: _label(raws[at].split("\t")[:before]) for at in range(sheet.first, sheet.last + 1)}
        doubts = tuple(f"“{' '.join(raws[at].split())}”: {STANDS_ALONE}" for at in sheet.alone)
        for strip in sheet.strips:
            yield _day(raws, strip.lines, labels if any(labels.values()) else {})._replace(doubts=doubts)
            doubts = ()
        done = sheet.last + 1
    yield from _as_it_is(rows, done, len(rows), below=done > 0)


def _as_it_is(rows: Sequence[Row], start: int, end: int, *, below: bool) -> Iterator[Part]:
    """Rows above, between and below days side by side; empty ones at their edges are nobody's."""
    filled = [at for at in range(start, end) if any(cell.strip() for cell in rows[at])]
    if filled:
        start, end = filled[0], filled[-1] + 1
        yield Part(start, None, tuple(rows[start:end]), tuple(range(start, end)), below=below)


_BREAK = "<br>"


def _written(cell: str) -> str:
    """A cell as a table in a text has it, where lines of one cell are broken with a word."""
    return _BREAK.join(" ".join(line.split()) for line in cell.split("\n") if line.strip())


def _label(before: list[str]) -> str:
    """What stands before the days labels the rows of each (A1, A2)."""
    label = "".join(before)
    return f"{label.rstrip('.):')})" if LABEL.fullmatch(label) else label


def _day(raws: Sequence[str], lines: Sequence[Stretch], labels: dict[int, str]) -> Part:
    """The rows of a day, behind their labels."""
    (at, start, end), *below = lines
    title, *columns = _cells(raws[at][start:end])
    # "Day 1 | Sets | Reps": the day stands where its table names the exercises
    rows, numbers = ([("Exercise", *columns)], [at]) if columns else ([], [])
    for line, start, end in below:
        cells = _cells(raws[line][start:end])
        if labels and any(cells) and cells != (labels[line],):
            cells = ("" if line in numbers else labels[line], *cells)  # several lines of a cell have one label
        rows.append(cells)
        numbers.append(line)
    return Part(at, title, tuple(rows), tuple(numbers))


def _cells(raw: str) -> Row:
    return tuple(cell.replace(_BREAK, " ").strip() for cell in raw.split("\t"))
