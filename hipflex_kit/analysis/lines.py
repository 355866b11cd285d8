"""Which lines count, how many sets each gives, and why a line does not count."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from hipflex_kit.library.records import Exercise, Laterality, Stimulus
from hipflex_kit.program import Block, BlockKind, Dose, Path, Prescription, Section, Session, SideKind
from hipflex_kit.record_making import NamedTuple

if TYPE_CHECKING:
    from hipflex_kit.library import Library, Match


class Uncounted(StrEnum):
    """Why a line gives no sets. The value is what the screen says."""

    WARMUP = "warm-up"
    COOLDOWN = "cool-down"
    SKILL = "skill practice"
    UNKNOWN = "not in the library"
    AMBIGUOUS = "could be several exercises"
    NO_SETS = "no sets written"
    CONDITIONING = "conditioning"
    DRILL = "drill"

    @property
    def gap(self) -> bool:
        """True where a working line may be missing from the count, so that "too little" must not be said."""
        return self in _GAPS


_GAPS = frozenset({Uncounted.UNKNOWN, Uncounted.AMBIGUOUS, Uncounted.NO_SETS})

_SECTIONS = {
    Section.WARMUP: Uncounted.WARMUP,
    Section.COOLDOWN: Uncounted.COOLDOWN,
    Section.SKILL: Uncounted.SKILL,
}
_STIMULI = {Stimulus.CONDITIONING: Uncounted.CONDITIONING, Stimulus.DRILL: Uncounted.DRILL}
_TIMED_BLOCKS = frozenset({BlockKind.AMRAP, BlockKind.FOR_TIME, BlockKind.INTERVALS, BlockKind.EMOM})

EASY_RIR = 5
"""A set that stops more than this many reps short counts half."""
EASY_HOLD_RPE = 7
"""A hold that is stated to be easier than this counts half."""


class Line(NamedTuple):
    """One written line in one week, as the count sees it.

    Attributes:
        path: Where it is written.
        prescription: The line, with the dose of the week.
        block: The block it stands in.
        match: What the library made of the name.
        sets: Low, mid and high number of sets as written; zeros where nobody wrote any. An optional line starts at 0.
        credit: What each set counts: 1, or 0.5 for a set that is stated to be easy.
        uncounted: Why none of its sets count, or None.
    """

    path: Path
    prescription: Prescription
    block: Block
    match: Match
    sets: tuple[float, float, float]
    credit: float
    uncounted: Uncounted | None

    @property
    def exercise(self) -> Exercise | None:
        """The library's entry; None where the name is not known."""
        return self.match.exercise

    @property
    def counted_sets(self) -> tuple[float, float, float]:
        """Low, mid and high sets that count."""
        if self.uncounted is not None:
            return (0.0, 0.0, 0.0)
        return _times(self.sets, self.credit)

    @property
    def working(self) -> bool:
        """True for a line that is meant as work, whether or not it could be counted."""
        return self.uncounted is None or self.uncounted.gap


class ColumnSets(NamedTuple):
    """Low, mid and high sets, and the columns of the exercises that they are for."""

    columns: list[int]
    sets: list[tuple[float, float, float]]


_Name = tuple["Match", Uncounted | None, int]
"""What the library made of a name, why its exercise gives no sets wherever it stands, and its column (-1: none).

A plain tuple: it is taken apart for every line at every key press, at a fifth of the time that a named one takes.
"""


