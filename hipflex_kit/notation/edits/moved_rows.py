"""Rows move: into a block, within it, out into a block of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import product

from hipflex_kit.notation.edits.blocks import check_session
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.first_rows import bare_above, move_below_heading
from hipflex_kit.notation.edits.headed_parts import keep_headings
from hipflex_kit.notation.edits.intent import Meant, MeantRow, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.moved_blocks import move_block
from hipflex_kit.notation.edits.new_rows import (
    UNMOVABLE,
    Wording,
    label_model,
    neighbour,
    prefix_for,
    rows_in,
    unshared,
    uproot,
)
from hipflex_kit.notation.edits.notes_at_foot import above_notes
from hipflex_kit.notation.edits.own_blocks import blocks_of, inline_record, joined, put_block, with_own_block
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.setting_off import AS_IT_IS, SettingOff, block_at, ways_to_leave, ways_to_set_off
from hipflex_kit.notation.edits.shape import Shape
from hipflex_kit.notation.edits.shared_rows import lifted, ways_to_lift
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Block, Dose, Path, Section
from hipflex_kit.record_making import field_names, replace


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
    there = rows_in(text, block_path)
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
    follower = block_at(text, (*path[:2], path[2] + 1)) if away else None
    given = away and _gets_the_same(row, staying)

    def ways() -> Iterator[Edited]:
        for wording, close, left, lift in product(
            _wordings(row, given=given, away=away),
            (False, True),
            ways_to_leave(text, follower),
            ways_to_lift(text, row),
        ):
            shape = Shape(text)
            piece = lifted(shape, row, lift)
            shape.block(path).rows.remove(piece)
            shape.block(block_path).rows.insert(index, piece)
            if away or lift is not None:
                like = staying[max(index - 1, 0)]
                uproot(shape, piece, like, like.prefix, wording)
                piece.close = close
            if follower is not None:
                shape.set_off(shape.block(follower), (left, []))
            yield shape.finish()

    def expected(*, inherits: bool) -> Meant:
        program = meant(read.program)
        moved = program.row(path)
        moved.fills = away
        moved.loosely = moved.fills and row.table != staying[0].table
        if inherits:
            moved.record = replace(moved.record, dose=_own_dose(row))
        program.block(path).rows.remove(moved)
        program.block(block_path).rows.insert(index, moved)
        program.block(path).changed = program.block(block_path).changed = True
        program.drop_if_empty(path)
        keep_headings(program, text, path[:2])
        return program

    checks = [reads_as(expected(inherits=inherits)) for inherits in ((True, False) if given else (False,))]
    return first_as_meant(
        ways(), lambda program: any(check(program) for check in checks), UNMOVABLE.format(row.record.name)
    )


def _inherited(row: RowText) -> set[str]:
    """What a row says nothing of itself, as its block says it for all."""
    return {name for name in field_names(Dose) if name in row.fields and row.own(name) is None}


def _gets_the_same(row: RowText, others: Sequence[RowText]) -> bool:
    """Its new block says for all of its rows, such as ``3 rounds``, what its old one said."""
    inherited = _inherited(row)
    return bool(inherited) and any(inherited <= _inherited(other) for other in others)


def _own_dose(row: RowText) -> Dose:
    """How a row is done without what its block says."""
    return replace(row.record.dose, **{name: getattr(Dose(), name) for name in _inherited(row)})


def _wordings(row: RowText, *, given: bool, away: bool) -> list[Wording]:
    wordings = [Wording.WITH_ITS_DOSE]
    if given:
        wordings.insert(0, Wording.AS_IT_IS)
    if away and not row.table and not row.shared:
        wordings.append(Wording.ANEW)
    return wordings


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


def _move_out(text: ProgramText, row: RowText, session: Path, index: int, inline: RowText | None) -> Edited:
    """Move a row into a block of its own; below a ``Warm Up:`` line that is another such line."""
    index = max(0, min(index, len(blocks_of(text.read, session))))
    model = None if inline else label_model(text, session, index)
    like = inline or neighbour(text, session, index, row.path)
    if like is not None and like.table:
        with suppress(EditError):
            return _moved_out(text, row, session, index, inline, model, like, [AS_IT_IS])
        like = None
    lower, follower = block_at(text, (*session, index)), block_at(text, (*row.path[:2], row.path[2] + 1))
    ways = list(ways_to_set_off(text, Section.WORK, lower, follower))
    return _moved_out(text, row, session, index, inline, model, like, ways)


def _moved_out(
    text: ProgramText,
    row: RowText,
    session: Path,
    index: int,
    inline: RowText | None,
    model: WrittenLabel | None,
    like: RowText | None,
    ways_apart: Sequence[SettingOff],
) -> Edited:
    lower, follower = block_at(text, (*session, index)), block_at(text, (*row.path[:2], row.path[2] + 1))

    def ways() -> Iterator[Edited]:
        for wording, setting_off, lift in product(
            _wordings(row, given=False, away=True), ways_apart, ways_to_lift(text, row)
        ):
            shape = Shape(text)
            piece = lifted(shape, row, lift)
            source = shape.block(row.path)
            prefix = inline.prefix if inline else prefix_for(text, session, index, model)
            uproot(shape, piece, like, prefix, wording)
            piece.title = inline.title if inline else ""
            block = put_block(shape, session, index, piece, model, joins=inline is None)
            below, after = (shape.block(path) if path else None for path in (lower, follower))
            setting_off.write(shape, block, below, after)
            source.rows.remove(piece)
            yield shape.finish()

    def taken(expected: Meant) -> MeantRow:
        source, moved = expected.block(row.path), expected.row(row.path)
        moved.fills, moved.loosely = True, row.table != (like is not None and like.table)
        source.rows.remove(moved)
        source.changed = True
        return moved

    record = inline_record(text, inline) if inline else Block()
    checks = list(
        with_own_block(
            text, session, index, record, taken, joins=inline is None, labelled=model is not None, left=row.path[:3]
        )
    )
    if len(text.rows_of(row.path[:3])) > 1 and row.path[:2] != session:
        checks += joined(text, session, index, taken(meant(text.read.program)), without=row.path)
    same = [reads_as(check) for check in checks]
    return first_as_meant(
        ways(), lambda program: any(check(program) for check in same), UNMOVABLE.format(row.record.name)
    )
