"""Where everything stands in the text: the other half of a reading, beside the records."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from hipflex_kit.diagnostics import Diagnostic, Span
from hipflex_kit.program import Path, Program
from hipflex_kit.record_making import field, record


class Source(StrEnum):
    """Where a field's value was written."""

    OWN_LINE = "own_line"
    LINE_BELOW = "line_below"
    HEADER = "header"
    """On the block's heading, for several exercises."""
    FOOTER = "footer"
    """On a line below the block, for several exercises."""
    CELL = "cell"
    """In a cell of a table."""


@record
class FieldPlace:
    """Where one field of a prescription, block or header stands.

    Attributes:
        span: The characters; columns count code points of the line.
        source: Own line, line below, the block's header or footer, or a table cell.
    """

    span: Span
    source: Source = Source.OWN_LINE


@record
class Place:
    """The lines a record owns, and where each of its fields stands.

    A prescription owns its head line and the continuation lines below it. A block, session or week owns its heading
    (where it has one) and everything in it.

    Attributes:
        first_line: First owned line, from 1.
        last_line: Last owned line.
        fields: Field name (``name``, ``label``, ``sets``, ``reps``, ``tempo``, ``rest``, ``title``, …) → its place.
            ``dose`` is the stretch that the one shorthand field of the designer replaces.
    """

    first_line: int
    last_line: int
    fields: Mapping[str, FieldPlace] = field(default_factory=dict)

    @property
    def head_line(self) -> int:
        """The line that an exercise's own words begin on: its first, unless its label or number stands alone above."""
        name = self.fields.get("name")
        return max(name.span.line, self.first_line) if name is not None else self.first_line


@record
class Strip:
    """The columns of one day, or one week, in a table where several stand side by side.

    Attributes:
        sessions: Paths of the days in it.
        lines: Where each of its lines stands in the text; its heading is the first.
    """

    sessions: tuple[Path, ...]
    lines: tuple[Span, ...]


@record
class Beside:
    """Days or weeks that stand side by side in a table.

    Attributes:
        first_line: The line of their names, from 1.
        last_line: The table's last line.
        strips: Their columns, from left to right.
    """

    first_line: int
    last_line: int
    strips: tuple[Strip, ...]


@record
class Mark:
    """What a stretch of one line was read as. All marks together cover the text.

    Attributes:
        line: Line, from 1.
        column: First column.
        end_column: Column after the last character.
        kind: ``label``, ``name``, ``sets``, ``reps``, ``side``, ``tempo``, ``load``, ``effort``, ``rest``, ``time``,
            ``distance``, ``heading``, ``header_key``, ``header_value``, ``note``, ``comment``, ``sign``, ``space``, ….
    """

    line: int
    column: int
    end_column: int
    kind: str


class ParseResult:
    """A text, read. Places and marks are worked out when they are first asked for; afterwards nothing changes.

    Attributes:
        text: The text that was read, unchanged.
        program: What it means.
        places: Path of each record → where it stands. Fields of a prescription: ``label``, ``name``, ``dose`` (the
            stretch that the one shorthand field replaces; further pieces are ``dose_2`` …), ``sets``, ``reps``,
            ``seconds``, ``distance``, ``calories``, ``side``, ``load``, ``effort``, ``tempo``, ``rest``, ``technique``,
            ``note`` (``note_2`` …) and ``week_2`` …; of a block ``heading``, ``title``, ``label``, ``rounds``,
            ``rest_between``, ``rest_after_round``; of a session and week ``title``; of the program (path
            ``()``) ``header.client`` ….
        marks: What each character was read as.
        diagnostics: What could not be read or is doubtful, in the order of the text.
    """

    __slots__ = ("_beside", "_columns", "_layout", "_marks", "_places", "diagnostics", "program", "text")

    def __init__(self, text: str, program: Program, diagnostics: tuple[Diagnostic, ...], layout: Layout) -> None:
        self.text = text
        self.program = program
        self.diagnostics = diagnostics
        self._layout = layout
        self._places: Mapping[Path, Place] | None = None
        self._marks: tuple[Mark, ...] | None = None
        self._beside: tuple[Beside, ...] | None = None
        self._columns: Mapping[Path, int] | None = None

    @property
    def places(self) -> Mapping[Path, Place]:
        """Path of each record → where it stands."""
        if self._places is None:
            self._places = self._layout.places()
        return self._places

    @property
    def beside(self) -> tuple[Beside, ...]:
        """Where days or weeks stand side by side, in the order of the text. Mostly none do."""
        if self._beside is None:
            self._beside = self._layout.beside()
        return self._beside

    @property
    def columns(self) -> Mapping[Path, int]:
        """Days (and weeks) that stand side by side → which of those on the same lines they are, from 0."""
        if self._columns is None:
            columns: dict[Path, int] = {}
            for table in self.beside:
                weeks = [strip.sessions[0][:1] for strip in table.strips if strip.sessions]
                for number, strip in enumerate(table.strips):
                    columns |= dict.fromkeys(strip.sessions, number)
                if len(set(weeks)) > 1:
                    columns |= {week: number for number, week in enumerate(weeks)}
            self._columns = columns
        return self._columns

    def column_of(self, path: Path) -> int:
        """Which of the days on the same lines a record belongs to, from 0; 0 where none stand side by side."""
        return self.columns.get(path[:2], 0)

    @property
    def header(self) -> tuple[tuple[Span, Span], ...]:
        """Key and value of every header line, in the order of the text; a key that stands twice is there twice."""
        return self._layout.header()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What each character was read as; together they cover the text."""
        if self._marks is None:
            self._marks = self._layout.marks()
        return self._marks


class Layout(Protocol):
    """Works out places and marks of a reading."""

    def header(self) -> tuple[tuple[Span, Span], ...]:
        """Key and value of every header line."""

    def places(self) -> Mapping[Path, Place]:
        """All places."""

    def marks(self) -> tuple[Mark, ...]:
        """All marks."""

    def beside(self) -> tuple[Beside, ...]:
        """The days and weeks that stand side by side."""
