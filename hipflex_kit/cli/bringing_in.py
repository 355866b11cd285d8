"""``hipflex import``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from hipflex_kit.cli.commands import Argument, Commands, Option
from hipflex_kit.cli.terminal import fail, say, warn


def register(app: Commands) -> None:
    """Add this command."""
    app.command("import")(import_file)


def import_file(
    file: Annotated[Path, Argument(help="A spreadsheet, document, page or PDF with text.", metavar="FILE")],
    out: Annotated[Path | None, Option("-o", "--out", help="Where to write the program.", metavar="OUT.txt")] = None,
) -> None:
    """Turn another tool's file into a plain text program, and say what was understood."""
    from hipflex_kit.importing import ImportingError, from_file
    from hipflex_kit.notation.summary import summary
    from hipflex_kit.workspace import Document, WorkspaceError

    try:
        imported = from_file(file)
    except ImportingError as problem:
        fail(str(problem))
    if out is None:
        say(imported.text)
    else:
        try:
            Document.create(out, imported.text)
        except WorkspaceError as problem:
            fail(str(problem))
    warn(f"{summary(imported.result)}.")
    for line in imported.notes:
        warn(f"  kept as a note, line {line.line}: {line.text.strip()}")
    if out is not None:
        say(str(out))
