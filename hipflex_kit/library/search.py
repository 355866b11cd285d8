"""Instant search: what a coach types into the library drawer."""

from __future__ import annotations

from collections.abc import Mapping

from hipflex_kit.library.matching.names import NameReader
from hipflex_kit.library.records import Exercise

_Rank = tuple[bool, bool, bool, int]
_FIRST_LETTERS = 3
"""A blank and two letters: enough to leave few rows, few enough to be remembered."""
_REMEMBERED = 1024


class Searcher:
    """Finds exercises while a name is being typed.

    Every typed word must begin a word of one name or alias. A name that is exactly what was typed comes first, then
    display names before aliases, then what coaches use most (the exercises with many names and full coaching steps).

    Args:
        exercises: Id → exercise.
        searchable: Id → names, one a line, as in :class:`~hipflex_kit.library.matching.name_index.NameIndex`.
        reader: Writes out abbreviations.
    """

    def __init__(self, exercises: Mapping[str, Exercise], searchable: Mapping[str, str], reader: NameReader) -> None:
        self._reader = reader
        self._rows = [(exercise, f"\n{searchable[id]}\n") for id, exercise in exercises.items()]
        self._beginning: dict[str, list[tuple[Exercise, str]]] = {}

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
        found = self._with(typed)
        if len(found) < limit:
            seen = {exercise.id for _, exercise in found}
            written_out = list(self._reader.words(query))
            if written_out and written_out != typed:
                found += [row for row in self._with(written_out) if row[1].id not in seen]
        found.sort(key=lambda row: row[0])
        return [exercise for _, exercise in found[:limit]]

    def _with(self, words: list[str]) -> list[tuple[_Rank, Exercise]]:
        starts, whole = [" " + word for word in words], f"\n {' '.join(words)}\n"
        found: list[tuple[_Rank, Exercise]] = []
        for exercise, names in self._rows_with(max(starts, key=len)[:_FIRST_LETTERS]):
            if not all(start in names for start in starts):
                continue
            shown = names[: names.index("\n", 1)]
            by_name = all(start in shown for start in starts)
            if by_name or len(starts) == 1 or any(all(s in line for s in starts) for line in names.split("\n")):
                used = len(exercise.aliases) + (20 if exercise.steps else 0)
                found.append(((whole not in names, not by_name, not exercise.own, -used), exercise))
        return found

    def _rows_with(self, beginning: str) -> list[tuple[Exercise, str]]:
        """The rows with a word that begins so; each further letter of a word looks only among these."""
        rows = self._beginning.get(beginning)
        if rows is None:
            rows = [row for row in self._rows if beginning in row[1]]
            if len(self._beginning) >= _REMEMBERED:
                self._beginning.clear()
            self._beginning[beginning] = rows
        return rows
