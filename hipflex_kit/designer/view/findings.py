"""Findings as the page shows them, with columns as a browser counts them."""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.designer.remarks import Remark
from hipflex_kit.designer.shared_lines import utf16_column
from hipflex_kit.designer.view.types import FindingView, LinesView
from hipflex_kit.diagnostics import Severity, split_lines
from hipflex_kit.notation import ParseResult


def findings_view(remarks: Sequence[Remark], read: ParseResult) -> list[FindingView]:
    """Describe findings for the page.

    Args:
        remarks: What is worth a look.
        read: The text that they are about.
    """
    lines = split_lines(read.text)
    return [_view(remark, lines) for remark in remarks]


def lines_view(read: ParseResult) -> LinesView:
    """How much of a text was read: "Read 31 of 33 lines, 2 to check"."""
    total = sum(bool(line.strip()) for line in split_lines(read.text))
    unread = {d.span.line for d in read.diagnostics if d.span is not None and d.severity is not Severity.INFO}
    return {"read": total - len(unread), "total": total, "to_check": len(unread)}


def _view(remark: Remark, lines: Sequence[str]) -> FindingView:
    finding, span = remark.finding, remark.finding.span
    view: FindingView = {
        "id": remark.id,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        # What one click writes down need not be told as something to type.
        "hint": None if any(fix.masters for fix in remark.fixes) else finding.hint,
        "target_id": remark.target,
        "line": None,
        "column": None,
        "end_line": None,
        "end_column": None,
    }
    if span is not None:
        view["line"], view["end_line"] = span.line, span.end_line
        view["column"] = utf16_column(_line(lines, span.line), span.column)
        view["end_column"] = utf16_column(_line(lines, span.end_line), span.end_column)
    if remark.fixes:
        view["fixes"] = [
            {"label": fix.words, "op": "fix", "target_id": remark.target, "value": {"finding": remark.id, "index": at}}
            for at, fix in enumerate(remark.fixes)
        ]
    return view


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""
