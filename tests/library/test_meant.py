"""A name that may be several exercises, where the dose tells which."""

from __future__ import annotations

import pytest

from hipflex_kit.analysis import LineReader
from hipflex_kit.library import load_library
from hipflex_kit.naming import unknown_exercises
from hipflex_kit.notation import parse_program


@pytest.mark.parametrize(
    ("line", "exercise"),
    [
        ("Row 500m", "Rowing Machine"),
        ("15/12 cal row", "Rowing Machine"),
        ("Row 10 min", "Rowing Machine"),
        ("Row 3x10", None),
        ("Row 3x30s", None),
        ("Bent over row 3x10", "Bent-Over Barbell Row"),
    ],
)
def test_a_row_that_is_measured_in_metres_calories_or_minutes_is_done_on_the_machine(
    line: str, exercise: str | None
) -> None:
    library = load_library()
    read = parse_program(f"Day 1\n{line}\n")
    ((path, prescription),) = read.program.walk()
    meant = library.meant(prescription)
    assert (meant.exercise.name if meant.exercise else None) == exercise
    assert meant.name == prescription.name
    (counted,) = LineReader(library).session(read.program.sessions[0], path[:2])
    assert counted.match == meant
    assert bool(unknown_exercises(read, library)) == (exercise is None)
