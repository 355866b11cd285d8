"""The label of a row is written, changed or taken out; everything else on its lines stays."""

from __future__ import annotations

from hipflex_kit.notation.edits.edited import Edited
from hipflex_kit.notation.edits.intent import first_as_meant
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.spots import Spots
from hipflex_kit.program import Prescription, Program
from hipflex_kit.record_making import replace


def set_label(text: ProgramText, row: RowText, words: str) -> Edited:
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
