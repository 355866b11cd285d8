"""Exercises of a list without labels become a superset: 1a, 1b, the way the author labels others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hipflex_kit.notation.edits.blocks import check_session
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import Meant, MeantBlock, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.new_rows import prefix_for, unshared, uproot
from hipflex_kit.notation.edits.pieces import BlockPiece
from hipflex_kit.notation.edits.row_text import ProgramText, WrittenLabel
from hipflex_kit.notation.edits.shape import Shape
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Block, Path

_UNLABELLED = WrittenLabel("number_letter", "1", "a", "", "", ") ")
"""How a superset is labelled where the author has labelled nothing yet."""
_UNMADE = "These cannot become one block without other lines being read differently; write 1a) and 1b) in the text."


def make_superset(read: ParseResult, paths: Sequence[Path]) -> Edited:
    """Make one block, done in turn, of exercises that stand in a list without labels, or of a list and elsewhere.

    The block stands where the first of them stood; what is left of the list above and below it stays a list.

    Args:
        read: The text, read.
        paths: The exercises, at least two.

    Raises:
        EditError: They stand in a table, or other lines would be read differently.
    """
    paths = sorted(set(paths))
    if len(paths) < 2:
        raise EditError("One block takes two exercises or more.")
    text = ProgramText(read)
    home = paths[0][:3]
    check_session(read, home[:2])
    rows = [unshared(text.row(path)) for path in paths]
    if rows[0].table or rows[0].title:
        raise EditError("These stand in a table or behind a heading; write them as lines of their own first.")
    expected = [reads_as(one) for one in _meanings(read, paths)]
    written = _written(text, paths, home)
    return first_as_meant([written], lambda program: any(same(program) for same in expected), _UNMADE)


def _written(text: ProgramText, paths: Sequence[Path], home: Path) -> Edited:
    shape = Shape(text)
    for path in reversed(paths):  # days are written in this order: lines leave one before they come to another
        shape.day(path[:2])
    source = shape.block(home)
    model = _label_like(text, home[:2])
    pieces = [shape.row(path) for path in paths]
    above = [piece for piece in source.rows[: paths[0][3]] if piece not in pieces]
    below = [piece for piece in source.rows[paths[0][3] :] if piece not in pieces]
    for path, piece in zip(paths, pieces, strict=True):
        shape.block(path).rows.remove(piece)
        uproot(shape, piece, None, prefix_for(text, home[:2], home[2], model))
    together = BlockPiece(None, [], pieces, [], settled=False, model=model, joins=True)
    blocks = shape.day(home[:2])
    at = blocks.index(source)
    source.rows, tail, source.tail = above, source.tail, []
    if not above:
        together.head, source.head = source.head, []
    if below:
        blocks.insert(at + 1, BlockPiece(None, [], below, tail, settled=False))
    else:
        together.tail = tail
    blocks.insert(at + 1, together)
    return shape.finish()


def _meanings(read: ParseResult, paths: Sequence[Path]) -> Iterator[Meant]:
    """What the program may become: a note of the list stays with its beginning, the block, or its end."""
    for holder in range(3):
        expected = meant(read.program)
        source = expected.block(paths[0])
        rows = [expected.row(path) for path in paths]
        above = [row for row in source.rows[: paths[0][3]] if row not in rows]
        below = [row for row in source.rows[paths[0][3] :] if row not in rows]
        for path, row in zip(paths, rows, strict=True):
            row.fills = True
            block = expected.block(path)
            block.rows, block.changed = [other for other in block.rows if other is not row], True
        record, notes = source.record, source.record.notes
        plain = replace(Block(), section=record.section)
        parts = [(record, above), (plain if above else record, rows), (plain, below)]
        made = [
            MeantBlock(replace(one, notes=notes if n == holder else ()), held, changed=True)
            for n, (one, held) in enumerate(parts)
            if held
        ]
        blocks = expected.session(paths[0][:2]).blocks
        blocks[paths[0][2] : paths[0][2] + 1] = made
        for day in {path[:2] for path in paths}:
            kept = expected.session(day).blocks
            kept[:] = [block for block in kept if block.rows or not block.changed]
        yield expected


def _label_like(text: ProgramText, session: Path) -> WrittenLabel:
    """How the author labels: in this day, else anywhere."""
    rows = [*text.rows_of(session), *text.rows_of(())]
    return next((row.label for row in rows if row.label and row.label.style != "code" and not row.table), _UNLABELLED)
