"""A name, a colon and how it is done in sentences: ``1) Bridge: lie on your back. Squeeze and lift. 15x``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doubts import unread_numbers
from hipflex_kit.notation.folding import fold, squeeze
from hipflex_kit.notation.line_role import LineRole
from hipflex_kit.notation.line_roles import under_row
from hipflex_kit.notation.look import Look
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.prescription import Body, joined, read_body
from hipflex_kit.notation.session_state import SessionState
from hipflex_kit.notation.vocabulary import is_remark, says_movement, words_of

_NAMED = re.compile(r"(?P<name>[^:.!?|]{3,50}?)(?:: {1,6}| ?[-—] {1,3})(?=\S)")
_LAST_SENTENCE = re.compile(r"(?:^|[.!] {1,2})(?=[^.!]{2,60}[.!]?$)")
_LEAD_IN = re.compile(
    r"(?:then |and )?(?:hold|repeat|do|perform|complete|aim for)(?: (?:this|it|the position|each))?(?: for)? (?=\d)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 5
_MOST_NAME_WORDS = 6


def read_described(look: Look, state: SessionState) -> Look | None:
    """The line as a row, its sentences as the note and the dose that stands alone at their end; None if it is none."""
    named = _NAMED.match(look.content)
    if named is None or not _begins_item(look, state):
        return None
    low = fold(named["name"])
    words = words_of(low)
    if len(words) > _MOST_NAME_WORDS or is_remark(low) or not says_movement(words):
        return None
    if len(words_of(fold(look.content[named.end() :]))) < _FEWEST_WORDS:
        return None
    return look._replace(body=_body(look.content, squeeze(named["name"]), named))


def tells_dose(state: SessionState, look: Look) -> bool:
    """``… then lower slowly. Perform 3 sets of 10 on each side.`` below a name without a dose ends in its dose."""
    row = state.row
    if row is None or "." not in look.content or row.dose.stated or look.label is not None or look.line.level:
        return False
    last = _LAST_SENTENCE.search(look.content)
    if last is None or last.end() == 0 or (lead := _LEAD_IN.match(look.content, last.end())) is None:
        return False
    at = lead.end()
    tail = read_body(look.content[at:])
    if not (tail.dose_only and {"sets", "seconds"} & tail.spans.keys()) or tail.notes:
        return False
    row.take(tail.dose, tail.spans, look.number, look.start + at, Source.LINE_BELOW)
    told = len(look.content[: last.end()].rstrip())
    state.note(squeeze(look.content[:told]), look.number, look.start, look.start + told)
    state.roles[look.number] = LineRole("dose", look.start + at, tail, ((look.start, look.start + told, "note"),))
    return True


def _begins_item(look: Look, state: SessionState) -> bool:
    """A label, a bullet like the row's above, or a name in bold: the line is an item of its list."""
    if look.label is not None:
        return True
    if under_row(state, look.line):
        return False
    bold = state.raws[look.number].lstrip(" -*•").startswith(("**", "__")) or "**" in state.raws[look.number][:6]
    return bold or (bool(look.line.bullet) and (state.row is None or bool(state.row.bullet)))


def _body(content: str, name: str, named: re.Match[str]) -> Body:
    last = _LAST_SENTENCE.search(content, named.end())
    at = last.end() if last is not None else len(content)
    told = at
    lead = _LEAD_IN.match(content, at)
    at = lead.end() if lead is not None else at
    tail = read_body(content[at:])
    if not (tail.dose_only and tail.has_dose):
        at, tail = len(content), read_body("")
        told = at
    body = joined(name, named.span("name"), at, tail)
    note = (named.end(), len(content[:told].rstrip()))
    doubt = unread_numbers(content, *note)
    return body._replace(
        notes=(note, *((start + at, end + at) for start, end in tail.notes)), problems=(doubt,) if doubt else ()
    )
