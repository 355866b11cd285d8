"""What a text as a whole says about its author's habits; gathered in one cheap pass before any line is settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hipflex_kit.notation.lines import Line


class Evidence(NamedTuple):
    """Habits of the author.

    Attributes:
        bare_numbers: ``1 Deadlift`` is a label, because ``2a Goblet Squat`` stands in the same text.
        reps_first: The author writes reps × sets.
    """

    bare_numbers: bool = False
    reps_first: bool = False


def gather(lines: Iterable[Line]) -> Evidence:
    """Look at all labels once."""
    plain_slots = 0
    for line in lines:
        label = line.label
        if (
            label is not None
            and label.style == "number_letter"
            and line.low[label.text_end : label.text_end + 1] == " "
        ):
            plain_slots += 1
    return Evidence(bare_numbers=plain_slots >= 2)
