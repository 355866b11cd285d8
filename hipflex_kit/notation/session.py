"""One session: its lines become blocks and rows. Lines are told apart by what they say and by what stands around them."""

from __future__ import annotations

import re

from hipflex_kit.notation import footers, session_tables
from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.drafts import RowDraft, merged
from hipflex_kit.notation.evidence import Evidence
from hipflex_kit.notation.fields import FIELD_KEY, read_field
from hipflex_kit.notation.folding import FOLD, squeeze
from hipflex_kit.notation.headings import read_heading, read_titled
from hipflex_kit.notation.labels import read_bare_number
from hipflex_kit.notation.line_roles import is_heading, is_notes_heading, is_row, says_how
from hipflex_kit.notation.lines import Line
from hipflex_kit.notation.order import doubtful_order, turned
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.prescription import Body, read_body
from hipflex_kit.notation.session_state import LineRole, Look, SessionReading, SessionState
from hipflex_kit.notation.splitting import split_exercises
from hipflex_kit.notation.vocabulary import is_movement, is_remark
from hipflex_kit.notation.weekly import read_weekly
from hipflex_kit.program import BlockKind, Dose, Section

_PREFIX = re.compile(r"([^:|(]{2,40}?)(?: {0,2}:| {1,2}[-—]) {1,3}(?=\S)")
_NOTE_KEY = re.compile(
    r"(?:notes?|nb|n\.b\.|tips?|cues?|coach(?:ing)? (?:notes?|cues?)|scaling|scale|score|focus|goal|equipment|rationale|why|setup)"
    r"(?: ?\([^)]{0,20}\))? {0,2}[:=-]"
)
_ROLE_PREFIX = re.compile(
    r"(?:buy[ -]?in|cash[ -]?out|accessory|assistance|main lift|main|then|odd|even|min(?:ute)? ?\d{1,2}|station ?\d{1,2}|primary"
    r"|secondary|exercise ?\d{0,2}|ex ?\d{1,2})$"
)
_WEEK_ROW = re.compile(r"(?:weeks?|wk|w) {0,1}(?P<n>\d{1,2})(?: {0,1}- {0,1}\d{1,2})? {0,2}[:)=-] {0,2}(?=\S)")
_JOIN = re.compile(
    r"(?:(?:super ?-?set(?:ted)?|ss|pair(?:ed)?|superserie|alternate(?:d)?|compound(?:ed)?) (?:with|w/|con|mit)[: ]{1,3}|s/s:? {1,2}|\+ {1,2})"
)
_BARE_SECTIONS = frozenset({"warm up", "warm-up", "warmup", "cool down", "cool-down", "cooldown", "finisher", "skill"})


_AMOUNTS = frozenset({"reps", "seconds", "distance", "calories"})


