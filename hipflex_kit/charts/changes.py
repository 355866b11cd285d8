"""What changed between two programs, muscle by muscle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from hipflex_kit.analysis.comparison import compare
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.charts.style import (
    DIRECT,
    HELPING,
    INK,
    QUIET,
    finished,
    halo,
    headed,
    new_figure,
    quiet_axes,
    shortened,
)
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library


def volume_changes(before: Program, after: Program, library: Library, week: int | None = None) -> Figure:
    """Sets a week that came and went, as an arrow from before to now for every muscle that differs.

    Args:
        before: The program as it was.
        after: The program as it is.
        library: Where the exercises are looked up.
        week: Calendar week; None for the first one that differs.

    Returns:
        A matplotlib figure.
    """
    found = compare(before, after, library, week)
    figure = new_figure(7.6, 1.6 + 0.34 * max(1, len(found.sets)))
    axes = figure.add_subplot()
    minutes = [words for words in found.sentences() if " min " in words]
    length = shortened(" ".join(minutes) or "The session length stays.", 90)
    headed(axes, "What changed", f"Sets a week, from before (dot) to now (arrow). {length}")
    if not found.sets:
        axes.text(0.5, 0.5, "No muscle's sets changed.", ha="center", color=QUIET, transform=axes.transAxes)
        axes.set_axis_off()
        return finished(figure, f"What changed: no muscle's sets. {length}")
    for row, (was, now) in enumerate(found.sets.values()):
        arrow = {"arrowstyle": "-|>", "color": DIRECT, "linewidth": 1.6, "shrinkA": 0, "shrinkB": 0}
        axes.plot([was], [row], "o", color=HELPING, markersize=8, zorder=3)
        axes.annotate("", (now, row), (was, row), arrowprops=arrow, zorder=4)
        words = f"{plain(was)} → {plain(now)}"
        axes.annotate(
            words, (max(was, now), row), (9, 0), textcoords="offset points", va="center", fontsize=9.5, color=INK,
            path_effects=halo(),
        )  # fmt: skip
    quiet_axes(axes)
    axes.set_yticks(range(len(found.sets)), list(found.sets))
    axes.set_ylim(len(found.sets) - 0.4, -0.6)
    axes.set_xlim(0, 1.15 * max(max(pair) for pair in found.sets.values()) + 1)
    axes.set_xlabel("sets a week", fontsize=9, color=QUIET, loc="right")
    said = "; ".join(f"{name} {plain(was)} to {plain(now)}" for name, (was, now) in found.sets.items())
    return finished(figure, f"What changed, in sets a week: {said}. {length}")
