"""Push against pull, knee against hip, one leg against two: in words first, figures behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import MID, VolumeCore
from hipflex_kit.analysis.lines import Line, sides
from hipflex_kit.library.records import Exercise, Laterality
from hipflex_kit.program import Program
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.library import Library

LOWER_BODY = frozenset({"knee_dominant", "hip_dominant", "hip_flexion", "hip_side", "lower_leg"})


@record
class Balance:
    """How a week is spread, in working sets at the middle of their ranges.

    Attributes:
        week: Calendar week.
        working: All counted sets.
        push: Sets of pressing, horizontal and vertical.
        pull: Sets of rows and pulldowns.
        horizontal_push: Push-ups, bench presses.
        horizontal_pull: Rows.
        vertical_push: Overhead presses, dips.
        vertical_pull: Pull-ups, pulldowns.
        knee_dominant: Squats, lunges, knee extensions.
        hip_dominant: Hinges, bridges, swings, leg curls.
        unilateral: Sets done a side at a time.
        lower: Sets of the legs and hips.
        unilateral_lower: Those of them done a side at a time.
        other_planes: Sets that move sideways or twist.
        anti_movement: Core sets that resist movement.
        trunk_flexion: Core sets that bend the trunk.
        hip_flexion: Fractional sets of the hip flexors.
        hip_extension: Fractional sets of the glutes or the hamstrings, whichever are more.
        quads: Fractional sets.
        hamstrings: Fractional sets.
        shins: Fractional sets.
        front_delts: Fractional sets.
        rear_delts: Fractional sets.
    """

    week: int
    working: float
    push: float
    pull: float
    horizontal_push: float
    horizontal_pull: float
    vertical_push: float
    vertical_pull: float
    knee_dominant: float
    hip_dominant: float
    unilateral: float
    lower: float
    unilateral_lower: float
    other_planes: float
    anti_movement: float
    trunk_flexion: float
    hip_flexion: float
    hip_extension: float
    quads: float
    hamstrings: float
    shins: float
    front_delts: float
    rear_delts: float

    @property
    def pull_per_push(self) -> float | None:
        """Pull sets for each push set; None without a push."""
        return ratio(self.pull, self.push)

    @property
    def knee_per_hip(self) -> float | None:
        """Knee-dominant sets for each hip-dominant one; None without any."""
        return ratio(self.knee_dominant, self.hip_dominant)

    @property
    def flexion_per_extension(self) -> float | None:
        """Hip-flexor sets for each set of hip extension; None without any."""
        return ratio(self.hip_flexion, self.hip_extension)

    @property
    def unilateral_share(self) -> float | None:
        """Share of the sets that are done a side at a time, 0 to 1."""
        return ratio(self.unilateral, self.working)

    def words(self) -> tuple[str, ...]:
        """What a coach would say of the week; nothing is said of what is not there at all."""
        said = []
        if self.push or self.pull:
            said.append(compared("pull", self.pull, "push", self.push))
        if self.knee_dominant or self.hip_dominant:
            said.append(compared("hip-dominant", self.hip_dominant, "knee-dominant", self.knee_dominant))
        if self.working:
            said.append(f"{plain(self.unilateral)} of {plain(self.working)} sets a side at a time")
        if self.hip_flexion and self.hip_extension:
            said.append(compared("hip extension", self.hip_extension, "hip flexion", self.hip_flexion))
        return tuple(said)

    def figures(self) -> tuple[str, ...]:
        """The figures behind each of `words`, in the same order."""
        said = []
        if self.push or self.pull:
            pull = f"{plain(self.pull)} sets of pull ({plain(self.horizontal_pull)} of rows)"
            push = f"{plain(self.push)} sets of push ({plain(self.horizontal_push)} horizontal)"
            said.append(f"{pull}, {push}.")
        if self.knee_dominant or self.hip_dominant:
            knee = f"{plain(self.knee_dominant)} knee-dominant (squats, lunges)"
            said.append(f"{plain(self.hip_dominant)} sets hip-dominant (hinges, bridges, swings), {knee}.")
        if self.working:
            legs = f"{plain(self.unilateral_lower)} of {plain(self.lower)} of the sets for legs and hips"
            said.append(f"{legs} are done so; the others are upper body and trunk.")
        if self.hip_flexion and self.hip_extension:
            said.append(
                f"Hip flexors {plain(self.hip_flexion)} sets, glutes or hamstrings, whichever are more, "
                f"{plain(self.hip_extension)}; helping counts half."
            )
        return tuple(said)


def balance(program: Program, library: Library, week: int = 1) -> Balance:
    r"""How a week of a program is spread over movements and sides.

    Args:
        program: The program as written.
        library: Where the exercises and movement patterns are looked up.
        week: Calendar week.

    Raises:
        ValueError: The program has no such week.

    Example:
        >>> from hipflex_kit import load_library, parse_program
        >>> program = parse_program("Day 1\n1a) Push Ups (3x10)\n1b) Seated Cable Row (4x10)").program
        >>> balance(program, load_library()).words()[0]
        'pull a bit more than push'
    """
    return balance_of(VolumeCore.of(program, library), library, week)


def balance_of(core: VolumeCore, library: Library, week: int = 1) -> Balance:
    """The same for a program that is counted already."""
    lines = [line for line in core.lines(week) if line.uncounted is None]
    patterns = library.patterns

    def total(wanted: Callable[[Line, Exercise], bool]) -> float:
        return sum((line.counted_sets[MID] for line in lines if line.exercise and wanted(line, line.exercise)), 0.0)

    def family(name: str, direction: str = "") -> float:
        wanted = {id for id, p in patterns.items() if p.family == name and direction in ("", p.direction)}
        return total(lambda _, e: e.pattern in wanted)

    counted = core.volume()[core.row(week), MID]

    def muscle(name: str) -> float:
        return float(counted[core.muscle_index(name)])

    return Balance(
        week=week,
        working=total(lambda *_: True),
        push=family("push"),
        pull=family("pull"),
        horizontal_push=family("push", "horizontal"),
        horizontal_pull=family("pull", "horizontal"),
        vertical_push=family("push", "vertical"),
        vertical_pull=family("pull", "vertical"),
        knee_dominant=family("knee_dominant"),
        hip_dominant=family("hip_dominant"),
        unilateral=total(_one_sided),
        lower=total(lambda _, e: patterns[e.pattern].family in LOWER_BODY),
        unilateral_lower=total(lambda line, e: patterns[e.pattern].family in LOWER_BODY and _one_sided(line, e)),
        other_planes=total(lambda _, e: patterns[e.pattern].plane != "sagittal"),
        anti_movement=total(lambda _, e: patterns[e.pattern].anti_movement),
        trunk_flexion=total(lambda _, e: e.pattern == "trunk_flexion"),
        hip_flexion=muscle("hip_flexors"),
        hip_extension=max(muscle("glute_max"), muscle("hamstrings")),
        quads=muscle("quads"),
        hamstrings=muscle("hamstrings"),
        shins=muscle("tibialis"),
        front_delts=muscle("front_delts"),
        rear_delts=muscle("rear_delts"),
    )


def ratio(part: float, whole: float) -> float | None:
    """One number by another; None where there is nothing to divide by."""
    return part / whole if whole else None


def compared(one: str, sets: float, other: str, other_sets: float) -> str:
    """Two amounts as words: "pull a bit more than push"."""
    if sets < other_sets:
        one, sets, other, other_sets = other, other_sets, one, sets
    if not other_sets:
        return f"{one} but no {other}"
    share = sets / other_sets
    if share <= 1.1:
        return f"{one} about as much as {other}"
    if share < 1.35:
        return f"{one} a bit more than {other}"
    if share < 2:
        return f"{one} more than {other}"
    return f"{one} at least twice as much as {other}"


def more_of(one: str, sets: float, other: str, other_sets: float) -> str:
    """Two amounts as words, the larger one first: "far more rows than presses", "rows, but no presses"."""
    if sets < other_sets:
        one, sets, other, other_sets = other, other_sets, one, sets
    if not other_sets:
        return f"{one}, but no {other.replace(' and ', ' or ')}"
    share = sets / other_sets
    if share <= 1.1:
        return f"about as much: {one} and {other}"
    words = "a bit more" if share < 1.35 else "more" if share < 2 else "far more"
    return f"{words} {one} than {other}"


def plain(number: float) -> str:
    """A number of sets to a half, without a needless ".0"."""
    return f"{round(number * 2) / 2:g}"


def _one_sided(line: Line, exercise: Exercise) -> bool:
    return exercise.laterality is not Laterality.BILATERAL or sides(line.prescription.dose, exercise) == 2
