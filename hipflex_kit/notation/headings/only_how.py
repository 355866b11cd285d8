"""Lines that are only about how a block is done: ``3 rounds``, ``AMRAP 12``, ``30/10x2``, ``3 x 10``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.heading_words.block_kinds import CLOCKED
from hipflex_kit.notation.heading_words.headings import Heading
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.group_words import DONE_IN_TURN
from hipflex_kit.notation.words.vocabulary import is_movement, words_of
from hipflex_kit.program import BlockKind

_IN_TURN = (BlockKind.SUPERSET, BlockKind.CIRCUIT)
_NAMED_IN_TURN = re.compile(rf"(?:[a-z]+ ){{1,2}}{DONE_IN_TURN}")
"""``Core triplet, 60s rest between exercises``."""
_HOW_FIRST = re.compile(r"(?:\d|super|giant|tri|circuit|compound|complete|repeat|perform|do )")
_ROUNDS_IN_BRACKETS = re.compile(
    r"(?:warm[ -]?up|workout|circuit|finisher|cool[ -]?down|main (?:set|workout|part)|core|activation|mobility)"
    r" ?\((?:\d-)?\d{1,2} (?:sets|rounds)\):?"
)
"""``Warm-up (3 sets)`` above its exercises."""
_ROUNDS_UNTIMED = re.compile(
    r"(?:\d-)?\d{1,2} (?:sets|rounds|rds)(?: of)?,? \(?(?:not for time|nft|for quality|for form|with good form)\)? ?:?"
)
_AFTER_ROUNDS = (" after each round", " after every round", " between rounds", " between each round")
"""``20 double unders after each round``: one more exercise, and no word about all of them."""


def says_how(heading: Heading, look: Look, low: str) -> bool:
    """A line that is only about how the block is done: ``3 rounds``, ``AMRAP 12``, ``30/10x2``, ``3 x 10``."""
    if not heading.says_how:
        return False
    if look.label is not None and look.label.slot:
        return False
    if look.body.leading and low.endswith(_AFTER_ROUNDS) and is_movement(low):
        return False
    if low.endswith((")", "):")) and _ROUNDS_IN_BRACKETS.fullmatch(low):
        return True
    if heading.rounds is not None and _ROUNDS_UNTIMED.fullmatch(low):
        return True
    name = fold(look.body.name)
    if heading.kind in CLOCKED:
        spans = look.body.spans.keys()
        return not ("sets" in spans and spans & {"reps", "reps_text"} and is_movement(name)) and not (
            look.body.leading and is_movement(name) and "reps" in look.body.spans
        )
    if look.body.dose_only or not name:
        return not (heading.kind is None and heading.rounds is None and heading.dose is None)
    if is_movement(name) and not _HOW_FIRST.match(low):
        return heading.kind in _IN_TURN and _NAMED_IN_TURN.fullmatch(name) is not None
    if heading.dose is not None and heading.rest_between is not None and low[0].isdecimal() and not is_movement(name):
        return True
    return bool(heading.kind) and len(words_of(name)) <= 4 and not is_movement(name)
