"""L, blocks: stations that get in each other's way. The author may well have meant it; then it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations, pairwise

from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.sentences import is_swing_leg
from hipflex_kit.checks.finding import Finding, Fix, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Station, Subject, listed
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.records import Exercise, Stimulus
from hipflex_kit.notation import ParseResult, edits
from hipflex_kit.notation.edits import Edited
from hipflex_kit.program import BlockKind, LoadKind

HEAVY_PERCENT = 85.0
_CORE = ("core_", "trunk_flexion")


_movers = cache(Exercise.prime_movers)
"""Asked for in every pair of every block."""


def _swap(subject: Subject, line: Line) -> tuple[Fix, ...]:
    """Move a line into a block of its own, right behind its block."""
    path = line.path
    if _stands_beside(subject, line):
        return ()

    def edit(result: ParseResult) -> Edited:
        return edits.move_to_new_block(result, path, path[:2], path[2] + 1)

    return (Fix(f"Give {subject.label(line)} a block of its own", edit),)


def _stands_beside(subject: Subject, line: Line) -> bool:
    """Its day shares its lines with another, and no line of it can go elsewhere."""
    return line.path[:2] in subject.result.columns


def _pairs(
    stations: tuple[Station, ...], clash: Callable[[Exercise, Exercise], bool]
) -> Iterator[tuple[Station, Station]]:
    for one, other in combinations(stations, 2):
        if clash(one.exercise, other.exercise):
            yield one, other
            return


def _two(subject: Subject, one: Station, other: Station) -> str:
    return f"{subject.pointed(one.line)} and {subject.label(other.line)}"


@check("L01", Severity.WARNING, strength=Strength.HEURISTIC, source="Common coaching practice, several trade sources.")
def grip_twice(subject: Subject) -> Iterator[Finding]:
    """Two stations of a block ask much of the hands.

    Two stations with a grip demand of 2 or more of 3.

    Why: when the hands give out first, the second station trains the grip and not what it is there for.

    Example: 2b seated row, 2c hanging leg raise.

    Fix: give one of them a block of its own, or keep it: grip strength is the goal.
    """
    for stations in subject.rounds:
        gripping = [s for s in stations if s.exercise.demand.grip >= 2]
        if len(gripping) < 2:
            continue
        one, other = max(combinations(gripping, 2), key=_grip_of_pair)
        yield subject.finding(
            "L01", f"{_two(subject, one, other)} both ask much of the grip; the hands may give out first.",
            one.line, other.line, grip=sum(s.exercise.demand.grip for s in stations),
            fixes=_swap(subject, other.line) if len(gripping) == 2 else (),
        )  # fmt: skip


def _grip_of_pair(pair: tuple[Station, Station]) -> tuple[int, int]:
    """Grip of both, and the nearer ones to each other first."""
    one, other = pair
    return one.exercise.demand.grip + other.exercise.demand.grip, one.line.path[-1] - other.line.path[-1]


@check("L07", Severity.WARNING, strength=Strength.HEURISTIC, source="Coaching manuals (Gopher, PPSC and others).")
def low_back_twice(subject: Subject) -> Iterator[Finding]:
    """Two stations of a block load the low back.

    Both with a spine demand of 2 or more of 3.

    Why: the back holds on through both without a pause, and form goes first there.

    Example: 1a back squat, 1b bent-over row.

    Fix: pair one of them with something lying or supported.
    """
    for stations in subject.rounds:
        for one, other in _pairs(stations, lambda a, b: min(a.demand.spine, b.demand.spine) >= 2):
            yield subject.finding(
                "L07", f"{_two(subject, one, other)} both load the low back.", one.line, other.line,
                fixes=_swap(subject, other.line),
            )  # fmt: skip


@check("L08", Severity.WARNING, strength=Strength.HEURISTIC, source="Common coaching practice (Gibbons and others).")
def breathless_block(subject: Subject) -> Iterator[Finding]:
    """The stations of a pair or tri-set together take a lot of breath.

    Seven points of breath demand and more, or two stations with 3 of 3. A circuit is meant to.

    Why: the block turns into conditioning, and loads drop. Fine if that is the idea; else it needs more rest.

    Example: 1a back squat, 1b kettlebell swing.

    Fix: write a longer rest, or exchange one of them.
    """
    for stations in subject.rounds:
        if stations[0].line.block.kind is not BlockKind.SUPERSET:
            continue
        points = sum(s.exercise.demand.systemic for s in stations)
        hard = [s for s in stations if s.exercise.demand.systemic == 3]
        if points >= 7 or len(hard) >= 2:
            names = listed([subject.pointed(s.line) for s in (hard if len(hard) >= 2 else stations)])
            title = subject.title(stations[0].line.path)
            yield subject.finding(
                "L08", f"{names}{f' of {title}' if title else ''} take a lot of breath together; "
                "the block may need more rest.",
                stations[0].line, *(s.line for s in hard), points=points, hint="rest 120s after each round",
            )  # fmt: skip


@check(
    "L09",
    Severity.INFO,
    strength=Strength.STUDY,
    source="Zhang et al. 2025: pairs of similar muscles lose repetitions.",
)
def same_prime_mover(subject: Subject) -> Iterator[Finding]:
    """Two stations of a block have the same prime mover.

    Why: paired with a similar muscle people lose about a standard deviation of repetitions; long-term gains came out
    the same. So it costs load, not growth, and may be meant.

    Example: 1a back squat, 1b sprinter RDL: both glutes.

    Fix: pair one of them with an upper-body exercise, or keep it.
    """
    for stations in subject.rounds:
        for one, other in combinations([s for s in stations if s.line.uncounted is None], 2):
            shared = [m for m in _movers(one.exercise) if m in _movers(other.exercise)]
            if shared:
                names = _names(subject, shared)
                yield subject.finding(
                    "L09", f"{_two(subject, one, other)} have the same prime mover: {names}.", one.line, other.line,
                    muscles=shared, fixes=_swap(subject, other.line),
                )  # fmt: skip
                break


@check("L10", Severity.INFO, strength=Strength.HOUSE, source="House rule.")
def helper_tired_first(subject: Subject) -> Iterator[Finding]:
    """A station's prime mover helps in the next station, and will be tired there.

    Only from one station to the next of the same round, and not for a swing leg that lifts nothing. Silent where L09
    speaks already.

    Why: the helper may end the second exercise before its own prime mover has worked.

    Example: 1a triceps pushdown, 1b bench press.

    Fix: turn the order round: the bigger exercise first.
    """
    for stations in subject.rounds:
        if any(not set(_movers(a.exercise)).isdisjoint(_movers(b.exercise)) for a, b in combinations(stations, 2)):
            continue
        for one, other in pairwise(stations):
            helper = other.exercise
            tired = [m for m in _movers(one.exercise) if helper.shares.get(m) == 0.5 and not is_swing_leg(helper, m)]
            small = len(one.exercise.shares) < len(helper.shares)
            if tired and small and one.line.uncounted is None:
                yield subject.finding(
                    "L10", f"{_two(subject, one, other)}: {_names(subject, tired)} will be tired when they help.",
                    one.line, other.line, muscles=tired,
                )  # fmt: skip
                break


@check("L11", Severity.INFO, strength=Strength.HEURISTIC, source="Coaching manuals (Gopher).")
def core_after_heavy_back(subject: Subject) -> Iterator[Finding]:
    """Core work shares a block with a lift that loads the spine.

    A strength lift with a spine demand of 2 or more, and a core exercise that works the abs, in the same pair or
    tri-set.

    Why: the trunk has to hold the next heavy set; a tired one does so worse.

    Example: 1a deadlift, 1b ab wheel.

    Fix: put the core work at the end of the day.
    """
    for stations in subject.rounds:
        if stations[0].line.block.kind is not BlockKind.SUPERSET:
            continue
        lifts = [s for s in stations if _loads_the_spine(s.exercise)]
        core = [s for s in stations if s.exercise.pattern.startswith(_CORE) and "abs" in _movers(s.exercise)]
        if lifts and core:
            yield subject.finding(
                "L11", f"{_two(subject, lifts[0], core[0])}: the trunk gets tired before the next heavy set.",
                lifts[0].line, core[0].line, fixes=_swap(subject, core[0].line),
            )  # fmt: skip


def _loads_the_spine(exercise: Exercise) -> bool:
    heavy = exercise.demand.spine >= 2 and exercise.stimulus is Stimulus.STRENGTH
    return heavy and exercise.pattern != "hip_flexion" and not exercise.pattern.startswith(_CORE)


@check("L12", Severity.WARNING, strength=Strength.HEURISTIC, source="Common coaching practice.")
def balance_after_breath(subject: Subject) -> Iterator[Finding]:
    """A station that needs balance comes right after one that takes the breath.

    Breath demand 3 of 3, then balance demand 3 of 3, in the same round.

    Why: out of breath people wobble, and the balance exercise is cut short.

    Example: 1a back squat 4×10, 1b single-leg sprinter RDL.

    Fix: turn their order round, or put a calm station between them.
    """
    for stations in subject.rounds:
        for place, (one, other) in enumerate(pairwise(stations)):
            if _wobbles(one, other):
                turned = (*stations[:place], other, one, *stations[place + 2 :])
                settled = not any(_wobbles(a, b) for a, b in pairwise(turned))
                yield subject.finding(
                    "L12", f"{_two(subject, one, other)}: balance right after a breathless set.", one.line, other.line,
                    hint="A calm station between them, or the balance first.",
                    fixes=_turn_round(subject, one.line, other.line) if settled else (),
                )  # fmt: skip
                break


def _wobbles(one: Station, other: Station) -> bool:
    return one.exercise.demand.systemic == 3 and other.exercise.demand.balance == 3


def _turn_round(subject: Subject, one: Line, other: Line) -> tuple[Fix, ...]:
    """Put the second line before the first."""
    if _stands_beside(subject, one):
        return ()

    def edit(result: ParseResult) -> Edited:
        return edits.move(result, other.path, one.path[:3], one.path[3])

    return (Fix(f"{subject.pointed(other)} before {subject.pointed(one)}", edit),)


@check("L13", Severity.INFO, strength=Strength.HEURISTIC, source="Common coaching practice (Gibbons); NSCA rest table.")
def heavy_lift_in_a_superset(subject: Subject) -> Iterator[Finding]:
    """A lift at 85 % of the best or more stands in a superset with other work.

    Why: near the limit a lift wants minutes of rest and a clear head; a drill or a hold beside it does no harm.

    Example: 1a back squat 5x3 @ 90%, 1b walking lunge 3x10.

    Fix: give the heavy lift a block of its own.
    """
    for stations in subject.rounds:
        heavy = [s for s in stations if _percent(s.line) >= HEAVY_PERCENT]
        others = [s for s in stations if s.exercise.stimulus in (Stimulus.STRENGTH, Stimulus.POWER)]
        if heavy and len(others) > 1:
            yield subject.finding(
                "L13", f"{subject.label(heavy[0].line)} is near the limit, and shares its rests with other work.",
                heavy[0].line, field="load", fixes=_swap(subject, heavy[0].line), percent=_percent(heavy[0].line),
            )  # fmt: skip


@check("L14", Severity.INFO, strength=Strength.HEURISTIC, source="Common coaching practice.")
def one_station_twice(subject: Subject) -> Iterator[Finding]:
    """A block needs the same rack, bench or cable station for two of its exercises.

    Why: two set-ups at one station in turn cost a minute each round, and a second station is rarely free.

    Example: 1a cable row, 1b cable crunch.

    Fix: a dumbbell or band version for one of them. If the same handle does for both, keep it.
    """
    kit = subject.library.equipment
    for stations in subject.rounds:
        for one, other in combinations(stations, 2):
            places = {e for e in one.exercise.equipment if kit[e].station} & {
                e for e in other.exercise.equipment if kit[e].station
            }
            if places and _only_there(one.exercise, places) and _only_there(other.exercise, places):
                name = kit[sorted(places)[0]].name.lower()
                yield subject.finding(
                    "L14", f"{_two(subject, one, other)} both need the {name}.", one.line, other.line, station=name,
                )  # fmt: skip
                break


def _only_there(exercise: Exercise, places: set[str]) -> bool:
    """True where the exercise needs the station, rather than being possible there among other ways."""
    return set(exercise.equipment) <= places | {"barbell", "bench", "rack"}


def _percent(line: Line) -> float:
    load = line.prescription.dose.load
    if load is None or load.kind is not LoadKind.PERCENT_1RM or load.amount is None:
        return 0.0
    return load.amount.high


def _names(subject: Subject, muscles: list[str]) -> str:
    plain = {group.id: group.plain_name.lower() for group in subject.core.muscles}
    return " and ".join(plain[m] for m in muscles)
