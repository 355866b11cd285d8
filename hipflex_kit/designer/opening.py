"""From what a trainer asks for to an open program; a file that cannot be opened becomes a page that says why."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.designer.folders import SAMPLE_NAME, program_to_open, sample_path
from hipflex_kit.designer.sitting import Sitting
from hipflex_kit.designer.too_long import why_too_long
from hipflex_kit.designer.view.types import OtherEncoding
from hipflex_kit.notation import format_program
from hipflex_kit.program import Program
from hipflex_kit.record_making import record
from hipflex_kit.workspace import Document, Folder, UnknownEncodingError, WorkspaceError
from hipflex_kit.workspace.errors import quoted

if TYPE_CHECKING:
    from hipflex_kit.library import Library

UNSAVED_NAME = "*"
"""Stands for a program without a file in the list of programs: no file can be called so everywhere."""


@record
class Opened:
    """A program and where it is from.

    Attributes:
        sitting: The open program, or the page that says why it cannot be opened.
        folder: The opened folder, in which other programs are looked for.
        name: Its place in the folder; for a program without a file a name that no file has.
        path: Its file, or None.
        failed: True where it could not be opened.
        offer: What it could be read as, where it is in an unknown encoding.
    """

    sitting: Sitting
    folder: Path
    name: str
    path: Path | None
    failed: bool = False
    offer: OtherEncoding | None = None


def open_at_start(program: str | Path | Program | None, library: Library, encoding: str | None = None) -> Opened:
    """Open what a designer was asked for.

    Args:
        program: A text file; a program without a file; or None for the one that was changed last.
        library: Where names are looked up.
        encoding: How to read a file that is neither UTF-8 nor UTF-16.
    """
    if isinstance(program, Program):
        document = Document.unsaved(format_program(program))
        sitting = Sitting(document, library, name=program.header.title or "program")
        return Opened(sitting, Path.cwd(), UNSAVED_NAME, None)
    if program is not None:
        return open_program(Path(program), library, encoding=encoding)
    folder, path = program_to_open()
    if not path.exists():
        with contextlib.suppress(WorkspaceError):  # opening it will say what is wrong
            Document.create(path, root=folder)
    return open_program(path, library, root=folder, encoding=encoding)


def open_program(path: Path, library: Library, *, root: Path | None = None, encoding: str | None = None) -> Opened:
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
        sitting = Sitting(None, library, name=name, problem=str(problem))
        return Opened(sitting, root, name, path, failed=True, offer=_offer(problem))
    problem_of_length = why_too_long(quoted(path), document.text)
    if problem_of_length is not None:
        return Opened(Sitting(None, library, name=name, problem=problem_of_length), root, name, path, failed=True)
    sample = _is_sample(path, document.text)
    return Opened(Sitting(document, library, name=name, folder=Folder(root), sample=sample), root, name, path)


def none_open(library: Library, folder: Path) -> Opened:
    """The page of a folder in which no program is left."""
    problem = "No program is open. Begin a new one, or get one back from the bin."
    return Opened(Sitting(None, library, name="", problem=problem), folder, "", None, failed=True)


def open_sitting(path: Path, library: Library, *, root: Path | None = None, encoding: str | None = None) -> Sitting:
    """Open a program for a designer, without what is around it; arguments as for `open_program`."""
    return open_program(path, library, root=root, encoding=encoding).sitting


def _offer(problem: WorkspaceError) -> OtherEncoding | None:
    if not isinstance(problem, UnknownEncodingError) or problem.suggested is None:
        return None
    return {"encoding": problem.suggested, "preview": problem.preview[:600]}


def _is_sample(path: Path, text: str) -> bool:
    return path.name == SAMPLE_NAME and text == sample_path().read_text("utf-8")
