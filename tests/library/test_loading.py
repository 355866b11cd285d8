"""What is shipped is whole, and the compiled file says what the TOML files say."""

import json

import pytest

from hipflex_kit.data_files import data_path
from hipflex_kit.library import cautions_in, load_cautions, load_landmarks, load_library
from hipflex_kit.library.compile_data import compile_direct, compile_library, compile_names, dumps
from hipflex_kit.library.compiled import DIRECT, NAME, NAMES, read_compiled
from hipflex_kit.library.entries import checked_exercise
from hipflex_kit.library.matching.direct_names import direct_names


def test_cautions_name_exercises_and_patterns_that_there_are_and_offer_none_that_they_concern():
    library = load_library()
    for caution in load_cautions().values():
        assert {*caution.exercises, *caution.never, *caution.fine} <= set(library.exercises), caution.id
        assert set(caution.patterns) <= set(library.patterns), caution.id
        assert not [id for id in caution.fine if caution.concerns(library.exercises[id])], caution.id
        assert caution.refer or caution.fine
        assert caution.source


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("left knee", ["knee"]),
        ("tight Hip Flexor", ["hip_flexor"]),
        ("low back and right shoulder", ["low_back", "shoulder"]),
        ("back of the thigh", ["hamstring"]),
        ("kneeling is fine", []),
    ],
)
def test_what_a_coach_watches_is_known_by_its_longest_words(words, ids):
    assert [caution.id for caution in cautions_in(words)] == ids


def test_compiled_files_are_made_from_the_toml_files_as_they_are() -> None:
    hint = "run: python -m hipflex_kit.library.compile_data"
    compiled = compile_library()
    assert data_path(NAME).read_text("utf-8") == dumps(compiled), hint
    assert data_path(NAMES).read_text("utf-8") == dumps(compile_names(compiled)), hint
    assert data_path(DIRECT).read_text("utf-8") == dumps(compile_direct(compiled)), hint


def test_an_entry_is_read_alone_as_in_the_whole_file() -> None:
    compiled = compile_library()
    frame, entries = read_compiled(dumps(compiled))
    assert {**frame, "exercises": {id: json.loads(entry) for id, entry in entries.items()}} == compiled


def test_the_shipped_names_are_those_that_are_found_without_the_compiled_file() -> None:
    library = load_library()
    assert library._direct == direct_names(library, library.ambiguous_names)


def test_every_entry_stands_up_to_the_checks_that_a_trainers_own_entry_gets() -> None:
    library = load_library()
    for id, row in compile_library()["exercises"].items():
        assert checked_exercise(id, row, library.taxonomy) == library[id]


def test_no_name_of_an_exercise_stands_among_its_cues() -> None:
    for exercise in load_library():
        for cue in exercise.cues:
            words = [word for word in cue.split() if len(word) > 2]
            assert len(words) < 2 or not all(word[0].isupper() for word in words), (exercise.id, cue)


def test_loading_twice_gives_the_same_library() -> None:
    assert load_library() is load_library()
    assert hash(load_library()) == hash(load_library())


def test_there_are_26_muscle_groups_hips_first() -> None:
    groups = load_library().muscle_groups
    assert len(groups) == 26
    assert groups[0].id == "hip_flexors"
    assert {group.id: group.plain_name for group in groups}["glute_med"] == "Side glutes"


def test_runner_judges_hip_flexors_on_direct_sets() -> None:
    flexors = load_landmarks()["runner"]["hip_flexors"]
    assert (flexors.low, flexors.high, flexors.method, flexors.strength) == (2, 10, "direct", "house")


def test_ranges_name_known_muscles_and_families() -> None:
    library = load_library()
    families = {pattern.family for pattern in library.patterns.values()}
    for preset in load_landmarks().values():
        for landmark in preset.values():
            assert landmark.method in {"fractional", "direct", "sets"}
            assert set(landmark.muscles) <= library.taxonomy.muscle_ids()
            assert bool(landmark.muscles) != bool(landmark.family)
            assert not landmark.family or landmark.family in families
            limits = [landmark.low, landmark.target_low, landmark.target_high, landmark.high]
            stated = [limit for limit in limits if limit is not None]
            assert stated == sorted(stated)


def test_kit_default_has_a_range_for_every_muscle_group() -> None:
    assert set(load_landmarks()["kit_default"]) == load_library().taxonomy.muscle_ids()
