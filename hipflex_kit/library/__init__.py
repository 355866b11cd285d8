"""The exercise library: what an exercise trains, and which exercise a written name means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.lazy_names import loaded_when_used

if TYPE_CHECKING:
    from hipflex_kit.library.cautions import Caution, cautions_in, load_cautions
    from hipflex_kit.library.landmarks import Landmark, Landmarks, load_landmarks
    from hipflex_kit.library.library import Library
    from hipflex_kit.library.loading import load_library
    from hipflex_kit.library.records import (
        Demand,
        Equipment,
        Exercise,
        Laterality,
        Match,
        Measure,
        MuscleGroup,
        Pattern,
        Prerequisite,
        Stimulus,
    )

_HOMES = {
    "Caution": "cautions",
    "Demand": "records",
    "Equipment": "records",
    "Exercise": "records",
    "Landmark": "landmarks",
    "Landmarks": "landmarks",
    "Laterality": "records",
    "Library": "library",
    "Match": "records",
    "Measure": "records",
    "MuscleGroup": "records",
    "Pattern": "records",
    "Prerequisite": "records",
    "Stimulus": "records",
    "cautions_in": "cautions",
    "load_cautions": "cautions",
    "load_landmarks": "landmarks",
    "load_library": "loading",
}

__all__ = [
    "Caution",
    "Demand",
    "Equipment",
    "Exercise",
    "Landmark",
    "Landmarks",
    "Laterality",
    "Library",
    "Match",
    "Measure",
    "MuscleGroup",
    "Pattern",
    "Prerequisite",
    "Stimulus",
    "cautions_in",
    "load_cautions",
    "load_landmarks",
    "load_library",
]

__getattr__ = loaded_when_used(__name__, _HOMES)
