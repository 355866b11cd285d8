"""What each edit of the page does to the text: one function an op, found in one table."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

from hipflex_kit.designer.edits.messages import Edit, MessageError
from hipflex_kit.diagnostics import line_end, lines_with_ends, newline_of
from hipflex_kit.notation import ParseResult, edits
from hipflex_kit.notation.edits import Edited, EditError, naming_the_line
from hipflex_kit.program import Path

Find = Callable[[str, int], Path]
"""Gives the path of an id, which must be as deep as is asked for: 2 a day, 3 a block, 4 a row; 0 any of them."""

DAY, BLOCK, ROW, ANY = 2, 3, 4, 0
FIELDS = frozenset({"name", "dose", "tempo", "rest", "load", "effort", "technique", "note"})


def splice(read: ParseResult, edit: Edit, find: Find) -> Edited:
    """Turn an edit into a splice of the newest text.

    Args:
        read: The newest text, read.
        edit: What the page asked for.
        find: Finds the things that the edit names in that text.

    Raises:
        MessageError: The edit lacks something, or names something that is no longer there.
        EditError: The text cannot be changed so.
    """
    try:
        return SPLICES[edit.op](read, edit, find)
    except EditError as refused:
        raise naming_the_line(refused, read) from refused


def _set_field(read: ParseResult, edit: Edit, find: Find) -> Edited:
    field, text = edit.text("field"), edit.text("text")
    if field not in FIELDS:
        raise MessageError(f"The page asked for a field “{field[:40]}” that no row has.")
    week = edit.number("week") if edit.value.get("week") is not None else 1
    edited = edits.set_field(read, find(edit.target(), ROW), field, text, week=week)
    if week > 1 and not text and edited.text == read.text:
        said = {"dose": "sets × reps are", "technique": "kind of sets is"}.get(field, f"{field} is")
        raise EditError(f"In week {week} the {said} as in the week before; write another, or take it out there.")
    return edited


def _add_line(read: ParseResult, edit: Edit, find: Find) -> Edited:
    """A line typed at a day's foot; it goes on below the line before it, in whatever day that has turned out to be."""
    day = find(edit.target_id, DAY) if edit.target_id is not None else None
    above = edit.optional("after")
    if above is not None:
        with contextlib.suppress(MessageError):
            day = find(above, ANY)[:2]
    return edits.add_line(read, day, edit.text("text"))


def _insert(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.insert(read, find(edit.target(), BLOCK), edit.number("index"), edit.text("text"))


def _new_block(read: ParseResult, edit: Edit, find: Find) -> Edited:
    day = find(edit.target(), DAY)
    row = edit.optional("row_id")
    if row is not None:
        return edits.move_to_new_block(read, find(row, ROW), day, edit.number("index"))
    return edits.new_block(read, day, edit.number("index"), edit.text("text"))


def _move(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.move(read, find(edit.target(), ROW), find(edit.text("block_id"), BLOCK), edit.number("index"))


def _move_block(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.move_block(read, find(edit.target(), BLOCK), find(edit.text("session_id"), DAY), edit.number("index"))


def _delete(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.delete(read, find(edit.target(), ANY))


def _rename_session(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.rename_session(read, find(edit.target(), DAY), edit.text("title"))


def _add_session(read: ParseResult, edit: Edit, find: Find) -> Edited:
    last = edit.optional("after")
    return edits.add_session(read, edit.text("title"), find(last, DAY)[0] if last is not None else None)


def _set_header(read: ParseResult, edit: Edit, find: Find) -> Edited:  # noqa: ARG001 - names nothing
    return edits.set_header(read, edit.text("key"), edit.text("value"))


def _keep(read: ParseResult, edit: Edit, find: Find) -> Edited:
    """Overrule a check: ``// keep: reason [L01]`` below its lines, or in the header for the whole program.

    A day's stands below its title, as what stands below its last line is said of that exercise; a day without a title
    has it above its first line.
    """
    reason = " ".join(edit.text("reason", "").split())
    code = edit.text("code")
    if not code.replace("-", "").isalnum():
        raise MessageError("The page asked to keep something without saying what.")
    if edit.target_id is None:
        said = f"{reason} [{code}]".strip()
        kept = read.places[()].fields.get("header.keep")
        return edits.set_header(read, "Keep", said) if kept is None else _below(read, kept.span.line, f"Keep: {said}")
    note = f"// keep: {reason} [{code}]" if reason else f"// keep [{code}]"
    path = find(edit.target(), ANY)
    edits.check_stands_alone(read, path)
    place = read.places[path]
    if len(path) != DAY:
        return _below(read, place.last_line, note)
    title = place.fields.get("title")
    return _below(read, title.span.line, note) if title else _above(read, place.first_line, note)


def _move_day(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.move_day(read, find(edit.target(), DAY), edit.number("index"))


def _paste(read: ParseResult, edit: Edit, find: Find) -> Edited:
    text = edit.text("text")
    return (
        edits.add_line(read, None, text)
        if edit.target_id is None
        else edits.paste(read, find(edit.target(), ANY), text)
    )


def _duplicate(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.duplicate(read, [find(name, ANY) for name in _ids(edit)])


def _superset(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.make_superset(read, [find(name, ROW) for name in _ids(edit)])


def _ids(edit: Edit) -> list[str]:
    ids = edit.value.get("ids")
    if not isinstance(ids, list) or not all(isinstance(name, str) for name in ids):
        raise MessageError("The page asked for something to be done with several things without saying which.")
    return ids


def _table_to_lines(read: ParseResult, edit: Edit, find: Find) -> Edited:
    return edits.turn_table_into_lines(read, find(edit.target(), ANY))


def _week(splice_week: Callable[[ParseResult, int], Edited]) -> Callable[[ParseResult, Edit, Find], Edited]:
    return lambda read, edit, find: splice_week(read, edit.number("week"))  # noqa: ARG005 - names nothing


def _below(read: ParseResult, line: int, text: str) -> Edited:
    """Write a line below another (from 1)."""
    lines = lines_with_ends(read.text)
    above = lines[line - 1]
    newline = line_end(above) or newline_of(read.text)
    lines[line - 1] = above if line_end(above) else above + newline
    lines.insert(line, text + (newline if line_end(above) else ""))
    count = len(lines) - 1
    return Edited("".join(lines), {old: old if old <= line else old + 1 for old in range(1, count + 1)})


def _above(read: ParseResult, line: int, text: str) -> Edited:
    """Write a line above another (from 1)."""
    lines = lines_with_ends(read.text)
    lines.insert(line - 1, text + newline_of(read.text))
    return Edited("".join(lines), {old: old if old < line else old + 1 for old in range(1, len(lines))})


SPLICES: Mapping[str, Callable[[ParseResult, Edit, Find], Edited]] = {
    "set_field": _set_field,
    "add_line": _add_line,
    "insert": _insert,
    "new_block": _new_block,
    "move": _move,
    "move_block": _move_block,
    "delete": _delete,
    "rename_session": _rename_session,
    "add_session": _add_session,
    "set_header": _set_header,
    "keep": _keep,
    "move_day": _move_day,
    "paste": _paste,
    "duplicate": _duplicate,
    "superset": _superset,
    "table_to_lines": _table_to_lines,
    "add_week": lambda read, edit, find: edits.add_week(read),  # noqa: ARG005 - names nothing
    "copy_week": _week(edits.copy_week),
    "delete_week": _week(edits.delete_week),
}
