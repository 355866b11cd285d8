"""One way to all forms: ``export_file(program, "pdf", "anna.pdf")``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hipflex_kit.export.errors import ExportError
from hipflex_kit.export.files import write_whole
from hipflex_kit.export.named import Named
from hipflex_kit.program import Program


def to_json(program: Program, path: str | os.PathLike[str] | None = None) -> str:
    """The program's records as JSON, for other programs: what the text means, not how it was written.

    Args:
        program: The program, the coach's comments included.
        path: Where to save it as well.

    Returns:
        The JSON; ``docs/json.md`` documents it.

    Raises:
        ExportError: If ``path`` cannot be written.
    """
    from hipflex_kit.program.json_form import dump_program

    return _saved(dump_program(program), path)


def to_text(program: Program, path: str | os.PathLike[str] | None = None) -> str:
    """The program as canonical text in the kit's notation.

    Args:
        program: The program, the coach's comments included.
        path: Where to save it as well.

    Returns:
        The text; reading it gives the same program.

    Raises:
        ExportError: If ``path`` cannot be written.
    """
    from hipflex_kit.notation import format_program

    return _saved(format_program(program), path)


def save_message(program: Program, path: str | os.PathLike[str], **options: Any) -> str:
    """Write the plain message to a file.

    Args:
        program: The program.
        path: Where to.
        **options: As ``to_message`` takes them.

    Returns:
        The message.

    Raises:
        ExportError: If ``path`` cannot be written.
    """
    from hipflex_kit.export.messages import to_message

    return _saved(to_message(program, **options), path)


def _saved(text: str, path: str | os.PathLike[str] | None) -> str:
    if path is not None:
        write_whole(path, text.encode())
    return text


FORMS = Named(
    {
        "pdf": ("pdf", "to_pdf"),
        "xlsx": ("workbook", "to_workbook"),
        "csv": ("tables", "to_csv"),
        "ics": ("calendar_file", "to_calendar"),
        "md": ("markdown", "to_markdown"),
        "html": ("html", "to_html"),
        "json": ("one_file", "to_json"),
        "txt": ("one_file", "to_text"),
        "message": ("one_file", "save_message"),
    }
)
"""Name of a form, which is also the ending of its files (``.txt`` for a message) → what makes it."""


def ending(form: str) -> str:
    """The ending of a form's files, with its dot."""
    return ".message.txt" if form == "message" else f".{form}"


def export_file(program: Program, form: str, path: str | os.PathLike[str], **options: Any) -> Path:
    """Write a program in one of the forms.

    Args:
        program: The program.
        form: One of ``FORMS``.
        path: Where to. A folder takes a file named after client and title.
        **options: What the form's own function takes (``paper``, ``sheet``, ``language``, ``start`` …).

    Returns:
        The file written.

    Raises:
        ExportError: If there is no such form, or it could not be written.
    """
    if form not in FORMS:
        raise ExportError(f"There is no form “{form}”. Choose one of {', '.join(FORMS)}.")
    target = Path(path)
    if target.is_dir():
        target = target / (_file_name(program) + ending(form))
    FORMS[form](program, target, **options)
    return target


def _file_name(program: Program) -> str:
    """A file name that every system takes, from client and title."""
    named = " ".join(filter(None, (program.header.client, program.header.title))) or "program"
    kept = "".join(c if c.isalnum() or c in " -_" else "" for c in named)
    return " ".join(kept.split())[:80].strip() or "program"
