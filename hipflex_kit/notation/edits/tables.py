"""A table becomes lines: one edit, undone like any other."""

from __future__ import annotations

from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.table_text import as_lines, table_of
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Path


def turn_table_into_lines(read: ParseResult, path: Path) -> Edited:
    """Write the exercises of a table as lines, each with its label.

    Args:
        read: The text, read.
        path: A row, block or day; every table that it touches is turned.

    Returns:
        The text with the same program and no table there.

    Raises:
        EditError: There is no table, or the lines would be read differently.
    """
    text = ProgramText(read)
    rows = [row for row in text.rows_of(path) if row.table] if len(path) < 4 else [text.row(path)]
    tables: list[tuple[int, int]] = []
    for row in rows:
        if row.table and not (tables and row.first <= tables[-1][1]):
            table = table_of(text, row)
            tables.append((table.first, table.last))
    if not tables:
        raise EditError("There is no table there.")

    day = read.places[path[:2]].fields.get("title")

    def way(bullet: str) -> Edited:
        buffer = Buffer(read.text)
        by_line = {row.first: row for row in text.rows_of(path[:2])}
        for first, last in tables:
            for line in range(first, last + 1):
                row, entry = by_line.get(line), buffer.at(line)
                if row is None and day is not None and day.span.line == line:  # the day's name heads a column
                    entry.put(0, len(entry.text), entry.text[day.span.column : day.span.end_column])
                    continue
                if row is None:
                    buffer.remove([entry])
                    continue
                head, *below = as_lines(row.record)
                label = f"{row.record.label}) " if row.record.label else bullet
                entry.put(0, len(entry.text), label + head)
                buffer.insert_after(line, buffer.new(below))
        return buffer.finish()

    ways = (way(bullet) for bullet in ("", "- "))
    refusal = "This table cannot be turned into lines without being read differently; turn it by hand."
    return first_as_meant(ways, reads_as(meant(read.program)), refusal)
