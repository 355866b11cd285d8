"""A Tabata of one exercise that says no more than its name: 20 s of work and 10 s of rest, eight times."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import BlockKind, Dose, Range, Rest

_WORK, _REST, _ROUNDS = 20.0, 10.0, 8.0
"""As Tabata's study has it; what a coach does otherwise stands in the heading."""
_ROUNDS_SAID = re.compile(r"\d{1,2} ?(?:rounds?|rds?|sets?|x|times)(?![a-z])|(?<![a-z])x ?\d{1,2}(?![\d:])")
_ALL_OF_IT = re.compile(r"(?<!\d)4[ -]?min(?:ute)?s?(?![a-z])")
"""``4 min Tabata``: eight times half a minute."""


def settle_tabata(block: BlockDraft, lines: list[Line]) -> None:
    """Give the one exercise of a Tabata its work, rest and rounds, where neither it nor the heading says otherwise.

    Several exercises share them in ways of their own, and some mean other seconds by the word: that is left to them.
    """
    at = block.at.get("heading")
    if block.kind is not BlockKind.INTERVALS or at is None or block.dose is not None or len(block.rows) != 1:
        return
    line = lines[at[0]]
    low = line.low[at[1] : line.end]
    if "tabata" not in low or block.rest_between is not None:
        return
    whole = _ALL_OF_IT.search(low)
    if whole is not None and block.rounds is not None:
        return  # "4 min Tabata (2 rounds)"
    if any(map(str.isdecimal, _ALL_OF_IT.sub("", _ROUNDS_SAID.sub("", low)))):
        return
    row = block.rows[0]
    if not AMOUNTS.isdisjoint(row.dose.stated) or any(map(_has_digit, row.notes)):
        return
    block.dose, block.rest_between = Dose(seconds=Range.exactly(_WORK)), Rest(Range.exactly(_REST))
    if block.rounds is None and row.dose.sets is None:
        block.rounds = Range.exactly(_ROUNDS)


def _has_digit(note: str) -> bool:
    return any(map(str.isdecimal, note))
