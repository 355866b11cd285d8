"""One field of a row is written, changed or taken out; everything else on its lines stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.emptied_fields import cannot_be_without, said_elsewhere
from hipflex_kit.notation.edits.intent import MeantRow, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.part_wording import Way, additions, cell_additions, on_line, read_part, rewordings
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.spots import Spots
from hipflex_kit.notation.edits.table_text import Column, amounts_apart, columns_of, dose_cells, table_of
from hipflex_kit.notation.edits.weeks import set_week_dose, set_week_part
from hipflex_kit.notation.edits.wording import DOSE_FIELD, doses_of, one_line, reworded, with_sign_of
from hipflex_kit.notation.places import FieldPlace, ParseResult
from hipflex_kit.notation.writing.dose_field import dose_text, parse_dose
from hipflex_kit.program import Dose, Path, Prescription, Program
from hipflex_kit.record_making import field_names, replace

FIELDS = ("name", "dose", "tempo", "rest", "load", "effort", "note", "label")
_NO_COLUMN = "This table has no column for {}; turn the table into lines first."
_MISREAD = "“{}” would be read as something other than the {} here; write it differently."
_AMOUNTS = (("sets", "sets"), ("reps", "reps"), ("time", "seconds"), ("distance", "distance"))
_WORDS = {"dose": "sets × reps", "name": "name of the exercise"}


def set_field(read: ParseResult, path: Path, field: str, text: str, *, week: int | None = None) -> Edited:
    """Write one field of an exercise.

    Args:
        read: The text, read.
        path: The exercise.
        field: ``name``, ``dose``, ``tempo``, ``rest``, ``load``, ``effort``, ``note`` or ``label``.
        text: What the field is to say; "" takes it out. In a note each line is a note of its own.
        week: From which week on it holds, for all but name, note and label; None or 1 is the first.

    Returns:
        The text with that field changed.

    Raises:
        EditError: The words would be read as something else, or would change another line.
    """
    whole = ProgramText(read)
    row = whole.row(path)
    if field not in FIELDS:
        raise EditError(f"An exercise has no field “{one_line(field)}”.")
    words = one_line(text)
    if week is not None and week > 1:
        return _set_for_week(whole, row, field, words, week)
    if field == "name":
        return _set_name(whole, row, words)
    if field == "dose":
        edited = _set_dose(whole, row, words)
        if not words and edited.text == read.text and dose_text(row.record.dose):
            raise said_elsewhere(whole, row, "dose")
        return edited
    if field == "note":
        return _set_notes(whole, row, [note for line in re.split(r"[\r\n]+", text) if (note := one_line(line))])
    if field == "label":
        return _set_label(whole, row, words)
    return _set_part(whole, row, field, words)


def _set_name(text: ProgramText, row: RowText, words: str) -> Edited:
    place = row.own("name")
    if not words:
        raise EditError("An exercise needs a name; to take it out, delete the line.")
    if place is None:
        return _write_name(text, row, words)
    names = dict.fromkeys((words, words.strip(" .,:;–—-"), words.strip('"')))
    wanted = [_with(replace(row.record, name=name)) for name in names]
    ways: list[Way] = [lambda spots: spots.replace(place, words), lambda spots: spots.replace(place, f'"{words}"')]
    if re.search(r"\d ?[x×] ?\d", words):
        refusal = f"“{words}” also says sets × reps; write those into their own field."
    else:
        refusal = _MISREAD.format(words, _WORDS["name"])
    return _first(text, row, ways, wanted, refusal)


def _write_name(text: ProgramText, row: RowText, words: str) -> Edited:
    """Name what has its name from a heading, or has none: ``5 x 400 m`` becomes ``Treadmill 5 x 400 m``."""
    dose = row.own("dose")
    if dose is None or dose.span.line != row.head or row.table:
        raise EditError("This name cannot be changed here; change it in the text.")
    line, start, end = row.head, dose.span.column, dose.span.end_column

    def write(at: int, typed: str) -> Way:
        return lambda spots: spots.buffer.at(line).put(at, at, typed)

    ways = [write(start, f"{words} "), write(start, f"{words}: "), write(end, f" {words}")]
    refusal = f"“{words}” would be read as something other than its name here; write it in the text."
    return _first(text, row, ways, [_with(replace(row.record, name=words))], refusal, anew=False)


def _set_dose(text: ProgramText, row: RowText, words: str) -> Edited:
    pieces = [name for name in row.fields if re.fullmatch(r"dose(_\d+)?", name) and row.own(name)]
    places = [place for name in pieces if (place := row.own(name))]
    dose = _read_dose(words)
    signed = with_sign_of(words, chain(doses_of([row]), doses_of(text.near(row.path))))
    cells = dose_cells(dose, row.raw, table_of(text, row)) if row.table else None

    def write(spots: Spots, typed: str) -> None:
        for place in places[1:] if typed else places:
            spots.remove(place)
        if typed and places:
            spots.replace(places[0], _in_cell(row, places[0], dose, typed) if row.table else typed)
        elif typed:
            spots.after_name(typed)

    ways: list[Way] = [lambda spots: write(spots, signed), lambda spots: write(spots, words)]
    if cells:
        ways.insert(0, lambda spots: _write_cells(spots, cells))
    elif words:
        ways.append(lambda spots: spots.append(words))
    if not places and not row.table and (apart := _apart(row, dose)):
        ways.insert(0, lambda spots: _write_apart(spots, apart))
    return _first(text, row, ways, list(_dosed(row, dose)), *_refusals(row, "dose", words))


def _refusals(row: RowText, field: str, words: str) -> tuple[str, str]:
    """What to tell where the words would be read as something else, and where other lines would."""
    if words:
        return _MISREAD.format(words, _WORDS.get(field, field)), ""
    return cannot_be_without(row, field)


def _apart(row: RowText, dose: Dose) -> list[tuple[FieldPlace, str]] | None:
    """What ``Sets: 3`` and ``Reps: 10`` are to say, each where it stands; None where they cannot say it."""
    places = {kind: place for kind, name in _AMOUNTS if (place := row.own(name)) is not None}
    values = amounts_apart(dose, tuple(places)) if places else None
    return None if values is None else [(place, values.get(kind, "")) for kind, place in places.items()]


def _write_apart(spots: Spots, values: list[tuple[FieldPlace, str]]) -> None:
    for place, value in values:
        if value:
            spots.replace(place, value)
        else:
            spots.remove(place)


def _in_cell(row: RowText, place: FieldPlace, dose: Dose, typed: str) -> str:
    """A week's cell may also say how heavy: that stays."""
    written = row.raw[place.span.column : place.span.end_column]
    return reworded(written, dose.stated.keys() | {"dose"}, typed)


