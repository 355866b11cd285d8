"""Which exercise a written name means. A wrong confident answer is worse than none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import hipflex_kit.kept_re as re
from hipflex_kit.library.matching.bare_names import bare_name, without_dose, without_sides, words_apart
from hipflex_kit.library.matching.composing import BENCHES
from hipflex_kit.library.matching.exact_names import Found
from hipflex_kit.library.matching.joined_names import JoinedNames
from hipflex_kit.library.matching.known_names import KnownNames
from hipflex_kit.library.matching.names import NameReader
from hipflex_kit.library.matching.nearest import NearestNames
from hipflex_kit.library.matching.one_name import OneName
from hipflex_kit.library.records import Exercise, Match, Stimulus

_ALTERNATIVES = re.compile(
    r"(?<=[^\W\d_])\s*(?:[/+]\s*(?=[^\W\d_]|\d+[°*])|\+\s*(?=\d+\s+[^\W\d_]))|\s+or\s+", re.IGNORECASE
)
_EITHER = re.compile(r"/|\sor\s", re.IGNORECASE)
_COUNTS = re.compile(r"((?:^|\+)\s*)\d+\s+(?=[^\W\d_])")
"""How often each movement of a complex is done: ``2 cleans + 1 jerk``."""
_BRACKETS = re.compile(r"\([^)]*\)?")
_AIM = re.compile(r"\s+for\s+.*$", re.IGNORECASE)
"""``Bridge for the hip extensors``: which muscle it is meant for."""
_REMARKS = (
    re.compile(r"\s*,\s.*$"),
    re.compile(r"\s+(?:with|w/)\s*.*$", re.IGNORECASE),
    re.compile(
        r"\s+(?:while|holding|keeping|using|crossing|clapping|touching|facing|leaning|focusing|throwing|tossing|catching|lifting)\s.*$",
        re.IGNORECASE,
    ),
    _AIM,
)
"""What may follow a name and only say how: ``Copenhagen plank, knee on a chair``, ``jumping jacks clapping hands``."""
_ALONGSIDE = re.compile(
    r"\s+(?:exercises?|workout|circuit|series|routine|sequence)\s*$|\s+(?:at\s+|to\s+)?(?:an?\s+)?\d{1,3}(?:\s*°|[\s-]*deg(?:ree)?s?\b)(?:\s+angle\b)?",
    re.IGNORECASE,
)
"""What a name is part of, and how far a joint is bent: ``Hand squeezing exercises``, ``Quad iso 60 deg``."""
_ENDURANCE = re.compile(
    r"\b\d+\s*(?:k?m|k|mi|miles?|met(?:er|re)s?|min(?:ute)?s?|cals?|calories?|watts?)\b"
    r"|\b(?:zone|lt\s?[12]|aerobic|intervals?|steady|pace|watts?|erg|z[1-5])\b|\b\d+\s*x\s*\d{3,4}\b",
    re.IGNORECASE,
)
"""What only endurance work is measured in: a row of 500 m is no barbell row."""
_BOTH_WAYS = re.compile(
    r"\b(?:f(?:or)?wa?r?ds?)\s*(?:and|&|\+|/|or|then)\s*(?:b(?:ack)?wa?r?ds?|back|reverse)\b", re.IGNORECASE
)
_LONGEST = 200
_CHOICES = 5
_SURE = 93.0
_ON_PURPOSE = 0.5
"""The score of a name that means several on purpose; two names run together score less."""


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
        self._known = KnownNames(exercises, reader, {key: ids for key, ids in keys.items() if key not in ambiguous})
        self._one = OneName(exercises, reader, keys, ambiguous, self._known)
        self._joined = JoinedNames(exercises, self._one, self._known, reader.together)
        self._near = NearestNames(keys, self._known.spelling.meant)

    def match(self, name: str) -> Match:
        """Find the exercise that a name means.

        Args:
            name: A name as written.

        Returns:
            The match; its ``exercise`` is None where nothing is sure enough.
        """
        written, name = name, words_apart(name)
        if len(name) > _LONGEST or not self._says_anything(name):
            return Match(written, None, 0.0, "none")
        name = without_dose(name)
        near: list[tuple[str, float]] = []
        found = self._one.whole(_COUNTS.sub(r"\1", name)) if "+" in name and not self._said_twice(name) else None
        found = found or (self._listed(name) if "(" in name else None)
        found = found or (self._one.on_purpose(name) if "/" in name else None)
        found = found or (self._either(name) if "/" in name or "+" in name else None)
        found = found or (self._there_and_back(name) if _BOTH_WAYS.search(name) else None)
        found = found or self._one.whole(name) or self._either(name) or self._one.loosely(name)
        found = found or self._remarked(name) or self._joined.chained(name)
        found = found or self._one.overlapping(name) or self._run_together(name)
        found = found or self._one.among_rare_words(name) or self._one.in_plain_form(name)
        found = found or self._one.brackets.named(name) or self._without_what_goes_along(name)
        if found is None or found.score < _ON_PURPOSE:
            found = self._one.said_otherwise(name) or self._one.agreed(name) or found
        if found is None:
            near = self._near.of(self._reader.words(name))
            found = self._alike(name, near) or self._one.one_of_several(name)
        if found is not None and len(found.ids) > 1 and "/" not in name and _ENDURANCE.search(name):
            found = self._on_a_machine(found)
        if found is not None and len(found.ids) == 1:
            return Match(written, self._exercises[found.ids[0]], found.score, found.how)
        if found is not None:
            return Match(written, None, found.score, "ambiguous", self._several(found.ids))
        return Match(written, None, near[0][1] / 100 if near else 0.0, "none", self._several(id for id, _ in near))

    def _without_what_goes_along(self, name: str) -> Found | None:
        """``Hand squeezing exercises``, ``Quad iso 60 deg``: a name, and behind it what it is part of or how far."""
        bare = _ALONGSIDE.sub("", name)
        if bare == name or not self._says_anything(bare):
            return None
        return self._one.single(bare) or self._one.in_plain_form(bare)

    def _there_and_back(self, name: str) -> Found | None:
        """``Sled drags fwd/bwd``, ``Forward and reverse lunges``: both ways, where they are two exercises."""
        ways = [self._one.single(_BOTH_WAYS.sub(way, name)) for way in ("forward", "backward")]
        ids = tuple(dict.fromkeys(id for found in ways if found for id in found.ids))
        if len(ids) == 1 and all(ways):
            return Found(ids, 0.85, "composed")
        return self._one.whole(name) or (Found(ids, 0.5, "ambiguous") if all(ways) else None)

    def _said_twice(self, name: str) -> bool:
        """Whether a movement is named on both sides of a plus: ``Plank + side plank`` is no plank to side plank."""
        moves = [word for word in self._reader.words(name) if self._known.weight(word) == 1.0]
        return len(set(moves)) < len(moves)

    def _on_a_machine(self, found: Found) -> Found:
        """Of several readings, those that are endurance work."""
        ids = tuple(id for id in found.ids if self._exercises[id].stimulus is Stimulus.CONDITIONING)
        return Found(ids, 0.8, "composed") if len(ids) == 1 else Found(ids or found.ids, found.score, found.how)

    def _several(self, ids: Iterable[str]) -> tuple[Exercise, ...]:
        return tuple(self._exercises[id] for id in list(dict.fromkeys(ids))[:_CHOICES])

    def _either(self, name: str) -> Found | None:
        """``Push-Up / Dip`` and ``Goblet or Front Squat``: offered as choices unless all are one exercise."""
        bare = bare_name(name).strip()
        parts = [part.strip() for part in _ALTERNATIVES.split(bare) if part and self._says_something(part)]
        if len(parts) == 2 and self._known.only_grip(self._reader.words(parts[1])):
            parts = [" ".join(parts)]
        if len(parts) > 1 and self._only_implements(parts[1:]) and self._open_to(parts[0], parts[1:]):
            parts = parts[:1]  # ``Dips on a bench or chair``, ``Russian twist with dumbbell or plate``
        if len(parts) < 2:
            only = self._one.single(parts[0]) if parts and parts[0] != bare else None
            return only or self._joined.each(_ALTERNATIVES.split(_BRACKETS.sub(" ", without_sides(name))))
        whole = self._one.whole(bare) if bare != name else None
        if whole:
            return whole
        if len(parts) == 2 and (same := self._same_of_both(parts)):
            return same
        if len(parts) == 2:
            parts[1] = self._carried_over(parts[0]) + parts[1]
        tail = parts[-1].split()[1:]
        held = self._only_implements(parts[:-1])  # ``Machine or DB calf raise``
        found = [
            self._of_the_body(part, tail)
            or (None if held else self._one.single(part))
            or self._one.single(" ".join([part, *tail]))
            for part in parts[:-1]
        ]
        found.append(self._one.single(parts[-1]))
        ids = [id for one in found if one for id in one.ids]
        unique = tuple(dict.fromkeys(ids))
        if len(unique) == 1:
            if len(ids) == len(parts):
                return Found(unique, 0.9, "composed")
            unique = (*unique, *(id for id, _ in self._near.of(self._reader.words(name)) if id not in unique))
        elif all(found) and held and self._known.alike(unique):
            return Found(unique[:1], 0.7, "composed")
        return Found(unique, 0.5, "ambiguous") if len(unique) > 1 else None

    def _of_the_body(self, part: str, tail: list[str]) -> Found | None:
        """The neck of ``Neck / head roll``: a part of the body, with the movement behind both."""
        if not tail or not (self._reader.body | self._reader.muscles.keys()).issuperset(self._reader.words(part)):
            return None
        found = self._one.whole(" ".join([part, *tail]))
        return found if found and len(found.ids) == 1 else None

    def _listed(self, name: str) -> Found | None:
        """``Core work (planks / leg raises)``: several in brackets, behind words that name no movement."""
        idle = self._reader.muscles.keys() | self._reader.body | self._reader.harmless
        for note in _BRACKETS.findall(name):
            before = self._reader.words(name[: name.index(note)])
            if _EITHER.search(note) and not any(self._known.knows(word) for word in before if word not in idle):
                found = self._either(note.strip("()"))
                return found if found and len(found.ids) > 1 else None
        return None

    def _open_to(self, first: str, held: list[str]) -> bool:
        """Whether a movement is named of which implements are left open: not so in ``Bench or incline bench``."""
        moves = any(self._known.weight(word) == 1.0 for word in self._reader.words(first))
        return moves or (bool(self._one.whole(first)) and not all(map(self._one.whole, held)))

    def _same_of_both(self, parts: list[str]) -> Found | None:
        """``Scapular protractions/punches``: two words for one exercise, what stands before them said once."""
        if set(self._reader.words(parts[1])) <= set(self._reader.words(parts[0])):
            return None  # ``Front squat / squat``
        shared = parts[0].split()[:-1]
        found = [self._one.single(parts[0]), self._one.whole(" ".join([*shared, parts[1]]))] if shared else []
        ids = {found_one.ids for found_one in found if found_one and len(found_one.ids) == 1}
        if not all(found) or len(ids) != 1:
            return None
        ((same,),) = ids
        alone = self._one.whole(parts[1])  # ``Wide-grip pull-up or chin-up``: another exercise of that pattern
        patterns = [self._exercises[id].pattern for id in alone.ids if id != same] if alone else []
        return None if self._exercises[same].pattern in patterns else Found((same,), 0.9, "composed")

    def _carried_over(self, first: str) -> str:
        """What goes for both of two implements: the incline of ``Incline barbell or dumbbell press``."""
        words = self._reader.words(first)
        if not set(words) & self._reader.implements or any(self._known.weight(word) == 1.0 for word in words):
            return ""
        return " ".join([*(word for word in words if word not in self._reader.implements), ""])

    def _only_implements(self, parts: list[str]) -> bool:
        """Whether only what is held is left open: ``Dumbbell or Barbell Front Squat`` trains the same either way."""
        words = [word for part in parts for word in self._reader.words(part)]
        held = self._reader.implements | BENCHES
        return all(word in held or self._known.weight(word) <= 0.1 for word in words)

    def _remarked(self, name: str) -> Found | None:
        """``Copenhagen Plank, knee on a chair``: a remark that names no other movement, posture or pull."""
        reader = self._reader
        for remark in _REMARKS:
            bare = remark.sub("", name)
            idle = reader.body | reader.places | reader.remarks
            if remark is _AIM:
                idle |= reader.muscles.keys()
            note = [word for word in reader.words(name[len(bare) :]) if word not in idle]
            held = reader.implements.intersection(note)
            said = (word for word in note if word not in held)
            if bare != name and not any(self._known.weight(word) > 0.1 and self._known.knows(word) for word in said):
                words = reader.words(bare)
                found = self._one.loosely(" ".join([bare, *sorted(held)])) if held else None
                found = found or self._one.by_key(words, 0.8, "composed") or self._one.loosely(bare)
                return found if found is None or not held or self._may_hold(held, found) else None
        return None

    def _may_hold(self, held: frozenset[str], found: Found) -> bool:
        """Whether a load leaves an exercise what it is: ``Lunge with rotation, holding a ball at the chest``."""
        judge, exercise = self._known.left_over, self._exercises[found.ids[0]]
        return len(found.ids) == 1 and judge.suits(held, exercise) and not judge.other_way(held, exercise)

    def _run_together(self, name: str) -> Found | None:
        """``Glute Bridge Floor Press``: two full names in a row; both are offered."""
        words = self._reader.plain_words(name)
        if not all(map(self._known.knows, words)):
            return None
        for at in range(1, len(words)):
            read = (self._reader.reduce(words[:at]), self._reader.reduce(words[at:]))
            if any(map(self._known.says_little, (words[:at], words[at:], *read))):
                continue
            halves = [self._one.by_key(half, 1.0, "alias") for half in read]
            ids = tuple(dict.fromkeys(id for half in halves if half for id in half.ids))
            if all(halves) and len(ids) > 1:
                one = self._joined.both(ids)
                return Found((one,), 0.65, "composed") if one else Found(ids, 0.4, "ambiguous")
        return None

    def _says_anything(self, name: str) -> bool:
        """Whether any word of a name, or what it most likely was meant to be, is one that we know."""
        if any(map(self._known.knows, self._reader.words(name))):
            return True
        return any(map(self._known.spelling.meant, self._reader.plain_words(name)))

    def _says_something(self, part: str) -> bool:
        return any(self._known.weight(word) > 0.1 for word in self._reader.words(part))

    def _alike(self, name: str, near: list[tuple[str, float]]) -> Found | None:
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
        other -= self._reader.implements
        if any(len(word) < 4 or self._known.knows(word) for word in other):
            return None  # what is a word by itself is no slip of another: ``rope`` of row
        if not any(len(words - asked) <= len(other) for words in names):
            return None  # a word is missing, not misspelt
        return Found((id,), score / 100 * 0.9, "fuzzy")
