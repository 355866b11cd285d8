"""Which muscles work on which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from hipflex_kit.analysis.core import MID, Array, VolumeCore
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.charts.style import HEAT, INK, QUIET, finished, headed, new_figure, readable_on, shortened
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library

_FULL = 12.0
"""Sets in one day at which the colour is darkest."""


def muscle_by_day(program: Program, library: Library, week: int = 1) -> Figure:
    """A map of muscles against days: how the week's sets are spread.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        week: Calendar week.

    Returns:
        A matplotlib figure; muscles that the week does not train are left out.
    """
    core = VolumeCore.of(program, library)
    days = core.session_volume(week)[:, MID] if core.sessions[core.row(week)] else np.zeros((0, len(core.muscles)))
    trained = [index for index in range(len(core.muscles)) if days[:, index].any()]
    titles = [s.calendar.session.title or f"Day {n}" for n, s in enumerate(core.sessions[core.row(week)], 1)]
    shown = np.hstack([days.T[trained], days.T[trained].sum(axis=1, keepdims=True)])
    figure = new_figure(max(5.4, 1.9 + 0.95 * (len(titles) + 1)), 1.4 + 0.3 * max(1, len(trained)))
    axes = figure.add_subplot()
    if not trained:
        headed(axes, "Muscles by day")
        axes.text(0.5, 0.5, "No sets this week.", ha="center", va="center", color=QUIET, transform=axes.transAxes)
        axes.set_axis_off()
        return finished(figure, "Muscles by day: no sets this week.")
    headed(axes, "Muscles by day", "Sets as they count: prime mover 1, helper a half", lift=20)
    coloured = np.where(np.arange(shown.shape[1]) < len(titles), shown, np.nan)
    axes.imshow(np.where(coloured == 0, np.nan, coloured), cmap=HEAT, vmin=0, vmax=_FULL, aspect="auto")
    _numbers(axes, shown, len(titles))
    names = [core.muscles[index].plain_name for index in trained]
    _cells(axes, names, titles)
    said = [f"{name} {', '.join(map(plain, row[:-1]))}" for name, row in zip(names, shown, strict=True)]
    return finished(figure, f"Sets by day ({', '.join(titles)}): {'; '.join(said)}.")


def _cells(axes: Axes, muscles: list[str], titles: list[str]) -> None:
    """Label rows and columns and part the cells by white lines."""
    axes.set_xticks(range(len(titles) + 1), [*(shortened(title, 14) for title in titles), "Week"])
    axes.set_yticks(range(len(muscles)), muscles)
    axes.xaxis.tick_top()
    axes.set_xticks(np.arange(len(titles) + 2) - 0.5, minor=True)
    axes.set_yticks(np.arange(len(muscles) + 1) - 0.5, minor=True)
    axes.grid(which="minor", color="white", linewidth=2.5)
    axes.tick_params(which="both", length=0, labelsize=9.5, labelcolor=INK)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _numbers(axes: Axes, shown: Array, days: int) -> None:
    for (row, column), sets in np.ndenumerate(shown):
        total = column == days
        if not sets and not total:
            continue
        axes.text(
            column,
            row,
            plain(sets),
            ha="center",
            va="center",
            fontsize=9.5,
            color=INK if total else readable_on(HEAT(min(1.0, sets / _FULL))[:3]),
            fontweight="bold" if total else "normal",
        )
