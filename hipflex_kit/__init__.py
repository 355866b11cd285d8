r"""Write a program the way you write it on a whiteboard; see weekly volume move; print the client's sheet.

Example:
    >>> from hipflex_kit import load_library, parse_program, weekly_volume
    >>> program = parse_program("Day 1\n1a) Back Squat 4x10\n1b) Hanging Leg Raises 3x8-10").program
    >>> weekly_volume(program, load_library()).mid.loc[1, "hip_flexors"]
    np.float64(3.0)
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from hipflex_kit.lazy_names import loaded_when_used

if TYPE_CHECKING:
    from hipflex_kit.analysis import Volume, session_minutes, set_table, weekly_volume
    from hipflex_kit.designer import Designer
    from hipflex_kit.diagnostics import Diagnostic, Severity, Span
    from hipflex_kit.display.explorer import explore
    from hipflex_kit.export import to_calendar, to_html, to_markdown, to_pdf, to_workbook
    from hipflex_kit.importing.from_file import from_file
    from hipflex_kit.library import Exercise, Library, load_library
    from hipflex_kit.notation import ParseResult, format_program, format_text, parse_program
    from hipflex_kit.program import Block, Dose, Prescription, Program, Session, Week
    from hipflex_kit.workspace import Document, Folder

__version__ = "0.1.0"

_HOMES = {
    "Block": "program",
    "Designer": "designer",
    "Diagnostic": "diagnostics",
    "Document": "workspace",
    "Dose": "program",
    "Exercise": "library",
    "Folder": "workspace",
    "Library": "library",
    "ParseResult": "notation",
    "Prescription": "program",
    "Program": "program",
    "Session": "program",
    "Severity": "diagnostics",
    "Span": "diagnostics",
    "Volume": "analysis",
    "Week": "program",
    "explore": "display.explorer",
    "format_program": "notation",
    "format_text": "notation",
    "from_file": "importing",
    "load_library": "library",
    "parse_program": "notation",
    "session_minutes": "analysis",
    "set_table": "analysis",
    "to_calendar": "export",
    "to_html": "export",
    "to_markdown": "export",
    "to_pdf": "export",
    "to_workbook": "export",
    "weekly_volume": "analysis",
}

__all__ = [
    "Block",
    "Designer",
    "Diagnostic",
    "Document",
    "Dose",
    "Exercise",
    "Folder",
    "Library",
    "ParseResult",
    "Prescription",
    "Program",
    "Session",
    "Severity",
    "Span",
    "Volume",
    "Week",
    "explore",
    "format_program",
    "format_text",
    "from_file",
    "load_library",
    "parse_program",
    "session_minutes",
    "set_table",
    "to_calendar",
    "to_html",
    "to_markdown",
    "to_pdf",
    "to_workbook",
    "weekly_volume",
]


__getattr__ = loaded_when_used(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])


if "IPython" in sys.modules:
    # In a notebook a program shows itself as a sheet.
    from hipflex_kit.display import register

    register()
