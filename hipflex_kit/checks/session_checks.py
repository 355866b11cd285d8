"""L, sessions: how much fits into a day, and what lies too close together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hipflex_kit.analysis.core import MID, Method, SessionLines
from hipflex_kit.analysis.session_time import minutes_of_lines
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Subject, listed
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.records import Stimulus

MOST_SETS, MOST_SETS_BEGINNER = 25.0, 18.0
HARD_SETS = 4.0
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*", re.IGNORECASE)
_KEY_RUN = re.compile(r"interval|tempo|threshold|long|race|hill|speed|track|fartlek|repeat|sprint", re.IGNORECASE)


def _title(subject: Subject, session: SessionLines) -> str:
    return subject.title(session.calendar.path) or f"Day {session.calendar.path[1] + 1}"


@check("L02", Severity.WARNING, strength=Strength.HEURISTIC, source="Common coaching practice.")
def too_many_sets_in_a_day(subject: Subject) -> Iterator[Finding]:
    """A session has more than 25 working sets; for a beginner more than 18.

    Why: attention and effort run out before the list does, and the last exercises are the ones that suffer.

    Example: nine exercises of 3 sets.

    Fix: drop what matters least, or make a third day.
    """
    most = MOST_SETS_BEGINNER if subject.beginner else MOST_SETS
    for _, session in subject.written_sessions:
        sets = sum(line.counted_sets[0] for line in session.lines)
        if sets > most:
            yield subject.finding(
                "L02", f"{_title(subject, session)} has {plain(sets)} working sets; more than {plain(most)} is a lot"
                f"{' for a beginner' if subject.beginner else ''}.",
                *session.lines, span=subject.span(session.calendar.path, "title"), sets=sets,
            )  # fmt: skip


@check("L03", Severity.WARNING, strength=Strength.HOUSE, source="The kit's own session clock.")
def longer_than_the_time_there_is(subject: Subject) -> Iterator[Finding]:
    """A session takes longer than `Minutes:` allows.

    Even the shortest reading of the day, with no rest where none is written, is more than a tenth over.

    Why: what does not fit gets skipped, and it is always the end of the sheet.

    Example: `Minutes: 30` above a day of eight exercises.

    Fix: pair exercises, write fewer sets, or give it more time.
    """
    minutes = subject.header.minutes
    if not minutes:
        return
    for _, session in subject.written_sessions:
        time = minutes_of_lines(session.lines)
        if time.low > 1.1 * minutes:
            yield subject.finding(
                "L03", f"{_title(subject, session)} takes at least {round(time.low)} min; there are {plain(minutes)}.",
                *session.lines, span=subject.span(session.calendar.path, "title"), low=time.low, high=time.high,
            )  # fmt: skip


@check(
    "L04",
    Severity.INFO,
    strength=Strength.POSITION_STAND,
    source="ACSM guidance: about 48 hours between hard sessions.",
)
def hard_days_back_to_back(subject: Subject) -> Iterator[Finding]:
    """Two days in a row train the same muscle hard.

    Judged with `Days:`. Hard means four direct sets and more on both days.

    Why: guidelines ask for about two days between hard sessions of a muscle group. With equal weekly sets the order
    of days matters little for size.

    Example: `Days: Mon, Tue` with squats on both.

    Fix: change one of the days, or what is trained on it.
    """
    days = [_day_number(day) for day in subject.header.days]
    sessions = subject.core.sessions[0]
    if len(days) != len(sessions) or None in days or len(days) < 2:
        return
    hard = subject.core.session_volume(1, Method.DIRECT)[:, MID] >= HARD_SETS
    for first, second in ((a, b) for a in range(len(days)) for b in range(len(days)) if a != b):
        if ((days[second] or 0) - (days[first] or 0)) % 7 != 1:
            continue
        both = [
            g.plain_name for g, twice in zip(subject.core.muscles, hard[first] & hard[second], strict=True) if twice
        ]
        if both:
            days_said = f"{_title(subject, sessions[first])} and {_title(subject, sessions[second])}"
            yield subject.finding(
                "L04", f"{days_said} are a day apart and both hard for {listed([name.lower() for name in both])}.",
                span=subject.header_span("days"), muscles=both,
            )  # fmt: skip


@check(
    "L05", Severity.WARNING, strength=Strength.HEURISTIC, source="Common coaching practice; Weakley 2017, Doma 2019."
)
def fast_legs_before_a_key_run(subject: Subject) -> Iterator[Finding]:
    """Ballistic or soreness-making leg work stands on the day before a key run.

    Judged with `Days:` and `Runs:` (`Runs: Tue intervals, Sun long`). Key runs are intervals, tempo, hills, races and
    long runs.

    Why: jumps were still lower a day after dense sessions, and new lunges or Nordics make sore for two days.

    Example: swings and jumps on Monday, intervals on Tuesday.

    Fix: move the session to after the run, or that exercise to the other day.
    """
    runs = {_day_number(day.group(1)) for text in subject.header.runs for day in _key_runs(text)}
    for day, session in zip(subject.header.days, subject.core.sessions[0], strict=False):
        number = _day_number(day)
        if number is None or (number + 1) % 7 not in runs:
            continue
        for line in session.lines:
            exercise = line.exercise
            if exercise is None or line.uncounted is not None:
                continue
            family = subject.library.patterns[exercise.pattern].family
            fast = exercise.stimulus is Stimulus.POWER and family in ("hip_dominant", "knee_dominant", "power")
            if fast or exercise.pattern == "hinge_ballistic" or exercise.id == "nordic_curl":
                yield subject.finding(
                    "L05", f"{subject.named([line])} is done the day before a key run.", line,
                    hint="The day of the run, after it, is kinder.",
                )  # fmt: skip
                break


def _key_runs(text: str) -> Iterator[re.Match[str]]:
    for part in re.split(r"[,;]", text):
        day = _DAY.search(part)
        if day is not None and _KEY_RUN.search(part):
            yield day


def _day_number(day: str) -> int | None:
    short = day.strip()[:3].casefold()
    return _DAYS.index(short) if short in _DAYS else None
