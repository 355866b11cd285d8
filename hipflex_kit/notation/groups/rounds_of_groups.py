"""``Do each superset 5 times`` below several of them: how often each of them is gone through."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.block_rounds import in_digits
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.group_words import GROUP

_EACH = rf"(?:each|every|per|all(?: the| of the)?|both) {GROUP}s?(?: above)?"
_TIMES = r"(?:x ?)?\d{1,2}(?: ?(?:-|to|or) ?\d{1,2})? ?(?:x|times|rounds|sets)(?: (?:total|through|each))?"
_ROUNDS_OF_GROUPS = re.compile(
    rf"(?:(?:do|repeat|perform|complete|run|finish|go through) )?{_EACH}(?: is done| gets)?:?(?: for)? {_TIMES}[ .!]*"
    rf"|(?:(?:do|repeat|perform|complete|run|finish) )?{_TIMES}(?: (?:of|for|through|on))? {_EACH}[ .!]*"
)


@lru_cache(maxsize=2048)
def _says_rounds(content: str) -> bool:
    return _ROUNDS_OF_GROUPS.fullmatch(in_digits(fold(content))) is not None


def repeats_groups(state: SessionState, look: Look) -> bool:
    """Give the groups above that say nothing of how often the rounds that a line says of each."""
    if not state.blocks or look.line.level or not _says_rounds(look.content):
        return False
    groups = [block for block in state.blocks if _lacks_rounds(block)]
    rounds = read_heading(look.content).rounds
    if not groups or rounds is None:
        return False
    for block in groups:
        block.rounds, block.at["rounds"] = rounds, (look.number, look.start, look.line.end, Source.FOOTER)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


def _lacks_rounds(block: BlockDraft) -> bool:
    own = any(row.dose.sets is not None for row in block.rows)
    return block.in_turn and len(block.rows) > 1 and block.rounds is None and not own
