"""``hipflex check``."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

from hipflex_kit.cli.commands import Commands, Option
from hipflex_kit.cli.files import around, has_errors, open_document
from hipflex_kit.cli.reading import Encoding, File, diagnostic_json, print_findings
from hipflex_kit.cli.terminal import fail, say, warn

if TYPE_CHECKING:
    from hipflex_kit.checks import Finding, Report
    from hipflex_kit.library import Library
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.surroundings import Surroundings
    from hipflex_kit.workspace import Document

Codes = Annotated[
    list[str] | None,
    Option(help="A check (L01) or the start of some (L); may be given again.", metavar="CODE"),
]

Chosen = tuple[tuple[str, ...], tuple[str, ...]]
"""Codes to select and codes to ignore."""


def register(app: Commands) -> None:
    """Add this command."""
    app.command("check")(check)


def check(
    file: File,
    select: Codes = None,
    ignore: Codes = None,
    as_json: Annotated[bool, Option("--json", help="Print JSON.")] = False,
    fix: Annotated[bool, Option("--fix", help="Apply the fixes there are, and say which.")] = False,
    encoding: Encoding = None,
) -> None:
    """Say what is worth a look in a program, why, and what to do about it."""
    from hipflex_kit.diagnostics import Severity

    document = open_document(file, encoding)
    there = around(file, document.read.program.header.client)
    chosen = (tuple(select or ()), tuple(ignore or ()))
    _refuse_unknown([*chosen[0], *chosen[1]])
    if fix:
        _apply_fixes(document, there, chosen)
    result = document.read
    report = _report(result, there, chosen)
    if as_json:
        json.dump({"diagnostics": _as_json(report, result, there)}, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        _print(report, result, there.library)
    if has_errors(result) or any(finding.severity is Severity.ERROR for finding in report.findings):
        raise SystemExit(1)


def _report(result: ParseResult, there: Surroundings, chosen: Chosen) -> Report:
    from hipflex_kit.checks import check_report

    return check_report(
        result, there.library, select=chosen[0], ignore=chosen[1], client=there.client, own_ranges=there.own_ranges
    )


def _refuse_unknown(codes: list[str]) -> None:
    from hipflex_kit.checks import CHECKS

    for code in codes:
        if not any(known.startswith(code.upper()) for known in CHECKS):
            fail(f"There is no check '{code}'. There are: {', '.join(sorted(CHECKS))}.", status=2)


def _apply_fixes(document: Document, there: Surroundings, chosen: Chosen) -> None:
    """Apply the best fix of each finding, one after the other: each may settle or move the next."""
    from hipflex_kit.notation.edits import EditError
    from hipflex_kit.workspace import WorkspaceError

    tried: set[str] = set()
    while True:
        report = _report(document.read, there, chosen)
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


def _as_json(report: Report, result: ParseResult, there: Surroundings) -> list[dict[str, Any]]:
    from hipflex_kit.diagnostics import Diagnostic, Severity
    from hipflex_kit.naming import unknown_exercises

    own_files = [Diagnostic("own-file", Severity.WARNING, problem) for problem in there.problems]
    found = [*result.diagnostics, *unknown_exercises(result, there.library), *own_files]
    read = [diagnostic_json(finding) for finding in found]
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


def _print(report: Report, result: ParseResult, library: Library) -> None:
    from hipflex_kit.naming import unknown_exercises

    print_findings([*result.diagnostics, *unknown_exercises(result, library)], result.text)
    if not any(True for _ in result.program.walk()):
        say("There is no exercise in this file yet.")
    elif not report.findings:
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
