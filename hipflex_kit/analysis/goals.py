"""What a program's goal asks for: weekly ranges, and the muscles that matter first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.library.landmarks import Landmark, load_landmarks
from hipflex_kit.record_making import record, replace


@record
class Goal:
    """A goal and what it is held against.

    Attributes:
        id: Such as ``runner``.
        name: What the screen says.
        ranges: Range id (a muscle group, or ``calves``, ``push``) → weekly range with its counting method.
        featured: Ids that are shown first, in this order.
        minimum: Ids whose lower limit is worth a remark when a week misses it.
        note: What a coach should know of the ranges.
    """

    id: str
    name: str
    ranges: Mapping[str, Landmark]
    featured: tuple[str, ...]
    minimum: tuple[str, ...]
    note: str

    def with_own(self, own: Mapping[str, Landmark]) -> Goal:
        """The same goal with ranges of the trainer's own, which win, and whose lower limits are always remarked on.

        Args:
            own: Range id → range, as ``own_ranges`` reads them.
        """
        minimum = tuple(dict.fromkeys((*self.minimum, *own)))
        return replace(self, ranges=MappingProxyType({**self.ranges, **own}), minimum=minimum)


def all_goals() -> Mapping[str, Goal]:
    """All goals that have weekly ranges: id → goal."""
    return MappingProxyType({id: _goal(id, row) for id, row in _file().items()})


def goal_named(words: str | None) -> Goal | None:
    """The goal that a ``Goal:`` line means.

    Args:
        words: The line as written ("run faster, 10k in May"), or a goal's id; None where there is none.

    Returns:
        The goal; None without a line or without a word that is known: then nothing is judged.

    Example:
        >>> goal_named("run a faster 10k").id
        'runner'
        >>> goal_named("feel good") is None
        True
    """
    if not words:
        return None
    said = words.casefold().replace("_", " ")
    for id, row in _file().items():
        if said == id.replace("_", " ") or any(re.search(rf"\b{re.escape(word)}\b", said) for word in row["words"]):
            return _goal(id, row)
    return None


@cache
def _file() -> dict[str, dict[str, Any]]:
    import tomllib

    return tomllib.loads(data_path("goals.toml").read_text("utf-8"))


def _goal(id: str, row: Mapping[str, Any]) -> Goal:
    preset = load_landmarks()[row["like"]]
    ranges = {key: _moved(landmark, row["low"], row["high"]) for key, landmark in preset.items()}
    return Goal(id, row["name"], MappingProxyType(ranges), tuple(row["featured"]), tuple(row["minimum"]), row["note"])


def _moved(landmark: Landmark, low: list[Any], high: list[Any]) -> Landmark:
    edge_low, edge_high = getattr(landmark, low[0]), getattr(landmark, high[0])
    return replace(
        landmark,
        low=landmark.low if edge_low is None else round(edge_low * low[1] * 2) / 2,
        high=landmark.high if edge_high is None else round(edge_high * high[1] * 2) / 2,
    )
