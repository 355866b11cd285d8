"""All names that are known, word by word: what each word weighs, and what the exercises they mean have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from hipflex_kit.library.kinds import Kinds, kind_of
from hipflex_kit.library.matching.left_over import LeftOver
from hipflex_kit.library.matching.names import NameReader
from hipflex_kit.library.matching.spelling import Spelling
from hipflex_kit.library.records import Exercise

DIRECTIONS = frozenset({"lateral", "reverse", "front", "back", "cross", "over", "under"})
"""Words that say where to, and no movement."""
ANY = frozenset({"stretch", "mobility"})
_GRIPS = frozenset({"closegrip", "widegrip", "neutralgrip", "neutral", "underhand", "overhand"})
_MUCH_USED = frozenset({"cable", "band", "miniband", "machine", "stabilityball", "landmine", "wall", "bench", "bar"})
"""What so much is done with that it names nothing besides another word."""
_GOING = frozenset({"step"})
"""A way to go that is another exercise with each word beside it: ``high step``, ``chair steps``."""
_WHERE = frozenset({"flexor", "lower", "upper"})
"""Words that only say which part of the body is meant."""


class KnownNames:
    """The names that mean exercises, as sets of words.

    Args:
        exercises: Id → exercise.
        reader: Knows harmless words, positions, implements and muscles.
        keys: Reduced name → ids.
    """

    def __init__(
        self, exercises: Mapping[str, Exercise], reader: NameReader, keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        self.exercises = exercises
        self.reader = reader
        self.keys = keys
        self.parts = {key: frozenset(key.split()) for key in keys}
        self._weights: dict[str, float] = {}
        self.by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self.wordless: list[tuple[str, frozenset[str]]] = []
        words = frozenset().union(*self.parts.values())
        light = frozenset(word for word in words if self.weight(word) < 1.0)
        for key, parts in self.parts.items():
            for word in parts - light:
                self.by_word.setdefault(word, []).append((key, parts))
            if parts <= light and len(parts) > 1:
                self.wordless.append((key, parts))
        self.rule_words = reader.known_words()
        self.words = words | self.rule_words
        rare = {word for word, rows in self.by_word.items() if len(rows) == 1} - self.rule_words
        self.spelling = Spelling(self.words, reader.foreign_words(), reader.harmless, rare)

    @cached_property
    def left_over(self) -> LeftOver:
        """Judges what a shorter known name leaves over."""
        names: dict[str, list[frozenset[str]]] = {}
        for key, ids in self.keys.items():
            for id in ids:
                names.setdefault(id, []).append(self.parts[key])
        return LeftOver(self.reader, names)

    @cached_property
    def kinds(self) -> Kinds:
        """Knows which exercises train the same."""
        return Kinds(self.exercises.values(), self.reader, self.left_over)

    def weight(self, word: str) -> float:
        """How much a word of a name says about what is trained: 1 for a movement, a tenth for "heavy"."""
        weight = self._weights.get(word)
        if weight is None:
            reader = self.reader
            if word in reader.harmless or word[0].isdigit():
                weight = 0.1
            elif word in reader.implements or word in reader.places:
                weight = 0.5 if word != "bodyweight" else 0.4
            else:
                weight = 0.6 if word in reader.positions else 1.0
            self._weights[word] = weight
        return weight

    def knows(self, word: str) -> bool:
        """Whether any name or rule has a word."""
        return word in self.words

    def says_which(self, word: str) -> bool:
        """Whether a word tells exercises apart."""
        return self.weight(word) == 1.0 and word in self.by_word

    def says_little(self, words: Sequence[str]) -> bool:
        """Whether a word stands alone and is no full name by itself: ``squat``, ``hip``, ``side``."""
        little = self.reader.generic | self.reader.body | self.reader.places | DIRECTIONS
        return len(words) == 1 and (words[0] in little or self.weight(words[0]) < 1.0)

    def only_grip(self, words: Sequence[str]) -> bool:
        """Whether words only say how something is held: ``Seated cable row / neutral grip``."""
        return bool(words) and all(word in _GRIPS or self.weight(word) <= 0.1 for word in words)

    def names_no_movement(self, parts: frozenset[str]) -> bool:
        """Whether a name is only understood while it stands alone: ``laterals``, ``hip flexors``, ``stretch``."""
        reader = self.reader
        parts = frozenset(word for word in parts if word not in reader.harmless)
        if not parts:
            return True
        if len(parts) == 1 and parts <= ANY:
            return True
        if parts <= _MUCH_USED or parts <= _GOING:
            return True
        return parts <= reader.muscles.keys() or parts <= DIRECTIONS or parts <= reader.body | _WHERE

    def other_movement(self, words: Iterable[str], exercise: Exercise) -> bool:
        """Whether words name a movement or a pull that no name of an exercise says: ``Wall slides (squat)``."""
        words = frozenset(words)
        if any(not self.left_over.trained_anyway(word, (exercise,)) for word in words & self.reader.muscles.keys()):
            return True
        moves = self.reader.generic - self.left_over.own_words(exercise) - {"mobility", "stretch"}
        return not moves.isdisjoint(words) or self.left_over.other_way(words, exercise)

    def alike(self, ids: Iterable[str]) -> bool:
        """Whether exercises train the same: either one may be meant."""
        return len({kind_of(self.exercises[id]) for id in ids}) == 1
