"""A text with what stands side by side one below the other, and the way back from there to its places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from hipflex_kit.diagnostics import Span
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.headings.outline import Part
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.lines.marks import cover
from hipflex_kit.notation.places import Beside, FieldPlace, Mark, Place
from hipflex_kit.notation.places import Strip as StripPlace
from hipflex_kit.program import Path
from hipflex_kit.record_making import NamedTuple

Stretch = tuple[int, int, int]
"""A line, counted from 0, and where a stretch of it begins and ends."""


class Strip(NamedTuple):
    """The columns of one day, or of one week.

    Attributes:
        lines: Where each of its lines stands; its heading is the first.
    """

    lines: tuple[Stretch, ...]


class Sheet(NamedTuple):
    """Days or weeks side by side.

    Attributes:
        first: The line that names them, counted from 0.
        last: Its last line.
        strips: Their columns.
        alone: Lines that hold nothing but a heading below the first of them: it may be meant for all.
    """

    first: int
    last: int
    strips: tuple[Strip, ...]
    alone: tuple[int, ...] = ()


class Unfolded(NamedTuple):
    """A text with what stands side by side one below the other.

    Attributes:
        written: The lines of the text.
        raws: Its lines as they are read.
        lines: The same lines, taken apart.
        at: Where each of them begins in the text: its line and its column, both from 0.
        sheets: What stood side by side.
        headings: For each sheet, which of the lines name its days or weeks.
        unsure: Lines of the text that name days side by side of which it is not sure what belongs to which.
    """

    written: list[str]
    raws: list[str]
    lines: list[Line]
    at: list[tuple[int, int]]
    sheets: tuple[Sheet, ...]
    headings: tuple[tuple[int, ...], ...]
    unsure: tuple[int, ...]

    def doubts(self, parts: Sequence[Part]) -> list[tuple[int, Problem]]:
        """What is doubtful about days side by side, with the line (of these) that it is about.

        Args:
            parts: The days and weeks that were found in these lines.
        """
        unsure = frozenset(self.unsure)
        told = [(n, _untold(self.raws[n])) for n, (line, _) in enumerate(self.at) if line in unsure] if unsure else []
        for sheet, named in zip(self.sheets, self.headings, strict=True):
            last = parts[bisect_left(parts, self._end(sheet, named), key=_begins) - 1]
            below = range(self._end(sheet, named), last.end)
            index = next((at for at in below if self.lines[at].kind in ("text", "table")), None)
            if index is not None:
                told.append((index, _of_one_day(self.lines[index], STANDS_BELOW)))
            first = range(named[0], named[0] + len(sheet.strips[0].lines))
            alone = (index for index in first if self.at[index][0] in sheet.alone)
            told += [(index, _of_one_day(self.lines[index], STANDS_ALONE)) for index in alone]
        return told

    # -- back to the text ------------------------------------------------------------------------------------------

    def home(self, span: Span) -> Span:
        """Where a stretch of these lines stands in the text."""
        (first, before), (last, before_last) = self.at[span.line - 1], self.at[span.end_line - 1]
        return Span(first + 1, span.column + before, last + 1, span.end_column + before_last)

    def places(self, places: Mapping[Path, Place]) -> dict[Path, Place]:
        """Places in these lines as places in the text."""
        home = {}
        for path, place in places.items():
            lines = [line + 1 for line, _ in self.at[place.first_line - 1 : place.last_line]]
            home[path] = Place(min(lines), max(lines), _Home(place, self))  # a later day's lines may be above
        home[()] = Place(1, len(self.written), places[()].fields)
        return home

    def marks(self, marks: Sequence[Mark]) -> tuple[Mark, ...]:
        """Marks of these lines as marks of the text, in its order."""
        pieces: dict[int, list[tuple[int, int, str]]] = {}
        for mark in marks:
            line, column = self.at[mark.line - 1]
            pieces.setdefault(line, []).append((mark.column + column, mark.end_column + column, mark.kind))
        return tuple(
            mark for line, raw in enumerate(self.written) for mark in cover(line + 1, raw, pieces.get(line, []), "sign")
        )

    def beside(self, sessions: Sequence[tuple[Path, Part]]) -> tuple[Beside, ...]:
        """Which days stand side by side, and where.

        Args:
            sessions: Path of each day, and its part of these lines.
        """
        return tuple(
            Beside(
                sheet.first + 1,
                sheet.last + 1,
                tuple(
                    StripPlace(
                        tuple(
                            path
                            for path, part in sessions
                            if start <= (part.heading or part.start) < start + len(strip.lines)
                        ),
                        tuple(Span(line + 1, first, line + 1, end) for line, first, end in strip.lines),
                    )
                    for start, strip in zip(named, sheet.strips, strict=True)
                ),
            )
            for sheet, named in zip(self.sheets, self.headings, strict=True)
        )

    def _end(self, sheet: Sheet, named: tuple[int, ...]) -> int:
        """The line behind those of a sheet's last day."""
        return named[-1] + len(sheet.strips[-1].lines)


def _begins(part: Part) -> int:
    return part.start if part.heading is None else part.heading


def _untold(raw: str) -> Problem:
    message = "These days stand side by side and are not told apart; write each day below the one before."
    return Problem("days-side-by-side", "warning", message, 0, len(raw), "Day 1")


_OF_ONE = "is read as part of one of them; if it is meant for all, write it into each."
STANDS_BELOW = f"This stands below days that are side by side, and {_OF_ONE}"
STANDS_ALONE = f"This has a row of days side by side to itself, and {_OF_ONE}"


def _of_one_day(line: Line, message: str) -> Problem:
    return Problem("of-one-day", "info", message, line.start, line.end)


class _Home(Mapping[str, FieldPlace]):
    """The places of a record's fields in the text, each made when it is asked for."""

    __slots__ = ("_fields", "_unfolded")

    def __init__(self, place: Place, unfolded: Unfolded) -> None:
        self._fields = place.fields
        self._unfolded = unfolded

    def __getitem__(self, name: str) -> FieldPlace:
        field = self._fields[name]
        return FieldPlace(self._unfolded.home(field.span), field.source)

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)
