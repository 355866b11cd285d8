"""The library as everybody else sees it.

What reads names that stand nowhere word for word, and the search, are loaded when they are first needed: most sheets
do without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.matching.direct_names import DirectNames, direct_names
from hipflex_kit.library.records import Equipment, Exercise, Match, MuscleGroup, Pattern
from hipflex_kit.library.taxonomy import Taxonomy
from hipflex_kit.record_making import replace

if TYPE_CHECKING:
    from hipflex_kit.library.matching.matching import Matcher
    from hipflex_kit.library.matching.name_index import NameIndex
    from hipflex_kit.library.matching.names import NameReader
    from hipflex_kit.library.search import Searcher
    from hipflex_kit.program import Dose, Prescription

_REMEMBERED = 4096
_WORTH_GUESSING = 4
_NEAR_ENOUGH = 0.6


class Library:
    """All exercises that are known, and what their names mean.

    A library never changes once it is made; two loads of the same files give the same object, so it may be a key.

    Args:
        taxonomy: Muscle groups, patterns and equipment.
        exercises: Id → exercise, those of the trainer's own files included.
        words: The contents of ``exercise_words.toml``.
        findings: What was wrong with the files it came from.
        shipped_index: Gives the names that were reduced when the library was compiled; asked for only when needed.
        shipped_names: Gives the names as they are written, where the trainer has no exercise of their own.
    """

    def __init__(
        self,
        taxonomy: Taxonomy,
        exercises: Mapping[str, Exercise],
        words: Mapping[str, Any],
        findings: Iterable[LibraryFinding] = (),
        shipped_index: Callable[[], NameIndex] | None = None,
        shipped_names: Callable[[], DirectNames] | None = None,
    ) -> None:
        self.exercises: Mapping[str, Exercise] = MappingProxyType(exercises)
        self.findings: tuple[LibraryFinding, ...] = tuple(findings)
        self._taxonomy = taxonomy
        self._words = words
        self._shipped_index = shipped_index
        self._shipped_names = shipped_names
        self._remembered: dict[str, Match] = {}

    def __repr__(self) -> str:
        """Say how much is in it."""
        return f"<Library: {len(self.exercises)} exercises>"

    def __len__(self) -> int:
        """How many exercises it has."""
        return len(self.exercises)

    def __iter__(self) -> Iterator[Exercise]:
        """Go through the exercises."""
        return iter(self.exercises.values())

    def __getitem__(self, id: str) -> Exercise:
        """Get one exercise by its id."""
        return self.exercises[id]

    @property
    def taxonomy(self) -> Taxonomy:
        """Muscle groups, patterns and equipment together."""
        return self._taxonomy

    @property
    def muscle_groups(self) -> tuple[MuscleGroup, ...]:
        """The 26 muscle groups, in the order in which they are shown."""
        return self._taxonomy.muscle_groups

    @property
    def patterns(self) -> Mapping[str, Pattern]:
        """Pattern id → pattern, with its display name and family."""
        return self._taxonomy.patterns

    @property
    def equipment(self) -> Mapping[str, Equipment]:
        """Equipment id → equipment."""
        return self._taxonomy.equipment

    @cached_property
    def name_reader(self) -> NameReader:
        """What reduces written names to words that can be compared."""
        from hipflex_kit.library.matching.names import NameReader

        return NameReader(self._words)

    @property
    def ambiguous_names(self) -> Mapping[str, list[str]]:
        """Names that mean several exercises on purpose → the ids that are offered."""
        ambiguous: Mapping[str, list[str]] = self._words.get("ambiguous", {})
        return ambiguous

    def match(self, name: str) -> Match:
        """Find the exercise that a written name means.

        Args:
            name: A name as a coach wrote it.

        Returns:
            The match. Its ``exercise`` is None where the name is not known or could mean several; then ``choices``
            holds the nearest names.

        Example:
            >>> from hipflex_kit.library import load_library
            >>> load_library().match("Sprinter RLD").exercise.name
            'Single Leg Sprinter RDL'
        """
        found = self._remembered.get(name)
        if found is None:
            direct = self._direct.find(name.strip().casefold())
            if direct is None:
                found = self._matcher.match(name)
            else:
                found = Match(name, self.exercises[direct[0]], 1.0, direct[1])
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[name] = found
        return found

    def meant(self, prescription: Prescription) -> Match:
        """Find the exercise that a line means: where its name may be several, how it is measured can tell.

        ``12 cal row`` and ``Row 500 m`` are done on the machine, ``Row 3x10`` may be any row.

        Args:
            prescription: A line of a program.

        Returns:
            The match, as for its name alone where the dose tells nothing.
        """
        found = self.match(prescription.name)
        if found.exercise is not None or found.how != "ambiguous" or not _takes_wind(prescription.dose):
            return found
        told = self.match(f"{prescription.name} 500 m")
        return found if told.exercise is None else replace(told, name=prescription.name)

    def search(self, query: str, limit: int = 20) -> list[Exercise]:
        """Find exercises while a name is being typed.

        Args:
            query: A few letters or words.
            limit: How many at most.

        Returns:
            The exercises, best first. Where no name holds what was typed, the nearest ones.
        """
        found = self._searcher.search(query, limit)
        if found or len(query.strip()) < _WORTH_GUESSING:
            return found
        match = self.match(query)
        near = [match.exercise] if match.exercise else list(match.choices)
        return near[:limit] if match.score >= _NEAR_ENOUGH else []

    @cached_property
    def _direct(self) -> DirectNames:
        if self._shipped_names is not None:
            return self._shipped_names()
        return direct_names(self, {*self.ambiguous_names, *self._taken_over()})

    def _own(self) -> list[Exercise]:
        return [] if self._shipped_names is not None else [exercise for exercise in self if exercise.own]

    def _taken_over(self) -> set[str]:
        """Shipped names that mean one of the trainer's own exercises now, in whatever spelling."""
        if not self._own():
            return set()
        from hipflex_kit.library.matching.name_index import build_index
        from hipflex_kit.library.matching.names import key_of

        keys = build_index(self._own(), self.name_reader).keys
        shipped = self._shipped_index().keys if self._shipped_index else {}
        touched = {id for key in keys for id in shipped.get(key, ()) if id in self.exercises}
        names = (name for id in touched for name in (self.exercises[id].name, *self.exercises[id].aliases))
        return {name.casefold() for name in names if key_of(self.name_reader.words(name)) in keys}

    @cached_property
    def _index(self) -> NameIndex:
        from hipflex_kit.library.matching.name_index import build_index, with_own

        if self._shipped_index is None:
            return build_index(self, self.name_reader)
        return with_own(self._shipped_index(), build_index(self._own(), self.name_reader))

    @cached_property
    def _matcher(self) -> Matcher:
        from hipflex_kit.library.matching.matching import Matcher
        from hipflex_kit.library.matching.names import key_of

        own = {exercise.id for exercise in self._own()}
        ambiguous = {
            key_of(self.name_reader.words(name)): tuple(id for id in ids if id in self.exercises)
            for name, ids in self.ambiguous_names.items()
        }
        keys = self._index.keys
        settled = {key for key in ambiguous if own.intersection(keys.get(key, ()))}
        return Matcher(
            self.exercises, self.name_reader, keys, {key: ids for key, ids in ambiguous.items() if key not in settled}
        )

    @cached_property
    def _searcher(self) -> Searcher:
        from hipflex_kit.library.search import Searcher

        return Searcher(self.exercises, self._index.searchable, self.name_reader)


_FAR_M, _LONG_S = 100.0, 180.0
"""Metres and seconds of one set that nobody does with a weight."""


def _takes_wind(dose: Dose) -> bool:
    """Is a set measured as only endurance work is: in calories, far, or long?"""
    far = dose.distance is not None and dose.distance.metres.low >= _FAR_M
    return dose.calories is not None or far or (dose.seconds is not None and dose.seconds.low >= _LONG_S)
