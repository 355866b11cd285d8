"""``hipflex format`` sets the doses of a paragraph one below another, and changes only blanks and agreed signs."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from notation_strategies import programs

from hipflex_kit.notation import format_program, format_text, parse_program
from hipflex_kit.program import Program

RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def test_brackets_stand_one_below_another() -> None:
    text = "1a) Barbell Back Squat (4x10)\n1b)  Sprinter RDL (4 x 5 Each Leg.)\n  slow down\n1c) Row (3x12)\n"
    assert format_text(text).split("\n") == [
        "1a) Barbell Back Squat (4×10)",
        "1b) Sprinter RDL       (4×5 Each Leg.)",
        "  slow down",
        "1c) Row                (3×12)",
        "",
    ]


def test_crosses_stand_one_below_another() -> None:
    assert format_text("A1: Squat 10x2\nA2: Bench Press 4x8\n") == "A1: Squat       10×2\nA2: Bench Press  4×8\n"


def test_a_colon_stays_at_the_name_and_a_dash_goes_with_the_dose() -> None:
    assert format_text("Squat: 3x5\nBench Press: 3x5\n") == "Squat:       3×5\nBench Press: 3×5\n"
    assert format_text("- Squat - 3x5\n- Bench Press - 3x5\n") == "- Squat       - 3×5\n- Bench Press - 3×5\n"


def test_an_empty_line_begins_a_new_column() -> None:
    assert format_text("1a) Squat 3x5\n1b) Row 3x5\n\n2a) Bench Press 3x5\n2b) Dip 3x5\n") == (
        "1a) Squat 3×5\n1b) Row   3×5\n\n2a) Bench Press 3×5\n2b) Dip         3×5\n"
    )


def test_a_very_long_name_does_not_push_the_others_off_the_page() -> None:
    long = "Half Kneeling Single Arm Landmine Press With A Slow Lowering 3×8"
    assert format_text(f"Squat 3x5\nRow 3x5\n{long}\n") == f"Squat 3×5\nRow   3×5\n{long}\n"


@pytest.mark.parametrize(
    "text", ["| Exercise | Sets |\n|---|---|\n| Squat | 3 |\n| Row | 4 |\n", "Squat\t3\t5\nRow\t3\t5\n"]
)
def test_tables_stay(text: str) -> None:
    assert format_text(text) == text


@RELAXED
@given(programs())
def test_every_program_in_columns_reads_back_and_stays(program: Program) -> None:
    written = format_program(program)
    columns = format_text(written)
    assert parse_program(columns).program == parse_program(written).program
    assert format_text(columns) == columns
    assert _signs(columns) == _signs(written)


def _signs(text: str) -> str:
    return re.sub(r"[\s]", "", text).replace("×", "x").replace("X", "x").replace("*", "x")
