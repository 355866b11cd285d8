"""V: too little, too much, too fast, too seldom."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.analysis.core import LOW, MID, Method
from hipflex_kit.analysis.judgement import Judgement, Verdict, judge_week, range_words
from hipflex_kit.analysis.lines import Uncounted
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import DELOAD_SHARE, Subject
from hipflex_kit.diagnostics import Severity

MOST_IN_A_SESSION = 11
JUMP_SHARE, JUMP_SETS = 0.2, 2.0
LONGEST_WITHOUT_DELOAD = 8
MOST_ON_ONE_DAY = 8


@check(
    "V01", Severity.INFO, weekly=True, strength=Strength.HOUSE,
    source="Weekly ranges of the goal; at least 4 sets a week where time is short (Iversen 2021).",
)  # fmt: skip
def too_few_sets(subject: Subject) -> Iterator[Finding]:
    """A muscle that matters for the goal gets fewer sets than its weekly range asks for.

    Even the most sets that the text allows lie below the range. Judged only with a `Goal:`, in weeks that are no
    deload, and only when every line could be counted: what is not known cannot be too little.

    Why: below a handful of sets a week a muscle is kept rather than built. Where no study gives a range it is a house
    guess, and says so.

    Example: a runner's week without any calf work.

    Fix: add a set or an exercise, or keep it, because this block is about something else.
    """
    yield from _outside(subject, "V01", Verdict.BELOW, "Less than the weekly range")


@check(
    "V02", Severity.WARNING, weekly=True, strength=Strength.HOUSE,
    source="Weekly ranges of the goal; the idea of a most that one recovers from (Renaissance Periodization).",
)  # fmt: skip
def too_many_sets(subject: Subject) -> Iterator[Finding]:
    """A muscle gets more sets than the goal's weekly range has room for.

    Even the fewest sets that the text allows lie above the range. Judged only with a `Goal:`.

    Why: gains flatten with volume while fatigue does not. Where the edge lies differs from person to person.

    Example: 24 sets of quads a week for a runner.

    Fix: take sets from the exercise that matters least, or keep it, because this client thrives on it.
    """
    yield from _outside(subject, "V02", Verdict.ABOVE, "More than the weekly range")


def _outside(subject: Subject, code: str, wanted: Verdict, words: str) -> Iterator[Finding]:
    for week in subject.training_weeks:
        judged = judge_week(subject.core, subject.library, subject.goal, week)
        outside = [j for j in judged if j.verdict is wanted and j.landmark.id not in _implied(judged)]
        if outside:
            named = "; ".join(f"{j.landmark.name} {_count(j)} ({range_words(j.landmark)})" for j in outside[:4])
            more = f" and {len(outside) - 4} more" if len(outside) > 4 else ""
            yield subject.finding(
                code, f"{words} in week {week}: {named}{more}." if week > 1 else f"{words}: {named}{more}.",
                week=week, sets={j.landmark.id: j.sets for j in outside},
            )  # fmt: skip
            return


def _count(judgement: Judgement) -> str:
    low, mid, high = judgement.sets
    return plain(mid) if low == high else f"{plain(low)}–{plain(high)}"


def _implied(judged: tuple[Judgement, ...]) -> frozenset[str]:
    """Muscles that a range over several muscles speaks for already."""
    return frozenset(m for j in judged if len(j.landmark.muscles) > 1 for m in j.landmark.muscles)


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
    seen: set[str] = set()
    for week in subject.weeks:
        for row, by_muscle in enumerate(subject.core.session_volume(week)[:, LOW]):
            session = subject.core.sessions[week - 1][row].calendar
            title = session.session.title or f"day {row + 1}"
            over = {
                group.plain_name: float(sets)
                for group, sets in zip(subject.core.muscles, by_muscle, strict=True)
                if sets > MOST_IN_A_SESSION and group.id not in seen
            }
            seen.update(group.id for group in subject.core.muscles if group.plain_name in over)
            if over:
                named = ", ".join(f"{name} {plain(sets)} sets" for name, sets in over.items())
                yield subject.finding(
                    "V03", f"{title}: {named}. Beyond about 11 in one session more add little.",
                    span=subject.span(session.path, "title"), sets=over, week=week,
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
        for column, step in sorted(enumerate(steps), key=lambda pair: -pair[1])[:2]:
            was = float(subject.fractional[before, MID, column])
            if step >= JUMP_SETS and step > JUMP_SHARE * was and was:
                name = subject.core.muscles[column].plain_name
                yield subject.finding(
                    "V04",
                    f"{name}: {plain(step)} more sets in week {number + 1} ({plain(was)} → {plain(was + step)}). "
                    "A big step for most people. House rule, not an injury forecast.",
                    week=number + 1, before=was, after=was + float(step),
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

    Why: with equal weekly sets frequency matters little for size and more for strength. So many sets on one day are
    hard to do well.

    Example: all ten sets of chest on Monday.

    Fix: move some of them to another day.
    """
    alone = {
        subject.core.muscles[column].plain_name: (sets, titles[0])
        for column, days, sets, titles in _days_by_muscle(subject)
        if len(days) == 1 and sets > MOST_ON_ONE_DAY
    }
    if alone:
        named = ", ".join(f"{name} ({plain(sets)}, {title})" for name, (sets, title) in alone.items())
        yield subject.finding("V06", f"All sets of the week on one day: {named}.", muscles=list(alone))


@check(
    "V07", Severity.INFO, weekly=True, strength=Strength.POSITION_STAND,
    source="ACSM 2026: all major muscle groups on two days or more.",
)  # fmt: skip
def on_one_day_only(subject: Subject) -> Iterator[Finding]:
    """Muscles that matter first for the goal are trained on one day of the week only.

    Judged with a `Goal:`, for the muscles that the goal puts first, and for weeks of two to four sessions.

    Why: guidelines ask for two days a week for every major muscle group.

    Example: a runner's only calf raises stand on day 1.

    Fix: put some of the sets on another day.
    """
    if subject.goal is None or not 2 <= len(subject.core.sessions[0]) <= 4:
        return
    days = {column: titles for column, _, _, titles in _days_by_muscle(subject)}
    alone = []
    for id in subject.goal.featured:
        landmark = subject.goal.ranges.get(id)
        muscles = landmark.muscles if landmark is not None else (id,)
        titles = {title for muscle in muscles for title in days.get(subject.core.muscle_index(muscle), ())}
        if len(titles) == 1:
            name = landmark.name if landmark is not None else id
            alone.append((name, titles.pop()))
    if alone:
        named = ", ".join(f"{name} ({title})" for name, title in alone)
        yield subject.finding("V07", f"On one day only: {named}.", muscles=[name for name, _ in alone])


def _days_by_muscle(subject: Subject) -> Iterator[tuple[int, list[int], float, list[str]]]:
    """Of each muscle that the first week trains: its column, its days, its sets and the days' titles."""
    sessions = subject.core.sessions[0]
    if len(sessions) < 2:
        return
    by_day = subject.core.session_volume(1, Method.FRACTIONAL)[:, MID]
    titles = [s.calendar.session.title or f"day {n}" for n, s in enumerate(sessions, 1)]
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
