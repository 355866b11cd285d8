"""Another exercise in a row's place: which ones there are, and what each would change, shown before it is done.

The swap itself is the page's edit of the row's name: sets, reps, tempo and rest stay as they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypedDict

from hipflex_kit.analysis.core import MID, VolumeCore
from hipflex_kit.checks import check_report
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.at_hand import Abilities
from hipflex_kit.library.records import Laterality, Measure
from hipflex_kit.notation import ParseResult, edits, parse_program
from hipflex_kit.notation.edits import EditError
from hipflex_kit.program import Path

if TYPE_CHECKING:
    from hipflex_kit.library import Exercise, Library
    from hipflex_kit.surroundings import Surroundings

_ALIKE = 12
_DEMANDS = {"grip": "grip", "spine": "low back", "systemic": "breath", "balance": "balance"}
_TOLD = (Severity.ERROR, Severity.WARNING)

Way = Literal["easier", "harder", "alike"]


class CandidateView(TypedDict):
    """An exercise that could take the place; ``cannot`` says why this client cannot do it, "" where they can."""

    exercise: str
    name: str
    way: Way
    about: str
    cannot: str


class SwapsReply(TypedDict):
    """What could take a row's place."""

    kind: Literal["swaps"]
    request: str
    candidates: list[CandidateView]
    problem: str | None


class ChangeView(TypedDict):
    """What becomes of one muscle's weekly sets."""

    muscle: str
    name: str
    before: float
    after: float


class SwapPreview(TypedDict):
    """What a swap would change in the week that is shown."""

    kind: Literal["swap_preview"]
    request: str
    changes: list[ChangeView]
    notes: list[str]
    worse: list[str]
    better: list[str]
    problem: str | None


def candidates(exercise: Exercise, library: Library, abilities: Abilities) -> list[CandidateView]:
    """What could take an exercise's place: its ladder, and what trains the same muscles with what is at hand.

    Args:
        exercise: The exercise that the row has now.
        library: The exercises.
        abilities: What the client has at hand and masters.
    """
    found: dict[str, CandidateView] = {}
    for way, rungs in (
        ("easier", _ladder(exercise, library, "easier")),
        ("harder", _ladder(exercise, library, "harder")),
    ):
        for one in rungs:
            found.setdefault(one.id, _candidate(one, "easier" if way == "easier" else "harder", library, abilities))
    alike = (one for one in library if one.id != exercise.id and one.id not in found and _keeps(exercise, one))
    possible = [one for one in alike if not abilities.lacks(one) and not abilities.to_master(one)]
    for one in _likest(exercise, possible):
        found[one.id] = _candidate(one, "alike", library, abilities)
    return list(found.values())


def preview(read: ParseResult, path: Path, wanted: Exercise, week: int, around: Surroundings) -> dict[str, object]:
    """What a swap would change: the weekly sets, what it asks for, and what is worth a look then.

    Args:
        read: The program as it is.
        path: The row.
        wanted: The exercise that would take its place.
        week: Calendar week that the page shows.
        around: The library, and what the folder adds.

    Returns:
        The changing parts of a `SwapPreview`.

    Raises:
        EditError: The name cannot be written there.
    """
    after = parse_program(edits.set_field(read, path, "name", wanted.name).text)
    before_core, after_core = (VolumeCore.of(each.program, around.library) for each in (read, after))
    week = max(1, min(week, len(before_core.weeks)))
    old, new = (core.volume()[core.row(week), MID] for core in (before_core, after_core))
    changes: list[ChangeView] = [
        {"muscle": group.id, "name": group.plain_name, "before": float(old[at]), "after": float(new[at])}
        for at, group in enumerate(before_core.muscles)
        if old[at] != new[at]
    ]
    changes.sort(key=lambda change: -abs(change["after"] - change["before"]))
    row = dict(read.program.walk())[path]
    now = around.library.meant(row).exercise
    said_before, said_after = (_told(each, around) for each in (read, after))
    return {
        "changes": changes,
        "notes": list(_notes(now, wanted, around.library)),
        "worse": [words for words in said_after if words not in said_before],
        "better": [words for words in said_before if words not in said_after],
    }


def swaps_reply(
    question: Mapping[str, object], read: ParseResult, path: Path | None, around: Surroundings
) -> SwapsReply:
    """What could take a row's place.

    Args:
        question: With its ``request``.
        read: The program.
        path: The row; None where it is no longer there.
        around: The library, and what the folder adds.
    """
    exercise = around.library.meant(dict(read.program.walk())[path]).exercise if path is not None else None
    abilities = Abilities.of(read.program.header.over(around.client), around.library)
    problem = None
    if path is None:
        problem = "That row is no longer there."
    elif exercise is None:
        problem = "The library does not know this exercise, so it cannot say what is like it. Search for another."
    return {
        "kind": "swaps",
        "request": str(question.get("request", "")),
        "candidates": candidates(exercise, around.library, abilities) if exercise is not None else [],
        "problem": problem,
    }


