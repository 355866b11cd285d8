"""What a key press costs: reading, counting and checking 480 lines. Medians are printed; nothing here is timed to fail.

`pytest tests/benchmarks/test_analysis_benchmark.py` prints a table.
"""

from pathlib import Path

import pytest
from make_programs import distinct, realistic
from test_notation_benchmark import forget as forget_readings

from hipflex_kit.analysis import VolumeCore, goal_named, set_table
from hipflex_kit.analysis.muscle_numbers import muscle_numbers
from hipflex_kit.checks import run_checks
from hipflex_kit.library import load_library
from hipflex_kit.notation import parse_program

SEED = (Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt").read_text("utf-8")
TEXTS = {"seed": SEED, "realistic 480": realistic(), "distinct 480": distinct()}
LIBRARY = load_library()


def forget():
    """Empty every memory of readings and matches, as in a kernel that has read nothing yet."""
    forget_readings()
    LIBRARY._remembered.clear()


@pytest.fixture(params=TEXTS, ids=list(TEXTS))
def text(request):
    return TEXTS[request.param]


def test_text_to_volume_with_empty_memory(benchmark, text):
    parse_program(text)
    benchmark.pedantic(
        lambda: VolumeCore.of(parse_program(text).program, LIBRARY).volume(), setup=forget, rounds=30, iterations=1
    )


def test_text_to_volume_at_the_next_key_press(benchmark, text):
    benchmark(lambda: VolumeCore.of(parse_program(text).program, LIBRARY).volume())


def test_counting_a_program_that_is_read(benchmark, text):
    program = parse_program(text).program
    benchmark(VolumeCore.of, program, LIBRARY)


def test_volume_alone(benchmark, text):
    core = VolumeCore.of(parse_program(text).program, LIBRARY)
    assert benchmark(core.volume).shape[1:] == (3, 26)


def test_the_panel_of_one_week(benchmark, text):
    core, goal = VolumeCore.of(parse_program(text).program, LIBRARY), goal_named("runner")
    benchmark(muscle_numbers, core, LIBRARY, goal, 1)


def test_all_checks(benchmark, text):
    result = parse_program(text)
    benchmark(run_checks, result, LIBRARY)


def test_the_set_table(benchmark, text):
    benchmark(set_table, parse_program(text).program, LIBRARY)
