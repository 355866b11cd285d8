"""``RX: 5 RFT``, ``L2: AMRAP 8:``, ``Scaled: 3 rounds``: for whom a version of the workout is, and how it is done."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import says_movement, words_of
from hipflex_kit.program import BlockKind

_VERSION = re.compile(
    r"(?:adv(?:anced)?|scaled?|rx'?d?\+?|beginners?|intermediates?|level ?\d|l[1-4]|mod(?:ified|s)? ?[1-4]?"
    r"|fitness|performance|option ?\d) {0,2}(?::| [-–—]) {1,2}(?=[\da-z])"
)
_WORKOUTS = (BlockKind.AMRAP, BlockKind.EMOM, BlockKind.FOR_TIME, BlockKind.CIRCUIT, BlockKind.INTERVALS)


def heads_version(line: Line) -> bool:
    """Does a line name one version and say how all below it is done? Its exercises stand on the lines below."""
    said = _VERSION.match(line.low, line.start, line.end)
    if said is None:
        return False
    behind = line.shown[said.end() : line.end]
    named = words_of(fold(read_body(behind.rstrip(" :")).name))
    return read_heading(behind).kind in _WORKOUTS and not says_movement(named)
