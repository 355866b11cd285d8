"""The seed program's exercises are found and their shares give the hand-checked weekly numbers."""

import pytest

from hipflex_kit.library import Library, load_library

SEED = [
    ("Barbell Back Squat", 4),
    ("Single Leg Sprinter RDL", 4),
    ("Kneeling Single Arm Cable Row", 3),
    ("Push Ups", 3),
    ("Lat Pull Down", 3),
    ("Calf Raise", 3),
    ("DB Seated Shoulder Press", 4),
    ("Single Leg Sprinter Glute Bridge", 4),
    ("KB Swings", 3),
    ("DB Reverse Lunge w/Knee Drive", 3),
    ("Seated Cable Row", 3),
    ("Hanging Leg Raises", 3),
]

FRACTIONAL = {
    "hip_flexors": 8.5,
    "quads": 7,
    "adductors": 3.5,
    "glute_med": 5.5,
    "glute_max": 18,
    "hamstrings": 9,
    "gastroc": 3,
    "soleus": 1.5,
    "erectors": 3.5,
    "abs": 3,
    "obliques": 1.5,
    "lats": 9,
    "mid_back": 7.5,
    "front_delts": 5.5,
    "side_delts": 2,
    "rear_delts": 3,
    "chest": 3,
    "serratus": 1.5,
    "biceps": 4.5,
    "triceps": 3.5,
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def _weekly(library: Library, least: float) -> dict[str, float]:
    total: dict[str, float] = {}
    for name, sets in SEED:
        exercise = library.match(name).exercise
        assert exercise is not None, name
        for muscle, share in exercise.shares.items():
            if share >= least:
                total[muscle] = total.get(muscle, 0) + sets * share
    return total


def test_seed_gives_the_hand_checked_fractional_sets(library: Library) -> None:
    assert _weekly(library, 0.5) == FRACTIONAL


def test_seed_gives_the_hand_checked_direct_sets(library: Library) -> None:
    assert _weekly(library, 1.0) == {
        "hip_flexors": 3,
        "quads": 7,
        "glute_max": 18,
        "hamstrings": 7,
        "gastroc": 3,
        "abs": 3,
        "lats": 9,
        "mid_back": 6,
        "front_delts": 4,
        "chest": 3,
    }


def test_seed_patterns_give_the_hand_checked_balance(library: Library) -> None:
    families: dict[str, int] = {}
    one_sided = 0
    for name, sets in SEED:
        exercise = library.match(name).exercise
        assert exercise is not None
        family = library.patterns[exercise.pattern].family
        families[family] = families.get(family, 0) + sets
        one_sided += sets * (exercise.laterality != "bilateral")
    assert (families["push"], families["pull"]) == (7, 9)
    assert (families["knee_dominant"], families["hip_dominant"]) == (7, 11)
    assert one_sided == 14


def test_warm_up_of_the_seed_is_a_hold_of_the_hip_flexors(library: Library) -> None:
    hold = library.match("Single Leg High Knee Balance").exercise
    assert hold is not None
    assert (hold.measure, hold.stimulus, hold.shares["hip_flexors"]) == ("seconds", "hold", 0.5)


def test_weighted_knee_drive_waits_for_the_other_three(library: Library) -> None:
    gates = {gate.exercise: gate.hard for gate in library["kb_weighted_knee_drive"].prerequisites}
    assert gates == {
        "single_leg_high_knee_hold": True,
        "single_leg_sprinter_rdl": True,
        "single_leg_sprinter_glute_bridge": True,
    }


@pytest.mark.parametrize(
    "id",
    [
        "single_leg_high_knee_hold",
        "single_leg_sprinter_rdl",
        "single_leg_sprinter_glute_bridge",
        "kb_weighted_knee_drive",
    ],
)
def test_hip_flexor_exercises_are_coached_in_full(library: Library, id: str) -> None:
    exercise = library[id]
    assert len(exercise.steps) >= 5
    assert len(exercise.faults) >= 3
    assert exercise.mastery
    assert exercise.regressions
    assert exercise.progressions
