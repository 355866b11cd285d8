"""Which exercise a written name means. A wrong confident answer is worse than none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hipflex_kit.library.composing import Composer
from hipflex_kit.library.names import NameReader, key_of
from hipflex_kit.library.records import Exercise, Stimulus

_ALTERNATIVES = re.compile(r"(?<=[^\W\d_])\s*[/+]\s*(?=[^\W\d_]|\d+[°*])|\s+or\s+", re.IGNORECASE)
_JOINED = re.compile(r"\s+(?:and|into|to|then|with|w)\s+|\s*&\s*|\bw/\s*", re.IGNORECASE)
_WITH = re.compile(r"\bw/\s*", re.IGNORECASE)
_SIDES = re.compile(r"\b[lr]\s*/\s*[lr]\b", re.IGNORECASE)
_QUALIFIER = re.compile(r"\s*[(\[][^)\]]*[)\]]?|\s*[-–—:]\s+.*$")
_REMARK = re.compile(r"\s*,\s.*$")
_ENDURANCE = re.compile(
    r"\b\d+\s*(?:k?m|k|mi|miles?|met(?:er|re)s?|min(?:ute)?s?|cals?|calories?|watts?)\b"
    r"|\b(?:zone|lt\s?[12]|aerobic|intervals?|steady|pace|watts?|erg|z[1-5])\b",
    re.IGNORECASE,
)
"""What only endurance work is measured in: a row of 500 m is no barbell row."""
_LONGEST = 200
_NOTE = 3
"""Words behind a dash that make it a remark: ``Leg Press - feet high on plate``."""
_CHOICES = 5
_SURE = 93.0
_NEAR = 45.0


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
        self._composer = Composer(exercises, reader, {key: ids for key, ids in keys.items() if key not in ambiguous})
        self._shown = list(keys)

    def match(self, name: str) -> Match:
        """Find the exercise that a name means.

        Args:
            name: A name as written.

        Returns:
            The match; its ``exercise`` is None where nothing is sure enough.
        """
        if len(name) > _LONGEST:
            return Match(name, None, 0.0, "none")
        near: list[tuple[str, float]] = []
        found = self._whole(name) if "+" in name else None
        found = found or (self._either(name) if "/" in name or "+" in name else None)
        found = found or self._whole(name) or self._either(name) or self._loosely(name)
        found = found or self._remarked(name) or self._chained(name) or self._run_together(name)
        if found is None:
            near = self._nearest(name)
            found = self._alike(name, near)
        if found is not None and len(found.ids) > 1 and _ENDURANCE.search(name):
            found = self._on_a_machine(found)
        if found is not None and len(found.ids) == 1:
            return Match(name, self._exercises[found.ids[0]], found.score, found.how)
        if found is not None:
            return Match(name, None, found.score, "ambiguous", self._several(found.ids))
        return Match(name, None, near[0][1] / 100 if near else 0.0, "none", self._several(id for id, _ in near))

    def _on_a_machine(self, found: _Found) -> _Found:
        """Of several readings, those that are endurance work."""
        ids = tuple(id for id in found.ids if self._exercises[id].stimulus is Stimulus.CONDITIONING)
        return _Found(ids, 0.8, "composed") if len(ids) == 1 else _Found(ids or found.ids, found.score, found.how)

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
        found = [self._single(part) or self._single(" ".join([part, *tail])) for part in parts[:-1]]
        found.append(self._single(parts[-1]))
        ids = [id for one in found if one for id in one.ids]
        unique = tuple(dict.fromkeys(ids))
        if len(unique) == 1:
            if len(ids) == len(parts):
                return _Found(unique, 0.9, "composed")
            unique = (*unique, *(id for id, _ in self._nearest(name) if id not in unique))
        return _Found(unique, 0.5, "ambiguous") if len(unique) > 1 else None

    def _chained(self, name: str) -> _Found | None:
        """``Renegade Row to Push-Up``: two exercises in one; both are offered, neither is counted as the whole."""
        parts = [part for part in _JOINED.split(name) if part.strip()]
        if len(parts) < 2:
            return None
        found = [self._single(part) for part in parts]
        ids = tuple(dict.fromkeys(id for one in found if one for id in one.ids))
        return _Found(ids, 0.4, "ambiguous") if len(ids) > 1 and all(found) else None

    def _remarked(self, name: str) -> _Found | None:
        """``Copenhagen Plank, knee on a chair``: a remark behind a comma that names no other movement or posture."""
        bare = _REMARK.sub("", name)
        if bare == name:
            return None
        reader = self._reader
        note = [word for word in reader.words(name[len(bare) :]) if word not in reader.body | reader.places]
        return self._whole(bare) if all(self._composer.weight(word) <= 0.1 for word in note) else None

    def _run_together(self, name: str) -> _Found | None:
        """``Glute Bridge Floor Press``: two full names in a row; both are offered."""
        words = self._reader.plain_words(name)
        for at in range(1, len(words)):
            if self._composer.says_little(words[:at]) or self._composer.says_little(words[at:]):
                continue
            halves = [self._by_key(self._reader.reduce(half), 1.0, "alias") for half in (words[:at], words[at:])]
            ids = tuple(dict.fromkeys(id for half in halves if half for id in half.ids))
            if all(halves) and len(ids) > 1:
                return _Found(ids, 0.4, "ambiguous")
        return None

    def _says_something(self, part: str) -> bool:
        return any(self._composer.weight(word) > 0.1 for word in self._reader.words(part))

    def _single(self, name: str) -> _Found | None:
        return self._whole(name) or self._loosely(name)

    def _loosely(self, name: str) -> _Found | None:
        written, name = name, _SIDES.sub(" ", _WITH.sub("with ", name)).strip()
        bare, note = _QUALIFIER.sub(" ", name).strip(), " ".join(_QUALIFIER.findall(name))
        spellings = [name, bare] if bare and bare != name and self._only_a_note(note) else [name]
        if "," in note and bare:  # ``Crunch (bodyweight, weighted, cable)`` lists ways to do it and means none of them
            spellings.insert(0, bare)
        for shown in spellings:
            words = self._reader.words(shown)
            found = self._by_key(words, 0.95, "composed") if shown != written else None
            found = found or self._composed(words)
            if found:
                return found
        if note and ("(" in note or "[" in note or len(self._reader.plain_words(note)) >= _NOTE):
            known = self._by_key(self._reader.words(bare), 0.85, "composed")
            said = self._reader.words(note)
            if known and len(known.ids) == 1 and not self._composer.other_movement(said, self._exercises[known.ids[0]]):
                return known
        for shown in spellings:
            found = self._respelt(shown) or self._composed(self._reader.words(shown), unknown=True)
            if found:
                return found
        return self._plainly(bare or name)

    def _plainly(self, name: str) -> _Found | None:
        """``Slow march``, ``Comp bench``: what is left without the words that change nothing."""
        words = self._reader.words(name)
        plain = tuple(word for word in words if self._composer.weight(word) > 0.1)
        return self._by_key(plain, 0.85, "composed") if plain != words else None

    def _only_a_note(self, note: str) -> bool:
        """Whether what stands in brackets or behind a dash says nothing about which exercise it is."""
        return not any(self._composer.says_which(word) for word in self._reader.words(note))

    def _composed(self, words: tuple[str, ...], *, unknown: bool = False) -> _Found | None:
        composed = self._composer.compose(words, unknown=unknown)
        return _Found(composed.ids, composed.score, "composed") if composed else None

    def _respelt(self, name: str) -> _Found | None:
        """Correct slips in single words, then read again."""
        plain, changed = self._reader.plain_words(name), 0
        for at, word in enumerate(plain):
            meant = self._composer.respell(word)
            if meant:
                plain[at], changed = meant, changed + 1
        if not changed:
            return None
        words = self._reader.reduce(plain)
        found = self._by_key(words, 0.9, "fuzzy") or self._composed(words)
        return _Found(found.ids, min(found.score, 0.9) - 0.05 * changed, "fuzzy") if found else None

    def _alike(self, name: str, near: list[tuple[str, float]]) -> _Found | None:
        """A name that reads almost the same as a whole: run-together or split words."""
        if not near or near[0][1] < _SURE or " " not in name.strip():
            return None
        if len(near) > 1 and near[1][1] >= near[0][1] - 2:
            return None
        id, score = near[0]
        exercise = self._exercises[id]
        names = [set(self._reader.words(shown)) for shown in (exercise.name, *exercise.aliases)]
        asked = set(self._reader.words(name))
        other = asked.difference(*names)
        if any(len(word) < 4 or self._composer.says_which(word) for word in other):
            return None
        if not any(len(words - asked) <= len(other) for words in names):
            return None  # a word is missing, not misspelt
        return _Found((id,), score / 100 * 0.9, "fuzzy")

    def _nearest(self, name: str) -> list[tuple[str, float]]:
        """The exercises whose names read most alike, best first."""
        from rapidfuzz import fuzz, process

        key = key_of(self._reader.words(name))
        if not key:
            return []
        best: dict[str, float] = {}
        for shown, score, _ in process.extract(key, self._shown, scorer=fuzz.ratio, limit=12, score_cutoff=_NEAR):
            best.setdefault(self._keys[shown][0], score)
        return list(best.items())
