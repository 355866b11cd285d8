"""axe finds nothing that keeps people out, in the states that a trainer meets, light, dark and with more contrast."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from browser.desk import Desk
from browser.hosts import ROOT
from playwright.sync_api import Page, expect

OpenDesk = Callable[..., Desk]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
CONTRAST = ["color-contrast"]
# None of these rules needs every style sheet of the page read first, and what passes is not reported.
RUN = """async (runOnly) => (await axe.run('.hf-root', {
  runOnly, preload: false, resultTypes: ['violations'],
})).violations.map(({ id, help, nodes }) =>
  `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))}`)"""
DROP = """(files) => {
  const dataTransfer = new DataTransfer();
  for (const [text, name] of files) dataTransfer.items.add(new File([text], name));
  const dropped = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
  document.querySelector(".hf-root").dispatchEvent(dropped);
}"""
THEME = "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })"
ODD = "Day 1\n1a) Back Squat 4x10\n1b) Odd one 4×x\nsome words\n"
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "more contrast": {"color_scheme": "light", "contrast": "more"},
    "more contrast in the dark": {"color_scheme": "dark", "contrast": "more"},
}
PROGRAM = b"""Title: Four weeks
Client: Bea
Goal: run faster
Weeks: 4

Day 1
Warm Up: Single Leg High Knee Balance 2x20sec each leg
1a) Barbell Back Squat 3x8 80kg | 3x9 | 3x10 | 2x8
  Week 2: 3x9 85kg
1b) Single Leg Sprinter RDL 3x8 each leg
3 seconds down, 3 second pause, quick up
2) Zercher Squirrel March 3x20 m  // his idea

Day 2

