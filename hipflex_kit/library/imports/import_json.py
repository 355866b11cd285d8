"""Import of free-exercise-db's JSON and of files in its shape (name, primaryMuscles, secondaryMuscles, equipment …)."""

from __future__ import annotations

import json
from typing import Any

from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.imports.foreign import ForeignExercise, ImportReport, take_in
from hipflex_kit.library.library import Library

_LARGEST = 20_000_000
_MOST = 10_000


def import_exercise_json(data: bytes, library: Library, file: str = "exercises.json") -> ImportReport:
    """Read exercises from a JSON file in the shape of free-exercise-db.

    Sentences in such files are not taken over: they belong to their authors, and the cues on a client's sheet should
    be the coach's.

    Args:
        data: The file's contents.
        library: What is known already; known names are left alone.
        file: What to call the file in findings.

    Returns:
        New entries, known names, and everything that needs a human eye. Never raises for what is in the file.
    """

    def nothing(code: str, message: str, line: int | None = None) -> ImportReport:
        return ImportReport(findings=(LibraryFinding(code, message, file, line),))

    if len(data) > _LARGEST:
        return nothing("too-large", "This file is larger than 20 MB and was not read.")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return nothing("not-utf8", "This file is not UTF-8 text.")
    except json.JSONDecodeError as error:
        return nothing("broken-json", f"This is not JSON: {error.msg}.", error.lineno)
    except RecursionError:
        return nothing("broken-json", "This JSON is nested too deeply.")
    rows = content.get("exercises", content.get("results")) if isinstance(content, dict) else content
    if not isinstance(rows, list):
        return nothing("no-list", "There is no list of exercises in this file.")
    findings: list[LibraryFinding] = []
    if len(rows) > _MOST:
        message = f"{len(rows):,} exercises; the first {_MOST:,} were read. Split the file for the rest."
        findings.append(LibraryFinding("too-many", message, file))
    foreign: list[ForeignExercise] = []
    for number, row in enumerate(rows[:_MOST], start=1):
        if isinstance(row, dict):
            foreign.append(_foreign(row, number))
        else:
            findings.append(LibraryFinding("not-an-exercise", f"Entry {number} is not an exercise.", file))
    return take_in(foreign, library, file, findings)


def _foreign(row: dict[str, Any], number: int) -> ForeignExercise:
    def text(key: str) -> str:
        value = row.get(key)
        return value if isinstance(value, str) else ""

    def texts(*keys: str) -> tuple[str, ...]:
        for key in keys:
            value = row.get(key)
            if isinstance(value, str) and value:
                return (value,)
            if isinstance(value, list):
                return tuple(item for item in value if isinstance(item, str) and item.strip())
        return ()

    return ForeignExercise(
        name=text("name"),
        place=f"Entry {number}",
        primary=texts("primaryMuscles", "primary_muscles"),
        secondary=texts("secondaryMuscles", "secondary_muscles"),
        equipment=texts("equipment"),
        category=text("category"),
        level=text("level"),
        aliases=texts("aliases"),
    )