def _write_cells(spots: Spots, cells: list[tuple[Column, str]]) -> None:
    for column, value in cells:
        spots.cell(column, value)


def _read_dose(words: str) -> Dose:
    dose, findings = parse_dose(words)
    unread = any(finding.code == "unread-dose" for finding in findings)
    if words and (unread or dose == Dose()):
        raise EditError(f"“{words}” is not read as sets × reps; write it like 4x10, 3x30 sec or 4x5 each leg.")
    return dose


def _dosed(row: RowText, dose: Dose) -> Iterator[MeantRow]:
    """The row with a typed dose: load, effort, tempo and rest stay unless they were typed too."""
    stated = {name: getattr(dose, name) for name in field_names(Dose)}
    changes = {name: value for name, value in stated.items() if name in DOSE_FIELD or value is not None}
    changed = _changed(row.record.dose, changes)
    for other in (changed, replace(changed, technique=dose.technique, technique_text=dose.technique_text)):
        yield _with(replace(row.record, dose=other), fills=row.inherits or not row.own("dose"))


def _changed(dose: Dose, changes: dict[str, object]) -> Dose:
    return replace(dose, **changes)  # type: ignore[arg-type]


def _set_part(text: ProgramText, row: RowText, field: str, words: str) -> Edited:
    """Tempo, rest, load or effort."""
    place = row.own(field)
    if not words:
        if place is None and getattr(row.record.dose, field) is not None:
            raise said_elsewhere(text, row, field)
        if place is None:
            return Spots(text, row).buffer.finish()
        wanted = [_with(replace(row.record, dose=_changed(row.record.dose, {field: None})), fills=row.inherits)]
        return _first(text, row, [lambda spots: spots.remove(place)], wanted, *_refusals(row, field, words))
    value = read_part(row, field, words)
    wanted = [_with(replace(row.record, dose=_changed(row.record.dose, {field: value})))]
    if place is None and row.table and field not in table_of(text, row).kinds:
        return _note_instead(text, row, field, words)
    if place is not None:
        before = text.lines[place.span.line - 1][place.span.column : place.span.end_column]
        ways = [_replacing(place, typed) for typed in rewordings(field, words, before)]
    else:
        ways = list(cell_additions(text, row, field, words) if row.table else additions(text, row, field, words))
    return _first(text, row, ways, wanted, _MISREAD.format(words, field))


def _set_for_week(text: ProgramText, row: RowText, field: str, words: str, week: int) -> Edited:
    if field == "dose":
        return set_week_dose(text, row, words, week)
    if field in ("name", "note", "label"):
        raise EditError(f"The {_WORDS.get(field, field)} is the same in every week; write what differs into a note.")

    def wordings(before: str) -> Iterator[str]:
        return rewordings(field, words, before) if before else ("".join(way) for way in on_line(field, words))

    return set_week_part(text, row, field, read_part(row, field, words) if words else None, wordings, week)


def _replacing(place: FieldPlace, words: str) -> Way:
    return lambda spots: spots.replace(place, words)


