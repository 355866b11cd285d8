"""Where things stand in the text, as far as the page needs it: to copy lines, and to turn a table into lines."""

from __future__ import annotations

from hipflex_kit.designer.view.types import HeadingAt
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
