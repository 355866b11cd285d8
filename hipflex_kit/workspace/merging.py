"""Two people changed one text: take both changes, and where they overlap keep both versions."""

from __future__ import annotations

from hipflex_kit.diagnostics import join_lines, line_end, lines_with_ends, newline_of, split_lines
from hipflex_kit.record_making import record
from hipflex_kit.workspace.alignment import line_hunks


@record
class Overlap:
    """Lines that both sides changed, each in its own way.

    Attributes:
        line: First line of the stretch in the merged text, from 1. Their lines come first, then mine.
        mine: What one side made of it; empty where it took the lines out.
        theirs: What the other side made of it.
    """

    line: int
    mine: str
    theirs: str


@record
class Merge:
    """Both changes in one text.

    Attributes:
        text: Everything that either side wrote.
        overlaps: Where both wrote in the same place; empty when all went well.
    """

    text: str
    overlaps: tuple[Overlap, ...] = ()


@record
class _Change:
    """Base lines ``start`` to ``end`` (from 0) become ``lines``."""

    start: int
    end: int
    lines: tuple[str, ...]
    mine: bool


def merge_texts(base: str, mine: str, theirs: str) -> Merge:
    r"""Apply what changed from ``base`` to ``mine`` to ``theirs``.

    Lines are compared without their line ends; a line that neither side changed keeps the end it has in ``theirs``, so
    that it stays the same byte for byte. Neighbouring lines may be changed by different sides. Where both changed the
    same lines, theirs come first and mine follow, so that nothing is lost.

    Args:
        base: The text that both started from.
        mine: One side's version.
        theirs: The other side's version, such as the file on disk.

    Returns:
        The merged text, and where the two overlap.

    Example:
        >>> merge_texts("a\nb\n", "A\nb\n", "a\nb\nc\n").text
        'A\nb\nc\n'
    """
    if theirs == base:
        return Merge(mine)
    if mine in (base, theirs):
        return Merge(theirs)
    base_lines = _untouched(base, theirs)
    changes = sorted(
        [*_changes(base, mine, is_mine=True), *_changes(base, theirs, is_mine=False)],
        key=lambda change: (change.start, change.end, change.mine),
    )
    merged: list[str] = []
    overlaps: list[Overlap] = []
    at = index = 0
    while index < len(changes):
        group = [changes[index]]
        index += 1
        end = group[0].end
        while index < len(changes) and _touches(group, changes[index], end):
            group.append(changes[index])
            end = max(end, changes[index].end)
            index += 1
        start = group[0].start
        merged += base_lines[at:start]
        my_lines, their_lines = (_version(base_lines, group, start, end, mine=side) for side in (True, False))
        sides = {change.mine for change in group}
        if len(sides) == 1:
            merged += my_lines if sides == {True} else their_lines
        elif _bare(my_lines) == _bare(their_lines):
            merged += their_lines
        else:
            overlaps.append(Overlap(len(merged) + 1, "".join(my_lines), "".join(their_lines)))
            merged += their_lines + my_lines
        at = end
    merged += base_lines[at:]
    return Merge(join_lines(merged, newline_of(theirs)), tuple(overlaps))


def with_ends_of(text: str, model: str) -> str:
    """Give a typed text the line ends of a file: equal lines keep theirs, new ones get what most lines have.

    Args:
        text: What came from an editor, which knows one kind of line end only.
        model: The text of the file.
    """
    model_ends = [line_end(line) for line in lines_with_ends(model)]
    newline = newline_of(model)
    bare, model_bare = split_lines(text), split_lines(model)
    ends = [newline] * len(bare)
    old_at = new_at = 0
    for hunk in line_hunks(model_bare, bare):
        ends[new_at : hunk.new_start] = model_ends[old_at : hunk.old_start]
        old_at, new_at = hunk.old_end, hunk.new_end
    ends[new_at:] = model_ends[old_at:]
    return join_lines([line + end for line, end in zip(bare, ends, strict=True)], newline)


def _changes(base: str, side: str, *, is_mine: bool) -> list[_Change]:
    lines = lines_with_ends(side)
    changes: list[_Change] = []
    for hunk in line_hunks(split_lines(base), split_lines(side)):
        new = tuple(lines[hunk.new_start : hunk.new_end])
        if len(new) == hunk.old_end - hunk.old_start:
            changes += [
                _Change(hunk.old_start + i, hunk.old_start + i + 1, (new[i],), is_mine) for i in range(len(new))
            ]
        else:
            changes.append(_Change(hunk.old_start, hunk.old_end, new, is_mine))
    return changes


def _untouched(base: str, theirs: str) -> list[str]:
    """The base's lines with the line ends that they have in ``theirs``, where they are still there."""
    lines, their_lines = lines_with_ends(base), lines_with_ends(theirs)
    old_at = new_at = 0
    for hunk in line_hunks(split_lines(base), split_lines(theirs)):
        lines[old_at : hunk.old_start] = their_lines[new_at : hunk.new_start]
        old_at, new_at = hunk.old_end, hunk.new_end
    lines[old_at:] = their_lines[new_at:]
    return lines


def _touches(group: list[_Change], change: _Change, end: int) -> bool:
    if change.start < end:
        return True
    return change.start == change.end and any(c.start == c.end == change.start and c.mine != change.mine for c in group)


def _version(base: list[str], group: list[_Change], start: int, end: int, *, mine: bool) -> list[str]:
    lines: list[str] = []
    at = start
    for change in group:
        if change.mine == mine:
            lines += base[at : change.start]
            lines += change.lines
            at = change.end
    return lines + base[at:end]


def _bare(lines: list[str]) -> list[str]:
    return [line.rstrip("\r\n") for line in lines]
