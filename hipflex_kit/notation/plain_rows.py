"""The commonest lines, ``1a) Back Squat (4×10)`` and ``Back Squat: 4x10``: head and dose are read and remembered apart.

A program repeats its names and its doses, but seldom a whole line: twelve weeks of forty exercises are a few dozen
heads and a few dozen doses. Only lines whose halves cannot change each other's meaning are read this way; ``lines`` and
``prescription`` read all others from their first column to their last, and would read these just so.
"""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.common_doses import places_in_common_dose, read_common_dose
from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.folding import fold, squeeze, tidy
from hipflex_kit.notation.labels import Label, read_label
from hipflex_kit.notation.line_words import (
    DAY_BEFORE_ROWS,
    MORE,
    UNLIKELY_REPS,
    UNLIKELY_SETS,
    Habit,
    habit_of,
    may_head,
    order_of,
    order_of_pair,
)
from hipflex_kit.notation.markup import MARKUP
from hipflex_kit.notation.ordinary_names import names_movement
from hipflex_kit.notation.part_names import NAMES_OF_PARTS
from hipflex_kit.notation.prescription import DOSE, Body, is_plain_name, joined, read_slowly, read_tail
from hipflex_kit.notation.scanner import may_hold_token, scan
from hipflex_kit.notation.slips import slips_in
from hipflex_kit.notation.vocabulary import is_movement, is_remark
from hipflex_kit.program import Dose
from hipflex_kit.record_making import record

_DEEPEST = 40
"""Nobody indents an exercise further."""
_AMOUNTS = frozenset({"reps", "seconds", "distance", "calories"})
_BRACKET = " ("
_WIDEST_GAP = 60


class RowHead:
    """What stands before the dose: ``1a) Back Squat``. Rows that begin alike share one object.

    Args:
        low: The text, folded.
        start: Column of the first character that is no blank.
        label: The label, or None.
        name: The exercise as written.
        name_start: Column where the name begins.
        named: The name reads like an exercise.
        habits: What the line says of its author, by the order of its dose: see ``line_words.habit_of``.

    Attributes:
        slotted: The label names a station, so that the line heads nothing.
    """

    __slots__ = ("habits", "label", "low", "name", "name_start", "named", "slotted", "start")

    def __init__(
        self,
        low: str,
        start: int,
        label: Label | None,
        name: str,
        name_start: int,
        named: bool,
        habits: tuple[Habit, ...],
    ) -> None:
        self.low = low
        self.start = start
        self.label = label
        self.name = name
        self.name_start = name_start
        self.named = named
        self.slotted = label is not None and bool(label.slot)
        self.habits = habits


@record
class RowDose:
    """What stands behind the name, in brackets or without: ``4×10 @ 60 kg``.

    Attributes:
        text: The text.
        low: The text, folded.
        order: 1 where its numbers look like sets × reps, -1 for reps × sets, else 0.
        dose: What it means.
        common: It is of the common kind: sets, repetitions and no more than a side, a load, an effort and a rest.
        rests_block: It says how long to rest after a round.
        usual: It says how many sets, of its row alone and in the usual order: it decides nothing about its neighbours.
    """

    text: str
    low: str
    order: int
    dose: Dose
    common: bool
    rests_block: bool
    usual: bool

    @property
    def body(self) -> Body:
        """The whole reading; columns count from the first one of the dose."""
        return read_tail(self.text) or read_slowly(self.text)

    @property
    def places(self) -> dict[str, tuple[int, int]]:
        """Field → stretch of the text."""
        return places_in_common_dose(self.low) if self.common else self.body.spans


