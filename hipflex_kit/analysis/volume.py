"""Weekly volume per muscle group, as tables."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from hipflex_kit.analysis.core import HIGH, LOW, MID, Array, Method, VolumeCore, method_named
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """Sets per muscle group and week. Counts sets, not effort.

    Attributes:
        low: The fewest sets that the program's ranges allow; index = week from 1, one column a muscle group.
        mid: The middle, used where one number must stand for the range.
        high: The most.
        method: How it was counted. A weekly range that counts another way cannot be held against it.
    """

    low: pd.DataFrame
    mid: pd.DataFrame
    high: pd.DataFrame
    method: Method


def weekly_volume(program: Program, library: Library, method: str = "fractional") -> Volume:
    r"""Count the weekly sets of every muscle group.

    Args:
        program: The program as written.
        library: Where the exercises are looked up. What is not in it gives no sets.
        method: ``direct``, ``fractional``, ``total`` or ``fractional_quarter``.

    Returns:
        Three frames; index = calendar week, 26 columns.

    Raises:
        ValueError: There is no such method.

    Example:
        >>> from hipflex_kit import load_library, parse_program
        >>> program = parse_program("Day 1\n1a) Hanging Leg Raises (3x8-10)").program
        >>> weekly_volume(program, load_library()).mid.loc[1, "hip_flexors"]
        np.float64(3.0)
    """
    return volume_of(VolumeCore.of(program, library), method_named(method))


def session_volume(program: Program, library: Library, method: str = "fractional") -> Volume:
    """Count the sets of every muscle group in each session.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        method: ``direct``, ``fractional``, ``total`` or ``fractional_quarter``.

    Returns:
        Three frames; index = calendar week and number of the session in it, 26 columns.

    Raises:
        ValueError: There is no such method.
    """
    core, counting = VolumeCore.of(program, library), method_named(method)
    held = [(week.number, number) for week, s in zip(core.weeks, core.sessions, strict=True) for number in _count(s)]
    index = pd.MultiIndex.from_tuples(held, names=["week", "session"])
    counted = np.concatenate([core.session_volume(week.number, counting) for week in core.weeks])
    columns = [group.id for group in core.muscles]
    low, mid, high = (pd.DataFrame(counted[:, end], index=index, columns=columns) for end in (LOW, MID, HIGH))
    return Volume(low, mid, high, counting)


def volume_of(core: VolumeCore, method: Method) -> Volume:
    """The frames of a program that is counted already."""
    counted = core.volume(method)
    return Volume(_frame(core, counted[:, LOW]), _frame(core, counted[:, MID]), _frame(core, counted[:, HIGH]), method)


def _count(sessions: Sized) -> range:
    return range(1, len(sessions) + 1)


def _frame(core: VolumeCore, numbers: Array) -> pd.DataFrame:
    weeks = pd.Index([week.number for week in core.weeks], name="week")
    return pd.DataFrame(numbers, index=weeks, columns=[group.id for group in core.muscles])