def _note_instead(text: ProgramText, row: RowText, field: str, words: str) -> Edited:
    """What has no column stands among the notes."""
    said = words if field in words.casefold() else f"{field} {words}"
    kinds = table_of(text, row).kinds
    if "note" not in kinds or len(row.record.notes) > 1:
        raise EditError(_NO_COLUMN.format(field))
    return _set_notes(text, row, ["; ".join([*row.record.notes, said])])


def _set_notes(text: ProgramText, row: RowText, notes: list[str]) -> Edited:
    names = ["note" if n == 1 else f"note_{n}" for n in range(1, len(row.record.notes) + 1)]
    places = [row.own(name) for name in names]
    wanted = [_with(replace(row.record, notes=tuple(notes)))]
    if [place for place in places if place is None]:
        raise EditError("These notes cannot be changed here; change them in the text.")

    def write(spots: Spots, *, key: str = "", quote: str = "", plain: bool = False) -> None:
        for place, old, new in zip(places, row.record.notes, notes, strict=False):
            if place is not None and old != new:
                spots.replace(place, _without_week(old, new) if row.table else quote + new + quote)
        for place in places[len(notes) :]:
            if place is not None:
                spots.remove(place)
        for note in reversed(notes[len(places) :]):
            spots.add_line("note", quote + note + quote, key=key, after=spots.last_line(), plain=plain)

    free = [c for c in columns_of(row.raw, table_of(text, row)) if c.kind == "note"] if row.table else []
    if free and notes and not places:
        said = "; ".join(notes)
        wanted = [_with(replace(row.record, notes=(said,)))]
        return _first(text, row, [lambda spots: spots.cell(free[0], said)], wanted, _MISREAD.format(said, "note"))
    if row.table and not free and notes and not places:
        raise EditError(_NO_COLUMN.format("notes"))
    ways: list[Way] = [
        write,
        lambda spots: write(spots, key="Note"),
        lambda spots: write(spots, key="Note", plain=True),
        lambda spots: write(spots, key="Note", quote='"', plain=True),
    ]
    if len(notes) == 1 and not places:  # a line below would be about its neighbours on the line, or end their circuit
        ways.append(lambda spots: spots.append(f"({notes[0]})"))
    return _first(text, row, ways, wanted, _MISREAD.format("; ".join(notes), "note"))


def _without_week(old: str, new: str) -> str:
    """``week 3: heavy test`` in place of ``week 3: test``: the week is said by the column that the cell stands in."""
    week = re.match(r"week \d+: ", old)
    return new.removeprefix(week[0]) if week is not None else new


def _set_label(text: ProgramText, row: RowText, words: str) -> Edited:
    """A label says which block a row belongs to, so blocks may change; exercises and doses may not."""
    spots = Spots(text, row)
    entry = spots.buffer.at(row.first)
    start, end = row.label_at
    if row.label is not None and words:
        entry.put(start, end, words)
    elif row.label is not None and row.label.above:
        spots.buffer.remove([spots.buffer.at(line) for line in range(row.first, row.head)])
    elif row.label is not None:
        entry.put(start - len(row.label.opening), row.begins, "")
    elif words:
        near = (other.label for other in text.near(row.path) if other.label)
        closing = next((label.closing for label in near), ") ")
        entry.put(row.begins, row.begins, words + closing)
    position = [path for path, _ in text.read.program.walk()].index(row.path)

    def wanted(program: Program) -> bool:
        rows = [record for _, record in program.walk()]
        before = [record for _, record in text.read.program.walk()]
        if len(rows) != len(before) or (rows[position].label or "") != words:
            return False
        return all(_bare(one) == _bare(other) for one, other in zip(rows, before, strict=True))

    return first_as_meant([spots.buffer.finish()], wanted, f"“{words}” is not read as a label; write it like 1a or B2.")


def _bare(row: Prescription) -> Prescription:
    return replace(row, label=None)


def _with(record: Prescription, *, fills: bool = False) -> MeantRow:
    return MeantRow(replace(record, label=None, comments=()), fills=fills)


def _first(
    text: ProgramText,
    row: RowText,
    ways: Iterable[Way],
    wanted: Sequence[MeantRow],
    refusal: str,
    of_others: str = "",
    *,
    anew: bool = True,
) -> Edited:
    """The first way that reads as one of the rows that are meant, with all other rows as they were.

    Where none of them does, the row's own lines are written anew, if they may be.
    """

    def candidates() -> Iterator[Edited]:
        for way in ways:
            spots = Spots(text, row)
            way(spots)
            yield spots.buffer.finish()
        if anew and not row.shared and not row.table:
            spots = Spots(text, row)
            spots.write_anew(wanted[0].record)
            yield spots.buffer.finish()

    checks = []
    for record in wanted:
        expected = meant(text.read.program)
        expected.block(row.path).rows[row.path[3]] = record
        checks.append(reads_as(expected))
    return first_as_meant(candidates(), lambda program: any(check(program) for check in checks), refusal, of_others)
