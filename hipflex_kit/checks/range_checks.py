"""V: a week held against the goal's weekly ranges."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.analysis.core import Method
from hipflex_kit.analysis.judgement import Judgement, Verdict
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import MOST_NAMED, Subject
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library import Landmark

CALVES = "calves"
WORTH_A_REMARK = 1.0
"""Sets beyond the edge of a range."""


@check(
    "V01", Severity.INFO, weekly=True, strength=Strength.HOUSE,
    source="Weekly ranges of the goal; at least 4 sets a week where time is short (Iversen 2021).",
)  # fmt: skip
def too_few_sets(subject: Subject) -> Iterator[Finding]:
    """A muscle that the goal cannot do without gets fewer sets than its weekly range asks for.

    At least one set short, or none at all, even at the most sets that the text allows. Judged only with a `Goal:`, in
    weeks that are no deload, and only when every line could be counted: what is not known cannot be too little. Which
    muscles a goal cannot do without stands in `data/goals.toml`; the others are shown with their range, without a
    remark.

    Why: below a handful of sets a week a muscle is kept rather than built. Where no study gives a range it is a house
    guess, and says so.

    Example: a runner's week without any calf work.

    Fix: add a set or an exercise, or keep it, because this block is about something else.
    """
    yield from _said(subject, "V01", Verdict.BELOW)


@check(
    "V02", Severity.WARNING, weekly=True, strength=Strength.HOUSE,
    source="Weekly ranges of the goal; the idea of a most that one recovers from (Renaissance Periodization).",
)  # fmt: skip
def too_many_sets(subject: Subject) -> Iterator[Finding]:
    """A muscle gets more sets than the goal's weekly range has room for.

    At least one set more, even at the fewest sets that the text allows. Judged only with a `Goal:`.

    Why: gains flatten with volume while fatigue does not. Where the edge lies differs from person to person.

    Example: 24 sets of quads a week for a runner.

    Fix: take sets from the exercise that matters least, or keep it, because this client thrives on it.
    """
    yield from _said(subject, "V02", Verdict.ABOVE)


def _said(subject: Subject, code: str, wanted: Verdict) -> Iterator[Finding]:
    for week in subject.training_weeks:
        found = [j for j in outside(subject, week, wanted) if j.landmark.id not in _elsewhere(subject, wanted)]
        if found and subject.goal is not None:
            said = [f"{j.landmark.name.lower()} {_count(j)} ({_short_range(j.landmark)})" for j in found[:MOST_NAMED]]
            more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
            when = f" in week {week}" if week > 1 else ""
            edge = "Below" if wanted is Verdict.BELOW else "Above"
            yield subject.finding(
                code, f"{edge} the weekly range for “{subject.goal.name}”{when}: {', '.join(said)}{more}.",
                week=week, sets={j.landmark.id: j.sets for j in found},
            )  # fmt: skip
            return


def outside(subject: Subject, week: int, wanted: Verdict) -> tuple[Judgement, ...]:
    """The ranges that a week clearly misses: above any of them, or below one that the goal cannot do without."""
    judged = subject.judged(week)
    needed = subject.goal.minimum if subject.goal is not None and wanted is Verdict.BELOW else None
    implied = _implied(judged)
    return tuple(
        j
        for j in judged
        if j.verdict is wanted
        and _clearly(j)
        and j.landmark.id not in implied
        and (needed is None or j.landmark.id in needed)
    )


def _elsewhere(subject: Subject, wanted: Verdict) -> frozenset[str]:
    """What a check of its own speaks of: B11 of a runner's calves."""
    return frozenset({CALVES}) if subject.runner and wanted is Verdict.BELOW else frozenset()


def _clearly(judgement: Judgement) -> bool:
    """A set and more beyond the edge, or nothing at all: half a set beside a house guess is no matter."""
    low, _, high = judgement.sets
    edge = judgement.landmark
    if judgement.verdict is Verdict.BELOW:
        return high == 0 or high <= edge.low - WORTH_A_REMARK
    return edge.high is not None and low >= edge.high + WORTH_A_REMARK


def _count(judgement: Judgement) -> str:
    low, mid, high = judgement.sets
    return plain(mid) if low == high else f"{plain(low)}–{plain(high)}"


def _short_range(landmark: Landmark) -> str:
    """A range in a list: how it counts is said only where it is not the usual way."""
    if landmark.high is None:
        return f"at least {plain(landmark.low)}"
    direct = " direct sets" if landmark.method == Method.DIRECT else ""
    return f"{plain(landmark.low)}–{plain(landmark.high)}{direct}"


def _implied(judged: tuple[Judgement, ...]) -> frozenset[str]:
    """Muscles that a range over several muscles speaks for already."""
    return frozenset(m for j in judged if len(j.landmark.muscles) > 1 for m in j.landmark.muscles)
