"""The figures are anatomically right, as far as numbers can say."""

from __future__ import annotations

from math import hypot
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hipflex_kit.drawing import figure_svg, load_figures
from hipflex_kit.drawing.skeleton import SHANK, THIGH, points
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

PROGRAMS = Path(__file__).parents[2] / "data" / "programs"
FIGURES = load_figures()
POSES = [pytest.param(pose, id=f"{id}-{n}") for id, figure in FIGURES.items() for n, pose in enumerate(figure.poses, 1)]


def test_every_figure_is_of_a_known_exercise_and_says_what_it_shows():
    library = load_library()
    for id, figure in FIGURES.items():
        assert id in library.exercises
        assert len(figure.alt) > 20
        assert 1 <= len(figure.poses) <= 2
    drills = {"single_leg_high_knee_hold", "single_leg_sprinter_rdl", "single_leg_sprinter_glute_bridge"}
    assert drills | {"kb_weighted_knee_drive"} <= FIGURES.keys()
    seed = parse_program((PROGRAMS / "edina-runner.txt").read_text("utf-8")).program
    assert {library.match(row.name).exercise.id for _, row in seed.walk()} <= FIGURES.keys()
    assert len(FIGURES) >= 48


@pytest.mark.parametrize("pose", POSES)
def test_no_joint_is_under_the_floor_and_no_knee_bends_forward(pose):
    assert all(y > -0.01 for _, y in points(pose).values())
    for side in (pose.near, pose.far):
        assert 0 <= side.knee <= 150
        assert 0 <= side.elbow <= 155
        assert -30 <= side.hip <= 130


@pytest.mark.parametrize("pose", POSES)
def test_a_foot_that_stands_is_flat(pose):
    if pose.anchor in ("near_ankle", "far_ankle"):
        at = points(pose)
        assert abs(at[pose.anchor][1] - at[pose.anchor.replace("ankle", "toe")][1]) < 0.02


def test_knee_and_ankle_are_at_90_degrees_in_the_high_knee():
    at = points(FIGURES["single_leg_high_knee_hold"].poses[1])
    assert at["near_knee"][1] == pytest.approx(at["hip"][1])
    assert at["near_ankle"][0] == pytest.approx(at["near_knee"][0])
    assert at["near_toe"][1] == pytest.approx(at["near_ankle"][1])
    assert hypot(at["far_ankle"][0] - at["hip"][0], at["far_ankle"][1] - at["hip"][1]) > 0.99 * (THIGH + SHANK)


@pytest.mark.parametrize("id", FIGURES)
def test_the_drawing_is_plain_svg(id):
    root = ElementTree.fromstring(figure_svg(FIGURES[id]))
    tags = {element.tag.split("}")[1] for element in root.iter()}
    assert tags <= {"svg", "title", "path", "g", "circle", "rect"}
    assert figure_svg(FIGURES[id]) == figure_svg(FIGURES[id])
