"""A program's text and its file: every change is saved at once, and nobody's change is lost.

What only a change needs (merging, the history) is loaded with the first one: a file that is opened to be printed does
without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.diagnostics import newline_of
from hipflex_kit.notation import parse_program
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.workspace.disk import read_bytes
from hipflex_kit.workspace.encoding import UTF_8, Encoding, decode
from hipflex_kit.workspace.errors import DeletedFileError, FileExistsAlreadyError, quoted
from hipflex_kit.workspace.outcomes import Conflict, Outcome
from hipflex_kit.workspace.reading import Reading
from hipflex_kit.workspace.revisions import Cause, RevisionLog, Step
from hipflex_kit.workspace.storage import Storage

if TYPE_CHECKING:
    from hipflex_kit.notation.edits import Edited
    from hipflex_kit.workspace.history import Version


class Document:
    r"""An open program: the trainer's text, which is the truth, and the file that holds it.

    Open one with `Document.open`, make one with `Document.create`, or keep a pasted text without a file with
    `Document.unsaved`. A change is applied to the newest text, also where another program has changed the file
    meanwhile, and is saved before it counts; where it cannot be saved, text and file are as they were.

    Example:
        >>> document = Document.unsaved("Day 1\n1a) Squat 3x5\n")
        >>> document.edit_text(lambda text: text.replace("3x5", "4x5")).revision
        2
        >>> document.undo().revision, document.text
        (3, 'Day 1\n1a) Squat 3x5\n')
    """

    def __init__(self, text: str, storage: Storage | None = None) -> None:
        self._log = RevisionLog(text)
        self._storage = storage
        self._read: ParseResult | None = None

    @classmethod
    def open(cls, path: str | Path, *, root: str | Path | None = None, encoding: str | None = None) -> Document:
        """Open a program.

        Args:
            path: The text file.
            root: The opened folder, which history and bin belong to; None: the file's own folder.
            encoding: What to read it as where it is neither UTF-8 nor UTF-16, such as ``"cp1252"``.

        Raises:
            WorkspaceError: It is missing, a folder, binary, longer than 5 MB, not readable or in another encoding.
        """
        storage = Storage(Path(path), root=None if root is None else Path(root), codec=encoding)
        state = storage.read()
        storage.know(state)
        return cls(state.text, storage)

    @classmethod
    def create(cls, path: str | Path, text: str = "", *, root: str | Path | None = None) -> Document:
        """Make a new file in UTF-8. A file that is already there is never overwritten."""
        storage = Storage(Path(path), root=None if root is None else Path(root))
        with storage.locked():
            if storage.path.exists():
                message = f"There is already a file {quoted(storage.path)}; choose another name, or open it."
                raise FileExistsAlreadyError(message, storage.path)
            storage.write(text)
        return cls(text, storage)

    @classmethod
    def unsaved(cls, text: str) -> Document:
        """Keep a text that has no file yet: pasted, or the sample. `save_as` gives it one."""
        return cls(text)

    @property
    def text(self) -> str:
        """The whole text, with its own line ends."""
        return self._log.newest.text

    @property
    def revision(self) -> int:
        """Counts up by one with each change, from 1."""
        return self._log.newest.number

    @property
    def read(self) -> ParseResult:
        """The newest text, read."""
        if self._read is None or self._read.text != self.text:
            self._read = parse_program(self.text)
        return self._read

    @property
    def path(self) -> Path | None:
        """The file as it was opened; None for a text without a file."""
        return self._storage.path if self._storage else None

    @property
    def encoding(self) -> Encoding:
        """How the file is written; ``encoding.name`` says it in words."""
        return self._storage.encoding if self._storage else UTF_8

    @property
    def newline(self) -> str:
        """The line end of most lines; what new lines get."""
        return newline_of(self.text)

    @property
    def deleted(self) -> bool:
        """True once the file was found gone. The text is kept; `recreate` writes it again."""
        return self._storage is not None and self._storage.content is None

    @property
    def problem(self) -> str | None:
        """Why a change cannot be saved (read-only, deleted), or None."""
        return self._storage.problem() if self._storage else None

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of this sitting to take back."""
        return bool(self._log.undoable)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._log.redoable)

    def text_of(self, revision: int) -> str | None:
        """The text of an earlier revision of this sitting; None where it is no longer kept."""
        found = self._log.get(revision)
        return found.text if found else None

    def carried_since(self, revision: int) -> Mapping[int, int]:
        """Line in that revision → line now, so that ids can follow."""
        return self._log.carried_since(revision)

    def edit(self, change: Callable[[Reading], Edited], *, base_rev: int | None = None) -> Outcome:
        r"""Apply a splice to the newest text and save.

        Args:
            change: Gets the newest text, read, and gives back a splice. Paths of the revision that the trainer saw
                are translated with ``read.now(path)``. Whatever it raises leaves text and file untouched.
            base_rev: The revision that the trainer saw; None: the one that the document held last.

        Returns:
            What became of it.

        Raises:
            WorkspaceError: It could not be saved, or the line is gone.

        Example:
            >>> document = Document.unsaved("Day 1\n1a) Squat 3x5\n")
            >>> from hipflex_kit.notation import edits
            >>> _ = document.edit(lambda read: edits.set_field(read, read.now((0, 0, 0, 0)), "dose", "5x5"), base_rev=1)
            >>> document.text
            'Day 1\n1a) Squat 5x5\n'
        """
        base = self.revision if base_rev is None else base_rev
        with self._newest():
            known = self._log.get(base) or self._log.newest
            carried = self._log.carried_since(known.number)
            edited = change(Reading(self.read, known.text, carried, self._file))
            return self._take(edited.text, Cause.EDIT, known.number, edited.carried)

    def edit_text(self, change: Callable[[str], str]) -> Outcome:
        """Apply a change of the whole text to the newest text and save."""
        base = self.revision
        with self._newest():
            return self._take(change(self.text), Cause.EDIT, base)

    def set_text(self, text: str, base_rev: int | None = None) -> Outcome:
        """Take a text as typed in an editor, merge it with what came since, and save.

        Args:
            text: The whole text; its line ends do not matter, the file's are kept.
            base_rev: The revision that the typing started from; None: the newest.

        Returns:
            What became of it. Where both sides changed the same lines both are in the text. Where the revision is not
            known any more the text stays as it is and the typed one goes into the history; both are in the conflict.
        """
        from hipflex_kit.workspace.merging import merge_texts, with_ends_of

        base_rev = self.revision if base_rev is None else base_rev
        with self._newest():
            newest, base = self.text, self._log.get(base_rev)
            if base is None:
                mine = with_ends_of(text, newest)
                if mine == newest:
                    return Outcome(self.revision, {})
                if self._storage:
                    self._storage.keep(mine)
                return Outcome(self.revision, {}, outside=True, conflict=Conflict(mine, newest))
            mine = with_ends_of(text, base.text)
            merge = merge_texts(base.text, mine, newest)
            conflict = Conflict(mine, newest, merge.overlaps) if merge.overlaps else None
            return self._take(merge.text, Cause.EDIT, base_rev, conflict=conflict)

    def undo(self) -> Outcome:
        """Take back the last change of this sitting, as a new revision, and save.

        What others have changed since stays. Where they changed the same lines nothing is taken back, the outcome holds
        the conflict, and the next undo goes on to the change before.
        """
        return self._step(self._log.undoable, Cause.UNDO)

    def redo(self) -> Outcome:
        """Make the change again that was last undone."""
        return self._step(self._log.redoable, Cause.REDO)

    def refresh(self) -> bool:
        """Look at the file.

        Returns:
            True where another program has changed it (the text is the new one, as a new revision) or deleted it
            (`deleted` is True and the text is kept).

        Raises:
            WorkspaceError: It can no longer be read as a program; text and revision are as they were.
        """
        before, was_deleted = self.revision, self.deleted
        try:
            self._meet_outside_change()
        except DeletedFileError:
            return not was_deleted
        return self.revision != before or was_deleted

    def recreate(self) -> None:
        """Write a file that was deleted outside again. Does nothing where it is there."""
        if self._storage:
            with self._storage.locked():
                if not self._storage.path.exists():
                    self._storage.write(self.text)
        self.refresh()

    def save_as(self, path: str | Path, *, root: str | Path | None = None) -> None:
        """Write the text to a new file in UTF-8 and go on with that one."""
        made = Document.create(path, self.text, root=root)
        self._storage = made._storage

    def renamed(self, path: str | Path) -> None:
        """Go on with the file under the name that `Folder.rename` has given it."""
        if self._storage:
            self._storage.moved(Path(path))

    def turn_into_utf8(self) -> None:
        """Write the file in UTF-8 from now on, so that every character can be used."""
        if self._storage:
            with self._newest():
                self._storage.use_utf8()
                self._storage.write(self.text, self.text)

    def versions(self) -> list[Version]:
        """Copies of what this file held before somebody replaced it, newest first."""
        from hipflex_kit.workspace.history import versions_of

        return versions_of(self._storage.root, self._storage.path) if self._storage else []

    def version_text(self, version: Version) -> str:
        """The text of a copy."""
        return decode(read_bytes(version.path), version.path, self.encoding.codec)[0]

    def restore(self, version: Version) -> Outcome:
        """Go back to a copy, as a new revision that can be undone; what was there goes into the history."""
        base = self.revision
        text = self.version_text(version)
        with self._newest():
            if self._storage and text != self.text:
                self._storage.keep(self.text)
            return self._take(text, Cause.EDIT, base)

    @property
    def _file(self) -> Path:
        return self.path or Path("text")

    @contextmanager
    def _newest(self) -> Iterator[None]:
        """Hold the lock on the newest text."""
        if self._storage is None:
            yield
            return
        with self._storage.locked():
            self._meet_outside_change()
            yield

    def _meet_outside_change(self) -> None:
        state = self._storage.changed_outside(self.text) if self._storage else None
        if state and state.text != self.text:
            self._log.add(state.text, Cause.OUTSIDE)

    def _take(
        self,
        text: str,
        cause: Cause,
        base: int,
        carried: Mapping[int, int] | None = None,
        conflict: Conflict | None = None,
    ) -> Outcome:
        """Save a changed text, then let it count."""
        if text != self.text:
            if self._storage:
                self._storage.write(text, self.text)
            self._log.add(text, cause, carried)
        outside = self._log.outside_since(base)
        return Outcome(self.revision, self._log.carried_since(base), outside, conflict)

    def _step(self, steps: list[Step], cause: Cause) -> Outcome:
        from hipflex_kit.workspace.merging import merge_texts

        base = self.revision
        with self._newest():
            if not steps:
                return Outcome(self.revision, self._log.carried_since(base))
            step = steps[-1]
            start, wanted = (step.after, step.before) if cause is Cause.UNDO else (step.before, step.after)
            merge = merge_texts(start, wanted, self.text)
            if merge.overlaps:
                steps.pop()
                conflict = Conflict(wanted, self.text, merge.overlaps)
                return Outcome(self.revision, self._log.carried_since(base), outside=True, conflict=conflict)
            outcome = self._take(merge.text, cause, base)
            steps.remove(step)
            return outcome
