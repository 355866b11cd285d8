"""The library as plain data: what ``hipflex library search|show|list|match|audit`` print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hipflex_kit.library.audit import audit
from hipflex_kit.library.library import Library
from hipflex_kit.library.records import Exercise
from hipflex_kit.library.toml_text import row_of


def select(
    library: Library,
    query: str = "",
    *,
    muscle: str | None = None,
    pattern: str | None = None,
    equipment: str | None = None,
    level: str | None = None,
) -> list[Exercise]:
    """Look for exercises by name and by what they are.

    Args:
        library: The library.
        query: A few letters of a name; empty for all.
        muscle: Id of a muscle group that works or helps; those where it alone works come first.
        pattern: Id of a movement pattern, or of a family such as ``hip_dominant``.
        equipment: Id of a piece of equipment that it needs or may use.
        level: ``beginner``, ``intermediate`` or ``advanced``.

    Returns:
        The exercises, best first.

    Example:
        >>> from hipflex_kit.library import load_library
        >>> [exercise.name for exercise in select(load_library(), muscle="hip_flexors", equipment="kettlebell")][0]
        'Kettlebell Weighted Knee Drive'
    """
    found = library.search(query, len(library)) if query.strip() else list(library)
    if muscle is not None:
        found = [exercise for exercise in found if exercise.shares.get(muscle, 0) >= 0.5]
        found.sort(key=lambda exercise: (-exercise.shares[muscle], len(exercise.prime_movers())))
    if pattern is not None:
        found = [one for one in found if pattern in (one.pattern, library.patterns[one.pattern].family)]
    if equipment is not None:
        found = [exercise for exercise in found if equipment in (*exercise.equipment, *exercise.also_with)]
    if level is not None:
        found = [exercise for exercise in found if exercise.level == level]
    return found


def meant_id(written: str, known: Mapping[str, str]) -> str | None:
    """Which id a filter word means: ``hip flexors``, ``Hip flexors`` and ``hip_flexors`` alike.

    Args:
        written: An id or a name as the screen says it.
        known: Id → name on the screen.

    Returns:
        The id; None where nothing is called so.
    """
    plain = written.strip().casefold().replace("-", " ").replace("_", " ")
    for id, name in known.items():
        if plain in (id.replace("_", " "), name.casefold().replace("-", " ")):
            return id
    return None


def brief(exercise: Exercise) -> dict[str, Any]:
    """One exercise as ``list`` and ``search`` print it.

    Args:
        exercise: The exercise.

    Returns:
        ``id``, ``name``, ``aliases``, ``pattern``, ``laterality``, ``equipment``, ``shares`` and ``cues``.
    """
    return {
        "id": exercise.id,
        "name": exercise.name,
        "aliases": list(exercise.aliases),
        "pattern": exercise.pattern,
        "laterality": exercise.laterality.value,
        "equipment": list(exercise.equipment),
        "shares": dict(exercise.shares),
        "cues": list(exercise.cues),
    }


def list_json(library: Library) -> list[dict[str, Any]]:
    """Every exercise, for ``hipflex library list --json``."""
    return [brief(exercise) for exercise in library]


def search_json(library: Library, query: str, limit: int = 20) -> list[dict[str, Any]]:
    """What a query finds, best first, for ``hipflex library search --json``."""
    return [brief(exercise) for exercise in library.search(query, limit)]


def show_json(library: Library, name_or_id: str) -> dict[str, Any] | None:
    """All that is known of one exercise, for ``hipflex library show --json``.

    Args:
        library: The library.
        name_or_id: Its id, or a name as a coach writes it.

    Returns:
        Every field, and the names of the muscle groups and of the pattern; None where the name is not known.
    """
    exercise = library.exercises.get(name_or_id) or library.match(name_or_id).exercise
    if exercise is None:
        return None
    plain = {group.id: group.plain_name for group in library.muscle_groups}
    pattern = library.patterns[exercise.pattern]
    return {
        "id": exercise.id,
        **row_of(exercise),
        "measure": exercise.measure.value,
        "stimulus": exercise.stimulus.value,
        "pattern_name": pattern.name,
        "family": pattern.family_name,
        "muscles": {plain[muscle]: share for muscle, share in exercise.shares.items()},
        "easier": [rung_name(library, rung) for rung in exercise.regressions],
        "harder": [rung_name(library, rung) for rung in exercise.progressions],
    }


def rung_name(library: Library, rung: str) -> str:
    """A rung of a ladder in words: the name of the exercise where it is an id."""
    exercise = library.exercises.get(rung)
    return exercise.name if exercise else rung


def match_json(library: Library, lines: Iterable[str]) -> list[dict[str, Any]]:
    """What each written name means, for ``hipflex library match --json``.

    Args:
        library: The library.
        lines: Names, one a line; a blank line is answered too.

    Returns:
        For each line ``name``, ``id`` and ``canonical`` (null where nothing is sure), ``score`` from 0 to 1, and
        ``choices``: the nearest names where nothing was decided.
    """
    answers = []
    for line in lines:
        found = library.match(line.rstrip("\r\n"))
        answers.append(
            {
                "name": found.name,
                "id": found.exercise.id if found.exercise else None,
                "canonical": found.exercise.name if found.exercise else None,
                "score": round(found.score, 3),
                "choices": [exercise.name for exercise in found.choices],
            }
        )
    return answers


def audit_json(library: Library) -> list[dict[str, Any]]:
    """What the audit finds, for ``hipflex library audit --json``; empty for a library in good order."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message,
            "file": finding.file,
            "line": finding.line,
            "entry": finding.entry,
            "hint": finding.hint,
        }
        for finding in audit(library)
    ]
