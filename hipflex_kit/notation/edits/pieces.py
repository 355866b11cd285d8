"""The pieces of a day while it is rearranged: rows and blocks with their lines, and the gaps between them before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from hipflex_kit.notation.edits.buffer import Entry
from hipflex_kit.notation.edits.row_text import RowText, WrittenLabel
from hipflex_kit.program import Path


@dataclass(slots=True, eq=False)
class RowPiece:
    """A row with its lines.

    Attributes:
        entries: Its lines; of a new row one, whose text are its words alone until it is written.
        text: How it stood before; None for a new row.
        like: Bullet and indent to write before it; None: it keeps its own.
        title: ``Warm Up: `` to write before its words.
        moved: Its label and bullet are to be written, not only relabelled.
        cells: Writes it as a line of a table, given its label.
        words: What it is to say instead of its own words.
        close: No blank line is to part it from the other rows of its block.
    """

    entries: list[Entry]
    text: RowText | None = None
    like: str | None = None
    title: str = ""
    moved: bool = False
    cells: Callable[[str], str] | None = None
    words: str | None = None
    close: bool = False

    @property
    def head(self) -> Entry:
        """The line that its own words begin on."""
        return self.entries[self.text.head - self.text.first if self.text is not None else 0]

    @property
    def in_table(self) -> bool:
        """It is to be a line of a table."""
        return self.cells is not None or (self.text is not None and self.text.table and self.words is None)


@dataclass(slots=True, eq=False)
class BlockPiece:
    """A block with its lines.

    Attributes:
        origin: Its path before; None for a new one.
        head: The lines above its first row.
        rows: Its rows.
        tail: The lines below its last row, such as ``Rest 60s``.
        settled: It stays where it was among the blocks of its day.
        model: How its rows are labelled if it is new to its day.
        above: Lines that set it off from the block above, such as a rule.
        below: Lines that set it off from the block below.
        joins: It says by no heading of its own where it belongs; of a block that moved.
    """

    origin: Path | None
    head: list[Entry]
    rows: list[RowPiece]
    tail: list[Entry]
    settled: bool = True
    model: WrittenLabel | None = None
    above: list[Entry] = field(default_factory=list)
    below: list[Entry] = field(default_factory=list)
    joins: bool = False


@dataclass(slots=True)
class Gaps:
    """What stood between neighbours."""

    below: dict[object, tuple[object, list[Entry]]] = field(default_factory=dict)
    above: dict[object, list[Entry]] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    def note(self, upper: object, lower: object, entries: list[Entry]) -> None:
        """Keep the lines between two neighbours."""
        self.below[upper] = (lower, entries)
        self.above[lower] = entries

    def ends_part(self, block: BlockPiece) -> bool:
        """It stood last in its day, or before a block that has a heading."""
        follower, _ = self.below.get(block, (None, []))
        return follower is None or (isinstance(follower, BlockPiece) and bool(follower.head))

    def blanks_above(self, block: BlockPiece) -> list[str] | None:
        """The blank lines above a block; None where nothing stood above it in its day."""
        gap = self.above.get(block)
        return None if gap is None else [entry.text for entry in gap if entry.blank]

    def heading_of(self, lower: object) -> list[Entry]:
        """``## Main`` in the gap above a block that is now the first of its day: it heads it as before."""
        entries = self.above.get(lower, [])
        return next((entries[n:] for n, entry in enumerate(entries) if not entry.blank), [])

    def pick(self, upper: object, lower: object, usual: Iterable[Entry]) -> list[Entry]:
        """The gap for two neighbours: their own, else one that either of them had, else the usual one."""
        follower, entries = self.below.get(upper, (None, []))
        if follower is lower:
            return entries
        others = [gap for gap in (self.above.get(lower), entries if follower else None) if gap is not None]
        fresh = [gap for gap in others if not any(id(entry) in self.used for entry in gap)]
        chosen = fresh[0] if fresh else list(usual)
        left = [entry for gap in fresh[1:] for entry in gap if not entry.blank]
        self.used.update(id(entry) for entry in chosen)
        return left + chosen
