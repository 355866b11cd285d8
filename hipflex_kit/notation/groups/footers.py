"""Lines below the rows they speak of: ``repeat for 3 sets``, and lists that say which rows are supersets."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.numbered_lists import gather_numbered
from hipflex_kit.notation.habits.told_doses import told_doses
from hipflex_kit.notation.heading_words.closing_words import closes_rounds, rests_between
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.roles.rounds_alone import heads_counted_rows
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.group_words import OF_EACH
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import BlockKind, Rest
from hipflex_kit.record_making import replace

_BUY_IN = re.compile(r"buy[ -]?in")
_PLUS = re.compile(r" {1,3}(?:\+|&|and|/|superset(?:ted)? with|with|w/) {1,3}")


def buys_in(block: BlockDraft) -> bool:
    """Is everything above done once, before the rounds below it?"""
    return bool(block.rows) and all(row.notes and _BUY_IN.match(fold(row.notes[0])) for row in block.rows)


_LONG_BOUT = 300.0
"""Seconds; so long a bout nobody does several times without saying a rest."""


def heads_rounds_below(state: SessionState, look: Look) -> bool:
    """``3 rounds of`` right below an exercise, or ``3 rounds`` below ``20 min bike``: they are of what follows."""
    if look.line.low.endswith((" of", " of:")):
        return True
    row, following = state.row, state.line_below(look.number)
    seconds = row.dose.seconds if row is not None else None
    if seconds is None or seconds.low < _LONG_BOUT or following is None or following.kind != "text":
        return False
    below = following.body
    return bool(below.name) and below.has_dose and "sets" not in below.spans


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
    if _begins_with_long_bout(block) and parts_last_paragraph(state, block):
        block = state.block or block
    if (
        block.rounds is not None
        or (_says_own_sets(block, low) and not parts_last_paragraph(state, block))
        or buys_in(block)
        or (len(block.rows) == 1 and heads_rounds_below(state, look))
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
    del block.rows[begins:]
    block.last = max(row.last for row in block.rows)
    parted = state.open(rows[0].line)
    parted.section, parted.rows, parted.last = block.section, rows, rows[-1].last
    state.row = rows[-1]
    return True


_EVERYTHING = re.compile(
    r"^all(?: of them)?:?(?= {1,2}\d{1,2} ?(?:x ?\d|sets))"
    r"|(?:for |on )?(?:everything|all (?:the )?(?:exercises|movements|lifts|of the above|the above|above)"
    r"|each (?:exercise|movement|lift)|every (?:exercise|movement|lift))(?![a-z])"
)


_HOLD_EACH = re.compile(rf"{OF_EACH}(?: one| exercise| stretch| position| of them)? (?:for )?(?=\d)")


_AMOUNTS = frozenset({"reps", "reps_list", "seconds", "reps_text", "distance"})


def _hold_each(state: SessionState, look: Look, match: re.Match[str]) -> bool:
    """``Hold each for 10-60 seconds`` is for the rows of the block above that say nothing."""
    body = read_body(look.content[match.end() :])
    block = next((block for block in reversed(state.blocks) if block.rows), None)
    if block is None or not body.dose_only or not body.has_dose:
        return False
    bare = [row for row in block.rows if not (row.at.keys() & _AMOUNTS or row.dose.calories)]
    if not bare or look.line.low[look.line.end - 1] == ":":
        return False  # it is said of what stands below
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    stated = {
        name: value for name in ("sets", "reps", "seconds", "side") if (value := getattr(body.dose, name)) is not None
    }
    for row in bare:
        row.dose = replace(
            row.dose, **{name: value for name, value in stated.items() if getattr(row.dose, name) is None}
        )
        row.at.update({name: at for name in stated if name not in row.at})
    state.roles[look.number] = LineRole("heading", look.start)
    return True


@lru_cache(maxsize=4096)
def _spoken_of_all(content: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Where a line speaks of all exercises: ``hold each …`` at its start, or ``everything``."""
    low = fold(content)
    return _HOLD_EACH.match(low), _EVERYTHING.search(low)


def speaks_of_rows(content: str) -> bool:
    """May a line speak of rows that stand above it?"""
    return _spoken_of_all(content) != (None, None) or len(_joined_names(content)) > 1


