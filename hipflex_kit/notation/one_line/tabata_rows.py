"""``Tabata squats``, ``8 rounds of Tabata push-ups``: one exercise in intervals, in a block of its own."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.one_line.row_laying import open_by_itself
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_remark, says_movement, words_of
from hipflex_kit.program import BlockKind

_WORD = re.compile(r"(?<![a-z])tabata(?: style)?(?![a-z]) ?[:—–-]? {0,2}")
_BEFORE = re.compile(r"(?:\d{1,2} (?:rounds|sets) of )?")
_LONGEST = 5


def lays_tabata(state: SessionState, look: Look) -> bool:
    """Lay in a line with the word and the name of one movement, where no names stand below that it could head."""
    if "tabata" not in look.line.low or look.line.level or state.only_notes or look.content.rstrip().endswith(":"):
        return False
    low = fold(look.content)
    word = _WORD.search(low)
    if word is None or _BEFORE.fullmatch(low, 0, word.start()) is None:
        return False
    first, last = word.span()
    content = look.content[:first] + " " * (last - first) + look.content[last:]
    body = read_body(content)
    name = fold(body.name)
    several = len(words_of(name)) > _LONGEST or "," in name
    if several or body.problems or is_remark(name) or not says_movement(words_of(name)) or _heads(state, look):
        return False
    at = (look.start + first, look.start + last)
    block = open_by_itself(state, look, at)
    block.kind = BlockKind.INTERVALS
    state.add_row(look._replace(content=content, body=body), block=block, pieces=((*at, "heading"),))
    return True


def _heads(state: SessionState, look: Look) -> bool:
    """``Tabata holds`` right above ``Plank``: a heading."""
    below = state.line_below(look.number)
    if below is None or below.kind != "text" or below.low.startswith("rest", below.start) or "tabata" in below.low:
        return False
    if read_heading(below.content).rest_between is not None:
        return False  # "20s on, 10s off"
    body = below.body
    return bool(body.name) and "sets" not in body.spans and not is_remark(fold(body.name))
