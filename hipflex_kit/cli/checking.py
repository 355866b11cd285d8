"""``hipflex check``."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hipflex_kit.cli.files import has_errors, open_document
from hipflex_kit.cli.reading import Encoding, File, diagnostic_json, print_findings, unknown_names
from hipflex_kit.cli.terminal import fail, say, warn

if TYPE_CHECKING:
    from hipflex_kit.checks import Finding, Report
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.program import Header
    from hipflex_kit.workspace import Document

Codes = Annotated[
    list[str] | None,
    typer.Option(help="A check (L01) or the start of some (L); may be given again.", metavar="CODE"),
]


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("check")(check)


def check(
    file: File,
    select: Codes = None,
    ignore: Codes = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the fixes there are, and say which.")] = False,
    encoding: Encoding = None,
) -> None:
    """Say what is worth a look in a program, why, and what to do about it."""
    from hipflex_kit.diagnostics import Severity

    document = open_document(file, encoding)
    client = _client(document)
    chosen = (tuple(select or ()), tuple(ignore or ()))
    _refuse_unknown([*chosen[0], *chosen[1]])
    if fix:
        _apply_fixes(document, client, chosen)
    result = document.read
    report = _report(result, client, chosen)
    if as_json:
        json.dump({"diagnostics": _as_json(report, result)}, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        _print(report, result)
    if has_errors(result) or any(finding.severity is Severity.ERROR for finding in report.findings):
        raise typer.Exit(1)


def _client(document: Document) -> Header | None:
    """What the file of the program's client says, where the program names one and there is a file."""
    from hipflex_kit.workspace import Folder, WorkspaceError
    from hipflex_kit.workspace.clients import client_header

    name = document.read.program.header.client
    if not name or document.path is None:
        return None
    try:
        return client_header(Folder.around(document.path), name, document.path)
    except WorkspaceError as problem:
        warn(f"The client's file was left out: {problem}")
        return None


def _report(result: ParseResult, client: Header | None, chosen: tuple[tuple[str, ...], tuple[str, ...]]) -> Report:
    from hipflex_kit.checks import check_report
    from hipflex_kit.library import load_library

    return check_report(result, load_library(), select=chosen[0], ignore=chosen[1], client=client)


def _refuse_unknown(codes: list[str]) -> None:
    from hipflex_kit.checks import CHECKS

    for code in codes:
        if not any(known.startswith(code.upper()) for known in CHECKS):
            fail(f"There is no check '{code}'. There are: {', '.join(CHECKS)}.", status=2)


def _apply_fixes(document: Document, client: Header | None, chosen: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    """Apply the best fix of each finding, one after the other: each may settle or move the next."""
    from hipflex_kit.notation.edits import EditError
    from hipflex_kit.workspace import WorkspaceError

    tried: set[str] = set()
    while True:
        report = _report(document.read, client, chosen)
        finding = next((f for f in report.findings if f.fixes and f"{f.code} {f.message}" not in tried), None)
        if finding is None:
            return
        tried.add(f"{finding.code} {finding.message}")
        try:
            document.edit(finding.fixes[0].edit)
        except EditError as problem:
            warn(f"{finding.code} could not be fixed: {problem}")
        except WorkspaceError as problem:
            fail(str(problem))
        else:
            say(f"{finding.code} fixed: {finding.fixes[0].words}")


def _as_json(report: Report, result: ParseResult) -> list[dict[str, Any]]:
    read = [diagnostic_json(finding) for finding in [*result.diagnostics, *unknown_names(result)]]
    notes = [diagnostic_json(note) for note in [*report.notes, *report.unused]]
    return [*read, *(_finding_json(finding) for finding in report.findings), *notes]


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        **diagnostic_json(finding.diagnostic()),
        "numbers": dict(finding.numbers),
        "source": finding.source,
        "strength": str(finding.strength),
        "fixes": [fix.words for fix in finding.fixes],
    }


def _print(report: Report, result: ParseResult) -> None:
    print_findings([*result.diagnostics, *unknown_names(result)], result.text)
    if not report.findings:
        say("Nothing worth a look.")
    for finding in report.findings:
        line = f"line {finding.span.line}" if finding.span is not None else "the week"
        say(f"{finding.code}  {line}: {finding.message}")
        if finding.hint:
            say(f"      {finding.hint}")
        say(f"      ({finding.strength}: {finding.source})")
    if report.kept:
        say(f"Kept by you: {', '.join(sorted({finding.code for finding in report.kept}))}.")
    for note in [*report.notes, *report.unused]:
        where = f"line {note.span.line}: " if note.span is not None else ""
        say(f"Note: {where}{note.message}")
