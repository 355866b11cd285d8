"""More than sets: repetitions, time under load, holds, and on how many days a muscle works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pandas as pd

from hipflex_kit.analysis.core import HELPING_SHARE, Method, VolumeCore, end_named
from hipflex_kit.analysis.lines import Line
from hipflex_kit.analysis.set_time import side_seconds
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library


class _Spanned(Protocol):
    """A range with a middle."""

    @property
    def low(self) -> float: ...
    @property
    def mid(self) -> float: ...
    @property
    def high(self) -> float: ...


COLUMNS = {
    "sets": "fractional sets: prime mover 1, helper a half",
    "direct": "sets as prime mover",
    "helping_sets": "sets as helper, each counted once",
    "reps": "repetitions on each side in all of these sets",
    "seconds": "time under load on each side, holds included",
    "hold_seconds": "of that, held still, on each side",
    "warmup_hold_seconds": "held in warm-ups, on each side; counted nowhere",
    "days": "training days of the week on which it works",
}
"""The columns of the table of work, and what they mean."""


def muscle_work(program: Program, library: Library, week: int = 1, end: str = "mid") -> pd.DataFrame:
    """What each muscle group does in a week, beyond the number of sets.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        week: Calendar week.
        end: ``low``, ``mid`` or ``high`` end of the written ranges, for sets, repetitions and seconds alike.

    Returns:
        Index = muscle group; the columns of ``COLUMNS``.

    Raises:
        ValueError: There is no such week or end.
    """
    at = end_named(end)
    core = VolumeCore.of(program, library)
    row = core.row(week)
    ids = [group.id for group in core.muscles]
    table = pd.DataFrame(0.0, index=pd.Index(ids, name="muscle"), columns=list(COLUMNS))
    table["sets"] = core.volume(Method.FRACTIONAL)[row, at]
    table["direct"] = core.volume(Method.DIRECT)[row, at]
    table["helping_sets"] = core.helping_sets()[row, at]
    for session in core.sessions[row]:
        worked: set[str] = set()
        for line in session.lines:
            muscles = _muscles(line)
            _add_line(table, line, muscles, at)
            if line.uncounted is None:
                worked.update(muscles)
        table.loc[list(worked), "days"] += 1
    return table


def _muscles(line: Line) -> list[str]:
    exercise = line.exercise
    return [m for m, share in exercise.shares.items() if share >= HELPING_SHARE] if exercise is not None else []


def _add_line(table: pd.DataFrame, line: Line, muscles: list[str], at: int) -> None:
    sets = line.sets[at]
    dose = line.prescription.dose
    seconds = _of(side_seconds(line), at) * sets
    held = seconds if dose.seconds is not None else 0.0
    if line.uncounted == "warm-up":
        table.loc[muscles, "warmup_hold_seconds"] += held
    elif line.uncounted is None:
        table.loc[muscles, "reps"] += sets * (_of(dose.reps, at) if dose.reps is not None else 0.0)
        table.loc[muscles, "seconds"] += seconds
        table.loc[muscles, "hold_seconds"] += held


def _of(span: _Spanned, at: int) -> float:
    return (span.low, span.mid, span.high)[at]
