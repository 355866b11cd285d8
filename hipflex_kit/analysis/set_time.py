"""How long one set of a line takes."""

from __future__ import annotations

from hipflex_kit.analysis.lines import Line, sides
from hipflex_kit.program import Range
from hipflex_kit.record_making import record

SIDE_SWITCH_S = 5.0
"""Changing legs or arms. House default."""
SECONDS_PER_REP = 3.0
"""A repetition of an exercise that the library does not know, without a tempo."""
PER_CALORIE_S = 4.0
"""A machine calorie. House default."""
WALKING_M_PER_S = 1.0
"""A carry or a sled. House default."""
RUNNING_M_PER_S = 3.0
"""Distances from 200 m are run or rowed. House default."""
_FEW_METRES = 200.0


@record
class Span3:
    """A low, a middle and a high number that are never below zero.

    Attributes:
        low: Smallest.
        mid: Between the two.
        high: Largest.
    """

    low: float = 0.0
    mid: float = 0.0
    high: float = 0.0

    @classmethod
    def of(cls, value: float) -> Span3:
        """One number."""
        return cls(value, value, value)

    @classmethod
    def over(cls, amount: Range) -> Span3:
        """The ends and the middle of a range."""
        return cls(amount.low, amount.mid, amount.high)

    @property
    def minutes(self) -> tuple[float, float, float]:
        """The same seconds in minutes."""
        return (self.low / 60, self.mid / 60, self.high / 60)

    def __add__(self, other: Span3) -> Span3:
        return Span3(self.low + other.low, self.mid + other.mid, self.high + other.high)

    def __mul__(self, other: Span3) -> Span3:
        return Span3(self.low * other.low, self.mid * other.mid, self.high * other.high)

    def at_least(self, value: float) -> Span3:
        """None of the three below a value."""
        return Span3(max(self.low, value), max(self.mid, value), max(self.high, value))

    def at_most(self, other: Span3) -> Span3:
        """None of the three above those of another."""
        return Span3(min(self.low, other.low), min(self.mid, other.mid), min(self.high, other.high))

    def less_one(self) -> Span3:
        """One fewer of each: the pauses between so many rounds."""
        return Span3(max(self.low - 1, 0.0), max(self.mid - 1, 0.0), max(self.high - 1, 0.0))


def station_sets(line: Line) -> tuple[Span3, str | None]:
    """How often a line is done, and what was assumed. Sets that nobody wrote take the time of one."""
    low, mid, high = line.sets
    if high > 0:
        return Span3(low, mid, high), None
    return Span3.of(1.0), f"one set of {line.prescription.name}, as none are written"


def set_seconds(line: Line) -> tuple[Span3, str | None]:
    """Seconds of one set with both its sides, and what was assumed.

    Args:
        line: The line. Its tempo counts, else the library's seconds per repetition.

    Returns:
        Seconds, and words for an assumption or None.
    """
    side, assumed = _one_side(line)
    times = sides(line.prescription.dose, line.exercise)
    if times == 1:
        return side, assumed
    if line.prescription.dose.side is None and assumed is None:
        assumed = f"both sides of {line.prescription.name}, though no side is written"
    return side * Span3.of(times) + Span3.of(SIDE_SWITCH_S * (times - 1)), assumed


def side_seconds(line: Line) -> Span3:
    """Seconds of one set on one side."""
    return _one_side(line)[0]


def _one_side(line: Line) -> tuple[Span3, str | None]:
    dose = line.prescription.dose
    if dose.seconds is not None:
        seconds = Span3.over(dose.seconds)
        return (seconds * _mean_reps(line), None) if dose.reps is not None else (seconds, None)
    if dose.reps is not None or dose.reps_list:
        return _mean_reps(line) * _rep_seconds(line), None
    if dose.distance is not None:
        metres = Span3.over(dose.distance.metres)
        pace = WALKING_M_PER_S if metres.mid < _FEW_METRES else RUNNING_M_PER_S
        return metres * Span3.of(1 / pace), None
    if dose.calories is not None:
        return Span3.over(dose.calories) * Span3.of(PER_CALORIE_S), None
    return Span3(15.0, 30.0, 60.0), "15–60 s a set where no repetitions are written"


def _mean_reps(line: Line) -> Span3:
    dose = line.prescription.dose
    if dose.reps_list:
        return Span3.of(sum(dose.reps_list) / len(dose.reps_list))
    return Span3.over(dose.reps) if dose.reps is not None else Span3()


def _rep_seconds(line: Line) -> Span3:
    tempo = line.prescription.dose.tempo
    if tempo is not None and tempo.seconds_per_rep is not None:
        unsaid = 1.0 if tempo.lift is None and not tempo.explosive else 0.0
        return Span3.over(tempo.seconds_per_rep) + Span3.of(unsaid)
    exercise = line.exercise
    return Span3.of(exercise.seconds_per_rep or SECONDS_PER_REP if exercise is not None else SECONDS_PER_REP)
