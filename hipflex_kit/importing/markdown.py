"""From Markdown to our text: headings, list signs and emphasis go, the words stay."""

from __future__ import annotations

import re

from hipflex_kit.notation.heading_words.headings import read_heading

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"^(\s*)(?:[-*+])\s+(?:\[[ xX]\]\s+)?")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1")
_CODE = re.compile(r"(?<!\\)`([^`]+)`")
_LINK = re.compile(r"(?<!\\)!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>()#+\-.!|~$])")


def plain_lines(markdown: str) -> list[str]:
    """The lines of a Markdown text without its markup.

    Args:
        markdown: The text.

    Returns:
        As many lines as the text has; headings start with ``# `` (a day) or ``## `` (a block), and the document's own
        with ``Title:``.
    """
    lines = markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    plain = [_plain(line) for line in lines]
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is not None and _is_title(lines, first):
        plain[first] = f"Title: {plain[first].removeprefix('# ')}"
    return plain


def _is_title(lines: list[str], first: int) -> bool:
    """A first heading of the first rank above others of the second is the document's name, not a day's."""
    heading = _HEADING.match(lines[first])
    if heading is None or len(heading[1]) > 1:
        return False
    named = read_heading(heading[2])
    others = [found for line in lines[first + 1 :] if (found := _HEADING.match(line))]
    ranked = bool(others) and len(others[0][1]) == 2 and all(len(other[1]) > 1 for other in others)
    return ranked and not named.day and named.week is None


def _plain(line: str) -> str:
    heading = _HEADING.match(line)
    if heading:
        return f"{'##' if len(heading[1]) > 2 else '#'} {_words(heading[2])}"
    item = _ITEM.match(line)
    if item:
        return f"{'  ' if item[1] else ''}{_words(line[item.end() :])}"
    return _words(line.removesuffix("  "))


def _words(text: str) -> str:
    if text.lstrip().startswith("|"):
        return text
    text = _LINK.sub(lambda m: m[1] if m[1] == m[2] or not m[2] else f"{m[1]} {m[2]}", text)
    return _ESCAPED.sub(r"\1", _CODE.sub(r"\1", _STRONG.sub(r"\2", text)))
