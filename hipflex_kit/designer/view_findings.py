"""Findings as the page shows them: bound to a row, block or day, with columns as a browser counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hipflex_kit.designer.identities import Identities
from hipflex_kit.designer.view_types import FindingView, Fix, LinesView
from hipflex_kit.diagnostics import Diagnostic, Severity, split_lines
from hipflex_kit.naming import UNKNOWN_EXERCISE
from hipflex_kit.notation import ParseResult

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def findings_view(findings: Sequence[Diagnostic], read: ParseResult, ids: Identities) -> list[FindingView]:
    """Describe findings for the page, the weightiest first.

    Args:
        findings: What is off.
        read: The text that they are about.
        ids: The ids of its rows, blocks and days.
    """
    lines = split_lines(read.text)
    owners = _owners(read, ids)
    seen: Counter[str] = Counter()
    views: list[FindingView] = []
    for finding in sorted(findings, key=lambda each: (_ORDER[each.severity], each.span.line if each.span else 0)):
        target = owners.get(finding.span.line) if finding.span is not None else None
        key = f"{finding.code}:{target or 'program'}"
        seen[key] += 1
        views.append(_view(finding, lines, target, f"{key}:{seen[key]}"))
    return views


def lines_view(read: ParseResult) -> LinesView:
    """How much of a text was read: "Read 31 of 33 lines, 2 to check"."""
    total = sum(bool(line.strip()) for line in split_lines(read.text))
    unread = {d.span.line for d in read.diagnostics if d.span is not None and d.severity is not Severity.INFO}
    return {"read": total - len(unread), "total": total, "to_check": len(unread)}


def utf16_column(line: str, column: int) -> int:
    """A column in code points as a browser counts it: characters beyond U+FFFF are two units wide.

    Args:
        line: The line.
        column: Column from 0, in code points.
    """
    return column + sum(ord(character) > 0xFFFF for character in line[:column])


def _owners(read: ParseResult, ids: Identities) -> dict[int, str]:
    """Line → id of the innermost thing that owns it."""
    owners: dict[int, str] = {}
    for path in sorted(ids.by_path, key=len):
        place = read.places.get(path)
        if place is not None:
            owners.update(dict.fromkeys(range(place.first_line, place.last_line + 1), ids.by_path[path]))
    return owners


def _view(finding: Diagnostic, lines: Sequence[str], target: str | None, id: str) -> FindingView:
    view: FindingView = {
        "id": id,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "target_id": target,
        "line": None,
        "column": None,
        "end_line": None,
        "end_column": None,
    }
    span = finding.span
    if span is not None:
        view["line"], view["end_line"] = span.line, span.end_line
        view["column"] = utf16_column(_line(lines, span.line), span.column)
        view["end_column"] = utf16_column(_line(lines, span.end_line), span.end_column)
    fixes = _fixes(finding, target)
    if fixes:
        view["fixes"] = fixes
    return view


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _fixes(finding: Diagnostic, target: str | None) -> list[Fix]:
    """What one click can do: take the nearest name that the library knows."""
    if finding.code != UNKNOWN_EXERCISE or finding.hint is None or target is None:
        return []
    value = {"field": "name", "text": finding.hint}
    return [{"label": f"Change to {finding.hint}", "op": "set_field", "target_id": target, "value": value}]
