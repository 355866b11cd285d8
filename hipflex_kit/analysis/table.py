"""The set table: one row for every line of every calendar week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from hipflex_kit.analysis.core import MID, Method, SessionLines, VolumeCore, weighted
from hipflex_kit.analysis.lines import Line, sides
from hipflex_kit.program import Program, Range

if TYPE_CHECKING:
    from hipflex_kit.library import Library

COLUMNS = {
    "week": "calendar week, from 1",
    "session": "number of the session in its week, from 1",
    "title": "the session's title as written; None where it has none",
    "block": "number of the block in its session, from 1",
    "label": "1a, A1 … as written; None for an unlabelled line",
    "name": "the exercise as written",
    "exercise": "id in the library; None where the name is not known",
    "pattern": "movement pattern; None where the name is not known",
    "section": "work, warmup, cooldown, finisher or skill",
    "counted": "True where its sets count",
    "why_not": "why they do not: warm-up, not in the library, no sets written, …; None where they do",
    "sets_low": "fewest sets as written; 0 where nobody wrote any",
    "sets": "middle of the range of sets",
    "sets_high": "most sets as written",
    "credit": "what one set counts: 1, or 0.5 for sets that are stated to be easy",
    "reps_low": "fewest repetitions a set (a side); missing where it has none",
    "reps_high": "most repetitions a set (a side)",
    "seconds_low": "shortest set in seconds (a side); seconds a repetition where reps stand too",
    "seconds_high": "longest set in seconds (a side)",
    "sides": "2 where the dose is done on one side, then on the other",
    "path": "where the line is written: (written week, session, block, line), each from 0",
}
"""The columns of the set table before those of the muscle groups, and what they mean.

Then follows a column a muscle group: the sets that the line gives it, prime mover 1, helper 0.5, at the middle of the
range. Their sum by week is the weekly volume."""


def set_table(program: Program, library: Library) -> pd.DataFrame:
    r"""Everything a program prescribes, one row a line and calendar week, for a coach who likes to count.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.

    Returns:
        The columns of ``COLUMNS``, then one a muscle group.

    Example:
        >>> from hipflex_kit import load_library, parse_program
        >>> program = parse_program("Day 1\n1a) Push Ups (3x10-12)\n1b) Lat Pull Down (3x10-12)").program
        >>> set_table(program, load_library()).groupby("week")[["chest", "lats"]].sum().loc[1].to_dict()
        {'chest': 3.0, 'lats': 3.0}
    """
    core = VolumeCore.of(program, library)
    rows = [
        _row(week.number, number, session, line)
        for week, sessions in zip(core.weeks, core.sessions, strict=True)
        for number, session in enumerate(sessions, 1)
        for line in session.lines
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return pd.concat([table, _gives(core)], axis=1)


def _row(week: int, number: int, session: SessionLines, line: Line) -> tuple[Any, ...]:
    dose = line.prescription.dose
    return (
        week,
        number,
        session.calendar.session.title,
        line.path[2] + 1,
        line.prescription.label,
        line.prescription.name,
        line.exercise.id if line.exercise else None,
        line.exercise.pattern if line.exercise else None,
        str(line.block.section),
        line.uncounted is None,
        str(line.uncounted) if line.uncounted else None,
        *line.sets,
        line.credit,
        *_ends(dose.reps),
        *_ends(dose.seconds),
        sides(dose, line.exercise),
        line.path,
    )


def _ends(amount: Range | None) -> tuple[float, float]:
    return (amount.low, amount.high) if amount is not None else (float("nan"), float("nan"))


def _gives(core: VolumeCore) -> pd.DataFrame:
    """Sets per line and muscle, the lines in the order of the table's rows."""
    lines = [line for week in core.weeks for line in core.lines(week.number)]
    place = {exercise.id: row for row, exercise in enumerate(core.exercises)}
    shares = np.vstack([weighted(core.shares, Method.FRACTIONAL), np.zeros((1, len(core.muscles)))])
    nothing = len(place)
    rows = [place[line.exercise.id] if line.exercise else nothing for line in lines]
    sets = np.array([line.counted_sets[MID] for line in lines]).reshape(-1, 1)
    gives = shares[np.array(rows, dtype=int)] * sets
    return pd.DataFrame(gives, columns=[group.id for group in core.muscles])
