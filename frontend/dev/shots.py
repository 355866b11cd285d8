"""Screenshots of the designer's states, to be looked at: ``python frontend/dev/shots.py OUT_FOLDER``."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from serve import Server

ROOT = Path(__file__).parents[2]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
SIZES = [(1280, 800), (1600, 900), (1024, 768)]


def open_page(page: Page, url: str) -> None:
    """Open the designer and wait for its rows."""
    page.on("console", lambda message: print("console:", message.type, message.text))
    page.on("pageerror", lambda error: print("page error:", error))
    page.goto(url)
    page.wait_for_selector(".hf-row")


def states(page: Page, out: Path, name: str) -> None:
    """Look at what a trainer meets first."""
    page.screenshot(path=out / f"{name}-1-first.png")
    page.locator('input[data-field="dose"]').nth(2).click()
    page.screenshot(path=out / f"{name}-2-row.png")
    page.locator(".hf-muscle-line").first.hover()
    page.screenshot(path=out / f"{name}-3-why.png")
    page.locator(".hf-add input").first.fill("squat 4x")
    page.wait_for_timeout(80)
    page.screenshot(path=out / f"{name}-4-add.png")
    page.locator(".hf-add input").first.fill("")
    page.locator(".hf-grip").first.focus()
    page.keyboard.press("/")
    page.wait_for_selector(".hf-library")
    page.screenshot(path=out / f"{name}-5-library.png")
    page.keyboard.press("Escape")
    page.locator("#hf-mode-text").click()
    page.screenshot(path=out / f"{name}-6-text.png")
    page.locator("#hf-mode-sheet").click()
    page.locator("input[data-field=dose]").nth(2).press("Control+i")
    page.wait_for_selector(".hf-card-part .hf-body")
    page.screenshot(path=out / f"{name}-card.png")
    page.keyboard.press("Escape")
    page.locator("input[data-field=dose]").nth(1).press("Control+e")
    page.wait_for_selector(".hf-swap-preview h3")
    page.screenshot(path=out / f"{name}-swap.png")
    page.keyboard.press("Escape")
    page.locator("#hf-print-menu").click()
    page.wait_for_selector(".hf-page img")
    page.screenshot(path=out / f"{name}-print.png")
    page.keyboard.press("Escape")
    page.locator(".hf-grip").first.focus()
    page.keyboard.press("?")
    page.wait_for_selector(".hf-dialog")
    page.screenshot(path=out / f"{name}-7-keys.png")
    page.keyboard.press("Escape")


def folder_states(page: Page, out: Path, name: str) -> None:
    """Look at the folder's page and at earlier versions."""
    page.keyboard.press("Control+o")
    page.wait_for_selector(".hf-listed")
    page.screenshot(path=out / f"{name}-8-folder.png")
    page.locator("#hf-tab-new").click()
    page.wait_for_selector(".hf-template")
    page.screenshot(path=out / f"{name}-9-templates.png")
    page.locator(".hf-template").first.click()
    page.wait_for_selector(".hf-naming")
    page.screenshot(path=out / f"{name}-10-from-a-template.png")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("#hf-saved").click()
    page.wait_for_selector(".hf-history, .hf-versions-none")
    page.screenshot(path=out / f"{name}-11-versions.png")


def main(out: Path) -> None:
    """Take them all, light and dark."""
    out.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp())
    program = folder / "edina-runner.txt"
    for template in (ROOT / "data/programs").glob("*.txt"):
        (folder / template.name).write_bytes(template.read_bytes())
    server = Server(program, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for width, height in SIZES:
            for scheme in ("light", "dark"):
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                open_page(page, url)
                states(page, out, f"{width}-{scheme}")
                folder_states(page, out, f"{width}-{scheme}")
                page.close()
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
