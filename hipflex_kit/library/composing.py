"""Names put together from a known name and words that do not change what is trained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from hipflex_kit.library.left_over import LeftOver
from hipflex_kit.library.names import NameReader
from hipflex_kit.library.records import Exercise, Stimulus
from hipflex_kit.library.spelling import Spelling
from hipflex_kit.record_making import record

_UNDERSTOOD = frozenset({"dumbbell", "barbell", "bodyweight"})
"""Implements that may go without saying: ``incline press`` for ``incline dumbbell press``."""
_ONE_SIDE = frozenset({"singleleg", "singlearm"})
_DIRECTIONS = frozenset({"lateral", "reverse", "front", "back", "cross", "over", "under"})
"""Words that say where to, and no movement."""
BENCHES = frozenset({"bench", "incline", "decline", "flat"})
"""What says bench press where no movement is named."""
_GRIPS = frozenset({"closegrip", "widegrip", "neutralgrip", "neutral", "underhand", "overhand"})
_ANY = frozenset({"stretch", "mobility"})
_AT_A_JOINT = frozenset({"flexion", "extension", "rotation", "abduction", "adduction", "raise", "circle"})
"""Movements that say nothing without the joint they happen at."""
_WHERE = frozenset({"flexor", "lower", "upper"})
"""Words that only say which part of the body is meant."""
_PLAIN_MOVEMENTS = frozenset({"press", "curl", "extension", "row", "squat", "deadlift", "fly"})
"""Movements that an adjective hardly changes: beside a raise, a tap or a kick it may say where to."""
_WHOLE_MOVEMENTS = _PLAIN_MOVEMENTS | {"pull", "push", "sprint"}
"""Movements that are said only of an exercise that has them: a sled drag with a high pull is no plain sled pull."""
_OFTEN = 3
"""Names of an exercise that must hold a word for it to mean the exercise by itself."""
_LEFT_OVER = 2
_SWAPPED = 0.1
"""Taken off the score where another implement is held than in any name of the exercise."""


@record
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
        self._by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._wordless: list[tuple[str, frozenset[str]]] = []
        words = frozenset().union(*self._parts.values())
        light = frozenset(word for word in words if self.weight(word) < 1.0)
        for key, parts in self._parts.items():
            for word in parts - light:
                self._by_word.setdefault(word, []).append((key, parts))
            if parts <= light and len(parts) > 1:
                self._wordless.append((key, parts))
        self._known = words | reader.known_words()
        self.spelling = Spelling(self._known, reader.foreign_words(), reader.harmless)

    @cached_property
    def _left_over(self) -> LeftOver:
        names: dict[str, list[frozenset[str]]] = {}
        for key, ids in self._keys.items():
            for id in ids:
                names.setdefault(id, []).append(self._parts[key])
        return LeftOver(self._reader, names)

    def weight(self, word: str) -> float:
        """How much a word of a name says about what is trained: 1 for a movement, a tenth for "heavy"."""
        weight = self._weights.get(word)
        if weight is None:
            reader = self._reader
            if word in reader.harmless or word[0].isdigit():
                weight = 0.1
            elif word in reader.implements or word in reader.places:
                weight = 0.5 if word != "bodyweight" else 0.4
            else:
                weight = 0.6 if word in reader.positions else 1.0
            self._weights[word] = weight
        return weight

    def says_which(self, word: str) -> bool:
        """Whether a word tells exercises apart."""
        return self.weight(word) == 1.0 and word in self._by_word

    def other_movement(self, words: Iterable[str], exercise: Exercise) -> bool:
        """Whether words name a movement or a pull that no name of an exercise says: ``Wall slides (squat)``."""
        words = frozenset(words)
        if any(not self._left_over.trained_anyway(word, (exercise,)) for word in words & self._reader.muscles.keys()):
            return True
        moves = self._reader.generic - self._left_over.own_words(exercise) - {"mobility", "stretch"}
        return not moves.isdisjoint(words) or self._left_over.other_way(words, exercise)

    def only_grip(self, words: Sequence[str]) -> bool:
        """Whether words only say how something is held: ``Seated cable row / neutral grip``."""
        return bool(words) and all(word in _GRIPS or self.weight(word) <= 0.1 for word in words)

    def knows(self, word: str) -> bool:
        """Whether any name or rule has a word."""
        return word in self._known

    def says_little(self, words: Sequence[str]) -> bool:
        """Whether a word stands alone and is no full name by itself: ``squat``, ``hip``, ``side``."""
        little = self._reader.generic | self._reader.body | self._reader.places | _DIRECTIONS
        return len(words) == 1 and (words[0] in little or self.weight(words[0]) < 1.0)

    def compose(self, words: tuple[str, ...], *, unknown: bool = False) -> Composed | None:
        """Find the known name that says most of a longer one, or the only one that says all of a shorter one.

        Args:
            words: The reduced words of the name.
            unknown: Whether one word that nobody knows may be somebody's adjective (``Poundstone hammer curl``); to be
                asked only after slips of the pen were looked for.

        Returns:
            The exercise or exercises, or None where some word would change what is trained.
        """
        asked = frozenset(words)
        heavy = frozenset(word for word in asked if self.weight(word) == 1.0)
        if any(words.count(word) > 1 for word in heavy - self._reader.muscles.keys() - self._reader.body):
            return None  # a movement said twice is a chain: ``strict press into push press``
        if not heavy:
            return None if unknown else self._bench_press(asked) or self._inside(asked, heavy)
        if unknown:
            strange = frozenset(
                word
                for word in heavy
                if len(word) > 2 and word not in self._known and not self.spelling.other_form(word)
            )
            return self._beside(asked, heavy, strange) if len(strange) == 1 else None
        return self._inside(asked, heavy) or self._around(asked, heavy)

    def _bench_press(self, asked: frozenset[str]) -> Composed | None:
        """``Swiss bar incline``, ``Bench with chains``: on a bench, with no movement named, a press is meant."""
        reader = self._reader
        said = frozenset(word for word in asked if self.weight(word) > 0.1)
        if not said & BENCHES or not said <= BENCHES | _GRIPS | reader.implements | {"singlearm"}:
            return None
        read = (self._inside(asked | more, frozenset({"press"})) for more in ({"bench", "press"}, {"press"}))
        return max(filter(None, read), key=lambda found: found.score, default=None)

    def _beside(self, asked: frozenset[str], heavy: frozenset[str], strange: frozenset[str]) -> Composed | None:
        """The rest of a name with a word that nobody knows, where the rest says enough."""
        core = heavy - strange
        says_little = self._reader.generic | self._reader.body
        if core <= _DIRECTIONS or (core <= says_little and not self._full_name(asked - strange)):
            return None
        found = self._inside(asked - strange, core)
        return Composed(found.ids, found.score - 0.1) if found else None

    def _full_name(self, words: frozenset[str]) -> bool:
        """Whether everyday words are a strength exercise's whole name: ``leg press``, ``goblet squat``.

        An implement makes no name of a movement: an unknown word beside ``cable press`` may well be another press.
        """
        said = sorted(word for word in words if self.weight(word) > 0.1)
        ids = self._keys.get(" ".join(said), ())
        if _PLAIN_MOVEMENTS.isdisjoint(said) or len(said) < 2 or len(ids) != 1 or self._reader.implements & words:
            return False
        return self._exercises[ids[0]].stimulus in {Stimulus.STRENGTH, Stimulus.POWER}

    def _inside(self, asked: frozenset[str], heavy: frozenset[str]) -> Composed | None:
        if not heavy <= self._known:
            return None  # no name holds such a word, and no rule says that it adds nothing
        best: list[tuple[float, int, str]] = []
        for key in self._fitting(asked, heavy):
            parts = self._parts[key]
            missing, heavy_left = parts - asked, heavy - parts
            if len(missing) > 1:
                continue
            if heavy_left:
                heavy_left -= self._said_elsewhere(key, heavy_left)
            if len(heavy_left) > _LEFT_OVER or self.names_no_movement(parts):
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
        return Composed(ids[:1] if self.alike(ids) else ids, score)

    def _fitting(self, asked: frozenset[str], heavy: frozenset[str]) -> set[str]:
        """The known names that hold no word but those asked for and what may go without saying."""
        if not heavy:
            return {key for key, parts in self._wordless if parts <= asked}
        allowed = asked | _UNDERSTOOD
        # At most two movement words may be left over, so a fitting name holds one of the three rarest.
        rarest = sorted((self._by_word.get(word, ()) for word in heavy), key=len)[: _LEFT_OVER + 1]
        return {key for row in rarest for key, parts in row if parts <= allowed}

    def names_no_movement(self, parts: frozenset[str]) -> bool:
        """Whether a name is only understood while it stands alone: ``laterals``, ``hip flexors``, ``stretch``."""
        reader = self._reader
        if len(parts) == 1 and parts <= _ANY:
            return True
        return parts <= reader.muscles.keys() or parts <= _DIRECTIONS or parts <= reader.body | _WHERE

    def _said_elsewhere(self, key: str, words: frozenset[str]) -> frozenset[str]:
        """Words that another name of the same exercise says: ``lateral skater bound`` for a bound, a skater jump."""
        own = [self._left_over.own_words(self._exercises[id]) for id in self._keys[key]]
        return words.intersection(*own) - self._reader.body - _WHOLE_MOVEMENTS

    def _swapped(self, left: frozenset[str], ids: Iterable[str]) -> bool:
        held = left & self._reader.implements
        return any(held - self._left_over.own_words(self._exercises[id]) for id in ids)

    def alike(self, ids: Iterable[str]) -> bool:
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
        if not all(self._left_over.trained_anyway(word, meant) for word in heavy_left):
            return None
        left = frozenset(word for word in asked - parts - heavy if self.weight(word) > 0.1)
        if not all(self._may_go(left, parts, exercise) for exercise in meant):
            return None
        if missing and (not missing <= _UNDERSTOOD or len(core) < 2 or left & self._reader.implements):
            return None
        return sum(map(self.weight, parts & asked)) - 0.6 * len(missing)

    def _may_go(self, left: frozenset[str], parts: frozenset[str], exercise: Exercise) -> bool:
        """Whether postures, places and implements that the known name does not account for change nothing."""
        judge = self._left_over
        if not left or not judge.suits(left, exercise):
            return not left
        if not judge.vague(parts):
            return True
        return not any(judge.decides(word, parts, exercise) for word in left - judge.own_words(exercise))

    def _around(self, asked: frozenset[str], heavy: frozenset[str]) -> Composed | None:
        """A name that leaves out what goes without saying: ``Bulgarian squat``, ``Nordics``.

        All known names with its words must train the same; then the plainest of them is meant.
        """
        if all(word in self._reader.generic or word in self._reader.body for word in heavy):
            return None
        rows = sorted((self._by_word.get(word, ()) for word in heavy), key=len)
        keys = [key for key, parts in rows[0] if heavy <= parts]
        ids = tuple(dict.fromkeys(id for key in keys for id in self._keys[key]))
        if not ids or not self.alike(ids) or (len(heavy) < 2 and len(ids) > 1):
            return None
        near = sorted((len(self._parts[key] - asked), key) for key in keys if self._unsaid(self._parts[key], asked))
        if not near:
            return None
        exercise = self._exercises[self._keys[near[0][1]][0]]
        alone = len(heavy) == 1 and not any(self.weight(word) > 0.1 for word in asked - heavy)
        if len(heavy) == 1 and not (alone and self._is_known_by(heavy, exercise)):
            return None
        left = frozenset(word for word in asked - self._parts[near[0][1]] if self.weight(word) > 0.1)
        if left & self._reader.places:
            return None
        return Composed((exercise.id,), 0.75) if self._left_over.suits(left, exercise) else None

    def _is_known_by(self, word: frozenset[str], exercise: Exercise) -> bool:
        """Whether an exercise goes by one word: ``Nordics``, but no ``Cardio`` for a rowing machine."""
        if word <= frozenset(self._reader.words(exercise.name)):
            return True
        return sum(word <= self._parts[key] for key in self._parts if exercise.id in self._keys[key]) >= _OFTEN

    def _unsaid(self, parts: frozenset[str], asked: frozenset[str]) -> bool:
        """Whether the words that are missing may go without saying: a part of the body, one movement, a place."""
        reader = self._reader
        if (parts - asked) & _ONE_SIDE or ((parts - asked) & reader.implements and asked & reader.implements):
            return False
        if not asked.isdisjoint(_AT_A_JOINT | reader.body) and not reader.body.isdisjoint(parts - asked):
            return False
        missing = [word for word in parts - asked if word not in reader.body and self.weight(word) == 1.0]
        if not _ANY.isdisjoint(missing):
            return False
        if any(word not in reader.generic for word in missing):
            return False
        return len(missing) <= (not asked & reader.generic) or missing == ["split"]
