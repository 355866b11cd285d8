"""Lines from anywhere come in below a row, a block or a day; and what is there already is written once more."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.day_foot import NOT_READ, about_row, at_the_end, heading_of
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import bare, first_as_meant
from hipflex_kit.notation.edits.moved_blocks import move_block
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.rows import insert, new_block
from hipflex_kit.notation.edits.table_text import as_lines
from hipflex_kit.notation.edits.wording import one_line
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Block, BlockKind, Path, Prescription, Section
from hipflex_kit.record_making import record

_COUNTED = re.compile(r"(?P<word>.*\D)?(?P<number>\d{1,3})")


def paste(read: ParseResult, path: Path, typed: str) -> Edited:
    """Write lines below a row, a block or a day, with labels that go on from those above.

    Exercises of one block come into the block of the row that they are pasted on; others become blocks of their own
    below it; days come below the day.

    Args:
        read: The text, read.
        path: The row, the block or the day.
        typed: The lines, from this program or from anywhere.

    Raises:
        EditError: There is no exercise in them, or what is there would be read differently.
    """
    if path not in read.places or not 2 <= len(path) <= 4:
        raise EditError("That is no longer there.")
    typed = typed.strip("\r\n")
    pasted = parse_program(typed).program
    if not any(True for _ in pasted.walk()):
        raise EditError("There is no exercise in what was copied. Write it like: squat 4x10.")
    if any(heading_of(one_line(line)) for line in split_lines(typed) if line.strip()):
        return at_the_end(read, typed, path[:2])
    pieces = _pieces(typed)
    if pieces is not None:
        for in_our_words in (False, True):
            with contextlib.suppress(EditError):
                return _row_by_row(read, path, pieces, in_our_words=in_our_words)
    return _as_written(read, path, typed, len([block for session in pasted.sessions for block in session.blocks]))


def duplicate(read: ParseResult, paths: Sequence[Path]) -> Edited:
    """Write rows, blocks or days once more, below the last of them.

    Args:
        read: The text, read.
        paths: What is to be there twice; all of them rows, all blocks, or all days.

    Raises:
        EditError: It is no longer there, or it cannot be written there.
    """
    paths = sorted(set(paths))
    if not paths or any(path not in read.places or len(path) != len(paths[0]) for path in paths):
        raise EditError("That is no longer there.")
    text = ProgramText(read)
    if len(paths[0]) == 2:
        return _days_again(text, paths)
    lines = [line for path in paths for line in lines_of(text, path)]
    return paste(read, paths[-1], "\n".join(lines))


def lines_of(text: ProgramText, path: Path) -> list[str]:
    """What a row, a block or a day is written as; a line of a table, or one that inherits, as a line of its own."""
    if len(path) < 4:
        rows = text.rows_of(path)
        place = text.read.places[path]
        if len(path) == 2 or not any(row.table for row in rows):
            return text.lines[place.first_line - 1 : text.with_comments(place.last_line)]
        return [line for row in rows for line in lines_of(text, row.path)]
    row = text.row(path)
    if not (row.table or row.inherits or row.shared):
        return text.lines[row.first - 1 : row.last]
    label = f"{row.record.label}) " if row.record.label else ""
    head, *below = as_lines(row.record)
    return [label + head, *below]


@record
class _Piece:
    """An exercise that is pasted.

    Attributes:
        written: Its first line as it was copied, without the label.
        plain: The same in our own words.
        below: What stands below it.
        record: What it says.
    """

    written: str
    plain: str
    below: tuple[str, ...]
    record: Prescription


def _pieces(typed: str) -> list[list[_Piece]] | None:
    """The exercises of each block; None where a block says something that none of its rows says."""
    read = parse_program(typed)
    text = ProgramText(read)
    found: list[list[_Piece]] = []
    for path in text.blocks():
        block = read.program.weeks[path[0]].sessions[path[1]].blocks[path[2]]
        if not _is_plain(block):
            return None
        pieces: list[_Piece] = []
        for row in text.rows_of(path):
            head, *below = as_lines(row.record)
            own = not (row.table or row.inherits or row.shared)
            details = (*below, *(f"// {comment}" for comment in row.record.comments))
            pieces.append(_Piece(row.raw[row.begins :].strip() if own else head, head, details, row.record))
        found.append(pieces)
    return found


def _is_plain(block: Block) -> bool:
    """Nothing but its rows says anything."""
    kinds = (BlockKind.STRAIGHT, BlockKind.SUPERSET)
    said = (block.rounds, block.rest_between, block.rest_after_round, block.title, *block.notes)
    return block.kind in kinds and block.section is Section.WORK and not any(said)


def _row_by_row(read: ParseResult, path: Path, blocks: Sequence[Sequence[_Piece]], *, in_our_words: bool) -> Edited:
    """Each exercise for itself, so that labels and brackets are those of their new neighbours."""
    into: Path | None = path if len(path) == 4 and len(blocks) == 1 else None
    below = path[2] + 1 if len(path) > 2 else sum(p[:2] == path for p in read.places if len(p) == 3)
    done = Edited(read.text, {line: line for line in range(1, len(split_lines(read.text)) + 1)})
    now = read
    for block in blocks:
        row: Path | None = into
        for piece in block:
            head = piece.plain if in_our_words else piece.written
            step = new_block(now, path[:2], below, head) if row is None else insert(now, row[:3], row[3] + 1, head)
            done, row, now = done.then(step), _new_row(step), parse_program(step.text)
            for line in piece.below:
                step = about_row(now, row, line)
                done, now = done.then(step), parse_program(step.text)
        if row is not None:
            below = row[2] + 1
    _check_rows(read, now, [piece.record for block in blocks for piece in block])
    return done


def _new_row(step: Edited) -> Path:
    """The row that a splice has made: it starts on a line that was not there before."""
    after = parse_program(step.text)
    there = set(step.carried.values())
    new = [path for path, _ in after.program.walk() if after.places[path].first_line not in there]
    if len(new) != 1:
        raise EditError(NOT_READ)
    return new[0]


def _check_rows(read: ParseResult, now: ParseResult, added: Sequence[Prescription]) -> None:
    """Everything that was there is there, and what was pasted, with all that was said of it."""
    left = [bare(row) for _, row in now.program.walk()]
    for row in [*(bare(row) for _, row in read.program.walk()), *map(bare, added)]:
        if row not in left:
            raise EditError(NOT_READ)
        left.remove(row)


def _as_written(read: ParseResult, path: Path, typed: str, count: int) -> Edited:
    """Blocks that say something themselves come in as they are written: at the day's end, then moved to their place."""
    session = path[:2]
    if len(path) == 2:
        return at_the_end(read, typed, session)
    before = sum(p[:2] == session for p in read.places if len(p) == 3)
    with contextlib.suppress(EditError):
        done = at_the_end(read, typed, session)
        now = parse_program(done.text)
        if sum(p[:2] == session for p in now.places if len(p) == 3) == before + count:
            for number in range(count):
                step = move_block(now, (*session, before + number), session, path[2] + 1 + number)
                done, now = done.then(step), parse_program(step.text)
            return done
    return at_the_end(read, typed, path[:3])


