"""The notes of a row are written, changed or taken out; everything else on its lines stays."""

from __future__ import annotations

import re

from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.part_wording import Way
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.row_ways import MISREAD, NO_COLUMN, first_way, meant_row
from hipflex_kit.notation.edits.spots import Spots
from hipflex_kit.notation.edits.table_text import columns_of, table_of
from hipflex_kit.record_making import replace


def set_notes(text: ProgramText, row: RowText, notes: list[str]) -> Edited:
    """Write the notes of a row, each of them a note of its own."""
    names = ["note" if n == 1 else f"note_{n}" for n in range(1, len(row.record.notes) + 1)]
    places = [row.own(name) for name in names]
    wanted = [meant_row(replace(row.record, notes=tuple(notes)))]
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
        wanted = [meant_row(replace(row.record, notes=(said,)))]
        return first_way(text, row, [lambda spots: spots.cell(free[0], said)], wanted, MISREAD.format(said, "note"))
    if row.table and not free and notes and not places:
        raise EditError(NO_COLUMN.format("notes"))
    ways: list[Way] = [
        write,
        lambda spots: write(spots, key="Note"),
        lambda spots: write(spots, key="Note", plain=True),
        lambda spots: write(spots, key="Note", quote='"', plain=True),
    ]
    if len(notes) == 1 and not places:  # a line below would be about its neighbours on the line, or end their circuit
        ways.append(lambda spots: spots.append(f"({notes[0]})"))
    return first_way(text, row, ways, wanted, MISREAD.format("; ".join(notes), "note"))


def _without_week(old: str, new: str) -> str:
    """``week 3: heavy test`` in place of ``week 3: test``: the week is said by the column that the cell stands in."""
    week = re.match(r"week \d+: ", old)
    return new.removeprefix(week[0]) if week is not None else new
