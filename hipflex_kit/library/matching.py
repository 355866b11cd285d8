"""Which exercise a written name means. A wrong confident answer is worse than none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hipflex_kit.library.names import NameReader, key_of
from hipflex_kit.library.records import Exercise, Stimulus

_ALTERNATIVES = re.compile(r"(?<=[^\W\d_])\s*/\s*(?=[^\W\d_])|\s+or\s+", re.IGNORECASE)
_WITH = re.compile(r"\bw/\s*", re.IGNORECASE)
_SIDES = re.compile(r"\b[lr]\s*/\s*[lr]\b", re.IGNORECASE)
_QUALIFIER = re.compile(r"\s*[(\[][^)\]]*[)\]]?|\s+[-–—:]\s+.*$")
_CHOICES = 5
_SURE = 93.0
_UNLOADED = frozenset({Stimulus.DRILL, Stimulus.CONDITIONING})
_GUESSED = frozenset({"dumbbell", "barbell", "cable", "bodyweight"})


@dataclass(frozen=True, slots=True)
class Match:
    """What a written name was understood as.

    Attributes:
        name: The name as written.
        exercise: The exercise; None where none is sure enough.
        score: 0 to 1; 1 for a name or alias, less the more had to be understood.
        how: ``exact``, ``alias``, ``composed`` (a known name plus words that do not change what it trains), ``fuzzy``
            (a slip of the pen), ``ambiguous`` (several are meant or offered) or ``none``.
        choices: The nearest exercises where nothing was decided.
    """

    name: str
    exercise: Exercise | None
    score: float
    how: str
    choices: tuple[Exercise, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    ids: tuple[str, ...]
    score: float
    how: str


class Matcher:
    """Finds the exercise that a name means.

    Args:
        exercises: Id → exercise.
        reader: Reduces names to words.
        keys: Reduced name → ids, names and aliases alike.
        ambiguous: Reduced name → the ids to offer.
    """

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        reader: NameReader,
        keys: Mapping[str, tuple[str, ...]],
        ambiguous: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._exercises = exercises
        self._reader = reader
        self._keys = keys
        self._ambiguous = ambiguous
        self._by_word: dict[str, list[str]] | None = None
        self._vocabulary: list[str] = []
        self._known: frozenset[str] = frozenset()
        self._shown: list[tuple[str, str]] = []

    def match(self, name: str) -> Match:
        """Find the exercise that a name means.

        Args:
            name: A name as written.

        Returns:
            The match; its ``exercise`` is None where nothing is sure enough.
        """
        found = self._whole(name) or self._either(name) or self._loosely(name)
        if found is not None and len(found.ids) == 1:
            return Match(name, self._exercises[found.ids[0]], found.score, found.how)
        if found is not None:
            return Match(name, None, found.score, "ambiguous", self._several(found.ids))
        near = self._nearest(name)
        return Match(name, None, near[0][1] / 100 if near else 0.0, "none", self._several([id for id, _ in near]))

    def _several(self, ids: Iterable[str]) -> tuple[Exercise, ...]:
        return tuple(self._exercises[id] for id in list(dict.fromkeys(ids))[:_CHOICES])

    def _whole(self, name: str) -> _Found | None:
        return self._by_key(self._reader.words(name), 1.0, "alias")

    def _by_key(self, words: tuple[str, ...], score: float, how: str) -> _Found | None:
        key = key_of(words)
        if key in self._ambiguous:
            return _Found(self._ambiguous[key], 0.5, "ambiguous")
        ids = self._keys.get(key)
        return _Found(ids, score, how) if ids else None

    def _either(self, name: str) -> _Found | None:
        """``Push-Up / Dip`` and ``Goblet or Front Squat``: offered as choices unless all are one exercise."""
        bare = _QUALIFIER.sub(" ", _SIDES.sub(" ", _WITH.sub("with ", name)))
        parts = [part for part in _ALTERNATIVES.split(bare) if part and self._says_something(part)]
        if len(parts) < 2:
            return self._single(parts[0]) if parts and parts[0].strip() != bare.strip() else None
        tail = parts[-1].split()[1:]
        ids: list[str] = []
        for part in parts[:-1]:
            found = self._single(part) or self._single(" ".join([part, *tail]))
            ids.extend(found.ids if found else ())
        found = self._single(parts[-1])
        ids.extend(found.ids if found else ())
        unique = tuple(dict.fromkeys(ids))
        if not unique:
            return None
        if len(unique) == 1 and len(ids) == len(parts):
            return _Found(unique, 0.9, "composed")
        near = [id for id, _ in self._nearest(name) if id not in unique] if len(unique) == 1 else []
        return _Found((*unique, *near), 0.5, "ambiguous") if near or len(unique) > 1 else None

    def _says_something(self, part: str) -> bool:
        return any(self._weight(word) > 0.1 for word in self._reader.words(part))

    def _single(self, name: str) -> _Found | None:
        return self._whole(name) or self._loosely(name)

    def _loosely(self, name: str) -> _Found | None:
        written, name = name, _SIDES.sub(" ", _WITH.sub("with ", name)).strip()
        bare, note = _QUALIFIER.sub(" ", name).strip(), " ".join(_QUALIFIER.findall(name))
        spellings = [name, bare] if bare and bare != name and self._only_a_note(note) else [name]
        for shown in spellings:
            words = self._reader.words(shown)
            found = (self._by_key(words, 0.95, "composed") if shown != written else None) or self._composed(words)
            if found:
                return found
        known = self._by_key(self._reader.words(bare), 0.85, "composed") if "(" in note or "[" in note else None
        if known and len(known.ids) == 1:
            return known
        for shown in spellings:
            found = self._respelt(shown)
            if found:
                return found
        return self._alike(spellings[-1])

    def _only_a_note(self, note: str) -> bool:
        """Whether what stands in brackets or behind a dash says nothing about which exercise it is."""
        index = self._index()
        return not any(self._weight(word) == 1.0 and word in index for word in self._reader.words(note))

    def _weight(self, word: str) -> float:
        """How much a word of a name says about what is trained."""
        reader = self._reader
        if word in reader.harmless or word[0].isdigit():
            return 0.1
        if word in reader.implements:
            return 0.5
        return 0.6 if word in reader.positions else 1.0

    def _composed(self, words: tuple[str, ...]) -> _Found | None:
        """A known name, plus words that do not change what is trained."""
        asked = set(words)
        best: list[tuple[float, int, str]] = []
        for key in self._candidates(asked) - self._ambiguous.keys():
            parts = set(key.split())
            left, missing = asked - parts, parts - asked
            core = sum(self._weight(word) == 1.0 for word in parts & asked)
            odd = [word for word in left if not self._may_be_left(word, key)]
            if not core or len(odd) > (1 if core > 1 else 0) or not all(map(self._is_strange, odd)):
                continue
            if missing and not (len(missing) == 1 and missing <= _GUESSED and core > 1 and not left & self._held()):
                continue
            score = sum(map(self._weight, parts & asked)) - 0.6 * len(missing)
            score -= 0.3 * len(odd)
            best.append((score, -len(left) - len(missing), key))
        if not best:
            return None
        top = max(best)[:2]
        keys = [key for score, spare, key in best if (score, spare) == top]
        ids = tuple(dict.fromkeys(id for key in sorted(keys) for id in self._keys[key]))
        alike = {(self._exercises[id].pattern, frozenset(self._exercises[id].prime_movers())) for id in ids}
        return _Found(ids[:1] if len(alike) == 1 else ids, max(0.7, 0.95 + 0.05 * top[1]), "composed")

    def _is_strange(self, word: str) -> bool:
        """Whether a word stands in no known name and no rule: somebody's own adjective."""
        return len(word) > 2 and word not in self._known

    def _held(self) -> frozenset[str]:
        return self._reader.implements

    def _may_be_left(self, word: str, key: str) -> bool:
        """Whether a word may be left over beside a known name: harmless, or a muscle that it trains anyway."""
        meant = [self._exercises[id] for id in self._keys[key]]
        if word in self._reader.implements:
            return all(exercise.stimulus not in _UNLOADED for exercise in meant)
        if self._weight(word) < 1.0:
            return True
        muscles = self._reader.muscles.get(word, frozenset())
        return all(any(exercise.shares.get(muscle, 0) >= 0.5 for muscle in muscles) for exercise in meant)

    def _candidates(self, asked: set[str]) -> set[str]:
        index = self._index()
        return {key for word in asked for key in index.get(word, ())}

    def _index(self) -> dict[str, list[str]]:
        if self._by_word is None:
            index: dict[str, list[str]] = {}
            for key in self._keys:
                for word in key.split():
                    index.setdefault(word, []).append(key)
            self._by_word = index
            self._known = frozenset(index) | self._reader.known_words()
            self._vocabulary = sorted(self._known)
        return self._by_word

    def _respelt(self, name: str) -> _Found | None:
        """Correct slips in single words, then read again."""
        from rapidfuzz.distance import OSA

        self._index()
        plain, changed = self._reader.plain_words(name), 0
        for at, word in enumerate(plain):
            if word in self._known or word[0].isdigit() or len(word) < 3:
                continue
            allowed = 2 if len(word) >= 8 else 1
            near = [
                (distance, other)
                for other in self._vocabulary
                if abs(len(other) - len(word)) <= allowed
                and (distance := OSA.distance(word, other, score_cutoff=allowed)) <= allowed
                and (len(word) > 4 or sorted(word) == sorted(other))
            ]
            near.sort()
            if not near or (len(near) > 1 and near[0][0] == near[1][0]):
                continue
            plain[at] = near[0][1]
            changed += 1
        if not changed:
            return None
        words = self._reader.reduce(plain)
        found = self._by_key(words, 0.9, "fuzzy") or self._composed(words)
        return _Found(found.ids, min(found.score, 0.9) - 0.05 * changed, "fuzzy") if found else None

    def _alike(self, name: str) -> _Found | None:
        """A name that reads almost the same as a whole: run-together or split words."""
        near = self._nearest(name, _SURE)
        if not near or " " not in name.strip():
            return None
        top = [id for id, score in near if score >= near[0][1] - 2]
        asked = self._reader.words(name)
        if any(word in self._index() for word in asked if word not in self._exercise_words(top[0])):
            return None
        return _Found((top[0],), near[0][1] / 100 * 0.9, "fuzzy") if len(set(top)) == 1 else None

    def _exercise_words(self, id: str) -> set[str]:
        exercise = self._exercises[id]
        return {word for shown in (exercise.name, *exercise.aliases) for word in self._reader.words(shown)}

    def _nearest(self, name: str, cutoff: float = 45.0) -> list[tuple[str, float]]:
        """The exercises whose names read most alike, best first."""
        from rapidfuzz import fuzz, process

        if not self._shown:
            self._shown = [(key, ids[0]) for key, ids in self._keys.items()]
        key = key_of(self._reader.words(name))
        if not key:
            return []
        rows = process.extract(
            key, [shown for shown, _ in self._shown], scorer=fuzz.ratio, limit=15, score_cutoff=cutoff
        )
        best: dict[str, float] = {}
        for _, score, at in rows:
            best.setdefault(self._shown[at][1], score)
        return list(best.items())
