"""The spelling of single words: slips of the pen, other forms and words run together."""

from __future__ import annotations

from collections.abc import Set

_REMEMBERED = 1024
_LONG = 8
_SWAPPED = 6
"""Letters from which two slips are two letters that changed places: ``bycicle``."""
_FIRST_LETTER_RIGHT = 6
"""Letters up to which a slip leaves the first one right: a ``jammer`` is no hammer."""
_WRITTEN_SHORT = frozenset({"db", "kb", "bb", "mb", "sl", "sa"})
"""What is often written together with the word behind it: ``DBbench``."""

_VOWELS = frozenset("aeiou")
_LEFT_OUT = 2
"""Consonants that a short form may lack: the g and h of ``wtd``."""


class Spelling:
    """Knows the words of all names.

    Args:
        known: Every word that any name or rule has.
        foreign: Words of other languages: right as they are, and parts of longer words (``Langhantelrudern``), but
            only the long ones are what a slip of the pen was meant to be.
        idle: Words that no longer word is made of: ``deadlight`` is no dead light.
        rare: Words that only one name has: a ``goblit squat`` is a goblet squat sooner than a goblin's.
    """

    def __init__(
        self,
        known: Set[str],
        foreign: Set[str] = frozenset(),
        idle: Set[str] = frozenset(),
        rare: Set[str] = frozenset(),
    ) -> None:
        self._known = known
        self._right = known | foreign
        self._parts = self._right - idle
        self._idle = idle
        self._rare = rare
        self._meant = known | {word for word in foreign if len(word) >= _LONG}
        self._remembered: dict[str, str | None] = {}
        self._vocabulary: dict[tuple[int, int], list[str]] = {}
        self._initials: dict[str, list[str]] = {}
        self._long_forms: dict[str, dict[str, int]] = {}

    def meant(self, word: str) -> str | None:
        """The known word that a mistyped one most likely is.

        Args:
            word: A word as written, singular and lower case.

        Returns:
            The word; None where it is known, too short, or could be several.
        """
        if word in self._right or word[0].isdigit() or len(word) < 3:
            return None
        if word not in self._remembered:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = self._most_like(word)
        return self._remembered[word]

    def is_one_word(self, first: str, second: str) -> bool:
        """Whether two words were written apart that are known only together.

        Args:
            first: A word as written, singular and lower case.
            second: The one behind it.

        Returns:
            True for ``hyper extension``.
        """
        return len(first) + len(second) > 5 and first + second in self._known

    def short_for(self, word: str) -> dict[str, int]:
        """The known words that a word nobody knows may be short for: ``pulld``, ``brdg``, ``sd``.

        Args:
            word: A word as written, singular and lower case.

        Returns:
            Longer words that begin with it, or that are it without their vowels, with the number of consonants that
            are left out as well; none for a known word.
        """
        if word in self._right or len(word) < 2 or not word.isalpha():
            return {}
        if word not in self._long_forms:
            if len(self._long_forms) >= _REMEMBERED:
                self._long_forms.clear()
            self._long_forms[word] = self._longer(word)
        return self._long_forms[word]

    def _longer(self, word: str) -> dict[str, int]:
        if not self._initials:
            for known in sorted(self._known):
                self._initials.setdefault(known[0], []).append(known)
        longer = [other for other in self._initials.get(word[0], ()) if len(other) > len(word)]
        begun = {other: 0 for other in longer if len(word) > 2 and other.startswith(word)}
        if begun or not _VOWELS.isdisjoint(word[1:-1] if word[-1] == "e" else word[1:]):
            return begun
        allowed = _LEFT_OUT if len(word) > 2 else 0
        made = {other: _consonants_left_out(word, other) for other in longer if word[-1] in other}
        return {other: left for other, left in made.items() if left is not None and left <= allowed}

    def _most_like(self, word: str) -> str | None:
        plain = self.other_form(word)
        if plain:
            return plain
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 2 if len(word) >= _SWAPPED else 1  # a word with two slips keeps its first letter at least
        rows = process.extract(
            word, self._as_long(len(word), allowed), scorer=OSA.distance, score_cutoff=allowed, limit=6
        )
        near = [
            (distance, sorted(word) != sorted(other), other)
            for other, distance, _ in rows
            if (len(word) > 4 or _is_slip_of_a_short_word(word, other))
            and (distance < 2 or len(word) >= _LONG or sorted(word) == sorted(other))
            and (other[0] == word[0] or (distance < 2 and len(word) > _FIRST_LETTER_RIGHT))
        ]
        near.sort()
        best = [other for *likeness, other in near if likeness == list(near[0][:2])]
        if len(best) > 1:  # ``interal`` is internal sooner than interval
            best = [other for other in best if other not in self._idle]
        if len(best) > 1:
            best = [other for other in best if other not in self._rare]
        return best[0] if len(best) == 1 else None

    def other_form(self, word: str) -> str | None:
        """``stepping`` for step, ``jumped`` for jump, ``crabwalk`` for crab walk: no slip, another form.

        Args:
            word: A word as written, singular and lower case.

        Returns:
            The known word or words; None where there are none, or several.
        """
        stem = self.stem(word)
        if stem:
            return stem
        if word[:2] in _WRITTEN_SHORT and len(word) > 4 and word[2:] in self._parts:
            return f"{word[:2]} {word[2:]}"
        splits = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
        known = [f"{one} {other}" for one, other in splits if one in self._parts and other in self._parts]
        return known[0] if len(known) == 1 else None

    def stem(self, word: str) -> str | None:
        """``step`` for stepping, ``raise`` for raised: the known word that one ending in -ing or -ed comes from.

        Args:
            word: A word as written, singular and lower case.

        Returns:
            The known word; None where there is none.
        """
        ending = 3 if word.endswith("ing") and len(word) > 6 else 2 if word.endswith("ed") and len(word) > 5 else 0
        if not ending:
            return None
        stem = word[:-ending]
        forms = (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem)
        return next((form for form in forms if form in self._known), None)

    def _as_long(self, length: int, slips: int) -> list[str]:
        """The known words that so few slips can make of a word of that length."""
        words = self._vocabulary.get((length, slips))
        if words is None:
            words = sorted(word for word in self._meant if abs(len(word) - length) <= slips)
            self._vocabulary[length, slips] = words
        return words


def _is_slip_of_a_short_word(word: str, other: str) -> bool:
    """Whether a word of four letters or fewer has two letters swapped, lacks one or ends in one too many: ``crul``."""
    if sorted(word) == sorted(other) or other[:-1] == word or word == other + other[-1]:
        return True
    return len(word) == 4 and len(other) == 5 and (word[0], word[-1]) == (other[0], other[-1])


def _consonants_left_out(short: str, word: str) -> int | None:
    """How many consonants a word has that its short form lacks; None where it is not its short form at all."""
    at, left = 0, 0
    for before, letter in zip(" " + word, word, strict=False):
        if at < len(short) and short[at] == letter:
            at += 1
        elif letter not in _VOWELS and letter != before and (before, letter) != ("c", "k"):
            left += 1
    return left if at == len(short) else None
