"""Looks for what keeps people out: axe over the designer's states, light and dark. ``python frontend/dev/axe.py``."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from serve import Server

ROOT = Path(__file__).parents[2]
AXE = ROOT / "frontend/node_modules/axe-core/axe.min.js"
RUN = """async () => (await axe.run('.hf-root', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    })).violations.map(v => [v.id, v.impact, v.help, v.nodes.slice(0, 4).map(n => n.html.slice(0, 180))])"""

DROP = """() => {
  const root = document.querySelector(".hf-root");
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["Day 1\\n1a) Back Squat 4x10\\n1b) Odd one 4×x\\nsome words\\n"], "anna.md"));
  root.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""


def check(page: Page, state: str) -> int:
    """Print what is wrong in this state; say how much."""
    found = page.evaluate(RUN)
    for violation in found:
        print(state, *violation, sep="\n    ")
    return len(found)


def walk(page: Page, scheme: str) -> int:
    """Go through the states."""
    count = check(page, f"{scheme} sheet")
    page.locator("input[data-field=dose]").nth(2).focus()
    count += check(page, f"{scheme} row")
    page.locator(".hf-muscle-line").first.focus()
    count += check(page, f"{scheme} why")
    page.locator(".hf-fold").first.click()
    page.locator(".hf-add input").first.fill("squat")
    page.wait_for_timeout(80)
    count += check(page, f"{scheme} add")
    page.locator("#hf-open-library").click()
    count += check(page, f"{scheme} library")
    page.locator("#hf-programs").click()
    page.wait_for_selector(".hf-program")
    count += check(page, f"{scheme} programs")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.wait_for_selector(".hf-dialog")
    count += check(page, f"{scheme} keyboard")
    page.keyboard.press("Escape")
    page.locator("#hf-mode-text").click()
    count += check(page, f"{scheme} text")
    page.locator("#hf-mode-sheet").click()
    count += walk_asides(page, scheme)
    return count + walk_files(page, scheme)


def walk_asides(page: Page, scheme: str) -> int:
    """Go through what is looked up and what leaves: cards, swaps, own exercises, the client, the print dialog."""
    count = 0
    page.locator(".hf-day-facts button").first.focus()
    count += check(page, f"{scheme} minutes")
    page.locator("#hf-library-search").fill("sprinter rdl")
    page.locator("#hf-library-search").press("ArrowRight")
    page.wait_for_selector(".hf-card-part .hf-body")
    count += check(page, f"{scheme} card")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("input[data-field=dose]").nth(2).press("Control+e")
    page.wait_for_selector(".hf-swap-preview h3")
    count += check(page, f"{scheme} swap")
    page.keyboard.press("Escape")
    page.locator(".hf-add input").first.fill("Zercher Squirrel March 3x20 m")
    page.keyboard.press("Enter")
    page.locator(".hf-unknown .hf-link").first.click()
    page.wait_for_selector("#hf-treat-like")
    count += check(page, f"{scheme} treat like")
    page.keyboard.press("Escape")
    page.locator(".hf-unknown .hf-link").nth(1).click()
    page.wait_for_selector(".hf-toggles .hf-toggle")
    count += check(page, f"{scheme} own exercise")
    page.keyboard.press("Escape")
    page.locator("#hf-client").click()
    page.wait_for_selector(".hf-dialog input")
    if page.locator("#hf-client-name").count():
        count += check(page, f"{scheme} client without a name")
        page.locator("#hf-client-name").fill("Anna")
        page.keyboard.press("Enter")
    page.wait_for_selector(".hf-mastered")
    count += check(page, f"{scheme} client")
    page.keyboard.press("Escape")
    page.locator("#hf-print-menu").click()
    page.wait_for_selector(".hf-page img")
    count += check(page, f"{scheme} print and send")
    page.keyboard.press("Escape")
    return count


def walk_files(page: Page, scheme: str) -> int:
    """Go through the folder's page and its dialogs."""
    page.keyboard.press("Control+o")
    page.wait_for_selector(".hf-listed")
    count = check(page, f"{scheme} home")
    page.locator(".hf-listed-more button").first.click()
    count += check(page, f"{scheme} menu of a program")
    page.get_by_role("menuitem", name="Duplicate").click()
    page.wait_for_selector(".hf-naming")
    count += check(page, f"{scheme} duplicate")
    page.keyboard.press("Escape")
    page.locator("#hf-tab-new").click()
    page.wait_for_selector(".hf-template")
    count += check(page, f"{scheme} templates")
    page.locator(".hf-template").first.click()
    page.wait_for_selector(".hf-naming")
    count += check(page, f"{scheme} from a template")
    page.keyboard.press("Escape")
    page.locator("#hf-tab-bin").click()
    count += check(page, f"{scheme} bin")
    page.keyboard.press("Escape")
    page.locator("#hf-mode-sheet").click()
    page.locator("input[data-field=dose]").nth(1).fill(f"{3 + (scheme == 'dark')}x7")
    page.keyboard.press("Enter")
    page.locator("#hf-saved").click()
    page.wait_for_selector(".hf-going-back")
    count += check(page, f"{scheme} earlier versions")
    page.keyboard.press("Escape")
    page.evaluate(DROP)
    page.wait_for_selector(".hf-review", timeout=60_000)
    count += check(page, f"{scheme} a file that came in")
    page.keyboard.press("Escape")
    return count


def main() -> int:
    """Walk in light and in dark."""
    program = Path(tempfile.mkdtemp()) / "edina-runner.txt"
    program.write_bytes((ROOT / "data/programs/edina-runner.txt").read_bytes())
    server = Server(program, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    count = 0
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
            page.goto(f"http://127.0.0.1:{server.server_port}/")
            page.wait_for_selector(".hf-row")
            page.add_script_tag(path=AXE)
            count += walk(page, scheme)
        browser.close()
    server.shutdown()
    print(f"{count} violations")
    return 1 if count else 0


if __name__ == "__main__":
    raise SystemExit(main())