def doses_everything(state: SessionState, look: Look) -> bool:
    """``4 sets x 6 reps for everything`` gives every row above that says nothing its dose."""
    hold, found = _spoken_of_all(look.content)
    if hold is not None:
        return _hold_each(state, look, hold)
    if found is None or look.line.level or not state.blocks:
        return False
    body = (
        read_body(look.content[: found.start()])
        if found.start() > 3
        else read_body(look.content[found.end() :].lstrip(" :-"))
    )
    if not body.has_dose or body.dose.sets is None or body.name:
        return False
    bare = [row for block in state.blocks for row in block.rows if not row.at.keys() & {"sets", "reps", "seconds"}]
    if not bare:
        return False
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    for row in bare:
        row.dose = replace(
            row.dose,
            **{
                name: getattr(body.dose, name)
                for name in ("sets", "reps", "seconds", "side")
                if getattr(body.dose, name)
            },
        )
        row.at.update({name: at for name in ("sets", "reps", "seconds", "side") if name in body.spans})
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


_IN_SEQUENCE = re.compile(
    r"(?<![a-z])a ?[-/&] ?b(?: ?[-/&] ?c)? (?:sequence|fashion|style|order|format)"
    r"|alternat(?:e|ed|ing) (?:between )?a (?:and|&) b(?![a-z])"
)


def alternates_letters(state: SessionState, look: Look) -> bool:
    """``*done in A-B sequence``: what is labelled A and B above is done in turn, each A with the letters behind it."""
    if not (look.line.starred and state.blocks) or not _IN_SEQUENCE.search(look.line.low, look.start, look.line.end):
        return False
    merged: list[BlockDraft] = []
    for block in state.blocks:
        last = merged[-1] if merged else None
        first = block.label_style == "letter" and block.label is not None and block.label.casefold() == "a"
        if last is not None and last.kind is BlockKind.SUPERSET and block.label_style == "letter" and not first:
            last.rows += block.rows
            last.notes += block.notes
            last.last = block.last
        else:
            merged.append(block)
            block.kind = BlockKind.SUPERSET if first and block.kind is None else block.kind
    state.blocks[:] = merged
    state.block, state.row = merged[-1], None
    if look.number not in state.roles:
        state.note(squeeze(look.content), look.number, look.start, look.line.end)
    return True


def speaks_for_all(state: SessionState, look: Look) -> bool:
    """A line below the rows that says how much of each is done, in which turn, or both."""
    dosed, ordered = doses_everything(state, look), alternates_letters(state, look)
    return dosed or ordered


@lru_cache(maxsize=4096)
def _joined_names(content: str) -> list[str]:
    pieces = _PLUS.split(re.sub(r"\([^()]*\)", "", content))
    return [fold(squeeze(piece)).strip(" .:") for piece in pieces]


def joins_named_rows(state: SessionState, look: Look) -> bool:
    """``Cable rows + Pullover (3 rounds, 90s rest after pair)`` groups rows that stand above."""
    wanted = _joined_names(look.content)
    if len(wanted) < 2:
        return False
    for block in state.blocks[-_NEARBY:]:
        names = [fold(row.name) for row in block.rows[-_NEARBY:]]
        for first in range(len(names) - len(wanted) + 1):
            if names[first : first + len(wanted)] == wanted:
                _regroup(state, block, first + max(len(block.rows) - _NEARBY, 0), len(wanted), look)
                return True
    return False


_NEARBY = 60
"""Who says which rows are a superset says it within so many blocks of them."""


def _regroup(state: SessionState, block: BlockDraft, first: int, count: int, look: Look) -> None:
    """Cut a block in three, the middle one a superset."""
    rows = block.rows[first : first + count]
    heading = read_heading(look.content)
    position = state.blocks.index(block)
    before, after = block.rows[:first], block.rows[first + count :]
    superset = BlockDraft(rows[0].line, rows[-1].last, rows, section=block.section)
    superset.kind = BlockKind.SUPERSET
    superset.rounds = heading.rounds
    rest = heading.rest_round or _rest_in(look.content)
    superset.rest_after_round = rest
    superset.at["rest_after_round"] = (look.number, look.start, look.line.end, Source.FOOTER)
    pieces = [_part(block, before)] if before else []
    pieces.append(superset)
    if after:
        pieces.append(_part(block, after))
    if before:
        pieces[0].headed, pieces[0].title, pieces[0].at = block.headed, block.title, block.at
        pieces[0].notes, pieces[0].comments = block.notes, block.comments
    elif block.headed:
        superset.headed, superset.title = True, block.title
        superset.at = block.at | superset.at
    state.blocks[position : position + 1] = pieces
    if state.block is block:
        state.block = pieces[-1]
    state.roles[look.number] = LineRole("heading", look.start)


def _part(block: BlockDraft, rows: list[RowDraft]) -> BlockDraft:
    return BlockDraft(rows[0].line, rows[-1].last, rows, block.kind, section=block.section)


def _rest_in(content: str) -> Rest | None:
    body = read_body(content)
    return body.dose.rest
