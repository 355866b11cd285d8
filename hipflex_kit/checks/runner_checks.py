"""B: what a runner's week needs beside the balance that anybody's has. Judged with a runner's goal."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.analysis.judgement import Judgement, Verdict
from hipflex_kit.analysis.week_balance import plain, ratio
from hipflex_kit.checks.balance_checks import ENOUGH, judged_weeks
from hipflex_kit.checks.finding import Finding, Fix, Strength
from hipflex_kit.checks.range_checks import CALVES, outside
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Subject
from hipflex_kit.diagnostics import Severity
from hipflex_kit.notation import ParseResult, edits
from hipflex_kit.notation.edits import Edited

_CALF_LINE = "Calf Raise 3x15"


@check("B07", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def little_single_leg_work(subject: Subject) -> Iterator[Finding]:
    """Little of a runner's leg work is done on one leg.

    Less than a third of the sets of the lower body.

    Why: running is a row of single-leg landings; coaches of runners want hips that hold level on one leg.

    Example: squats and deadlifts for 12 sets, lunges for 2.

    Fix: turn one two-legged exercise into its single-leg form.
    """
    for _, b in judged_weeks(subject):
        share = ratio(b.unilateral_lower, b.lower)
        if subject.runner and b.lower >= ENOUGH and share is not None and share < 1 / 3:
            yield subject.finding(
                "B07",
                f"{plain(b.unilateral_lower) if share else 'None'} of {plain(b.lower)} leg sets on one leg; "
                "for a runner a third is usual.",
                single_leg=b.unilateral_lower, all=b.lower,
            )  # fmt: skip


@check("B09", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def only_straight_ahead(subject: Subject) -> Iterator[Finding]:
    """Nothing in a runner's week moves sideways or resists a twist.

    Judged for runners with at least 20 sets a week.

    Why: the hips of a runner hold still against forces from the side. One exercise a week is enough for the remark
    to go.

    Example: squats, hinges, rows and presses only.

    Fix: a side plank, a lateral lunge or a band walk.
    """
    for _, b in judged_weeks(subject):
        if subject.runner and b.working >= 20 and not b.other_planes:
            yield subject.finding("B09", "Nothing moves sideways or resists a twist this week.", sets=b.working)


@check(
    "B11", Severity.INFO, weekly=True, strength=Strength.HOUSE,
    source="House range for runners; running loads the calves more than any other muscle.",
)  # fmt: skip
def lower_legs_left_out(subject: Subject) -> Iterator[Finding]:
    """A runner's week has too little for the lower legs.

    Calves, straight and bent knee together, at least one set below the runner's range; V01 leaves them to this
    check. Shins are named where they get
    nothing either; they have no lower limit of their own.

    Why: calf and Achilles carry several times the body's weight at each step. The range is a house guess.

    Example: two days of squats, hinges and presses without any calf raise.

    Fix: `Calf Raise 3x15` on one of the days, better on both.
    """
    for week, balance in judged_weeks(subject):
        calves = next((j for j in outside(subject, week, Verdict.BELOW) if j.landmark.id == CALVES), None)
        if calves is not None:
            _, middle, high = calves.sets
            calf = f"Calves {plain(middle)} sets this week" if high else "No calf work this week"
            shins = "" if balance.shins else ", and nothing for the shins"
            yield subject.finding(
                "B11", f"{calf}{shins}; for a runner {plain(calves.landmark.low)} sets and more are usual.",
                calves=calves.sets, shins=balance.shins, fixes=_add_calves(subject, calves),
            )  # fmt: skip


def _add_calves(subject: Subject, calves: Judgement) -> tuple[Fix, ...]:
    """A line at the foot of the last day, where one line is enough."""
    session = subject.core.sessions[calves.week - 1][-1].calendar
    title = subject.title(session.path) or "the last day"

    def add(result: ParseResult) -> Edited:
        return edits.add_line(result, session.path, _CALF_LINE)

    return (Fix(f"Add {_CALF_LINE} to {title}", add),)
