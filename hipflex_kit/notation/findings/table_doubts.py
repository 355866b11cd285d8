"""What a table leaves doubtful: lists side by side, numbers below no heading, days in a column, no exercise at all."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.column_words import AMOUNT_COLUMNS, kind_said
from hipflex_kit.notation.columns.table_cells import DOSE_IN_CELL, Cell, is_separator
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import unread_cell
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement, words_of


def tell_repeated(state: SessionState, index: int, heads: list[Cell]) -> None:
    """``Exercise | Sets | Exercise | Sets``: lists side by side, and nothing says which day each of them is."""
    said = [fold(cell.text) for cell in heads]
    repeated = {kind_said(text) for column, text in enumerate(said) if text and text in said[:column]}
    if "name" in repeated and not AMOUNT_COLUMNS.isdisjoint(repeated):
        message = "Several exercises stand on each line, and only the first is read; name the days above them."
        at = (heads[0].start, heads[-1].end, "Day 1 | | | Day 2 | |")
        state.problem(index, Problem("columns-repeated", "warning", message, *at))


_NUMBER_ALONE = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?")


def tell_unexplained(
    state: SessionState, rows: list[tuple[int, list[Cell]]], kinds: list[str] | None, heads: list[Cell] | None
) -> None:
    """``Back Squat | 5 | 5 | 100 | 3 | 8``: numbers below columns of which nobody knows what they hold."""
    if kinds is None or "note" not in kinds:
        return
    unknown = [
        column
        for column, kind in enumerate(kinds)
        if kind == "note" and not (heads is not None and column < len(heads) and kind_said(heads[column].text))
    ]
    for number, cells in rows:
        for column in unknown:
            cell = cells[column] if column < len(cells) else None
            if cell is not None and _NUMBER_ALONE.fullmatch(cell.text) is not None:
                state.problem(number, unread_cell(*cell))
                break


def tell_no_exercise(state: SessionState, rows: list[tuple[int, list[Cell]]]) -> None:
    """A table of doses or names in which no exercise was found: names may head its columns, or fill all of them."""
    dosed = [number for number, cells in rows if any(DOSE_IN_CELL.search(cell.text) for cell in cells)]
    named = [number for number, cells in rows if sum(map(_names_movement, cells)) >= _FEWEST_NAMES]
    dosed = dosed or (named if len(named) >= _FEWEST_NAMES else [])
    if dosed:
        message = "No exercise was found in this table; give each exercise a line of its own, and each week a column."
        at = (0, len(state.raws[dosed[-1]]), "Squat | 3x8 | 3x6 | 4x5", dosed[-1] - dosed[0])
        state.problem(dosed[0], Problem("table-unread", "warning", message, *at))


_FEWEST_NAMES = 2
_MOST_WORDS = 6


def _names_movement(cell: Cell) -> bool:
    low = fold(cell.text)
    return is_movement(low) and len(words_of(low)) <= _MOST_WORDS


def tell_days(state: SessionState, rows: list[tuple[int, list[Cell]]], column: int) -> None:
    """Days in a column: all of the table is one day as it is read."""
    named = [
        (number, cells[column].text)
        for number, cells in rows
        if len(cells) > column and cells[column].text and not is_separator(cells)
    ]
    others = [number for number, day in named if day != named[0][1]]
    if others:
        message = (
            "The days stand in a column, and all of this table is read as one day; put each day's name above its rows."
        )
        last = rows[-1][0]
        at = (0, len(state.raws[last]), "Day 2", last - others[0])
        state.problem(others[0], Problem("days-in-column", "warning", message, *at))
