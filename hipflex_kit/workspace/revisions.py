"""What the text has been since the file was opened: what edits in flight and undo are rebased with."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.record_making import record

_KEEP_AT_LEAST = 20
_KEEP_CHARACTERS = 4_000_000
_UNDO_STEPS = 200


class Cause(StrEnum):
    """Where a revision came from."""

    OPENED = "opened"
    EDIT = "edit"
    OUTSIDE = "outside"
    """Another program, or another window, changed the file."""
    UNDO = "undo"
    REDO = "redo"


@record
class Revision:
    """One state of the text.

    Attributes:
        number: Counts up by one with each change, from 1.
        text: The whole text.
        cause: What made it.
        carried: Line in the revision before → line in this one, for the lines that are still there.
    """

    number: int
    text: str
    cause: Cause
    carried: Mapping[int, int]


@record
class Step:
    """One change of the trainer's own, as undo and redo need it.

    Attributes:
        before: The text it was made on.
        after: What it made of it.
    """

    before: str
    after: str

    @property
    def inverse(self) -> Step:
        """The step back."""
        return Step(self.after, self.before)


class RevisionLog:
    """The revisions of one open text, and which steps can be undone and redone."""

    def __init__(self, text: str) -> None:
        self._revisions = [Revision(1, text, Cause.OPENED, {})]
        self._characters = len(text)
        self.undoable: list[Step] = []
        self.redoable: list[Step] = []

    @property
    def newest(self) -> Revision:
        """The text as it is now."""
        return self._revisions[-1]

    def get(self, number: int) -> Revision | None:
        """A revision by its number; None where it was never there or is no longer kept."""
        index = number - self._revisions[0].number
        return self._revisions[index] if 0 <= index < len(self._revisions) else None

    def carried_since(self, number: int) -> Mapping[int, int]:
        """Line in that revision → line now. Empty where the revision is not known."""
        from hipflex_kit.workspace.alignment import composed

        base = self.get(number)
        if base is None:
            return {}
        carried: Mapping[int, int] = {line: line for line in range(1, len(split_lines(base.text)) + 1)}
        for revision in self._revisions[number - self._revisions[0].number + 1 :]:
            carried = composed(carried, revision.carried)
        return carried

    def outside_since(self, number: int) -> bool:
        """Whether somebody else changed the text after that revision."""
        return any(r.cause is Cause.OUTSIDE for r in self._revisions if r.number > number)

    def add(self, text: str, cause: Cause, carried: Mapping[int, int] | None = None) -> Revision:
        """Take a changed text as the newest revision.

        Args:
            text: The text as it is now.
            cause: What made it.
            carried: Line before → line now; None works it out with a line diff.
        """
        before = self.newest
        if carried is None:
            from hipflex_kit.workspace.alignment import align_lines

            carried = align_lines(before.text, text)
        revision = Revision(before.number + 1, text, cause, carried)
        self._revisions.append(revision)
        self._characters += len(text)
        while self._characters > _KEEP_CHARACTERS and len(self._revisions) > _KEEP_AT_LEAST:
            self._characters -= len(self._revisions.pop(0).text)
        self._remember(Step(before.text, text), cause)
        return revision

    def _remember(self, step: Step, cause: Cause) -> None:
        if cause is Cause.EDIT:
            self.undoable.append(step)
            self.redoable.clear()
            del self.undoable[:-_UNDO_STEPS]
        elif cause is Cause.UNDO:
            self.redoable.append(step.inverse)
        elif cause is Cause.REDO:
            self.undoable.append(step)
