"""Where an open program lies: what the page writes beside it goes there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.record_making import record
from hipflex_kit.surroundings import OWN_EXERCISES
from hipflex_kit.workspace import Document, Folder

if TYPE_CHECKING:
    from hipflex_kit.library import Library


@record
class Place:
    """A program's place in the trainer's folder.

    Attributes:
        folder: The opened folder.
        program: The program's file.
        library: What is known there, the trainer's own exercises included.
    """

    folder: Folder
    program: Path
    library: Library

    def own_exercises(self) -> Document:
        """The ``my_exercises.toml`` that counts most here; a new one beside the program where there is none."""
        found = self.folder.find(OWN_EXERCISES, self.program)
        return Document.open(found[0]) if found else Document.create(self.program.with_name(OWN_EXERCISES))
