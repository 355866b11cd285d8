"""``hipflex export``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hipflex_kit.cli.files import has_errors, read_file
from hipflex_kit.cli.reading import Encoding, File
from hipflex_kit.cli.terminal import fail, say


class Form(StrEnum):
    """What a program can be written out as."""

    PDF = "pdf"


class Paper(StrEnum):
    """Size of a page."""

    A4 = "a4"
    LETTER = "letter"


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("export")(export)


def export(
    file: File,
    to: Annotated[Form, typer.Option("--to", help="What to make.")] = Form.PDF,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Where to; beside the program if not given.")] = None,
    paper: Annotated[Paper, typer.Option(help="Size of a page.")] = Paper.A4,
    encoding: Encoding = None,
) -> None:
    """Write the client's sheet."""
    from hipflex_kit.export import ExportError, to_pdf

    result = read_file(file, encoding)
    target = out if out is not None else file.with_suffix(f".{to}")
    try:
        to_pdf(result.program, target, paper=paper.value)
    except ExportError as problem:
        fail(str(problem))
    say(f"{target}")
    if has_errors(result):
        raise typer.Exit(1)
