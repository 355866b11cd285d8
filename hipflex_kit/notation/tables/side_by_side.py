"""Days and weeks that stand side by side in a table: each is read as if it stood below the one before.

A line of headings opens columns, ``Day 1 | | | Day 2 | | |`` or ``Monday | Wednesday | Friday``. The cells below one of
them are that day's lines. They are handed to the reader one day after the other, each with the place that it has in the
text, so that what reads days, rows and tables needs to know nothing about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hipflex_kit.notation.columns.table_cells import LINE_BREAK, Cell, is_separator
from hipflex_kit.notation.lines.lines import Line, read_line
from hipflex_kit.notation.tables.sheet_proof import (
    fewest_training,
    heads_all,
    is_dosed,
    nothing_shared,
    several_dosed,
    trains,
)
from hipflex_kit.notation.tables.sheet_rows import Head, Ruling, SheetRow, head_of, row_of_sheet, sheet_row, what_begins
from hipflex_kit.notation.tables.unfolded import Sheet, Stretch, Strip, Unfolded
from hipflex_kit.record_making import NamedTuple


def unfold(raws: list[str], lines: list[Line], start: int, folded: frozenset[int]) -> Unfolded:
    """Put days and weeks that stand side by side one below the other.

    Args:
        raws: The lines of a text.
        lines: The same lines, taken apart.
        start: Index of the first line behind the header.
        folded: First lines of sheets that are to stay as they are.
    """
    sheets, unsure = _sheets(raws, start, folded, None)
    made = Unfolded(raws, [], [], [], tuple(sheets), tuple(() for _ in sheets), tuple(unsure))
    headings, done = [], 0
    for sheet in sheets:
        _copy(made, raws, lines, done, sheet.first)
        named = []
        for strip in sheet.strips:
            if made.raws and made.raws[-1].strip():
                _add(made, "", (sheet.first, 0, 0))
            named.append(len(made.raws))
            for stretch in strip.lines:
                _add(made, raws[stretch[0]][stretch[1] : stretch[2]], stretch)
        headings.append(tuple(named))
        done = sheet.last + 1
    _copy(made, raws, lines, done, len(raws))
    return made._replace(headings=tuple(headings))


def sheets_in_cells(raws: Sequence[str]) -> list[Sheet]:
    """Days and weeks side by side in a file that says itself where its cells are.

    What stands in such cells need not prove that they are some: days may be without doses, two may be called alike,
    and labels may stand before them, which are for the rows of each day.

    Args:
        raws: The rows, with a tab between their cells.
    """
    return _sheets(raws, 0, frozenset(), Ruling("\t", told=True))[0]


def _copy(made: Unfolded, raws: list[str], lines: list[Line], first: int, end: int) -> None:
    made.raws.extend(raws[first:end])
    made.lines.extend(lines[first:end])
    made.at.extend((line, 0) for line in range(first, end))


def _add(made: Unfolded, raw: str, stretch: Stretch) -> None:
    made.raws.append(raw)
    made.lines.append(read_line(raw))
    made.at.append(stretch[:2])


def _sheets(
    raws: Sequence[str], start: int, folded: frozenset[int], told: Ruling | None
) -> tuple[list[Sheet], list[int]]:
    """The sheets of a text, and the lines that look as if they headed one."""
    sheets: list[Sheet] = []
    unsure: list[int] = []
    index = start
    while index < len(raws):
        head = head_of(raws[index], told)
        end = _end_below(raws, index, head) if head is not None else index + 1
        found = _read_sheet(tuple(raws[index:end]), told) if end > index + 1 else None
        if found is not None and found.strips and index not in folded:
            strips = tuple(_below(strip, index) for strip in found.strips)
            sheets.append(Sheet(index, end - 1, strips, tuple(line + index for line in found.alone)))
            index = end - 1
        elif found is not None and found.several_dosed:
            unsure.append(index)
        index += 1
    return sheets, unsure


def _below(strip: tuple[Stretch, ...], index: int) -> Strip:
    """The columns of a day as they stand in a text whose line ``index`` is the sheet's first."""
    return Strip(tuple([(line + index, start, end) for line, start, end in strip]))


# -- which lines belong to it ------------------------------------------------------------------------------------------


def _end_below(raws: Sequence[str], first: int, head: Head) -> int:
    """Index of the line behind the last row below the headings; blank lines between rows belong to them."""
    end, apart = first + 1, False
    for number in range(first + 1, len(raws)):
        if _is_blank(raws[number]):
            apart = True
        elif _goes_on(raws, number, head, apart=apart):
            end, apart = number + 1, False
        else:
            break
    return end


def _is_blank(raw: str) -> bool:
    return not raw.strip(" \t|,;")


def _row(raw: str, head: Head) -> SheetRow:
    """A line of the sheet by its cells; where the cells behind the first are empty, their marks may be missing."""
    return row_of_sheet(raw, head.ruling) or sheet_row(raw, [] if _is_blank(raw) else [(0, len(raw))])


