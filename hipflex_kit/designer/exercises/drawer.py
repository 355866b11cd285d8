"""The library as the page's drawer shows and searches it: sent once, searched in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import HELPING_SHARE
from hipflex_kit.designer.view.types import LibraryEntry
from hipflex_kit.library.records import Laterality, Measure

if TYPE_CHECKING:
    from hipflex_kit.library import Exercise, Library


def library_view(library: Library) -> list[LibraryEntry]:
    """Every exercise of a library, the big movements first: squats, hinges, what hips do; arms and neck last.

    Args:
        library: The library.
    """
    names = {group.id: group.plain_name for group in library.muscle_groups}
    places = {pattern: place for place, pattern in enumerate(library.patterns)}
    ordered = sorted(library.exercises.values(), key=lambda exercise: places[exercise.pattern])
    return [_entry(exercise, library, names) for exercise in ordered]


def _entry(exercise: Exercise, library: Library, names: dict[str, str]) -> LibraryEntry:
    pattern = library.patterns[exercise.pattern]
    return {
        "id": exercise.id,
        "name": exercise.name,
        "aliases": list(exercise.aliases),
        "pattern": exercise.pattern,
        "pattern_name": pattern.name,
        "equipment": [library.equipment[id].name if id in library.equipment else id for id in exercise.equipment],
        "laterality": exercise.laterality.value,
        "prime": [names[muscle] for muscle, share in exercise.shares.items() if share >= 1],
        "helping": [names[muscle] for muscle, share in exercise.shares.items() if HELPING_SHARE <= share < 1],
        "cue": exercise.cue,
        "default_dose": default_dose(exercise),
    }


def default_dose(exercise: Exercise) -> str:
    """Sets × reps that a new row starts with: "3×10", "3×30sec", "3×20 m", with "each" for a one-sided exercise."""
    amount = {Measure.REPS: "10", Measure.SECONDS: "30sec", Measure.DISTANCE: "20 m"}[exercise.measure]
    each = " each" if exercise.laterality is Laterality.UNILATERAL else ""
    return f"3×{amount}{each}"
