"""The trainer's folder: programs, clients, and the trainer's own exercises, ranges and brand."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from hipflex_kit.workspace.disk import locked
from hipflex_kit.workspace.errors import FileExistsAlreadyError, FileNameError, NotAFileError, explained, quoted
from hipflex_kit.workspace.history import Binned, binned_files, move_history, move_to_bin, restore_from_bin

CLIENTS_FOLDER = "clients"
OWN_FILES = ("my_exercises.toml", "my_landmarks.toml", "brand.toml")
"""What a trainer may keep beside the programs."""

_MOST_PROGRAMS = 5_000


class Folder:
    """An opened folder. Whatever name is asked for, nothing outside it is ever looked at.

    Attributes:
        root: The folder, with links followed.
    """

    def __init__(self, root: str | Path) -> None:
        self.root = Path(root).resolve()
        if not self.root.is_dir():
            raise NotAFileError(f"There is no folder {quoted(self.root)}; check the name.", self.root)

    @classmethod
    def around(cls, path: str | Path) -> Folder:
        """The folder that a program on the command line belongs to: the git root, else the file's own folder."""
        return cls(root_of(Path(path)))

    def path(self, name: str | Path) -> Path:
        """The place of a name that came from a page or a text.

        Args:
            name: A path relative to the folder, or an absolute one inside it. It need not exist.

        Raises:
            FileNameError: It leads out of the folder, or no file can be called so.
        """
        try:
            place = self.root / name
            inside = place.resolve().is_relative_to(self.root) and place.absolute().is_relative_to(self.root)
        except (ValueError, OSError):
            inside = False
        if not inside or any(ord(sign) < 32 for sign in str(name)):
            raise FileNameError(f"{quoted(Path(name))} is not in the opened folder.", self.root)
        return Path(os.path.normpath(place))

    def programs(self) -> list[Path]:
        """The program files (``*.txt``), by name; not the files in ``clients`` and hidden folders."""
        return sorted(self._walk(), key=lambda path: str(path.relative_to(self.root)).casefold())

    def find(self, name: str, near: str | Path | None = None) -> tuple[Path, ...]:
        """Look for one of the trainer's own files, from a program's folder up to the root.

        Args:
            name: Such as ``my_exercises.toml``.
            near: The program; None: look in the root only.

        Returns:
            The files that are there, nearest first: its entries win over those of the next.
        """
        return tuple(
            found for folder in self._upwards(near) if (found := folder / name).is_file() and self._is_inside(found)
        )

    def client(self, name: str, near: str | Path | None = None) -> tuple[Path, ...]:
        """The files about a client, nearest first; ``Client: Anna Berg`` is ``clients/anna-berg.txt``.

        The name is compared with the files that are there and never becomes part of a path. Capitals do not matter;
        space, ``-`` and ``_`` are the same.
        """
        wanted = _client_key(name)
        found = []
        for folder in self._upwards(near):
            for path in sorted((folder / CLIENTS_FOLDER).glob("*.txt")):
                if _client_key(path.stem) == wanted and path.is_file() and self._is_inside(path):
                    found.append(path)
                    break
        return tuple(found)

    def clients(self) -> list[Path]:
        """The files about clients in the root's ``clients`` folder, by name."""
        files = (self.root / CLIENTS_FOLDER).glob("*.txt")
        return sorted(path for path in files if path.is_file() and self._is_inside(path))

    def delete(self, name: str | Path) -> Binned:
        """Put a file into the bin."""
        path = self.path(name)
        if not path.is_file():
            raise NotAFileError(f"There is no file {quoted(path)} to delete.", path)
        return move_to_bin(self.root, path)

    def bin(self) -> list[Binned]:
        """Deleted files, last deleted first."""
        return binned_files(self.root)

    def restore(self, binned: Binned, to: str | Path | None = None) -> Path:
        """Put a deleted file back where it was, or under another name; a file of that name is not overwritten."""
        return restore_from_bin(self.root, binned, None if to is None else self.path(to))

    def rename(self, name: str | Path, new_name: str | Path) -> Path:
        """Give a file another name; its earlier versions go with it.

        Args:
            name: The file.
            new_name: Its new name, relative to the folder.

        Raises:
            FileExistsAlreadyError: There is a file of that name; nothing is overwritten.
            WorkspaceError: It is not there, leads out of the folder or cannot be written.
        """
        old, new = self.path(name), self.path(new_name)
        if not old.is_file():
            raise NotAFileError(f"There is no file {quoted(old)} to rename.", old)
        with ExitStack() as held:
            for place in sorted({old.resolve(), new}):  # everybody takes two locks in the same order
                held.enter_context(locked(place))
            is_taken = new.exists() or new.is_symlink()
            linked = old.is_symlink() or new.is_symlink()  # a link would take the place of the file behind it
            same = not linked and new.exists() and new.samefile(old)  # Anna.txt → anna.txt is one file on some systems
            if is_taken and not same:
                raise FileExistsAlreadyError(f"There is already a file {quoted(new)}; choose another name.", new)
            try:
                old.rename(new)
            except OSError as error:
                raise explained(error, new, "saved") from error
        move_history(self.root, old, new)
        return new

    def _walk(self) -> Iterator[Path]:
        found = 0
        for folder, subfolders, names in os.walk(self.root):
            subfolders[:] = [
                n for n in subfolders if not n.startswith(".") and n not in (CLIENTS_FOLDER, "node_modules")
            ]
            for name in names:
                path = Path(folder, name)
                if path.suffix.lower() == ".txt" and not name.startswith(".") and self._is_inside(path):
                    yield path
                    found += 1
                    if found == _MOST_PROGRAMS:
                        return

    def _upwards(self, near: str | Path | None) -> Iterator[Path]:
        folder = self.root if near is None else self.path(near)
        if near is not None and not folder.is_dir():
            folder = folder.parent
        yield folder
        while folder != self.root:
            folder = folder.parent
            yield folder

    def _is_inside(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self.root)


def root_of(path: Path) -> Path:
    """The folder to open for a single program: the git root above it, else its own folder."""
    folder = path.resolve()
    if not folder.is_dir():
        folder = folder.parent
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)


def _client_key(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", unicodedata.normalize("NFC", name)).strip().casefold()
