"""The library as everybody else sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.matching import Match, Matcher
from hipflex_kit.library.names import NameReader, key_of
from hipflex_kit.library.records import Equipment, Exercise, MuscleGroup, Pattern
from hipflex_kit.library.search import Searcher
from hipflex_kit.library.taxonomy import Taxonomy

_REMEMBERED = 4096


class Library:
    """All exercises that are known, and what their names mean.

    A library never changes once it is made; two loads of the same files give the same object, so it may be a key.

    Args:
        taxonomy: Muscle groups, patterns and equipment.
        exercises: The exercises, those of the trainer's own files included.
        words: The contents of ``exercise_words.toml``.
        findings: What was wrong with the files it came from.
    """

    def __init__(
        self,
        taxonomy: Taxonomy,
        exercises: Iterable[Exercise],
        words: Mapping[str, Any],
        findings: Iterable[LibraryFinding] = (),
    ) -> None:
        self.exercises: Mapping[str, Exercise] = MappingProxyType({exercise.id: exercise for exercise in exercises})
        self.findings: tuple[LibraryFinding, ...] = tuple(findings)
        self._taxonomy = taxonomy
        self._words = words
        self._reader = NameReader(words)
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
            found = self._direct.get(name.strip().casefold())
            if found is None:
                found = self._matcher.match(name)
            elif found.name != name:
                found = replace(found, name=name)
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[name] = found
        return found

    def search(self, query: str, limit: int = 20) -> list[Exercise]:
        """Find exercises while a name is being typed.

        Args:
            query: A few letters or words.
            limit: How many at most.

        Returns:
            The exercises, best first.
        """
        return self._searcher.search(query, limit)

    @cached_property
    def _direct(self) -> dict[str, Match]:
        """Names and aliases letter by letter (case aside): the quick way for the common case."""
        found: dict[str, Match] = {}
        clashes: set[str] = set()
        taken: dict[str, str] = {}
        for exercise in self:
            for at, shown in enumerate((exercise.name, *exercise.aliases)):
                folded = shown.casefold()
                if taken.setdefault(folded, exercise.id) != exercise.id:
                    clashes.add(folded)
                found.setdefault(folded, Match(shown, exercise, 1.0, "alias" if at else "exact"))
        offered = {name.casefold() for name in self._words.get("ambiguous", {})}
        return {folded: match for folded, match in found.items() if folded not in clashes | offered}

    @cached_property
    def _matcher(self) -> Matcher:
        keys: dict[str, dict[str, None]] = {}
        own: set[str] = set()
        for exercise in sorted(self, key=lambda one: not one.own):
            for shown in (exercise.name, *exercise.aliases):
                key = key_of(self._reader.words(shown))
                if key and (key not in own or exercise.own):
                    keys.setdefault(key, {})[exercise.id] = None
                    if exercise.own:
                        own.add(key)
        ambiguous = {
            key_of(self._reader.words(name)): tuple(id for id in ids if id in self.exercises)
            for name, ids in self._words.get("ambiguous", {}).items()
        }
        return Matcher(
            self.exercises,
            self._reader,
            {key: tuple(ids) for key, ids in keys.items()},
            {key: ids for key, ids in ambiguous.items() if key not in own},
        )

    @cached_property
    def _searcher(self) -> Searcher:
        return Searcher(self, self._reader)
