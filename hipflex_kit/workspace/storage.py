"""The file side of an open document: where it is, how it is written, and what was last known of it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hipflex_kit.record_making import record
from hipflex_kit.workspace.disk import locked, read_bytes, replace_file, sweep, why_read_only
from hipflex_kit.workspace.encoding import UTF_8, Encoding, decode, encode
from hipflex_kit.workspace.errors import DeletedFileError, FileNameError, MissingFileError, WorkspaceError, quoted

PAUSE_S = 120.0
"""After a pause this long, how the text stood goes into the history before it is changed again."""
LONGEST_S = 600.0
"""So it does every ten minutes of work without a pause."""


@record
class FileState:
    """A file as it was found.

    Attributes:
        text: Its text.
        encoding: How it is written.
        content: Its bytes.
    """

    text: str
    encoding: Encoding
    content: bytes


class Storage:
    """One file of a trainer's folder.

    Attributes:
        path: The file as it was opened, absolute. Links are followed only when it is read or written.
        root: The opened folder.
        encoding: How it is written.
        content: Its bytes as last read or written; None where there is no file (any more).
    """

    def __init__(self, path: Path, *, root: Path | None = None, codec: str | None = None) -> None:
        self.path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the link
        self.root = self.path.parent if root is None else Path(os.path.abspath(root))  # noqa: PTH100
        if not self.path.is_relative_to(self.root):
            raise FileNameError(f"{quoted(self.path)} is not in the opened folder {quoted(self.root)}.", self.path)
        self.encoding = Encoding(codec) if codec else UTF_8
        self.content: bytes | None = None
        self._codec = codec
        self._written = False
        self._kept_at = self._wrote_at = 0.0

    @property
    def target(self) -> Path:
        """The file that a link leads to."""
        return Path(os.path.realpath(self.path))

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the file's lock."""
        target = self.target
        with locked(target):
            if not self._written:
                sweep(target)
            yield

    def read(self) -> FileState:
        """Read the file as it is now."""
        data = read_bytes(self.path)
        text, encoding = decode(data, self.path, self._codec)
        return FileState(text, encoding, data)

    def know(self, state: FileState) -> None:
        """Take a state of the file as the one that the document holds."""
        self.encoding, self.content = state.encoding, state.content

    def changed_outside(self, text: str) -> FileState | None:
        """Look whether somebody else has changed the file.

        Args:
            text: The document's text; the version that the other side replaced goes into the history.

        Returns:
            The file's new state; None where it is as last known.

        Raises:
            DeletedFileError: It is gone.
        """
        try:
            state = self.read()
        except MissingFileError as error:
            self.content = None
            raise DeletedFileError(
                f"{quoted(self.path)} was deleted or moved; your text is kept here: save it again, or as a copy.",
                self.path,
            ) from error
        if state.content == self.content:
            return None
        self.keep(text)
        self._kept_at = float("-inf")  # what was found is kept too before it is replaced
        self.know(state)
        return state

    def write(self, text: str, replaced: str | None = None) -> None:
        """Replace the file's content. Call it under the lock.

        Args:
            text: The new text.
            replaced: The text that was there. It goes into the history at the start of a sitting and after each pause.
        """
        data = encode(text, self.encoding, self.path)
        now = time.monotonic()
        rested = now - self._wrote_at >= PAUSE_S or now - self._kept_at >= LONGEST_S
        if replaced is not None and (rested or not self._written):
            self.keep(replaced)
            self._kept_at = now
        replace_file(self.target, data)
        self._written, self._wrote_at = True, now
        self.content = data

    def keep(self, text: str) -> None:
        """Put a text into the file's history."""
        from hipflex_kit.workspace.history import keep_version

        with suppress(WorkspaceError):
            keep_version(self.root, self.path, encode(text, self.encoding, self.path))

    def moved(self, path: Path) -> None:
        """The file has another name now."""
        self.path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the link

    def use_utf8(self) -> None:
        """Write the file as UTF-8 from now on."""
        self.encoding, self._codec = UTF_8, None

    def problem(self) -> str | None:
        """Why the file cannot be saved, or None."""
        if self.content is None:
            return f"{quoted(self.path)} was deleted or moved; your text is kept here."
        try:
            return why_read_only(self.target)
        except OSError as error:
            return f"{quoted(self.path)} cannot be reached ({error.strerror}); your text is kept here."
