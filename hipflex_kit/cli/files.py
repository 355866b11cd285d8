"""Opening the program files that a command names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.cli.terminal import fail

if TYPE_CHECKING:
    from hipflex_kit.notation import ParseResult
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


def has_errors(result: ParseResult) -> bool:
    """Whether a reading has findings that are errors; then a command ends with status 1."""
    from hipflex_kit.diagnostics import Severity

    return any(finding.severity is Severity.ERROR for finding in result.diagnostics)
