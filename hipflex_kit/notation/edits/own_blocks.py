"""A row in a block of its own: where the block is put, and what the text may then be read as."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.notation.edits.intent import Meant, MeantRow, meant
from hipflex_kit.notation.edits.pieces import BlockPiece, RowPiece
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.shape import Rules, Shape
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Block, BlockKind, Path, Section
from hipflex_kit.record_making import replace


def blocks_of(read: ParseResult, session: Path) -> tuple[Block, ...]:
    """The blocks of a day."""
    return read.program.weeks[session[0]].sessions[session[1]].blocks


def put_block(
    shape: Shape,
    session: Path,
    index: int,
    piece: RowPiece,
    model: WrittenLabel | None,
    rules: Rules,
) -> None:
    """Put a row into a day as a block."""
    piece.moved = True
    block = BlockPiece(None, [], [piece], [], settled=False, model=model)
    shape.set_off(block, rules)
    shape.day(session).insert(index, block)


def inline_record(text: ProgramText, row: RowText) -> Block:
    """A block like that of a row behind ``Warm Up:`` on its line, without its exercises."""
    block = text.read.program.weeks[row.path[0]].sessions[row.path[1]].blocks[row.path[2]]
    return replace(block, prescriptions=(), label=None, notes=(), comments=())


def joined(
    text: ProgramText, session: Path, index: int, row: MeantRow, *, without: Path | None = None
) -> Iterator[Meant]:
    """In a list without labels a new block is one more line of the list above, or below."""
    blocks = text.read.program.weeks[session[0]].sessions[session[1]].blocks
    for number, at_end in ((index - 1, True), (index, False)):
        if not 0 <= number < len(blocks):
            continue
        block, rows = blocks[number], text.rows_of((*session, number))
        plain = block.kind is BlockKind.STRAIGHT and block.section is Section.WORK and block.title is None
        if plain and rows and rows[0].label is None and not rows[0].title:
            expected = meant(text.read.program)
            target = expected.session(session).blocks[number]
            target.rows.insert(len(target.rows) if at_end else 0, row)
            target.changed = True
            if without is not None:
                del expected.block(without).rows[without[3]]
                expected.block(without).changed = True
            yield expected
