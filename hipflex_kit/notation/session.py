"""One session: its lines become blocks and rows. Lines are told apart by what they say and by what stands around them."""

from __future__ import annotations

import re
from typing import NamedTuple

from hipflex_kit.notation.drafts import At, BlockDraft, RowDraft
from hipflex_kit.notation.evidence import Evidence
from hipflex_kit.notation.fields import read_field
from hipflex_kit.notation.folding import FOLD, squeeze
from hipflex_kit.notation.headings import Heading, read_heading, read_titled
from hipflex_kit.notation.labels import Label, read_bare_number
from hipflex_kit.notation.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.prescription import Body, read_body
from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.vocabulary import is_movement, is_remark, words_of
from hipflex_kit.program import Block, BlockKind, Section

_PREFIX = re.compile(r"([^:|(]{2,40}?) {0,2}: {1,3}(?=\S)")
_NOTE_KEY = re.compile(
    r"(?:notes?|nb|n\.b\.|tips?|cues?|coach(?:ing)? (?:notes?|cues?)|scaling|scale|score|focus|goal|equipment|rationale|why|setup)(?: ?\([^)]{0,20}\))? {0,2}[:=-]"
)
_ROLE_PREFIX = re.compile(
    r"(?:buy[ -]?in|cash[ -]?out|accessory|assistance|main lift|main|then|odd|even|min(?:ute)? ?\d{1,2}|station ?\d{1,2}|primary|secondary|exercise ?\d{0,2}|ex ?\d{1,2}|warm[ -]?up sets?)$"
)
_FIELD_KEY = re.compile(
    r"(?P<key>load|weight|tempo|rest|effort|rpe|rir|technique|reps|sets|time|distance|calories|side|notes?) {0,2}: {0,3}(?=\S)"
)
_WEEK_ROW = re.compile(r"(?:week|wk|w) {0,1}(?P<n>\d{1,2})(?: {0,1}- {0,1}\d{1,2})? {0,2}[:)=–-] {0,2}(?=\S)")
_JOIN = re.compile(
    r"(?:(?:super ?-?set(?:ted)?|ss|pair(?:ed)?|superserie|alternate(?:d)?|compound(?:ed)?) (?:with|w/|con|mit)[: ]{1,3}|s/s:? {1,2})"
)


class LineRole(NamedTuple):
    """What a line was taken for, so that marks can be made when somebody asks.

    Attributes:
        role: ``heading``, ``row``, ``dose``, ``note``, ``field`` or ``table``.
        offset: Column where ``body`` begins.
        body: The reading of the rest, or None.
        pieces: Further stretches (start, end, kind).
    """

    role: str
    offset: int = 0
    body: Body | None = None
    pieces: tuple[tuple[int, int, str], ...] = ()


class SessionReading(NamedTuple):
    """A session as read; lines count from 0 within its part of the text."""

    blocks: tuple[Block, ...]
    drafts: tuple[BlockDraft, ...]
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    roles: dict[int, LineRole]
    problems: tuple[tuple[int, Problem], ...]


