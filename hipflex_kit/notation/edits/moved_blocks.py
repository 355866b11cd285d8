"""Blocks move, within their day and to another one."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.notation.edits.blocks import check_session
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.headed_parts import keep_headings, parts_of
from hipflex_kit.notation.edits.intent import Meant, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.notes_at_foot import above_notes
from hipflex_kit.notation.edits.own_blocks import section_beside
from hipflex_kit.notation.edits.row_text import ProgramText, WrittenLabel
from hipflex_kit.notation.edits.setting_off import block_at, ways_to_set_off
from hipflex_kit.notation.edits.shape import Shape
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Block, Path
from hipflex_kit.record_making import replace

_UNMOVABLE = "This block cannot go there without other lines being read differently; move it in the text instead."


def move_block(read: ParseResult, block_path: Path, session_path: Path, index: int) -> Edited:
    """Move a block within its day or to another one.

    What stands below a heading with others comes to stand below that of its new neighbours, if they have one.

    Args:
        read: The text, read.
        block_path: The block.
        session_path: The day.
        index: Which place among the day's blocks it has afterwards, from 0.

    Raises:
        EditError: Other lines would be read differently.
    """
    check_session(read, session_path)
    text = ProgramText(read)
    if block_path not in read.places or len(block_path) != 3:
        raise EditError("That block is no longer there.")
    within = block_path[:2] == session_path
    return above_notes(
        read,
        session_path,
        index + (within and index >= block_path[2]),
        lambda place: _move(text, block_path, session_path, place - (within and place > block_path[2])),
    )


def _move(text: ProgramText, block_path: Path, session_path: Path, index: int) -> Edited:
    away = block_path[:2] != session_path
    blocks = _blocks(text, session_path)
    index = max(0, min(index, len(blocks) - (not away)))
    if not away and index == block_path[2]:
        return Shape(text).finish()
    section = _blocks(text, block_path[:2])[block_path[2]].section
    joins = _joins(text, block_path)
    lower = block_at(text, (*session_path, index + (not away and index > block_path[2])))
    follower = block_at(text, (*block_path[:2], block_path[2] + 1))

    def ways() -> Iterator[Edited]:
        for setting_off in ways_to_set_off(text, section, lower, follower):
            shape = Shape(text)
            source, target = shape.day(block_path[:2]), shape.day(session_path)
            piece = shape.block(block_path)
            source.remove(piece)
            target.insert(index, piece)
            piece.settled, piece.joins = False, joins
            below, after = (shape.block(path) if path else None for path in (lower, follower))
            setting_off.write(shape, piece, below, after)
            if away:
                piece.model = _model(text, block_path, session_path)
                for row in piece.rows:
                    row.moved = row.text is not None and row.text.label is not None and not row.text.shared
            yield shape.finish()

    def expected() -> Meant:
        program = meant(text.read.program)
        moved = program.block(block_path)
        program.session(block_path[:2]).blocks.remove(moved)
        program.session(session_path).blocks.insert(index, moved)
        moved.moved, moved.joins, moved.number = True, joins, None if away else moved.number
        if away and _heads_others(text, block_path):
            moved.record = replace(moved.record, title=None, notes=())
        for session in {block_path[:2], session_path}:
            keep_headings(program, text, session)
        return program

    checks = [reads_as(expected())]
    if joins:
        there = expected()
        after = there.session(session_path).blocks
        labelled = text.rows_of(block_path)[0].label is not None
        if (beside := section_beside(text, session_path, after, index, labelled=labelled)) is not None:
            after[index].record = replace(after[index].record, section=beside)
            checks.append(reads_as(there))
    return first_as_meant(ways(), lambda program: any(check(program) for check in checks), _UNMOVABLE)


def _joins(text: ProgramText, path: Path) -> bool:
    """It has no heading for itself: none at all, or one that stays with the others below it."""
    rows = text.rows_of(path)
    if not rows or rows[0].title:
        return False
    return text.read.places[path].first_line >= rows[0].first or _heads_others(text, path)


def _heads_others(text: ProgramText, path: Path) -> bool:
    return any(part[0] == path[2] and len(part) > 1 for part in parts_of(text, path[:2]))


def _blocks(text: ProgramText, session: Path) -> tuple[Block, ...]:
    return text.read.program.weeks[session[0]].sessions[session[1]].blocks


def _model(text: ProgramText, block: Path, session: Path) -> WrittenLabel | None:
    """Labels of a block in another day: as that day's are, else as they are."""
    own = next((row.label for row in text.rows_of(block) if row.label), None)
    there = next((row.label for row in text.rows_of(session) if row.label and row.label.style != "code"), None)
    return (there or own) if own else None
