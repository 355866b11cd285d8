"""What the home page is answered, as types: the mirror of ``frontend/src/home/messages.ts``."""

from __future__ import annotations

from typing import Literal, TypedDict


class TemplateView(TypedDict):
    """A program to begin with."""

    id: str
    title: str
    goal: str | None
    level: str | None
    about: str
    weeks: int
    days: int
    minutes: float | None
    sets: list[float]
    text: str


class TemplatesReply(TypedDict):
    """The programs that come with the kit."""

    kind: Literal["templates"]
    request: str
    templates: list[TemplateView]
    muscles: list[str]


class BinnedView(TypedDict):
    """A program in the bin."""

    id: str
    name: str
    title: str | None
    client: str | None
    deleted: float


class BinReply(TypedDict):
    """The bin, last deleted first."""

    kind: Literal["bin"]
    request: str
    binned: list[BinnedView]
    problem: str | None


class FiledReply(TypedDict):
    """What became of something done to a file."""

    kind: Literal["filed"]
    request: str
    name: str | None
    binned: str | None
    said: str | None
    problem: str | None


class VersionView(TypedDict):
    """An earlier version of the open program."""

    id: str
    until: float
    changes: list[str] | None


class VersionsReply(TypedDict):
    """The open program's earlier versions, newest first."""

    kind: Literal["versions"]
    request: str
    versions: list[VersionView]
    now: list[str] | None
    complete: bool


class VersionReply(TypedDict):
    """One earlier version beside the newest text."""

    kind: Literal["version"]
    request: str
    text: str
    newest: str
    going_back: list[str]
    problem: str | None


class UnderstoodView(TypedDict):
    """An exercise that a line was understood as; empty where it was understood as something else."""

    label: str
    name: str
    dose: str
    exercise: str | None


class ReviewedView(UnderstoodView):
    """A line of a file that came in, and what it was understood as: more than one exercise where days share lines."""

    line: int
    text: str
    origin: str
    read_as: str
    more: list[UnderstoodView]
    to_check: str | None


class ArrivalReply(TypedDict):
    """A file on its way in: its parts arrive, it is read, it can be looked at."""

    kind: Literal["arrival"]
    request: str
    state: Literal["arriving", "reading", "read", "refused"]
    file: str
    summary: str
    lines: list[ReviewedView]
    text: str
    tidied: str | None
    title: str | None
    client: str | None
    problem: str | None
