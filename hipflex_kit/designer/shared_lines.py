"""Rows that share a line: days side by side, and several exercises one behind the other. Which of them stands where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hipflex_kit.designer.edits.identities import Identities
from hipflex_kit.diagnostics import Span, split_lines
from hipflex_kit.notation import ParseResult, Source
from hipflex_kit.notation.places import Place
from hipflex_kit.program import Path

_DAY, _ROW = 2, 4
_WHOLE_BLOCK = (Source.HEADER, Source.FOOTER)


class Stretch(NamedTuple):
    """A stretch of a row's own words.

    Attributes:
        line: Line, from 1.
        column: First column, in code points; for the page in UTF-16 code units.
        end_column: Column after the last character.
        kind: ``label``, ``name`` or ``dose``, which is everything else that the row says of itself.
    """

    line: int
    column: int
    end_column: int
    kind: str


def stretches(place: Place) -> tuple[Stretch, ...]:
    """What a row says of itself, in the order of the text; one stretch does not reach into another.

    Args:
        place: Where the row stands.
    """
    found = sorted(
        (field.span.line, field.span.column, -field.span.end_column, name if name in ("label", "name") else "dose")
        for name, field in place.fields.items()
        if field.source not in _WHOLE_BLOCK and field.span.line == field.span.end_line
    )
    apart: list[Stretch] = []
    for line, column, minus_end, kind in found:
        last = apart[-1] if apart and apart[-1].line == line else None
        start = max(column, last.end_column) if last is not None else column
        if start < -minus_end:
            apart.append(Stretch(line, start, -minus_end, kind))
    return tuple(apart)


def marks_of_day(read: ParseResult, day: Path, rows: Sequence[Path]) -> Mapping[Path, tuple[Stretch, ...]]:
    """What the words of rows are that do not have their lines for themselves, as a browser counts columns.

    Args:
        read: The text, read.
        day: A day.
        rows: Its rows, in order.
    """
    places = read.places
    crowded = list(rows) if day in read.columns else list(_overlapping(places, rows))
    if not crowded:
        return {}
    lines = split_lines(read.text)
    return {row: tuple(_in_units(each, lines[each.line - 1]) for each in stretches(places[row])) for row in crowded}


def utf16_column(line: str, column: int) -> int:
    """A column in code points as a browser counts it: characters beyond U+FFFF are two units wide.

    Args:
        line: The line.
        column: Column from 0, in code points.
    """
    return column if line.isascii() else column + sum(ord(character) > 0xFFFF for character in line[:column])


class Owners:
    """Whose a place in the text is: the innermost thing that stands there, and of rows in one line the nearest.

    Args:
        read: The text, read.
        ids: The ids of its rows, blocks and days.
    """

    def __init__(self, read: ParseResult, ids: Identities) -> None:
        self._read = read
        self._ids = ids
        self._by_line: dict[int, str] = {}
        self._rows: dict[int, list[Path]] = {}
        self._stretches: dict[Path, tuple[Stretch, ...]] = {}
        places = read.places
        for path in sorted(ids.by_path, key=len):
            place = places.get(path)
            if place is None:
                continue
            lines = range(place.first_line, place.last_line + 1)
            self._by_line.update(dict.fromkeys(lines, ids.by_path[path]))
            if len(path) == _ROW:
                for line in lines:
                    self._rows.setdefault(line, []).append(path)

    def at(self, span: Span | None) -> str | None:
        """The id of what stands there; None for the program."""
        if span is None:
            return None
        rows = self._rows.get(span.line, [])
        days = self._days_at(span)
        if days:
            rows = [row for row in rows if row[:_DAY] in days]
            if not rows:
                return self._ids.by_path[days[0]]
        elif len(rows) < 2:
            return self._by_line.get(span.line)
        return self._ids.by_path[min(rows, key=lambda row: self._distance(row, span))]

    def _days_at(self, span: Span) -> tuple[Path, ...]:
        """The days that a cell is of; none where no days stand side by side."""
        for table in self._read.beside:
            if table.first_line <= span.line <= table.last_line:
                for strip in table.strips:
                    if any(cell.line == span.line and _away(span, cell) == 0 for cell in strip.lines):
                        return strip.sessions
        return ()

    def _distance(self, row: Path, span: Span) -> int:
        if row not in self._stretches:
            self._stretches[row] = stretches(self._read.places[row])
        here = (each for each in self._stretches[row] if each.line == span.line)
        return min((_away(span, each) for each in here), default=1_000_000)


def _away(span: Span, there: Span | Stretch) -> int:
    """How many columns lie between two stretches of a line."""
    return max(0, there.column - span.column, span.column + 1 - there.end_column)


def _overlapping(places: Mapping[Path, Place], rows: Sequence[Path]) -> Iterator[Path]:
    """The rows of which a line is one of another row, too; those of a day are in the order of the text."""
    for n, row in enumerate(rows):
        here = places[row]
        above, below = (places[rows[n - 1]] if n else None), (places[rows[n + 1]] if n + 1 < len(rows) else None)
        if (above is not None and above.last_line >= here.first_line) or (
            below is not None and below.first_line <= here.last_line
        ):
            yield row


def _in_units(stretch: Stretch, line: str) -> Stretch:
    if line.isascii():
        return stretch
    return stretch._replace(
        column=utf16_column(line, stretch.column), end_column=utf16_column(line, stretch.end_column)
    )
