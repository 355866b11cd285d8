"""A name that the library does not know is to count like one that it knows: said in the trainer's own file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.designer.messages import MessageError
from hipflex_kit.library.own_exercises import own_id, with_entry
from hipflex_kit.surroundings import OWN_EXERCISES
from hipflex_kit.workspace import Document, Folder

if TYPE_CHECKING:
    from hipflex_kit.library import Library

_LONGEST = 200


def treat_like(name: str, like: str, library: Library, folder: Folder, program: Path) -> None:
    """Write ``my_exercises.toml``: the nearest one that counts for the program, else a new one beside it.

    Args:
        name: The exercise as written in the program.
        like: Id of the exercise that it is to count like.
        library: What is known so far, the trainer's own exercises included.
        folder: The opened folder.
        program: The program's file.

    Raises:
        MessageError: There is no such exercise, or the name is known and is not the trainer's own.
        WorkspaceError: The file cannot be written; it is as it was.
    """
    known = library.match(name).exercise
    if like not in library.exercises:
        raise MessageError("There is no such exercise in the library.")
    if (known is not None and not known.own) or len(name) > _LONGEST:
        raise MessageError(f"“{name[:40]}” cannot be told to count like another exercise.")
    if known is not None and known.id == like:
        raise MessageError(f"“{name[:40]}” cannot be like itself.")
    id = known.id if known is not None else own_id(name, library.exercises)
    found = folder.find(OWN_EXERCISES, program)
    path = found[0] if found else program.with_name(OWN_EXERCISES)
    file = Document.open(path) if found else Document.create(path)
    file.edit_text(lambda text: with_entry(text, id, {"name": name, "like": like}))
