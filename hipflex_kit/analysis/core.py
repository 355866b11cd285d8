"""The count itself, on arrays: fast enough to run at every key press.

Every line that counts adds its sets to its exercise; the volume of all weeks is then one product of
(weeks × exercises) sets with (exercises × muscles) shares.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from hipflex_kit.analysis.calendar import CalendarSession, CalendarWeek, calendar_weeks
from hipflex_kit.analysis.lines import ColumnSets, Line, LineReader, Uncounted
from hipflex_kit.library.records import Exercise, MuscleGroup
from hipflex_kit.program import Path, Program
from hipflex_kit.record_making import record
from hipflex_kit.unpaused import unpaused

if TYPE_CHECKING:
    from hipflex_kit.library import Library

Array = npt.NDArray[np.float64]
LOW, MID, HIGH = 0, 1, 2


_ENDS = {"low": LOW, "mid": MID, "high": HIGH}


def end_named(words: str) -> int:
    """Row of the low end, the middle or the high end of ranges.

    Raises:
        ValueError: The word is none of these; the message names them.
    """
    if words not in _ENDS:
        raise ValueError(f"Unknown end {words!r}. Choose one of {', '.join(_ENDS)}.")
    return _ENDS[words]


class Method(StrEnum):
    """How the sets of a muscle are counted."""

    DIRECT = "direct"
    """Only sets in which the muscle is the prime mover."""
    FRACTIONAL = "fractional"
    """Prime mover 1, helper a half. The default."""
    TOTAL = "total"
    """Prime mover 1, helper 1: the way most apps used to count."""
    FRACTIONAL_QUARTER = "fractional_quarter"
    """As fractional, with 0.25 for stabilisers. For maps; no study backs the quarter."""


def method_named(method: str) -> Method:
    """The counting method of that name.

    Raises:
        ValueError: There is none; the message lists them.
    """
    try:
        return Method(method)
    except ValueError:
        raise ValueError(f"Unknown counting method {method!r}. There are: {', '.join(Method)}.") from None


HELPING_SHARE = 0.5
"""The smallest share that counts as helping."""


def weighted(shares: Array, method: Method) -> Array:
    """What one set gives under a method.

    Args:
        shares: Shares as the library states them, 0 to 1, of any shape.
        method: The counting method.
    """
    match method:
        case Method.DIRECT:
            return np.where(shares >= 1.0, 1.0, 0.0)
        case Method.FRACTIONAL:
            return np.where(shares >= HELPING_SHARE, shares, 0.0)
        case Method.TOTAL:
            return np.where(shares >= HELPING_SHARE, 1.0, 0.0)
        case Method.FRACTIONAL_QUARTER:
            return shares


class SessionLines:
    """A session of a calendar week and its lines.

    Args:
        calendar: Where it is written, and the session with the doses of the week.
        reader: Reads its lines when somebody looks at them.
    """

    def __init__(self, calendar: CalendarSession, reader: LineReader) -> None:
        self.calendar = calendar
        self._reader = reader

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """In the order of the text."""
        return self._reader.session(self.calendar.session, self.calendar.path)


@record
class Coverage:
    """How much of a week could be counted.

    Attributes:
        working: Lines meant as work.
        counted: Those of them that gave sets.
        gaps: Those that could not be counted: name not known, or sets not written.
        conditioning: Lines of conditioning and drills, which give no sets by design.
    """

    working: int
    counted: int
    gaps: tuple[Line, ...]
    conditioning: tuple[Line, ...]

    @property
    def complete(self) -> bool:
        """True where nothing that is meant as work is missing from the count."""
        return not self.gaps


@dataclass(frozen=True, slots=True, eq=False)
class VolumeCore:
    """A program counted once, ready to answer by week, muscle and method.

    Attributes:
        muscles: The muscle groups, in the order of the columns.
        weeks: Calendar weeks.
        sessions: The lines of each week's sessions, a tuple a week.
        exercises: The exercises that are counted or warmed up with.
        sets: Counted sets, (week, low|mid|high, exercise).
        warmup: Sets of warm-up lines, in the same shape. They count nowhere.
        shares: (exercise, muscle), as the library states them.
    """

    muscles: tuple[MuscleGroup, ...]
    weeks: tuple[CalendarWeek, ...]
    sessions: tuple[tuple[SessionLines, ...], ...]
    exercises: tuple[Exercise, ...]
    sets: Array
    warmup: Array
    shares: Array
    _columns: Mapping[str, int] = field(repr=False)
    _places: Mapping[str, int] = field(repr=False)

    @classmethod
    @unpaused
    def of(cls, program: Program, library: Library) -> VolumeCore:
        """Count a program.

        Args:
            program: The program as written.
            library: Where the names are looked up.
        """
        return _Counter(library).count(calendar_weeks(program))

    def volume(self, method: Method = Method.FRACTIONAL) -> Array:
        """Weekly sets, (week, low|mid|high, muscle)."""
        return self.sets @ weighted(self.shares, method)

    def helping(self) -> Array:
        """Helping sets as they count, (week, low|mid|high, muscle): fractional less direct."""
        return self.volume(Method.FRACTIONAL) - self.volume(Method.DIRECT)

    def helping_sets(self) -> Array:
        """How many sets help, at whatever share from 0.5, (week, low|mid|high, muscle)."""
        return self.volume(Method.TOTAL) - self.volume(Method.DIRECT)

    def warmup_volume(self) -> Array:
        """Warm-up sets in which a muscle works at a share of 0.5 or more, (week, low|mid|high, muscle)."""
        return self.warmup @ weighted(self.shares, Method.TOTAL)

    def session_volume(self, week: int, method: Method = Method.FRACTIONAL) -> Array:
        """Sets of each session of a week, (session, low|mid|high, muscle).

        Args:
            week: Calendar week, from 1.
            method: The counting method.
        """
        return self.volume_of_sessions(self.sessions[self.row(week)], method)

    def volume_of_sessions(self, sessions: Sequence[SessionLines], method: Method = Method.FRACTIONAL) -> Array:
        """Sets of any of the program's sessions, (session, low|mid|high, muscle)."""
        tally = _Tally(len(self.exercises))
        for row, session in enumerate(sessions):
            counted = ColumnSets([], [])
            for line in session.lines:
                if line.exercise is not None and line.uncounted is None:
                    counted.columns.append(self._columns[line.exercise.id])
                    counted.sets.append(line.counted_sets)
            tally.add(row, counted)
        return tally.array(len(sessions)) @ weighted(self.shares, method)

    def row(self, week: int) -> int:
        """Row of a calendar week in the arrays.

        Raises:
            ValueError: The program has no such week; the message says how many it has.
        """
        if not 1 <= week <= len(self.weeks):
            raise ValueError(f"There is no week {week}: the program has {len(self.weeks)}.")
        return week - 1

    def lines(self, week: int) -> tuple[Line, ...]:
        """All lines of a calendar week, in the order of the text."""
        return tuple(line for session in self.sessions[self.row(week)] for line in session.lines)

    def coverage(self, week: int) -> Coverage:
        """What of a week could be counted, and what could not."""
        lines = self.lines(week)
        conditioning = {Uncounted.CONDITIONING, Uncounted.DRILL}
        return Coverage(
            working=sum(line.working for line in lines),
            counted=sum(line.uncounted is None for line in lines),
            gaps=tuple(line for line in lines if line.uncounted is not None and line.uncounted.gap),
            conditioning=tuple(line for line in lines if line.uncounted in conditioning),
        )

    def muscle_index(self, muscle: str) -> int:
        """Column of a muscle group.

        Raises:
            ValueError: The id is not one of the 26; the message names them.
        """
        row = self._places.get(muscle)
        if row is not None:
            return row
        known = ", ".join(group.id for group in self.muscles)
        raise ValueError(f"Unknown muscle {muscle!r}. Known: {known}.")


