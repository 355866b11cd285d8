"""Where the minutes of a session go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from hipflex_kit.analysis.core import MID, VolumeCore
from hipflex_kit.analysis.session_time import Part, SessionTime, minutes_of_lines, minutes_words
from hipflex_kit.charts.style import (
    INK,
    PARTS,
    QUIET,
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

_COLOURS = dict(zip(Part, PARTS, strict=True))
_SPAN = Line2D([], [], color=INK, linewidth=1.2, marker="|", markersize=7)


def minutes_breakdown(program: Program, library: Library, week: int = 1) -> Figure:
    """Minutes of every session of a week: under load, rest, changing over, warm-up; a whisker from low to high.

    Args:
        program: The program as written.
        library: Where speeds and sides are looked up.
        week: Calendar week.

    Returns:
        A matplotlib figure; a rest that nobody wrote is drawn at 60 s, and the whisker spans 0 to 120 s.
    """
    core = VolumeCore.of(program, library)
    sessions = core.sessions[core.row(week)]
    times = [minutes_of_lines(session.lines) for session in sessions]
    figure = new_figure(7.6, 1.7 + 0.55 * max(1, len(times)))
    axes = figure.add_subplot()
    assumed = dict.fromkeys(words for time in times for words in time.assumed)
    said = [f"Without chatting. Assumed: {'; '.join(list(assumed)[:3])}."] if assumed else ["Without chatting."]
    headed(axes, "Where the minutes go", shortened(said[0], 110))
    if not times:
        axes.text(0.5, 0.5, "No sessions this week.", ha="center", color=QUIET, transform=axes.transAxes)
        axes.set_axis_off()
        return finished(figure, "Where the minutes go: no sessions this week.")
    for row, time in enumerate(times):
        _bar(axes, row, time)
    quiet_axes(axes)
    titles = [s.calendar.session.title or f"Day {n}" for n, s in enumerate(sessions, 1)]
    axes.set_yticks(range(len(times)), [shortened(title, 22) for title in titles])
    axes.set_ylim(len(times) - 0.4, -0.6)
    axes.set_xlim(0, 1.28 * max(time.high for time in times) or 1)
    axes.set_xlabel("minutes", fontsize=9, color=QUIET, loc="right")
    there = [part for part in Part if any(part in time.parts for time in times)]
    handles = {str(part): Patch(facecolor=_COLOURS[part]) for part in there}
    key(figure, {**handles, "shortest to longest": _SPAN}, columns=6)
    days = "; ".join(f"{title} {minutes_words(time)}" for title, time in zip(titles, times, strict=True))
    return finished(figure, f"Where the minutes go: {days}.")


def _bar(axes: Axes, row: int, time: SessionTime) -> None:
    left = 0.0
    for part, minutes in time.parts.items():
        axes.barh(row, minutes[MID], 0.5, left=left, color=_COLOURS[part], edgecolor="white", linewidth=1.2, zorder=3)
        left += minutes[MID]
    ends = [[time.mid - time.low], [time.high - time.mid]]
    axes.errorbar(time.mid, row, xerr=ends, color=INK, capsize=4, linewidth=1.2, zorder=4, path_effects=halo())
    words = minutes_words(time).removesuffix(", no chatting").split(" (")[0]
    axes.annotate(
        words, (time.high, row), (8, 0), textcoords="offset points", va="center", fontsize=9.5, color=INK, zorder=5,
        path_effects=halo(),
    )  # fmt: skip
