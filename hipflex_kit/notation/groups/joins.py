"""``Superset with …``: an exercise that joins the one above."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_said
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import replace

_JOIN = re.compile(
    r"(?:(?:super ?-?set(?:ted)?|ss|pair(?:ed)?|superserie|alternate(?:d)?|compound(?:ed)?) (?:with|w/"
    r"|con|mit)[: ]{1,3}|s/s:? {1,2}|\+ {1,2})"
)


def begins_join(low: str) -> bool:
    """Does a folded line begin with ``superset with`` or the like?"""
    return _JOIN.match(low) is not None


_WORDS_ALONE = re.compile(r"(?:(?:super ?-?set(?:ted)?|paired|ss) (?:with|w/)|ss ?/|s/s)[ :.-]{0,3}")


def plus_alone(state: SessionState, look: Look) -> bool:
    """``+`` or ``superset with`` on a line of its own: what stands below is done directly after what stands above."""
    plus = look.content.strip() == "+"
    words = plus or (
        look.line.end - look.start <= 20 and _WORDS_ALONE.fullmatch(look.line.low, look.start, look.line.end)
    )
    if not words or state.row is None or state.block is None or state.gap:
        return False
    following = state.text_below(look.number)
    if following is None:
        return False
    partner = following.body.name
    if not partner:
        return False
    block = _block_of_last(state, state.block)
    block.kind = block.kind or (BlockKind.CIRCUIT if plus else BlockKind.SUPERSET)
    if not plus:
        block.partner, block.inline = fold(partner), True
    state.row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


_WITH_NEXT = re.compile(
    r"(?:super ?-?set(?:ted)?|ss|paired) (?:with|w/)"
    r"(?: (?:the )?(?:next|below|following)(?: one| exercise)?)?[: .]{0,3}"
)


def awaits_next(state: SessionState, index: int) -> None:
    """``Pushdown 3x10 (superset with)``, ``Lunge x 10 +``: the exercise on the next line is done directly after."""
    row, block = state.row, state.block
    if row is None or block is None:
        return
    said = bool(row.notes) and _WITH_NEXT.fullmatch(fold(row.notes[-1])) is not None
    if not said and not state.lines[index].low[: state.lines[index].end].endswith((" +", ")+")):
        return
    following = state.next_text(index)
    partner = following.body.name if following is not None else ""
    if not partner or block.in_turn:
        return
    if row.dose.reps_text and row.dose.reps_text.endswith("+") and not said:
        row.dose = replace(row.dose, reps_text=None)  # ``3x5 +``: it joins, and does not say "or more"
    block = _block_of_last(state, block)
    block.kind, block.partner, block.inline = BlockKind.SUPERSET, fold(partner), True


_NO_REST_BUT_NEXT = re.compile(r"(?:super|tri|giant|compound) ?-?set(?:s|ted)?(?: with (?:the )?next)?|ss")


def joined_by_rest(state: SessionState, number: int) -> BlockDraft | None:
    """The block that a table's row joins, where ``superset`` stands in the row above instead of its rest."""
    row, block = state.row, state.block
    if row is None or block is None or row.last != number - 1 or row.dose.rest is None or row.dose.rest.seconds:
        return None
    if _NO_REST_BUT_NEXT.fullmatch(fold(row.dose.rest.text or "")) is None:
        return None
    if block.kind is not BlockKind.SUPERSET:
        if block.in_turn:
            return None
        block = _block_of_last(state, block)
        block.kind, block.inline = BlockKind.SUPERSET, True
    return block


def join_line(state: SessionState, look: Look) -> bool:
    """``Superset with …`` joins the exercise above."""
    line = look.line
    match = _JOIN.match(line.low, look.start, line.end)
    plus = bool(line.bullet) and "+" in line.bullet and not _lists_with_plus(state, look)
    if state.row is None or state.block is None or (match is None and not plus):
        return False
    start = match.end() if match else look.start
    body = read_body(line.shown[start : line.end])
    if not body.name or (plus and (not body.has_dose or is_said(fold(body.name)))):
        return False
    partner = None if body.has_dose else _named_elsewhere(state, look, body.name)
    if partner is not None:
        state.block.kind = BlockKind.SUPERSET
        state.block.partner = partner
        state.roles[look.number] = LineRole("heading", look.start)
        state.row.last = state.reach(look.number)
        return True
    block = _block_of_last(state, state.block)
    block.inline = block.inline or not block.in_turn
    block.kind = BlockKind.SUPERSET
    pieces = ((match.start(), match.end(), "sign"),) if match else ()
    state.add_row(look._replace(start=start, body=body), block=block, pieces=pieces)
    return True


def _lists_with_plus(state: SessionState, look: Look) -> bool:
    """Where the first row above has the same bullet, or stands further out, ``+`` is a bullet and joins nothing."""
    first = state.block.rows[0] if state.block is not None and state.block.rows else None
    return first is not None and ("+" in first.bullet or look.line.indent > first.indent + 1)


def _block_of_last(state: SessionState, block: BlockDraft) -> BlockDraft:
    """The block of the last row alone, where the rows above are not done in turn with it."""
    if len(block.rows) < 2 or block.in_turn:
        return block
    last = block.rows.pop()
    block.last = block.rows[-1].last
    own = state.open(last.line)
    own.section = state.heading_section
    own.rows.append(last)
    state.row = last
    return own


def _named_elsewhere(state: SessionState, look: Look, name: str) -> str | None:
    """What another line of the session that prescribes this exercise calls it; None where none does."""
    low = fold(name)
    for index, line in enumerate(state.lines):
        if index != look.number and line.kind == "text" and low.removesuffix("s") in line.low:
            other = line.body
            if _ends_alike(fold(other.name), low):
                return fold(other.name)
    return None


def _ends_alike(other: str, low: str) -> bool:
    """``Leg Extensions`` and ``Weighted calf raise`` are what ``Leg Extension`` and ``Calf Raises`` mean elsewhere."""
    other, low = other.removesuffix("s"), low.removesuffix("s")
    return other == low or other.endswith(f" {low}")
