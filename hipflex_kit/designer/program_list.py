"""The programs of a folder as the page lists them, and the file names that a new one may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hipflex_kit.program import Program
from hipflex_kit.workspace import Document, FileNameError, Folder, WorkspaceError

CLIENTS_FOLDER = "clients"
NEW_NAME = "new program"
_MOST_LISTED = 500
_MOST_FOLDERS = 200
_LONGEST_NAME = 100
_FORBIDDEN = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself."""


class NameRefusedError(ValueError):
    """No file can be called so; the message is shown to the trainer."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A program in the list.

    Attributes:
        name: Its place in the folder, such as ``anna.txt`` or ``anna/week 1.txt``.
        title: What its header calls it; None where the file's name has to do.
        client: Whom it is for, where it says so.
        changed: When the file was changed last, in seconds since 1970.
    """

    name: str
    title: str | None
    client: str | None
    changed: float


def reads_as_program(program: Program) -> bool:
    """Whether a text is a program rather than a letter or a shopping list: it has a day, or an exercise."""
    sessions = [session for week in program.weeks for session in week.sessions]
    return any(
        session.title is not None or any(block.prescriptions for block in session.blocks) for session in sessions
    )


class ProgramList:
    """A folder's programs, newest first. What was read once is not read again until its file changes.

    Args:
        folder: The opened folder; its own files and those one folder below are listed.
    """

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._known: dict[Path, tuple[int, int, Listed | None]] = {}

    def programs(self) -> list[Listed]:
        """The programs, last changed first; texts that are no programs are left out."""
        found = sorted(self._files(), key=lambda entry: (-entry[1], entry[0]))[:_MOST_LISTED]
        listed = (self._listed(path, changed, size) for path, changed, size in found)
        return [one for one in listed if one is not None]

    def place(self, name: str) -> Path:
        """The file of a program that a page has named.

        Args:
            name: As in the list.

        Raises:
            WorkspaceError: It is not in the folder, or there is no such program.
        """
        path = self._folder.path(name)
        inside = path.relative_to(self._folder.root)
        if path.suffix.lower() != ".txt" or any(part.startswith(".") for part in inside.parts):
            raise FileNameError("Only programs (.txt) of this folder can be opened here.", path)
        return path

    def new_place(self, name: str) -> Path:
        """Where a new program goes: in the folder itself, under a name that every system takes.

        Args:
            name: What the trainer calls it; "" gives the first free "new program".

        Raises:
            NameRefusedError: No file can be called so.
            WorkspaceError: The place is not in the folder.
        """
        taken = {path.name.casefold() for path in self._folder.root.iterdir()}
        if not name.strip():
            names = (f"{NEW_NAME}{f' {n}' if n > 1 else ''}.txt" for n in range(1, 10_000))
            return self._folder.path(next(free for free in names if free not in taken))
        file_name = safe_file_name(name)
        if file_name.casefold() in taken:
            raise NameRefusedError(f"There is already a program “{file_name}”; choose another name, or open it.")
        return self._folder.path(file_name)

    def _files(self) -> Iterator[tuple[Path, int, int]]:
        root = self._folder.root
        folders = [root, *sorted(entry for entry in root.iterdir() if _is_open_folder(entry))[:_MOST_FOLDERS]]
        for folder in folders:
            try:
                for path in folder.glob("*.txt"):
                    self._folder.path(path)
                    if path.is_file() and not path.name.startswith("."):
                        state = path.stat()
                        yield path, state.st_mtime_ns, state.st_size
            except (OSError, WorkspaceError):
                continue  # what may not be looked at is not offered

    def _listed(self, path: Path, changed: int, size: int) -> Listed | None:
        known = self._known.get(path)
        if known is None or known[:2] != (changed, size):
            known = self._known[path] = (changed, size, self._look(path, changed / 1e9, size))
        return known[2]

    def _look(self, path: Path, changed: float, size: int) -> Listed | None:
        name = path.relative_to(self._folder.root).as_posix()
        try:
            program = Document.open(path, root=self._folder.root).read.program
        except WorkspaceError:
            return Listed(name, None, None, changed)  # opening it says what is wrong, and what can be done
        if size and not reads_as_program(program):
            return None
        return Listed(name, program.header.title, program.header.client, changed)


def safe_file_name(name: str) -> str:
    """The file that a new program of that name is kept in.

    Raises:
        NameRefusedError: Some system cannot have a file of that name.
    """
    bare = unicodedata.normalize("NFC", name).strip()
    stem = bare[:-4].rstrip() if bare.lower().endswith(".txt") else bare
    if found := _FORBIDDEN.search(stem):
        sign = f"“{found.group()}”" if found.group().isprintable() else "such a sign"
        raise NameRefusedError(f"A file’s name cannot have {sign} in it; leave it out.")
    if not stem.isprintable() or not stem.strip(" .") or stem.startswith(".") or _DEVICES.fullmatch(stem):
        raise NameRefusedError("A file cannot be called so; choose another name.")
    if len(stem) > _LONGEST_NAME or len(stem.encode()) > 2 * _LONGEST_NAME:
        raise NameRefusedError("That name is too long for a file; choose a shorter one.")
    return f"{stem.rstrip(' .')}.txt"


def _is_open_folder(entry: Path) -> bool:
    hidden = entry.name.startswith(".") or entry.name in (CLIENTS_FOLDER, "node_modules")
    return not hidden and entry.is_dir()
