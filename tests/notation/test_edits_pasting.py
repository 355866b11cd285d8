"""Rows, blocks and days are pasted, written once more and moved; weeks are copied forward and taken out."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from test_edits_sequences import paths_of, programs

from hipflex_kit.notation import edits, parse_program
from hipflex_kit.notation.edits import EditError
from hipflex_kit.notation.edits.intent import bare

SEED = (Path(__file__).parents[2] / "data/programs/edina-runner.txt").read_text("utf-8")
COLUMNS = "Weeks: 3\n\nDay 1\n1a) Squat 3x8 | 3x9 | 3x10\n1b) Row 3x8\n   Week 3: 4x8\n"
WRITTEN = """Week 1

Day 1
1a) Squat 3x8

Day 2
1a) Row 3x8

Week 2

Day 1
1a) Squat 3x9

Week 3

Day 1
1a) Bench 3x5
"""


def rows(text):
    return [f"{row.label} {row.name}" for _, row in parse_program(text).program.walk()]


def test_a_row_is_pasted_below_a_row_with_its_tempo_and_the_next_label():
    text = edits.paste(
        parse_program(SEED), (0, 0, 1, 0), "1b) Single Leg Sprinter RDL (4×5 Each Leg.)\n\n  3 seconds down, quick up\n"
    ).text
    assert rows(text)[1:5] == [
        "1a Barbell Back Squat",
        "1b Single Leg Sprinter RDL",
        "1c Single Leg Sprinter RDL",
        "1d Kneeling Single Arm Cable Row",
    ]
    pasted = "1b) Single Leg Sprinter RDL (4×5 Each Leg.)\n\n  3 seconds down, quick up\n\n1c)"
    assert pasted in text.replace("\xa0", " ")


def test_blocks_are_pasted_below_a_block_and_the_labels_behind_follow():
    text = edits.paste(parse_program(SEED), (0, 0, 1), "A1) Bench 3x5\nA2) Row 3x5\nB) Plank 3x30sec").text
    assert rows(text)[4:10] == ["2a Bench", "2b Row", "3a Plank", "4a Push Ups", "4b Lat Pull Down", "4c Calf Raise"]


def test_a_circuit_is_pasted_as_it_is_written():
    circuit = "Circuit: 3 rounds\n- Burpees x10\n- Row 200m"
    text = edits.paste(parse_program(SEED), (0, 0, 1), circuit).text
    assert circuit in text
    blocks = parse_program(text).program.sessions[0].blocks
    assert [block.kind.value for block in blocks] == ["straight", "superset", "circuit", "superset"]


def test_days_are_pasted_below_a_day():
    text = edits.paste(parse_program(SEED), (0, 0, 1, 0), "Day 3\n1a) Bench 3x5").text
    assert [day.title for day in parse_program(text).program.sessions] == ["Day 1", "Day 3", "Day 2"]


@pytest.mark.parametrize("words", ["hello there", "", "\n\n", "3x10"])
def test_what_holds_no_exercise_is_refused_in_words(words):
    with pytest.raises(EditError, match="no exercise"):
        edits.paste(parse_program(SEED), (0, 0, 1), words)


def test_a_row_of_a_table_is_copied_as_a_line():
    table = "Day 1\n| Exercise | Sets | Reps |\n| --- | --- | --- |\n| Squat | 3 | 8 |\n| Row | 3 | 10 |\n"
    text = edits.duplicate(parse_program(table), [(0, 0, 0, 0)]).text
    assert [row.name for _, row in parse_program(text).program.walk()] == ["Squat", "Squat", "Row"]


def test_a_copied_day_is_named_by_the_next_free_number():
    text = edits.duplicate(parse_program(SEED), [(0, 1)]).text
    assert [day.title for day in parse_program(text).program.sessions] == ["Day 1", "Day 2", "Day 3"]
    assert text.startswith(SEED.rstrip("\n"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(programs(), st.integers(2, 4), st.integers(0, 50))
def test_what_is_written_once_more_is_there_twice_and_everything_else_is_as_it_was(text, depth, number):
    read = parse_program(text)
    paths = paths_of(read, depth)
    path = paths[number % len(paths)]
    try:
        after = parse_program(edits.duplicate(read, [path]).text).program
    except EditError:
        event("refused")
        return
    copied = Counter(bare(row) for p, row in read.program.walk() if p[:depth] == path)
    before = Counter(bare(row) for _, row in read.program.walk())
    assert Counter(bare(row) for _, row in after.walk()) == before + copied
    assert len(after.sessions) == len(read.program.sessions) + (depth == 2)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(programs(), st.integers(0, 5), st.integers(0, 5))
def test_days_change_places_with_all_their_lines(text, at, index):
    read = parse_program(text)
    days = paths_of(read, 2)
    path = days[at % len(days)]
    edited = edits.move_day(read, path, index)
    titles = [day.title for day in read.program.sessions]
    titles.insert(min(index, len(days) - 1), titles.pop(path[1]))
    assert [day.title for day in parse_program(edited.text).program.sessions] == titles
    assert Counter(re.split(r"[\r\n]+", edited.text)) == Counter(re.split(r"[\r\n]+", text))


def weeks(text):
    """Sets × reps of each week, as far as they are stated or written."""
    from hipflex_kit.analysis.calendar import calendar_weeks

    return [
        [
            f"{row.name} {row.dose_in(1).sets.high:g}x{row.dose_in(1).reps.high:g}"
            for day in week.sessions
            for block in day.session.blocks
            for row in block.prescriptions
        ]
        for week in calendar_weeks(parse_program(text).program)
    ]


ONE, TWO, THREE = ["Squat 3x8", "Row 3x8"], ["Squat 3x9", "Row 3x8"], ["Squat 3x10", "Row 4x8"]
LAST = ["Bench 3x5"]
SECOND = ["Squat 3x9", "Row 3x8"]


@pytest.mark.parametrize(
    ("text", "edit", "number", "wanted"),
    [
        (COLUMNS, edits.copy_week, 1, [ONE, ONE, THREE]),
        (COLUMNS, edits.copy_week, 2, [ONE, TWO, TWO]),
        (COLUMNS, edits.copy_week, 3, [ONE, TWO, THREE, THREE]),
        (COLUMNS, edits.delete_week, 1, [TWO, THREE]),
        (COLUMNS, edits.delete_week, 2, [ONE, THREE]),
        (COLUMNS, edits.delete_week, 3, [ONE, TWO]),
        ("Day 1\n1a) Squat 3x8\n", edits.copy_week, 1, [["Squat 3x8"], ["Squat 3x8"]]),
        (WRITTEN, edits.copy_week, 1, [ONE, ONE, LAST]),
        (WRITTEN, edits.delete_week, 1, [["Squat 3x9"], LAST]),
        (WRITTEN, edits.delete_week, 3, [ONE, ["Squat 3x9"]]),
    ],
)
def test_weeks(text, edit, number, wanted):
    assert weeks(edit(parse_program(text), number).text) == wanted


def test_a_week_more_is_as_the_last_one_and_there_is_an_end_to_it():
    text = edits.add_week(parse_program(SEED)).text
    assert text == "Weeks: 2\n\n" + SEED
    with pytest.raises(EditError, match="104"):
        edits.add_week(parse_program("Weeks: 104\n\nDay 1\n1a) Squat 3x8\n"))
    with pytest.raises(EditError, match="no week 9"):
        edits.copy_week(parse_program(SEED), 9)
    with pytest.raises(EditError, match="one week"):
        edits.delete_week(parse_program(SEED), 1)
