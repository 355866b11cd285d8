"""What is typed at a day's foot is taken for what it is."""

import difflib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipflex_kit.notation import edits, parse_program
from hipflex_kit.notation.edits import EditError

SEED = (Path(__file__).parents[2] / "data/programs/edina-runner.txt").read_text("utf-8")
DAY_1, DAY_2 = (0, 0), (0, 1)


def typed(text, line, day=DAY_1):
    """The lines that typing at a day's foot takes out and puts in, without the blank ones."""
    edited = edits.add_line(parse_program(text), day, line)
    diff = difflib.ndiff(text.split("\n"), edited.text.split("\n"))
    return [line.replace("\xa0", " ").rstrip() for line in diff if line[0] in "-+" and line[1:].strip()]


def test_the_seed_typed_line_by_line_into_an_empty_document_is_the_seed():
    read = parse_program("")
    for line in filter(str.strip, SEED.split("\n")):
        days = [path for path in read.places if len(path) == 2]
        read = parse_program(edits.add_line(read, days[-1] if days else None, line).text)
    assert read.program == parse_program(SEED).program


def test_the_seed_pasted_into_an_empty_document_stays_as_its_author_wrote_it():
    edited = edits.add_line(parse_program(""), None, SEED)
    assert edited.text.strip("\n") == SEED.strip("\n")


def test_labels_are_kept_in_the_style_that_they_are_first_typed_in():
    read = parse_program(edits.add_line(parse_program(""), None, "A1. Squat 3x5").text)
    read = parse_program(edits.add_line(read, DAY_1, "Row 3x8").text)
    assert [row.label for _, row in read.program.walk()] == ["A1", "B1"]


@pytest.mark.parametrize("heading", ["Day 3", "Day 3 – Legs", "Monday", "Workout C", "Pull day"])
def test_a_heading_begins_a_day(heading):
    assert typed(SEED, heading) == [f"+ {heading}"]
    program = parse_program(edits.add_line(parse_program(SEED), DAY_1, heading).text).program
    assert len(program.sessions) == 3
    assert program.sessions[-1].title == heading


def test_a_week_s_heading_begins_a_week():
    read = parse_program(edits.add_line(parse_program("Week 1\nDay 1\nSquat 3x5\n"), DAY_1, "Week 2").text)
    read = parse_program(edits.add_line(read, DAY_1, "Day 1").text)
    assert [(week.number, len(week.sessions)) for week in read.program.weeks] == [(1, 1), (2, 1)]


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        (["Finisher:", "plank 2x30s", "dead bug 2x8"], [("finisher", ["plank", "dead bug"])]),
        (["Circuit (3 rounds)", "kb swing 15", "push ups 10"], [("circuit", ["3a kb swing", "3b push ups"])]),
        (["Superset x3", "curl 10", "dip 8"], [("superset", ["3a curl", "3b dip"])]),
        (["EMOM 10", "burpees 5", "air squat 10"], [("emom", ["3a burpees", "3b air squat"])]),
        (["Stretch", "couch stretch 60s each"], [("cooldown", ["couch stretch"])]),
        (["Finisher:", "plank 2x30s", "3a) curl 3x10"], [("finisher", ["plank"]), ("straight", ["3a curl"])]),
    ],
    ids=lambda value: value[0] if isinstance(value[0], str) else "",
)
def test_a_typed_heading_begins_a_part_and_what_follows_stands_below_it(lines, blocks):
    read = parse_program(SEED)
    for line in lines:
        read = parse_program(edits.add_line(read, DAY_1, line).text)
    before = len(parse_program(SEED).program.sessions[0].blocks)
    assert [
        (
            (block.kind if block.section.value == "work" else block.section).value,
            [f"{row.label or ''} {row.name}".strip() for row in block.prescriptions],
        )
        for block in read.program.sessions[0].blocks[before:]
    ] == blocks
    assert read.program.sessions[1] == parse_program(SEED).program.sessions[1]


def test_lines_with_a_part_among_them_come_to_the_foot_where_they_are_pasted():
    edited = edits.add_line(parse_program(SEED), DAY_1, "Circuit (3 rounds)\nKB Swings 15\nBurpees 10")
    first, second = parse_program(edited.text).program.sessions
    assert [row.name for row in first.blocks[-1].prescriptions] == ["KB Swings", "Burpees"]
    assert second == parse_program(SEED).program.sessions[1]


@pytest.mark.parametrize("name", ["Push", "Row", "Bench press", "Plank", "Speed", "Easy run", "Plank (3 rounds)"])
def test_an_exercise_without_sets_is_no_heading(name):
    assert typed(SEED, name) == [f"+ 3a) {name}"]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("3 seconds down, 3 second pause, quick up", "tempo", "3 seconds down, 3 second pause, quick up"),
        ("\xa0\xa03 seconds down, 1 second pause, quick up", "tempo", "3 seconds down, 1 second pause, quick up"),
        ("3-3-x-0", "tempo", "3-3-x-0"),
        ("30X1", "tempo", "30X1"),
        ("tempo 3-1-1", "tempo", "3-1-1"),
        ("@ 60kg", "load", "60kg"),
    ],
)
def test_a_line_that_is_only_a_field_is_about_the_last_row_of_the_day(line, field, value):
    rows = list(parse_program(edits.add_line(parse_program(SEED), DAY_1, line).text).program.walk())
    assert len(rows) == len(list(parse_program(SEED).program.walk()))
    (row,) = (row for path, row in rows if path == (0, 0, 2, 2))
    assert getattr(row.dose, field).text == value


