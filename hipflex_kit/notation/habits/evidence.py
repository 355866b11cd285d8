"""What a text as a whole says about its author's habits; gathered in one cheap pass before any line is settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from operator import attrgetter

from hipflex_kit.notation.doses.line_words import NO_HABIT, SURE
from hipflex_kit.notation.habits.heading_intensity import Intensity
from hipflex_kit.notation.habits.told_doses import ToldDose
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.record_making import NamedTuple


class Evidence(NamedTuple):
    """Habits of the author.

    Attributes:
        bare_numbers: ``1 Deadlift`` is a label, because ``2a Goblet Squat`` stands in the same text, or because
            ``2 Row``, ``3 Plank`` and ``4 Press`` count on from it.
        reps_first: The author writes reps × sets.
        glued: ``1Knee Extension``, ``2Crab Walk``: numbers that a page set before its names.
        columns: What the columns of the text's first sheet hold, for the days below the first.
        letters: Single letters that are labels: ``A.``, ``B.`` in order. ``R. Lunge`` is a reverse lunge.
        slashes: The author writes sets/repetitions, as in ``3/10``; nowhere stands ``8/8`` for both sides.
        times: The author writes how many sets, as in ``Row 4x``, and nowhere repetitions, as in ``Row 12x``.
        spaced: An empty line stands below every line, so that none of them says whether something ends there.
        for_all: What a sentence above the first day gives to all exercises below, with its place; counted from the day.
        rest_of_all: The rest between sets that a line above the first day says for all below, with its place.
        intensity: How hard the heading of the week or the day says all sets below are.
        sections: ``2.1`` and ``2.2`` are labels, as in a numbered report; ``1.5 miles`` alone is a distance.
    """

    bare_numbers: bool = False
    reps_first: bool = False
    letters: frozenset[str] = frozenset()
    glued: bool = False
    columns: tuple[str, ...] = ()
    slashes: bool = False
    times: bool = False
    sections: bool = False
    spaced: bool = False
    for_all: ToldDose | None = None
    rest_of_all: ToldDose | None = None
    intensity: Intensity | None = None

    def counts(self, label: Label) -> bool:
        """Is this really a label?"""
        if label.style == "glued":
            return self.glued
        if label.style == "number_number":
            return self.sections
        return label.style != "letter" or label.block.upper() in self.letters or label.closed


def gather(lines: Iterable[Line]) -> Evidence:
    """Look at all labels and pairs of numbers once."""
    slots = votes_for = votes_against = glued = slashes = sides = times = often = filled = 0
    letters: set[str] = set()
    counted: dict[int, int] = {}
    sections: set[str] = set()
    for habit, count in Counter(map(_HABIT, lines)).items():
        votes_for += count * (habit.order > 0)
        votes_against -= count * min(habit.order, 0)
        slots += count * (habit.style == "slot")
        glued += count * (habit.style == "glued")
        slashes += count * (habit.slash > 0)
        sides += count * (habit.slash < 0)
        times += count * (habit.times > 0)
        often += count * (habit.times < 0)
        filled += count * (habit is not NO_HABIT)
        if habit.style.isdecimal():
            counted[int(habit.style)] = counted.get(int(habit.style), 0) + count
        elif "." in habit.style:
            sections.add(habit.style)
        if habit.letter:
            letters.add(habit.letter)
    bare = slots >= 2 or _counts_on(counted) or (bool(sections and counted) and _goes_on(sections, counted.keys()))
    reps_first = votes_against >= SURE and votes_for == 0
    slashed = slashes >= _FEWEST_SLASHES and not sides
    counted_sets = times >= _FEWEST_TIMES and not (often or votes_for or votes_against)
    counted_sets = counted_sets and times * 4 >= filled * 3
    return Evidence(
        bare, reps_first, _in_order(letters), glued >= 2, (), slashed, counted_sets, _counts_sections(sections)
    )


_FEWEST_SLASHES = 2
_FEWEST_TIMES = 8
"""So many lines that end in ``3x``, nearly all of a text, are a plan that counts sets; fewer may be a warm-up."""


_FEWEST_COUNTED = 4


def _counts_on(counted: dict[int, int]) -> bool:
    """Do the numbers before names run 1, 2, 3, 4 …, each as often as the others? Repetitions seldom do."""
    in_a_row = counted.keys() == set(range(1, len(counted) + 1))
    return in_a_row and len(counted) >= _FEWEST_COUNTED and len(set(counted.values())) == 1


def _counts_sections(labels: set[str]) -> bool:
    """``3.1`` and ``3.2``: does a number go on behind the same dot?"""
    return any(label.endswith(".1") and f"{label[:-1]}2" in labels for label in labels)


def _goes_on(labels: set[str], numbers: Set[int]) -> bool:
    """``3 Calf Raise`` below ``2.2 Chin Up``: do the numbers before names go on where the labels end?"""
    if not _counts_sections(labels):
        return False
    blocks = {int(label.partition(".")[0]) for label in labels}
    return all(number - 1 in blocks | numbers and number not in blocks for number in numbers)


_HABIT = attrgetter("habit")


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
