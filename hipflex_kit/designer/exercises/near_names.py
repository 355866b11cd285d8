"""Which names of the library are offered, at one click, for a name that it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hipflex_kit.library import Match

MOST = 3
_CLOSE = 0.8
"""Below this a name shares letters with another one by chance: "Squirrel" is no Deep Squat Stretch."""


def near_names(match: Match) -> list[str]:
    """The names that a coach may well have meant, the best first; none where even the nearest is far off.

    Args:
        match: What the library makes of the name.
    """
    if match.how != "ambiguous" and match.score < _CLOSE:
        return []
    return [choice.name for choice in match.choices[:MOST]]
