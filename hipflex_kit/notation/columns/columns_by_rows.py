"""What the columns of a table hold where no heading says it: from what stands in their rows."""

from __future__ import annotations

from collections.abc import Sequence

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.column_words import AMOUNT_COLUMNS, kind_said
from hipflex_kit.notation.columns.table_cells import Cell, label_of
from hipflex_kit.notation.doses.line_words import MOST_SETS
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.doses.rest_or_hold import is_time_to_rest
from hipflex_kit.notation.words.folding import fold


def guess_kinds(cells: list[Cell]) -> list[str] | None:
    """What each column holds where the table has no headings, from a row of it."""
    kinds = []
    for cell in cells:
        low = fold(cell.text)
        body = read_body(cell.text) if cell.text else None
        if not low:
            kinds.append("note")
        elif "name" not in kinds and _is_label(cell):
            kinds.append("label")
        elif "name" not in kinds and any(char.isalpha() for char in low) and not (body and body.dose_only):
            kinds.append("name")
        elif body is not None and body.dose_only and {"sets", "reps"} <= body.spans.keys():
            kinds.append("sets_reps")
        elif low.isdecimal() and "sets" not in kinds and "sets_reps" not in kinds:
            kinds.append("sets")
        elif (body is not None and body.dose_only and not body.spans.keys() - {"rest"}) or _is_rest_behind(body, kinds):
            kinds.append("rest")
        elif body is not None and body.dose_only and "load" in body.spans:
            kinds.append("load")
        elif body is not None and body.dose_only and "reps" not in kinds and "sets_reps" not in kinds:
            kinds.append("reps")
        else:
            kinds.append("note")
    if "name" not in kinds or not {"sets", "reps", "sets_reps"} & set(kinds):
        return None
    if "sets" in kinds and "reps" not in kinds and int(cells[kinds.index("sets")].text) > MOST_SETS:
        kinds[kinds.index("sets")] = "reps"  # "Arm Circles | 10"
    return kinds


def guess_kinds_of(rows: Sequence[list[Cell]]) -> list[str] | None:
    """What each column holds where the table has no headings, from all of its rows.

    ``5 min`` above ``3x5`` in one column: it holds sets and repetitions, and the first row says how long.
    """
    guesses = [found for cells in rows if (found := guess_kinds(cells)) is not None]
    if not guesses or "sets" in guesses[0] or "reps" not in guesses[0]:
        return guesses[0] if guesses else None
    column = guesses[0].index("reps")
    both = any(found[column : column + 1] == ["sets_reps"] for found in guesses)
    return ["sets_reps" if at == column and both else kind for at, kind in enumerate(guesses[0])]


_LABEL_LETTERS = "ABCDEFGH"


def _is_label(cell: Cell) -> bool:
    """``A1``, ``2b)`` and ``C``; a number alone may be sets."""
    label = label_of(cell)
    if label is None or len(cell.text) > _LONGEST_LABEL:
        return False
    return bool(label.slot) or label.block in _LABEL_LETTERS or not cell.text.isalnum()


_LONGEST_LABEL = 4


def with_labels(headings: list[Cell], kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The kinds of a table's columns, where one before the names that no heading explains holds labels."""
    if "label" in kinds or "name" not in kinds:
        return kinds
    named = kinds.index("name")
    for column in range(named):
        if kinds[column] == "note" and not kind_said(headings[column].text) and _all_labels(headings, rows, column):
            return [*kinds[:column], "label", *kinds[column + 1 :]]
    unsaid = [not cell.text for cell in headings[named : named + 2]] == [True, True]
    if unsaid and kinds[named + 1] == "note" and _all_labels(headings, rows, named):
        return [*kinds[:named], "label", "name", *kinds[named + 2 :]]
    return kinds


def with_doses(kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The kinds of a table's columns, where none is said to hold amounts and one holds them: ``Details | 3 x 10``."""
    if not AMOUNT_COLUMNS.isdisjoint(kinds) or any(kind.startswith(("week ", "set")) for kind in kinds):
        return [*map(lambda column, kind: _or_note(column, kind, kinds, rows), range(len(kinds)), kinds)]
    for column, kind in enumerate(kinds):
        filled = _filled(column, rows)
        if kind != "note" or len(filled) < _FEWEST_DOSES:
            continue
        if sum(_TIMES.fullmatch(text) is not None for text in filled) * 2 > len(filled):
            return [*kinds[:column], "sets", *kinds[column + 1 :]]
        bodies = [read_body(text.partition(" — ")[0]) for text in filled]
        if sum(body.dose_only and not _WHOLE.isdisjoint(body.spans) for body in bodies) * 2 > len(bodies):
            return [*kinds[:column], "sets_reps", *kinds[column + 1 :]]
    return kinds


def _or_note(column: int, kind: str, kinds: list[str], rows: list[list[Cell]]) -> str:
    """``Sets x Reps | Target`` above ``3 x 8 | Chest``: a column of words beside the amounts holds notes."""
    if kind != "reps" or (len(AMOUNT_COLUMNS.intersection(kinds)) < 2 and kinds.count(kind) < 2):
        return kind
    filled = _filled(column, rows)
    return kind if len(filled) < _FEWEST_DOSES or any(_is_dose(text) for text in filled) else "note"


def _is_dose(text: str) -> bool:
    body = read_body(text)
    return body.has_dose and body.dose_only


def _filled(column: int, rows: list[list[Cell]]) -> list[str]:
    return [cells[column].text for cells in rows if column < len(cells) and cells[column].text]


_FEWEST_DOSES = 2
_WHOLE = frozenset({"sets", "seconds", "distance"})
_TIMES = re.compile(r"\d{1,2} ?[x×]", re.IGNORECASE)
"""``4x``: so many sets, of whatever."""


def with_labels_below(kinds: list[str], rows: list[list[Cell]]) -> list[str]:
    """The same for a later day, whose headings stand above the first: labels such as ``2a`` tell the column."""
    if "label" in kinds or "name" not in kinds:
        return kinds
    for column in range(kinds.index("name")):
        filled = [cells[column] for cells in rows if column < len(cells) and cells[column].text]
        slotted = any(label is not None and label.slot for label in map(label_of, filled))
        if kinds[column] == "note" and slotted and all(_is_label(cell) or cell.text.isdecimal() for cell in filled):
            return [*kinds[:column], "label", *kinds[column + 1 :]]
    return kinds


def _all_labels(headings: list[Cell], rows: list[list[Cell]], column: int) -> bool:
    filled = [cells[column] for cells in rows if column < len(cells) and cells[column].text]
    explained = bool(headings[column].text)
    return bool(filled) and all(_is_label(cell) or (not explained and cell.text.isdecimal()) for cell in filled)


def _is_rest_behind(body: Body | None, kinds: list[str]) -> bool:
    """``3 | 8 | 90s``: a time behind the repetitions is the rest."""
    counted = not {"reps", "sets_reps"}.isdisjoint(kinds)
    return body is not None and body.dose_only and counted and is_time_to_rest(body.dose)
