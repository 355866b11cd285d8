"""The trainer's own file, ``my_exercises.toml``: additions, and changes to what the kit ships.

An entry with the id of a shipped exercise changes only the fields it states (aliases are added, not replaced). A new
id adds an exercise; ``like = "goblet_squat"`` takes everything that is not stated from another one. A bad entry is left
out and reported with its line; everything else works.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hipflex_kit.diagnostics import line_end, lines_with_ends, newline_of
from hipflex_kit.library.entries import EntryError, checked_exercise, nearest
from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.records import Exercise
from hipflex_kit.library.taxonomy import Taxonomy
from hipflex_kit.library.toml_text import entry_text, row_of
from hipflex_kit.record_making import record

NAME = "my_exercises.toml"
_LARGEST = 1_000_000
_HEADING = re.compile(r"^\s*\[\s*(?!\[)\"?([^\]\".]+?)\"?\s*\]\s*(?:#.*)?$")
_ON_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@record
class OwnExercises:
    """What a trainer's own file holds.

    Attributes:
        exercises: The good entries.
        findings: What is wrong with the others.
    """

    exercises: tuple[Exercise, ...]
    findings: tuple[LibraryFinding, ...]


@record
class _Part:
    id: str
    line: int
    text: str


def read_own_exercises(path: Path, taxonomy: Taxonomy, known: Mapping[str, Exercise]) -> OwnExercises:
    """Read a trainer's own exercises from a file.

    Args:
        path: The file.
        taxonomy: The muscle groups, patterns and equipment that entries may name.
        known: The exercises known so far, which entries may change or be like.

    Returns:
        The exercises and the findings; never raises for what is in the file or for a file that cannot be read.
    """

    def nothing(code: str, message: str) -> OwnExercises:
        return OwnExercises((), (LibraryFinding(code, message, path.name),))

    try:
        if path.stat().st_size > _LARGEST:
            return nothing("too-large", "This file is larger than 1 MB and was not read.")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return nothing("cannot-read", f"This file could not be read: {error.strerror or error}.")
    except UnicodeDecodeError:
        return nothing("not-utf8", "This file is not UTF-8 text. Save it as UTF-8.")
    return parse_own_exercises(text, path.name, taxonomy, known)


def parse_own_exercises(text: str, file: str, taxonomy: Taxonomy, known: Mapping[str, Exercise]) -> OwnExercises:
    """Read a trainer's own exercises from text.

    Args:
        text: Contents of a ``my_exercises.toml``.
        file: What to call the file in findings.
        taxonomy: The muscle groups, patterns and equipment that entries may name.
        known: The exercises known so far.

    Returns:
        The exercises and the findings.
    """
    found: dict[str, Exercise] = {}
    findings: list[LibraryFinding] = []
    for part in _parts(text):
        if part.id in found:
            findings.append(
                LibraryFinding(
                    "same-id", f"'{part.id}' is there twice; the first one counts.", file, part.line, part.id
                )
            )
            continue
        try:
            row = tomllib.loads(part.text).get(part.id, {}) if part.id else tomllib.loads(part.text)
        except tomllib.TOMLDecodeError as error:
            findings.append(_broken(error, file, part))
            continue
        if not part.id:
            findings.extend(_outside(row, file))
            continue
        try:
            found[part.id] = _exercise(part.id, row, taxonomy, {**known, **found})
        except EntryError as error:
            line = part.line + _line_of(error.field, part.text)
            findings.append(LibraryFinding(error.code, f"{part.id}: {error}", file, line, part.id, error.hint))
    return OwnExercises(tuple(found.values()), tuple(findings))


def _parts(text: str) -> list[_Part]:
    """Cut at the headings, so that one broken entry does not take the others with it."""
    parts: list[_Part] = []
    id, start, held = "", 1, list[str]()
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        heading = _HEADING.match(line)
        if heading:
            parts.append(_Part(id, start, "\n".join(held)))
            id, start, held = heading[1].strip(), number, []
        held.append(line)
    parts.append(_Part(id, start, "\n".join(held)))
    return parts


def _broken(error: tomllib.TOMLDecodeError, file: str, part: _Part) -> LibraryFinding:
    place = _ON_LINE.search(str(error))
    line = part.line + int(place[1]) - 1 if place else part.line
    what = _ON_LINE.sub("", str(error)).strip()
    return LibraryFinding(
        "broken-toml", f"{part.id or 'The file'} is not written as TOML here ({what}).", file, line, part.id
    )


def _outside(row: Mapping[str, Any], file: str) -> list[LibraryFinding]:
    return [
        LibraryFinding("no-heading", f"'{field}' stands before the first [exercise_id] line.", file, 1) for field in row
    ]


def _line_of(field: str, text: str) -> int:
    for number, line in enumerate(text.split("\n")):
        if re.match(rf"\s*\"?{re.escape(field)}\"?\s*[=.]", line):
            return number
    return 0


def _exercise(id: str, row: Mapping[str, Any], taxonomy: Taxonomy, known: Mapping[str, Exercise]) -> Exercise:
    if not isinstance(row, Mapping):
        raise EntryError("not-an-entry", "", "This is not a table of fields.")
    row = dict(row)
    like = row.pop("like", None)
    if like is not None and like not in known:
        raise EntryError(
            "unknown-like", "like", f"there is no exercise '{like}' to be like.", nearest(str(like), known)
        )
    if id in known:
        before = row_of(known[id])
        added = row.pop("aliases", [])
        if not isinstance(added, list):
            raise EntryError("not-a-list", "aliases", "'aliases' should be a list of texts.", 'aliases = ["…"]')
        aliases = list(dict.fromkeys([*known[id].aliases, *added]))
        row = {**before, **row, "aliases": aliases}
    elif like is not None:
        row = {**row_of(known[like]), "aliases": [], **row}
    return checked_exercise(id, row, taxonomy, own=True)


def own_id(name: str, taken: Mapping[str, object]) -> str:
    """Make an id for a new exercise from its name.

    Args:
        name: The name as the coach writes it.
        taken: Ids that are in use.

    Returns:
        Lower-case letters, digits and underscores; unlike any taken.

    Example:
        >>> own_id("Zercher Carry!", {})
        'zercher_carry'
    """
    base = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_") or "exercise"
    id, number = base, 2
    while id in taken:
        id, number = f"{base}_{number}", number + 1
    return id


def with_entry(text: str, id: str, row: Mapping[str, Any]) -> str:
    """Put an entry into the text of a ``my_exercises.toml``: in the place of one with its id, else at the end.

    Args:
        text: The file as it is; empty for a new one.
        id: Id of the entry.
        row: Its fields; ``{"name": "Zercher March", "like": "goblet_squat"}`` is enough for "treat like".

    Returns:
        The new text; every other line stays as it was, byte for byte.
    """
    newline = newline_of(text)
    written = entry_text(id, row).replace("\n", newline)
    lines = lines_with_ends(text)
    for part in _parts(text):
        if part.id == id:
            first = part.line - 1
            end = min(first + part.text.count("\n") + 1, len(lines))
            while end > first + 1 and lines[end - 1].strip()[:1] in ("", "#"):
                end -= 1  # blank lines and the comment on the entry below stay
            lines[first:end] = [written if line_end(lines[end - 1]) else written.rstrip("\r\n")]
            return "".join(lines)
    between = newline if lines[-1] else ""
    return text + between + (newline if text.strip() else "") + written
