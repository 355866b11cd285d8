"""The commonest lines, ``1a) Back Squat (4×10)`` and ``Back Squat: 4x10``: head and dose are read and remembered apart.

A program repeats its names and its doses, but seldom a whole line: twelve weeks of forty exercises are a few dozen
heads and a few dozen doses. Only lines whose halves cannot change each other's meaning are read this way; ``lines`` and
``prescription`` read all others from their first column to their last, and would read these just so.
"""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS, may_head
from hipflex_kit.notation.doses.prescription import Body, joined
from hipflex_kit.notation.doses.row_doses import RowDose, read_row_dose
from hipflex_kit.notation.doses.row_heads import RowHead, read_row_head
from hipflex_kit.notation.doses.scanner import may_hold_token, scan
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.labels import Label

_BRACKET = " ("
_WIDEST_GAP = 60


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

    @property
    def words(self) -> str:
        """What stands behind the label."""
        return self.shown[self.head.name_start :]

    @property
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
    if (head := read_row_head(before)) is None or (dose := read_row_dose(inside)) is None:
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
        or (head := read_row_head(raw[: begins.start()])) is None
        or not _stands_apart(head.low[head.name_start :], begins[0])
    ):
        return None
    dose, between = read_row_dose(raw[begins.end() :]), begins[0]
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
    return all(token.start > len(name) for token in scan(line, 0, line))


_ANY_DOSE = "3x10"
