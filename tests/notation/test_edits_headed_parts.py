"""A heading over several exercises stays above whichever of them is the first; what moves joins its new neighbours."""

from __future__ import annotations

import pytest

from hipflex_kit.notation import edits, parse_program

WORKOUT = """\
Monday
## Workout

1. Squat 3x5
2. Bench 3x5
3. Row 3x8

## Finisher
1. Plank 3x30s
2. Crunch 3x20
"""
DAY = (0, 0)
FINISHER = "\n## Finisher\n1. Plank 3x30s\n2. Crunch 3x20\n"


def workout(*rows, below=FINISHER, heading="## Workout\n"):
    return "\n".join(["Monday", heading, *rows, below])


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (
            lambda read: edits.move_block(read, (0, 0, 1), DAY, 0),
            workout("1. Bench 3x5", "2. Squat 3x5", "3. Row 3x8"),
        ),
        (
            lambda read: edits.move_block(read, (0, 0, 0), DAY, 2),
            workout("1. Bench 3x5", "2. Row 3x8", "3. Squat 3x5"),
        ),
        (
            lambda read: edits.move_to_new_block(read, (0, 0, 0, 0), DAY, 2),
            workout("1. Bench 3x5", "2. Squat 3x5", "3. Row 3x8"),
        ),
        (
            lambda read: edits.delete(read, (0, 0, 0, 0)),
            workout("1. Bench 3x5", "2. Row 3x8"),
        ),
        (
            lambda read: edits.move(read, (0, 0, 0, 0), (0, 0, 1), 0),
            workout("1a. Squat 3x5", "1b. Bench 3x5", "2. Row 3x8"),
        ),
        (
            lambda read: edits.move(read, (0, 0, 1, 0), (0, 0, 0), 1),
            workout("1a. Squat 3x5", "1b. Bench 3x5", "2. Row 3x8"),
        ),
        (
            lambda read: edits.insert(read, (0, 0, 0), 1, "Dip 3x8"),
            workout("1a. Squat 3x5", "1b. Dip 3x8", "2. Bench 3x5", "3. Row 3x8"),
        ),
        (
            lambda read: edits.new_block(read, DAY, 0, "Dip 3x8"),
            workout("1. Dip 3x8", "2. Squat 3x5", "3. Bench 3x5", "4. Row 3x8"),
        ),
        (
            lambda read: edits.new_block(read, DAY, 3, "Dip 3x8"),
            workout("1. Squat 3x5", "2. Bench 3x5", "3. Row 3x8", "4. Dip 3x8"),
        ),
    ],
    ids=["up", "down", "out", "delete", "into the next", "into the first", "insert", "new first", "new last"],
)
@pytest.mark.parametrize("heading", ["## Workout\n", "## Warm-up\n", "Main Lifts:"])
def test_the_heading_of_a_part_stays_above_its_first_exercise_and_labels_count_on(edit, text, heading):
    read = parse_program(WORKOUT.replace("## Workout\n", heading))
    edited = edit(read)
    assert edited.text == text.replace("## Workout\n", heading)
    again = parse_program(edited.text).program
    first = again.sessions[0].blocks[0]
    assert (first.title, first.section) == (read.program.sessions[0].blocks[0].title, first.section)
    assert [day.title for day in again.sessions] == ["Monday"]


def test_what_is_moved_below_another_heading_is_one_more_of_that_part():
    edited = edits.move_block(parse_program(WORKOUT), (0, 0, 2), DAY, 3).text
    assert edited == workout(
        "1. Squat 3x5",
        "2. Bench 3x5",
        below="\n## Finisher\n1. Plank 3x30s\n2. Row 3x8\n3. Crunch 3x20\n",
    )
    sections = [block.section.value for block in parse_program(edited).program.sessions[0].blocks]
    assert sections == ["work", "work", "finisher", "finisher", "finisher"]


def test_a_heading_of_a_circuit_goes_along_with_it():
    text = "Monday\nCircuit, 3 rounds:\n1. Squat x5\n2. Push up x5\n\nRow 3x8\n"
    edited = edits.move_block(parse_program(text), (0, 0, 0), DAY, 1).text
    assert edited == "Monday\nRow 3x8\n\nCircuit, 3 rounds:\n1. Squat x5\n2. Push up x5\n"


def test_what_a_warm_up_s_heading_also_governs_stays_a_warm_up_when_its_first_block_moves_away():
    text = "Monday\nWarm-up:\n2 rounds:\nLeg swing x10\nHip circle x10\n\n3 rounds:\nLunge x5\nBridge x5\n\n"
    text += "Main:\nSquat 3x5\n"
    read = parse_program(text)
    edited = edits.move_block(read, (0, 0, 0), DAY, 2).text
    after = parse_program(edited).program.sessions[0].blocks
    assert [block.section.value for block in after][:1] == ["warmup"]
    assert sorted(block.section.value for block in after) == sorted(
        block.section.value for block in read.program.sessions[0].blocks
    )


