"""Loading the library: the kit's own data, then the trainer's own files, the nearer winning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.library.compiled import NAME, NAMES
from hipflex_kit.library.entries import trusted_exercise
from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.library import Library
from hipflex_kit.library.name_index import NameIndex, from_plain
from hipflex_kit.library.records import Exercise
from hipflex_kit.library.taxonomy import Taxonomy, read_taxonomy


@lru_cache(maxsize=1)
def _base() -> tuple[Taxonomy, tuple[Exercise, ...], dict[str, Any]]:
    compiled = json.loads(data_path(NAME).read_bytes())
    taxonomy = read_taxonomy(compiled["muscle_groups"], compiled["movement_patterns"], compiled["equipment"])
    exercises = tuple(trusted_exercise(id, row) for id, row in compiled["exercises"].items())
    return taxonomy, exercises, compiled["words"]


@lru_cache(maxsize=1)
def _base_index() -> NameIndex:
    return from_plain(json.loads(data_path(NAMES).read_bytes()))


@lru_cache(maxsize=8)
def _loaded(extra: tuple[tuple[Path, int, int], ...]) -> Library:
    taxonomy, exercises, words = _base()
    if not extra:
        return Library(taxonomy, exercises, words, base_index=_base_index)
    from hipflex_kit.library.own_exercises import read_own_exercises

    known = {exercise.id: exercise for exercise in exercises}
    findings: list[LibraryFinding] = []
    for path, _, _ in extra:
        own = read_own_exercises(path, taxonomy, known)
        known.update({exercise.id: exercise for exercise in own.exercises})
        findings.extend(own.findings)
    return Library(taxonomy, known.values(), words, findings, _base_index)


def load_library(*, extra: Sequence[Path] = ()) -> Library:
    """Load the exercise library.

    Args:
        extra: The trainer's own ``my_exercises.toml`` files, the farthest first: where two say something of one
            exercise, the later wins.

    Returns:
        The library. The same files, unchanged, give the same object. What was wrong with the trainer's files is in
        its ``findings``; the rest works.

    Example:
        >>> load_library()["kb_swing"].name
        'Kettlebell Swing'
    """
    stamps = []
    for path in extra:
        try:
            status = path.stat()
            stamps.append((path, status.st_mtime_ns, status.st_size))
        except OSError:
            stamps.append((path, 0, 0))
    return _loaded(tuple(stamps))
