"""Opens exported workbooks in LibreOffice, recomputes them and checks the sums.

Run by hand, `python tests/office/check_workbook.py`: LibreOffice is large and not on every machine. Every template
program is exported, weight and reps are logged on every exercise as a client would, LibreOffice opens, computes
and saves the file, and the sums of its formulas are compared with those done here. What it saved must read back, too.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

from hipflex_kit.export import to_workbook
from hipflex_kit.importing import from_file
from hipflex_kit.notation import parse_program

PROGRAMS = sorted((Path(__file__).parents[2] / "data" / "programs").glob("*.txt"))
WEIGHT, REPS = 40.5, 8
SECONDS = 120


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


def recompute(office: str, path: Path, folder: Path) -> Path:
    """The file as LibreOffice saves it after computing all of it."""
    out = folder / "computed"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run([*command, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=SECONDS)
    return out / path.name


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
        for file in PROGRAMS:
            program = parse_program(file.read_text("utf-8")).program
            path = Path(folder, f"{file.stem}.xlsx")
            to_workbook(program, path)
            expected = log(path)
            computed = recompute(office, path, Path(folder))
            found = faults(computed, expected)
            back = parse_program(from_file(computed).tidied).program
            if [p.name for _, p in back.walk()] != [p.name for _, p in program.walk()]:
                found.append("what LibreOffice saved does not read back as the same exercises")
            print(f"{file.stem}: {len(expected)} rows, {'; '.join(found) or 'all sums right'}")
            failed = failed or bool(found) or not expected
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
