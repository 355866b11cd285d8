"""Everything is done by keyboard, every listed shortcut works, and the focus is never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.desk import Desk, until
from playwright.sync_api import expect

OpenDesk = Callable[..., Desk]
app = pytest.mark.parametrize("host", ["app"], indirect=True)
SQUAT, RDL = "Barbell Back Squat", "Single Leg Sprinter RDL"
FOCUS = """() => {
  const { activeElement } = document;
  if (!activeElement.closest('.hf-root')) return `outside: ${activeElement.outerHTML.slice(0, 120)}`;
  if (!activeElement.checkVisibility()) return `not to be seen: ${activeElement.outerHTML.slice(0, 120)}`;
  return '';
}"""


def has_focus(desk: Desk, after: str) -> None:
    """What has the focus is in the designer and can be seen."""
    until(lambda: desk.page.evaluate(FOCUS) == "", f"the focus is there after {after}: {desk.page.evaluate(FOCUS)}")


def press(desk: Desk, keys: str) -> None:
    desk.page.keyboard.press(keys)


def dose(desk: Desk, name: str = SQUAT) -> str:
    return desk.row(name).locator("[data-field=dose]").input_value()


def label(desk: Desk) -> str:
    """What has the focus."""
    return str(desk.page.evaluate("document.activeElement.ariaLabel"))


def type_and_enter(desk: Desk) -> None:
    desk.row(SQUAT).locator("[data-field=dose]").focus()
    press(desk, "Control+a")
    desk.page.keyboard.type("5x5")
    press(desk, "Enter")
    until(lambda: dose(desk) == "5×5", "it is done")
    until(lambda: "4 sets of 5" in label(desk), "on the line below")


def tab(desk: Desk) -> None:
    desk.row(SQUAT).locator("[data-field=name]").focus()
    press(desk, "Tab")
    assert "Sets × reps" in label(desk)


def up_and_down(desk: Desk) -> None:
    desk.row(SQUAT).locator("[data-field=name]").focus()
    press(desk, "ArrowDown")
    assert label(desk) == "Exercise 1b"
    press(desk, "ArrowUp")
    assert label(desk) == "Exercise 1a"


def escape(desk: Desk) -> None:
    desk.row(SQUAT).locator("[data-field=dose]").focus()
    press(desk, "Control+a")
    desk.page.keyboard.type("9x9")
    press(desk, "Escape")
    assert dose(desk) == "4×10"


def on_grip(keys: str, what: Callable[[Desk], bool]) -> Callable[[Desk], None]:
    """Keys on the grip of the squat, and what they bring about."""

    def scenario(desk: Desk) -> None:
        desk.grip(SQUAT).focus()
        for key in keys.split(", "):
            press(desk, key)
        until(lambda: what(desk), keys)
        desk.settled()
        assert what(desk), f"Python made something else of {keys}"

    return scenario


def opens(keys: str, selector: str) -> Callable[[Desk], None]:
    """Keys that open something; Escape closes it."""

    def scenario(desk: Desk) -> None:
        desk.grip(SQUAT).focus()
        press(desk, keys)
        expect(desk.page.locator(selector).first).to_be_visible()
        has_focus(desk, keys)
        press(desk, "Escape")

    return scenario


def undo_and_redo(desk: Desk) -> None:
    desk.grip(SQUAT).focus()
    press(desk, "Delete")
    until(lambda: len(desk.rows()) == 13, "it is gone")
    press(desk, "Control+z")
    until(lambda: len(desk.rows()) == 14, "it is back")
    press(desk, "Control+Shift+Z")
    until(lambda: len(desk.rows()) == 13, "it is gone again")


def card_in_library(desk: Desk) -> None:
    desk.grip(SQUAT).focus()
    press(desk, "/")
    desk.page.keyboard.type("squat")
    press(desk, "ArrowRight")
    expect(desk.page.locator(".hf-card")).to_be_visible()
    has_focus(desk, "→")
    press(desk, "Escape")
    has_focus(desk, "Esc")
    press(desk, "Escape")


def programs_and_back(desk: Desk) -> None:
    desk.grip(SQUAT).focus()
    press(desk, "Control+o")
    expect(desk.page.locator(".hf-home")).to_be_visible()
    has_focus(desk, "Ctrl O")
    press(desk, "Control+o")
    expect(desk.page.locator(".hf-sheet")).to_be_visible()


def prints(desk: Desk) -> None:
    desk.grip(SQUAT).focus()
    with desk.page.expect_download():
        press(desk, "Control+p")


def next_part(desk: Desk) -> None:
    desk.grip(SQUAT).focus()
    for part in (".hf-rail", ".hf-findings", ".hf-top"):
        press(desk, "F6")
        assert desk.page.evaluate("part => document.activeElement.closest(part) !== null", part), part
    press(desk, "Shift+F6")
    assert desk.page.evaluate("document.activeElement.closest('.hf-findings') !== null")
    for _ in range(3 + desk.page.locator(".hf-strip, .hf-toast").count()):
        press(desk, "F6")
        if desk.page.evaluate("document.activeElement.matches('.hf-grip')"):
            return
    raise AssertionError("not back on the sheet, where it was left")


SCENARIOS: dict[str, Callable[[Desk], None]] = {
    "Enter": type_and_enter,
    "Tab": tab,
    "↑ ↓": up_and_down,
    "Esc": escape,
    "Alt ↑ ↓": on_grip("Alt+ArrowDown", lambda desk: desk.rows()[2] == f"1b {SQUAT}"),
    "Alt ← →": on_grip("Alt+ArrowRight", lambda desk: f"1d {SQUAT}" in desk.rows()),
    "Shift ↑ ↓": on_grip("Shift+ArrowDown", lambda desk: desk.page.locator(".hf-row[data-picked]").count() == 2),
    "Ctrl A": on_grip("Control+a", lambda desk: desk.page.locator(".hf-row[data-picked]").count() == 7),
    "Ctrl C": on_grip("Control+c", lambda desk: SQUAT in str(desk.page.evaluate("navigator.clipboard.readText()"))),
    "Ctrl X": on_grip("Control+x", lambda desk: len(desk.rows()) == 13),
    "Ctrl V": on_grip("Control+c, Control+v", lambda desk: len(desk.rows()) == 15),
    "Ctrl D": on_grip("Control+d", lambda desk: len(desk.rows()) == 15),
    "Ctrl G": on_grip("Control+a, Control+g", lambda desk: desk.page.locator(".hf-block").count() == 5),
    "Ctrl Shift G": on_grip("Control+Shift+G", lambda desk: desk.page.locator(".hf-block").count() == 7),
    "Delete": on_grip("Delete", lambda desk: len(desk.rows()) == 13),
    "Ctrl Z": undo_and_redo,
    "Ctrl Shift Z": undo_and_redo,
    "/": opens("/", "#hf-library-search"),
    "→": card_in_library,
    "Ctrl I": opens("Control+i", ".hf-card"),
    "Ctrl E": opens("Control+e", "[role=dialog], .hf-swap"),
    "Ctrl O": programs_and_back,
    "Ctrl P": prints,
    "Ctrl K": opens("Control+k", ".hf-palette"),
    "F6": next_part,
    "?": opens("?", ".hf-shortcuts"),
}


@app
def test_every_listed_shortcut_does_what_it_says_and_leaves_the_focus_in_sight(open_desk: OpenDesk) -> None:
    desk = open_desk(permissions=["clipboard-read", "clipboard-write"])
    desk.grip(SQUAT).focus()
    press(desk, "?")
    listed = desk.page.locator(".hf-shortcuts li").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('kbd')].map(key => key.textContent).join(' '))"
    )
    press(desk, "Escape")
    assert set(listed) == set(SCENARIOS)
    rows = desk.rows()
    for keys in listed:
        SCENARIOS[keys](desk)
        has_focus(desk, keys)
        press(desk, "Escape")
        desk.settled()
        while desk.file.read_bytes() != desk.before:
            old = desk.file.read_bytes()
            desk.page.locator("#hf-undo").click()
            until(lambda old=old: desk.file.read_bytes() != old, f"undo after {keys}")  # type: ignore[misc]
            desk.settled()
        until(lambda: desk.rows() == rows, f"the page is as it was before {keys}")  # the file is there before it


@app
def test_the_focus_is_not_lost_by_anything_that_takes_away_what_had_it(open_desk: OpenDesk) -> None:
    desk = open_desk(permissions=["clipboard-read", "clipboard-write"])
    page = desk.page

    def after(what: str, selector: str, *keys: str) -> None:
        found = page.locator(selector).first
        found.focus()
        for key in keys:
            press(desk, key)
        desk.settled()
        has_focus(desk, what)

    after("deleting a row", ".hf-grip", "Delete")
    after("deleting a block", ".hf-number", "Delete")
    after("adding a day", ".hf-add-day", "Enter")
    after("deleting a day", ".hf-day-grip", "Delete")
    after("adding a week", "#hf-add-week", "Enter")
    after("copying it forward", ".hf-week-actions button", "Enter")
    after("deleting a week", ".hf-week-actions button:last-child", "Enter")
    after("deleting the last but one", ".hf-week-actions button:last-child", "Enter")
    after("cutting everything", ".hf-grip", "Control+a", "Control+x")
    after("undoing", "#hf-mode-sheet", "Control+z")
    after("the text", "#hf-mode-text", "Enter")
    after("the sheet", "#hf-mode-sheet", "Enter")
    after("folding this week", "#hf-rail-toggle", "Enter")
    after("showing it", "#hf-rail-toggle", "Enter")
    after("keeping a finding", ".hf-rail .hf-finding button:last-of-type", "Enter", "Escape")
    after("a palette action", ".hf-grip", "Control+k", "a", "d", "d", " ", "a", " ", "d", "Enter")
    after("a new name", ".hf-day-title input", "x", "Enter")
