"""Ways to write a row, tried one after the other until one reads as it is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hipflex_kit.notation.edits.edited import Edited
from hipflex_kit.notation.edits.intent import MeantRow, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.part_wording import Way
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.spots import Spots
from hipflex_kit.program import Prescription
from hipflex_kit.record_making import replace

NO_COLUMN = "This table has no column for {}; turn the table into lines first."
MISREAD = "“{}” would be read as something other than the {} here; write it differently."


def meant_row(record: Prescription, *, fills: bool = False) -> MeantRow:
    """A row as it is meant, whatever its label and the coach's comments."""
    return MeantRow(replace(record, label=None, comments=()), fills=fills)


def first_way(
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
