"""What stands before the dose of a row, ``1a) Back Squat``: label and name, read and remembered by themselves."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS, MORE, Habit, habit_of
from hipflex_kit.notation.doses.ordinary_names import names_movement
from hipflex_kit.notation.doses.prescription import is_plain_name
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.labels import Label, read_label
from hipflex_kit.notation.words.part_names import NAMES_OF_PARTS
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark

_DEEPEST = 40
"""Nobody indents an exercise further."""


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


_NAME = re.compile(r"(?=[^\W\d_])(?:[^\W\d_]++|[ .\]'’,;&–-]++|/(?=[^\W\d_]))*+")
"""Words and signs that begin no dose, as in the names of ``prescription``, without markup and blanks of other kinds."""
_SHORTEST_NAME, _LONGEST_NAME = 3, 61
_ODD = re.compile(r"[^\w ).:\]-]|_")
"""Markup, blanks of other kinds and all else at a label that would have to be looked at."""


_JOINING = ("pair with ", "paired with ", "ss with ", "compound with ", "compounded with ")
"""What such a line names is done directly after the one above."""
_INSTEAD = ("or ",)
"""What such a line names is done instead of the one above."""
_GROUPS = ("superset ", "super set ", "super-set ", "triset ", "tri-set ", "tri set ", "giant set ", "circuit ")
"""What such a line names is done in turn with its neighbours that begin alike."""


@lru_cache(maxsize=4096)
def read_row_head(text: str) -> RowHead | None:
    """What stands before a dose; None where it is more than a label and a name, or might be."""
    if text[1:2] == " " and "A" <= text[0] <= "H":
        return None  # the letter may be a label
    low = fold(text)
    opening = _SLOT.match(text)
    label, habits = _slot_label(opening[0]) if opening else (None, _UNLABELLED)
    name_start = label.end if label else 0
    low_name = low[name_start:]
    if not _SHORTEST_NAME <= len(low_name) <= _LONGEST_NAME or low_name.startswith(_JOINING + _INSTEAD + _GROUPS):
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
    if label is not None and label.style in ("glued", "number_number"):
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
