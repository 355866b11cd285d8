"""``Legs 4x10`` above ``Squat`` and ``Lunge``: what a day trains, with a dose that may be of all exercises below it."""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.unread_talk import point_at
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import names_split
from hipflex_kit.notation.words.tokens import AMOUNTS

_FEWEST = 2


def tell_dosed_parts(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """Say where a part of the body, read as an exercise, has the only dose above several exercises without any."""
    for at, row in enumerate(block.rows[:-_FEWEST]):
        if row.label is not None or row.dose.sets is None or block.rows[at + 1].dose.sets is not None:
            continue
        below = _undosed(block.rows[at + 1 :]) if not AMOUNTS.isdisjoint(row.dose.stated) else []
        if len(below) >= _FEWEST and below[0].line not in told and names_split(fold(row.name)):
            line = state.lines[row.line]
            point_at(state, below, line.shown[line.start : line.end].strip())


def _undosed(rows: Sequence[RowDraft]) -> list[RowDraft]:
    """The first of some rows, up to one that says how much."""
    found: list[RowDraft] = []
    for row in rows:
        if row.dose.stated or row.weekly or row.gap:
            break
        found.append(row)
    return found
