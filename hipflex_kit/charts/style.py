"""How every chart looks: one quiet hand, readable in print and by the colour-blind.

Colours differ in lightness first and hue second, so that a photocopy still tells them apart. Text of a trainer is drawn
as it stands: ``$`` never starts a formula.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any, Literal

from matplotlib import font_manager
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patheffects import AbstractPathEffect, withStroke
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator

INK = "#1b2733"
_INK_LIGHT = 0.02
"""Relative luminance of ``INK``."""
QUIET = "#66727e"
HAIRLINE = "#d7dde2"
DIRECT = "#17527f"
HELPING = "#9fc6e4"
WARMUP = "#8a949d"
RANGE = "#e9ecdf"
RANGE_EDGE = "#a3ab86"
PARTS = ("#c9ced3", "#17527f", "#9fc6e4", "#e3b15a", "#b3563f", "#e6e9ec")
"""Six parts of a whole, told apart by lightness."""

HEAT = LinearSegmentedColormap.from_list("sets", ["#f4f7fa", "#b9d4e8", "#5a9bc8", "#1d6299", "#0b2f52"])
"""From nothing to a lot; monotone in lightness."""

FONTS = ("Liberation Sans", "Arial", "Helvetica")
"""The first of these that is installed; matplotlib's own otherwise."""


class Chart(Figure):
    """A matplotlib figure that a notebook shows by itself, without pyplot and its global state.

    Attributes:
        said: What it shows, in words, for those who do not see it.
    """

    said: str = ""

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, Any], dict[str, Any]]:
        return {"image/png": self._repr_png_(), "text/plain": self.said}, {"image/png": {"alt": self.said}}

    def _repr_png_(self) -> bytes:
        picture = BytesIO()
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing")  # an emoji in a title is an empty box
            self.savefig(picture, format="png")
        return picture.getvalue()


def new_figure(width: float, height: float) -> Chart:
    """An empty figure in inches, laid out so that nothing is cut off."""
    return Chart(
        figsize=(width, height), dpi=144, layout=ConstrainedLayoutEngine(w_pad=0.08, h_pad=0.08), facecolor="white"
    )


def headed(axes: Axes, title: str, below: str = "", lift: float = 0) -> None:
    """A heading in plain words at the left, what it says of itself below it in small; both lifted by some points."""
    pad = lift + (12 + 12 * len(below.splitlines()) if below else 10)
    axes.set_title(title, loc="left", fontsize=12.5, fontweight="bold", color=INK, pad=pad)
    if below:
        at = (0, lift + 8)
        axes.annotate(below, (0, 1), at, xycoords="axes fraction", textcoords="offset points", fontsize=9, color=QUIET)


def quiet_axes(axes: Axes, *, grid: Literal["x", "y"] = "x") -> None:
    """Only what is needed to read a value: no frame, a hairline grid behind the marks."""
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelsize=9.5, labelcolor=INK, pad=5)
    axes.grid(axis=grid, color=HAIRLINE, linewidth=0.7)
    if grid == "x":
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    axes.set_axisbelow(True)


def finished(figure: Chart, said: str) -> Figure:
    """Set the typeface and take every text literally: call this last.

    Args:
        figure: The figure.
        said: What it shows, in words.
    """
    figure.said = said
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            axis.get_ticklabels()  # makes the labels, so that they are found below
    families = _fonts()
    for text in figure.findobj(Text):
        text.set_parse_math(False)
        text.set_fontfamily(families)
    return figure


@cache
def _fonts() -> list[str]:
    """The typeface, then matplotlib's own for signs that it has not."""
    installed = set(font_manager.get_font_names())
    return [*(font for font in FONTS if font in installed), "DejaVu Sans"]


def key(figure: Figure, handles: Mapping[str, Artist], columns: int = 5) -> None:
    """A legend without a frame, in one line below the chart."""
    figure.legend(
        list(handles.values()),
        list(handles),
        loc="outside lower left",
        ncols=columns,
        frameon=False,
        fontsize=9,
        handlelength=1.6,
        columnspacing=1.4,
        borderpad=0.2,
        labelcolor=INK,
    )


def halo(width: float = 2.5) -> list[AbstractPathEffect]:
    """A white edge around a mark or a word, so that it stays readable where it crosses a bar or a line."""
    return [withStroke(linewidth=width, foreground="white")]


def readable_on(colour: tuple[float, float, float]) -> str:
    """Ink or white, whichever stands out more on a colour (relative luminance, as in WCAG).

    Args:
        colour: Red, green and blue, each 0 to 1.
    """
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return INK if (light + 0.05) / (_INK_LIGHT + 0.05) >= 1.05 / (light + 0.05) else "white"


def shortened(text: str, most: int = 34) -> str:
    """A trainer's words in a space that is limited."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
