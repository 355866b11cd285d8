"""What lies beside an open program, and what is written there: the trainer's own exercises, the client's file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from hipflex_kit.designer.beside.client_form import tick_mastered
from hipflex_kit.designer.beside.own_names import add_exercise, treat_like
from hipflex_kit.designer.beside.place import Place
from hipflex_kit.designer.edits.messages import MessageError
from hipflex_kit.surroundings import Surroundings, surroundings

if TYPE_CHECKING:
    from hipflex_kit.checks import Fix
    from hipflex_kit.library import Library
    from hipflex_kit.program import Header
    from hipflex_kit.workspace import Document, Folder


class Beside:
    """The surroundings of one open program.

    Args:
        folder: The opened folder; None for a program without a place.
        document: The program's text and file.
        library: What is known where there is no folder.
        clock: What time it is.
    """

    def __init__(
        self, folder: Folder | None, document: Document, library: Library, clock: Callable[[], datetime]
    ) -> None:
        self._folder, self._document, self._clock = folder, document, clock
        self.around = Surroundings.none(library)
        self._written: Document | None = None

    def look(self) -> None:
        """Take in the trainer's own files and the client's, which may change while the program is open."""
        if self._folder is not None and self._document.path is not None:
            client = self._document.read.program.header.client
            self.around = surroundings(self._folder, self._document.path, client)

    @property
    def place(self) -> Place | None:
        """Where the program lies; None for one without a file."""
        if self._folder is None or self._document.path is None:
            return None
        return Place(self._folder, self._document.path, self.around.library)

    def place_to_write(self) -> Place:
        """The same, looked at anew, for what is to be written there: another page may just have added something.

        Raises:
            MessageError: The program has no file yet.
        """
        self.look()
        place = self.place
        if place is None:
            raise MessageError("Save the program to a file first: such things are kept beside it.")
        return place

    @property
    def today(self) -> str:
        """ISO date."""
        return f"{self._clock():%Y-%m-%d}"

    def treat_like(self, name: str, like: str) -> None:
        """Let a name count like an exercise, in every program beside this one."""
        self._written = treat_like(name, like, self.place_to_write())
        self.look()

    def add(self, form: Mapping[str, object]) -> str:
        """Add an exercise of the trainer's own, as filled in on the page; its id."""
        id, self._written = add_exercise(form, self.place_to_write())
        self.look()
        return id

    def take_back(self) -> None:
        """Take what was last said of the trainer's own exercises back; what was written there since stays.

        Raises:
            MessageError: Nothing was said yet.
        """
        if self._written is None or not self._written.can_undo:
            raise MessageError("There is nothing to take back.")
        self._written.undo()
        self.look()

    def tick(self, header: Header, fix: Fix) -> str | None:
        """Write what a client masters into the client's own file.

        Args:
            header: The program's.
            fix: What the page asked for.

        Returns:
            What to tell; None where the fix is something else, or has its place in the program itself.
        """
        place = self.place
        if not fix.masters or not header.client or header.mastered is not None or place is None:
            return None
        tick_mastered(header.client, fix.masters, self.today, place)
        self.look()
        return (
            f"Ticked for {header.client}, in the client’s own file: it holds in every program. "
            "Undo leaves it; the client’s form unticks it."
        )
