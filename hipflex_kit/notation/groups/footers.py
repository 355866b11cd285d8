"""Lines below rows that say how often all of them are gone through: ``repeat for 3 sets``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.numbered_lists import gather_numbered
from hipflex_kit.notation.habits.told_doses import told_doses
from hipflex_kit.notation.heading_words.closing_words import closes_rounds, rests_between
from hipflex_kit.notation.heading_words.headings import Heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.roles.rounds_alone import heads_counted_rows
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import replace

_BUY_IN = re.compile(r"buy[ -]?in")


def buys_in(block: BlockDraft) -> bool:
    """Is everything above done once, before the rounds below it?"""
    return bool(block.rows) and all(row.notes and _BUY_IN.match(fold(row.notes[0])) for row in block.rows)


_LONG_BOUT = 300.0
"""Seconds; so long a bout nobody does several times without saying a rest."""


def closes_block(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """``repeat for 3 sets`` below rows says how often the block above is gone through."""
    block = state.block
    if block is None or not block.rows or look.line.level or heading.rounds is None or not closes_rounds(low):
        return False
    if _doses_each(look):
        return False
    heads = low.endswith(":") or (state.gap and state.next_text(look.number) is not None)
    if "following" in low or (heads and low[0].isdecimal()):
        return False
    if gather_numbered(state, look):
        block = state.block or block
    if (_begins_with_long_bout(block) and parts_last_paragraph(state, block)) or _parts_long_bout(state, block):
        block = state.block or block
    if (
        block.rounds is not None
        or (_says_own_sets(block, low) and not parts_last_paragraph(state, block))
        or buys_in(block)
        or (not block.in_turn and not state.gap and heads_counted_rows(state.lines, look.number))
    ):
        return False
    block = state.block or block
    block.rounds = heading.rounds
    block.headed = True
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    block.at["rounds"] = at
    block.at.setdefault("heading", at)
    _heed_rests(state, look, block, heading)
    timed = block.kind is BlockKind.STRAIGHT and block.dose is not None and block.dose.sets is None
    if (block.kind is None or timed) and len(block.rows) > 1:
        block.kind = BlockKind.FOR_TIME if heading.kind is BlockKind.FOR_TIME else BlockKind.CIRCUIT
    if _WHOLE.search(low) is not None:
        _all_above(state.blocks[: state.blocks.index(block)], block)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


def _begins_with_long_bout(block: BlockDraft) -> bool:
    """``Bike 10 min``, an empty line, and then what is gone through several times: the bike is ridden once."""
    first = block.rows[0].dose.seconds
    if first is None or first.low < _LONG_BOUT or len(block.rows) <= _FEWEST or block.in_turn or block.headed:
        return False
    return block.rows[1].gap and not any(row.gap for row in block.rows[2:])


_LONGEST_IN_ROUNDS = 600.0


def _parts_long_bout(state: SessionState, block: BlockDraft) -> bool:
    """``Bike 10 min`` right above what is counted, and ``3 rounds`` below: done once, or it is said that it may be."""
    first, rows = block.rows[0], block.rows
    seconds, line = first.dose.seconds, state.lines[first.line]
    if seconds is None or seconds.low < _LONG_BOUT or len(rows) <= _FEWEST or block.in_turn or block.headed:
        return False
    if any(row.dose.sets is not None or row.dose.reps is None for row in rows[1:]) or rows[1].gap:
        return False
    parts = seconds.low >= _LONGEST_IN_ROUNDS
    where = "as done once, above the rounds" if parts else "as done in each of the rounds"
    message = f"'{first.name}' is read {where}; put an empty line or a heading where they begin."
    state.problem(first.line, Problem("in-the-rounds", "info", message, line.start, line.end, "3 rounds:"))
    if parts:
        part_rows(state, block, 1)
    return parts


def _heed_rests(state: SessionState, look: Look, block: BlockDraft, heading: Heading) -> None:
    """The rests that the line says beside the rounds; between what one of them stands may be doubtful."""
    after = heading.rest_round
    if after is not None and heading.rest_between is None and rests_between(look.line.low):
        block.rest_between = after
        message = "Read as the rest between the exercises of a round; it could also be between the rounds."
        state.problem(
            look.number, Problem("rest-between-what", "info", message, look.start, look.line.end, "rest between rounds")
        )
        return
    if after is None and block.rest_after_round is None:
        _rest_right_above(look, block)
    block.rest_after_round = after or block.rest_after_round
    block.rest_between = heading.rest_between or block.rest_between


def _rest_right_above(look: Look, block: BlockDraft) -> None:
    """``Rest 60s`` between the last exercise and ``Repeat 3 times``: behind a round, and no longer that exercise's."""
    last, at = block.rows[-1], block.rows[-1].at.get("rest")
    if at is None or at[0] != look.number - 1 or at[3] is not Source.LINE_BELOW or len(block.rows) == 1:
        return
    if any(row.dose.rest is not None for row in block.rows[:-1]):
        return
    block.rest_after_round, block.at["rest_after_round"] = last.dose.rest, (*at[:3], Source.FOOTER)
    last.dose = replace(last.dose, rest=None)
    del last.at["rest"]


