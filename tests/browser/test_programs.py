"""Changing between the folder's programs, and what it leaves on the disk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser.desk import Desk, until
from browser.hosts import SEED
from playwright.sync_api import expect

OpenDesk = Callable[..., Desk]


def open_sample(open_desk: OpenDesk) -> Desk:
    """The sample, as it was delivered, is open; the program that the desk came with is beside it."""
    desk = open_desk(b"Client: Anna\n\nDay 1\n1a) Push Ups 3x8\n")
    (desk.file.parent / "edina-runner.txt").write_bytes(SEED.read_bytes())
    desk.page.locator("#hf-programs").click()
    desk.page.locator(".hf-program", has_text="Edina runner").click()
    until(lambda: len(desk.rows()) == 14, "the sample is shown")
    return desk


def test_a_new_program_is_begun_from_the_sample_and_both_are_right_on_disk(open_desk: OpenDesk) -> None:
    desk = open_sample(open_desk)
    page, folder = desk.page, desk.file.parent
    banner = page.locator("[data-strip=sample]").inner_text().split("\n")
    assert " ".join(" ".join(banner).split()) == (
        "This is a sample. Paste a program you already wrote · New · Open my folder"
    )
    page.get_by_role("button", name="Open my folder").click()
    expect(page.locator(".hf-home h1")).to_have_text(folder.name)
    expect(page.locator(".hf-listed-open[aria-current]")).to_contain_text("Edina runner")
    page.keyboard.press("Escape")
    page.locator("#hf-programs").click()
    expect(page.locator(".hf-programs h2")).to_have_text(f"Programs in {folder.name}")
    expect(page.locator(".hf-program[aria-current]")).to_contain_text("Edina runner")
    page.locator(".hf-program-new input").fill("edina-runner")
    page.keyboard.press("Enter")
    expect(page.locator(".hf-program-problem")).to_contain_text("already a program")
    page.locator(".hf-program-new input").fill("Clara")
    page.keyboard.press("Enter")
    expect(page.locator("#hf-programs")).to_contain_text("Clara")
    expect(page.locator(".hf-add input")).to_be_focused()
    page.keyboard.type("squat 4x10")
    page.keyboard.press("Enter")
    desk.settled()
    clara = folder / "Clara.txt"
    until(lambda: "squat" in clara.read_text("utf-8"), "the new program is saved")

    page.locator("#hf-programs").click()
    expect(page.locator(".hf-program-new input")).to_be_focused()
    expect(page.locator(".hf-program").first).to_be_visible()
    page.locator(".hf-program-new input").press("ArrowDown")
    expect(page.locator(".hf-program").first).to_be_focused()
    page.locator(".hf-program", has_text="Edina runner").press("Enter")
    until(lambda: len(desk.rows()) == 14, "the sample is back")
    expect(page.locator("#hf-programs")).to_be_focused()
    expect(page.locator("#hf-undo")).to_be_disabled()
    page.locator("#hf-programs").click()
    page.locator(".hf-program", has_text="Clara").click()
    until(lambda: len(desk.rows()) == 1, "the new program is back")
    page.locator("#hf-undo").click()
    until(lambda: clara.read_text("utf-8") == "Day 1\n", "its undo came with it")
    assert (folder / "edina-runner.txt").read_bytes() == SEED.read_bytes()
    assert desk.file.read_bytes() == desk.before


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_text_that_is_being_typed_stays_in_its_own_program(open_desk: OpenDesk) -> None:
    desk = open_sample(open_desk)
    page = desk.page
    page.locator("#hf-mode-text").click()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n2d) Dips 3x8")
    page.locator("#hf-programs").click()
    page.locator(".hf-program", has_text="Program").last.click()
    until(lambda: "Push Ups" in page.locator(".cm-content").inner_text(), "the other program's text is shown")
    until(lambda: "Dips 3x8" in (desk.file.parent / "edina-runner.txt").read_text("utf-8"), "what was typed is saved")
    assert desk.file.read_bytes() == desk.before


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_an_old_windows_file_opens_by_one_click(open_desk: OpenDesk) -> None:
    content = "Day 1\r\n1a) Café Squat 3×5\r\n".encode("cp1252")
    desk = open_desk(content, wait_for="[data-strip=problem]")
    expect(desk.page.locator(".hf-preview")).to_have_text("1a) Café Squat 3×5")
    desk.page.get_by_role("button", name="Open as Windows text (cp1252)").click()
    until(lambda: desk.rows() == ["1a Café Squat"], "the program is shown")
    desk.type_into("Café Squat", "dose", "4x5")
    desk.settled()
    until(lambda: desk.file.read_bytes().decode("cp1252").startswith("Day 1\r\n1a) Café Squat 4"), "kept as it was")


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_the_palette_begins_a_program(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.page.locator("#hf-programs").press("Control+k")
    field = desk.page.locator(".hf-palette input")
    expect(field).to_be_focused()
    field.press_sequentially("new program")
    expect(desk.page.locator(".hf-palette")).to_contain_text("New program")
    field.press("Enter")
    until(lambda: (desk.file.parent / "new program.txt").read_text("utf-8") == "Day 1\n", "it is on the disk")
    expect(desk.page.locator("#hf-programs")).to_contain_text("New program")


@pytest.mark.parametrize("host", ["app"], indirect=True)  # a notebook says itself which program it opens
def test_a_page_that_is_loaded_anew_has_the_same_program_open(open_desk: OpenDesk) -> None:
    desk = open_sample(open_desk)
    desk.type_into("Barbell Back Squat", "dose", "5x5")
    desk.settled()
    (desk.file.parent / "newest.txt").write_text("Day 1\n1a) Push Ups 3x8\n")
    desk.page.reload()
    until(lambda: len(desk.rows()) == 14, "the program that was open is back")
    assert "Barbell Back Squat (5×5)" in (desk.file.parent / "edina-runner.txt").read_text("utf-8")


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_what_is_pasted_over_the_sample_gets_a_file_of_its_own_and_undo_brings_the_sample_back(
    open_desk: OpenDesk,
) -> None:
    desk = open_sample(open_desk)
    page, folder = desk.page, desk.file.parent
    mine = "Title: Hips and legs\n\nDay 1\n1a) Back Squat 3x5\n1b) Push Up 3x8\n"
    page.locator("[data-strip=sample]").get_by_role("button", name="Paste a program you already wrote").click()
    page.locator(".hf-dialog textarea").fill(mine)
    expect(page.locator(".hf-dialog")).to_contain_text("the sample stays as it is")
    page.get_by_role("button", name="Make it a program").click()
    expect(page.locator("#hf-programs")).to_contain_text("Hips and legs")
    expect(page.locator(".hf-toast")).to_contain_text("“Hips and legs.txt”. The sample is as it was.")
    assert desk.rows() == ["1a Back Squat", "1b Push Up"]
    assert (folder / "Hips and legs.txt").read_text("utf-8") == mine
    assert (folder / "edina-runner.txt").read_bytes() == SEED.read_bytes()

    page.keyboard.press("Control+z")
    until(lambda: len(desk.rows()) == 14, "the sample is back")
    expect(page.locator(".hf-toast")).to_contain_text("in the bin")
    assert not (folder / "Hips and legs.txt").exists()

    page.get_by_role("radio", name="Text").or_(page.get_by_role("button", name="Text")).first.click()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          const bring = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.querySelector('.cm-content').dispatchEvent(bring);
        }""",
        "Day 1\n1a) Back Squat 3x5\n1b) Push Up 3x8\n",
    )
    expect(page.locator("#hf-programs")).to_contain_text("My program")
    assert (folder / "my program.txt").exists()
    assert (folder / "edina-runner.txt").read_bytes() == SEED.read_bytes()
