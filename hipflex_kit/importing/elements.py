"""What a foreign file holds, before anybody asks what it means: lines, headings and tables with their places."""

from __future__ import annotations

from typing import Any

from hipflex_kit.record_making import record


@record
class Line:
    """A line of text.

    Attributes:
        place: Where it stands, such as ``page 2`` or ``Sheet1, row 4``.
        text: The text.
        heading: True where the file itself says that it is a heading.
        indent: True for a line that belongs to the one above.
        loose: True for a line that stands outside the rows of a table, in a file of tables.
    """

    place: str
    text: str
    heading: bool = False
    indent: bool = False
    loose: bool = False


@record
class Table:
    """Cells in rows.

    Attributes:
        place: Where it stands: the sheet, or "table 2".
        rows: Text of every cell; rows may differ in length.
        first_row: Number of the first row in the file, from 1.
        title: Name of the sheet, where it may be a day's or a week's; else "".
    """

    place: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 1
    title: str = ""


@record
class Ours:
    """Our own text inside a file that the kit exported.

    Attributes:
        place: Where it stands.
        text: Canonical text.
    """

    place: str
    text: str


Element = Line | Table | Ours


def to_plain(element: Element) -> dict[str, Any]:
    """An element as JSON values."""
    if isinstance(element, Line):
        return {"line": [element.place, element.text, element.heading, element.indent, element.loose]}
    if isinstance(element, Table):
        rows = [list(row) for row in element.rows]
        return {"table": [element.place, rows, element.first_row, element.title]}
    return {"ours": [element.place, element.text]}


def from_plain(value: dict[str, Any]) -> Element:
    """An element from what ``to_plain`` gave."""
    ((kind, fields),) = value.items()
    if kind == "line":
        return Line(*fields)
    if kind == "ours":
        return Ours(*fields)
    place, rows, first_row, title = fields
    return Table(place, tuple(tuple(row) for row in rows), first_row, title)
