"""Fields above the exercises that are for all of them: ``Sets: 3``, ``Sets: 3 | Reps: 10-12 | Rest: 60 sec``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import FIELD_KEY, english_key, read_field
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import merged
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.rest_lines import rest_ahead
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.program import BlockKind, Dose

_PARTED = re.compile(r" {0,4}(?:[|•·;]|,(?= {1,4}[a-z]{3,10}(?: [a-z]{3,10})? {0,2}:)) {0,4}")
_KEYED = re.compile(r"[a-z][a-z /&-]{2,20} {0,2}: {0,3}(?=\S)")
_OF_ALL = frozenset({"sets", "reps", "rest"})


def fields_ahead(state: SessionState, look: Look) -> bool:
    """``Sets: 3 | Reps: 10-12 | Rest: 60 sec`` above the exercises: each of these fields is for all of them."""
    line = look.line
    if state.row is not None or line.level or line.low.count(":", line.start, line.end) < _FEWEST:
        return False
    joints = [found.span() for found in _PARTED.finditer(line.low, line.start, line.end)]
    edges = [line.start, *(edge for joint in joints for edge in joint), line.end]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    if len(parts) < _FEWEST or not all(_KEYED.match(line.low, *part) for part in parts):
        return False
    if any(line.low.startswith(("work", "on", "off", "round"), begin) for begin, _ in parts):
        return False  # a clock, and no field of each exercise
    fields = [FIELD_KEY.match(line.low, *part) for part in parts]
    if _OF_ALL.isdisjoint(english_key(field["key"]) for field in fields if field is not None):
        return False
    for (begin, end), field in zip(parts, fields, strict=True):
        content = line.shown[begin:end]
        part = look._replace(start=begin, content=content, body=read_body(squeeze(content)))
        if field is None or not _is_for_all(state, part, field, end):
            state.note(squeeze(content), look.number, begin, end)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", line.start)
    return True


_FEWEST = 2


def _is_for_all(state: SessionState, part: Look, field: re.Match[str], end: int) -> bool:
    """Give one of the fields to the exercises below."""
    key, value = english_key(field["key"]), part.line.shown[field.end() : end]
    if key == "rest" and part.body.dose.rest is not None:
        return rest_ahead(state, part)
    if key == "sets":
        return sets_for_all(state, part, part.start, field.end(), value)
    if key != "reps":
        return False
    block = state.block if state.block is not None and not state.block.rows else state.open(part.number)
    if block.dose is None and (found := read_field("reps", value)) is not None:
        block.headed, block.dose, block.kind = True, found[1], block.kind or BlockKind.STRAIGHT
        return True
    return reps_for_all(state, part, part.start, value)


def sets_for_all(state: SessionState, look: Look, start: int, at: int, value: str) -> bool:
    """``Sets: 3-4 each`` right below a heading is for every exercise under it."""
    block, sets = state.block, read_body(f"sets: {value}").dose.sets
    if sets is None or (block is not None and (not block.headed or block.rows or block.in_turn)):
        return False
    block = block or state.open(look.number)
    block.headed = True
    block.dose, block.kind = Dose(sets=sets), BlockKind.STRAIGHT
    block.at["heading"] = (look.number, at, look.line.end, Source.HEADER)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", start)
    return True


def reps_for_all(state: SessionState, look: Look, start: int, value: str) -> bool:
    """``Reps: 10`` below ``Sets: 3``, above the exercises that both are for."""
    block, found = state.block, read_field("reps", value)
    if block is None or block.rows or block.dose is None or block.dose.stated.keys() != {"sets"} or found is None:
        return False
    block.dose = merged(block.dose, found[1])
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", start)
    return True
