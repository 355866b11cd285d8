"""Where things stand in the text, as far as the page needs it: to copy lines, and to turn a table into lines."""

from __future__ import annotations

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import ParseResult, Source
from hipflex_kit.program import Path


def lines_at(read: ParseResult, path: Path) -> tuple[int, int]:
    """First and last line of a week, day or block, from 1.

    (0, 0) where it stands nowhere, or where a line of it is one of another day too, which stands beside it.
    """
    place = read.places.get(path)
    if place is None or path[:2] in read.columns:
        return (0, 0)
    return (place.first_line, place.last_line)


def is_headed_inline(read: ParseResult, block: Path) -> bool:
    """Whether a block's heading stands on the line of its first exercise: ``Warm Up: leg swings 2x10``.

    What is put to it becomes another such line, above or below.
    """
    place, first = read.places.get(block), read.places.get((*block, 0))
    title = place.fields.get("title") if place is not None else None
    return title is not None and first is not None and title.span.line == first.first_line


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
