"""Whether a word that no known name accounts for may be put aside, or would make it another exercise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from hipflex_kit.library.matching.names import NameReader
from hipflex_kit.library.records import Exercise, Laterality, Stimulus

_UNLOADED = frozenset({Stimulus.DRILL, Stimulus.CONDITIONING})
_WORK = frozenset({Stimulus.STRENGTH, Stimulus.HOLD})
_LOADS = frozenset({"kettlebell", "dumbbell", "barbell", "plate", "cable", "band", "machine", "sandbag"})
"""What makes work of a movement that only helps without load: a knee raise with a kettlebell is a knee drive."""
_WORN = frozenset({"goblet", "frontrack", "racked", "suitcase", "zercher"})
"""Ways to hold a load: what nobody does in a stretch."""
_STOOD_IN = frozenset({"rack", "platform", "mat", "track", "turf", "rig"})
"""Places that say where a set is done, not how."""
_ONE_LEG = frozenset({"singleleg", "unilateral"})
_HELD = frozenset({"hold", "holding", "isohold"})
"""What is said of an exercise that is held anyway."""
_LYING = frozenset({"lying", "laying", "prone", "supine", "sidelying"})
_UPRIGHT = frozenset({"standing", "walking"})
_DOWN = frozenset({"lying", "prone", "supine", "sidelying", "hanging", "plank", "quadruped", "seated", "situp"})
_OFF_THE_SEAT = _DOWN - {"seated"}
_POSTURES = frozenset({"seated", "singleleg", "bentover", "onbench"}) | _LYING
_STANCES = frozenset({"splitstance", "halfkneeling", "tallkneeling", "kneeling"})
"""Stances that say which way a press goes, and change no other movement."""
_UPRIGHT_OR_NOT = frozenset({"press", "raise", "extension", "abduction", "hold", "march", "circle", "kick", "reach"})
"""Movements that are another exercise standing up; a pushdown or a curl is done so anyway."""
_GUIDED = frozenset({"band", "miniband", "cable", "trx", "ring", "stabilityball", "landmine"})
"""Implements that change where the pull comes from: beside a movement that says little alone they decide."""
_PULLS_FROM_ELSEWHERE = _GUIDED | {"slider", "ball"}
_NO_MACHINE = frozenset({"stabilityball", "medball", "ruck", "trx", "ring", "sandbag", "slamball"})
"""What nobody sits on or holds in a machine."""
_ROLLS = frozenset({"stabilityball", "trx", "ring"})
"""What makes a knee tuck of a jackknife."""
_GUIDED_OR_NOT = frozenset({"curl", "extension", "squat", "deadlift", "abduction", "adduction", "calf"})
_HELD_ANY_WAY = frozenset({"widegrip", "vbar", "unilateral"})
"""How wide or with which handle: what no dip or deadlift is another exercise by."""
_PRESSED_ON = frozenset({"bench", "floor"})
"""What is lain on for a press; a press that says neither is mostly one overhead."""
_ON_A_BENCH = frozenset({"horizontal_push", "incline_push"})
"""What a bench press may be; beside another press the bench is no mere place."""
_LEGS = frozenset({"quads", "hamstrings", "glute_max", "glute_med", "gastroc", "soleus", "adductors", "hip_flexors"})
_KNEES = frozenset({"straightleg", "bentknee"})
_OFTEN = 0.3
"""The share of an exercise's names that must say a posture for it to be taken as given."""


