"""Left and right, where a coach gives one side more work than the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from hipflex_kit.analysis.core import HELPING_SHARE, VolumeCore, end_named
from hipflex_kit.analysis.lines import sides_done
from hipflex_kit.program import Program

if TYPE_CHECKING:
    from hipflex_kit.library import Library


def side_volume(program: Program, library: Library, week: int = 1, end: str = "mid") -> pd.DataFrame:
    """Fractional sets of the left and the right side of every muscle group.

    "4×5 each leg" gives both sides four sets. A line that names one side only ("Left leg RDL", a note "right only")
    gives that side alone.

    Args:
        program: The program as written.
        library: Where the exercises are looked up.
        week: Calendar week.
        end: ``low``, ``mid`` or ``high`` end of the written ranges.

    Returns:
        Index = muscle group; columns left, right, difference (right − left).
    """
    at, core = end_named(end), VolumeCore.of(program, library)
    ids = [group.id for group in core.muscles]
    sides = np.zeros((len(ids), 2))
    place = {id: row for row, id in enumerate(ids)}
    for line in core.lines(week):
        if line.uncounted is not None or line.exercise is None:
            continue
        does = sides_done(line)
        for muscle, share in line.exercise.shares.items():
            if share >= HELPING_SHARE:
                sides[place[muscle]] += np.array(does) * share * line.counted_sets[at]
    table = pd.DataFrame(sides, index=pd.Index(ids, name="muscle"), columns=["left", "right"])
    return table.assign(difference=table["right"] - table["left"])
