"""Blocks that count: ``Circuit 2 x 3`` behind ``Circuit 1 x 2`` is the second circuit, done three times."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.group_words import GROUP
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import Range

_NUMBERED = re.compile(
    rf"(?P<word>{GROUP}) ?#?(?P<number>\d)"
    r"(?: x (?P<rounds>\d)(?!\d))?"
)


def settle_numbers(blocks: list[BlockDraft], lines: list[Line]) -> None:
    """Where a heading's first number counts on and the rows say their own amounts, it is no dose."""
    last: dict[str, int] = {}
    for block in blocks:
        line = lines[block.line]
        match = _NUMBERED.match(line.low, line.start, line.end) if block.headed else None
        if match is None:
            continue
        number = int(match["number"])
        counts_on = number > 1 and last.get(match["word"]) == number - 1
        if counts_on and match["rounds"] and block.rows and not any(map(_lacks_amount, block.rows)):
            block.dose, block.rounds = None, Range.exactly(float(match["rounds"]))
        last[match["word"]] = number


def _lacks_amount(row: RowDraft) -> bool:
    return AMOUNTS.isdisjoint(row.dose.stated)
