"""Days and weeks that stand side by side in a table: each is read as if it stood below the one before.

A line of headings opens columns, ``Day 1 | | | Day 2 | | |`` or ``Monday | Wednesday | Friday``. The cells below one of
them are that day's lines. They are handed to the reader one day after the other, each with the place that it has in the
text, so that what reads days, rows and tables needs to know nothing about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.lines import Line, read_line
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.notation.sheet_rows import Head, SheetRow, head_of, row_of_sheet
from hipflex_kit.notation.table_cells import Cell, cells_of, is_separator
from hipflex_kit.notation.table_columns import AMOUNT_COLUMNS, column_kinds, guess_kinds, kind_said
from hipflex_kit.notation.unfolded import Sheet, Stretch, Strip, Unfolded


def unfold(raws: list[str], lines: list[Line], start: int, folded: frozenset[int] = frozenset()) -> Unfolded:
    """Put days and weeks that stand side by side one below the other.

    Args:
        raws: The lines of a text.
        lines: The same lines, taken apart.
        start: Index of the first line behind the header.
        folded: First lines of sheets that are to stay as they are.
    """
    sheets, unsure = _sheets(raws, start, folded)
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


def _copy(made: Unfolded, raws: list[str], lines: list[Line], first: int, end: int) -> None:
    made.raws.extend(raws[first:end])
    made.lines.extend(lines[first:end])
    made.at.extend((line, 0) for line in range(first, end))


def _add(made: Unfolded, raw: str, stretch: Stretch) -> None:
    made.raws.append(raw)
    made.lines.append(read_line(raw))
    made.at.append(stretch[:2])


def _sheets(raws: Sequence[str], start: int, folded: frozenset[int]) -> tuple[list[Sheet], list[int]]:
    """The sheets of a text, and the lines that look as if they headed one."""
    sheets: list[Sheet] = []
    unsure: list[int] = []
    index = start
    while index < len(raws):
        head = head_of(index, raws[index])
        rows = _rows_below(raws, head) if head is not None else []
        sheet = _sheet(head, rows) if head is not None and rows and index not in folded else None
        if sheet is not None:
            sheets.append(sheet)
            index = sheet.last
        elif head is not None and _several_dosed(head, rows):
            unsure.append(index)
        index += 1
    return sheets, unsure


# -- which lines belong to it ------------------------------------------------------------------------------------------


def _rows_below(raws: Sequence[str], head: Head) -> list[SheetRow]:
    """The rows below the headings, blank ones between them included."""
    rows: list[SheetRow] = []
    kept = 0
    for number in range(head.row.number + 1, len(raws)):
        raw = raws[number]
        if not raw.strip(" \t|,;"):
            rows.append(SheetRow(number, "", ()))
            continue
        row = _row(number, raw, head, apart=bool(rows) and not rows[-1].cells)
        if row is None:
            break
        rows.append(row)
        kept = len(rows)
    return rows[:kept]


def _row(number: int, raw: str, head: Head, *, apart: bool) -> SheetRow | None:
    """A line as one more row; None where the sheet has ended above it."""
    row = row_of_sheet(number, raw, head.ruling)
    if row is None or len(row.cells) < _FEWEST_CELLS:  # a row of which only the first cell is filled may end there
        cut = head.ruling.mark != "|" and not head.opens[0] and not apart and head.ruling.mark not in raw
        return SheetRow(number, raw, ((0, len(raw)),)) if cut and _is_dosed(raw) else None
    filled = row.filled
    if head_of(number, raw) is not None and not _heads_columns(row):
        return None
    first = row.text(filled[0])
    if len(filled) == 1 and filled[0] <= head.opens[0] and (read_line(first).heads or (apart and not _is_dosed(first))):
        return None
    return row


_FEWEST_CELLS = 2


def _heads_columns(row: SheetRow) -> bool:
    return any(kind_said(row.text(column)) == "name" for column in row.filled)


def _is_dosed(text: str) -> bool:
    line = read_line(text)
    if line.row is not None:
        return True
    body = read_body(line.shown[line.body_start : line.end])
    return bool(body.name) and body.has_dose and not line.heads


# -- whose cells they are ----------------------------------------------------------------------------------------------


def _sheet(head: Head, rows: list[SheetRow]) -> Sheet | None:
    """The sheet; None where it is not sure that each of its days holds exercises of its own."""
    if not _only_count(head, rows) or (head.with_columns and head.ruling.mark in ",;"):
        return None
    ends = [*head.opens[1:], max(len(row.cells) for row in (head.row, *rows))]
    strips, training = [], 0
    for first, end in zip(head.opens, ends, strict=True):
        used = [column for row in rows for column in row.filled if first <= column < end]
        if head.with_columns:
            used += [column for column in head.row.filled if first <= column < end]
        last = max(used, default=first)
        lines = list(_stretches(head, rows, first, last))
        training += _trains(head, rows, first, last, lines)
        strips.append(Strip(tuple(lines)))
    if training < (len(strips) if head.weeks else _FEWEST_DAYS):
        return None
    return Sheet(head.row.number, rows[-1].number, tuple(strips))


_FEWEST_DAYS = 2
_COUNTS = re.compile(r"\d{1,2}[.)]?|#|nr\.?|no\.?", re.IGNORECASE)


def _only_count(head: Head, rows: list[SheetRow]) -> bool:
    """Nothing stands before the first day but numbers of rows: no labels, and no names that all days share."""
    before = [row.text(column) for row in (head.row, *rows) for column in row.filled if column < head.opens[0]]
    return all(_COUNTS.fullmatch(text) for text in before)


def _stretches(head: Head, rows: list[SheetRow], first: int, last: int) -> Iterator[Stretch]:
    """The lines of the day whose columns run from ``first`` to ``last``."""
    yield _joint(head, head.row, first, last) if head.with_columns else (head.row.number, *head.row.inside(first))
    for row, above in zip(rows, [head.row, *rows], strict=False):
        if not row.cells:
            yield (row.number, 0, 0)
        elif not any(first <= column <= last for column in row.filled) or (above is head.row and _rules_off(row, head)):
            continue
        elif first == last:
            yield from _pieces(row, first)
        else:
            yield _joint(head, row, first, last)


def _rules_off(row: SheetRow, head: Head) -> bool:
    """The line of dashes right below the days."""
    return not head.with_columns and is_separator([Cell(row.text(column), 0, 0) for column in range(len(row.cells))])


_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)


def _pieces(row: SheetRow, column: int) -> Iterator[Stretch]:
    """The lines of a cell that holds whole lines: one, or several where the table's author broke them."""
    start, end = row.inside(column)
    for piece in (*_BREAK.finditer(row.raw, start, end), None):
        stop = piece.start() if piece is not None else end
        text = row.raw[start:stop]
        if text.strip():
            yield (row.number, start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
        start = piece.end() if piece is not None else end


def _joint(head: Head, row: SheetRow, first: int, last: int) -> Stretch:
    """Cells beside each other, as a row of a table of its own: with the pipes at its sides, where there are some."""
    start, end = row.cells[first][0], row.cells[min(last, len(row.cells) - 1)][1]
    if head.ruling.mark == "|":
        start -= row.raw[start - 1 : start] == "|"
        end += row.raw[end : end + 1] == "|"
    return (row.number, start, end)


# -- is it sure? -------------------------------------------------------------------------------------------------------


def _trains(head: Head, rows: list[SheetRow], first: int, last: int, lines: list[Stretch]) -> bool:
    """Do the columns hold exercises with how much is done?"""
    raws = {row.number: row.raw for row in (head.row, *rows)}
    texts = [raws[number][start:end] for number, start, end in lines]
    if first == last:
        return any(map(_is_dosed, texts[1:]))
    mark = head.ruling.mark if head.ruling.mark in ",;" else None
    table = [cells_of(text, mark=mark) for text in texts[0 if head.with_columns else 1 :] if text.strip()]
    for above, below in pairwise(table):
        kinds = column_kinds(above)
        if kinds is not None and any(kind in AMOUNT_COLUMNS or kind.startswith(("week ", "set")) for kind in kinds):
            said = {kind_said(cell.text) for cell in above}
            names = kinds.index("name")
            named = names < len(below) and any(map(str.isalpha, below[names].text))
            return named and ("name" in said or not head.weeks)
    return not head.weeks and any(guess_kinds(cells) is not None for cells in table)


_DOSED = re.compile(r"\d ?[xX×] ?\d")


def _several_dosed(head: Head, rows: list[SheetRow]) -> bool:
    """Does a row say how much is done on several of the days?"""
    columns = [column for column in head.opens if column >= head.opens[0]]
    return not head.weeks and any(sum(bool(_DOSED.search(row.text(at))) for at in columns) > 1 for row in rows)
