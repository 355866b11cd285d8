"""Lines at which a table may begin, within a session."""

from __future__ import annotations

from hipflex_kit.notation.doses.line_words import SHEET_HEAD, may_head_columns
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.lines import Line


def may_begin_table(line: Line, raw: str) -> bool:
    """A cheap question before a line is looked at as the head of a table."""
    if line.kind != "text":
        return line.kind == "table"
    if raw[:1] == "\t" or "|" in raw:
        return True
    if "," in raw or ";" in raw:
        return SHEET_HEAD.fullmatch(raw) is not None
    return may_head_columns(line.content)


def behind_table(state: SessionState, index: int) -> int | None:
    """Index of the line behind the table that begins at a line; None where none does."""
    # Most texts hold no table: a sheet printed from one of them need not wait for what reads tables.
    from hipflex_kit.notation.tables.session_tables import begins_table, read_table

    is_table = state.lines[index].kind == "table" or begins_table(state, index)
    return read_table(state, index) if is_table else None
