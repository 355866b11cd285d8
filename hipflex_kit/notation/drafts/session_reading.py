"""A session as read: its records, and where everything stands."""

from __future__ import annotations

from collections.abc import Callable

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.program import Block


class SessionReading:
    """A session as read; lines count from 0 within its part of the text.

    Args:
        blocks: Its blocks.
        notes: Words that belong to none.
        comments: The coach's comments that belong to none.
        roles: Line → what it was taken for.
        problems: Line and what is doubtful about it.
        drafts: The drafts of its blocks, which know where everything stands; or how to get them, once somebody asks.
    """

    __slots__ = ("_drafts", "blocks", "comments", "notes", "problems", "roles")

    def __init__(
        self,
        blocks: tuple[Block, ...],
        notes: tuple[str, ...],
        comments: tuple[str, ...],
        roles: dict[int, LineRole],
        problems: tuple[tuple[int, Problem], ...],
        drafts: tuple[BlockDraft, ...] | Callable[[], tuple[BlockDraft, ...]],
    ) -> None:
        self.blocks = blocks
        self.notes = notes
        self.comments = comments
        self.roles = roles
        self.problems = problems
        self._drafts = drafts

    @property
    def drafts(self) -> tuple[BlockDraft, ...]:
        """The drafts of the blocks."""
        if callable(self._drafts):
            self._drafts = self._drafts()
        return self._drafts
