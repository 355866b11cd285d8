"""Counts held against weekly ranges, and only against ranges that count the same way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from hipflex_kit.analysis.core import Array, Method, VolumeCore
from hipflex_kit.analysis.goals import Goal
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.library.landmarks import Landmark
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    import pandas as pd

    from hipflex_kit.analysis.volume import Volume
    from hipflex_kit.library import Library

PLAIN_SETS = "sets"
"""How a range for a movement family counts: plain sets of its exercises."""

_WORDS = {"direct": "direct sets", "fractional": "direct + half of helping sets", PLAIN_SETS: "sets of these exercises"}
_STRENGTH = {
    "house": "No study gives a range; ours is a house guess.",
    "compilation": "The range is a published rule of thumb.",
    "study": "The range lies around the doses of published studies.",
    "own": "The range is your own.",
}


class MethodMismatchError(ValueError):
    """A count was to be held against a range that counts sets in another way."""


class Verdict(StrEnum):
    """Where a count stands against a range."""

    BELOW = "below"
    INSIDE = "inside"
    ABOVE = "above"


@record
class Judgement:
    """A week's count held against one range.

    Attributes:
        landmark: The range, with its counting method and source.
        week: Calendar week.
        sets: Low, mid and high count, counted as the range counts.
        verdict: Below only where even the high count is; above only where even the low count is.
    """

    landmark: Landmark
    week: int
    sets: tuple[float, float, float]
    verdict: Verdict

    def sentence(self) -> str:
        """The judgement in full, with how it was counted and how good the range is."""
        count = counted_words(self.sets)
        where = {Verdict.BELOW: "below", Verdict.INSIDE: "inside", Verdict.ABOVE: "above"}[self.verdict]
        return f"{self.landmark.name}: {count}, {where} the weekly range ({range_words(self.landmark)})."


def judge_week(core: VolumeCore, library: Library, goal: Goal | None, week: int = 1) -> tuple[Judgement, ...]:
    """Hold a week against the goal's ranges, each counted in its own way.

    Args:
        core: The counted program.
        library: Where movement families are looked up.
        goal: The goal; None means that nothing is judged.
        week: Calendar week.
    """
    if goal is None:
        return ()
    by_method = {str(method): core.volume(method)[core.row(week)] for method in (Method.DIRECT, Method.FRACTIONAL)}
    judged = []
    for landmark in goal.ranges.values():
        if landmark.family:
            sets = family_sets(core, library, landmark.family, week)
        else:
            sets = combined(core, by_method[landmark.method], landmark)
        judged.append(Judgement(landmark, week, sets, verdict(sets, landmark)))
    return tuple(judged)


def judge(volume: Volume, ranges: Mapping[str, Landmark], week: int = 1) -> pd.DataFrame:
    """Hold a volume table against weekly ranges that count the same way.

    Args:
        volume: The counted weeks.
        ranges: Range id → range; families ("any push") are not for tables of muscles.
        week: Calendar week.

    Returns:
        A row a range: name, low, mid, high, from, to, verdict, source.

    Raises:
        MethodMismatchError: A range counts sets in another way than the table does.
    """
    import pandas as pd

    rows = []
    for landmark in ranges.values():
        _same_method(volume.method, landmark)
        parts = [frame.loc[week, list(landmark.muscles)] for frame in (volume.low, volume.mid, volume.high)]
        low, mid, high = (p.to_numpy().max() if landmark.combine == "max" else p.to_numpy().sum() for p in parts)
        found = verdict((low, mid, high), landmark)
        rows.append((landmark.name, low, mid, high, landmark.low, landmark.high, str(found), landmark.source))
    columns = ["name", "low", "mid", "high", "from", "to", "verdict", "source"]
    return pd.DataFrame(rows, columns=columns, index=pd.Index(list(ranges), name="range"))


def _same_method(method: Method, landmark: Landmark) -> None:
    if landmark.family or landmark.method != method:
        theirs = _WORDS.get(landmark.method, landmark.method)
        raise MethodMismatchError(
            f"{landmark.name} has a range in {theirs}, but these sets were counted as {_WORDS.get(method, method)}. "
            f"Held against each other they would mislead: count with method={landmark.method!r} first, "
            "or let judge_week count each range in its own way."
        )


def family_sets(core: VolumeCore, library: Library, family: str, week: int) -> tuple[float, float, float]:
    """Low, mid and high counted sets of the exercises of a movement family."""
    wanted = [i for i, e in enumerate(core.exercises) if library.patterns[e.pattern].family == family]
    return _three(core.sets[week - 1][:, wanted].sum(axis=1))


def combined(core: VolumeCore, counted: Array, landmark: Landmark) -> tuple[float, float, float]:
    """Low, mid and high count of a range over one muscle group or several, from (low|mid|high, muscle)."""
    columns = counted[:, [core.muscle_index(muscle) for muscle in landmark.muscles]]
    return _three(columns.max(axis=1) if landmark.combine == "max" else columns.sum(axis=1))


def verdict(sets: Iterable[float], landmark: Landmark) -> Verdict:
    """Where a low, mid and high count stands. The benefit of the doubt goes to the coach."""
    low, _, high = sets
    if high < landmark.low:
        return Verdict.BELOW
    if landmark.high is not None and low > landmark.high:
        return Verdict.ABOVE
    return Verdict.INSIDE


def range_words(landmark: Landmark) -> str:
    """A range as the screen says it: "2–10 direct sets", "at least 3 sets of these exercises"."""
    counted = _WORDS.get(landmark.method, landmark.method)
    if landmark.high is None:
        return f"at least {plain(landmark.low)} {counted}"
    return f"{plain(landmark.low)}–{plain(landmark.high)} {counted}"


def strength_words(landmark: Landmark) -> str:
    """How good a range is: "No study gives a range; ours is a house guess."."""
    return _STRENGTH.get(landmark.strength, "")


def counted_words(sets: tuple[float, float, float]) -> str:
    """A count as a number or, where the text gives a range, as one: "8.5 sets", "6–8 sets"."""
    low, mid, high = sets
    if low == high:
        return f"{plain(mid)} set{'' if mid == 1 else 's'}"
    return f"{plain(low)}–{plain(high)} sets"


def _three(numbers: Array) -> tuple[float, float, float]:
    low, mid, high = (float(number) for number in numbers)
    return low, mid, high
