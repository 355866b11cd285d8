"""What a text as a whole says about its author's habits; gathered in one cheap pass before any line is settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hipflex_kit.notation.labels import Label
from hipflex_kit.notation.lines import Line


class Evidence(NamedTuple):
    """Habits of the author.

    Attributes:
        bare_numbers: ``1 Deadlift`` is a label, because ``2a Goblet Squat`` stands in the same text.
        reps_first: The author writes reps × sets.
        letters: Single letters that are labels: ``A.``, ``B.`` in order. ``R. Lunge`` is a reverse lunge.
    """

    bare_numbers: bool = False
    reps_first: bool = False
    letters: frozenset[str] = frozenset()

    def counts(self, label: Label) -> bool:
        """Is this really a label?"""
        return label.style != "letter" or label.block.upper() in self.letters or label.closed


def gather(lines: Iterable[Line]) -> Evidence:
    """Look at all labels and pairs of numbers once."""
    plain_slots = votes_for = votes_against = 0
    letters: set[str] = set()
    for line in lines:
        if line.order > 0:
            votes_for += 1
        elif line.order < 0:
            votes_against += 1
        label = line.label
        if label is None:
            continue
        if label.style == "number_letter":
            plain_slots += line.low[label.text_end : label.text_end + 1] == " "
        elif label.style in ("letter", "letter_number"):
            letters.add(label.block.upper())
    return Evidence(plain_slots >= 2, votes_against >= 3 and votes_for == 0, _in_order(letters))


def _in_order(letters: set[str]) -> frozenset[str]:
    """The letters that follow one another from A."""
    if not letters:
        return frozenset()
    kept = set()
    for letter in "ABCDEFGHIJKL":
        if letter not in letters:
            break
        kept.add(letter)
    return frozenset(kept) if len(kept) > 1 or kept == letters else frozenset()
