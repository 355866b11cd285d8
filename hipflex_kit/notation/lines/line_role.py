"""What a line of a session was taken for."""

from __future__ import annotations

from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.record_making import NamedTuple


class LineRole(NamedTuple):
    """What a line was taken for, so that marks can be made when somebody asks.

    Attributes:
        role: ``heading``, ``row``, ``dose``, ``note``, ``field`` or ``table``.
        offset: Column where ``body`` begins.
        body: The reading of the rest, or None.
        pieces: Further stretches (start, end, kind).
    """

    role: str
    offset: int = 0
    body: Body | None = None
    pieces: tuple[tuple[int, int, str], ...] = ()


PLAIN_ROW = LineRole("row")
"""A line that is a plain row: its halves say what each stretch of it is."""
