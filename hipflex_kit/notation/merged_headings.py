"""Headings of a table in two lines: ``Week 1 | Week 2`` over ``Exercise | Sets | Reps | Sets | Reps``."""

from __future__ import annotations

from hipflex_kit.notation.table_cells import Cell
from hipflex_kit.notation.table_columns import OF_A_WEEK, column_kinds, kind_said


def kinds_by_week(above: list[Cell], below: list[Cell]) -> list[str] | None:
    """The kinds of a table's columns where a line of weeks stands over the headings.

    Args:
        above: The first line; a merged cell leaves the cells behind it empty.
        below: The second line.

    Returns:
        A kind for each column, such as ``sets`` and ``week 2 sets``; None where the first line names no weeks.
    """
    said = [kind_said(cell.text) for cell in above]
    weeks = {kind for kind in said if kind.startswith("week ")}
    plain = all(kind.startswith("week ") or not cell.text for kind, cell in zip(said, above, strict=True))
    kinds = column_kinds(below) if weeks and plain else None
    if kinds is None:
        return None
    week, found = "week 1", []
    for column, kind in enumerate(kinds):
        week = (said[column] if column < len(said) else "") or week
        found.append(f"{week} {kind}" if kind in OF_A_WEEK and week != "week 1" else kind)
    return found
