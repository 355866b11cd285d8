"""What a sheet cannot show as it was written: said before it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.export.glyphs import MISSING, unprintable
from hipflex_kit.program import Program

_SHOWN = 6


def print_findings(program: Program) -> tuple[Diagnostic, ...]:
    """Characters that the sheets' fonts do not have (they hold Latin, Greek and Cyrillic).

    Args:
        program: The program.

    Returns:
        One finding for each text with such characters, which print as □; empty for most programs.
    """
    found = []
    for where, text in _texts(program):
        missing = unprintable(text)
        if missing:
            shown = " ".join(missing[:_SHOWN])
            message = (
                f"{where}: {shown} cannot be printed and becomes {MISSING}. Sheets have Latin, Greek and Cyrillic."
            )
            found.append(Diagnostic("unprintable-characters", Severity.WARNING, message))
    return tuple(found)


def _texts(program: Program) -> Iterator[tuple[str, str]]:
    header = program.header
    for where, text in (("Client", header.client), ("Title", header.title), ("Coach", header.coach)):
        if text:
            yield where, text
    for number, session in enumerate(program.sessions, 1):
        day = session.title or f"Day {number}"
        yield "Heading", " ".join((session.title or "", *session.notes))
        for block in session.blocks:
            yield day, " ".join((block.title or "", *block.notes))
            for prescription in block.prescriptions:
                yield f"{day}, {prescription.label or 'a line'}", " ".join((prescription.name, *prescription.notes))
