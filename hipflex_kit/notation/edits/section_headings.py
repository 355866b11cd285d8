"""``## Main`` over ``### Block B``: the heading of a section goes along with the only block that stands below it."""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.notation.lines.lines import read_line


def first_of_section(lines: Sequence[str], above: int, span: tuple[int, int], below: int | None) -> int:
    """The first line that goes along with a block, counted from 1.

    Args:
        lines: The lines of the text.
        above: The last line of the block above, or of the day's heading.
        span: First and last line of the block; the first is its own heading, if it has one.
        below: First line of the next block of the day; None for the last one.
    """
    first, last = span
    level = _level(lines[first - 1])
    ends = [_level(lines[line - 1]) for line in range(last + 1, below + 1)] if below is not None else []
    for line in range(first - 1, above, -1):
        if not lines[line - 1].strip():
            continue
        over = _level(lines[line - 1])
        alone = below is None or any(0 < other <= over for other in ends)
        if not 0 < over < level or not alone:
            break
        first, level = line, over
    return first


def _level(raw: str) -> int:
    line = read_line(raw)
    return line.level if line.kind == "text" else 0
