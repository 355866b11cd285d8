"""Which day of a week is which day of another, and what there is to say of the days themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hipflex_kit.analysis.core import SessionLines
from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.session_time import minutes_of_lines
from hipflex_kit.record_making import record


@record
class Change:
    """One difference between two weeks.

    Attributes:
        day: The day's title now; the title before where the day is gone.
        kind: ``added``, ``gone``, ``becomes``, ``dose``, ``moved``, ``name``, ``together``, ``order`` or ``day``.
        before: The line before, without its label; "" where there was none.
        after: The line now; "" where there is none.
        words: The difference as a coach would say it.
        week: Calendar week in which it is first so.
    """

    day: str
    kind: str
    before: str
    after: str
    words: str
    week: int = 1


@dataclass(slots=True)
class DayPair:
    """A day before and the same day now, and those of their lines that are the same exercise.

    Attributes:
        title: What the day is called now.
        before: The lines before that have no counterpart yet.
        after: The lines now that have none.
        same: Lines before and now that are the same exercise, in the order of the day now.
        took: Minutes before, at the middle of the range.
        takes: Minutes now.
    """

    title: str
    before: list[Line]
    after: list[Line]
    same: list[tuple[Line, Line]] = field(default_factory=list)
    took: float = 0.0
    takes: float = 0.0


@dataclass(slots=True)
class WeekPair:
    """A week before and now.

    Attributes:
        days: Days that are there before and now.
        gone: Days that are there no more.
        new: Days that were not there.
        order: What there is to say of the days as such.
    """

    days: list[DayPair]
    gone: list[DayPair]
    new: list[DayPair]
    order: list[Change]


def pair_weeks(before: Sequence[SessionLines], after: Sequence[SessionLines]) -> WeekPair:
    """Find out which day is which: by what is in it first, then by its title and its place."""
    ranked = sorted(
        ((_alike(was, now, i, j), i, j) for i, was in enumerate(before) for j, now in enumerate(after)),
        key=lambda each: -each[0],
    )
    partner: dict[int, int] = {}
    for score, i, j in ranked:
        if score > 0 and i not in partner and j not in partner.values():
            partner[i] = j
    days: list[DayPair] = []
    order: list[Change] = []
    for i, j in sorted(partner.items(), key=lambda pair: pair[1]):
        was, now = before[i], after[j]
        pair = DayPair(title_of(now), list(was.lines), list(now.lines))
        pair.took, pair.takes = minutes_of_lines(was.lines).mid, minutes_of_lines(now.lines).mid
        days.append(pair)
        order += _day_itself(before, after, partner, i)
    gone = [DayPair(title_of(s), list(s.lines), []) for i, s in enumerate(before) if i not in partner]
    new = [DayPair(title_of(s), [], list(s.lines)) for j, s in enumerate(after) if j not in partner.values()]
    for pair in new:
        pair.takes = minutes_of_lines(tuple(pair.after)).mid
    return WeekPair(days, gone, new, order)


def title_of(session: SessionLines) -> str:
    """A day's title, or its place where it has none."""
    return session.calendar.session.title or f"Day {session.calendar.path[1] + 1}"


def _alike(was: SessionLines, now: SessionLines, i: int, j: int) -> float:
    """How much two days are the same day; at most 0 where nothing speaks for it."""
    old, new = Counter(map(same_key, was.lines)), Counter(map(same_key, now.lines))
    common, whole = (old & new).total(), (old | new).total()
    same_title = title_of(was).casefold() == title_of(now).casefold()
    return (common / whole if whole else 0.0) + 0.25 * same_title + 0.05 * (i == j)


def _day_itself(
    before: Sequence[SessionLines], after: Sequence[SessionLines], partner: dict[int, int], i: int
) -> Iterator[Change]:
    """Days that changed places, or are called something else at the same place."""
    j = partner[i]
    was, now = title_of(before[i]), title_of(after[j])
    if i == j and was != now:
        yield Change(now, "day", was, now, f"{was} is now called {now}.")
    elif i > j and partner.get(j) == i:
        yield Change(now, "day", was, now, f"{title_of(before[j])} and {was} change places.")
    elif i != j and partner.get(j) != i and len(before) == len(after):
        yield Change(now, "day", was, now, f"What was {was} is now {now}.")


def same_key(line: Line) -> str:
    """What makes two lines the same: their exercise, or their name where it is not known."""
    return line.exercise.id if line.exercise is not None else line.prescription.name.casefold()
