"""The phone page in a real browser, from a file, with scripts on and off."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from export_programs import seed

from hipflex_kit.export import to_html
from hipflex_kit.program import Header

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    with sync_api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def page_file(tmp_path):
    path = tmp_path / "anna.html"
    to_html(seed(Header(client="Anna <img src=x onerror=alert(1)>")), path)
    return path.as_uri()


def _reload_until_kept(page, box) -> None:
    """Reloads until the box is ticked, at most 20 times: a browser keeps what a page remembers in its own time."""
    for _ in range(20):
        page.reload()
        if box.is_checked():
            return
        page.wait_for_timeout(250)


def test_ticks_are_kept_and_the_timer_counts(browser, page_file):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file)
    first = page.locator("input[type=checkbox]").first
    first.check()
    _reload_until_kept(page, first)
    assert first.is_checked()
    page.get_by_role("button", name="60 s").click()
    assert page.locator("#timer output").text_content().startswith(("1:00", "0:59"))
    page.get_by_role("button", name="Clear all ticks").click()
    assert not first.is_checked()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert said == []
    assert {url.split("#")[0] for url in asked} == {page_file}
    page.close()


def test_it_reads_with_scripts_off(browser, page_file):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_file)
    assert page.get_by_role("heading", name="Single Leg Sprinter RDL").is_visible()
    assert page.get_by_text("4 × 5 each leg").is_visible()
    assert not page.locator("#timer").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(browser, tmp_path, scheme):
    if not AXE.exists():
        pytest.skip("axe-core is installed with the frontend's own tools")
    path = tmp_path / "anna.html"
    to_html(seed(Header(client="Anna", title="Run faster", coach="Mia")), path)
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(path.as_uri())
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
    assert len(found["passes"]) > 10
    context.close()
