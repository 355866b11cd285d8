"""One exercise of which every minute, or every two, a set begins: ``Swings 10 x 10 EMOM``.

The clock may stand behind the name, ``Back Squat EMOM 10: 2 reps``, or on the line below it, with its repetitions or
above them.
"""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.one_line.row_laying import open_by_itself
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.sets_on_clock import Clock, find_clock, may_say_clock
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import BlockKind, Range, Section
from hipflex_kit.record_making import replace

_BEFORE = re.compile(r"[,(:-]? {0,1}$")
_BEHIND = re.compile(r"\)? {0,2}(?:[:,—–-] {1,2})?(?:of )?")


def by_the_minute(state: SessionState, look: Look) -> bool:
    """Lay in an exercise with its clock and its repetitions on one line, as a block of its own."""
    if look.line.level or state.only_notes or not may_say_clock(look.line.low):
        return False
    low = fold(look.content)
    clock = find_clock(low)
    if clock is None or clock.start == 0:
        return False
    before, behind = _BEFORE.search(low, 0, clock.start), _BEHIND.match(low, clock.end)
    first = before.start() if before is not None else clock.start
    last = behind.end() if behind is not None else clock.end
    if look.content[last:].strip() and read_body(look.content[last:]).name:
        return False  # "Snatch test: 10 min EMOM, 8 snatches"
    content = look.content[:first] + " " * (last - first) + look.content[last:]
    body = read_body(content)
    if body.problems or body.leading or not is_movement(fold(body.name)) or body.name_at[0] > first:
        return False
    body = _without_one_set(body)
    if AMOUNTS.isdisjoint(body.spans) or ("sets" in body.spans) is (clock.sets is not None):
        return False
    at = (look.start + first, look.start + last)
    block = open_by_itself(state, look, at)
    _heed(block, clock)
    state.add_row(look._replace(content=content, body=body), block=block, pieces=((*at, "heading"),))
    return True


def clocks_row(state: SessionState, look: Look) -> bool:
    """``Every 2:00 x 5 sets`` below a name: with its repetitions, or above them on a line of their own."""
    row, line = state.row, look.line
    if row is None or row.dose.stated or look.label is not None or line.level or not may_say_clock(line.low):
        return False
    low = fold(look.content)
    clock = find_clock(low)
    if clock is None or clock.start or clock.sets is None or row.last < look.number - 1 - state.gap:
        return False
    behind = _BEHIND.match(low, clock.end)
    at = behind.end() if behind is not None else clock.end
    body = read_body(look.content[at:]) if look.content[at:].strip() else None
    if body is not None:
        body = _without_one_set(body)
        if not body.dose_only or "sets" in body.spans or AMOUNTS.isdisjoint(body.spans):
            return False
    elif line.bullet or not _amount_below(state, look.number):
        return False
    block = _block_of(state, row)
    if block is None:
        return False
    _heed(block, clock)
    block.at.setdefault("heading", (look.number, look.start, look.start + clock.end, Source.FOOTER))
    pieces = ((look.start, look.start + at, "heading"),)
    if body is not None:
        row.take(body.dose, body.spans, look.number, look.start + at, Source.LINE_BELOW)
        for first, last in body.notes:
            words = look.content[at + first : at + last].strip()
            row.note(words, look.number, look.start + at + first, look.start + at + last, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start + at, body, pieces)
    return True


def _heed(block: BlockDraft, clock: Clock) -> None:
    block.kind, block.interval_s = BlockKind.EMOM, clock.interval_s
    block.rounds = Range.exactly(float(clock.sets)) if clock.sets is not None else None
    block.headed = block.inline = True


def _without_one_set(body: Body) -> Body:
    """``1 x 3`` every three minutes: the clock says how often."""
    if body.dose.sets != Range.exactly(1.0):
        return body
    spans = {key: span for key, span in body.spans.items() if key != "sets"}
    return body._replace(dose=replace(body.dose, sets=None), spans=spans)


def _amount_below(state: SessionState, number: int) -> bool:
    below = state.text_below(number)
    if below is None:
        return False
    amount = read_body(below.content)
    return amount.dose_only and "sets" not in amount.spans and not AMOUNTS.isdisjoint(amount.spans)


def _block_of(state: SessionState, row: RowDraft) -> BlockDraft | None:
    """The block of the last row, which it has to itself; None where it is done in turn with others."""
    block = state.block
    if block is None or not block.rows or block.rows[-1] is not row:
        return None
    if len(block.rows) == 1:
        return block if block.kind is None and block.dose is None and block.rounds is None else None
    if block.in_turn or block.slots:
        return None
    block.rows.pop()
    block.last = block.rows[-1].last
    alone = state.open(row.line)
    if block.section is Section.WARMUP and (row.gap or state.evidence.spaced):
        state.heading_section = Section.WORK  # the first lift below a warm-up
    alone.section = state.heading_section
    alone.rows.append(row)
    state.row = row
    return alone
