"""What the folder knows of a client: ``clients/anna.txt``, in the same ``Key: value`` lines as a program's header."""

from __future__ import annotations

import re
from functools import reduce
from pathlib import Path

from hipflex_kit.diagnostics import lines_with_ends
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Header
from hipflex_kit.workspace.device_names import is_device_name
from hipflex_kit.workspace.document import Document
from hipflex_kit.workspace.errors import FileNameError
from hipflex_kit.workspace.folder import CLIENTS_FOLDER, Folder


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


def with_client_line(text: str, key: str, value: str) -> str:
    """Write one ``Key: value`` line of a client's file; every other line stays as it is.

    Args:
        text: The file as it is; empty for a new one.
        key: Such as ``Equipment``. Where it stands on several lines they become one.
        value: What it is to say; "" takes it out.

    Raises:
        EditError: The value would be read as something else.
    """
    from hipflex_kit.notation.edits import set_header  # reading a client's lines does without the splices

    found = [at for at, one in _client_lines(text) if one.casefold() == key.casefold()]
    lines = lines_with_ends(text)
    for at in reversed(found[1:]):
        del lines[at]
    return set_header(parse_program("".join(lines)), key, value).text


def client_line(text: str, key: str) -> str:
    """What a client's file says behind a key, as it is written; "" where it says nothing."""
    lines = lines_with_ends(text)
    said = (lines[at].partition(":")[2].strip() for at, one in _client_lines(text) if one.casefold() == key.casefold())
    return "; ".join(said)


def _client_lines(text: str) -> list[tuple[int, str]]:
    """The ``Key: value`` lines at the top of the file: index and key."""
    found: list[tuple[int, str]] = []
    for at, line in enumerate(lines_with_ends(text)):
        key, colon, _ = line.partition(":")
        if not line.strip() or line.lstrip().startswith("//"):
            continue
        if not colon:
            break
        found.append((at, key.strip()))
    return found


def new_client_path(folder: Folder, name: str, near: str | Path | None = None) -> Path:
    """Where a file about a new client goes: into the nearest ``clients`` folder that there is, else the root's.

    Args:
        folder: The opened folder.
        name: The client's name as a program says it.
        near: The program.

    Raises:
        FileNameError: No file can be called so.
    """
    stem = "-".join(name.casefold().split())
    if not re.fullmatch(r"[\w.'’()+-]{1,80}", stem) or stem.startswith(".") or stem.endswith("."):
        raise FileNameError(f"“{name[:60]}” cannot be a file's name; use letters and digits.", folder.root)
    if is_device_name(stem):
        raise FileNameError(f"Windows cannot have a file called “{stem}”; write the client's whole name.", folder.root)
    here = folder.root if near is None else folder.path(near).parent
    upwards = [here, *here.parents][: len(here.relative_to(folder.root).parts) + 1]
    home = next((one for one in upwards if (one / CLIENTS_FOLDER).is_dir()), folder.root)
    return folder.path(home / CLIENTS_FOLDER / f"{stem}.txt")
