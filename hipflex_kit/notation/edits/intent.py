"""What a splice is meant to make of a program, compared with what the new text is read as.

A splice changes text, and text is read by its looks. So every splice says beforehand which program it means; where the
new text reads as another one, the splice is not made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.program import Block, BlockKind, Dose, Header, Path, Prescription, Program
from hipflex_kit.record_making import field_names, replace


@dataclass(slots=True)
class MeantRow:
    """A row as it is meant to be read.

    Attributes:
        record: Without label and comments, which follow from where it stands.
        fills: True where it may get from its block what it does not say itself.
        loosely: True where all but name and amounts may stand among its notes: it went into a table.
    """

    record: Prescription
    fills: bool = False
    loosely: bool = False


@dataclass(slots=True)
class MeantBlock:
    """A block as it is meant to be read.

    Attributes:
        record: What it says itself, without its rows.
        rows: Its rows.
        changed: Rows came or went, so that its kind, and what a rest line below it is about, may follow.
        number: Which block of its day it was before; None for one that is new there.
        moved: It does not stay where it was among the others.
        joins: It says by no heading of its own where it belongs; of a block that moved.
    """

    record: Block
    rows: list[MeantRow]
    changed: bool = False
    number: int | None = None
    moved: bool = False
    joins: bool = False


@dataclass(slots=True)
class MeantSession:
    """A day as it is meant to be read.

    Attributes:
        titles: Any of these.
        notes: Its own notes.
        source: The blocks as they are; what is not asked for stays so.
    """

    titles: tuple[str | None, ...]
    notes: tuple[str, ...]
    source: tuple[Block, ...] = ()
    _blocks: list[MeantBlock] | None = None

    @property
    def blocks(self) -> list[MeantBlock]:
        """Its blocks, to be changed."""
        if self._blocks is None:
            self._blocks = [_block(block, number) for number, block in enumerate(self.source)]
        return self._blocks

    @property
    def untouched(self) -> bool:
        """Nobody has asked for its blocks."""
        return self._blocks is None

    @property
    def empty(self) -> bool:
        """Without a heading nothing is left of a day that has no block."""
        return self.titles == (None,) and not self.notes and not (self.source if self.untouched else self.blocks)


@dataclass(slots=True)
class MeantWeek:
    """A written week as it is meant to be read."""

    number: int | None
    title: str | None
    notes: tuple[str, ...]
    sessions: list[MeantSession]


@dataclass(slots=True)
class Meant:
    """A program as it is meant to be read; taken from a record, then changed by the splice."""

    header: Header
    weeks: list[MeantWeek]
    notes: tuple[str, ...]
    comments: Counter[str] = field(default_factory=Counter)

    def session(self, path: Path) -> MeantSession:
        """A session by its path."""
        return self.weeks[path[0]].sessions[path[1]]

    def block(self, path: Path) -> MeantBlock:
        """A block by its path."""
        return self.session(path).blocks[path[2]]

    def row(self, path: Path) -> MeantRow:
        """A row by its path."""
        return self.block(path).rows[path[3]]

    def drop_if_empty(self, path: Path) -> None:
        """A block, or that of a row, goes with its last row."""
        blocks = self.session(path).blocks
        if not blocks[path[2]].rows:
            del blocks[path[2]]


def meant(program: Program) -> Meant:
    """A program as it is, to be changed."""
    weeks = [
        MeantWeek(
            week.number,
            week.title,
            week.notes,
            [MeantSession((session.title,), session.notes, session.blocks) for session in week.sessions],
        )
        for week in program.weeks
    ]
    return Meant(program.header, weeks, program.notes, Counter(_comments(program)))


def _block(block: Block, number: int) -> MeantBlock:
    rows = [MeantRow(bare(row)) for row in block.prescriptions]
    return MeantBlock(replace(block, prescriptions=(), label=None, comments=()), rows, number=number)


def bare(row: Prescription) -> Prescription:
    """A row without its label and the coach's comments."""
    return replace(row, label=None, comments=())


def comments_in(lines: Iterable[str]) -> Counter[str]:
    """The coach's comments in lines that go."""
    found: Counter[str] = Counter()
    for line in map(read_line, lines):
        if line.comment is not None:
            found[squeeze(line.shown[line.comment + 2 :])] += 1
    return found


