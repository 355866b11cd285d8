"""What a later week changes: a column behind ``|``, or a ``Week n:`` row below the exercise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.spots import Spots
from hipflex_kit.notation.edits.table_text import Column, columns_of, dose_cells, of_week, table_of
from hipflex_kit.notation.edits.techniques import said_as
from hipflex_kit.notation.edits.wording import DOSE_FIELD, doses_of, reworded, with_sign_of
from hipflex_kit.notation.places import FieldPlace
from hipflex_kit.notation.writing.dose_field import dose_text, parse_dose
from hipflex_kit.program import Dose, Prescription, Program
from hipflex_kit.program.records import laid_over
from hipflex_kit.record_making import replace

_MOST_WEEKS = 104


def set_week_dose(text: ProgramText, row: RowText, words: str, week: int) -> Edited:
    """Write a later week's sets × reps; its load, effort, tempo and rest stay unless they are typed too.

    Args:
        text: The text.
        row: The exercise.
        words: The dose; "" takes out all that the week changes, so that it is like the one before.
        week: The week it starts in.

    Raises:
        EditError: It is not read as a dose.
    """
    dose, findings = parse_dose(words)
    if words and (dose == Dose() or any(finding.code == "unread-dose" for finding in findings)):
        raise EditError(f"“{words}” is not read as sets × reps; write it like 4x10, 3x30 sec or 4x5 each leg.")
    refusal = f"“{words}” cannot be set for week {week} here."
    cells = dose_cells(dose, row.raw, of_week(table_of(text, row), week)) if row.table else None
    if not words:
        return _set_week(text, row, week, Dose(), [""], refusal, cells)
    signed = with_sign_of(words, [*doses_of([row]), *doses_of(text.near(row.path))])
    typed = dict(dose.stated)
    own = _stated_for(row, week)
    kept = {name: value for name, value in own.stated.items() if name not in DOSE_FIELD}
    before = _written_for(text, row, week)
    ways = [reworded(before, typed.keys() | {"dose"}, instead) for instead in dict.fromkeys((signed, words))]
    return _set_week(text, row, week, Dose(**kept | typed), ways, refusal, cells)


def set_week_part(
    text: ProgramText, row: RowText, field: str, value: object, wordings: Callable[[str], Iterable[str]], week: int
) -> Edited:
    """Write a later week's load, effort, tempo, rest or kind of sets.

    Args:
        text: The text.
        row: The exercise.
        field: Which of them.
        value: What it is to be; None: as in the week before.
        wordings: Ways to write it, given what stands there now ("" for nothing).
        week: The week it starts in.

    Raises:
        EditError: It cannot be written for that week.
    """
    own = _stated_for(row, week)
    before = _written_for(text, row, week)
    said = said_as(field, value)
    if value is None and own.stated.keys().isdisjoint(said):
        return Spots(text, row).buffer.finish()
    if not before:
        signs = [*doses_of([row]), *doses_of(text.near(row.path))]
        before = with_sign_of(dose_text(row.record.dose_in(week)).replace("×", "x"), signs)
    at = read_body(before).spans.get(field)
    if value is None:
        ways = [reworded(before, {field})]
    elif at is not None:
        ways = [before[: at[0]] + words + before[at[1] :] for words in wordings(before[at[0] : at[1]])]
    else:
        ways = [(before + words).lstrip(" ,") for words in wordings("")]
    changed = replace(own, **said)  # type: ignore[arg-type]
    shown = "kind of sets" if field == "technique" else field
    return _set_week(text, row, week, changed, ways, f"The {shown} cannot be set for week {week} here.")


def _set_week(
    text: ProgramText,
    row: RowText,
    week: int,
    dose: Dose,
    wordings: list[str],
    refusal: str,
    cells: list[tuple[Column, str]] | None = None,
) -> Edited:
    if not 2 <= week <= _MOST_WEEKS:
        raise EditError(f"There is no week {week}.")
    places = _places(row)

    def ways() -> Iterator[Edited]:
        if cells:  # the week has a column for its sets, one for its reps …
            spots = Spots(text, row)
            for column, value in cells:
                spots.cell(column, value)
            yield spots.buffer.finish()
        for typed in wordings:
            spots = Spots(text, row)
            _write(spots, row, places, typed, week)
            yield spots.buffer.finish()

    return first_as_meant(ways(), _wanted(text, row, dose, week), refusal)


def _places(row: RowText) -> dict[int, FieldPlace]:
    return {int(name[5:]): place for name, place in row.fields.items() if re.fullmatch(r"week_\d+", name)}


def _stated_for(row: RowText, week: int) -> Dose:
    """What the week itself says."""
    return next((change.dose for change in row.record.weekly if change.week == week), Dose())


def _written_for(text: ProgramText, row: RowText, week: int) -> str:
    """The words in which the week says it."""
    for cell in columns_of(row.raw, table_of(text, row)) if row.table else ():
        if cell.kind == f"week {week}":
            return row.raw[cell.start : cell.end].strip()
    place = _places(row).get(week)
    return text.lines[place.span.line - 1][place.span.column : place.span.end_column] if place is not None else ""


def _write(spots: Spots, row: RowText, places: dict[int, FieldPlace], words: str, week: int) -> None:
    cells = [c for c in columns_of(row.raw, table_of(spots.text, row)) if c.kind == f"week {week}"] if row.table else []
    if cells:
        spots.cell(cells[0], words)
        return
    columns = {number: place for number, place in places.items() if place.span.line == row.head}
    if week in places:
        if not words and week in columns and week == max(columns):
            _drop_last_column(spots, row, columns[week])
            return
        if not words and week in columns:
            words = with_sign_of(dose_text(row.record.dose_in(week - 1)).replace("×", "x"), doses_of([row]))
        if words:
            spots.replace(places[week], words)
        else:
            spots.remove(places[week])
    elif columns and words:
        last = max(columns)
        place = columns[last]
        raw = row.raw[place.span.column : place.span.end_column]
        repeated = "".join(f" | {raw}" for _ in range(last + 1, week))
        spots.replace(place, f"{raw}{repeated} | {words}")
    elif words:
        earlier = [number for number in places if number < week]
        after = places[max(earlier)].span.line if earlier else None
        spots.add_line(f"week_{max(places)}" if places else "", words, after=after, key=f"Week {week}")


def _drop_last_column(spots: Spots, row: RowText, place: FieldPlace) -> None:
    """The last column goes with its ``|``: the one before it stands for the weeks after it."""
    bar = row.raw.rfind("|", 0, place.span.column)
    start = len(row.raw[: max(bar, 0)].rstrip())
    spots.buffer.at(row.first).put(start, place.span.end_column, "")


def _wanted(text: ProgramText, row: RowText, dose: Dose, week: int) -> Callable[[Program], bool]:
    """Everything is as it was, but for this row from that week on."""
    expected = meant(text.read.program)
    meant_row = expected.row(row.path)
    before = row.record
    meant_row.record = replace(meant_row.record, weekly=())
    same = reads_as(expected)

    def wanted(program: Program) -> bool:
        now = _row(program, row)
        if now is None or not same(_without_weeks(program, row)):
            return False
        if any(now.dose_in(number) != before.dose_in(number) for number in range(1, week)):
            return False
        return now.dose_in(week) == laid_over(before.dose_in(week - 1), dose)

    return wanted


def _row(program: Program, row: RowText) -> Prescription | None:
    return next((record for path, record in program.walk() if path == row.path), None)


def _without_weeks(program: Program, row: RowText) -> Program:
    week, session, block, number = row.path
    weeks = list(program.weeks)
    sessions = list(weeks[week].sessions)
    blocks = list(sessions[session].blocks)
    rows = list(blocks[block].prescriptions)
    rows[number] = replace(rows[number], weekly=())
    blocks[block] = replace(blocks[block], prescriptions=tuple(rows))
    sessions[session] = replace(sessions[session], blocks=tuple(blocks))
    weeks[week] = replace(weeks[week], sessions=tuple(sessions))
    return replace(program, weeks=tuple(weeks))
