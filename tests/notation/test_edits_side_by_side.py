"""Days that stand side by side: each field's place, edits within a day's own columns, and the way out into lines."""

import pytest

from hipflex_kit.notation import edits, parse_program
from hipflex_kit.notation.edits import EditError
from hipflex_kit.program import Header
from hipflex_kit.record_making import replace

SHEET = (
    "Client: Anna\n\n"
    "Day 1\t\t\tDay 2\t\t\n"
    "Exercise\tSets\tReps\tExercise\tSets\tReps\n"
    "Squat\t4\t8\tDeadlift\t3\t5\n"
    "Leg Press\t3\t12\tRow\t3\t10\n"
    "\t\t\tCurl\t3\t12\n"
)
MARKDOWN = """Title: Block

| Monday | Wednesday | Friday |
|--------|-----------|--------|
| A1) Squat 4x10 | Deadlift 3x5 @ 80% | Press 3x8<br>Dip 3x10 |
| A2) Row 3x8, rest 60s | Plank 3x30s | |
"""
SAVED = 'Day 1,,Day 2,\nSquat,4x8,"Row, seated",3x12\nLunge,3x10,Press,3x8\n'
SHEETS = pytest.mark.parametrize("text", [SHEET, MARKDOWN, SAVED], ids=["tabs", "Markdown", "commas"])


def rows(read):
    return [row.name for _, row in read.program.walk()]


def cell(text, place):
    line = text.split("\n")[place.span.line - 1]
    return line[place.span.column : place.span.end_column]


@SHEETS
def test_every_name_and_every_day_stands_where_its_place_says(text):
    read = parse_program(text)
    for path, row in read.program.walk():
        assert cell(text, read.places[path].fields["name"]) == row.name
        title = read.program.weeks[path[0]].sessions[path[1]].title
        assert cell(text, read.places[path[:2]].fields["title"]) == title


@SHEETS
def test_marks_cover_the_text_once_and_in_order(text):
    lines = text.split("\n")
    at = [(mark.line, mark.column) for mark in parse_program(text).marks]
    assert at == sorted(at)
    for number, line in enumerate(lines, 1):
        stretches = [(mark.column, mark.end_column) for mark in parse_program(text).marks if mark.line == number]
        assert "".join(line[start:end] for start, end in stretches) == line


def test_a_cell_of_the_second_day_is_marked_as_what_it_is():
    marks = {cell_of(mark): mark.kind for mark in parse_program(SHEET).marks if mark.line == 5}
    assert marks["Deadlift"] == "name"
    assert marks["5"] == "reps"


def cell_of(mark):
    return SHEET.split("\n")[mark.line - 1][mark.column : mark.end_column]


@pytest.mark.parametrize(
    ("path", "field", "typed", "before", "after"),
    [
        ((0, 1, 0, 0), "dose", "5x3", "Deadlift\t3\t5", "Deadlift\t5\t3"),
        ((0, 1, 0, 1), "name", "Cable Row", "\tRow\t", "\tCable Row\t"),
        ((0, 0, 0, 1), "dose", "2x15", "Leg Press\t3\t12", "Leg Press\t2\t15"),
    ],
    ids=["a dose of the second day", "a name of the second day", "a dose of the first"],
)
def test_an_edit_writes_into_the_cell_of_that_day_alone(path, field, typed, before, after):
    read = parse_program(SHEET)
    edited = edits.set_field(read, path, field, typed)
    assert edited.text == SHEET.replace(before, after)
    assert edited.carried == {line: line for line in range(1, 9)}


def test_a_field_of_a_cell_that_holds_a_line_is_written_as_in_any_line():
    read = parse_program(MARKDOWN)
    assert edits.set_field(read, (0, 1, 0, 0), "load", "85%").text == MARKDOWN.replace("@ 80%", "@ 85%")
    assert edits.set_field(read, (0, 2, 0, 1), "dose", "2x12").text == MARKDOWN.replace("Dip 3x10", "Dip 2x12")
    assert edits.set_field(read, (0, 0, 0, 1), "rest", "").text == MARKDOWN.replace("3x8, rest 60s", "3x8")


def test_a_day_is_renamed_in_its_cell():
    edited = edits.rename_session(parse_program(SHEET), (0, 1), "Day 2 – Pull")
    assert edited.text == SHEET.replace("Day 2", "Day 2 – Pull")


def test_a_cell_that_is_emptied_leaves_the_columns_of_the_other_day_where_they_are():
    text = "Day 1\t\t\tDay 2\t\t\nExercise\tReps\tRest\tExercise\tReps\tRest\nSquat\t3x5\t90s\tRow\t3x8\t60s\n"
    text += "Dip\t3x8\t60s\tCurl\t3x8\t30s\n"
    edited = edits.set_field(parse_program(text), (0, 0, 0, 0), "rest", "")
    assert edited.text == text.replace("\t90s\t", "\t\t")
    assert rows(parse_program(edited.text)) == ["Squat", "Dip", "Row", "Curl"]


def test_what_is_typed_may_not_tear_the_columns_apart():
    with pytest.raises(EditError):
        edits.set_field(parse_program(MARKDOWN), (0, 0, 0, 0), "dose", "4x10 | 4x8")
    with pytest.raises(EditError):
        edits.set_field(parse_program(SAVED), (0, 0, 0, 0), "name", "Squat, high bar")


