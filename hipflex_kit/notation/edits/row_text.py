"""How a row stands in the text: the lines it owns, its label, and where its own words begin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation.columns.table_cells import Cell, label_of
from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.places import FieldPlace, ParseResult, Source
from hipflex_kit.notation.session.label_lines import label_alone
from hipflex_kit.program import Path, Prescription
from hipflex_kit.record_making import record, replace

_SIGNS = re.compile(r"[ \t\xa0:.)\]|—–-]*")


@record
class WrittenLabel:
    """A label with everything around it, as its author writes it.

    Attributes:
        style: ``number_letter``, ``number_number``, ``letter_number``, ``letter``, ``number``, ``code`` or ``bare``.
        token: The part that names the block: ``1`` of 1a, ``A`` of A1 and ``A.``.
        slot: The part that names the station; empty for ``A.`` and ``1)``.
        joint: What stands between the two.
        opening: What stands before it: ``(`` or nothing.
        closing: What stands between it and the exercise: ``) ``.
        above: It stands alone on the line above the exercise.
    """

    style: str
    token: str
    slot: str
    joint: str
    opening: str
    closing: str
    above: bool = False

    @property
    def text(self) -> str:
        """The label itself, without brackets."""
        return self.token + self.joint + self.slot


@record
class RowText:
    """A row as it stands in the text.

    Attributes:
        path: Its path.
        record: Its record.
        first: First line that it owns, from 1.
        last: Last line that it owns, with the coach's comments right below it.
        head: The line that its own words begin on: the first, or the one below its label.
        raw: That line.
        prefix: Indent, quote marks and bullet before label and name.
        label: Its label, or None.
        label_at: Where the label's own letters stand; (0, 0) without one.
        begins: Column where its own words begin, behind bullet, label and ``Warm Up:``.
        title: ``Warm Up: `` where it stands before the exercise on the same line, else "".
        fields: Where its fields stand.
        shared: Another row stands on one of its lines.
        table: It is a line of a table.
    """

    path: Path
    record: Prescription
    first: int
    last: int
    head: int
    raw: str
    prefix: str
    label: WrittenLabel | None
    label_at: tuple[int, int]
    begins: int
    title: str
    fields: dict[str, FieldPlace]
    shared: bool
    table: bool

    def own(self, field: str) -> FieldPlace | None:
        """Where a field stands on the row's own lines; None where it is inherited or not said."""
        place = self.fields.get(field)
        if place is None or place.source in (Source.HEADER, Source.FOOTER):
            return None
        return place

    @property
    def inherits(self) -> bool:
        """Something about how much is done is said for several rows at once."""
        return any(place.source in (Source.HEADER, Source.FOOTER) for place in self.fields.values())


