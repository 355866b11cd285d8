"""G: what has to be mastered or at hand first."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.checks.finding import Finding, Fix, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Subject, listed
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.at_hand import Abilities
from hipflex_kit.library.records import Exercise
from hipflex_kit.notation import ParseResult, edits, parse_program
from hipflex_kit.notation.edits import Edited


def _mastered(subject: Subject) -> frozenset[str] | None:
    """Ids of what the client is known to master; None where nobody said."""
    if subject.header.mastered is None:
        return None
    found = (subject.library.match(m.exercise).exercise for m in subject.header.mastered)
    return frozenset(exercise.id for exercise in found if exercise is not None)


def _stops(exercise: Exercise) -> bool:
    """True for an exercise that comes last: more than one exercise has to be mastered before it."""
    return sum(p.hard for p in exercise.prerequisites) > 1


@check(
    "G01",
    Severity.ERROR,
    strength=Strength.HOUSE,
    source="The article behind the sample: the weighted knee drive comes last.",
)
def comes_last(subject: Subject) -> Iterator[Finding]:
    """An exercise that comes last stands in the program before the others are known to be mastered.

    The one stop of the kit. It is for the kettlebell weighted knee drive: high knee hold, sprinter RDL and sprinter
    glute bridge come first. They have to stand behind `Mastered:` in the program or in the client's file; no such
    line means that it is not known.

    Why: the weight hangs from the foot, and a hip that cannot hold level without it will not hold level with it.

    Example: `1a) Kettlebell Weighted Knee Drive (3x8 each leg)` without a `Mastered:` line.

    Fix: tick what the client masters, use the banded march, or keep it and say why.
    """
    mastered = _mastered(subject) or frozenset()
    for station in subject.first_lines:
        exercise = station.exercise
        if not _stops(exercise):
            continue
        missing = [p.exercise for p in exercise.prerequisites if p.hard and p.exercise not in mastered]
        if missing:
            names = [subject.library.exercises[id].name for id in missing]
            yield subject.finding(
                "G01", f"{exercise.name} comes last: {listed(names)} first.", station.line,
                hint=f"Mastered: {', '.join(names)}", missing=names, fixes=_ways_out(subject, exercise, names),
            )  # fmt: skip


@check("G02", Severity.INFO, strength=Strength.HOUSE, source="The article behind the sample: start with the high knee.")
def starts_with(subject: Subject) -> Iterator[Finding]:
    """An exercise builds on one that is neither mastered nor in the program.

    A quiet note. Silent where the easier exercise stands in the program itself, as a warm-up for example, and where
    `Mastered:` names it.

    Why: the sprinter RDL starts from the high knee; who cannot hold that will wobble through the rest.

    Example: sprinter RDLs without any high knee hold.

    Fix: the easier exercise as a warm-up.
    """
    mastered = _mastered(subject) or frozenset()
    known = mastered | {station.exercise.id for station in subject.first_lines}
    for station in subject.first_lines:
        exercise = station.exercise
        if _stops(exercise):
            continue
        missing = [p.exercise for p in exercise.prerequisites if p.hard and p.exercise not in known]
        if missing:
            easier = subject.library.exercises[missing[0]].name
            yield subject.finding(
                "G02", f"{exercise.name} builds on the {easier}.", station.line,
                hint=f"Warm Up: {easier} (2x20sec each leg)",
            )  # fmt: skip


@check("G03", Severity.WARNING, strength=Strength.HOUSE, source="The program's own header.")
def equipment_not_there(subject: Subject) -> Iterator[Finding]:
    """An exercise needs something that `Equipment:` does not list.

    Judged with an `Equipment:` line only; what the library does not recognise there is taken as said. Where
    something else may take the place of what an exercise needs, that is enough.

    Why: a client at home finds out on the floor.

    Example: `Equipment: dumbbells, bench` and a lat pulldown.

    Fix: an exercise of the same pattern with what is there.
    """
    client = Abilities.of(subject.header, subject.library)
    if not client.at_hand:
        return
    for station in subject.first_lines:
        exercise = station.exercise
        missing = client.lacks(exercise) if exercise.equipment else ()
        if missing:
            needs = listed([_either(subject, id, exercise) for id in missing])
            yield subject.finding(
                "G03", f"{station.line.prescription.name} needs {needs}: not among the equipment.", station.line,
                missing=list(missing),
            )  # fmt: skip


@check("G04", Severity.INFO, strength=Strength.HOUSE, source="The program's own header.")
def mastered_but_not_known(subject: Subject) -> Iterator[Finding]:
    """`Mastered:` names an exercise that is not in the library, so no gate can see it.

    Why: a slip of the pen would leave the stop (G01) where it was, without saying why.

    Example: `Mastered: Knee thing`.

    Fix: the name as the library has it.
    """
    matches = [subject.library.match(m.exercise) for m in subject.header.mastered or ()]
    unknown = [match for match in matches if match.exercise is None]
    if unknown:
        names = ", ".join(match.name for match in unknown)
        nearest = next((match.choices[0].name for match in unknown if match.choices), None)
        yield subject.finding(
            "G04", f"Mastered, but not in the library: {names}.", span=subject.header_span("mastered"),
            hint=f"Mastered: {nearest}" if nearest else None, names=[match.name for match in unknown],
        )  # fmt: skip


def _either(subject: Subject, id: str, exercise: Exercise) -> str:
    others = exercise.also_with if id == exercise.equipment[0] else ()
    return " or ".join(subject.library.equipment[each].name.lower() for each in (id, *others))


def _ways_out(subject: Subject, exercise: Exercise, missing: list[str]) -> tuple[Fix, ...]:
    """The easier exercise first: whoever applies fixes unseen must not claim that a client masters something."""
    known = [m.exercise for m in subject.header.mastered or ()]
    line = ", ".join([*known, *missing])

    def tick(result: ParseResult) -> Edited:
        return edits.set_header(result, "Mastered", line)

    fixes = [Fix("The client has these: write it down", tick, masters=tuple(missing))]
    easier = next(
        (subject.library.exercises[id] for id in exercise.regressions if id in subject.library.exercises), None
    )
    if easier is not None:
        name = easier.name

        paths = [s.line.path for s in subject.lines if s.exercise is exercise]

        def use(result: ParseResult) -> Edited:
            edited = edits.set_field(result, paths[0], "name", name)
            for path in paths[1:]:
                edited = edits.set_field(parse_program(edited.text), path, "name", name)
            return edited

        fixes.insert(0, Fix(f"Use {name} for now", use))
    return tuple(fixes)