class LineReader:
    """Reads sessions into lines and asks the library for each name once.

    Args:
        library: Where names are looked up.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names: dict[str, _Name] = {}
        self._columns: dict[str, int] = {}
        self.exercises: list[Exercise] = []
        """The exercises of all names so far, in the order of their columns."""

    def match(self, name: str) -> Match:
        """What the library makes of a name."""
        return (self._names.get(name) or self._new(name))[0]

    def _new(self, name: str) -> _Name:
        match = self._library.match(name)
        exercise = match.exercise
        column = -1
        if exercise is not None:
            column = self._columns.setdefault(exercise.id, len(self.exercises))
            if column == len(self.exercises):
                self.exercises.append(exercise)
        read = self._names[name] = (match, _never_counts(match), column)
        return read

    def _meant(self, prescription: Prescription) -> tuple[Match, Uncounted | None]:
        match, never, _ = self._names.get(prescription.name) or self._new(prescription.name)
        if match.exercise is None and match.choices:
            match = self._library.meant(prescription)
            never = _never_counts(match)
        return match, never

    def session(self, session: Session, path: Path) -> tuple[Line, ...]:
        """The lines of a session.

        Args:
            session: The session with the doses of a week.
            path: Where the session is written.
        """
        lines: list[Line] = []
        for b, block in enumerate(session.blocks):
            aside = _SECTIONS.get(block.section)
            for p, prescription in enumerate(block.prescriptions):
                match, never = self._meant(prescription)
                sets = written_sets(prescription, block)
                credit = _credit(prescription.dose, match.exercise)
                reason = aside or never or (None if sets[2] else _without_sets(block))
                lines.append(Line((*path, b, p), prescription, block, match, sets, credit, reason))
        return tuple(lines)

    def sets(self, session: Session) -> tuple[ColumnSets, ColumnSets]:
        """What a session adds to the count, and what to the warm-up: that of its lines, at a third of their cost.

        This runs for every line of a program at every key press; lines are made of the sessions that are looked at.
        """
        names = self._names
        work, warmup = ColumnSets([], []), ColumnSets([], [])
        for block in session.blocks:
            aside = _SECTIONS.get(block.section)
            counts = aside is None
            columns, counted = work if counts else warmup if aside is Uncounted.WARMUP else ColumnSets([], [])
            for prescription in block.prescriptions:
                match, never, column = names.get(prescription.name) or self._new(prescription.name)
                if column < 0 or (counts and never is not None):
                    continue
                dose = prescription.dose
                own = dose.sets
                if own is not None and own.low == own.high and not prescription.optional:
                    sets = (own.low, own.low, own.low)  # as most are written, without a call
                else:
                    sets = written_sets(prescription, block)
                if counts and dose.effort is not None:
                    sets = _times(sets, _credit(dose, match.exercise))
                columns.append(column)
                counted.append(sets)
        return work, warmup


def written_sets(prescription: Prescription, block: Block) -> tuple[float, float, float]:
    """Low, mid and high sets of a line: its own, else its block's rounds, else as many as its list of reps is long.

    An EMOM gives each station its turn of the intervals. What nobody wrote is 0.
    """
    dose = prescription.dose
    sets = dose.sets or block.rounds
    if sets is not None:
        low, high = sets.low, sets.high
        mid = low if low == high else (low + high) / 2
    elif dose.reps_list:
        low = mid = high = float(len(dose.reps_list))
    elif block.kind is BlockKind.EMOM and block.interval_s and block.cap_s:
        low = mid = high = float(int(block.cap_s / block.interval_s / max(1, len(block.prescriptions))))
    else:
        return (0.0, 0.0, 0.0)
    return (0.0, mid, high) if prescription.optional else (low, mid, high)


def _times(sets: tuple[float, float, float], credit: float) -> tuple[float, float, float]:
    low, mid, high = sets
    return (low * credit, mid * credit, high * credit)


def sides(dose: Dose, exercise: Exercise | None) -> int:
    """How often a set is gone through: 2 for "each leg", and for a one-sided exercise that says nothing of sides."""
    if dose.side is not None:
        return 2 if dose.side.kind is SideKind.EACH else 1
    return 2 if exercise is not None and exercise.laterality is Laterality.UNILATERAL else 1


def sides_done(line: Line) -> tuple[float, float]:
    """How often the left and the right side do a line: one of them not at all where it names the other."""
    said = " ".join((line.prescription.name, *line.prescription.notes))
    sides = {word.casefold() for word in _ONE_SIDE.findall(said)}
    if len(sides) != 1:
        return (1.0, 1.0)
    return (1.0, 0.0) if sides == {"left"} else (0.0, 1.0)


_ONE_SIDE = re.compile(r"\b(left|right)\b(?!\s*/|\s+and\b|\s*&)", re.IGNORECASE)


def _credit(dose: Dose, exercise: Exercise | None) -> float:
    if dose.effort is None:
        return 1.0
    if dose.effort.rir.mid > EASY_RIR:
        return 0.5
    hold = exercise is not None and exercise.stimulus is Stimulus.HOLD
    return 0.5 if hold and dose.effort.rir.mid > 10 - EASY_HOLD_RPE else 1.0


def _never_counts(match: Match) -> Uncounted | None:
    exercise = match.exercise
    if exercise is None:
        return Uncounted.AMBIGUOUS if match.how == "ambiguous" else Uncounted.UNKNOWN
    return _STIMULI.get(exercise.stimulus)


def _without_sets(block: Block) -> Uncounted:
    return Uncounted.CONDITIONING if block.kind in _TIMED_BLOCKS else Uncounted.NO_SETS