@pytest.mark.parametrize(
    "edit",
    [
        lambda read: edits.delete(read, (0, 1, 0, 0)),
        lambda read: edits.delete(read, (0, 1)),
        lambda read: edits.insert(read, (0, 1, 0), 1, "Plank 3x30s"),
        lambda read: edits.new_block(read, (0, 0), 0, "Plank 3x30s"),
        lambda read: edits.add_line(read, (0, 0), "Plank 3x30s"),
        lambda read: edits.move(read, (0, 0, 0, 0), (0, 1, 0), 0),
        lambda read: edits.move_block(read, (0, 0, 0), (0, 1), 0),
        lambda read: edits.move_to_new_block(read, (0, 0, 0, 0), (0, 1), 0),
        lambda read: edits.move_day(read, (0, 1), 0),
        lambda read: edits.paste(read, (0, 0), "Plank 3x30s"),
        lambda read: edits.duplicate(read, [(0, 0)]),
        lambda read: edits.make_superset(read, [(0, 0, 0, 0), (0, 0, 0, 1)]),
        lambda read: edits.keep(read, (0, 0, 0, 0), "L01", "on purpose"),
    ],
)
def test_what_needs_lines_of_a_days_own_is_refused_with_the_way_out(edit):
    with pytest.raises(EditError, match="turn the table into lines first"):
        edit(parse_program(SHEET))


def test_what_is_about_the_whole_text_can_be_done():
    read = parse_program(SHEET)
    assert edits.set_header(read, "Client", "Mara").text == SHEET.replace("Anna", "Mara")
    added = parse_program(edits.add_session(read, "Day 3").text)
    assert [day.title for day in added.program.sessions] == ["Day 1", "Day 2", "Day 3"]


@pytest.mark.parametrize("path", [(0, 0), (0, 1), (0, 1, 0), (0, 1, 0, 0)], ids=str)
def test_the_table_turns_into_days_in_lines_by_one_edit(path):
    read = parse_program(SHEET)
    edited = edits.turn_table_into_lines(read, path)
    assert edited.text == (
        "Client: Anna\n\nDay 1\nSquat (4×8)\nLeg Press (3×12)\n\nDay 2\nDeadlift (3×5)\nRow (3×10)\nCurl (3×12)\n"
    )
    assert parse_program(edited.text).program == read.program
    assert edited.carried[3] == 3


def test_cells_that_hold_lines_become_these_lines_word_for_word():
    read = parse_program(MARKDOWN)
    edited = edits.turn_table_into_lines(read, (0, 0))
    assert edited.text == (
        "Title: Block\n\nMonday\nA1) Squat 4x10\nA2) Row 3x8, rest 60s\n\n"
        "Wednesday\nDeadlift 3x5 @ 80%\nPlank 3x30s\n\nFriday\nPress 3x8\nDip 3x10\n"
    )
    assert parse_program(edited.text).program == read.program


def test_only_the_table_that_is_asked_for_is_turned_and_what_stands_around_it_stays():
    text = f"Week 1\n{SHEET.partition(chr(10) * 2)[2]}\nWeek 2\nDay 1\nSquat 4x6\n\nDay 2\nDeadlift 3x3\n"
    edited = edits.turn_table_into_lines(parse_program(text), (0, 1))
    assert edited.text.endswith("\nCurl (3×12)\n\nWeek 2\nDay 1\nSquat 4x6\n\nDay 2\nDeadlift 3x3\n")
    assert parse_program(edited.text).program == parse_program(text).program


def test_weeks_side_by_side_turn_into_weeks():
    text = "Week 1\t\tWeek 2\t\nExercise\tDose\tExercise\tDose\nSquat\t3x8\tFront Squat\t3x6\n"
    read = parse_program(text)
    assert [week.number for week in read.program.weeks] == [1, 2]
    assert edits.turn_table_into_lines(read, (1, 0)).text == "Week 1\nSquat (3×8)\n\nWeek 2\nFront Squat (3×6)\n"


def test_a_text_below_the_days_goes_with_the_last_of_them():
    text = f"{SHEET}\nKeep one rep in the tank\n"
    read = parse_program(text)
    edited = edits.turn_table_into_lines(read, (0, 0))
    assert edited.text.endswith("Curl (3×12)\n\nKeep one rep in the tank\n")
    assert parse_program(edited.text).program == read.program


def test_the_same_days_are_read_side_by_side_and_below_each_other():
    below = parse_program("Day 1\nSquat 4x8\nLeg Press 3x12\n\nDay 2\nDeadlift 3x5\nRow 3x10\nCurl 3x12\n").program
    assert replace(parse_program(SHEET).program, header=Header()) == below


@pytest.mark.parametrize("heads", ["\tWeek 1\t\tWeek 2\t\nExercise\tSets\tReps\tSets\tReps\n",
                                   "Exercise\tW1 Sets\tW1 Reps\tW2 Sets\tW2 Reps\n",
                                   "Exercise\tWk 1\t\tWk 2\t\n\tSets\tReps\tSets\tReps\n"])  # fmt: skip
def test_a_week_with_columns_for_sets_and_reps_is_written_into_them(heads):
    text = f"{heads}Squat\t4\t8\t4\t6\nRow\t3\t10\t3\t8\n"
    read = parse_program(text)
    assert edits.set_field(read, (0, 0, 0, 0), "dose", "6x3", week=2).text == text.replace("4\t8\t4\t6", "4\t8\t6\t3")
    assert edits.set_field(read, (0, 0, 0, 1), "dose", "2x12").text == text.replace("3\t10\t3\t8", "2\t12\t3\t8")
    as_lines = edits.turn_table_into_lines(read, (0, 0)).text
    assert as_lines == "Squat (4×8)\n  Week 2: 4×6\nRow (3×10)\n  Week 2: 3×8\n"
