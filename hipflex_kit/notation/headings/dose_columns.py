"""Tables of doses without names: ``### Bench Press`` above ``| Sets | Reps | Rest |``."""

from __future__ import annotations

from hipflex_kit.notation.columns.column_words import AMOUNT_COLUMNS, kind_said
from hipflex_kit.notation.columns.table_cells import Cell, cells_of, is_separator
from hipflex_kit.notation.columns.table_columns import says_amount
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import says_movement, words_of

_MOST_BLANKS = 2


def dose_kinds(heads: list[Cell]) -> list[str] | None:
    """What the columns hold, where all of them say it, one says how much, and none holds names."""
    kinds = [kind_said(cell.text) for cell in heads]
    if len(kinds) < 2 or not all(kinds) or "name" in kinds or AMOUNT_COLUMNS.isdisjoint(kinds):
        return None
    return kinds


def heads_doses(lines: list[Line], number: int) -> bool:
    """Is a line the name of an exercise, and a table below it says how much of it is done?"""
    below = next_table(lines, number)
    if below is None or below + 2 >= len(lines) or not is_separator(cells_of(lines[below + 1].shown)):
        return False
    kinds = dose_kinds(cells_of(lines[below].shown))
    if kinds is None or lines[below + 2].kind != "table" or not says_amount(cells_of(lines[below + 2].shown), kinds):
        return False
    return says_movement(words_of(fold(read_body(lines[number].content).name)))


def heads_names(lines: list[Line], number: int) -> bool:
    """Does a table with a column of names stand right below a line?"""
    below = next_table(lines, number)
    return below is not None and "name" in [kind_said(cell.text) for cell in cells_of(lines[below].shown)]


def next_table(lines: list[Line], number: int) -> int | None:
    """Where a table begins right below a line, over at most two empty lines."""
    for at in range(number + 1, min(number + 2 + _MOST_BLANKS, len(lines))):
        if lines[at].kind != "blank":
            return at if lines[at].kind == "table" else None
    return None
