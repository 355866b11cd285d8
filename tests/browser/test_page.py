"""The page around the designer: what it says, what it keeps from the trainer, and what it must never do."""

from __future__ import annotations

import os
from collections.abc import Callable
from urllib.parse import quote

import pytest
from browser.desk import Desk, until
from browser.hosts import NOTEBOOK, SEED, TOKEN, Host
from playwright.sync_api import Browser, expect

OpenDesk = Callable[..., Desk]
HOSTILE = '#panic("x") <script>document.title = "owned"</script> $\\frac$ [/bold]'


def test_typing_is_not_overwritten_by_an_answer_that_comes_meanwhile(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dose = desk.row("Barbell Back Squat").locator("[data-field=dose]")
    dose.click()
    dose.press_sequentially("x")
    typed = dose.input_value()
    desk.file.write_bytes(desk.before.replace(b"Squat (4\xc3\x9710)", b"Squat (2\xc3\x973)"))
    desk.page.wait_for_selector("[data-strip=outside]")
    assert dose.input_value() == typed
    dose.press("Escape")
    until(lambda: dose.input_value() == "2×3", "once the typing is over the page shows what is in the file")


def test_the_window_that_it_was_started_in_says_nothing_to_programmers(open_desk: OpenDesk, host: Host) -> None:
    open_desk()
    said = host.log.read_text("utf-8")
    assert f"hipflex is at {host.url}" in said
    assert "warning" not in said.casefold()


def test_hostile_words_are_words(open_desk: OpenDesk) -> None:
    text = f"Client: {HOSTILE}\n\nDay 1\n1a) {HOSTILE} 3x5\n1b) Push Ups 3x8\n"
    desk = open_desk(text.encode())
    title = desk.page.title()
    shown = desk.page.locator(".hf-client input").input_value()
    assert shown.startswith('#panic("x")')
    assert shown.endswith("$\\frac$ [/bold]")
    desk.type_into("Push Ups", "note", 'elbows in #panic("x") $\\frac$ [/bold] & <3')
    desk.settled()
    assert "elbows in #panic" in desk.file.read_text("utf-8")
    assert desk.page.title() == title
    assert desk.page.locator(".hf-root script").count() == 0


def test_print_makes_a_pdf(open_desk: OpenDesk) -> None:
    desk = open_desk()
    with desk.page.expect_download() as download:
        desk.page.locator("#hf-print").click()
    path = download.value.path()
    assert path.read_bytes().startswith(b"%PDF-")
    assert download.value.suggested_filename.endswith(".pdf")


@pytest.mark.parametrize("host", ["app"], indirect=True)
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x00\x01\x02PK\x03\x04", "not a text file"),
        (b"Day 1\n1a) Press 3x5 \x96 caf\xe9\n", "cp1252"),
        (b"x" * (10 * 1024 * 1024), "5 MB"),
        (b"Day 1\n" + b"1a) Back Squat 4x10\n" * 63_000, "has 63,001 lines; up to 3,000 can be worked on here"),
    ],
    ids=["binary", "not UTF-8", "10 MB", "63,000 lines"],
)
def test_a_file_that_cannot_be_opened_gives_a_page_that_says_why(
    open_desk: OpenDesk, content: bytes, says: str
) -> None:
    desk = open_desk(content, wait_for="[data-strip=problem]")
    assert says in desk.page.locator("[data-strip=problem]").inner_text()
    expect(desk.page.get_by_role("button", name="Open another program", exact=True)).to_be_visible()
    expect(desk.page.locator(".hf-add")).to_have_count(0)
    assert "Traceback" not in desk.page.content()
    assert desk.file.read_bytes() == content


@pytest.mark.parametrize("host", ["lab"], indirect=True)
def test_the_notebook_opens_its_designer_by_itself(browser: Browser, host: Host) -> None:
    for old in host.folder.glob("*.txt"):
        old.unlink()
    (host.folder / "anna.txt").write_bytes(SEED.read_bytes())
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{host.url}lab/tree/{quote(NOTEBOOK.name)}?token={TOKEN}&reset")
    page.wait_for_selector(".hf-row", timeout=60_000)
    context.close()
    host.end_kernels()


@pytest.mark.parametrize("host", ["app"], indirect=True)
@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="write protection of this kind is Unix's")
def test_in_a_read_only_file_nothing_typed_is_lost(open_desk: OpenDesk) -> None:
    desk = open_desk(mode=0o444)
    assert "read-only" in desk.page.locator("[data-strip=problem]").inner_text()
    desk.type_into("Barbell Back Squat", "dose", "5x5")
    assert desk.row("Barbell Back Squat").locator("[data-field=dose]").input_value() == "5×5"
    assert desk.file.read_bytes() == desk.before
    desk.file.chmod(0o644)
    until(lambda: set(desk.changed()) == {5}, "it is saved once it can be", patience_s=40)


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_an_empty_file_can_be_filled(open_desk: OpenDesk) -> None:
    desk = open_desk(b"", wait_for=".hf-add input")
    desk.add(1, "squat 4x10")
    until(lambda: b"squat" in desk.file.read_bytes(), "the first row is saved")
    until(lambda: len(desk.rows()) == 1, "and shown")


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_the_page_has_a_name_and_follows_the_dark_machine(open_desk: OpenDesk, host: Host) -> None:
    desk = open_desk(color_scheme="dark")
    assert desk.page.title() == "hipflex"
    assert desk.page.locator(".hf-root").get_attribute("data-theme") == "dark"
    assert desk.page.evaluate("document.body.dataset.jpThemeLight") == "false"


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_the_page_needs_its_token_and_serves_nothing_else(host: Host) -> None:
    import urllib.error
    import urllib.request

    assert b"hf-root" not in urllib.request.urlopen(host.url, timeout=10).read()
    for path in ("voila/files/page.ipynb", "voila/files/../launch.py", f"voila/files/{SEED.name}", "api/contents"):
        with pytest.raises(urllib.error.HTTPError):
            host.api(path)


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_in_a_narrow_window_days_keep_their_names_and_tools_stay_together(open_desk: OpenDesk) -> None:
    text = "Lower A (Mon)\nBike 5 min\nSquat 3x8\n\nUpper A (Wed)\nBench Press 4x8\n"
    desk = open_desk(text.encode(), viewport={"width": 900, "height": 800})
    names = desk.page.locator(".hf-day-title input")
    assert names.evaluate_all("all => all.map(name => name.scrollWidth <= name.clientWidth)") == [True, True]
    desk.row("Bike").locator("[data-field=name]").click()
    tools = desk.page.locator(".hf-row-tool")
    expect(tools).to_have_count(3)
    assert len(set(tools.evaluate_all("all => all.map(tool => tool.getBoundingClientRect().top)"))) == 1
