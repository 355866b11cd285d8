"""Write an export so that a reader sees the old file or the new one, never half of it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from hipflex_kit.export.errors import ExportError


def write_whole(path: str | os.PathLike[str], data: bytes) -> Path:
    """Write bytes to a file, all or nothing.

    The bytes go to a file beside the target, which then takes its place. A full disk or a folder without write
    permission leaves what was there untouched. What is no file, such as a pipe or a device, cannot be replaced: it is
    given the bytes.

    Args:
        path: Where to write.
        data: What to write.

    Returns:
        The path written.

    Raises:
        ExportError: If the target is a folder or cannot be written; nothing is left behind.
    """
    target = Path(path)
    if target.is_dir():
        raise ExportError(f"“{target}” is a folder. Give a file name in it, such as “{target / 'sheet.pdf'}”.")
    if not target.parent.is_dir():
        raise ExportError(f"There is no folder “{target.parent}” to write “{target.name}” to.")
    if target.exists() and not os.access(target, os.W_OK):
        raise ExportError(f"“{target}” is write-protected. Choose another name with -o.")
    import tempfile

    beside: str | None = None
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return target
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode_for(target))
        Path(beside).replace(target)
    except OSError as error:
        if beside is not None:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
        raise ExportError(f"Could not write “{target}”: {error.strerror or error}.") from error
    return target


def _mode_for(target: Path) -> int:
    """The mode of the file that is replaced; for a new one what the process would give (a temporary file is 0600)."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
