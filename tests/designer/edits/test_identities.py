"""What is on the screen keeps its id while the text below it changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipflex_kit.designer.edits.identities import Identities, created, follow, identify
from hipflex_kit.notation import ParseResult, edits, parse_program
from hipflex_kit.workspace import align_lines

TWO_DAYS = """Day 1
1a) Back Squat 4x10
1b) Push Ups 3x10
2a) Plank 3x30sec

Day 2
1a) Seated Cable Row 3x12
"""


def carried(old: str, new: str, moved: str | None = None) -> tuple[Identities, Identities, ParseResult]:
    before, after = parse_program(old), parse_program(new)
    ids = identify(before)
    return ids, follow(ids, before, after, align_lines(old, new), moved), after


def names(ids: Identities, read: ParseResult) -> dict[str, str]:
    return {row.name: ids.by_path[path] for path, row in read.program.walk()}


def test_everything_has_an_id_of_its_own() -> None:
    read = parse_program(TWO_DAYS)
    ids = identify(read)
    assert len(set(ids.by_path.values())) == len(ids.by_path) == 4 + 3 + 2
    assert all(ids.paths[name] == path for path, name in ids.by_path.items())


def test_a_new_row_gets_a_new_id_and_all_others_keep_theirs() -> None:
    before, after, read = carried(TWO_DAYS, TWO_DAYS.replace("1b) Push", "1b) Lunge 3x8\n1c) Push"))
    old, new = names(before, parse_program(TWO_DAYS)), names(after, read)
    assert {name: new[name] for name in old} == old
    assert created(before, after) == [new["Lunge"]]


def test_a_changed_dose_keeps_the_row() -> None:
    before, after, _ = carried(TWO_DAYS, TWO_DAYS.replace("4x10", "5x5 each leg"))
    assert before.by_path == after.by_path


def test_a_row_that_moves_to_the_other_day_takes_its_id_along() -> None:
    moved = TWO_DAYS.replace("1b) Push Ups 3x10\n", "") + "1b) Push Ups 3x10\n"
    read = parse_program(TWO_DAYS)
    row = identify(read).by_path[0, 0, 0, 1]
    before, after, now = carried(TWO_DAYS, moved, moved=row)
    assert after.by_path[0, 1, 0, 1] == row
    assert after.by_path[0, 1, 0] == before.by_path[0, 1, 0], "the block that takes a row in stays itself"
    assert names(after, now) == names(before, read)


def test_the_last_row_of_a_block_does_not_take_the_block_along() -> None:
    moved = TWO_DAYS.replace("2a) Plank 3x30sec\n", "") + "1b) Plank 3x30sec\n"
    row = identify(parse_program(TWO_DAYS)).by_path[0, 0, 1, 0]
    before, after, _ = carried(TWO_DAYS, moved, moved=row)
    assert after.by_path[0, 1, 0] == before.by_path[0, 1, 0]
    assert before.by_path[0, 0, 1] not in after.paths


def test_a_renamed_day_is_the_same_day() -> None:
    before, after, _ = carried(TWO_DAYS, TWO_DAYS.replace("Day 2", "Day 2: Pull"))
    assert before.by_path == after.by_path


def test_ids_of_what_is_gone_are_never_given_again() -> None:
    without = TWO_DAYS.replace("1b) Push Ups 3x10\n", "")
    read, less, more = (parse_program(text) for text in (TWO_DAYS, without, without + "1b) Face Pull 3x15\n"))
    first = identify(read)
    second = follow(first, read, less, align_lines(TWO_DAYS, less.text))
    third = follow(second, less, more, align_lines(less.text, more.text))
    assert first.by_path[0, 0, 0, 1] not in third.by_path.values()


ROW = st.sampled_from(["Squat 3x5", "Press 3x8", "Row 3x10", "Plank 3x30sec", "Curl 2x12", "Lunge 3x8 each"])
DAY = st.lists(ROW, max_size=5, unique=True)


def written(days: list[list[str]]) -> str:
    lines = []
    for number, rows in enumerate(days, 1):
        lines += [f"Day {number}", *(f"{at}) {row}" for at, row in enumerate(rows, 1))]
    return "\n".join(lines)


@given(st.lists(DAY, max_size=3), st.lists(DAY, max_size=3))
def test_after_any_rewrite_everything_has_exactly_one_id(old: list[list[str]], new: list[list[str]]) -> None:
    _, ids, read = carried(written(old), written(new))
    paths = {(w, s) for w, week in enumerate(read.program.weeks) for s in range(len(week.sessions))}
    rows = {path for path, _ in read.program.walk()}
    assert set(ids.by_path) == paths | rows | {path[:3] for path in rows}
    assert len(set(ids.by_path.values())) == len(ids.by_path)


SHORTCUT = "hipflex_kit.designer.edits.identities._stands_as_before"
LINES = st.sampled_from(
    ["Day 1", "Day 2", "1a) Back Squat 4x10", "1b) Push Ups 3x10", "2a) Plank 3x30sec", "  slowly", "", "Week 2"]
)


@given(st.lists(LINES, min_size=1, max_size=9), st.integers(0, 8), LINES, st.booleans())
def test_where_only_words_changed_the_ids_are_those_of_a_close_look(
    lines: list[str], at: int, words: str, spliced: bool
) -> None:
    """Most edits change words of a line; then nobody need ask which row is which."""
    changed = [words if n == at else line for n, line in enumerate(lines)]
    old, new = (parse_program("\n".join(text)) for text in (lines, changed))
    ids = identify(old)
    survived = {n: n for n in range(1, len(lines) + 1)} if spliced else align_lines(old.text, new.text)
    quick = follow(ids, old, new, survived)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SHORTCUT, lambda *_: False)
        assert follow(ids, old, new, survived).by_path == quick.by_path


def test_a_row_keeps_its_id_whichever_label_is_written_above_it() -> None:
    stacked = "A1\nBack Squat\n4 x 5\n\nA2\nBox Jump\n4 x 3\n"
    before, after, read = carried(stacked, "A1\nBox Jump\n4 x 3\n\nA2\nBack Squat\n4 x 5\n")
    assert names(after, read) == names(before, parse_program(stacked))


BESIDE = "Day 1\t\tDay 2\t\nSquat\t4x8\tRow\t3x5\nPlank\t3x30s\tPlank\t2x20s\n"


def test_days_side_by_side_keep_their_ids_when_something_is_written_above_them() -> None:
    ids, after, read = carried(BESIDE, f"Client: Anna\n\n{BESIDE}")
    assert read.places[0, 1].first_line == 3
    assert after.by_path == ids.by_path


def test_a_row_keeps_its_id_when_the_cells_beside_it_are_emptied() -> None:
    ids, after, _ = carried(BESIDE, BESIDE.replace("Squat\t4x8", "\t"))
    assert after.by_path[0, 1, 0, 0] == ids.by_path[0, 1, 0, 0]
    assert after.by_path[0, 1] == ids.by_path[0, 1]
    assert after.by_path[0, 0, 0, 0] == ids.by_path[0, 0, 0, 1]


def test_rows_and_days_keep_their_ids_when_the_table_that_they_share_turns_into_lines() -> None:
    before = parse_program(BESIDE)
    edited = edits.turn_table_into_lines(before, (0, 1))
    after = parse_program(edited.text)
    assert follow(identify(before), before, after, edited.carried).by_path == identify(before).by_path


def test_of_rows_in_one_line_each_keeps_its_own_id_when_others_come_and_go() -> None:
    three, two = "Day 1\n10 burpees, 10 squats, 10 lunges\n", "Day 1\n10 squats, 10 lunges\n"
    ids, later, after = carried(three, two)
    before = names(ids, parse_program(three))
    assert names(later, after) == {"squats": before["squats"], "lunges": before["lunges"]}
    another = parse_program("Day 1\n5 rows, 10 squats, 10 lunges\n")
    back = names(follow(later, after, another, {1: 1, 2: 2}), another)
    assert (back["squats"], back["lunges"]) == (before["squats"], before["lunges"])
    assert back["rows"] not in before.values()
