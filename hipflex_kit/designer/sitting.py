"""A program that is open in a designer: its document, the ids of what is on the screen, and what pages were told.

Everything that a page sends comes here. It needs no kernel and no browser, and nothing that it is sent makes it raise.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import VolumeCore
from hipflex_kit.designer.beside.surroundings import Beside
from hipflex_kit.designer.edits.batches import Batch, found, made_by, mover, run_batch
from hipflex_kit.designer.edits.correspondence import Correspondence
from hipflex_kit.designer.edits.identities import follow, identify
from hipflex_kit.designer.edits.messages import Edit, MessageError, address_of, read_edit
from hipflex_kit.designer.edits.outside_changes import CONFLICTS, LEFT_OUT, save_beside, with_edits_since
from hipflex_kit.designer.edits.splices import SPLICES, splice
from hipflex_kit.designer.remarks import fix_for, remarks_of
from hipflex_kit.designer.too_long import why_too_long
from hipflex_kit.designer.view.page import build_view
from hipflex_kit.designer.view.types import FileState, OutsideChange, View
from hipflex_kit.notation import ParseResult, edits
from hipflex_kit.notation.edits import Edited, EditError
from hipflex_kit.program import Path as RecordPath
from hipflex_kit.workspace import (
    Conflict,
    DeletedFileError,
    DiskFullError,
    Document,
    FileBusyError,
    Folder,
    Outcome,
    ReadOnlyError,
    StorageError,
    WorkspaceError,
)

if TYPE_CHECKING:
    from hipflex_kit.library import Library

_LOG = logging.getLogger(__name__)
_NOT_SAVED = (DeletedFileError, DiskFullError, FileBusyError, ReadOnlyError, StorageError)
"""What may be over in a minute: the edit waits."""


class Sitting:
    """One open program.

    Args:
        document: The text and its file; None where it could not be opened.
        library: Where names are looked up.
        name: What the trainer calls the file.
        folder: The opened folder, whose own exercises, ranges and clients count; None for a program without a place.
        problem: Why it could not be opened, or None.
        sample: True for the sample program as it was delivered.
        clock: What time it is.
    """

    def __init__(
        self,
        document: Document | None,
        library: Library,
        *,
        name: str,
        folder: Folder | None = None,
        problem: str | None = None,
        sample: bool = False,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._document = document if document is not None else Document.unsaved("")
        self.beside = Beside(folder, self._document, library, clock)
        self._is_open = document is not None
        self._name = name
        self._problem = problem
        self._sample = sample
        self._clock = clock
        self._read = self._document.read
        self._rev = self._document.revision
        self._ids = identify(self._read)
        self._pages = Correspondence()
        self._saved_at: str | None = None
        self._outside: OutsideChange | None = None
        self._core: tuple[int, Library, VolumeCore] | None = None
        self._batch: Batch | None = None
        self.beside.look()

    @property
    def document(self) -> Document:
        """The text and its file."""
        return self._document

    @property
    def is_sample(self) -> bool:
        """Whether it was opened as the sample, whatever has become of it since."""
        return self._sample

    def renamed(self, name: str, path: Path) -> None:
        """Go on with the file under another name."""
        self._name = name
        self._document.renamed(path)

    def change(self, do: Callable[[Document], object]) -> None:
        """Change the program otherwise than by an edit of the page; undo takes that back too.

        Raises:
            WorkspaceError: It could not be saved.
            EditError: The change cannot be written so that it is read as meant.
        """
        do(self._document)
        self._saved()
        self._catch_up()

    @property
    def read(self) -> ParseResult:
        """The newest text, read."""
        return self._read

    @property
    def library(self) -> Library:
        """The exercises, the trainer's own included."""
        return self.beside.around.library

    @property
    def core(self) -> VolumeCore:
        """The newest text, counted."""
        if self._core is None or self._core[0] != self._rev or self._core[1] is not self.library:
            self._core = (self._rev, self.library, VolumeCore.of(self._read.program, self.library))
        return self._core[2]

    def view(self) -> View:
        """Everything that the page shows now. Notices are told once."""
        return build_view(
            self._read,
            self._ids,
            self.core,
            self.beside.around,
            remarks_of(self._read, self._ids, self.beside.around, self.core),
            rev=self._rev,
            file=self._file_state(),
            answered=self._pages.answered,
            created=self._pages.created,
            notices=self._pages.notices(),
        )

    def take(self, content: object) -> None:
        """Do an edit, answer it, and never raise: what cannot be done becomes a notice.

        An edit that cannot be saved just now (a full disk, a read-only folder) is not answered: the page keeps it and
        asks again, so that nothing typed is lost.

        Args:
            content: What stands under ``edit`` in the page's message.
        """
        session, seq = address_of(content) or ("", 0)
        behind = self._pages.is_behind(session, seq)
        if self._pages.is_answered(session, seq) or (behind and not _settles_a_file(content)):
            return
        try:
            self._do(read_edit(content))
        except _NOT_SAVED as problem:
            self._problem = str(problem)
            self._pages.let_wait(session, seq)
            return
        except EditError as refused:
            self._pages.tell(session, seq, str(refused), refused.line)
        except (MessageError, WorkspaceError) as problem:
            self._pages.tell(session, seq, str(problem))
        except Exception:
            _LOG.exception("an edit failed")
            self._pages.tell(session, seq, "That could not be done; nothing was changed.")
        finally:
            self._catch_up()
        if not behind:
            self._pages.answer(session, seq)

    def check_file(self) -> bool:
        """Look whether somebody else has changed the file.

        Returns:
            True where there is something new to show.
        """
        if not self._is_open:
            return False
        before = (self._document.revision, self._problem, self.beside.around)
        self._meet_outside_change()
        self._catch_up()
        self.beside.look()
        return before != (self._document.revision, self._problem, self.beside.around)

    def path_of(self, id: object) -> RecordPath | None:
        """Path of a row; None where it is no longer there."""
        path = self._ids.paths.get(self._pages.created.get(id, id)) if isinstance(id, str) else None
        return path if path is not None and len(path) == 4 else None

    def _do(self, edit: Edit) -> None:
        if not self._is_open:
            raise MessageError(self._problem or "No program is open.")
        self._meet_outside_change()
        self._catch_up()
        before = self._ids
        self._batch = None
        outcome = self._apply(edit)
        batch = self._batch
        if outcome is None:
            return
        if outcome.conflict is not None:
            self._tell_conflict(edit, outcome.conflict)
        self._saved()
        read = self._read
        self._catch_up(mover(edit, self._pages.created))
        if edit.op == "set_field" and edit.value.get("field") == "dose" and not edit.text("text").strip():
            left = edits.left_elsewhere(read, self._read, self._find(edit.target(), 4))
            if left is not None:
                self._pages.tell(edit.session, edit.seq, str(left), left.line)
        pages = self._pages
        pages.remember(batch.created if batch is not None else made_by(edit, before, self._ids, pages.created))

    def _apply(self, edit: Edit) -> Outcome | None:
        document = self._document
        if edit.op in SPLICES:
            return document.edit(lambda read: splice(self._met(read), edit, self._find))
        if edit.op == "batch":
            return document.edit(lambda read: self._batched(self._met(read), edit))
        if edit.op == "fix":
            if self._ticked(edit):
                return None
            return document.edit(lambda read: self._fixed(self._met(read), edit))
        if edit.op == "set_text":
            too_long = why_too_long("That text", edit.text("text"))
            if too_long is not None:
                raise MessageError(too_long)
            return document.set_text(edit.text("text"), edit.base_rev)
        if edit.op == "choose_version":
            return self._choose(edit)
        if edit.op == "treat_like":
            row = dict(self._read.program.walk())[self._find(edit.text("row_id"), 4)]
            self.beside.treat_like(row.name, edit.text("exercise"))
            return None
        if edit.op == "take_back":
            self.beside.take_back()
            return None
        step = document.undo if edit.op == "undo" else document.redo
        able = document.can_undo if edit.op == "undo" else document.can_redo
        if not able:
            raise MessageError(f"There is nothing to {edit.op}.")
        return step()

    def _batched(self, read: ParseResult, edit: Edit) -> Edited:
        """Do several edits as one."""
        self._batch = run_batch(edit, read, self._ids, self._pages.created)
        return self._batch.edited

    def _fixed(self, read: ParseResult, edit: Edit) -> Edited:
        """Settle a finding by one of the changes that it came with."""
        return fix_for(edit, remarks_of(read, self._ids, self.beside.around)).edit(read)

    def _ticked(self, edit: Edit) -> bool:
        """Write what a client masters into the client's own file; False where that is not what a fix does."""
        fix = fix_for(edit, remarks_of(self._read, self._ids, self.beside.around))
        said = self.beside.tick(self._read.program.header, fix)
        if said is not None:
            self._pages.tell(edit.session, edit.seq, said)
        return said is not None

    def _choose(self, edit: Edit) -> Outcome | None:
        """Settle an outside change. Whatever is chosen, the other version stays in the history."""
        outside, which = self._outside, edit.text("which")
        if outside is None:
            return None
        outcome = None
        if which not in ("mine", "theirs", "both"):
            raise MessageError("The page asked for a version that there is not.")
        if self._document.deleted and which != "theirs":
            self._document.recreate()
            self._saved()
        elif which == "mine":
            mine, left_out = with_edits_since(outside, self._document.text)
            outcome = self._document.set_text(mine, self._document.revision)
            if left_out:
                self._pages.tell(edit.session, edit.seq, LEFT_OUT)
        elif which == "both":
            self._pages.tell(edit.session, edit.seq, save_beside(self._document.path, outside["mine"]))
        self._outside = None
        return outcome

    def _met(self, read: ParseResult) -> ParseResult:
        """Bring the ids to the text that an edit is about to change: somebody else may just have changed it."""
        self._catch_up()
        return self._read if self._read.text == read.text else read

    def _catch_up(self, moved: str | None = None) -> None:
        """Carry the ids to the newest revision."""
        if self._document.revision == self._rev:
            return
        read = self._document.read
        if self._batch is not None and self._batch.edited.text == read.text:
            self._ids = self._batch.ids
        else:
            self._ids = follow(self._ids, self._read, read, self._document.carried_since(self._rev), moved)
        self._batch = None
        named = self._read.program.header.client
        self._read, self._rev = read, self._document.revision
        if read.program.header.client != named:
            self.beside.look()

    def _find(self, id: str, depth: int) -> RecordPath:
        return found(self._ids, self._pages.created, id, depth)

    def _meet_outside_change(self) -> None:
        """Keep both versions of a file that somebody else has changed until the trainer has chosen."""
        before, was_deleted = self._document.text, self._document.deleted
        try:
            self._document.refresh()
            # a full disk shows only when something is written: what waits for it is told until it is saved
            self._problem = self._document.problem or (self._problem if self._pages.waits else None)
        except WorkspaceError as error:
            self._problem = str(error)
        if self._document.deleted and not was_deleted:
            self._outside = {"at": self._now(), "mine": before, "theirs": "", "deleted": True}
        elif self._document.text != before:
            mine = with_edits_since(self._outside, before)[0] if self._outside is not None else before
            self._outside = {"at": self._now(), "mine": mine, "theirs": self._document.text}

    def _tell_conflict(self, edit: Edit, conflict: Conflict) -> None:
        if edit.op == "set_text" and not conflict.overlaps:
            self._outside = {"at": self._now(), "mine": conflict.mine, "theirs": conflict.theirs}
        else:
            self._pages.tell(edit.session, edit.seq, CONFLICTS.get(edit.op, CONFLICTS["set_text"]))

    def _saved(self) -> None:
        self._problem = None
        if self._document.path is not None:
            self._saved_at = self._now()

    def _now(self) -> str:
        return f"{self._clock():%H:%M}"

    def _file_state(self) -> FileState:
        path = self._document.path
        key = hashlib.sha256(str(path or self._name).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        problem = self._problem or self._document.problem
        return {
            "name": self._name,
            "key": key,
            "saved_at": self._saved_at,
            "problem": problem,
            "read_only": problem is not None,
            "sample": self._sample,
            "can_undo": self._document.can_undo,
            "can_redo": self._document.can_redo,
            "outside_change": self._outside,
        }


def _settles_a_file(content: object) -> bool:
    """Whether an edit is the trainer's word on a file that cannot be saved, which must not wait for itself."""
    return isinstance(content, Mapping) and content.get("op") == "choose_version"
