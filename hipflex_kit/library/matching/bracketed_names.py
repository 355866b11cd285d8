"""Names with a remark in brackets or behind a dash: a part of the body, another name, what it may be done with."""

from __future__ import annotations

from collections.abc import Mapping

import hipflex_kit.kept_re as re
from hipflex_kit.library.matching.exact_names import ExactNames, Found
from hipflex_kit.library.matching.known_names import DIRECTIONS, KnownNames
from hipflex_kit.library.matching.names import NameReader
from hipflex_kit.library.records import Exercise, Stimulus

_IN_BRACKETS = re.compile(r"[(\[]([^)\]]+)")
_UP_AND_DOWN = frozenset({"up", "down", "in", "out", "over", "under", "front", "back"})
_STRETCHED = ("stretch",)
_JOINED = re.compile(r"\s+(?:and|into|then|\+)\s+", re.IGNORECASE)
_SENTENCE = 3
"""Words that say how often: ``(front)`` may say which raise, ``(up to 5 and back)`` says none."""
_WHERE = frozenset({"flexor", "upper", "lower"})


class BracketedNames:
    """Weighs what stands in brackets or behind a dash against the name before it.

    Args:
        exercises: Id → exercise.
        reader: Reduces names to words.
        exact: Looks whole names up.
        known: Known names, without those that mean several.
    """

    def __init__(
        self, exercises: Mapping[str, Exercise], reader: NameReader, exact: ExactNames, known: KnownNames
    ) -> None:
        self._exercises = exercises
        self._reader = reader
        self._exact = exact
        self._known = known
        self._where = reader.muscles.keys() | reader.body | _WHERE

    def named(self, name: str) -> Found | None:
        """``Standing forward flexion (full can)``: what stands in brackets, where nothing is made of the rest.

        Args:
            name: A name that nothing else was made of.

        Returns:
            The exercise that the brackets name; None where they name none, or say little alone.
        """
        for note in _IN_BRACKETS.findall(name):
            words = self._reader.words(note)
            found = None if self._known.left_over.vague(words) else self._exact.by_key(words, 0.7, "composed")
            if found and len(found.ids) == 1 and not self._names_another(_IN_BRACKETS.sub(" ", name), found):
                return found
        return None

    def _names_another(self, name: str, found: Found) -> bool:
        """Whether a word of a name is a name by itself, of what trains something else: ``Crunches (steam engines)``."""
        said = (self._exact.by_key((word,), 1.0, "alias") for word in self._reader.words(name))
        return any(one and not self._known.alike((*found.ids, *one.ids)) for one in said)

    def felt_in(self, bare: str, note: str) -> Found | None:
        """``Couch stretch (hip flexors)``: a whole name, and in brackets only what part of the body it is for.

        Args:
            bare: The name before the remark.
            note: The remark with its brackets or its dash.

        Returns:
            The exercise; None where the remark says more, or names what the exercise does not train.
        """
        said = self._reader.words(note)
        found = self._exact.whole(bare) if self._where.issuperset(said) else None
        if found is None or len(found.ids) > 1:
            return None
        exercise = self._exercises[found.ids[0]]
        anyway = exercise.stimulus is Stimulus.DRILL or not self._known.other_movement(said, exercise)
        return Found(found.ids, 0.9, "composed") if anyway else None

    def closer(self, bare: str, note: str) -> Found | None:
        """``Calf raise (seated calf raise)``, ``Chest press (dumbbell bench press)``: two whole names of one movement.

        Args:
            bare: The name before the remark.
            note: The remark with its brackets.

        Returns:
            The exercise that the brackets name, where they say all that the name says and more, or what is held;
            None where they name none.
        """
        words, said = self._reader.words(bare), self._reader.words(note)
        more, shared = set(said).difference(words), set(said).intersection(words)
        if not more or not any(map(self._known.says_which, shared)):
            return None
        known, other = (self._exact.by_key(each, 0.85, "composed") for each in (words, said))
        if not known or not other or len(known.ids) + len(other.ids) > 2 or known.ids == other.ids:
            return None
        if shared.issuperset(words):
            return other
        alike = self._of_one_kind(*(self._exercises[found.ids[0]] for found in (known, other)))
        held = self._reader.implements
        return other if alike and more & held and held.isdisjoint(words) else None  # "Dumbbell curls (cable curls)"

    def listed(self, bare: str, note: str) -> Found | None:
        """``Plank (side, feet elevated)``: a whole name, and with one of several words in brackets another's.

        Args:
            bare: The name before the remark.
            note: The remark with its brackets.

        Returns:
            The other exercise; all to choose from where there are several, as in ``Lunges (forward, reverse)``; None
            where the name alone is none, stays what it is, or is none with what stands first.
        """
        known = self._exact.whole(bare) if "," in note else None
        if known is None or len(known.ids) > 1:
            return None
        parts = [part for part in note.strip("()[] ").split(",") if part.strip()]
        with_each = [self._exact.whole(f"{bare} {part}") for part in parts]
        ids = tuple(
            dict.fromkeys(
                found.ids[0]
                for part, found in zip(parts, with_each, strict=True)
                if found
                and len(found.ids) == 1
                # a load alone is no choice: ``Calf raise (one leg, with a dumbbell)``
                and not (found.ids == known.ids and self._reader.implements.issuperset(self._reader.words(part)))
            )
        )
        if not (with_each and with_each[0]) or ids in ((), known.ids):
            return None  # ``Kettlebell swing (single, double)``
        return Found(ids, 0.85, "composed") if len(ids) == 1 else Found(ids, 0.5, "ambiguous")

    def explained(self, bare: str, note: str) -> Found | None:
        """``Man makers (renegade row and thruster)``: a whole name, and in brackets the movements it is made of.

        Args:
            bare: The name before the remark.
            note: The remark with its brackets.

        Returns:
            The exercise; None where the name is vague, or the brackets name no more than one movement.
        """
        parts = _JOINED.split(note.strip("()[] "))
        if len(parts) < 2 or not all(map(self._names_a_movement, parts)):
            return None
        if self._known.left_over.vague(self._reader.words(bare)):
            return None
        found = self._exact.whole(bare)
        return Found(found.ids, 0.85, "composed") if found and len(found.ids) == 1 else None

    def _names_a_movement(self, part: str) -> bool:
        """Whether words say more than where to: not so in ``(front and side)``."""
        idle = DIRECTIONS | self._where
        return any(self._known.weight(word) == 1.0 and word not in idle for word in self._reader.words(part))

    def noted(self, bare: str, note: str) -> Found | None:
        """``Leg Press - feet high on plate``: a whole name; with another in brackets, both are meant.

        Args:
            bare: The name before the remark.
            note: The remark with its brackets or its dash.

        Returns:
            The exercise or exercises; None where the remark makes another of it, or no name stands before it.
        """
        words, said = self._reader.words(bare), self._reader.words(note)
        known = None if self._known.names_no_movement(frozenset(words)) else self._exact.by_key(words, 0.85, "composed")
        if not known or len(known.ids) > 1:
            return None
        exercise = self._exercises[known.ids[0]]
        if said == _STRETCHED and exercise.stimulus is not Stimulus.DRILL:
            return None
        other = self._exact.by_key(said, 0.5, "ambiguous") if "(" in note else None
        if self._known.other_movement(said, exercise):
            in_passing = "(" in note and other is None and len(words) > max(2, len(said))
            return Found(known.ids, 0.7, known.how) if in_passing else None
        if other is None or len(other.ids) > 1 or self._known.left_over.vague(said) or _UP_AND_DOWN.issuperset(said):
            return known
        both = (*known.ids, *other.ids)
        if self._known.alike(both):
            return known
        if self._of_one_kind(exercise, self._exercises[other.ids[0]]):
            return Found(other.ids, 0.7, known.how)  # ``Single-leg squats (pistol squats)``: the closer of two names
        return Found(both, 0.5, "ambiguous")

    @staticmethod
    def _of_one_kind(one: Exercise, other: Exercise) -> bool:
        """Whether two exercises are one movement, done alike: the closer of their names may stand for both."""
        alike = (one.pattern, one.stimulus, one.laterality) == (other.pattern, other.stimulus, other.laterality)
        return alike and not set(one.prime_movers()).isdisjoint(other.prime_movers())

    def settled(self, found: Found, bare: str, note: str) -> Found:
        """``Calf stretch (ankle mobility)``: what stands in brackets does not make a clear name unclear.

        Args:
            found: What name and remark mean together.
            bare: The name before the remark.
            note: The remark.

        Returns:
            What the name means alone, where that is one of several.
        """
        plain = self._exact.whole(bare) if len(found.ids) > 1 and "(" in note else None
        return Found(plain.ids, 0.85, "composed") if plain and plain.ids[0] in found.ids else found

    def say_what_with(self, note: str) -> bool:
        """``Hamstring curls (machine or ball)``: whether the brackets only list what it may be done with.

        Args:
            note: The remark with its brackets or its dash.
        """
        held = self._reader.words(note) if "(" in note else ()
        return "or" in held and (self._reader.implements | {"or"}).issuperset(held)

    def say_how_many(self, note: str) -> bool:
        """``Push-ups (up to 5 and back)``: whether the brackets only say how often and which way.

        Args:
            note: The remark with its brackets or its dash.
        """
        words = self._reader.words(note) if "(" in note else ()
        idle = all(word in _UP_AND_DOWN or self._known.weight(word) <= 0.1 for word in words)
        return idle and len(words) >= _SENTENCE

    def only_a_note(self, note: str, bare: str) -> bool:
        """Whether what stands in brackets or behind a dash says nothing, or nothing new, about which exercise it is.

        Args:
            note: The remark.
            bare: The name before it.
        """
        said = self._reader.body.union(self._reader.words(bare))
        return not any(self._known.says_which(word) for word in self._reader.words(note) if word not in said)
