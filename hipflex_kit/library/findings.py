"""What is wrong with an entry of a library file: which file, where, why, and the way out."""

from __future__ import annotations

from hipflex_kit.diagnostics import Severity
from hipflex_kit.record_making import record


@record
class LibraryFinding:
    """One finding about a library file.

    Attributes:
        code: Short stable name such as ``unknown-muscle``.
        message: One sentence a coach understands.
        file: File name, as short as still finds it.
        line: Line in that file, counted from 1; None where the file as a whole is meant.
        entry: Id of the entry; empty where none is meant.
        hint: What to write instead; None where there is nothing to say.
        severity: An error leaves the entry out of the library; a warning does not.
    """

    code: str
    message: str
    file: str = ""
    line: int | None = None
    entry: str = ""
    hint: str | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Say it in one line: place, sentence, hint."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        said = f"{place}: {self.message}" if place else self.message
        return f"{said} Try: {self.hint}" if self.hint else said
