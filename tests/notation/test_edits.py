"""Splices on the seed program, on weeks and on tables: exactly these lines change."""

import difflib
from pathlib import Path

import pytest

from hipflex_kit.notation import edits, parse_program
from hipflex_kit.notation.columns import table_columns

SEED = (Path(__file__).parents[2] / "data/programs/edina-runner.txt").read_text("utf-8")
WEEKS = """Client: Anna
Weeks: 4

Day 1
1a) Back Squat 3x8 | 3x9 | 3x10 | 2x8
1b) Row 3x8 each arm @ 20kg RPE 8, rest 90s
  Week 2: 3x9
  // her left shoulder
  keep back flat
2a) Split Squat 3x5  // coach
"""
TABLE = """Day 1

1a) Plank 3x30sec
  Tempo: slow
2a) Side Plank (2x20sec)

| Exercise | Sets | Reps | Rest | Notes |
|----------|------|------|------|-------|
| Squat    | 3    | 10   | 60s  |       |
| Row      | 3    | 8    |      | slow  |
"""
SQUAT, RDL = (0, 0, 1, 0), (0, 0, 1, 1)


def changed(text, edit):
    """The lines that an edit takes out and puts in, without the blank ones."""
    edited = edit(parse_program(text))
    diff = difflib.ndiff(text.split("\n"), edited.text.split("\n"))
    return [line.replace("\xa0", " ").rstrip() for line in diff if line[0] in "-+" and line[1:].strip()]


def field(path, name, text, **more):
    return lambda read: edits.set_field(read, path, name, text, **more)


def test_dragging_1c_above_1a_moves_one_line_and_relabels_the_block():
    edited = edits.move(parse_program(SEED), (0, 0, 1, 2), (0, 0, 1), 0)
    labels = [(row.label, row.name) for _, row in parse_program(edited.text).program.walk()][1:4]
    assert labels == [
        ("1a", "Kneeling Single Arm Cable Row"),
        ("1b", "Barbell Back Squat"),
        ("1c", "Single Leg Sprinter RDL"),
    ]
    old, new = SEED.split("\n"), edited.text.split("\n")
    assert old[8].strip() == "3 seconds down, 3 second pause, quick up"
    assert new[edited.carried[9] - 1] == old[8], "the tempo line moves with its exercise, byte for byte"
    assert old[11:] == new[11:], "everything below the block stays"
    assert [edited.carried[line] for line in (11, 5, 7)] == [5, 7, 9], "ids can follow the lines"


def test_a_dose_is_written_in_the_authors_brackets_and_with_the_authors_sign():
    assert changed(SEED, field(SQUAT, "dose", "5x5")) == [
        "- 1a) Barbell Back Squat (4×10)",
        "+ 1a) Barbell Back Squat (5×5)",
    ]
    assert changed(SEED, field((0, 0, 0, 0), "dose", "2x30sec")) == [
        "- Warm Up: Single Leg High Knee Balance (2x20sec Each Leg)",
        "+ Warm Up: Single Leg High Knee Balance (2x30sec)",
    ]


def test_a_line_typed_at_the_foot_of_a_day_is_a_block_of_its_own_with_the_next_label():
    assert changed(SEED, lambda read: edits.add_line(read, (0, 0), "squat 4x10")) == ["+ 3a) squat (4×10)"]
    assert changed(SEED, lambda read: edits.add_line(read, None, "squat 4x10"))[-1] == "+ 3a) squat (4×10)"


def test_a_typed_label_decides_where_the_line_goes():
    assert changed(SEED, lambda read: edits.add_line(read, (0, 0), "2c Plank 3x30sec")) == [
        "+ 2c) Plank (3×30sec)",
        "- 2c) Calf Raise (3×15)",
        "+ 2d) Calf Raise (3×15)",
    ]


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        ((0, 0, 2, 2), ["- 2c) Calf Raise (3×15)"]),
        (
            (0, 0, 2, 0),
            [
                "- 2a) Push Ups (3×10-12)",
                "- 2b) Lat Pull Down (3×10-12)",
                "+ 2a) Lat Pull Down (3×10-12)",
                "- 2c) Calf Raise (3×15)",
                "+ 2b) Calf Raise (3×15)",
            ],
        ),
        ((0, 0, 2), ["- 2a) Push Ups (3×10-12)", "- 2b) Lat Pull Down (3×10-12)", "- 2c) Calf Raise (3×15)"]),
    ],
)
def test_what_is_deleted_goes_and_what_follows_is_relabelled(path, gone):
    assert sorted(changed(SEED, lambda read: edits.delete(read, path))) == sorted(gone)


