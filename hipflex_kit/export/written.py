"""The program as canonical text, cut into the pieces that belong to each day, block and exercise."""

from __future__ import annotations

from itertools import groupby

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import format_program, parse_program
from hipflex_kit.program import Block, Path, Prescription, Program, Session, Week
from hipflex_kit.record_making import record, replace


@record
class Piece:
    """Lines of the text that belong to one record and to nothing inside it.

    Attributes:
        path: The record; () for the header.
        lines: The lines, blank ones that follow included.
    """

    path: Path
    lines: tuple[str, ...]


def for_clients(program: Program) -> Program:
    """The program without what only its coach reads: ``//`` comments, what to watch, reasons for overruling a check."""

    def prescription(p: Prescription) -> Prescription:
        return replace(p, comments=())

    def block(b: Block) -> Block:
        return replace(b, comments=(), prescriptions=tuple(map(prescription, b.prescriptions)))

    def session(s: Session) -> Session:
        return replace(s, comments=(), blocks=tuple(map(block, s.blocks)))

    def week(w: Week) -> Week:
        return replace(w, comments=(), sessions=tuple(map(session, w.sessions)))

    header = replace(program.header, watch=(), keep=())
    return replace(program, header=header, comments=(), weeks=tuple(map(week, program.weeks)))


def pieces(program: Program) -> tuple[Piece, ...]:
    """The canonical text in pieces; their lines, one after the other, are the whole text.

    Args:
        program: The program.

    Returns:
        In the order of the text.
    """
    text = format_program(program)
    lines = split_lines(text.removesuffix("\n"))
    owners: list[Path] = [()] * len(lines)
    for path, place in sorted(parse_program(text).places.items(), key=lambda item: len(item[0])):
        for number in range(place.first_line, min(place.last_line, len(lines)) + 1):
            owners[number - 1] = path
    for at, line in enumerate(lines):
        if at and not line.strip():
            owners[at] = owners[at - 1]
    numbered = groupby(range(len(lines)), key=lambda at: owners[at])
    return tuple(Piece(path, tuple(lines[at] for at in run)) for path, run in numbered)
