"""Days that stand side by side on the page: what can be done with them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_sitting import Page

from hipflex_kit.designer.opening import open_sitting
from hipflex_kit.library import load_library

SHEET = (
    "Day 1\t\t\tDay 2\t\t\nExercise\tSets\tReps\tExercise\tSets\tReps\nSquat\t4\t8\tDeadlift\t3\t5\n\t\t\tRow\t3\t10\n"
)
CELLS = "Monday,Friday\nSquat 4x8,Deadlift 3x5\nPlank 3x30s,Row 3x10\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "program.txt"
    path.write_text(SHEET, "utf-8")
    return path


@pytest.fixture
def page(file: Path) -> Page:
    return Page(open_sitting(file, load_library()))


def test_a_dose_is_written_into_its_cell_and_all_ids_stay(page: Page, file: Path) -> None:
    ids = [row["id"] for row in page.rows()]
    page.send("set_field", page.row("Row")["id"], field="dose", text="4x12")
    assert file.read_text("utf-8") == SHEET.replace("Row\t3\t10", "Row\t4\t12")
    assert [row["id"] for row in page.rows()] == ids
    assert page.row("Row")["dose"] == "4×12"


@pytest.mark.parametrize("text", [SHEET, CELLS], ids=["cells", "a line a cell"])
def test_every_block_offers_to_turn_the_table_into_lines_and_one_undo_brings_it_back(
    text: str, file: Path, tmp_path: Path
) -> None:
    file.write_text(text, "utf-8")
    page = Page(open_sitting(file, load_library()))
    blocks = [block for day in page.view["program"]["sessions"] for block in day["blocks"]]
    assert blocks
    assert all(block["table"] for block in blocks)
    page.send("table_to_lines", blocks[-1]["id"])
    assert page.notices() == []
    assert not any(mark in file.read_text("utf-8") for mark in ("\t", ","))
    assert not any(block["table"] for day in page.view["program"]["sessions"] for block in day["blocks"])
    page.send("undo")
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize("op", ["add_line", "move", "delete", "keep", "move_day"])
def test_what_needs_lines_of_a_days_own_says_so_and_changes_nothing(op: str, page: Page, file: Path) -> None:
    first, second = page.view["program"]["sessions"]
    target = {"add_line": first["id"], "move_day": second["id"]}.get(op, page.row("Squat")["id"])
    more = {"text": "plank 3x30s", "block_id": second["blocks"][0]["id"], "index": 0, "code": "L01", "reason": "so"}
    page.send(op, target, **more)
    (notice,) = page.notices()
    assert "turn the table into lines first" in notice
    assert file.read_text("utf-8") == SHEET


def test_lines_that_several_days_share_are_not_copied_as_those_of_one(page: Page) -> None:
    for day in page.view["program"]["sessions"]:
        assert day["lines"] == (0, 0)