class LeftOver:
    """Judges the words of a name that a shorter known name leaves over.

    Args:
        reader: Knows postures, places, implements and muscles.
        names_of: Exercise id → the words of each of its names.
    """

    def __init__(self, reader: NameReader, names_of: Mapping[str, Sequence[frozenset[str]]]) -> None:
        self._reader = reader
        self._names_of = names_of
        self._words_of: dict[str, frozenset[str]] = {}
        self._lesser = (
            reader.muscles.keys()
            | reader.generic
            | reader.body
            | reader.harmless
            | reader.implements
            | reader.positions
        )

    def own_words(self, exercise: Exercise) -> frozenset[str]:
        """All words of all names of an exercise."""
        own = self._words_of.get(exercise.id)
        if own is None:
            own = self._words_of[exercise.id] = frozenset().union(*self._names_of.get(exercise.id, ()))
        return own

    def vague(self, known: Iterable[str]) -> bool:
        """Whether a known name says little alone: ``knee raise``, ``press``."""
        return self._lesser.issuperset(known)

    def decides(self, word: str, known: Collection[str], exercise: Exercise) -> bool:
        """Whether a posture, place or implement beside a vague name tells which exercise it is."""
        if self._goes_unsaid(word, known, exercise):
            return False
        if "stretch" in known and len(known) > 1:
            return False
        if word in _GUIDED:
            if "bridge" in known or exercise.pattern == "squat":  # the band goes around the knees, or adds to the load
                return word not in {"band", "miniband"}
            return len(known) < 2 or _GUIDED_OR_NOT.isdisjoint(known)
        if word in _PRESSED_ON and "press" in known:
            return True
        if word in _STANCES:
            return "press" in known and "landmine" not in known
        if word in _UPRIGHT:
            return not _UPRIGHT_OR_NOT.isdisjoint(known)
        if len(known) < 2:
            return word == "singleleg" or (word not in self._reader.another and word not in self._reader.implements)
        return word in _POSTURES or (word in self._reader.places - _STOOD_IN and len(known) < 3)

    def _goes_unsaid(self, word: str, known: Collection[str], exercise: Exercise) -> bool:
        """Whether a posture, place or handle is only one way to do what the vague name says."""
        if word == "bench" and "press" in known:
            return exercise.pattern in _ON_A_BENCH
        if self._is_the_same(word, exercise) or word in _HELD_ANY_WAY or (word == "chair" and "seated" in known):
            return True
        return word == "singleleg" and not _LEGS.isdisjoint(exercise.prime_movers())

    def _is_the_same(self, word: str, exercise: Exercise) -> bool:
        return exercise.pattern in self._reader.same_either_way.get(word, ())

    def _makes_another(self, word: str, exercise: Exercise) -> bool:
        """Whether a grip, a bench or a machine makes another exercise; one leg only of what both legs do."""
        if word in _ONE_LEG and exercise.laterality is not Laterality.BILATERAL:
            return False
        return exercise.pattern in self._reader.another.get(word, ())

    def suits(self, words: Iterable[str], exercise: Exercise) -> bool:
        """Whether postures and implements may be put aside for an exercise.

        Args:
            words: The words left over that are not movements.
            exercise: What the rest of the name means.

        Returns:
            False where one of them contradicts how the exercise is done: ``prone`` beside a leg raise that is done
            lying on the back, ``single leg`` beside a back squat, a dumbbell beside a running drill.
        """
        own = self.own_words(exercise)
        return all(word in own or self._goes_with(word, exercise) for word in words)

    def spared_by(self, words: Iterable[str], exercise: Exercise) -> bool:
        """Whether words that mostly change nothing leave an exercise what it is.

        Args:
            words: Words left over that say only how: ``hold``, ``half``, ``resisted``.
            exercise: What the rest of the name means.

        Returns:
            False for the hold of a push-up or the half of a get-up.
        """
        held = exercise.stimulus is Stimulus.HOLD
        return not any(self._makes_another(word, exercise) and not (held and word in _HELD) for word in words)

    def other_way(self, words: Iterable[str], exercise: Exercise) -> bool:
        """Whether words say that the pull comes from elsewhere than in any name: ``Jackknife (sliders)``.

        What helps a stretch along makes no other stretch of it.
        """
        elsewhere = _PULLS_FROM_ELSEWHERE.intersection(words) - self.own_words(exercise)
        return not all(self._is_the_same(word, exercise) for word in elsewhere)

    def _mostly(self, exercise: Exercise, postures: frozenset[str]) -> bool:
        names = self._names_of.get(exercise.id, ())
        return sum(bool(words & postures) for words in names) >= _OFTEN * len(names)

    def _goes_with(self, word: str, exercise: Exercise) -> bool:
        if self._makes_another(word, exercise) or (
            word in _NO_MACHINE and "machine" in self._reader.words(exercise.name)
        ):
            return False
        if word in _LOADS and not exercise.prime_movers() and exercise.stimulus in _WORK:
            return False
        if word in _WORN and exercise.stimulus in _UNLOADED:
            return False
        if word in _ROLLS and exercise.pattern in {"trunk_flexion", "hip_flexion"}:
            return False
        if word in self._reader.implements:
            return exercise.stimulus not in _UNLOADED or self._is_the_same(word, exercise)
        return self._can_be_done_so(word, exercise)

    def _can_be_done_so(self, word: str, exercise: Exercise) -> bool:
        """Whether a posture or a grip leaves an exercise what it is."""
        if self._is_the_same(word, exercise):
            return True
        if word in _LYING:
            return word not in {"prone", "supine"} and bool(self.own_words(exercise) & _LYING)
        if word in _UPRIGHT:
            return not self._mostly(exercise, _DOWN)
        if word == "hanging":
            return not self.own_words(exercise).isdisjoint({"hanging", "hang", "bar"})
        if word == "seated":
            return not self._mostly(exercise, _OFF_THE_SEAT)
        return word not in _KNEES

    def trained_anyway(self, word: str, meant: Sequence[Exercise]) -> bool:
        """Whether a word beside a movement only says what it is anyway: ``triceps skull crusher``.

        Args:
            word: The word left over.
            meant: The exercises that the rest of the name means.

        Returns:
            True where the word adds nothing.
        """
        if word in _NO_MACHINE and any("machine" in self._reader.words(each.name) for each in meant):
            return False
        patterns = self._reader.adds_nothing.get(word)
        if patterns is not None:
            return all(exercise.pattern in patterns for exercise in meant)
        muscles = self._reader.muscles.get(word, frozenset())
        return all(any(exercise.shares.get(muscle, 0) >= 1.0 for muscle in muscles) for exercise in meant)
