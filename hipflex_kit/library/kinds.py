"""Kinds of exercises: those of one pattern and the same prime movers, of which the sets count alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hipflex_kit.library.matching.left_over import LeftOver
from hipflex_kit.library.matching.names import NameReader
from hipflex_kit.library.records import Exercise, Stimulus

_UNLOADED = frozenset({Stimulus.DRILL, Stimulus.CONDITIONING})
_WHERE_TO = frozenset({"reverse", "front", "back", "over", "under", "up", "down", "out", "lateral"})
"""Words that say where to: what they make of one exercise, they do not make of another."""


class Kinds:
    """Knows which words are said of exercises that train the same.

    Args:
        exercises: All exercises.
        reader: Knows movements, parts of the body and muscles.
        left_over: Knows the words of each exercise.
    """

    def __init__(self, exercises: Iterable[Exercise], reader: NameReader, left_over: LeftOver) -> None:
        self._exercises = tuple(exercises)
        self._reader = reader
        self._left_over = left_over
        self._words: dict[tuple[str, frozenset[str]], frozenset[str]] = {}

    def say(self, word: str, meant: Sequence[Exercise]) -> bool:
        """Whether a word is said of other exercises that train the same: then whatever is meant, its sets count alike.

        Args:
            word: The word left over.
            meant: The exercises that the rest of the name means.

        Returns:
            True where the word leaves the kind of exercise what it is.
        """
        reader = self._reader
        if word in reader.generic or word in reader.body or word in reader.muscles or word in reader.adds_nothing:
            return False
        return all(each.stimulus not in _UNLOADED and word in self._words_of(each) for each in meant)

    def _words_of(self, exercise: Exercise) -> frozenset[str]:
        kind = kind_of(exercise)
        found = self._words.get(kind)
        if found is None:
            alike = (self._left_over.own_words(other) for other in self._exercises if kind_of(other) == kind)
            found = self._words[kind] = frozenset().union(*alike) - _WHERE_TO
        return found


def kind_of(exercise: Exercise) -> tuple[str, frozenset[str]]:
    """What is trained, and how: exercises of one kind may stand for one another.

    Args:
        exercise: Any exercise.

    Returns:
        Its movement pattern and its prime movers.
    """
    return exercise.pattern, frozenset(exercise.prime_movers())
