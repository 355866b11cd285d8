"""A written name read as one exercise: with its remarks, slips of the pen and words that change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from math import prod

import hipflex_kit.kept_re as re
from hipflex_kit.library.matching.bare_names import bare_and_note, without_sides
from hipflex_kit.library.matching.bracketed_names import BracketedNames
from hipflex_kit.library.matching.composing import Composed, Composer
from hipflex_kit.library.matching.exact_names import ExactNames, Found
from hipflex_kit.library.matching.known_names import KnownNames
from hipflex_kit.library.matching.names import NameReader
from hipflex_kit.library.records import Exercise

_ALSO = re.compile(r"(?:[(\[]\s*|[,\s]\s*)(?:aka|a\.k\.a\.?|also known as|also called)\s+([^)\]]+)", re.IGNORECASE)
"""``Side crunch (AKA oblique crunch)``, ``Backlifts a.k.a. Supermans``: another name of the same."""
_GUIDED = frozenset({"machine"})
"""What does the balancing, so that one arm at a time is the same work."""
_WAYS = frozenset({"walking", "rolling", "moving"})
"""Ways to get along while something else is done: ``walking squats`` are no squat walk."""
_ONE_ARM = "singlearm"
_ONE_SIDE = frozenset({"singleleg", _ONE_ARM})
"""What makes another exercise even where it stands in brackets: ``Calf raise (one leg, holding a dumbbell)``."""
_BELL = frozenset({"kettlebell"})
_FIXED = frozenset({"barbell", "machine"})
"""What a kettlebell is less like than a dumbbell is."""
_FREE = frozenset({"dumbbell", "kettlebell", "barbell", "bodyweight"})
_WHICH_WAY = frozenset({"sidetoside", "fronttoback"})
_ADJECTIVES = 2
_LETTERS = 4
"""Capitals that stand for words, where no letter is a slip: ``BPA``."""
_LONG_FORMS = 24
"""Readings of a name's short words that are tried."""
_DASHES = ("-", "–", "—")
_NOTE = 3
"""Words behind a dash that make it a remark: ``Leg Press - feet high on plate``."""


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
        self._exact = ExactNames(reader, keys, ambiguous)
        self.brackets = BracketedNames(exercises, reader, self._exact, known)
        self._known = known
        self._composer = Composer(known)

    def whole(self, name: str) -> Found | None:
        """A name or alias, in whatever order and number."""
        return self._exact.whole(name)

    def on_purpose(self, name: str) -> Found | None:
        """``Boat/canoe``: a name that means several on purpose."""
        return self._exact.meant_on_purpose(self._reader.words(name), 0.5)

    def by_key(self, words: tuple[str, ...], score: float, how: str) -> Found | None:
        """What exactly these words mean, as :meth:`ExactNames.by_key` says."""
        return self._exact.by_key(words, score, how)

    def single(self, name: str) -> Found | None:
        """A name, or a known name with words around it."""
        return self.whole(name) or self.loosely(name)

    def loosely(self, name: str) -> Found | None:
        """A known name with a remark, a slip of the pen or words that change nothing."""
        written, name = name, without_sides(name).strip()
        bare, note = bare_and_note(name)
        also = _ALSO.search(name)
        if also and (found := self._either_name(name[: also.start()], also[1])):
            return found
        spellings = [name, bare] if bare and bare != name and self.brackets.only_a_note(note, bare) else [name]
        felt = (
            self.brackets.felt_in(bare, note) or self.brackets.explained(bare, note) if "(" in note and bare else None
        )
        closer = self.brackets.closer(bare, note) or self.brackets.listed(bare, note) if "(" in note and bare else None
        if felt or closer:
            return felt or closer
        if (
            "(" in note
            and bare
            and ("," in note or self.brackets.say_how_many(note) or "bodyweight" in self._reader.words(note))
        ):
            # ``Crunch (bodyweight, weighted)`` lists ways to do it, means none; but on one side it may be another
            told = self._told(note)
            spellings[:0] = [" ".join([bare, *told]), bare] if told else [bare]
        for shown in spellings:
            words = self._reader.words(shown)
            found = self.by_key(words, 0.95, "composed") if shown != written else None
            found = found or self._composed(words)
            if found:
                return self.brackets.settled(found, bare, note)
        if note and ("(" in note or "[" in note or len(self._reader.plain_words(note)) >= _NOTE):
            known = self.brackets.noted(bare, note)
            if known:
                return known
        for shown in spellings:
            found = self._respelt(shown) or self._written_short(shown) or self._unsettled(shown)
            found = found or self._composed(self._reader.words(shown), unknown=True)
            if found:
                return found
        if "(" in note and bare and (found := self._named_twice(bare, note)):
            return found
        either = self._held_either(bare) if self.brackets.say_what_with(note) else None
        dashed = note.lstrip().startswith(_DASHES) and bare not in spellings  # ``Kettlebell clean - press - squat``
        return self._plainly(bare or name) or self._held_alike(name if dashed else bare or name) or either

    def _named_twice(self, bare: str, note: str) -> Found | None:
        """``Lever seated reverse fly (reverse pec deck)``: a known name with words around it, and its other name."""
        found, other = self._composed(self._reader.words(bare)), self._exact.by_key(self._reader.words(note), 0.85, "")
        return Found(found.ids, 0.85, "composed") if found and other and found.ids == other.ids else None

    def _told(self, note: str) -> list[str]:
        """What makes another exercise even in a list in brackets: one side, which way, the one thing that is held."""
        words = self._reader.words(note)
        held = _FREE.intersection(words)
        if "if" in words:
            return []
        told = _ONE_SIDE | _WHICH_WAY | (held if len(held) == 1 and "or" not in words else frozenset())
        return sorted(told.intersection(words))

    def _either_name(self, name: str, other: str) -> Found | None:
        """What a name means; of several the one that its other name means."""
        found, also = self.whole(name), self.whole(other)
        if found and also and len(found.ids) > len(also.ids) and set(also.ids) <= set(found.ids):
            found = also
        meant = found or also
        return meant and (Found(meant.ids, 0.95, "composed") if len(meant.ids) == 1 else meant)

    def overlapping(self, name: str) -> Found | None:
        """``Box tuck jump``: two names in one that train the same."""
        return self._found(self._composer.overlapping(self._reader.words(name)))

    def among_rare_words(self, name: str) -> Found | None:
        """``Hillbilly prowler push``: a name beside words that hardly anybody knows."""
        return self._found(self._composer.among_rare_words(self._reader.words(name)))

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

    def said_otherwise(self, name: str) -> Found | None:
        """``Pillar hold``, ``Bottom-up lift``: a known name, one of its words said with another for the same.

        Args:
            name: A name that nothing else was made of.

        Returns:
            What all readings with one such word mean; None where there are none, or they train different things.
        """
        words, alike = self._reader.words(name), self._reader.said_alike
        if len(words) < 2:
            return None
        read = [
            self.by_key((*words[:at], other, *words[at + 1 :]), 0.75, "composed")
            for at, word in enumerate(words)
            for other in alike.get(word, ())
            if other not in words
        ]
        ids = tuple(dict.fromkeys(id for found in read if found for id in found.ids))
        return Found(ids[:1], 0.75, "composed") if ids and self._known.alike(ids) else None

    def agreed(self, name: str) -> Found | None:
        """What several longer names have in common, as :meth:`ShorterNames.agreed` says."""
        ids = self._composer.shorter.agreed(self._reader.words(name))
        return Found(ids, 0.7, "composed") if ids else None

    def _plain_form(self, word: str) -> str:
        """``bound`` for bounding; the word itself where it says how a body stands, or is no movement."""
        if not word.endswith("ing") or word in _WAYS or self._known.weight(word) < 1.0:
            return word
        return self._known.spelling.stem(word) or word

    def _unsettled(self, name: str) -> Found | None:
        """``Chinese plank hold``: a name that means several on purpose, with words that change nothing."""
        words = [word for word in self._reader.words(name) if word not in self._reader.harmless]
        return self._exact.meant_on_purpose(words, 0.5)

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
        found = self._exact.meant_on_purpose(moves, 0.4)
        return found if len(words) <= len(moves) + _ADJECTIVES else None

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

    def _held_either(self, bare: str) -> Found | None:
        """``Overhead shoulder press (dumbbell or barbell)``: a name, done with either of what the brackets list."""
        words = self._reader.words(bare)
        found = self.by_key(words, 0.7, "composed") or self._composed(words)
        return found and Found(found.ids, min(found.score, 0.7), found.how)

    def _composed(self, words: tuple[str, ...], *, unknown: bool = False) -> Found | None:
        found = self._found(self._composer.compose(words, unknown=unknown))
        return found and (self._so_held(words, found) or self._one_armed(words, found) or found)

    def _one_armed(self, words: tuple[str, ...], found: Found) -> Found | None:
        """``Seated single-arm press``: with one arm, what is else done with a barbell is done with a dumbbell."""
        exercise = self._exercises[found.ids[0]]
        if _ONE_ARM not in words or len(found.ids) > 1 or "barbell" not in exercise.equipment:
            return None
        if _ONE_ARM in self._known.left_over.own_words(exercise) or self._reader.implements.intersection(words):
            return None
        held = self._found(self._composer.compose((*words, "dumbbell")))
        ids = held.ids if held else ()
        return held if len(ids) == 1 and self._exercises[ids[0]].pattern == exercise.pattern else None

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
        if so_held is None and held == _BELL and _FIXED.intersection(exercise.equipment):
            return self._held_as_well(words, found)
        if so_held is None or len(so_held.ids) > 1:
            return None
        ways = self._reader.positions.intersection(words)
        return so_held if self._known.left_over.suits(ways, self._exercises[so_held.ids[0]]) else None

    def _held_as_well(self, words: tuple[str, ...], found: Found) -> Found | None:
        """``Incline kettlebell press``: what is done so with a dumbbell, where nothing is with what is held."""
        other = self.by_key(tuple(self._reader.held_alike.get(word, word) for word in words), 0.8, "composed")
        if other is None or len(other.ids) > 1:
            return None
        patterns = {self._exercises[id].pattern for id in (*found.ids, *other.ids)}
        return other if len(patterns) == 1 else None

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
