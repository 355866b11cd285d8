"""Weekly ranges of sets, each with the way its sets are counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from hipflex_kit.data_files import data_path
from hipflex_kit.record_making import record


@record
class Landmark:
    """A weekly range for a muscle group, a few groups together, or a movement family.

    Attributes:
        id: Muscle group id, or the range's own id such as ``calves``.
        name: What the screen says.
        muscles: The muscle groups it is for; empty for a family.
        family: A movement family such as ``push``; empty for muscles.
        combine: ``sum`` or ``max`` over the muscles.
        low: Outer lower limit, sets a week.
        target_low: Inner lower limit; None where the source has none.
        target_high: Inner upper limit; None where the source has none.
        high: Outer upper limit; None means "at least ``low``".
        method: ``fractional``, ``direct`` or ``sets``: how the sets it is compared with must be counted.
        source: Where the figures come from.
        strength: ``study``, ``compilation`` or ``house``.
    """

    id: str
    name: str
    muscles: tuple[str, ...]
    family: str
    combine: str
    low: float
    target_low: float | None
    target_high: float | None
    high: float | None
    method: str
    source: str
    strength: str


@dataclass(frozen=True, slots=True, eq=False)
class Landmarks(Mapping[str, Landmark]):
    """A preset of weekly ranges: range id → range.

    Attributes:
        id: ``kit_default``, ``rp_style`` or ``runner``.
        name: What the screen says.
        method: How its ranges are counted where one says nothing else.
        source: Where the figures come from.
        note: What a coach should know before using them.
        ranges: The ranges.
    """

    id: str
    name: str
    method: str
    source: str
    note: str
    ranges: Mapping[str, Landmark]

    def __getitem__(self, id: str) -> Landmark:
        """Get one range."""
        return self.ranges[id]

    def __iter__(self) -> Iterator[str]:
        """Go through the ids of the ranges."""
        return iter(self.ranges)

    def __len__(self) -> int:
        """How many ranges there are."""
        return len(self.ranges)


def read_landmarks(content: Mapping[str, Any], plain_names: Mapping[str, str]) -> Mapping[str, Landmarks]:
    """Make presets from the contents of a landmarks file.

    Args:
        content: ``volume_landmarks.toml`` as read.
        plain_names: Muscle group id → what the screen says.

    Returns:
        Preset id → preset.
    """
    presets = {}
    for id, preset in content.items():
        ranges = {key: _range(key, row, preset, plain_names) for key, row in preset["ranges"].items()}
        presets[id] = Landmarks(
            id, preset["name"], preset["method"], preset["source"], preset.get("note", ""), MappingProxyType(ranges)
        )
    return MappingProxyType(presets)


def _range(id: str, row: Mapping[str, Any], preset: Mapping[str, Any], plain_names: Mapping[str, str]) -> Landmark:
    family = row.get("family", "")
    target_low, target_high = row.get("target", (None, None))
    return Landmark(
        id=id,
        name=row.get("name") or plain_names[id],
        muscles=() if family else tuple(row.get("muscles", (id,))),
        family=family,
        combine=row.get("combine", "sum"),
        low=row["low"],
        target_low=target_low,
        target_high=target_high,
        high=row.get("high"),
        method=row.get("method", preset["method"]),
        source=row.get("source", preset["source"]),
        strength=row["strength"],
    )


@lru_cache(maxsize=1)
def load_landmarks() -> Mapping[str, Landmarks]:
    """Load the kit's presets of weekly ranges.

    Returns:
        Preset id (``kit_default``, ``rp_style``, ``runner``) → preset.

    Example:
        >>> flexors = load_landmarks()["runner"]["hip_flexors"]
        >>> flexors.low, flexors.high, flexors.method
        (2, 10, 'direct')
    """
    import tomllib

    def read(name: str) -> dict[str, Any]:
        return tomllib.loads(data_path(name).read_text("utf-8"))

    plain = {id: row["plain"] for id, row in read("muscle_groups.toml").items()}
    return read_landmarks(read("volume_landmarks.toml"), plain)
