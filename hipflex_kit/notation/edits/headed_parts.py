"""A heading over several blocks, ``Workout`` over 1., 2. and 3.: it stays above whichever of them is the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hipflex_kit.notation.edits.intent import Meant, MeantBlock
from hipflex_kit.notation.edits.relabel import follows
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.program import Block, BlockKind, Path
from hipflex_kit.record_making import record, replace

_PLAIN = (BlockKind.STRAIGHT, BlockKind.SUPERSET)


@record
class Standing:
    """A block of a day as it stands after an edit.

    Attributes:
        number: Which block of the day it was before; None for one that is new to the day.
        settled: It stayed where it was among the others.
        joins: It says by no heading of its own where it belongs.
    """

    number: int | None
    settled: bool
    joins: bool


def parts_of(text: ProgramText, session: Path) -> Iterator[range]:
    """The blocks that stand below one heading and are counted on from the first to the last.

    Args:
        text: All rows.
        session: The day.
    """
    blocks = text.read.program.weeks[session[0]].sessions[session[1]].blocks
    n = 0
    while n < len(blocks):
        end = n + 1
        if _heads(text, (*session, n), blocks[n]):
            while end < len(blocks) and _goes_on(text, (*session, end), blocks[end - 1], blocks[end]):
                end += 1
            yield range(n, end)
        n = end


def _heads(text: ProgramText, path: Path, block: Block) -> bool:
    said = replace(block, prescriptions=(), label=None, title=None, notes=(), comments=(), kind=BlockKind.STRAIGHT)
    rows = text.rows_of(path)
    if block.kind not in _PLAIN or said != Block(section=block.section) or not rows or rows[0].title:
        return False
    place = text.read.places[path]
    footed = any(line.strip() for line in text.lines[rows[-1].last : text.with_comments(place.last_line)])
    label = rows[0].label
    stations = len(rows) > 1 and not (label is not None and label.slot)
    counted = block.label is not None and not stations and text.heading_label(path) is None
    return place.first_line < rows[0].first and counted and not footed and not rows[0].table


def _goes_on(text: ProgramText, path: Path, above: Block, block: Block) -> bool:
    rows = text.rows_of(path)
    if not rows or rows[0].title or rows[0].table or text.read.places[path].first_line < rows[0].first:
        return False
    both = above.label, block.label
    return block.section is above.section and None not in both and follows(above.label or "", block.label or "")


def leader(part: range, blocks: Sequence[Standing]) -> int | None:
    """Above which block of a day the heading of one of its parts is to stand; None where nothing is left of the part.

    A block that is put above the first one of its own part, or of the day, comes below the heading.
    """
    left = [n for n, block in enumerate(blocks) if block.number in part]
    at = next((n for n in left if blocks[n].settled), left[0] if left else None)
    if at is None:
        return next((n for n, block in enumerate(blocks) if block.joins and not block.settled), None)
    gone = all(block.number != part[0] for block in blocks)
    while at:
        above = blocks[at - 1]
        if above.settled or not above.joins or not (above.number in part or at == 1 or gone):
            break
        at -= 1
    return at


def keep_headings(expected: Meant, text: ProgramText, session: Path) -> None:
    """Give the title and the notes of a part's heading to the block that is now the first of the part."""
    blocks = expected.session(session).blocks
    standing = [Standing(block.number, not block.moved, block.joins) for block in blocks]
    leaders = [(part[0], at) for part in parts_of(text, session) if (at := leader(part, standing)) is not None]
    handed_on = [(opener, at) for opener, at in leaders if blocks[at].number != opener]
    for block in blocks:
        if block.number in {opener for opener, _ in handed_on}:
            _say(block, None, ())
    for opener, at in handed_on:
        said = text.read.program.weeks[session[0]].sessions[session[1]].blocks[opener]
        _say(blocks[at], said.title, said.notes)


def _say(block: MeantBlock, title: str | None, notes: tuple[str, ...]) -> None:
    block.record = replace(block.record, title=title, notes=(*notes, *block.record.notes) if notes else ())
