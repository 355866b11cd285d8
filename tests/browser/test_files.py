"""The folder as a page: begun, copied, renamed, binned, restored, gone back, brought in; asserted on the files."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable

import openpyxl
import pytest
from browser.desk import Desk, until
from browser.hosts import Host, open_in
from playwright.sync_api import Page, expect

OpenDesk = Callable[..., Desk]
SQUAT, RDL = "Barbell Back Squat", "Single Leg Sprinter RDL"
DROP = """(...files) => {
  const dataTransfer = new DataTransfer();
  for (const [data, name] of Array.isArray(files[0][0]) ? files[0] : files) {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name));
  }
  const root = document.querySelector(".hf-root");
  for (const type of ["dragenter", "dragover", "drop"]) {
    root.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}"""


def home(page: Page) -> None:
    page.locator("#hf-home").press("Control+o")
    expect(page.locator("#hf-home-search")).to_be_focused()
    expect(page.locator(".hf-listed").first).to_be_visible()


def test_from_a_template_to_a_copy_a_new_name_the_bin_and_back(open_desk: OpenDesk, host: Host) -> None:
    desk = open_desk()
    page, folder = desk.page, desk.file.parent
    home(page)
    page.locator("#hf-tab-programs").press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.locator(".hf-template", has_text="Full body, first block").click()
    page.get_by_label("For", exact=True).fill("Anna Öst")
    page.keyboard.press("Enter")
    made = folder / "Anna Öst - Full body, first block.txt"
    until(made.exists, "the template has become Anna's program")
    assert "Client: Anna Öst" in made.read_text("utf-8")
    expect(page.locator("#hf-programs")).to_contain_text("Full body, first block")
    expect(page.locator(".hf-client input")).to_have_value("Anna Öst")

    home(page)
    page.keyboard.type("full")
    expect(page.locator(".hf-listed")).to_have_count(1)
    page.get_by_role("button", name="What to do with Full body, first block").click()
    page.get_by_role("menuitem", name="Duplicate for a client").click()
    page.get_by_label("For", exact=True).fill("Ben")
    page.keyboard.press("Enter")
    copy = folder / "Ben - Full body, first block.txt"
    until(copy.exists, "Ben has a copy")
    assert copy.read_text("utf-8") == made.read_text("utf-8").replace("Anna Öst", "Ben")
    expect(page.locator(".hf-client input")).to_have_value("Ben")

    home(page)
    page.keyboard.type("ben")
    expect(page.locator(".hf-listed")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hf-listed-open")).to_be_focused()
    page.keyboard.press("F2")
    page.get_by_label("File", exact=True).fill("Ben 1")
    page.keyboard.press("Enter")
    renamed = folder / "Ben 1.txt"
    until(renamed.exists, "it has its new name")
    assert not copy.exists()
    kept = renamed.read_bytes()

    expect(page.locator(".hf-dialog")).to_have_count(0)
    row = page.locator(".hf-listed-open", has_text="Ben 1.txt")
    expect(row).to_be_visible()
    row.press("Delete")
    until(lambda: not renamed.exists(), "it is in the bin")
    page.locator("#hf-tab-bin").click()
    page.get_by_role("button", name="Restore Full body, first block").click()
    until(renamed.exists, "it is back")
    assert renamed.read_bytes() == kept
    expect(page.locator(".hf-home-panel")).to_contain_text("The bin is empty")
    page.locator("#hf-tab-programs").click()
    page.locator(".hf-listed-open", has_text="program.txt").click()
    until(lambda: len(desk.rows()) == 14, "the first program is open again")
    assert desk.file.read_bytes() == desk.before

    if host.kind == "app":  # where there are several programs, a page of its own begins with the folder
        page = page.context.new_page()
        open_in(host, page)
        expect(page.locator(".hf-listed")).to_have_count(3, timeout=40_000)
        expect(page.locator("#hf-home-search")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(".hf-row").first).to_be_visible()
        page.reload()
        expect(page.locator(".hf-row").first).to_be_visible(timeout=40_000)


def test_an_earlier_version_is_seen_in_words_and_gone_back_to(open_desk: OpenDesk) -> None:
    desk = open_desk()
    page = desk.page
    desk.type_into(SQUAT, "dose", "5x5")
    desk.settled()
    changed = desk.file.read_bytes()
    page.locator("#hf-saved").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"Day 1: {SQUAT} 4×10 becomes 5×5.")
    expect(dialog.locator(".hf-going-back")).to_contain_text(f"Day 1: {SQUAT} 5×5 becomes 4×10.")
    dialog.get_by_role("button", name="Go back to this version").click()
    until(lambda: desk.file.read_bytes() == desk.before, "the file is as it was")
    until(lambda: desk.row(SQUAT).locator("[data-field=dose]").input_value() == "4×10", "and so is the page")
    page.locator("#hf-undo").click()
    until(lambda: desk.file.read_bytes() == changed, "going back is undone")


def test_a_dropped_spreadsheet_is_looked_over_and_saved(open_desk: OpenDesk) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Day 1"
    for row in (["Exercise", "Sets", "Reps"], ["Back Squat", 4, 10], ["=HYPERLINK(1)<img src=x>", 3, 8]):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    desk = open_desk()
    page = desk.page
    page.evaluate(DROP, [base64.b64encode(b"MZ").decode(), "virus.exe"])
    expect(page.get_by_role("alert").first).to_contain_text("kind that cannot be read")
    page.keyboard.press("Escape")
    page.evaluate(DROP, [base64.b64encode(file.getvalue()).decode(), "Clara: week 1.xlsx"])
    review = page.locator(".hf-review")
    expect(review).to_contain_text("Back Squat 4×10", timeout=30_000)
    expect(page.get_by_label("Title", exact=True)).to_be_focused()
    page.get_by_label("For", exact=True).fill("Clara")
    page.get_by_role("button", name="Save as program").click()
    saved = desk.file.with_name("Clara - Clara week 1.txt")
    until(saved.exists, "it is a program")
    text = saved.read_text("utf-8")
    assert "Client: Clara" in text
    assert "Back Squat" in text
    until(lambda: "Back Squat" in " ".join(desk.rows()), "and it is open")
    assert page.locator(".hf-root img").count() == 0
    assert desk.file.read_bytes() == desk.before


def test_files_dropped_at_once_become_a_program_each_or_are_told_why_not(open_desk: OpenDesk) -> None:
    desk = open_desk()
    page, folder = desk.page, desk.file.parent
    (folder / "legs.txt").write_text("Day 1\n1) Plank 3x30sec\n")
    files = [
        ("legs.txt", b"Title: Legs\nClient: Clara\n\nDay 1\n1a) Back Squat 4x10\n1b) RDL 3x8\n"),
        ("virus.exe", b"MZ"),
        ("legs.txt", b"Day 1\n1a) Front Squat 4x10\n"),
        ("empty.md", b""),
        ("push.csv", b"Day,Exercise,Sets,Reps\n1,Push Ups,3,12\n"),
    ]
    page.evaluate(DROP, [[base64.b64encode(data).decode(), name] for name, data in files])
    dialog = page.get_by_role("dialog", name="3 of 5 files are programs now")
    expect(dialog).to_be_visible(timeout=40_000)
    lines = dialog.locator(".hf-several li")
    assert lines.evaluate_all("lines => lines.map(({ dataset }) => dataset.state)") == [
        "kept",
        "refused",
        "kept",
        "refused",
        "kept",
    ]
    expect(lines.nth(0)).to_contain_text("Read 5 of 5 lines")
    expect(lines.nth(1)).to_contain_text("kind that cannot be read")
    expect(lines.nth(3)).to_contain_text("is empty")
    made = [line.locator(".hf-several-program").inner_text() for line in (lines.nth(0), lines.nth(2), lines.nth(4))]
    assert len({*made, "legs.txt"}) == 4, "each under a name of its own"
    assert "Client: Clara" in (folder / made[0]).read_text("utf-8")
    assert "Front Squat 4x10" in (folder / made[1]).read_text("utf-8")
    assert "Plank" in (folder / "legs.txt").read_text("utf-8"), "what was there stays"
    assert desk.file.read_bytes() == desk.before, "and so does what is open"
    expect(page.get_by_role("button", name="Done", exact=True)).to_be_focused()
    dialog.get_by_role("button", name=f"Open {made[2]}").click()
    until(lambda: "Push Ups" in " ".join(desk.rows()), "it is open")
    assert page.locator(".hf-dialog").count() == 0


@pytest.mark.parametrize("host", ["app"], indirect=True)
def test_two_tabs_on_one_file_never_overwrite_each_other(open_desk: OpenDesk, host: Host) -> None:
    desk = open_desk()
    page = desk.page.context.new_page()
    open_in(host, page)
    page.wait_for_selector(".hf-row", timeout=40_000)
    other = Desk.__new__(Desk)
    other.page = page
    for n in range(3, 6):  # both at once, over and over
        desk.type_into(SQUAT, "dose", f"{n}x{n}")
        other.type_into("Calf Raise", "dose", f"{n}x1{n}")
    desk.settled()
    other.settled()

    def doses(one: Desk) -> list[str]:
        return [one.row(name).locator("[data-field=dose]").input_value() for name in (SQUAT, "Calf Raise")]

    for one in (desk, other):
        until(lambda one=one: doses(one) == ["5×5", "5×15"], "both tabs show both changes")
    assert set(desk.changed()) == {5, 19}


def test_a_killed_kernel_loses_nothing_that_was_on_the_screen(open_desk: OpenDesk, host: Host) -> None:
    desk = open_desk()
    desk.type_into(SQUAT, "dose", "5x5")
    half = desk.row(RDL).locator("[data-field=dose]")
    half.click()
    half.fill("3x6 each leg")  # not entered
    foot = desk.page.locator(".hf-add input").nth(1)
    foot.fill("plank 3x45sec")
    half.focus()
    half.fill("3x7 each leg")
    kept = "Object.values({ ...localStorage }).join()"
    typed = ("3x7 each leg", "plank 3x45sec")
    until(lambda: all(words in desk.page.evaluate(kept) for words in typed), "what is half typed is kept")
    for kernel in host.kernels():
        kernel.kill()
    page = desk.page.context.new_page()
    desk.page.close()
    desk.page = page
    open_in(host, page)
    page.wait_for_selector(".hf-row", timeout=60_000)
    until(lambda: desk.row(RDL).locator("[data-field=dose]").input_value() == "3×7 each leg", "it is taken up", 30)
    until(lambda: len(desk.changed()) == 2, "and saved", 30)
    assert desk.row(SQUAT).locator("[data-field=dose]").input_value() == "5×5"
    expect(page.locator(".hf-add input").nth(1)).to_have_value("plank 3x45sec")
    desk.problems.clear()  # the browser itself logs that it lost the connection
