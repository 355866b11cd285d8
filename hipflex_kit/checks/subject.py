"""What a check looks at: the text that was read, counted once for all checks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hipflex_kit.analysis.core import MID, Array, Method, SessionLines, VolumeCore
from hipflex_kit.analysis.goals import Goal, goal_named
from hipflex_kit.analysis.judgement import Judgement, judge_week
from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.week_balance import Balance, balance_of
from hipflex_kit.checks.finding import Finding, Fix
from hipflex_kit.checks.registry import CHECKS
from hipflex_kit.diagnostics import Span
from hipflex_kit.library.landmarks import Landmark
from hipflex_kit.library.records import Exercise
from hipflex_kit.program import BlockKind, Header, Load, Path, Section
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.library import Library
    from hipflex_kit.notation import ParseResult

_IN_TURN = frozenset({BlockKind.SUPERSET, BlockKind.CIRCUIT})
"""Blocks whose stations should not get in each other's way. On the clock (AMRAP, for time) that is the idea."""
_TITLE_ENDS = re.compile(r"[-–—:,;]\s|\s[-–—(|]")
LONGEST_TITLE = 40
MOST_NAMED = 4
"""Muscles that a sentence names; of the others it says how many."""
DELOAD_SHARE = 0.7
"""A week with at most this share of the biggest week's sets is a deload."""


@record
class Station:
    """A line of a block that is done in turn, with its exercise known.

    Attributes:
        line: The line.
        exercise: What the library knows it as.
        week: First calendar week in which it is done like this.
    """

    line: Line
    exercise: Exercise
    week: int


