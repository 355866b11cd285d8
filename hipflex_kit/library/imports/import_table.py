"""Import of a coach's own exercise list from CSV or a spreadsheet, with the columns guessed."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.imports.foreign import ForeignExercise, ImportReport, import_mapping, take_in
from hipflex_kit.library.library import Library
from hipflex_kit.record_making import record

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_LARGEST = 10_000_000
_MOST = 5_000
_WIDEST = 60
_HEADER_WITHIN = 15
_LIST = re.compile(r"\s*[,;/|+\n]\s*")


@record
class Table:
    """A table as read from a file.

    Attributes:
        rows: Its rows as text.
        findings: What was wrong with the file.
    """

    rows: tuple[tuple[str, ...], ...]
    findings: tuple[LibraryFinding, ...] = ()


@record
class Columns:
    """Which column holds what.

    Attributes:
        header: Index of the row with the headings; -1 where there is none.
        fields: Field (name, primary, secondary, equipment …) → column, counted from 0.
    """

    header: int
    fields: Mapping[str, int]


def read_table(data: bytes, file: str) -> Table:
    """Read the rows of a CSV, XLSX or ODS file.

    Args:
        data: The file's contents.
        file: Its name, which says the kind.

    Returns:
        At most 5,000 rows. Formulas arrive as their last result; of merged cells the first holds the text.
    """
    if len(data) > _LARGEST:
        return Table((), (LibraryFinding("too-large", "This file is larger than 10 MB and was not read.", file),))
    try:
        rows = (_read_workbook if file.casefold().endswith(_WORKBOOKS) else _read_csv)(data)
    except _UnreadableError as error:
        return Table((), (LibraryFinding("cannot-read", str(error), file),))
    findings = []
    if len(rows) > _MOST:
        message = f"{len(rows):,} rows; the first {_MOST:,} were read. Split the file for the rest."
        findings.append(LibraryFinding("too-many-rows", message, file, _MOST + 1))
    return Table(tuple(tuple(row[:_WIDEST]) for row in rows[:_MOST]), tuple(findings))


class _UnreadableError(Exception):
    """A file that is not what its name says."""


def _read_workbook(data: bytes) -> list[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheet = workbook.get_sheet_by_index(0)
        return [[_cell(value) for value in row] for row in sheet.to_python(nrows=_MOST + 1)]
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise _UnreadableError(
            f"This spreadsheet could not be opened ({error}). Save it again as XLSX or CSV."
        ) from error


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _read_csv(data: bytes) -> list[list[str]]:
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _UnreadableError("This is not a text file. Save the list as CSV or XLSX.")
    text = _decoded(data)
    sample = "\n".join(text.splitlines()[:20])
    delimiter = max(",;\t|", key=sample.count)
    try:
        return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error as error:
        raise _UnreadableError(f"This is not a CSV file ({error}).") from error


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def guess_columns(rows: Sequence[Sequence[str]], library: Library) -> Columns:
    """Guess which column holds what: by headings, else by what stands in the cells.

    Args:
        rows: The table.
        library: Tells exercise names from other text.

    Returns:
        The guess; without ``name`` among its fields there was no column of exercise names.
    """
    named = import_mapping()["columns"]
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        headings = [re.sub(r"[^a-z ]+", " ", cell.casefold()).strip() for cell in row]
        fields: dict[str, int] = {}
        for field, words in named.items():
            for column, heading in enumerate(headings):
                if heading in words and column not in fields.values():
                    fields.setdefault(field, column)
        if "name" in fields and len(fields) > 1:
            return Columns(at, fields)
    return Columns(-1, _by_contents(rows, library))


def _by_contents(rows: Sequence[Sequence[str]], library: Library) -> dict[str, int]:
    muscles, equipment = import_mapping()["muscles"], import_mapping()["equipment"]
    width = max((len(row) for row in rows), default=0)
    best: dict[str, tuple[float, int]] = {}
    for column in range(width):
        cells = [row[column] for row in rows[:60] if column < len(row) and row[column]]
        if not cells:
            continue
        shares = {
            "name": sum(library.match(cell).exercise is not None for cell in cells) / len(cells),
            "primary": sum(_first(cell) in muscles for cell in cells) / len(cells),
            "equipment": sum(_first(cell) in equipment for cell in cells) / len(cells),
        }
        for field, share in shares.items():
            if share > max(0.4, best.get(field, (0.0, 0))[0]):
                best[field] = (share, column)
    return {field: column for field, (_, column) in best.items()}


def _first(cell: str) -> str:
    return _LIST.split(cell.casefold().strip())[0]


def import_exercise_table(
    data: bytes, library: Library, file: str = "exercises.csv", columns: Columns | None = None
) -> ImportReport:
    """Read a coach's exercise list from CSV, XLSX or ODS.

    Args:
        data: The file's contents.
        library: What is known already; known names are left alone.
        file: Its name, which says the kind; used in findings.
        columns: Which column holds what; guessed where None.

    Returns:
        New entries, known names, and everything that needs a human eye. Never raises for what is in the file.
    """
    table = read_table(data, file)
    columns = columns or guess_columns(table.rows, library)
    if table.rows and "name" not in columns.fields:
        hint = "Give the columns headings such as Exercise, Muscle, Equipment."
        missing = LibraryFinding("no-names", "No column of exercise names was found.", file, 1, "", hint)
        return ImportReport(findings=(*table.findings, missing))
    findings = list(table.findings)
    foreign = []
    for number, row in enumerate(table.rows[columns.header + 1 :], start=columns.header + 2):
        if not any(row):
            continue
        one = _foreign(row, number, columns)
        if one.name.startswith("="):
            message = f"Row {number}: a formula stands where a name should be. Paste the list as values."
            findings.append(LibraryFinding("formula", message, file, number, "", None, Severity.ERROR))
        elif not one.name:
            message = (
                f"Row {number} has no name (merged cells or a formula?). Write the name in each row, as plain text."
            )
            findings.append(LibraryFinding("no-name", message, file, number, "", None, Severity.ERROR))
        else:
            foreign.append(one)
    return take_in(foreign, library, file, findings)


def _foreign(row: Sequence[str], number: int, columns: Columns) -> ForeignExercise:
    def cell(field: str) -> str:
        column = columns.fields.get(field)
        return row[column].strip() if column is not None and column < len(row) else ""

    def cells(field: str) -> tuple[str, ...]:
        return tuple(part for part in _LIST.split(cell(field)) if part)

    return ForeignExercise(
        name=cell("name"),
        place=f"Row {number}",
        line=number,
        primary=cells("primary"),
        secondary=cells("secondary"),
        equipment=cells("equipment"),
        category=cell("pattern"),
        level=cell("level"),
        aliases=cells("aliases"),
        link=cell("link"),
    )
