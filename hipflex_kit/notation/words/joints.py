"""What stands between the signs and words that join things on a line."""

from __future__ import annotations

from collections.abc import Iterable
from re import Match

MOVES_ON = "hold|jump|kick|lift|press|pull|push|raise|reach|shrug|step|tap|twist"
"""Alone behind ``and`` or ``&`` it is how a movement goes on: ``DB curl and press`` is one exercise."""


def stretches_between(joints: Iterable[Match[str]], end: int, start: int = 0) -> tuple[tuple[int, int], ...]:
    """The stretches of a line before, between and behind its joints.

    Args:
        joints: Where the joints were found, in order.
        end: Where the line, or what is looked at of it, ends.
        start: Where it begins.

    Returns:
        Where each stretch begins and ends; one where there is no joint.
    """
    edges = [start, *(edge for joint in joints for edge in joint.span()), end]
    return tuple(zip(edges[::2], edges[1::2], strict=True))
