"""What the folder knows of a client: ``clients/anna.txt``, in the same ``Key: value`` lines as a program's header."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

from hipflex_kit.notation import parse_program
from hipflex_kit.program import Header
from hipflex_kit.workspace.document import Document
from hipflex_kit.workspace.folder import Folder


def client_header(folder: Folder, name: str, near: str | Path | None = None) -> Header | None:
    """What is written about a client.

    Args:
        folder: The opened folder.
        name: The client's name as a program says it.
        near: The program; files nearer to it win, entry by entry.

    Returns:
        The header of the client's files laid over one another; None where there is none.

    Raises:
        WorkspaceError: A file is there but cannot be read.
    """
    headers = [parse_program(Document.open(path).text).program.header for path in folder.client(name, near)]
    return reduce(Header.over, headers) if headers else None
