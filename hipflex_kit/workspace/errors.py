"""What can be wrong with a file, each in one sentence that says what, where and what to do.

Nothing here is a reason to lose a line: whoever raises one of these has left the file and the text as they were.
"""

from __future__ import annotations

import errno
from pathlib import Path


class WorkspaceError(Exception):
    """A file could not be read or saved.

    Attributes:
        path: The file or folder that it is about.
    """

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


class MissingFileError(WorkspaceError):
    """There is no such file."""


class DeletedFileError(WorkspaceError):
    """The file was there and is gone; the text is still in memory."""


class NotAFileError(WorkspaceError):
    """A folder, or something else that holds no text."""


class BinaryFileError(WorkspaceError):
    """The file holds something other than text."""


class FileTooLargeError(WorkspaceError):
    """No program is this long."""


class UnknownEncodingError(WorkspaceError):
    """The characters of the file cannot be read as UTF-8 or UTF-16.

    Attributes:
        suggested: The encoding to offer (``cp1252``); None where it does not fit either.
        preview: How lines with special characters would look in it.
    """

    def __init__(self, message: str, path: Path, suggested: str | None, preview: str) -> None:
        super().__init__(message, path)
        self.suggested = suggested
        self.preview = preview


class UnwritableTextError(WorkspaceError):
    """A character cannot be written in the file's encoding."""


class ReadOnlyError(WorkspaceError):
    """The file or its folder may not be written to."""


class DiskFullError(WorkspaceError):
    """There is no space left."""


class FileBusyError(WorkspaceError):
    """Another program has been writing to the file for too long."""


class FileExistsAlreadyError(WorkspaceError):
    """A new file would overwrite one that is there."""


class FileNameError(WorkspaceError):
    """A name that leads out of the opened folder, or that no file can have."""


class LineGoneError(WorkspaceError):
    """The line that an edit is for was removed by somebody else meanwhile."""


class StorageError(WorkspaceError):
    """The system refused for another reason, which the message repeats."""


def explained(error: OSError, path: Path, doing: str) -> WorkspaceError:
    """Put a system error into a sentence for a trainer.

    Args:
        error: What the system said.
        path: The file that was asked for.
        doing: ``"read"`` or ``"saved"``.

    Returns:
        The error to raise in its place.
    """
    name = quoted(path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return MissingFileError(f"There is no file {name}; check the name and the folder.", path)
    if isinstance(error, IsADirectoryError):
        return NotAFileError(f"{name} is a folder; open a program (.txt) inside it.", path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFullError(f"{name} was not saved because the disk is full; free some space and try again.", path)
    if isinstance(error, PermissionError) and doing == "read":
        return ReadOnlyError(f"You may not read {name}; ask its owner for permission, or open a copy.", path)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return ReadOnlyError(
            f"{name} was not saved because you may not write in its folder; save a copy in a folder of your own.", path
        )
    if error.errno == errno.ENAMETOOLONG:
        return FileNameError(f"The name {name} is too long; choose a shorter one.", path)
    return StorageError(f"{name} could not be {doing}: {error.strerror or error}; try again or save a copy.", path)


def quoted(path: Path) -> str:
    """The name of a file for a message, without characters that would disturb a screen or a terminal."""
    name = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in path.name or str(path))
    return f"“{name}”"
