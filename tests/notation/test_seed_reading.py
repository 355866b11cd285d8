"""The seed program reads exactly as its author means it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipflex_kit.notation import format_program, format_text, parse_program
from hipflex_kit.program import BlockKind, Program, Range, Section

SEED = (Path(__file__).parents[2] / "data" / "programs" / "edina-runner.txt").read_text(encoding="utf-8")

ROWS = [
    (None, "Single Leg High Knee Balance", 2, None, (20, 20), True),
    ("1a", "Barbell Back Squat", 4, (10, 10), None, False),
    ("1b", "Single Leg Sprinter RDL", 4, (5, 5), None, True),
    ("1c", "Kneeling Single Arm Cable Row", 3, (12, 12), None, True),
    ("2a", "Push Ups", 3, (10, 12), None, False),
    ("2b", "Lat Pull Down", 3, (10, 12), None, False),
    ("2c", "Calf Raise", 3, (15, 15), None, False),
    (None, "Single Leg High Knee Balance", 2, None, (20, 20), True),
    ("1a", "DB Seated Shoulder Press", 4, (8, 10), None, False),
    ("1b", "Single Leg Sprinter Glute Bridge", 4, (6, 8), None, True),
    ("1c", "KB Swings", 3, (15, 15), None, False),
    ("2a", "DB Reverse Lunge w/Knee Drive", 3, (10, 10), None, True),
    ("2b", "Seated Cable Row", 3, (15, 15), None, False),
    ("2c", "Hanging Leg Raises", 3, (8, 10), None, False),
]


@pytest.fixture(scope="module")
def program() -> Program:
    return parse_program(SEED).program


def test_every_row(program: Program) -> None:
    read = [
        (
            row.label,
            row.name,
            row.dose.sets.low if row.dose.sets else None,
            (row.dose.reps.low, row.dose.reps.high) if row.dose.reps else None,
            (row.dose.seconds.low, row.dose.seconds.high) if row.dose.seconds else None,
            row.dose.side is not None,
        )
        for _, row in program.walk()
    ]
    assert read == ROWS


def test_days_blocks_and_sections(program: Program) -> None:
    assert [session.title for session in program.sessions] == ["Day 1", "Day 2"]
    for session in program.sessions:
        assert [block.section for block in session.blocks] == [Section.WARMUP, Section.WORK, Section.WORK]
        assert [block.kind for block in session.blocks[1:]] == [BlockKind.SUPERSET, BlockKind.SUPERSET]
        assert [block.grouping for block in session.blocks] == [None, "tri-set", "tri-set"]


def test_tempo_in_words_belongs_to_the_row_above(program: Program) -> None:
    tempo = program.sessions[0].blocks[1].prescriptions[1].dose.tempo
    assert tempo is not None
    assert tempo.text == "3 seconds down, 3 second pause, quick up"
    assert (tempo.lower, tempo.pause_low, tempo.explosive) == (Range(3, 3), Range(3, 3), True)


def test_no_findings() -> None:
    assert parse_program(SEED).diagnostics == ()


def test_places_of_a_row_with_its_tempo_line() -> None:
    read = parse_program(SEED)
    place = read.places[(0, 0, 1, 1)]
    lines = SEED.split("\n")
    assert (place.first_line, place.last_line) == (7, 9)
    stretch = {name: lines[at.span.line - 1][at.span.column : at.span.end_column] for name, at in place.fields.items()}
    assert stretch["label"] == "1b"
    assert stretch["name"] == "Single Leg Sprinter RDL"
    assert stretch["dose"] == "4×5 Each Leg."
    assert stretch["tempo"] == "3 seconds down, 3 second pause, quick up"


def test_round_trip_and_tidying(program: Program) -> None:
    assert parse_program(format_program(program)).program == program
    tidied = format_text(SEED)
    assert format_text(tidied) == tidied
    assert parse_program(tidied).program == program
    assert (
        "1a) Barbell Back Squat            (4×10)\n"
        "1b) Single Leg Sprinter RDL       (4×5 Each Leg.)\n"
        "  3 seconds down, 3 second pause, quick up\n"
        "1c) Kneeling Single Arm Cable Row (3×12 Each Arm)\n"
    ) in tidied
