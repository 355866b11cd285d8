"""From what a trainer asks for to an open program; a file that cannot be opened becomes a page that says why."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.designer.folders import SAMPLE_NAME, program_to_open, sample_path
from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.notation import format_program
from hipflex_kit.program import Program
from hipflex_kit.workspace import Document, Folder, WorkspaceError

if TYPE_CHECKING:
    from hipflex_kit.library import Library


def sitting_for(program: str | Path | Program | None, library: Library, encoding: str | None = None) -> Sitting:
    """Open what a designer was asked for.

    Args:
        program: A text file; a program without a file; or None for the one that was changed last.
        library: Where names are looked up.
        encoding: How to read a file that is neither UTF-8 nor UTF-16.
    """
    if isinstance(program, Program):
        return Sitting(Document.unsaved(format_program(program)), library, name=program.header.title or "program")
    if program is not None:
        return open_sitting(Path(program), library, encoding=encoding)
    folder, path = program_to_open()
    if not path.exists():
        with contextlib.suppress(WorkspaceError):  # opening it will say what is wrong
            Document.create(path, root=folder)
    return open_sitting(path, library, root=folder, encoding=encoding)


def open_sitting(path: Path, library: Library, *, root: Path | None = None, encoding: str | None = None) -> Sitting:
    """Open a program for a designer; a file that cannot be opened gives a page that says why.

    Args:
        path: The program.
        library: Where names are looked up.
        root: The opened folder, which history belongs to and names are relative to; by default the file's folder.
        encoding: How to read a file that is neither UTF-8 nor UTF-16.
    """
    root = root if root is not None else path.parent
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    try:
        document = Document.open(path, root=root, encoding=encoding)
    except WorkspaceError as problem:
        return Sitting(None, library, name=name, problem=str(problem))
    return Sitting(document, library, name=name, folder=Folder(root), sample=_is_sample(path, document.text))


def _is_sample(path: Path, text: str) -> bool:
    return path.name == SAMPLE_NAME and text == sample_path().read_text("utf-8")
