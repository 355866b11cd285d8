"""E: loads, effort, tempo and rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.set_time import set_seconds
from hipflex_kit.analysis.week_balance import LOWER_BODY
from hipflex_kit.checks.finding import Finding, Fix, Strength
from hipflex_kit.checks.header_notes import header_lines
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Station, Subject
from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.records import Laterality
from hipflex_kit.notation import ParseResult, dose_text, edits, parse_program
from hipflex_kit.notation.edits import Edited
from hipflex_kit.program import LoadKind, Side, SideKind
from hipflex_kit.record_making import replace

_MAIN = frozenset({"squat", "hinge", "horizontal_push", "vertical_push", "olympic"})
PRILEPIN = ((55, 70, 18, 30), (70, 80, 12, 24), (80, 90, 10, 20), (90, 101, 4, 10))
"""Percent from, percent below, fewest and most repetitions a session."""
_NAME_END = re.compile(r"\s+[-−\d]")
SLOWEST_REP_S = 10.0
SHORT_REST_S = 90.0


def _main_lifts(subject: Subject) -> list[Station]:
    return [
        s for s in subject.lines
        if s.line.uncounted is None and s.exercise.pattern in _MAIN and "barbell" in s.exercise.equipment
    ]  # fmt: skip


def _percent(line: Line) -> tuple[float, float] | None:
    load = line.prescription.dose.load
    if load is None or load.kind is not LoadKind.PERCENT_1RM or load.amount is None:
        return None
    return load.amount.low, load.amount.high


@check("E01", Severity.INFO, strength=Strength.HOUSE, source="House rule.")
def some_loads_missing(subject: Subject) -> Iterator[Finding]:
    """Some main lifts say how heavy they are, others do not.

    Barbell squats, hinges and presses. Silent where none of them says anything: then it is the coach's way.

    Why: where most lines carry a load or an effort, a line without one looks forgotten.

    Example: back squat @ 75%, bench press without anything.

    Fix: write a load, an RPE, or "by feel".
    """
    lifts = _main_lifts(subject)
    missing = [s for s in lifts if not (s.line.prescription.dose.load or s.line.prescription.dose.effort)]
    said = len(lifts) - len(missing)
    if said and said >= len(missing):
        for station in missing:
            yield subject.finding(
                "E01", f"{subject.label(station.line)} says neither load nor effort; others do.", station.line,
            )  # fmt: skip


@check(
    "E02",
    Severity.WARNING,
    strength=Strength.POSITION_STAND,
    source="ACSM 2009: beginners at 8 to 12 repetitions maximum.",
)
def heavy_for_a_beginner(subject: Subject) -> Iterator[Finding]:
    """A beginner is to lift 85 % of the best or more, or at RPE 9 and above.

    Judged with `Level: beginner` or a beginner's goal.

    Why: guidelines start beginners at loads they can lift 8 to 12 times, short of failure.

    Example: `Level: beginner` and back squat 3x3 @ 90%.

    Fix: more repetitions at a lower load, RPE 7 to 8.
    """
    if not subject.beginner:
        return
    for station in subject.lines:
        line = station.line
        percent, effort = _percent(line), line.prescription.dose.effort
        if percent is not None and percent[1] >= 85:
            yield subject.finding(
                "E02", f"{percent[1]:g}% is heavy for a beginner.", line, field="load", percent=percent[1]
            )
        elif effort is not None and effort.rir.low <= 1:
            yield subject.finding(
                "E02", "Close to failure is a lot for a beginner.", line, field="effort", rir=effort.rir.low
            )


@check("E03", Severity.INFO, strength=Strength.HEURISTIC, source="Prilepin's table, from elite weightlifters.")
def outside_prilepin(subject: Subject) -> Iterator[Finding]:
    """A barbell lift of an advanced lifter has unusually many or few repetitions for its percentage.

    Judged with `Level: advanced` and loads in percent only.

    Why: the table says what elite weightlifters did. It is a yardstick for strength work, not for growth.

    Example: back squat 6x6 @ 90%.

    Fix: fewer sets or a lower percentage, or keep it.
    """
    if "advanced" not in (subject.header.level or "").casefold():
        return
    for station in _main_lifts(subject):
        line = station.line
        percent, reps = _percent(line), line.prescription.dose.reps
        if percent is None or reps is None:
            continue
        middle, total = sum(percent) / 2, line.counted_sets[1] * reps.mid
        for start, end, fewest, most in PRILEPIN:
            if start <= middle < end and not fewest <= total <= most:
                yield subject.finding(
                    "E03", f"{round(total)} repetitions at {middle:g}%; the table has {fewest} to {most}.", line,
                    field="dose", repetitions=total, percent=middle,
                )  # fmt: skip


@check(
    "E04",
    Severity.INFO,
    strength=Strength.STUDY,
    source="NSCA rest table; Schoenfeld 2016: 3 min beat 1 min for strength.",
)
def short_rest_for_a_heavy_lift(subject: Subject) -> Iterator[Finding]:
    """A lift at 85 % of the best or more has a written rest below 90 seconds.

    Only a rest that stands on the line itself, of a lift that is not part of a superset.

    Why: with three minutes of rest people gained more strength than with one.

    Example: back squat 5x3 @ 90% rest 60s.

    Fix: `rest 3 min`.
    """
    for station in subject.lines:
        line = station.line
        percent, rest = _percent(line), line.prescription.dose.rest
        if percent is None or percent[0] < 85 or rest is None or rest.seconds is None:
            continue
        if len(line.block.prescriptions) == 1 and rest.seconds.high < SHORT_REST_S:
            yield subject.finding(
                "E04", f"{rest.seconds.high:g} s of rest is short at {percent[0]:g}%.", line, field="rest",
                rest=rest.seconds.high, hint="rest 3 min", fixes=(_rest(line),),
            )  # fmt: skip


@check(
    "E05",
    Severity.INFO,
    strength=Strength.STUDY,
    source="Schoenfeld 2015: 0.5 to 8 s a repetition grow alike, above 10 s less.",
)
def very_slow_repetitions(subject: Subject) -> Iterator[Finding]:
    """A tempo makes a repetition longer than ten seconds.

    Why: from half a second to eight seconds the speed of a repetition made no difference to growth; above ten it did
    worse.

    Example: `5-3-5-0`.

    Fix: a shorter tempo, or keep it for control.
    """
    for station in subject.lines:
        tempo = station.line.prescription.dose.tempo
        seconds = tempo.seconds_per_rep if tempo is not None else None
        if seconds is not None and seconds.low > SLOWEST_REP_S:
            yield subject.finding(
                "E05", f"{seconds.low:g} s a repetition is very slow.", station.line, field="tempo",
                seconds=seconds.low,
            )  # fmt: skip


@check("E06", Severity.INFO, strength=Strength.HOUSE, source="House rule.")
def percent_without_a_best(subject: Subject) -> Iterator[Finding]:
    """A load stands in percent, but the client's best in that lift is not known.

    Judged only where the header or the client's file has some `1RM:` lines: then one seems to be missing.

    Why: the client's sheet can show kilograms only where the best is known.

    Example: `1RM: Back Squat 120 kg`, and a bench press @ 75%.

    Fix: a line `1RM: Bench Press 80 kg`.
    """
    known = {subject.library.match(best.exercise).exercise for best in subject.header.one_rep_maxes}
    if not known:
        return
    for station in subject.lines:
        line = station.line
        if _percent(line) is not None and line.exercise not in known:
            yield subject.finding(
                "E06", f"{line.prescription.name} is in percent, but there is no 1RM for it.", line, field="load",
                hint=f"1RM: {line.prescription.name} 80 kg",
            )  # fmt: skip


@check("E07", Severity.WARNING, strength=Strength.HOUSE, source="House rule.")
def best_of_nothing(subject: Subject) -> Iterator[Finding]:
    """A `1RM:` line says zero, or no load that can be read.

    Why: every percentage of it is zero too, or cannot be worked out.

    Example: `1RM: Back Squat 0 kg`.

    Fix: the real best, or no line.
    """
    for best in subject.header.one_rep_maxes:
        if best.load.amount is not None and best.load.amount.low > 0:
            continue
        says = f"is {best.load.text}" if best.load.amount is not None else "names no load"
        where = next(
            (line.span for line in header_lines(subject.result) if line.key == "1rm" and best.exercise in line.value),
            None,
        )
        name = _NAME_END.split(best.exercise)[0]
        yield subject.finding(
            "E07", f"1RM of {best.exercise} {says}; loads cannot be worked out from it.", span=where,
            hint=f"1RM: {name} 100 kg",
        )  # fmt: skip


@check("E08", Severity.INFO, strength=Strength.HOUSE, source="Some coaches count both sides as one; see the notation.")
def side_not_written(subject: Subject) -> Iterator[Finding]:
    """A one-sided exercise does not say whether its repetitions are for each side.

    Once for the whole program, at the first such line.

    Why: "12 lunges" is six a leg for some coaches and twelve for others. Sets count as written; the clock takes both
    sides.

    Example: `Split Squat 3x10`.

    Fix: `3x10 each leg`.
    """
    unsaid = [
        s.line for s in subject.lines
        if s.exercise.laterality is Laterality.UNILATERAL
        and s.line.prescription.dose.side is None and s.line.uncounted is None
    ]  # fmt: skip
    if unsaid:
        more = f" ({len(unsaid) - 1} more like it)" if len(unsaid) > 1 else ""
        seconds, _ = set_seconds(unsaid[0])
        yield subject.finding(
            "E08", f"{subject.label(unsaid[0])}: each side, or both together?{more}", unsaid[0], field="dose",
            hint="each leg, each arm or alternating", fixes=(_each_side(subject, unsaid),), lines=len(unsaid),
            seconds=seconds.mid,
        )  # fmt: skip


def _rest(line: Line) -> Fix:
    def edit(result: ParseResult) -> Edited:
        return edits.set_field(result, line.path, "rest", "3 min")

    return Fix("Rest 3 min", edit)


def _each_side(subject: Subject, lines: list[Line]) -> Fix:
    """Say "each leg" or "each arm" on every line that leaves it open."""

    def dose(line: Line) -> str:
        family = subject.library.patterns[line.exercise.pattern].family if line.exercise is not None else ""
        word = "leg" if family in LOWER_BODY else "arm" if family in ("push", "pull", "arms", "shoulder") else "side"
        return dose_text(replace(line.prescription.dose, side=Side(SideKind.EACH, word)))

    def edit(result: ParseResult) -> Edited:
        edited = edits.set_field(result, lines[0].path, "dose", dose(lines[0]))
        for line in lines[1:]:
            edited = edits.set_field(parse_program(edited.text), line.path, "dose", dose(line))
        return edited

    return Fix("Each side, on all of these lines" if len(lines) > 1 else "Each side", edit)
