"""The body map as SVG: every muscle group is there, darker with more sets, and names are text."""

import xml.etree.ElementTree as ElementTree

from hipflex_kit.drawing.body_map import body_map_svg, share_map_svg
from hipflex_kit.library import load_library

NAMES = {group.id: group.plain_name for group in load_library().muscle_groups}
SVG = "{http://www.w3.org/2000/svg}"


def shapes(sets, names=NAMES, labels=None):
    return ElementTree.fromstring(body_map_svg(sets, names, labels))


def test_every_muscle_group_is_drawn():
    found = {group.get("data-muscle") for group in shapes({}).iter(f"{SVG}g")}
    assert found == set(NAMES)


def test_more_sets_are_darker():
    root = shapes({"hip_flexors": 8.5, "glute_max": 18, "chest": 1})
    fill = {group.get("data-muscle"): group.get("fill") for group in root.iter(f"{SVG}g")}
    steps = [fill[muscle].split(",")[0] for muscle in ("neck", "chest", "hip_flexors", "glute_max")]
    assert steps == [f"var(--hipflex-body-{step}" for step in (0, 1, 3, 5)]


def test_hip_flexors_and_side_glutes_are_named():
    said = [text.text for text in shapes({}, labels={"hip_flexors": "3 direct, 11 helping"}).iter(f"{SVG}text")]
    assert said == ["Hip flexors", "3 direct, 11 helping", "Side glutes"]


def test_a_long_name_beside_the_body_goes_on_in_a_second_line():
    svg = body_map_svg({}, {**NAMES, "hip_flexors": "Flexores de cadera"}, letter_height=16)
    said = [text.text for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert said == ["Flexores de", "cadera", "Side glutes"]


def test_the_picture_says_in_words_what_it_shows():
    assert shapes({"quads": 7}).find(f"{SVG}title").text == "Sets a week: Quads 7"
    assert shapes({}).find(f"{SVG}title").text == "No sets this week"


def test_names_are_text():
    hostile = '<script>alert("x")</script> & "quotes"'
    root = shapes({"quads": 7}, {**NAMES, "quads": hostile, "hip_flexors": hostile}, {"hip_flexors": hostile})
    assert root.find(f".//{SVG}script") is None
    assert hostile in [text.text for text in root.iter(f"{SVG}text")]


def test_one_exercise_is_painted_by_what_works_helps_and_steadies():
    root = ElementTree.fromstring(share_map_svg({"hip_flexors": 1.0, "quads": 0.5, "abs": 0.25}, NAMES))
    fill = {group.get("data-muscle"): group.get("fill") for group in root.iter(f"{SVG}g")}
    steps = [fill[muscle].split(",")[0] for muscle in ("chest", "abs", "quads", "hip_flexors")]
    assert steps == [f"var(--hipflex-body-{step}" for step in (0, 1, 3, 5)]
    assert root.find(f"{SVG}title").text == "Hip flexors works, Quads helps, Abs steadies"
