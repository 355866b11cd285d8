"""Is it sure that days or weeks stand side by side: do their columns hold exercises, and nothing that all share?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.column_words import AMOUNT_COLUMNS, kind_said
from hipflex_kit.notation.columns.columns_by_rows import guess_kinds
from hipflex_kit.notation.columns.table_cells import DOSE_IN_CELL, Cell, cells_of
from hipflex_kit.notation.columns.table_columns import column_kinds
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.tables.sheet_rows import Head, SheetRow
from hipflex_kit.notation.tables.unfolded import Stretch

_FEWEST_DAYS = 2


def fewest_training(head: Head) -> int:
    """In how many days or weeks there have to be exercises with how much is done.

    Where a file has told the cells nothing else can be meant by a row of days, also where no dose stands yet.
    """
    if head.ruling.told:
        return 1 if head.weeks or head.with_columns else 0
    return len(head.opens) if head.weeks else _FEWEST_DAYS


_COUNTS = re.compile(r"\d{1,2}[.)]?|#|nr\.?|no\.?", re.IGNORECASE)
LABEL = re.compile(r"(?:\d{1,2}[a-z]?|[a-z]\d{0,2})[.):]?", re.IGNORECASE)
"""A cell that labels its row: ``A1``, ``2b.``, ``3)``."""


def nothing_shared(head: Head, rows: list[SheetRow]) -> bool:
    """Nothing stands before the first day but numbers of rows: no names that all days share, and no labels.

    Labels in the cells of a file are taken along by who asks for them.
    """
    before = [
        (column, row.texts[column])
        for row in rows
        for column in row.filled
        if column < head.opens[0] and not heads_all(head, row)
    ]
    if not head.ruling.told:
        return all(_COUNTS.fullmatch(text) for _, text in before)
    in_one_column = len({column for column, _ in before}) <= 1
    return in_one_column and all(LABEL.fullmatch(text) or kind_said(text) == "label" for _, text in before)


def is_dosed(text: str) -> bool:
    """Is a text one exercise with how much is done?"""
    line = read_line(text)
    if line.row is not None:
        return True
    body = line.body
    return bool(body.name) and body.has_dose and not line.heads


def trains(head: Head, rows: list[SheetRow], lines: Sequence[Stretch], *, whole: bool) -> bool:
    """Do a day's columns hold exercises with how much is done? A cell may hold a whole line."""
    texts = [rows[line].raw[start:end] for line, start, end in lines]
    if whole:
        return any(map(is_dosed, texts[1:]))
    mark = head.ruling.mark if head.ruling.mark in ",;" else None
    table = [cells_of(text, mark=mark) for text in texts[0 if head.with_columns else 1 :] if text.strip()]
    for above, below in pairwise(table):
        kinds = column_kinds(above)
        if kinds is not None and (head.ruling.told or any(map(_says_amount, kinds))):
            names = kinds.index("name")
            named = names < len(below) and any(map(str.isalpha, below[names].text))
            return named and (not head.weeks or any(kind_said(cell.text) == "name" for cell in above))
    return any(map(_guessed, table))


def _says_amount(kind: str) -> bool:
    return kind in AMOUNT_COLUMNS or kind.startswith(("week ", "set"))


def _guessed(cells: list[Cell]) -> bool:
    """``Squat | 4 | 8``: what each cell is shows without headings."""
    kinds = guess_kinds(cells)
    return kinds is not None and not kind_said(cells[kinds.index("name")].text)


def heads_all(head: Head, row: SheetRow) -> bool:
    """``Warm-up`` in a row of its own, as it stands in a cell that is as wide as the sheet."""
    if len(row.filled) != 1 or row.filled[0] > head.opens[0] or (row.filled != head.opens[:1] and not head.told):
        return False
    heading = read_titled(row.texts[row.filled[0]]).heading
    return bool(heading.section or heading.kind or heading.generic)


def several_dosed(head: Head, rows: list[SheetRow]) -> bool:
    """Does a row say how much is done on several of the days?"""
    if head.weeks:
        return False
    dosed = ([column for column in row.filled if DOSE_IN_CELL.search(row.texts[column])] for row in rows)
    return any(len(set(head.opens).intersection(columns)) > 1 for columns in dosed)