def _days_again(text: ProgramText, paths: Sequence[Path]) -> Edited:
    """Days once more, below the last of them; a "Day 2" is named by the next number that is free."""
    titles = {session.title for session in text.read.program.sessions}
    buffer = Buffer(text.read.text)
    last = text.with_comments(text.read.places[paths[-1]].last_line)
    gap = text.blanks_above(text.read.places[paths[-1]].first_line) if paths[-1][1] else []
    new: list[str] = []
    for path in paths:
        lines = list(lines_of(text, path))
        session = text.read.program.weeks[path[0]].sessions[path[1]]
        place = text.read.places[path].fields.get("title")
        if session.title is None or place is None:
            raise EditError("Give this day a name first; without one, a copy could not be told from it.")
        name = _free_title(session.title, titles)
        titles.add(name)
        at = place.span.line - text.read.places[path].first_line
        head = lines[at]
        lines[at] = head[: place.span.column] + head[place.span.column :].replace(session.title, name, 1)
        new += [*(gap or [""]), *lines]
    buffer.insert_after(last, buffer.new(new))
    copied = [bare(row) for path, row in text.read.program.walk() if path[:2] in paths]
    before = [bare(row) for path, row in text.read.program.walk() if path[:2] <= paths[-1]]
    behind = [bare(row) for path, row in text.read.program.walk() if path[:2] > paths[-1]]
    days = len(text.read.program.sessions) + len(paths)
    return first_as_meant(
        [buffer.finish()],
        lambda program: (
            [bare(row) for _, row in program.walk()] == [*before, *copied, *behind] and len(program.sessions) == days
        ),
        "This day cannot be written once more without being read differently; copy its lines in the text.",
    )


def _free_title(title: str, taken: set[str | None]) -> str:
    counted = _COUNTED.fullmatch(title.strip())
    if counted is None:
        return title
    number = int(counted["number"])
    while f"{counted['word'] or ''}{number}" in taken:
        number += 1
    return f"{counted['word'] or ''}{number}"
