"""The command line's answers are plain data in the agreed shape."""

import json

from hipflex_kit.library import load_library
from hipflex_kit.library.listing import audit_json, list_json, match_json, meant_id, search_json, select, show_json


def test_list_has_the_agreed_fields() -> None:
    rows = list_json(load_library())
    assert len(rows) == len(load_library())
    fields = {"id", "name", "aliases", "pattern", "laterality", "equipment", "shares", "cues"}
    assert all(set(row) == fields for row in rows)
    json.dumps(rows)


def test_match_answers_every_line_blank_ones_too() -> None:
    rows = match_json(load_library(), ["KB Swings\n", "\n", "Row\n", "Bodyblade"])
    assert [row["name"] for row in rows] == ["KB Swings", "", "Row", "Bodyblade"]
    assert [row["id"] for row in rows] == ["kb_swing", None, None, None]
    assert rows[0]["canonical"] == "Kettlebell Swing"
    assert rows[0]["score"] == 1.0
    assert rows[0]["choices"] == []
    assert rows[2]["choices"]
    assert all(set(row) == {"name", "id", "canonical", "score", "choices"} for row in rows)


def test_show_takes_an_id_or_a_name_and_says_the_muscles_in_plain_words() -> None:
    library = load_library()
    shown = show_json(library, "Sprinter RLD")
    assert shown == show_json(library, "single_leg_sprinter_rdl")
    assert shown is not None
    assert shown["muscles"]["Side glutes"] == 0.5
    assert "Single Leg Sprinter Glute Bridge" in shown["harder"]
    assert show_json(library, "Bodyblade") is None
    json.dumps(shown)


def test_search_begins_with_what_coaches_use_most() -> None:
    library = load_library()
    assert search_json(library, "squ")[0]["id"] == "barbell_back_squat"
    assert search_json(library, "rdl")[0]["id"] == "romanian_deadlift"
    assert search_json(library, "kb sw")[0]["id"] == "kb_swing"
    assert search_json(library, "hang leg")[0]["id"] == "hanging_leg_raise"
    assert search_json(library, "bulgrian sqaut")[0]["id"] == "bulgarian_split_squat"
    assert search_json(library, "zzz") == []
    assert search_json(library, "zzzzzzzz") == []


def test_select_filters_by_muscle_pattern_equipment_and_level() -> None:
    library = load_library()
    found = select(library, muscle="hip_flexors", equipment="kettlebell")
    assert found[0].id == "kb_weighted_knee_drive"
    assert all(one.shares["hip_flexors"] >= 0.5 for one in found)
    hinges = select(library, "rdl", pattern="hip_dominant", level="beginner")
    assert hinges
    assert all(library.patterns[one.pattern].family == "hip_dominant" for one in hinges)


def test_filters_take_ids_and_the_words_of_the_screen() -> None:
    muscles = {group.id: group.plain_name for group in load_library().muscle_groups}
    assert meant_id("hip_flexors", muscles) == meant_id("Hip flexors", muscles) == "hip_flexors"
    assert meant_id("spleen", muscles) is None


def test_where_a_muscle_works_alone_comes_first() -> None:
    found = select(load_library(), muscle="hip_flexors")
    assert found[0].prime_movers() == ("hip_flexors",)


def test_audit_of_the_shipped_library_is_an_empty_list() -> None:
    assert audit_json(load_library()) == []


def test_equipment_at_hand_decides_what_is_doable() -> None:
    library = load_library()
    assert library["goblet_squat"].doable_with({"kettlebell"})
    assert library["push_up"].doable_with(set())
    assert not library["lat_pulldown"].doable_with({"dumbbell"})
    assert not library["barbell_bench_press"].doable_with({"barbell"})
