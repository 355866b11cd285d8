"""Charts: what they show of the sample, and that a trainer's words are never code."""

from pathlib import Path

import pytest
from matplotlib.text import Text

from hipflex_kit.charts import balance_bars, minutes_breakdown, muscle_by_day, volume_bars
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
CHARTS = [volume_bars, muscle_by_day, minutes_breakdown, balance_bars]


def words(figure):
    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("program", [HOSTILE, parse_program("").program, parse_program("Day 1\nnothing here").program])
def test_any_program_can_be_drawn(chart, program):
    assert chart(program, LIBRARY)._repr_png_().startswith(b"\x89PNG")


@pytest.mark.parametrize("chart", CHARTS)
def test_no_text_is_taken_for_a_formula(chart):
    figure = chart(HOSTILE, LIBRARY)
    figure.draw_without_rendering()
    assert not any(text.get_parse_math() for text in figure.findobj(Text))


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
    assert "pull a bit more than push" in words(balance_bars(SEED, LIBRARY))
