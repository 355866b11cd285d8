"""Push against pull, knee against hip: pairs of bars from the middle, words first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from hipflex_kit.analysis.week_balance import Balance, balance, more_of, plain
from hipflex_kit.charts.style import DIRECT, HELPING, INK, QUIET, finished, headed, new_figure
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library

_GAP = 0.02


def balance_bars(program: Program, library: Library, week: int = 1) -> Figure:
    """How a week is spread: each row sets two kinds of work against each other.

    Args:
        program: The program as written.
        library: Where movement patterns are looked up.
        week: Calendar week.

    Returns:
        A matplotlib figure; rows of which there is nothing are left out.
    """
    pairs = [pair for pair in _pairs(balance(program, library, week)) if pair[1] or pair[3]]
    figure = new_figure(7.6, 1.1 + 0.62 * max(1, len(pairs)))
    axes = figure.add_subplot()
    headed(axes, "Balance of the week", "Sets of each kind. Ratios are rules of thumb; no study settles one.")
    axes.set_axis_off()
    axes.set_xlim(-1.62, 1.62)
    axes.set_ylim(max(1, len(pairs)) - 0.4, -0.65)
    if not pairs:
        axes.text(0, 0, "No sets this week.", ha="center", color=QUIET)
    for row, (left, sets, right, others) in enumerate(pairs):
        most = max(sets, others)
        axes.barh(row, -sets / most, 0.36, left=-_GAP, color=DIRECT)
        axes.barh(row, others / most, 0.36, left=_GAP, color=HELPING)
        axes.text(-1.06, row, f"{left} {plain(sets)}", ha="right", va="center", fontsize=9.5, color=INK)
        axes.text(1.06, row, f"{plain(others)} {right}", ha="left", va="center", fontsize=9.5, color=INK)
        words = more_of(left.lower(), sets, right.lower(), others)
        axes.text(0, row - 0.34, words, ha="center", va="center", fontsize=9, color=QUIET, style="italic")
    said = [f"{left} {plain(sets)}, {right.lower()} {plain(others)}" for left, sets, right, others in pairs]
    return finished(figure, f"Balance of the week in sets: {'; '.join(said) or 'no sets this week'}.")


def _pairs(b: Balance) -> list[tuple[str, float, str, float]]:
    return [
        ("Pushing", b.push, "Pulling", b.pull),
        ("Forward presses", b.horizontal_push, "Rows", b.horizontal_pull),
        ("Overhead presses", b.vertical_push, "Pulldowns", b.vertical_pull),
        ("Squats and lunges", b.knee_dominant, "Hinges and bridges", b.hip_dominant),
        ("Hip flexion", b.hip_flexion, "Hip extension", b.hip_extension),
        ("One side at a time", b.unilateral, "Both sides at once", b.working - b.unilateral),
    ]
