"""The first exercise of a part of the day that has only its heading yet: ``Finisher:`` and nothing below it."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.notation.edits.edited import Edited
from hipflex_kit.notation.edits.intent import first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.new_rows import (
    UNINSERTABLE,
    UNMOVABLE,
    UNREADABLE,
    contents,
    label_model,
    new_piece,
    prefix_for,
    uproot,
)
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.shape import Shape
from hipflex_kit.notation.edits.wording import Shorthand
from hipflex_kit.program import Path, Section


def bare_above(text: ProgramText, session: Path, index: int) -> Path | None:
    """The block that has only its heading yet, where a new block would stand right below it."""
    above = (*session, min(index, len(text.read.program.weeks[session[0]].sessions[session[1]].blocks)) - 1)
    return above if above in text.read.places and not text.rows_of(above) else None


def first_of_block(text: ProgramText, block: Path, typed: Shorthand) -> Edited:
    """``Finisher:`` gets its first exercise."""

    def ways() -> Iterator[Edited]:
        for model in _models(text, block):
            for content in contents(text, typed, (*block, 0)):
                shape = Shape(text)
                piece = new_piece(shape, content, typed, None)
                piece.like = prefix_for(text, block[:2], block[2], model)
                shape.block(block).model = model
                shape.block(block).rows.append(piece)
                yield shape.finish()

    expected = meant(text.read.program)
    typed.row.fills = True
    expected.block(block).rows.append(typed.row)
    expected.block(block).changed = True
    return first_as_meant(
        ways(), reads_as(expected), UNREADABLE.format(typed.content), UNINSERTABLE.format(typed.content)
    )


def move_below_heading(text: ProgramText, row: RowText, block: Path) -> Edited:
    """The same for an exercise that stood elsewhere."""

    def ways() -> Iterator[Edited]:
        for model in _models(text, block):
            shape = Shape(text)
            piece, target = shape.row(row.path), shape.block(block)
            shape.block(row.path).rows.remove(piece)
            target.model = model
            target.rows.append(piece)
            uproot(shape, piece, None, prefix_for(text, block[:2], block[2], model))
            yield shape.finish()

    expected = meant(text.read.program)
    moved = expected.row(row.path)
    moved.fills, moved.loosely = True, row.table
    expected.block(row.path).rows.remove(moved)
    expected.block(block).rows.append(moved)
    expected.block(row.path).changed = expected.block(block).changed = True
    expected.drop_if_empty(row.path)
    return first_as_meant(ways(), reads_as(expected), UNMOVABLE.format(row.record.name))


def _models(text: ProgramText, block: Path) -> list[WrittenLabel | None]:
    """How the first exercise below a heading may be labelled: like those of the day's other work, or not at all."""
    record = text.read.program.weeks[block[0]].sessions[block[1]].blocks[block[2]]
    model = label_model(text, block[:2], block[2]) if record.section is Section.WORK else None
    return [None] if model is None or text.heading_label(block) else [model, None]
