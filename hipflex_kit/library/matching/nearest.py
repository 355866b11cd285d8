"""The known names that read most like one that nobody knows: offered beside it, and taken where all but alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from hipflex_kit.library.matching.names import key_of

_NEAR = 55.0
_ASKED = 12
_ENOUGH = 400
"""Names to read letter by letter: those that share the rarest words come first."""


class NearestNames:
    """Looks among the names that share a word with the one asked for.

    Reading all names letter by letter takes a third of a millisecond, and what shares no word is no help anyway.

    Args:
        keys: Reduced name → ids.
        meant: Gives the known word for a mistyped one.
    """

    def __init__(self, keys: Mapping[str, tuple[str, ...]], meant: Callable[[str], str | None]) -> None:
        self._keys = keys
        self._meant = meant

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key in self._keys:
            for word in set(key.split()):
                found.setdefault(word, []).append(key)
        return found

    def of(self, words: Sequence[str]) -> list[tuple[str, float]]:
        """The exercises whose names read most alike.

        Args:
            words: The reduced words of a name.

        Returns:
            Id and likeness from 55 to 100, best first.
        """
        if not words:
            return []
        from rapidfuzz import fuzz, process

        best: dict[str, float] = {}
        near = process.extract(key_of(words), self._sharing(words), scorer=fuzz.ratio, limit=_ASKED, score_cutoff=_NEAR)
        for shown, score, _ in near:
            best.setdefault(self._keys[shown][0], score)
        return list(best.items())

    def _sharing(self, words: Iterable[str]) -> list[str]:
        """The names that share a word, those with the rarest word first."""
        known = {word if word in self._by_word else self._meant(word) or "" for word in words}
        rows = sorted((self._by_word[word] for word in known if word in self._by_word), key=len)
        found: dict[str, None] = {}
        for row in rows:
            found.update(dict.fromkeys(row))
            if len(found) >= _ENOUGH:
                break
        return list(found)
