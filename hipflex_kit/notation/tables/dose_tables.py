"""``### Bench Press`` above ``| Sets | Reps | Rest |``: the heading is the exercise, the table says how much."""

from __future__ import annotations

from hipflex_kit.notation.columns.table_cells import Cell, is_separator
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.headings.dose_columns import dose_kinds, next_table
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.tables.tables import row_of
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.program import Dose

_COUNTED = ("set", "set #", "set no.")
_WEEKS = ("week", "weeks", "wk", "w")
Rows = list[tuple[int, list[Cell]]]


def lay_doses(state: SessionState, first: int, rows: Rows) -> bool:
    """Lay a table of doses into the exercise of the heading above it; False where it is no such table.

    Args:
        state: What is open.
        first: The line of the table's headings.
        rows: The table's lines.
    """
    row, heads = state.row, rows[0][1]
    below = [(number, cells) for number, cells in rows[1:] if not is_separator(cells)]
    if row is None or row.dose.stated or not below or next_table(state.lines, row.line) != first:
        return False
    kinds = dose_kinds(heads)
    if kinds is None:
        return False
    said, several = fold(heads[0].text), len(below) > 1
    if several and said in _COUNTED and _counts_rows(below):
        laid = _lay_sets(state, row, below, kinds)
    elif not several or (said in _WEEKS and _counts_rows(below)):
        skipped = 1 if several else 0
        for week, (number, cells) in enumerate(below, 1):
            _lay_line(state, row, number, cells[skipped:], kinds[skipped:], week)
        laid = True
    else:
        return False
    if laid:
        state.roles.update((number, LineRole("table")) for number, _ in rows if number not in state.roles)
    return laid


def _counts_rows(below: Rows) -> bool:
    """``1``, ``2``, ``3`` one below the other, or ``Week 1``, ``Week 2``."""
    counted = [fold(cells[0].text).rpartition(" ")[2].lstrip("w#") for _, cells in below]
    return counted == list(map(str, range(1, len(below) + 1)))


def _lay_line(state: SessionState, row: RowDraft, number: int, cells: list[Cell], kinds: list[str], week: int) -> None:
    """The dose of the exercise, or of one of its later weeks."""
    found = row_of([Cell(row.name, 0, 0), *cells], ["name", *kinds])
    spans = {field: span for field, span in found.spans.items() if field != "name"} if found is not None else {}
    pieces = tuple((*span, "reps" if field.startswith("dose") else field) for field, span in spans.items())
    state.roles[number] = LineRole("table", 0, None, pieces)
    if not cells:  # "| 2 |": a week that says nothing
        pass
    elif found is None or not found.dose.stated:
        state.note(" | ".join(cell.text for cell in cells), number, cells[0].start, cells[-1].end)
    elif week == 1:
        row.take(found.dose, spans, number, 0, Source.LINE_BELOW)
        for text, start, end in found.notes:
            row.note(text, number, start, end, Source.LINE_BELOW)
    else:
        row.weekly = {**row.weekly, week: found.dose}
    row.last = state.reach(number)


def _lay_sets(state: SessionState, row: RowDraft, below: Rows, kinds: list[str]) -> bool:
    """``1 | 10 | 60 kg`` above ``2 | 8 | 70 kg``: a line for each set."""
    if "reps" not in kinds:
        return False
    at = kinds.index("reps")
    reps = [cells[at].text for _, cells in below if at < len(cells)]
    body = read_body(f"{len(below)}x{','.join(reps)}")
    if len(reps) < len(below) or not all(map(str.isdecimal, reps)) or not body.dose_only or body.notes:
        return False
    row.take(Dose(**body.dose.stated), {}, below[0][0], 0, Source.LINE_BELOW)
    for number, cells in below:
        others = [cell for column, cell in enumerate(cells) if column not in (0, at) and cell.text]
        if others:
            row.note(
                " | ".join(cell.text for cell in others), number, others[0].start, others[-1].end, Source.LINE_BELOW
            )
        state.roles[number] = LineRole("table")
        row.last = state.reach(number)
    return True
