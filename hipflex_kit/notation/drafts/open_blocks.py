"""The blocks of a session while it is read: which one is open, and which one the next row joins."""

from __future__ import annotations

from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.warm_ups import begins_list, ends_at, stands_apart
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.program import BlockKind, Section

_LIST_STYLES = ("number_letter", "number_number", "letter_number", "letter", "number", "bare", "code", "glued")
_FIRST_LABELS = frozenset({"A1", "a1", "1a", "1A", "A", "1"})


class OpenBlocks:
    """The blocks so far, and where the next row goes.

    Args:
        lines: The lines of the session.
        evidence: Habits of the author.
    """

    def __init__(self, lines: list[Line], evidence: Evidence) -> None:
        self.lines = lines
        self.evidence = evidence
        self.blocks: list[BlockDraft] = []
        self.block: BlockDraft | None = None
        self.row: RowDraft | None = None
        self.heading_section = Section.WORK
        self.gap = False
        self.unsure = False  # a second look is worth it: it holds rows that are no plain rows, or labels begin anew

    @property
    def may_end(self) -> bool:
        """May a warm-up end here: behind an empty line, or anywhere where empty lines say nothing?"""
        return self.gap or self.evidence.spaced

    def open(self, index: int) -> BlockDraft:
        """A new block."""
        self.block = BlockDraft(index, index)
        self.blocks.append(self.block)
        self.row = None
        return self.block

    def reach(self, index: int) -> int:
        """The open block owns this line as well."""
        if self.block is not None:
            self.block.last = max(self.block.last, index)
        return index

    def block_for(self, index: int, label: Label | None) -> BlockDraft:
        """The block that a row joins: the open one, or a new one where its label or the paragraph says so."""
        block = self.block
        if (
            (self.gap or (self.evidence.spaced and not self.lines[index].bullet))
            and self.heading_section is Section.WARMUP
            and block is not None
            and (
                ends_at(block, self.lines, index)
                or begins_list(block, self.lines, index)
                or stands_apart(block, self.lines, index)
            )
        ):
            self.heading_section, block = Section.WORK, None
        if block is not None and self._left_of(index, block):
            self.heading_section, block = Section.WORK, None
        if block is None or block.inline:
            block = self.open(index)
            block.section = self.heading_section
        if block.explicit:
            return block
        if label is None:
            return self._unlabelled_block(index, block)
        if label.text in _FIRST_LABELS and len(self.blocks) > 1:
            self.unsure = True  # labels may begin anew
        if label.style == "number_number" and block.headed and block.label == label.block:
            return block  # "2.1" below the heading "2. Strength": a list
        if label.style in ("number_letter", "number_number", "letter_number"):
            return self._slot_block(index, block, label)
        if block.headed and block.in_turn and self._counts_within(block, label):
            return block
        if block.rows or block.label or (block.headed and block.in_turn):
            block = self.open(index)
            block.section = self.heading_section
        block.label, block.label_style = label.text, label.style
        return block

    def _left_of(self, index: int, block: BlockDraft) -> bool:
        """No further in than the bullet that headed the deeper ones above: the line is that bullet's neighbour."""
        return (
            block.indent is not None
            and bool(block.rows)
            and block.rows[0].indent > block.indent >= self.lines[index].indent
        )

    @staticmethod
    def _counts_within(block: BlockDraft, label: Label) -> bool:
        """``1) 2) 3)`` below a heading count its rows; the next label of the heading's own kind does not."""
        if block.label is not None and block.label.isdecimal() == label.text.isdecimal() and len(block.label) <= 2:
            return False
        if label.text.isdecimal():
            numbers = [int(row.label) for row in block.rows if row.label is not None and row.label.isdecimal()]
            first = not block.rows and block.label is None and block.rounds is not None and block.rounds.low > 1
            return (
                first
                or int(label.text) == len(numbers) + 1
                or (bool(numbers) and 0 < int(label.text) - numbers[-1] <= 2)
            )
        return block.label is not None or not block.rows or block.rows[-1].label is not None

    def _unlabelled_block(self, index: int, block: BlockDraft) -> BlockDraft:
        labelled = bool(block.rows) and block.label_style in _LIST_STYLES and bool(block.rows[-1].label)
        paragraph = self.gap and block.in_turn and len(block.rows) > 1 and not any(row.gap for row in block.rows[1:])
        if (
            (labelled and not block.in_turn)
            or self._rested(block)
            or (paragraph and not block.label)
            or self._left_list(index, block)
        ):
            block = self.open(index)
            block.section = self.heading_section
        return block

    @staticmethod
    def _rested(block: BlockDraft) -> bool:
        """A rest below the exercises of a superset that has no rounds of its own ends it."""
        said = block.at.get("rest_after_round") if block.kind is BlockKind.SUPERSET and block.rounds is None else None
        return said is not None and len(block.rows) > 1 and said[0] > block.rows[-1].line

    def _left_list(self, index: int, block: BlockDraft) -> bool:
        """Below a superset whose exercises have bullets, a line without one stands alone."""
        listed = block.headed and block.in_turn and len(block.rows) > 1 and not self.lines[index].bullet
        return listed and all(row.bullet for row in block.rows)

    def _ends_warm_up(self, index: int, block: BlockDraft, label: Label) -> bool:
        """Below a list with numbers or without labels, the first labelled pair is work, whatever headed the list.

        It says how many sets, or stands apart from a list with numbers.
        """
        labels = [row.label for row in block.rows if row.label]
        if self.heading_section is not Section.WARMUP or not block.rows or not all(map(str.isdecimal, labels)):
            return False
        if label.slot.casefold() not in ("a", "1") or label.block.casefold() not in ("a", "1"):
            return False
        return bool(labels and self.may_end) or self._says_sets(index)

    def _says_sets(self, index: int) -> bool:
        """Does an exercise say how many sets, on its line or with a dose right below it?"""
        line, below = self.lines[index], self.text_below(index)
        if "sets" in line.body.spans:
            return True
        dose = read_body(below.content) if below is not None else None
        return dose is not None and dose.dose_only and "sets" in dose.spans

    def _slot_block(self, index: int, block: BlockDraft, label: Label) -> BlockDraft:
        known = block.label == label.block or (
            block.label is not None and block.label.casefold() == label.block.casefold()
        )
        if (
            known
            and block.label_style in (label.style, "heading", "letter", "number")
            and label.slot not in block.slots
        ):
            block.slots += (label.slot,)
            block.label_style = label.style
            return block
        if block.rows or block.label:
            restarted = bool(block.rows) and label.slot.casefold() in ("a", "1") and known
            if restarted or self._ends_warm_up(index, block, label):
                self.heading_section = Section.WORK
            block = self.open(index)
            block.section = self.heading_section
        block.label, block.label_style = label.block, label.style
        block.slots += (label.slot,)
        return block

    def line_below(self, index: int) -> Line | None:
        """The line right below a line, whatever it is; None where the session ends."""
        return self.lines[index + 1] if index + 1 < len(self.lines) else None

    def text_below(self, index: int) -> Line | None:
        """The line right below a line, where it is words; None where it is empty, a rule, a comment or a table."""
        below = self.line_below(index)
        return below if below is not None and below.kind == "text" else None

    def next_text(self, index: int) -> Line | None:
        """The next line of text, over at most two empty lines."""
        number = self.next_text_number(index)
        return self.lines[number] if number is not None else None

    def next_text_number(self, index: int) -> int | None:
        """Where the next line of text stands, over at most two empty lines."""
        for number, line in enumerate(self.lines[index + 1 : index + 4], index + 1):
            if line.kind == "text":
                return number
            if line.kind != "blank":
                return None
        return None
