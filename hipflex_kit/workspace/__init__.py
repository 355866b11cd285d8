"""The trainer's files: opened, saved at once and without loss, found again."""

from hipflex_kit.workspace.alignment import align_lines
from hipflex_kit.workspace.document import Conflict, Document, Outcome
from hipflex_kit.workspace.encoding import Encoding
from hipflex_kit.workspace.errors import (
    BinaryFileError,
    DeletedFileError,
    DiskFullError,
    FileBusyError,
    FileExistsAlreadyError,
    FileNameError,
    FileTooLargeError,
    LineGoneError,
    MissingFileError,
    NotAFileError,
    ReadOnlyError,
    StorageError,
    UnknownEncodingError,
    UnwritableTextError,
    WorkspaceError,
)
from hipflex_kit.workspace.folder import Folder, root_of
from hipflex_kit.workspace.history import Binned, Version
from hipflex_kit.workspace.merging import Merge, Overlap, merge_texts
from hipflex_kit.workspace.reading import Reading, carried_path

__all__ = [
    "BinaryFileError",
    "Binned",
    "Conflict",
    "DeletedFileError",
    "DiskFullError",
    "Document",
    "Encoding",
    "FileBusyError",
    "FileExistsAlreadyError",
    "FileNameError",
    "FileTooLargeError",
    "Folder",
    "LineGoneError",
    "Merge",
    "MissingFileError",
    "NotAFileError",
    "Outcome",
    "Overlap",
    "ReadOnlyError",
    "Reading",
    "StorageError",
    "UnknownEncodingError",
    "UnwritableTextError",
    "Version",
    "WorkspaceError",
    "align_lines",
    "carried_path",
    "merge_texts",
    "root_of",
]
