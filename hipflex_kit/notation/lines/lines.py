"""Lines before they mean anything: quotes, bullets, headings, bold, links and comments are taken off; columns stay."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.line_words import DAY_CELL, LITERAL, MORE, NO_HABIT, Habit, habit_of, may_head, order_of
from hipflex_kit.notation.doses.plain_rows import PlainRow, read_plain_row
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.doses.slips import slips_in
from hipflex_kit.notation.words.folding import fold, tidy
from hipflex_kit.notation.words.labels import Label, read_label
from hipflex_kit.notation.words.markup import BOLD_LINE, HEADING_TAG, HIDDEN, ITEM_TAG, MARKUP, PICTURES, blank_out
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.record_making import NamedTuple, replace

_LEAD = re.compile(r"(?P<quote>(?: {0,40}>){1,8})?(?P<indent> {0,400})")
_SENT_BY = re.compile(
    r"(?:\[\d{1,4}[./:-][\d./:,apm -]{1,24}\] {1,2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? {1,2}\d{1,2}:\d\d(?: ?[ap]m)? - )"
    r"[^:\[\]()]{2,30}: {1,3}"
)
"""``[08:12, 14/3/2024] Coach Dan: ``: who wrote it, and when, as chats are copied."""
_BULLET = re.compile(
    r"(?:[-*•·‣◦▪●○■□–—+✓✔☐→➢➤»][ ]{1,4}|[•●▪◦‣·☐](?=\S)|o {1,4}(?=[a-z\d])"
    r"|-(?=[a-z]|\d{1,3}m? (?!kgs?|lbs?|pounds)[a-z]{3})|\[[ x]?\] {1,3}"
    r"|- \[[ x]?\] {1,3}|[-—]{2,3}> {1,3}|--?>? {1,3})"
)
_HEADING = re.compile(r"(#{1,6}) {1,4}(?=[^\s|])|(#{2,6})(?=[a-z])")
_TIGHT_HEADING = re.compile(r"#(?=[A-Z][a-z]+(?:[ :,(&/-][^#]*)?$)")
"""``#Warm up``, as old software took it for a heading; ``#LegDay #gym`` are tags."""
_REMARK_STAR = re.compile(r"\*(?![ *]|$)|\*{2,3}(?=[^\s*])(?!.*\*)")
"""``*Scale the load``, ``**Scale the load``; what is bold has its stars behind it as well."""
_ANCHOR = re.compile(r"(?<=[a-z:)]) [#¶]$")
"""``Leg day #``: a heading as it is copied from a page, with the sign that links to it."""
_RULE = re.compile(r"(?:[-_*=~—–] ?){3,}$")
_COMMENT = re.compile(r" {2,}//| //(?= )")
_TABLE_RULE = re.compile(r":?-{2,}:? {0,3}(?:\| {0,3}:?-{1,}:? {0,3}){1,20}\|?$")


LONGEST = 600
"""Nobody writes a longer line of a program; a longer one is kept as it is."""


class WholeLine(NamedTuple):
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
        habit: What it says of its author.
        row: None: it is no plain row.
        slips: What is wrong with it whatever it means.
        frame: None: its words may decide about its neighbours.
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
    habit: Habit = NO_HABIT
    row: None = None
    slips: tuple[Problem, ...] = ()
    frame: None = None

    @property
    def content(self) -> str:
        """The content without decoration, as written."""
        return self.shown[self.start : self.end]

    @property
    def body_start(self) -> int:
        """Column behind the label."""
        return self.label.end if self.label else self.start

    @property
    def words(self) -> str:
        """The content behind the label."""
        return self.shown[self.body_start : self.end]

    @property
    def body(self) -> Body:
        """``words``, read as a prescription."""
        return read_body(self.words)


Line = WholeLine | PlainRow
"""A line of the text. Most are plain rows, which are told by their halves; both kinds have the same attributes."""


@lru_cache(maxsize=16384)
def read_line(raw: str) -> Line:
    """Take one line apart. Pure: the same line always gives the same answer, so readings are remembered."""
    raw = raw.rstrip(" ")
    row = read_plain_row(raw)
    if row is not None:
        return row
    line, slips = _read_whole(raw), slips_in(raw)
    if line.bullet and (tabs := raw[: line.start].count("\t")):
        line = line._replace(indent=line.indent + (_WIDTH_OF_TAB - 1) * tabs)
    return line._replace(slips=slips) if slips else line


