"""Headings of a table in two lines: ``Week 1 | Week 2`` over ``Exercise | Sets | Reps | Sets | Reps``."""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.notation.columns.column_words import OF_A_WEEK, kind_said
from hipflex_kit.notation.columns.table_cells import Cell, is_separator
from hipflex_kit.notation.columns.table_columns import column_kinds
from hipflex_kit.record_making import NamedTuple


class MergedHeadings(NamedTuple):
    """What the columns of a table hold whose headings stand in two lines.

    Attributes:
        kinds: A kind for each column, such as ``sets`` and ``week 2 sets``.
        rows: How many rows the headings take, with a line of dashes between or below them.
    """

    kinds: list[str]
    rows: int


def merged_headings(rows: Sequence[list[Cell]]) -> MergedHeadings | None:
    """The kinds of a table's columns where a line of weeks stands over the headings.

    Args:
        rows: The table's first rows; a merged cell leaves the cells behind it empty.

    Returns:
        None where the first row names no weeks, or no headings stand below it.
    """
    below = next((at for at in (1, 2) if at < len(rows) and not is_separator(rows[at])), None)
    kinds = _kinds(rows[0], rows[below]) if below is not None else None
    return MergedHeadings(kinds, below + 1) if kinds is not None and below is not None else None


def _kinds(above: list[Cell], below: list[Cell]) -> list[str] | None:
    said = [kind_said(cell.text) for cell in above]
    weeks = [column for column, kind in enumerate(said) if kind.startswith("week ")]
    if not weeks or any(cell.text for column, cell in enumerate(above) if column not in weeks and column > weeks[0]):
        return None
    before = above[: weeks[0]]
    if any(cell.text and (column >= len(below) or below[column].text) for column, cell in enumerate(before)):
        return None  # two headings over one column
    heads = [upper if upper.text else lower for upper, lower in zip(before, below, strict=False)]
    kinds = column_kinds(heads + below[len(heads) :])
    if kinds is None:
        return None
    week, found = "week 1", []
    for column, kind in enumerate(kinds):
        week = said[column] if column < len(said) and column in weeks else week
        found.append(f"{week} {kind}" if kind in OF_A_WEEK and week != "week 1" else kind)
    return found
