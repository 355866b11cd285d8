"""Where everything stands in the text: the other half of a reading, beside the records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hipflex_kit.diagnostics import Diagnostic, Span
from hipflex_kit.program import Path, Program


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


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where one field of a prescription, block or header stands.

    Attributes:
        span: The characters; columns count code points of the line.
        source: Own line, line below, the block's header or footer, or a table cell.
    """

    span: Span
    source: Source = Source.OWN_LINE


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class ParseResult:
    """A text, read.

    Attributes:
        text: The text that was read, unchanged.
        program: What it means.
        places: Path of each record → where it stands.
        marks: What each character was read as.
        diagnostics: What could not be read or is doubtful.
    """

    text: str
    program: Program
    places: Mapping[Path, Place]
    marks: tuple[Mark, ...]
    diagnostics: tuple[Diagnostic, ...]
