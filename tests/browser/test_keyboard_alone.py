"""A program for a client from nothing to the sheet, by key presses alone, and the focus is in sight after each step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.desk import Desk, until
from browser.hosts import Host
from playwright.sync_api import expect

OpenDesk = Callable[..., Desk]
FOCUS = """() => {
  const { activeElement } = document;
  if (!activeElement?.closest('.hf-root') || activeElement.matches('.hf-root')) return 'nowhere in the designer';
  if (activeElement.matches('.hf-dialog')) return 'on the whole dialog';
  if (!activeElement.checkVisibility()) return 'not to be seen';
  const { top, bottom } = activeElement.getBoundingClientRect();
  return top < 0 || bottom > innerHeight ? `out of sight: ${top} to ${bottom}` : '';
}"""
DAYS = [
    ["back squat 4x6 80kg", "leg curl 3x10", "calf raise 3x15"],
    ["bench press 4x8 60kg", "cable row 4x10", "lateral raise 3x15", "face pull 3x15"],
    ["deadlift 3x5 100kg", "lunge 3x10 each leg", "pull up 3x8", "kettlebell weighted knee drive 3x8 each leg"],
]


class Keys:
    """A trainer without a mouse."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page = desk, desk.page
        self.focused = desk.page.locator(":focus")

    def press(self, *keys: str) -> None:
        """Press keys; then the focus must be in sight."""
        for key in keys:
            self.page.keyboard.press(key)
        until(lambda: self.page.evaluate(FOCUS) == "", f"focus after {keys}: {self.page.evaluate(FOCUS)}")

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def do(self, words: str) -> None:
        """By name, in the palette."""
        self.press("Control+k")
        expect(self.page.get_by_label("What to do", exact=True).and_(self.page.locator("input"))).to_be_focused()
        self.type(words)
        self.press("Enter")

    def saved(self, text: str, file: str = "anna - base block.txt") -> None:
        """It stands in the file, and the page has taken it."""
        place = self.desk.file.with_name(file)

        def found() -> bool:
            said = place.read_text("utf-8")
            assert text in said, said
            return True

        until(found, f"“{text}” stands in {file}")
        self.desk.settled()


def begins_a_program(keys: Keys) -> None:
    """From the folder's page, where the palette says what can be done there."""
    page = keys.page
    keys.press("Control+o")
    expect(page.locator("#hf-home-search")).to_be_focused()
    keys.do("new program")
    expect(page.get_by_label("Title", exact=True)).to_be_focused()
    keys.type("base block")
    keys.press("Tab")
    keys.type("anna")
    keys.press("Enter")
    expect(page.locator(".hf-add input")).to_be_focused()


def says_what_is_true_of_the_client(keys: Keys) -> None:
    page, about = keys.page, keys.desk.file.with_name("clients") / "anna.txt"
    keys.do("about anna")
    expect(page.locator("#hf-client-goal"), "not the whole dialog").to_be_focused()
    keys.type("general")
    keys.press("Tab")
    keys.type("50")
    for _ in range(80):
        if page.evaluate("document.activeElement.textContent.trim()") == "Another lift":
            break
        keys.press("Tab")
    keys.press("Enter")
    keys.type("Back Squat")
    keys.press("Tab")
    keys.type("120 kg")
    keys.press("Enter")
    until(lambda: about.exists() and "1RM: Back Squat 120 kg" in about.read_text("utf-8"), "it is known of her")
    expect(page.locator(".hf-add input").first).to_be_focused()


def types_three_days(keys: Keys) -> None:
    for number, lines in enumerate(DAYS):
        if number:
            keys.do("add a day")
            expect(keys.page.locator(".hf-add input").nth(number)).to_be_focused()
        for line in lines:
            keys.type(line)
            keys.press("Enter")
            keys.saved(line)


def takes_a_day_too_many_back(keys: Keys) -> None:
    keys.do("add a day")
    keys.saved("Day 4")
    keys.press("Control+z")
    expect(keys.page.locator(".hf-day")).to_have_count(3)
    expect(keys.page.locator(".hf-add input").last, "not the whole page").to_be_focused()


def writes_four_weeks(keys: Keys) -> None:
    for count in (2, 3, 4):
        keys.do("add a week")
        expect(keys.page.locator(".hf-day").first.locator(".hf-column-heads button")).to_have_count(count)
        keys.saved(f"Weeks: {count}")
    keys.do("go to back squat")
    keys.press("Tab", "Tab", "Tab")
    for dose in ("4x6 82.5kg", "4x6 85kg", "2x6 80kg"):
        expect(keys.focused).to_have_attribute("data-field", "dose-" + str(2 + ("85kg" in dose) + 2 * ("2x6" in dose)))
        keys.type(dose)
        keys.press("Tab")
    keys.saved("Week 4: 2x6 80kg")
    squat = keys.page.locator(".hf-row").first
    loads = squat.locator(".hf-column").evaluate_all("cells => cells.map(cell => cell.dataset.under)")
    assert loads == ["80kg", "82.5kg", "85kg", "80kg"], "each week says what it lifts"


