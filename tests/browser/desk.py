"""The designer as a person sees it: rows, fields and buttons, and the file that everything is saved in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Locator, Page

Result = TypeVar("Result")
PATIENCE_S = 10.0
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SAVED = re.compile(r"Saved \d\d:\d\d")


def until(state: Callable[[], Result], what: str = "", patience_s: float = PATIENCE_S) -> Result:
    """Wait until something is true; never sleep blindly."""
    end = time.monotonic() + patience_s
    problem: Exception | None = None
    while True:
        try:
            if result := state():
                return result
        except Exception as error:
            problem = error
        assert time.monotonic() < end, f"never came true: {what or state}" + (f" ({problem})" if problem else "")
        time.sleep(0.03)


class Desk:
    """One open designer."""

    def __init__(self, page: Page, file: Path, kind: str) -> None:
        self.page = page
        self.file = file
        self.kind = kind
        self.before = file.read_bytes()
        self.problems: list[str] = page.problems  # type: ignore[attr-defined]

    def rows(self) -> list[str]:
        """Label and name of each row, in the order of the page."""
        return self.page.locator(".hf-row").evaluate_all(
            """rows => rows.map(row => [row.querySelector('.hf-label')?.textContent ?? '',
                row.querySelector('[data-field=name]')?.value ?? ''].join(' ').trim())"""
        )

    def row(self, name: str) -> Locator:
        """The first row with that name."""
        ids = self.page.locator(".hf-row").evaluate_all(
            """(rows, name) => rows.filter(row => row.querySelector('[data-field=name]')?.value === name)
                .map(row => row.dataset.rowId)""",
            name,
        )
        assert ids, f"no row {name}; there are {self.rows()}"
        return self.page.locator(f".hf-row[data-row-id='{ids[0]}']")

    def saved(self) -> list[bytes]:
        """The lines of the file, each with its own end."""
        return self.file.read_bytes().splitlines(keepends=True)

    def changed(self) -> dict[int, bytes]:
        """Line (from 1) → its new bytes, where the file has as many lines as before."""
        old, new = self.before.splitlines(keepends=True), self.saved()
        assert len(old) == len(new), f"{len(old)} lines became {len(new)}"
        return {at: line for at, (was, line) in enumerate(zip(old, new, strict=True), 1) if was != line}

    def settled(self) -> None:
        """Wait until Python has answered everything and the page says that it is saved."""
        self.drawn()
        until(lambda: SAVED.match(self.page.locator(".hf-saved").inner_text()), "everything is saved")

    def drawn(self) -> None:
        """Wait until the page shows what was just done to it: until then it says what it said before."""
        self.page.evaluate(DRAWN)

    def type_into(self, name: str, field: str, text: str) -> None:
        """Type into a field of a row and leave it with Enter."""
        input_ = self.row(name).locator(f"[data-field={field}]")
        input_.fill(text)
        input_.press("Enter")

    def add(self, day: int, text: str) -> None:
        """Type a line at the foot of a day (from 1)."""
        foot = self.page.locator(".hf-add input").nth(day - 1)
        foot.fill(text)
        foot.press("Enter")

    def grip(self, name: str) -> Locator:
        """The handle of a row."""
        return self.row(name).locator(".hf-grip")

    def drag(self, grip: Locator, target: Locator, *, below: bool = False) -> None:
        """Drag by hand. SortableJS looks for its target on a 50 ms timer, and aims at edges are the clear ones."""
        grip.scroll_into_view_if_needed()
        start, goal = grip.bounding_box(), target.bounding_box()
        assert start
        assert goal
        mouse = self.page.mouse
        x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
        end_x, end_y = goal["x"] + 60, goal["y"] + (goal["height"] - 3 if below else 3)
        mouse.move(x, y)
        mouse.down()
        mouse.move(x + 3, y + 6, steps=3)
        mouse.move(end_x, end_y, steps=12)
        self.page.wait_for_timeout(150)
        mouse.move(end_x + 1, end_y)
        self.page.wait_for_timeout(80)
        mouse.up()
