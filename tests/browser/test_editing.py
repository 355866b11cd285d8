"""What a trainer does on the page, and what it leaves in the file: the lines that had to change, and no other byte."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browser.desk import Desk, until
from browser.hosts import Host

SQUAT, RDL, ROW = "Barbell Back Squat", "Single Leg Sprinter RDL", "Kneeling Single Arm Cable Row"
LABEL = re.compile(rb"^(\s*)\d[a-z]\)")
OpenDesk = Callable[..., Desk]


def test_dragging_1c_above_1a_moves_its_line_and_relabels_the_block(open_desk: OpenDesk) -> None:
    desk = open_desk()
    old = desk.saved()
    desk.drag(desk.grip(ROW), desk.row(SQUAT))
    until(lambda: desk.rows()[1:4] == [f"1a {ROW}", f"1b {SQUAT}", f"1c {RDL}"], "the rows are in the new order")
    desk.settled()
    new = desk.saved()
    assert len(new) == len(old)
    assert new[:4] == old[:4]
    assert new[11:] == old[11:], "nothing below the block has changed"
    bare = [LABEL.sub(rb"\1", line) for line in new[4:11]]
    assert sorted(bare) == sorted(LABEL.sub(rb"\1", line) for line in old[4:11]), "only labels and places have changed"
    labelled = [line[:3] + b" " + line[4:12] for line in new[4:11] if LABEL.match(line)]
    assert labelled == [b"1a) Kneeling", b"1b) Barbell ", b"1c) Single L"]


def test_typing_5x5_changes_the_dose_on_its_line_only(open_desk: OpenDesk) -> None:
    desk = open_desk()
    was = desk.saved()[4]
    desk.type_into(SQUAT, "dose", "5x5")
    desk.settled()
    changed = desk.changed()
    assert set(changed) == {5}
    again = re.sub(rb"5(x|\xc3\x97)5", b"4\xc3\x9710", changed[5])
    assert again == was, "brackets, blanks and line end are as they were"


def test_a_line_typed_at_the_foot_of_a_day_becomes_a_row_there(open_desk: OpenDesk) -> None:
    desk = open_desk()
    old = desk.saved()
    desk.add(1, "squat 4x10")
    until(lambda: "3 squat" in " ".join(desk.rows()).replace("3a ", "3 "), "the row is there")
    desk.settled()
    new = desk.saved()
    assert new[:19] == old[:19]
    assert new[-len(old[19:]) :] == old[19:], "what follows the day has not changed"
    added = b"".join(new[19 : len(new) - len(old[19:])]).decode().strip()
    assert re.fullmatch(r"3a?\) squat \(?4[x×]10\)?", added)


def test_undo_gives_the_file_back_byte_for_byte(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.type_into(RDL, "dose", "3x8 each leg")
    desk.settled()
    assert desk.saved() != desk.before.splitlines(keepends=True)
    desk.page.locator("#hf-undo").click()
    until(lambda: desk.file.read_bytes() == desk.before, "the file is as it was")
    until(lambda: desk.row(RDL).locator("[data-field=dose]").input_value() == "4×5 each leg", "and so is the page")
    desk.page.locator("#hf-redo").click()
    until(lambda: "3×8 each leg" in desk.row(RDL).locator("[data-field=dose]").input_value(), "and it is done again")


def test_a_change_from_outside_is_shown_and_nothing_is_overwritten(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.type_into(SQUAT, "dose", "5x5")
    desk.settled()
    mine = desk.file.read_bytes()
    theirs = mine.replace(b"Calf Raise", b"Calf Raises")
    desk.file.write_bytes(theirs)
    desk.page.wait_for_selector("[data-strip=outside]")
    assert "2c Calf Raises" in desk.rows()
    assert desk.file.read_bytes() == theirs
    desk.page.get_by_role("button", name="Keep both").click()
    desk.page.wait_for_selector("[data-strip=outside]", state="detached")
    kept = desk.file.with_name("program (my version).txt")
    until(kept.exists, "my version is beside it")
    assert kept.read_bytes() == mine
    assert desk.file.read_bytes() == theirs


def test_going_back_to_my_version_is_a_change_that_can_be_undone(open_desk: OpenDesk) -> None:
    desk = open_desk()
    theirs = desk.before.replace(b"Calf Raise", b"Calf Raises")
    desk.file.write_bytes(theirs)
    desk.page.wait_for_selector("[data-strip=outside]")
    desk.page.get_by_role("button", name="Go back to mine").click()
    until(lambda: desk.file.read_bytes() == desk.before, "my version is in the file")
    desk.page.locator("#hf-undo").click()
    until(lambda: desk.file.read_bytes() == theirs, "theirs is back")


def test_edits_made_while_the_kernel_is_busy_all_arrive(open_desk: OpenDesk, host: Host) -> None:
    desk = open_desk()
    with host.held_kernel(2.0):
        desk.type_into(SQUAT, "dose", "5x5")
        desk.type_into(RDL, "dose", "3x6 each leg")
        desk.add(2, "plank 3x45sec")
        assert desk.row(SQUAT).locator("[data-field=dose]").input_value() == "5×5", "the page does not wait for Python"
        assert desk.file.read_bytes() == desk.before
    until(lambda: b"plank" in desk.file.read_bytes(), "the last edit is saved")
    desk.settled()
    text = desk.file.read_text("utf-8").replace("x", "×")
    assert "Barbell Back Squat (5×5)" in text
    assert "Single Leg Sprinter RDL (3×6 " in text
    old, new = desk.before.splitlines(keepends=True), desk.saved()
    different = [at for at, line in enumerate(old[:-1]) if new[at] != line]
    assert different == [4, 6], "two lines have changed, the rest is as it was"


@pytest.mark.parametrize("host", ["lab"], indirect=True)
def test_the_designer_works_on_while_a_long_cell_runs(open_desk: OpenDesk, host: Host) -> None:
    desk = open_desk()
    with host.running_cell(desk.page) as begun:
        until(begun.exists, "the cell is running")
        desk.type_into(SQUAT, "dose", "5x5")
        until(lambda: set(desk.changed()) == {5}, "the edit is saved while the cell runs")
        desk.settled()
    desk.type_into(RDL, "dose", "3x6 each leg")
    until(lambda: set(desk.changed()) == {5, 7}, "and the next one when the cell is done")
    desk.settled()


def test_d_d_on_a_grip_deletes_neither_the_notebook_cell_nor_the_row(open_desk: OpenDesk) -> None:
    desk = open_desk()
    cells = desk.page.locator(".jp-Cell").count()
    rows = desk.rows()
    desk.grip(RDL).focus()
    for key in "dd":
        desk.page.keyboard.press(key)
    desk.type_into(SQUAT, "dose", "5x5")  # whatever the keys have set off has happened by then
    desk.settled()
    assert desk.page.locator(".jp-Cell").count() == cells
    assert desk.rows() == rows
    assert set(desk.changed()) == {5}


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_an_edit_that_a_dead_kernel_never_answered_is_done_after_a_reload(open_desk: OpenDesk, host: Host) -> None:
    desk = open_desk()
    kernels = host.kernels()
    for kernel in kernels:
        kernel.suspend()
    desk.type_into(SQUAT, "dose", "5x5")
    for kernel in kernels:
        kernel.kill()
    assert desk.file.read_bytes() == desk.before
    desk.page.reload()
    until(lambda: desk.file.read_bytes() != desk.before, "the edit is taken up again", patience_s=40)
    assert set(desk.changed()) == {5}
    desk.problems.clear()  # the browser itself logs that it lost the connection


def test_what_is_typed_into_the_text_is_saved_and_shown_on_the_sheet(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.page.locator("#hf-mode-text").click()
    desk.page.locator(".cm-line", has_text="Calf Raise").click()
    desk.page.keyboard.press("End")
    desk.page.keyboard.type(" slow")
    until(lambda: b"slow" in desk.file.read_bytes(), "it is saved")
    desk.settled()
    assert set(desk.changed()) == {19}
    desk.page.locator("#hf-mode-sheet").click()
    until(lambda: "2c Calf Raise" in " ".join(desk.rows()), "the sheet is back")


def test_what_is_picked_goes_along_with_the_row_that_is_moved(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.grip(SQUAT).focus()
    desk.page.keyboard.press("Shift+ArrowDown")
    until(lambda: desk.page.locator(".hf-row[data-picked]").count() == 2, "two are picked")
    desk.drag(desk.grip(SQUAT), desk.row("Calf Raise"), below=True)
    moved = [f"1a {ROW}", "2a Push Ups", "2b Lat Pull Down", "2c Calf Raise", f"2d {SQUAT}", f"2e {RDL}"]
    until(lambda: desk.rows()[1:7] == moved, "both are at the foot of the block")
    desk.settled()
    assert desk.rows()[1:7] == moved
    text = desk.file.read_text("utf-8")
    assert 0 < text.index("2c) Calf Raise") < text.index(f"2d) {SQUAT}") < text.index(f"2e) {RDL}")
    desk.page.locator("#hf-undo").click()
    until(lambda: desk.file.read_bytes() == desk.before, "one undo takes both back")
    desk.settled()
    desk.grip(SQUAT).focus()
    desk.page.keyboard.press("Shift+ArrowDown")
    desk.page.keyboard.press("Alt+ArrowDown")
    stepped = [f"1a {ROW}", f"1b {SQUAT}", f"1c {RDL}"]
    until(lambda: desk.rows()[1:4] == stepped, "both are one step further down")
    desk.settled()
    assert desk.rows()[1:4] == stepped


PLANNED = b"Day 1\n\nWarm-up:\n\nStrength:\n1a) Squat 3x8\n1b) Row 3x8\n"


def test_a_part_that_has_only_its_name_takes_what_is_dropped_and_a_typed_one_what_is_typed(open_desk: OpenDesk) -> None:
    desk = open_desk(PLANNED)
    desk.drag(desk.grip("Row"), desk.page.locator(".hf-rows:empty"))
    until(lambda: desk.rows() == ["Row", "1a Squat"], "it stands in the warm-up, without a label")
    desk.settled()
    for line in ("Finisher:", "plank 2x30s", "dead bug 2x8"):
        desk.add(1, line)
    until(lambda: desk.rows() == ["Row", "1a Squat", "plank", "dead bug"], "they stand below the heading")
    desk.settled()
    assert desk.file.read_bytes() == (
        b"Day 1\n\nWarm-up:\nRow 3x8\n\nStrength:\n1a) Squat 3x8\n\nFinisher:\nplank 2x30s\ndead bug 2x8\n"
    )


def test_what_is_dragged_flies_with_the_pointer_on_the_second_day_too(open_desk: OpenDesk) -> None:
    desk = open_desk()
    mouse, grip = desk.page.mouse, desk.grip("KB Swings")
    grip.scroll_into_view_if_needed()
    start, goal = grip.bounding_box(), desk.row(SQUAT).bounding_box()
    assert start
    assert goal
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 3, y + 6, steps=3)
    mouse.move(goal["x"] + 60, goal["y"] + 6, steps=8)
    flying = desk.page.locator(".hf-flying")
    flying.wait_for()
    box = until(flying.bounding_box)
    mouse.move(x, y, steps=8)
    mouse.up()
    assert box["x"] <= goal["x"] + 60 <= box["x"] + box["width"]
    assert box["y"] - 12 <= goal["y"] + 6 <= box["y"] + box["height"] + 12


def test_a_refused_edit_leads_to_the_line_that_stands_in_the_way(open_desk: OpenDesk) -> None:
    desk = open_desk(b"Day 1\nWarm up\n500m row\n2 rds\n10 air squats\n5 inchworms\n\nStrength\nSquat 3x5\n")
    desk.grip("inchworms").focus()
    desk.page.keyboard.press("Delete")
    toast = desk.page.locator(".hf-toast")
    until(lambda: "line 4 (“2 rds”)" in toast.inner_text(), "the refusal names the line")
    assert desk.file.read_bytes() == desk.before
    toast.get_by_role("button", name="Show line 4").click()
    line = desk.page.locator(".cm-activeLine")
    until(lambda: line.inner_text() == "2 rds", "the cursor stands in that line")
