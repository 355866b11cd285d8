"""``Tabata squats``, ``8 rounds of Tabata push-ups``: one exercise in intervals, in a block of its own."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.one_line.row_laying import open_by_itself
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.notation.words.part_names import names_part
from hipflex_kit.notation.words.vocabulary import is_remark, says_movement, words_of
from hipflex_kit.program import BlockKind

_WORD = re.compile(r"(?<![a-z])tabata(?: style)?(?![a-z]) ?[:—–-]? {0,2}")
_BEFORE = re.compile(r"(?:\d{1,2} ?(?:rounds|sets)(?: of)? |(?P<times>\d{1,2}) ?x )?")
_SECTION = re.compile(r"(?P<words>[^:]{3,24}): {1,2}")
"""``Finisher: Tabata bike``."""
_LONGEST = 5
_OWN_CLOCK = re.compile(r"\d ?/ ?:?\d")
"""``Tabata squats 30/15``: no load, and a heading's words."""


def lays_tabata(state: SessionState, look: Look) -> bool:
    """Lay in a line with the word and the name of one movement, where no names stand below that it could head."""
    if "tabata" not in look.line.low or look.line.level or state.only_notes or look.content.rstrip().endswith(":"):
        return False
    low = fold(look.content)
    word = _WORD.search(low)
    part = _SECTION.match(low) if ": " in low else None
    heading = read_heading(part["words"]) if part is not None else None
    begins = part.end() if part is not None and heading is not None and _is_part(part["words"], heading) else 0
    before = _BEFORE.fullmatch(low, begins, word.start()) if word is not None else None
    if word is None or before is None:
        return False
    first, last = word.span()
    begins = before.end() if before["times"] else begins
    content = " " * begins + look.content[begins:first] + " " * (last - first) + look.content[last:]
    body = read_body(content)
    if body.dose.load is not None and _OWN_CLOCK.search(low) is not None:
        return False
    name = fold(body.name)
    several = len(words_of(name)) > _LONGEST or "," in name
    if several or body.problems or is_remark(name) or not says_movement(words_of(name)) or _heads(state, look):
        return False
    at = (look.start if begins else look.start + first, look.start + last)
    block = open_by_itself(state, look, at)
    block.kind = BlockKind.INTERVALS
    block.rounds = as_range(before["times"]) if before["times"] else None
    if heading is not None and part is not None and begins:
        block.section = heading.section or block.section
    state.add_row(look._replace(content=content, body=body), block=block, pieces=((*at, "heading"),))
    return True


def _is_part(words: str, heading: Heading) -> bool:
    return heading.plain_section or names_part(words)


def _heads(state: SessionState, look: Look) -> bool:
    """``Tabata holds`` right above ``Plank``: a heading."""
    below = state.text_below(look.number)
    if below is None or below.low.startswith("rest", below.start) or "tabata" in below.low:
        return False
    if read_heading(below.content).rest_between is not None:
        return False  # "20s on, 10s off"
    body = below.body
    return bool(body.name) and "sets" not in body.spans and not is_remark(fold(body.name))
