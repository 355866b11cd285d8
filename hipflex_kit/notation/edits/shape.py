"""The shape of a day in its text: its pieces, in order, and how they become lines again.

An edit rearranges the pieces; then the day is written again from its pieces. Every piece keeps its own lines, and every
gap that is still between the same two neighbours keeps its own blank lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from hipflex_kit.notation.edits.buffer import Buffer, Entry
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.emphasis import balanced, marks_at
from hipflex_kit.notation.edits.headed_parts import Standing, leader, parts_of
from hipflex_kit.notation.edits.pieces import BlockPiece, Gaps, RowPiece
from hipflex_kit.notation.edits.relabel import PlannedBlock, relabelled
from hipflex_kit.notation.edits.row_text import ProgramText, RowText, WrittenLabel
from hipflex_kit.notation.edits.section_headings import first_of_section
from hipflex_kit.notation.edits.table_text import as_cells, as_lines, table_of
from hipflex_kit.notation.edits.usual_gaps import gap_below_heading, gap_between, gap_in
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.program import Path

Rules = tuple[list[str], list[str]]
"""Lines above and below a block."""

RULES: tuple[Rules, ...] = (([], []), (["---", ""], []), ([], ["", "---"]), (["---", ""], ["", "---"]))
"""Ways to set a block off: a rule only where it would otherwise run together with its neighbours."""


class Shape:
    """All days of a text as pieces. Make a fresh one for each way to write an edit that is tried."""

    def __init__(self, text: ProgramText) -> None:
        self.text = text
        self.buffer = Buffer(text.read.text)
        self._gaps = Gaps()
        self._before: dict[Path, list[BlockPiece]] = {}
        self._regions: dict[Path, tuple[int, int]] = {}
        self.days: dict[Path, list[BlockPiece]] = {}
        self._plan_before: dict[Path, list[PlannedBlock]] = {}
        self._parts: dict[Path, list[range]] = {}
        self._blanks_above: dict[int, list[str] | None] = {}

    def day(self, session: Path) -> list[BlockPiece]:
        """The blocks of a day, to be rearranged."""
        if session not in self.days:
            self._read_day(session)
        return self.days[session]

    def row(self, path: Path) -> RowPiece:
        """A row as it stood before."""
        return next(piece for piece in self.block(path).rows if piece.text and piece.text.path == path)

    def block(self, path: Path) -> BlockPiece:
        """A block as it stood before."""
        self.day(path[:2])
        return self._before[path[:2]][path[2]]

    def new_row(self, content: str) -> RowPiece:
        """A row that is not in the text yet."""
        return RowPiece(self.buffer.new([content]), moved=True)

    def set_off(self, block: BlockPiece, rules: Rules) -> None:
        """Put rules above and below a block."""
        block.above, block.below = (self.buffer.new(lines) for lines in rules)

    def rewrite(self, piece: RowPiece, like: RowText | None) -> None:
        """Make a row ready for a container of another kind: a line for a table, or a table's row for lines."""
        row = piece.text
        into_table = like is not None and like.table
        if row is None or (not row.table and not into_table):
            return
        if like is not None and like.table:
            table = table_of(self.text, like)
            comments = [entry for entry in piece.entries[1:] if read_line(entry.text).kind == "comment"]
            piece.cells = lambda label: as_cells(row.record, label, table, like.raw)
            piece.entries = [piece.entries[0], *comments]
        else:
            self.write_anew(piece)

    def write_anew(self, piece: RowPiece) -> None:
        """Write all that a row says in plain words of our own; the coach's comments stay."""
        if piece.text is None:
            return
        comments = [entry for entry in piece.entries[1:] if read_line(entry.text).kind == "comment"]
        piece.words, *below = as_lines(piece.text.record)
        piece.entries = [piece.entries[0], *self.buffer.new(below), *comments]

    def finish(self) -> Edited:
        """Relabel and write the days that were rearranged."""
        for blocks in self.days.values():
            for block in [block for block in blocks if not block.rows and not self._was_empty(block)]:
                blocks.remove(block)
        for session in self.days:
            self._relabel(session)
        for session in self.days:
            self._write(session)
        return self.buffer.finish()

    # -- reading ---------------------------------------------------------------------------------------------------

    def _read_day(self, session: Path) -> None:
        read = self.text.read
        count = len(read.program.weeks[session[0]].sessions[session[1]].blocks)
        blocks = [self._read_block((*session, number)) for number in range(count)]
        spans = [self._span((*session, number)) for number in range(count)]
        if any(spans[n][0] <= spans[n - 1][1] for n in range(1, count)):
            raise EditError("Two blocks of this day share a line; put each exercise on a line of its own first.")
        for n in range(1, count):
            self._gaps.note(blocks[n - 1], blocks[n], self.buffer.between(spans[n - 1][1], spans[n][0]))
        self._parts[session] = list(parts_of(self.text, session))
        place = read.places[session]
        self._regions[session] = (spans[0][0], spans[-1][1]) if spans else (place.last_line + 1, place.last_line)
        self._before[session] = list(blocks)
        self._plan_before[session] = [self._planned(block) for block in blocks]
        self.days[session] = blocks

    def _span(self, path: Path) -> tuple[int, int]:
        """First and last line of a block, with the heading of a section that is over no other block."""
        first, last = self._own_span(path)
        if not read_line(self.text.lines[first - 1]).level:
            return first, last
        before, after = ((*path[:2], path[2] + step) for step in (-1, 1))
        above = self._own_span(before)[1] if path[2] else self.text.read.places[path[:2]].first_line
        below = self._own_span(after)[0] if after in self.text.read.places else None
        return first_of_section(self.text.lines, above, (first, last), below), last

    def _own_span(self, path: Path) -> tuple[int, int]:
        place = self.text.read.places[path]
        rows = self.text.rows_of(path)
        return place.first_line, max([self.text.with_comments(place.last_line), *(row.last for row in rows)])

    def _read_block(self, path: Path) -> BlockPiece:
        first, last = self._span(path)
        rows = self.text.rows_of(path)
        pieces = []
        taken = 0
        for row in rows:  # of rows that share a line the first has it
            pieces.append(RowPiece(self.buffer.stretch(max(row.first, taken + 1), row.last), row))
            taken = max(taken, row.last)
        for n in range(1, len(rows)):
            self._gaps.note(pieces[n - 1], pieces[n], self.buffer.between(rows[n - 1].last, rows[n].first))
        if not rows:
            return BlockPiece(path, self.buffer.stretch(first, last), [], [])
        head = self.buffer.stretch(first, rows[0].first - 1)
        return BlockPiece(path, head, pieces, self.buffer.stretch(rows[-1].last + 1, last))

    def _was_empty(self, block: BlockPiece) -> bool:
        return block.origin is not None and not self.text.rows_of(block.origin)

    # -- writing ---------------------------------------------------------------------------------------------------

    def _relabel(self, session: Path) -> None:
        plan = [self._planned(block) for block in self.days[session]]
        before = self._plan_before[session]
        paths = {path for block in [*before, *plan] for path in block.rows if path}
        tokens, labels = relabelled({path: self.text.row(path) for path in paths}, before, plan)
        for block, token, group in zip(self.days[session], tokens, labels, strict=True):
            self._write_heading_label(block, token)
            for piece, label in zip(block.rows, group, strict=True):
                self._write_label(piece, label)

    def _planned(self, block: BlockPiece) -> PlannedBlock:
        rows = [piece.text.path if piece.text else None for piece in block.rows]
        heading = self.text.heading_label(block.origin) if block.origin else None
        label = heading[0] if heading and not heading[0].slot else None
        headed = bool(block.head) and not self._heads_part(block)
        return PlannedBlock(block.origin, rows, block.settled, headed, block.model, label)

    def _heads_part(self, block: BlockPiece) -> bool:
        """Its heading is that of a part of the day, in which it is counted on: 1., 2., 3."""
        if block.origin is None:
            return False
        return any(part[0] == block.origin[2] for part in self._parts[block.origin[:2]])

    def _write_heading_label(self, block: BlockPiece, token: str | None) -> None:
        heading = self.text.heading_label(block.origin) if block.origin else None
        if heading is not None and token is not None and token != heading[0].token and not heading[0].slot:
            _, line, (start, end) = heading
            self.buffer.at(line).put(start, end, token)

    def _write_label(self, piece: RowPiece, label: tuple[WrittenLabel, str] | None) -> None:
        row = piece.text
        if not piece.entries:
            if row is not None and label is not None:  # it shares the line of the row before it
                self._count_on(self.buffer.at(row.head), row, label)
            return
        first = piece.entries[0]
        if piece.cells is not None:
            first.put(0, len(first.text), piece.cells(label[1] if label else ""))
        elif piece.words is not None:
            before = balanced((piece.like or "") + piece.title + lead(label), piece.words)
            first.put(0, len(first.text), before + piece.words)
        elif row is None or piece.moved:
            self._write_before(piece, label)
        elif label is not None:
            self._count_on(first, row, label)

    def _count_on(self, line: Entry, row: RowText, label: tuple[WrittenLabel, str]) -> None:
        if row.label is not None and row.label.text != label[1]:
            line.put(*row.label_at, label[1])

    def _write_before(self, piece: RowPiece, label: tuple[WrittenLabel, str] | None) -> None:
        """Write bullet and label of a row that is new where it stands; a label above it has its line."""
        row, head = piece.text, piece.head
        prefix = row.prefix if row is not None and piece.like is None else piece.like or ""
        above = label is not None and label[0].above
        begins = row.begins if row is not None else 0
        if row is not None and row.title and not piece.title:  # the stars that close **Warm-up:**
            closed = marks_at(head.text, begins)
            begins = len(head.text) - len(head.text[closed:].lstrip())
        written = prefix + piece.title + ("" if above else lead(label))
        head.put(0, begins, balanced(written, head.text[begins:]))
        piece.entries = piece.entries[piece.entries.index(head) :]
        if above:
            indent = prefix[: len(prefix) - len(prefix.lstrip())]
            piece.entries = [*self.buffer.new([indent + lead(label).rstrip()]), *piece.entries]

    def _write(self, session: Path) -> None:
        first, last = self._regions[session]
        blocks = self.days[session]
        standing = [self._standing(block, session) for block in blocks]
        before = self._before[session]
        leaders = [(before[part[0]], leader(part, standing)) for part in self._parts[session]]
        handed_on = [(at, opener, opener.head) for opener, at in leaders if at is not None and blocks[at] is not opener]
        for _, opener, _ in handed_on:
            opener.head = []
        for at, opener, heading in handed_on:
            blocks[at].head = [*heading, *blocks[at].head]
            self._blanks_above[id(blocks[at])] = self._gaps.blanks_above(opener)
        lines: list[Entry] = []
        for n, block in enumerate(blocks):
            lines += self._gap(blocks[n - 1], block, session) if n else self._gaps.heading_of(block)
            if _is_rule(block.above[:1]) and not (lines and lines[-1].blank):
                lines += self.buffer.new([""])
            lines += [*block.above, *block.head, *self._laid_out(block), *block.tail, *block.below]
        if first > last:
            gap = self.buffer.new(gap_below_heading(self.text, session)) if lines else []
            self.buffer.insert_after(last, [*gap, *lines])
        else:
            if not lines:
                first -= len(self.text.blanks_above(first))
            self.buffer.swap(first, last, lines)

    def _standing(self, block: BlockPiece, session: Path) -> Standing:
        number = block.origin[2] if block.origin and block.origin[:2] == session else None
        return Standing(number, block.settled, block.joins)

    def _gap(self, upper: BlockPiece, lower: BlockPiece, session: Path) -> list[Entry]:
        """The lines between two blocks; none within a table, at least a blank one at its edge."""
        above = self._blanks_above.get(id(lower))
        if above is not None:
            return self.buffer.new(above)
        if lower.joins and (like := self._gap_in_part(upper, session)) is not None:
            return self.buffer.new(like)
        ends = (upper.rows[-1].in_table if upper.rows else False, lower.rows[0].in_table if lower.rows else False)
        usual = [] if all(ends) else self.buffer.new(gap_between(self.text, session))
        gap = self._gaps.pick(upper, lower, usual)
        if _is_rule(upper.below[-1:]) and not (gap and gap[0].blank):
            return [*self.buffer.new([""]), *gap]
        if all(ends):
            stayed = upper.settled and lower.settled
            return [entry for entry in gap if not entry.blank or entry.origin is None or stayed]
        return gap or self.buffer.new([""]) if any(ends) else gap

    def _gap_in_part(self, upper: BlockPiece, session: Path) -> list[str] | None:
        """The blank lines below the last exercise below a heading, where one more comes; None where it is not that."""
        if not self._gaps.ends_part(upper):
            return None
        if not upper.head:
            return self._gaps.blanks_above(upper)
        if not self._heads_part(upper):
            return None
        seconds = [(*session, part[1]) for part in self._parts[session] if len(part) > 1]
        if seconds:
            return self.text.blanks_above(self.text.read.places[seconds[0]].first_line)
        label = upper.rows[0].text.label if upper.rows and upper.rows[0].text else None
        return [] if label is not None and not label.slot else None

    def _laid_out(self, block: BlockPiece) -> list[Entry]:
        lines: list[Entry] = []
        for n, piece in enumerate(block.rows):
            if n:
                gap = self._gaps.pick(block.rows[n - 1], piece, self.buffer.new(gap_in(self.text, block.origin)))
                close = piece.close or block.rows[n - 1].close
                lines += [entry for entry in gap if not (close and entry.blank)]
            lines += piece.entries
        return lines


def _is_rule(entries: Sequence[Entry]) -> bool:
    """A rule right below words would underline them: it stands between blank lines."""
    return any(entry.text == "---" for entry in entries)


def lead(label: tuple[WrittenLabel, str] | None) -> str:
    """A label with its brackets and the space behind it."""
    return label[0].opening + label[1] + (label[0].closing or " ") if label else ""
