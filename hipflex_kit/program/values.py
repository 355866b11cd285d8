"""What stands in a prescription: amounts, load, effort, tempo, rest and side."""

from __future__ import annotations

from enum import StrEnum
from operator import attrgetter
from typing import Any

from hipflex_kit.record_making import field_names, record, replace


@record
class Range:
    """A number as a coach writes it: ``10`` or ``8-10``.

    Attributes:
        low: Smallest value meant.
        high: Largest value meant; equal to ``low`` for a plain number.
    """

    low: float
    high: float

    @classmethod
    def exactly(cls, value: float) -> Range:
        """A range that holds one number."""
        return cls(value, value)

    @property
    def mid(self) -> float:
        """The middle, used wherever one number must stand for the range."""
        return (self.low + self.high) / 2


@record
class Distance:
    """How far a set goes: a carry, a sled push, a run.

    Attributes:
        amount: The number as written.
        unit: The unit as written, in its usual short form: ``m``, ``km``, ``ft``, ``yd``, ``mi``.
    """

    amount: Range
    unit: str

    @property
    def metres(self) -> Range:
        """The same distance in metres."""
        factor = METRES_PER_UNIT[self.unit]
        return Range(self.amount.low * factor, self.amount.high * factor)


METRES_PER_UNIT = {"m": 1.0, "km": 1000.0, "ft": 0.3048, "yd": 0.9144, "mi": 1609.344}


class SideKind(StrEnum):
    """How a one-sided exercise counts its repetitions."""

    EACH = "each"
    """The dose is done on one side, then again on the other ("4×5 each leg")."""
    ALTERNATING = "alternating"
    """The dose is the total of both sides, taken in turn ("20 alternating")."""


@record
class Side:
    """Which side a dose is for.

    Attributes:
        kind: Each side, or both in turn.
        word: ``leg``, ``arm`` or ``side`` where the author says it, else None.
    """

    kind: SideKind
    word: str | None = None


class LoadKind(StrEnum):
    """What the number of a load means."""

    KILOGRAMS = "kg"
    POUNDS = "lb"
    PERCENT_1RM = "percent_1rm"
    REP_MAX = "rep_max"
    """The heaviest load for so many reps: ``5RM``."""
    BODYWEIGHT = "bodyweight"
    """Bodyweight, with ``amount`` added (negative: assisted)."""
    OTHER = "other"
    """A band colour, a pin, a pair such as 115/75: kept as written."""


@record
class Load:
    """What is lifted.

    Attributes:
        kind: What ``amount`` means.
        amount: The number, where there is one.
        text: The load as the author wrote it, without ``@`` and brackets. This is what prints.
    """

    kind: LoadKind
    amount: Range | None
    text: str


class EffortScale(StrEnum):
    """The scale an effort is given on."""

    RPE = "rpe"
    RIR = "rir"


@record
class Effort:
    """How hard a set is meant to be.

    Attributes:
        scale: RPE (10 is all-out) or RIR (reps left in the tank).
        amount: The number or range.
    """

    scale: EffortScale
    amount: Range

    @property
    def rir(self) -> Range:
        """Reps in reserve, from either scale (RPE = 10 - RIR)."""
        if self.scale is EffortScale.RIR:
            return self.amount
        return Range(10 - self.amount.high, 10 - self.amount.low)


@record
class Tempo:
    """How fast one repetition goes.

    The phases follow the usual digit order: lowering, pause after lowering, lifting, pause after lifting.

    Attributes:
        lower: Seconds of the eccentric phase; None where not stated.
        pause_low: Seconds held after lowering.
        lift: Seconds of the concentric phase; 0 with ``explosive`` for X.
        pause_high: Seconds held after lifting.
        explosive: True where the lift is to be as fast as possible (``X``, "quick up").
        text: The tempo as written. This is what prints.
    """

    lower: Range | None
    pause_low: Range | None
    lift: Range | None
    pause_high: Range | None
    explosive: bool
    text: str

    @property
    def seconds_per_rep(self) -> Range | None:
        """Length of one repetition, counting an explosive or zero lift as 1 s; None where no phase has a number."""
        phases = [self.lower, self.pause_low, self.lift, self.pause_high]
        stated = [phase for phase in phases if phase is not None]
        if not stated:
            return None
        quick = 1.0 if self.explosive or (self.lift is not None and self.lift.high == 0) else 0.0
        return Range(sum(phase.low for phase in stated) + quick, sum(phase.high for phase in stated) + quick)


@record
class Rest:
    """How long to rest, as written.

    Attributes:
        seconds: The time; None for "rest as needed".
        text: The rest as written where it is not a plain time, else None.
    """

    seconds: Range | None
    text: str | None = None


class Technique(StrEnum):
    """A way to do a set that is not plain repetitions."""

    DROP = "drop"
    REST_PAUSE = "rest_pause"
    MYO = "myo"
    CLUSTER = "cluster"
    WAVE = "wave"
    PYRAMID = "pyramid"
    LADDER = "ladder"
    BACKOFF = "backoff"


@record
class Dose:
    """Sets × reps and everything that says how to do them. What is not stated is None.

    Attributes:
        sets: How many sets. None means that nobody wrote it: it counts 0 and is a finding.
        reps: Repetitions per set (per side where ``side.kind`` is each). With ``reps_list`` it spans the list.
        reps_list: Repetitions of each set where they differ (``12, 10, 8``).
        reps_text: Repetitions that are no number: ``max``, ``AMRAP``, ``5+``.
        seconds: Seconds per set (per side); per repetition where ``reps`` stands too.
        distance: How far each set goes.
        calories: Machine calories per set.
        side: Each leg, each arm, alternating.
        load: What is lifted.
        effort: RPE or RIR.
        tempo: How fast a repetition goes.
        rest: Rest after a set.
        technique: Drop set, cluster and the like.
        technique_text: The technique as written.
    """

    sets: Range | None = None
    reps: Range | None = None
    reps_list: tuple[float, ...] = ()
    reps_text: str | None = None
    seconds: Range | None = None
    distance: Distance | None = None
    calories: Range | None = None
    side: Side | None = None
    load: Load | None = None
    effort: Effort | None = None
    tempo: Tempo | None = None
    rest: Rest | None = None
    technique: Technique | None = None
    technique_text: str | None = None

    @property
    def stated(self) -> dict[str, Any]:
        """The fields that say something, by name. ``Dose(**dose.stated) == dose``."""
        values = zip(_FIELDS, _VALUES(self))  # noqa: B905 (as many by construction)
        return {name: value for name, value in values if value is not None and (value or value == "")}

    def along_with(self, more: Dose) -> Dose | None:
        """What both doses say; None where they contradict each other."""
        said = list(_VALUES(self))
        for at, other in enumerate(_VALUES(more)):
            if other is None or (other.__class__ is tuple and not other):  # a record need not be asked for equality
                continue
            mine = said[at]
            if mine is None or mine == ():
                said[at] = other
            elif mine != other:
                return None
        return Dose(*said)

    @property
    def evened(self) -> Dose:
        """The dose without a list that says the same for every set: ``5/5/5`` is shown and printed as 3 × 5."""
        listed = self.reps_list
        is_even = len(set(listed)) == 1 and self.sets == Range.exactly(len(listed)) and self.reps_text is None
        return replace(self, reps=Range.exactly(listed[0]), reps_list=()) if is_even else self


_FIELDS = field_names(Dose)
_VALUES = attrgetter(*_FIELDS)
