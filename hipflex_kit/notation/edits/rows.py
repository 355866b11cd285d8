"""Rows come: into a block, to the foot of a day, into a block of their own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from hipflex_kit.notation.edits.blocks import check_session
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.first_rows import bare_above, first_of_block
from hipflex_kit.notation.edits.intent import bare, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.new_rows import (
    UNINSERTABLE,
    UNREADABLE,
    contents,
    label_model,
    neighbour,
    new_piece,
    prefix_for,
    rows_in,
)
from hipflex_kit.notation.edits.notes_at_foot import above_notes
from hipflex_kit.notation.edits.own_blocks import blocks_of, inline_record, joined, put_block, with_own_block
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.setting_off import AS_IT_IS, SettingOff, block_at, ways_to_set_off
from hipflex_kit.notation.edits.shape import Shape, lead
from hipflex_kit.notation.edits.wording import Shorthand, read_shorthand
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Block, BlockKind, Path, Section


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
    rows = rows_in(text, block_path)
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
    return first_as_meant(
        ways(), reads_as(expected), UNREADABLE.format(typed.content), UNINSERTABLE.format(typed.content)
    )


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
    last = (*session, len(blocks_of(read, session)) - 1)
    if typed.label is None and typed.section is Section.WORK and _goes_on(text, last):
        with contextlib.suppress(EditError):
            return insert(read, last, len(text.rows_of(last)), shorthand)
    return new_block(read, session, len(blocks_of(read, session)), shorthand)


def _goes_on(text: ProgramText, block: Path) -> bool:
    """Is an exercise typed below a block one more of it: below a heading, where it is done in turn or has no labels?"""
    rows = text.rows_of(block) if block in text.read.places else []
    if not rows or rows[0].title or rows[0].table or text.read.places[block].first_line >= rows[0].first:
        return False
    record = text.read.program.weeks[block[0]].sessions[block[1]].blocks[block[2]]
    return record.kind is not BlockKind.STRAIGHT or all(row.label is None for row in rows)


def _new_block(text: ProgramText, session: Path, index: int, typed: Shorthand, inline: RowText | None) -> Edited:
    index = max(0, min(index, len(blocks_of(text.read, session))))
    model = None if inline or typed.section is not Section.WORK else label_model(text, session, index)
    if model is None and typed.written is not None and not any(row.label for row in text.rows_of(())):
        model = typed.written
    like = inline or neighbour(text, session, index)
    if like is not None and like.table:
        with contextlib.suppress(EditError):
            return _own_block(text, session, index, typed, inline, model, like, [AS_IT_IS])
        like = None
    ways = list(ways_to_set_off(text, typed.section, block_at(text, (*session, index))))
    return _own_block(text, session, index, typed, inline, model, like, ways)


def _own_block(
    text: ProgramText,
    session: Path,
    index: int,
    typed: Shorthand,
    inline: RowText | None,
    model: WrittenLabel | None,
    like: RowText | None,
    ways_apart: Sequence[SettingOff],
) -> Edited:
    typed.row.loosely = like is not None and like.table
    joins = inline is None and typed.section is Section.WORK
    lower = block_at(text, (*session, index))

    def ways() -> Iterator[Edited]:
        for setting_off in ways_apart:
            for content in contents(text, typed, (*session, index, 0)):
                shape = Shape(text)
                piece = new_piece(shape, content, typed, like)
                piece.title = inline.title if inline else ""
                piece.like = inline.prefix if inline else prefix_for(text, session, index, model)
                block = put_block(shape, session, index, piece, model, joins=joins)
                setting_off.write(shape, block, shape.block(lower) if lower else None, None)
                yield shape.finish()

    record = inline_record(text, inline) if inline else Block(section=typed.section)
    own = with_own_block(text, session, index, record, lambda _: typed.row, joins=joins, labelled=model is not None)
    checks = [reads_as(check) for check in (*own, *joined(text, session, index, typed.row))]
    return first_as_meant(
        ways(),
        lambda program: any(check(program) for check in checks),
        UNREADABLE.format(typed.content),
        UNINSERTABLE.format(typed.content),
    )


def _place_of(text: ProgramText, session: Path, token: str, slot: str) -> Path | None:
    """Where a typed label such as ``1b`` belongs in a day; None where there is no such block."""
    for number in range(len(blocks_of(text.read, session))):
        rows = text.rows_of((*session, number))
        label = rows[0].label if rows else None
        if label is None or label.token.casefold() != token.casefold() or label.style == "code":
            continue
        wanted = int(slot) - 1 if slot.isdecimal() else ord(slot.casefold()) - ord("a")
        return (*session, number, max(0, min(wanted, len(rows))))
    return None


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
        UNINSERTABLE.format(typed.content),
    )
