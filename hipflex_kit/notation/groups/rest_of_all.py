"""``Rest 1 min between sets`` above all days: the rest of every exercise below that says none."""

from __future__ import annotations

from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.rest_lines import told_between_sets
from hipflex_kit.notation.habits.told_doses import ToldDose
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.program import Dose, Section
from hipflex_kit.record_making import replace


def rest_told(roles: dict[int, LineRole], lines: list[Line], start: int) -> ToldDose | None:
    """The rest between sets that a part of the text without exercises says.

    Args:
        roles: What the lines of the part were taken for.
        lines: The lines of the text.
        start: The part's first line.
    """
    for number, role in roles.items():
        line = lines[start + number]
        if " set" not in line.low:
            continue
        if role.role == "dose" and role.body is not None and role.body.dose.rest is not None:
            return ToldDose(Dose(rest=role.body.dose.rest), start + number, role.offset, line.end)
        told = told_between_sets(line) if role.role == "note" else None
        if told is not None:
            return ToldDose(Dose(rest=told[0]), start + number, *told[1])
    return None


def give_told_rest(state: SessionState, told: ToldDose) -> None:
    """Give it to the sets of work that say no rest and are not done in turn."""
    at = (told.line, told.start, told.end, Source.HEADER)
    for block in state.blocks:
        in_turn = block.in_turn or (len(block.rows) > 1 and bool(block.label))
        if in_turn or block.rounds is not None or block.section is not Section.WORK:
            continue
        if block.rest_between is not None or block.rest_after_round is not None:
            continue
        for row in block.rows:
            if row.dose.rest is None and row.dose.sets is not None and row.dose.sets.high > 1:
                row.dose = replace(row.dose, rest=told.dose.rest)
                row.at["rest"] = at
