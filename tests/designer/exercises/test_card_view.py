"""The card of an exercise, as data for the page."""

from __future__ import annotations

from hipflex_kit.designer.exercises.card import body_reply, card_reply
from hipflex_kit.library import load_library
from hipflex_kit.library.own_exercises import OwnExercises, parse_own_exercises

LIBRARY = load_library()


def test_the_knee_drive_says_what_comes_first_and_where_its_ladder_leads() -> None:
    card = card_reply(LIBRARY, {"request": "1", "exercise": "kb_weighted_knee_drive"})["card"]
    assert card is not None
    assert [(gate["exercise"], gate["hard"]) for gate in card["first"]] == [
        ("single_leg_high_knee_hold", True),
        ("single_leg_sprinter_rdl", True),
        ("single_leg_sprinter_glute_bridge", True),
    ]
    assert all(gate["test"] for gate in card["first"])
    assert card["muscles"][0] == {
        "id": "hip_flexors", "name": "Hip flexors", "share": 1.0, "tier": "Works", "counts": "A set counts in full.",
    }  # fmt: skip
    assert {muscle["tier"] for muscle in card["muscles"]} == {"Works", "Steadies"}
    assert {"exercise": None, "name": "Heavier bell by the smallest step"} in card["harder"]
    assert any(rung["exercise"] == "supine_band_psoas_march" for rung in card["easier"])
    assert card["figure"] is not None
    assert card["figure"]["svg"].startswith("<svg")
    assert "<script" not in card["figure"]["svg"]


def test_every_exercise_has_a_card_with_a_name_and_a_kind() -> None:
    for exercise in LIBRARY:
        card = card_reply(LIBRARY, {"exercise": exercise.id})["card"]
        assert card is not None
        assert card["name"]
        assert card["kind"]
        assert not card["link"] or card["link"].startswith(("http://", "https://"))


def test_what_a_trainer_wrote_is_data_and_other_links_than_web_pages_are_left_out() -> None:
    text = '[mine]\nname = "<img src=x onerror=alert(1)>"\nlike = "goblet_squat"\nwhy = "<b>bold</b>"\n'
    own: OwnExercises = parse_own_exercises(text, "my_exercises.toml", LIBRARY.taxonomy, LIBRARY.exercises)
    assert own.exercises[0].name == "<img src=x onerror=alert(1)>"
    refused = parse_own_exercises(
        text + 'link = "javascript:alert(1)"\n', "my_exercises.toml", LIBRARY.taxonomy, LIBRARY.exercises
    )
    assert not refused.exercises
    assert refused.findings[0].code == "bad-link"


def test_an_exercise_that_is_gone_is_told() -> None:
    for id in ("no_such_thing", None, 7, ["squat"]):
        reply = card_reply(LIBRARY, {"request": "1", "exercise": id})
        assert reply["card"] is None
        assert reply["problem"]


def test_the_body_has_hip_flexors_and_side_glutes_with_names_beside_it() -> None:
    reply = body_reply({"request": "1"})
    named = {shape["muscle"] for side in reply["sides"] for shape in side["shapes"] if shape["pointer"]}
    assert named == {"hip_flexors", "glute_med"}
    drawn = {shape["muscle"] for side in reply["sides"] for shape in side["shapes"]}
    assert drawn <= {group.id for group in LIBRARY.muscle_groups}
    assert len(reply["steps"]) == 5
