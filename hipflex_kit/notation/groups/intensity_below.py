"""Sets below ``Week 1 (RPE 7)`` or ``Day 2 @ 75%`` that do not say themselves how hard they are."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.unread_talk import CLOCKED
from hipflex_kit.notation.habits.heading_intensity import NUMBERED_PART, Intensity, intensity_of, of_some
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import begins_with_part, names_part
from hipflex_kit.program import Section
from hipflex_kit.record_making import replace

_COUNTED = frozenset({"reps", "reps_list", "reps_text"})
_OWN = frozenset({"load", "effort"})


def give_intensity(state: SessionState) -> None:
    """Give the heading's effort or share to all sets of repetitions that say none; warm-ups and clocks keep theirs."""
    of_all = state.intense_all or state.evidence.intensity
    of_part: Intensity | None = None
    for block in state.blocks:
        of_part = state.intense.get(block.line) if block.headed else of_part
        if block.section is not Section.WORK or block.kind in CLOCKED:
            continue
        for said in (of_part, of_all):
            if said is not None:
                _give(block, said)


def _give(block: BlockDraft, said: Intensity) -> None:
    at = (said.line, said.start, said.end, Source.HEADER)
    of_a_share = said.dose.load is not None
    of_block = block.dose.stated.keys() if block.dose is not None else frozenset()
    counted = block.rounds is not None or "sets" in of_block
    for row in block.rows:
        own = row.dose.stated.keys() | of_block
        if _COUNTED.isdisjoint(own) or own & (_OWN if of_a_share else {"effort"}):
            continue
        given = said.dose.stated
        if counted or "sets" in own:
            given.pop("sets", None)
        elif "sets" not in given:
            continue
        row.dose = replace(row.dose, **given)
        for name in given:
            row.at.setdefault(name, at)


def heads_intensity(state: SessionState, look: Look) -> bool:
    """``Main lifts @ 75%`` above exercises with their sets is a part of the day, ``RPE 7 for all sets`` is of them all.

    What reaches no set is told.
    """
    line, number = look.line, look.number
    if look.body.spans.keys().isdisjoint(_OWN) or not (_COUNTED | {"seconds", "distance"}).isdisjoint(look.body.spans):
        return False
    if line.bullet or look.label is not None or line.low.startswith(_OF_A_WEEK, look.start):
        return False
    said = intensity_of(line)
    if said is None or not said.of_all:
        return False
    title = line.shown[look.start : said.start].strip(" (@[:–—-")
    if said.dose.load is not None and fold(title) in _OF_VOLUME:
        return False
    below = state.next_text(number)
    named = below is not None and bool(below.body.name) and "sets" in below.body.spans
    if named and title and _names_one_of_several(fold(title)):
        _opens_part(state, look, title)
        state.intense[number] = said._replace(line=number)
        return True
    bare = not title and said.end >= line.end
    if bare and state.lines[number + 1 : number + 2] and state.lines[number + 1].kind != "blank":
        return False  # "75%" above the sets that it is said of
    if not _stands_apart(state, title):
        if title and state.intense_all is not None:
            state.problem(number, of_some(said, line))
        return False
    state.note_line(number, line)
    if not any(block.rows for block in state.blocks) or title.casefold().startswith(_OF_ALL):
        state.intense_all = said._replace(line=number)
    else:
        state.problem(number, of_some(said, line))
    return True


_ONE_OF_SEVERAL = re.compile(rf"{NUMBERED_PART}|(?:heavy|light|hard|easy|medium|moderate)(?: work| day| sets)?")
_OF_VOLUME = ("volume", "total volume")
"""Of which a share is no load."""


def _names_one_of_several(low: str) -> bool:
    """``Main lifts``, ``Phase 2``, ``Heavy``: others may stand beside it, that are as hard as they say themselves."""
    return names_part(low) or begins_with_part(low) or _ONE_OF_SEVERAL.fullmatch(low) is not None


_OF_A_WEEK = ("week ", "weeks ", "wk")
"""They are read where the weeks of a row are."""
_OF_ALL = ("all", "every")


def _stands_apart(state: SessionState, title: str) -> bool:
    """``All sets RPE 8``, or words that stand right below no exercise."""
    return state.row is None or (bool(title) and (state.gap or title.casefold().startswith(_OF_ALL)))


def _opens_part(state: SessionState, look: Look, title: str) -> None:
    number = look.number
    state.close()
    block = state.open(number)
    at = (number, look.start, look.line.end)
    block.headed, block.title, block.last = True, title, number
    block.at["heading"], block.at["title"] = (*at, Source.HEADER), (*at, Source.OWN_LINE)
    state.roles[number] = LineRole("heading", look.start)
