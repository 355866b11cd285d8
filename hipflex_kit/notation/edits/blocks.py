"""Rows, blocks and days are deleted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.headed_parts import keep_headings, parts_of
from hipflex_kit.notation.edits.intent import comments_in, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.setting_off import block_at, ways_to_leave
from hipflex_kit.notation.edits.shape import RULES, Shape
from hipflex_kit.notation.edits.shared_rows import delete_from_line
from hipflex_kit.notation.edits.table_text import table_of
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Path

_UNREMOVABLE = "“{}” cannot be taken out without other lines being read differently; delete it in the text instead."


def delete(read: ParseResult, path: Path) -> Edited:
    """Take out an exercise, a block or a day; a block goes with its last exercise.

    Args:
        read: The text, read.
        path: What goes: (week, day), (week, day, block) or (week, day, block, row).

    Raises:
        EditError: It is no longer there, or other lines would be read differently.
    """
    text = ProgramText(read)
    if path not in read.places or not 2 <= len(path) <= 4:
        raise EditError("That is no longer there.")
    if len(path) == 2:
        return _delete_session(text, path)
    if len(path) == 3 or len(text.rows_of(path[:3])) == 1:
        return _delete_block(text, path[:3])
    row = text.row(path)
    if row.shared:
        return delete_from_line(text, path)
    expected = meant(read.program)
    del expected.block(path).rows[path[3]]
    expected.block(path).changed = True
    expected.comments -= comments_in(entry.text for entry in Shape(text).row(path).entries)
    follower = block_at(text, (*path[:2], path[2] + 1))

    def ways() -> Iterator[Edited]:
        for left in ways_to_leave(text, follower):
            shape = Shape(text)
            shape.block(path).rows.remove(shape.row(path))
            if follower is not None:
                shape.set_off(shape.block(follower), (left, []))
            yield shape.finish()

    return first_as_meant(ways(), reads_as(expected), _UNREMOVABLE.format(row.record.name))


def _delete_block(text: ProgramText, path: Path) -> Edited:
    expected = meant(text.read.program)
    block = Shape(text).block(path)
    heads_others = any(part[0] == path[2] and len(part) > 1 for part in parts_of(text, path[:2]))
    gone = [*([] if heads_others else block.head), *(entry for row in block.rows for entry in row.entries), *block.tail]
    expected.comments -= comments_in(entry.text for entry in gone)
    del expected.session(path[:2]).blocks[path[2]]
    keep_headings(expected, text, path[:2])

    rows = text.rows_of(path)

    def ways() -> Iterator[Edited]:
        for rules, headings in ((RULES[0], []), (RULES[1], []), (RULES[0], _headings_of(text, rows))):
            shape = Shape(text)
            blocks = shape.day(path[:2])
            del blocks[path[2]]
            if path[2] < len(blocks):
                shape.set_off(blocks[path[2]], rules)
            shape.buffer.remove([shape.buffer.at(line) for line in headings])
            yield shape.finish()

    name = rows[0].record.name if rows else "This block"
    return first_as_meant(ways(), reads_as(expected), _UNREMOVABLE.format(name))


def _headings_of(text: ProgramText, rows: Sequence[RowText]) -> list[int]:
    """The lines above the rows of a table that hold nothing else: without rows ``Exercise,Sets,Reps`` is no table."""
    if not rows or not rows[0].table:
        return []
    table = table_of(text, rows[0])
    return [line for line in range(table.first, rows[0].first) if text.lines[line - 1].strip()]


def check_session(read: ParseResult, path: Path) -> None:
    """Make sure that there is such a day.

    Raises:
        EditError: There is none.
    """
    if len(path) != 2 or path not in read.places:
        raise EditError("That day is no longer there.")


def _delete_session(text: ProgramText, path: Path) -> Edited:
    buffer = Buffer(text.read.text)
    place = text.read.places[path]
    last = text.with_comments(place.last_line)
    first, end = place.first_line, len(text.lines)
    below = last
    while below < end and not text.lines[below].strip():
        below += 1
    if below < end:
        last = below
    else:
        first -= len(text.blanks_above(first))
    gone = buffer.stretch(first, last)
    buffer.remove(gone)
    expected = meant(text.read.program)
    del expected.weeks[path[0]].sessions[path[1]]
    expected.comments -= comments_in(entry.text for entry in gone)
    title = text.read.program.weeks[path[0]].sessions[path[1]].title or "This day"
    return first_as_meant([buffer.finish()], reads_as(expected), _UNREMOVABLE.format(title))