class SessionBuilder:
    """Reads the lines of one session, top to bottom."""

    def __init__(self, lines: list[Line], raws: list[str], evidence: Evidence) -> None:
        self.state = SessionState(lines, raws, evidence)

    def read(self) -> SessionReading:
        """Read every line."""
        state = self.state
        index = 0
        while index < len(state.lines):
            line = state.lines[index]
            if line.kind == "table" or (line.kind == "text" and session_tables.begins_table(state, index)):
                index = session_tables.read_table(state, index)
                state.gap = False
                continue
            self._line(index, line)
            state.gap = line.kind == "blank" or (state.gap and line.kind in ("comment", "rule"))
            index += 1
        return state.finish()

    def _line(self, index: int, line: Line) -> None:
        state = self.state
        if line.kind == "blank":
            return
        if line.kind == "rule":
            state.close()
        elif line.kind == "long":
            state.note(squeeze(line.content), index, line.start, line.end)
            state.problem(index, _unread(line, line.start))
        elif line.kind == "comment":
            state.comment(line.shown[line.start + 2 : line.end], index)
        else:
            self._text(index, line)
            if line.comment is not None:
                state.comment(line.shown[line.comment + 2 :], index)

    def _look(self, index: int, line: Line) -> Look:
        label = line.label
        if label is not None and not self.state.evidence.counts(label):
            label = None
        if label is None and self.state.evidence.bare_numbers:
            label = read_bare_number(line.low, line.shown, line.start, line.end)
        start = label.end if label else line.start
        content = line.shown[start : line.end]
        return Look(index, line, label, content, start, read_body(content))

    def _text(self, index: int, line: Line) -> None:
        state = self.state
        look = self._look(index, line)
        if line.plain and self._plain_row(look):
            return
        if not look.content.strip(" .:-"):
            if look.label is not None:
                self._label_alone(look)
            else:
                state.note(squeeze(line.content), index, line.start, line.end)
        elif self._field_line(look) or self._week_row(look):
            return
        elif look.body.literal:
            self._add(look)
        elif footers.doses_everything(state, look):
            return
        elif line.starred or (state.only_notes and not line.level) or _NOTE_KEY.match(line.low, line.start, line.end):
            state.note(squeeze(line.content), index, line.start, line.end)
        elif footers.joins_named_rows(state, look) or self._join_line(look) or self._continues(look):
            return
        elif self._inline_section(look) or self._heading_line(look):
            return
        elif is_row(state, look):
            self._rows(look)
        else:
            self._keep_note(look)

    def _plain_row(self, look: Look) -> bool:
        """The commonest line of all, an exercise with sets and reps behind it, without further questions."""
        state, body, line = self.state, look.body, look.line
        block = state.block
        if body.leading or not body.name or "sets" not in body.spans or not (_AMOUNTS & body.spans.keys()):
            return False
        if (
            state.only_notes
            or (block is not None and block.partner is not None)
            or (state.row is not None and line.indent)
        ):
            return False
        name = body.name.translate(FOLD)
        if is_remark(name) or not (is_movement(name) or (look.label is not None and look.label.slot)):
            return False
        if state.evidence.reps_first or line.order < 0:
            self._add(look)
        else:
            state.add_row(look)
        return True

    def _label_alone(self, look: Look) -> None:
        """``M1.B`` on a line of its own opens a block."""
        state, label = self.state, look.label
        if label is None:
            return
        block = state.open(look.index)
        block.headed, block.section = True, state.heading_section
        block.label, block.label_style = label.text, "heading"
        at = (look.index, label.start, label.text_end)
        block.at["label"] = (*at, Source.OWN_LINE)
        block.at["heading"] = (*at, Source.HEADER)
        state.roles[look.index] = LineRole("heading", look.start, None, ((label.start, label.text_end, "label"),))

    # -- lines that belong to the row above --------------------------------------------------------------------------

    def _field_line(self, look: Look) -> bool:
        """``Load: red band``, ``Tempo: 3010``, ``Note: …`` below a row."""
        state, line = self.state, look.line
        if look.label is not None or line.level:
            return False
        match = FIELD_KEY.match(line.low, line.start, line.end)
        if match is None:
            return False
        value = line.shown[match.end() : line.end].strip()
        if match["key"].startswith("note"):
            return self._keyed_note(look, match.end(), value)
        found = read_field(match["key"], value)
        if found is None or state.row is None:
            return False
        field, dose = found
        at = match.end()
        if not state.row.take(dose, {field: (0, line.end - at)}, look.index, at, Source.LINE_BELOW):
            return False
        state.row.last = state.reach(look.index)
        state.roles[look.index] = LineRole("field", at, None, ((match.start(), at, "sign"), (at, line.end, field)))
        return True

    def _keyed_note(self, look: Look, start: int, value: str) -> bool:
        """``Note: …``; in straight quotes it is taken literally, else a rest in it is read as well."""
        state = self.state
        literal = len(value) > 1 and value[0] == value[-1] == '"'
        body = read_body(look.line.shown[start : look.line.end])
        if not literal and state.row is not None and body.spans and not (body.spans.keys() - {"rest"}):
            if self._rest_line(look._replace(start=start, body=body)):
                return True
        state.note(squeeze(value[1:-1] if literal else value), look.index, start, look.line.end)
        return True

    def _week_row(self, look: Look) -> bool:
        """``Week 2: 3x9`` below a row."""
        state, line = self.state, look.line
        if state.row is None or look.label is not None or line.level:
            return False
        match = _WEEK_ROW.match(line.low, line.start, line.end)
        if match is None:
            return False
        number = int(match["n"])
        if self._week_field(look, match, number):
            return True
        body = read_body(line.shown[match.end() : line.end])
        if not body.spans or body.name:
            return False
        if number == 1:
            if not state.row.take(body.dose, body.spans, look.index, match.end(), Source.LINE_BELOW):
                return False
        else:
            state.row.weekly[number] = body.dose
            state.row.at[f"week_{number}"] = (look.index, match.end(), line.end, Source.LINE_BELOW)
        for start, end in body.notes:
            words = squeeze(line.shown[match.end() + start : match.end() + end])
            state.row.note(words, look.index, match.end() + start, match.end() + end, Source.LINE_BELOW)
        state.row.last = state.reach(look.index)
        state.roles[look.index] = LineRole("dose", match.end(), body, ((match.start(), match.end(), "week"),))
        return True

    def _week_field(self, look: Look, match: re.Match[str], number: int) -> bool:
        """``Week 2: Load: 80 kg``: one field of a later week."""
        state, line = self.state, look.line
        key = FIELD_KEY.match(line.low, match.end(), line.end)
        if key is None or state.row is None or number < 2:
            return False
        found = read_field(key["key"], line.shown[key.end() : line.end])
        if found is None:
            return False
        state.row.weekly[number] = merged(state.row.weekly.get(number, Dose()), found[1])
        at = (look.index, key.end(), line.end, Source.LINE_BELOW)
        state.row.at.setdefault(f"week_{number}", at)
        state.row.last = state.reach(look.index)
        pieces = ((match.start(), key.end(), "week"), (key.end(), line.end, found[0]))
        state.roles[look.index] = LineRole("field", key.end(), None, pieces)
        return True

    def _join_line(self, look: Look) -> bool:
        """``Superset with …`` joins the exercise above."""
        state, line = self.state, look.line
        match = _JOIN.match(line.low, look.start, line.end)
        plus = bool(line.bullet) and "+" in line.bullet
        if state.row is None or state.block is None or (match is None and not plus):
            return False
        start = match.end() if match else look.start
        body = read_body(line.shown[start : line.end])
        if not body.name or (plus and not body.has_dose):
            return False
        if not body.has_dose and self._named_elsewhere(look, body.name):
            state.block.kind = BlockKind.SUPERSET
            state.block.partner = body.name.translate(FOLD)
            state.roles[look.index] = LineRole("heading", look.start)
            state.row.last = state.reach(look.index)
            return True
        block = state.block
        if len(block.rows) > 1 and not block.in_turn:
            last = block.rows.pop()
            block.last = block.rows[-1].last
            block = state.open(last.line)
            block.section = state.heading_section
            block.rows.append(last)
        block.kind = BlockKind.SUPERSET
        pieces = ((match.start(), match.end(), "sign"),) if match else ()
        state.add_row(look._replace(start=start, body=body), block=block, pieces=pieces)
        return True

    def _named_elsewhere(self, look: Look, name: str) -> bool:
        """Does another line of the session prescribe this exercise?"""
        low = name.translate(FOLD)
        for index, line in enumerate(self.state.lines):
            if index != look.index and line.kind == "text" and low in line.low:
                other = read_body(line.shown[line.body_start : line.end])
                if other.name.translate(FOLD) == low:
                    return True
        return False

    def _continues(self, look: Look) -> bool:
        """A line that holds a dose and no name belongs to the row above, or to the block."""
        state, line, body = self.state, look.line, look.body
        if look.label is not None or not body.dose_only:
            return False
        if state.row is None and not (body.spans.keys() - {"rest"}) and not body.notes:
            return self._rest_ahead(look)
        if state.row is None or state.block is None:
            return False
        if not (body.spans.keys() - {"rest"}):
            return self._rest_line(look)
        if line.level or line.strong or (body.notes and not body.has_dose and "tempo" not in body.spans):
            return False
        if self._begins_group(look):
            return False
        if not state.row.take(body.dose, body.spans, look.index, look.start, Source.LINE_BELOW):
            return False
        for start, end in body.notes:
            words = squeeze(line.shown[look.start + start : look.start + end])
            state.row.note(words, look.index, look.start + start, look.start + end, Source.LINE_BELOW)
        state.row.last = state.reach(look.index)
        state.roles[look.index] = LineRole("dose", look.start, body)
        return True

    def _rest_ahead(self, look: Look) -> bool:
        """``Rest 1 minute between sets`` above the rows is for all of them."""
        state, line = self.state, look.line
        block = state.block or state.open(look.index)
        if block.rest_between is not None or block.rest_after_round is not None:
            return False
        at = (look.index, look.start, line.end, Source.HEADER)
        rest = look.body.dose.rest
        if rest is not None and look.body.scope != "round" and not block.in_turn:
            state.rest_for_all = (rest, at)
        elif look.body.scope == "between":
            block.rest_between, block.at["rest_between"] = rest, at
        else:
            block.rest_after_round, block.at["rest_after_round"] = rest, at
        state.roles[look.index] = LineRole("dose", look.start, look.body)
        return True

    def _begins_group(self, look: Look) -> bool:
        """A bare dose after an empty line heads the next group when the rows above did well without one."""
        state = self.state
        block = state.block
        if block is None or look.line.low[: look.line.end].rstrip().endswith(":"):
            return True
        heading = read_heading(look.content)
        if heading.rest_between is not None and heading.dose is not None:
            return True
        if not state.gap or not look.body.has_dose:
            return False
        bare = [row for row in block.rows if not (row.at.keys() & {"reps", "seconds", "sets", "reps_text", "distance"})]
        following = state.next_text(look.index)
        named = following is not None and bool(read_body(following.content).name)
        return named and (len(bare) > 1 or (bool(bare) and block.dose is not None))

    def _rest_line(self, look: Look) -> bool:
        """A rest on a line of its own belongs to the round where the block is done in turn, else to the row."""
        state, body = self.state, look.body
        block, row = state.block, state.row
        if block is None or row is None or body.dose.rest is None:
            return False
        grouped = block.in_turn or (len(block.rows) > 1 and bool(block.label))
        after = body.round_rest or (body.dose.rest if body.scope != "between" else None)
        at = (look.index, look.start, look.line.end, Source.FOOTER)
        taken = False
        if body.scope == "between" and block.rest_between is None and len(block.rows) > 1:
            block.rest_between, taken = body.dose.rest, True
            block.at["rest_between"] = at
        if after is not None and grouped and block.rest_after_round is None:
            block.rest_after_round, taken = after, True
            block.at["rest_after_round"] = at
        if not taken and row.dose.rest is None:
            row.take(body.dose, {"rest": body.spans["rest"]}, look.index, look.start, Source.LINE_BELOW)
            row.last, taken = look.index, True
        if not taken:
            return False
        for start, end in body.notes:
            words = squeeze(look.line.shown[look.start + start : look.start + end])
            row.note(words, look.index, look.start + start, look.start + end, Source.LINE_BELOW)
        row.last = state.reach(look.index)
        state.roles[look.index] = LineRole("dose", look.start, body)
        return True

    # -- headings ----------------------------------------------------------------------------------------------------

    def _inline_section(self, look: Look) -> bool:
        """``Warm Up: Bird Dog 2x10`` is a block of its own; ``Buy-in: 100 Double Unders`` is a row with a remark."""
        state, start = self.state, look.start
        match = _PREFIX.match(look.content)
        if match is None or look.line.level:
            return False
        prefix = squeeze(match[1]).translate(FOLD)
        body = read_body(look.content[match.end() :])
        inner = look._replace(start=start + match.end(), body=body)
        name = body.name.translate(FOLD)
        heading = read_heading(prefix)
        if heading.plain_section and not name and body.spans and state.row is not None:
            state.note(
                squeeze(look.content), look.index, start, look.line.end
            )  # "Warm-up: 3x10 @ 40" below an exercise
            return True
        if heading.plain_section and name and ":" in match[0] and not is_remark(name):
            block = state.open(look.index)
            block.section, block.inline = heading.section or Section.WORK, True
            if prefix not in _BARE_SECTIONS:
                block.title = squeeze(match[1])
            block.at["title"] = (look.index, start, start + match.end(1), Source.OWN_LINE)
            self._add(inner, block=block, pieces=((start, start + match.end(1), "heading"),))
            return True
        if heading.says_how and ":" in match[0] and name and body.has_dose and not look.line.bullet:
            return self._inline_how(look, inner, match.end(1))
        if _ROLE_PREFIX.match(prefix) and name:
            row = self._add(inner, pieces=((start, start + match.end(1), "note"),))
            row.note(squeeze(match[1]), look.index, start, start + match.end(1), Source.OWN_LINE)
            return True
        return False

    def _inline_how(self, look: Look, inner: Look, length: int) -> bool:
        """``EMOM x 5: 5 Overhead Squats`` is a block's heading with its first row."""
        state = self.state
        title, heading = read_titled(look.content[:length])
        block = state.open(look.index)
        block.headed, block.title = True, title
        block.heed(heading)
        block.section = heading.section or state.heading_section
        at = (look.index, look.start, look.start + length, Source.HEADER)
        block.at["heading"] = block.at["title"] = at
        pieces: tuple[tuple[int, int, str], ...] = ((look.start, look.start + length, "heading"),)
        if look.label is not None:
            block.label, block.label_style = look.label.text, "heading"
            block.at["label"] = (look.index, look.label.start, look.label.text_end, Source.OWN_LINE)
            pieces += ((look.label.start, look.label.text_end, "label"),)
        self._add(inner._replace(label=None), block=block, pieces=pieces)
        return True

    def _heading_line(self, look: Look) -> bool:
        """A heading opens a block; a line such as ``repeat for 3 sets`` below rows closes one."""
        state, line, label = self.state, look.line, look.label
        title, heading = read_titled(look.content)
        low = look.content.translate(FOLD).strip()
        if footers.closes_block(state, look, heading, low):
            return True
        if not is_heading(state, look, heading):
            return False
        block = state.block
        if (
            block is not None
            and block.headed
            and not block.rows
            and not line.level
            and (says_how(heading, look, low) or not block.in_turn)
        ):
            block.heed(heading)  # "Midline" and below it "3 rounds"
            block.title = block.title or title
        else:
            block = state.open(look.index)
            block.headed = True
            block.heed(heading)
            keep = not line.level and not heading.generic
            block.section = heading.section or (state.heading_section if keep else Section.WORK)
            block.title = None if title and title.translate(FOLD) in _BARE_SECTIONS else title
        block.explicit = look.content.startswith('"') and line.level > 0
        state.heading_section = block.section
        state.rest_for_all = None
        state.only_notes = is_notes_heading(low)
        if label is not None:
            block.label, block.label_style = label.text, "heading"
            block.at["label"] = (look.index, label.start, label.text_end, Source.OWN_LINE)
        block.at["heading"] = (look.index, look.start, line.end, Source.HEADER)
        block.at["title"] = (look.index, look.start, line.end, Source.OWN_LINE)
        block.last = look.index
        pieces = ((label.start, label.text_end, "label"),) if label else ()
        state.roles[look.index] = LineRole("heading", look.start, None, pieces)
        return True

    # -- rows and remarks --------------------------------------------------------------------------------------------

    def _rows(self, look: Look) -> None:
        """One row, or several where a line names several exercises."""
        state = self.state
        in_superset = state.block is not None and state.block.kind is BlockKind.SUPERSET and state.block.headed
        stretches = split_exercises(look.content, in_superset)
        if len(stretches) == 1:
            self._add(look)
            return
        block = state.block_for(look.index, look.label)
        if "+" in look.content and not block.in_turn:
            if block.rows:
                block = state.open(look.index)
                block.section = state.heading_section
            block.kind = BlockKind.SUPERSET
        for number, (start, end) in enumerate(stretches):
            label = look.label if number == 0 else None
            part = look._replace(start=look.start + start, body=read_body(look.content[start:end]), label=label)
            state.add_row(part, block=block)
            self._doubts(part)

    def _add(self, look: Look, **where: object) -> RowDraft:
        """A row, with its later weeks, in the author's order of sets and reps."""
        state = self.state
        weekly = read_weekly(look.line.shown[look.start : look.line.end])
        body: Body = weekly.head if weekly is not None else look.body
        if state.evidence.reps_first:
            body = turned(body, look.line.shown[look.start : look.line.end])
        row = state.add_row(look._replace(body=body), **where)  # type: ignore[arg-type]
        self._doubts(look._replace(body=body))
        if weekly is not None:
            pieces = []
            for number, later, start, end in weekly.weeks:
                at = (start + look.start, end + look.start)
                row.weekly[number] = turned(later, "").dose if state.evidence.reps_first else later.dose
                row.at[f"week_{number}"] = (look.index, *at, Source.OWN_LINE)
                pieces.append((*at, "week"))
            role = state.roles[look.index]
            state.roles[look.index] = role._replace(pieces=role.pieces + tuple(pieces))
        return row

    def _doubts(self, look: Look) -> None:
        problem = doubtful_order(look.body, look.line.shown[look.start : look.line.end], self.state.evidence)
        if problem is not None:
            self.state.problem(
                look.index, problem._replace(start=problem.start + look.start, end=problem.end + look.start)
            )

    def _keep_note(self, look: Look) -> None:
        state, line, body = self.state, look.line, look.body
        start = look.label.start if look.label else look.start
        state.note(squeeze(line.shown[start : line.end]), look.index, start, line.end)
        low = body.name.translate(FOLD)
        if look.label is not None or (
            body.has_dose and ({"sets", "reps", "reps_list"} & body.spans.keys() or is_movement(low))
        ):
            state.problem(look.index, _unread(line, start))


def _unread(line: Line, start: int) -> Problem:
    return Problem(
        "kept-as-note",
        "info",
        "This line holds numbers but reads like a remark; it is kept as a note.",
        start,
        line.end,
        "Name 3x10",
    )


__all__ = ["SessionBuilder", "SessionReading"]