def test_a_block_goes_with_its_last_exercise_and_a_day_with_its_heading():
    text = "Day 1\n1a) Squat 3x5\n\nFinisher:\nPlank 3x30sec\n\nDay 2\n1a) Row 3x8\n"
    assert edits.delete(parse_program(text), (0, 0, 1, 0)).text == "Day 1\n1a) Squat 3x5\n\nDay 2\n1a) Row 3x8\n"
    assert edits.delete(parse_program(text), (0, 0)).text == "Day 2\n1a) Row 3x8\n"


STACKED = """A1
Back Squat
4 x 5

A2
Box Jump
4 x 3

B.
- Leg Curl 3x12
"""
_B, _JUMP, _SQUAT = "- Leg Curl 3x12\n", "Box Jump\n4 x 3\n", "Back Squat\n4 x 5\n"


@pytest.mark.parametrize(
    ("edit", "now"),
    [
        (
            lambda read: edits.insert(read, (0, 0, 0), 1, "Row 3x8"),
            f"A1\n{_SQUAT}\nA2\nRow 3x8\n\nA3\n{_JUMP}\nB.\n{_B}",
        ),
        (lambda read: edits.move(read, (0, 0, 0, 0), (0, 0, 0), 1), f"A1\n{_JUMP}\nA2\n{_SQUAT}\nB.\n{_B}"),
        (lambda read: edits.delete(read, (0, 0, 0, 0)), f"A\n{_JUMP}\nB.\n{_B}"),
        (
            lambda read: edits.move_to_new_block(read, (0, 0, 0, 0), (0, 0), 2),
            f"A\n{_JUMP}\nB.\n{_B}\nC.\n- {_SQUAT}",
        ),
        (
            lambda read: edits.set_field(read, (0, 0, 0, 1), "label", ""),
            f"A1\n{_SQUAT}\n{_JUMP}\nB.\n{_B}",
        ),
        (
            lambda read: edits.set_field(read, (0, 0, 1, 0), "dose", "4x10"),
            f"A1\n{_SQUAT}\nA2\n{_JUMP}\nB.\n- Leg Curl 4x10\n",
        ),
    ],
    ids=["insert", "move", "delete", "out", "no label", "dose"],
)
def test_a_label_on_a_line_of_its_own_goes_with_its_exercise(edit, now):
    assert edit(parse_program(STACKED)).text == now


PLANNED = """Day 1

Warm-up:

Strength:

A1) Front Squat 4x6
A2) Chin Up 4x8

Accessories:

Finisher (3 rounds):
"""


@pytest.mark.parametrize(
    ("edit", "now"),
    [
        (lambda read: edits.insert(read, (0, 0, 0), 0, "bird dog 2x10"), ["+ bird dog 2x10"]),
        (lambda read: edits.insert(read, (0, 0, 2), 0, "calf raise 3x15"), ["+ B1) calf raise 3x15"]),
        (lambda read: edits.new_block(read, (0, 0), 3, "calf raise 3x15"), ["+ B1) calf raise 3x15"]),
        (lambda read: edits.add_line(read, (0, 0), "plank 30s"), ["+ plank 30s"]),
        (
            lambda read: edits.move(read, (0, 0, 1, 1), (0, 0, 3), 0),
            ["- A2) Chin Up 4x8", "+ Chin Up 4x8"],
        ),
        (
            lambda read: edits.move_to_new_block(read, (0, 0, 1, 1), (0, 0), 3),
            ["- A2) Chin Up 4x8", "+ B1) Chin Up 4x8"],
        ),
    ],
    ids=["typed into it", "labelled like the work above", "dropped below it", "at the foot", "moved", "moved below it"],
)
def test_a_part_that_has_only_its_name_gets_its_first_exercise(edit, now):
    assert changed(PLANNED, edit) == now


