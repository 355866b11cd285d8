"""From the cells of a sheet to lines: tables found by their headings, days found in merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hipflex_kit.importing.days_beside import Part, side_by_side
from hipflex_kit.importing.elements import Line, Table
from hipflex_kit.importing.set_rows import with_sets_gathered
from hipflex_kit.importing.week_groups import WeekGroups, week_named
from hipflex_kit.notation.columns.column_words import kind_said
from hipflex_kit.notation.columns.table_cells import Cell
from hipflex_kit.notation.columns.table_columns import column_kinds
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.tables.sheet_proof import LABEL
from hipflex_kit.notation.tables.unfolded import STANDS_BELOW

_DAY_COLUMN = re.compile(r"(?:day|date|session|workout day|día|fecha|tag|datum)s?$", re.IGNORECASE)
_WORKOUT_COLUMN = re.compile(r"(?:workout|routine|training)(?: name)?$", re.IGNORECASE)
_EXERCISE_COLUMN = re.compile(r"(?:exercise|movement|[uü]bung|ejercicio)s?(?: name)?$", re.IGNORECASE)
_PLAIN_SHEET = re.compile(r"(?:sheet|tabelle|hoja|feuil|blatt)\s*\d*$", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-(\d{2})-(\d{2})$")
_SETS = re.compile(r"(?:[1-9]|1[0-2])$")
_REPS = re.compile(
    r"\d{1,3}(?: ?[-–] ?\d{1,3})?\+?(?: ?(?:s|sec|secs|seconds|reps|m))?(?: ?(?:/|each|per).*)?$", re.IGNORECASE
)
_RANGES = frozenset({"reps", "sets", "sets_reps"})


def lines_of(table: Table) -> Iterator[Line]:
    """The text of a table, row by row; columns of a headed table as cells between pipes.

    Args:
        table: A sheet, or a table of a document.

    Yields:
        Lines, each with the row that it comes from. Every cell's words are in them.
    """
    if table.title and not _PLAIN_SHEET.match(table.title.strip()):
        yield Line(table.place, table.title, heading=True)
    for part in side_by_side(table.rows):
        place = f"{table.place}, row {part.at + table.first_row}"
        if part.title is not None:
            yield Line(place, part.title, heading=True, loose=True)
        elif part.below and not _names_day(" ".join(part.rows[0]).strip()):
            yield Line(place, f"// {STANDS_BELOW}", loose=True)
        yield from (Line(place, f"// {doubt}", loose=True) for doubt in part.doubts)
        yield from _flat(part, table)


def _flat(part: Part, table: Table) -> Iterator[Line]:
    for columns in _tables_beside(part.rows):
        yield from _region(part, columns, table)
        yield Line(table.place, "")


def _tables_beside(rows: tuple[tuple[str, ...], ...]) -> list[range]:
    """Runs of columns with an empty column between them: tables that stand beside each other."""
    width = max((len(row) for row in rows), default=0)
    used = [any(at < len(row) and row[at].strip() for row in rows) for at in range(width)]
    runs: list[range] = []
    start = None
    for at, filled in enumerate([*used, False]):
        if filled and start is None:
            start = at
        elif not filled and start is not None:
            runs.append(range(start, at))
            start = None
    if len(runs) > 1 and not all(_has_heading(rows, run) for run in runs):
        return [range(runs[0].start, runs[-1].stop)]
    return runs


def _has_heading(rows: tuple[tuple[str, ...], ...], columns: range) -> bool:
    return any(_kinds(_cut(row, columns)) for row in rows)


def _cut(row: tuple[str, ...], columns: range) -> list[str]:
    return [" ".join(row[at].split()) if at < len(row) else "" for at in columns]


def _kinds(cells: list[str]) -> list[str] | None:
    """What the columns hold, if these cells are headings."""
    named = [cell or ("#" if at == 0 else "") for at, cell in enumerate(cells)]
    days = ["" if at in _day_columns(cells) else week_named(cell) for at, cell in enumerate(named)]
    filled = [cell for cell in cells if cell]
    if len(filled) == 1 and not _EXERCISE_COLUMN.match(filled[0]):
        return None  # "Rest" on a day's own, "Week 2" on a line of its own
    kinds = column_kinds([Cell(cell, 0, 0) for cell in days])
    return kinds if kinds and "name" in kinds else None


def _day_columns(cells: list[str]) -> list[int]:
    """The columns that name days; "Workout" is one beside a column of exercises."""
    has_names = any(_EXERCISE_COLUMN.match(cell) for cell in cells)
    found = [at for at, cell in enumerate(cells) if has_names and _WORKOUT_COLUMN.match(cell)]
    return found + [at for at, cell in enumerate(cells) if _DAY_COLUMN.match(cell)]


@dataclass(slots=True)
class _Open:
    """The table that the rows being read belong to.

    Attributes:
        place: Where its headings stand.
        headings: Its headings.
        kinds: What its columns hold.
        day_column: The column that names days, if any.
        weeks: Its groups of columns for weeks.
        day: The day that was named last.
        fresh: Its headings are to be written before the next row.
    """

    place: str
    headings: list[str]
    kinds: list[str]
    day_column: int | None
    weeks: WeekGroups
    day: str = ""
    fresh: bool = True

    @classmethod
    def at(cls, place: str, cells: list[str], kinds: list[str], above: list[str]) -> _Open:
        """The table that these headings open."""
        headings = [cell or ("#" if at == 0 else "") for at, cell in enumerate(map(week_named, cells))]
        return cls(place, headings, kinds, next(iter(_day_columns(cells)), None), WeekGroups(above, kinds))

    def heading_line(self) -> str:
        """The headings between pipes."""
        return self._line(self.headings, self.weeks.headings(self.headings) if self.weeks else self.headings)

    def row_line(self, cells: list[str]) -> str:
        """A row between pipes."""
        said = [_cell(cell, kind) for cell, kind in zip(cells, self.kinds, strict=True)]
        return self._line(said, self.weeks.cells(said, self.kinds) if self.weeks else said)

    def _line(self, cells: list[str], shown: list[str]) -> str:
        if self.weeks:
            without = self.weeks.single.index(self.day_column) if self.day_column in self.weeks.single else None
            return _piped(shown, self.weeks.kinds(self.kinds), without)
        return _piped(cells, self.kinds, self.day_column)


def _region(part: Part, columns: range, table: Table) -> Iterator[Line]:
    numbered = with_sets_gathered([_cut(row, columns) for row in part.rows], _kinds)
    rows = [cells for _, cells in numbered]
    opened: _Open | None = None
    above: list[str] = []
    for at, (number, cells) in enumerate(numbered):
        place = f"{table.place}, row {part.numbers[number] + table.first_row}"
        found = _kinds(cells)
        if not any(cells):
            yield Line(place, "")
        elif _names_weeks(cells) and at + 1 < len(rows) and _kinds(rows[at + 1]):
            for text in cells:  # the weeks are said again in the headings of the columns
                if text and not week_named(text).startswith("Week ") and kind_said(text) != "name":
                    yield Line(place, text, heading=_names_day(text), loose=True)
        elif found:
            opened = _Open.at(place, cells, found, above)
        elif opened is None or _stands_alone(rows, at, opened.kinds):
            text = _numbers_joined(cells) if opened is None else "  ".join(filter(None, cells))
            yield Line(place, text, heading=(opened is not None or part.below) and _names_day(text), loose=True)
            if opened is not None:
                opened.fresh = True
        else:
            yield from _row(opened, cells, place)
        above = cells if any(cells) else above


def _row(opened: _Open, cells: list[str], place: str) -> Iterator[Line]:
    column = opened.day_column
    if column is not None and cells[column] not in ("", opened.day):
        opened.day = cells[column]
        yield Line(place, "")
        yield Line(place, _day(opened.headings[column], opened.day), heading=True)
        opened.fresh = True
    if opened.fresh:
        yield Line(opened.place, opened.heading_line())
        opened.fresh = False
    yield Line(place, opened.row_line(cells))


def _stands_alone(rows: list[list[str]], at: int, kinds: list[str]) -> bool:
    """Whether a row inside a table is none of its rows: one cell that is no exercise, a day, or a remark apart."""
    filled = [column for column, cell in enumerate(rows[at]) if cell]
    if len(filled) != 1:
        return False
    if filled[0] != kinds.index("name"):
        return True
    after = next((row for row in rows[at + 1 :] if any(row)), None)
    apart = at > 0 and not any(rows[at - 1]) and (at + 1 == len(rows) or not any(rows[at + 1]))
    return apart or _names_day(rows[at][filled[0]]) or (after is not None and _kinds(after) is not None)


def _names_day(text: str) -> bool:
    heading = read_heading(text)
    return bool(heading.day) or heading.week is not None


def _names_weeks(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and sum(week_named(cell).startswith("Week ") for cell in filled) > 1


def _numbers_joined(cells: list[str]) -> str:
    """A row without headings: ``Squat | 3 | 8`` is sets and reps, as everybody writes them, also behind a label."""
    filled = [cell for cell in cells if cell]
    labels = filled[: int(len(filled) > _FEWEST_SAID and LABEL.fullmatch(filled[0]) is not None)]
    name, *numbers = filled[len(labels) :]
    if len(numbers) > 1 and _SETS.match(numbers[0]) and _REPS.match(numbers[1]) and not name[:1].isdigit():
        return "  ".join([*labels, name, f"{numbers[0]}x{numbers[1]}", *numbers[2:]])
    return "  ".join(filled)


_FEWEST_SAID = 3
"""A name, its sets and its repetitions."""


def _day(heading: str, cell: str) -> str:
    return f"{heading} {cell}" if cell.isdigit() else cell


def _cell(text: str, kind: str) -> str:
    """A cell in text; a range that a spreadsheet took for a date ("8-12" became 12 August) is a range again."""
    date = _DATE.match(text)
    if date and (kind in _RANGES or kind.startswith("week")):
        low, high = sorted((int(date[1]), int(date[2])))
        return f"{low}-{high}"
    return text.replace("|", "/")


def _piped(cells: list[str], kinds: list[str], without: int | None) -> str:
    """A row between pipes; what stands in the column of labels goes before the name, as it does in a line."""
    shown = list(cells)
    left_out = {without}
    if "label" in kinds:
        label, name = kinds.index("label"), kinds.index("name")
        left_out.add(label)
        if LABEL.fullmatch(shown[label]):
            shown[name] = f"{shown[label].rstrip('.):')}) {shown[name]}"
        elif shown[label] and not column_kinds([Cell(cell, 0, 0) for cell in cells]):
            shown[name] = f"{shown[label]} {shown[name]}"
    return "| " + " | ".join(cell for at, cell in enumerate(shown) if at not in left_out) + " |"
