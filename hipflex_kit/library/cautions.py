"""What to look at again when a client's file says ``Watch: left knee``. Information, not medical advice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.library.records import Exercise
from hipflex_kit.record_making import record


@record
class Caution:
    """A part of the body that a coach keeps an eye on, and the lines that usually concern it.

    Attributes:
        id: Such as ``knee``.
        name: What the screen says.
        words: Words behind ``Watch:`` that mean it.
        why: One sentence: what coaches often make easier.
        patterns: Movement pattern ids that concern it.
        exercises: Exercise ids that concern it.
        never: Exercises of those patterns that are usually fine.
        fine: Exercise ids to offer instead, the calmest first.
        refer: True where it is for a clinician to say what may be done.
        source: Where it comes from.
        strength: ``professional article`` or ``heuristic``.
    """

    id: str
    name: str
    words: tuple[str, ...]
    why: str
    patterns: tuple[str, ...]
    exercises: tuple[str, ...]
    never: tuple[str, ...]
    fine: tuple[str, ...]
    refer: bool
    source: str
    strength: str

    def concerns(self, exercise: Exercise) -> bool:
        """Whether a line with this exercise is worth a second look."""
        if exercise.id in self.never:
            return False
        return exercise.id in self.exercises or exercise.pattern in self.patterns


@lru_cache(maxsize=1)
def load_cautions() -> Mapping[str, Caution]:
    """Load the kit's cautions.

    Returns:
        Caution id → caution.

    Example:
        >>> load_cautions()["knee"].fine[1]
        'box_squat'
    """
    import tomllib

    content = tomllib.loads(data_path("cautions.toml").read_text("utf-8"))
    return MappingProxyType({id: _caution(id, row) for id, row in content.items()})


def cautions_in(words: str) -> tuple[Caution, ...]:
    """The cautions that a coach's words mean; the longest words win where some stand inside others.

    Args:
        words: One item of a ``Watch:`` line, as written.

    Returns:
        In the order of the words; empty where nothing is known for them.

    Example:
        >>> [caution.id for caution in cautions_in("tight left hip flexor")]
        ['hip_flexor']
    """
    said = words.casefold()
    found = [
        (match.start(), match.end(), caution)
        for caution in load_cautions().values()
        for word in caution.words
        for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", said)
    ]
    outer = [
        one
        for one in found
        if not any(other[0] <= one[0] and one[1] <= other[1] and other[:2] != one[:2] for other in found)
    ]
    return tuple(dict.fromkeys(caution for _, _, caution in sorted(outer, key=lambda one: one[:2])))


def _caution(id: str, row: Mapping[str, Any]) -> Caution:
    return Caution(
        id=id,
        name=row["name"],
        words=tuple(row["words"]),
        why=row["why"],
        patterns=tuple(row.get("patterns", ())),
        exercises=tuple(row.get("exercises", ())),
        never=tuple(row.get("never", ())),
        fine=tuple(row.get("fine", ())),
        refer=row.get("refer", False),
        source=row["source"],
        strength=row["strength"],
    )
