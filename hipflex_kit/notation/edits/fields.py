"""One field of a row is written, changed or taken out; everything else on its lines stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.emptied_fields import cannot_be_without, said_elsewhere
from hipflex_kit.notation.edits.intent import MeantRow
from hipflex_kit.notation.edits.part_wording import Way, additions, cell_additions, on_line, read_part, rewordings
from hipflex_kit.notation.edits.row_labels import set_label
from hipflex_kit.notation.edits.row_notes import set_notes
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.row_ways import MISREAD, NO_COLUMN, first_way, meant_row
from hipflex_kit.notation.edits.spots import Spots
from hipflex_kit.notation.edits.table_text import Column, amounts_apart, dose_cells, table_of
from hipflex_kit.notation.edits.techniques import read_technique, said_as, ways_to_write, wordings_of
from hipflex_kit.notation.edits.weeks import set_week_dose, set_week_part
from hipflex_kit.notation.edits.wording import DOSE_FIELD, doses_of, one_line, reworded, with_sign_of
from hipflex_kit.notation.places import FieldPlace, ParseResult
from hipflex_kit.notation.writing.dose_field import dose_text, parse_dose, technique_text
from hipflex_kit.program import Dose, Path
from hipflex_kit.record_making import field_names, replace

FIELDS = ("name", "dose", "tempo", "rest", "load", "effort", "technique", "note", "label")
_AMOUNTS = (("sets", "sets"), ("reps", "reps"), ("time", "seconds"), ("distance", "distance"))
_WORDS = {"dose": "sets × reps", "name": "name of the exercise", "technique": "kind of sets"}


def set_field(read: ParseResult, path: Path, field: str, text: str, *, week: int | None = None) -> Edited:
    """Write one field of an exercise.

    Args:
        read: The text, read.
        path: The exercise.
        field: ``name``, ``dose``, ``tempo``, ``rest``, ``load``, ``effort``, ``technique``, ``note`` or ``label``.
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
        return set_notes(whole, row, [note for line in re.split(r"[\r\n]+", text) if (note := one_line(line))])
    if field == "label":
        return set_label(whole, row, words)
    if field == "technique":
        return _set_technique(whole, row, words)
    return _set_part(whole, row, field, words)


def _set_name(text: ProgramText, row: RowText, words: str) -> Edited:
    place = row.own("name")
    if not words:
        raise EditError("An exercise needs a name; to take it out, delete the line.")
    if place is None:
        return _write_name(text, row, words)
    names = dict.fromkeys((words, words.strip(" .,:;–—-"), words.strip('"')))
    wanted = [meant_row(replace(row.record, name=name)) for name in names]
    ways: list[Way] = [lambda spots: spots.replace(place, words), lambda spots: spots.replace(place, f'"{words}"')]
    if re.search(r"\d ?[x×] ?\d", words):
        refusal = f"“{words}” also says sets × reps; write those into their own field."
    else:
        refusal = MISREAD.format(words, _WORDS["name"])
    return first_way(text, row, ways, wanted, refusal)


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
    return first_way(text, row, ways, [meant_row(replace(row.record, name=words))], refusal, anew=False)


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
    return first_way(text, row, ways, list(_dosed(row, dose)), *_refusals(row, "dose", words))


def _refusals(row: RowText, field: str, words: str) -> tuple[str, str]:
    """What to tell where the words would be read as something else, and where other lines would."""
    if words:
        return MISREAD.format(words, _WORDS.get(field, field)), ""
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
        yield meant_row(replace(row.record, dose=other), fills=row.inherits or not row.own("dose"))


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
        wanted = [meant_row(replace(row.record, dose=_changed(row.record.dose, {field: None})), fills=row.inherits)]
        return first_way(text, row, [lambda spots: spots.remove(place)], wanted, *_refusals(row, field, words))
    value = read_part(row, field, words)
    wanted = [meant_row(replace(row.record, dose=_changed(row.record.dose, {field: value})))]
    if place is None and row.table and field not in table_of(text, row).kinds:
        return _note_instead(text, row, field, words)
    if place is not None:
        before = text.lines[place.span.line - 1][place.span.column : place.span.end_column]
        ways = [_replacing(place, typed) for typed in rewordings(field, words, before)]
    else:
        ways = list(cell_additions(text, row, field, words) if row.table else additions(text, row, field, words))
    return first_way(text, row, ways, wanted, MISREAD.format(words, field))


def _set_technique(text: ProgramText, row: RowText, words: str) -> Edited:
    if words:
        read_technique(words)
    elif row.own("technique") is None:
        if technique_text(row.record.dose):
            raise said_elsewhere(text, row, "technique")
        return Spots(text, row).buffer.finish()
    wanted = [
        meant_row(replace(row.record, dose=_changed(row.record.dose, said_as("technique", typed))), fills=not words)
        for typed in wordings_of(row, words)
    ]
    return first_way(text, row, ways_to_write(text, row, words), wanted, *_refusals(row, "technique", words))


def _set_for_week(text: ProgramText, row: RowText, field: str, words: str, week: int) -> Edited:
    if field == "dose":
        return set_week_dose(text, row, words, week)
    if field in ("name", "note", "label"):
        raise EditError(f"The {_WORDS.get(field, field)} is the same in every week; write what differs into a note.")

    def wordings(before: str) -> Iterator[str]:
        return rewordings(field, words, before) if before else ("".join(way) for way in on_line(field, words))

    def value() -> object:
        return read_technique(words) if field == "technique" else read_part(row, field, words)

    return set_week_part(text, row, field, value() if words else None, wordings, week)


def _replacing(place: FieldPlace, words: str) -> Way:
    return lambda spots: spots.replace(place, words)


def _note_instead(text: ProgramText, row: RowText, field: str, words: str) -> Edited:
    """What has no column stands among the notes."""
    said = words if field in words.casefold() else f"{field} {words}"
    kinds = table_of(text, row).kinds
    if "note" not in kinds or len(row.record.notes) > 1:
        raise EditError(NO_COLUMN.format(field))
    return set_notes(text, row, ["; ".join([*row.record.notes, said])])
