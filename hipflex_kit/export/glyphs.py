"""What the bundled fonts can print, and what is done with text that they cannot."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path

import hipflex_kit.kept_re as re

_COVERAGE = Path(__file__).parent / "fonts" / "coverage.txt"
_LONG_WORD = re.compile(r"\S{25,}")
_BREAK_AFTER = 12
MISSING = "□"


@cache
def _covered() -> tuple[tuple[int, ...], tuple[int, ...]]:
    starts, ends = [], []
    for line in _COVERAGE.read_text(encoding="ascii").splitlines():
        if line.startswith("#"):
            continue
        for part in line.split():
            first, _, last = part.partition("-")
            starts.append(int(first, 16))
            ends.append(int(last or first, 16))
    return tuple(starts), tuple(ends)


@cache
def _prints(character: str) -> bool:
    starts, ends = _covered()
    at = bisect_right(starts, ord(character)) - 1
    return at >= 0 and ord(character) <= ends[at]


def printable(text: str) -> str:
    """Text as it can be set: what has no glyph becomes □, what steers a terminal or the writing direction goes.

    Args:
        text: Any text.

    Returns:
        One line of composed characters, every one of them in the fonts; very long words can be broken.
    """
    if text.isascii() and text.isprintable():
        return _LONG_WORD.sub(_breakable, text)
    kept = []
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        if category in ("Zs", "Zl", "Zp") or character in "\t\n\r\v\f":
            kept.append("\N{NO-BREAK SPACE}" if character == "\N{NO-BREAK SPACE}" else " ")
        elif character == "\u2011":  # non-breaking hyphen: not in the fonts, the plain one is
            kept.append("-")
        elif category[0] == "C" or "\ufe00" <= character <= "\ufe0f":
            continue
        else:
            kept.append(character if _prints(character) else MISSING)
    return _LONG_WORD.sub(_breakable, "".join(kept))


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of a text that would be printed as □, each once, in order.

    Args:
        text: Any text.

    Returns:
        The characters; empty for Latin, Greek and Cyrillic text.
    """
    if text.isascii():
        return ()
    seen: dict[str, None] = {}
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        if category[0] in "CZ" or "\ufe00" <= character <= "\ufe0f" or _prints(character):
            continue
        seen[character] = None
    return tuple(seen)


def _breakable(word: re.Match[str]) -> str:
    """Zero-width spaces inside a word that might be wider than the page."""
    text = word.group()
    return "\u200b".join(text[at : at + _BREAK_AFTER] for at in range(0, len(text), _BREAK_AFTER))
