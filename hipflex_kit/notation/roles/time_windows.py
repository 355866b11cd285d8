"""Times on a line of their own that head what is done in them: ``3 minutes:``, ``10:00-20:00``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import BlockKind

_WINDOW = re.compile(
    r"(?P<from>\d{1,2}):(?P<from_s>\d\d) {0,2}(?:-|—|to|until) {0,2}(?P<to>\d{1,3}):(?P<to_s>\d\d)"
    r"(?: ?min(?:ute)?s?)?[ :.*_]*"
)
_MINUTES = re.compile(r"(?P<n>\d{1,2}) ?-?min(?:ute)?s? ?:")
_LONGEST = 24
_ENDS_LATE, _SHORTEST = 300, 120
"""Seconds. Nobody holds a plank for ``8:00-10:00``; ``0:30-0:45`` is how long one is held."""


def is_window(line: Line) -> bool:
    """``10:00-20:00``: from when to when on the clock of a class something is done."""
    if line.end - line.start > _LONGEST or not line.low[line.start : line.start + 1].isdecimal():
        return False
    match = _WINDOW.fullmatch(line.low, line.start, line.end)
    if match is None:
        return False
    begins, ends = (60 * int(match[part]) + int(match[f"{part}_s"]) for part in ("from", "to"))
    return ends >= _ENDS_LATE and ends - begins >= _SHORTEST


def heads_minutes(line: Line, below: Line | None) -> bool:
    """``3 minutes:`` right above an exercise that says how many: all below is gone through for so long."""
    if below is None or below.kind != "text" or line.low[line.end - 1] != ":" or line.end - line.start > _LONGEST:
        return False
    if _MINUTES.fullmatch(line.low, line.start, line.end) is None:
        return False
    body = below.body
    return bool(body.name) and body.leading and "sets" not in body.spans and not AMOUNTS.isdisjoint(body.spans)


def heed_time(block: BlockDraft, line: Line) -> None:
    """Take what a line of either kind says into the block that it opens."""
    if is_window(line):
        block.title = squeeze(line.content).strip(" :.*_")
    elif (minutes := _MINUTES.fullmatch(line.low, line.start, line.end)) is not None:
        block.kind, block.cap_s = BlockKind.CIRCUIT, 60.0 * int(minutes["n"])
