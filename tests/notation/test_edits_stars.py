"""Names that their author writes bold stay bold, new ones beside them are bold too, and every star is closed."""

from __future__ import annotations

import pytest

from hipflex_kit.notation import edits, parse_program

DAY, BLOCK, ROW = (0, 0), (0, 0, 0), (0, 0, 0, 0)


def day(*lines):
    return "\n".join(["# Pull", "", *lines, ""])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            day("- **Deadlift**: 3x5", "- **Pull-up**: 3x8"),
            day("- **Deadlift**: 3x5", "- **Plank**: 3x30s", "- **Pull-up**: 3x8"),
        ),
        (
            day("- [ ] **Deadlift** – 3x5", "- [ ] **Pull-up** – 3x8"),
            day("- [ ] **Deadlift** – 3x5", "- [ ] **Plank** – 3x30s", "- [ ] **Pull-up** – 3x8"),
        ),
        (
            day("**A1. Deadlift** 3x5", "**A2. Pull-up** 3x8"),
            day("**A1. Deadlift** 3x5", "**A2. Plank** 3x30s", "**A3. Pull-up** 3x8"),
        ),
        (
            day("* *Deadlift* 3x5", "* *Pull-up* 3x8"),
            day("* *Deadlift* 3x5", "* *Plank* 3x30s", "* *Pull-up* 3x8"),
        ),
        (
            day("- **Deadlift 3x5**", "- **Pull-up 3x8**"),
            day("- **Deadlift 3x5**", "- Plank 3x30s", "- **Pull-up 3x8**"),
        ),
        (
            day("**Deadlift**", "3x5", "", "**Pull-up**", "3x8"),
            day("**Deadlift**", "3x5", "", "**Plank** 3x30s", "", "**Pull-up**", "3x8"),
        ),
    ],
    ids=["bullets", "boxes", "label within", "italic", "dose within", "name above"],
)
def test_a_new_exercise_is_bold_where_its_neighbours_are(before, after):
    assert edits.insert(parse_program(before), BLOCK, 1, "Plank 3x30s").text == after


@pytest.mark.parametrize(
    ("row", "moved"),
    [
        ("- **Deadlift**: 3x5", "2) **Deadlift**: 3x5"),
        ("- Deadlift 3x5", "2) Deadlift 3x5"),
    ],
)
def test_a_row_takes_its_own_stars_along_and_no_others(row, moved):
    text = day("Warm-up:", row, "- Row 5 min", "", "Main:", "1) **Squat**: 3x5", "2) **Bench**: 3x5")
    edited = edits.move_to_new_block(parse_program(text), ROW, DAY, 2).text
    assert moved in edited.split("\n")
    assert all(line.count("**") % 2 == 0 for line in edited.split("\n"))


def test_a_row_that_leaves_its_bold_warm_up_leaves_no_stars_behind():
    text = day("- **Warmup:** Squat 1x10", "- **Work:** Squat 3x5", "- **Work:** Row 3x5")
    edited = edits.move_to_new_block(parse_program(text), ROW, DAY, 2).text
    assert edited.split("\n")[-2] == "- Squat 1x10"


SHEET = day("1. **Deadlift**", "   - Sets: 3", "   - Reps: 5", "2. **Pull-up**", "   - Sets: 3", "   - Reps: 8")


@pytest.mark.parametrize(
    ("field", "value", "lines"),
    [
        ("dose", "4x6", ["1. **Deadlift**", "   - Sets: 4", "   - Reps: 6"]),
        ("rest", "90s", ["1. **Deadlift**", "   - Sets: 3", "   - Reps: 5", "   - Rest: 90s"]),
        ("load", "60 kg", ["1. **Deadlift**", "   - Sets: 3", "   - Reps: 5", "   - Load: 60 kg"]),
    ],
)
def test_sets_and_reps_on_lines_of_their_own_stay_there_and_what_comes_new_gets_such_a_line(field, value, lines):
    edited = edits.set_field(parse_program(SHEET), ROW, field, value).text
    assert edited == day(*lines, "2. **Pull-up**", "   - Sets: 3", "   - Reps: 8")


def test_a_rest_is_written_behind_sets_and_reps_that_stand_below_a_name():
    edited = edits.set_field(parse_program(day("**Deadlift**", "3x5", "", "**Pull-up**", "3x8")), ROW, "rest", "90s")
    assert edited.text == day("**Deadlift**", "3x5, rest 90s", "", "**Pull-up**", "3x8")


def test_a_row_that_goes_from_one_circuit_to_another_does_the_rounds_of_that_one():
    text = day("3 rounds:", "- Squat x10", "- Push up x10", "", "4 rounds:", "- Lunge x8", "- Row x8")
    edited = edits.move(parse_program(text), (0, 0, 0, 1), (0, 0, 1), 1)
    assert edited.text == day("3 rounds:", "- Squat x10", "", "4 rounds:", "- Lunge x8", "- Push up x10", "- Row x8")
    moved = parse_program(edited.text).program.sessions[0].blocks[1].prescriptions[1]
    assert moved.dose.sets is not None
    assert moved.dose.sets.low == 4


def test_a_row_that_leaves_a_circuit_for_a_list_takes_its_sets_along():
    text = day("3 rounds:", "- Squat x10", "- Push up x10", "", "Main:", "- Lunge 4x8", "- Row 4x8")
    edited = edits.move(parse_program(text), (0, 0, 0, 1), (0, 0, 1), 1).text
    assert "- Push up 3x10" in edited.split("\n")


def test_a_rule_stands_between_blank_lines_where_the_author_leaves_none():
    text = day("- Squat 3x5", "- Row 3x5", "It was good.")
    edited = edits.move_to_new_block(parse_program(text), ROW, DAY, 1).text
    assert "\n\n---\n\n- Squat 3x5" in edited
