"""The sheets of the page's Print button."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library


def print_reply(
    program: Program, library: Library, content: Mapping[str, object]
) -> tuple[dict[str, str | None], list[bytes]]:
    """Make the sheet and the message that carries it.

    Args:
        program: What to print.
        library: Where cues are looked up.
        content: The page's message, with its ``request``, ``paper`` and ``sheet``.

    Returns:
        The reply; and the PDF as its one buffer, or none where there is a problem.
    """
    from hipflex_kit.export import SHEETS, to_pdf
    from hipflex_kit.export.errors import ExportError

    request = str(content.get("request", ""))
    paper = "letter" if content.get("paper") == "letter" else "a4"
    kind = next((name for name in SHEETS if name == content.get("sheet")), "client")
    try:
        sheet = to_pdf(program, sheet=kind, paper=paper, library=library)
    except (ExportError, OSError) as problem:
        return {"kind": "pdf", "request": request, "file_name": None, "problem": str(problem)}, []
    return {"kind": "pdf", "request": request, "file_name": sheet_name(program, kind), "problem": None}, [sheet]


def sheet_name(program: Program, sheet: str = "client") -> str:
    """What a sheet's file is called: the client's name and the program's, as far as every system allows them."""
    said = " ".join(filter(None, [program.header.client, program.header.title]))
    allowed = re.sub(r"[^\w .,()+-]|_", " ", said)
    name = " ".join(allowed.split()).strip(" .")[:80].strip(" .")
    return f"{name or 'program'}{'' if sheet == 'client' else f' ({sheet})'}.pdf"
