"""The shapes of the body map, read from ``data/body_map.toml``: outlines and muscles as SVG paths, front and back."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.record_making import record

Point = tuple[float, float]

BODY_HEIGHT = 396.0
FRAME = (-70.0, 4.0, 416.0, BODY_HEIGHT)
"""The view box: left, top, width, height."""
APART = 190.0
"""Distance between the midlines of front and back."""
NAME_AT = (95.0, 118.0)
"""Where a name stands: outwards from the midline, and below the muscle, beside the legs."""


@record
class Shape:
    """A muscle group on one side of the body.

    Attributes:
        muscle: Id of the muscle group.
        paths: Its right and its left half, as the ``d`` of SVG paths.
        pointer: Where its name is pointed from and where the name stands; None for one without a name.
    """

    muscle: str
    paths: tuple[str, str]
    pointer: tuple[Point, Point] | None = None


@record
class Side:
    """The body from the front or from behind.

    Attributes:
        name: ``front`` or ``back``.
        head: The head's middle, half width and half height: x, y, rx, ry.
        outline: The rest, as the ``d`` of an SVG path.
        shapes: Its muscles, in the order in which they are painted.
    """

    name: str
    head: tuple[float, float, float, float]
    outline: str
    shapes: tuple[Shape, ...]


@cache
def body_sides() -> tuple[Side, Side]:
    """Front and back, side by side in one frame."""
    drawing = body_shapes()
    return _side(drawing, "front", 0.0), _side(drawing, "back", APART)


@cache
def body_shapes() -> dict[str, Any]:
    """The outline and the muscles as the file has them, for a hand that draws them in its own way."""
    return tomllib.loads(data_path("body_map.toml").read_text("utf-8"))


def _side(drawing: Mapping[str, Any], name: str, middle: float) -> Side:
    y, half_width, half_height = drawing["outline"]["head"]
    half = [(float(x), float(y)) for x, y in drawing["outline"]["points"]]
    whole = half + [(-x, y) for x, y in half[-2:0:-1]]
    return Side(
        name, (middle, y, half_width, half_height), _rounded(whole, middle), tuple(_shapes(drawing[name], middle))
    )


def _shapes(rows: Mapping[str, Any], middle: float) -> Iterator[Shape]:
    for muscle, row in rows.items():
        right, left = (_rounded([(side * x, y) for x, y in row["points"]], middle) for side in (1, -1))
        pointer = None
        if "label" in row:
            x, y = middle + row["label"][0], row["label"][1]
            pointer = ((x, y), (middle + NAME_AT[0], y + NAME_AT[1]))
        yield Shape(muscle, (right, left), pointer)


def _rounded(points: list[Point], middle: float) -> str:
    """A closed curve through all points, as a path."""
    count = len(points)
    said = [f"M{points[0][0] + middle:g} {points[0][1]:g}"]
    for i, (x, y) in enumerate(points):
        (px, py), (nx, ny), (fx, fy) = points[i - 1], points[(i + 1) % count], points[(i + 2) % count]
        leave = (x + (nx - px) / 6 + middle, y + (ny - py) / 6)
        arrive = (nx - (fx - x) / 6 + middle, ny - (fy - y) / 6)
        said.append("C" + " ".join(f"{n:.1f}" for n in (*leave, *arrive, nx + middle, ny)))
    return "".join(said) + "Z"