def test_a_station_comes_to_the_minute_of_one_exercise_and_goes_again():
    read = parse_program("Day 1\n\nEMOM 10\nBurpees 5\n")
    two = parse_program(edits.insert(read, (0, 0, 0), 1, "row 8").text)
    assert [row.name for _, row in two.program.walk()] == ["Burpees", "row"]
    assert parse_program(edits.delete(two, (0, 0, 0, 1)).text).program == read.program


def test_an_exercise_alone_in_its_block_leaves_it_for_the_name_above():
    text = "Day 1\n\nStrength:\n\nFinisher:\nPlank 3x30s\n"
    assert changed(text, lambda read: edits.move_to_new_block(read, (0, 0, 1, 0), (0, 0), 1)) == []
    edited = edits.move(parse_program(text), (0, 0, 1, 0), (0, 0, 0), 0)
    assert [len(block.prescriptions) for block in parse_program(edited.text).program.sessions[0].blocks] == [1]


def test_the_last_one_of_a_superset_keeps_its_label():
    text = "Day 1\n1a) Squat 3x5\n1b) Row 3x8\n2a) Press 3x5\n"
    moved = edits.move(parse_program(text), (0, 0, 0, 1), (0, 0, 1), 0).text
    assert moved == "Day 1\n1a) Squat 3x5\n2a) Row 3x8\n2b) Press 3x5\n"


def test_lettered_blocks_become_pairs_where_a_second_exercise_joins():
    text = "Day 1\nA. Squat 3x5\nB. Row 3x8\nC. Press 3x5\n"
    joined = edits.move(parse_program(text), (0, 0, 2, 0), (0, 0, 0), 1).text
    assert joined == "Day 1\nA1. Squat 3x5\nA2. Press 3x5\nB. Row 3x8\n"


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("1) Squat 3x5\n\n2a) Row 3x8\n2b) Press 3x8\n", "1) Squat 3x5\n\n2) Row 3x8\n\n3) Press 3x8\n"),
        ("A. Squat 3x5\n\nB1. Row 3x8\nB2. Press 3x8\n", "A. Squat 3x5\n\nB. Row 3x8\n\nC. Press 3x8\n"),
        ("1a) Squat 3x5\n\n2a) Row 3x8\n2b) Press 3x8\n", "1a) Squat 3x5\n\n2a) Row 3x8\n\n3a) Press 3x8\n"),
    ],
)
def test_what_is_split_up_is_labelled_like_the_author_s_other_single_exercises(text, now):
    split = edits.move_to_new_block(parse_program(f"Day 1\n{text}"), (0, 0, 1, 1), (0, 0), 2)
    assert split.text.strip() == f"Day 1\n{now}".strip()


def test_a_row_that_leaves_a_superset_takes_along_what_its_heading_said():
    text = "Day 1\nSuperset 3 x 10\nA. Squat\nB. Row\n\nDay 2\n1a) Press 3x8\n"
    moved = edits.move(parse_program(text), (0, 0, 0, 1), (0, 1, 0), 1).text
    assert moved == "Day 1\nSuperset 3 x 10\nA. Squat\n\nDay 2\n1a) Press 3x8\n1b) Row 3x10\n"


def test_an_inherited_dose_is_overruled_on_the_rows_own_line():
    text = "Day 1\nSuperset 3 x 10\nA. Squat\nB. Row\n"
    assert changed(text, field((0, 0, 0, 1), "dose", "4x8")) == ["- B. Row", "+ B. Row 4x8"]


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("tempo", "", ["-   3 seconds down, 3 second pause, quick up"]),
        ("tempo", "2 seconds down", ["-   3 seconds down, 3 second pause, quick up", "+   2 seconds down"]),
        ("note", "chest up", ["+   chest up"]),
        (
            "rest",
            "90s",
            [
                "- 1b) Single Leg Sprinter RDL (4×5 Each Leg.)",
                "+ 1b) Single Leg Sprinter RDL (4×5 Each Leg.), rest 90s",
            ],
        ),
    ],
)
def test_a_field_is_written_where_the_author_would(name, text, lines):
    assert changed(SEED, field(RDL, name, text)) == lines


