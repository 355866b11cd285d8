"""Days that stand in a table's column become headings, each above its own rows: one edit, undone like any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.table_cells import BLANKS, cells_of
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import first_as_meant
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.table_text import Table, table_of
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.tables.sheet_rows import Ruling, row_of_sheet
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.program import Prescription, Program
from hipflex_kit.record_making import NamedTuple, replace

_NO_DAYS = "There is no column of days there."
_REFUSAL = "These days cannot be set above their rows without being read differently; do it by hand."


def set_days_above(read: ParseResult, line: int) -> Edited:
    """Write each day's name above its rows, with the headings of the columns, and take the column of days out.

    A column that counts weeks becomes headings too.

    Args:
        read: The text, read.
        line: A line of the table that holds an exercise.

    Returns:
        The text with the same exercises, each on its day.

    Raises:
        EditError: No column of that table holds days, or the text would be read differently.
    """
    text = ProgramText(read)
    rows = [row for row in text.rows_of(()) if row.table]
    at = next((row for row in rows if row.first == line), None)
    table = table_of(text, at) if at is not None else None
    if table is None or "day" not in table.kinds:
        raise EditError(_NO_DAYS)
    lines = sorted({row.first for row in rows if table.first <= row.first <= table.last})
    heads = [cell.text for cell in cells_of(text.lines[table.first - 1], mark=table.mark)]
    day = table.kinds.index("day")
    week = _column_of_weeks(table, heads, [text.lines[number - 1] for number in lines])
    opened = list(_opened(text, table, lines, day, week))
    if len(opened) < _FEWEST:
        raise EditError(_NO_DAYS)
    gone = [column for column in (day, week) if column is not None]

    def way(mark: str, words: tuple[str, str]) -> Edited:
        buffer = Buffer(read.text)
        repeated = [_without(text.lines[number - 1], table, gone) for number in range(table.first, lines[0])]
        for one in opened:
            is_first = one.line == lines[0]
            before = (table.first if is_first else one.line) - 1
            titles = [f"{mark}{title}" for title in one.titles(words)]
            gap = [""] if before and text.lines[before - 1].strip() else []
            buffer.insert_after(before, buffer.new([*gap, *titles, *([] if is_first else repeated)]))
        for number in range(table.first, table.last + 1):
            entry = buffer.at(number)
            entry.put(0, len(entry.text), _without(entry.text, table, gone))
        return buffer.finish()

    own = (heads[day] if day < len(heads) else "", heads[week] if week is not None else "")
    wordings = [words for words in dict.fromkeys((own, ("Day", "Week"))) if words[0] or words == own]
    before = [_bare(row) for _, row in read.program.walk()]
    meant = [_in_order(opened, words) for words in wordings]

    def as_meant(program: Program) -> bool:
        found = [(week.number, session.title) for week in program.weeks for session in week.sessions]
        rows = [_bare(row) for _, row in program.walk()]
        return rows == before and any([one for one in found if one in days] == days for days in meant)

    return first_as_meant((way(mark, words) for words in wordings for mark in ("", "# ")), as_meant, _REFUSAL)


_FEWEST = 2
_COUNTS = re.compile(r"\D{0,10}(\d{1,2})\D{0,2}")
_OF_WEEKS = re.compile(r"(?:weeks?|wks?|wochen?|semanas?) ?[#:.]?")


class _Opened(NamedTuple):
    """A day that a row of the table opens.

    Attributes:
        line: The row's line.
        day: What its cell says of the day.
        week: Number of the week that begins with it; None where none does.
    """

    line: int
    day: str
    week: int | None

    def titles(self, words: tuple[str, str]) -> list[str]:
        """The lines that stand above the row; what only counts gets the word for what it counts."""
        day = f"{words[0]} {self.day}" if self.day.isdecimal() or len(self.day) == 1 else self.day
        return [day] if self.week is None else [f"{words[1]} {self.week}", day]


def _in_order(opened: list[_Opened], words: tuple[str, str]) -> list[tuple[int | None, str | None]]:
    """The days as they are to be read, each with its week."""
    days: list[tuple[int | None, str | None]] = []
    for one in opened:
        week = one.week if one.week is not None or not days else days[-1][0]
        days.append((week, one.titles(words)[-1]))
    return days


def _column_of_weeks(table: Table, heads: list[str], raws: list[str]) -> int | None:
    """The column that says which week each row is of; None where there is none."""
    at = next((column for column, head in enumerate(heads) if _OF_WEEKS.fullmatch(fold(head))), None)
    if at is None or table.kinds[at : at + 1] != ("note",):
        return None
    said = [cells[at].text if at < len(cells) else "" for cells in (cells_of(raw, mark=table.mark) for raw in raws)]
    counted = bool(said[0]) and all(not text or _COUNTS.fullmatch(text) for text in said)
    return at if counted else None


def _opened(text: ProgramText, table: Table, lines: list[int], day: int, week: int | None) -> Iterator[_Opened]:
    """The days that the rows open; a cell that says nothing goes on with what stands above it."""
    before: tuple[str, str] = ("", "")
    for number in lines:
        cells = cells_of(text.lines[number - 1], mark=table.mark)
        said = [cells[at].text if at is not None and at < len(cells) else "" for at in (week, day)]
        now = (said[0] or before[0], said[1] or before[1])
        if now[1] and now != before:
            begun = _COUNTS.fullmatch(now[0]) if now[0] != before[0] else None
            yield _Opened(number, now[1], int(begun[1]) if begun is not None else None)
            before = now


def _without(raw: str, table: Table, gone: Iterable[int]) -> str:
    """A line of the table without some of its cells, each with the mark behind it, or before it at the end."""
    for column in sorted(gone, reverse=True):
        cells = _stretches(raw, table)
        if column + 1 < len(cells):
            raw = raw[: cells[column][0]] + raw[cells[column + 1][0] :]
        elif 0 < column < len(cells):
            raw = raw[: cells[column - 1][1]] + raw[cells[column][1] :]
    return raw


def _stretches(raw: str, table: Table) -> list[tuple[int, int]]:
    """Where the cells stand between their marks, quotes and blanks included."""
    mark = table.mark if table.mark in (",", ";") else "|" if "|" in raw else "\t"
    row = row_of_sheet(raw, Ruling(mark, sided=mark == "|" and raw.lstrip(" \t>").startswith("|")))
    if table.mark == BLANKS or row is None:
        return [(cell.start, cell.end) for cell in cells_of(raw, mark=table.mark)]
    return list(row.cells)


def _bare(row: Prescription) -> Prescription:
    """What must stay; the day's name was a note of the row, and comments keep their own lines."""
    return replace(row, notes=(), comments=())