def swaps_and_makes_a_superset(keys: Keys) -> None:
    page = keys.page
    keys.do("go to face pull")
    keys.press("Control+e")
    expect(page.locator(".hf-candidate").first).to_be_focused()
    keys.press("ArrowDown")
    name = page.locator(".hf-candidate:focus .hf-entry-name").inner_text()
    keys.press("Enter")
    keys.saved(f"{name} 3x15")
    expect(keys.focused).to_have_class("hf-grip")
    keys.press("Shift+ArrowUp", "Control+g")
    keys.saved(f"1a) lateral raise 3x15\n\n1b) {name} 3x15")
    until(lambda: f"1b {name}" in keys.desk.rows(), "they are labelled on the page")
    assert "bench press" in keys.desk.rows(), "what was above them stays a list"
    keys.press("Control+z")
    until(lambda: name in keys.desk.rows(), "they are a list again")
    keys.press("Control+Shift+Z")
    until(lambda: f"1b {name}" in keys.desk.rows(), "and a superset again")
    keys.saved("1a) lateral raise")


def answers_what_is_worth_a_look(keys: Keys) -> None:
    """From the sheet to the findings in one key, not a hundred tabs."""
    page = keys.page
    keys.do("go to deadlift")
    keys.do("worth a look")
    expect(page.locator(".hf-findings :focus")).to_have_count(1)
    keys.press("F6", "Shift+F6")
    expect(page.locator(".hf-findings :focus")).to_have_count(1)
    while page.evaluate("document.activeElement.textContent.trim() !== 'Keep, because …'"):
        keys.press("Tab")
    keys.press("Enter")
    expect(page.get_by_label("Keep, because", exact=True)).to_be_focused()
    keys.type("she likes it")
    keys.press("Enter")
    keys.saved("she likes it")


def looks_at_the_pages_and_prints(keys: Keys) -> None:
    page = keys.page
    keys.do("print and send")
    expect(page.locator(".hf-page img")).to_be_visible(timeout=20_000)
    with page.expect_download():
        while page.evaluate("document.activeElement.id !== 'hf-save-pdf'"):
            keys.press("Shift+Tab")
        keys.press("Enter")
    until(lambda: page.evaluate("document.activeElement.id") == "hf-save-pdf", "it keeps the focus while it works")
    keys.press("Escape")


def goes_home_and_back(keys: Keys) -> None:
    page = keys.page
    for title, first in (("Sample", "Plank"), ("base block", "back squat")):
        keys.press("Control+o")
        expect(page.locator("#hf-home-search")).to_be_focused()
        keys.do(f"open {title}")
        expect(page.locator("#hf-programs")).to_contain_text(title)
        until(lambda first=first: first in " ".join(keys.desk.rows()), "it is on the sheet")  # type: ignore[misc]
        expect(page.locator(".hf-day-grip").first).to_be_focused()


def renames(keys: Keys) -> None:
    keys.do("rename")
    keys.press("Control+a")
    keys.type("Anna, block 1")
    keys.press("Enter")
    keys.saved("Title: Anna, block 1")
    expect(keys.page.locator(".hf-dialog")).to_have_count(0)
    expect(keys.page.locator(".hf-sheet :focus"), "back on the sheet").to_have_count(1)


STEPS = [
    begins_a_program,
    says_what_is_true_of_the_client,
    types_three_days,
    takes_a_day_too_many_back,
    writes_four_weeks,
    swaps_and_makes_a_superset,
    answers_what_is_worth_a_look,
    looks_at_the_pages_and_prints,
    goes_home_and_back,
    renames,
]


def test_a_trainer_without_a_mouse_writes_a_block_for_a_client(open_desk: OpenDesk, host: Host) -> None:
    room = {"width": 1280 if host.kind == "app" else 1600, "height": 800}  # JupyterLab keeps some for itself
    desk = open_desk(b"Title: Sample\n\nDay 1\n1) Plank 3x30sec\n", viewport=room)
    about = desk.file.with_name("clients") / "anna.txt"
    about.unlink(missing_ok=True)
    desk.page.locator("#hf-home").focus()
    keys = Keys(desk)
    for step in STEPS:
        step(keys)
    for old in (about, desk.file.with_name("anna - base block.txt")):
        old.unlink()


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_a_button_that_has_nothing_left_to_do_keeps_the_focus(open_desk: OpenDesk) -> None:
    desk = open_desk()
    keys = Keys(desk)
    desk.type_into("Barbell Back Squat", "dose", "5x5")
    desk.settled()
    desk.page.locator("#hf-undo").focus()
    keys.press("Enter")
    until(lambda: desk.file.read_bytes() == desk.before, "it is undone")
    expect(desk.page.locator("#hf-undo")).to_be_disabled()
    expect(desk.page.locator("#hf-undo")).to_be_focused()
    keys.press("Enter")
    keys.press("Control+Shift+Z")
    until(lambda: desk.file.read_bytes() != desk.before, "and its keys are heard")
