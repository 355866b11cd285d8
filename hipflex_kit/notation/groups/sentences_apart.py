"""Two sentences on a line, of which the second is a circuit: ``Warm-up: 400 m run. 3 rounds: 9 squats, 5 dips``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.splitting import split_listed
from hipflex_kit.notation.lines.lines import Line, WholeLine

_ROUNDS_BEHIND = re.compile(
    r"(?<=[\w)])[.;] {1,2}(?:then,? )?(?=\d{1,2} (?:rounds?|sets|rds)(?: of)?:? {1,2}(?P<rows>:?\d[^.;]{6,200})\.?$)"
)


def rounds_apart(line: Line) -> tuple[WholeLine, WholeLine] | None:
    """What stands before the rounds, and the rounds with their exercises; None for other lines."""
    if not isinstance(line, WholeLine) or line.level or not ("round" in line.low or "sets" in line.low):
        return None
    found = _ROUNDS_BEHIND.search(line.low[: line.end], line.start)
    if found is None or split_listed(line.shown[slice(*found.span("rows"))].rstrip(" .")) is None:
        return None
    behind = line._replace(start=found.end(), end=found.end("rows"), label=None, bullet="", starred=False)
    return line._replace(end=found.start()), behind
