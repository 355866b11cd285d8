"""A body from the front and from behind, coloured by weekly sets; hip flexors and side glutes drawn and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Patch, PathPatch
from matplotlib.path import Path as Outline

from hipflex_kit.analysis.core import MID, Array, Method, VolumeCore
from hipflex_kit.analysis.week_balance import plain
from hipflex_kit.charts.style import INK, QUIET, finished, headed, key, new_figure
from hipflex_kit.drawing.body_map import COLOURS, STEPS
from hipflex_kit.drawing.body_shapes import APART, NAME_AT, body_shapes
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library

_SKIN = "#f3f1ee"
_EDGE = "#9aa3ab"
_STEP_WORDS = ("none", "below 3", "3 to 6", "6 to 10", "10 to 15", "15 and more")
"""What the key says of each colour."""


def body_map(program: Program, library: Library, week: int = 1, *, quarter: bool = False) -> Figure:
    """Paint a week's sets onto a body.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        week: Calendar week.
        quarter: True to paint stabilisers too, at a quarter of a set. No study backs the quarter; it is for maps only.

    Returns:
        A matplotlib figure: from the front, from behind, and a key.
    """
    core = VolumeCore.of(program, library)
    method = Method.FRACTIONAL_QUARTER if quarter else Method.FRACTIONAL
    counted = core.volume(method)[core.row(week), MID]
    sets = {group.id: float(n) for group, n in zip(core.muscles, counted, strict=True)}
    labels = {group.id: _label(core, index, week) for index, group in enumerate(core.muscles)}
    figure = new_figure(7.0, 7.0)
    axes = figure.add_subplot()
    said = "Prime mover 1, helper a half" + (", stabiliser a quarter (for the map only)" if quarter else "")
    headed(axes, "Where the sets go", said)
    for side, middle in (("front", 0.0), ("back", APART)):
        _figure(axes, side, middle, sets, labels)
    axes.set_xlim(-70, APART + 150)
    axes.set_ylim(418, 4)
    axes.set_aspect("equal")
    axes.set_axis_off()
    key(figure, _key(), columns=6)
    trained = sorted((item for item in sets.items() if item[1]), key=lambda item: -item[1])
    names = {group.id: group.plain_name for group in core.muscles}
    words = "; ".join(f"{names[id]} {plain(number)}" for id, number in trained) or "no sets this week"
    return finished(figure, f"Where the sets go, on a body from the front and from behind: {words}.")


def _label(core: VolumeCore, muscle: int, week: int) -> str:
    """A muscle's name and its week, direct and helping apart."""
    direct = core.volume(Method.DIRECT)[core.row(week), MID, muscle]
    helping = core.helping_sets()[core.row(week), MID, muscle]
    said = [f"{plain(float(direct))} direct"] if direct or not helping else []
    said += [f"{plain(float(helping))} helping"] if helping else []
    return f"{core.muscles[muscle].plain_name}\n{', '.join(said)}"


def _key() -> dict[str, Patch]:
    return {
        words: Patch(facecolor=colour, edgecolor=_EDGE, linewidth=0.5)
        for words, colour in zip(_STEP_WORDS, COLOURS, strict=True)
    }


def _colour(sets: float) -> str:
    return COLOURS[sum(sets >= start for start in STEPS)]


def _figure(axes: Axes, side: str, middle: float, sets: dict[str, float], labels: dict[str, str]) -> None:
    drawing = body_shapes()
    y, half_width, half_height = drawing["outline"]["head"]
    axes.add_patch(Ellipse((middle, y), 2 * half_width, 2 * half_height, facecolor=_SKIN, edgecolor=_EDGE, linewidth=1))
    half = np.array(drawing["outline"]["points"], dtype=float)
    whole = np.vstack([half, (half * [-1, 1])[-2:0:-1]])
    axes.add_patch(PathPatch(_rounded(whole + np.array([middle, 0.0])), facecolor=_SKIN, edgecolor=_EDGE, linewidth=1))
    for muscle, shape in drawing[side].items():
        points = np.array(shape["points"], dtype=float)
        for mirrored in (1, -1):
            outline = _rounded(points * [mirrored, 1] + np.array([middle, 0.0]))
            colour = _colour(sets.get(muscle, 0.0))
            axes.add_patch(PathPatch(outline, facecolor=colour, edgecolor=_EDGE, linewidth=0.6))
        if "label" in shape:
            _point_at(axes, shape["label"], middle, labels[muscle])
    axes.text(middle, 412, {"front": "front", "back": "back"}[side], ha="center", fontsize=9.5, color=QUIET)


def _point_at(axes: Axes, at: list[float], middle: float, words: str) -> None:
    """A name beside the legs, where nothing else is drawn, and a line up to its muscle."""
    axes.annotate(
        words, (middle + at[0], at[1]), (middle + NAME_AT[0], at[1] + NAME_AT[1]), ha="center", va="top", fontsize=9,
        color=INK, arrowprops={"arrowstyle": "-", "color": INK, "linewidth": 0.8, "shrinkA": 2, "shrinkB": 0},
    )  # fmt: skip


def _rounded(points: Array) -> Outline:
    """A closed curve through all points (Catmull-Rom as Bézier pieces)."""
    before, after = np.roll(points, 1, axis=0), np.roll(points, -1, axis=0)
    following = np.roll(points, -2, axis=0)
    first, second = points + (after - before) / 6, after - (following - points) / 6
    vertices = [points[0]]
    for leave, arrive, end in zip(first, second, after, strict=True):
        vertices += [leave, arrive, end]
    codes = [Outline.MOVETO] + [Outline.CURVE4] * (3 * len(points))
    return Outline(np.array(vertices), codes)
