"""A day of which all stands below ``Warm-up``: the author meant the word alone, and what follows is the work."""

from __future__ import annotations

from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.drafts import BlockDraft
from hipflex_kit.notation.folding import squeeze
from hipflex_kit.notation.line_role import LineRole
from hipflex_kit.notation.lines import Line
from hipflex_kit.notation.openings import BARE_SECTIONS
from hipflex_kit.program import LoadKind, Section

_FEWEST = 3
_LIFTED = (LoadKind.KILOGRAMS, LoadKind.POUNDS, LoadKind.PERCENT_1RM, LoadKind.REP_MAX)


def work_below_warm_up(
    blocks: list[BlockDraft], lines: list[Line], roles: dict[int, LineRole]
) -> tuple[int, str, Problem] | None:
    """Make the rows below a bare ``Warm-up`` work, where nothing else is and they are lifted with loads.

    Args:
        blocks: The session's blocks.
        lines: Its lines.
        roles: What its lines are; the warm-up becomes a note.

    Returns:
        Line of the word, the word, and what is to be said about it; None where the warm-up is one.
    """
    if len(blocks) != 1 or blocks[0].section is not Section.WARMUP:
        return None
    block = blocks[0]
    line = lines[block.line]
    if not block.headed or block.in_turn or line.level or line.low[line.start : line.end] not in BARE_SECTIONS:
        return None
    lifted = [row for row in block.rows if row.dose.sets and row.dose.load and row.dose.load.kind in _LIFTED]
    if len(block.rows) < _FEWEST or not lifted or block.rows[0].indent > line.indent:
        return None
    block.section, block.headed = Section.WORK, False
    roles[block.line] = LineRole("note", line.start, None, ())
    message = "Everything of this day stands below it, with loads: it is counted as work, not as warm-up."
    return block.line, squeeze(line.content), Problem("only-warm-up", "info", message, line.start, line.end)
