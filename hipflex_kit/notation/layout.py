"""Places and marks of a whole text, worked out from the readings of its parts when somebody asks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hipflex_kit.diagnostics import Span
from hipflex_kit.notation.drafts.drafts import At, BlockDraft, RowDraft
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.headings.header import HeaderLine
from hipflex_kit.notation.headings.outline import Part
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.lines.marks import cover, pieces_of
from hipflex_kit.notation.places import Beside, FieldPlace, Mark, Place, Source
from hipflex_kit.program import Path

if TYPE_CHECKING:
    from hipflex_kit.notation.tables.unfolded import Unfolded

_REST_OF = {"heading": "heading", "row": "note", "dose": "note", "note": "note", "field": "note", "table": "sign"}


class TextLayout:
    """Remembers which part of the text became which record.

    Args:
        raws: The text's lines, with what stands side by side one below the other.
        lines: The same lines, taken apart.
        header: Lines of the header.
        unfolded: Where those lines stand in the text; None where nothing stands side by side.
    """

    def __init__(
        self, raws: list[str], lines: list[Line], header: list[HeaderLine], unfolded: Unfolded | None = None
    ) -> None:
        self._raws = raws
        self._lines = lines
        self._header = header
        self._unfolded = unfolded
        self._weeks: list[tuple[Path, Part]] = []
        self._sessions: list[tuple[Path, Part, SessionReading]] = []
        self._loose: list[tuple[Part, SessionReading]] = []

    def week(self, path: Path, part: Part) -> None:
        """A part that begins a week."""
        self._weeks.append((path, part))

    def session(self, path: Path, part: Part, reading: SessionReading) -> None:
        """A part that is a session."""
        self._sessions.append((path, part, reading))

    def loose(self, part: Part, reading: SessionReading) -> None:
        """A part without exercises, before the first day or behind a week's heading."""
        self._loose.append((part, reading))

    def line(self, index: int) -> Line:
        """A line of the text, counted from 0."""
        return self._lines[index]

    def in_table(self, index: int) -> bool:
        """Was a line, counted from 0, read as a row of a table?"""
        at = bisect_right(self._sessions, index, key=lambda session: session[1].start) - 1
        if at < 0:
            return False
        _, part, reading = self._sessions[at]
        role = reading.roles.get(index - part.start)
        return role is not None and role.role == "table"

    def beside(self) -> tuple[Beside, ...]:
        """The days and weeks that stand side by side."""
        return () if self._unfolded is None else self._unfolded.beside([(p, part) for p, part, _ in self._sessions])

    def header(self) -> tuple[tuple[Span, Span], ...]:
        """Key and value of every header line."""
        return tuple(
            (_span(entry.number, *entry.key_at), _span(entry.number, *entry.value_at)) for entry in self._header
        )

    def places(self) -> Mapping[Path, Place]:
        """All places; columns are those of the text."""
        return self._places() if self._unfolded is None else self._unfolded.places(self._places())

    def _places(self) -> dict[Path, Place]:
        places: dict[Path, Place] = {}
        fields = {
            f"header.{entry.field}": _field((entry.number, *entry.value_at, Source.OWN_LINE), 0)
            for entry in self._header
            if entry.field
        }
        places[()] = Place(1, len(self._raws), fields)
        by_week: dict[Path, list[Place]] = {}
        for path, part, reading in self._sessions:
            place = places[path] = self._session_place(part)
            by_week.setdefault(path[:1], []).append(place)
            _block_places(places, path, part.start, reading)
        for path, part in self._weeks:
            first = (part.heading or 0) + 1
            last = max((place.last_line for place in by_week.get(path, ())), default=part.end)
            places[path] = Place(first, max(last, first), self._title(part))
        for path, inner in by_week.items():
            if path not in places:
                places[path] = Place(min(p.first_line for p in inner), max(p.last_line for p in inner))
        return dict(sorted(places.items()))

    def _title(self, part: Part) -> dict[str, FieldPlace]:
        if part.heading is None:
            return {}
        line = self._lines[part.heading]
        start, end = line.start, line.end
        words = part.title or part.week_title
        if words and (found := line.shown.find(words, start, end)) >= 0:
            start, end = found, found + len(words)
        return {"title": _field((part.heading, start, end, Source.OWN_LINE), 0)}

    def _session_place(self, part: Part) -> Place:
        last = part.end
        while last > part.start and self._lines[last - 1].kind in ("blank", "rule"):
            last -= 1
        if part.heading is not None:
            return Place(part.heading + 1, max(last, part.heading + 1), self._title(part))
        first = part.start
        while first < last and self._lines[first].kind in ("blank", "rule"):
            first += 1
        return Place(first + 1, max(last, first + 1))

    def marks(self) -> tuple[Mark, ...]:
        """Marks of every line, in order."""
        return self._marks() if self._unfolded is None else self._unfolded.marks(self._marks())

    def _marks(self) -> tuple[Mark, ...]:
        kinds: dict[int, tuple[list[tuple[int, int, str]], str]] = {}
        for entry in self._header:
            kinds[entry.number] = ([(*entry.key_at, "header_key"), (*entry.value_at, "header_value")], "sign")
        for part, reading in [*((part, reading) for _, part, reading in self._sessions), *self._loose]:
            for index, role in reading.roles.items():
                number = index + part.start
                kinds[number] = (pieces_of(role, self._lines[number]), _REST_OF.get(role.role, "note"))
        for part in [*(part for _, part in self._weeks), *(part for _, part, _ in self._sessions)]:
            if part.heading is not None:
                kinds[part.heading] = ([], "heading")
        marks: list[Mark] = []
        for index, raw in enumerate(self._raws):
            line = self._lines[index]
            pieces, rest = kinds.get(index, ([], "comment" if line.kind == "comment" else "note"))
            if line.comment is not None:
                pieces = [*pieces, (line.comment, len(raw), "comment")]
            marks += cover(index + 1, raw, pieces, rest)
        return tuple(marks)


def _span(line: int, start: int, end: int) -> Span:
    """A stretch of a line; lines are counted from 0 here and from 1 there."""
    return Span(line + 1, start, line + 1, end)


def _field(at: At, base: int) -> FieldPlace:
    line, start, end, source = at
    return FieldPlace(_span(line + base, start, end), source)


class _Fields(Mapping[str, FieldPlace]):
    """The places of a row's or a block's fields, each made when it is asked for: most are not."""

    __slots__ = ("_base", "_draft")

    def __init__(self, draft: RowDraft | BlockDraft, base: int) -> None:
        self._draft = draft
        self._base = base

    def __getitem__(self, name: str) -> FieldPlace:
        return _field(self._draft.at[name], self._base)

    def __iter__(self) -> Iterator[str]:
        return iter(self._draft.at)

    def __len__(self) -> int:
        return len(self._draft.at)

    def __repr__(self) -> str:
        return repr(dict(self))


def _block_places(places: dict[Path, Place], path: Path, base: int, reading: SessionReading) -> None:
    for number, block in enumerate(reading.drafts):
        block_path = (*path, number)
        rows = block.rows
        first = (
            min([block.line, *(row.line for row in rows)])
            if block.headed or not rows
            else min(row.line for row in rows)
        )
        last = (
            max([block.last, block.line, *(row.last for row in rows)])
            if block.headed or not rows
            else max(block.last, *(row.last for row in rows))
        )
        places[block_path] = Place(first + base + 1, last + base + 1, _Fields(block, base))
        for slot, row in enumerate(rows):
            places[(*block_path, slot)] = Place(row.line + base + 1, row.last + base + 1, _Fields(row, base))


__all__ = ["LineRole", "TextLayout"]
