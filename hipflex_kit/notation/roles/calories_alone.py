"""``20 calories`` alone among exercises that say how many: an exercise on whichever machine is free."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.rounds_alone import names_counted
from hipflex_kit.notation.words.folding import fold

_WORD = re.compile(r"(?<![a-z])cals?(?:orie)?s?(?![a-z])")


def lays_calories(state: SessionState, look: Look) -> bool:
    """Lay in ``20/15 calories`` where a line beside it is an exercise with its amount in front."""
    body, number = look.body, look.number
    if body.name or "calories" not in body.spans or "sets" in body.spans or look.line.level or state.only_notes:
        return False
    if not any(_counts(line) for line in (*state.lines[max(number - 1, 0) : number], *state.lines[number + 1 :][:1])):
        return False
    word = _WORD.search(fold(look.content))
    if word is None:
        return False
    at = word.span()
    name = look.content[at[0] : at[1]]
    state.add_row(look._replace(body=body._replace(name=name, name_at=at, spans={**body.spans, "name": at})))
    return True


def _counts(line: Line) -> bool:
    """``12 wall balls``: so many of something, without sets."""
    if line.kind != "text" or line.level:
        return False
    return names_counted(line.body)
