"""A row in a block of its own: where the block is put, and what the text may then be read as."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from hipflex_kit.notation.edits.headed_parts import keep_headings
from hipflex_kit.notation.edits.intent import Meant, MeantBlock, MeantRow, meant
from hipflex_kit.notation.edits.pieces import BlockPiece, RowPiece
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.shape import Shape
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
    *,
    joins: bool,
) -> BlockPiece:
    """Put a row into a day as a block."""
    piece.moved = True
    block = BlockPiece(None, [], [piece], [], settled=False, model=model, joins=joins)
    shape.day(session).insert(index, block)
    return block


def with_own_block(
    text: ProgramText,
    session: Path,
    index: int,
    record: Block,
    row: Callable[[Meant], MeantRow],
    *,
    joins: bool,
    labelled: bool,
    left: Path | None = None,
) -> Iterator[Meant]:
    """A program with a new block, which is for what its words say, else for what the block beside it is for.

    Args:
        text: All rows.
        session: The day.
        index: Before which of the day's blocks, as they are now.
        record: What the block says itself.
        row: Its row; takes it out of the program where it was in it.
        joins: It says by no heading of its own where it belongs.
        labelled: Its row is labelled.
        left: The block that the row leaves.
    """
    for as_beside in (False, True):
        expected = meant(text.read.program)
        source = expected.block(left) if left else None
        block = MeantBlock(record, [row(expected)], changed=True, moved=True, joins=joins)
        blocks = expected.session(session).blocks
        blocks.insert(index, block)
        if as_beside:
            beside = section_beside(text, session, blocks, index, labelled=labelled) if joins else None
            if beside in (None, record.section):
                return
            block.record = replace(record, section=beside)
        if left and source and not source.rows:
            expected.session(left[:2]).blocks.remove(source)
        for day in {session, left[:2] if left else session}:
            keep_headings(expected, text, day)
        yield expected


def section_beside(
    text: ProgramText, session: Path, blocks: Sequence[MeantBlock], index: int, *, labelled: bool
) -> Section | None:
    """What the block above a new one is for, or that below the day's first, where both are labelled, or neither.

    Args:
        text: All rows.
        session: The day.
        blocks: Its blocks with the new one.
        index: Which of them is new.
        labelled: The new one is labelled.
    """
    beside = blocks[index - 1] if index else blocks[min(1, len(blocks) - 1)]
    if beside.number is None:
        return None
    label = blocks_of(text.read, session)[beside.number].label
    return beside.record.section if (label is not None) == labelled else None


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