class _Counter:
    """Counts weeks; weeks and sessions that are one object are counted once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._reader = LineReader(library)
        self._counted: dict[tuple[int, Path], tuple[SessionLines, ColumnSets, ColumnSets]] = {}

    def count(self, weeks: tuple[CalendarWeek, ...]) -> VolumeCore:
        counted = [[self._session(s) for s in week.sessions] for week in weeks]
        exercises = tuple(self._reader.exercises)
        work, warmup = _Tally(len(exercises)), _Tally(len(exercises))
        rows: list[int] = []
        for index, week in enumerate(weeks):
            if index and week.sessions is weeks[index - 1].sessions:
                rows.append(rows[-1])
                continue
            rows.append(rows[-1] + 1 if rows else 0)
            for _, sets, before in counted[index]:
                work.add(rows[-1], sets)
                warmup.add(rows[-1], before)
        muscles = tuple(self._library.muscle_groups)
        places = {group.id: column for column, group in enumerate(muscles)}
        return VolumeCore(
            muscles,
            weeks,
            tuple([tuple([session for session, _, _ in week]) for week in counted]),
            exercises,
            work.array(rows[-1] + 1)[rows],
            warmup.array(rows[-1] + 1)[rows],
            _shares(exercises, places),
            {exercise.id: column for column, exercise in enumerate(exercises)},
            places,
        )

    def _session(self, calendar: CalendarSession) -> tuple[SessionLines, ColumnSets, ColumnSets]:
        key = (id(calendar.session), calendar.path)
        counted = self._counted.get(key)
        if counted is None:
            lines = SessionLines(calendar, self._reader)
            counted = self._counted[key] = (lines, *self._reader.sets(calendar.session))
        return counted


def _shares(exercises: Sequence[Exercise], places: Mapping[str, int]) -> Array:
    """Shares as the library states them, (exercise, muscle)."""
    width = len(places)
    shares = [0.0] * (len(exercises) * width)
    for row, exercise in enumerate(exercises):
        first = row * width
        for muscle, share in exercise.shares.items():
            shares[first + places[muscle]] = share
    return np.array(shares).reshape(len(exercises), width)


class _Tally:
    """Sets added up by row and exercise; gathered in lists, since adding to an array one by one is slow."""

    def __init__(self, exercises: int) -> None:
        self._exercises = exercises
        self._places: list[int] = []
        self._sets: list[tuple[float, float, float]] = []

    def add(self, row: int, counted: ColumnSets) -> None:
        """Add low, mid and high sets of the exercises in these columns."""
        columns, sets = counted
        if columns:
            first = 3 * row * self._exercises
            self._places += [first + column for column in columns]
            self._sets += sets

    def array(self, rows: int) -> Array:
        """All sums, (row, low|mid|high, exercise)."""
        shape = (rows, 3, self._exercises)
        if not self._places:
            return np.zeros(shape)
        ends = np.array([LOW, MID, HIGH]) * self._exercises
        places = (np.array(self._places)[:, None] + ends).ravel()
        sets = np.fromiter(chain.from_iterable(self._sets), float, len(places))
        return np.bincount(places, sets, math.prod(shape)).astype(float, copy=False).reshape(shape)