@pytest.mark.parametrize(
    ("path", "text", "week", "lines"),
    [
        ((0, 0, 0, 0), "4x4", 2, ["+ 1a) Back Squat 3x8 | 4x4 | 3x10 | 2x8"]),
        ((0, 0, 0, 0), "4x4", 6, ["+ 1a) Back Squat 3x8 | 3x9 | 3x10 | 2x8 | 2x8 | 4x4"]),
        ((0, 0, 0, 1), "4x8", 2, ["+   Week 2: 4x8"]),
        ((0, 0, 0, 1), "4x8", 3, ["+   Week 3: 4x8"]),
        ((0, 0, 0, 1), "", 2, []),
        ((0, 0, 1, 0), "3x6", 2, ["+   Week 2: 3x6"]),
    ],
)
def test_a_later_week_is_a_column_or_a_row_of_its_own(path, text, week, lines):
    assert [line for line in changed(WEEKS, field(path, "dose", text, week=week)) if line[0] == "+"] == lines


def test_a_row_without_sets_gets_a_load_for_a_week_without_a_gap_before_it():
    text = "Day 1\n1) Back Squat\n"
    assert changed(text, field((0, 0, 0, 0), "load", "85 kg", week=2)) == ["+   Week 2: @ 85 kg"]
    assert changed(text, field((0, 0, 0, 0), "rest", "2 min", week=2)) == ["+   Week 2: rest 2 min"]


PERCENTAGES = """Day 1
1) Back Squat 3x5 @ 65%, rest 3 min | 3x3 @ 75%, rest 3 min
2) Bench Press 3x5 @ 65%
  Week 2: 3x3 @ 75%
3) Lunge 3x8 each leg

| Exercise | Week 1 | Week 2 |
|---|---|---|
| Deadlift | 3x5 @ 65% | 3x3 @ 75% |
"""


@pytest.mark.parametrize(
    ("name", "text", "week", "lines"),
    [
        (
            "dose",
            "5x5",
            2,
            [
                "1) Back Squat 3x5 @ 65%, rest 3 min | 5x5 @ 75%, rest 3 min",
                "  Week 2: 5x5 @ 75%",
                "  Week 2: 5x5",
                "| Deadlift | 3x5 @ 65% | 5x5 @ 75% |",
            ],
        ),
        (
            "load",
            "80%",
            2,
            [
                "1) Back Squat 3x5 @ 65%, rest 3 min | 3x3 @ 80%, rest 3 min",
                "  Week 2: 3x3 @ 80%",
                "  Week 2: 3x8 each leg @ 80%",
                "| Deadlift | 3x5 @ 65% | 3x3 @ 80% |",
            ],
        ),
        (
            "effort",
            "8",
            3,
            [
                "1) Back Squat 3x5 @ 65%, rest 3 min | 3x3 @ 75%, rest 3 min | 3x3 RPE 8",
                "  Week 3: 3x3 RPE 8",
                "  Week 3: 3x8 each leg RPE 8",
                None,
            ],
        ),
        (
            "load",
            "",
            2,
            [
                "1) Back Squat 3x5 @ 65%, rest 3 min | 3x3, rest 3 min",
                "  Week 2: 3x3",
                "",
                "| Deadlift | 3x5 @ 65% | 3x3       |",
            ],
        ),
    ],
)
def test_what_is_written_for_a_later_week_keeps_the_rest_of_it(name, text, week, lines):
    for path, line in zip([(0, 0, 0, 0), (0, 0, 1, 0), (0, 0, 2, 0), (0, 0, 3, 0)], lines, strict=True):
        if line is None:
            with pytest.raises(edits.EditError):
                field(path, name, text, week=week)(parse_program(PERCENTAGES))
            continue
        edit = field(path, name, text, week=week)
        assert [one[2:] for one in changed(PERCENTAGES, edit) if one[0] == "+"] == ([line] if line else [])
        now = edit(parse_program(PERCENTAGES)).text
        [before, after] = [dict(parse_program(each).program.walk())[path] for each in (PERCENTAGES, now)]
        assert after.dose_in(week - 1) == before.dose_in(week - 1)
        if text:
            kept = [one for one in ("load", "rest", "sets", "reps", "side") if one != name and name != "dose"]
            assert [getattr(after.dose_in(week), one) for one in kept] == [
                getattr(before.dose_in(week), one) for one in kept
            ]


