"""Loading the library: the kit's own data, then the trainer's own files, the nearer winning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hipflex_kit.data_files import data_path
from hipflex_kit.library.compiled import DIRECT, NAME, NAMES, read_compiled
from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.late_entries import LateEntries
from hipflex_kit.library.library import Library
from hipflex_kit.library.matching.direct_names import DirectNames
from hipflex_kit.library.taxonomy import Taxonomy, read_taxonomy

if TYPE_CHECKING:
    from hipflex_kit.library.matching.name_index import NameIndex


@lru_cache(maxsize=1)
def _base() -> tuple[Taxonomy, LateEntries, dict[str, Any]]:
    frame, entries = read_compiled(data_path(NAME).read_text("utf-8"))
    taxonomy = read_taxonomy(frame["muscle_groups"], frame["movement_patterns"], frame["equipment"])
    return taxonomy, LateEntries(entries), frame["words"]


@lru_cache(maxsize=1)
def _shipped_index() -> NameIndex:
    from hipflex_kit.library.matching.name_index import from_plain

    return from_plain(json.loads(data_path(NAMES).read_bytes()))


def _shipped_names() -> DirectNames:
    return DirectNames(**json.loads(data_path(DIRECT).read_bytes()))


@lru_cache(maxsize=8)
def _loaded(extra: tuple[tuple[Path, int, int], ...]) -> Library:
    taxonomy, exercises, words = _base()
    if not extra:
        return Library(taxonomy, exercises, words, shipped_index=_shipped_index, shipped_names=_shipped_names)
    from hipflex_kit.library.own_exercises import read_own_exercises

    known = dict(exercises)
    findings: list[LibraryFinding] = []
    for path, _, _ in extra:
        own = read_own_exercises(path, taxonomy, known)
        known.update({exercise.id: exercise for exercise in own.exercises})
        findings.extend(own.findings)
    return Library(taxonomy, known, words, findings, _shipped_index)


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
