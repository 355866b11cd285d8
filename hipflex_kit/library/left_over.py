"""Whether a word that no known name accounts for may be put aside, or would make it another exercise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hipflex_kit.library.names import NameReader
from hipflex_kit.library.records import Exercise, Stimulus

_UNLOADED = frozenset({Stimulus.DRILL, Stimulus.CONDITIONING})
_LYING = frozenset({"lying", "laying", "prone", "supine", "sidelying", "onbench"})
_UPRIGHT = frozenset({"standing", "walking"})
_DOWN = frozenset({"lying", "prone", "supine", "sidelying", "hanging", "plank", "quadruped", "seated", "sit", "bridge"})
_NOT_ONE_LEGGED = frozenset({"squat", "olympic", "horizontal_push", "horizontal_pull", "conditioning", "hinge_ballistic"})
_SIT_ONLY = frozenset({"lying", "prone", "supine", "sidelying", "hanging", "plank"})


class LeftOver:
    """Judges the words of a name that a shorter known name leaves over.

    Args:
        reader: Knows postures, places, implements and muscles.
        words_of: Exercise id → all words of all its names.
    """

    def __init__(self, reader: NameReader, words_of: Mapping[str, frozenset[str]]) -> None:
        self._reader = reader
        self._words_of = words_of

    def suits(self, words: Iterable[str], exercise: Exercise) -> bool:
        """Whether postures and implements may be put aside for an exercise.

        Args:
            words: The words left over that are not movements.
            exercise: What the rest of the name means.

        Returns:
            False where one of them contradicts how the exercise is done: ``prone`` beside a leg raise that is done
            lying on the back, ``single leg`` beside a back squat, a dumbbell beside a running drill.
        """
        own = self._words_of.get(exercise.id, frozenset())
        return all(word in own or self._goes_with(word, own, exercise) for word in words)

    def _goes_with(self, word: str, own: frozenset[str], exercise: Exercise) -> bool:
        if word in self._reader.implements:
            return exercise.stimulus not in _UNLOADED
        if word in _LYING:
            return bool(own & _LYING) and word != "prone" and word != "supine"
        if word in _UPRIGHT:
            return not own & _DOWN
        if word == "seated":
            return not own & _SIT_ONLY
        if word == "singleleg":
            return exercise.pattern not in _NOT_ONE_LEGGED
        return True

    def trained_anyway(self, word: str, meant: Iterable[Exercise]) -> bool:
        """Whether a muscle named beside a movement is one that it trains: ``triceps skull crusher``.

        Args:
            word: The word left over.
            meant: The exercises that the rest of the name means.

        Returns:
            True where the word adds nothing.
        """
        muscles = self._reader.muscles.get(word, frozenset())
        return all(any(exercise.shares.get(muscle, 0) >= 0.5 for muscle in muscles) for exercise in meant)
