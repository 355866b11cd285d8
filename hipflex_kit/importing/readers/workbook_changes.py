"""What a coach changed in the week sheets of the kit's own workbook, which is read back from its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from hipflex_kit.importing.elements import Line

PLAN_SHEET = "Plan"
"""Hidden in the kit's workbooks: what the week sheets said when they were made."""
_FIRST_ROW = 2
_SUMS = 2
"""Columns at the end that are formulas."""

Rows = Sequence[Sequence[str]]


def changes(sheets: Mapping[str, Rows]) -> Iterator[Line]:
    """What the week sheets say that the workbook's text does not.

    Args:
        sheets: Rows of every sheet of a workbook that the kit made.

    Yields:
        A coach's comment a line that was changed, added or taken out, and one a sheet on which sets were logged.
    """
    made: dict[str, list[tuple[str, ...]]] = {}
    width = 0
    for name, columns, *cells in sheets.get(PLAN_SHEET, ()):
        width = int(columns) if columns.isdigit() else width
        made.setdefault(name, []).append(_filled(cells))
    for name, before in made.items():
        numbered = [(at, _filled(row[:width])) for at, row in enumerate(sheets.get(name, ()), 1) if at > _FIRST_ROW]
        after = [(at, cells) for at, cells in numbered if cells]
        yield from _differences(name, before, after)
        logged = sum(any(row[width:-_SUMS]) for row in sheets.get(name, ())[_FIRST_ROW:])
        if logged:
            yield Line(name, f"// In the workbook, “{name}”: what was logged stays there (rows: {logged}).")


def _differences(name: str, before: list[tuple[str, ...]], after: list[tuple[int, tuple[str, ...]]]) -> Iterator[Line]:
    compared = SequenceMatcher(None, before, [cells for _, cells in after], autojunk=False)
    for kind, old_from, old_to, new_from, new_to in compared.get_opcodes():
        if kind == "equal":
            continue
        for row, cells in after[new_from:new_to]:
            yield Line(f"{name}, row {row}", f"// In the workbook, “{name}”, row {row} was changed to: {_said(cells)}")
        for cells in before[old_from + new_to - new_from : old_to]:
            yield Line(name, f"// In the workbook, “{name}”: taken out: {_said(cells)}")


def _filled(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells without the empty ones at the end, in which sheets differ by program."""
    kept = [" ".join(cell.split()) for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def _said(cells: tuple[str, ...]) -> str:
    return " · ".join(filter(None, cells))
