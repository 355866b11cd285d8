"""``*Warm-up flow (x2)*`` right above bullets: a heading in italics, where other lines with a star are remarks."""

from __future__ import annotations

from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.lines import Line

_LONGEST = 60


def as_heading(state: SessionState, index: int, line: Line) -> Line:
    """The line, in bold instead of italics where it stands above bullets, behind an empty line or another heading."""
    raw = state.raws[index].strip()
    if not raw.endswith("*") or len(raw) > _LONGEST or not (state.may_end or index == 0 or state.row is None):
        return line
    below = state.lines[index + 1] if index + 1 < len(state.lines) else None
    if below is None or not below.bullet or below.starred:
        return line
    return line._replace(strong=True, starred=False)  # type: ignore[union-attr]
