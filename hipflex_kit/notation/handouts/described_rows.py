"""Exercises told in sentences: ``1) Bridge: lie on your back. Squeeze and lift. 15x``, or a name above such lines."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.doubts import unread_numbers
from hipflex_kit.notation.doses.fields import FIELD_KEY, is_amount_field
from hipflex_kit.notation.doses.prescription import Body, joined, read_body
from hipflex_kit.notation.drafts.drafts import ABOVE_ALL
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.handouts.dose_sentences import LEAD_IN, dose_told
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.roles.line_roles import next_dose_only, under_row
from hipflex_kit.notation.roles.names_below import names_follow
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.openings import NOTE_KEY
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, says_movement, words_of

_NAMED = re.compile(r"(?P<name>[^:.!?|]{3,50}?)(?:: {1,6}| ?[-–—] {1,3}| [–—](?=[A-Z]))(?=\S)")
_NAMED_IN_SENTENCE = re.compile(r"(?P<name>[^:.!?|\d]{3,50})\. {1,2}(?=[A-Z])")
_LAST_SENTENCE = re.compile(r"(?:^|[.!] {1,2})(?=[^.!]{2,60}[.!]?$)")
_FEWEST_WORDS = 5
_MOST_NAME_WORDS = 6


def read_described(look: Look, state: SessionState) -> Look | None:
    """The line as a row, its sentences as the note and the dose that stands alone at their end; None if it is none."""
    named = _NAMED.match(look.content)
    if named is None or not (_begins_item(look, state) or dose_told(look.content[named.end() :]) is not None):
        named = _NAMED_IN_SENTENCE.match(look.content)  # "Back extension. Hands behind the head. 2 x 10"
        if named is None or _body(look.content, named["name"], named).spans.keys() <= {"name"}:
            return None
    low = fold(named["name"])
    words = words_of(low)
    told = dose_told(look.content[named.end() :]) is not None and len(words) < _MOST_NAME_WORDS
    if len(words) > _MOST_NAME_WORDS or is_remark(low) or not (told or says_movement(words) or _counts_at_length(look)):
        return None
    if len(words_of(fold(look.content[named.end() :]))) < _FEWEST_WORDS:
        return None
    return look._replace(body=_body(look.content, squeeze(named["name"]), named))


_LONGEST_NAME = 8


def tells_at_length(look: Look) -> bool:
    """``1. High knees – each knee comes up to the hip, as fast as you can``: no name is so long."""
    item = look.label is not None or bool(look.line.bullet)
    counted = not {"sets", "reps", "reps_list"}.isdisjoint(look.body.spans)
    return item and not (look.body.leading or counted) and len(words_of(fold(look.body.name))) > _LONGEST_NAME


def _counts_at_length(look: Look) -> bool:
    return look.label is not None and tells_at_length(look)


_COUNTED = re.compile(
    r"(?P<counted>\d{1,3}[^.!?:|]{3,70}?)"
    r"(?:(?: [-–—]| ?[–—]|:) {1,3}(?=[^\W\d_])|\. {1,2}(?=[A-Z])| (?=with your ))"
)


def read_counted(look: Look) -> Look | None:
    """``15 Wide Push Ups - hands wider than the shoulders. Keep the spine in line.``: so many, and how.

    So is ``10 Hollow Rocks. Arms by the ears all the time.``.
    """
    counted = _COUNTED.match(look.content) if not look.line.level else None
    if counted is None or len(words_of(fold(look.content[counted.end() :]))) < _FEWEST_WORDS:
        return None
    body = read_body(counted["counted"])
    low = fold(body.name)
    amount = not {"reps", "seconds", "distance"}.isdisjoint(body.spans) and "sets" not in body.spans
    if not (amount and body.leading) or body.problems or is_remark(low) or not is_movement(low):
        return None
    if len(words_of(low)) > _MOST_NAME_WORDS:
        return None
    return look._replace(body=body._replace(notes=(*body.notes, (counted.end(), len(look.content)))))


def read_told(look: Look, state: SessionState) -> Look | None:
    """``Ankle pumps – Bend and stretch. Do 20 repetitions.``: the sentence behind the dash is no part of the name."""
    if look.line.level or _SENTENCE_IN_NAME.search(look.body.name) is None or dose_told(look.content) is None:
        return None
    return read_described(look, state)


_SENTENCE_IN_NAME = re.compile(r" ?[–—:] | - ")


def tells_of_movement(content: str) -> bool:
    """``Quad sets — this exercise …``: does a line begin with the name of a movement, and tell of it?"""
    named = _NAMED.match(content)
    if named is None or len(words_of(fold(content))) < _FEWEST_TOLD:
        return False
    low = fold(named["name"])
    return len(words_of(low)) <= _MOST_NAME_WORDS and is_movement(low) and not is_remark(low)


_FEWEST_TOLD = 15


def tells_dose(state: SessionState, look: Look) -> bool:
    """``… then lower slowly. Perform 3 sets of 10 on each side.`` below a name without a dose tells its dose."""
    row = state.row
    if row is None or look.label is not None or look.line.level:
        return False
    held = row.notes and row.dose.stated.keys() == {"seconds"} and _REPEATS_HOLD.match(look.line.low, look.start)
    if row.dose.stated and not held:
        return False
    found = dose_told(look.content)
    if found is None or (held and found[2].spans.keys() & {"sets", "seconds"}):
        return False
    told, at, tail = found
    row.take(tail.dose, tail.spans, look.number, look.start + at, Source.LINE_BELOW)
    told = len(look.content[:told].rstrip())
    if told:
        state.note(squeeze(look.content[:told]), look.number, look.start, look.start + told)
    for first, last in tail.notes:
        words = squeeze(look.content[at + first : at + last])
        row.note(words, look.number, look.start + at + first, look.start + at + last, Source.LINE_BELOW)
    row.last = state.reach(look.number)
    state.roles[look.number] = LineRole("dose", look.start + at, tail, ((look.start, look.start + told, "note"),))
    return True


_REPEATS_HOLD = re.compile(r"(?:then |and )?repeat(?: this| it)? \d")
"""``Repeat 5-10 times each leg.`` below ``… Hold 15 seconds.``"""


def awaits_dose(state: SessionState, look: Look) -> bool:
    """Does a line stand among the sentences about an exercise whose dose is still to come, and tell it?"""
    row = state.row
    described = row is not None and row.indent == ABOVE_ALL and not row.dose.stated
    return described and dose_told(look.content) is not None


_MOST_LINES = 12
"""Nobody tells more of one exercise before its dose."""
OF_SEVERAL = re.compile(r"(?:exercises|stretches|stretching|drills|work|series|circuit|movements)[ :]*$")


def heads_description(state: SessionState, look: Look) -> bool:
    """``Hip Flexor Stretch:`` above sentences that end in how much of it is done is an exercise, and no heading."""
    line = look.line
    colon = look.content.rstrip(" *_").endswith(":")
    if line.bullet or not look.body.name:
        return False
    if colon or line.level:
        told = tells_of_one(state.lines, look.number)
    else:
        told = _follows_told(state, look) and _told_at(state.lines, look.number) is not None
    if not told or next_dose_only(state, look.number):
        return False
    row = state.add_row(look)
    row.indent = ABOVE_ALL if colon or line.level else row.indent
    return True


def _follows_told(state: SessionState, look: Look) -> bool:
    """Does a line stand by itself below an exercise that was told in sentences, as the next one of them may?"""
    row = state.row
    alone = look.label is None and look.content[:1].isupper() and look.content[-1:] not in ".!?,"
    if row is None:
        return alone and not any(block.rows for block in state.blocks) and _heads_first_told(state.lines, look.number)
    return alone and state.gap and bool(row.notes and row.dose.stated)


def _heads_first_told(lines: list[Line], number: int) -> bool:
    """Does a line stand between empty ones, above sentences with a dose, and is the next one such a line, too?"""
    if not _stands_apart(lines, number) or (at := dose_below(lines, number)) is None:
        return False
    following = next((one for one in range(at + 1, min(at + 3, len(lines))) if lines[one].kind == "text"), None)
    if following is None or not _stands_apart(lines, following):
        return False
    short = len(words_of(lines[following].low[lines[following].start : lines[following].end])) <= _MOST_NAME_WORDS
    return short and dose_below(lines, following) is not None


def _stands_apart(lines: list[Line], number: int) -> bool:
    """Is a line between empty ones, or in a text whose empty lines part nothing and were taken out?"""
    beside = {line.kind == "blank" for line in (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])}
    return False not in beside or (True not in beside and all(line.kind != "blank" for line in lines))


_SURELY = 2


def tells_of_one(lines: list[Line], number: int) -> bool:
    """Does a heading name an exercise, and do sentences follow that end in a dose before anything else is named?"""
    at = _told_at(lines, number)
    if at is None or at + 1 >= len(lines):
        return at is not None
    below = lines[at + 1]
    listed = below.kind == "text" and below.low[below.end - 1] != ":" and not _is_keyed(below)
    return not (listed and names_follow(lines, at, 1))


def _told_at(lines: list[Line], number: int) -> int | None:
    """Where the dose of a line that names a movement, and nothing else, is told below it."""
    content = lines[number].words
    body, heading = read_body(content), read_heading(content)
    low = fold(body.name)
    words = words_of(low)
    if body.has_dose or len(words) > _MOST_NAME_WORDS or not says_movement(words) or is_remark(low):
        return None
    if heading.says_how or heading.plain_section or heading.day == _SURELY or heading.week is not None:
        return None
    return dose_below(lines, number) if OF_SEVERAL.search(low) is None else None


def dose_below(lines: list[Line], number: int) -> int | None:
    """Where the sentences below a name say how much; None where something else is named first."""
    for at in range(number + 1, min(number + 1 + _MOST_LINES, len(lines))):
        line = lines[at]
        if line.kind == "blank":
            continue
        if line.kind != "text" or line.level or line.label is not None:
            return None
        if is_amount_field(line.low, line.start, line.end) or dose_told(line.content) is not None:
            return at
        if _is_keyed(line):
            continue
        body = read_body(line.content)
        if body.dose_only and body.has_dose:
            return at
        if not _is_sentence(line, body):
            return None
    return None


_KEYED = re.compile(r"(?P<key>[a-z][a-z /&-]{2,24}): {1,3}(?=\S)")


def _is_keyed(line: Line) -> bool:
    """``Target: upper chest``, ``Angle: 30-45 degrees``: one thing said of the exercise above."""
    if FIELD_KEY.match(line.low, line.start, line.end) or NOTE_KEY.match(line.low, line.start, line.end):
        return True
    keyed = _KEYED.match(line.low, line.start, line.end)
    return keyed is not None and not is_movement(keyed["key"])


def _is_sentence(line: Line, body: Body) -> bool:
    """Words about an exercise that names none itself."""
    if {"sets", "reps"} <= body.spans.keys() or line.low[line.end - 1] == ":":
        return False
    return line.low[line.end - 1] in ".!" or len(words_of(line.low[line.start : line.end])) > _MOST_NAME_WORDS


def _begins_item(look: Look, state: SessionState) -> bool:
    """A label, a bullet like the row's above, or a name in bold: the line is an item of its list."""
    if look.label is not None:
        return True
    if under_row(state, look.line):
        return False
    bold = state.raws[look.number].lstrip(" -*•").startswith(("**", "__")) or "**" in state.raws[look.number][:6]
    return bold or (bool(look.line.bullet) and (state.row is None or bool(state.row.bullet)))


def _body(content: str, name: str, named: re.Match[str]) -> Body:
    return described_body(content, name, named.end("name"), named.end(), named.start("name"))


def described_body(content: str, name: str, name_end: int, begin: int, name_start: int = 0) -> Body:
    """A name and, behind a column, the sentences about it: they are its note, and the dose at their end is its dose.

    Args:
        content: What stands on the line behind its label.
        name: The name.
        name_end: Column behind the name.
        begin: Column at which the sentences begin.
        name_start: Column of the name.
    """
    name_at = (name_start, name_end)
    if (found := dose_told(content[begin:])) is not None:
        told, at, tail = found
        return _told(content, (name, name_at), begin, told + begin, at + begin, tail)
    last = _LAST_SENTENCE.search(content, begin)
    at = last.end() if last is not None else len(content)
    told = at
    lead = LEAD_IN.match(content, at)
    at = lead.end() if lead is not None else at
    tail = read_body(content[at:])
    if not (tail.dose_only and tail.has_dose):
        at, tail = len(content), read_body("")
        told = at
    return _told(content, (name, name_at), begin, told, at, tail)


def _told(content: str, named: tuple[str, tuple[int, int]], begin: int, told: int, at: int, tail: Body) -> Body:
    """A name, the sentences up to a column as its note, and the dose at another."""
    body = joined(*named, at, tail)
    note = (begin, len(content[:told].rstrip()))
    doubt = unread_numbers(content, *note)
    return body._replace(
        notes=(note, *((start + at, end + at) for start, end in tail.notes)), problems=(doubt,) if doubt else ()
    )