def _doses_each(look: Look) -> bool:
    """``Perform 3 sets of 8 reps of each exercise``: straight sets, and no rounds of what stands above."""
    told = told_doses([(look.number, look.line)])
    return len(told) == 1 and told[0].dose.sets is not None and not AMOUNTS.isdisjoint(told[0].dose.stated)


_NAMES_CIRCUIT = re.compile(r"(?:this|the|above) (?:whole )?(?:circuit|sequence|series)(?![a-z])")


def _says_own_sets(block: BlockDraft, low: str) -> bool:
    """Do rows say how often they are done? One of them may, in a circuit: ``do the above circuit 3 times``."""
    own = sum(row.dose.sets is not None for row in block.rows)
    circuit = (block.kind is BlockKind.CIRCUIT and block.headed) or _NAMES_CIRCUIT.search(low) is not None
    return own > 1 or (own == 1 and (len(block.rows) <= _FEWEST or not circuit))


_FEWEST = 2
_WHOLE = re.compile(r"(?<![a-z])(?:the whole|all of (?:it|this|the above|them)|everything|the lot)(?![a-z])")


def _all_above(above: list[BlockDraft], last: BlockDraft) -> None:
    """``Repeat the whole lot 3 times``: the pairs above, up to a heading, are gone through as often as the last one."""
    for block in reversed(above):
        if not block.in_turn or block.headed or block.rounds is not None or any(row.dose.sets for row in block.rows):
            return
        block.rounds, block.at["rounds"] = last.rounds, last.at["rounds"]


_FEWEST_IN_TURN = 2


def parts_last_paragraph(state: SessionState, block: BlockDraft) -> bool:
    """Rows behind an empty line, or below the last that says sets, get a block of their own if none says any."""
    begins = next((n for n in range(len(block.rows) - 1, 0, -1) if block.rows[n].gap), 0)
    with_sets = max((n for n, row in enumerate(block.rows) if row.dose.sets is not None), default=-1)
    if not begins and len(block.rows) - with_sets > _FEWEST_IN_TURN:
        begins = with_sets + 1
    rows = block.rows[begins:]
    headed = block.headed and (block.in_turn or with_sets < 0)
    if not begins or len(rows) == 1 or headed or block.label or any(row.dose.sets for row in rows):
        return False
    part_rows(state, block, begins)
    return True


def part_rows(state: SessionState, block: BlockDraft, begins: int) -> None:
    """Give the rows from a certain one on a block of their own."""
    rows = block.rows[begins:]
    del block.rows[begins:]
    block.last = max(row.last for row in block.rows)
    parted = state.open(rows[0].line)
    parted.section, parted.rows, parted.last = block.section, rows, rows[-1].last
    state.row = rows[-1]
