"""Lines before they mean anything: quotes, bullets, headings, bold, links and comments are taken off; columns stay."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from hipflex_kit.notation.folding import fold, tidy
from hipflex_kit.notation.labels import Label, read_label

_LEAD = re.compile(r"(?P<quote>(?: {0,40}>){1,8})?(?P<indent> {0,400})")
_BULLET = re.compile(
    r"(?:[-*•·‣◦▪●○■□–—+✓✔☐→➢➤»][ ]{1,4}|[•●▪◦‣·☐](?=\S)|o {1,4}(?=[a-z\d])|-(?=[a-z])|\[[ x]?\] {1,3}"
    r"|- \[[ x]?\] {1,3}|--?>? {1,3})"
)
_HEADING = re.compile(r"(#{1,6}) {1,4}(?=\S)|(#{2,6})(?=[a-z])")
_RULE = re.compile(r"(?:[-_*=~—–] ?){3,}$")
_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\(([^()\s]{0,500})\)")
_URL = re.compile(r"https?://[^\s)>\]]{1,500}")
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|br|hr|em|strong|small|mark|span|div|font|sup|sub|code|pre|ul|ol|li|dl|dt|dd"
    r"|table|thead|tbody|tr|td|th|h[1-6]|blockquote)(?: [^<>]{0,100})?/?>"
)
"""The tags of text pasted from a page. Anything else in angle brackets is what the author wrote."""
_COMMENT = re.compile(r" {2,}//| //(?= )")
_TABLE_RULE = re.compile(r":?-{2,}:? {0,3}(?:\| {0,3}:?-{1,}:? {0,3}){1,20}$")
_NEEDS_BLANKING = re.compile(r"[*_`\[<]|https?:")
_EMPHASIS = re.compile(r"\*{1,3}|(?<![a-z0-9])_{1,2}(?=[^ _])|(?<=[^ _])_{1,2}(?![a-z0-9])|`")


LONGEST = 600
"""Nobody writes a longer line of a program; a longer one is kept as it is."""


class Line(NamedTuple):
    """One line, taken apart as far as it can be without its neighbours.

    Attributes:
        kind: ``blank``, ``rule``, ``comment``, ``table``, ``long`` or ``text``.
        shown: The line with plain blanks, markup blanked out; same columns as the text.
        low: ``shown`` folded for matching.
        indent: Width of the blanks before it.
        quoted: True behind ``>``.
        bullet: The bullet, or "".
        level: Heading level 1-6, else 0.
        strong: The whole line is bold or otherwise set off.
        starred: Begins with a star that is no bullet, as a remark does.
        start: Column of the first character that is not decoration.
        end: Column behind the last character of the content.
        label: Label at ``start``, or None.
        comment: Column where a ``//`` comment starts, or None.
        order: 1 where a pair of numbers looks like sets × reps, -1 for reps × sets, else 0.
        plain: No sign and no word that could make it more than one exercise with its dose.
        heads: It may begin a week or a day (or underlines a line that does).
        habit: What it says of its author: order of sets and reps, style of label, letter of label.
    """

    kind: str
    shown: str
    low: str
    indent: int
    quoted: bool
    bullet: str
    level: int
    strong: bool
    starred: bool
    start: int
    end: int
    label: Label | None
    comment: int | None
    order: int = 0
    plain: bool = False
    heads: bool = False
    habit: tuple[int, str, str] = (0, "", "")

    @property
    def content(self) -> str:
        """The content without decoration, as written."""
        return self.shown[self.start : self.end]

    @property
    def body_start(self) -> int:
        """Column behind the label."""
        return self.label.end if self.label else self.start


def _blank_out(raw: str, low: str) -> tuple[str, str]:
    """Markup becomes blanks: links keep their words, addresses and tags go."""
    chars = list(low)
    for link in _LINK.finditer(low):
        chars[link.start() : link.start(1)] = " " * (link.start(1) - link.start())
        chars[link.end(1) : link.end()] = " " * (link.end() - link.end(1))
    for pattern in (_URL, _TAG, _EMPHASIS):
        for match in pattern.finditer("".join(chars)):
            if pattern is _EMPHASIS and match[0] == "*" and _is_times(low, match.start()):
                continue
            chars[match.start() : match.end()] = " " * (match.end() - match.start())
    folded = "".join(chars)
    shown = "".join(char if mask != " " else " " for char, mask in zip(raw, folded, strict=True))
    return shown, folded


_PAIR = re.compile(
    r"(?<![\d/.:x*-])(\d{1,2}) {0,2}[x*] {0,2}(\d{1,2})(?![\d/%:+.x]| {0,1}(?:kg|lb|#|x|-|s|m|'|\"|k|cal|ft|y))"
)
_TEMPO = re.compile(r"\d\dX\d(?!\d)")
MOST_SETS = 6
"""More sets than this of one exercise are rare."""


_MAY_BE_DAY = re.compile(
    r"\(?(?:[a-z]{3,12}(?: (?:and|&|/|\+) [a-z]{3,12})? (?:day|workout|session|routine|program|programme"
    r"|template)(?![a-z])"
    r"|.{0,40}?(?<![a-z])(?:day|tag|d[ií]a|jour|week|wk|woche|semana|semaine|workout|session|training"
    r"|einheit|wod|lift)s? {0,2}[#:]? {0,2}"
    r"(?:\d|[a-g](?![a-z])|one|two|three|four|five|six|seven)"
    r"|(?:upper|lower|full|push|pull|legs?|arms?|chest|back|shoulders?|heavy|light|medium|speed|power"
    r"|strength|volume|intensity)(?![a-z])"
    r"|.{0,40}?(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[eé]rc|jueves|viernes|s[aá]bado"
    r"|domingo|montag|dienst|mittw"
    r"|donner|freitag|samst|sonntag)|.{1,30}'s program$)"
)


_LITERAL = re.compile(r"(?:#{1,6} )?(?:[(\[]?[\w.]{1,5}[).:\]] ?)?(?:note: )?\"|[a-z]{4,10}: \"")


DAY_BEFORE_ROWS = re.compile(
    r"(?:(?:day|tag|d[ií]a|workout|session) ?(?:\d{1,2}|[a-d])"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes"
    r"|s[aá]bado|domingo) {0,1}(?::| -| —) {1,3}(?=\S)"
)
"""A day and its exercises on one line: ``Mon: Squat 5x5, Bench 5x5``."""


def _heads(low: str, start: int, end: int, bullet: str, label: Label | None, order: int) -> bool:
    """May the line begin a week or a day, going by its words?"""
    if bullet or _LITERAL.match(low, start, end):
        return False
    if low[end - 1] in ":-—" or DAY_BEFORE_ROWS.match(low, start, end):
        return True
    return not (order or (label is not None and label.slot)) and _MAY_BE_DAY.match(low, start, end) is not None


def _habit(low: str, label: Label | None, order: int) -> tuple[int, str, str]:
    if label is None:
        return (order, "", "")
    if label.style == "number_letter":
        return (order, "slot" if low[label.text_end : label.text_end + 1] == " " else "", "")
    return (order, "", label.block.upper() if label.style in ("letter", "letter_number") else "")


_MORE = re.compile(
    r'[:|&"→]| \+ |->|super|giant|tri-?set|circuit|round|emom|amrap|tabata|interval|for time|ladder|chipper|complex'
    r"|week|everything|exercise|every|hold each|repeat| ss |build|work up|max| rm|[0-9]rm|warm|cool|finisher| then "
)


def _vote(low: str, shown: str) -> int:
    match = _PAIR.search(low)
    if match is None or _TEMPO.match(shown, match.start()) or low.find('"', 0, match.start()) >= 0:
        return 0
    first, second = int(match[1]), int(match[2])
    if first <= MOST_SETS < second:
        return 1
    return -1 if second <= MOST_SETS < first else 0


def _is_times(low: str, at: int) -> bool:
    before, after = low[:at].rstrip(), low[at + 1 :].lstrip()
    return bool(before and after and (before[-1].isdigit() or low[at - 1 : at] == " ") and (after[0].isdigit()))


@lru_cache(maxsize=16384)
def read_line(raw: str) -> Line:
    """Take one line apart. Pure: the same line always gives the same answer, so readings are remembered."""
    shown = tidy(raw)
    low = fold(shown)
    lead = _LEAD.match(low)
    start = lead.end() if lead else 0
    quoted = bool(lead and lead["quote"])
    indent = len(lead["indent"]) if lead else 0
    end = len(low.rstrip())
    if start >= end:
        return Line("blank", shown, low, indent, quoted, "", 0, False, False, start, start, None, None)
    if end - start > LONGEST:
        return Line("long", shown, low, indent, quoted, "", 0, False, False, start, end, None, None)
    if low.startswith("//", start):
        return Line("comment", shown, low, indent, quoted, "", 0, False, False, start, end, None, start)
    if low[start].isalnum() and "\t" not in raw and "|" not in raw:
        return _text_line(shown, low, indent, quoted, start, end)
    if low[start] == "|" or _TABLE_RULE.match(low, start, end) or ("\t" in raw and _cells_in_tabs(raw)):
        return Line("table", shown, low, indent, quoted, "", 0, False, False, start, end, None, None)
    if _RULE.match(low, start, end):
        heads = low[start] in "=-" and end - start >= 3
        return Line("rule", shown, low, indent, quoted, "", 0, False, False, start, end, None, None, heads=heads)
    return _text_line(shown, low, indent, quoted, start, end)


def _cells_in_tabs(raw: str) -> bool:
    cells = raw.strip(" \r\n").split("\t")
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) >= 2 and bool(cells[0].strip())


def _text_line(shown: str, low: str, indent: int, quoted: bool, start: int, end: int) -> Line:
    comment = None
    behind = low.rfind('"', start, end) + 1 if _LITERAL.match(low, start, end) else start
    if "//" in low and (found := _COMMENT.search(low, behind, end)):
        comment = found.end() - 2
        end = len(low[: found.start()].rstrip())
    strong = starred = False
    if _NEEDS_BLANKING.search(low, start, end):
        strong = low[start:end].startswith(("**", "__")) and low[start:end].rstrip(" :").endswith(("**", "__"))
        starred = low[start] == "*" and low[start + 1 : start + 2] not in (" ", "*", "")
    level, bullet = 0, ""
    if low[start].isalnum() and low[start] != "o":
        pass
    elif heading := _HEADING.match(low, start):
        level = len(heading[1] or heading[2])
        start = heading.end()
    elif starred:
        start += 1
    else:
        while len(bullet) < 4 and (found := _BULLET.match(low, start, end)):
            bullet += found[0].strip() or found[0]
            start = found.end()
    if _NEEDS_BLANKING.search(low, start, end):
        before = low[:start]
        shown_rest, low_rest = _blank_out(shown[start:end], low[start:end])
        shown, low = shown[:start] + shown_rest + shown[end:], before + low_rest + low[end:]
    while start < end and low[start] == " ":
        start += 1
    end = len(low[:end].rstrip())
    if start >= end:
        return Line("blank", shown, low, indent, quoted, bullet, 0, False, False, start, start, None, comment)
    label = read_label(low, shown, start, end)
    plain = not (level or strong or starred) and comment is None and _MORE.search(low, start, end) is None
    order = _vote(low, shown)
    heads = bool(level or strong) or _heads(low, start, end, bullet, label, order)
    habit = _habit(low, label, order)
    return Line(
        "text",
        shown,
        low,
        indent,
        quoted,
        bullet,
        level,
        strong,
        starred,
        start,
        end,
        label,
        comment,
        order,
        plain,
        heads,
        habit,
    )