def preview_reply(
    question: Mapping[str, object], read: ParseResult, path: Path | None, around: Surroundings
) -> SwapPreview:
    """What a swap would change; arguments as for `swaps_reply`, the question with ``exercise`` and ``week`` too."""
    id, week = question.get("exercise"), question.get("week")
    wanted = around.library.exercises.get(id) if isinstance(id, str) else None
    said: dict[str, object] = {"changes": [], "notes": [], "worse": [], "better": []}
    problem: str | None = None
    if path is None or wanted is None:
        problem = "That row is no longer there." if path is None else "That exercise is no longer in the library."
    else:
        try:
            said = preview(read, path, wanted, week if isinstance(week, int) else 1, around)
        except EditError as refused:
            problem = str(refused)
    request = str(question.get("request", ""))
    return {"kind": "swap_preview", "request": request, "problem": problem, **said}  # type: ignore[typeddict-item]


def cannot_words(exercise: Exercise, library: Library, abilities: Abilities) -> str:
    """Why a client cannot do an exercise yet: "needs a rack", "first master the knee hold"; "" where they can."""
    lacking = [library.equipment[id].name.lower() for id in abilities.lacks(exercise) if id in library.equipment]
    if lacking:
        return f"needs {' and '.join(lacking)}"
    first = [library.exercises[id].name for id in abilities.to_master(exercise) if id in library.exercises]
    if not first:
        return ""
    return f"first {first[0]}" if len(first) == 1 else f"first {', '.join(first[:-1])} and {first[-1]}"


def _candidate(exercise: Exercise, way: Way, library: Library, abilities: Abilities) -> CandidateView:
    names = {group.id: group.plain_name for group in library.muscle_groups}
    movers = ", ".join(names[muscle] for muscle in exercise.prime_movers())
    things = ", ".join(library.equipment[id].name for id in exercise.equipment if id != "bodyweight")
    return {
        "exercise": exercise.id,
        "name": exercise.name,
        "way": way,
        "about": " · ".join(filter(None, (movers, things or "no equipment"))),
        "cannot": cannot_words(exercise, library, abilities),
    }


def _ladder(exercise: Exercise, library: Library, way: Way) -> Iterator[Exercise]:
    """The rungs that an exercise names, then those that name it from the other side."""
    up = way == "harder"
    for rung in exercise.progressions if up else exercise.regressions:
        if rung in library.exercises:
            yield library.exercises[rung]
    for one in library:
        if exercise.id in (one.regressions if up else one.progressions):
            yield one


def _keeps(exercise: Exercise, other: Exercise) -> bool:
    """Whether another exercise has the same prime movers and gives sets as this one does."""
    return (
        set(exercise.prime_movers()) == set(other.prime_movers())
        and exercise.stimulus is other.stimulus
        and bool(exercise.prime_movers())
    )


def _likest(exercise: Exercise, others: Sequence[Exercise]) -> list[Exercise]:
    """The dozen that are most like an exercise, those with more names first, and all that are as like it as the last.

    How many names an exercise has says little of how well it is known: nothing is left out for it.
    """
    ranked = sorted(others, key=lambda one: (_distance(exercise, one), -len(one.aliases)))
    furthest = _distance(exercise, ranked[:_ALIKE][-1]) if ranked else 0.0
    return [one for one in ranked if _distance(exercise, one) <= furthest]


def _distance(exercise: Exercise, other: Exercise) -> float:
    """How unlike two exercises are that share their prime movers."""
    muscles = {*exercise.shares, *other.shares}
    apart = sum(abs(exercise.shares.get(muscle, 0) - other.shares.get(muscle, 0)) for muscle in muscles)
    apart += 0.6 * (exercise.pattern != other.pattern) + 0.4 * (exercise.laterality is not other.laterality)
    apart += 1.0 * (exercise.measure is not other.measure)
    return round(apart, 6)


def _notes(now: Exercise | None, wanted: Exercise, library: Library) -> Iterator[str]:
    """What the row's own words do not say any more, and what the new exercise asks more of."""
    if now is not None and now.measure is not wanted.measure:
        said = {Measure.REPS: "reps", Measure.SECONDS: "seconds", Measure.DISTANCE: "metres"}[wanted.measure]
        yield f"It is counted in {said}; what is written stays, so look at it once more."
    if now is not None and (now.laterality is Laterality.BILATERAL) != (wanted.laterality is Laterality.BILATERAL):
        both = wanted.laterality is Laterality.BILATERAL
        yield "Both sides at once instead of one at a time." if both else "One side at a time instead of both at once."
    for digit, words in _DEMANDS.items():
        before, after = getattr(now.demand, digit) if now is not None else 0, getattr(wanted.demand, digit)
        if after - before >= 1 and after >= 2:
            yield f"Asks more of the {words}."
        elif before - after >= 1 and before >= 2:
            yield f"Asks less of the {words}."
    things = [library.equipment[id].name.lower() for id in wanted.equipment if id != "bodyweight"]
    if now is not None and wanted.equipment != now.equipment:
        yield f"Needs {' and '.join(things)}." if things else "Needs no equipment."


def _told(read: ParseResult, around: Surroundings) -> list[str]:
    report = check_report(read, around.library, client=around.client, own_ranges=around.own_ranges)
    return [finding.message for finding in report.findings if finding.severity in _TOLD]
