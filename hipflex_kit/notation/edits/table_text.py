"""Rows of tables: what each column holds, a row's cells, and an exercise written as cells or as lines."""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.notation.columns.columns_by_rows import guess_kinds
from hipflex_kit.notation.columns.day_columns import with_days
from hipflex_kit.notation.columns.merged_headings import merged_headings
from hipflex_kit.notation.columns.table_cells import BLANKS, cells_of, is_separator
from hipflex_kit.notation.columns.table_columns import PASSED_OVER, column_kinds, saved_sheet
from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.words.numbers import range_text, time_text
from hipflex_kit.notation.writing.dose_field import distance_text, dose_text
from hipflex_kit.notation.writing.formatter import effort_text, format_program, rest_text
from hipflex_kit.program import Block, Dose, Prescription, Program, Session, Week
from hipflex_kit.record_making import field_names, record, replace

_DOSE_KINDS = frozenset({"sets", "reps", "sets_reps", "time", "distance"})
_OTHERS = ("load", "effort", "tempo", "rest")


@record
class Column:
    """One column of a table in one of its lines.

    Attributes:
        kind: ``name``, ``sets``, ``reps``, ``sets_reps``, ``rest``, ``note``, ``week 2`` ….
        start: Where its text begins, or would.
        end: Column behind its text.
        filled: Something stands in it.
    """

    kind: str
    start: int
    end: int
    filled: bool


@record
class Table:
    """The table that a row stands in.

    Attributes:
        first: Its first line.
        last: Its last line.
        kinds: What its columns hold.
        mark: The comma or semicolon between its cells where it is a sheet that was saved as text, or the blanks.
    """

    first: int
    last: int
    kinds: tuple[str, ...]
    mark: str | None = None

    @property
    def empty(self) -> str:
        """What stands in a cell that says nothing: where blanks part the columns, there must be something."""
        return "-" if self.mark == BLANKS else ""


def table_of(text: ProgramText, row: RowText) -> Table:
    """The table around a row.

    Raises:
        EditError: Its columns are not known.
    """
    if (saved := _saved_sheet(text, row)) is not None:
        return saved
    first = last = row.first
    open_sides = read_line(row.raw).kind != "table" and "|" in row.raw
    while first > 1 and _goes_on(text.lines[first - 2], open_sides):
        first -= 1
    if first > 1 and (above := text.lines[first - 2])[:1] == "\t" and column_kinds(cells_of(above)) is not None:
        first -= 1  # headings over a first column that has none
    first, kinds = _with_weeks_above(text, first, open_sides=open_sides)
    while last < len(text.lines) and _goes_on(text.lines[last], open_sides):
        last += 1
    for line in range(row.first - 1, first - 1, -1):
        kinds = kinds or _kinds_below(text.lines[line - 1 : last], open_sides)
    kinds = kinds or guess_kinds(cells_of(row.raw))
    if kinds is None:
        raise EditError("The columns of this table are not known; turn the table into lines first.")
    return Table(first, last, tuple(_with_label(kinds, text, row)))


def _kinds_below(lines: Sequence[str], open_sides: bool) -> list[str] | None:
    """What the columns of a table's lines hold, where the first of them heads the others."""
    heads, *rows = (cells_of(raw, open_sides=open_sides) for raw in lines)
    kinds = column_kinds(heads)
    return kinds and with_days(heads, kinds, [cells for cells in rows if not is_separator(cells)])


def _with_weeks_above(
    text: ProgramText, first: int, *, open_sides: bool = False, mark: str | None = None
) -> tuple[int, list[str] | None]:
    """A table's first line, and what its columns hold where weeks stand over its headings, mostly a line above."""
    for line in (first - 1, first):
        rows = [cells_of(raw, open_sides=open_sides, mark=mark) for raw in text.lines[line - 1 : line + 2] if line > 0]
        if rows and (merged := merged_headings(rows)) is not None:
            return line, merged.kinds
    return first, None


