"""Names and aliases as they stand in the library, in whatever order and number of their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hipflex_kit.library.matching.names import NameReader, key_of
from hipflex_kit.record_making import record


@record
class Found:
    """What a name may mean.

    Attributes:
        ids: The exercises; several where it is ambiguous.
        score: 0 to 1, as in a match.
        how: As in a match.
    """

    ids: tuple[str, ...]
    score: float
    how: str


class ExactNames:
    """What a name means that is a known one.

    Args:
        reader: Reduces names to words.
        keys: Reduced name → ids, names and aliases alike.
        ambiguous: Reduced name → the ids to offer.
    """

    def __init__(
        self, reader: NameReader, keys: Mapping[str, tuple[str, ...]], ambiguous: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._reader = reader
        self._keys = keys
        self._ambiguous = ambiguous

    def whole(self, name: str) -> Found | None:
        """A name or alias, in whatever order and number."""
        return self.by_key(self._reader.words(name), 1.0, "alias")

    def by_key(self, words: tuple[str, ...], score: float, how: str) -> Found | None:
        """What exactly these words mean.

        Args:
            words: Reduced words.
            score: The score to give.
            how: How they came about.

        Returns:
            The exercise, or several where the words are ambiguous on purpose; None where no name has them.
        """
        key = key_of(words)
        if key in self._ambiguous:
            return Found(self._ambiguous[key], 0.5, "ambiguous")
        ids = self._keys.get(key)
        return Found(ids, score, how) if ids else None

    def meant_on_purpose(self, words: Sequence[str], score: float) -> Found | None:
        """The exercises that words mean which are ambiguous on purpose.

        Args:
            words: Reduced words.
            score: The score to give.

        Returns:
            The exercises to offer; None where no such name has these words.
        """
        ids = self._ambiguous.get(key_of(words))
        return Found(ids, score, "ambiguous") if ids else None
