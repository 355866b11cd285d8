"""V: too little, too much, too fast, too seldom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from hipflex_kit.analysis.core import LOW, MID, Method
from hipflex_kit.analysis.lines import Uncounted
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import DELOAD_SHARE, MOST_NAMED, Subject, listed
from hipflex_kit.diagnostics import Severity

MOST_IN_A_SESSION = 11
JUMP_SHARE, JUMP_SETS = 0.2, 2.0
MOST_STEPS_NAMED = 2
LONGEST_WITHOUT_DELOAD = 8
MOST_ON_ONE_DAY = 8


@check(
    "V03", Severity.INFO, strength=Strength.STUDY,
    source="Remmert et al. 2025 (preprint): more per session helps little beyond about 11 fractional sets.",
)  # fmt: skip
def too_many_sets_in_one_session(subject: Subject) -> Iterator[Finding]:
    """One session gives a muscle more than 11 sets.

    Counted as direct sets and half of helping sets, from the fewest sets that the text allows.

    Why: the benefit of further sets in the same session becomes too small to measure at about 11. The same sets on
    two days cost no more and keep their quality.

    Example: squats, leg presses and lunges for 14 sets of quads on Monday.

    Fix: move an exercise to another day.
    """
    seen: set[int] = set()
    written = subject.written_sessions
    counted = subject.core.volume_of_sessions([session for _, session in written])[:, LOW]
    for (week, session), by_muscle in zip(written, counted, strict=True):
        columns = [c for c in np.flatnonzero(by_muscle > MOST_IN_A_SESSION).tolist() if c not in seen]
        seen.update(columns)
        if columns:
            over = {subject.core.muscles[c].plain_name: float(by_muscle[c]) for c in columns}
            said = [f"{plain(sets)} of {name.lower()}" for name, sets in over.items()]
            title = subject.title(session.calendar.path) or f"Day {session.calendar.path[1] + 1}"
            yield subject.finding(
                "V03", f"{title}: {_of_sets(said)}; past about 11 in one session more add little.",
                *session.lines, span=subject.span(session.calendar.path, "title"), sets=over, week=week,
            )  # fmt: skip


@check(
    "V04", Severity.WARNING, weekly=True, strength=Strength.HOUSE,
    source="House rule around Scarpelli 2022 (20 % above one's own volume worked well). Not an injury forecast.",
)  # fmt: skip
def big_step_up(subject: Subject) -> Iterator[Finding]:
    """A muscle gets many more sets than in the week before.

    More than a fifth and at least two sets more, counted as direct sets and half of helping sets. The week after a
    deload is held against the week before it.

    Why: most people do well with small steps. This is a house rule and no injury forecast: week-to-week ratios did
    not predict injuries in the largest group of runners that was followed.

    Example: glutes 12 sets in week 1, 18 in week 2.

    Fix: spread the step over two weeks.
    """
    before = 0
    for number in range(1, len(subject.core.weeks)):
        if subject.week_totals[number] <= DELOAD_SHARE * subject.week_totals[before]:
            continue
        steps = subject.fractional[number, MID] - subject.fractional[before, MID]
        was = subject.fractional[before, MID]
        big = [c for c, step in enumerate(steps) if was[c] and step >= JUMP_SETS and step > JUMP_SHARE * was[c]]
        big.sort(key=lambda column: -steps[column])
        if big:
            names = {column: subject.core.muscles[column].plain_name.lower() for column in big}
            said = [
                f"{names[c]} {plain(steps[c])} sets more ({plain(was[c])} → {plain(was[c] + steps[c])})"
                for c in big[:MOST_STEPS_NAMED]
            ]
            more = f" and {len(big) - MOST_STEPS_NAMED} more" if len(big) > MOST_STEPS_NAMED else ""
            yield subject.finding(
                "V04", f"Week {number + 1}: {', '.join(said)}{more}. A big step for most people. "
                "House rule, not an injury forecast.",
                week=number + 1, steps={names[c]: (float(was[c]), float(was[c] + steps[c])) for c in big},
            )  # fmt: skip
        before = number


@check(
    "V05", Severity.INFO, strength=Strength.STUDY,
    source="Bell et al. 2024: lifters take a lighter week every 5.6 ± 2.3 weeks.",
)  # fmt: skip
def no_lighter_week(subject: Subject) -> Iterator[Finding]:
    """More than eight weeks pass without a lighter one.

    A lighter week has at most seven tenths of the sets of the biggest week.

    Why: lifters who were asked take about a week off the gas every five to six weeks. Whether it helps is less sure
    than that it is done.

    Example: `Weeks: 12` with the same sets in all of them.

    Fix: let one week have fewer sets: `Week 6: 2x8` below a line, or a `Week 6` heading.
    """
    most = max(subject.week_totals, default=0.0)
    run = longest = 0
    for total in subject.week_totals:
        run = 0 if total <= DELOAD_SHARE * most else run + 1
        longest = max(longest, run)
    if most and longest > LONGEST_WITHOUT_DELOAD:
        yield subject.finding(
            "V05", f"{longest} weeks without a lighter one.", span=subject.header_span("weeks"),
            hint="Week 6: 2x8 below a line makes that week lighter", weeks=longest,
        )  # fmt: skip


@check(
    "V06", Severity.INFO, weekly=True, strength=Strength.POSITION_STAND,
    source="ACSM 2026: all major muscle groups on two days or more; with equal sets frequency itself matters little.",
)  # fmt: skip
def all_sets_on_one_day(subject: Subject) -> Iterator[Finding]:
    """A muscle gets more than eight sets, all of them on one day of the week.

    Silent above 11, where V03 speaks of the same sets.

    Why: with equal weekly sets frequency matters little for size and more for strength. So many sets on one day are
    hard to do well.

    Example: all ten sets of chest on Monday.

    Fix: move some of them to another day.
    """
    alone: dict[str, dict[str, float]] = {}
    for column, days, sets, titles in _days_by_muscle(subject):
        if len(days) == 1 and MOST_ON_ONE_DAY < sets <= MOST_IN_A_SESSION:
            alone.setdefault(titles[0], {})[subject.core.muscles[column].plain_name] = sets
    if alone:
        said = [f"{_with_numbers(muscles)} on {title}" for title, muscles in alone.items()]
        muscles = [name for day in alone.values() for name in day]
        yield subject.finding("V06", f"All sets of the week on one day: {'; '.join(said)}.", muscles=muscles)


def _of_sets(said: list[str]) -> str:
    """Join counts so that the word stands once, such as "16.5 sets of chest and 12 of triceps"."""
    return listed([said[0].replace(" of ", " sets of ", 1), *said[1:]])


def _with_numbers(sets: Mapping[str, float]) -> str:
    """Muscles with their sets ("quads 13 and glutes 12"), the most first, four of them at most."""
    ordered = sorted(sets.items(), key=lambda item: -item[1])
    said = [f"{name.lower()} {plain(number)}" for name, number in ordered[:MOST_NAMED]]
    return listed(said) + (f" and {len(ordered) - MOST_NAMED} more" if len(ordered) > MOST_NAMED else "")


@check(
    "V07", Severity.INFO, weekly=True, strength=Strength.POSITION_STAND,
    source="ACSM 2026: all major muscle groups on two days or more.",
)  # fmt: skip
def on_one_day_only(subject: Subject) -> Iterator[Finding]:
    """Muscles that matter first for the goal are trained on one day of the week only.

    Judged with a `Goal:`, for the muscles that the goal puts first, and for weeks of two to four sessions. Silent
    where most of them have one day: then the week is a split, and that is the coach's way.

    Why: guidelines ask for two days a week for every major muscle group.

    Example: a runner's only calf raises stand on day 1.

    Fix: put some of the sets on another day.
    """
    if subject.goal is None or not 2 <= len(subject.core.sessions[0]) <= 4:
        return
    days = {column: titles for column, _, _, titles in _days_by_muscle(subject)}
    alone: dict[str, str] = {}
    trained = 0
    for id in subject.goal.featured:
        landmark = subject.goal.ranges.get(id)
        muscles = landmark.muscles if landmark is not None else (id,)
        titles = {title for muscle in muscles for title in days.get(subject.core.muscle_index(muscle), ())}
        trained += bool(titles)
        if len(titles) == 1:
            alone[landmark.name.lower() if landmark is not None else id] = titles.pop()
    if alone and len(alone) <= trained / 2:
        named = listed([f"{name} ({title})" for name, title in alone.items()])
        yield subject.finding("V07", f"On one day only: {named}.", muscles=list(alone))


def _days_by_muscle(subject: Subject) -> Iterator[tuple[int, list[int], float, list[str]]]:
    """Of each muscle that the first week trains: its column, its days, its sets and the days' titles."""
    sessions = subject.core.sessions[0]
    if len(sessions) < 2:
        return
    by_day = subject.core.session_volume(1, Method.FRACTIONAL)[:, MID]
    titles = [subject.title(s.calendar.path) or f"Day {n}" for n, s in enumerate(sessions, 1)]
    for column in range(by_day.shape[1]):
        days = [day for day, sets in enumerate(by_day[:, column]) if sets > 0]
        if days:
            yield column, days, float(by_day[:, column].sum()), [titles[day] for day in days]


@check(
    "V08", Severity.INFO, strength=Strength.HOUSE,
    source="Sets that nobody wrote count nothing.",
)  # fmt: skip
def no_sets_written(subject: Subject) -> Iterator[Finding]:
    """A line of work says neither how many sets nor how many rounds.

    Once for the whole program, at the first such line.

    Why: it prints as it stands, but it counts nothing, and every "too little" stays silent because of it.

    Example: `1a) Push Ups 10 reps` in a block without rounds.

    Fix: write the sets, `3x10`, or the rounds above the block.
    """
    unsaid = [s.line for s in subject.lines if s.line.uncounted is Uncounted.NO_SETS]
    if unsaid:
        name = unsaid[0].prescription.name
        more = f" ({len(unsaid) - 1} more like it)" if len(unsaid) > 1 else ""
        yield subject.finding(
            "V08", f"{name}: no sets written, so nothing is counted.{more}", unsaid[0], hint=f"{name} 3x10",
            lines=len(unsaid),
        )  # fmt: skip
