"""Names that the library does not know: one counts like another exercise, or becomes an exercise of the trainer's own.

Both are said in the trainer's ``my_exercises.toml``; every other line of that file stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

from hipflex_kit.designer.beside.place import Place
from hipflex_kit.designer.edits.messages import MessageError
from hipflex_kit.library.at_hand import EVERYWHERE
from hipflex_kit.library.entries import EntryError, checked_exercise
from hipflex_kit.library.own_exercises import own_id, with_entry

if TYPE_CHECKING:
    from hipflex_kit.library import Library
    from hipflex_kit.workspace import Document

_LONGEST = 200
_SHARES = (1.0, 0.5)
_MEASURES = ("reps", "seconds", "distance")


class ChoiceView(TypedDict):
    """Something to choose in a form: its id, what the screen calls it, and the group that it stands in."""

    id: str
    name: str
    group: str


class ChoicesReply(TypedDict):
    """What the forms of the page offer: movement patterns, equipment, muscle groups."""

    kind: str
    request: str
    patterns: list[ChoiceView]
    equipment: list[ChoiceView]
    muscles: list[ChoiceView]


def treat_like(name: str, like: str, place: Place) -> Document:
    """Let a name count like an exercise: the nearest ``my_exercises.toml`` says so, else a new one.

    Args:
        name: The exercise as written in the program.
        like: Id of the exercise that it is to count like.
        place: Where the program lies.

    Returns:
        The file that says so now; its ``undo`` takes it back.

    Raises:
        MessageError: There is no such exercise, or the name is known and is not the trainer's own.
        WorkspaceError: The file cannot be written; it is as it was.
    """
    library = place.library
    known = library.match(name).exercise
    if like not in library.exercises:
        raise MessageError("There is no such exercise in the library.")
    if (known is not None and not known.own) or len(name) > _LONGEST:
        raise MessageError(f"“{name[:40]}” cannot be told to count like another exercise.")
    if known is not None and known.id == like:
        raise MessageError(f"“{name[:40]}” cannot be like itself.")
    id = known.id if known is not None else own_id(name, library.exercises)
    return _with_entry(place, id, {"name": name, "like": like})


def add_exercise(form: Mapping[str, object], place: Place) -> tuple[str, Document]:
    """Add an exercise of the trainer's own, as filled in on the page.

    Args:
        form: ``name``, ``pattern``, ``equipment`` (ids), ``shares`` (muscle → 1 or 0.5), ``measure``, ``one_sided``.
        place: Where the program lies.

    Returns:
        Its id, and the file that it stands in; the file's ``undo`` takes it back.

    Raises:
        MessageError: Something is missing or wrong, said in words.
        WorkspaceError: The file cannot be written; it is as it was.
    """
    row = _row(form, place.library)
    id = own_id(str(row["name"]), place.library.exercises)
    try:
        checked_exercise(id, row, place.library.taxonomy, own=True)
    except EntryError as problem:
        raise MessageError(f"{str(problem)[:1].upper()}{str(problem)[1:]}") from problem
    return id, _with_entry(place, id, row)


def _with_entry(place: Place, id: str, row: Mapping[str, object]) -> Document:
    file = place.own_exercises()
    file.edit_text(lambda text: with_entry(text, id, row))
    return file


def choices_reply(library: Library, question: Mapping[str, object]) -> ChoicesReply:
    """What the page's forms offer.

    Args:
        library: Where patterns, equipment and muscle groups are named.
        question: With its ``request``.
    """
    return {
        "kind": "choices",
        "request": str(question.get("request", "")),
        "patterns": [{"id": p.id, "name": p.name, "group": p.family_name} for p in library.patterns.values()],
        "equipment": _equipment_choices(library),
        "muscles": [{"id": one.id, "name": one.plain_name, "group": one.region} for one in library.muscle_groups],
    }


def _equipment_choices(library: Library) -> list[ChoiceView]:
    """What most exercises need first; what is everywhere need not be ticked."""
    used = Counter(thing for exercise in library for thing in (*exercise.equipment, *exercise.also_with))
    there = [one for one in library.equipment.values() if one.id not in EVERYWHERE]
    return [{"id": one.id, "name": one.name, "group": ""} for one in sorted(there, key=lambda one: -used[one.id])]


def _row(form: Mapping[str, object], library: Library) -> dict[str, object]:
    name = form.get("name")
    name = " ".join(name.split()) if isinstance(name, str) else ""
    if not name or len(name) > _LONGEST:
        raise MessageError("The exercise needs a name." if not name else "That name is too long for one line.")
    known = library.match(name)
    if known.exercise is not None and known.how in ("exact", "alias"):
        raise MessageError(f"“{name}” is in the library already, as {known.exercise.name}.")
    pattern = form.get("pattern")
    if not isinstance(pattern, str) or pattern not in library.patterns:
        raise MessageError("Say what kind of movement it is.")
    shares = form.get("shares")
    if not isinstance(shares, Mapping) or not any(share == 1 for share in shares.values()):
        raise MessageError("Say which muscle it works: at least one counts in full.")
    if any(share not in _SHARES for share in shares.values()):
        raise MessageError("A muscle works (1) or helps (½); nothing else is counted.")
    equipment = form.get("equipment")
    measure = form.get("measure")
    return {
        "name": name,
        "pattern": pattern,
        "laterality": "unilateral" if form.get("one_sided") is True else "bilateral",
        "equipment": _things(equipment),
        "shares": {str(muscle): float(share) for muscle, share in shares.items()},
        **({"measure": measure} if measure in _MEASURES and measure != "reps" else {}),
        **({"seconds_per_rep": 3} if measure not in ("seconds", "distance") else {}),
    }


def _things(said: object) -> list[str]:
    """Ids of equipment; what needs nothing is done with the body alone."""
    return [thing for thing in said if isinstance(thing, str)] if isinstance(said, list) and said else ["bodyweight"]