def test_a_week_s_cell_keeps_its_load_when_the_first_dose_is_typed():
    assert changed(PERCENTAGES, field((0, 0, 3, 0), "dose", "5x5"))[1:] == ["+ | Deadlift | 5x5 @ 65% | 3x3 @ 75% |"]


def test_header_lines_are_changed_added_and_taken_out():
    assert changed(WEEKS, lambda read: edits.set_header(read, "weeks", "6")) == ["- Weeks: 4", "+ Weeks: 6"]
    assert changed(WEEKS, lambda read: edits.set_header(read, "goal", "run faster")) == ["+ Goal: run faster"]
    assert changed(WEEKS, lambda read: edits.set_header(read, "Client", "")) == ["- Client: Anna"]
    assert edits.set_header(parse_program(SEED), "client", "Anna").text == "Client: Anna\n\n" + SEED


def test_a_day_is_added_to_the_week_that_is_meant():
    text = "Week 1\nDay 1\n1) Squat 3x8\n// mine\n\nDay 2\n1) Row 3x8\n// hers\n\nWeek 2\nDay 1\n1) Squat 3x9\n"
    first = edits.add_session(parse_program(text), "Day 3", 0).text
    assert first == text.replace("// hers\n", "// hers\n\nDay 3\n")
    assert [len(week.sessions) for week in parse_program(first).program.weeks] == [3, 1]
    assert edits.add_session(parse_program(text), "Day 2", 1).text == text + "\nDay 2\n"
    assert edits.add_session(parse_program(text), "Day 2").text == text + "\nDay 2\n"


@pytest.mark.parametrize(
    ("text", "week", "expected"),
    [
        (
            "# Week 1\n\n# Week 2\n\n## Day 1\nSquat 3x5\n",
            0,
            "# Week 1\n\n## Day A\n\n# Week 2\n\n## Day 1\nSquat 3x5\n",
        ),
        ("Week 1\nWeek 2\nDay 1\nSquat 3x5\n", 0, "Week 1\nDay A\nWeek 2\nDay 1\nSquat 3x5\n"),
        ("Week 1\n\nWeek 2\n", 0, "Week 1\n\nDay A\n\nWeek 2\n"),
        (
            "Week 1\nDay 1\nSquat 3x5\n\nWeek 2\n\nWeek 3\nDay 1\nRow 3x8\n",
            1,
            "Week 1\nDay 1\nSquat 3x5\n\nWeek 2\nDay A\n\nWeek 3\nDay 1\nRow 3x8\n",
        ),
        (
            "Week 1\nDay 1\nSquat 3x5\n\nWeek 2\nDay 1\nRow 3x8\n",
            0,
            "Week 1\nDay 1\nSquat 3x5\n\nDay A\n\nWeek 2\nDay 1\nRow 3x8\n",
        ),
        ("Week 1\nDay 1\nSquat 3x5\n\nWeek 2\n", 0, "Week 1\nDay 1\nSquat 3x5\n\nDay A\n\nWeek 2\n"),
    ],
    ids=[
        "no day before",
        "nothing between",
        "no day at all",
        "days before and behind",
        "one day",
        "an empty week behind",
    ],
)
def test_a_day_is_added_to_a_week_that_has_one_or_none(text: str, week: int, expected: str) -> None:
    assert edits.add_session(parse_program(text), "Day A", week).text == expected


def test_days_are_added_and_renamed_in_the_style_of_the_others():
    text = "## Day 1: Legs\n1a) Squat 3x5\n\n## Day 2: Arms\n1a) Curl 3x8\n"
    assert edits.add_session(parse_program(text), "Day 3: Back").text == text.rstrip("\n") + "\n\n## Day 3: Back\n"
    assert changed(text, lambda read: edits.rename_session(read, (0, 1), "Day 2: Push")) == [
        "- ## Day 2: Arms",
        "+ ## Day 2: Push",
    ]


