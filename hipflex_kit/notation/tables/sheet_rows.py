"""Rows of a sheet by their cells: where each cell stands in its line, and which cells name days or weeks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.column_words import kind_said
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.part_names import names_split
from hipflex_kit.record_making import NamedTuple

_SAVED = {mark: re.compile(rf'(?:(?<={mark})|^)(?:"[^"]*"(?={mark}|$)|[^{mark}]*)') for mark in ",;"}
"""Cells of a saved sheet; one that holds the mark itself stands in quotes."""
_DECORATION = " \t*_\"'"
_LONGEST_HEADING = 60


class Ruling(NamedTuple):
    """How the cells of a sheet are set apart.

    Attributes:
        mark: What stands between them: a pipe, a tab, a comma or a semicolon.
        sided: Pipes stand at the sides as well.
        told: It is known and not found out from the text, so that what stands in the cells need not prove it.
    """

    mark: str
    sided: bool = False
    told: bool = False


class SheetRow(NamedTuple):
    """A row by its cells.

    Attributes:
        raw: The line.
        cells: Where each cell begins and ends, blanks and quotes included.
        words: Where the words of each cell begin and end.
        texts: The words of each cell.
        filled: The columns that say something.
    """

    raw: str
    cells: tuple[tuple[int, int], ...]
    words: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    filled: tuple[int, ...]


def sheet_row(raw: str, cells: Sequence[tuple[int, int]]) -> SheetRow:
    """A line by where its cells begin and end."""
    words = [_words(raw, start, end) for start, end in cells]
    texts = tuple(raw[start:end] for start, end in words)
    filled = tuple(column for column, text in enumerate(texts) if text)
    return SheetRow(raw, tuple(cells), tuple(words), texts, filled)


def _words(raw: str, start: int, end: int) -> tuple[int, int]:
    text = raw[start:end]
    if len(text) > 1 and text[0] == text[-1] == '"':
        start, text = start + 1, text[1:-1]
    stripped = text.strip()
    start += len(text) - len(text.lstrip()) if stripped else 0
    return start, start + len(stripped)


@lru_cache(maxsize=4096)
def row_of_sheet(raw: str, ruling: Ruling) -> SheetRow | None:
    """A line as a row of a sheet; None where it is ruled otherwise.

    Args:
        raw: The line.
        ruling: How the sheet's cells are set apart.
    """
    if ruling.mark in _SAVED:
        return sheet_row(raw, [cell.span() for cell in _SAVED[ruling.mark].finditer(raw)])
    sided = ruling.mark == "|" and raw.lstrip(" \t>").startswith("|")
    if ruling.mark not in raw or sided != ruling.sided:
        return None
    cells, start = [], raw.index("|") + 1 if sided else 0
    while start <= len(raw):
        end = raw.find(ruling.mark, start)
        end = len(raw) if end < 0 else end
        cells.append((start, end))
        start = end + 1
    if sided and not raw[slice(*cells[-1])].strip():
        cells.pop()
    return sheet_row(raw, cells)


class Head(NamedTuple):
    """A row that opens days or weeks side by side.

    Attributes:
        row: The row.
        ruling: How its cells are set apart.
        opens: The columns that name a day or a week.
        weeks: They name weeks.
        with_columns: The cells behind a day say what its columns hold: ``Day 1 | Sets | Reps | Day 2 | Sets | Reps``.
    """

    row: SheetRow
    ruling: Ruling
    opens: tuple[int, ...]
    weeks: bool
    with_columns: bool

    @property
    def told(self) -> Ruling | None:
        """How its cells are set apart, where that was known."""
        return self.ruling if self.ruling.told else None


@lru_cache(maxsize=4096)
def head_of(raw: str, told: Ruling | None) -> Head | None:
    """A line as one that opens days or weeks side by side; None for any other.

    Args:
        raw: The line.
        told: How its cells are set apart, where that is known.
    """
    for ruling in _rulings(raw) if told is None else (told,):
        row = row_of_sheet(raw, ruling)
        if row is None or len(row.filled) < _FEWEST:
            continue
        named = {column: what_begins(row.texts[column]) for column in row.filled}
        opens = tuple(column for column in row.filled if named[column])
        kinds = {named[column] for column in opens}
        if len(opens) < _FEWEST or (len(kinds) > 1 and "week" in kinds):
            continue
        if not ruling.told and len({fold(row.texts[column]) for column in opens}) < len(opens):
            continue
        others = [column for column in row.filled if column > opens[0] and column not in opens]
        if all(kind_said(row.texts[column]) for column in others):
            return Head(row, ruling, opens, kinds == {"week"}, bool(others))
    return None


_FEWEST = 2


def _rulings(raw: str) -> list[Ruling]:
    if "|" in raw:
        return [Ruling("|", raw.lstrip(" \t>").startswith("|"))]
    return [Ruling(mark) for mark in "\t,;" if mark in raw]


def what_begins(text: str) -> str:
    """``day``, ``week`` or ``split`` for the words of a cell that begin one; "" for others."""
    text = squeeze(text).strip(_DECORATION)
    if not text or len(text) > _LONGEST_HEADING:
        return ""
    heading = read_heading(text)
    if not heading.day and heading.week is None:
        return ""
    body = read_body(text)
    if body.has_dose and "sets" in body.spans:
        return ""
    if heading.day == _SURE:
        return "day"
    if heading.week is not None:
        return "week" if not any(map(str.isdecimal, text[heading.week_end :])) else ""
    return "split" if names_split(fold(text)) else ""


_SURE = 2
