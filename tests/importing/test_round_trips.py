"""What the kit exports comes back as the same program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hipflex_kit.export import export_file
from hipflex_kit.export.written import for_clients
from hipflex_kit.importing import from_file
from hipflex_kit.notation import parse_program

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
