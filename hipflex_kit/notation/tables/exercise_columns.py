"""Tables with an exercise in every column: ``Workout | Superset 1 | Superset 2``, ``Day | Exercise 1 | Exercise 2``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.table_cells import Cell, is_separator, pieces_of
from hipflex_kit.notation.one_line.group_prefixes import kind_of_group
from hipflex_kit.notation.tables.tables import TableRow, row_of
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import NamedTuple

_COUNTED = re.compile(
    r"(?:exercise|movement|lift|station|move|ex\.?|accessory|super ?-?set|tri ?-?set|giant ?-?set|circuit)"
    r" ?[-#:]? ?(?:\d{1,2}|[a-h])"
)
_FEWEST = 2


class Group(NamedTuple):
    """Exercises of one row that are laid in together.

    Attributes:
        kind: How they are done; None where nothing says in turn.
        title: The cell that names the row, for its first group.
        rows: The exercises.
    """

    kind: BlockKind | None
    title: Cell | None
    rows: tuple[TableRow, ...]


def exercise_columns(rows: list[list[Cell]]) -> list[int]:
    """The columns of a table that hold an exercise each; none where the table is another one.

    Args:
        rows: The cells of its lines, the headings first.
    """
    heads, below = rows[0], [cells for cells in rows[1:] if not is_separator(cells)]
    columns = [column for column, head in enumerate(heads) if _COUNTED.fullmatch(fold(head.text).strip(" *:"))]
    if len(columns) < _FEWEST or columns[-1] - columns[0] >= len(columns) or columns[0] > 1:
        return []
    texts = [cells[column].text for cells in below for column in columns if column < len(cells) and cells[column].text]
    named = sum(is_movement(fold(text)) for text in texts)
    return columns if len(texts) >= _FEWEST and 2 * named >= len(texts) else []


def groups_of(raw: str, cells: list[Cell], heads: list[Cell], columns: list[int]) -> list[Group]:
    """The exercises of a row: those of one superset together, and all others one after the other."""
    title = cells[0] if columns[0] and cells[0].text else None
    groups: list[Group] = []
    for column in columns:
        pieces = pieces_of(raw, cells[column]) if column < len(cells) else []
        found = tuple(row for piece in pieces if (row := row_of([piece], ["name"])) is not None)
        kind = kind_of_group(heads[column].text) if len(found) > 1 else None
        if not found:
            continue
        if kind is None and groups and groups[-1].kind is None:
            groups[-1] = groups[-1]._replace(rows=(*groups[-1].rows, *found))
        else:
            groups.append(Group(kind, title if not groups else None, found))
    return groups
