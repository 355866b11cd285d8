"""``3 rounds of 15`` below ``C1 …``, ``C2 …``, ``C3 …``: one dose below several exercises is for each of them."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.roles.rounds_alone import times_alone
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import replace

_FEWEST = 2
_SHARED = ("sets", "reps", "reps_list", "reps_text", "seconds", "distance", "calories", "side")


def doses_group(state: SessionState, look: Look) -> bool:
    """Rounds with an amount below several exercises of which none says how much are for all of them.

    So is ``3x10`` right below ``Superset: fly / curl``,
    ``3x12 each`` right below the last of their list, and ``max reps of each`` where they have their rounds.
    """
    block, body = state.block, look.body
    if block is None or len(block.rows) < _FEWEST:
        return False
    on_one_line = block.inline and all(row.line == look.number - 1 for row in block.rows)
    if not (on_one_line or _by_rounds(state, look) or _of_each(state, look)):
        return False
    if AMOUNTS.isdisjoint(body.spans) or any(row.dose.stated for row in block.rows):
        return False
    said = {name: value for name in _SHARED if (value := getattr(body.dose, name)) is not None}
    if (side := body.dose.side) is not None and side.word is None:
        said.pop("side")  # "30 sec each": each exercise
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    for row in block.rows:
        row.dose = replace(row.dose, **said)
        row.at.update(dict.fromkeys(said, at))
    rest = body.round_rest or body.dose.rest
    if rest is not None and not block.in_turn and not block.label and "round" not in look.line.low:
        for row in block.rows:  # sets of one exercise after the other: it stands behind each of them
            row.dose = replace(row.dose, rest=rest)
            row.at["rest"] = at
    elif rest is not None and block.rest_after_round is None:
        block.rest_after_round, block.at["rest_after_round"] = rest, at
    if block.label is None and "round" in look.line.low:
        block.kind = block.kind or BlockKind.CIRCUIT
    block.at.setdefault("heading", at)
    block.headed = True
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


def _by_rounds(state: SessionState, look: Look) -> bool:
    """Does a line speak of rounds, and is nothing below it that they could head?"""
    return "round" in look.line.low and (not state.gap or state.next_text(look.number) is None)


def _of_each(state: SessionState, look: Look) -> bool:
    """Does a dose end in a bare ``each``, with or without a rest behind it, at the end of its paragraph?"""
    below = state.line_below(look.number)
    ends = below is None or below.kind == "blank" or times_alone(below)
    if not ends or state.gap:
        return False
    said = look.line.low[look.start : look.line.end].rstrip(" .!")
    return said.endswith(" each") or ("rest" in look.body.spans and _EACH_AND_REST.search(said) is not None)


_EACH_AND_REST = re.compile(r" each(?:,| -|;| with| w/)? ?\(?(?:rest )?:?\d")
