"""Exercises of other tools, read into this kit's words; what a machine cannot decide is listed for a human eye."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.library import Library
from hipflex_kit.library.own_exercises import own_id
from hipflex_kit.library.toml_text import entry_text
from hipflex_kit.record_making import field, record

_LONGEST_NAME = 120
_SMELLS = "this smells of hip flexion, and the file has no hip flexors: add hip_flexors if it is."


@record
class ForeignExercise:
    """One exercise as another tool's file states it, in that tool's words.

    Attributes:
        name: Its name.
        place: Where it stands, such as ``row 7``.
        line: Line or row number, counted from 1; None where there is none.
        primary: Muscles named first.
        secondary: Muscles named as helping.
        equipment: What it needs.
        category: Kind of exercise, such as ``stretching``.
        level: Difficulty.
        aliases: Other names.
        link: A web address.
    """

    name: str
    place: str
    line: int | None = None
    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    category: str = ""
    level: str = ""
    aliases: tuple[str, ...] = ()
    link: str = ""


@record
class ImportReport:
    """What came of an import.

    Attributes:
        entries: New exercises: id → fields as in ``my_exercises.toml``.
        known: Names that the library knows already → id of its exercise; nothing is changed for them.
        alike: Names of new exercises that read like one of the library's, with words around it → its id.
        muscles: Every muscle word of the file → our groups; empty where it is not known.
        findings: What could not be read (errors) and what needs a human eye (warnings).
    """

    entries: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    alike: Mapping[str, str] = field(default_factory=dict)
    muscles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    findings: tuple[LibraryFinding, ...] = ()

    def to_toml(self) -> str:
        """The new exercises as text for ``my_exercises.toml``."""
        return "\n".join(entry_text(id, row) for id, row in self.entries.items())


@lru_cache(maxsize=1)
def import_mapping() -> Mapping[str, Any]:
    """The contents of ``data/import_mapping.toml``."""
    return tomllib.loads(data_path("import_mapping.toml").read_text("utf-8"))


def take_in(
    foreign: Iterable[ForeignExercise], library: Library, file: str, before: Iterable[LibraryFinding] = ()
) -> ImportReport:
    """Turn foreign exercises into entries of our own.

    Args:
        foreign: The exercises, in their own words.
        library: What is known already.
        file: What to call the file in findings.
        before: What was found while reading the file.

    Returns:
        The report.
    """
    entries: dict[str, Mapping[str, Any]] = {}
    known: dict[str, str] = {}
    alike: dict[str, str] = {}
    muscles: dict[str, tuple[str, ...]] = {}
    findings = list(before)
    taken: dict[str, object] = dict(library.exercises)
    places: dict[str, str] = {}
    for one in foreign:
        muscles |= {word: _groups(word, library) for word in (*one.primary, *one.secondary)}
        name = " ".join(one.name.split())
        if not name or len(name) > _LONGEST_NAME:
            findings.append(_finding("no-name", one, file, f"{one.place} has no usable name.", Severity.ERROR))
            continue
        first = places.setdefault(name.casefold(), one.place)
        if first != one.place:
            message = (
                f"{one.place}: '{name}' stands at {first.lower()} already; that one was taken. Give it its own name."
            )
            findings.append(_finding("name-twice", one, file, message, Severity.ERROR))
            continue
        match = library.match(name)
        if match.exercise is not None and match.how in ("exact", "alias"):
            known[name] = match.exercise.id
            continue
        row, doubts = _draft(name, one, library)
        if row is None:
            findings.append(_finding("no-muscles", one, file, f"{name}: {doubts[0]}", Severity.ERROR))
            continue
        if match.exercise is not None:
            alike[name] = match.exercise.id
        id = own_id(name, taken)
        taken[id] = entries[id] = row
        for doubt in doubts:
            code = "hip-flexion" if doubt == _SMELLS else "look"
            findings.append(_finding(code, one, file, f"{name}: {doubt}", Severity.WARNING))
    return ImportReport(entries, known, alike, muscles, tuple(findings))


def _finding(code: str, one: ForeignExercise, file: str, message: str, severity: Severity) -> LibraryFinding:
    return LibraryFinding(code, message, file, one.line, one.name, None, severity)


def _draft(name: str, one: ForeignExercise, library: Library) -> tuple[dict[str, Any] | None, list[str]]:
    mapping = import_mapping()
    doubts: list[str] = []
    shares = _shares(name, one, library, doubts)
    if not shares:
        said = ", ".join((*one.primary, *one.secondary)) or "nothing"
        return None, [f"no muscle could be understood ({said}). Name the muscle that works."]
    pattern, stimulus = mapping["categories"].get(one.category.casefold(), ["", "strength"])
    main = max(shares, key=lambda muscle: shares[muscle])
    if not pattern:
        near = library.match(name)
        pattern = near.exercise.pattern if near.exercise else mapping["patterns"][main]
        if near.exercise is None:
            doubts.append(f"the movement pattern '{library.patterns[pattern].name}' is a guess from the muscle.")
    equipment = [mapping["equipment"].get(thing.casefold()) for thing in one.equipment]
    for thing, ours in zip(one.equipment, equipment, strict=True):
        if ours is None and thing.casefold() not in ("", "other"):
            doubts.append(f"equipment '{thing}' is not in our list.")
    row: dict[str, Any] = {
        "name": name,
        "aliases": list(one.aliases),
        "pattern": pattern,
        "laterality": _laterality(name, library),
        "equipment": [ours for ours in equipment if ours] or ["bodyweight"],
        "shares": shares,
        "stimulus": "" if stimulus == "strength" else stimulus,
        "seconds_per_rep": 3,
        "level": mapping["levels"].get(one.level.casefold(), "beginner"),
        "link": one.link if one.link.startswith(("http://", "https://")) else "",
    }
    return {field: value for field, value in row.items() if value not in ("", [])}, doubts


def _shares(name: str, one: ForeignExercise, library: Library, doubts: list[str]) -> dict[str, float]:
    mapping = import_mapping()
    shares: dict[str, float] = {}
    for words, share in ((one.primary, 1.0), (one.secondary, 0.5)):
        for word in words:
            ours = _groups(word, library)
            if not ours:
                doubts.append(f"'{word}' is not a muscle we know.")
                continue
            if word.casefold() in mapping["doubtful"]["words"]:
                groups = " and ".join(ours)
                doubts.append(f"'{word}' covers several of our groups; {groups} was written ({share:g}).")
            for muscle in ours:
                if share == 0.5 and shares.get(muscle) == 1.0:
                    doubts.append(f"'{word}' is named both as working and as helping; it counts as working.")
                shares.setdefault(muscle, share)
    said = " " + " ".join(library.name_reader.words(name)) + " "
    if "hip_flexors" not in shares and any(f" {words} " in said for words in mapping["hip_flexion"]["words"]):
        doubts.append(_SMELLS)
    return shares


def _groups(word: str, library: Library) -> tuple[str, ...]:
    """Our muscle groups for another tool's word; empty where it is not known."""
    plain = word.casefold().strip()
    ours: list[str] | None = import_mapping()["muscles"].get(plain)
    return tuple(ours or ([plain] if plain in library.taxonomy.muscle_ids() else ()))


def _laterality(name: str, library: Library) -> str:
    words = library.name_reader.words(name)
    if "alternating" in words:
        return "alternating"
    return "unilateral" if {"singleleg", "singlearm", "unilateral"} & set(words) else "bilateral"
