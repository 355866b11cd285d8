"""Sets below ``Week 1 (RPE 7)`` or ``Day 2 @ 75%`` that do not say themselves how hard they are."""

from __future__ import annotations

from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.unread_talk import CLOCKED
from hipflex_kit.notation.habits.heading_intensity import Intensity
from hipflex_kit.notation.places import Source
from hipflex_kit.program import Section
from hipflex_kit.record_making import replace

_COUNTED = frozenset({"reps", "reps_list", "reps_text"})
_OWN = frozenset({"load", "effort"})


def give_intensity(state: SessionState, said: Intensity) -> None:
    """Give the heading's effort or share to all sets of repetitions that say none; warm-ups and clocks keep theirs."""
    at = (said.line, said.start, said.end, Source.HEADER)
    of_a_share = said.dose.load is not None
    for block in state.blocks:
        if block.section is not Section.WORK or block.kind in CLOCKED:
            continue
        of_block = block.dose.stated.keys() if block.dose is not None else frozenset()
        counted = block.rounds is not None or "sets" in of_block
        for row in block.rows:
            own = row.dose.stated.keys() | of_block
            if _COUNTED.isdisjoint(own) or own & (_OWN if of_a_share else {"effort"}):
                continue
            given = said.dose.stated
            if counted or "sets" in own:
                given.pop("sets", None)
            elif "sets" not in given:
                continue
            row.dose = replace(row.dose, **given)
            for name in given:
                row.at.setdefault(name, at)