class PlainRow:
    """A line that is a head and, behind it, a dose. It answers as any line does (see ``lines.WholeLine``).

    Args:
        shown: The line.
        head: What stands before the dose.
        dose: The dose.
        between: Blanks, with the colon, the dash and the bracket where there are any.

    Attributes:
        frame: What stays of the line when its dose changes; None where a dose could change more than its row.
    """

    __slots__ = ("between", "dose", "frame", "habit", "head", "shown")

    kind = "text"
    quoted = strong = starred = heads = False
    bullet = ""
    level = 0
    comment = None
    slips: tuple[Problem, ...] = ()

    def __init__(self, shown: str, head: RowHead, dose: RowDose, between: str) -> None:
        self.shown = shown
        self.head = head
        self.dose = dose
        self.between = between
        self.habit = head.habits[dose.order]
        self.frame = head if dose.usual and ":" not in between else None

    @property
    def low(self) -> str:
        """The line, folded."""
        closing = ")" if self.between[-1] == "(" else ""
        return f"{self.head.low}{self.between.replace('–', '-')}{self.dose.low}{closing}"

    @property
    def indent(self) -> int:
        """Width of the blanks before it."""
        return self.head.start

    @property
    def start(self) -> int:
        """Column of the first character that is no blank."""
        return self.head.start

    @property
    def end(self) -> int:
        """Column behind the last character."""
        return len(self.shown)

    @property
    def label(self) -> Label | None:
        """Its label."""
        return self.head.label

    @property
    def order(self) -> int:
        """1 where its numbers look like sets × reps, -1 for reps × sets, else 0."""
        return self.dose.order

    @property
    def plain(self) -> bool:
        """Nothing in it could make it more than one exercise with its dose."""
        return ":" not in self.between

    @property
    def row(self) -> PlainRow:
        """Itself."""
        return self

    @property
    def content(self) -> str:
        """The line without the blanks before it."""
        return self.shown[self.head.start :]

    @property
    def body_start(self) -> int:
        """Column behind the label."""
        return self.head.name_start

    def body(self) -> Body:
        """The reading of what stands behind the label, as ``read_body`` gives it."""
        head = self.head
        length = len(head.low) - head.name_start
        return joined(head.name, (0, length), length + len(self.between), self.dose.body)

    def spans(self) -> dict[str, tuple[int, int]]:
        """Field → stretch; columns are those of the line."""
        head = self.head
        at = len(head.low) + len(self.between)
        spans = {field: (start + at, end + at) for field, (start, end) in self.dose.places.items()}
        spans["name"] = (head.name_start, len(head.low))
        if head.label is not None:
            spans["label"] = (head.label.start, head.label.text_end)
        return spans


def read_plain_row(raw: str) -> PlainRow | None:
    """The two halves of a line; None where it is no such line or the halves could change each other's meaning."""
    if raw[-1:] != ")":
        return _without_brackets(raw)
    before, between, inside = raw[:-1].rpartition(_BRACKET)
    if before[-1:] in _JOINTS:
        named = _without_joint(before.rstrip(" "))
        before, between = named, before[len(named) :] + between
        if len(between) > _WIDEST_GAP:
            return None
    if (head := _read_head(before)) is None or (dose := _read_dose(inside)) is None:
        return None
    if between != _BRACKET and between.strip(" (") and not _stands_apart(head.low[head.name_start :], between):
        return None
    return PlainRow(raw, head, dose, between) if head.slotted or _heads_no_day(head, dose, between) else None


_JOINTS = " :-–"
_DOSE_BEGINS = re.compile(r"(?<=[^\W\d_])(?::| {1,20}[-–])? {1,60}(?=\d{1,2} ?[xX×] ?\d)")


def _without_joint(before: str) -> str:
    """What stands before a bracket, without the colon or the dash behind the name."""
    if before[-1:] == ":":
        return before[:-1]
    return before[:-1].rstrip(" ") if before[-2:] in (" -", " –") else before


def _without_brackets(raw: str) -> PlainRow | None:
    """``Back Squat 4x10``; None as well where a word of the name could be part of the dose."""
    begins = _DOSE_BEGINS.search(raw)
    if (
        begins is None
        or raw[-1] == " "
        or (head := _read_head(raw[: begins.start()])) is None
        or not _stands_apart(head.low[head.name_start :], begins[0])
    ):
        return None
    dose, between = _read_dose(raw[begins.end() :]), begins[0]
    if dose is None or not (head.slotted or _heads_no_day(head, dose, between)):
        return None
    return PlainRow(raw, head, dose, between)


def _heads_no_day(head: RowHead, dose: RowDose, between: str) -> bool:
    """Is it sure that a line without a station begins no week and no day? ``Push 5x5`` may."""
    return bool(dose.order) or (dose.common and not _may_head(head.low, head.start, between))


@lru_cache(maxsize=4096)
def _may_head(low: str, start: int, between: str) -> bool:
    line = low + fold(between) + _ANY_DOSE
    return may_head(line, start, len(line), "", None, 0)


@lru_cache(maxsize=4096)
def _stands_apart(name: str, between: str) -> bool:
    """Is no word of a folded name part of a dose, not even with one right behind it, and is the name no day's?"""
    line = name + fold(between) + _ANY_DOSE
    if DAY_BEFORE_ROWS.match(line):
        return False
    if not may_hold_token(name):
        return True
    return all(token.start > len(name) for token in scan(line, 0, len(line), line))


_ANY_DOSE = "3x10"


_NAME = re.compile(r"(?=[^\W\d_])(?:[^\W\d_]++|[ .\]'’,;&–-]++|/(?=[^\W\d_]))*+")
"""Words and signs that begin no dose, as in the names of ``prescription``, without markup and blanks of other kinds."""
_SHORTEST_NAME, _LONGEST_NAME = 3, 61
_ODD = re.compile(r"[^\w ).:\]-]|_")
"""Markup, blanks of other kinds and all else at a label that would have to be looked at."""


