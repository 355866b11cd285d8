"""Opens exported workbooks in LibreOffice, recomputes them and checks the sums.

Run by hand, `python tests/office/check_workbook.py`: LibreOffice is large and not on every machine. Every template
program is exported, weight and reps are logged on every exercise as a client would, LibreOffice opens, computes
and saves the file, and the sums of its formulas are compared with those done here. What it saved, as XLSX, ODS
and old XLS, must come back as the same program.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl

from hipflex_kit.export import to_workbook
from hipflex_kit.export.written import for_clients
from hipflex_kit.importing import from_file
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Program

PROGRAMS = sorted((Path(__file__).parents[2] / "data" / "programs").glob("*.txt"))
WEIGHT, REPS = 40.5, 8
SECONDS = 120
RIGHT = "all sums right; comes back from XLSX, ODS and XLS"


def log(path: Path) -> dict[tuple[str, int], tuple[float, float]]:
    """Fill every log cell; the sums that are expected of each row: reps and tonnage."""
    book = openpyxl.load_workbook(path)
    expected = {}
    for sheet in book.worksheets:
        if not sheet.title.startswith("Week "):
            continue
        heads = [cell.value for cell in sheet[2]]
        last = len(heads)
        weights = [at for at, head in enumerate(heads, 1) if head and head.endswith(" weight")]
        for row in range(3, sheet.max_row + 1):
            if not str(sheet.cell(row, last).value or "").startswith("="):
                continue
            for at in weights:
                sheet.cell(row, at).value, sheet.cell(row, at + 1).value = WEIGHT, REPS
            expected[sheet.title, row] = (REPS * len(weights), WEIGHT * REPS * len(weights))
    book.save(path)
    return expected


FORMATS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods:calc8", "xls": "xls:MS Excel 97"}
"""Ending → what LibreOffice calls the form."""


def resave(office: str, paths: Sequence[Path], folder: Path, ending: str) -> dict[str, Path]:
    """The files as LibreOffice saves them in one of the forms, after computing all of it; by the names of the files."""
    out = folder / "computed"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--norestore", "--convert-to", FORMATS[ending], "--outdir", str(out)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=SECONDS * len(FORMATS))
    return {path.stem: out / path.with_suffix(f".{ending}").name for path in paths}


def unlike(saved: Path, program: Program) -> Iterator[str]:
    """What of a program does not come back from the file LibreOffice saved."""
    back = parse_program(from_file(saved).text).program
    if without_remarks(back) != for_clients(program):
        yield f"{saved.suffix} does not come back as the same program"


def without_remarks(program: Program) -> Program:
    """Without what the import says of the log columns that were filled in."""
    return replace(program, comments=())


def faults(computed: Path, expected: dict[tuple[str, int], tuple[float, float]]) -> list[str]:
    """What LibreOffice says otherwise."""
    book = openpyxl.load_workbook(computed, data_only=True)
    found = []
    for (title, row), sums in expected.items():
        sheet = book[title]
        last = len(list(sheet[2]))
        while not sheet.cell(2, last).value:
            last -= 1
        said = tuple(float(sheet.cell(row, at).value or 0) for at in (last - 1, last))
        if any(abs(a - b) > 1e-6 for a, b in zip(said, sums, strict=True)):
            found.append(f"{title}, row {row}: {said}, not {sums}")
    broken = [
        f"{sheet.title}!{cell.coordinate}: {cell.value}"
        for sheet in book.worksheets
        for cells in sheet.iter_rows()
        for cell in cells
        if cell.data_type == "e" or str(cell.value).startswith("Err:")
    ]
    return found + broken


def main() -> int:
    """Check every template program; 1 if any fails."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("LibreOffice is not on this machine.", file=sys.stderr)
        return 2
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        programs = {file.stem: parse_program(file.read_text("utf-8")).program for file in PROGRAMS}
        paths = [Path(folder, f"{name}.xlsx") for name in programs]
        for path in paths:
            to_workbook(programs[path.stem], path)
        expected = {path.stem: log(path) for path in paths}
        saved = {ending: resave(office, paths, Path(folder), ending) for ending in FORMATS}
        for name, program in programs.items():
            found = faults(saved["xlsx"][name], expected[name])
            found += [fault for files in saved.values() for fault in unlike(files[name], program)]
            print(f"{name}: {len(expected[name])} rows, {'; '.join(found) or RIGHT}")
            failed = failed or bool(found) or not expected[name]
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