class SessionBuilder:
    """Reads the lines of one session, top to bottom."""

    def __init__(self, lines: list[Line], evidence: Evidence) -> None:
        self.lines = lines
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

    def read(self) -> SessionReading:
        """Read every line."""
        for index, line in enumerate(self.lines):
            if line.kind == "blank":
                self.gap = True
                continue
            if line.kind == "rule":
                self._close()
            elif line.kind == "comment":
                self._comment(line.shown[line.start + 2 : line.end])
            else:
                self._text(index, line)
                if line.comment is not None:
                    self._comment(line.shown[line.comment + 2 :])
            self.gap = False
        return self._finish()

    def _finish(self) -> SessionReading:
        drafts = [
            block
            for block in self.blocks
            if block.rows
            or block.title
            or block.notes
            or block.comments
            or block.in_turn
            or block.section is not Section.WORK
        ]
        for block in drafts:
            block.inherit()
        return SessionReading(
            tuple(block.finish() for block in drafts),
            tuple(drafts),
            tuple(self.notes),
            tuple(self.comments),
            self.roles,
            tuple(self.problems),
        )

    def _close(self) -> None:
        self.block = None
        self.row = None
        self.heading_section = Section.WORK

    def _comment(self, text: str) -> None:
        words = squeeze(text)
        target = self.row.comments if self.row else self.block.comments if self.block else self.comments
        target.append(words)

    # -- one line of text ------------------------------------------------------------------------------------------

    def _text(self, index: int, line: Line) -> None:
        label = line.label
        if label is None and self.evidence.bare_numbers:
            label = read_bare_number(line.low, line.shown, line.start, line.end)
        start = label.end if label else line.start
        content = line.shown[start : line.end]
        if not content.strip(" .:-"):
            self._keep_note(index, line, line.start)
            return
        if self._field_line(index, line, label) or self._week_row(index, line, label):
            return
        body = read_body(content)
        if line.starred or _NOTE_KEY.match(line.low, line.start, line.end):
            self._keep_note(index, line, line.start)
        elif self._join_line(index, line, label):
            return
        elif label is None and body.dose_only and self._continues(index, line, body):
            return
        elif self._inline_section(index, line, label, content, start):
            return
        elif self._heading_line(index, line, label, content, body, start):
            return
        elif self._is_row(index, line, label, body, content):
            self._add_row(index, line, label, body, start)
        else:
            self._keep_note(index, line, start, body if label is None else None)

    def _field_line(self, index: int, line: Line, label: Label | None) -> bool:
        """``Load: red band``, ``Tempo: 3010``, ``Note: …`` below a row."""
        if label is not None or line.level:
            return False
        match = _FIELD_KEY.match(line.low, line.start, line.end)
        if match is None:
            return False
        value = line.shown[match.end() : line.end].strip()
        if match["key"].startswith("note"):
            return self._keyed_note(index, line, match.end(), value)
        found = read_field(match["key"], value)
        if found is None or self.row is None:
            return False
        field, dose = found
        if not self.row.take(dose, {field: (0, line.end - match.end())}, index, match.end(), Source.LINE_BELOW):
            return False
        self.row.last = self._block_last(index)
        pieces = ((match.start(), match.end(), "sign"), (match.end(), line.end, field))
        self.roles[index] = LineRole("field", match.end(), None, pieces)
        return True

    def _keyed_note(self, index: int, line: Line, start: int, value: str) -> bool:
        """``Note: …``; in straight quotes it is taken literally, else a rest in it is read as well."""
        literal = len(value) > 1 and value[0] == value[-1] == '"'
        body = read_body(line.shown[start : line.end])
        if (
            not literal
            and self.row is not None
            and set(body.spans) == {"rest"}
            and not body.notes
            and self._continues(index, line, body)
        ):
            return True
        text = squeeze(value[1:-1] if literal else value)
        self._note(text, index, start, line.end)
        return True

    def _week_row(self, index: int, line: Line, label: Label | None) -> bool:
        """``Week 2: 3x9`` below a row."""
        if self.row is None or label is not None or line.level:
            return False
        match = _WEEK_ROW.match(line.low, line.start, line.end)
        if match is None:
            return False
        body = read_body(line.shown[match.end() : line.end])
        if not body.spans or body.name:
            return False
        number = int(match["n"])
        if number == 1:
            self.row.take(body.dose, body.spans, index, match.end(), Source.LINE_BELOW)
        else:
            self.row.weekly[number] = body.dose
            self.row.at[f"week_{number}"] = (index, match.end(), line.end, Source.LINE_BELOW)
        self.row.last = self._block_last(index)
        self.roles[index] = LineRole("dose", match.end(), body, ((match.start(), match.end(), "week"),))
        return True

    def _join_line(self, index: int, line: Line, label: Label | None) -> bool:
        """``Superset with …`` joins the exercise above."""
        match = _JOIN.match(line.low, line.start, line.end)
        if match is None or self.row is None or self.block is None:
            return False
        content = line.shown[match.end() : line.end]
        body = read_body(content)
        if not body.name:
            return False
        block = self.block
        if len(block.rows) > 1 and not block.in_turn:
            last = block.rows.pop()
            block.last = block.rows[-1].last
            block = self._open(last.line)
            block.rows.append(last)
        block.kind = BlockKind.SUPERSET
        self._add_row(index, line, label, body, match.end(), joined=True)
        return True

    def _continues(self, index: int, line: Line, body: Body) -> bool:
        """A line that holds a dose and no name belongs to the row above, or to the block."""
        following = self._next_text(index)
        only_rest = set(body.spans) <= {"rest"}
        if self.row is None or self.block is None:
            return False
        if only_rest:
            return self._rest_line(index, line, body)
        if body.notes and not body.has_dose and "tempo" not in body.spans:
            return False
        fits = all(getattr(self.row.dose, key, None) in (None, ()) for key in body.spans if not key.startswith("dose"))
        if not fits:
            return False
        heads = line.low[: line.end].rstrip().endswith(":") or (
            self.gap and self.row.dose != RowDraft("", 0, 0).dose and body.has_dose and following is not None
        )
        if heads or (line.level or line.strong):
            return False
        if not self.row.take(body.dose, body.spans, index, line.start, Source.LINE_BELOW):
            return False
        for start, end in body.notes:
            words = squeeze(line.shown[line.start + start : line.start + end])
            self.row.note(words, index, line.start + start, line.start + end, Source.LINE_BELOW)
        self.row.last = self._block_last(index)
        self.roles[index] = LineRole("dose", line.start, body)
        return True

    def _rest_line(self, index: int, line: Line, body: Body) -> bool:
        """A rest on a line of its own belongs to the round where the block is done in turn, else to the row."""
        block, row = self.block, self.row
        if block is None or row is None or body.dose.rest is None:
            return False
        grouped = block.in_turn or (len(block.rows) > 1 and bool(block.label))
        if body.scope == "between" and block.rest_between is None and (grouped or len(block.rows) > 1):
            block.rest_between = body.dose.rest
            block.at["rest_between"] = (index, line.start, line.end, Source.FOOTER)
        elif grouped and block.rest_after_round is None:
            block.rest_after_round = body.round_rest or body.dose.rest
            block.at["rest_after_round"] = (index, line.start, line.end, Source.FOOTER)
        elif row.dose.rest is None:
            row.take(body.dose, body.spans, index, line.start, Source.LINE_BELOW)
            row.last = index
        else:
            return False
        self._block_last(index)
        self.roles[index] = LineRole("dose", line.start, body)
        return True

    def _inline_section(self, index: int, line: Line, label: Label | None, content: str, start: int) -> bool:
        """``Warm Up: Bird Dog 2x10`` is a block of its own; ``Buy-in: 100 Double Unders`` is a row with a remark."""
        match = _PREFIX.match(content)
        if match is None or line.level:
            return False
        prefix = squeeze(match[1]).translate(FOLD)
        heading = read_heading(prefix)
        body = read_body(content[match.end() :])
        if heading.plain_section and body.name and not is_remark(body.name.translate(FOLD)):
            block = self._open(index)
            block.section, block.inline = heading.section or Section.WORK, True
            title = squeeze(match[1])
            if prefix not in _BARE_SECTIONS:
                block.title = title
            block.at["title"] = (index, start, start + match.end(1), Source.OWN_LINE)
            self._add_row(
                index,
                line,
                label,
                body,
                start + match.end(),
                prefix=(start, start + match.end(1), "heading"),
                in_block=True,
            )
            return True
        if _ROLE_PREFIX.match(prefix) and body.name:
            self._add_row(index, line, label, body, start + match.end(), prefix=(start, start + match.end(1), "note"))
            if self.row is not None:
                self.row.note(squeeze(match[1]), index, start, start + match.end(1), Source.OWN_LINE)
            return True
        return False

    def _heading_line(self, index: int, line: Line, label: Label | None, content: str, body: Body, start: int) -> bool:
        """A heading opens a block; a line such as ``repeat for 3 sets`` below rows closes one."""
        title, heading = read_titled(content)
        low = content.translate(FOLD).strip()
        footer = self._footer(index, line, heading, low)
        if footer:
            return True
        if not self._is_heading(index, line, label, heading, low, body):
            return False
        block = self._open(index)
        block.headed = True
        block.heed(heading)
        block.section = heading.section or (Section.WORK if line.level or heading.generic else self.heading_section)
        self.heading_section = block.section
        block.title = None if title and title.translate(FOLD) in _BARE_SECTIONS else title
        if label is not None:
            block.label, block.label_style = label.text, "heading"
            block.at["label"] = (index, label.start, label.text_end, Source.OWN_LINE)
        block.at["heading"] = (index, start, line.end, Source.HEADER)
        block.at["title"] = (index, start, line.end, Source.OWN_LINE)
        self.roles[index] = LineRole("heading", start)
        return True

    def _footer(self, index: int, line: Line, heading: Heading, low: str) -> bool:
        if self.block is None or not self.block.rows or line.level:
            return False
        if not re.match(r"\(?(?:repeat|x ?\d|complete \d|perform \d|do \d|\d rounds? total|rest\b)", low):
            return False
        if heading.rounds is not None and self.block.rounds is None and not low.startswith("rest"):
            self.block.rounds = heading.rounds
            self.block.headed = True
            self.block.at["rounds"] = (index, line.start, line.end, Source.FOOTER)
            self.block.at.setdefault("heading", (index, line.start, line.end, Source.FOOTER))
            self.block.rest_after_round = heading.rest_round or self.block.rest_after_round
            if self.block.kind is None and len(self.block.rows) > 1:
                self.block.kind = BlockKind.CIRCUIT
            self._block_last(index)
            self.roles[index] = LineRole("heading", line.start)
            return True
        return False

    def _is_heading(self, index: int, line: Line, label: Label | None, heading: Heading, low: str, body: Body) -> bool:
        words = words_of(low)
        if line.level:
            return True
        if body.name and (body.has_dose and "sets" in body.spans and "reps" in body.spans) and not heading.kind:
            return False
        colon = low.endswith(":") or line.shown[: line.end].rstrip(" *_").endswith(":")
        if line.bullet and not colon and not heading.says_how:
            return False
        if line.strong and len(words) <= 8 and not body.has_dose:
            return not (label and label.style in ("number_letter", "letter_number"))
        if colon and len(words) <= 10 and (heading.says_how or heading.section or heading.generic or not body.has_dose):
            if self._next_dose_only(index) and is_movement(low) and not heading.says_how and not heading.section:
                return False
            return True
        if heading.plain_section or (
            heading.section and len(words) <= 3 and not body.has_dose and not line.bullet and not label
        ):
            return not line.bullet
        if heading.generic and not label and not line.bullet:
            return True
        return self._says_how(heading, body, label, low)

    def _says_how(self, heading: Heading, body: Body, label: Label | None, low: str) -> bool:
        """A line that is only about how the block is done: ``3 rounds``, ``AMRAP 12``, ``30/10x2``, ``3 x 10``."""
        if not heading.says_how:
            return False
        if label is not None and label.slot:
            return False
        if heading.kind in (BlockKind.AMRAP, BlockKind.EMOM, BlockKind.FOR_TIME, BlockKind.INTERVALS):
            return not (body.has_dose and "sets" in body.spans and is_movement(body.name.translate(FOLD)))
        name = body.name.translate(FOLD)
        if body.dose_only or not name:
            return True
        if is_movement(name) and not re.match(r"(?:\d|super|giant|tri|circuit)", low):
            return False
        return bool(heading.kind) and len(words_of(name)) <= 4 and not is_movement(name)

    # -- rows and notes --------------------------------------------------------------------------------------------

    def _is_row(self, index: int, line: Line, label: Label | None, body: Body, content: str) -> bool:
        if not body.name:
            return False
        low = body.name.translate(FOLD)
        if label is not None and not is_remark(low):
            return True
        if body.has_dose:
            return self._dosed_row(line, body, low)
        if is_remark(low):
            return False
        if self._under_row(line):
            return False
        count = len(words_of(low))
        if self._next_dose_only(index):
            return count <= 9
        if self.block is not None and (self.block.in_turn or self.block.headed) and count <= 7:
            return not (self.block.rows and self.gap and not is_movement(low) and not line.bullet)
        if line.bullet and count <= 8:
            return True
        return is_movement(low) and count <= 7

    def _dosed_row(self, line: Line, body: Body, low: str) -> bool:
        strong = "sets" in body.spans or "reps" in body.spans or "reps_list" in body.spans
        if is_remark(low):
            return (
                strong
                and is_movement(low)
                and not line.starred
                and len(words_of(low)) <= 12
                and "reps" in body.spans
                and "sets" in body.spans
            )
        if self._under_row(line) and not (strong and is_movement(low)):
            return False
        return strong or is_movement(low) or len(words_of(low)) <= 5

    def _under_row(self, line: Line) -> bool:
        """A bullet or indented line below a row belongs to that row."""
        return self.row is not None and line.indent > self.row.indent + 1 and (bool(line.bullet) or not self.row.bullet)

    def _next_text(self, index: int) -> Line | None:
        for line in self.lines[index + 1 : index + 4]:
            if line.kind == "text":
                return line
            if line.kind != "blank":
                return None
        return None

    def _next_dose_only(self, index: int) -> bool:
        following = self._next_text(index)
        if following is None or following.label is not None or following.level:
            return False
        if following.low[: following.end].rstrip().endswith(":"):
            return False
        body = read_body(following.content)
        return body.dose_only and body.has_dose

    def _add_row(
        self,
        index: int,
        line: Line,
        label: Label | None,
        body: Body,
        offset: int,
        *,
        prefix: tuple[int, int, str] | None = None,
        in_block: bool = False,
        joined: bool = False,
    ) -> None:
        block = self.block if in_block or joined else self._block_for(index, label)
        if block is None:
            block = self._open(index)
        row = RowDraft(body.name, index, index, label.text if label else None, indent=line.indent, bullet=line.bullet)
        row.take(body.dose, body.spans, index, offset, Source.OWN_LINE)
        row.optional = body.optional
        if label is not None:
            row.at["label"] = (index, label.start, label.text_end, Source.OWN_LINE)
        for start, end in body.notes:
            row.note(
                squeeze(line.shown[offset + start : offset + end]), index, offset + start, offset + end, Source.OWN_LINE
            )
        block.rows.append(row)
        block.last = index
        self.row = row
        self._scoped_rest(block, row, body)
        pieces = ((prefix,) if prefix else ()) + (((label.start, label.text_end, "label"),) if label else ())
        self.roles[index] = LineRole("row", offset, body, pieces)
        for problem in body.problems:
            self.problems.append((index, problem._replace(start=problem.start + offset, end=problem.end + offset)))

    def _scoped_rest(self, block: BlockDraft, row: RowDraft, body: Body) -> None:
        if body.round_rest is not None and block.rest_after_round is None:
            block.rest_after_round = body.round_rest

    def _block_for(self, index: int, label: Label | None) -> BlockDraft:
        """The block that a row joins: the open one, or a new one where its label says so."""
        block = self.block
        if block is None or block.inline:
            block = self._open(index)
            if label is None:
                return block
        if label is None:
            if (
                block.rows
                and block.label_style in ("number_letter", "letter_number", "letter", "number", "bare")
                and not block.headed
            ):
                block = self._open(index)
                block.section = self.heading_section
            return block
        if label.style in ("number_letter", "letter_number"):
            return self._slot_block(index, block, label)
        if block.headed and block.in_turn:
            return block
        if block.rows or block.label:
            block = self._open(index)
            block.section = self.heading_section
        block.label, block.label_style = label.text, label.style
        return block

    def _slot_block(self, index: int, block: BlockDraft, label: Label) -> BlockDraft:
        same = (
            block.label is not None
            and block.label.casefold() == label.block.casefold()
            and block.label_style == label.style
        )
        if same and label.slot not in block.slots:
            block.slots.append(label.slot)
            return block
        if block.rows or block.label:
            restarted = bool(block.rows) and label.slot.casefold() in ("a", "1") and same
            block = self._open(index)
            block.section = Section.WORK if restarted else self.heading_section
        block.label, block.label_style = label.block, label.style
        block.slots.append(label.slot)
        return block

    def _keep_note(self, index: int, line: Line, start: int, body: Body | None = None) -> None:
        text = squeeze(line.shown[start : line.end])
        if not text:
            return
        self._note(text, index, start, line.end)
        if body is not None and body.has_dose and ("sets" in body.spans or "reps" in body.spans):
            self.problems.append((index, _unread(line, start)))

    def _note(self, text: str, index: int, start: int, end: int) -> None:
        """Keep words with the row, the block or the session, whichever is open."""
        self.roles[index] = LineRole("note", start)
        if self.row is not None:
            self.row.note(text, index, start, end, Source.LINE_BELOW)
            self.row.last = self._block_last(index)
        elif self.block is not None:
            self.block.notes.append(text)
            self._block_last(index)
        else:
            self.notes.append(text)

    def _open(self, index: int) -> BlockDraft:
        self.block = BlockDraft(index, index)
        self.blocks.append(self.block)
        self.row = None
        return self.block

    def _block_last(self, index: int) -> int:
        if self.block is not None:
            self.block.last = index
        return index


_BARE_SECTIONS = frozenset({"warm up", "warm-up", "warmup", "cool down", "cool-down", "cooldown", "finisher", "skill"})


def _unread(line: Line, start: int) -> Problem:
    return Problem(
        "kept-as-note",
        "info",
        "This line holds numbers but reads like a remark; it is kept as a note.",
        start,
        line.end,
        "Name 3x10",
    )


__all__ = ["At", "LineRole", "SessionBuilder", "SessionReading"]
