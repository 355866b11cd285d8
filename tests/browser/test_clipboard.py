"""Several things at once: picked, copied, cut, pasted, written once more, deleted; each is undone at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.desk import Desk, until
from browser.hosts import SEED
from playwright.sync_api import expect

OpenDesk = Callable[..., Desk]
SQUAT, RDL, ROW = "Barbell Back Squat", "Single Leg Sprinter RDL", "Kneeling Single Arm Cable Row"
app = pytest.mark.parametrize("host", ["app"], indirect=True)


def open_copying(open_desk: OpenDesk, text: bytes | None = None) -> Desk:
    desk = open_desk(text, permissions=["clipboard-read", "clipboard-write"])
    desk.page.bring_to_front()
    return desk


def clipboard(desk: Desk) -> str:
    return str(desk.page.evaluate("navigator.clipboard.readText()"))


def undone(desk: Desk) -> None:
    """One undo gives the file back."""
    desk.settled()
    assert desk.file.read_bytes() != desk.before
    desk.page.locator("#hf-undo").click()
    until(lambda: desk.file.read_bytes() == desk.before, "one undo gives it back, byte for byte")
    desk.settled()


def test_rows_are_copied_as_text_and_pasted_on_another_day(open_desk: OpenDesk) -> None:
    desk = open_copying(open_desk)
    keys = desk.page.keyboard
    desk.grip(SQUAT).focus()
    keys.press("Shift+ArrowDown")
    expect(desk.page.locator(".hf-row[data-picked]")).to_have_count(2)
    keys.press("Control+c")
    until(lambda: "3 second pause" in clipboard(desk), "the text is on the clipboard")
    assert clipboard(desk).startswith("1a) Barbell Back Squat (4×10)")
    desk.grip("KB Swings").focus()
    keys.press("Control+v")
    until(lambda: len(desk.rows()) == 16, "they are there")
    assert desk.rows()[-5:-2] == [f"1d {SQUAT}", f"1e {RDL}", "2a DB Reverse Lunge w/Knee Drive"]
    expect(desk.page.get_by_role("button", name=f"Move 1d {SQUAT}")).to_be_focused()
    undone(desk)


@app
def test_cut_and_paste_moves_rows_and_each_is_one_step(open_desk: OpenDesk) -> None:
    desk = open_copying(open_desk)
    keys = desk.page.keyboard
    desk.grip("Push Ups").click(modifiers=["Control"])
    desk.grip("Calf Raise").click(modifiers=["Control"])
    keys.press("Control+x")
    until(lambda: len(desk.rows()) == 12, "they are gone")
    desk.settled()
    desk.page.locator(".hf-number").nth(1).focus()
    keys.press("Control+v")
    until(
        lambda: desk.rows()[4:7] == ["2a Push Ups", "2b Calf Raise", "3a Lat Pull Down"],
        "they are a block of their own",
    )
    desk.settled()
    for _ in range(2):
        desk.page.locator("#hf-undo").click()
    until(lambda: desk.file.read_bytes() == desk.before, "two undos for two steps")


@app
def test_a_day_is_picked_copied_moved_and_deleted_by_keyboard(open_desk: OpenDesk) -> None:
    desk = open_copying(open_desk)
    keys = desk.page.keyboard
    grips = desk.page.locator(".hf-day-grip")
    titles = desk.page.locator(".hf-day-title input")
    grips.nth(0).focus()
    keys.press("Alt+ArrowRight")
    until(lambda: desk.rows()[1] == "1a DB Seated Shoulder Press", "the days have changed places")
    desk.settled()
    undone(desk)
    grips.nth(0).focus()
    keys.press("Control+c")
    until(lambda: clipboard(desk).startswith("Day 1\n"), "the whole day is on the clipboard")
    keys.press("Control+d")
    until(lambda: titles.count() == 3, "it is there twice")
    desk.settled()
    assert [titles.nth(n).input_value() for n in range(3)] == ["Day 1", "Day 3", "Day 2"]
    undone(desk)
    grips.nth(0).focus()
    keys.press("Shift+ArrowRight")
    expect(desk.page.locator(".hf-toast")).to_contain_text("2 days picked")
    keys.press("Delete")
    until(lambda: len(desk.rows()) == 0, "both are gone")
    undone(desk)


@app
def test_blocks_are_merged_and_split_by_keyboard(open_desk: OpenDesk) -> None:
    desk = open_copying(open_desk)
    keys = desk.page.keyboard
    desk.page.locator(".hf-number").nth(1).focus()
    keys.press("Shift+ArrowDown")
    expect(desk.page.locator(".hf-row[data-picked]")).to_have_count(6)
    keys.press("Control+g")
    until(lambda: desk.rows()[1:7][-1] == "1f Calf Raise", "it is one block")
    undone(desk)
    desk.grip(RDL).focus()
    keys.press("Control+Shift+G")
    until(lambda: f"2 {RDL}" in desk.rows() or f"2a {RDL}" in desk.rows(), "it is a block of its own")
    undone(desk)


@app
def test_a_program_pasted_into_an_empty_one_takes_one_action(open_desk: OpenDesk) -> None:
    desk = open_desk(b"", wait_for=".hf-add input", permissions=["clipboard-read", "clipboard-write"])
    desk.page.evaluate("text => navigator.clipboard.writeText(text)", SEED.read_text("utf-8"))
    desk.page.locator(".hf-add input").focus()
    desk.page.keyboard.press("Control+v")
    until(lambda: len(desk.rows()) == 14, "the seed is there")
    expect(desk.page.locator("[data-strip=read]")).to_contain_text("Read")
    desk.settled()
    assert desk.file.read_text("utf-8").strip() == SEED.read_text("utf-8").strip()


@app
def test_what_is_to_check_in_a_pasted_program_is_one_click_away(open_desk: OpenDesk) -> None:
    desk = open_desk(b"", wait_for=".hf-add input", permissions=["clipboard-read", "clipboard-write"])
    lines = [
        "Day 1",
        *(f"{name} 3x8" for name in ("Back Squat", "Dips", "Plank")),
        "Bench Press 4x10 5x5",
        "Face Pull 3x15",
    ]
    desk.page.evaluate("text => navigator.clipboard.writeText(text)", "\n".join(lines))
    desk.page.locator(".hf-add input").focus()
    desk.page.keyboard.press("Control+v")
    strip = desk.page.locator("[data-strip=read]")
    expect(strip).to_contain_text("1 to check")
    strip.get_by_role("button", name="Show").click()
    expect(desk.page.locator("#hf-text .cm-activeLine")).to_contain_text("4x10 5x5")


@app
def test_a_program_that_is_used_instead_is_shown_from_its_beginning(open_desk: OpenDesk) -> None:
    desk = open_copying(open_desk)
    days = "".join(f"Day {day}\n1) Squat {day}x8\n2) Row 3x10\n3) Plank 3x30sec\n\n" for day in range(1, 13))
    desk.page.evaluate("text => navigator.clipboard.writeText(text)", f"Client: Marta\n\n{days}")
    desk.page.locator(".hf-day").last.locator(".hf-add input").focus()
    desk.grip("Hanging Leg Raises").focus()
    desk.page.evaluate("document.activeElement.blur()")
    desk.page.keyboard.press("Control+v")
    desk.page.get_by_role("button", name="Use it instead").click()
    until(lambda: len(desk.rows()) == 36, "the program is there")
    expect(desk.page.get_by_role("button", name="Move 1 Squat").first).to_be_focused()
    expect(desk.page.locator(".hf-day").first).to_be_in_viewport(ratio=0.5)
    desk.settled()


@app
def test_lines_from_outside_are_pasted_at_a_days_foot(open_desk: OpenDesk) -> None:
    desk = open_copying(open_desk)
    desk.page.evaluate("navigator.clipboard.writeText('• Dips 3x8\\n• Face Pull 3x15\\n')")
    desk.page.locator(".hf-add input").first.focus()
    desk.page.keyboard.press("Control+v")
    until(lambda: {"Dips", "Face Pull"} <= {row.split(" ", 1)[-1] for row in desk.rows()}, "both are there")
    undone(desk)


@app
def test_a_table_is_turned_into_lines_and_back_by_one_undo(open_desk: OpenDesk) -> None:
    rows = ["Exercise | Sets | Reps", "--- | --- | ---", "Back Squat | 3 | 8", "Seated Cable Row | 3 | 10"]
    desk = open_desk(("Day 1\n" + "".join(f"| {row} |\n" for row in rows)).encode())
    desk.page.get_by_role("button", name="Turn this table into lines").click()
    until(lambda: b"|" not in desk.file.read_bytes(), "the table is gone")
    assert len(desk.rows()) == 2
    expect(desk.page.get_by_role("button", name="Turn this table into lines")).to_have_count(0)
    undone(desk)


@app
def test_a_row_says_and_keeps_what_the_chosen_week_says(open_desk: OpenDesk) -> None:
    desk = open_desk(b"Weeks: 3\n\nDay 1\n1) Back Squat 3x5 @ 65%, rest 3 min | 3x3 @ 75%, rest 3 min | 3x1 @ 85%\n")
    page = desk.page
    load = desk.row("Back Squat").locator("[data-field=load]")
    assert load.input_value() == "65%"
    page.locator(".hf-week-tab", has_text="2").first.click()
    until(lambda: load.input_value() == "75%", "the second week's load is shown")
    load.fill("77.5%")
    load.press("Enter")
    page.get_by_label("Sets × reps in week 3, 1 Back Squat").fill("2x1")
    page.keyboard.press("Enter")
    until(lambda: b"2x1" in desk.file.read_bytes(), "the third week is written")
    desk.settled()
    assert desk.saved()[3] == b"1) Back Squat 3x5 @ 65%, rest 3 min | 3x3 @ 77.5%, rest 3 min | 2x1 @ 85%\n"
    page.locator(".hf-week-tab", has_text="2").first.click()
    until(lambda: load.input_value() == "77.5%", "the second week is shown again")
    rest = desk.row("Back Squat").locator("[data-field=rest]")
    rest.fill("4 min")
    rest.press("Enter")
    until(lambda: b"rest 4 min" in desk.file.read_bytes(), "the rest is written")
    desk.settled()
    assert desk.saved()[3] == b"1) Back Squat 3x5 @ 65%, rest 3 min | 3x3 @ 77.5%, rest 4 min | 2x1 @ 85%\n"


def test_what_is_typed_is_of_the_week_that_is_chosen_and_typing_in_a_week_chooses_it(open_desk: OpenDesk) -> None:
    desk = open_desk(b"Weeks: 3\n\nDay 1\n1) Back Squat 3x5, 100 kg\n2) Push Ups 3x8\n")
    page = desk.page
    head = page.locator("[aria-label='Week shown beside']").get_by_role("button", pressed=True)
    expect(head).to_have_text("week 1")
    page.get_by_label("Sets × reps in week 2, 1 Back Squat").press_sequentially("4x5")
    expect(head).to_have_text("week 2")
    desk.type_into("Back Squat", "load", "105 kg")
    until(lambda: b"105" in desk.file.read_bytes(), "the load is written")
    desk.settled()
    assert desk.saved()[3:5] == [b"1) Back Squat 3x5, 100 kg\n", b"  Week 2: 4x5 @ 105 kg\n"], (
        "the first week is as it was"
    )
    rest = desk.row("Push Ups").locator("[data-field=rest]")
    expect(rest).to_have_attribute("aria-label", "rest in week 2, 2 Push Ups")
    rest.fill("2 min")
    rest.press("Enter")
    until(lambda: b"2 min" in desk.file.read_bytes(), "the rest is written")
    desk.settled()
    assert desk.saved()[5:] == [b"2) Push Ups 3x8\n", b"  Week 2: 3x8, rest 2 min\n"], (
        "for that week, though it had none"
    )
    page.get_by_label("Sets × reps in week 3, 1 Back Squat").press_sequentially("5x5")
    expect(head).to_have_text("week 3")
    page.keyboard.press("Enter")
    until(lambda: b"Week 3: 5x5" in desk.file.read_bytes(), "the third week is written")
    desk.settled()
    before = desk.file.read_bytes()
    desk.type_into("Push Ups", "rest", "")
    expect(page.locator(".hf-toast")).to_contain_text("In week 3 the rest is as in the week before")
    expect(rest).to_have_value("2min")
    assert desk.file.read_bytes() == before
    note = desk.row("Push Ups").locator("[data-field=note]")
    expect(note).to_have_attribute("aria-label", "note for the client in every week, 2 Push Ups")


def test_weeks_stand_side_by_side_and_hold_what_changes(open_desk: OpenDesk) -> None:
    desk = open_desk(b"Weeks: 2\n\nDay 1\n1a) Back Squat 3x8\n1b) Push Ups 3x8\n")
    page = desk.page
    page.get_by_label("Sets × reps in week 2, 1a Back Squat").fill("4x8")
    page.keyboard.press("Enter")
    until(lambda: b"4x8" in desk.file.read_bytes(), "the second week is written")
    desk.settled()
    page.locator(".hf-week-tab", has_text="2").first.click()
    page.get_by_role("button", name="Copy forward").click()
    until(lambda: b"Weeks: 3" in desk.file.read_bytes(), "there is a third week like it")
    until(lambda: page.locator(".hf-rail h2, .hf-rail h3").first.inner_text() == "Week 3", "and it is shown beside")
    desk.settled()
    page.get_by_label("Sets × reps in week 3, 1a Back Squat").fill("5x8")
    page.keyboard.press("Enter")
    until(lambda: b"5x8" in desk.file.read_bytes(), "it can be changed")
    desk.settled()
    page.get_by_role("button", name="Delete week 3").click()
    until(lambda: b"5x8" not in desk.file.read_bytes() and b"Weeks: 2" in desk.file.read_bytes(), "and goes")
    assert b"4x8" in desk.file.read_bytes()
