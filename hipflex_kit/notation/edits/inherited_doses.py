"""What a row has from its block is written out on its own line, where it is about to leave the block."""

from __future__ import annotations

from hipflex_kit.notation.edits.pieces import RowPiece
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.wording import doses_of, frame_at, with_sign_of
from hipflex_kit.notation.writing.dose_field import dose_text
from hipflex_kit.program import Dose
from hipflex_kit.record_making import field_names, replace


def write_own_dose(text: ProgramText, piece: RowPiece) -> None:
    """Write out what a row got from its block, for it is about to leave it."""
    row = piece.text
    if row is None or not row.inherits or not (written := dose_text(_said_elsewhere(row))):
        return
    near = list(text.near(row.path))
    written = with_sign_of(written.replace("×", "x"), doses_of(near))
    dose, name = row.own("dose"), row.own("name")
    if dose is not None and dose.span.line == row.head:
        piece.head.put(dose.span.column, dose.span.end_column, written)
    elif name is not None and name.span.line == row.head:
        at, before, after = frame_at(row, name.span.end_column, near)
        piece.head.put(at, at, before + written + after)


def _said_elsewhere(row: RowText) -> Dose:
    """What a row is to say where its sets x reps stand: not the side that it says behind its name."""
    dose, place = row.record.dose, row.own("dose")
    if place is None:
        return dose
    start, end = place.span.column, place.span.end_column
    others = [
        name
        for name in field_names(Dose)
        if (own := row.own(name)) is not None
        and not (own.span.line == place.span.line and start <= own.span.column < end)
    ]
    blank = Dose()
    return replace(dose, **{name: getattr(blank, name) for name in others})
