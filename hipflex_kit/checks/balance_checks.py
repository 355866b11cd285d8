"""B: how a week is spread. Every ratio is a rule of thumb and says so."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.analysis.week_balance import Balance, compared, plain, ratio
from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Subject
from hipflex_kit.diagnostics import Severity

ENOUGH = 6.0
"""Ratios of fewer sets than this together say nothing."""


def _weeks(subject: Subject) -> Iterator[tuple[int, Balance]]:
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
    for _, b in _weeks(subject):
        if b.push + b.pull >= ENOUGH and b.pull < 0.8 * b.push:
            yield subject.finding("B01", f"{_said('Push', b.push, 'pull', b.pull)}.", push=b.push, pull=b.pull)


@check("B02", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def fewer_rows_than_presses(subject: Subject) -> Iterator[Finding]:
    """The week has fewer sets of rows than of horizontal presses.

    Why: rows and horizontal presses work against each other at the shoulder; coaches like the rows to be ahead.

    Example: bench press 6 sets, rows 3.

    Fix: turn one press into a row.
    """
    for _, b in _weeks(subject):
        together = b.horizontal_push + b.horizontal_pull
        if together >= ENOUGH and b.horizontal_pull and b.horizontal_pull < b.horizontal_push:
            yield subject.finding(
                "B02",
                f"Fewer rows ({plain(b.horizontal_pull)} sets) than horizontal presses ({plain(b.horizontal_push)}).",
                rows=b.horizontal_pull, presses=b.horizontal_push,
            )  # fmt: skip


@check("B03", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def fewer_pulldowns_than_overhead_presses(subject: Subject) -> Iterator[Finding]:
    """The week has fewer sets of pulldowns or pull-ups than of overhead presses.

    Why: the same thought as with rows and presses, for the arms overhead.

    Example: seated press 4 sets, pulldown 3.

    Fix: one more set of pulldowns, or keep it: the rows make up for it.
    """
    for _, b in _weeks(subject):
        together = b.vertical_push + b.vertical_pull
        if together >= ENOUGH and b.vertical_pull and b.vertical_pull < b.vertical_push:
            yield subject.finding(
                "B03",
                f"Fewer pulldowns ({plain(b.vertical_pull)} sets) than overhead presses ({plain(b.vertical_push)}).",
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
    for _, b in _weeks(subject):
        for what, across, overhead in (
            ("Pulls", b.horizontal_pull, b.vertical_pull),
            ("Pushes", b.horizontal_push, b.vertical_push),
        ):
            if across + overhead >= ENOUGH and not (across and overhead):
                direction = "horizontally" if across else "vertically"
                yield subject.finding(
                    "B04", f"{what} only {direction} this week.", horizontal=across, vertical=overhead
                )


@check("B05", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def knee_and_hip_apart(subject: Subject) -> Iterator[Finding]:
    """Squats and lunges on one hand, hinges and bridges on the other, are far apart.

    Outside 0.6 to 1.5 knee-dominant sets for each hip-dominant one.

    Why: a rough balance keeps the front and the back of the thigh in step. A block may lean one way on purpose.

    Example: 12 sets of squats and lunges, 4 of deadlifts.

    Fix: exchange one exercise for the other kind.
    """
    for _, b in _weeks(subject):
        share = b.knee_per_hip
        if b.knee_dominant + b.hip_dominant >= ENOUGH and (share is None or not 0.6 <= share <= 1.5):
            said = _said("Knee-dominant", b.knee_dominant, "hip-dominant", b.hip_dominant)
            yield subject.finding("B05", f"{said}.", knee=b.knee_dominant, hip=b.hip_dominant)


@check("B06", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def quads_and_hamstrings_apart(subject: Subject) -> Iterator[Finding]:
    """Quads and hamstrings get very different numbers of sets.

    Outside 0.5 to 1.5 quad sets for each hamstring set. Silent where knee and hip work is far apart anyway (B05).

    Why: a rule of thumb for sets. It is not the strength ratio of the laboratory, which is a ratio of torques.

    Example: quads 12 sets, hamstrings 4.

    Fix: add a leg curl or a hinge.
    """
    for _, b in _weeks(subject):
        knees = ratio(b.knee_dominant, b.hip_dominant)
        share = ratio(b.quads, b.hamstrings)
        if knees is None or not 0.6 <= knees <= 1.5 or b.quads + b.hamstrings < ENOUGH:
            continue
        if share is None or not 0.5 <= share <= 1.5:
            said = _said("Quads", b.quads, "hamstrings", b.hamstrings)
            yield subject.finding("B06", f"{said}.", quads=b.quads, hamstrings=b.hamstrings)


@check("B07", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def little_single_leg_work(subject: Subject) -> Iterator[Finding]:
    """Little of a runner's leg work is done on one leg.

    Less than a third of the sets of the lower body.

    Why: running is a row of single-leg landings; coaches of runners want hips that hold level on one leg.

    Example: squats and deadlifts for 12 sets, lunges for 2.

    Fix: turn one two-legged exercise into its single-leg form.
    """
    for _, b in _weeks(subject):
        share = ratio(b.unilateral_lower, b.lower)
        if subject.runner and b.lower >= ENOUGH and share is not None and share < 1 / 3:
            yield subject.finding(
                "B07",
                f"{plain(b.unilateral_lower)} of {plain(b.lower)} leg sets on one leg; for a runner a third is usual.",
                single_leg=b.unilateral_lower, all=b.lower,
            )  # fmt: skip


@check("B08", Severity.INFO, weekly=True, strength=Strength.HOUSE, source="House rule; no study gives a ratio of sets.")
def hip_flexion_and_extension_apart(subject: Subject) -> Iterator[Finding]:
    """Hip flexors get a very small or very large share beside glutes and hamstrings.

    For a runner below a quarter of a set of hip flexion for each set of hip extension; for everyone above one.

    Why: the article behind the sample trains both sides of the hip. The limits are a house guess.

    Example: a runner's week with 16 sets of glutes and none of hip flexors.

    Fix: add a knee drive or a leg raise, or a bridge on the other side.
    """
    for _, b in _weeks(subject):
        share = b.flexion_per_extension
        if share is None or b.hip_extension < ENOUGH:
            continue
        if share > 1 or (subject.runner and share < 0.25):
            yield subject.finding(
                "B08", f"Hip flexors {plain(b.hip_flexion)} sets beside {plain(b.hip_extension)} of hip extension.",
                flexion=b.hip_flexion, extension=b.hip_extension,
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
    for _, b in _weeks(subject):
        if subject.runner and b.working >= 20 and not b.other_planes:
            yield subject.finding("B09", "Nothing moves sideways or resists a twist this week.", sets=b.working)


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
    for _, b in _weeks(subject):
        if b.trunk_flexion >= 3 and b.trunk_flexion > b.anti_movement:
            said = _said("Crunches and sit-ups", b.trunk_flexion, "planks and presses against a twist", b.anti_movement)
            yield subject.finding("B10", f"{said}.", flexion=b.trunk_flexion, resisting=b.anti_movement)


@check("B12", Severity.INFO, weekly=True, strength=Strength.HEURISTIC, source="Common coaching practice.")
def front_shoulders_far_ahead(subject: Subject) -> Iterator[Finding]:
    """The front of the shoulder gets more than twice the sets of its back.

    Why: every press trains the front; the back needs rows with the elbows out, face pulls or reverse flies.

    Example: presses for 12 sets, rows for 6.

    Fix: a face pull, or one row more.
    """
    for _, b in _weeks(subject):
        if b.front_delts >= ENOUGH and b.front_delts > 2 * b.rear_delts:
            said = _said("Front shoulders", b.front_delts, "rear shoulders", b.rear_delts)
            yield subject.finding("B12", f"{said}.", front=b.front_delts, rear=b.rear_delts)


def _said(one: str, sets: float, other: str, other_sets: float) -> str:
    """Words first, figures behind them, the larger one first as in the words."""
    words = compared(one.lower(), sets, other.lower(), other_sets)
    more, less = max(sets, other_sets), min(sets, other_sets)
    return f"{words[:1].upper()}{words[1:]} ({plain(more)} : {plain(less)} sets)"
