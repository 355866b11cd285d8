"""The kit's exercises, each made from its entry when somebody first looks at it: a sheet looks at a dozen of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from hipflex_kit.library.entries import trusted_exercise
from hipflex_kit.library.records import Exercise


class LateEntries(Mapping[str, Exercise]):
    """Id → exercise.

    Args:
        entries: Id → the entry as JSON text.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        self._entries = entries
        self._made: dict[str, Exercise] = {}

    def __getitem__(self, id: str) -> Exercise:
        """The exercise of an id."""
        made = self._made.get(id)
        if made is None:
            made = self._made[id] = trusted_exercise(id, json.loads(self._entries[id]))
        return made

    def __contains__(self, id: object) -> bool:
        """Whether there is such an exercise."""
        return id in self._entries

    def __iter__(self) -> Iterator[str]:
        """The ids, in the order of the files."""
        return iter(self._entries)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._entries)