_WIDTH_OF_TAB = 4
"""Bullets behind a tab stand as far in as those behind so many blanks."""


def _read_whole(raw: str) -> WholeLine:
    shown = tidy(raw)
    low = fold(shown)
    lead = _LEAD.match(low)
    start = lead.end() if lead else 0
    quoted = bool(lead and lead["quote"])
    indent = len(lead["indent"]) if lead else 0
    end = len(low.rstrip())
    if start >= end:
        return WholeLine("blank", shown, low, indent, quoted, "", 0, False, False, start, start, None, None)
    if end - start > LONGEST:
        return WholeLine("long", shown, low, indent, quoted, "", 0, False, False, start, end, None, None)
    if low.startswith("//", start):
        return WholeLine("comment", shown, low, indent, quoted, "", 0, False, False, start, end, None, start)
    if low[start] == "<" and HIDDEN.fullmatch(low, start, end) is not None:
        return WholeLine("comment", shown, low, indent, quoted, "", 0, False, False, start + 4, end - 3, None, start)
    if low[start] in "[0123456789" and (sent := _SENT_BY.match(low, start, end)) is not None and sent.end() < end:
        start = sent.end()
    if low[start].isalnum() and "\t" not in raw and "|" not in raw:
        return _text_line(shown, low, indent, quoted, start, end)
    if low[start] == "|" or _TABLE_RULE.match(low, start, end) or ("\t" in raw and _cells_in_tabs(raw)):
        heads = DAY_CELL.match(low, start, end) is not None and _heads_columns(raw)
        return WholeLine("table", shown, low, indent, quoted, "", 0, False, False, start, end, None, None, heads=heads)
    if _RULE.match(low, start, end):
        heads = low[start] in "=-" and end - start >= 3
        return WholeLine("rule", shown, low, indent, quoted, "", 0, False, False, start, end, None, None, heads=heads)
    return _text_line(shown, low, indent, quoted, start, end)


def _cells_in_tabs(raw: str) -> bool:
    cells = raw.strip(" \r\n").split("\t")
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) == 2 and _LIST_MARK.fullmatch(cells[0].strip()):
        return False  # a list as a word processor pastes it
    if len(filled) in (2, 3) and _PART.match(filled[0]) and _names_part(filled):
        return False
    named = bool(cells[0].strip()) or all(map(_WEEK_CELL.match, filled))
    return len(filled) >= 2 and named


_PART = re.compile(r" ?(?:week|wk|day|session|workout) ?#?\d{1,2} ?:?$", re.IGNORECASE)


def _names_part(cells: list[str]) -> bool:
    """``Week 3 | Lower`` on a line of a sheet is a heading, and no exercise of the table below."""
    from hipflex_kit.notation.columns.column_words import heads_column

    return not any(_DIGIT.search(cell) or heads_column(cell) or is_movement(fold(cell)) for cell in cells[1:])


def _heads_columns(raw: str) -> bool:
    """``Day 2 | Sets | Reps``: a table's heading that begins a day."""
    from hipflex_kit.notation.columns.column_words import heads_column

    cells = [cell for cell in _CELL_ENDS.split(raw) if cell.strip()]
    return len(cells) > 2 and all(map(heads_column, cells[1:]))


_WEEK_CELL = re.compile(r" ?(?:week|wk|w) ?\d{1,2} ?$", re.IGNORECASE)
"""Weeks over the columns of a sheet, whose first column holds the names."""
_CELL_ENDS = re.compile(r"[|\t]")
_DIGIT = re.compile(r"\d")
_LIST_MARK = re.compile(r"[^\w\s]{1,2}|o|\(?[0-9A-Za-z]{1,3}[.):]|[A-Za-z]\d|\d[A-Za-z]")


def _behind_number(low: str, shown: str, start: int, label: Label, end: int) -> tuple[int, Label]:
    """``1. [ ] Squat``, a box to tick; ``1. (2A) Calf Raise``, where a list counts lines with labels of their own."""
    if box := _BOX.match(low, label.end, end):
        return start, replace(label, end=box.end())
    inner = read_label(low, shown, label.end, end)
    if inner is not None and inner.slot and low[inner.text_end : inner.text_end + 1] == ")":
        return label.end, inner
    return start, label