def _goes_on(raws: Sequence[str], number: int, head: Head, *, apart: bool) -> bool:
    """Is a line one more row of the sheet? A cell alone behind a blank line may be a remark below all of it."""
    raw = raws[number]
    row = row_of_sheet(raw, head.ruling)
    if row is None or len(row.cells) < _FEWEST_CELLS:
        cut = head.ruling.mark != "|" and not head.opens[0] and not apart and head.ruling.mark not in raw
        return cut and is_dosed(raw)
    if head_of(raw, head.told) is not None:
        return False
    if not row.filled:  # its cells hold blanks of other kinds, or empty quotes
        return True
    first = row.texts[row.filled[0]]
    if len(row.filled) > 1 or row.filled[0] > head.opens[0]:
        return True
    return not what_begins(first) and (not apart or is_dosed(first) or _several_below(raws, number, head))


def _several_below(raws: Sequence[str], number: int, head: Head) -> bool:
    """Does the next row hold something of several days? Then a heading stands above it, and no remark below all."""
    below = next((raw for raw in raws[number + 1 : number + 3] if not _is_blank(raw)), "")
    row = row_of_sheet(below, head.ruling)
    if row is None or head_of(below, head.told) is not None:
        return False
    return any(column >= head.opens[1] for column in row.filled)


_FEWEST_CELLS = 2


# -- whose cells they are ----------------------------------------------------------------------------------------------


class _Found(NamedTuple):
    """What a sheet holds.

    Attributes:
        strips: The lines of each day, counted from the sheet's first; none where it is not sure whose they are.
        several_dosed: A row says how much is done on several of the days.
        alone: Lines that hold nothing but a heading below the first day.
    """

    strips: tuple[tuple[Stretch, ...], ...]
    several_dosed: bool
    alone: tuple[int, ...]


@lru_cache(maxsize=256)
def _read_sheet(raws: tuple[str, ...], told: Ruling | None) -> _Found | None:
    """The lines of a sheet, the one that names the days first."""
    head = head_of(raws[0], told)
    if head is None:
        return None
    rows = [head.row, *(_row(raw, head) for raw in raws[1:])]
    alone = tuple(line for line, row in enumerate(rows) if line and heads_all(head, row))
    return _Found(_strips(head, rows), several_dosed(head, rows), alone)


def _strips(head: Head, rows: list[SheetRow]) -> tuple[tuple[Stretch, ...], ...]:
    """The lines of each day; none where it is not sure that each of them holds exercises of its own."""
    if not nothing_shared(head, rows) or (head.with_columns and head.ruling.mark in ",;"):
        return ()
    ends = [*head.opens[1:], max(len(row.cells) for row in rows)]
    strips, training = [], 0
    for first, end in zip(head.opens, ends, strict=True):
        counted = rows if head.with_columns else rows[1:]
        last = max((column for row in counted for column in row.filled if first <= column < end), default=first)
        lines = tuple(_stretches(head, rows, first, last))
        training += trains(head, rows, lines, whole=first == last)
        strips.append(lines)
    return tuple(strips) if training >= fewest_training(head) else ()


def _stretches(head: Head, rows: list[SheetRow], first: int, last: int) -> Iterator[Stretch]:
    """The lines of the day whose columns run from ``first`` to ``last``."""
    for line, row in enumerate(rows):
        if line == 0 and not head.with_columns:
            yield (line, *row.words[first])
        elif not row.filled:
            yield (line, 0, 0)
        elif first == head.opens[0] and row.filled[-1] < first and heads_all(head, row):
            yield (line, *row.words[row.filled[-1]])
        elif not any(first <= column <= last for column in row.filled) or (line == 1 and _rules_off(row, head)):
            continue
        elif first == last:
            yield from _pieces(line, row, first)
        else:
            yield (line, *_joint(head, row, first, last))


def _rules_off(row: SheetRow, head: Head) -> bool:
    """The line of dashes right below the days."""
    return not head.with_columns and is_separator([Cell(text, 0, 0) for text in row.texts])


def _pieces(line: int, row: SheetRow, column: int) -> Iterator[Stretch]:
    """The lines of a cell that holds whole lines: one, or several where the table's author broke them."""
    start, end = row.words[column]
    for piece in (*LINE_BREAK.finditer(row.raw, start, end), None):
        stop = piece.start() if piece is not None else end
        text = row.raw[start:stop]
        if text.strip():
            yield (line, start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
        start = piece.end() if piece is not None else end


def _joint(head: Head, row: SheetRow, first: int, last: int) -> tuple[int, int]:
    """Cells beside each other, as a row of a table of its own: with the pipes at its sides, where there are some."""
    start, end = row.cells[first][0], row.cells[min(last, len(row.cells) - 1)][1]
    if head.ruling.mark == "|":
        start -= row.raw[start - 1 : start] == "|"
        end += row.raw[end : end + 1] == "|"
    return start, end
