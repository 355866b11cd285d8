"""The body map as SVG: front and back, hip flexors and side glutes drawn and named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from textwrap import wrap

from hipflex_kit.drawing.body_shapes import FRAME, Side, body_sides

STEPS = (0.01, 3.0, 6.0, 10.0, 15.0)
"""Sets from which the next darker colour starts."""
COLOURS = ("#ffffff", "#cfdfee", "#8cb8da", "#4788bb", "#1d5c92", "#0b2f52")
"""From no set on, a colour a step; told apart by lightness, so the colour-blind and a photocopy keep them."""
_SHARE_STEPS = {1.0: 5, 0.5: 3, 0.25: 1}
"""Which colour a share of one exercise has."""
_BESIDE_BODY = 220
"""Letters of a name times their height that have room beside a body; a longer one goes on in the next line."""
_EDGE = 'stroke="var(--hipflex-edge, #9aa3ab)" stroke-width="0.6"'
_VARIABLE = re.compile(r"var\(--hipflex-[a-z0-9-]+, (#[0-9a-f]{6})\)")


def body_map_svg(
    sets: Mapping[str, float],
    names: Mapping[str, str],
    labels: Mapping[str, str] | None = None,
    *,
    letter_height: float = 9.0,
) -> str:
    """Paint sets onto a body.

    Colours are CSS variables (``--hipflex-body-0`` to ``-5``, ``--hipflex-ink``) with light defaults, so that a
    page can follow its theme. Every shape carries its muscle's id and a tooltip.

    Args:
        sets: Muscle group id → sets a week; what is not there is 0.
        names: Muscle group id → what the screen says.
        labels: Muscle group id → second line of the names that stand beside the body, such as "3 direct, 11 helping".
        letter_height: Size of those names, where a body is 400 high.

    Returns:
        An SVG element. Names are escaped.
    """
    trained = ", ".join(f"{names.get(m, m)} {n:g}" for m, n in sorted(sets.items(), key=lambda item: -item[1]) if n)
    parts = _opening("Sets a week: " + trained if trained else "No sets this week", letter_height)
    steps = {muscle: sum(number >= start for start in STEPS) for muscle, number in sets.items()}
    tips = {muscle: f"{name}: {sets.get(muscle, 0.0):g} sets" for muscle, name in names.items()}
    for side in body_sides():
        parts += _figure(side, steps, tips)
        parts += _names(side, names, labels or {}, letter_height)
    return "".join([*parts, "</svg>"])


def share_map_svg(shares: Mapping[str, float], names: Mapping[str, str]) -> str:
    """Paint what one exercise trains onto a body: dark works, lighter helps, palest steadies.

    Args:
        shares: Muscle group id → 1.0, 0.5 or 0.25.
        names: Muscle group id → what the screen says.

    Returns:
        An SVG element in the colours of :func:`body_map_svg`. Names are escaped.
    """
    said = {1.0: "works", 0.5: "helps", 0.25: "steadies"}
    tips = {muscle: f"{names.get(muscle, muscle)} {said.get(share, f'{share:g}')}" for muscle, share in shares.items()}
    steps = {muscle: _SHARE_STEPS.get(share, 1) for muscle, share in shares.items()}
    parts = _opening(", ".join(tips.values()) or "No muscle is counted", 9.0)
    for side in body_sides():
        parts += _figure(side, steps, {**names, **tips})
    return "".join([*parts, "</svg>"])


def _opening(title: str, letter_height: float) -> list[str]:
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(f"{n:g}" for n in FRAME)}" role="img" '
        f'class="hipflex-body" font-family="sans-serif" font-size="{letter_height:g}">',
        f"<title>{escape(title)}</title>",
    ]


def on_paper(svg: str, font: str) -> str:
    """The same map for a printer: its own colours instead of a page's, its names in a font that the sheet carries."""
    return _VARIABLE.sub(r"\1", svg).replace('font-family="sans-serif"', f'font-family="{escape(font)}"', 1)


def _figure(side: Side, steps: Mapping[str, int], tips: Mapping[str, str]) -> Iterator[str]:
    x, y, half_width, half_height = side.head
    skin = 'fill="var(--hipflex-skin, #f3f1ee)" stroke="var(--hipflex-edge, #9aa3ab)"'
    yield f'<ellipse cx="{x:g}" cy="{y:g}" rx="{half_width:g}" ry="{half_height:g}" {skin}/>'
    yield f'<path d="{side.outline}" {skin}/>'
    for shape in side.shapes:
        step = steps.get(shape.muscle, 0)
        words = escape(tips.get(shape.muscle, shape.muscle))
        fill = f'fill="var(--hipflex-body-{step}, {COLOURS[step]})" {_EDGE}'
        halves = "".join(f'<path d="{path}"/>' for path in shape.paths)
        yield f'<g data-muscle="{escape(shape.muscle)}" {fill}><title>{words}</title>{halves}</g>'


def _names(side: Side, names: Mapping[str, str], labels: Mapping[str, str], letter_height: float) -> Iterator[str]:
    for shape in side.shapes:
        if shape.pointer is not None:
            muscle, ((x, y), (at_x, at_y)) = shape.muscle, shape.pointer
            ink = "var(--hipflex-ink, #1b2733)"
            ends = f'x1="{x:g}" y1="{y:g}" x2="{at_x:g}" y2="{at_y - letter_height:g}"'
            yield f'<line {ends} stroke="{ink}" stroke-width="0.8"/>'
            lines = [
                *wrap(names.get(muscle, muscle), int(_BESIDE_BODY / letter_height)),
                *([labels[muscle]] if muscle in labels else []),
            ]
            for number, line in enumerate(lines):
                height = at_y + 1.1 * letter_height * number
                yield f'<text x="{at_x:g}" y="{height:g}" text-anchor="middle" fill="{ink}">{escape(line)}</text>'
