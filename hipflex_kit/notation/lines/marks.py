"""Marks: what every character of the text was read as. Made only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable

from hipflex_kit.notation.lines.line_role import PLAIN_ROW, LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Mark

Piece = tuple[int, int, str]

_KINDS = {
    "reps_list": "reps",
    "reps_text": "reps",
    "seconds": "time",
    "count": "note",
    "cluster": "reps",
    "key": "sign",
}


def pieces_of(role: LineRole, line: Line) -> list[Piece]:
    """The stretches that a line's reading names."""
    pieces = list(role.pieces)
    body, offset = role.body, role.offset
    if role is PLAIN_ROW and line.row is not None:
        body, offset = line.row.body, line.body_start
        pieces += [(line.label.start, line.label.text_end, "label")] if line.label is not None else []
    if body is None or role.role == "note":
        return pieces
    if body.name:
        pieces.append((body.name_at[0] + offset, body.name_at[1] + offset, "name"))
    pieces += [(token.start + offset, token.end + offset, _KINDS.get(token.kind, token.kind)) for token in body.tokens]
    pieces += [(start + offset, end + offset, "note") for start, end in body.notes]
    return pieces


def cover(line: int, text: str, pieces: Iterable[Piece], rest: str) -> list[Mark]:
    """Marks that cover a line without gaps or overlaps.

    Args:
        line: Number of the line, from 1.
        text: The line.
        pieces: Stretches with a meaning; the earlier one wins where two overlap.
        rest: Kind of visible characters that no piece covers.
    """
    marks: list[Mark] = []
    position = 0
    for start, end, kind in sorted(piece for piece in pieces if piece[1] > piece[0]):
        start, end = max(start, position), min(end, len(text))
        if start >= end:
            continue
        _fill(marks, line, text, position, start, rest)
        marks.append(Mark(line, start, end, kind))
        position = end
    _fill(marks, line, text, position, len(text), rest)
    return marks


def _fill(marks: list[Mark], line: int, text: str, start: int, end: int, rest: str) -> None:
    """Mark what no piece covers: blanks, signs and the kind of the line."""
    position = start
    while position < end:
        blank = text[position].isspace()
        stop = position + 1
        while stop < end and text[stop].isspace() == blank:
            stop += 1
        stretch = text[position:stop]
        kind = "space" if blank else rest if any(map(str.isalnum, stretch)) else "sign"
        marks.append(Mark(line, position, stop, kind))
        position = stop
