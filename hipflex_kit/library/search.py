"""Instant search: what a coach types into the library drawer."""

from __future__ import annotations

from collections.abc import Iterable

from hipflex_kit.library.names import NameReader
from hipflex_kit.library.records import Exercise


class Searcher:
    """Finds exercises while a name is being typed.

    Every typed word must begin a word of the name or of an alias; names that begin with what was typed come first.

    Args:
        exercises: The exercises, the most useful first.
        reader: Writes out abbreviations.
    """

    def __init__(self, exercises: Iterable[Exercise], reader: NameReader) -> None:
        self._reader = reader
        self._rows: list[tuple[Exercise, list[str]]] = [
            (
                exercise,
                [
                    " " + " ".join([shown.casefold().replace("-", " "), *reader.words(shown)])
                    for shown in (exercise.name, *exercise.aliases)
                ],
            )
            for exercise in exercises
        ]

    def search(self, query: str, limit: int = 20) -> list[Exercise]:
        """Find exercises for what has been typed so far.

        Args:
            query: A few letters or words.
            limit: How many at most.

        Returns:
            The exercises, best first.
        """
        typed = query.casefold().replace("-", " ").split()
        if not typed:
            return [exercise for exercise, _ in self._rows[:limit]]
        starts = [" " + word for word in typed]
        found = self._with(starts)
        if len(found) < limit:
            seen = {id(exercise) for _, exercise in found}
            written_out = [" " + word for word in self._reader.words(query)]
            if written_out and written_out != starts:
                found += [(1, e) for _, e in self._with(written_out) if id(e) not in seen]
        found.sort(key=lambda row: row[0])
        return [exercise for _, exercise in found[:limit]]

    def _with(self, starts: list[str]) -> list[tuple[float, Exercise]]:
        found: list[tuple[float, Exercise]] = []
        for exercise, names in self._rows:
            best = 9.0
            for at, shown in enumerate(names):
                if all(start in shown for start in starts):
                    rank = (0 if shown.startswith(starts[0]) else 0.5) + (0.2 if at else 0)
                    best = min(best, rank + len(exercise.name) / 1000)
            if best < 9.0:
                found.append((best, exercise))
        return found
