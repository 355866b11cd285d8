"""Lines that name rows above them, which are done as a superset: ``Cable rows + Pullover (3 rounds)``."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.program import BlockKind

_PLUS = re.compile(r" {1,3}(?:\+|&|and|/|superset(?:ted)? with|with|w/) {1,3}")


@lru_cache(maxsize=4096)
def _joined_names(content: str) -> list[str]:
    pieces = _PLUS.split(re.sub(r"\([^()]*\)", "", content))
    return [fold(squeeze(piece)).strip(" .:") for piece in pieces]


def names_several(content: str) -> bool:
    """May a line name several exercises, one behind the other?"""
    return len(_joined_names(content)) > 1


def joins_named_rows(state: SessionState, look: Look) -> bool:
    """``Cable rows + Pullover (3 rounds, 90s rest after pair)`` groups rows that stand above."""
    if not names_several(look.content):
        return False
    wanted = _joined_names(look.content)
    for block in state.blocks[-_NEARBY:]:
        names = [fold(row.name) for row in block.rows[-_NEARBY:]]
        for first in range(len(names) - len(wanted) + 1):
            if names[first : first + len(wanted)] == wanted:
                _regroup(state, block, first + max(len(block.rows) - _NEARBY, 0), len(wanted), look)
                return True
    return False


_NEARBY = 60
"""Who says which rows are a superset says it within so many blocks of them."""


def _regroup(state: SessionState, block: BlockDraft, first: int, count: int, look: Look) -> None:
    """Cut a block in three, the middle one a superset."""
    rows = block.rows[first : first + count]
    heading = read_heading(look.content)
    position = state.blocks.index(block)
    before, after = block.rows[:first], block.rows[first + count :]
    superset = BlockDraft(rows[0].line, rows[-1].last, rows, section=block.section)
    superset.kind = BlockKind.SUPERSET
    superset.rounds = heading.rounds
    rest = heading.rest_round or read_body(look.content).dose.rest
    superset.rest_after_round = rest
    superset.at["rest_after_round"] = (look.number, look.start, look.line.end, Source.FOOTER)
    pieces = [_part(block, before)] if before else []
    pieces.append(superset)
    if after:
        pieces.append(_part(block, after))
    if before:
        pieces[0].headed, pieces[0].title, pieces[0].at = block.headed, block.title, block.at
        pieces[0].notes, pieces[0].comments = block.notes, block.comments
    elif block.headed:
        superset.headed, superset.title = True, block.title
        superset.at = block.at | superset.at
    state.blocks[position : position + 1] = pieces
    if state.block is block:
        state.block = pieces[-1]
    state.roles[look.number] = LineRole("heading", look.start)


def _part(block: BlockDraft, rows: list[RowDraft]) -> BlockDraft:
    return BlockDraft(rows[0].line, rows[-1].last, rows, block.kind, section=block.section)
