"""The headings of a table: where they stand, and what each says that its column holds."""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.notation.columns.column_words import AMOUNT_COLUMNS, kind_said
from hipflex_kit.notation.columns.table_cells import BLANKS, Cell, cells_of, is_separator
from hipflex_kit.notation.doses.line_words import SHEET_HEAD, may_head_columns
from hipflex_kit.notation.words.folding import fold

PASSED_OVER = "other"
"""The kind of a column that another exercise of the same line is read from."""


def column_kinds(cells: list[Cell]) -> list[str] | None:
    """What each column holds, from its heading; None where the line is no heading."""
    said = [kind_said(cell.text) for cell in cells]
    kinds = [kind or "note" for kind in said]
    if any(kind == "load" and "rep" in fold(cell.text) for cell, kind in zip(cells, said, strict=True)):
        kinds = ["note" if fold(cell.text) == "target" else kind for cell, kind in zip(cells, kinds, strict=True)]
    known = sum(map(bool, said))
    if known < 2 and not (known and (len(cells) <= 2 or "sets_reps" in said)):
        return None
    if "name" not in kinds and kinds.count("day") > 1 and (sessions := _sessions_of_days(cells, kinds)):
        kinds[sessions] = "name"  # "Day | Session"
    if "name" not in kinds:
        free = [
            index
            for index, kind in enumerate(kinds)
            if kind == "note" and fold(cells[index].text) not in ("notes", "note")
        ]
        if not free:
            free = [0] if kinds[0] not in ("sets", "reps") else []
        if free:
            kinds[free[0]] = "name"
    return kinds if "name" in kinds else None


def _sessions_of_days(cells: list[Cell], kinds: list[str]) -> int | None:
    """Which column says what is done on the day that stands before it; none where a session is what it is called."""
    found = [index for index, cell in enumerate(cells) if fold(cell.text) == "session"]
    return found[0] if found and "day" in kinds[: found[0]] else None


def first_columns(raws: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Which line heads the first sheet that was pasted with tabs, and what its columns hold.

    Args:
        raws: The text's lines.

    Returns:
        Index of the line, and the kinds; the number of lines and nothing where no sheet has headings.
    """
    for index, raw in enumerate(raws):
        kinds = column_kinds(cells_of(raw)) if raw.count("\t") >= _FEWEST_TABS else None
        if kinds is not None and not AMOUNT_COLUMNS.isdisjoint(kinds):
            return index, tuple(kinds)
    return len(raws), ()


_FEWEST_TABS = 2
_FEWEST_PIPES = 2


def heads_open_table(raw: str, following: str) -> bool:
    """Do two lines begin a table without pipes at its sides?

    The second rules the first off, or the first says what as many columns hold: ``Exercise | Sets | Reps``.
    """
    if is_separator(cells_of(following)):
        return True
    pipes = raw.count("|")
    if pipes < _FEWEST_PIPES or following.count("|") != pipes:
        return False
    kinds = column_kinds(cells_of(raw, open_sides=True))
    if kinds is None or "name" not in kinds:
        return False
    return not AMOUNT_COLUMNS.isdisjoint(kinds) or kinds.count("set") > 1


def sheet_mark(raw: str, following: str) -> str | None:
    """What stands between the cells of a sheet that was saved or copied as text: ``Exercise,Sets,Reps``.

    A comma, a semicolon, or two blanks and more where as many cells stand below.

    Args:
        raw: What may be the line of its headings.
        following: The line below.
    """
    if may_head_columns(raw.strip()):
        cells = cells_of(raw, mark=BLANKS)
        heads = [kind_said(cell.text) for cell in cells]
        known = len(cells) > _FEWEST_PIPES and (all(heads) or set(heads[1:]) == {"set"})
        if known and len(cells_of(following, mark=BLANKS)) == len(cells) and column_kinds(cells) is not None:
            return BLANKS
    head = SHEET_HEAD.fullmatch(raw)
    if head is None or following.count(head["mark"]) < _FEWEST_PIPES:
        return None
    kinds = column_kinds(cells_of(raw, mark=head["mark"]))
    said = kinds is not None and any(kind in AMOUNT_COLUMNS or kind.startswith(("week ", "set")) for kind in kinds)
    return head["mark"] if said else None


def saved_sheet(lines: Sequence[str], line: int) -> tuple[int, str] | None:
    """The headings of the saved sheet that a line is a row of.

    Args:
        lines: The text's lines.
        line: Number of the row's line, from 1.

    Returns:
        Number of the headings' line and the mark between cells; None where the line is no row of such a sheet.
    """
    first = line
    while first > 1 and any(mark in lines[first - 2] for mark in (",", ";", BLANKS)):
        first -= 1
        if (mark := sheet_mark(lines[first - 1], lines[first])) is not None:
            return first, mark
    return None


def says_amount(cells: list[Cell], kinds: list[str]) -> bool:
    """Does a number stand in a column of amounts?"""
    return any(kind in AMOUNT_COLUMNS and cell.text[:1].isdecimal() for cell, kind in zip(cells, kinds, strict=False))