def test_the_reason_to_keep_something_is_a_comment_that_never_prints():
    edited = edits.keep(parse_program(SEED), RDL, "L01", "grip is\nthe goal")
    row = dict(parse_program(edited.text).program.walk())[RDL]
    assert row.comments == ("keep: grip is the goal [L01]",)
    assert row.notes == ()


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("dose", "4xx10", "is not read as sets × reps"),
        ("dose", "Squat 3x10", "is not read as sets × reps"),
        ("name", "", "needs a name"),
        ("effort", "very hard", "is not read as effort"),
        ("label", "hello", "is not read as a label"),
    ],
)
def test_words_that_would_change_something_else_are_refused(name, text, says):
    with pytest.raises(edits.EditError, match=says):
        edits.set_field(parse_program(SEED), SQUAT, name, text)


@pytest.mark.parametrize(
    "name", ['#panic("x") <script> $\\frac$ [/bold]', "Front\nSquat", "Squat 3x10", "2b) Squat", "Day 3"]
)
def test_a_name_stays_a_name_whatever_it_holds(name):
    read = parse_program(SEED)
    try:
        now = parse_program(edits.set_field(read, SQUAT, "name", name).text).program
    except edits.EditError:
        return
    row = dict(now.walk())[SQUAT]
    assert row.name == " ".join(name.split())
    assert row.dose == dict(read.program.walk())[SQUAT].dose


@pytest.mark.parametrize(
    "note", ["// mine", "Day 3", "Squat 3x10", "2b) Squat", "Week 2: 3x9", "Client: Anna", "rest 60s"]
)
def test_a_note_stays_a_note_whatever_it_says_or_is_refused(note):
    try:
        edited = edits.set_field(parse_program(SEED), SQUAT, "note", note)
    except edits.EditError:
        return
    before, after = parse_program(SEED).program, parse_program(edited.text).program
    assert dict(after.walk())[SQUAT].notes == (note,)
    assert [row for path, row in after.walk() if path != SQUAT] == [row for path, row in before.walk() if path != SQUAT]


def test_a_dose_that_stands_in_pieces_is_written_anew_on_the_rows_own_lines():
    text = "Day 1\n1a) Goblet Squat 3 sets, 12lb DB, of 10  // mine\n1b) Row 3x8\n"
    edited = edits.set_field(parse_program(text), (0, 0, 0, 0), "dose", "4x6")
    row = dict(parse_program(edited.text).program.walk())[(0, 0, 0, 0)]
    assert (row.dose.sets.low, row.dose.reps.low, row.comments) == (4, 6, ("mine",))
    assert edited.text.endswith("\n1b) Row 3x8\n")


def test_gone_places_are_refused():
    read = parse_program(SEED)
    for edit in (
        lambda: edits.delete(read, (0, 9, 0)),
        lambda: edits.move(read, (9, 0, 0, 0), (0, 0, 1), 0),
        lambda: edits.insert(read, (0, 0, 9), 0, "Squat 3x5"),
        lambda: edits.rename_session(read, (5, 5), "Day 9"),
    ):
        with pytest.raises(edits.EditError):
            edit()


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (field((0, 0, 2, 0), "dose", "4x12"), ["+ | Squat    | 4    | 12   | 60s  |       |"]),
        (field((0, 0, 2, 1), "rest", "90s"), ["+ | Row      | 3    | 8    | 90s  | slow  |"]),
        (field((0, 0, 2, 0), "load", "60kg"), ["+ | Squat    | 3    | 10   | 60s  | load 60kg |"]),
        (lambda read: edits.insert(read, (0, 0, 2), 1, "Lunge 3x12"), ["+ | Lunge    | 3    | 12   |      |       |"]),
        (lambda read: edits.add_line(read, (0, 0), "Lunge 3x12"), ["+ | Lunge    | 3    | 12   |      |       |"]),
        (lambda read: edits.move(read, (0, 0, 2, 0), (0, 0, 0), 1), ["+ 1b) Squat (3×10, rest 60s)"]),
    ],
)
def test_in_a_table_cells_are_written_and_rows_keep_the_columns(edit, lines):
    assert [line for line in changed(TABLE, edit) if line[0] == "+"] == lines


