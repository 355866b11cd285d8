"""How much of a text was read: "Read 31 of 33 lines, 2 to check"."""

from __future__ import annotations

from hipflex_kit.diagnostics import Severity, split_lines
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.record_making import record


@record
class ReadSummary:
    """How much of a text was read.

    Attributes:
        total: Lines that are not blank.
        to_check: Those with something doubtful or unread on them.
    """

    total: int
    to_check: int

    @property
    def read(self) -> int:
        """Lines that were read without doubt."""
        return self.total - self.to_check

    def __str__(self) -> str:
        """The summary in words."""
        said = f"Read {self.read} of {self.total} {'line' if self.total == 1 else 'lines'}"
        return f"{said}, {self.to_check} to check" if self.to_check else said


def summary(read: ParseResult) -> ReadSummary:
    """Count the lines that were read, and those to check. Findings that are only worth knowing do not count."""
    total = sum(bool(line.strip()) for line in split_lines(read.text))
    doubtful = {d.span.line for d in read.diagnostics if d.span is not None and d.severity is not Severity.INFO}
    return ReadSummary(total, len(doubtful))
