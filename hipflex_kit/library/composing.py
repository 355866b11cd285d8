"""Names put together from a known name and words that do not change what is trained, and the spelling of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from hipflex_kit.library.left_over import LeftOver
from hipflex_kit.library.names import NameReader
from hipflex_kit.library.records import Exercise

_UNDERSTOOD = frozenset({"dumbbell", "barbell", "cable", "bodyweight"})
"""Implements that may go without saying: ``incline press`` for ``incline dumbbell press``."""
_MOST_MISSING = 2
_SWAPPED = 0.1
"""Taken off the score where another implement is held than in any name of the exercise."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A known name inside a longer one, or around a shorter one.

    Attributes:
        ids: The exercises; more than one where several fit equally well and train different things.
        score: 0.65 to 0.95.
    """

    ids: tuple[str, ...]
    score: float


class Composer:
    """Finds the known name inside a longer one, or the only known name that a shorter one can mean.

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

    @cached_property
    def _words_of(self) -> Mapping[str, frozenset[str]]:
        words: dict[str, set[str]] = {}
        for key, ids in self._keys.items():
            for id in ids:
                words.setdefault(id, set()).update(self._parts[key])
        return {id: frozenset(found) for id, found in words.items()}

    @cached_property
    def _left_over(self) -> LeftOver:
        return LeftOver(self._reader, self._words_of)

    def weight(self, word: str) -> float:
        """How much a word of a name says about what is trained: 1 for a movement, a tenth for "heavy"."""
        weight = self._weights.get(word)
        if weight is None:
            reader = self._reader
            if word in reader.harmless or word[0].isdigit():
                weight = 0.1
            elif word in reader.implements or word in reader.places:
                weight = 0.5
            else:
                weight = 0.6 if word in reader.positions else 1.0
            self._weights[word] = weight
        return weight

    def says_which(self, word: str) -> bool:
        """Whether a word tells exercises apart."""
        return self.weight(word) == 1.0 and word in self._by_word

    def compose(self, words: tuple[str, ...]) -> Composed | None:
        """Find the known name that says most of a longer one, or the only one that says all of a shorter one.

        Args:
            words: The reduced words of the name.

        Returns:
            The exercise or exercises, or None where some word would change what is trained.
        """
        asked = frozenset(words)
        heavy = frozenset(word for word in asked if self.weight(word) == 1.0)
        return self._inside(asked, heavy) or self._around(asked, heavy)

    def _inside(self, asked: frozenset[str], heavy: frozenset[str]) -> Composed | None:
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
        keys = [key for *fit, key in sorted(best) if tuple(fit) == top]
        ids = tuple(dict.fromkeys(id for key in keys for id in self._keys[key]))
        score = max(0.7, 0.95 + 0.05 * top[1]) - (_SWAPPED if self._swapped(asked - self._parts[keys[0]], ids) else 0)
        return Composed(ids[:1] if self._alike(ids) else ids, score)

    def _swapped(self, left: frozenset[str], ids: Iterable[str]) -> bool:
        held = left & self._reader.implements
        return any(held - self._words_of[id] for id in ids) if held else False

    def _alike(self, ids: Iterable[str]) -> bool:
        """Whether exercises train the same: either one may be meant."""
        meant = [self._exercises[id] for id in ids]
        return len({(exercise.pattern, frozenset(exercise.prime_movers())) for exercise in meant}) == 1

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
        core = heavy & parts
        meant = [self._exercises[id] for id in self._keys[key]]
        odd = [word for word in heavy_left if not self._left_over.trained_anyway(word, meant)]
        # One word that nobody knows is somebody's adjective, where at least two words agree.
        if len(odd) > (len(core) > 1) or not all(len(word) > 2 and word not in self._known for word in odd):
            return None
        left = frozenset(word for word in asked - parts - heavy_left if self.weight(word) > 0.1)
        if parts <= self._reader.generic and len(parts) == 1 and left - self._reader.implements:
            return None
        if not all(self._left_over.suits(left, exercise) for exercise in meant):
            return None
        if missing and (not missing <= _UNDERSTOOD or len(core) < 2 or left & self._reader.implements):
            return None
        return sum(map(self.weight, parts & asked)) - 0.6 * len(missing) - 0.3 * len(odd)

    def _around(self, asked: frozenset[str], heavy: frozenset[str]) -> Composed | None:
        """A name that leaves out what goes without saying: ``Bulgarian squat``, ``archer pull``.

        All known names with its words must train the same; then the plainest of them is meant.
        """
        rows = [self._by_word.get(word) for word in heavy]
        if not rows or not all(rows):
            return None
        rare = [word for word in heavy if word not in self._reader.generic]
        if not rare or (len(heavy) < 2 and len({id for key in rows[0] or () for id in self._keys[key]}) > 1):
            return None
        shortest = min((row for row in rows if row), key=len)
        keys = [key for key in shortest if heavy <= self._parts[key]]
        ids = tuple(dict.fromkeys(id for key in sorted(keys, key=lambda key: (len(self._parts[key]), key)) for id in self._keys[key]))
        left = frozenset(word for word in asked - heavy if self.weight(word) > 0.1)
        if not ids or not self._alike(ids):
            return None
        nearest = [key for key in keys if len(self._parts[key] - asked) <= _MOST_MISSING]
        if not nearest or not self._left_over.suits(left, self._exercises[ids[0]]):
            return None
        return Composed(ids[:1], 0.75)

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
