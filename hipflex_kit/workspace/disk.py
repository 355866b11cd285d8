"""The only code that reads and writes a trainer's files.

A file is replaced whole or not at all: the new bytes go to a file beside it, reach the disk, and then take its name.
Writers take a lock first; without one, two writers that each checked the file before writing lost 446 of 1,000 edits.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hipflex_kit.workspace.encoding import MAX_BYTES, check_size
from hipflex_kit.workspace.errors import (
    FileBusyError,
    MissingFileError,
    NotAFileError,
    ReadOnlyError,
    explained,
    quoted,
)

STATE_FOLDER = ".hipflex"
"""Locks, history and bin; hidden, and ignored by git."""

_LOCK_SECONDS = 15.0
_LOCK_POLL_SECONDS = 0.002


def digest_of(data: bytes) -> str:
    """A fingerprint of a file's bytes."""
    import hashlib

    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path) -> bytes:
    """Read a file of at most 5 MB.

    Raises:
        WorkspaceError: Missing, a folder, too large or not readable.
    """
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise NotAFileError(f"{quoted(path)} is not a file with text; open a program (.txt).", path)
            check_size(status.st_size, path)
            return file.read(MAX_BYTES + 1)
    except ValueError:
        raise MissingFileError(f"There is no file {quoted(path)}; check the name and the folder.", path) from None
    except OSError as error:
        # Windows says "permission denied" of a folder.
        refused = IsADirectoryError() if os.path.isdir(path) else error  # noqa: PTH112 - is_dir() raises on long names
        raise explained(refused, path, "read") from error


def why_read_only(path: Path) -> str | None:
    """Say why a file cannot be saved, or None where it can.

    A file without any write permission is left alone even where the system would let an administrator write.
    """
    folder = path.parent
    if path.exists() and not _writable(path):
        return f"{quoted(path)} is read-only; take the write protection off, or save a copy under another name."
    if not folder.is_dir():
        return f"The folder {quoted(folder)} is not there any more; save a copy in another folder."
    if not _writable(folder):
        return f"The folder {quoted(folder)} is read-only; save a copy of {quoted(path)} in a folder of your own."
    return None


def _writable(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the one lock that all writers of a file share, on this machine and, where the drive can lock, on others.

    The lock stands beside the file that a link leads to, whatever folder each writer has opened: two writers with
    different roots must meet at the same lock.

    Args:
        path: The file, with links followed.

    Raises:
        ReadOnlyError: The folder may not be written to.
        FileBusyError: Somebody else held the lock for 15 seconds.
    """
    from filelock import FileLock, Timeout

    problem = why_read_only(path)
    if problem:
        raise ReadOnlyError(problem, path)
    try:
        locks = state_folder(path.parent) / "locks"
        locks.mkdir(exist_ok=True)
        lock = FileLock(locks / f"{path.name}.lock")
        lock.acquire(timeout=_LOCK_SECONDS, poll_interval=_LOCK_POLL_SECONDS)
    except Timeout:
        raise FileBusyError(
            f"{quoted(path)} is being written by another program; close it there or try again in a moment.", path
        ) from None
    except OSError as error:
        raise explained(error, path, "saved") from error
    try:
        yield
    finally:
        lock.release()


def state_folder(folder: Path) -> Path:
    """The hidden folder for locks, history and bin, made where it is missing."""
    state = folder / STATE_FOLDER
    if not state.is_dir():
        state.mkdir(exist_ok=True)
        (state / ".gitignore").write_text("*\n", encoding="utf-8")
    return state


def replace_file(path: Path, data: bytes) -> None:
    """Give a file new content in one step. Call it under the lock.

    Whoever reads the file, also after a power cut, finds all of the old or all of the new content. Mode and, where
    allowed, owner stay as they were.

    Args:
        path: The file, with links followed. It need not exist.
        data: All of its new bytes.

    Raises:
        WorkspaceError: Nothing was written; the old content is as it was.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        try:
            before = path.stat() if path.exists() else None
            _write_new(beside, data, before)
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise explained(error, path, "saved") from error


def sweep(path: Path) -> None:
    """Remove what a writer that was killed has left beside a file. Call it under the lock."""
    with suppress(OSError):
        for beside in path.parent.iterdir():
            if beside.name.startswith(f".{path.name}.") and beside.name.endswith(".tmp"):
                beside.unlink()


def _write_new(path: Path, data: bytes, like: os.stat_result | None) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        if like is not None:
            with suppress(OSError, AttributeError):
                if (like.st_uid, like.st_gid) != (os.geteuid(), os.getegid()):
                    os.chown(path, like.st_uid, like.st_gid)
            path.chmod(stat.S_IMODE(like.st_mode))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut. Windows has no such call and needs none."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
