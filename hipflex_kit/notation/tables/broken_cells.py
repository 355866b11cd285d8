"""Cells that their author broke: ``Chin-up<br>Squat | 3x5<br>3x8`` are two exercises in one row of a table."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.column_words import AMOUNT_COLUMNS
from hipflex_kit.notation.columns.table_cells import Cell, pieces_of
from hipflex_kit.notation.tables.tables import TableRow, row_of
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement

_BULLET = re.compile(r"(?:[-–—•*] {0,2}|\d{1,2}[.)] )(?=\w)")
_FEWEST = 2


def rows_of_broken(raw: str, cells: list[Cell], kinds: list[str]) -> tuple[list[TableRow], bool] | None:
    """The exercises of a row whose name cell was broken, and whether one column says how much of each.

    Args:
        raw: The line.
        cells: Its cells.
        kinds: What they hold.
    """
    at = kinds.index("name") if "name" in kinds else len(cells)
    if at >= len(cells) or "<br" not in cells[at].text:
        return None
    names = [_without_bullet(piece) for piece in pieces_of(raw, cells[at])]
    if len(names) < _FEWEST or sum(is_movement(fold(name.text)) for name in names) * 2 < len(names):
        return None
    rows = [
        found
        for index, name in enumerate(names)
        if (found := row_of(_cells_for(raw, cells, kinds, name, index, len(names)), kinds)) is not None
    ]
    shared = any(kind in AMOUNT_COLUMNS and cell.text for cell, kind in zip(cells, kinds, strict=False))
    return (rows, shared) if len(rows) >= _FEWEST else None


def _without_bullet(piece: Cell) -> Cell:
    bullet = _BULLET.match(piece.text)
    if bullet is None:
        return piece
    return Cell(piece.text[bullet.end() :], piece.start + bullet.end(), piece.end)


def _cells_for(raw: str, cells: list[Cell], kinds: list[str], name: Cell, index: int, several: int) -> list[Cell]:
    """The cells that one of the exercises has: its own line of each, or what is said once for all of them."""
    own = []
    for cell, kind in zip(cells, kinds, strict=False):
        if kind == "name":
            own.append(name)
            continue
        pieces = pieces_of(raw, cell) if "<br" in cell.text else [cell]
        if len(pieces) == several:
            own.append(pieces[index])
        elif index and kind in ("note", "day", "label"):
            own.append(Cell("", cell.start, cell.start))
        else:
            own.append(cell)
    return own
