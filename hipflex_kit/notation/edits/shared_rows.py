"""Several exercises on one line, ``Squat 3x8 + Row 3x10``: one of them goes, the others stay as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import Meant, comments_in, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.new_rows import SHARED, unshared
from hipflex_kit.notation.edits.pieces import RowPiece
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.shape import Shape
from hipflex_kit.notation.edits.spots import with_brackets
from hipflex_kit.notation.places import Source
from hipflex_kit.program import Block, BlockKind, Path
from hipflex_kit.record_making import replace

_SHARES = "“{}” shares a line with another exercise; delete it in the text."


class _Stretch(NamedTuple):
    """From where to where an exercise says something of itself on its line."""

    start: int
    end: int


def delete_from_line(text: ProgramText, path: Path) -> Edited:
    """Take out an exercise that stands on one line with others, with the sign between them.

    Args:
        text: All rows.
        path: The exercise; others of its block stand on its line.

    Raises:
        EditError: What is left of the line would be read as something else.
    """
    row = text.row(path)
    refusal = _SHARES.format(row.record.name)
    beside = [other for other in text.rows_of(path[:3]) if other.head == row.head]
    if len(beside) < 2:
        raise EditError(refusal)

    def ways(gone: Sequence[int]) -> Iterator[Edited]:
        for start, end in _cuts(beside, row):
            shape = Shape(text)
            piece, rows = shape.row(path), shape.block(path).rows
            _hand_on(piece, rows, gone)
            rows.remove(piece)
            shape.buffer.at(row.head).put(start, end, "")
            yield shape.finish()

    kept = [reads_as(expected) for expected in _meanings(text, path, ())]
    with suppress(EditError):
        return first_as_meant(ways(()), lambda program: any(check(program) for check in kept), refusal)
    below = _lines_of_its_own(text, row, beside)
    without = [reads_as(expected) for expected in _meanings(text, path, below)]
    return first_as_meant(ways(below), lambda program: any(check(program) for check in without), refusal)


def _meanings(text: ProgramText, path: Path, gone: Sequence[int]) -> Iterator[Meant]:
    """The block without the exercise; what is left of it may be one more line of the list above, or below."""
    for above, below in ((False, False), (True, False), (False, True), (True, True)):
        expected = meant(text.read.program)
        expected.comments -= comments_in(text.lines[line - 1] for line in gone)
        left = expected.block(path)
        del left.rows[path[3]]
        left.changed = True
        blocks, at = expected.session(path[:2]).blocks, path[2]
        around = blocks[at - above : at + 1 + below]
        if (above and at == 0) or (below and at + 1 == len(blocks)):
            continue
        if len(around) > 1 and not all(_is_list(text, (*path[:2], at - above + n)) for n in range(len(around))):
            continue
        left.rows = [row for block in around for row in block.rows]
        blocks[at - above : at + 1 + below] = [left]
        yield expected


def _is_list(text: ProgramText, path: Path) -> bool:
    """Exercises one below the other that nothing is said of together."""
    block = text.read.program.weeks[path[0]].sessions[path[1]].blocks[path[2]]
    unsaid = replace(block, prescriptions=(), rest_between=None, rest_after_round=None, kind=BlockKind.STRAIGHT)
    kinds = (BlockKind.STRAIGHT, BlockKind.SUPERSET)
    return block.kind in kinds and unsaid == Block() and all(row.label is None for row in block.prescriptions)


class Lift(NamedTuple):
    """How an exercise gets a line of its own.

    Attributes:
        start: Where on the shared line it begins, with the sign between it and the others.
        end: Where it ends.
        words: What is to stand on its own line.
        below: Lines below the shared one that go along.
    """

    start: int
    end: int
    words: str
    below: Sequence[int]


def ways_to_lift(text: ProgramText, row: RowText) -> Sequence[Lift | None]:
    """Ways to give an exercise a line of its own; None: it has one.

    Args:
        text: All rows.
        row: The exercise.

    Raises:
        EditError: It cannot be taken from its line, as others say how it is done.
    """
    if not row.shared:
        return [None]
    beside = [other for other in text.rows_of(row.path[:3]) if other.head == row.head]
    of_several = any(_dose_of_several(other) for other in beside)
    if len(beside) < 2 or (row.inherits and not of_several):
        unshared(row)
    words = _name_and_dose(row) if of_several else row.raw[slice(*_said(row, names_only=False, labelled=False))]
    below = _lines_of_its_own(text, row, beside)
    cuts = list(_cuts(beside, row, names=(of_several,)))
    return [Lift(*cut, words, lines) for lines in ([(), below] if below else [()]) for cut in cuts]


def _dose_of_several(row: RowText) -> bool:
    """``Superset: Bench + Row 3x8``: does the line say once for the exercises on it how much is done of each?"""
    said = (place for place in row.fields.values() if place.source in (Source.HEADER, Source.FOOTER))
    return any(place.span.line == row.head for place in said)


def _name_and_dose(row: RowText) -> str:
    """The exercise with the dose that stands once on its line."""
    places = [
        place
        for name, place in row.fields.items()
        if name not in ("name", "label") and place.span.line == place.span.end_line == row.head
    ]
    start, end = _said(row, names_only=True, labelled=False)
    spans = [with_brackets(row.raw, place.span.column, place.span.end_column) for place in places]
    return f"{row.raw[start:end]} {row.raw[min(start for start, _ in spans) : max(end for _, end in spans)]}"


def lifted(shape: Shape, row: RowText, lift: Lift | None) -> RowPiece:
    """The exercise as a piece with lines of its own, still among the rows of its block.

    Args:
        shape: The days as pieces.
        row: The exercise.
        lift: How it gets its line; None where it has one.
    """
    piece = shape.row(row.path)
    if lift is not None:
        _hand_on(piece, shape.block(row.path).rows, lift.below)
        shape.buffer.at(row.head).put(lift.start, lift.end, "")
        piece.words, piece.moved = lift.words, True
        piece.entries = [*shape.buffer.new([lift.words]), *(shape.buffer.at(line) for line in lift.below)]
    return piece


def _hand_on(piece: RowPiece, rows: list[RowPiece], gone: Sequence[int]) -> None:
    """Of rows that share a line the first has it: what stays of it goes to the next one, else to the one above."""
    at = rows.index(piece)
    left = [entry for entry in piece.entries if entry.origin not in gone]
    if at + 1 == len(rows):
        rows[at - 1].entries = [*rows[at - 1].entries, *left]
        return
    following = rows[at + 1]
    following.entries = [*left, *following.entries]
    one, other = piece.text, following.text
    if one and other and one.head == other.head and other.label is None:
        following.text = replace(other, label=one.label, label_at=one.label_at)


def _cuts(beside: list[RowText], row: RowText, names: Sequence[bool] = (False, True)) -> Iterator[tuple[int, int]]:
    """What may go from the line: all that the exercise says, or its name alone where a dose is said for several."""
    at = beside.index(row)
    for names_only in names:
        here = _said(row, names_only)
        if at > 0:
            yield _said(beside[at - 1], names_only).end, here.end
        if at + 1 < len(beside):
            following = beside[at + 1]
            keeps_label = row.label is not None and following.label is None
            yield row.begins if keeps_label else here.start, _said(following, names_only).start


def _said(row: RowText, names_only: bool, *, labelled: bool = True) -> _Stretch:
    names = [name for name in (("name", "label") if names_only else row.fields) if labelled or name != "label"]
    places = [place for name in names if (place := row.own(name)) and place.span.line == row.head]
    spans = [with_brackets(row.raw, place.span.column, place.span.end_column) for place in places]
    if not spans and names_only:  # nobody has named it: "4 x 800m" between others
        return _said(row, names_only=False, labelled=labelled)
    if not spans:
        raise EditError(SHARED.format(row.record.name))
    return _Stretch(min(start for start, _ in spans), max(end for _, end in spans))


def _lines_of_its_own(text: ProgramText, row: RowText, beside: list[RowText]) -> Sequence[int]:
    """Lines below the shared one that are about this exercise alone."""
    others = max(text.read.places[other.path].last_line for other in beside if other is not row)
    return range(others + 1, text.read.places[row.path].last_line + 1)