_JOINING = ("pair with ", "paired with ", "ss with ", "compound with ", "compounded with ")
"""What such a line names is done directly after the one above."""


@lru_cache(maxsize=4096)
def _read_head(text: str) -> RowHead | None:
    """What stands before a dose; None where it is more than a label and a name, or might be."""
    if text[1:2] == " " and "A" <= text[0] <= "H":
        return None  # the letter may be a label
    low = fold(text)
    opening = _SLOT.match(text)
    label, habits = _slot_label(opening[0]) if opening else (None, _UNLABELLED)
    name_start = label.end if label else 0
    low_name = low[name_start:]
    if not _SHORTEST_NAME <= len(low_name) <= _LONGEST_NAME or low_name.startswith(_JOINING):
        return None
    named = names_movement(low_name) if low_name not in NAMES_OF_PARTS else None
    if named is None:
        return _read_odd_head(text, low, label)
    start = label.start if label else 0
    return RowHead(low, start, label, squeeze(text[name_start:]), name_start, named or label is not None, habits)


def _read_odd_head(text: str, low: str, slot: Label | None) -> RowHead | None:
    """A head with other labels or with other words than ordinary ones."""
    start = len(low) - len(low.lstrip(" "))
    if start > _DEEPEST or low.startswith("o ", start) or DAY_BEFORE_ROWS.match(low, start):
        return None
    label = slot or read_label(low, text, start, len(low))
    if label is not None and label.style == "glued":
        return None
    name_start = label.end if label else start
    if not _NAME.fullmatch(text, name_start) or not _SHORTEST_NAME <= len(text) - name_start <= _LONGEST_NAME:
        return None
    if MORE.search(low + " ", start) or (slot is None and _ODD.search(text, 0, name_start)):
        return None
    low_name = low[name_start:]
    if not is_plain_name(low_name):
        return None
    name = squeeze(text[name_start:])
    if len(name) < len(low_name):
        low_name = fold(name)
    slotted = label is not None and bool(label.slot)
    named = not is_remark(low_name) and (slotted or (is_movement(low_name) and low_name not in NAMES_OF_PARTS))
    return RowHead(low, start, label, name, name_start, named, _habits(low, label))


_SLOT = re.compile(r" {0,40}\d{1,2}[A-Ha-h][).:] ")
"""``1a) ``: nothing behind it can make it another label."""


@lru_cache(maxsize=512)
def _slot_label(opening: str) -> tuple[Label | None, tuple[Habit, ...]]:
    line = opening + "Name"
    low = fold(line)
    label = read_label(low, line, len(line) - len(line.lstrip(" ")), len(line))
    return label, _habits(low, label)


def _habits(low: str, label: Label | None) -> tuple[Habit, ...]:
    return tuple([habit_of(low, label, order) for order in (0, 1, -1)])


_UNLABELLED = _habits("", None)


def _order_of_common(low: str, text: str, dose: Dose) -> int:
    """``line_words.order_of`` of a common dose: a range says nothing, and a great X may be a tempo's."""
    if dose.sets is None or dose.reps is None or "X" in text:
        return order_of(low, text)
    return 0 if "-" in low else order_of_pair(dose.sets.low, dose.reps.low)


_NO_DOSE = re.compile(r"\||//")


@lru_cache(maxsize=4096)
def _read_dose(text: str) -> RowDose | None:
    if tidy(text) != text:
        return None
    low = fold(text)
    if (dose := read_common_dose(low, text)) is not None:
        order = _order_of_common(low, text, dose)
        return RowDose(text, low, order, dose, True, False, order >= 0 and dose.sets is not None)
    if not DOSE.fullmatch(text) or _NO_DOSE.search(text) or MARKUP.search(text) or slips_in(text):
        return None
    body = read_tail(text) if MORE.search(low) is None else None
    if body is None or not _AMOUNTS & body.spans.keys():
        return None
    sets, reps = body.dose.sets, body.dose.reps
    if (sets is not None and sets.high > UNLIKELY_SETS) or (reps is not None and reps.high >= UNLIKELY_REPS):
        return None
    if reps is not None and body.dose.seconds is not None and body.dose.seconds.high % 5:
        return None  # seconds that may be dumbbells
    rests_block = body.scope == "round" or body.round_rest is not None
    order = order_of(low, text)
    usual = order >= 0 and not rests_block and body.dose.sets is not None
    return RowDose(text, low, order, body.dose, False, rests_block, usual)