| Exercise | Sets | Reps |
|----------|------|------|
| Push Ups | 3    | 10   |
| Kettlebell Weighted Knee Drive | 3 | 8 |
"""


def on_the_sheet(page: Page) -> Iterator[str]:
    yield "sheet with weeks"
    page.locator("[data-field=dose]").nth(2).focus()
    yield "a row"
    page.locator(".hf-muscle-line").first.focus()
    yield "why a number"
    page.locator(".hf-day-facts button").first.focus()
    yield "minutes"
    page.locator(".hf-rail .hf-fold").first.click()
    yield "all muscles"
    page.locator(".hf-add input").first.fill("squat")
    expect(page.locator(".hf-add .hf-offers:not([hidden])")).to_be_visible()
    yield "offers"
    page.keyboard.press("Escape")
    page.locator(".hf-grip").first.focus()
    page.keyboard.press("Control+a")
    expect(page.get_by_role("toolbar", name="What is picked")).to_be_visible()
    yield "rows picked"
    page.locator(".hf-toast-close").click()
    page.get_by_role("button", name="Keep, because").first.click()
    yield "keeping a finding"
    page.keyboard.press("Escape")
    room = page.viewport_size
    assert room
    page.set_viewport_size({"width": room["width"] - 520, "height": 800})
    expect(page.locator(".hf-root[data-slim]")).to_be_visible()
    yield "a narrow window"
    page.set_viewport_size(room)
    expect(page.locator(".hf-root:not([data-slim])")).to_be_visible()


def asides(page: Page) -> Iterator[str]:
    page.locator("#hf-open-library").click()
    page.locator("#hf-library-search").fill("sprinter rdl")
    expect(page.locator(".hf-entries li").first).to_be_visible()
    yield "library"
    page.locator("#hf-library-search").press("ArrowRight")
    expect(page.locator(".hf-card-part .hf-body")).to_be_visible()
    yield "card"
    page.keyboard.press("Escape")
    page.locator("#hf-open-library").click()
    page.locator("#hf-programs").click()
    expect(page.locator(".hf-program").first).to_be_visible()
    yield "programs below the title"
    page.keyboard.press("Escape")
    page.locator("#hf-mode-text").click()
    expect(page.locator("#hf-text")).to_be_visible()
    yield "text"
    page.locator("#hf-mode-sheet").click()


def dialogs(page: Page) -> Iterator[str]:
    def by_name(words: str, sign: str) -> None:
        page.locator(".hf-grip").first.press("Control+k")
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        expect(page.locator(sign).first).to_be_visible(timeout=30_000)

    page.locator(".hf-grip").first.press("Control+k")
    expect(page.locator(".hf-palette")).to_be_visible()
    yield "palette"
    page.keyboard.press("Escape")
    for words, sign, state in (
        ("keyboard", ".hf-shortcuts", "shortcuts"),
        ("swap barbell", ".hf-swap-preview h3", "swap"),
        ("about bea", ".hf-mastered", "client"),
        ("print and send", ".hf-page img", "print and send"),
        ("paste a program", ".hf-dialog textarea", "paste"),
        ("rename", ".hf-naming", "rename"),
        ("earlier versions", ".hf-dialog", "versions"),
    ):
        by_name(words, sign)
        yield state
        page.keyboard.press("Escape")
        expect(page.locator(".hf-dialog")).to_have_count(0)
    page.locator(".hf-unknown").get_by_role("button", name="treat like").click()
    expect(page.locator("#hf-treat-like")).to_be_visible()
    yield "treat like"
    page.keyboard.press("Escape")
    page.locator(".hf-unknown").get_by_role("button", name="add").click()
    expect(page.locator(".hf-toggles .hf-toggle").first).to_be_visible()
    yield "own exercise"
    page.keyboard.press("Escape")


def in_the_folder(page: Page) -> Iterator[str]:
    page.locator(".hf-grip").first.press("Control+o")
    expect(page.locator(".hf-listed").first).to_be_visible()
    yield "home"
    page.locator(".hf-listed-more button").first.click()
    yield "menu of a program"
    page.get_by_role("menuitem", name="Duplicate").click()
    expect(page.locator(".hf-naming")).to_be_visible()
    yield "duplicate"
    page.keyboard.press("Escape")
    page.locator("#hf-tab-new").click()
    page.locator(".hf-template").first.click()
    expect(page.locator(".hf-naming")).to_be_visible()
    yield "from a template"
    page.keyboard.press("Escape")
    yield "templates"
    page.locator("#hf-tab-bin").click()
    yield "bin"
    page.evaluate(DROP, [[ODD, "anna.md"]])
    expect(page.locator(".hf-review")).to_be_visible(timeout=30_000)
    yield "a file that came in"
    page.keyboard.press("Escape")
    page.evaluate(DROP, [[ODD, "anna.md"], ["", "empty.md"]])
    expect(page.get_by_role("button", name="Done", exact=True)).to_be_visible(timeout=30_000)
    yield "files that came at once"
    page.keyboard.press("Escape")


@pytest.mark.parametrize("host", ["lab"], indirect=True)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_keeps_people_out_of_the_designer_in_a_notebook(open_desk: OpenDesk, theme: str) -> None:
    """JupyterLab's own style sheets reach into the designer; what JupyterLab draws around it is not looked at."""
    desk = open_desk(PROGRAM, reduced_motion="reduce", viewport={"width": 1560, "height": 900})
    page = desk.page
    page.evaluate(AXE.read_text("utf-8"))
    page.evaluate(THEME, f"JupyterLab {theme.title()}")
    expect(page.locator(f".hf-root[data-theme={theme}]")).to_be_visible(timeout=20_000)
    rules = ALL_RULES if theme == "light" else CONTRAST  # the dark one differs in colours only
    found: list[str] = []
    for part in (on_the_sheet, asides, dialogs):
        for state in part(page):
            found += [f"{state}: {violation}" for violation in page.evaluate(RUN, rules)]
    page.evaluate(THEME, "JupyterLab Light")  # JupyterLab remembers it, for the tests that come after
    assert not found, "\n".join(found)


@pytest.mark.parametrize("host", ["app"], indirect=True)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_keeps_people_out(open_desk: OpenDesk, scheme: str) -> None:
    # With less movement nothing is looked at half faded in.
    desk = open_desk(PROGRAM, reduced_motion="reduce", **SCHEMES[scheme])
    page = desk.page
    page.evaluate(AXE.read_text("utf-8"))
    theme = "dark" if "dark" in scheme else "light"
    expect(page.locator(f".hf-root[data-theme={theme}]")).to_be_visible()
    found: list[str] = []
    for part in (on_the_sheet, asides, dialogs, in_the_folder):
        for state in part(page):
            found += [f"{state}: {violation}" for violation in page.evaluate(RUN, ALL_RULES)]
    page.locator("#hf-home-search, #hf-tab-programs").first.click()
    page.get_by_role("button", name="Back to").click()
    desk.file.write_bytes(desk.file.read_bytes() + b"3) Plank 3x30sec\n")
    expect(page.locator("[data-strip=outside]")).to_be_visible(timeout=20_000)
    found += [f"changed outside: {violation}" for violation in page.evaluate(RUN, ALL_RULES)]
    desk.file.unlink()
    expect(page.locator("[data-strip=deleted]")).to_be_visible(timeout=20_000)
    found += [f"deleted: {violation}" for violation in page.evaluate(RUN, ALL_RULES)]
    assert not found, "\n".join(found)