def of_week(table: Table, week: int) -> Table:
    """The same table with the columns of one later week as its own, where a week has several: sets, reps ….

    Args:
        table: The table.
        week: The week.
    """
    lead = f"week {week} "
    return replace(
        table, kinds=tuple(kind.removeprefix(lead) if kind.startswith(lead) else PASSED_OVER for kind in table.kinds)
    )


def _saved_sheet(text: ProgramText, row: RowText) -> Table | None:
    """The sheet around a row whose cells stand between commas or semicolons; None where they do not."""
    found = saved_sheet(text.lines, row.first)
    if found is None:
        return None
    first, mark = found
    last = row.first
    heads = cells_of(text.lines[first - 1], mark=mark)
    while last < len(text.lines) and mark in text.lines[last]:
        if mark == BLANKS and len(cells_of(text.lines[last], mark=mark)) != len(heads):
            break
        last += 1
    first, kinds = _with_weeks_above(text, first, mark=mark)
    kinds = kinds or column_kinds(heads) or []
    return Table(first, last, tuple(_with_label(kinds, text, row, mark)), mark)


def _goes_on(raw: str, open_sides: bool) -> bool:
    emptied = raw[:1] == "\t" and raw.count("\t") > 1  # its first cell says nothing
    return emptied or read_line(raw).kind == "table" or (open_sides and "|" in raw)


def _with_label(kinds: list[str], text: ProgramText, row: RowText, mark: str | None = None) -> list[str]:
    """The kinds of the columns, where one without a heading holds the labels."""
    for other in [row, *text.near(row.path)]:
        where = other.fields.get("label")
        if where is None or where.span.line != other.first or not other.table:
            continue
        label = (where.span.column, where.span.end_column)
        at = next((n for n, cell in enumerate(cells_of(other.raw, mark=mark)) if (cell.start, cell.end) == label), None)
        if at is None or at >= len(kinds) or "label" in kinds:
            return kinds
        if kinds[at] == "note":
            return [*kinds[:at], "label", *kinds[at + 1 :]]
        if kinds[at : at + 2] == ["name", "note"]:
            return [*kinds[:at], "label", "name", *kinds[at + 2 :]]
        break
    return kinds


def columns_of(raw: str, table: Table) -> list[Column]:
    """The columns of one of a table's lines."""
    columns = []
    for kind, cell in zip(table.kinds, cells_of(raw, mark=table.mark), strict=False):
        start = cell.start
        if not cell.text and table.mark is None:
            start = max(raw.rfind("|", 0, start), raw.rfind("\t", 0, start)) + 1
            start += raw[start : start + 1] == " "
        columns.append(Column(kind, start, max(start, cell.end) if cell.text else start, bool(cell.text)))
    return columns


def as_cells(record: Prescription, label: str, table: Table, like: str) -> str:
    """Write an exercise as a line of a table.

    Args:
        record: The exercise.
        label: Its label, or "".
        table: The table.
        like: A line of the table, for its pipes, tabs and widths.

    Returns:
        The line. What has no column stands among the notes.

    Raises:
        EditError: Something has no column, and there is none for notes.
    """
    values, left = _values(record, label, table.kinds)
    if left:
        if "note" not in table.kinds:
            raise EditError(f"This table has no column for “{left[0]}”; turn the table into lines first.")
        values["note"] = "; ".join([*([values["note"]] if values.get("note") else []), *left])
    closing = table.mark or "|"
    if any(closing in value or "\t" in value for value in values.values()):
        raise EditError(f"A table's cell cannot hold “{closing}”; turn the table into lines first.")
    line, kept = "", 0
    seen: set[str] = set()
    for column in columns_of(like, table):
        value = ("" if column.kind in seen else values.get(column.kind, "")) or table.empty
        seen.add(column.kind)
        width = column.end - column.start
        line += like[kept : column.start] + value.ljust(width if "|" in like or table.empty else 0)
        kept = column.end
        spare = len(value) - width
        while spare > 0 and like[kept : kept + 2 + len(table.empty)].isspace():  # keep pipes below each other
            kept, spare = kept + 1, spare - 1
    return line + like[kept:]


