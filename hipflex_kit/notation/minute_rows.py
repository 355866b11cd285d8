"""``Swings 10 x 10 EMOM``: one exercise, of which every minute a set begins."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.folding import fold
from hipflex_kit.notation.look import Look
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.notation.session_state import SessionState
from hipflex_kit.notation.vocabulary import is_movement
from hipflex_kit.program import BlockKind

_BY_THE_MINUTE = re.compile(
    r"[,(-]? {0,1}(?<![a-z])(?:on an? )?(?:e(?P<n>\d)?mom|every minute(?: on the minute)?)(?![a-z])\)?"
)


def by_the_minute(state: SessionState, look: Look) -> bool:
    """Lay in an exercise with sets, repetitions and ``EMOM`` on its line, as a block of its own."""
    low = fold(look.content)
    if not ("mom" in low or "every minute" in low) or look.line.level:
        return False
    said = _BY_THE_MINUTE.search(low)
    if said is None:
        return False
    first, last = said.span()
    content = look.content[:first] + " " * (last - first) + look.content[last:]
    body = read_body(content)
    if not {"sets", "reps"} <= body.spans.keys() or body.problems or not is_movement(fold(body.name)):
        return False
    block = state.open(look.number)
    block.section, block.kind, block.inline = state.heading_section, BlockKind.EMOM, True
    block.interval_s = 60.0 * int(said["n"] or 1)
    at = (look.start + first, look.start + last)
    block.at["heading"] = (look.number, *at, Source.OWN_LINE)
    label = look.label
    if label is not None and not label.slot:
        block.label, block.label_style = label.text, label.style
    state.add_row(look._replace(content=content, body=body), block=block, pieces=((*at, "heading"),))
    return True
