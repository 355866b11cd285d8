"""A program at a glance: what it is called, whom it is for, how long it runs, and where its sets go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.notation import parse_program
from hipflex_kit.program import Program
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.library import Library


@record
class Card:
    """A program from afar.

    Attributes:
        title: What its header calls it; None where the file's name has to do.
        client: Whom it is for, where it says so.
        weeks: Calendar weeks that it runs.
        days: Training days in its first week.
        sets: Sets a week, on average over its weeks, for each muscle group in the library's order; to half a set.
    """

    title: str | None
    client: str | None
    weeks: int
    days: int
    sets: tuple[float, ...]


def reads_as_program(program: Program) -> bool:
    """Whether a text is a program rather than a letter or a shopping list: it has a title, a day, or an exercise."""
    sessions = [session for week in program.weeks for session in week.sessions]
    return program.header.title is not None or any(
        session.title is not None or any(block.prescriptions for block in session.blocks) for session in sessions
    )


def card_of(text: str, library: Library) -> Card | None:
    """Look at a program's text.

    Args:
        text: The whole text.
        library: Where the exercises are looked up, the trainer's own included.

    Returns:
        Its card; None where the text is no program (an empty one may become a program).
    """
    from hipflex_kit.analysis.core import MID, VolumeCore

    program = parse_program(text).program
    if text and not reads_as_program(program):
        return None
    core = VolumeCore.of(program, library)
    average = core.volume()[:, MID].mean(axis=0)
    sets = tuple(round(float(each) * 2) / 2 for each in average)
    header = program.header
    return Card(header.title, header.client, len(core.weeks), len(core.sessions[0]), sets)