_BOX = re.compile(r"\[[ x]?\] {1,3}")
"""A box to tick behind a number: ``1. [ ] Squat``."""


def _bullets(low: str, start: int, end: int) -> tuple[str, int, int]:
    """The bullets of a line, and where its words begin and end. ``- Day A -`` has none: the signs are around it."""
    bullet = ""
    while len(bullet) < _MOST_BULLETS and (found := _BULLET.match(low, start, end)):
        bullet += found[0].strip() or found[0]
        start = found.end()
    if bullet == "-" and low[end - 2 : end] == " -":
        return "", start, len(low[: end - 2].rstrip())
    return bullet, start, end


_MOST_BULLETS = 4


def _comment_behind(low: str, start: int, end: int) -> tuple[int | None, int]:
    """Where a comment behind the words begins, if there is one, and where the words end."""
    if "//" not in low:
        return None, end
    behind = low.rfind('"', start, end) + 1 if LITERAL.match(low, start, end) else start
    found = _COMMENT.search(low, behind, end)
    return (None, end) if found is None else (found.end() - 2, len(low[: found.start()].rstrip()))


def _tagged(low: str, start: int, end: int) -> tuple[int, str, int]:
    """Level, bullet and first column of the words behind the tag that a line begins with: ``<h2>``, ``<li>``."""
    if heading := HEADING_TAG.match(low, start, end):
        return int(heading[1]), "", heading.end()
    item = ITEM_TAG.match(low, start, end)
    return (0, "-", item.end()) if item is not None else (0, "", start)


def _signs_around(shown: str, low: str, start: int, end: int, starred: bool) -> tuple[int, str, int, int]:
    """Level and bullet of a line, and where its words begin and end between such signs."""
    level = 0
    if low[end - 1] in "#¶" and (anchor := _ANCHOR.search(low, start, end)) is not None:
        level, end = 2, anchor.start()
    if low[start].isalnum() and low[start] != "o":
        return level, "", start, end
    if low[start] == "#" and (heading := _HEADING.match(low, start)):
        return len(heading[1] or heading[2]), "", heading.end(), end
    if low[start] == "#" and _TIGHT_HEADING.match(shown, start, end):
        return 1, "", start + 1, end
    if low[start] == "<":
        return *_tagged(low, start, end), end
    if starred:
        return level, "", len(low) - len(low[start:].lstrip("*")), end
    return level, *_bullets(low, start, end)


def _text_line(shown: str, low: str, indent: int, quoted: bool, start: int, end: int) -> WholeLine:
    comment, end = _comment_behind(low, start, end)
    strong, starred = False, low[start] in "♀♂"  # what women and men load is said of the rows above
    if MARKUP.search(low, start, end):
        strong = low[start:end].startswith(("**", "__")) and low[start:end].rstrip(" :").endswith(("**", "__"))
        strong = strong or (low[start] == "<" and BOLD_LINE.fullmatch(low, start, end) is not None)
        starred = low[start] == "*" and _REMARK_STAR.match(low, start, end) is not None
    level, bullet, start, end = _signs_around(shown, low, start, end, starred)
    if MARKUP.search(low, start, end):
        before = low[:start]
        shown_rest, low_rest = blank_out(shown[start:end], low[start:end])
        shown, low = shown[:start] + shown_rest + shown[end:], before + low_rest + low[end:]
    while start < end and low[start] == " ":
        start += 1
    if start < end and low[start] > "\u2300" and (pictures := PICTURES.match(low[start:end])):
        start += pictures.end()
        end = start + len(low[start:end].rstrip(pictures[0] + " "))  # "🔥 Warm-up 🔥"
    end = len(low[:end].rstrip())
    if start >= end:
        return WholeLine("blank", shown, low, indent, quoted, bullet, 0, False, False, start, start, None, comment)
    label = read_label(low, shown, start, end)
    if label is not None and low[label.end : label.end + 1] in ("[", "("):
        start, label = _behind_number(low, shown, start, label, end)
    plain = not (level or strong or starred) and comment is None and MORE.search(low, start, end) is None
    order = order_of(low, shown)
    heads = bool(level or strong) or may_head(low, start, end, bullet, label, order)
    habit = habit_of(low, label, order)
    return WholeLine(
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
