"""Tables inside a session: where they begin and end, what their columns hold, and which of their lines are rows."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.columns.columns_by_rows import guess_kinds_of, with_doses, with_labels, with_labels_below
from hipflex_kit.notation.columns.day_columns import with_days
from hipflex_kit.notation.columns.merged_headings import merged_headings
from hipflex_kit.notation.columns.paired_columns import with_second_names
from hipflex_kit.notation.columns.table_cells import BLANKS, DOSE_IN_CELL, Cell, cells_of, is_separator
from hipflex_kit.notation.columns.table_columns import column_kinds, heads_open_table, sheet_mark
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.findings.table_doubts import tell_days, tell_no_exercise, tell_repeated, tell_unexplained
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.tables.dose_tables import lay_doses
from hipflex_kit.notation.tables.exercise_columns import exercise_columns, groups_of
from hipflex_kit.notation.tables.table_row_laying import lay, lay_row


def read_table(state: SessionState, index: int) -> int:
    """Read the table that begins at a line.

    Args:
        state: What is open.
        index: First line of the table.

    Returns:
        Index of the line behind the table.
    """
    rows = _lines_of(state, index)
    end, heads = index + len(rows), rows[0][1]
    headed = column_kinds(heads) is not None
    if headed:
        tell_repeated(state, index, heads)
    if lay_doses(state, index, rows):
        return end
    rows, kinds = _columns(state, rows)
    laid = len(state.blocks)
    if not headed and (columns := exercise_columns([heads, *(cells for _, cells in rows)])):
        _lay_columns(state, rows, heads, columns)
        return end
    tell_unexplained(state, rows, kinds, heads if headed else None)
    for number, cells in rows:
        if is_separator(cells):
            state.roles[number] = LineRole("table")
        elif kinds is not None and (later := _headings_again(cells, kinds)):
            kinds = later
            state.roles[number] = LineRole("table")
        else:
            lay_row(state, number, cells, kinds)
            state.gap = False  # the empty line stands above the table, and not between its rows
    if not any(block.rows for block in state.blocks[laid:]) and (state.row is None or state.row.line < index):
        tell_no_exercise(state, rows)
    elif kinds is not None and "day" in kinds:
        tell_days(state, rows, kinds.index("day"))
    return end


_Rows = list[tuple[int, list[Cell]]]
"""Lines of a table by their numbers, each with its cells."""


def _lines_of(state: SessionState, first: int) -> _Rows:
    """The lines of the table that begins at a line, taken apart into cells."""
    raw, is_table = state.raws[first], state.lines[first].kind == "table"
    open_sides = not is_table and "|" in raw
    mark = None if open_sides or is_table else sheet_mark(raw, state.raws[first + 1])
    end = first
    while end < len(state.lines) and _goes_on(state, first, end, "|" if open_sides else mark):
        end += 1
    return [(number, cells_of(state.raws[number], open_sides=open_sides, mark=mark)) for number in range(first, end)]


def _columns(state: SessionState, rows: _Rows) -> tuple[_Rows, list[str] | None]:
    """The rows without their headings, and what each column holds; None where nothing tells."""
    heads = rows[0][1]
    kinds = column_kinds(heads)
    if (merged := merged_headings([cells for _, cells in rows[:3]])) is not None:
        state.roles.update((number, LineRole("table")) for number, _ in rows[: merged.rows])
        return rows[merged.rows :], merged.kinds
    if kinds is None:
        cells_below = [cells for _, cells in rows]
        return rows, _kinds_above(state, cells_below) or guess_kinds_of(cells_below)
    state.roles[rows[0][0]] = LineRole("table")
    rows = rows[1:]
    if _is_schedule(kinds, [cells for _, cells in rows]):
        return rows, None
    below = [cells for _, cells in rows if not is_separator(cells)]
    kinds = with_days(heads, with_labels(heads, kinds, below), below)
    return rows, with_doses(with_second_names(heads, kinds, below), below)


def _lay_columns(state: SessionState, rows: _Rows, heads: list[Cell], columns: list[int]) -> None:
    """Every cell of a row is an exercise, or the exercises of a superset."""
    for number, cells in rows:
        pieces: tuple[tuple[int, int, str], ...] = ()
        groups = groups_of(state.raws[number], cells, heads, columns) if cells[0] is not heads[0] else []
        for group in groups:
            block = state.open(number)
            block.kind, block.section, block.headed = group.kind, state.heading_section, group.title is not None
            if group.title is not None:
                block.title = group.title.text
                block.at["title"] = (number, group.title.start, group.title.end, Source.CELL)
                block.at["heading"] = (number, group.title.start, group.title.end, Source.HEADER)
                pieces += ((group.title.start, group.title.end, "heading"),)
            for row in group.rows:
                lay(state, number, row)
                pieces += state.roles[number].pieces
        state.roles[number] = LineRole("table", 0, None, pieces)
        state.block = state.row = None
    if columns[0]:
        tell_days(state, [row for row in rows if row[1][0] is not heads[0]], 0)


def _kinds_above(state: SessionState, rows: list[list[Cell]]) -> list[str] | None:
    """Below a day's name in a sheet the columns hold what the headings above the first day say."""
    columns = list(state.evidence.columns)
    if not _FEWEST_CELLS <= len(rows[0]) <= len(columns):
        return None
    return with_labels_below(columns, rows)


