"""``#Gains`` below a day's work: a tag of a post, and no heading whose sign is glued to it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.lines.lines import Line

_GLUED = re.compile(r"#[A-Z]")


def with_tags(text: str, lines: list[Line]) -> list[Line]:
    """Lines whose sign is glued to their words are headings where several head lines below, or one heads all of them.

    Args:
        text: The whole text.
        lines: Its lines, each read for itself.

    Returns:
        The lines; those that head nothing are words as all others.
    """
    if "#" not in text or _GLUED.search(text) is None:
        return lines
    glued = [number for number, line in enumerate(lines) if _is_glued(line)]
    heads = list(glued)
    while heads and not any(line.kind in _SAYS for line in lines[heads[-1] + 1 :]):
        heads.pop()
    if len(heads) == 1 and any(line.kind in _SAYS for line in lines[: heads[0]]):
        heads = []
    tags = set(glued).difference(heads)
    return [_as_tag(line) if number in tags else line for number, line in enumerate(lines)] if tags else lines


_SAYS = ("text", "table")


def _is_glued(line: Line) -> bool:
    return line.level == 1 and line.start > 0 and _GLUED.match(line.shown, line.start - 1) is not None


def _as_tag(line: Line) -> Line:
    return line if line.row is not None else line._replace(level=0, start=line.start - 1, label=None, heads=False)
