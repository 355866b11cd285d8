"""Lines below the rows that say by what clock they are done: ``Every 2 min for 20 min``, ``45s on, 15s off``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.footers import parts_last_paragraph
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, words_of
from hipflex_kit.program import BlockKind, Dose, Range


def clocks_block(state: SessionState, look: Look, heading: Heading) -> bool:
    """``Every 2 min for 20 min`` right below the rows says how the block above is done."""
    block = state.block
    if block is None or not block.rows or block.kind is not None or look.line.level:
        return False
    alone = len(block.rows) == 1
    if state.gap and not alone:
        return False
    following = state.line_below(look.number)
    if heading.kind is not BlockKind.EMOM or len(words_of(look.line.low)) > _LONGEST_CLOCK:
        return False  # "… try 3 every 10 seconds, then stay steady"
    if (
        following is not None
        and following.kind == "text"
        and not (alone and _is_of_one(block.rows[0], look, following))
    ):
        return False
    if (look.body.name and is_movement(fold(look.body.name))) or (state.gap and _names_station(state, look)):
        return False
    block.kind, block.interval_s, block.cap_s = heading.kind, heading.interval_s, heading.cap_s
    if (
        alone
        and block.rows[0].dose.sets is None
        and heading.interval_s
        and heading.cap_s
        and heading.cap_s % heading.interval_s == 0
    ):
        block.rounds = Range.exactly(heading.cap_s / heading.interval_s)
    block.headed = block.inline = True
    block.at.setdefault("heading", (look.number, look.start, look.line.end, Source.FOOTER))
    if alone and not block.rows[0].dose.stated:
        _takes_reps(block.rows[0], look)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


_REPS_FIRST = re.compile(r"\d{1,2}(?:-\d{1,2})? ?(?:reps?|x)? ?(?:e\d?mom|every|on the minute)(?![a-z])")
"""``3 reps EMOM x 8 min`` below a name."""
_OF_A_SET = ("reps", "load")


def _is_of_one(row: RowDraft, look: Look, following: Line) -> bool:
    """Is the clock that of the exercise right above, which says nothing of how much, and not of what stands below?

    It says how many repetitions, or the line below it counts on from the exercise's label.
    """
    if row.dose.stated or look.line.level or look.line.strong or look.content.endswith(":"):
        return False
    if _REPS_FIRST.match(look.line.low, look.start, look.line.end) is not None:
        return True
    return row.label is not None and look.line.label is None and following.label is not None


def _takes_reps(row: RowDraft, look: Look) -> None:
    """``3 reps EMOM x 8 min @ 60%``: what is done each time the clock says so."""
    if _REPS_FIRST.match(look.line.low, look.start, look.line.end) is None:
        return
    said = {key: value for key, value in look.body.dose.stated.items() if key in _OF_A_SET}
    spans = {key: look.body.spans[key] for key in said if key in look.body.spans}
    row.take(Dose(**said), spans, look.number, look.start, Source.LINE_BELOW)
    row.last = look.number


def _names_station(state: SessionState, look: Look) -> bool:
    """Does an exercise that says how much, and not how often, stand below?"""
    following = state.next_text(look.number)
    body = following.body if following is not None else None
    return body is not None and bool(body.name) and body.has_dose and "sets" not in body.spans


def works_block(state: SessionState, look: Look, heading: Heading) -> bool:
    """``45s on, 15s off, 3 rounds`` right below names without a dose is how long each of them is done."""
    block = state.block
    if heading.rest_between is None or heading.dose is None or heading.dose.seconds is None or look.line.level:
        return False
    if block is None or not _awaits_clock(block) or is_movement(fold(look.body.name)):
        return False
    following = state.text_below(look.number)
    if state.gap or (following is not None and not _is_told(following)):
        return False
    rounds = block.rounds
    block.heed(heading)
    block.rounds = rounds or block.rounds
    block.headed = True
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    for name in ("heading", "rounds", "rest_between"):
        block.at.setdefault(name, at)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


_FEWEST = 2
_LONGEST_CLOCK = 12
"""Words; a longer line is prose that comes to speak of the clock."""
_CAP = re.compile(
    r"(?:[(*-] ?){0,2}(?:(?P<before>\d{1,3})(?P<seconds>:\d\d)? ?-?(?:min(?:ute)?s?|')? ?(?:hard |time ?-?)?"
    r"(?:cap|cut[ -]?off)"
    r"|(?:hard |time ?-?)?(?:cap|limit|cut[ -]?off)(?: ?[:=-]| of)? ?(?P<behind>\d{1,3})(?::00)? ?(?:min(?:ute)?s?|')?"
    r"|tc ?[:=-]? ?(?P<short>\d{1,3})(?::00)? ?(?:min(?:ute)?s?|')?)[)*.! ]{0,4}"
)


def caps_block(state: SessionState, look: Look) -> bool:
    """``Time cap: 12 min`` below the rows says by when the block above is to be done.

    Behind an empty line and right above other exercises it may be of those.
    """
    low, block = look.line.low, state.block
    if block is None or not block.rows or block.cap_s is not None or look.line.level or look.label is not None:
        return False
    if not ("cap" in low or "tc" in low or "limit" in low or "cut" in low):
        return False
    cap = _CAP.fullmatch(low, look.line.start, look.line.end)
    below = state.text_below(look.number)
    if cap is None or (state.gap and below is not None):
        return False
    if any(row.dose.sets is not None for row in block.rows) and block.rounds is None:
        if not parts_last_paragraph(state, block):
            state.note_line(look.number, look.line)
            return True
        block = state.block or block
    minutes = float(cap["before"] or cap["behind"] or cap["short"])
    block.cap_s = 60.0 * minutes + float((cap["seconds"] or ":0")[1:])
    if block.kind is None:
        block.kind = BlockKind.FOR_TIME
    block.headed = block.inline = True
    block.at.setdefault("heading", (look.number, look.start, look.line.end, Source.FOOTER))
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


_OF_EACH = re.compile(r"(?:for )?(?:each|every|all|the) (?:exercise|movement|move|station)s?:?")


def announces_clock(state: SessionState, look: Look) -> bool:
    """``For each exercise:`` below names without a dose, above ``- 50 seconds on, 10 seconds rest``."""
    block, below = state.block, state.text_below(look.number)
    if block is None or not _awaits_clock(block) or below is None or state.gap:
        return False
    if look.line.level or _OF_EACH.fullmatch(fold(look.content)) is None:
        return False
    heading = read_heading(below.words)
    if heading.rest_between is None or heading.dose is None or heading.dose.seconds is None:
        return False
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


def _awaits_clock(block: BlockDraft) -> bool:
    """Several exercises, of which none says how much, and nothing that says how long each is done."""
    by_rounds = block.kind in (None, BlockKind.CIRCUIT, BlockKind.SUPERSET, BlockKind.INTERVALS) and block.dose is None
    several = len(block.rows) >= _FEWEST or (block.headed and block.kind is BlockKind.INTERVALS)
    return several and by_rounds and not any(row.dose.stated for row in block.rows)


def _is_told(line: Line) -> bool:
    return is_remark(fold(line.words))
