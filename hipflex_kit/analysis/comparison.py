"""What changed between two programs, or two versions of one, in a trainer's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import MID, VolumeCore
from hipflex_kit.analysis.day_changes import changes_of
from hipflex_kit.analysis.day_pairs import Change, WeekPair, pair_weeks
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.program import Program
from hipflex_kit.record_making import record, replace

if TYPE_CHECKING:
    import pandas as pd

    from hipflex_kit.library import Library

WORTH_A_SENTENCE = 1.0
"""Sets a week; of smaller differences the muscles are named together."""


@record
class Comparison:
    """What changed between two programs.

    Attributes:
        changes: Line by line; of later weeks only what is not so in the week before.
        sets: Muscle group on screen → sets a week before and now; only those that differ by half a set or more.
        minutes: Day → minutes before and now, at the middle of the range; only those that differ.
        week: The calendar week of ``sets`` and ``minutes``: the first that differs.
    """

    changes: tuple[Change, ...]
    sets: dict[str, tuple[float, float]]
    minutes: dict[str, tuple[float, float]]
    week: int = 1

    def sentences(self) -> tuple[str, ...]:
        """Everything that changed, as lines of text; one line says so where nothing did."""
        when = f"Week {self.week}: " if self.week > 1 else ""
        said = [change.words for change in self.changes]
        big = {name: pair for name, pair in self.sets.items() if abs(pair[1] - pair[0]) >= WORTH_A_SENTENCE}
        said += [when + _more(name, was, now) for name, (was, now) in big.items()]
        small = [name.lower() for name in self.sets if name not in big]
        said += [f"{when}Half a set more or less: {', '.join(small)}."] if small else []
        said += [when + _longer(day, now - was) for day, (was, now) in self.minutes.items()]
        return tuple(said) or ("Nothing changed.",)

    def table(self) -> pd.DataFrame:
        """The lines that differ: week, day, kind, before, after."""
        import pandas as pd

        rows = [(c.week, c.day, c.kind, c.before, c.after) for c in self.changes]
        return pd.DataFrame(rows, columns=["week", "day", "kind", "before", "after"])

    def volume_table(self) -> pd.DataFrame:
        """The sets that differ: muscle, before, after, difference."""
        import pandas as pd

        rows = [(name, was, now, now - was) for name, (was, now) in self.sets.items()]
        return pd.DataFrame(rows, columns=["muscle", "before", "after", "difference"]).set_index("muscle")


def compare(before: Program, after: Program, library: Library, week: int | None = None) -> Comparison:
    """Say what changed.

    A day is the same day where most of its exercises are the same, else where its title or its place is; within a day
    a line is the same line where its exercise is, else where its label is.

    Args:
        before: The program as it was.
        after: The program as it is.
        library: Where the exercises are looked up.
        week: Only this calendar week (the last one where a program has fewer); None for all of them.
    """
    old, new = VolumeCore.of(before, library), VolumeCore.of(after, library)
    if week is not None:
        found = _compared(old, new, week)
        return replace(found, changes=tuple(_in_week(change, week) for change in found.changes))
    changes: list[Change] = _lengths(old, new)
    first: Comparison | None = None
    said: frozenset[str] = frozenset()
    for number in range(1, max(len(old.weeks), len(new.weeks)) + 1):
        if number > 1 and _as_before(old, number) and _as_before(new, number):
            continue
        found = _compared(old, new, number)
        if first is None and (found.changes or found.sets or found.minutes):
            first = found
        changes += [_in_week(change, number) for change in found.changes if change.words not in said]
        said = frozenset(change.words for change in found.changes)
    whole = first or Comparison((), {}, {})
    return Comparison(tuple(changes), whole.sets, whole.minutes, whole.week)


def _compared(old: VolumeCore, new: VolumeCore, week: int) -> Comparison:
    old_row, new_row = min(week, len(old.weeks)) - 1, min(week, len(new.weeks)) - 1
    pair = pair_weeks(old.sessions[old_row], new.sessions[new_row])
    changes = tuple(changes_of(pair))
    was, now = old.volume()[old_row, MID], new.volume()[new_row, MID]
    differing = {
        group.plain_name: (float(a), float(b)) for group, a, b in zip(new.muscles, was, now, strict=True)
        if abs(b - a) >= 0.5
    }  # fmt: skip
    ordered = dict(sorted(differing.items(), key=lambda item: -abs(item[1][1] - item[1][0])))
    return Comparison(changes, ordered, _minutes(pair), week)


def _minutes(pair: WeekPair) -> dict[str, tuple[float, float]]:
    return {day.title: (day.took, day.takes) for day in pair.days if abs(day.takes - day.took) >= 1}


def _as_before(core: VolumeCore, week: int) -> bool:
    """True where a calendar week is the one before once more, or the program has ended."""
    return week > len(core.weeks) or core.weeks[week - 1].sessions is core.weeks[week - 2].sessions


def _lengths(old: VolumeCore, new: VolumeCore) -> list[Change]:
    was, now = len(old.weeks), len(new.weeks)
    if was == now:
        return []
    return [Change("", "weeks", str(was), str(now), f"{now} {'week' if now == 1 else 'weeks'} instead of {was}.")]


def _in_week(change: Change, week: int) -> Change:
    return replace(change, week=week, words=f"Week {week}, {change.words}") if week > 1 else change


def _more(name: str, was: float, now: float) -> str:
    difference = now - was
    signed = f"+{plain(difference)}" if difference > 0 else f"−{plain(-difference)}"
    return f"{name}: {signed} {'set' if abs(difference) == 1 else 'sets'} a week ({plain(was)} → {plain(now)})."


def _longer(day: str, minutes: float) -> str:
    return f"{day}: about {round(abs(minutes))} min {'longer' if minutes > 0 else 'shorter'}."
