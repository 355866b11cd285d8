"""Opening the program files that a command names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.cli.terminal import fail, warn

if TYPE_CHECKING:
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.surroundings import Surroundings
    from hipflex_kit.workspace import Document


def open_document(path: Path, encoding: str | None = None) -> Document:
    """Open a program file, or end the command with what is wrong with it."""
    from hipflex_kit.workspace import Document, WorkspaceError

    try:
        return Document.open(path, encoding=encoding)
    except WorkspaceError as problem:
        fail(str(problem))


def read_file(path: Path, encoding: str | None = None) -> ParseResult:
    """Read a program file, or end the command with what is wrong with it."""
    from hipflex_kit.notation import parse_program

    return parse_program(open_document(path, encoding).text)


def around(file: Path, client: str | None = None) -> Surroundings:
    """What the trainer's own files around a program add to it; what is wrong with them is said, and the rest works."""
    from hipflex_kit.surroundings import surroundings
    from hipflex_kit.workspace import Folder

    found = surroundings(Folder.around(file), file, client)
    for problem in found.problems:
        warn(f"Note: {problem}")
    return found


def has_errors(result: ParseResult) -> bool:
    """Whether a reading has findings that are errors; then a command ends with status 1."""
    from hipflex_kit.diagnostics import Severity

    return any(finding.severity is Severity.ERROR for finding in result.diagnostics)
