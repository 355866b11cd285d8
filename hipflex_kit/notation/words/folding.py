"""One spelling for matching. Every character keeps its column: a place in the folded line is a place in the text."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_SPACES = (
    "\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029\N{NO-BREAK SPACE}\u1680\u180e"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + "\u202f\u205f\u3000"
)
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\ufe0f"
_FOOTNOTES = "†‡ƒ"
"""Signs that lead from a number to a line below the table."""
_CROSSES = "×✕✖⨯⨉╳Х"
_DASHES = "‐‑‒–−﹣－"
_LONG_DASHES = "―⸺"
_SINGLE_QUOTES = "’‘‛′´ʼ"
_DOUBLE_QUOTES = "“”„‟″"

TIDY: dict[int, str] = {ord(char): " " for char in _SPACES + _INVISIBLE}
"""Spaces of every kind, and characters that cannot be seen, become plain spaces."""

FOLD: dict[int, str] = (
    TIDY
    | {upper: chr(upper + 32) for upper in range(ord("A"), ord("Z") + 1)}
    | {code: chr(code).lower() for code in range(0xC0, 0x180) if chr(code).isupper() and len(chr(code).lower()) == 1}
    | dict.fromkeys(map(ord, _FOOTNOTES), " ")
    | dict.fromkeys(map(ord, _CROSSES), "x")
    | dict.fromkeys(map(ord, _DASHES), "-")
    | dict.fromkeys(map(ord, _LONG_DASHES), "—")
    | dict.fromkeys(map(ord, _SINGLE_QUOTES), "'")
    | dict.fromkeys(map(ord, _DOUBLE_QUOTES), '"')
)


def tidy(text: str) -> str:
    """The text with plain spaces in place of other blanks and invisible characters; same length."""
    if text.isprintable() and _EMOJI_FORM not in text:
        return text  # nearly every line: the other blanks and what cannot be seen do not count as printable
    plain = text.translate(TIDY)
    return _with_joints(text, plain) if _JOINT in text else plain


def _with_joints(text: str, plain: str) -> str:
    """The joints inside a picture that is made of several stay, with what tells its form: taken apart it is another."""
    kept = list(plain)
    for joint in _JOINED.finditer(text):
        kept[joint.start() : joint.end()] = joint[0]
    return "".join(kept)


_JOINT = "\u200d"
_JOINED = re.compile(r"(?<=[\u2190-\U0001faff])\ufe0f?\u200d(?=[\u2190-\U0001faff])|(?<=\u200d[\u2190-\u2bff])\ufe0f")
_EMOJI_FORM = "\ufe0f"
"""The one invisible character that counts as printable."""


_MAL = re.compile(r"(?<=\d) mal (?=\d)")
"""``2 mal 10``: German for ``2 x 10``."""


def fold(text: str) -> str:
    """The text in the spelling that all readers match: small letters, ``x``, ``-``, straight quotes; same length."""
    if text.isascii() and text.isprintable():
        low = text.lower()  # nearly every line
        return _MAL.sub("  x  ", low) if " mal " in low else low
    plain = text.replace("×", "x").replace("–", "-").replace("’", "'")
    if plain.isascii() and plain.isprintable():
        return plain.lower()
    low = text.translate(FOLD)
    return _MAL.sub("  x  ", low) if " mal " in low else low


def squeeze(text: str) -> str:
    """The text without blanks around it and with single spaces inside."""
    return " ".join(text.split())
