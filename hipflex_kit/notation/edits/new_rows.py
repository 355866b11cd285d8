"""How a row is written that is new where it stands: its words, its label's style, its bullet."""

from __future__ import annotations

from enum import Enum

from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.edits.inherited_doses import write_own_dose
from hipflex_kit.notation.edits.pieces import RowPiece
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.shape import Shape
from hipflex_kit.notation.edits.table_text import as_cells, table_of
from hipflex_kit.notation.edits.wording import Shorthand, in_the_authors_way
from hipflex_kit.program import Path

SHARED = "“{}” shares a line with another exercise; put each on a line of its own first."
UNREADABLE = "“{}” would be read as something else here; write it in the text instead."
UNINSERTABLE = "“{}” cannot stand there without other lines being read differently; write it in the text instead."
UNMOVABLE = "“{}” cannot go there without other lines being read differently; move it in the text instead."


def unshared(row: RowText) -> RowText:
    """A row that has its lines for itself.

    Raises:
        EditError: Another exercise stands on one of them.
    """
    if row.shared:
        raise EditError(SHARED.format(row.record.name))
    return row


def rows_in(text: ProgramText, block: Path) -> list[RowText]:
    """The rows of a block; none where it has only its heading yet.

    Raises:
        EditError: There is no such block.
    """
    if len(block) != 3 or block not in text.read.places:
        raise EditError("That block is no longer there.")
    return text.rows_of(block)


def contents(text: ProgramText, typed: Shorthand, path: Path) -> list[str]:
    """The ways to write new words at a place: as the author of the text would, or as typed."""
    near = [row for row in text.near(path) if not row.table]
    styled = in_the_authors_way(typed.content, near)
    return [styled] if styled == typed.content else [styled, typed.content]


def new_piece(shape: Shape, content: str, typed: Shorthand, like: RowText | None) -> RowPiece:
    """A row that is about to be written, as a line of a table where its neighbour is one."""
    piece = shape.new_row(content)
    if like is not None and like.table:
        table = table_of(shape.text, like)
        piece.cells = lambda label: as_cells(typed.row.record, label, table, like.raw)
    return piece


class Wording(Enum):
    """What a row says that is about to stand in another block."""

    AS_IT_IS = "as it is"
    WITH_ITS_DOSE = "with what it got from the block that it leaves"
    ANEW = "all of it, in words of our own"


def uproot(
    shape: Shape, piece: RowPiece, like: RowText | None, prefix: str, wording: Wording = Wording.WITH_ITS_DOSE
) -> None:
    """Make a row ready to stand in another block."""
    if wording is Wording.ANEW:
        shape.write_anew(piece)
    else:
        if wording is Wording.WITH_ITS_DOSE:
            write_own_dose(shape.text, piece)
        shape.rewrite(piece, like)
    piece.moved, piece.like = True, prefix


def neighbour(text: ProgramText, session: Path, index: int, without: Path | None = None) -> RowText | None:
    """The row above a new block, else the one below it."""
    above = [row for row in text.rows_of(session) if row.path[2] < index and row.path != without]
    below = [row for row in text.rows_of(session) if row.path[2] >= index and row.path != without]
    return above[-1] if above else below[0] if below else None


def label_model(text: ProgramText, session: Path, index: int) -> WrittenLabel | None:
    """How a new block of a day is labelled: like its neighbours; in an empty day like those of the other days."""
    beside = neighbour(text, session, index)
    if beside is not None and beside.table:
        return beside.label
    near = [row for row in text.near((*session, index, 0)) if not row.title]
    here = [row for row in near if row.path[:2] == session]
    return next((row.label for row in here or near if row.label and row.label.style != "code"), None)


def prefix_for(text: ProgramText, session: Path, index: int, model: WrittenLabel | None) -> str:
    """Bullet and indent of a new block: those of the nearest row that is labelled, or not labelled, like it."""
    near = (row for row in text.near((*session, index, 0)) if not row.title and not row.table)
    return next((row.prefix for row in near if (row.label is None) == (model is None)), "")
