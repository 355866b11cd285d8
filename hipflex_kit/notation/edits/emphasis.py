"""Stars around what is written bold, ``- **Squat**: 3x5``: what is opened before an exercise is closed behind it."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_OPENED = re.compile(r"(?<![^\s(\[.):/])(?:\*{1,3}|_{2,3})(?!\s)")
_CLOSED = re.compile(r"(?<=[^\s*_])(?:\*{1,3}|_{2,3})(?![\w*_])")
_MARKS = re.compile(r"\*{1,3}|_{2,3}")


def balanced(lead: str, words: str) -> str:
    """What stands before an exercise, with stars where its words close them, and without where they do not.

    Args:
        lead: Bullet and label, ``1. **``.
        words: The exercise, ``Squat**: 3x5``.

    Example:
        >>> balanced("- **", "Squat 3x5"), balanced("- ", "Squat**: 3x5")
        ('- ', '- **')
    """
    opened = list(_OPENED.finditer(lead))
    if opened and words.count(opened[-1][0]) % 2 == 0:
        return lead[: opened[-1].start()] + lead[opened[-1].end() :]
    closed = None if opened else _CLOSED.search(words)
    if closed is not None and words.count(closed[0]) % 2 and closed.start() == words.find(closed[0]):
        return lead + closed[0]
    return lead


def marks_at(text: str, at: int) -> int:
    """Where stars end that stand at a column; the column itself where there are none."""
    found = _MARKS.match(text, at)
    return found.end() if found else at