def as_lines(record: Prescription) -> list[str]:
    """Write an exercise as lines, without a label: its first line, and what stands below it."""
    row = replace(record, label="1a", comments=())
    program = Program(weeks=(Week(None, (Session(None, (Block((row,), label="1"),)),)),))
    lines = format_program(program).rstrip("\n").split("\n")
    head = next(number for number, line in enumerate(lines) if line.startswith("1a) "))
    return [lines[head].removeprefix("1a) "), *lines[head + 1 :]]


def amounts_apart(dose: Dose, kinds: tuple[str, ...]) -> dict[str, str] | None:
    """How much, said in several places such as ``Sets: 3`` and ``Reps: 10``; None where some of it has no place.

    Args:
        dose: How much.
        kinds: What the places are for: ``sets``, ``reps``, ``time``, ``distance``.
    """
    values: dict[str, str] = {}
    left: list[str] = []
    _amounts(dose, kinds, values, left)
    return None if left else values


def dose_cells(dose: Dose, raw: str, table: Table) -> list[tuple[Column, str]] | None:
    """What the cells that say how much are to hold; None where the table has no column for some of it."""
    values = amounts_apart(dose, table.kinds)
    if values is None:
        return None
    columns = [column for column in columns_of(raw, table) if column.kind in _DOSE_KINDS]
    if not columns:
        return None
    return [(column, values.get(column.kind, "") or table.empty) for column in columns]


def _values(record: Prescription, label: str, kinds: tuple[str, ...]) -> tuple[dict[str, str], list[str]]:
    """What each column is to hold, and what has none."""
    dose = record.dose
    values = {"name": record.name if label == "" or "label" in kinds else f"{label}) {record.name}", "label": label}
    left: list[str] = []
    _amounts(dose, kinds, values, left)
    parts = {
        "load": dose.load.text if dose.load else "",
        "effort": effort_text(dose.effort) if dose.effort else "",
        "tempo": dose.tempo.text if dose.tempo else "",
        "rest": rest_text(dose.rest) if dose.rest else "",
    }
    for kind, value in parts.items():
        if kind in kinds:
            values[kind] = value
        elif value:
            left.append({"rest": f"rest {value}", "tempo": f"tempo {value}", "load": f"@ {value}"}.get(kind, value))
    for change in record.weekly:
        if f"week {change.week}" in kinds:
            values[f"week {change.week}"] = dose_text(change.dose)
        else:
            left.append(f"Week {change.week}: {dose_text(change.dose)}")
    if record.notes:
        if "note" in kinds:
            values["note"] = "; ".join(record.notes)
        else:
            left += record.notes
    return values, left


def _amounts(dose: Dose, kinds: tuple[str, ...], values: dict[str, str], left: list[str]) -> None:
    blank = {name: getattr(Dose(), name) for name in field_names(Dose)}
    amount = replace(dose, sets=None, **{name: blank[name] for name in (*_OTHERS, "technique", "technique_text")})
    said = dose_text(amount).replace(" reps", "", 1)
    if "sets_reps" in kinds:
        values["sets_reps"] = dose_text(dose)
        return
    if dose.sets is not None and "sets" in kinds:
        values["sets"] = range_text(dose.sets)
    elif dose.sets is not None:
        left.append(f"{range_text(dose.sets)} sets")
    if dose.seconds is not None and dose.reps is None and "time" in kinds:
        values["time"] = time_text(dose.seconds)
        said = ""
    elif dose.distance is not None and "distance" in kinds:
        values["distance"] = distance_text(dose.distance)
        said = ""
    if said and "reps" in kinds:
        values["reps"] = said
    elif said:
        left.append(said)
