"""Further sets of the exercise above: ``3x7 @ 75%`` and below it ``3x5 @ 80%`` are two prescriptions of one lift."""

from __future__ import annotations

from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.runs import says_how_hard
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS, NUMBERED


def further_sets(state: SessionState, look: Look) -> bool:
    """A second dose directly below the first one is the same exercise again, with its own sets."""
    row, block, body, line = state.row, state.block, look.body, look.line
    if row is None or block is None or state.gap or look.label is not None or line.level or row.weekly:
        return False
    amount = NUMBERED & body.spans.keys() or ("reps_text" in body.spans and "load" in body.spans)  # "1x AMRAP @ 60%"
    if "sets" not in body.spans or not amount or line.low[line.end - 1] == ":":
        return False
    first, name_at = row.at.get("dose"), row.at.get("name")
    if first is None or name_at is None or first[0] != look.number - 1:
        return False
    below = first[3] is Source.LINE_BELOW or name_at[3] is Source.HEADER
    if not below and (first[3] is not Source.OWN_LINE or _name_follows(state, look)):
        return False
    name = "Run" if says_how_hard(fold(row.name)) else row.name  # "1 mile easy" above "3 x 800 m"
    return _lay_again(state, look, row, name)


def _lay_again(state: SessionState, look: Look, row: RowDraft, name: str) -> bool:
    """The exercise above once more, for the sets of a line; its name stands where it stood."""
    added = state.add_row(look._replace(body=look.body._replace(name=name)), block=state.block)
    added.label = row.label
    added.at["name"] = (*row.at["name"][:3], Source.HEADER)
    return True


_THEN = frozenset({"then", "and then", "into", "followed by"})


def stands_behind_then(state: SessionState, number: int) -> bool:
    """Is the line right above ``Then``?"""
    above = state.lines[number - 1] if number else None
    return above is not None and above.kind == "text" and fold(above.content).strip(" .:,…") in _THEN


def sets_behind_then(state: SessionState, look: Look) -> bool:
    """``3x3`` below ``Then``, below an exercise with its dose: further sets of that exercise."""
    row, block, body = state.row, state.block, look.body
    if not body.dose_only or look.label is not None or look.line.level or not stands_behind_then(state, look.number):
        return False
    if row is None or block is None or not row.dose.stated or row.last != look.number - 1 or block.in_turn:
        return False
    if AMOUNTS.isdisjoint(body.spans):
        return False
    known = "sets" in body.spans or body.dose.sets is not None
    if not known or look.line.low[look.line.end - 1] in ":f" or _name_follows(state, look) or "name" not in row.at:
        return False
    return _lay_again(state, look, row, row.name)


def _name_follows(state: SessionState, look: Look) -> bool:
    """A name without a dose right below: the dose between heads what follows."""
    following = state.text_below(look.number)
    if following is None:
        return False
    body = read_body(following.content)
    return bool(body.name) and not body.has_dose
