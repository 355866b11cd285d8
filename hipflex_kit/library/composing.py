"""Names put together from a known name and words that do not change what is trained, and the spelling of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hipflex_kit.library.names import NameReader
from hipflex_kit.library.records import Exercise, Stimulus

_UNLOADED = frozenset({Stimulus.DRILL, Stimulus.CONDITIONING})
_UNDERSTOOD = frozenset({"dumbbell", "barbell", "cable", "bodyweight"})
"""Implements that may go without saying: ``incline press`` for ``incline dumbbell press``."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A known name inside a longer one.

    Attributes:
        ids: The exercises; more than one where several fit equally well and train different things.
        score: 0.7 to 0.95.
    """

    ids: tuple[str, ...]
    score: float


class Composer:
    """Finds the known name inside a longer one.

    Args:
        exercises: Id → exercise.
        reader: Knows harmless words, positions, implements and muscles.
        keys: Reduced name → ids.
    """

    def __init__(
        self, exercises: Mapping[str, Exercise], reader: NameReader, keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._exercises = exercises
        self._reader = reader
        self._keys = keys
        self._parts = {key: frozenset(key.split()) for key in keys}
        self._weights: dict[str, float] = {}
        self._by_word: dict[str, list[str]] = {}
        for key, parts in self._parts.items():
            for word in parts:
                if self.weight(word) == 1.0:
                    self._by_word.setdefault(word, []).append(key)
        self._known = frozenset().union(*self._parts.values()) | reader.known_words()
        self._vocabulary = sorted(self._known)

    def weight(self, word: str) -> float:
        """How much a word of a name says about what is trained: 1 for a movement, a tenth for "heavy"."""
        weight = self._weights.get(word)
        if weight is None:
            reader = self._reader
            if word in reader.harmless or word[0].isdigit():
                weight = 0.1
            elif word in reader.implements:
                weight = 0.5
            else:
                weight = 0.6 if word in reader.positions else 1.0
            self._weights[word] = weight
        return weight

    def says_which(self, word: str) -> bool:
        """Whether a word tells exercises apart."""
        return self.weight(word) == 1.0 and word in self._by_word

    def compose(self, words: tuple[str, ...]) -> Composed | None:
        """Find the known name that says most of a longer one.

        Args:
            words: The reduced words of the longer name.

        Returns:
            The exercise or exercises, or None where some word would change what is trained.
        """
        asked = frozenset(words)
        heavy = frozenset(word for word in asked if self.weight(word) == 1.0)
        best: list[tuple[float, int, str]] = []
        for key in {key for word in heavy for key in self._by_word.get(word, ())}:
            parts = self._parts[key]
            missing, heavy_left = parts - asked, heavy - parts
            if len(missing) > 1 or len(heavy_left) > 2:
                continue
            score = self._fit(key, asked, heavy, missing, heavy_left)
            if score is not None:
                best.append((score, -len(asked - parts) - len(missing), key))
        if not best:
            return None
        top = max(best)[:2]
        ids = tuple(dict.fromkeys(id for *fit, key in sorted(best) if tuple(fit) == top for id in self._keys[key]))
        alike = {(self._exercises[id].pattern, frozenset(self._exercises[id].prime_movers())) for id in ids}
        return Composed(ids[:1] if len(alike) == 1 else ids, max(0.7, 0.95 + 0.05 * top[1]))

    def _fit(
        self,
        key: str,
        asked: frozenset[str],
        heavy: frozenset[str],
        missing: frozenset[str],
        heavy_left: frozenset[str],
    ) -> float | None:
        """How well a known name fits into the one asked for; None where it does not."""
        parts = self._parts[key]
        core = len(heavy & parts)
        meant = [self._exercises[id] for id in self._keys[key]]
        odd = [word for word in heavy_left if not self._trained_anyway(word, meant)]
        # One word that nobody knows is somebody's adjective, where at least two words agree.
        if len(odd) > (core > 1) or not all(len(word) > 2 and word not in self._known for word in odd):
            return None
        implements = self._reader.implements
        held = (asked - parts) & implements
        if held and any(exercise.stimulus in _UNLOADED for exercise in meant):
            return None
        if missing and (not missing <= _UNDERSTOOD or core < 2 or held):
            return None
        return sum(map(self.weight, parts & asked)) - 0.6 * len(missing) - 0.3 * len(odd)

    def _trained_anyway(self, word: str, meant: list[Exercise]) -> bool:
        """A muscle named beside a movement that trains it adds nothing: ``triceps skull crusher``."""
        muscles = self._reader.muscles.get(word, frozenset())
        return all(any(exercise.shares.get(muscle, 0) >= 0.5 for muscle in muscles) for exercise in meant)

    def respell(self, word: str) -> str | None:
        """The known word that a mistyped one most likely is.

        Args:
            word: A word as written, singular and lower case.

        Returns:
            The word; None where it is known, too short, or could be several.
        """
        if word in self._known or word[0].isdigit() or len(word) < 3:
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 2 if len(word) >= 8 else 1
        rows = process.extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=allowed, limit=6)
        near = [(distance, other) for other, distance, _ in rows if len(word) > 4 or sorted(word) == sorted(other)]
        if not near or (len(near) > 1 and near[0][0] == near[1][0]):
            return None
        return near[0][1]
