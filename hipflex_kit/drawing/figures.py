"""Exercises as small figures in start and end position, drawn from ``data/figures.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from types import MappingProxyType
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.drawing.skeleton import Limbs, Point, Pose, points
from hipflex_kit.record_making import record

_UNIT = 100.0
_GAP = 14.0
_MARGIN = 7.0
_NEAR, _FAR, _THING, _GROUND = "#161616", "#9aa1a8", "#5d666e", "#b9bfc4"
_WIDTHS = {"thigh": 8.0, "shank": 6.4, "foot": 4.6, "upper_arm": 5.4, "forearm": 4.6, "trunk": 12.0}
_HALO = 1.5
_HEAD = 6.4


@record
class Figure:
    """The picture of one exercise.

    Attributes:
        id: The exercise's id in the library.
        alt: What the picture shows, for those who cannot see it.
        poses: Start and end; one pose for a hold.
        things: Bench, bell or cable of every pose.
    """

    id: str
    alt: str
    poses: tuple[Pose, ...]
    things: tuple[tuple[Mapping[str, Any], ...], ...]


@cache
def load_figures() -> Mapping[str, Figure]:
    """All exercises that have a picture: exercise id → figure.

    Returns:
        The figures; an exercise without one is not in it, and leaves no hole where pictures are shown.
    """
    content = tomllib.loads(data_path("figures.toml").read_text("utf-8"))
    return MappingProxyType({id: _figure(id, row) for id, row in content.items()})


def _figure(id: str, row: Mapping[str, Any]) -> Figure:
    shared = row.get("things", [])
    poses = tuple(_pose(pose) for pose in row["pose"])
    things = tuple((*shared, *pose.get("things", [])) for pose in row["pose"])
    return Figure(id, row["alt"], poses, things)


def _pose(row: Mapping[str, Any]) -> Pose:
    both = row.get("both", {})
    return Pose(
        trunk=row.get("trunk", 0),
        head=row.get("head", 0),
        near=Limbs(**{**both, **row.get("near", {})}),
        far=Limbs(**{**both, **row.get("far", {})}),
        anchor=row.get("anchor", "near_ankle"),
        at=tuple(row.get("at", (0.0, 0.04))),
    )


def figure_svg(figure: Figure) -> str:
    """The picture of an exercise as SVG.

    Args:
        figure: From ``load_figures``.

    Returns:
        SVG text without scripts or references; the same text for the same figure. One unit is a hundredth of the
        body's height, so that figures drawn to one scale are people of one size.
    """
    drawn = _drawn(figure)
    width, height = figure_size(figure)
    top = height - _MARGIN
    x = _MARGIN
    parts = []
    for number, one in enumerate(drawn):
        if number:
            parts.append(_arrow(x, top / 2))
            x += _GAP + 8
        shift = x - one.left
        parts.append(f'<g transform="translate({shift:.1f} {top:.1f}) scale(1 -1)">{"".join(one.shapes())}</g>')
        x += one.right - one.left
    ground = f'<path d="M2 {top:.1f}H{width - 2:.1f}" stroke="{_GROUND}" stroke-width="1.6" stroke-linecap="round"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}" width="{width:.1f}" '
        f'height="{height:.1f}" role="img"><title>{escape(figure.alt)}</title>{ground}{"".join(parts)}</svg>'
    )


def figure_size(figure: Figure) -> tuple[float, float]:
    """Width and height of a picture, in hundredths of the body's height.

    Args:
        figure: From ``load_figures``.
    """
    drawn = _drawn(figure)
    width = sum(one.right - one.left for one in drawn) + (len(drawn) - 1) * (_GAP + 8) + 2 * _MARGIN
    return width, max(one.top for one in drawn) + 2 * _MARGIN


def exercise_figure_svg(exercise_id: str) -> str | None:
    """The picture of an exercise as SVG, for a page or a card.

    Args:
        exercise_id: The exercise's id in the library.

    Returns:
        SVG text; None for an exercise that has no picture.

    Example:
        >>> exercise_figure_svg("single_leg_high_knee_hold")[:4]
        '<svg'
        >>> exercise_figure_svg("no_such_exercise") is None
        True
    """
    figure = load_figures().get(exercise_id)
    return figure_svg(figure) if figure is not None else None


def _drawn(figure: Figure) -> list[_Drawing]:
    return [_Drawing(pose, things) for pose, things in zip(figure.poses, figure.things, strict=True)]


def _arrow(x: float, y: float) -> str:
    return (
        f'<path d="M{x:.1f} {y:.1f}h{_GAP - 2:.1f}m-4.5 -4.5l4.5 4.5l-4.5 4.5" fill="none" stroke="{_THING}" '
        'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
    )


class _Drawing:
    """One pose with its things, in units of a hundredth of body height, y upwards."""

    def __init__(self, pose: Pose, things: tuple[Mapping[str, Any], ...]) -> None:
        self._at = {name: (x * _UNIT, y * _UNIT) for name, (x, y) in points(pose).items()}
        self._things = things
        corners = [*self._at.values(), *self._corners()]
        self.left = min(x for x, _ in corners) - _HEAD
        self.right = max(x for x, _ in corners) + _HEAD
        self.top = max(max(y for _, y in corners), self._at["head"][1] + _HEAD)

    def shapes(self) -> Iterator[str]:
        """Far side first, then things behind, trunk, head, near side, things in hand."""
        yield from (self._thing(one) for one in self._things if "at" in one)
        yield from self._limbs("far", _FAR)
        yield from (self._thing(one) for one in self._things if str(one.get("on", "")).startswith("far"))
        yield self._bone("hip", "shoulder", _WIDTHS["trunk"], _NEAR)
        x, y = self._at["head"]
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_HEAD + _HALO}" fill="#fff"/>'
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_HEAD}" fill="{_NEAR}"/>'
        yield from self._limbs("near", _NEAR)
        yield from (
            self._thing(one) for one in self._things if "at" not in one and not str(one["on"]).startswith("far")
        )

    def _limbs(self, side: str, colour: str) -> Iterator[str]:
        chain = (("hip", "knee", "thigh"), ("knee", "ankle", "shank"), ("ankle", "toe", "foot"))
        arm = (("shoulder", "elbow", "upper_arm"), ("elbow", "hand", "forearm"))
        for start, end, part in (*chain, *arm):
            first = start if start in ("hip", "shoulder") else f"{side}_{start}"
            yield self._bone(first, f"{side}_{end}", _WIDTHS[part], colour)

    def _bone(self, start: str, end: str, width: float, colour: str) -> str:
        (x1, y1), (x2, y2) = self._at[start], self._at[end]
        path = f'd="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke-linecap="round" fill="none"'
        return (
            f'<path {path} stroke="#fff" stroke-width="{width + 2 * _HALO:.1f}"/>'
            f'<path {path} stroke="{colour}" stroke-width="{width:.1f}"/>'
        )

    def _place(self, thing: Mapping[str, Any]) -> Point:
        x, y = self._at[thing["on"]]
        dx, dy = thing.get("by", (0, 0))
        return x + dx * _UNIT, y + dy * _UNIT

    def _corners(self) -> Iterator[Point]:
        for thing in self._things:
            if "at" in thing:
                x, y = (value * _UNIT for value in thing["at"])
                width, height = (value * _UNIT for value in thing.get("size", (0, 0)))
                yield from ((x, y), (x + width, y + height))
            elif thing["kind"] == "plate":
                x, y = self._place(thing)
                radius = thing.get("radius", 0.11) * _UNIT
                yield from ((x - radius, y - radius), (x + radius, y + radius))
            if "to" in thing:
                yield thing["to"][0] * _UNIT, thing["to"][1] * _UNIT

    def _thing(self, thing: Mapping[str, Any]) -> str:
        if thing["kind"] == "box":
            x, y = (value * _UNIT for value in thing["at"])
            width, height = (value * _UNIT for value in thing["size"])
            return (
                f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="1.6" fill="#fff" '
                f'stroke="{_THING}" stroke-width="1.8"/>'
            )
        x, y = self._place(thing)
        if thing["kind"] == "cable":
            to_x, to_y = (value * _UNIT for value in thing["to"])
            return (
                f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="{_THING}" stroke-width="1.6" fill="none"/>'
            )
        if thing["kind"] == "kettlebell":
            return (
                f'<circle cx="{x:.1f}" cy="{y - 8.5:.1f}" r="5.2" fill="{_THING}"/>'
                f'<circle cx="{x:.1f}" cy="{y - 2.6:.1f}" r="3" fill="none" stroke="{_THING}" stroke-width="1.8"/>'
            )
        radius = thing.get("radius", {"plate": 0.11, "dumbbell": 0.034}[thing["kind"]]) * _UNIT
        inside = "none" if thing["kind"] == "plate" else "#fff"
        return (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{inside}" stroke="{_THING}" stroke-width="2.2"/>'
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2" fill="{_THING}"/>'
        )
