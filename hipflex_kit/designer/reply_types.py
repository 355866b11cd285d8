"""What a page is answered beside views, as types: the mirror of ``frontend/src/messages.ts``."""

from __future__ import annotations

from typing import Literal, TypedDict


class ListedView(TypedDict):
    """A program of the folder."""

    name: str
    title: str | None
    client: str | None
    changed: float | None
    open: bool
    weeks: int | None
    days: int | None
    sets: list[float] | None
    looked_at: bool


class ProgramsReply(TypedDict):
    """The folder's programs, newest first."""

    kind: Literal["programs"]
    request: str
    folder: str
    programs: list[ListedView]
    complete: bool
    left_out: int
    muscles: list[str]
    problem: str | None


class SwitchReply(TypedDict):
    """What became of opening another program, or of making one."""

    kind: Literal["switched"]
    request: str
    problem: str | None
