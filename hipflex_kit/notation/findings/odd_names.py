"""Names that hold more than a name: signs, amounts, words of a plan that were not understood."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.sets.bare_letters import OF_A_NAME
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import MOVEMENTS, is_movement

_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MAY_BE_ODD = re.compile(
    r"^[Ss]uperset | [Ss]uperset$| or$| then |as many| [Ss][Ss]$| pace$|[()\[\]{}@=→|>:#]|\d|^[B-H] "
    r"|^.{1,2}$|^(?:EMOM|[Ee]mom|AMRAP|[Aa]mrap|[Ee]asy|[Ss]teady|[Ll]ong|[Rr]est|[Oo]ff|[Pp]ace|[Dd]eath|[Dd]ouble|[Ss]ingle|[Pp]air|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)"
)
_ODD = re.compile(
    r"[()\[\]{}@=→|>]|^superset | superset$| or$| then |(?<![a-z])as many |(?<!bulgarian)(?<!bulg) ss$"
    r"|^[1-9]\d\d (?=[a-z])|^death by|: |->|#$|, \d|^[1-9]\d? [a-z][^,]{2,30}, [a-z]|^[b-h] "
    rf"(?!{OF_A_NAME})(?=[a-z]{{3}})"
    r"|^\d{1,2}:\d\d(?= )|^\d{1,3}-(?:foot|feet|ft|met(?:er|re)|m|yard|mile|lb|kg|minute|min|sec)s?(?![a-z])"
    r"|(?<![\w.,/-])\d{1,3}(?:-\d{1,3})? ?"
    r"(?:kgs?|lbs?|km|mi(?:les?)?|sec(?:ond)?s?|reps?|r|min(?:ute)?s?|sets?|rounds?|times|x)(?![\w-])"
)
"""Signs and amounts that no name holds outside its brackets."""
_NO_NAME = re.compile(
    r"(?:easy|steady|long)(?:,| \+)|(?:double|single|pair)s?$"
    r"|(?:at )?(?:[\w/]{1,12} ){1,2}pace$|(?:off|pace|rest(?! (?:station|period|position)))(?![a-z-])"
    r"|(?:emom|amrap)$|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?$"
)
"""Words of a running plan; where no movement's word follows, they name none."""
_SHORTEST_NAME = 2


@lru_cache(maxsize=8192)
def _odd_name(name: str) -> str | None:
    """What stands in a name and belongs to none; None for most names."""
    if _MAY_BE_ODD.search(name) is None:
        return None
    low = fold(name)
    if len(low) <= _SHORTEST_NAME and low not in MOVEMENTS:
        return low
    if (found := _NO_NAME.match(low)) and (found[0].endswith((",", "+")) or not is_movement(low)):
        return found[0]
    outside = _IN_BRACKETS.sub(" ", low) if low[:1] not in "([" else low
    found = _ODD.search(outside)
    return found[0].strip() if found is not None else None


def tell_odd_name(state: SessionState, row: RowDraft) -> None:
    """Say what stands in a row's name and belongs to none.

    Args:
        state: The session.
        row: One of its rows.
    """
    odd = _odd_name(row.name)
    if odd is None:
        return
    at, role = row.at.get("name"), state.roles.get(row.line)
    if at is None or (role is not None and role.body is not None and role.body.literal):
        return
    message = f"Read as the name '{row.name}'; what '{odd}' stands for in it was not understood."
    state.problem(at[0], Problem("odd-name", "info", message, at[1], at[2], "Name 3x10"))
