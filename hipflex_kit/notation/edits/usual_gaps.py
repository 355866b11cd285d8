"""The blank lines that a text has between rows, between blocks and below the heading of a day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.program import Path


def gap_in(text: ProgramText, block: Path | None) -> list[str]:
    """The blank lines between two rows of a block, else of any block of the text that has two."""
    own = text.rows_of(block) if block else []
    others = (text.rows_of(path) for path in text.blocks())
    return next((text.blanks_above(rows[1].first) for rows in chain([own], others) if len(rows) > 1), [])


def gap_between(text: ProgramText, session: Path) -> list[str]:
    """The blank lines between two blocks of a day, else of another day, else one."""
    for path in sorted(_second_blocks(text), key=lambda path: path[:2] != session):
        return text.blanks_above(text.read.places[path].first_line)
    return [""]


def _second_blocks(text: ProgramText) -> Iterator[Path]:
    return (path for path in reversed(list(text.read.places)) if len(path) == 3 and path[2] > 0)


def gap_below_heading(text: ProgramText, session: Path) -> list[str]:
    """The blank lines between a day's heading and its first block."""
    firsts = [path for path in text.read.places if len(path) == 3 and path[2] == 0 and path[:2] != session]
    return text.blanks_above(text.read.places[firsts[-1]].first_line) if firsts else []
