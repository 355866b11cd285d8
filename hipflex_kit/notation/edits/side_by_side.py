"""Edits where days stand side by side: a cell changes within its own columns, and the table becomes days in lines.

A line of such a table holds a row of each day. So a day's columns are taken out as a text of their own, edited like any
text, and its cells written back where they stood; the cells of the other days keep their bytes.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from inspect import signature
from typing import TypeVar, cast

from hipflex_kit.diagnostics import Span, split_lines
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.tables import turn_table_into_lines
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import Beside, ParseResult, Strip
from hipflex_kit.notation.writing.formatter import format_program
from hipflex_kit.program import Path, Program, Session
from hipflex_kit.record_making import replace

BESIDE = "These days stand side by side in one table; turn the table into lines first, then this can be done."
_UNTURNABLE = "This table cannot be turned into lines without being read differently; turn it by hand."

_Edit = TypeVar("_Edit", bound=Callable[..., Edited])


def within_columns(edit: _Edit) -> _Edit:
    """The same edit, which of a day that stands beside others changes that day's cells alone.

    Args:
        edit: An edit of what stands at a path, its second argument.
    """

    @wraps(edit)
    def edited(read: ParseResult, *args: object, **kwargs: object) -> Edited:
        said = signature(edit).bind(read, *args, **kwargs)
        path, *more = said.args[1:]
        found = _strip_of(read, path)
        if found is None:
            return edit(read, *args, **kwargs)
        return _in_columns(read, path, *found, lambda own, here: edit(own, here, *more, **said.kwargs))

    return cast("_Edit", edited)


def below_each_other(edit: _Edit) -> _Edit:
    """The same edit, which is refused where it is about days that stand beside others.

    Args:
        edit: An edit that lets lines come, go or move.
    """

    @wraps(edit)
    def edited(read: ParseResult, *args: object, **kwargs: object) -> Edited:
        for path in _paths((*args, *kwargs.values())) if read.beside else ():
            check_stands_alone(read, path)
        return edit(read, *args, **kwargs)

    return cast("_Edit", edited)


def check_stands_alone(read: ParseResult, path: Path) -> None:
    """Refuse what needs lines of a day's own.

    Args:
        read: The text, read.
        path: A day, or something in one.

    Raises:
        EditError: Other days stand beside this one on the same lines.
    """
    if _strip_of(read, path) is not None:
        raise EditError(BESIDE)


def turn_into_lines(read: ParseResult, path: Path) -> Edited:
    """Write a table as lines; where days stand side by side in it, each of them below the one before.

    Args:
        read: The text, read.
        path: A row, block or day; every table that it touches is turned.

    Returns:
        The text with the same program and no table there.

    Raises:
        EditError: There is no table, or the lines would be read differently.
    """
    found = _strip_of(read, path)
    if found is None:
        return turn_table_into_lines(read, path)
    table, _ = found

    def ways() -> Iterator[Edited]:
        for as_lines in (_as_written, _in_our_words):
            with contextlib.suppress(EditError):
                texts = [as_lines(_text_of(read, lines)) for lines in (strip.lines for strip in table.strips)]
                buffer = Buffer(read.text)
                new = buffer.new([line for n, text in enumerate(texts) for line in ([""] if n else []) + text])
                new[0].origin = table.first_line
                buffer.swap(table.first_line, table.last_line, new)
                yield buffer.finish()

    return first_as_meant(ways(), reads_as(meant(read.program)), _UNTURNABLE)


def _as_written(text: str) -> list[str]:
    """A day in its author's words; the rows of a table as lines."""
    own = parse_program(text)
    for day in [path for path in own.places if len(path) == _DAY]:
        if any(row.table for row in ProgramText(own).rows_of(day)):
            own = parse_program(turn_table_into_lines(own, day).text)
    return split_lines(own.text)


def _in_our_words(text: str) -> list[str]:
    return split_lines(format_program(parse_program(text).program).rstrip("\n"))


_DAY = 2


def _strip_of(read: ParseResult, path: Path) -> tuple[Beside, Strip] | None:
    """The columns of the day that something belongs to; None where it stands beside no other."""
    for table in read.beside:
        for strip in table.strips:
            if path[:_DAY] in strip.sessions:
                return table, strip
    return None


def _paths(values: Iterable[object]) -> Iterator[Path]:
    """What an edit is about: paths among its arguments, alone or several in a list."""
    for value in values:
        if isinstance(value, tuple) and len(value) >= _DAY and all(isinstance(part, int) for part in value):
            yield value
        elif isinstance(value, list | tuple):
            yield from _paths(value)


def _session(program: Program, day: Path) -> Session:
    return program.weeks[day[0]].sessions[day[1]]


def _with_sessions(program: Program, changed: dict[Path, Session]) -> Program:
    weeks = tuple(
        replace(week, sessions=tuple(changed.get((w, s), day) for s, day in enumerate(week.sessions)))
        for w, week in enumerate(program.weeks)
    )
    return replace(program, weeks=weeks)


def _lines_of(read: ParseResult, table: Beside, strip: Strip) -> tuple[Span, ...]:
    """The lines of a day; to the last one belongs what stands below the table."""
    last = max([table.last_line, *(read.places[day].last_line for day in strip.sessions)])
    lines = split_lines(read.text)
    below = (Span(line, 0, line, len(lines[line - 1])) for line in range(table.last_line + 1, last + 1))
    return (*strip.lines, *below)


def _text_of(read: ParseResult, stretches: Iterable[Span]) -> str:
    lines = split_lines(read.text)
    return "\n".join(lines[at.line - 1][at.column : at.end_column] for at in stretches)


def _in_columns(
    read: ParseResult, path: Path, table: Beside, strip: Strip, edit: Callable[[ParseResult, Path], Edited]
) -> Edited:
    """Edit a day as a text of its own, and write its cells back.

    Raises:
        EditError: Lines would come or go, or something else would be read differently.
    """
    stretches = _lines_of(read, table, strip)
    own = parse_program(_text_of(read, stretches))
    days = [day for day in own.places if len(day) == _DAY]
    before = [_session(own.program, day) for day in days]
    if before != [_session(read.program, day) for day in strip.sessions]:
        raise EditError(BESIDE)
    done = edit(own, days[strip.sessions.index(path[:_DAY])] + path[_DAY:])
    old, new = split_lines(own.text), split_lines(done.text)
    if len(old) != len(new) or any(line != now for line, now in done.carried.items()):
        raise EditError(BESIDE)
    buffer = Buffer(read.text)
    for at, was, now in zip(stretches, old, new, strict=True):
        if was != now:
            buffer.at(at.line).put(at.column, at.end_column, now + "\t" * (was.count("\t") - now.count("\t")))
    edited = buffer.finish()
    after = parse_program(done.text).program
    expected = _with_sessions(
        read.program, dict(zip(strip.sessions, (_session(after, day) for day in days), strict=True))
    )
    if parse_program(edited.text).program != expected:
        raise EditError(BESIDE)
    return edited
