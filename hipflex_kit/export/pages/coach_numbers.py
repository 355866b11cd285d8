"""The coach's sheet in numbers: the week's sets as bars with their ranges, and painted on a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hipflex_kit.export import phrases
from hipflex_kit.export.pages.frame import Setting
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.analysis.core import VolumeCore

_MOST_WEEK_COLUMNS = 12
_NAMED_ON_MAP = ("hip_flexors", "glute_med")
_LETTER_MM = 3.05
"""8.6 pt: the names on the body map are never smaller."""
_BODY_MM = (56, 78)
_FONT = "Hipflex Sans"


def bars(core: VolumeCore, program: Program, setting: Setting) -> dict[str, Any]:
    """Bars for the first week, and the sum of every week where weeks differ."""
    from hipflex_kit.analysis.core import MID, Method

    direct = core.volume(Method.DIRECT)[:, MID, :]
    total = core.volume(Method.FRACTIONAL)[:, MID, :]
    ranges = _ranges(program)
    differs = bool((total != total[0]).any())
    rows: list[dict[str, Any]] = [
        {
            "name": setting.words.muscle(group.id, group.plain_name),
            "direct": float(direct[0, at]),
            "helping": float(total[0, at] - direct[0, at]),
            "range": list(ranges[group.id][:2]) if group.id in ranges else None,
            "judged-direct": group.id in ranges and ranges[group.id][2] == "direct",
            "weeks": [phrases.number(float(value), setting.words) for value in total[:_MOST_WEEK_COLUMNS, at]]
            if differs
            else [],
        }
        for at, group in enumerate(core.muscles)
        if total[:, at].any()
    ]
    top = max([1.0, *(row["direct"] + row["helping"] for row in rows)], default=1.0)
    return {
        "rows": rows,
        "top": top,
        "weeks": list(range(1, min(len(total), _MOST_WEEK_COLUMNS) + 1)) if differs else [],
    }


def body(core: VolumeCore, setting: Setting) -> dict[str, Any]:
    """The first week painted onto a body, front and back."""
    from hipflex_kit.analysis.core import MID, Method
    from hipflex_kit.drawing.body_map import body_map_svg, on_paper
    from hipflex_kit.drawing.body_shapes import BODY_HEIGHT

    def say(sets: float) -> str:
        return phrases.number(float(sets), setting.words)

    direct, total = (core.volume(method)[0, MID, :] for method in (Method.DIRECT, Method.FRACTIONAL))
    names = {group.id: setting.words.muscle(group.id, group.plain_name) for group in core.muscles}
    sets = {group.id: float(total[at]) for at, group in enumerate(core.muscles)}
    labels = {
        group.id: f"{say(direct[at])} + {say(total[at] - direct[at])}"
        for at, group in enumerate(core.muscles)
        if group.id in _NAMED_ON_MAP
    }
    trained = sorted((pair for pair in sets.items() if pair[1]), key=lambda pair: -pair[1])
    said = ", ".join(f"{names[muscle]} {say(number)}" for muscle, number in trained)
    differs = len({week.tobytes() for week in core.volume()}) > 1
    height = _BODY_MM[0] if differs else min(_BODY_MM[1], max(_BODY_MM[0], 4.1 * len(trained) + 6))
    letters = _LETTER_MM * BODY_HEIGHT / height
    return {
        "height-mm": height,
        "picture": on_paper(body_map_svg(sets, names, labels, letter_height=letters), _FONT),
        "alt": f"{setting.words.say('page.sets_week')}: {said or '–'}",
    }


def _ranges(program: Program) -> dict[str, tuple[float, float, str]]:
    """Weekly ranges of single muscle groups, where the goal gives any; no goal, no judgement."""
    from hipflex_kit.analysis.goals import goal_named

    goal = goal_named(program.header.goal)
    if goal is None:
        return {}
    return {
        mark.muscles[0]: (mark.low, mark.high, mark.method)
        for mark in goal.ranges.values()
        if len(mark.muscles) == 1 and mark.high is not None
    }
