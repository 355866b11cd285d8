"""Several exercises on one line: one of them can be taken out, and what is beside it stays as its author wrote it."""

import pytest

from hipflex_kit.notation import edits, parse_program
from hipflex_kit.notation.edits import EditError


def path_of(read, name):
    return next(path for path, row in read.program.walk() if row.name == name)


def without(text, name):
    read = parse_program(text)
    return edits.delete(read, path_of(read, name)).text


def moved(text, name, block, index):
    read = parse_program(text)
    return edits.move(read, path_of(read, name), block, index).text


def moved_out(text, name, index, day=(0, 0)):
    read = parse_program(text)
    return edits.move_to_new_block(read, path_of(read, name), day, index).text


@pytest.mark.parametrize(
    ("line", "name", "left"),
    [
        ("10 burpees, 10 squats", "burpees", "10 squats"),
        ("10 burpees, 10 squats", "squats", "10 burpees"),
        ("AMRAP 10: 5 pull ups, 10 push ups, 15 squats", "pull ups", "AMRAP 10: 10 push ups, 15 squats"),
        ("AMRAP 10: 5 pull ups, 10 push ups, 15 squats", "push ups", "AMRAP 10: 5 pull ups, 15 squats"),
        ("For time: 10 burpees, 10 squats, 10 lunges.", "lunges", "For time: 10 burpees, 10 squats."),
        ("1) Squat 3x8 + Row 3x10", "Squat", "1) Row 3x10"),
        ("1) Squat 3x8 + Row 3x10", "Row", "1) Squat 3x8"),
        ("A1: Bench Press (3x8) A2: Row (3x8)", "Bench Press", "A1: Row (3x8)"),
        ("Superset: Bench Press + Row 3x8", "Row", "Superset: Bench Press 3x8"),
        ("Superset: Bench Press + Row 3x8", "Bench Press", "Superset: Row 3x8"),
        ("Curls 3x10 (slow) ss Pushdowns 3x12 @ 20 kg", "Pushdowns", "Curls 3x10 (slow)"),
        ("Warm Up: 10 squats, 10 lunges, 10 leg swings", "lunges", "Warm Up: 10 squats, 10 leg swings"),
        ("- 10 burpees + 10 squats  // go", "squats", "- 10 burpees  // go"),
    ],
)
def test_one_of_several_on_a_line_goes_with_the_sign_between_them(line, name, left):
    below = "\n\nDay 2\n1) Deadlift 3x5\n"
    assert without("Day 1\n" + line + below, name) == "Day 1\n" + left + below


def test_labels_are_counted_on_wherever_on_their_lines_they_stand():
    text = "Day 1\n1a) Squat 3x8, 1b) Row 3x10\n1c) Plank 3x30s\n2a) Press 3x8 / 2b) Chin Up 3x6\n"
    assert without(text, "Squat") == text.replace("1a) Squat 3x8, 1b)", "1a)").replace("1c)", "1b)")
    assert without(text, "Press") == text.replace("2a) Press 3x8 / 2b)", "2a)")


def test_a_label_that_two_exercises_share_stays_when_another_block_goes():
    text = "Day 1\n1) Squat 3x8 + Row 3x10\n2) Plank 3x30s\n3) Press 3x8\n"
    assert without(text, "Plank") == "Day 1\n1) Squat 3x8 + Row 3x10\n2) Press 3x8\n"


def test_what_is_left_becomes_one_more_line_of_the_list_it_stands_in():
    text = "Day 1\nDeadlift 3x5\nSquat 3x8 + Row 3x10\nPlank 3x30s\n"
    assert without(text, "Row") == text.replace(" + Row 3x10", "")


def test_what_is_said_below_for_all_of_them_stays_and_what_is_said_for_one_goes_with_it():
    for_both = "Day 1\n- 10 burpees + 10 squats\n  Rest 60s\n- 10 lunges\n"
    assert without(for_both, "squats") == for_both.replace(" + 10 squats", "")
    for_one = "Day 1\n1a) Squat 3x8, 1b) Row 3x10\n    tempo 3-1-1\n    // slowly\n1c) Plank 3x30s\n"
    assert without(for_one, "Row") == "Day 1\n1a) Squat 3x8\n1b) Plank 3x30s\n"
    assert without(for_one, "Squat") == for_one.replace("1a) Squat 3x8, 1b)", "1a)").replace("1c)", "1b)")


def test_the_coachs_comment_below_them_stays():
    text = "Day 1\n10 burpees, 10 squats\n// go\n"
    assert without(text, "squats") == "Day 1\n10 burpees\n// go\n"


