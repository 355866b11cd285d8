"""What is written between blocks so that each stays what it is when one of them moves: a rule, or its heading again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hipflex_kit.notation.edits.pieces import BlockPiece
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.shape import Shape
from hipflex_kit.notation.writing.formatter import SECTION_WORDS
from hipflex_kit.program import Block, BlockKind, Path, Section
from hipflex_kit.record_making import record, replace

_NOTHING: list[str] = []
_RULE = ["---", ""]


@record
class SettingOff:
    """Lines to write above a block that moved, below it, and where it was.

    Attributes:
        above: Above the block.
        below: Above the block that now follows it; at the foot of a day below it.
        left: Above the block that followed it before.
    """

    above: list[str]
    below: list[str]
    left: list[str]

    def write(self, shape: Shape, moved: BlockPiece, lower: BlockPiece | None, follower: BlockPiece | None) -> None:
        """Put the lines where they belong.

        Args:
            shape: The days, rearranged.
            moved: The block.
            lower: The block that now follows it.
            follower: The block that followed it before.
        """
        if self.left and follower is not None and follower is not lower:
            shape.set_off(follower, (self.left, []))
        if self.below and self.below != _RULE and lower is not None:
            shape.set_off(lower, (self.below, []))
        shape.set_off(moved, (self.above, ["", "---"] if self.below == _RULE else []))


AS_IT_IS = SettingOff(_NOTHING, _NOTHING, _NOTHING)


def ways_to_set_off(
    text: ProgramText, section: Section, lower: Path | None, follower: Path | None = None
) -> Iterator[SettingOff]:
    """Ways to keep apart what a heading or a missing blank line would throw together; that with fewest lines first.

    Args:
        text: All rows.
        section: What the block that moved is for.
        lower: The block that now follows it.
        follower: The block that followed it before.
    """
    above = _above(text, section)
    below = _above(text, _section_of(text, lower)) if lower else [_NOTHING, _RULE]
    left = ways_to_leave(text, None if follower == lower else follower)
    ways = sorted(product(left, below, above), key=lambda way: sum(map(bool, way)))
    return (SettingOff(one, other, third) for third, other, one in ways)


def ways_to_leave(text: ProgramText, follower: Path | None) -> list[list[str]]:
    """Lines that keep a block apart from one above it that has lost a row; none first."""
    return _above(text, _section_of(text, follower)) if follower else [_NOTHING]


def block_at(text: ProgramText, path: Path) -> Path | None:
    """A block's path; None where there is no such block."""
    return path if path in text.read.places else None


def _above(text: ProgramText, section: Section) -> list[list[str]]:
    """What may set a block off from what stands above it: a rule ends a warm-up, only a heading begins one."""
    if section is Section.WORK:
        return [_NOTHING, _RULE]
    return [_NOTHING, [_heading(text, section)], _RULE]


def _section_of(text: ProgramText, block: Path) -> Section:
    return _record(text, block).section


def _record(text: ProgramText, block: Path) -> Block:
    return text.read.program.weeks[block[0]].sessions[block[1]].blocks[block[2]]


def _heading(text: ProgramText, section: Section) -> str:
    """``Warm-up`` as the author writes it, where that is all that a heading says; else in our words."""
    plain = Block(section=section)
    for path in text.blocks():
        first = text.read.places[path].first_line
        said = replace(_record(text, path), prescriptions=(), comments=(), kind=BlockKind.STRAIGHT)
        if said == plain and first < text.rows_of(path)[0].first:
            return text.lines[first - 1]
    return f"{SECTION_WORDS[section]}:"
