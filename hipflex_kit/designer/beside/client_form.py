"""The form about a client: what ``clients/anna.txt`` says, and writing it back line by line.

Only lines whose fields the trainer changed are written; what somebody else has changed in the meantime is never
written over. Mirrored in ``frontend/src/contracts/client.ts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict

from hipflex_kit.designer.beside.client_lines import KEYS, line_of
from hipflex_kit.designer.beside.place import Place
from hipflex_kit.designer.edits.messages import MessageError
from hipflex_kit.designer.exercises.swaps import cannot_words
from hipflex_kit.library.at_hand import Abilities, equipment_named
from hipflex_kit.notation import parse_program
from hipflex_kit.notation.edits import EditError
from hipflex_kit.program import Header, Program
from hipflex_kit.workspace import Document
from hipflex_kit.workspace.clients import client_header, client_line, new_client_path, with_client_line

if TYPE_CHECKING:
    from hipflex_kit.library import Library


class MasteredView(TypedDict):
    """An exercise that the client masters, and since when; ``exercise`` is None where the library does not know it."""

    exercise: str | None
    name: str
    since: str | None


class LiftView(TypedDict):
    """A best lift: exercise and load as written."""

    name: str
    load: str


class FactsView(TypedDict):
    """What is known of a client; ``equipment`` is None where nobody said, ``other`` what the library does not know."""

    goal: str
    equipment: list[str] | None
    other: list[str]
    days: list[str]
    minutes: str
    mastered: list[MasteredView]
    lifts: list[LiftView]
    watch: str


class GateChoice(TypedDict):
    """An exercise that others build on, to be ticked once it is mastered."""

    exercise: str
    name: str
    test: str
    opens: list[str]


class ClientReply(TypedDict):
    """A client, as the form and the library's drawer show one."""

    kind: Literal["client"]
    request: str
    name: str
    file: str | None
    base: dict[str, str]
    facts: FactsView
    gates: list[GateChoice]
    known: bool
    cannot: dict[str, str]
    others: list[str]
    today: str
    problem: str | None


def client_reply(
    name: str, place: Place, program: Program, *, today: str, request: str, problem: str | None = None
) -> ClientReply:
    """What there is to know of a client.

    Args:
        name: The client's name.
        place: Where the open program lies.
        program: The open program; its own lines win over the client's where it is this client's.
        today: ISO date, for a tick.
        request: Of the question.
        problem: What to tell the trainer.
    """
    path = _file(name, place)
    text = Document.open(path, root=place.folder.root).text if path is not None else ""
    known = (client_header(place.folder, name, place.program) if name.strip() else None) or Header()
    is_theirs = _same(program.header.client or "", name)
    effective = program.header.over(known) if is_theirs else known
    abilities = Abilities.of(effective, place.library)
    told = ((one.id, cannot_words(one, place.library, abilities)) for one in place.library)
    return {
        "kind": "client",
        "request": request,
        "name": name,
        "file": path.relative_to(place.folder.root).as_posix() if path is not None else None,
        "base": {field: client_line(text, key) for field, key in KEYS.items()},
        "facts": _facts(known, place.library),
        "gates": _gates(place.library),
        "known": bool(name.strip()) or abilities.at_hand is not None or abilities.mastered is not None,
        "cannot": {id: words for id, words in told if words},
        "others": [one for one in _names(place) if not _same(one, name)],
        "today": today,
        "problem": problem,
    }


def save_client(name: str, base: Mapping[str, object], changed: Mapping[str, object], place: Place) -> None:
    """Write the fields that were changed; the lines of all others stay as they are.

    Args:
        name: The client's name.
        base: Field → what its line said when the form was filled in.
        changed: Field → what it is to say now.
        place: Where the open program lies.

    Raises:
        MessageError: Something makes no sense, or somebody else has changed the same line meanwhile.
        WorkspaceError: The file cannot be written; it is as it was.
    """
    if not name.strip():
        raise MessageError("Whose facts are these? Give the client a name first.")
    path = _file(name, place) or new_client_path(place.folder, name, place.program)

    def write(text: str) -> str:
        for field, key in KEYS.items():
            if field in changed:
                now = client_line(text, key)
                if now != base.get(field, ""):
                    said = f"says “{now}” now" if now else "is gone now"
                    raise MessageError(f"{path.name} was changed meanwhile: {key} {said}. Look again, then save.")
                text = _written(text, key, line_of(field, changed[field], text, place.library))
        return text

    if not path.exists():
        content = write("")
        path.parent.mkdir(parents=True, exist_ok=True)
        Document.create(path, content, root=place.folder.root)
    else:
        Document.open(path, root=place.folder.root).edit_text(write)


def tick_mastered(name: str, exercises: Iterable[str], today: str, place: Place) -> None:
    """Write down that a client masters exercises, since today, beside those that are there already.

    Args:
        name: The client's name.
        exercises: Names of exercises.
        today: ISO date.
        place: Where the open program lies.

    Raises:
        MessageError: The client's file was changed meanwhile.
        WorkspaceError: The file cannot be written; it is as it was.
    """
    path = _file(name, place)
    text = Document.open(path, root=place.folder.root).text if path is not None else ""
    before = parse_program(text).program.header.mastered or ()
    items: list[dict[str, str | None]] = [{"name": one.exercise, "since": one.since} for one in before]
    items += [{"name": one, "since": today} for one in exercises]
    save_client(name, {"mastered": client_line(text, "Mastered")}, {"mastered": items}, place)


def _written(text: str, key: str, value: str) -> str:
    try:
        return with_client_line(text, key, value)
    except EditError as problem:
        raise MessageError(str(problem)) from problem


def _file(name: str, place: Place) -> Path | None:
    found = place.folder.client(name, place.program) if name.strip() else ()
    return found[0] if found else None


def _same(one: str, other: str) -> bool:
    return re.sub(r"[\s_-]+", " ", one).strip().casefold() == re.sub(r"[\s_-]+", " ", other).strip().casefold()


def _names(place: Place) -> list[str]:
    """The clients that have a file, called as their files are."""
    return [path.stem.replace("-", " ").replace("_", " ").title() for path in place.folder.clients()]


def _facts(header: Header, library: Library) -> FactsView:
    said = header.equipment
    mastered: list[MasteredView] = []
    for one in header.mastered or ():
        known = library.match(one.exercise).exercise
        mastered.append({"exercise": known.id if known else None, "name": one.exercise, "since": one.since})
    return {
        "goal": header.goal or "",
        "equipment": sorted(equipment_named(said, library)) if said is not None else None,
        "other": [words for words in said or () if not equipment_named([words], library)],
        "days": list(header.days),
        "minutes": f"{header.minutes:g}" if header.minutes is not None else "",
        "mastered": mastered,
        "lifts": [{"name": one.exercise, "load": one.load.text} for one in header.one_rep_maxes],
        "watch": ", ".join(header.watch),
    }


def _gates(library: Library) -> list[GateChoice]:
    """The exercises that must be mastered before others, the one that opens most first."""
    opens: dict[str, list[str]] = {}
    tests: dict[str, str] = {}
    for exercise in library:
        for gate in exercise.prerequisites:
            if gate.hard and gate.exercise in library.exercises:
                opens.setdefault(gate.exercise, []).append(exercise.name)
                tests[gate.exercise] = gate.test
    ordered = sorted(opens, key=lambda id: -len(opens[id]))
    return [
        {"exercise": id, "name": library.exercises[id].name, "test": tests[id], "opens": opens[id]} for id in ordered
    ]
