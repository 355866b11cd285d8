"""What the kit exports comes back as the same program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from notation.notation_strategies import programs

from hipflex_kit.export import export_file
from hipflex_kit.export.written import for_clients
from hipflex_kit.importing import from_file
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Program

FOLDER = Path(__file__).parents[2] / "data" / "programs"
PROGRAMS = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("form", ["xlsx", "md", "html", "json", "txt"])
@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_our_own_files_come_back(form, file, tmp_path):
    program = parse_program(file.read_text("utf-8")).program
    program = replace(program, header=replace(program.header, client="Anna & x = 1"))
    path = export_file(program, form, tmp_path / f"out.{form}")
    back = parse_program(from_file(path).text).program
    assert back == (program if form in ("json", "txt") else for_clients(program))


@pytest.mark.hypothesis
@pytest.mark.parametrize("form", ["xlsx", "md", "html", "json"])
def test_any_program_comes_back(form: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / f"out.{form}"

    @settings(
        max_examples=25 if form in ("json", "md") else 6, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    @given(programs().filter(lambda program: any(program.walk())))
    def comes_back(program: Program) -> None:
        export_file(program, form, path)
        back = parse_program(from_file(path).text).program
        assert back == (program if form == "json" else for_clients(program))

    comes_back()


def test_a_rule_between_blocks_of_a_day_without_a_title_comes_back_from_markdown(tmp_path: Path) -> None:
    program = parse_program("Squat (3x5)\n\n---\n\nRow (3x8)\n").program
    assert [(day.title, len(day.blocks)) for day in program.sessions] == [(None, 2)]
    path = export_file(program, "md", tmp_path / "out.md")
    assert parse_program(from_file(path).text).program == program


def test_a_rest_above_a_day_without_a_title_comes_back_from_markdown(tmp_path: Path) -> None:
    program = parse_program("## rest 10s after each round\n1a) Back Squat (3x5)\n").program
    path = export_file(program, "md", tmp_path / "out.md")
    assert parse_program(from_file(path).text).program == program


def test_a_labelled_warm_up_of_many_sets_comes_back_from_markdown(tmp_path: Path) -> None:
    program = parse_program('## 1) "slowly" — for time — warm up — rounds: 2\n\n1a) Back Squat (8×60)\n').program
    assert [(block.section, len(block.prescriptions)) for block in program.sessions[0].blocks] == [("warmup", 1)]
    path = export_file(program, "md", tmp_path / "out.md")
    assert parse_program(from_file(path).text).program == program


def test_a_labelled_pair_below_the_heading_of_a_warm_up_comes_back_from_markdown(tmp_path: Path) -> None:
    program = parse_program("## Warm Up\n1a) Back Squat (3x1)\n1b) Row (2x1)\n").program
    assert [(block.section, len(block.prescriptions)) for block in program.sessions[0].blocks] == [("warmup", 2)]
    path = export_file(program, "md", tmp_path / "out.md")
    assert parse_program(from_file(path).text).program == program


def test_a_day_that_is_called_notes_comes_back_from_markdown(tmp_path: Path) -> None:
    program = parse_program('# Week 1\n\n# "Notes"\n\n1a) Back Squat (3x5)\n').program
    assert [day.title for day in program.sessions] == ["Notes"]
    path = export_file(program, "md", tmp_path / "out.md")
    assert parse_program(from_file(path).text).program == program


def test_what_was_changed_in_a_week_of_the_workbook_is_told(tmp_path):
    program = parse_program((FOLDER / "strength-three-lifts.txt").read_text("utf-8")).program
    path = export_file(program, "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["Week 2"]
    rows = [row for row in sheet.iter_rows(min_row=3) if row[0].value and row[1].value]
    rows[0][2].value = "9 × 9"
    gone = rows[-1][1].value
    for cell in rows[-1]:
        cell.value = None
    first_log = next(cell for cell in sheet[2] if cell.value == "Set 1 weight")
    sheet.cell(rows[1][0].row, first_log.column).value = 60
    book.save(path)
    found = from_file(path)
    told = [line for line in found.notes if "In the workbook, “Week 2”" in line.text]
    assert [line.text for line in told if f"row {rows[0][0].row} was changed to" in line.text and "9 × 9" in line.text]
    assert [line.text for line in told if "taken out" in line.text and gone in line.text]
    assert [line.text for line in told if "what was logged stays there (rows: 1)" in line.text]
    assert len(told) == 3
    back = parse_program(found.text).program
    assert {line.text.removeprefix("// ") for line in told} <= set(back.comments)
    assert replace(back, comments=()) == for_clients(program)
