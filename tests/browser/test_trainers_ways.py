"""What trainers do without having been told how: swap by arrows, drop on a week, look at the text, take a word back."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest
from browser.desk import Desk, until
from browser.hosts import NOTEBOOK, SEED, TOKEN, Host
from playwright.sync_api import Browser, expect

OpenDesk = Callable[..., Desk]
SQUAT, RDL = "Barbell Back Squat", "Single Leg Sprinter RDL"
WEEKS = b"""Week 1

# Legs
1a) Back Squat 4x10
1b) Leg Curl 3x8

Week 2

# Push
1) Bench Press 3x8

# Legs
1) Back Squat 5x5
"""


def test_a_swap_is_chosen_by_arrows_and_taken_by_enter(open_desk: OpenDesk) -> None:
    desk = open_desk()
    page = desk.page
    desk.row(SQUAT).locator("[data-field=name]").press("Control+e")
    first = page.locator(".hf-candidate").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    second = page.locator(".hf-candidate").nth(1)
    expect(second).to_be_focused()
    name = second.locator(".hf-entry-name").inner_text()
    expect(page.locator(".hf-swap-preview h3")).to_have_text(name)
    assert desk.file.read_bytes() == desk.before, "looking changes nothing"
    page.keyboard.press("Enter")
    until(lambda: name in desk.file.read_text("utf-8"), "it stands in the file")
    assert len(desk.changed()) == 1
    page.keyboard.press("Control+k")
    expect(page.locator(".hf-toast"), "what was said makes way for a dialog").to_have_count(0)


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_one_of_two_exercises_on_a_line_is_dragged_out_and_one_of_three_deleted(open_desk: OpenDesk) -> None:
    text = (
        b"Day 1\n1) Push Ups 3x8\n2) Face Pull 3x15 + Hammer Curl 3x12\n\nAMRAP 12: 10 KB Swings, 8 Burpees, 6 Lunges\n"
    )
    desk = open_desk(text)
    desk.drag(desk.grip("Face Pull"), desk.row("Push Ups"), below=True)
    until(lambda: desk.rows()[:3] == ["1a Push Ups", "1b Face Pull", "2 Hammer Curl"], "it stands on its own")
    desk.grip("Burpees").focus()
    desk.page.keyboard.press("Delete")
    until(lambda: len(desk.rows()) == 5, "it is gone")
    desk.settled()
    saved = b"Day 1\n1a) Push Ups 3x8\n1b) Face Pull 3x15\n2) Hammer Curl 3x12\n\nAMRAP 12: 10 KB Swings, 6 Lunges\n"
    assert desk.file.read_bytes() == saved
    for _ in range(2):
        desk.page.locator("#hf-undo").click()
    until(lambda: desk.file.read_bytes() == text, "two undos give it back, byte for byte")


def test_a_row_dropped_on_the_tab_of_a_week_goes_to_the_same_day_of_that_week(open_desk: OpenDesk) -> None:
    desk = open_desk(WEEKS)
    tab = desk.page.locator(".hf-week-tabs [data-week='1']")
    start, goal = desk.grip("Leg Curl").bounding_box(), tab.bounding_box()
    assert start
    assert goal
    mouse = desk.page.mouse
    mouse.move(start["x"] + 6, start["y"] + 8)
    mouse.down()
    mouse.move(start["x"] + 9, start["y"] + 16, steps=3)
    mouse.move(goal["x"] + 20, goal["y"] + 12, steps=10)
    expect(tab).to_have_attribute("data-drop", "")
    mouse.up()
    expect(desk.page.locator(".hf-toast")).to_contain_text("Moved 1b Leg Curl to week 2, Legs.")
    expect(desk.grip("Leg Curl")).to_be_focused()
    names = desk.page.locator(".hf-row [data-field=name]")
    until(
        lambda: [one.input_value() for one in names.all()] == ["Bench Press", "Back Squat", "Leg Curl"], "it is shown"
    )
    until(lambda: b"5x5\n\n2) Leg Curl 3x8\n" in desk.file.read_bytes(), "it stands at the end of its day")
    desk.page.keyboard.press("Control+z")
    until(lambda: desk.file.read_bytes() == desk.before, "one undo brings it back")
    expect(desk.page.locator(".hf-toast"), "what was undone is no longer said").to_have_count(0)


def test_the_focus_goes_along_between_the_sheet_and_the_text_and_typing_there_adds(open_desk: OpenDesk) -> None:
    desk = open_desk()
    page = desk.page
    desk.row(RDL).locator("[data-field=name]").click()
    page.locator("#hf-mode-text").click()
    expect(page.locator("#hf-text")).to_be_focused()
    expect(page.locator("#hf-text .cm-activeLine")).to_contain_text(RDL)
    page.keyboard.type(" // slow")
    until(lambda: list(desk.changed().values()) == [desk.before.splitlines()[6] + b" // slow\n"], "it is added")
    page.locator("#hf-mode-sheet").click()
    expect(desk.row(RDL).locator("[data-field=name]")).to_be_focused()


def test_what_a_name_counts_like_is_typed_at_once_and_taken_back(open_desk: OpenDesk) -> None:
    desk = open_desk(b"Day 1\n1) Squirrel Hop 3x8\n")
    page, own = desk.page, desk.file.parent / "my_exercises.toml"
    own.unlink(missing_ok=True)
    page.locator(".hf-unknown").get_by_role("button", name="treat like").click()
    page.keyboard.type("goblet squat")
    expect(page.locator("#hf-treat-like"), "typing takes the place of the first guess").to_have_value("goblet squat")
    page.keyboard.press("Enter")
    expect(page.locator(".hf-unknown")).to_have_count(0)
    assert "goblet_squat" in own.read_text("utf-8")
    page.locator(".hf-toast").get_by_role("button", name="Take back").click()
    expect(page.locator(".hf-unknown")).to_have_count(1)
    assert "goblet_squat" not in own.read_text("utf-8")
    own.unlink()


def test_without_a_mouse_a_program_is_opened_and_a_new_day_is_typed_into(open_desk: OpenDesk) -> None:
    desk = open_desk(b"Title: Bands\n\nDay 1\n1) Push Ups 3x10\n")
    page = desk.page
    (desk.file.parent / "other.txt").write_text("Title: Other\n\nDay 1\n1) Plank 3x30sec\n")
    for title in ("Other", "Bands"):
        page.locator("#hf-home").press("Control+o")
        expect(page.locator("#hf-home-search")).to_be_focused()
        page.keyboard.type(title)
        expect(page.locator(".hf-listed-open").first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.locator("#hf-programs")).to_contain_text(title)
        expect(page.locator(".hf-day-grip").first, "on the sheet, not in the bar above").to_be_focused()
    page.keyboard.press("Control+k")
    page.keyboard.type("add a day")
    page.keyboard.press("Enter")
    foot = page.locator(".hf-add input").nth(1)
    expect(foot).to_be_focused()
    page.keyboard.type("plank 3x")
    until(lambda: b"Day 2" in desk.file.read_bytes(), "the day is answered while it is typed into")
    desk.settled()
    expect(foot).to_be_focused()
    page.keyboard.type("40sec")
    page.keyboard.press("Enter")
    until(lambda: b"plank 3x40sec" in desk.file.read_bytes(), "nothing that was typed is lost")


@pytest.mark.parametrize("host", ["lab"], indirect=True)
def test_a_restarted_kernel_opens_the_designer_again_and_a_saved_notebook_is_readable(
    browser: Browser, host: Host
) -> None:
    for old in host.folder.glob("*.txt"):
        old.unlink()
    file = host.folder / "anna.txt"
    file.write_bytes(SEED.read_bytes())
    page = browser.new_context().new_page()
    page.goto(f"{host.url}lab/tree/{quote(NOTEBOOK.name)}?token={TOKEN}&reset")
    page.wait_for_selector(".hf-row", timeout=60_000)
    page.evaluate("window.hfOld = document.querySelector('.hf-root')")
    field = page.locator(".hf-row [data-field=dose]").nth(1)
    field.fill("5x5")
    page.evaluate("void window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_function("!window.hfOld.isConnected && document.querySelector('.hf-row')", timeout=60_000)
    until(lambda: "5x5" in file.read_text("utf-8") or "5×5" in file.read_text("utf-8"), "nothing is lost", 30)

    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    notebook, copy = host.folder / NOTEBOOK.name, host.folder / "saved copy.ipynb"
    until(lambda: json.loads(notebook.read_text("utf-8"))["cells"][0]["outputs"], "the notebook is saved")
    copy.write_bytes(notebook.read_bytes())
    notebook.unlink()
    page.goto(f"{host.url}lab/tree/{quote(copy.name)}?token={TOKEN}&reset")
    expect(page.locator(".jp-OutputArea-output .hf-static")).to_contain_text("Single Leg Sprinter RDL", timeout=60_000)
    expect(page.get_by_text("Error displaying widget")).to_have_count(0)
    page.context.close()
    copy.unlink()
    host.end_kernels()
