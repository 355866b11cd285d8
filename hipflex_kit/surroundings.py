"""What the folder around a program adds to it: own exercises, own weekly ranges, and what is true of the client."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hipflex_kit.analysis.goals import Goal, goal_named
from hipflex_kit.analysis.own_ranges import own_ranges
from hipflex_kit.library import load_library
from hipflex_kit.record_making import record
from hipflex_kit.workspace import Folder, WorkspaceError
from hipflex_kit.workspace.clients import client_header

if TYPE_CHECKING:
    from hipflex_kit.library import Landmark, Library
    from hipflex_kit.program import Header

OWN_EXERCISES = "my_exercises.toml"


@record
class Surroundings:
    """Everything that is not in the program's text and still bears on it.

    Attributes:
        library: The exercises, the trainer's own included.
        own_ranges: The trainer's own weekly ranges.
        client: What the client's file says; None where there is none.
        problems: What is wrong with those files, a sentence each. The rest works all the same.
    """

    library: Library
    own_ranges: Mapping[str, Landmark]
    client: Header | None
    problems: tuple[str, ...] = ()

    @classmethod
    def none(cls, library: Library) -> Surroundings:
        """Nothing but a library: for a program that has no place."""
        return cls(library, {}, None)

    def goal(self, header: Header) -> Goal | None:
        """What chooses the weekly ranges: the goal of the program or its client, with the trainer's own ranges."""
        goal = goal_named(header.over(self.client).goal)
        return goal.with_own(self.own_ranges) if goal is not None and self.own_ranges else goal


def surroundings(folder: Folder | None, near: Path | None = None, client: str | None = None) -> Surroundings:
    """Look around a program, from its folder up to the opened one; the nearer file wins, entry by entry.

    Args:
        folder: The opened folder; None for a program that has no place, which gives the plain library.
        near: The program's file.
        client: The client that the program names.
    """
    extra = tuple(reversed(folder.find(OWN_EXERCISES, near))) if folder is not None else ()
    library = load_library(extra=extra)
    problems = [str(finding) for finding in library.findings]
    ranges = own_ranges(folder, library, near)
    problems += [finding.message for finding in ranges.diagnostics]
    known = None
    if folder is not None and client:
        try:
            known = client_header(folder, client, near)
        except WorkspaceError as problem:
            problems.append(f"The client's file was left out: {problem}")
    return Surroundings(library, ranges.ranges, known, tuple(problems))