class Subject:
    """A program under the eyes of the checks.

    Args:
        result: The text, read.
        library: Where the exercises are looked up.
        client: What the client's file says; the program's own header wins.
        own_ranges: The trainer's own weekly ranges, which win over the goal's.
        core: The program, where it was counted before.
    """

    def __init__(
        self,
        result: ParseResult,
        library: Library,
        client: Header | None = None,
        own_ranges: Mapping[str, Landmark] | None = None,
        core: VolumeCore | None = None,
    ) -> None:
        self.result = result
        self.library = library
        self.header = result.program.header.over(client)
        self.core = core if core is not None else VolumeCore.of(result.program, library)
        goal = goal_named(self.header.goal)
        self.goal: Goal | None = goal.with_own(own_ranges) if goal is not None and own_ranges else goal
        self._balances: dict[int, Balance] = {}
        self._judged: dict[int, tuple[Judgement, ...]] = {}

    @cached_property
    def beginner(self) -> bool:
        """True where the header says so."""
        said = f"{self.header.level or ''} {self.header.goal or ''}".casefold()
        return any(word in said for word in ("beginner", "novice"))

    @property
    def runner(self) -> bool:
        """True for a runner's goal."""
        return self.goal is not None and self.goal.id == "runner"

    @cached_property
    def weekly(self) -> bool:
        """True where the text can be judged as a week: two sessions or more, or ``Weeks:``, and every line counted."""
        enough = self.header.weeks is not None or max((len(week) for week in self.core.sessions), default=0) >= 2
        lines = (line for _, session in self.written_sessions for line in session.lines)
        return enough and not any(line.uncounted is not None and line.uncounted.gap for line in lines)

    @cached_property
    def weeks(self) -> tuple[int, ...]:
        """Calendar weeks that differ from the one before; the others need no second look."""
        weeks = self.core.weeks
        return tuple(w.number for i, w in enumerate(weeks) if i == 0 or w.sessions is not weeks[i - 1].sessions)

    @cached_property
    def training_weeks(self) -> tuple[int, ...]:
        """Those of the differing weeks that are no deload."""
        totals = self.week_totals
        most = max(totals, default=0.0)
        return tuple(week for week in self.weeks if totals[week - 1] > DELOAD_SHARE * most)

    @cached_property
    def week_totals(self) -> tuple[float, ...]:
        """Counted sets of each calendar week."""
        return tuple(float(total) for total in self.core.sets[:, MID].sum(axis=1))

    @cached_property
    def fractional(self) -> Array:
        """Fractional sets, (week, low|mid|high, muscle)."""
        return self.core.volume(Method.FRACTIONAL)

    def balance(self, week: int) -> Balance:
        """How a week is spread."""
        if week not in self._balances:
            self._balances[week] = balance_of(self.core, self.library, week)
        return self._balances[week]

    def judged(self, week: int) -> tuple[Judgement, ...]:
        """A week held against the goal's ranges; empty without a goal."""
        if week not in self._judged:
            self._judged[week] = judge_week(self.core, self.library, self.goal, week)
        return self._judged[week]

    @cached_property
    def written_sessions(self) -> tuple[tuple[int, SessionLines], ...]:
        """Every session in the form it is first done in, with its first calendar week."""
        first: dict[int, tuple[int, SessionLines]] = {}
        for week, sessions in zip(self.core.weeks, self.core.sessions, strict=True):
            for session in sessions:
                first.setdefault(id(session), (week.number, session))
        return tuple(first.values())

    @cached_property
    def lines(self) -> tuple[Station, ...]:
        """All lines whose exercise is known, in the form they are first done in."""
        return tuple(
            Station(line, exercise, week)
            for week, session in self.written_sessions
            for line in session.lines
            if (exercise := line.exercise) is not None
        )

    @cached_property
    def first_lines(self) -> tuple[Station, ...]:
        """The first line of each exercise."""
        first: dict[str, Station] = {}
        for station in self.lines:
            first.setdefault(station.exercise.id, station)
        return tuple(first.values())

    @cached_property
    def rounds(self) -> tuple[tuple[Station, ...], ...]:
        """Blocks of work that are done in turn, each as its stations in order."""
        return tuple(self._rounds())

    def _rounds(self) -> Iterator[tuple[Station, ...]]:
        """Each block once, though it comes back in later weeks, and each exercise of a block once."""
        blocks: dict[tuple[int, Path], dict[int, Station]] = {}
        for station in self.lines:
            block = station.line.block
            if block.kind in _IN_TURN and block.section in (Section.WORK, Section.FINISHER):
                here = blocks.setdefault((station.week, station.line.path[:-1]), {})
                here.setdefault(id(station.exercise), station)
        seen: set[tuple[tuple[str, Load | None], ...]] = set()
        for by_exercise in blocks.values():
            if len(by_exercise) == 1:
                continue
            stations = tuple(by_exercise.values())
            looks = tuple((s.line.prescription.name, s.line.prescription.dose.load) for s in stations)
            if looks not in seen:
                seen.add(looks)
                yield stations

    def pointed(self, line: Line) -> str:
        """A line's label where it has a letter ("1b"), else its name: "7" alone says nothing."""
        label = line.prescription.label
        return label if label and any(sign.isalpha() for sign in label) else line.prescription.name

    def label(self, line: Line) -> str:
        """How a coach points at a line: "1b of Day 1", or its name where it has no label."""
        title = self.title(line.path)
        pointed = self.pointed(line)
        return f"{pointed} of {title}" if title else pointed

    def named(self, lines: Iterable[Line]) -> str:
        """Lines of one day with their names: "1a (Leg Extension) and Lunge of Day 1"."""
        lines = tuple(lines)
        said = [
            name if (pointed := self.pointed(line)) == (name := line.prescription.name) else f"{pointed} ({name})"
            for line in lines
        ]
        title = self.title(lines[0].path)
        return f"{listed(said)} of {title}" if title else listed(said)

    def title(self, path: Path) -> str | None:
        """What a remark calls the day of a line: its title, without what stands behind it where that is enough."""
        return self._titles.get((path[0], path[1]))

    @cached_property
    def _titles(self) -> dict[tuple[int, int], str]:
        full = {
            (w, s): session.title
            for w, week in enumerate(self.result.program.weeks)
            for s, session in enumerate(week.sessions)
            if session.title
        }
        short = {title: _TITLE_ENDS.split(title, maxsplit=1)[0] for title in full.values()}
        often = Counter(short.values())
        return {
            path: short[title] if len(short[title]) > 3 and often[short[title]] == 1 else title[:LONGEST_TITLE]
            for path, title in full.items()
        }

    def span(self, path: Path, field: str = "name") -> Span | None:
        """Where a field of a record stands; its first line where the field has no place of its own."""
        place = self.result.places.get(path)
        if place is None:
            return None
        found = place.fields.get(field)
        return found.span if found is not None else Span(place.first_line, 0, place.first_line, 0)

    def header_span(self, field: str) -> Span | None:
        """Where a header line's value stands."""
        place = self.result.places.get(())
        found = place.fields.get(f"header.{field}") if place is not None else None
        return found.span if found is not None else None

    def finding(
        self,
        code: str,
        message: str,
        *lines: Line,
        field: str = "name",
        span: Span | None = None,
        hint: str | None = None,
        fixes: tuple[Fix, ...] = (),
        **numbers: Any,
    ) -> Finding:
        """A finding of a check, placed at the last of its lines."""
        rule = CHECKS[code]
        paths = tuple(line.path for line in lines)
        where = span if span is not None or not paths else self.span(paths[-1], field)
        return Finding(code, rule.severity, message, paths, where, hint, numbers, rule.source, rule.strength, fixes)


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them: "a", "a and b", "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
