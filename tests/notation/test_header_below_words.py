"""A title or a greeting above the header lines is a note; it does not keep them from being read."""

import pytest

from hipflex_kit.notation import edits, format_program, parse_program

DAY = "\n\nDay 1\n1) Squat 3x8\n"


@pytest.mark.parametrize(
    "above", ["Spring base\n", "Hi Tom, here is the plan for Marta\n\n", "Strength\nFor runners\n\n"]
)
def test_words_above_the_header_are_notes_of_the_program(above):
    read = parse_program(f"{above}Client: Marta\nGoal: run again\nWeeks: 4{DAY}")
    header = read.program.header
    assert (header.client, header.goal, header.weeks) == ("Marta", "run again", 4)
    assert read.program.notes == tuple(line for line in above.split("\n") if line)
    assert [day.title for day in read.program.sessions] == ["Day 1"]
    assert parse_program(format_program(read.program)).program == read.program


def test_a_line_that_is_added_goes_to_the_others():
    text = f"Spring base\nClient: Marta{DAY}"
    assert edits.set_header(parse_program(text), "weeks", "4").text == text.replace("Marta", "Marta\nWeeks: 4")


@pytest.mark.parametrize(
    "above", ["Monday\n", "Week 1\n", "Squat 3x8\n", "A) Squat\n", "Goal of today: heavy\n", "One\nTwo\nThree\nFour\n"]
)
def test_below_a_day_an_exercise_or_many_words_nothing_is_the_header(above):
    assert parse_program(f"{above}Client: Marta{DAY}").program.header.client is None


def test_what_a_day_says_of_itself_does_not_begin_a_header():
    assert parse_program("Heavy legs\nGoal: 5 clean reps\nSquat 3x5\n").program.header.goal is None
