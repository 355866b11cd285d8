"""Exercises of a list without labels become a superset, and nothing else is read differently."""

import pytest

from hipflex_kit.notation import edits, parse_program

LIST = """Day 2
bench press 4x8 60kg

cable row 4x10
  keep the chest up
lateral raise 3x15
face pull 3x15
// her left shoulder

curl 3x10
"""
LABELLED = """Day 1
A1. Squat 3x5
A2. Row 3x8

B. Curl 3x10

Day 2
Bench 3x5
Fly 3x10
Dip 3x8
"""


def blocks(text):
    day = parse_program(text).program.weeks[-1].sessions[-1]
    return [[(row.label, row.name) for row in block.prescriptions] for block in day.blocks]


def together(text, *places):
    return edits.make_superset(parse_program(text), places)


def test_two_in_the_middle_of_a_list_are_done_in_turn_and_the_rest_stays_a_list():
    edited = together(LIST, (0, 0, 0, 2), (0, 0, 0, 3))
    assert blocks(edited.text) == [
        [(None, "bench press"), (None, "cable row")],
        [("1a", "lateral raise"), ("1b", "face pull")],
        [(None, "curl")],
    ]
    kept = [line for line in edited.text.split("\n") if line.strip()]
    assert kept == [
        line.replace("lateral", "1a) lateral").replace("face", "1b) face") for line in LIST.split("\n") if line.strip()
    ], "two labels are written, and no other line is touched"
    assert edited.text.split("\n")[edited.carried[6] - 1] == "1a) lateral raise 3x15"


def test_a_whole_list_becomes_one_and_those_apart_come_together():
    names = ["bench press", "cable row", "lateral raise", "face pull", "curl"]
    whole = together(LIST, *[(0, 0, 0, n) for n in range(5)])
    assert blocks(whole.text) == [list(zip(["1a", "1b", "1c", "1d", "1e"], names, strict=True))]
    apart = together(LIST, (0, 0, 0, 0), (0, 0, 0, 4))
    assert blocks(apart.text) == [
        [("1a", "bench press"), ("1b", "curl")],
        [(None, "cable row"), (None, "lateral raise"), (None, "face pull")],
    ]
    assert "keep the chest up" in apart.text
    assert "// her left shoulder" in apart.text


def test_labels_are_the_authors():
    edited = together(LABELLED, (0, 1, 0, 1), (0, 1, 0, 2))
    assert edited.text.endswith("Bench 3x5\n\nA1. Fly 3x10\nA2. Dip 3x8\n")
    assert edited.text.startswith(LABELLED[: LABELLED.index("Day 2")])


def test_one_of_another_day_comes_along():
    edited = together(LIST + "\nDay 3\nPlank 3x30sec\nDip 3x8\n", (0, 0, 0, 4), (0, 1, 0, 0))
    days = parse_program(edited.text).program.weeks[0].sessions
    assert [(row.label, row.name) for row in days[0].blocks[-1].prescriptions] == [("1a", "curl"), ("1b", "Plank")]
    assert [row.name for block in days[1].blocks for row in block.prescriptions] == ["Dip"]


def test_a_rest_that_was_said_of_the_list_is_not_given_to_others():
    text = "Day 1\nSquat 3x5\nRow 3x8\nCurl 3x10\nRest 60s between sets\n"
    edited = together(text, (0, 0, 0, 0), (0, 0, 0, 1))
    together_now, list_still = parse_program(edited.text).program.weeks[0].sessions[0].blocks
    assert edited.text.endswith("Curl 3x10\nRest 60s between sets\n")
    assert (together_now.rest_between, together_now.rest_after_round) == (None, None)
    assert [row.name for row in list_still.prescriptions] == ["Curl"]


def test_a_table_is_told_to_become_lines_first():
    table = "Day 1\n\n| Exercise | Sets | Reps |\n|---|---|---|\n| Squat | 3 | 10 |\n| Row | 3 | 8 |\n"
    with pytest.raises(edits.EditError, match="table"):
        together(table, (0, 0, 0, 0), (0, 0, 0, 1))
    with pytest.raises(edits.EditError, match="two"):
        together(LIST, (0, 0, 0, 0))
