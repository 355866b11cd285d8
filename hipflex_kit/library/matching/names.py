"""Written names reduced to what they mean: ``DB Rev. Lunges w/Knee Drive`` → dumbbell, reverse, lunge, knee, drive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from hipflex_kit.library.matching.word_forms import singular, split_words
from hipflex_kit.record_making import record

_REMEMBERED = 256
"""Names in mind: matching one name reads its parts several times."""


@record
class _Rules:
    """What reduces names to words: the sections of ``exercise_words.toml``."""

    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    longest: Mapping[str, int]
    small: frozenset[str]
    harmless: frozenset[str]
    position: frozenset[str]
    place: frozenset[str]
    remark: frozenset[str]
    generic: frozenset[str]
    body: frozenset[str]
    implement: frozenset[str]
    muscles: Mapping[str, frozenset[str]]
    adds_nothing: Mapping[str, frozenset[str]]
    same_either_way: Mapping[str, frozenset[str]]
    another: Mapping[str, frozenset[str]]
    held_alike: Mapping[str, str]
    said_alike: Mapping[str, tuple[str, ...]]
    together: Mapping[str, str]


class NameReader:
    """Turns a written name into words that can be compared.

    Args:
        rules: The contents of ``data/exercise_words.toml`` as they are compiled: phrases by :func:`reduced_phrases`.
    """

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self._raw = rules
        self._remembered: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _rules(self) -> _Rules:
        raw = self._raw
        written = {**raw.get("abroad", {}), **raw["phrases"]}  # where English has a word, English wins
        phrases = {tuple(key.split()): tuple(value.split()) for key, value in written.items()}
        longest: dict[str, int] = {}
        for phrase in phrases:
            longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
        return _Rules(
            phrases,
            longest,
            frozenset(raw["small"]["words"]),
            frozenset(raw["harmless"]["words"]),
            frozenset(raw["position"]["words"]),
            frozenset(raw["place"]["words"]),
            frozenset(raw["remark"]["words"]),
            frozenset(raw["generic"]["words"]),
            frozenset(raw["body"]["words"]),
            frozenset(raw["implement"]["words"]),
            {word: frozenset(muscles) for word, muscles in raw["muscles"].items()},
            {word: frozenset(patterns) for word, patterns in raw["adds_nothing"].items()},
            _patterns_of(raw["same_either_way"]),
            _patterns_of(raw["another"]),
            raw.get("held_alike", {}),
            {word: tuple(others) for word, others in raw.get("said_alike", {}).items()},
            raw.get("together", {}),
        )

    @property
    def harmless(self) -> frozenset[str]:
        """Words that change neither prime movers nor pattern."""
        return self._rules.harmless

    @property
    def positions(self) -> frozenset[str]:
        """Words for posture, bench angle, grip and side: mostly harmless, but better matched than left over."""
        return self._rules.position

    @property
    def places(self) -> frozenset[str]:
        """Words for what is leant on, stood on or reached for."""
        return self._rules.place

    @property
    def remarks(self) -> frozenset[str]:
        """Words that only say how, where they stand behind a comma or "with"."""
        return self._rules.remark

    @property
    def generic(self) -> frozenset[str]:
        """Movements that mean little alone."""
        return self._rules.generic

    @property
    def body(self) -> frozenset[str]:
        """Parts of the body that are named beside a movement."""
        return self._rules.body

    @property
    def muscles(self) -> Mapping[str, frozenset[str]]:
        """Everyday word for a muscle → the muscle groups it may mean."""
        return self._rules.muscles

    @property
    def adds_nothing(self) -> Mapping[str, frozenset[str]]:
        """Word that makes another exercise elsewhere → the patterns beside which it changes nothing."""
        return self._rules.adds_nothing

    @property
    def same_either_way(self) -> Mapping[str, frozenset[str]]:
        """Posture, knees or floor → the patterns that are the same work so."""
        return self._rules.same_either_way

    @property
    def another(self) -> Mapping[str, frozenset[str]]:
        """Grip, bench, stance or implement → the patterns of which it makes another exercise."""
        return self._rules.another

    @property
    def held_alike(self) -> Mapping[str, str]:
        """Implement → another that weighs or pulls the same."""
        return self._rules.held_alike

    @property
    def said_alike(self) -> Mapping[str, tuple[str, ...]]:
        """Movement or posture → other words for the same, tried where nothing is made of a name."""
        return self._rules.said_alike

    @property
    def together(self) -> Mapping[str, str]:
        """Two patterns → the exercise that is both in one rep."""
        return self._rules.together

    @property
    def implements(self) -> frozenset[str]:
        """Words that name what is held."""
        return self._rules.implement

    def known_words(self) -> set[str]:
        """Every English word that the rules know by themselves, for spelling."""
        rules = self._rules
        words = {word for phrase in self._raw["phrases"] for word in phrase.split()}
        words |= rules.harmless | rules.position | rules.place | rules.implement | rules.small
        return words | set(rules.muscles) | set(rules.adds_nothing)

    def foreign_words(self) -> set[str]:
        """Words of other languages: known, but nobody's slip of the pen."""
        return {word for phrase in self._raw.get("abroad", {}) for word in phrase.split()}

    def words(self, name: str) -> tuple[str, ...]:
        """Reduce a name to its words, in their order.

        Args:
            name: A name as written.

        Returns:
            Lower-case singular words, abbreviations written out, small words left out.
        """
        words = self._remembered.get(name)
        if words is None:
            words = self.reduce(self.plain_words(name))
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[name] = words
        return words

    def plain_words(self, name: str) -> list[str]:
        """The words of a name before abbreviations are written out; for correcting their spelling."""
        return [word for written in split_words(name) if (word := singular(written))]

    def reduce(self, plain: Sequence[str]) -> tuple[str, ...]:
        """Write out abbreviations and drop small words.

        Args:
            plain: Words as from :meth:`plain_words`.

        Returns:
            The words that carry meaning.
        """
        small = self._rules.small
        first = [word for word in self._written_out(plain, 1) if word not in small]
        return tuple(self._written_out(first, 2))

    def _written_out(self, words: Sequence[str], shortest: int) -> list[str]:
        """Replace phrases, the longest first.

        A second pass joins what only became a phrase by the first: ``rfe`` → ``rearelevated`` + ``split squat``.
        """
        phrases, longest = self._rules.phrases, self._rules.longest
        found, at = list[str](), 0
        while at < len(words):
            for length in range(min(longest.get(words[at], 0), len(words) - at), shortest - 1, -1):
                meant = phrases.get(tuple(words[at : at + length]))
                if meant is not None:
                    found.extend(meant)
                    at += length
                    break
            else:
                found.append(words[at])
                at += 1
        return found


def _patterns_of(groups: Iterable[Mapping[str, Sequence[str]]]) -> dict[str, frozenset[str]]:
    """Each word with the patterns of all groups that it stands in."""
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for word in group["words"]:
            found[word] = found.get(word, frozenset()).union(group["patterns"])
    return found


def key_of(words: Sequence[str]) -> str:
    """The order-free form of a name's words."""
    return " ".join(sorted(words))


def reduced_phrases(phrases: Mapping[str, str]) -> dict[str, str]:
    """Phrases as they are looked up: lower case, singular, without accents; done when the library is compiled.

    Args:
        phrases: What coaches write → what it stands for.

    Returns:
        The same with every phrase reduced.
    """
    return {" ".join(map(singular, split_words(written))): meant for written, meant in phrases.items()}
