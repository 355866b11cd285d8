"""Several exercises on one line: one of them can be taken out, and what is beside it stays as its author wrote it."""

import pytest

from hipflex_kit.notation import edits, parse_program
from hipflex_kit.notation.edits import EditError


def without(text, name):
    read = parse_program(text)
    return edits.delete(read, next(path for path, row in read.program.walk() if row.name == name)).text


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
