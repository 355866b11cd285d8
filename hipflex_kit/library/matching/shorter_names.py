"""Names that leave out what goes without saying: ``Bulgarian squat``, ``Nordics``."""

from __future__ import annotations

from hipflex_kit.library.matching.known_names import ANY, KnownNames
from hipflex_kit.library.records import Exercise

_ONE_SIDE = frozenset({"singleleg", "singlearm"})
_AT_A_JOINT = frozenset({"flexion", "extension", "rotation", "abduction", "adduction", "raise", "circle"})
"""Movements that say nothing without the joint they happen at."""
_OFTEN = 3
"""Names of an exercise that must hold a word for it to mean the exercise by itself."""
_AGREEING = 3
"""Longer names that must train the same for what they leave out to be a mere way of doing it."""


class ShorterNames:
    """Finds the only known name that a shorter one can mean.

    Args:
        known: All known names.
    """

    def __init__(self, known: KnownNames) -> None:
        self._known = known

    def meant(self, asked: frozenset[str], heavy: frozenset[str]) -> tuple[str, ...]:
        """The exercise that some words mean.

        All known names with these words must train the same; then the plainest of them is meant. Where some of the
        words are a name by themselves that trains something else, both are to be offered: a ``front plank`` need not be
        a front plank reach.

        Args:
            asked: The words of the name.
            heavy: Those of them that name a movement.

        Returns:
            The exercise's id, with a second one where it is not sure; empty where no name has the words.
        """
        known, reader = self._known, self._known.reader
        if all(word in reader.generic or word in reader.body for word in heavy):
            return ()
        rows = sorted((known.by_word.get(word, ()) for word in heavy), key=len)
        keys = [key for key, parts in rows[0] if heavy <= parts]
        ids = tuple(dict.fromkeys(id for key in keys for id in known.keys[key]))
        if not ids or not known.alike(ids) or (len(heavy) < 2 and len(ids) > 1):
            return ()
        near = sorted((len(known.parts[key] - asked), key) for key in keys if self._unsaid(known.parts[key], asked))
        if not near:
            return ()
        exercise = known.exercises[known.keys[near[0][1]][0]]
        alone = len(heavy) == 1 and not any(known.weight(word) > 0.1 for word in asked - heavy)
        if len(heavy) == 1 and not (alone and self._is_known_by(heavy, exercise)):
            return ()
        left = frozenset(word for word in asked - known.parts[near[0][1]] if known.weight(word) > 0.1)
        named = heavy & reader.muscles.keys()
        if left & reader.places or not all(known.left_over.trained_anyway(word, (exercise,)) for word in named):
            return ()
        judge = known.left_over
        if not judge.suits(left, exercise) or judge.other_way(left, exercise):
            return ()
        other = self._said_by_itself(asked, heavy, exercise)
        return (exercise.id, other) if other else (exercise.id,)

    def agreed(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """What several longer names have in common: ``Drag press`` where each says only what is held, or how.

        Args:
            words: The reduced words of a name that nothing else was made of.

        Returns:
            The exercise with the shortest of the longer names; empty where there are too few, or they train
            different things.
        """
        known, asked = self._known, frozenset(words)
        rows = [known.by_word.get(word, ()) for word in asked if known.weight(word) == 1.0]
        if not rows or known.left_over.vague(asked) or not all(map(known.knows, asked)):
            return ()
        longer = [
            (len(parts), key)
            for key, parts in min(rows, key=len)
            if asked <= parts and all(known.weight(word) < 1.0 for word in parts - asked)
        ]
        ids = tuple(dict.fromkeys(id for _, key in sorted(longer) for id in known.keys[key]))
        return ids[:1] if len(longer) >= _AGREEING and known.alike(ids) else ()

    def _said_by_itself(self, asked: frozenset[str], heavy: frozenset[str], exercise: Exercise) -> str | None:
        """An exercise of another kind that some of the words name by themselves."""
        known = self._known
        trained = known.left_over.trained_anyway
        muscles = heavy & known.reader.muscles.keys()
        rows = (known.by_word.get(word, ()) for word in heavy)
        inside = sorted({(-len(parts), key) for row in rows for key, parts in row if parts <= asked})
        for _, key in inside:
            for id in known.keys[key]:
                meant = known.exercises[id]
                if not known.alike((exercise.id, id)) and all(trained(muscle, (meant,)) for muscle in muscles):
                    return id
        return None

    def _is_known_by(self, word: frozenset[str], exercise: Exercise) -> bool:
        """Whether an exercise goes by one word: ``Nordics``, but no ``Cardio`` for a rowing machine."""
        known = self._known
        if word <= frozenset(known.reader.words(exercise.name)):
            return True
        return sum(word <= known.parts[key] for key in known.parts if exercise.id in known.keys[key]) >= _OFTEN

    def _unsaid(self, parts: frozenset[str], asked: frozenset[str]) -> bool:
        """Whether the words that are missing may go without saying: a part of the body, one movement, a place."""
        reader = self._known.reader
        if (parts - asked) & _ONE_SIDE or ((parts - asked) & reader.implements and asked & reader.implements):
            return False
        if not asked.isdisjoint(_AT_A_JOINT | reader.body) and not reader.body.isdisjoint(parts - asked):
            return False
        missing = [word for word in parts - asked if word not in reader.body and self._known.weight(word) == 1.0]
        if not ANY.isdisjoint(missing):
            return False
        if any(word not in reader.generic for word in missing):
            return False
        return len(missing) <= (not asked & reader.generic) or missing == ["split"]
