"""The count itself, on arrays: fast enough to run at every key press.

Every line that counts adds its sets to its exercise; the volume of all weeks is then one product of
(weeks × exercises) sets with (exercises × muscles) shares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from hipflex_kit.analysis.calendar import CalendarSession, CalendarWeek, calendar_weeks
from hipflex_kit.analysis.lines import Line, LineReader, Uncounted
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


@record
class SessionLines:
    """A session of a calendar week and its lines.

    Attributes:
        calendar: Where it is written, and the session with the doses of the week.
        lines: In the order of the text.
    """

    calendar: CalendarSession
    lines: tuple[Line, ...]


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
            counted = [
                (self._columns[line.exercise.id], line.counted_sets)
                for line in session.lines
                if line.exercise is not None and line.uncounted is None
            ]
            tally.add(row, [column for column, _ in counted], [sets for _, sets in counted])
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
        self._columns: dict[str, int] = {}
        self._exercises: list[Exercise] = []
        self._read: dict[tuple[int, Path], SessionLines] = {}
        self._placed: dict[int, tuple[_Sets, _Sets]] = {}

    def count(self, weeks: tuple[CalendarWeek, ...]) -> VolumeCore:
        sessions = tuple(tuple(self._session(s) for s in week.sessions) for week in weeks)
        muscles = tuple(self._library.muscle_groups)
        places = {group.id: column for column, group in enumerate(muscles)}
        counted, warmup = _Tally(len(self._exercises)), _Tally(len(self._exercises))
        rows: list[int] = []
        for index, week in enumerate(weeks):
            if index and week.sessions is weeks[index - 1].sessions:
                rows.append(rows[-1])
                continue
            rows.append(rows[-1] + 1 if rows else 0)
            for session in sessions[index]:
                work, before = self._placed[id(session)]
                counted.add(rows[-1], *work)
                warmup.add(rows[-1], *before)
        return VolumeCore(
            muscles,
            weeks,
            sessions,
            tuple(self._exercises),
            counted.array(rows[-1] + 1)[rows],
            warmup.array(rows[-1] + 1)[rows],
            self._shares(places),
            self._columns,
            places,
        )

    def _session(self, calendar: CalendarSession) -> SessionLines:
        key = (id(calendar.session), calendar.path)
        read = self._read.get(key)
        if read is None:
            read = self._read[key] = SessionLines(calendar, self._reader.session(calendar.session, calendar.path))
            self._placed[id(read)] = self._sets_of(read)
        return read

    def _sets_of(self, session: SessionLines) -> tuple[_Sets, _Sets]:
        """What a session adds to the count and to the warm-up."""
        work, before = _Sets([], []), _Sets([], [])
        columns = self._columns
        for line in session.lines:
            _, _, _, match, sets, credit, reason = line
            exercise = match.exercise
            if exercise is None:
                continue
            column = columns.get(exercise.id)
            if column is None:  # one that is new gets the next
                column = columns[exercise.id] = len(self._exercises)
                self._exercises.append(exercise)
            if reason is None:
                work.columns.append(column)
                work.sets.append(sets if credit == 1.0 else line.counted_sets)
            elif reason is Uncounted.WARMUP:
                before.columns.append(column)
                before.sets.append(sets)
        return work, before

    def _shares(self, place: Mapping[str, int]) -> Array:
        shares = [[0.0] * len(place) for _ in self._exercises]
        for row, exercise in zip(shares, self._exercises, strict=True):
            for muscle, share in exercise.shares.items():
                row[place[muscle]] = share
        return np.array(shares).reshape(len(shares), len(place))


class _Sets(NamedTuple):
    """Low, mid and high sets, and the columns of the exercises that they are for."""

    columns: list[int]
    sets: list[tuple[float, float, float]]


class _Tally:
    """Sets added up by row and exercise; gathered in lists, since adding to an array one by one is slow."""

    def __init__(self, exercises: int) -> None:
        self._exercises = exercises
        self._places: list[int] = []
        self._sets: list[tuple[float, float, float]] = []

    def add(self, row: int, columns: list[int], sets: list[tuple[float, float, float]]) -> None:
        """Add low, mid and high sets of the exercises in these columns."""
        first = row * self._exercises
        self._places += [first + column for column in columns]
        self._sets += sets

    def array(self, rows: int) -> Array:
        """All sums, (row, low|mid|high, exercise)."""
        size = rows * self._exercises
        if not self._places:
            return np.zeros((rows, 3, self._exercises))
        places = np.array(self._places)
        sets = np.fromiter(chain.from_iterable(self._sets), float).reshape(-1, 3)
        sums = [np.bincount(places, sets[:, end], size) for end in (LOW, MID, HIGH)]
        return np.stack([one.reshape(rows, self._exercises) for one in sums], axis=1)
