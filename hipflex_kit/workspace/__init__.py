"""The trainer's files: opened, saved at once and without loss, found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.lazy_names import loaded_when_used

if TYPE_CHECKING:
    from hipflex_kit.workspace.alignment import align_lines
    from hipflex_kit.workspace.document import Document
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
    from hipflex_kit.workspace.outcomes import Conflict, Outcome
    from hipflex_kit.workspace.reading import Reading, carried_path

_HOMES = {
    "BinaryFileError": "errors",
    "Binned": "history",
    "Conflict": "outcomes",
    "DeletedFileError": "errors",
    "DiskFullError": "errors",
    "Document": "document",
    "Encoding": "encoding",
    "FileBusyError": "errors",
    "FileExistsAlreadyError": "errors",
    "FileNameError": "errors",
    "FileTooLargeError": "errors",
    "Folder": "folder",
    "LineGoneError": "errors",
    "Merge": "merging",
    "MissingFileError": "errors",
    "NotAFileError": "errors",
    "Outcome": "outcomes",
    "Overlap": "merging",
    "ReadOnlyError": "errors",
    "Reading": "reading",
    "StorageError": "errors",
    "UnknownEncodingError": "errors",
    "UnwritableTextError": "errors",
    "Version": "history",
    "WorkspaceError": "errors",
    "align_lines": "alignment",
    "carried_path": "reading",
    "merge_texts": "merging",
    "root_of": "folder",
}

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

__getattr__ = loaded_when_used(__name__, _HOMES)
