"""Charts: what they show of the sample, and that a trainer's words are never code."""

import tomllib
from pathlib import Path

import pytest
from matplotlib.text import Text

from hipflex_kit.charts import balance_bars, body_map, minutes_breakdown, muscle_by_day, volume_bars, volume_changes
from hipflex_kit.charts.style import INK, readable_on
from hipflex_kit.data_files import data_path
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

ROOT = Path(__file__).parents[2]
LIBRARY = load_library()
SEED = parse_program((ROOT / "data" / "programs" / "edina-runner.txt").read_text("utf-8")).program
HOSTILE = parse_program(
    r"""Title: #panic("x") <script> $\frac$ [/bold] \undefined{
Goal: run $\frac$

$\frac{1}$ Day
1a) Push Ups (3x10)
1b) $\sqrt (3x10)

Day $2
1a) Barbell Back Squat 3-5x8
"""
).program
CHARTS = [volume_bars, muscle_by_day, minutes_breakdown, balance_bars, body_map]


SAID = {
    volume_bars: "Hip flexors 8.5",
    muscle_by_day: "Hip flexors 2, 6.5",
    minutes_breakdown: "Day 1 about 30–40 min",
    balance_bars: "Pushing 7, pulling 9",
    body_map: "Hip flexors 8.5",
}


def words(figure):
    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("program", [HOSTILE, parse_program("").program, parse_program("Day 1\nnothing here").program])
def test_any_program_can_be_drawn(chart, program):
    assert chart(program, LIBRARY)._repr_png_().startswith(b"\x89PNG")


@pytest.mark.parametrize("chart", CHARTS)
def test_what_a_chart_shows_is_said_in_words_too(chart):
    data, metadata = chart(SEED, LIBRARY)._repr_mimebundle_()
    said = metadata["image/png"]["alt"]
    assert data["text/plain"] == said
    assert data["image/png"].startswith(b"\x89PNG")
    assert SAID[chart] in said


@pytest.mark.parametrize("chart", CHARTS)
def test_no_text_is_taken_for_a_formula(chart):
    figure = chart(HOSTILE, LIBRARY)
    figure.draw_without_rendering()
    assert not any(text.get_parse_math() for text in figure.findobj(Text))


@pytest.mark.filterwarnings("error")
def test_signs_that_a_typeface_lacks_are_no_warning():
    program = parse_program("Title: CO₂ 💪 block\n\nDay 1 ₂\n1a) Push Ups (3x10)").program
    assert volume_bars(program, LIBRARY)._repr_png_()


def test_the_bars_say_direct_helping_and_warm_up_of_the_hip_flexors():
    said = words(volume_bars(SEED, LIBRARY, "runner"))
    assert "3 direct, 11 helping" in said
    assert "weekly range" in said
    assert "warm-up, not counted" in said
    assert "+ 4 warm-up holds, 80 s a leg, not counted." in "\n".join(said)


def test_without_a_goal_there_is_no_range():
    assert "weekly range" not in words(volume_bars(SEED, LIBRARY))


def test_a_range_of_sets_gets_a_whisker():
    assert "fewest to most" in words(volume_bars(HOSTILE, LIBRARY))


def test_the_map_shows_each_day_and_the_week():
    said = words(muscle_by_day(SEED, LIBRARY))
    assert said.count("8.5") == 1
    assert {"Day 1", "Day 2", "Week", "Hip flexors", "18"} <= set(said)
    assert "Neck" not in said


def test_the_clock_is_a_range():
    assert words(minutes_breakdown(SEED, LIBRARY)).count("about 30–40 min") == 2


def test_balance_is_said_in_words_first():
    said = words(balance_bars(SEED, LIBRARY))
    assert {"a bit more pulling than pushing", "far more rows than forward presses", "Pushing 7", "9 Pulling"} <= set(
        said
    )


def test_the_body_shows_every_muscle_group_and_names_the_ones_that_other_maps_leave_out():
    drawing = tomllib.loads(data_path("body_map.toml").read_text("utf-8"))
    assert {*drawing["front"], *drawing["back"]} == {group.id for group in LIBRARY.muscle_groups}
    said = words(body_map(SEED, LIBRARY))
    assert "Hip flexors\n3 direct, 11 helping" in said
    assert "Side glutes\n11 helping" in said


def test_every_shape_of_the_body_stays_inside_its_figure():
    drawing = tomllib.loads(data_path("body_map.toml").read_text("utf-8"))
    for side in ("front", "back"):
        for muscle, shape in drawing[side].items():
            assert len(shape["points"]) >= 4, muscle
            assert all(0 <= x <= 68 and 40 <= y <= 396 for x, y in shape["points"]), muscle


def test_changes_are_drawn_for_what_differs():
    less = parse_program("Day 1\n1a) Push Ups (3x10)").program
    more = parse_program("Day 1\n1a) Push Ups (5x10)").program
    assert "3 → 5" in words(volume_changes(less, more, LIBRARY))
    assert "No muscle's sets changed." in words(volume_changes(less, less, LIBRARY))
    assert volume_changes(HOSTILE, SEED, LIBRARY)._repr_png_()


def test_nothing_of_a_chart_is_cut_off():
    """Every word lies inside its figure, with long titles and a single day too."""
    long = parse_program(
        "Title: A very long-winded title that somebody typed on a phone while walking the dog\nGoal: run faster\n\n"
        "Day 1 – lower body strength and a little bit of power before the track session\n"
        "1a) Barbell Back Squat 3-5x8\n1b) Hanging Leg Raise 3x8\n1c) Calf Raise 3x15\n"
    ).program
    for program in (SEED, long):
        for chart in CHARTS:
            figure = chart(program, LIBRARY)
            figure.draw_without_rendering()
            whole = figure.bbox
            for text in figure.findobj(Text):
                if any(map(str.isalpha, text.get_text())):  # ticks beyond the axis are numbers, and not drawn
                    box = text.get_window_extent()
                    inside = box.x0 >= whole.x0 - 1 and box.x1 <= whole.x1 + 1 and box.y0 >= -1
                    assert inside, (chart.__name__, text.get_text())


def test_numbers_in_the_map_stand_out_from_their_cells():
    assert readable_on((1.0, 1.0, 1.0)) == INK
    assert readable_on((0.04, 0.18, 0.32)) == "white"