class ProgramText:
    """All rows of a text as they stand in it, each looked at when it is asked for."""

    def __init__(self, read: ParseResult) -> None:
        self.read = read
        self.lines = split_lines(read.text)
        self.records = dict(read.program.walk())
        places = read.places
        self._firsts = sorted(places[path].first_line for path in self.records)
        self._by_block: dict[Path, list[Path]] = {}
        for path in self.records:
            self._by_block.setdefault(path[:3], []).append(path)
        self._seen: dict[Path, RowText] = {}

    def row(self, path: Path) -> RowText:
        """A row by its path.

        Raises:
            EditError: There is no such row.
        """
        if path not in self.records:
            raise EditError("That line is no longer there.")
        if path not in self._seen:
            self._seen[path] = self._row(path, self.records[path])
        return self._seen[path]

    def rows_of(self, path: Path) -> list[RowText]:
        """The rows of a block or a day, in order."""
        if len(path) == 3:
            return [self.row(row) for row in self._by_block.get(path, [])]
        return [self.row(row) for row in self.records if row[: len(path)] == path]

    def blocks(self) -> list[Path]:
        """Paths of all blocks that hold a row, in order."""
        return list(self._by_block)

    def near(self, path: Path) -> Iterator[RowText]:
        """All rows, the nearest first: those above it in its block, the rest of the block, its day, the other days.

        Args:
            path: A row's path, or that of a row about to be: its last number may be one too high.
        """

        def distance(row: Path) -> tuple[bool, bool, int, int, bool]:
            block = abs(row[2] - path[2]) if row[:2] == path[:2] else 0
            return (row[:2] != path[:2], row[:3] != path[:3], block, abs(row[3] - path[3]), row[2:] >= path[2:])

        return map(self.row, sorted(self.records, key=distance))

    def blanks_above(self, line: int) -> list[str]:
        """The blank lines right above a line."""
        start = line - 1
        while start > 0 and not self.lines[start - 1].strip():
            start -= 1
        return self.lines[start : line - 1]

    def _row(self, path: Path, record: Prescription) -> RowText:
        place = self.read.places[path]
        first, last = place.first_line, self.with_comments(place.last_line)
        head = place.head_line
        raw = self.lines[head - 1]
        line = read_line(raw)
        label, label_at, begins = None, (0, 0), line.start
        where = place.fields.get("label")
        if where is not None and where.span.line == first < head:
            label, label_at, _ = self._label(self.lines[first - 1], where, record.label or "")
            label = replace(label, closing=label.closing.rstrip(), above=True)
        elif where is not None and where.span.line == head:
            label, label_at, begins = self._label(raw, where, record.label or "")
        block = self.read.places[path[:3]].fields.get("title")
        title = ""
        if block is not None and block.span.line == first:
            signs = _SIGNS.match(raw, block.span.end_column)
            end = signs.end() if signs else block.span.end_column
            title, begins = raw[begins:end], end
        shared = bisect_right(self._firsts, last) - bisect_left(self._firsts, first) > 1
        labelled = label is not None and not label.above and not shared
        prefix = raw[: label_at[0] - len(label.opening)] if label and labelled else raw[: line.start]
        return RowText(
            path,
            record,
            first,
            last,
            head,
            raw,
            prefix,
            label,
            label_at,
            begins,
            title,
            dict(place.fields),
            shared,
            "name" in place.fields and place.fields["name"].source is Source.CELL,
        )

    def heading_label(self, block: Path) -> tuple[WrittenLabel, int, tuple[int, int]] | None:
        """The label on a block's heading, its line and where its letters stand; None where there is none."""
        where = self.read.places[block].fields.get("label")
        record = self.read.program.weeks[block[0]].sessions[block[1]].blocks[block[2]]
        rows = self._by_block.get(block, [])
        if where is None or not record.label or (rows and self.row(rows[0]).first <= where.span.line):
            return None
        label, at, _ = self._label(self.lines[where.span.line - 1], where, record.label)
        return label, where.span.line, at

    def with_comments(self, last: int) -> int:
        """A last line, or that of the coach's comments right below it."""
        while last < len(self.lines) and read_line(self.lines[last]).kind == "comment":
            last += 1
        return last

    def stretch_of(self, path: Path) -> tuple[int, int]:
        """First and last line of a week or a day, with the coach's comments right below it."""
        place = self.read.places[path]
        return place.first_line, self.with_comments(place.last_line)

    def _label(self, raw: str, where: FieldPlace, text: str) -> tuple[WrittenLabel, tuple[int, int], int]:
        line = read_line(raw)
        end = where.span.end_column
        at_start = line.label or label_alone(line)  # that of an exercise further on in the line is another one
        read = at_start if at_start is not None and at_start.text_end == end else None
        start = end - len(text)
        said = read or label_of(Cell(text, start, end))
        style, token, slot = (said.style, said.block, said.slot) if said else ("bare", text, "")
        joint = text[len(token) : len(text) - len(slot)]
        signs = _SIGNS.match(raw, end)
        begins = read.end if read else signs.end() if signs else end
        opening = raw[where.span.column : start]
        return WrittenLabel(style, token, slot, joint, opening, raw[end:begins]), (start, end), begins
