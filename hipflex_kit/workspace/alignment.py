"""Which line of a new text is which line of the old one, after somebody else has changed the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.record_making import record

_ALIKE = 0.5
"""A changed line counts as the same line from this likeness (0 to 1) on."""
_MOST_PAIRS = 2_500
"""Largest product of changed lines old × new that is compared pair by pair; above that, they are paired in order."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_LABEL = re.compile(r"^[(\[]?(?:\d{1,2}[a-h]?|[a-z]\d{0,2})[).:\]]+\s*", re.IGNORECASE)
_EXACT_UP_TO = 2_000
"""Lines up to which very frequent lines (blank ones) are matched too."""


@record
class Hunk:
    """A stretch of old lines and what stands in its place in the new text; indexes count from 0.

    Attributes:
        old_start: First old line.
        old_end: One after the last old line; equal to ``old_start`` for an insertion.
        new_start: First new line.
        new_end: One after the last new line; equal to ``new_start`` for a deletion.
    """

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def line_hunks(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """What changed from one list of lines to another, in order; what lies between hunks is equal."""
    start = 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    inner_old, inner_new = old[start : len(old) - tail], new[start : len(new) - tail]
    busy = max(len(inner_old), len(inner_new)) > _EXACT_UP_TO
    matcher = SequenceMatcher(None, inner_old, inner_new, autojunk=busy)
    return [
        Hunk(start + o1, start + o2, start + n1, start + n2)
        for tag, o1, o2, n1, n2 in matcher.get_opcodes()
        if tag != "equal"
    ]


def align_lines(old: str, new: str) -> Mapping[int, int]:
    r"""Follow lines from one text into another.

    Equal lines are followed wherever the diff finds them; a line that was reworded is followed where it stands between
    the same neighbours and still looks alike; a line that was moved is followed where there is only one like it.

    Args:
        old: The text before.
        new: The text after.

    Returns:
        Old line → new line, both counted from 1. Lines that are gone are missing. No two lines become one.

    Example:
        >>> align_lines("Day 1\nSquat 3x5", "Day 1\nPress 3x8\nSquat 4x5")
        {1: 1, 2: 3}
    """
    old_lines, new_lines = split_lines(old), split_lines(new)
    carried: dict[int, int] = {}
    old_at = new_at = 0
    hunks = line_hunks(old_lines, new_lines)
    for hunk in [*hunks, Hunk(len(old_lines), len(old_lines), len(new_lines), len(new_lines))]:
        carried.update(zip(range(old_at, hunk.old_start), range(new_at, hunk.new_start), strict=True))
        carried.update(_pairs(old_lines, new_lines, hunk))
        old_at, new_at = hunk.old_end, hunk.new_end
    _moved(old_lines, new_lines, carried)
    return {before + 1: carried[before] + 1 for before in sorted(carried)}


def composed(first: Mapping[int, int], then: Mapping[int, int]) -> Mapping[int, int]:
    """Follow lines through two changes, one after the other."""
    return {before: then[between] for before, between in first.items() if between in then}


def _pairs(old: Sequence[str], new: Sequence[str], hunk: Hunk) -> list[tuple[int, int]]:
    """Pair the lines of a hunk that look alike, in order, so that the sum of likenesses is greatest."""
    rows = range(hunk.old_start, hunk.old_end)
    columns = range(hunk.new_start, hunk.new_end)
    if len(rows) * len(columns) > _MOST_PAIRS:
        return [pair for pair in zip(rows, columns, strict=False) if _likeness(old[pair[0]], new[pair[1]]) >= _ALIKE]
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    like: dict[tuple[int, int], float] = {}
    for i in reversed(range(len(rows))):
        for j in reversed(range(len(columns))):
            likeness = like[i, j] = _likeness(old[rows[i]], new[columns[j]])
            paired = likeness + best[i + 1][j + 1] if likeness >= _ALIKE else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(rows) and j < len(columns):
        if like[i, j] >= _ALIKE and best[i][j] == like[i, j] + best[i + 1][j + 1]:
            pairs.append((rows[i], columns[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(old: str, new: str) -> float:
    """How alike two lines are in their words: labels and numbers are what changes most and says least."""
    one, other = _words(old), _words(new)
    if not one or not other:
        one, other = old.strip(), new.strip()
    if not one or not other:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()


def _words(line: str) -> str:
    return " ".join(_WORD.findall(line.casefold()))


def _unlabelled(line: str) -> str:
    return _LABEL.sub("", line.strip())


def _moved(old: Sequence[str], new: Sequence[str], carried: dict[int, int]) -> None:
    """Follow lines elsewhere where there is only one like them: as it is, relabelled, or with other numbers."""
    for key in (str.strip, _unlabelled, _words):
        taken = set(carried.values())
        gone = _single({i: key(old[i]) for i in range(len(old)) if i not in carried})
        come = _single({j: key(new[j]) for j in range(len(new)) if j not in taken})
        carried.update({i: come[text] for text, i in gone.items() if text in come})


def _single(lines: Mapping[int, str]) -> dict[str, int]:
    counts = Counter(lines.values())
    return {text: number for number, text in lines.items() if text and counts[text] == 1}