def test_a_line_that_moves_into_a_table_becomes_cells_and_the_rest_goes_to_its_note():
    edited = edits.move(parse_program(TABLE), (0, 0, 0, 0), (0, 0, 2), 2)
    assert edited.text.endswith("| Plank    | 3    | 30sec |      | tempo slow |\n")
    assert "Tempo: slow" not in edited.text


def test_a_table_turns_into_lines_with_the_same_program():
    read = parse_program(TABLE)
    edited = edits.turn_table_into_lines(read, (0, 0))
    assert edited.text.endswith("Squat (3×10, rest 60s)\nRow (3×8)\n  slow\n")
    assert parse_program(edited.text).program == read.program
    assert edited.carried[10] == 8


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (
            "\tExercise\tSets\tReps\nA1\tSquat\t3\t5\nA2\tRow\t3\t8\nB\tDip\t3\t10\n",
            "A1) Squat (3×5)\nA2) Row (3×8)\nB) Dip (3×10)\n",
        ),
        (
            "Day 1\tSets\tReps\nSquat\t3\t5\nRow\t3\t8\n",
            "Day 1\nSquat (3×5)\nRow (3×8)\n",
        ),
        (
            "# | Exercise | Sets | Reps\nA1 | Squat | 3 | 5\nA2 | Row | 3 | 8\n",
            "A1) Squat (3×5)\nA2) Row (3×8)\n",
        ),
        (
            'Exercise,Sets,Reps,Notes\n"Row, seated",3,8,slow\nDip,3,10,\n',
            "Row, seated (3×8)\n  slow\nDip (3×10)\n",
        ),
    ],
    ids=["a column of labels", "a day that heads the names", "no pipes at the sides", "a saved sheet"],
)
def test_a_sheet_turns_into_lines_with_its_labels_and_its_day(table, lines):
    assert edits.turn_table_into_lines(parse_program(table), (0, 0)).text == lines


def test_labels_in_a_column_of_their_own_count_on():
    table = "\tExercise\tSets\tReps\nA1\tSquat\t3\t5\nA2\tRow\t3\t8\nB\tDip\t3\t10\n"
    edited = edits.insert(parse_program(table), (0, 0, 0), 1, "Lunge 3x12")
    assert edited.text == table.replace("A2\tRow", "A2\tLunge\t3\t12\nA3\tRow")
    assert edits.delete(parse_program(table), (0, 0, 0, 0)).text.endswith("Reps\nA\tRow\t3\t8\nB\tDip\t3\t10\n")


def test_a_sheet_that_was_saved_with_commas_is_written_in_cells():
    table = 'Exercise,Sets,Reps,Load,Rest,Notes\n"Row, seated",3,10,,2 min,\nPlank,3,45 s,,60 s,\n\nDip 3x8\n'
    assert field((0, 0, 0, 0), "dose", "5x5")(parse_program(table)).text == table.replace(",3,10,", ",5,5,")
    assert field((0, 0, 0, 0), "load", "60 kg")(parse_program(table)).text == table.replace(",10,,", ",10,60 kg,")
    assert field((0, 0, 0, 1), "rest", "90s")(parse_program(table)).text == table.replace("60 s", "90s")
    inserted = edits.insert(parse_program(table), (0, 0, 0), 1, "Lunge 3x12").text
    assert inserted == table.replace("\nPlank", '\n"Lunge",3,12,,,\nPlank')
    with pytest.raises(edits.EditError, match="cannot hold"):
        edits.insert(parse_program(table), (0, 0, 0), 1, "Lunge, walking 3x12")


def test_columns_set_apart_by_blanks_are_written_in_cells():
    table = (
        "Exercise     Sets  Reps  Hold  Freq\n"
        "Quad Set     3     10    5 s   daily\n"
        "Wall Sit     3     -     30 s  daily\n"
    )
    dosed = field((0, 0, 0, 0), "dose", "4x12")(parse_program(table)).text
    assert dosed.split("\n")[1].split() == ["Quad", "Set", "4", "12", "-", "daily"]
    named = field((0, 0, 0, 1), "name", "Wall Squat")(parse_program(table)).text
    assert named == table.replace("Wall Sit  ", "Wall Squat")
    inserted = edits.insert(parse_program(table), (0, 0, 0), 1, "Lunge 3x12").text
    assert inserted.split("\n")[2] == "Lunge        3     12    -     -"


