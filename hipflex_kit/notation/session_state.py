"""The blocks and rows of a session while it is read: what is open, and where the next row goes."""

from __future__ import annotations

from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.drafts import At, BlockDraft, RowDraft
from hipflex_kit.notation.evidence import Evidence
from hipflex_kit.notation.folding import fold, squeeze
from hipflex_kit.notation.heading_alone import settle_headings
from hipflex_kit.notation.labels import Label
from hipflex_kit.notation.line_role import PLAIN_ROW, LineRole
from hipflex_kit.notation.lines import Line
from hipflex_kit.notation.look import Look
from hipflex_kit.notation.marks import pieces_of
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.plain_rows import PlainRow
from hipflex_kit.notation.prescription import Body, read_body
from hipflex_kit.notation.session_reading import SessionReading
from hipflex_kit.notation.warm_ups import begins_list, ends_at, stands_apart, work_below_warm_up
from hipflex_kit.program import BlockKind, Rest, Section
from hipflex_kit.record_making import replace

_LIST_STYLES = ("number_letter", "number_number", "letter_number", "letter", "number", "bare", "code", "glued")
_FIRST_LABELS = frozenset({"A1", "a1", "1a", "1A", "A", "1"})


class SessionState:
    """What is open while a session is read."""

    def __init__(self, lines: list[Line], raws: list[str], evidence: Evidence) -> None:
        self.lines = lines
        self.raws = raws
        self.evidence = evidence
        self.blocks: list[BlockDraft] = []
        self.block: BlockDraft | None = None
        self.row: RowDraft | None = None
        self.heading_section = Section.WORK
        self.notes: list[str] = []
        self.comments: list[str] = []
        self.roles: dict[int, LineRole] = {}
        self.problems: list[tuple[int, Problem]] = []
        self.gap = False
        self.labelled: Look | None = None  # the next line, where its label stands alone above it
        self.only_notes = False
        self.unsure = False  # a second look is worth it: it holds rows that are no plain rows, or labels begin anew
        self.rest_for_all: tuple[Rest, At] | None = None
        self.running: frozenset[int] | None = None  # the lines that speak of running, once that was asked

    @property
    def may_end(self) -> bool:
        """May a warm-up end here: behind an empty line, or anywhere where empty lines say nothing?"""
        return self.gap or self.evidence.spaced

    # -- what is open ----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """A rule ends the block and its section."""
        self.block = None
        self.row = None
        self.heading_section = Section.WORK
        self.only_notes = False

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

    # -- words -----------------------------------------------------------------------------------------------------

    def comment(self, text: str, index: int) -> None:
        """A coach's comment goes to the row, the block or the session that is open."""
        words = squeeze(text)
        if self.row is not None:
            self.row.comments += (words,)
            self.row.last = self.reach(index)
        elif self.block is not None:
            self.block.comments += (words,)
            self.reach(index)
        else:
            self.comments.append(words)

    def note(self, text: str, index: int, start: int, end: int) -> None:
        """Keep words with the row, the block or the session, whichever is open."""
        self.roles[index] = LineRole("note", start)
        if not text:
            return
        if self.row is not None:
            self.row.note(text, index, start, end, Source.LINE_BELOW)
            self.row.last = self.reach(index)
        elif self.block is not None:
            self.block.notes += (text,)
            self.reach(index)
        else:
            self.notes.append(text)

    def problem(self, index: int, problem: Problem) -> None:
        """Something is doubtful."""
        self.problems.append((index, problem))

    # -- rows ------------------------------------------------------------------------------------------------------

    def add_row(
        self,
        look: Look,
        *,
        block: BlockDraft | None = None,
        pieces: tuple[tuple[int, int, str], ...] = (),
    ) -> RowDraft:
        """Lay a prescription in."""
        index, line, label, start, body = look.number, look.line, look.label, look.start, look.body
        if block is None:
            partner = self.block.partner if self.block is not None else None
            joins = partner is not None and partner == fold(body.name)
            block = self.block if joins and self.block is not None else self.block_for(index, label)
        row = RowDraft(body.name, index, label.text if label else None)
        self.unsure = True
        row.take(body.dose, body.spans, index, start, Source.OWN_LINE)
        row.optional, row.indent, row.bullet, row.gap = body.optional, line.indent, line.bullet, self.gap
        if look.label_line is not None:
            self._begin_above(row, label, look.label_line)
        elif label is not None:
            row.at["label"] = (index, label.start, label.text_end, Source.OWN_LINE)
            pieces += ((label.start, label.text_end, "label"),)
        for first, last in body.notes:
            words = squeeze(line.shown[start + first : start + last])
            row.note(words, index, start + first, start + last, Source.OWN_LINE)
        self.lay(row, block, index)
        self._heed_rest(body, block)
        known = self.roles.get(index)
        if known is not None and known.role == "row":
            pieces += tuple(pieces_of(known, line))
        self.roles[index] = LineRole("row", start, body, pieces)
        for problem in body.problems:
            self.problem(index, problem._replace(start=problem.start + start, end=problem.end + start))
        return row

    def _begin_above(self, row: RowDraft, label: Label | None, line: int) -> None:
        """The line of a label, or of what counts the exercise, is the first of the row's."""
        row.line = line
        if label is None:
            above = self.lines[line]
            row.note(squeeze(above.content), line, above.start, above.end, Source.OWN_LINE)
            self.roles[line] = LineRole("row", above.start)
            return
        row.at["label"] = (line, label.start, label.text_end, Source.OWN_LINE)
        self.roles[line] = LineRole("row", label.start, None, ((label.start, label.text_end, "label"),))

    def add_plain_row(self, index: int, row: PlainRow) -> None:
        """Lay in a prescription that stands whole on its line; nothing needs to be asked of its words any more."""
        head, said = row.head, row.dose
        label = head.label
        block = self.block_for(index, label)
        draft = RowDraft(head.name, index, label.text if label is not None else None, row)
        draft.dose, draft.indent, draft.gap = said.dose, head.start, self.gap
        self.lay(draft, block, index)
        if said.rests_block:
            self._heed_rest(said.body, block)
        self.roles[index] = PLAIN_ROW

    @staticmethod
    def _heed_rest(body: Body, block: BlockDraft) -> None:
        """A rest after the round is the block's."""
        if block.rest_after_round is not None:
            return
        if body.round_rest is not None:
            block.rest_after_round = body.round_rest
        elif body.scope == "round" and block.in_turn:
            block.rest_after_round = body.dose.rest

    def lay(self, row: RowDraft, block: BlockDraft, index: int) -> None:
        """Put a row at the end of a block."""
        if self.rest_for_all is not None and row.dose.rest is None:
            rest, at = self.rest_for_all
            row.dose = replace(row.dose, rest=rest)
            row.at["rest"] = at
        block.rows.append(row)
        if index > block.last:
            block.last = index
        self.row = row

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
        if block is None or block.inline or self._left_of(index, block):
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
        if block.label is not None and block.label.isdigit() == label.text.isdigit() and len(block.label) <= 2:
            return False
        if label.text.isdigit():
            numbers = [int(row.label) for row in block.rows if row.label is not None and row.label.isdigit()]
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
        if self.heading_section is not Section.WARMUP or not block.rows or not all(map(str.isdigit, labels)):
            return False
        if label.slot.casefold() not in ("a", "1") or label.block.casefold() not in ("a", "1"):
            return False
        return bool(labels and self.may_end) or self._says_sets(index)

    def _says_sets(self, index: int) -> bool:
        """Does an exercise say how many sets, on its line or with a dose right below it?"""
        line, below = self.lines[index], self.line_below(index)
        if "sets" in read_body(line.shown[line.body_start : line.end]).spans:
            return True
        dose = read_body(below.content) if below is not None and below.kind == "text" else None
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

    def label_alone(self, look: Look) -> None:
        """``M1.B`` on a line of its own opens a block."""
        label = look.label
        if label is None:
            return
        block = self.open(look.number)
        block.headed, block.section = True, self.heading_section
        block.label, block.label_style = label.text, "heading"
        at = (look.number, label.start, label.text_end)
        block.at["label"] = (*at, Source.OWN_LINE)
        block.at["heading"] = (*at, Source.HEADER)
        self.roles[look.number] = LineRole("heading", look.start, None, ((label.start, label.text_end, "label"),))

    # -- neighbours ------------------------------------------------------------------------------------------------

    def line_below(self, index: int) -> Line | None:
        """The line right below a line, whatever it is; None where the session ends."""
        return self.lines[index + 1] if index + 1 < len(self.lines) else None

    def next_text(self, index: int) -> Line | None:
        """The next line of text, over at most two empty lines."""
        for line in self.lines[index + 1 : index + 4]:
            if line.kind == "text":
                return line
            if line.kind != "blank":
                return None
        return None

    def finish(self) -> SessionReading:
        """The session as records."""
        drafts = settle_headings(self.blocks, self.lines, self.roles)
        if meant_alone := work_below_warm_up(drafts, self.lines, self.roles):
            index, word, problem = meant_alone
            self.notes.append(word)
            self.problem(index, problem)
        for block in drafts:
            block.inherit()
        return SessionReading(
            tuple([block.finish() for block in drafts]),
            tuple(self.notes),
            tuple(self.comments),
            self.roles,
            tuple(self.problems),
            tuple(drafts),
        )
