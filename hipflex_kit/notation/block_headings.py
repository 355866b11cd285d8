"""A heading's line opens a block of its session, or says more of the block that is open."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation import footers, session_tables
from hipflex_kit.notation.clock_footers import clocks_block, works_block
from hipflex_kit.notation.drafts import BlockDraft
from hipflex_kit.notation.folding import fold
from hipflex_kit.notation.heading_alone import takes_rounds
from hipflex_kit.notation.heading_lines import is_heading, is_notes_heading, says_how
from hipflex_kit.notation.headings import Heading
from hipflex_kit.notation.line_role import LineRole
from hipflex_kit.notation.openings import BARE_SECTIONS
from hipflex_kit.notation.part_headings import names_part
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.session_state import Look, SessionState
from hipflex_kit.notation.titles import read_titled
from hipflex_kit.program import BlockKind, Section


def _ends_warm_up(state: SessionState, heading: Heading, low: str) -> bool:
    """``Block A (3 rounds)`` behind an empty line: the warm-up that is named above it stands for itself."""
    block = state.block
    warming = block is not None and block.section in (Section.WARMUP, Section.COOLDOWN)
    return warming and state.gap and heading.section is None and (heading.generic or names_part(low))


_NAMED_GROUP = re.compile(
    r"(?:(?:super|giant|tri|compound) ?-?set|circuit|block|group|part|station) ?#?(?:[a-h]|\d)(?![a-z\d])"
)


def _leaves_warm_up(above: BlockDraft | None, heading: Heading, low: str) -> bool:
    """``Superset A (3 sets)`` behind an empty line, below the exercises of a warm-up, is work."""
    if above is None or above.section is not Section.WARMUP or not above.rows:
        return False
    return heading.section is None and (heading.kind is BlockKind.SUPERSET or _NAMED_GROUP.match(low) is not None)


def opens_block(state: SessionState, look: Look) -> bool:
    """A heading opens a block; a line such as ``repeat for 3 sets`` below rows closes one."""
    line, label = look.line, look.label
    title, heading = read_titled(look.content)
    low = fold(look.content).strip()
    if (
        footers.closes_block(state, look, heading, low)
        or clocks_block(state, look, heading)
        or works_block(state, look, heading)
    ):
        return True
    if session_tables.stands_in_columns(look) or not is_heading(state, look, heading):
        return False
    block = state.block
    if (
        block is not None
        and block.headed
        and not block.rows
        and not line.level
        and not _ends_warm_up(state, heading, low)
        and (says_how(heading, look, low) or not block.in_turn)
    ):
        block.heed(heading)  # "Midline" and below it "3 rounds"
        block.title = block.title or title
    else:
        above, block = block, state.open(look.number)
        block.headed = True
        block.heed(heading)
        keep = not (
            line.level or heading.generic or names_part(low) or (state.gap and _leaves_warm_up(above, heading, low))
        )
        block.section = heading.section or (state.heading_section if keep else Section.WORK)
        quoted = look.content.startswith('"')
        block.title = None if title and not quoted and fold(title) in BARE_SECTIONS else title
        takes_rounds(block, above, state.lines)
    state.unsure = state.unsure or heading.dose is not None or look.body.has_dose
    block.indent = line.indent if line.bullet else None
    block.explicit = look.content.startswith('"') and line.level > 0
    state.heading_section = block.section
    state.rest_for_all = None
    if heading.kind is BlockKind.STRAIGHT and heading.rest_round is not None and not block.explicit:
        state.rest_for_all = (heading.rest_round, (look.number, look.start, line.end, Source.HEADER))
        block.rest_after_round = None
    state.only_notes = is_notes_heading(low) and not ("example" in low and not any(b.rows for b in state.blocks))
    if label is not None:
        block.label, block.label_style = label.text, "heading"
        block.at["label"] = (look.number, label.start, label.text_end, Source.OWN_LINE)
    block.at["heading"] = (look.number, look.start, line.end, Source.HEADER)
    block.at["title"] = (look.number, look.start, line.end, Source.OWN_LINE)
    block.last = look.number
    pieces = ((label.start, label.text_end, "label"),) if label else ()
    state.roles[look.number] = LineRole("heading", look.start, None, pieces)
    return True
