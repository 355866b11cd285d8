"""Random actions, one after the other, as a trainer might do them in any order; after each, everything must agree.

``python tests/browser/soak.py 500 [SEED]`` does many on the workbench, where Python's own text is looked at too.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page

from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.library import load_library
from hipflex_kit.workspace import Document

NAMES = [
    "Barbell Back Squat",
    "Push Ups",
    "Plank",
    "KB Swings",
    "Calf Raise",
    "Zercher Good Morning",
    "🦵 raise",
    "<b>Row</b>",
]
DOSES = ["3x10", "4x8-10", "3x30sec", "5x5 @ 80%", "2x12 each leg", "", "3 x 8", "10-8-6"]
LINES = [
    "face pull 3x15",
    "1b dips 3x8",
    "Day 9",
    "tempo 3-1-x-0",
    "rest 90s",
    "// his knee",
    "Note: slow",
    "4x10",
    "Warm Up: plank 2x20sec",
]
SHOWN = """() => [...document.querySelectorAll('.hf-day')].map((day) => [
    day.querySelector('.hf-day-title input').value,
    [...day.querySelectorAll('.hf-row')].map((row) => [
      row.querySelector('.hf-label').textContent,
      row.querySelector('[data-field=name]').value,
      row.querySelector('[data-field=dose]')?.value ?? null,
    ]),
  ])"""
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
IDLE = "() => !/saving|waiting/.test(document.querySelector('.hf-saved').dataset.state)"


def shown_of(text: str) -> list[object]:
    """What the page should show of a text: titles of days, and label, name and sets × reps of their rows."""
    view = Sitting(Document.unsaved(text), load_library(), name="soak").view()
    return [
        [
            session["title"],
            [[row["label"], row["name"], row["dose"]] for block in session["blocks"] for row in block["rows"]],
        ]
        for session in view["program"]["sessions"]
    ]


class Soak:
    """A page, its file, and a way to do something to them at random.

    Args:
        page: The designer's page.
        file: The program.
        seed: Which actions.
    """

    def __init__(self, page: Page, file: Path, seed: int) -> None:
        self.page = page
        self.file = file
        self.random = random.Random(seed)
        self.done: list[str] = []

    def step(self) -> None:
        """Do one thing and wait until Python has answered."""
        actions: list[Callable[[], str | None]] = [
            self.type_dose, self.type_dose, self.type_name, self.add, self.add, self.move, self.move, self.delete,
            self.pick, self.undo, self.undo, self.redo, self.copy, self.duplicate, self.rename_day, self.move_day,
            self.write_text, self.add_week,
        ]  # fmt: skip
        action = self.random.choice(actions)
        self.done.append(f"{action.__name__}: {action()}")
        self.page.evaluate(DRAWN)
        self.page.wait_for_function(IDLE)

    def check(self) -> None:
        """The page shows what is in the file, and the focus is somewhere in the designer."""
        text = self.file.read_bytes().decode("utf-8")
        shown = self.page.evaluate(SHOWN)
        assert self.page.evaluate("document.activeElement.closest('.hf-root') !== null"), self.done[-1]
        assert shown == shown_of(text), "\n".join([*self.done[-5:], repr(shown), repr(shown_of(text)), text])

    def any(self, selector: str) -> Locator | None:
        """One of the elements."""
        found = self.page.locator(selector)
        count = found.count()
        return found.nth(self.random.randrange(count)) if count else None

    def fill(self, selector: str, words: list[str]) -> str | None:
        """Type one of the words into one of the fields."""
        field, word = self.any(selector), self.random.choice(words)
        if field is None:
            return None
        field.fill(word)
        field.press("Enter")
        return word

    def type_dose(self) -> str | None:
        return self.fill(".hf-row [data-field=dose]", DOSES)

    def type_name(self) -> str | None:
        return self.fill(".hf-row [data-field=name]", NAMES)

    def add(self) -> str | None:
        field, word = self.any(".hf-add input"), self.random.choice(LINES)
        if field is None:
            return None
        field.fill(word)
        field.press("Escape")  # what is offered is not taken
        if field.input_value() == "":
            field.fill(word)
        field.press("Enter")
        return word

    def keys(self, selector: str, *keys: str) -> str | None:
        """Press keys on one of the handles."""
        handle = self.any(selector)
        if handle is None:
            return None
        handle.focus()
        for key in keys:
            self.page.keyboard.press(key)
        return f"{selector} {keys}"

    def move(self) -> str | None:
        handle = self.random.choice([".hf-grip", ".hf-grip", ".hf-number"])
        return self.keys(
            handle, self.random.choice(["Alt+ArrowUp", "Alt+ArrowDown", "Alt+ArrowLeft", "Alt+ArrowRight"])
        )

    def delete(self) -> str | None:
        many = self.page.locator(".hf-row").count() > 6
        return self.keys(self.random.choice([".hf-grip", ".hf-grip", ".hf-number"]), "Delete") if many else self.add()

    def pick(self) -> str | None:
        then = self.random.choice(["Control+g", "Control+Shift+G", "Control+d", "Escape", "Delete"])
        if then == "Delete" and self.page.locator(".hf-row").count() < 8:
            then = "Escape"
        done = self.keys(self.random.choice([".hf-grip", ".hf-number"]), "Shift+ArrowDown", then)
        self.page.keyboard.press("Escape")
        return done

    def copy(self) -> str | None:
        done = self.keys(self.random.choice([".hf-grip", ".hf-number"]), "Control+c")
        return f"{done}, {self.keys(self.random.choice(['.hf-grip', '.hf-number', '.hf-day-grip']), 'Control+v')}"

    def duplicate(self) -> str | None:
        if self.page.locator(".hf-row").count() > 30:
            return self.delete()
        return self.keys(self.random.choice([".hf-grip", ".hf-number", ".hf-day-grip"]), "Control+d")

    def move_day(self) -> str | None:
        return self.keys(".hf-day-grip", self.random.choice(["Alt+ArrowLeft", "Alt+ArrowRight"]))

    def rename_day(self) -> str | None:
        return self.fill(".hf-day-title input", ["Day 1", "Legs", "Upper 2", "Tag 3 – Beine", "12"])

    def add_week(self) -> str | None:
        """A week more, and if there are many, two less."""
        button = self.page.locator("#hf-add-week")
        if button.count() and self.page.locator(".hf-week-tab").count() < 4:
            button.first.click()
            return "more"
        bin_ = self.page.get_by_role("button", name="Delete week")
        if bin_.count():
            bin_.first.click()
        return "less"

    def undo(self) -> str | None:
        return self.keys("#hf-mode-sheet", "Control+z")

    def redo(self) -> str | None:
        return self.keys("#hf-mode-sheet", "Control+Shift+Z")

    def write_text(self) -> str | None:
        """In the text, somewhere."""
        word = self.random.choice(["\n1a) Dips 3x8", "x", " slow", "\n\nDay 7\nPress 3x5"])
        self.page.locator("#hf-mode-text").click()
        line = self.any(".cm-line")
        if line is not None:
            line.click()
        self.page.keyboard.press("End")
        self.page.keyboard.insert_text(word)
        self.page.locator("#hf-mode-sheet").click()
        self.page.evaluate(DRAWN)
        self.page.wait_for_function(IDLE)
        return repr(word)


def main(count: int, seed: int) -> None:
    """Many actions on the workbench."""
    import os
    import tempfile
    import threading

    from playwright.sync_api import sync_playwright

    root = Path(__file__).parents[2]
    sys.path.insert(0, str(root / "frontend" / "dev"))
    from serve import Server

    file = Path(tempfile.mkdtemp()) / "program.txt"
    file.write_bytes((root / "data/programs/edina-runner.txt").read_bytes())
    server = Server(file, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(
            viewport={"width": 1280, "height": 800}, permissions=["clipboard-read", "clipboard-write"]
        )
        page = context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.wait_for_selector(".hf-row")
        soak = Soak(page, file, seed)
        for number in range(1, count + 1):
            soak.step()
            soak.check()
            assert not problems, problems
            assert server.shelf.sitting.read.text.encode() == file.read_bytes(), soak.done[-3:]
            if number % 50 == 0:
                print(number, soak.done[-1], flush=True)
        print(f"{count} actions, seed {seed}: page, Python and file agreed after each")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
