"""Weekly volume as bars: direct solid, helping light, warm-up hatched, the weekly range behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from hipflex_kit.analysis.core import HIGH, LOW, VolumeCore
from hipflex_kit.analysis.goals import Goal, goal_named
from hipflex_kit.analysis.muscle_numbers import MuscleNumbers, muscle_numbers
from hipflex_kit.analysis.sentences import coverage_note, warmup_note
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.charts.style import (
    DIRECT,
    HELPING,
    INK,
    QUIET,
    RANGE,
    RANGE_EDGE,
    WARMUP,
    finished,
    halo,
    headed,
    key,
    new_figure,
    quiet_axes,
    shortened,
)
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library

_BAR = 0.52
_THIN = 0.22
_BAND = 0.84


def volume_bars(program: Program, library: Library, goal: str | None = None, week: int = 1) -> Figure:
    """The week's sets of every muscle that is trained or has a range, as bars.

    A bar is direct sets and, lighter, the half sets of helping. Where the text gives ranges a whisker goes from the
    fewest to the most sets. Warm-up sets stand hatched behind the bar: they are not counted. The pale band is the
    weekly range of the goal, counted as the bar is; without a goal there is none.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        goal: What to hold it against, such as ``"runner"``; the program's own ``Goal:`` line where nothing is said.
        week: Calendar week.

    Returns:
        A matplotlib figure.
    """
    core = VolumeCore.of(program, library)
    chosen = goal_named(goal or program.header.goal)
    numbers = [n for n in muscle_numbers(core, library, chosen, week) if _shown(n)]
    figure = new_figure(7.6, 1.8 + 0.29 * max(1, len(numbers)))
    axes = figure.add_subplot()
    title = program.header.title or "Sets this week"
    if len(core.weeks) > 1:
        title = f"{title} · week {week}"
    headed(axes, shortened(title, 60), _subtitle(core, chosen, week))
    if not numbers:
        axes.text(0.5, 0.5, "No sets this week.", ha="center", va="center", color=QUIET, transform=axes.transAxes)
        axes.set_axis_off()
        return finished(figure, f"{title}: no sets this week.")
    longest = _longest(numbers)
    for row, number in enumerate(numbers):
        _bar(axes, row, number, longest)
    quiet_axes(axes)
    axes.set_yticks(range(len(numbers)), [n.name for n in numbers])
    axes.set_ylim(len(numbers) - 0.4, -0.6)
    axes.set_xlim(0, longest)
    axes.set_xlabel("sets", fontsize=9, color=QUIET, loc="right")
    if chosen is not None:
        _part_featured(axes, numbers)
    key(figure, _handles(numbers))
    return finished(figure, f"{title}. Sets: {'; '.join(f'{n.name} {_label(n)}' for n in numbers)}.")


def _longest(numbers: list[MuscleNumbers]) -> float:
    """Where the axis ends: room for the longest bar with its words, and for the widest range."""
    bars = max(max(n.direct + n.helping + n.warmup_sets, n.sets[HIGH]) for n in numbers)
    ranges = max((n.landmark.high or 0.0 for n in numbers if n.landmark is not None), default=0.0)
    return max(1.18 * bars, 1.04 * ranges, 1.0)


def _shown(number: MuscleNumbers) -> bool:
    return bool(number.sets[HIGH] or number.helping_sets or number.warmup_sets or number.featured)


def _subtitle(core: VolumeCore, goal: Goal | None, week: int) -> str:
    said = ["As written. Counts sets, not effort."]
    if goal is not None:
        said.append(f"Ranges: {goal.name}, house defaults.")
    notes = [note + "." for note in (warmup_note(core.lines(week)), coverage_note(core.coverage(week))) if note]
    return " ".join(said) + ("\n" + " ".join(notes) if notes else "")


def _bar(axes: Axes, row: int, number: MuscleNumbers, longest: float) -> None:
    """One muscle. A range in direct sets is not for the helping part, which is drawn thin; an open range has no end."""
    landmark = number.landmark
    end = number.direct + number.helping
    if landmark is not None:
        high = landmark.high if landmark.high is not None else longest
        axes.barh(row, high - landmark.low, _BAND, left=landmark.low, color=RANGE, zorder=1)
        edges = [landmark.low, landmark.high] if landmark.high is not None else [landmark.low]
        axes.vlines(edges, row - _BAND / 2, row + _BAND / 2, color=RANGE_EDGE, linewidth=1.1, zorder=1)
    axes.barh(row, number.direct, _BAR, color=DIRECT, zorder=3)
    thick = _THIN if landmark is not None and landmark.method == "direct" else _BAR
    axes.barh(row, number.helping, thick, left=number.direct, color=HELPING, zorder=3)
    if number.warmup_sets:
        with mpl.rc_context({"hatch.linewidth": 0.7}):
            axes.barh(
                row,
                number.warmup_sets,
                thick,
                left=end,
                facecolor="white",
                edgecolor=WARMUP,
                hatch="////",
                linewidth=0.7,
                zorder=3,
            )
    low, mid, high = number.sets
    if low != high:
        ends = [[mid - low], [high - mid]]
        axes.errorbar(mid, row, xerr=ends, color=INK, capsize=3, linewidth=1.2, zorder=4, path_effects=halo())
    right = max(end + number.warmup_sets, high)
    axes.annotate(
        _label(number),
        (right, row),
        (5, 0),
        textcoords="offset points",
        va="center",
        fontsize=9.5,
        zorder=5,
        path_effects=halo(),
        color=INK if end else QUIET,
        fontweight="bold" if number.judgement and number.judgement.verdict != "inside" else "normal",
    )


def _label(number: MuscleNumbers) -> str:
    low, mid, high = number.sets
    count = plain(mid) if low == high else f"{plain(low)}–{plain(high)}"
    if number.landmark is not None and number.landmark.method == "direct":
        helped = f", {plain(number.helping_sets)} helping" if number.helping_sets else ""
        count = f"{count} direct{helped}"
    if number.judgement is not None and number.judgement.verdict != "inside":
        count = f"{count}, {number.judgement.verdict}"
    return count


def _part_featured(axes: Axes, numbers: list[MuscleNumbers]) -> None:
    """A hairline between the muscles that matter for the goal and the others."""
    featured = sum(number.featured for number in numbers)
    if 0 < featured < len(numbers):
        axes.axhline(featured - 0.5, color=QUIET, linewidth=0.8, linestyle=(0, (1, 2)))


def _handles(numbers: list[MuscleNumbers]) -> dict[str, Artist]:
    handles: dict[str, Artist] = {"direct": Patch(facecolor=DIRECT), "helping, a half each": Patch(facecolor=HELPING)}
    if any(number.warmup_sets for number in numbers):
        handles["warm-up, not counted"] = Patch(facecolor="white", edgecolor=WARMUP, hatch="////", linewidth=0.7)
    if any(number.landmark is not None for number in numbers):
        handles["weekly range"] = Patch(facecolor=RANGE, edgecolor=RANGE_EDGE, linewidth=1.1)
    if any(number.sets[LOW] != number.sets[HIGH] for number in numbers):
        handles["fewest to most"] = Line2D([], [], color=INK, linewidth=1.2, marker="|", markersize=7)
    return handles
