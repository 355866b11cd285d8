"""CSV and TSV, and plain text in whatever encoding it has."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hipflex_kit.importing.elements import Element, Table
from hipflex_kit.importing.errors import ImportingError
from hipflex_kit.importing.readers.spreadsheet import MOST_ROWS

_DELIMITERS = ",;\t|"


def read_text(path: Path) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows' western encoding.

    Raises:
        ImportingError: If it is no text.
    """
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:10_000]:
        raise ImportingError(f"“{path.name}” is no text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read_delimited(path: Path) -> list[Element]:
    """A table of separated values.

    Raises:
        ImportingError: If it is no text, or far too long.
    """
    text = read_text(path)
    delimiter = "\t" if path.suffix.lower() == ".tsv" else _delimiter(text)
    csv.field_size_limit(1_000_000)
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(tuple(_unguarded(cell) for cell in row))
            if len(rows) > MOST_ROWS:
                raise ImportingError(f"“{path.name}” has more than {MOST_ROWS:,} rows; a program has a few hundred.")
    except csv.Error as error:
        raise ImportingError(f"“{path.name}” is no table of separated values: {error}.") from error
    return [Table(path.name, tuple(rows))]


def _delimiter(text: str) -> str:
    """The sign that stands most evenly in the first lines."""
    lines = [line for line in text.splitlines()[:30] if line.strip()]
    return max(_DELIMITERS, key=lambda sign: sum(min(line.count(sign), 12) for line in lines))


def _unguarded(cell: str) -> str:
    """Without the apostrophe that keeps spreadsheets from running a text."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell
