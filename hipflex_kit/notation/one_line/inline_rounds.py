"""Rounds, or a clock, and their rows on one line: ``Core: 3 rounds - 10 dead bugs, 10 side bends``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import split_dosed_and, split_listed, split_names
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.one_line.row_laying import each_of, together
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.openings import BARE_SECTIONS, CLOCK_BEHIND, ROUNDS_BEHIND
from hipflex_kit.notation.words.vocabulary import is_movement

_TOLD_BEHIND = re.compile(r"\. {1,2}(?=[A-Z][a-z]+ [a-z])")
"""``10 squats and 20 lunges. Work on running fast``: where the list ends and a sentence begins."""
_CLOCKED = re.compile(r"mom|amrap|as many rounds")


def rounds_and_rows(state: SessionState, look: Look) -> bool:
    """``Core: 3 rounds - 10 dead bugs, 10 side bends``: a heading with all of its rows."""
    if (" of " in look.line.low or " of:" in look.line.low) and not look.line.level and _rounds_of_list(state, look):
        return True
    if not look.line.level and _each_minute(state, look):
        return True
    rounds = ROUNDS_BEHIND.match(look.content) if "," in look.content and not look.line.level else None
    if rounds is None and not look.line.level and _CLOCKED.search(look.line.low) is not None:
        rounds = CLOCK_BEHIND.match(look.content)
    if rounds is None:
        return False
    at = rounds.start("rows")
    if read_heading(look.content[at:]).rest_between is not None:
        return False  # "8 rounds: 20 sec on, 10 sec off"
    told = _TOLD_BEHIND.search(look.content, at)
    listed = look.content[at : told.start() if told is not None else None]
    inner = look._replace(start=look.start + at, content=listed, body=read_body(listed))
    if not inner.body.name or not heads_with_rows(state, look, inner, rounds.end()):
        return False
    if told is not None and state.row is not None:
        start = look.start + told.end()
        state.row.note(squeeze(look.content[told.end() :]), look.number, start, look.line.end, Source.OWN_LINE)
    following, block = state.line_below(look.number), state.block
    if block is not None and (following is None or following.indent <= look.line.indent):
        block.inline = True
    return True


_MINUTE_AND_ROW = re.compile(
    r"(?:emot?m|e\dmom|every minute(?: on the minute)?):? {1,2}"
    r"(?=\d{1,3} {1,2}(?!min|sec|round|set|x |rep|times)[a-z]{3})",
    re.IGNORECASE,
)


def _each_minute(state: SessionState, look: Look) -> bool:
    """``EMOM 5 burpees``: so many of them each minute, and not for so many minutes."""
    clock = _MINUTE_AND_ROW.match(look.content)
    if clock is None or not is_movement(fold(look.content[clock.end() :])):
        return False
    inner = look._replace(start=look.start + clock.end(), content=look.content[clock.end() :])
    inner = inner._replace(body=read_body(inner.content))
    if not inner.body.leading:
        return False
    state.block = None
    return heads_with_rows(state, look, inner, len(look.content[: clock.end()].rstrip(" :")))


def _rounds_of_list(state: SessionState, look: Look) -> bool:
    """``Then 2 rounds of dead bugs x 10 each side, bridges x 15 and side plank 30 s``: each with its amount.

    So is ``Warm-up: 5 min AMRAP of 200 m row, 15 squats``.
    """
    rounds = _ROUNDS_OF.match(look.content)
    if rounds is None:
        return False
    at = rounds.end()
    behind = look.content[at:]
    pieces = split_dosed_and(behind) or split_listed(behind)
    if pieces is None:
        return False
    block = state.open(look.number)
    block.headed, block.section, block.inline = True, state.heading_section, True
    title = read_titled(rounds["title"]).title if rounds["title"] else None
    block.title = title if title is not None and fold(title) not in BARE_SECTIONS else None
    block.heed(read_heading(look.content[:at]))
    block.at["heading"] = (look.number, look.start, look.start + at, Source.HEADER)
    inner = look._replace(start=look.start + at, content=behind, body=read_body(behind))
    each_of(state, inner, pieces, block, ((look.start, look.start + at, "heading"),))
    return True


_ROUNDS_OF = re.compile(
    r"(?:(?:and )?(?:then|finish with|followed by),? )?"
    r"(?:(?P<title>[a-z][^:|()\d]{2,28})(?:: {1,3}| [-–—] ))?"
    r"(?:\d{1,2}(?:-\d)? (?:rounds?|sets|circuits|rds)(?: for (?:time|quality))?"
    r"|(?:amrap|emom) ?(?:in )?\d{1,2} ?(?:min(?:ute)?s?)?|\d{1,2}[ -]?min(?:ute)?s?[ -](?:amrap|emom)"
    r"|\d{1,2} ?min(?:ute)?s?(?: [a-z]{2,12}){0,6} as (?:many|much) (?:[a-z]{2,6} ){0,3}as possible"
    r"|as many (?:rounds|reps)(?: and reps)? as possible in \d{1,2} ?min(?:ute)?s?) of:? {1,2}(?=[a-z\d:])",
    re.IGNORECASE,
)


def heads_with_rows(state: SessionState, look: Look, inner: Look, length: int) -> bool:
    """``EMOM x 5: 5 Overhead Squats`` is a block's heading with its first row."""
    title, heading = read_titled(look.content[:length])
    block = state.block
    if block is None or block.rows or not (block.headed and block.in_turn):
        block = state.open(look.number)
    block.headed, block.title = True, block.title or title
    block.heed(heading)
    block.section = heading.section or state.heading_section
    at = (look.number, look.start, look.start + length, Source.HEADER)
    block.at["heading"] = block.at["title"] = at
    pieces: tuple[tuple[int, int, str], ...] = ((look.start, look.start + length, "heading"),)
    if look.label is not None:
        block.label, block.label_style = look.label.text, "heading"
        block.at["label"] = (look.number, look.label.start, look.label.text_end, Source.OWN_LINE)
        pieces += ((look.label.start, look.label.text_end, "label"),)
    names = None if inner.body.has_dose else split_names(inner.content)
    if names is not None:
        each_of(state, inner._replace(label=None), names, block, pieces)
    else:
        together(state, inner._replace(label=None), block, pieces)
    return True
