"""Looking things up and looking after clients: cards, unknown names, swaps, the client's form, what leaves."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.desk import Desk, until
from playwright.sync_api import Page, expect

OpenDesk = Callable[..., Desk]
PROGRAM = b"""Title: Base
Client: Anna

Day 1
1a) Barbell Back Squat 4x10 3-1-X-0
1b) Push Ups 3x10
2) Zercher Squirrel March 3x20 m
3) Squirrel Hop 3x8

Day 2
1) Kettlebell Weighted Knee Drive 3x8 each leg
"""


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    desk = open_desk(PROGRAM)
    for old in [*desk.file.parent.glob("clients/*.txt"), *desk.file.parent.glob("my_exercises.toml")]:
        old.unlink()
    return desk


def says(page: Page, words: str) -> None:
    expect(page.locator(".hf-toast")).to_contain_text(words)


def test_a_card_by_keyboard_and_back_to_where_it_was_opened(desk: Desk) -> None:
    page = desk.page
    desk.row("Barbell Back Squat").locator("[data-field=dose]").press("Control+i")
    expect(page.locator(".hf-card h2")).to_have_text("Barbell Back Squat")
    expect(page.locator("#hf-card-back")).to_be_focused()
    expect(page.locator(".hf-card .hf-body")).to_be_visible()
    expect(page.locator(".hf-figure img")).to_have_js_property("complete", True)
    rung = page.locator(".hf-rungs .hf-link").first
    name = rung.inner_text()
    rung.press("Enter")
    expect(page.locator(".hf-card h2")).to_have_text(name)
    page.locator("#hf-card-back").press("Escape")
    expect(page.locator(".hf-card h2")).to_have_text("Barbell Back Squat")
    page.locator("#hf-card-back").press("Escape")
    expect(desk.row("Barbell Back Squat").locator(".hf-grip")).to_be_focused()

    field = page.locator("#hf-library-search")
    field.fill("weighted knee drive")
    field.press("ArrowRight")
    expect(page.locator(".hf-gates")).to_contain_text("2 × 20 s on each leg")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value("weighted knee drive")
    for _ in range(3):
        page.keyboard.down("Enter")  # held down: the second key press is a repeat
    page.keyboard.up("Enter")
    expect(page.locator(".hf-card h2")).to_be_visible()
    assert desk.file.read_bytes() == desk.before, "looking changes nothing"


def test_names_that_are_not_known_are_treated_like_others_or_added(desk: Desk) -> None:
    page, own = desk.page, desk.file.parent / "my_exercises.toml"
    row = desk.row("Zercher Squirrel March")
    expect(row.locator(".hf-unknown")).to_contain_text("Could be several exercises: prints fine, not counted.")
    row.get_by_role("button", name="treat like …").press("Enter")
    page.locator("#hf-treat-like").fill("farmer")
    page.locator("#hf-treat-like").press("Enter")
    says(page, "counts like")
    expect(row.locator(".hf-unknown")).to_have_count(0)
    until(lambda: "like = " in own.read_text("utf-8"), "the trainer's own file says so")
    own.write_bytes(b"# mine\r\n" + own.read_bytes())
    before = own.read_text("utf-8")

    other = desk.row("Squirrel Hop")
    other.get_by_role("button", name="add", exact=True).click()
    expect(page.locator("#hf-own-name")).to_have_value("Squirrel Hop")
    page.get_by_role("button", name="Add to my library").click()
    expect(page.locator(".hf-ask-problem")).to_have_text("Say what kind of movement it is.")
    page.locator("#hf-own-pattern").select_option("jump")
    page.get_by_role("button", name="Quads: not trained").click()
    calves = page.get_by_role("button", name="Calves (straight knee): not trained")
    calves.click()
    page.get_by_role("button", name="Calves (straight knee): works, counts in full").click()
    page.get_by_role("button", name="Add to my library").click()
    says(page, "Squirrel Hop is in your library")
    expect(other.locator(".hf-unknown")).to_have_count(0)
    text = own.read_text("utf-8")
    assert text.startswith(before), "what was there stays as it was"
    assert tomllib.loads(text)["squirrel_hop"]["shares"] == {"quads": 1.0, "gastroc": 0.5}
    assert desk.file.read_bytes() == desk.before, "the program's own words stay"


def test_a_swap_says_what_it_changes_and_is_undone_as_one(desk: Desk) -> None:
    page = desk.page
    desk.row("Barbell Back Squat").locator("[data-field=name]").press("Control+e")
    expect(page.locator(".hf-swap-choices h3").first).to_have_text("Easier")
    choice = page.locator(".hf-candidate", has_text="Bulgarian Split Squat").first
    choice.focus()
    expect(page.locator(".hf-swap-preview h3")).to_have_text("Bulgarian Split Squat")
    expect(page.locator(".hf-swap-notes")).to_contain_text("One side at a time instead of both at once.")
    expect(page.locator(".hf-swap-changes")).to_contain_text("Low back")
    assert desk.file.read_bytes() == desk.before, "nothing is done yet"
    page.locator("#hf-swap-do").click()
    desk.settled()
    assert desk.changed() == {5: b"1a) Bulgarian Split Squat 4x10 3-1-X-0\n"}
    page.locator(".hf-toast").get_by_role("button", name="Undo").click()
    until(lambda: desk.file.read_bytes() == desk.before, "one undo brings it back")


def test_the_clients_form_and_the_tick_on_what_comes_last(desk: Desk) -> None:
    page, anna = desk.page, desk.file.parent / "clients" / "anna.txt"
    stop = page.locator("[data-finding=G01]").first
    expect(stop).to_contain_text("comes last")
    page.locator("#hf-client").click()
    expect(page.locator(".hf-dialog h2")).to_have_text("About Anna")
    tick = page.locator(".hf-mastered input[type=checkbox]").first.bounding_box()
    assert tick is not None
    assert tick["width"] < 24, "a tick is a tick, not a line of its own"
    page.get_by_role("button", name="Mon", exact=True).click()
    page.get_by_role("button", name="Kettlebell", exact=True).click()
    page.get_by_role("button", name="Bench", exact=True).click()
    watch = page.locator("#hf-client-watch")
    watch.fill("left knee")
    watch.press("Escape")
    expect(page.locator(".hf-dialog-foot")).to_contain_text("What you typed here is not saved yet.")
    expect(page.get_by_role("button", name="Go on writing")).to_be_focused()
    page.keyboard.press("Escape")
    expect(watch).to_be_focused()
    expect(watch).to_have_value("left knee")
    page.get_by_role("button", name="Save", exact=True).click()
    says(page, "Saved what is true of Anna")
    until(lambda: anna.read_text("utf-8").count("\n") == 3, "three lines are written")
    assert anna.read_text("utf-8") == "Equipment: Kettlebell, Bench\nDays: Mon\nWatch: left knee\n"

    page.locator("#hf-open-library").click()
    page.get_by_label("Only what Anna can do").check()
    page.locator("#hf-library-search").fill("back squat")
    expect(page.locator("#hf-library-list")).not_to_contain_text("Barbell Back Squat")
    page.get_by_label("Only what Anna can do").uncheck()
    expect(page.locator(".hf-entry").first).to_contain_text("Not yet: needs barbell")

    page.locator("#hf-open-library").click()  # in a notebook there is no room for the rail beside it
    anna.write_text("// a note from elsewhere\n" + anna.read_text("utf-8"))
    stop.get_by_role("button", name="Anna has these, tick").click()
    expect(page.locator("[data-finding=G01]")).to_have_count(0)
    text = anna.read_text("utf-8")
    assert text.startswith("// a note from elsewhere\nEquipment: Kettlebell, Bench\n")
    assert re.search(r"Mastered: Single Leg High Knee Hold \(\d{4}-\d\d-\d\d\), ", text)
    assert desk.file.read_bytes() == desk.before, "what is true of Anna is no part of the program"


def download(page: Page, click: Callable[[], None]) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_what_leaves_a_look_at_the_page_files_and_a_message(open_desk: OpenDesk) -> None:
    desk = open_desk(PROGRAM, permissions=["clipboard-read", "clipboard-write"])
    page = desk.page
    page.locator("#hf-print-menu").click()
    picture = page.locator(".hf-page img")
    expect(picture).to_be_visible()
    until(lambda: picture.evaluate("image => image.naturalWidth") > 500, "the page is drawn")
    expect(page.locator(".hf-pager")).to_contain_text("Page 1 of 2")
    page.get_by_role("button", name="Next page").click()
    expect(page.locator(".hf-pager")).to_contain_text("Page 2 of 2")
    page.locator("input[value=coach]").check()
    expect(picture).to_have_attribute("alt", re.compile("Coach’s sheet, page 1"))

    name, workbook = download(page, lambda: page.get_by_role("button", name="Excel workbook").click())
    assert name == "Anna Base.xlsx"
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(workbook)).namelist()
    name, calendar = download(page, lambda: page.get_by_role("button", name="Calendar").click())
    assert name == "Anna Base.ics"
    assert calendar.count(b"BEGIN:VEVENT") == 2
    name, sheet = download(page, lambda: page.locator("#hf-save-pdf").click())
    assert (name, sheet[:5]) == ("Anna Base (coach).pdf", b"%PDF-")
    page.locator("#hf-copy-message").click()
    expect(page.locator(".hf-dialog-foot")).to_contain_text("Copied as a message")
    message = page.evaluate("navigator.clipboard.readText()")
    assert "DAY 1" in message
    assert "Barbell Back Squat: 4 × 10" in message
    page.keyboard.press("Escape")
    assert desk.file.read_bytes() == desk.before


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_what_an_edit_changes_is_marked_and_what_is_folded_stays_folded(desk: Desk) -> None:
    page = desk.page
    desk.type_into("Barbell Back Squat", "dose", "6x10")
    expect(page.locator("[data-muscle=quads] .hf-change")).to_have_text("+2")
    page.locator(".hf-clock-line").first.focus()
    expect(page.locator(".hf-why")).to_contain_text("where the minutes go")
    page.locator(".hf-day-facts button").nth(1).focus()
    expect(page.locator(".hf-why")).to_contain_text("Barbell Back Squat")
    expect(page.locator(".hf-rail .hf-body")).to_be_visible()
    page.get_by_role("button", name="Body", exact=True).click()
    expect(page.locator(".hf-rail .hf-body")).to_have_count(0)
    desk.settled()
    page.reload()
    page.wait_for_selector(".hf-row", timeout=40_000)
    expect(page.get_by_role("button", name="Body", exact=True)).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".hf-rail .hf-body")).to_have_count(0)
