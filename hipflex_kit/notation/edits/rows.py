"""Rows come and move: into a block, to the foot of a day, into a block of their own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import product

from hipflex_kit.notation.edits.blocks import check_session, move_block
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.first_rows import bare_above, first_of_block, move_below_heading
from hipflex_kit.notation.edits.intent import Meant, MeantBlock, MeantRow, bare, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.new_rows import (
    UNMOVABLE,
    UNREADABLE,
    contents,
    label_model,
    neighbour,
    new_piece,
    prefix_for,
    unshared,
    uproot,
)
from hipflex_kit.notation.edits.notes_at_foot import above_notes
from hipflex_kit.notation.edits.pieces import BlockPiece, RowPiece
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.shape import RULES, Rules, Shape, lead
from hipflex_kit.notation.edits.shared_rows import lifted, ways_to_lift
from hipflex_kit.notation.edits.wording import Shorthand, read_shorthand
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Block, BlockKind, Path, Section
from hipflex_kit.record_making import replace


def insert(read: ParseResult, block_path: Path, index: int, shorthand: str) -> Edited:
    """Put a new exercise into a block.

    Args:
        read: The text, read.
        block_path: The block.
        index: Which place among its rows it is to have, from 0.
        shorthand: Such as ``squat 4x10``. It gets the next label and the author's brackets by itself.

    Raises:
        EditError: It cannot be read as one exercise.
    """
    text, typed = ProgramText(read), read_shorthand(shorthand)
    rows = _rows_in(text, block_path)
    index = max(0, min(index, len(rows)))
    if not rows:
        return first_of_block(text, block_path, typed)
    if rows[0].title:
        return _new_block(text, block_path[:2], block_path[2] + bool(index), typed, rows[0])

    def ways() -> Iterator[Edited]:
        for content in contents(text, typed, (*block_path, index)):
            shape = Shape(text)
            like = rows[max(index - 1, 0)]
            piece = new_piece(shape, content, typed, like)
            piece.like = like.prefix
            shape.block(block_path).rows.insert(index, piece)
            yield shape.finish()

    expected = meant(read.program)
    typed.row.loosely = rows[0].table
    expected.block(block_path).rows.insert(index, typed.row)
    expected.block(block_path).changed = True
    return first_as_meant(ways(), reads_as(expected), UNREADABLE.format(typed.content))


def new_block(read: ParseResult, session_path: Path, index: int, shorthand: str) -> Edited:
    """Put a new exercise into a block of its own.

    Args:
        read: The text, read.
        session_path: The day.
        index: Which place among its blocks the new one is to have, from 0.
        shorthand: Such as ``squat 4x10``.

    Raises:
        EditError: It cannot be read as one exercise.
    """
    check_session(read, session_path)
    text = ProgramText(read)

    def put(place: int) -> Edited:
        typed, bare = read_shorthand(shorthand), bare_above(text, session_path, place)
        return first_of_block(text, bare, typed) if bare else _new_block(text, session_path, place, typed, None)

    return above_notes(read, session_path, index, put)


def add_row(read: ParseResult, session: Path | None, shorthand: str) -> Edited:
    """Put an exercise at the foot of a day: in a block of its own, with the next label.

    Below the heading of a circuit, or of exercises without labels, it is one more of them. A label that was typed
    decides: ``1b Row 3x8`` goes to block 1 as its second exercise.

    Args:
        read: The text, read.
        session: The day; None: a first one is begun.
        shorthand: What was typed.

    Raises:
        EditError: It cannot be read as one exercise.
    """
    text, typed = ProgramText(read), read_shorthand(shorthand)
    if session is None:
        return _first_line(text, typed)
    if typed.label is not None and typed.label.slot:
        found = _place_of(text, session, typed.label.block, typed.label.slot)
        if found is not None:
            return insert(read, found[:3], found[3], typed.content)
    last = (*session, len(_blocks(read, session)) - 1)
    if typed.label is None and typed.section is Section.WORK and _goes_on(text, last):
        with contextlib.suppress(EditError):
            return insert(read, last, len(text.rows_of(last)), shorthand)
    return new_block(read, session, len(_blocks(read, session)), shorthand)


def move(read: ParseResult, path: Path, block_path: Path, index: int) -> Edited:
    """Move an exercise into a block, or within it.

    Args:
        read: The text, read.
        path: The exercise.
        block_path: The block, as it is now.
        index: Which place among the block's rows it has afterwards, from 0.

    Raises:
        EditError: Other lines would be read differently.
    """
    text = ProgramText(read)
    row = text.row(path)
    there = _rows_in(text, block_path)
    if not there:
        return move_below_heading(text, unshared(row), block_path)
    staying = [other for other in there if other.path != path]
    if staying and staying[0].title:
        row = unshared(row) if path[:3] == block_path else row
        index = max(0, min(index, _lines_alike(text, block_path, staying[0].title)))
        return _move_out(text, row, block_path[:2], block_path[2] + index, staying[0])
    index = max(0, min(index, len(staying)))
    if not staying or (path[:3] == block_path and path[3] == index):
        return Shape(text).finish()

    away = path[:3] != block_path

    def ways() -> Iterator[Edited]:
        for lift in ways_to_lift(text, row):
            shape = Shape(text)
            piece = lifted(shape, row, lift)
            shape.block(path).rows.remove(piece)
            shape.block(block_path).rows.insert(index, piece)
            if away or lift is not None:
                like = staying[max(index - 1, 0)]
                uproot(shape, piece, like, like.prefix)
            yield shape.finish()

    expected = meant(read.program)
    moved = expected.row(path)
    moved.fills = away
    moved.loosely = moved.fills and row.table != staying[0].table
    expected.block(path).rows.remove(moved)
    expected.block(block_path).rows.insert(index, moved)
    expected.block(path).changed = expected.block(block_path).changed = True
    expected.drop_if_empty(path)
    return first_as_meant(ways(), reads_as(expected), UNMOVABLE.format(row.record.name))


def _lines_alike(text: ProgramText, block_path: Path, title: str) -> int:
    """How many ``Warm Up:`` lines in a row begin with this one: each is a block, and all are one list to a coach."""
    session, first = block_path[:2], block_path[2]
    count = 0
    while (rows := text.rows_of((*session, first + count))) and rows[0].title == title:
        count += 1
    return count


def move_to_new_block(read: ParseResult, path: Path, session_path: Path, index: int) -> Edited:
    """Move an exercise out into a block of its own.

    Args:
        read: The text, read.
        path: The exercise.
        session_path: The day.
        index: Before which of the day's blocks, as they are now; their number puts it at the foot.

    Raises:
        EditError: Other lines would be read differently.
    """
    check_session(read, session_path)
    text = ProgramText(read)
    row = text.row(path)
    alone = len(text.rows_of(path[:3])) == 1 and not row.title

    def put(place: int) -> Edited:
        stays = alone and path[:2] == session_path and place in (path[2], path[2] + 1)
        if not stays and (bare := bare_above(text, session_path, place)):
            return move_below_heading(text, unshared(row), bare)
        if alone:
            return move_block(read, path[:3], session_path, place - (path[:2] == session_path and place > path[2]))
        return _move_out(text, row, session_path, place, None)

    return above_notes(read, session_path, index, put)


def _goes_on(text: ProgramText, block: Path) -> bool:
    """Is an exercise typed below a block one more of it: below a heading, where it is done in turn or has no labels?"""
    rows = text.rows_of(block) if block in text.read.places else []
    if not rows or rows[0].title or rows[0].table or text.read.places[block].first_line >= rows[0].first:
        return False
    record = text.read.program.weeks[block[0]].sessions[block[1]].blocks[block[2]]
    return record.kind is not BlockKind.STRAIGHT or all(row.label is None for row in rows)


def _rows_in(text: ProgramText, block: Path) -> list[RowText]:
    """The rows of a block; none where it has only its heading yet.

    Raises:
        EditError: There is no such block.
    """
    if len(block) != 3 or block not in text.read.places:
        raise EditError("That block is no longer there.")
    return text.rows_of(block)


def _new_block(text: ProgramText, session: Path, index: int, typed: Shorthand, inline: RowText | None) -> Edited:
    index = max(0, min(index, len(_blocks(text.read, session))))
    model = None if inline or typed.section is not Section.WORK else label_model(text, session, index)
    if model is None and typed.written is not None and not any(row.label for row in text.rows_of(())):
        model = typed.written
    like = inline or neighbour(text, session, index)
    typed.row.loosely = like is not None and like.table

    def ways() -> Iterator[Edited]:
        for rules in RULES:
            for content in contents(text, typed, (*session, index, 0)):
                shape = Shape(text)
                piece = new_piece(shape, content, typed, like)
                piece.title = inline.title if inline else ""
                piece.like = inline.prefix if inline else prefix_for(text, session, index, model)
                _put_block(shape, session, index, piece, model, rules)
                yield shape.finish()

    expected = meant(text.read.program)
    record = _inline_record(text, inline) if inline else Block(section=typed.section)
    expected.session(session).blocks.insert(index, MeantBlock(record, [typed.row], changed=True))
    checks = [reads_as(expected), *(reads_as(other) for other in _joined(text, session, index, typed.row))]
    return first_as_meant(
        ways(), lambda program: any(check(program) for check in checks), UNREADABLE.format(typed.content)
    )


def _move_out(text: ProgramText, row: RowText, session: Path, index: int, inline: RowText | None) -> Edited:
    """Move a row into a block of its own; below a ``Warm Up:`` line that is another such line."""
    index = max(0, min(index, len(_blocks(text.read, session))))
    model = None if inline else label_model(text, session, index)
    like = inline or neighbour(text, session, index, row.path)

    def ways() -> Iterator[Edited]:
        for rules, lift in product(RULES, ways_to_lift(text, row)):
            shape = Shape(text)
            piece = lifted(shape, row, lift)
            source = shape.block(row.path)
            prefix = inline.prefix if inline else prefix_for(text, session, index, model)
            uproot(shape, piece, like, prefix)
            piece.title = inline.title if inline else ""
            _put_block(shape, session, index, piece, model, rules)
            source.rows.remove(piece)
            yield shape.finish()

    expected = meant(text.read.program)
    moved = expected.row(row.path)
    moved.fills = True
    moved.loosely = row.table != (like is not None and like.table)
    source_block = expected.block(row.path)
    source_block.rows.remove(moved)
    source_block.changed = True
    record = _inline_record(text, inline) if inline else Block()
    expected.session(session).blocks.insert(index, MeantBlock(record, [moved], changed=True))
    blocks = expected.session(row.path[:2]).blocks
    blocks[:] = [block for block in blocks if block is not source_block or block.rows]
    checks = [reads_as(expected)]
    if len(text.rows_of(row.path[:3])) > 1 and row.path[:2] != session:
        checks += [reads_as(other) for other in _joined(text, session, index, moved, without=row.path)]
    return first_as_meant(
        ways(), lambda program: any(check(program) for check in checks), UNMOVABLE.format(row.record.name)
    )


def _put_block(
    shape: Shape,
    session: Path,
    index: int,
    piece: RowPiece,
    model: WrittenLabel | None,
    rules: Rules,
) -> None:
    piece.moved = True
    block = BlockPiece(None, [], [piece], [], settled=False, model=model)
    shape.set_off(block, rules)
    shape.day(session).insert(index, block)


def _inline_record(text: ProgramText, row: RowText) -> Block:
    block = text.read.program.weeks[row.path[0]].sessions[row.path[1]].blocks[row.path[2]]
    return replace(block, prescriptions=(), label=None, notes=(), comments=())


def _joined(
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


def _place_of(text: ProgramText, session: Path, token: str, slot: str) -> Path | None:
    """Where a typed label such as ``1b`` belongs in a day; None where there is no such block."""
    for number in range(len(_blocks(text.read, session))):
        rows = text.rows_of((*session, number))
        label = rows[0].label if rows else None
        if label is None or label.token.casefold() != token.casefold() or label.style == "code":
            continue
        wanted = int(slot) - 1 if slot.isdigit() else ord(slot.casefold()) - ord("a")
        return (*session, number, max(0, min(wanted, len(rows))))
    return None


def _blocks(read: ParseResult, session: Path) -> tuple[Block, ...]:
    return read.program.weeks[session[0]].sessions[session[1]].blocks


def _first_line(text: ProgramText, typed: Shorthand) -> Edited:
    """Begin a program that has no day yet."""
    shape = Shape(text)
    lines = text.lines
    filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
    last = filled[-1] if filled else 0
    label = (
        ""
        if typed.section is not Section.WORK
        else lead((typed.written, typed.written.text))
        if typed.written
        else "1a) "
    )
    shape.buffer.insert_after(last, shape.buffer.new([*([""] if last else []), "Day 1", f"{label}{typed.content}"]))

    expected = typed.row.record
    return first_as_meant(
        [shape.buffer.finish()],
        lambda program: any(bare(row) == expected for _, row in program.walk()),
        UNREADABLE.format(typed.content),
    )
