"""Several exercises in one name: ``Squat to press``, ``Renegade row to push-up``, ``Wrist extension and flexion``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import hipflex_kit.kept_re as re
from hipflex_kit.library.matching.exact_names import Found
from hipflex_kit.library.matching.known_names import KnownNames
from hipflex_kit.library.matching.one_name import OneName
from hipflex_kit.library.records import Exercise, Stimulus

_JOINED = re.compile(
    r"\s+(?:and|n|plus|into|to|then|with|w)\s+|\s*(?:[&→]|->)\s*|\bw/\s*|\s+[-–]\s+|,\s+", re.IGNORECASE
)
_WITH = re.compile(r"\s+(?:with|w/)\s*", re.IGNORECASE)
_AS_ONE = re.compile(r"\s(?:into|to|with|w/?|and|plus|n|&|→|->)\s", re.IGNORECASE)
"""What joins two movements of one rep; a comma or a plus may as well join two exercises."""
_FLOW = re.compile(r"\bflow\b", re.IGNORECASE)
_COUNTED = re.compile(r"(?:^|\s)\d+\s+[^\W\d_]")
"""How often each of several is done."""
_MANY = re.compile(r"(?<!s)s\s+(?:and|&)\s", re.IGNORECASE)
"""``Squats and presses``: two exercises."""
_THERE_AND_BACK = re.compile(r"\b(side|front|end|heel) to (side|back|end|toe)\b", re.IGNORECASE)
"""``Side to side jump``: a way to go, and no two movements."""
_SWUNG_ALONG = frozenset({"hip_flexion", "knee_extension"})
"""Patterns that add no load to another exercise: the knee lifted behind a lunge, the leg stretched in a bridge."""
_ALONG = frozenset({"hip_abduction", "hip_adduction", "scapular", "foot", "balance", "mobility"})
"""Patterns that are done along with another: the knees pushed out in a bridge, the shoulder blades drawn together, a
stretch."""


class JoinedNames:
    """Reads names that join several exercises.

    Args:
        exercises: Id → exercise.
        one: Reads a name as one exercise.
        known: All known names.
        together: Two patterns, ``squat + vertical_push`` → the exercise that is both in one rep.
    """

    def __init__(
        self, exercises: Mapping[str, Exercise], one: OneName, known: KnownNames, together: Mapping[str, str]
    ) -> None:
        self._exercises = exercises
        self._one = one
        self._known = known
        self._together = together

    def each(self, parts: Sequence[str]) -> Found | None:
        """Several names, offered where every one is known: ``Foam Roll - Hamstrings or Glute Stretch``.

        Args:
            parts: The names.
        """
        ids = self._meant(parts)
        return Found(ids, 0.5, "ambiguous") if len(ids) > 1 else None

    def chained(self, name: str) -> Found | None:
        """``Renegade Row to Push-Up``: two exercises in one; both are offered, neither is counted as the whole.

        Where both train the same (``Hang clean to squat clean``), or both are drills of which no sets are counted
        (``Hip opener with hamstring stretch``), the first stands for the whole; and some pairs are an exercise of
        their own (``Goblet squat to press``).

        Args:
            name: A name as written.
        """
        name = _THERE_AND_BACK.sub(r"\1to\2", name)
        parts = [part for part in _JOINED.split(name) if part.strip()]
        ids = self._meant(parts)
        if not ids:
            return None
        counted = len(_COUNTED.findall(name)) > 1  # ``8 split squats into 8 push presses``: one after the other
        if len(ids) == 1 or (not counted and (self._first_will_do(name, ids) or self._only_adds(name, ids))):
            return Found(ids[:1], 0.65, "composed")
        as_one = len(parts) == 2 and not counted and _AS_ONE.search(name) and not _MANY.search(name)
        both = self.both(ids) if as_one else None
        return Found((both,), 0.7, "composed") if both else Found(ids, 0.4, "ambiguous")

    def _first_will_do(self, name: str, ids: Iterable[str]) -> bool:
        """Whether exercises count alike, so that the first may stand for all: not so in a flow of several poses."""
        if _FLOW.search(name):
            return False
        drills = all(self._exercises[id].stimulus is Stimulus.DRILL for id in ids)
        return drills or self._known.alike(ids)

    def _meant(self, parts: Sequence[str]) -> tuple[str, ...]:
        """What every part means; empty where one is not known."""
        if len(parts) < 2:
            return ()
        head, last = parts[0].split()[:-1], parts[-1].split()[-1:]
        found = [
            self._one.single(part)
            or self._one.single(" ".join([part, *last]))
            or (self._one.single(" ".join([*head, part])) if at and head else None)
            for at, part in enumerate(parts)
        ]
        return tuple(dict.fromkeys(id for one in found if one for id in one.ids)) if all(found) else ()

    def _only_adds(self, name: str, ids: tuple[str, ...]) -> bool:
        """``Bridge with abduction``: what is done along with it works muscles that the exercise works anyway.

        Nor does a leg that is only lifted along: ``Lateral step-up with knee drive``.
        """
        first, *others = (self._exercises[id] for id in ids)
        said = _WITH.split(name)
        if len(said) != 2 or first.stimulus is not Stimulus.STRENGTH:
            return False
        unloaded = self._known.reader.implements.isdisjoint(self._known.reader.words(said[1]))
        if unloaded and all(other.pattern in _SWUNG_ALONG for other in others):
            return True
        worked = {muscle for muscle, share in first.shares.items() if share >= 0.5}
        return all(other.pattern in _ALONG and worked.issuperset(other.prime_movers()) for other in others)

    def both(self, ids: Sequence[str]) -> str | None:
        """The exercise that two movements are in one rep.

        Args:
            ids: The exercise that comes first, and what the other movement may mean: the press of ``Front squat to
                press`` is one of several, but only one of them is done from a squat.

        Returns:
            Its id; None where the two are no exercise of their own.
        """
        joined = [self._exercises[id] for id in ids]
        if any(one.stimulus is Stimulus.HOLD for one in joined):
            return None
        first, *others = (one.pattern for one in joined)
        pairs = [f"{first} + {other}" for other in others]
        if len(others) == 1:
            pairs.append(f"{others[0]} + {first}")
        made = {self._together[pair] for pair in pairs if pair in self._together}
        return made.pop() if len(made) == 1 else None
