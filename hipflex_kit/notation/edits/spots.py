"""Where in a row a field is written, taken out or added, the way the author of the text does it in other rows."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.emphasis import balanced, marks_at
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.table_text import Column, as_lines
from hipflex_kit.notation.edits.wording import frame_at
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.places import FieldPlace, Source
from hipflex_kit.program import Prescription

_PAIRS = {"(": ")", "[": "]"}
_SEPARATORS = " \t\xa0,;@|·:–—-"
_KEY = re.compile(r"\s*\w[^:]{0,20}:\s*")
_WORD = re.compile(r"\w")
_AMOUNTS = ("dose", "sets", "reps", "seconds", "distance", "calories")


class Spots:
    """The places of one row's fields in a buffer; one for each way to write an edit that is tried."""

    def __init__(self, text: ProgramText, row: RowText) -> None:
        self.text = text
        self.row = row
        self.buffer = Buffer(text.read.text)

    def replace(self, place: FieldPlace, words: str) -> None:
        """Write over a field."""
        if place.source is Source.CELL:
            self._write_cell(place.span.column, place.span.end_column, words)
        else:
            self.buffer.at(place.span.line).put(place.span.column, place.span.end_column, words)

    def remove(self, place: FieldPlace) -> None:
        """Take a field out with its brackets and separators; its line goes where nothing else stands on it."""
        line = place.span.line
        if place.source is Source.CELL:
            self.replace(place, "")
            return
        raw = self.text.lines[line - 1]
        start, end = with_brackets(raw, place.span.column, place.span.end_column)
        rest = raw[:start] + raw[end:]
        key = _KEY.fullmatch(raw[:start])
        if line != self.row.head and (not _WORD.search(rest) or (key and not raw[end:].strip())):
            entry = self.buffer.at(line)
            gap = [self.buffer.at(n) for n in range(line - len(self.text.blanks_above(line)), line)]
            self.buffer.remove([entry, *gap])
            return
        while start > self.row.begins and raw[start - 1] in _SEPARATORS:
            start -= 1
        following = raw[end:]
        if start <= self.row.begins:
            end += len(following) - len(following.lstrip(_SEPARATORS))
        self.buffer.at(line).put(start, end, "" if not following[:1].isalnum() or start <= self.row.begins else " ")

    def cell(self, column: Column, words: str) -> None:
        """Write into a cell of the row's table."""
        self._write_cell(column.start, column.end, words)

    def _write_cell(self, start: int, end: int, words: str) -> None:
        """Write into a cell; the pipes stay below each other where there is room."""
        raw = self.row.raw
        padded = words.ljust(end - start) if "|" in raw[end:] else words
        spare = len(words) - (end - start)
        while spare > 0 and raw[end : end + 2] == "  ":
            end, spare = end + 1, spare - 1
        self.buffer.at(self.row.head).put(start, end, padded)

    def append(self, words: str, *, glue: str = " ", line: int | None = None) -> None:
        """Write behind what stands on one of the row's lines, before a comment.

        Args:
            words: What it says.
            glue: What stands between.
            line: The line; None: the row's first.
        """
        at = line or self.row.head
        raw = self.text.lines[at - 1]
        ends = [place.span.end_column for place in self.row.fields.values() if place.span.line == at]
        end = marks_at(raw, max([self.row.begins if at == self.row.head else 0, *ends]))
        while end < len(raw) and raw[end] in ")].":
            end += 1
        self.buffer.at(at).put(end, end, glue + words)

    def after_name(self, words: str) -> None:
        """Write a dose behind the name, or before it where the author does so, in the author's brackets."""
        name = self.row.own("name")
        if name is None or name.span.line != self.row.head:
            self.append(words)
            return
        near = [row for row in self.text.near(self.row.path) if row.path != self.row.path]
        entry = self.buffer.at(self.row.head)
        if _dose_first(near):
            entry.put(name.span.column, name.span.column, f"{words} ")
            return
        at, before, after = frame_at(self.row, name.span.end_column, near)
        entry.put(at, at, before + words + after)

    def add_line(
        self,
        field: str,
        words: str,
        *,
        key: str = "",
        after: int | None = None,
        plain: bool = False,
        lead: str | None = None,
    ) -> None:
        """Write a line of its own below the row.

        Args:
            field: Indent and gap are as the author has them where other rows say this.
            words: What it says.
            key: ``Tempo`` to write ``Tempo: …``.
            after: The line above it; None: the last one that says how much is done.
            plain: Without a gap and with the usual indent, whatever the author does.
            lead: What stands before it, such as ``   - Rest: ``; None: what the author writes before it elsewhere.
        """
        gap: list[str] = []
        if lead is None:
            gap, lead = ([], _indent(self.row.raw) + "  ") if plain else self._line_like(field)
        if key and not lead.strip().casefold().startswith(key.casefold()):
            lead = f"{_indent(lead)}{key}: "
        anchor = after or self._last_line_of(_AMOUNTS)
        self.buffer.insert_after(anchor, self.buffer.new([*gap, lead + words]))

    def write_anew(self, record: Prescription) -> None:
        """Write all that the row says in plain words of our own; the coach's comments stay."""
        head, *below = as_lines(record)
        line = read_line(self.row.raw)
        tail = "" if line.comment is None else self.row.raw[len(self.row.raw[: line.comment].rstrip()) :]
        entries = self.buffer.stretch(self.row.head, self.row.last)
        before = balanced(self.row.raw[: self.row.begins], head)
        entries[0].put(0, len(self.row.raw), before + head + tail)
        self.buffer.remove([entry for entry in entries[1:] if read_line(entry.text).kind != "comment"])
        self.buffer.insert_after(self.row.head, self.buffer.new([_indent(self.row.raw) + words for words in below]))

    def last_line(self) -> int:
        """The row's last line before the coach's comments."""
        return self.text.read.places[self.row.path].last_line

    def _last_line_of(self, names: tuple[str, ...]) -> int:
        own = (self.row.own(name) for name in names)
        return max([self.row.head, *(place.span.line for place in own if place is not None)])

    def _line_like(self, field: str) -> tuple[list[str], str]:
        for row in self.text.near(self.row.path):
            place = row.fields.get(field)
            if place is not None and place.source is Source.LINE_BELOW and not row.table:
                line = place.span.line
                return self.text.blanks_above(line), self.text.lines[line - 1][: place.span.column]
        for row in self.text.near(self.row.path):
            for place in row.fields.values():
                if place.source is Source.LINE_BELOW and place.span.line != row.head and not row.table:
                    raw = self.text.lines[place.span.line - 1]
                    return self.text.blanks_above(place.span.line), _indent(raw)
        return [], _indent(self.row.raw) + "  "


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _dose_first(rows: list[RowText]) -> bool:
    for row in rows:
        name, dose = row.own("name"), row.own("dose")
        if name is not None and dose is not None and name.span.line == dose.span.line and not row.table:
            return dose.span.column < name.span.column
    return False


def with_brackets(raw: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a line with the brackets right around it."""
    while start > 0 and raw[start - 1] in _PAIRS and raw[end : end + 1] == _PAIRS[raw[start - 1]]:
        start, end = start - 1, end + 1
    return start, end
