"""All names of all exercises, reduced once: for matching by words and for instant search.

Reducing six thousand names takes a third of a second, so it is done when the library is compiled; only the trainer's
own exercises are reduced when they are loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hipflex_kit.library.matching.names import NameReader, key_of
from hipflex_kit.library.records import Exercise
from hipflex_kit.record_making import record


@record
class NameIndex:
    """Every name in its reduced forms.

    Attributes:
        keys: Order-free words of a name → ids of the exercises that are called so; more than one is ambiguous.
        searchable: Exercise id → its names, a line each, in lower case, and a second line with abbreviations written
            out where there are any; the first line is the display name.
    """

    keys: Mapping[str, tuple[str, ...]]
    searchable: Mapping[str, str]


def build_index(exercises: Iterable[Exercise], reader: NameReader) -> NameIndex:
    """Reduce the names of exercises.

    Args:
        exercises: The exercises.
        reader: Reduces names to words.

    Returns:
        The index.
    """
    keys: dict[str, dict[str, None]] = {}
    searchable: dict[str, str] = {}
    for exercise in exercises:
        lines = []
        for shown in (exercise.name, *exercise.aliases):
            words = reader.words(shown)
            if words and not _only_as_written(shown, words, reader):
                keys.setdefault(key_of(words), {})[exercise.id] = None
            lines.extend(search_lines(shown, words))
        searchable[exercise.id] = "\n".join(dict.fromkeys(lines))
    return NameIndex({key: tuple(ids) for key, ids in keys.items()}, searchable)


def _only_as_written(shown: str, words: Sequence[str], reader: NameReader) -> bool:
    """Whether a name stands for itself only letter by letter, because what it reduces to names no movement.

    ``AB`` is an air bike, and ``Abdominal`` reduces to the same word; ``HK`` is high knees and reduces to half
    kneeling, ``Pulleys`` to a cable, ``Inner range quads`` to the muscle.

    Args:
        shown: The name.
        words: Its reduced words.
        reader: Reduces names to words.

    Returns:
        True where other names that reduce to these words mean something else.
    """
    if shown.isupper() and key_of(words) in reader.muscles:
        return True
    if _lacks_its_letter(shown, words, reader):
        return True
    if len(words) > 1:
        return False
    plain = reader.plain_words(shown)
    if len(plain) > 2 and words[0] in plain:  # ``Drop and stick landing``, ``Lunge onto step``: no drop, no lunge
        return True
    if words[0] == "".join(plain) or (len(plain) < 2 and words[0] in reader.muscles):  # ``Trap bar``, ``Abductors``
        return False
    idle = reader.positions | reader.implements | reader.places | reader.harmless | reader.muscles.keys()
    return words[0] in idle


def _lacks_its_letter(shown: str, words: Sequence[str], reader: NameReader) -> bool:
    """Whether a letter that says which exercise it is was dropped as a small word: ``W Slides`` are no slides.

    Args:
        shown: The name.
        words: Its reduced words.
        reader: Reduces names to words.
    """
    written = shown.replace("-", " ").split()
    letters = [at for at, word in enumerate(written) if len(word) == 1 and word.isupper()]
    return any(reader.words(" ".join(written[:at] + written[at + 1 :])) == tuple(words) for at in letters)


def search_lines(shown: str, words: Iterable[str]) -> list[str]:
    """One name as search sees it: as written, and with abbreviations written out.

    Args:
        shown: The name.
        words: Its reduced words.

    Returns:
        One or two lines with a space before every word, so that a word's beginning can be found quickly.
    """
    plain = shown.casefold().replace("-", " ").split()
    written_out = [word for word in words if word not in plain]
    lines = [" " + " ".join(plain)]
    if written_out:
        lines.append(" " + " ".join([*plain, *written_out]))
    return lines


def with_own(base: NameIndex, own: NameIndex) -> NameIndex:
    """Put the trainer's own names over the kit's: where both know a name, it means the trainer's exercise.

    Args:
        base: The kit's index.
        own: The index of the trainer's own exercises.

    Returns:
        Both together.
    """
    return NameIndex({**base.keys, **own.keys}, {**base.searchable, **own.searchable})


def to_plain(index: NameIndex) -> dict[str, Any]:
    """The index as JSON can hold it."""
    return {"keys": {key: list(ids) for key, ids in index.keys.items()}, "searchable": dict(index.searchable)}


def from_plain(content: Mapping[str, Any]) -> NameIndex:
    """The index as it was before :func:`to_plain`."""
    return NameIndex({key: tuple(ids) for key, ids in content["keys"].items()}, content["searchable"])