def test_a_rest_a_note_and_a_comment_are_about_the_last_row_of_the_day():
    assert typed(SEED, "rest 90s") == ["- 2c) Calf Raise (3×15)", "+ 2c) Calf Raise (3×15), rest 90s"]
    assert typed(SEED, "  keep the chest tall") == ["+   keep the chest tall"]
    assert typed(SEED, "note: keep the chest tall") == ["+   keep the chest tall"]
    assert typed(SEED, "// ask about her knee", DAY_2) == ["+   // ask about her knee"]
    with pytest.raises(EditError, match="no exercise yet"):
        edits.add_line(parse_program("Day 1\n"), DAY_1, "rest 90s")


def test_a_typed_label_says_where_the_row_goes():
    read = parse_program(edits.add_line(parse_program(SEED), DAY_1, "1b sprinter rdl 4x5 each leg 3-3-x").text)
    rows = dict(read.program.walk())
    assert [rows[0, 0, 1, n].label for n in range(4)] == ["1a", "1b", "1c", "1d"]
    assert rows[0, 0, 1, 1].name == "sprinter rdl"
    assert rows[0, 0, 1, 1].dose.tempo.text == "3-3-x"


def test_a_warm_up_line_is_one_more_warm_up_line():
    line = "Warm Up: Single Leg High Knee Balance (2x20sec Each Leg)"
    assert typed(SEED, line) == [f"+ {line.replace('2x', '2×')}"]


def test_a_header_line_stands_in_the_header():
    assert typed(SEED, "Client: Anna") == ["+ Client: Anna"]
    assert (
        parse_program(edits.add_line(parse_program(SEED), DAY_2, "Client: Anna").text).program.header.client == "Anna"
    )


def test_pasted_lines_keep_together_what_their_labels_keep_together():
    assert typed(SEED, "1a) Squat 4x10\n  3-1-x-0\n1b) Lunge 3x8\n2a) Row 3x10\n") == [
        "+ 3a) Squat (4×10)",
        "+   Tempo: 3-1-x-0",
        "+ 3b) Lunge (3×8)",
        "+ 4a) Row (3×10)",
    ]


def test_pasted_days_come_below_everything_as_they_are_written():
    pasted = "Day 3\nA1) Squat  4 x 10\nA2) Lunge 3x8"
    edited = edits.add_line(parse_program(SEED), DAY_1, pasted)
    assert edited.text.startswith(SEED.rstrip("\n"))
    assert edited.text.rstrip("\n").endswith(pasted)
    assert [row.name for _, row in parse_program(edited.text).program.walk()][-2:] == ["Squat", "Lunge"]


def test_pasted_lines_that_cannot_be_read_are_kept_below_the_day():
    assert typed(SEED, "???\n@@@") == ["+ ???", "+ @@@"]
    assert [row for _, row in parse_program(edits.add_line(parse_program(SEED), DAY_1, "???\n@@@").text).program.walk()]


def test_ids_can_follow_through_a_paste():
    edited = edits.add_line(parse_program(SEED), DAY_1, "Squat 4x10\nLunge 3x8")
    old, new = SEED.split("\n"), edited.text.split("\n")
    assert all(old[before - 1] == new[after - 1] for before, after in edited.carried.items())
    assert len(edited.carried) == len(old)


LINES = st.sampled_from(
    [
        *filter(str.strip, SEED.split("\n")),
        "Day 3",
        "Week 2",
        "rest 90s",
        "3-3-x-0",
        "  slow",
        "note: slow",
        "// hm",
        "???",
        "Superset:",
        "3 rounds",
        "Client: Anna",
        "| a | b |",
        "---",
        "# Legs",
        "4x10",
        "squat",
        "A1. Row 3x8",
        "Rest: 2 min",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES | st.text(max_size=12), min_size=1, max_size=5), st.booleans())
def test_whatever_is_typed_no_row_that_was_there_is_lost(lines, at_once):
    read = parse_program(SEED)
    for line in ["\n".join(lines)] if at_once else lines:
        before = [row.name for _, row in read.program.walk()]
        try:
            edited = edits.add_line(read, DAY_1, line)
        except EditError:
            continue
        old, new = read.text.split("\n"), edited.text.split("\n")
        read = parse_program(edited.text)
        left = iter(row.name for _, row in read.program.walk())
        assert all(name in left for name in before), "all of them, in their order"
        assert all(1 <= was <= len(old) and 1 <= now <= len(new) for was, now in edited.carried.items())


ENDS_WITH_NOTES = """# Push
- Bench 4x8
- Dips 3x10

# Legs
- Squat 4x8
- Calf raise 3x15

# Notes
- sleep well
- more control
"""


def test_what_is_put_at_the_foot_of_a_day_that_ends_with_notes_stands_above_them():
    read = parse_program(ENDS_WITH_NOTES)
    blocks = len(read.program.sessions[1].blocks)
    edited = [
        (["Squat", "Calf raise", "Plank"], edits.add_line(read, DAY_2, "Plank 3x30s")),
        (["Squat", "Calf raise", "Dips"], edits.move_to_new_block(read, (0, 0, 0, 1), DAY_2, blocks)),
        (["Calf raise", "Squat"], edits.move_to_new_block(read, (0, 1, 0, 0), DAY_2, blocks)),
    ]
    for names, edit in edited:
        legs = parse_program(edit.text).program.sessions[1]
        assert [row.name for block in legs.blocks for row in block.prescriptions] == names
        assert edit.text.endswith("\n\n# Notes\n- sleep well\n- more control\n")


def test_a_note_that_has_no_place_in_a_table_is_refused_with_the_way_out():
    read = parse_program("| Exercise | Sets | Reps |\n|---|---|---|\n| Squat | 3 | 5 |\n")
    with pytest.raises(EditError, match="no column for notes; turn the table into lines first"):
        edits.set_field(read, (0, 0, 0, 0), "note", "knees out")
