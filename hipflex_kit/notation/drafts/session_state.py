"""What is known of a session while it is read: rows are laid in, words kept, and doubts noted down."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.plain_rows import PlainRow
from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.notation.drafts.drafts import At, BlockDraft, RowDraft
from hipflex_kit.notation.drafts.heading_alone import settle_headings
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.open_blocks import OpenBlocks
from hipflex_kit.notation.drafts.session_reading import SessionReading
from hipflex_kit.notation.drafts.tabatas import settle_tabata
from hipflex_kit.notation.drafts.warm_ups import end_warm_up, work_below_warm_up
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.habits.heading_intensity import Intensity
from hipflex_kit.notation.lines.line_role import PLAIN_ROW, LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.lines.marks import pieces_of
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.program import Rest, Section
from hipflex_kit.record_making import replace


class SessionState(OpenBlocks):
    """What is known of a session while it is read: its blocks and rows, its words, and what each line was read as."""

    def __init__(self, lines: list[Line], raws: list[str], evidence: Evidence) -> None:
        super().__init__(lines, evidence)
        self.raws = raws
        self.notes: list[str] = []
        self.comments: list[str] = []
        self.roles: dict[int, LineRole] = {}
        self.problems: list[tuple[int, Problem]] = []
        self.labelled: Look | None = None  # the next line, where its label stands alone above it
        self.only_notes = False
        self.notes_until = 0  # the line below the words that ``Notes:`` heads
        self.intense: dict[int, Intensity] = {}  # headings of parts that say how hard their sets are
        self.intense_all: Intensity | None = None  # what is said so above all parts
        self.other_way = -1  # the line behind ``or``, which is done instead of the row above
        self.fact_above = (-2, "")  # where facts about people and days have come to, and of what they tell
        self.notes_level = 0  # of the heading of the notes, where its deeper headings are of them as well
        self.rest_for_all: tuple[Rest, At] | None = None
        self.running: frozenset[int] | None = None  # the lines that speak of running, once that was asked
        self.on_clock: frozenset[int] | None = None  # the lines behind minutes of a class, once that was asked

    # -- what is open ----------------------------------------------------------------------------------------------

    def close(self) -> None:
        """A rule ends the block and its section."""
        self.block = None
        self.row = None
        self.heading_section = Section.WORK
        self.only_notes, self.notes_level = False, 0

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

    def note_line(self, index: int, line: Line) -> None:
        """Keep all words of a line."""
        self.note(squeeze(line.content), index, line.start, line.end)

    def keep_label(self) -> None:
        """A label above a table labels nothing: it is a note."""
        above = self.labelled.label_line if self.labelled is not None else None
        self.labelled = None
        if above is not None:
            line = self.lines[above]
            self.roles[above] = LineRole("note", line.start)
            self.notes.append(squeeze(line.content))

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
            apart = block.section is not Section.WORK and block.line > at[0]  # "Cool-down: walk 5 min" further below
            if row.dose.sets is not None or not apart:
                row.dose = replace(row.dose, rest=rest)
                row.at["rest"] = at
        block.rows.append(row)
        if index > block.last:
            block.last = index
        self.row = row

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

    # -- the whole -------------------------------------------------------------------------------------------------

    def finish(self) -> SessionReading:
        """The session as records."""
        drafts = settle_headings(self.blocks, self.lines, self.roles)
        if meant_alone := work_below_warm_up(drafts, self.lines, self.roles):
            index, word, problem = meant_alone
            self.notes.append(word)
            self.problem(index, problem)
        elif (ended := end_warm_up(drafts, self.lines)) is not None:
            self.problem(*ended)
        for block in drafts:
            settle_tabata(block, self.lines)
            block.inherit()
        return SessionReading(
            tuple([block.finish() for block in drafts]),
            tuple(self.notes),
            tuple(self.comments),
            self.roles,
            tuple(self.problems),
            tuple(drafts),
        )
