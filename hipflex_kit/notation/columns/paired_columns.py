"""Tables with two columns of names: ``Lower body | Upper body | Sets x Reps``, done in turn, row by row."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.column_words import kind_said
from hipflex_kit.notation.columns.table_cells import Cell
from hipflex_kit.notation.columns.table_columns import PASSED_OVER
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_remark, says_movement, words_of

SECOND = "name 2"
"""The kind of a column with the names of second exercises."""
_PAIRED = re.compile(r"super ?-?set|paired?|done with|alternat(?:e|ed) with|second")
_FEWEST = 2
_MOST_WORDS = 6
_FOR_EACH = re.compile(
    r"(?P<sets>\d{1,2} ?[x×*] ?)(?P<first>\d{1,3}(?:-\d{1,3})?) ?/ ?(?P<second>\d{1,3}(?:-\d{1,3})?(?: .{0,40})?)$"
)
"""``3x8/12``: eight of the first, twelve of the second."""


def with_second_names(headings: list[Cell], kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The kinds of a table's columns, where one of those that no heading explains holds names as well.

    Where a heading says ``Exercise``, a further column of names is what may be done instead, unless it says a pair.
    """
    if "name" not in kinds:
        return kinds
    named = bool(kind_said(headings[kinds.index("name")].text))
    for column, (heading, kind) in enumerate(zip(headings, kinds, strict=True)):
        if kind != "note" or kind_said(heading.text) or (named and not _PAIRED.search(fold(heading.text))):
            continue
        texts = [cells[column].text for cells in rows if column < len(cells) and cells[column].text]
        if len(texts) >= _FEWEST and all(map(_names_exercise, texts)):
            return [SECOND if place == column else kind for place, kind in enumerate(kinds)]
    return kinds


def _names_exercise(text: str) -> bool:
    low = fold(text)
    words = words_of(low)
    if len(words) > _MOST_WORDS or is_remark(low) or not says_movement(words):
        return False
    return not read_body(text).has_dose and not any(sign in text for sign in ",;:")


def halves(cells: list[Cell], kinds: list[str]) -> list[tuple[list[Cell], list[str]]]:
    """A row as one table row for each of its names."""
    first = [PASSED_OVER if kind == SECOND else kind for kind in kinds]
    second = [PASSED_OVER if kind == "name" else "name" if kind == SECOND else kind for kind in kinds]
    return [(_own_dose(cells, kinds, "first"), first), (_own_dose(cells, kinds, "second"), second)]


def _own_dose(cells: list[Cell], kinds: list[str], which: str) -> list[Cell]:
    return [
        cell._replace(text=match["sets"] + match[which])
        if kind == "sets_reps" and (match := _FOR_EACH.match(cell.text))
        else cell
        for cell, kind in zip(cells, kinds, strict=False)
    ]