_FEWEST_CELLS = 3


def _goes_on(state: SessionState, first: int, index: int, mark: str | None) -> bool:
    """Does the table go on? A line whose first cell is empty has as many tabs as the line of headings, or more."""
    line, raw = state.lines[index], state.raws[index]
    if mark == BLANKS:
        return len(cells_of(raw, mark=BLANKS)) == len(cells_of(state.raws[first], mark=BLANKS))
    if line.kind == "table" or (mark is not None and mark in raw and line.kind != "long"):
        return True
    return line.kind == "text" and raw[:1] == "\t" and raw.count("\t") >= state.raws[first].count("\t") > 0


def begins_table(state: SessionState, index: int) -> bool:
    """Is this the heading of a table whose lines have no outer pipes, or whose first column has no heading?"""
    raw = state.raws[index]
    tabbed = raw[:1] == "\t"
    if index + 1 >= len(state.lines):
        return False
    following = state.raws[index + 1]
    if not (tabbed or "|" in raw):
        return any(mark in raw for mark in (",", ";", BLANKS)) and sheet_mark(raw, following) is not None
    if state.lines[index + 1].kind != "table":
        return not tabbed and heads_open_table(raw, following)
    return column_kinds(cells_of(raw)) is not None if tabbed else heads_open_table(raw, following)


def _headings_again(cells: list[Cell], kinds: list[str]) -> list[str] | None:
    found = column_kinds(cells)
    return found if found is not None and len(found) >= 3 and len(found) == len(kinds) and found != kinds else None


_CLOCK = re.compile(
    r"(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d)?(?: ?[-–] ?\d{1,2}.{0,8})?|[a-z]{2,12}|-", re.IGNORECASE
)
"""``6:30 PM``, or a word in its place: when, and not how long."""


def _is_schedule(kinds: list[str], below: list[list[Cell]]) -> bool:
    """``Day | Workout``, ``Day | Focus | Time``: what stands in such a table are days, not exercises."""
    if kinds[0] != "day" or not set(kinds) <= {"day", "name", "note", "time"}:
        return False
    at = kinds.index("name") if "name" in kinds else 0
    if any(DOSE_IN_CELL.search(cells[at].text) for cells in below if at < len(cells)):
        return False
    if "time" not in kinds:
        return True
    at = kinds.index("time")
    times = [cells[at].text for cells in below if len(cells) > at and not is_separator(cells)]
    return any("m" in time.lower() and ":" in time for time in times) and all(map(_CLOCK.fullmatch, times))
