"""Days with what is done on them behind it on their line: ``Mon: Squat 5x5``."""

from __future__ import annotations

from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.headings.day_headings import moves_alone
from hipflex_kit.notation.one_line.repeated_groups import repeats_group
from hipflex_kit.notation.one_line.row_laying import rows_of_line
from hipflex_kit.notation.roles.line_roles import next_dose_only
from hipflex_kit.notation.sets.bare_runs import lays_bare_run
from hipflex_kit.notation.sets.run_lines import lays_told_run
from hipflex_kit.notation.sets.unnamed_runs import lays_run
from hipflex_kit.notation.words.folding import fold


def stands_behind_day(state: SessionState, look: Look) -> bool:
    """``Mon: Squat 5x5`` at the head of a day: what stands behind its name."""
    line = look.line
    day = DAY_BEFORE_ROWS.match(line.low, line.start, line.end)
    if day is None:
        return False
    look = look._replace(start=day.end(), content=line.shown[day.end() : line.end], label=None)
    look = look._replace(body=read_body(look.content))
    runs = lays_run(state, look) or lays_told_run(state, look, of_plan=True) or lays_bare_run(state, look)
    dosed = look.body.has_dose or next_dose_only(state, look.number)
    if not runs and not (look.body.name and (dosed or moves_alone(fold(look.body.name)))):
        return False
    if not runs and not repeats_group(state, look):
        rows_of_line(state, look)
    role = state.roles[look.number]
    state.roles[look.number] = role._replace(pieces=(*role.pieces, (line.start, day.end(), "heading")))
    return True
