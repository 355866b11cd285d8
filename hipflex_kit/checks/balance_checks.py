"""B: how a week is spread. Every ratio is a rule of thumb and says so."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.analysis.judgement import Verdict
from hipflex_kit.analysis.week_balance import Balance, more_of, plain, ratio
from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.checks.range_checks import outside
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Subject
from hipflex_kit.diagnostics import Severity

ENOUGH = 6.0
"""Ratios of fewer sets than this together say nothing."""


def _pushy(b: Balance) -> bool:
    """Where B01 speaks: the narrower ratios of pushing and pulling then say the same once more, and stay silent."""
    return b.push + b.pull >= ENOUGH and b.pull < 0.8 * b.push


def judged_weeks(subject: Subject) -> Iterator[tuple[int, Balance]]:
    """The first week that is no deload: the others are mostly like it, and once is enough."""
    for week in subject.training_weeks[:1]:
        yield week, subject.balance(week)


@check("B01", Severity.WARNING, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def more_push_than_pull(subject: Subject) -> Iterator[Finding]:
    """The week pushes clearly more than it pulls.

    Fewer than 0.8 sets of pulling for each set of pushing, horizontal and vertical together.

    Why: many coaches ask for at least as much pulling as pushing for the sake of the shoulders. No study has settled
    a ratio.

    Example: 10 sets of presses, 6 of rows and pulldowns.

    Fix: add a row, or drop a press.
    """
    for _, b in judged_weeks(subject):
        if _pushy(b):
            yield subject.finding("B01", f"{_said('pushing', b.push, 'pulling', b.pull)}.", push=b.push, pull=b.pull)


@check("B02", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def fewer_rows_than_presses(subject: Subject) -> Iterator[Finding]:
    """The week has fewer sets of rows than of horizontal presses.

    Silent where B01 speaks of all pushing and pulling.

    Why: rows and horizontal presses work against each other at the shoulder; coaches like the rows to be ahead.

    Example: bench press 6 sets, rows 3.

    Fix: turn one press into a row.
    """
    for _, b in judged_weeks(subject):
        together = b.horizontal_push + b.horizontal_pull
        if together >= ENOUGH and not _pushy(b) and 0 < b.horizontal_pull < b.horizontal_push:
            yield subject.finding(
                "B02",
                f"Fewer rows ({plain(b.horizontal_pull)} sets) than horizontal presses ({plain(b.horizontal_push)}).",
                rows=b.horizontal_pull, presses=b.horizontal_push,
            )  # fmt: skip


@check("B03", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def fewer_pulldowns_than_overhead_presses(subject: Subject) -> Iterator[Finding]:
    """The week has fewer sets of pulldowns or pull-ups than of overhead presses.

    Silent where B01 speaks of all pushing and pulling.

    Why: the same thought as with rows and presses, for the arms overhead.

    Example: seated press 4 sets, pulldown 3.

    Fix: one more set of pulldowns, or keep it: the rows make up for it.
    """
    for _, b in judged_weeks(subject):
        together = b.vertical_push + b.vertical_pull
        if together >= ENOUGH and not _pushy(b) and 0 < b.vertical_pull < b.vertical_push:
            yield subject.finding(
                "B03",
                f"Fewer pulldowns and pull-ups ({plain(b.vertical_pull)} sets) than overhead presses "
                f"({plain(b.vertical_push)}).",
                pulldowns=b.vertical_pull, presses=b.vertical_push,
            )  # fmt: skip


@check("B04", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def one_direction_only(subject: Subject) -> Iterator[Finding]:
    """The week pulls or pushes in one direction only.

    At least six sets of pulling (or pushing), and all of them horizontal or all of them vertical.

    Why: rows and pulldowns train the back from different sides, and so do presses in front and overhead.

    Example: 9 sets of rows and no pulldown.

    Fix: swap one of them for the other direction.
    """
    for _, b in judged_weeks(subject):
        for across, overhead, only_across, only_overhead in (
            (
                b.horizontal_pull,
                b.vertical_pull,
                "Rows, but no pulldown or pull-up",
                "Pulldowns or pull-ups, but no row",
            ),
            (
                b.horizontal_push,
                b.vertical_push,
                "Presses forward, but none overhead",
                "Presses overhead, but no other",
            ),
        ):
            if across + overhead >= ENOUGH and not (across and overhead):
                said = only_across if across else only_overhead
                yield subject.finding("B04", f"{said} this week.", horizontal=across, vertical=overhead)


@check("B05", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def knee_and_hip_apart(subject: Subject) -> Iterator[Finding]:
    """Squats and lunges on one hand, hinges and bridges on the other, are far apart.

    Outside 0.6 to 1.5 knee-dominant sets for each hip-dominant one.

    Why: a rough balance keeps the front and the back of the thigh in step. A block may lean one way on purpose.

    Example: 12 sets of squats and lunges, 4 of deadlifts.

    Fix: exchange one exercise for the other kind.
    """
    for _, b in judged_weeks(subject):
        share = b.knee_per_hip
        if b.knee_dominant + b.hip_dominant >= ENOUGH and (share is None or not 0.6 <= share <= 1.5):
            said = _said("squats and lunges", b.knee_dominant, "hinges and bridges", b.hip_dominant)
            yield subject.finding("B05", f"{said}.", knee=b.knee_dominant, hip=b.hip_dominant)


@check("B06", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def quads_and_hamstrings_apart(subject: Subject) -> Iterator[Finding]:
    """Quads and hamstrings get very different numbers of sets.

    Outside 0.5 to 1.5 quad sets for each hamstring set. Silent where knee and hip work is far apart anyway (B05).

    Why: a rule of thumb for sets. It is not the strength ratio of the laboratory, which is a ratio of torques.

    Example: quads 12 sets, hamstrings 4.

    Fix: add a leg curl or a hinge.
    """
    for _, b in judged_weeks(subject):
        knees = ratio(b.knee_dominant, b.hip_dominant)
        share = ratio(b.quads, b.hamstrings)
        if knees is None or not 0.6 <= knees <= 1.5 or b.quads + b.hamstrings < ENOUGH:
            continue
        if share is None or not 0.5 <= share <= 1.5:
            said = _said("quads", b.quads, "hamstrings", b.hamstrings)
            yield subject.finding("B06", f"{said}.", quads=b.quads, hamstrings=b.hamstrings)


@check("B08", Severity.INFO, weekly=True, strength=Strength.HOUSE, source="House rule; no study gives a ratio of sets.")
def hip_flexion_and_extension_apart(subject: Subject) -> Iterator[Finding]:
    """Hip flexors get a very small or very large share beside glutes and hamstrings.

    For a runner below a quarter of a set of hip flexion for each set of hip extension; for everyone above one. Silent
    where V01 says of the same hip flexors that they get too little.

    Why: the article behind the sample trains both sides of the hip. The limits are a house guess.

    Example: a runner's week with 16 sets of glutes and none of hip flexors.

    Fix: add a knee drive or a leg raise, or a bridge on the other side.
    """
    for week, b in judged_weeks(subject):
        share = b.flexion_per_extension
        if share is None or b.hip_extension < ENOUGH:
            continue
        short = {j.landmark.id for j in outside(subject, week, Verdict.BELOW)}
        little = subject.runner and share < 0.25 and "hip_flexors" not in short
        if share > 1 or little:
            yield subject.finding(
                "B08", f"Hip flexors {plain(b.hip_flexion)} sets beside {plain(b.hip_extension)} of hip extension.",
                flexion=b.hip_flexion, extension=b.hip_extension,
            )  # fmt: skip


@check(
    "B10",
    Severity.INFO,
    weekly=True,
    strength=Strength.HEURISTIC,
    source="Common coaching practice; Axler & McGill 1997.",
)
def more_crunches_than_planks(subject: Subject) -> Iterator[Finding]:
    """More core sets bend the trunk than resist movement.

    Why: partial curls load the low back less than sit-ups, and planks less than both; coaches like at least as many
    of the latter.

    Example: sit-ups and crunches for 6 sets, no plank.

    Fix: turn one of them into a plank or a press against a twist.
    """
    for _, b in judged_weeks(subject):
        if b.trunk_flexion >= 3 and b.trunk_flexion > b.anti_movement:
            said = _said("crunches and sit-ups", b.trunk_flexion, "planks and presses against a twist", b.anti_movement)
            yield subject.finding("B10", f"{said}.", flexion=b.trunk_flexion, resisting=b.anti_movement)


@check("B12", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def front_shoulders_far_ahead(subject: Subject) -> Iterator[Finding]:
    """The front of the shoulder gets more than twice the sets of its back.

    Silent where B01 speaks of all pushing and pulling.

    Why: every press trains the front; the back needs rows with the elbows out, face pulls or reverse flies.

    Example: presses for 12 sets, rows for 6.

    Fix: a face pull, or one row more.
    """
    for _, b in judged_weeks(subject):
        if b.front_delts >= ENOUGH and not _pushy(b) and b.front_delts > 2 * b.rear_delts:
            said = _said("front shoulders", b.front_delts, "rear shoulders", b.rear_delts)
            yield subject.finding("B12", f"{said}.", front=b.front_delts, rear=b.rear_delts)


def _said(one: str, sets: float, other: str, other_sets: float) -> str:
    """Words first, figures behind them: "Far more squats and lunges than hinges and bridges (13 : 3 sets)"."""
    words = more_of(one, sets, other, other_sets)
    more, less = max(sets, other_sets), min(sets, other_sets)
    figures = f"{plain(more)} : {plain(less)} sets" if less else f"{plain(more)} sets"
    return f"{words[:1].upper()}{words[1:]} ({figures})"
