"""Bullets that head the bullets further in: ``• Superset: 5 sets of 10`` above its exercises."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.roles.listed_names import heads_listed
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import BlockKind

_SEVERAL_FIRST = re.compile(
    r"(?:[a-z]{3,12} ){0,2}(?:super ?-?set|tri ?-?set|giant ?-?set|circuit)s?(?: training| workout)?"
    r"(?: ?#?(?:\d|[a-h]))?(?: ?\([^()]{2,60}\))?(?::| -| —|,| \d|$)"
)
"""``• Superset: 5 sets of 10 reps`` above deeper bullets."""


def parent_of_rows(state: SessionState, look: Look) -> bool:
    """A bullet without a dose above deeper bullets that name exercises is their heading."""
    number = state.next_text_number(look.number) if look.label is None else None
    following = state.lines[number] if number is not None else None
    if number is None or following is None or following.indent <= look.line.indent or not following.bullet:
        return False
    if look.body.has_dose:
        several = _SEVERAL_FIRST.match(look.line.low, look.start, look.line.end) is not None
        return several or (not {"sets", "reps"} <= look.body.spans.keys() and _doses_deeper(state, number))
    body = following.body
    deeper = state.next_text(number)
    if body.name and read_heading(look.content).kind in (BlockKind.SUPERSET, BlockKind.CIRCUIT):
        return True
    if body.name and body.has_dose and is_movement(fold(body.name)):
        return True
    if heads_listed(state, look) or _heads_deeper(state, number):
        return True
    if {"sets", "reps"} <= body.spans.keys() and _doses_deeper(state, number) and not is_movement(fold(look.content)):
        return True
    return bool(
        body.name and deeper is not None and deeper.indent > following.indent and read_body(deeper.content).dose_only
    )


def _doses_deeper(state: SessionState, number: int) -> bool:
    """Two bullets in a row, one as deep as the other, that name a movement and say how much; or a heading of such."""
    first, second = state.lines[number], state.text_below(number)
    if _heads_deeper(state, number):
        return True
    if second is None or second.indent != first.indent or not second.bullet:
        return False
    bodies = [line.body for line in (first, second)]
    return all(body.name and body.has_dose for body in bodies) and any(is_movement(fold(one.name)) for one in bodies)


def _heads_deeper(state: SessionState, number: int) -> bool:
    """Does a bullet head others further in, so that the one above it heads a part with parts of its own?"""
    line, below = state.lines[number], state.text_below(number)
    if below is None or below.indent <= line.indent or not below.bullet:
        return False
    content = line.words
    if is_movement(fold(content)):
        return False
    return parent_of_rows(state, Look(number, line, None, content, line.body_start, read_body(content)))
