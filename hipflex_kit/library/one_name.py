"""A written name read as one exercise: with its remarks, slips of the pen and words that change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from math import prod

import hipflex_kit.kept_re as re
from hipflex_kit.library.bare_names import bare_and_note, without_sides
from hipflex_kit.library.composing import Composed, Composer
from hipflex_kit.library.known_names import KnownNames
from hipflex_kit.library.names import NameReader, key_of
from hipflex_kit.library.records import Exercise, Stimulus
from hipflex_kit.record_making import record

_ALSO = re.compile(r"[(\[]\s*(?:aka|a\.k\.a\.?|also known as|also called)\s+([^)\]]+)", re.IGNORECASE)
"""``Side crunch (AKA oblique crunch)``: another name of the same."""
_IN_BRACKETS = re.compile(r"[(\[]([^)\]]+)")
_GUIDED = frozenset({"machine"})
"""What does the balancing, so that one arm at a time is the same work."""
_WAYS = frozenset({"walking", "rolling", "moving"})
"""Ways to get along while something else is done: ``walking squats`` are no squat walk."""
_UP_AND_DOWN = frozenset({"up", "down", "in", "out", "over", "under", "front", "back"})
_STRETCHED = ("stretch",)
_ADJECTIVES = 2
_LETTERS = 4
"""Capitals that stand for words, where no letter is a slip: ``BPA``."""
_LONG_FORMS = 24
"""Readings of a name's short words that are tried."""
_NOTE = 3
"""Words behind a dash that make it a remark: ``Leg Press - feet high on plate``."""


@record
class Found:
    """What a name may mean.

    Attributes:
        ids: The exercises; several where it is ambiguous.
        score: 0 to 1, as in a match.
        how: As in a match.
    """

    ids: tuple[str, ...]
    score: float
    how: str


