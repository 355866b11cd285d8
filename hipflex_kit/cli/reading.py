"""``hipflex show`` and ``hipflex format``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hipflex_kit.cli.commands import Argument, Commands, Option
from hipflex_kit.cli.files import around, has_errors, open_document, read_file
from hipflex_kit.cli.terminal import fail, say, warn

if TYPE_CHECKING:
    from hipflex_kit.diagnostics import Diagnostic
    from hipflex_kit.library import Exercise

File = Annotated[Path, Argument(help="A program: a plain text file.", metavar="FILE")]
Encoding = Annotated[
    str | None, Option(help="How an old file is encoded (cp1252), where it is not UTF-8.", metavar="NAME")
]


def register(app: Commands) -> None:
    """Add these commands."""
    app.command("show")(show)
    app.command("format")(format_file)


def show(
    file: File,
    as_json: Annotated[bool, Option("--json", help="Print what was read as JSON.")] = False,
    encoding: Encoding = None,
) -> None:
    """Show what was read, beside the lines as they stand in the file."""
    from hipflex_kit.cli.echo import echo
    from hipflex_kit.naming import unknown_exercises
    from hipflex_kit.notation.writing.show import show_json

    result = read_file(file, encoding)
    library = around(file).library
    named = unknown_exercises(result, library)
    if as_json:
        printed = show_json(result, identify=lambda row: _id(library.meant(row).exercise))
        printed["diagnostics"] = [*printed["diagnostics"], *(diagnostic_json(finding) for finding in named)]
        json.dump(printed, sys.stdout, ensure_ascii=False, indent=1)
        print()
        return
    for line in echo(result):
        say(line)
    print_findings([*result.diagnostics, *named], result.text)


def _id(exercise: Exercise | None) -> str | None:
    return exercise.id if exercise is not None else None


def diagnostic_json(finding: Diagnostic) -> dict[str, object]:
    """A finding as ``--json`` prints it."""
    span = finding.span
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "line": span.line if span else None,
        "end_line": span.end_line if span else None,
        "column": span.column if span else None,
        "end_column": span.end_column if span else None,
        "message": finding.message,
        "hint": finding.hint,
    }


def print_findings(findings: list[Diagnostic], text: str) -> None:
    """Print findings with their line and a caret, in the order of the text."""
    from hipflex_kit.diagnostics import caret

    for finding in sorted(findings, key=lambda f: (f.span.line, f.span.column) if f.span else (0, 0)):
        warn("")
        warn(caret(finding, text))


def format_file(
    file: File,
    check: Annotated[bool, Option("--check", help="Change nothing; exit with 1 where something would.")] = False,
    write: Annotated[bool, Option("--write", help="Write the tidied text back to the file.")] = False,
    encoding: Encoding = None,
) -> None:
    """Tidy spacing and signs (x becomes ×). Changes no word, and never what is meant."""
    from hipflex_kit.notation import format_text, parse_program
    from hipflex_kit.workspace import WorkspaceError

    if check and write:
        fail("Choose one of --check and --write.", status=2)
    document = open_document(file, encoding)
    tidy = format_text(document.text)
    if check:
        if tidy != document.text:
            warn(f"{file} would be tidied.")
            raise SystemExit(1)
    elif write:
        if tidy != document.text:
            try:
                document.set_text(tidy, base_rev=document.revision)
            except WorkspaceError as problem:
                fail(str(problem))
            warn(f"{file} tidied.")
    else:
        sys.stdout.write(tidy)
    if has_errors(parse_program(tidy)):
        raise SystemExit(1)
