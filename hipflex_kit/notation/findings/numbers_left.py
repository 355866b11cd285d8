"""Numbers that no rule read: where they say how much is done, a row that says nothing of it is not read rightly."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import Dose

_DIGIT = re.compile(r"\d")
_SAYS_NO_AMOUNT = re.compile(
    r"(?:weeks?|wks?|level|lvl|phase|stage|day|page|video|no\.?|#|grade|rpe|rir|zone|z|lt) ?\d"
    r"|\d{1,2}(?:\.\d)? ?-? ?(?:weeks?|wks?"
    r"|days?|years?|yrs?|months?|rm|rep max|kgs?|lbs?|in(?:ch(?:es)?)?|cm|mm|%|°|degrees?|ways?|point|arm|leg"
    r"|\"|”|'|st|nd|rd|th)(?![a-z])|\d ?/ ?10(?!\d)|\d{2}:\d\d|\d{1,2}[/.]\d{1,2}"
)
"""Numbers of weeks, of what is heavy and how high it is: they say nothing of how much is done."""


def tell_numbers_left(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """Say where a row has no amount and its line has numbers."""
    shared = block.dose or Dose()
    for row in block.rows:
        if row.line in told or not row.notes:
            continue
        without = AMOUNTS.isdisjoint(row.dose.stated) and not row.weekly and AMOUNTS.isdisjoint(shared.stated)
        found = _numbers_left(state, row) if without else None
        if found is None and row.dose.sets is None:
            found = _clock_left(state, row)
        if found is not None:
            state.problem(row.line, found)


def _own_notes(row: RowDraft) -> list[tuple[int, int]]:
    """Where notes stand on the row's own line."""
    return [
        (start, end) for name, (line, start, end, _) in row.at.items() if line == row.line and name.startswith("note")
    ]


_BY_THE_CLOCK = re.compile(r"(?<![a-z])(?:e\d?mom|amrap|tabata)(?![a-z])")


def _clock_left(state: SessionState, row: RowDraft) -> Problem | None:
    """``Snatch: 10 min EMOM, 8 snatches``: by which clock it is done was not read."""
    low = state.lines[row.line].low
    for start, end in _own_notes(row):
        if (found := _BY_THE_CLOCK.search(low, start, end)) is not None:
            word = found[0].upper()
            message = f"'{word}' in these words was not read; write it on a line of its own, what is done below it."
            return Problem("unread-numbers", "info", message, start, end, f"{word} 10:")
    return None


def _numbers_left(state: SessionState, row: RowDraft) -> Problem | None:
    """``Low lunge R 5 br, repeat L``: how much is done stands in words that were not understood."""
    shown = state.lines[row.line].shown
    for start, end in _own_notes(row):
        note = squeeze(shown[start:end])
        if _DIGIT.search(_SAYS_NO_AMOUNT.sub("", fold(note))) is not None:
            message = f"'{note}' was not read and is kept as a note, and nothing else says how much is done."
            return Problem("unread-numbers", "info", message, start, end, f"{row.name} 3x10")
    return None
