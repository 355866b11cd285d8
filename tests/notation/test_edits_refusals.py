"""A refused edit names the line that would be read differently: its number and its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hipflex_kit.notation import ParseResult, edits, parse_program
from hipflex_kit.notation.edits import Edited, EditError


@pytest.mark.parametrize(
    ("text", "edit", "said", "line"),
    [
        pytest.param(
            "A) Strict Press 5 x 3\nB) Tabata hollow hold\nC) Death by burpees\n",
            lambda read: edits.move_block(read, (0, 0, 2), (0, 0), 0),
            "This block cannot go there without line 2 (“B) Tabata hollow hold”) being read differently; "
            "move it in the text instead.",
            2,
            id="a block that moves",
        ),
        pytest.param(
            "Warm up\n500m row\n2 rds\n10 air squats\n5 inchworms\n",
            lambda read: edits.delete(read, (0, 0, 1, 1)),
            "“inchworms” cannot be taken out without line 3 (“2 rds”) being read differently; "
            "delete it in the text instead.",
            3,
            id="a row that goes",
        ),
        pytest.param(
            "12 reps, ring rows\n\n12 reps, push-ups\n\n2 sets, 40 crunches\n\nDO THE ABOVE CIRCUIT 3 TIMES\n",
            lambda read: edits.insert(read, (0, 0, 0), 0, "squat 4x10"),
            "“squat 4x10” cannot stand there without line 1 (“12 reps, ring rows”) being read differently; "
            "write it in the text instead.",
            1,
            id="a row that comes",
        ),
        pytest.param(
            "Exercise\tWk 1\tWk 2\tWk 3\nSquat\t3x8\t3x9\ttest\nBench Press\t3x8\tdeload\t3x10\n",
            lambda read: edits.move_to_new_block(read, (0, 0, 0, 1), (0, 0), 0),
            "“Bench Press” cannot go there without line 2 (“Squat 3x8 3x9 test”) being read differently; "
            "move it in the text instead.",
            2,
            id="a line between tabs is told with blanks",
        ),
        pytest.param(
            "3x (15 band pull-aparts, 10 scap push ups, 10 dead bugs)\n",
            lambda read: edits.move_to_new_block(read, (0, 0, 0, 0), (0, 0), 0),
            "“band pull-aparts” cannot go there without line 1 (“3x (15 band pull-aparts, 10 scap push ups, 10 d…”) "
            "being read differently; move it in the text instead.",
            1,
            id="the line itself, shortened",
        ),
    ],
)
def test_a_refusal_names_the_line(text: str, edit: Callable[[ParseResult], Edited], said: str, line: int) -> None:
    read = parse_program(text)
    with pytest.raises(EditError) as refused:
        edit(read)
    named = edits.naming_the_line(refused.value, read)
    assert (str(named), named.line) == (said, line)


@pytest.mark.parametrize(
    ("text", "row", "field", "said", "line"),
    [
        pytest.param(
            "4x10:\nSquat\nPress\n",
            (0, 0, 0, 1),
            "dose",
            "These sets × reps are said in line 1 (“4x10:”); change that line, or type this exercise’s own here.",
            1,
            id="said above for several",
        ),
        pytest.param(
            "Bench Press\nRow\n4x8 each\n",
            (0, 0, 0, 0),
            "dose",
            "These sets × reps are said in line 3 (“4x8 each”); change that line, or type this exercise’s own here.",
            3,
            id="said below for several",
        ),
        pytest.param(
            "Mobility: 2 x (10 cat cow, 10 bird dog)\n",
            (0, 0, 0, 0),
            "dose",
            "Without its sets × reps, “cat cow” would not be read as an exercise; type others in their place, "
            "or delete it.",
            None,
            id="no exercise without it",
        ),
        pytest.param(
            "A. Deadlift 5x3\nEvery 2:00 x 5 sets\nB. Row 3x8\n",
            (0, 0, 0, 0),
            "dose",
            "The sets × reps of “Deadlift” cannot go without line 2 (“Every 2:00 x 5 sets”) being read differently; "
            "type others in their place.",
            2,
            id="other lines hang on it",
        ),
        pytest.param(
            "Rest 90 s between all sets\nSquat 3x10\nPress 3x8\n",
            (0, 0, 0, 0),
            "rest",
            "This rest is said in line 1 (“Rest 90 s between all sets”); change that line, or type its own here.",
            1,
            id="a rest for all",
        ),
    ],
)
def test_a_field_that_cannot_be_emptied_says_why_and_what_to_do(
    text: str, row: tuple[int, ...], field: str, said: str, line: int | None
) -> None:
    read = parse_program(text)
    with pytest.raises(EditError) as refused:
        edits.set_field(read, row, field, "")
    named = edits.naming_the_line(refused.value, read)
    assert (str(named), named.line) == (said, line)


def test_sets_and_reps_below_a_name_go_with_their_lines() -> None:
    read = parse_program("Back Squat\nSets: 3\nReps: 10\nRest: 90 s\n\nPress 3x8\n")
    assert edits.set_field(read, (0, 0, 0, 0), "dose", "").text == "Back Squat\nRest: 90 s\n\nPress 3x8\n"


def test_a_refusal_that_is_about_no_line_stays_as_it_is() -> None:
    read = parse_program("Day 1\n1a) Squat 3x5\n")
    with pytest.raises(EditError) as refused:
        edits.set_field(read, (0, 0, 0, 0), "dose", "often")
    assert edits.naming_the_line(refused.value, read) is refused.value


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        pytest.param(
            "1Heel Slide\n2 sets of 15 reps\n2Side Step\n3 sets of 8 reps\n",
            lambda read: edits.move(read, (0, 0, 1, 0), (0, 0, 0), 0),
            id="numbers that a page has glued on",
        ),
        pytest.param(
            "Mon - rest\nTue - 3M easy\nWed - 2M warm-up, 4 x 800m, 2M cool-down\nThu - 8 x 400m, 90 sec rest\n",
            lambda read: edits.move_to_new_block(read, (0, 2, 0, 2), (0, 3), 0),
            id="runs between others, without a name",
        ),
        pytest.param(
            "| Legs | Upper body | Sets x Reps |\n|---|---|---|\n| Front Squat | Bench Press | 3x8 |\n"
            "| Leg Curl | Pull Up | 3x12 |\n",
            lambda read: edits.delete(read, (0, 0, 1)),
            id="two blocks on the lines of a table",
        ),
    ],
)
def test_what_cannot_be_done_is_said_and_never_raised_as_a_fault(
    text: str, edit: Callable[[ParseResult], Edited]
) -> None:
    with pytest.raises(EditError):
        edit(parse_program(text))
