"""Where things stand in the text, as far as the page needs it: to copy lines, and to turn a table into lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from hipflex_kit.designer.shared_lines import utf16_column
from hipflex_kit.designer.view.types import HeadingAt
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import ParseResult, Source
from hipflex_kit.notation.places import Place
from hipflex_kit.program import Path


def lines_at(read: ParseResult, path: Path) -> tuple[int, int]:
    """First and last line of a week, day or block, from 1.

    (0, 0) where it stands nowhere, or where a line of it is one of another day too, which stands beside it.
    """
    place = read.places.get(path)
    if place is None or path[:2] in read.columns:
        return (0, 0)
    return (place.first_line, place.last_line)


def name_at(place: Place, name: str, lines: Sequence[str]) -> tuple[int, int, int] | None:
    """Where a name stands that the page would not find by looking for it in the row's first line, as small letters.

    Args:
        place: Where the row stands.
        name: Its name, as read.
        lines: The text's lines.

    Returns:
        Line, from 1, first column and the column behind it, as a browser counts them; None where the page finds it, or
        where it stands elsewhere.
    """
    written, dose = place.fields.get("name"), place.fields.get("dose")
    unnamed = written is None or written.source in (Source.HEADER, Source.FOOTER)
    at = dose if unnamed else written
    if at is None or at.source in (Source.HEADER, Source.FOOTER):
        return None
    line, start, end = at.span.line, at.span.column, at.span.column if unnamed else at.span.end_column
    column, end_column, found = _columns(lines[line - 1], name, start, end)
    return None if found and line == place.first_line else (line, column, end_column)


@lru_cache(4096)
def _columns(raw: str, name: str, start: int, end: int) -> tuple[int, int, bool]:
    """A name's columns in a browser, and whether it is found there as it is. Remembered, as most lines stay."""
    column = utf16_column(raw, start)
    low = raw.lower()
    found = low.find(name.lower())
    as_read = raw[start:end] == name and found >= 0 and utf16_column(low, found) == column
    return column, utf16_column(raw, end), as_read


def heading_at(read: ParseResult, block: Path) -> HeadingAt | None:
    """Where a block's heading stands: on lines above its first exercise, or on that one's own line; None without one.

    What is put to ``Warm Up: leg swings 2x10`` becomes another such line; below a heading
    ``A.`` and ``B.`` are stations.
    """
    place, first = read.places.get(block), read.places.get((*block, 0))
    if place is None:
        return None
    title = place.fields.get("title")
    if title is not None and first is not None and title.span.line == first.first_line:
        return "inline"
    return "above" if first is None or place.first_line < first.first_line else None


def blocks_in_tables(read: ParseResult) -> frozenset[Path]:
    """The blocks of which a row stands in a table. Most texts have none, and are not looked at closely."""
    found = (
        {path for path in read.places if len(path) == _BLOCK and path[:-1] in read.columns} if read.beside else set()
    )
    if "|" not in read.text and "\t" not in read.text:
        return frozenset(found)
    lines = split_lines(read.text)
    for path, _ in read.program.walk():
        place = read.places[path]
        raw = lines[place.first_line - 1]
        if ("|" in raw or "\t" in raw) and any(field.source is Source.CELL for field in place.fields.values()):
            found.add(path[:3])
    return frozenset(found)


_BLOCK = 3
