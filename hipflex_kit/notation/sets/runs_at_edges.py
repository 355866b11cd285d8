"""Runs before and after the work: ``WU 15 mins``, ``2k warm up``; and how hard one is, behind a comma."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.runs import says_how_hard
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.sets.unnamed_runs import begins_runs, tells_of_runs
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import words_of
from hipflex_kit.program import Section

_OF_PACE = frozenset(("pace", "very", "nice", "and", "slow", "keep", "chatty", "talking", "all", "out"))


def without_pace(look: Look) -> Look:
    """``30 mins easy jog, conversational pace``: behind the comma stands how hard, and no part of the name."""
    body = look.body
    head, comma, tail = body.name.partition(", ")
    if not comma or not body.leading:
        return look
    first, last = body.name_at
    at = look.content.find(", ", first, last)
    if at < 0 or not says_how_hard(" ".join(word for word in words_of(fold(tail)) if word not in _OF_PACE)):
        return look
    if any(map(str.isdecimal, tail)):
        return look
    spans = {**body.spans, "name": (first, at)}
    notes = tuple(sorted((*body.notes, (at + 2, last))))
    return look._replace(body=body._replace(name=head, name_at=(first, at), spans=spans, notes=notes))


_EDGE = r"(?:(?P<before>warm[ -]?up|wu)|cool[ -]?down|cd)"
_WAY = r"(?P<way>\d{1,2}(?:\.\d)?(?:-\d{1,2})? ?(?:kms?|k|miles?|mi|laps)"
_WAY += r"|\d{3,4} ?m(?:et(?:er|re)s?)?|[1-9]\d?[05]0(?= (?:warm|cool)))"
_FAR = rf"(?:{_WAY}|\d{{1,2}}(?:\.\d)?(?:-\d{{1,2}})? ?(?:min(?:ute)?s?|'))"
_AT_AN_EDGE = re.compile(rf"{_EDGE}[: ]+{_FAR}[ .]*")
_FAR_FIRST = re.compile(rf"{_FAR} {_EDGE}[ .]*")


def bout_at_edge(state: SessionState, look: Look) -> Section | None:
    """``WU 15 mins`` right above hill repeats, ``1k cool down`` below them: a run of its own and no heading."""
    line = look.line
    if line.level or not look.body.name or (line.bullet and not _among_bullets(state)):
        return None
    found = _AT_AN_EDGE.fullmatch(line.low, look.start, line.end) or _FAR_FIRST.fullmatch(
        line.low, look.start, line.end
    )
    if found is None:
        return None
    if found["way"]:  # no section is so and so far
        return Section.WARMUP if found["before"] else Section.COOLDOWN
    if found["before"]:
        below = state.line_below(look.number)
        return Section.WARMUP if below is not None and begins_runs(below) else None
    last = state.next_text(look.number) is None and any(map(tells_of_runs, state.lines[: look.number]))
    return Section.COOLDOWN if last else None


def _among_bullets(state: SessionState) -> bool:
    """Is the row above a bullet as well, so that a further one is none of its details?"""
    return state.row is None or bool(state.lines[state.row.line].bullet)
