"""What software that makes pages keeps above a text: ``---``, lines such as ``layout: post``, and ``---`` again."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.lines.lines import Line, WholeLine

_RULE = "---"
_MOST_LINES = 40
_ENTRY = re.compile(r" {0,8}(?:[a-zA-Z][\w-]{0,40}:(?: .*)?|- \S.*|[\]}],?) *")
_OF_PAGE = re.compile(
    r"(?:title|layout|date|tags?|author|categor(?:y|ies)|description|permalink|draft|slug|subtitle|aliases|image"
    r"|published|created|modified|file-created|summary|excerpt|type|id)\b.{0,3}:",
    re.IGNORECASE,
)
_DOSED = re.compile(r"\d ?(?:[x×] ?\d|sets|reps)", re.IGNORECASE)


def as_comments(raws: list[str], lines: list[Line]) -> list[Line]:
    """The lines of a text, those above it as comments: they are no exercises, and never print."""
    last = next((at for at in range(1, min(len(raws), _MOST_LINES)) if raws[at].rstrip() == _RULE), None)
    if last is None or not all(not raw.strip() or _ENTRY.fullmatch(raw) for raw in raws[1:last]):
        return lines
    if not any(map(_OF_PAGE.match, raws[1:last])) or any(map(_DOSED.search, raws[1:last])):
        return lines
    return [lines[0], *map(_as_comment, lines[1:last]), *lines[last:]]


def may_begin(raws: list[str]) -> bool:
    """May a text begin so? Most do not."""
    return raws[0].rstrip() == _RULE


def _as_comment(line: Line) -> Line:
    if line.kind == "blank":
        return line
    return WholeLine("comment", line.shown, line.low, line.indent, False, "", 0, False, False, line.start, line.end,
                     None, line.start)  # fmt: skip


def words_of_comment(line: Line) -> str:
    """A comment without the sign before it."""
    return line.shown[line.start + 2 * line.low.startswith("//", line.start) : line.end]