def test_it_is_refused_where_what_is_left_would_be_read_as_something_else():
    with pytest.raises(EditError, match="shares a line"):
        without("Day 1\n4x (10 squats + 10 lunges)\n", "squats")


PAIR = "Day 1\n1) Push Ups 3x8\n2) Face Pull 3x15 + Curl 3x12\n3) Plank 3x30s\n\nDay 2\n1) Squat 3x5\n"


def test_one_of_several_on_a_line_gets_a_line_of_its_own_when_it_goes_elsewhere():
    day_2 = "\n\nDay 2\n1) Squat 3x5\n"
    pushed = "Day 1\n1) Push Ups 3x8\n"
    assert moved_out(PAIR, "Curl", 2) == f"{pushed}2) Face Pull 3x15\n3) Curl 3x12\n4) Plank 3x30s{day_2}"
    assert moved_out(PAIR, "Face Pull", 3) == f"{pushed}2) Curl 3x12\n3) Plank 3x30s\n4) Face Pull 3x15{day_2}"
    assert moved(PAIR, "Face Pull", (0, 0, 2), 1) == f"{pushed}2) Curl 3x12\n3a) Plank 3x30s\n3b) Face Pull 3x15{day_2}"
    away = f"{pushed}2) Face Pull 3x15\n3) Plank 3x30s\n\nDay 2\n1) Squat 3x5\n2) Curl 3x12\n"
    assert moved_out(PAIR, "Curl", 1, (0, 1)) == away


def test_the_label_that_stays_on_the_line_is_counted_on_too():
    assert moved_out(PAIR, "Face Pull", 0).startswith(
        "Day 1\n1) Face Pull 3x15\n2) Push Ups 3x8\n3) Curl 3x12\n4) Plank 3x30s\n"
    )


def test_what_is_said_below_the_line_about_it_alone_goes_along():
    text = "Day 1\n1a) Squat 3x8, 1b) Row 3x10\n    tempo 3-1-1\n1c) Plank 3x30s\n\n2) Press 3x8\n"
    row, plank = "Row 3x10\n    tempo 3-1-1\n", "Plank 3x30s\n"
    assert moved(text, "Row", (0, 0, 0), 2) == f"Day 1\n1a) Squat 3x8\n1b) {plank}1c) {row}\n2) Press 3x8\n"
    assert moved(text, "Squat", (0, 0, 0), 2) == f"Day 1\n1a) {row}1b) {plank}1c) Squat 3x8\n\n2) Press 3x8\n"
    assert moved(text, "Row", (0, 0, 1), 1) == f"Day 1\n1a) Squat 3x8\n1b) {plank}\n2a) Press 3x8\n2b) {row}"


def test_one_of_a_circuit_on_a_line_goes_to_a_list():
    text = "Day 1\nAMRAP 12 min: 10 KB swings, 8 push ups, 6 burpees\n\nBench 3x8\nDip 3x8\n"
    left = text.replace(" 8 push ups,", "")
    assert moved(text, "push ups", (0, 0, 1), 1) == left.replace("Dip", "8 push ups\nDip")


@pytest.mark.parametrize(
    ("line", "name"), [("Superset: Bench + Row 3x8", "Bench"), ("AMRAP 12 min: 10 swings, 8 push ups", "swings")]
)
def test_it_stays_where_others_say_how_it_is_done_or_the_heading_of_the_line_is_its_own(line, name):
    with pytest.raises(EditError, match="shares a line"):
        moved(f"Day 1\n{line}\n\n1) Press 3x8\n", name, (0, 0, 0), 1)


def test_a_dose_said_once_for_all_on_the_line_goes_along_and_stays():
    text = "Day 1\nSuperset: Bench + Row 3x8\n\n1) Press 3x8\n"
    assert moved(text, "Row", (0, 0, 1), 1) == "Day 1\nSuperset: Bench 3x8\n\n1a) Press 3x8\n1b) Row 3x8\n"
    assert moved(text, "Bench", (0, 0, 1), 1) == "Day 1\nSuperset: Row 3x8\n\n1a) Press 3x8\n1b) Bench 3x8\n"
    assert moved_out(text, "Row", 0).startswith("Day 1\n1) Row 3x8\n")


def test_a_note_about_one_of_several_exercises_on_a_line_stands_in_brackets_behind_it():
    read = parse_program("Day 1\nSquat 3x8 + Row 3x10\n")
    edited = edits.set_field(read, (0, 0, 0, 0), "note", "knees out").text
    assert edited == "Day 1\nSquat 3x8 (knees out) + Row 3x10\n"
    rows = [row for _, row in parse_program(edited).program.walk()]
    assert [row.notes for row in rows] == [("knees out",), ()]
