"""The frame that entries hang in: muscle groups, movement patterns and equipment."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hipflex_kit.library.records import Equipment, MuscleGroup, Pattern
from hipflex_kit.record_making import record


@record
class Taxonomy:
    """The muscle groups, patterns and equipment that entries may name.

    Attributes:
        muscle_groups: The 26 groups, in the order in which they are shown.
        patterns: Pattern id → pattern.
        equipment: Equipment id → equipment.
    """

    muscle_groups: tuple[MuscleGroup, ...]
    patterns: Mapping[str, Pattern]
    equipment: Mapping[str, Equipment]

    def muscle_ids(self) -> frozenset[str]:
        """The ids of the muscle groups."""
        return frozenset(group.id for group in self.muscle_groups)


def read_taxonomy(muscles: Mapping[str, Any], patterns: Mapping[str, Any], equipment: Mapping[str, Any]) -> Taxonomy:
    """Make the taxonomy from the contents of its three data files.

    Args:
        muscles: ``muscle_groups.toml``.
        patterns: ``movement_patterns.toml``, with ``families`` and ``patterns``.
        equipment: ``equipment.toml``.

    Returns:
        The taxonomy.
    """
    groups = tuple(
        MuscleGroup(
            id=id,
            name=row["name"],
            region=row["region"],
            muscles=tuple(row["muscles"]),
            side=row["side"],
            plain_name=row["plain"],
        )
        for id, row in muscles.items()
    )
    families = patterns["families"]
    movement = {
        id: Pattern(
            id=id,
            name=row["name"],
            family=row["family"],
            family_name=families[row["family"]],
            direction=row.get("direction", ""),
            plane=row.get("plane", "sagittal"),
            anti_movement=row.get("anti_movement", False),
        )
        for id, row in patterns["patterns"].items()
    }
    things = {
        id: Equipment(id=id, name=row["name"], station=row.get("station", False)) for id, row in equipment.items()
    }
    return Taxonomy(groups, MappingProxyType(movement), MappingProxyType(things))
