"""Labels in every style: ``1a)`` ``1a.`` ``1A`` ``(1A)`` ``A1`` ``A1:`` ``A.`` ``1)`` ``1.2``, codes as ``M1.C``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.record_making import record

_SEPARATOR = r"(?: {0,2}[).:\]|](?![\d:])| {0,2}[-—](?= )| {0,2}—)"
_OF_SLOT = rf"(?:{_SEPARATOR}| |[)\]](?=\d))"
"""``1b)3x8`` can be nothing else."""
_STYLES = (
    ("code", re.compile(rf"[(\[]?(?P<label>(?P<block>[a-z]{{1,2}}\d{{1,2}}\.[a-z](?P<slot>\d?)))(?:{_SEPARATOR}| |$)")),
    (
        "number_letter",
        re.compile(rf"[(\[]?(?P<label>(?P<block>\d{{1,2}})[.-]?(?P<slot>[a-h])){_OF_SLOT}"),
    ),
    (
        "number_number",
        re.compile(
            r"(?P<label>(?P<block>\d{1,2})\.(?P<slot>\d{1,2}))(?:[).:] {0,2}| {1,2})(?=[a-z\"\d])"
            r"(?!(?:x|[kcm]?m|k|mi|miles?|min(?:ute)?s?|h|hrs?|hours?|kgs?|lbs?|l|litres?"
            r"|sec(?:ond)?s?|s|times|ft|feet|in|inch(?:es)?|yds?|yards?|reps?|sets?|rounds?)(?![a-z]))"
        ),
    ),
    ("letter_number", re.compile(rf"[(\[]?(?P<label>(?P<block>[a-z])[.-]?(?P<slot>\d{{1,2}})){_OF_SLOT}")),
    ("letter", re.compile(rf"[(\[]?(?P<label>(?P<block>[a-z])(?P<slot>)){_SEPARATOR}")),
    (
        "number",
        re.compile(
            r"[(\[#]?(?P<label>(?P<block>\d{1,2})(?P<slot>)) {0,1}(?:[).\]](?![\dx])|:(?= )|- (?=[a-z])|\u20e3)"
        ),
    ),
)
_EXERCISE = re.compile(r"exercise #?(?=\d{1,2}[a-h][).: ]|[a-h]\d[).: ]|\d{1,2}(?::|\.| [–—-]) {1,2}[a-z])")
"""``Exercise 5a: Barbell Curl``, ``Exercise 2: Bench Press``."""
_DIGIT_STYLES = tuple(entry for entry in _STYLES if entry[0].startswith("number"))
_LETTER_STYLES = tuple(entry for entry in _STYLES if not entry[0].startswith("number"))
_GLUED = re.compile(r"(?P<label>\d{1,2})(?=[A-Z][a-z])")
_PUNCTUATION = frozenset(").:]|—-")
_TRAILING = re.compile(r"[ :.)—-]*")
_BARE_NUMBER = re.compile(
    r"(?P<label>\d{1,2}) (?=[a-z])(?!(?:min(?:ute)?s?|sec(?:ond)?s?|sets?|rounds?|rds|reps?|cals?|km|mi|x"
    r"|stns?|stations)(?![a-z]))"
)


@record
class Label:
    """A label at the start of a line.

    Attributes:
        text: As written, without bracket and dot.
        block: The part that names the block (``1`` of 1a, ``A`` of A1).
        slot: The part that names the station; empty for ``A.`` and ``1)``.
        style: ``number_letter``, ``number_number``, ``letter_number``, ``letter``, ``number``, ``code``, ``bare`` or
            ``glued``.
        start: First column.
        end: Column where the rest of the line begins.
        text_end: Column behind the label itself.
        closed: A bracket follows: ``B)`` is a label wherever it stands.
    """

    text: str
    block: str
    slot: str
    style: str
    start: int
    end: int
    text_end: int
    closed: bool = False


_HOURS = re.compile(r"\d{1,2}h {0,2}\d{1,2} {0,1}m")
"""``1h 30min bike``."""


def read_label(low: str, shown: str, at: int, end: int) -> Label | None:
    """The label at a column, or None."""
    opening = low[at : at + 1]
    if not opening or not (opening.isascii() and (opening.isalnum() or opening in "([#")):
        return None
    second = low[at + 1 : at + 2]
    if opening == "e" and second == "x" and (counted := _EXERCISE.match(low, at, end)) is not None:
        return read_label(low, shown, counted.end(), end)
    if opening.isalpha() and second.isalpha() and not low[at + 2 : at + 3].isdecimal():
        return None
    for style, pattern in _DIGIT_STYLES if opening.isdecimal() else _LETTER_STYLES if opening.isalpha() else _STYLES:
        match = pattern.match(low, at, end)
        if match is None:
            continue
        first, last = match.span("label")
        written, matched = shown[first:last], match.end()
        plain = _PUNCTUATION.isdisjoint(low[last:matched])
        if style == "letter_number" and plain and not (written[0].isupper() and "a" <= low[first] <= "f"):
            continue
        if style == "number_letter" and plain and (matched >= end or _HOURS.match(low, at)):
            continue
        block, slot = shown[match.start("block") : match.end("block")], shown[match.start("slot") : match.end("slot")]
        rest = _TRAILING.match(low, matched)
        behind = min(rest.end() if rest else matched, end)
        return Label(written, block, slot, style, at, behind, last, ")" in low[last:matched])
    if opening.isdecimal() and (glued := _GLUED.match(shown, at, end)):
        text = glued["label"]
        return Label(text, text, "", "glued", at, glued.end(), glued.end())
    return None


def read_bare_number(low: str, at: int, end: int) -> Label | None:
    """``1 Deadlift`` as a label: only where the text's other labels say so (``2a Goblet Squat``)."""
    match = _BARE_NUMBER.match(low, at, end)
    if match is None:
        return None
    text = match["label"]
    return Label(text, text, "", "bare", at, match.end(), match.end("label"))
