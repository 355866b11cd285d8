"""The exercise library: what an exercise trains, and which exercise a written name means."""

from hipflex_kit.library.cautions import Caution, cautions_in, load_cautions
from hipflex_kit.library.landmarks import Landmark, Landmarks, load_landmarks
from hipflex_kit.library.library import Library
from hipflex_kit.library.loading import load_library
from hipflex_kit.library.matching import Match
from hipflex_kit.library.records import (
    Demand,
    Equipment,
    Exercise,
    Laterality,
    Measure,
    MuscleGroup,
    Pattern,
    Prerequisite,
    Stimulus,
)

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
