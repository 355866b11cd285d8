"""The audit finds what would make a coach distrust an entry, and the shipped library has none of it."""

from dataclasses import replace

import pytest

from hipflex_kit.library import Exercise, Laterality, Library, Measure, Prerequisite, Stimulus, load_library
from hipflex_kit.library.audit import audit
from hipflex_kit.library.compile_data import compile_library

SQUAT = Exercise(
    id="my_squat",
    name="Qwerty Squat",
    pattern="squat",
    laterality=Laterality.BILATERAL,
    equipment=("barbell",),
    shares={"quads": 1.0},
    cues=("Sit", "Stand"),
    cue="Sit",
    why="The knees bend most.",
)


def _codes(*exercises: Exercise) -> set[str]:
    library = load_library()
    known = {exercise.id: exercise for exercise in exercises}
    return {finding.code for finding in audit(Library(library.taxonomy, known, compile_library()["words"]))}


def test_the_shipped_library_is_in_good_order() -> None:
    assert audit(load_library()) == ()


def test_a_good_entry_has_no_findings() -> None:
    assert _codes(SQUAT) == set()


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (replace(SQUAT, shares={}), "no-muscles"),
        (replace(SQUAT, shares={"quads": 0.25}), "no-muscles"),
        (replace(SQUAT, shares={"quads": 0.4}), "share-outside-tiers"),
        (replace(SQUAT, shares={"kneecap": 1.0}), "unknown-muscle"),
        (replace(SQUAT, why=""), "no-reason"),
        (replace(SQUAT, pattern="wiggle"), "unknown-pattern"),
        (replace(SQUAT, equipment=("rocket",)), "unknown-equipment"),
        (replace(SQUAT, stimulus=Stimulus.HOLD), "hold-in-reps"),
        (replace(SQUAT, seconds_per_rep=None), "no-seconds"),
        (replace(SQUAT, seconds_per_rep=90), "odd-seconds"),
        (replace(SQUAT, cues=()), "cue-count"),
        (replace(SQUAT, cue="x" * 61), "cue-too-long"),
        (replace(SQUAT, steps=("Take 100 lb and stand up.",)), "wrong-unit"),
        (replace(SQUAT, aliases=("A Squat", "a squat")), "alias-twice"),
        (replace(SQUAT, aliases=("Row",)), "ambiguous-name"),
        (replace(SQUAT, regressions=("no_such_thing",)), "dangling-ladder"),
        (replace(SQUAT, prerequisites=(Prerequisite("no_such_thing", True, "x"),)), "dangling-prerequisite"),
    ],
)
def test_a_fault_is_found(entry: Exercise, code: str) -> None:
    assert code in _codes(entry)


def test_a_hold_measured_in_seconds_is_fine() -> None:
    hold = replace(SQUAT, stimulus=Stimulus.HOLD, measure=Measure.SECONDS, seconds_per_rep=None)
    assert _codes(hold) == set()


def test_one_name_for_two_exercises_is_found() -> None:
    assert "same-name" in _codes(SQUAT, replace(SQUAT, id="other", name="Squats Qwerty"))


@pytest.mark.parametrize("way", ["regressions", "progressions"])
def test_a_ladder_that_leads_in_a_circle_is_found(way: str) -> None:
    one = replace(SQUAT, **{way: ("second_squat",)})
    two = replace(SQUAT, id="second_squat", name="Uiop Squat", **{way: ("my_squat",)})
    assert "ladder-cycle" in _codes(one, two)


def test_most_used_exercises_are_coached_step_by_step() -> None:
    library = load_library()
    assert sum(len(exercise.steps) >= 3 for exercise in library) >= 150
    assert len(library) >= 450
    assert sum(len(exercise.aliases) for exercise in library) >= 1500


def test_every_cue_for_the_sheet_fits() -> None:
    assert all(0 < len(exercise.cue) <= 60 for exercise in load_library())


def test_every_muscle_group_is_somebodys_main_work() -> None:
    library = load_library()
    worked = {muscle for exercise in library for muscle in exercise.prime_movers()}
    assert worked == library.taxonomy.muscle_ids()