def test_what_a_moved_block_held_apart_stays_apart():
    text = "Monday\n- Row 5 min\n\nCircuit, 3 rounds:\n- Squat x5\n- Push up x5\n\n---\n\n- Plank 3x30s\n"
    read = parse_program(text)
    edited = edits.move_block(read, (0, 0, 1), DAY, 0).text
    after = parse_program(edited).program.sessions[0].blocks
    assert [[row.name for row in block.prescriptions] for block in after] == [["Squat", "Push up"], ["Row"], ["Plank"]]


@pytest.mark.parametrize(
    ("line", "moved"),
    [
        ("5 x Bird Dog, e/s", "3 x 5 x Bird Dog, e/s"),
        ("20 walking lunges per leg", "3 x 20 walking lunges per leg"),
    ],
)
def test_a_side_is_not_said_twice_when_a_row_takes_its_rounds_along(line, moved):
    read = parse_program(f"Monday\n3 sets of:\n- Plank 30s\n- {line}\n\nBench 3 x 5\n")
    edited = edits.move_to_new_block(read, (0, 0, 0, 1), DAY, 2).text
    assert moved in edited
    assert "each" not in edited


def test_a_row_that_leaves_a_table_for_a_block_of_its_own_is_a_line_below_it_and_no_table_without_headings():
    text = "Monday\n| Exercise | Sets | Reps |\n|---|---|---|\n| Squat | 3 | 5 |\n| Bench | 3 | 5 |\n| Row | 3 | 8 |\n"
    edited = edits.move_to_new_block(parse_program(text), (0, 0, 0, 0), DAY, 1).text
    assert edited == (
        "Monday\n| Exercise | Sets | Reps |\n|---|---|---|\n| Bench | 3 | 5 |\n| Row | 3 | 8 |\n\n---\n\nSquat (3×5)\n"
    )


ONE = "Monday\nStrength:\n1) Squat 3x5\n\nAccessory:\n2) Row 3x8\n3) Curl 3x10\n"


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (
            lambda read: edits.new_block(read, DAY, 1, "Dip 3x8"),
            "Monday\nStrength:\n1) Squat 3x5\n2) Dip 3x8\n\nAccessory:\n3) Row 3x8\n4) Curl 3x10\n",
        ),
        (
            lambda read: edits.new_block(read, DAY, 0, "Dip 3x8"),
            "Monday\nStrength:\n1) Dip 3x8\n2) Squat 3x5\n\nAccessory:\n3) Row 3x8\n4) Curl 3x10\n",
        ),
        (
            lambda read: edits.insert(read, (0, 0, 0), 1, "Dip 3x8"),
            "Monday\nStrength:\n1a) Squat 3x5\n1b) Dip 3x8\n\nAccessory:\n2) Row 3x8\n3) Curl 3x10\n",
        ),
        (
            lambda read: edits.move_block(read, (0, 0, 1), DAY, 0),
            "Monday\nStrength:\n1) Row 3x8\n2) Squat 3x5\n\nAccessory:\n3) Curl 3x10\n",
        ),
        (
            lambda read: edits.delete(read, (0, 0, 0, 0)),
            "Monday\nAccessory:\n1) Row 3x8\n2) Curl 3x10\n",
        ),
    ],
    ids=["below one", "above one", "with one", "from the next part", "delete"],
)
def test_below_the_heading_of_one_exercise_labels_count_on_too(edit, text):
    assert edit(parse_program(ONE)).text == text


def test_a_line_typed_below_the_first_exercise_of_a_headed_day_is_the_second():
    edited = edits.add_line(parse_program("Monday\n## Workout\n1. Squat 3x5\n"), DAY, "Dip 3x8")
    assert edited.text == "Monday\n## Workout\n1. Squat 3x5\n2. Dip 3x8\n"


def test_a_heading_goes_along_with_its_only_exercise():
    text = "Monday\nStrength:\n1) Squat 3x5\n\nAccessory:\n2) Row 3x8\n"
    edited = edits.move_block(parse_program(text), (0, 0, 0), DAY, 1).text
    assert edited == "Monday\nAccessory:\n1) Row 3x8\n\nStrength:\n2) Squat 3x5\n"


def test_the_first_exercise_of_a_part_moves_to_another_day_without_the_heading_of_the_others():
    text = ONE + "\nDay 2\n1) Plank 3x30s\n"
    edited = edits.move_block(parse_program(text), (0, 0, 1), (0, 1), 1).text
    assert edited.endswith("Accessory:\n2) Curl 3x10\n\nDay 2\n1) Plank 3x30s\n\n2) Row 3x8\n")
