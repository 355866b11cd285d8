"""The programs of a folder as the page lists them: newest first, each looked at once until its file changes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

from hipflex_kit.data_files import data_path
from hipflex_kit.designer.file_names import NEW_NAME, NameRefusedError, free_name, safe_file_name
from hipflex_kit.designer.home.card_memory import CardMemory
from hipflex_kit.designer.home.cards import Card, card_of
from hipflex_kit.designer.too_long import why_too_long
from hipflex_kit.record_making import record
from hipflex_kit.surroundings import OWN_EXERCISES, surroundings
from hipflex_kit.workspace import FileNameError, Folder, WorkspaceError
from hipflex_kit.workspace.disk import digest_of, read_bytes
from hipflex_kit.workspace.encoding import decode

CLIENTS_FOLDER = "clients"
_MOST_LISTED = 2_000
_MOST_FOLDERS = 200


@record
class Listed:
    """A program in the list.

    Attributes:
        name: Its place in the folder, such as ``anna.txt`` or ``anna/week 1.txt``.
        changed: When the file was changed last, in seconds since 1970.
        card: What it looks like; None where it cannot be read, or was not looked at yet.
        looked_at: False where there was no time for it yet.
    """

    name: str
    changed: float
    card: Card | None = None
    looked_at: bool = True


@record
class Listing:
    """The programs of a folder.

    Attributes:
        programs: Last changed first.
        complete: False where some were not looked at yet; asking again goes on.
        left_out: How many older ones there are beyond those.
    """

    programs: tuple[Listed, ...]
    complete: bool
    left_out: int


class ProgramList:
    """A folder's programs. What was looked at once is not looked at again until its file changes.

    Args:
        folder: The opened folder; its own files and those one folder below are listed.
    """

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._seen: dict[Path, tuple[int, int, str]] = {}
        self._unreadable: set[str] = set()
        self._memory: CardMemory | None = None

    def programs(self, seconds: float = float("inf")) -> Listing:
        """The programs; texts that are no programs are left out.

        Args:
            seconds: How long programs that are not known yet may be looked at, newest first.
        """
        end = time.monotonic() + seconds
        found = sorted(self._files(), key=lambda entry: (-entry[1], entry[0]))
        own = _OwnExercises(self.folder)
        listed: list[Listed] = []
        marks: list[str] = []
        complete = True
        for path, changed, size in found[:_MOST_LISTED]:
            name = path.relative_to(self.folder.root).as_posix()
            mark = self._mark(path, changed, size, own)
            known = self._known(mark)
            if known is None and time.monotonic() > end:
                complete = False
                listed.append(Listed(name, changed / 1e9, looked_at=False))
                continue
            card = known[0] if known is not None else self._look(path, mark)
            marks.append(mark)
            if card is not None or mark in self._unreadable:
                listed.append(Listed(name, changed / 1e9, card))
        self._cards.save(marks)
        return Listing(tuple(listed), complete, max(0, len(found) - _MOST_LISTED))

    def place(self, name: str) -> Path:
        """The file of a program that a page has named.

        Args:
            name: As in the list.

        Raises:
            WorkspaceError: It is not in the folder, or there is no such program.
        """
        path = self.folder.path(name)
        inside = path.relative_to(self.folder.root)
        if path.suffix.lower() != ".txt" or any(part.startswith(".") for part in inside.parts):
            raise FileNameError("Only programs (.txt) of this folder can be opened here.", path)
        return path

    def new_place(self, name: str, *, stem: str = NEW_NAME, beside: Path | None = None) -> Path:
        """Where a new program goes, under a name that every system takes.

        Args:
            name: What the trainer calls it; "" gives the first free name.
            stem: What a free name is made of.
            beside: A program whose folder it goes to; by default the opened folder itself.

        Raises:
            NameRefusedError: No file can be called so.
            WorkspaceError: The place is not in the folder.
        """
        folder = self.folder.root if beside is None else beside.parent
        taken = [path.name for path in folder.iterdir()]
        if not name.strip():
            return self.folder.path(folder / free_name(stem, taken))
        file_name = safe_file_name(name)
        if file_name.casefold() in {one.casefold() for one in taken}:
            raise NameRefusedError(f"There is already a program “{file_name}”; choose another name, or open it.")
        return self.folder.path(folder / file_name)

    @property
    def _cards(self) -> CardMemory:
        if self._memory is None:
            library = digest_of(data_path("library.json").read_bytes())
            self._memory = CardMemory(self.folder.root, library[:16])
        return self._memory

    def _files(self) -> Iterator[tuple[Path, int, int]]:
        root = self.folder.root
        folders = [root, *sorted(entry for entry in root.iterdir() if _is_open_folder(entry))[:_MOST_FOLDERS]]
        for folder in folders:
            try:
                for path in folder.glob("*.[tT][xX][tT]"):
                    self.folder.path(path)
                    if path.is_file() and not path.name.startswith("."):
                        state = path.stat()
                        yield path, state.st_mtime_ns, state.st_size
            except (OSError, WorkspaceError):
                continue  # what may not be looked at is not offered

    def _mark(self, path: Path, changed: int, size: int, own: _OwnExercises) -> str:
        """A fingerprint of the file and of the trainer's own exercises that count for it."""
        seen = self._seen.get(path)
        if seen is None or seen[:2] != (changed, size):
            try:
                digest = digest_of(read_bytes(path))
            except WorkspaceError:
                digest = f"unreadable {path}"
            seen = self._seen[path] = (changed, size, digest)
        return f"{seen[2][:24]}{own.mark(path)}"

    def _known(self, mark: str) -> tuple[Card | None] | None:
        return (None,) if mark in self._unreadable else self._cards.get(mark)

    def _look(self, path: Path, mark: str) -> Card | None:
        try:
            text = decode(read_bytes(path), path)[0]
        except WorkspaceError:
            self._unreadable.add(mark)  # opening it says what is wrong, and what can be done
            return None
        if why_too_long(path.name, text):
            self._unreadable.add(mark)
            return None
        card = card_of(text, surroundings(self.folder, path).library)
        self._cards.put(mark, card)
        return card


class _OwnExercises:
    """Fingerprints of the trainer's own exercises, read once for each folder."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._marks: dict[Path, str] = {}

    def mark(self, program: Path) -> str:
        """A fingerprint of those that count for this program; "" where there are none."""
        if program.parent not in self._marks:
            found = self._folder.find(OWN_EXERCISES, program)
            content = b"\0".join(_content(path) for path in found)
            self._marks[program.parent] = hashlib.sha256(content).hexdigest()[:8] if found else ""
        return self._marks[program.parent]


def _content(path: Path) -> bytes:
    try:
        return read_bytes(path)
    except WorkspaceError:
        return b""


def _is_open_folder(entry: Path) -> bool:
    hidden = entry.name.startswith(".") or entry.name in (CLIENTS_FOLDER, "node_modules")
    return not hidden and entry.is_dir()