class OneName:
    """Reads a name as one exercise.

    Args:
        exercises: Id → exercise.
        reader: Reduces names to words.
        keys: Reduced name → ids, names and aliases alike.
        ambiguous: Reduced name → the ids to offer.
        known: Known names, without those that mean several.
    """

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        reader: NameReader,
        keys: Mapping[str, tuple[str, ...]],
        ambiguous: Mapping[str, tuple[str, ...]],
        known: KnownNames,
    ) -> None:
        self._exercises = exercises
        self._reader = reader
        self._keys = keys
        self._ambiguous = ambiguous
        self._known = known
        self._composer = Composer(known)
        self._where = reader.muscles.keys() | reader.body | {"flexor", "upper", "lower"}

    def whole(self, name: str) -> Found | None:
        """A name or alias, in whatever order and number."""
        return self.by_key(self._reader.words(name), 1.0, "alias")

    def by_key(self, words: tuple[str, ...], score: float, how: str) -> Found | None:
        """What exactly these words mean.

        Args:
            words: Reduced words.
            score: The score to give.
            how: How they came about.

        Returns:
            The exercise, or several where the words are ambiguous on purpose; None where no name has them.
        """
        key = key_of(words)
        if key in self._ambiguous:
            return Found(self._ambiguous[key], 0.5, "ambiguous")
        ids = self._keys.get(key)
        return Found(ids, score, how) if ids else None

    def single(self, name: str) -> Found | None:
        """A name, or a known name with words around it."""
        return self.whole(name) or self.loosely(name)

    def loosely(self, name: str) -> Found | None:
        """A known name with a remark, a slip of the pen or words that change nothing."""
        written, name = name, without_sides(name).strip()
        bare, note = bare_and_note(name)
        also = _ALSO.search(name)
        if also and (found := self.whole(bare) or self.whole(also[1])):
            return found
        spellings = [name, bare] if bare and bare != name and self._only_a_note(note, bare) else [name]
        felt = self._felt_in(bare, note) if "(" in note and bare else None
        if felt:
            return felt
        if "," in note and "(" in note and bare:  # ``Crunch (bodyweight, weighted)`` lists ways to do it, means none
            spellings.insert(0, bare)
        for shown in spellings:
            words = self._reader.words(shown)
            found = self.by_key(words, 0.95, "composed") if shown != written else None
            found = found or self._composed(words)
            if found:
                return self._settled(found, bare, note)
        if note and ("(" in note or "[" in note or len(self._reader.plain_words(note)) >= _NOTE):
            known = self._noted(bare, note)
            if known:
                return known
        for shown in spellings:
            found = self._respelt(shown) or self._written_short(shown) or self._unsettled(shown)
            found = found or self._composed(self._reader.words(shown), unknown=True)
            if found:
                return found
        return self._plainly(bare or name) or self._held_alike(bare or name) or self._held_either(bare, note)

    def overlapping(self, name: str) -> Found | None:
        """``Box tuck jump``: two names in one that train the same."""
        return self._found(self._composer.overlapping(self._reader.words(name)))

    def among_rare_words(self, name: str) -> Found | None:
        """``Hillbilly prowler push``: a name beside words that hardly anybody knows."""
        return self._found(self._composer.among_rare_words(self._reader.words(name)))

    def in_brackets(self, name: str) -> Found | None:
        """``Standing forward flexion (full can)``: what stands in brackets, where nothing is made of the rest.

        Args:
            name: A name that nothing else was made of.

        Returns:
            The exercise that the brackets name; None where they name none, or say little alone.
        """
        for note in _IN_BRACKETS.findall(name):
            words = self._reader.words(note)
            found = None if self._known.left_over.vague(words) else self.by_key(words, 0.7, "composed")
            if found and len(found.ids) == 1 and not self._names_another(_IN_BRACKETS.sub(" ", name), found):
                return found
        return None

    def _names_another(self, name: str, found: Found) -> bool:
        """Whether a word of a name is a name by itself, of what trains something else: ``Crunches (steam engines)``."""
        said = (self.by_key((word,), 1.0, "alias") for word in self._reader.words(name))
        return any(one and not self._known.alike((*found.ids, *one.ids)) for one in said)

    def in_plain_form(self, name: str) -> Found | None:
        """``Lateral bounding``: a movement said as something that goes on, where its plain form is the name.

        Args:
            name: A name that nothing else was made of.

        Returns:
            What the plain form means; None where there is none.
        """
        plain = self._reader.plain_words(name)
        forms = [self._plain_form(word) for word in plain]
        return self.by_key(self._reader.reduce(forms), 0.85, "composed") if forms != plain else None

    def _plain_form(self, word: str) -> str:
        """``bound`` for bounding; the word itself where it says how a body stands, or is no movement."""
        if not word.endswith("ing") or word in _WAYS or self._known.weight(word) < 1.0:
            return word
        return self._known.spelling.stem(word) or word

    def _felt_in(self, bare: str, note: str) -> Found | None:
        """``Couch stretch (hip flexors)``: a whole name, and in brackets only what part of the body it is for."""
        said = self._reader.words(note)
        found = self.whole(bare) if self._where.issuperset(said) else None
        if found is None or len(found.ids) > 1:
            return None
        exercise = self._exercises[found.ids[0]]
        anyway = exercise.stimulus is Stimulus.DRILL or not self._known.other_movement(said, exercise)
        return Found(found.ids, 0.9, "composed") if anyway else None

    def _noted(self, bare: str, note: str) -> Found | None:
        """``Leg Press - feet high on plate``: a whole name; with another in brackets, both are meant."""
        words, said = self._reader.words(bare), self._reader.words(note)
        known = None if self._known.names_no_movement(frozenset(words)) else self.by_key(words, 0.85, "composed")
        if not known or len(known.ids) > 1:
            return None
        exercise = self._exercises[known.ids[0]]
        if said == _STRETCHED and exercise.stimulus is not Stimulus.DRILL:
            return None
        other = self.by_key(said, 0.5, "ambiguous") if "(" in note else None
        if self._known.other_movement(said, exercise):
            in_passing = "(" in note and other is None and len(words) > max(2, len(said))
            return Found(known.ids, 0.7, known.how) if in_passing else None
        if other is None or len(other.ids) > 1 or self._known.left_over.vague(said) or _UP_AND_DOWN.issuperset(said):
            return known
        both = (*known.ids, *other.ids)
        if self._known.alike(both):
            return known
        named = self._exercises[other.ids[0]]
        if (named.pattern, named.stimulus, named.laterality) == (
            exercise.pattern,
            exercise.stimulus,
            exercise.laterality,
        ):
            return Found(other.ids, 0.7, known.how)  # ``Single-leg squats (pistol squats)``: the closer of two names
        return Found(both, 0.5, "ambiguous")

    def _settled(self, found: Found, bare: str, note: str) -> Found:
        """``Calf stretch (ankle mobility)``: what stands in brackets does not make a clear name unclear."""
        plain = self.whole(bare) if len(found.ids) > 1 and "(" in note else None
        return Found(plain.ids, 0.85, "composed") if plain and plain.ids[0] in found.ids else found

    def _unsettled(self, name: str) -> Found | None:
        """``Chinese plank hold``: a name that means several on purpose, with words that change nothing."""
        words = [word for word in self._reader.words(name) if word not in self._reader.harmless]
        ids = self._ambiguous.get(key_of(words))
        return Found(ids, 0.5, "ambiguous") if ids else None

    def one_of_several(self, name: str) -> Found | None:
        """``Dante row``, ``Split stance med ball throw``: what the movement may mean, however it is done.

        Args:
            name: A name that nothing else was made of.

        Returns:
            The exercises to offer; None where the movement is not one of those that mean several.
        """
        words = self._reader.words(name)
        idle = self._reader.harmless | self._reader.positions | self._reader.places
        moves = [word for word in words if word not in idle and self._known.knows(word)]
        ids = self._ambiguous.get(key_of(moves))
        return Found(ids, 0.4, "ambiguous") if ids and len(words) <= len(moves) + _ADJECTIVES else None

    def _plainly(self, name: str) -> Found | None:
        """``Slow march``, ``Comp bench``: what is left without the words that change nothing."""
        words = self._reader.words(name)
        plain = tuple(word for word in words if self._known.weight(word) > 0.1)
        found = self.by_key(plain, 0.85, "composed") if plain != words else None
        if found is None or len(found.ids) > 1:
            return found
        idle = set(words).difference(plain)
        spared = self._known.left_over.spared_by(idle, self._exercises[found.ids[0]])
        return None if self._known.names_no_movement(frozenset(plain)) or not spared else found

    def _held_alike(self, name: str) -> Found | None:
        """``Slam ball scoop throw``: another implement that weighs or pulls the same stands in for the one held."""
        words, alike = self._reader.words(name), self._reader.held_alike
        others = tuple(alike.get(word, word) for word in words)
        if others == words or len(words) < 2:
            return None
        found = self.by_key(others, 0.75, "composed") or self._composed(others)
        return Found(found.ids, min(found.score, 0.75), found.how) if found else None

    def _held_either(self, bare: str, note: str) -> Found | None:
        """``Hamstring curls (machine or ball)``: a whole name, and in brackets what it may be done with."""
        held = self._reader.words(note) if "(" in note else ()
        if "or" not in held or not (self._reader.implements | {"or"}).issuperset(held):
            return None
        return self.by_key(self._reader.words(bare), 0.7, "composed")

    def _only_a_note(self, note: str, bare: str) -> bool:
        """Whether what stands in brackets or behind a dash says nothing, or nothing new, about which exercise it is."""
        said = self._reader.body.union(self._reader.words(bare))
        return not any(self._known.says_which(word) for word in self._reader.words(note) if word not in said)

    def _composed(self, words: tuple[str, ...], *, unknown: bool = False) -> Found | None:
        found = self._found(self._composer.compose(words, unknown=unknown))
        return found and (self._so_held(words, found) or found)

    def _so_held(self, words: tuple[str, ...], found: Found) -> Found | None:
        """``Cable lateral shoulder raise``: the exercise that is done with what is held, where there is one."""
        exercise = self._exercises[found.ids[0]]
        held = self._reader.implements.intersection(words)
        if len(held) != 1 or len(found.ids) > 1 or held <= self._known.left_over.own_words(exercise):
            return None
        moves = (word for word in self._reader.words(exercise.name) if word not in self._reader.implements)
        so_held = self.by_key((*held, *moves), found.score, found.how)
        if so_held is None and held == _GUIDED:  # ``Single-arm machine row``: rather the machine than the dumbbell
            so_held = self.by_key(tuple(word for word in words if word != "singlearm"), found.score, found.how)
        if so_held is None or len(so_held.ids) > 1:
            return None
        ways = self._reader.positions.intersection(words)
        return so_held if self._known.left_over.suits(ways, self._exercises[so_held.ids[0]]) else None

    @staticmethod
    def _found(composed: Composed | None) -> Found | None:
        return Found(composed.ids, composed.score, "composed") if composed else None

    def _written_short(self, name: str) -> Found | None:
        """``Sd plank``, ``Lat pulld``: words cut short or without vowels, where only one exercise can be meant."""
        plain = self._reader.plain_words(name)
        longer = {at: words for at, word in enumerate(plain) if (words := self._known.spelling.short_for(word))}
        if not longer or len(longer) == len(plain) or prod(map(len, longer.values())) > _LONG_FORMS:
            return None
        readings: dict[int, list[tuple[str, ...]]] = {}
        for forms in product(*(words.items() for words in longer.values())):
            for at, (word, _) in zip(longer, forms, strict=True):
                plain[at] = word
            left_out = sum(left for _, left in forms)
            readings.setdefault(left_out, []).append(self._reader.reduce(" ".join(plain).split()))
        for left_out in sorted(readings):
            found = [one for one in (self.by_key(words, 0.8, "fuzzy") for words in readings[left_out]) if one]
            if found:
                return found[0] if len({id for one in found for id in one.ids}) == 1 else None
        return None

    def _respelt(self, name: str) -> Found | None:
        """Correct slips in single words, then read again."""
        if name.isupper() and len(name) <= _LETTERS:
            return None
        plain, changed = self._reader.plain_words(name), 0
        for at in range(len(plain) - 2, -1, -1):  # ``Hyper-extension``
            if self._known.spelling.is_one_word(plain[at], plain[at + 1]):
                plain[at : at + 2], changed = [plain[at] + plain[at + 1]], changed + 1
        for at, word in enumerate(plain):
            meant = self._known.spelling.meant(word)
            if meant:
                plain[at], changed = meant, changed + 1
        if not changed:
            return None
        words = self._reader.reduce(" ".join(plain).split())
        found = self.by_key(words, 0.9, "fuzzy") or self._composed(words)
        return Found(found.ids, min(found.score, 0.9) - 0.05 * changed, "fuzzy") if found else None