def test_a_table_without_pipes_at_its_sides_is_written_in_cells():
    table = "Exercise | Sets | Reps | Rest\nSquat    | 3    | 5    | 60\nRow      | 3    | 8    | 90\n\nPlank 3x30s\n"
    dosed = field((0, 0, 0, 0), "dose", "4x10")(parse_program(table)).text
    assert dosed == table.replace("Squat    | 3    | 5 ", "Squat    | 4    | 10")
    rested = field((0, 0, 0, 1), "rest", "2 min")(parse_program(table)).text
    assert rested == table.replace("| 90", "| 2 min")
    with pytest.raises(edits.EditError, match="no column for load"):
        field((0, 0, 0, 1), "load", "60 kg")(parse_program(table))
    inserted = edits.insert(parse_program(table), (0, 0, 0), 1, "Lunge 3x12").text
    assert "\nLunge    | 3    | 12   |\n" in inserted.replace("| \n", "|\n").replace("|   \n", "|\n")


@pytest.mark.parametrize(
    "table",
    [
        "Exercise,Sets,Reps\nSquat,3,8\nRow,3,9\n",
        "Exercise | Sets | Reps\nSquat | 3 | 8\nRow | 3 | 9\n",
        "Exercise   Sets   Reps\nSquat      3      8\nRow        3      9\n",
    ],
)
def test_the_headings_of_a_table_without_sides_go_with_its_last_row(table: str) -> None:
    read = parse_program(f"Day 1\n{table}\nDay 2\nPress 3x5\n")
    edited = edits.delete(read, (0, 0, 0)).text
    assert edited == "Day 1\n\nDay 2\nPress 3x5\n"


def test_one_change_in_a_long_saved_sheet_looks_for_its_headings_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, look = [], table_columns.sheet_mark

    def sheet_mark(raw, following):
        asked.append(raw)
        return look(raw, following)

    monkeypatch.setattr(table_columns, "sheet_mark", sheet_mark)
    rows = 200
    read = parse_program("Exercise,Sets,Reps\n" + "".join(f"Squat {n},3,{n % 9 + 3}\n" for n in range(rows)))
    edits.set_field(read, (0, 0, 0, rows - 1), "dose", "4x10")
    assert len(asked) < 10 * rows, "not once for each row and each line above it"


@pytest.mark.parametrize(
    ("line", "name", "written"),
    [
        ("1) 5 x 400 m w/ 200 m jog", "Treadmill", "1) Treadmill 5 x 400 m w/ 200 m jog"),
        ("1) 5 x 400 m w/ 200 m jog", "Track run", "1) 5 x 400 m Track run w/ 200 m jog"),
        ("Track: 6 x 100 m, walk back", "Strides", "Track: Strides 6 x 100 m, walk back"),
        ("Sled drags:\n4 x 100 m, walk back", "Prowler", "Sled drags:\nProwler 4 x 100 m, walk back"),
    ],
)
def test_a_run_without_a_written_name_gets_one_where_the_notation_reads_it(line, name, written):
    text = "Day 1\n{}\n\nDay 2\n1) Squat 3x8  // deep\n"
    read = parse_program(text.format(line))
    (path, before), _ = read.program.walk()
    after = edits.set_field(read, path, "name", name)
    assert after.text == text.format(written)
    (_, row), _ = parse_program(after.text).program.walk()
    assert (row.name, row.dose) == (name, before.dose)


def test_a_name_is_not_written_where_it_would_be_read_as_something_else():
    read = parse_program("Day 1\nthen 5 x 400 m w/ 200 m jog\n")
    with pytest.raises(edits.EditError, match="write it in the text"):
        edits.set_field(read, (0, 0, 0, 0), "name", "Treadmill")


def test_words_in_a_weeks_cell_are_changed_in_their_cell() -> None:
    sheet = "Exercise\tWk 1\tWk 2\nSquat\t3x8\ttest\nBench Press\t3x8\t3x9\n"
    edited = edits.set_field(parse_program(sheet), (0, 0, 0, 0), "note", "week 2: heavy test")
    assert edited.text == sheet.replace("test", "heavy test")
