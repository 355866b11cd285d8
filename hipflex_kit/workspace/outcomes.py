"""What became of a change, and what it met of other people's changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.workspace.merging import Overlap


@record
class Conflict:
    """Two people changed the same lines. Nothing was lost; somebody has to choose.

    Attributes:
        mine: The whole text as this side wanted it.
        theirs: The whole text as it was found.
        overlaps: The stretches that differ; empty where the older text is no longer known.
    """

    mine: str
    theirs: str
    overlaps: tuple[Overlap, ...] = ()


@record
class Outcome:
    """What became of a change.

    Attributes:
        revision: Number of the revision that holds it; the old number where nothing changed.
        carried: Line in the base revision → line now.
        outside: True where somebody else's change was met since the base revision.
        conflict: Set where both changed the same lines: of a typed text both versions are in the text, theirs first;
            an undo was left undone.
    """

    revision: int
    carried: Mapping[int, int]
    outside: bool = False
    conflict: Conflict | None = None
