"""Days that stand in a table's column become headings, each above its own rows: one edit, undone like any other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hipflex_kit.notation.columns.table_cells import cells_of
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import first_as_meant
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.table_text import Table, table_of
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Prescription, Program
from hipflex_kit.record_making import replace

_REFUSAL = "These days cannot be set above their rows without being read differently; do it by hand."


def set_days_above(read: ParseResult, line: int) -> Edited:
    """Write each day's name above its rows, with the headings of the columns, and take the column of days out.

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
        raise EditError("There is no column of days there.")
    column = table.kinds.index("day")
    lines = sorted({row.first for row in rows if table.first <= row.first <= table.last})
    days = list(_days(text, table, lines, column))
    if len(days) < _FEWEST:
        raise EditError("There is no column of days there.")

    def way(mark: str) -> Edited:
        buffer = Buffer(read.text)
        heads = [_without(text.lines[number - 1], table, column) for number in range(table.first, lines[0])]
        for number, day in days:
            above = [f"{mark}{day}", *heads] if number != lines[0] else [f"{mark}{day}"]
            before = number - 1 if number != lines[0] else table.first - 1
            gap = [""] if before and text.lines[before - 1].strip() else []
            buffer.insert_after(before, buffer.new([*gap, *above]))
        for number in range(table.first, table.last + 1):
            entry = buffer.at(number)
            entry.put(0, len(entry.text), _without(entry.text, table, column))
        return buffer.finish()

    before = [_bare(row) for _, row in read.program.walk()]
    titles = [day for _, day in days]

    def as_meant(program: Program) -> bool:
        sessions = [session.title for week in program.weeks for session in week.sessions]
        trained = [title for title in sessions if title in titles]
        return trained == titles and [_bare(row) for _, row in program.walk()] == before

    return first_as_meant((way(mark) for mark in ("", "# ")), as_meant, _REFUSAL)


_FEWEST = 2


def _days(text: ProgramText, table: Table, lines: list[int], column: int) -> Iterator[tuple[int, str]]:
    """The first line of each day, and its name."""
    named = []
    for number in lines:
        cells = cells_of(text.lines[number - 1], mark=table.mark)
        named.append((number, cells[column].text if column < len(cells) else ""))
    named = [(number, day) for number, day in named if day]
    yield from named[:1]
    yield from (below for above, below in pairwise(named) if above[1] != below[1])


def _without(raw: str, table: Table, column: int) -> str:
    cells = cells_of(raw, mark=table.mark)
    return raw[: cells[column].start] + raw[cells[column + 1].start :] if column + 1 < len(cells) else raw


def _bare(row: Prescription) -> Prescription:
    """What must stay; the day's name was a note of the row, and comments keep their own lines."""
    return replace(row, notes=(), comments=())
