"""What changed between two programs, or two versions of one, in a trainer's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import MID, VolumeCore
from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.session_time import minutes_of_lines
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.notation import dose_text
from hipflex_kit.program import Prescription, Program

if TYPE_CHECKING:
    import pandas as pd

    from hipflex_kit.library import Library


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two days.

    Attributes:
        day: The day's title.
        kind: ``added``, ``gone``, ``becomes`` or ``dose``.
        before: The line before, without its label; "" where there was none.
        after: The line now; "" where there is none.
        words: The difference as a coach would say it.
    """

    day: str
    kind: str
    before: str
    after: str
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two programs.

    Attributes:
        changes: Line by line.
        sets: Muscle group on screen → sets a week before and now; only those that differ by half a set or more.
        minutes: Day → minutes before and now, at the middle of the range; only those that differ.
    """

    changes: tuple[Change, ...]
    sets: dict[str, tuple[float, float]]
    minutes: dict[str, tuple[float, float]]

    def sentences(self) -> tuple[str, ...]:
        """Everything that changed, as lines of text; one line says so where nothing did."""
        said = [change.words for change in self.changes]
        said += [_more(name, was, now) for name, (was, now) in self.sets.items()]
        said += [_longer(day, now - was) for day, (was, now) in self.minutes.items()]
        return tuple(said) or ("Nothing changed.",)

    def table(self) -> pd.DataFrame:
        """The lines that differ: day, kind, before, after."""
        import pandas as pd

        rows = [(c.day, c.kind, c.before, c.after) for c in self.changes]
        return pd.DataFrame(rows, columns=["day", "kind", "before", "after"])

    def volume_table(self) -> pd.DataFrame:
        """The sets that differ: muscle, before, after, difference."""
        import pandas as pd

        rows = [(name, was, now, now - was) for name, (was, now) in self.sets.items()]
        return pd.DataFrame(rows, columns=["muscle", "before", "after", "difference"]).set_index("muscle")


def compare(before: Program, after: Program, library: Library, week: int = 1) -> Comparison:
    """Say what changed.

    Days are held against each other by their order; within a day a line is the same line where its exercise is, else
    where its label is.

    Args:
        before: The program as it was.
        after: The program as it is.
        library: Where the exercises are looked up.
        week: Calendar week; the last one where a program has fewer.
    """
    old, new = VolumeCore.of(before, library), VolumeCore.of(after, library)
    old_week, new_week = min(week, len(old.weeks)), min(week, len(new.weeks))
    changes: list[Change] = []
    minutes: dict[str, tuple[float, float]] = {}
    for number, (was, now) in enumerate(zip_longest(old.sessions[old_week - 1], new.sessions[new_week - 1]), 1):
        title = (now or was).calendar.session.title or f"Day {number}"
        was_lines, now_lines = (was.lines if was else ()), (now.lines if now else ())
        changes += _day_changes(title, was_lines, now_lines)
        took, takes = minutes_of_lines(was_lines).mid, minutes_of_lines(now_lines).mid
        if abs(takes - took) >= 1:
            minutes[title] = (took, takes)
    before_sets, after_sets = old.volume()[old_week - 1, MID], new.volume()[new_week - 1, MID]
    sets = {
        group.plain_name: (float(was), float(now))
        for group, was, now in zip(new.muscles, before_sets, after_sets, strict=True)
        if abs(now - was) >= 0.5
    }
    ordered = dict(sorted(sets.items(), key=lambda item: -abs(item[1][1] - item[1][0])))
    return Comparison(tuple(changes), ordered, minutes)


def _day_changes(day: str, before: tuple[Line, ...], after: tuple[Line, ...]) -> Iterator[Change]:
    old, new = list(before), list(after)
    for line in after:
        same = next((o for o in old if _key(o) == _key(line)), None)
        if same is not None:
            old.remove(same)
            new.remove(line)
            was, now = dose_text(same.prescription.dose), dose_text(line.prescription.dose)
            if was != now:
                name = line.prescription.name
                words = f"{day}: {name} {was} becomes {now}."
                yield Change(day, "dose", f"{name} {was}", f"{name} {now}", words)
    for line in list(new):
        label = line.prescription.label
        replaced = next((o for o in old if label is not None and o.prescription.label == label), None)
        if replaced is not None:
            old.remove(replaced)
            new.remove(line)
            was, now = _line(replaced.prescription), _line(line.prescription)
            yield Change(day, "becomes", was, now, f"{day}: {label} becomes {now} (was {was}).")
    yield from (Change(day, "gone", _line(o.prescription), "", f"{day}: without {_line(o.prescription)}.") for o in old)
    yield from (Change(day, "added", "", _line(n.prescription), f"{day}: new {_line(n.prescription)}.") for n in new)


def _key(line: Line) -> str:
    return line.exercise.id if line.exercise is not None else line.prescription.name.casefold()


def _line(prescription: Prescription) -> str:
    return f"{prescription.name} {dose_text(prescription.dose)}".strip()


def _signed(number: float) -> str:
    return f"+{plain(number)}" if number > 0 else f"−{plain(-number)}"


def _more(name: str, was: float, now: float) -> str:
    difference = now - was
    noun = "set" if abs(difference) == 1 else "sets"
    return f"{name}: {_signed(difference)} {noun} a week ({plain(was)} → {plain(now)})."


def _longer(day: str, minutes: float) -> str:
    return f"{day}: about {round(abs(minutes))} min {'longer' if minutes > 0 else 'shorter'}."