def first_as_meant(
    candidates: Iterable[Edited], wanted: Callable[[Program], bool], refusal: str, of_others: str = ""
) -> Edited:
    """The first way to write an edit that reads as it is meant.

    Args:
        candidates: Ways to write it, the one that the author would choose first.
        wanted: Whether a program is the one that is meant.
        refusal: What to tell the coach where none is.
        of_others: The same where it is another line that would be read differently.

    Raises:
        EditError: None of them reads as meant.
    """
    tried = []
    for candidate in candidates:
        if wanted(parse_program(candidate.text).program):
            return candidate
        tried.append(candidate)
    raise EditError(refusal, tried, of_others=of_others)


def reads_as(expected: Meant) -> Callable[[Program], bool]:
    """Compare programs with one that is meant."""
    return lambda program: _same_program(expected, meant(program))


def _same_program(expected: Meant, actual: Meant) -> bool:
    if (expected.header, expected.comments) != (actual.header, actual.comments) or expected.notes != actual.notes:
        return False
    weeks, others = (_filled_weeks(side) for side in (expected, actual))
    return len(weeks) == len(others) and all(map(_same_week, weeks, others))


def _filled_weeks(side: Meant) -> list[MeantWeek]:
    return [w for w in side.weeks if w.number is not None or any(not day.empty for day in w.sessions)]


def _same_week(expected: MeantWeek, actual: MeantWeek) -> bool:
    if (expected.number, expected.title, expected.notes) != (actual.number, actual.title, actual.notes):
        return False
    days, others = ([day for day in week.sessions if not day.empty] for week in (expected, actual))
    return len(days) == len(others) and all(map(_same_session, days, others))


def _same_session(expected: MeantSession, actual: MeantSession) -> bool:
    if actual.titles[0] not in expected.titles or expected.notes != actual.notes:
        return False
    if expected.untouched and expected.source == actual.source:
        return True
    return len(expected.blocks) == len(actual.blocks) and all(map(_same_block, expected.blocks, actual.blocks))


def _same_block(expected: MeantBlock, actual: MeantBlock) -> bool:
    if len(expected.rows) != len(actual.rows):
        return False
    one, other = expected.record, actual.record
    if expected.changed:
        one, other = (replace(record, rest_between=None, rest_after_round=None) for record in (one, other))
        if {one.kind, other.kind} <= {BlockKind.STRAIGHT, BlockKind.SUPERSET}:
            one = replace(one, kind=other.kind)
    # "EMOM 10" with one station is done ten times, with several each of them as often as its turn comes
    by_clock = expected.changed and one.kind is BlockKind.EMOM
    if by_clock:
        one, other = (replace(record, rounds=None) for record in (one, other))
    follows = {"rest"} if expected.changed else set()
    return one == other and all(
        _same_row(row, actual_row, follows | {"sets"} if by_clock else follows)
        for row, actual_row in zip(expected.rows, actual.rows, strict=True)
    )


def _same_row(expected: MeantRow, actual: MeantRow, follows: set[str]) -> bool:
    """Compare a row but for those fields that follow from its block."""
    one, other = expected.record, actual.record
    if expected.loosely:
        return one.name == other.name and all(
            getattr(one.dose, name) in (None, (), getattr(other.dose, name)) for name in _AMOUNTS
        )
    if follows:
        unsaid: Any = dict.fromkeys(follows)
        one, other = (replace(record, dose=replace(record.dose, **unsaid)) for record in (one, other))
    if expected.fills:
        one = replace(one, dose=_filled(one.dose, other.dose))
    return one == other


_AMOUNTS = ("sets", "reps", "reps_text", "seconds", "distance", "calories", "side")


def _filled(dose: Dose, by: Dose) -> Dose:
    empty = {name: getattr(by, name) for name in field_names(Dose) if getattr(dose, name) in (None, ())}
    return replace(dose, **empty)


def _comments(program: Program) -> Iterator[str]:
    yield from program.comments
    for week in program.weeks:
        yield from week.comments
        for session in week.sessions:
            yield from session.comments
            for block in session.blocks:
                yield from block.comments
                for row in block.prescriptions:
                    yield from row.comments
