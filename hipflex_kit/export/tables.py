"""A program as CSV, for whoever likes numbers: the set table or the weekly volume."""

from __future__ import annotations

import csv
import io
import os
from typing import Any

from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.library import Library, load_library
from hipflex_kit.program import Program

TABLES = ("sets", "volume")
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def to_csv(
    program: Program,
    path: str | os.PathLike[str] | None = None,
    *,
    table: str = "sets",
    library: Library | None = None,
    method: str = "fractional",
) -> str:
    """A table of the program as CSV.

    Args:
        program: The program.
        path: Where to save it as well.
        table: ``sets`` (a row for each line and week) or ``volume`` (a row for each week and muscle group).
        library: Where names are looked up.
        method: How volume is counted.

    Returns:
        CSV with a head line. A text that a spreadsheet would run as a formula has an apostrophe before it.

    Raises:
        ExportError: If there is no such table, or ``path`` cannot be written.
    """
    if table not in TABLES:
        raise ExportError(f"There is no table “{table}”. Choose {' or '.join(TABLES)}.")
    known = library or load_library()
    head, rows = _sets(program, known) if table == "sets" else _volume(program, known, method)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([guarded(value) for value in row] for row in rows)
    text = out.getvalue()
    if path is not None:
        write_whole(path, text.encode("utf-8-sig"))
    return text


def guarded(value: Any) -> Any:
    """A value that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(_STARTS_FORMULA):
        return "'" + value
    return value


def _sets(program: Program, library: Library) -> tuple[list[str], list[list[Any]]]:
    from hipflex_kit.analysis import set_table

    table = set_table(program, library)
    return [str(column) for column in table.columns], _plain(table)


def _volume(program: Program, library: Library, method: str) -> tuple[list[str], list[list[Any]]]:
    from hipflex_kit.analysis import weekly_volume

    try:
        volume = weekly_volume(program, library, method)
    except ValueError as error:
        raise ExportError(str(error)) from error
    rows = [
        [week, group.id, group.plain_name, *(float(frame.loc[week, group.id]) for frame in frames)]
        for frames in [(volume.low, volume.mid, volume.high)]
        for week in volume.mid.index
        for group in library.muscle_groups
    ]
    return ["week", "muscle", "name", "low", "mid", "high"], rows


def _plain(table: Any) -> list[list[Any]]:
    """Rows of a frame; what is not stated is an empty cell."""
    return [
        ["" if value is None or value != value else value for value in row] for row in table.itertuples(index=False)
    ]
