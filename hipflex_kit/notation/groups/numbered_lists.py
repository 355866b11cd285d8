"""``1.``, ``2.``, ``3.`` and below them ``Repeat 3 times``: the numbers count the stations of one round."""

from __future__ import annotations

from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState

_FEWEST = 2
_STYLES = ("number", "bare", "glued")
_OF_SEVERAL = ("round", "circuit", "all ", "list", "sequence", "sets", "series", "through")
"""Words of a repeat that are said of more than the exercise right above."""


def gather_numbered(state: SessionState, look: Look) -> bool:
    """Make one block of the numbered exercises above a line that says how often to repeat.

    Numbers alone make each exercise a block of its own. A repeat below the last of them is for the whole list, unless
    the list goes on below it, or an exercise of the list has a repeat or sets of its own.
    """
    listed = _list_above(state)
    if len(listed) < _FEWEST or _speaks_of_last(state, look, listed[-1]):
        return False
    first = listed[0]
    for block in listed[1:]:
        first.rows += block.rows
        first.notes += block.notes
        first.comments += block.comments
    first.last, first.label, first.label_style = listed[-1].last, None, ""
    del state.blocks[-len(listed) + 1 :]
    state.block = first
    return True


def counts_stations(state: SessionState) -> bool:
    """May the numbers above be those of the stations of one round?"""
    return len(_list_above(state)) >= _FEWEST


def _list_above(state: SessionState) -> list[BlockDraft]:
    """The blocks ``1.``, ``2.`` … down to the open one, first to last; empty where they are no plain list."""
    listed: list[BlockDraft] = []
    for block in reversed(state.blocks):
        number = int(block.label) if block.label is not None and block.label.isdecimal() else 0
        goes_on = not listed or (listed[-1].label == str(number + 1) and block.section is listed[-1].section)
        if not number or not goes_on or not _is_listed(block) or (block.headed and number > 1):
            return []
        listed.append(block)
        if number == 1:
            return listed[::-1]
    return []


def _is_listed(block: BlockDraft) -> bool:
    """A number and one exercise that says no sets."""
    if block.label_style not in _STYLES or block.in_turn or len(block.rows) != 1:
        return False
    row = block.rows[0]
    return row.dose.sets is None and not row.weekly


def _speaks_of_last(state: SessionState, look: Look, last: BlockDraft) -> bool:
    """Is the repeat one of the words below the last exercise, or does the list go on below it?"""
    row, following = last.rows[0], state.next_text(look.number)
    if look.line.bullet or look.line.indent > state.lines[row.line].indent:
        return True
    label = following.label if following is not None else None
    if label is not None and last.label is not None and label.text == str(int(last.label) + 1):
        return True
    described = row.last > row.line and not state.gap
    return described and not any(word in look.line.low for word in _OF_SEVERAL)
