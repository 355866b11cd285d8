"""Findings: what is off in a trainer's text, where, and what to do about it.

Every stage reports in this one form. Nothing here knows about programs; it is the lowest layer and uses the standard
library only.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import hipflex_kit.kept_re as re
from hipflex_kit.record_making import record


class Severity(StrEnum):
    """How much a finding matters to the person reading it."""

    ERROR = "error"
    """Could not be read, or must be settled before a client does it."""
    WARNING = "warning"
    """Probably not what was meant."""
    INFO = "info"
    """Worth knowing; nothing is wrong."""


@record
class Span:
    """A stretch of the text.

    Attributes:
        line: First line, counted from 1.
        column: First column on that line, counted from 0 in code points.
        end_line: Last line, counted from 1; the same as ``line`` for a stretch within one line.
        end_column: Column after the last character on ``end_line``.
    """

    line: int
    column: int
    end_line: int
    end_column: int


@record
class Diagnostic:
    """One finding.

    Attributes:
        code: Short stable name such as ``"unknown-exercise"`` or ``"L01"``.
        severity: How much it matters.
        message: One sentence that a coach understands.
        span: Where in the text; None where the finding is about the file as a whole.
        hint: What to do, written so that it can be typed in; None where there is nothing to type.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    hint: str | None = None


def split_lines(text: str) -> list[str]:
    r"""Cut a text into lines without their ends.

    A line ends at ``\n``, ``\r\n`` or ``\r`` only. ``str.splitlines`` would also cut at form feeds and Unicode
    separators, which occur inside pasted program lines.

    Args:
        text: Any text.

    Returns:
        At least one line; a text that ends with a line end has an empty last line.

    Example:
        >>> split_lines("Day 1\r\nSquat 3x5")
        ['Day 1', 'Squat 3x5']
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def lines_with_ends(text: str) -> list[str]:
    r"""Cut a text into the same lines as `split_lines`, each with its own line end: joined they give the text.

    Example:
        >>> lines_with_ends("Day 1\r\nSquat 3x5")
        ['Day 1\r\n', 'Squat 3x5']
    """
    lines = _LINE_WITH_END.findall(text)
    if not text or text[-1] in "\r\n":
        lines.append("")
    return lines


def line_end(line: str) -> str:
    r"""The end of a line that `lines_with_ends` gave: ``\r\n``, ``\n``, ``\r`` or nothing."""
    if line.endswith("\r\n"):
        return "\r\n"
    return line[-1] if line and line[-1] in "\r\n" else ""


def newline_of(text: str) -> str:
    r"""The line end that most lines of a text have; ``\n`` for a text without any."""
    windows = text.count("\r\n")
    counts = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
    return max(counts, key=counts.__getitem__)


def join_lines(lines: Sequence[str], newline: str) -> str:
    r"""Join lines with their ends: one that is no longer the last gets an end, the one that now is last loses it.

    A lone ``\r`` before an empty line that ends in ``\n`` would become one line end; it is written as ``\r\n``.

    Args:
        lines: Lines, most of them with their ends.
        newline: What a line without an end gets.

    Example:
        >>> join_lines(["Day 1\n", "1a) Squat 3x5", "1b) Row 3x8\n"], "\n")
        'Day 1\n1a) Squat 3x5\n1b) Row 3x8'
    """
    ended = [line if line_end(line) else line + newline for line in lines[:-1]]
    ended.append(lines[-1].rstrip("\r\n") if lines else "")
    for index in range(len(ended) - 1):
        if ended[index].endswith("\r") and ended[index + 1].startswith("\n"):
            ended[index] += "\n"
    return "".join(ended)


_LINE_WITH_END = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def caret(diagnostic: Diagnostic, text: str) -> str:
    """Show a finding as the offending line with carets below it, then the hint.

    Args:
        diagnostic: The finding.
        text: The text that it is about.

    Returns:
        One to four lines without a trailing line end.
    """
    shown = [f"{diagnostic.severity}: {diagnostic.message}"]
    span = diagnostic.span
    lines = split_lines(text)
    if span is not None and 1 <= span.line <= len(lines):
        line = lines[span.line - 1].replace("\t", " ").replace("\N{NO-BREAK SPACE}", " ")
        end = span.end_column if span.end_line == span.line else len(line)
        gutter = f"{span.line:>4} | "
        shown.append(gutter + line)
        shown.append(" " * (len(gutter) + span.column) + "^" * max(1, end - span.column))
    if diagnostic.hint:
        shown.append(f"  try: {diagnostic.hint}")
    return "\n".join(shown)
