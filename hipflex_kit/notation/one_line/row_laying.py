"""A line's exercises laid into the session: one row, or several where it names several."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.doses.slashes import doubtful_sides
from hipflex_kit.notation.doses.weekly import read_weekly
from hipflex_kit.notation.drafts.drafts import ABOVE_ALL, BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.shared_doses import share_dose
from hipflex_kit.notation.drafts.splitting import (
    says_in_turn,
    split_counted,
    split_dosed,
    split_exercises,
    split_names,
    without_superset,
)
from hipflex_kit.notation.habits.order import doubtful_order, in_order_of, turned
from hipflex_kit.notation.headings.exercise_headings import stands_above
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.sets.runs_at_edges import without_pace
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.joints import MOVES_ON
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement, words_of
from hipflex_kit.program import BlockKind


def rows_of_line(state: SessionState, look: Look) -> None:
    """One row, or several where a line names several exercises."""
    look = without_pace(look)
    in_superset = state.block is not None and state.block.kind is BlockKind.SUPERSET and state.block.headed
    stretches = split_exercises(look.content, in_superset)
    if len(stretches) == 1 and ", " in look.body.name and look.body.name[0].isdecimal():
        found = split_dosed(look.content, True) or ()  # "5 min walk, quad stretch 2x30 sec"
        if found and all(is_movement(fold(read_body(look.content[start:end]).name)) for start, end in found):
            stretches = found
    if len(stretches) == 1 and "," in look.body.name and not look.body.has_dose and look.label is None:
        stretches = _names_alone(look.content) or stretches
    if len(stretches) > 1 and (first := _with_some_sets(look, stretches)) is not None:
        stretches, look = stretches[:1], first
    if len(stretches) == 1:
        row = add(state, look)
        if stands_above(state, look) or (look.line.level and look.label is not None):
            row.indent = ABOVE_ALL
        return
    block = state.block_for(look.number, look.label)
    if not block.in_turn and says_in_turn(look.content):
        if block.rows:
            block = state.open(look.number)
            block.section = state.heading_section
        block.kind, block.inline = BlockKind.SUPERSET, True
    each_of(state, look, stretches, block)


def _with_some_sets(look: Look, stretches: tuple[tuple[int, int], ...]) -> Look | None:
    """``5 sets of squats x 10, 2 sets feet narrow, 3 sets wide``: what adds up to the sets says how some are done."""
    first, *further = (read_body(look.content[start:end]) for start, end in stretches)
    sets = first.dose.sets
    if sets is None or sets.low != sets.high or AMOUNTS.isdisjoint(first.spans) or stretches[0][0]:
        return None
    if any(body.spans.keys() - _ONLY_SETS or body.dose.sets is None or not body.leading for body in further):
        return None
    if any(is_movement(fold(body.name)) for body in further):
        return None  # "4x8 bench, 2 sets dips, 2 sets rows": further exercises
    if sum(body.dose.sets.high for body in further if body.dose.sets is not None) != sets.high:
        return None
    return look._replace(body=first._replace(notes=(*first.notes, (stretches[1][0], len(look.content)))))


_ONLY_SETS = frozenset({"sets", "name", "dose"})


def _names_alone(content: str) -> tuple[tuple[int, int], ...] | None:
    """``Squats, SLDLs, Calf Raises``: three movements or more, and nothing said of them."""
    names = split_names(content)
    return names if names is not None and all(is_movement(fold(content[at[0] : at[1]])) for at in names) else None


def _names_before_dose(look: Look) -> tuple[tuple[int, int], ...] | None:
    """``Curl, Pushdown 3x12`` behind a word for several: the dose behind the last name is for each of them."""
    start, end = look.body.name_at
    if start or look.body.leading or "sets" not in look.body.spans:
        return None
    names = split_names(look.content[:end], also_two=True)
    return (*names[:-1], (names[-1][0], len(look.content))) if names is not None else None


_AND = re.compile(
    rf"(?<!clean)(?<!cleans) and (?!(?:{MOVES_ON}|curl|row)$)",
    re.IGNORECASE,
)
"""``DB curl and press`` is one exercise, ``DB curl and rope pushdown`` are two."""


def _two_before_dose(look: Look, joint: re.Match[str]) -> tuple[tuple[int, int], ...] | None:
    """``DB curl and rope pushdown 3x12`` behind ``Superset:``, where one exercise would be no superset."""
    name, at = look.body.name, look.body.name_at[0]
    several = not (at or look.body.leading) and len(words_of(fold(name))) > _FEWEST_OF_TWO
    if not several or not (is_movement(fold(name[: joint.start()])) and is_movement(fold(name[joint.end() :]))):
        return None
    return ((0, joint.start()), (joint.end(), len(look.content)))


_FEWEST_OF_TWO = 3
"""Words; ``clean and jerk`` is one."""


def together(state: SessionState, look: Look, block: BlockDraft, pieces: tuple[tuple[int, int, str], ...]) -> None:
    """What stands behind a heading on its line: ``Superset: Curl 3x12 + Pushdown 3x12``."""
    stretches = split_exercises(look.content, block.kind is BlockKind.SUPERSET)
    if len(stretches) == 1 and "," in look.content:
        stretches = split_counted(look.content) or split_dosed(look.content) or _names_before_dose(look) or stretches
    elif len(stretches) == 1 and block.kind is BlockKind.SUPERSET and (joint := _AND.search(look.body.name)):
        stretches = _two_before_dose(look, joint) or stretches
    if len(stretches) == 1:
        add(state, look, block=block, pieces=pieces)
    else:
        each_of(state, look, stretches, block, pieces)
        following = state.line_below(look.number)
        block.inline = block.inline or following is None or following.indent <= look.line.indent


def each_of(
    state: SessionState,
    look: Look,
    stretches: tuple[tuple[int, int], ...],
    block: BlockDraft,
    pieces: tuple[tuple[int, int, str], ...] = (),
) -> RowDraft:
    """A row for each stretch of the line; the label, and the pieces before them, are the first one's."""
    rows, content = [], without_superset(look.content)
    for number, (start, end) in enumerate(stretches):
        label, before = (look.label, pieces) if number == 0 else (None, ())
        part = look._replace(start=look.start + start, body=read_body(content[start:end]), label=label)
        part = part._replace(label_line=look.label_line if number == 0 else None)
        rows.append(state.add_row(part, block=block, pieces=before))
        _doubts(state, part)
    share_dose(rows, look.content)
    return rows[0]


def open_by_itself(state: SessionState, look: Look, at: tuple[int, int]) -> BlockDraft:
    """A block for one exercise, headed by a stretch of its own line: ``EMOM`` of ``Swings 10 x 10 EMOM``."""
    block = state.open(look.number)
    block.section, block.inline = state.heading_section, True
    block.at["heading"] = (look.number, *at, Source.OWN_LINE)
    if look.label is not None and not look.label.slot:
        block.label, block.label_style = look.label.text, look.label.style
    return block


def add(state: SessionState, look: Look, **where: object) -> RowDraft:
    """A row, with its later weeks, in the author's order of sets and reps."""
    weekly = read_weekly(look.line.shown[look.start : look.line.end])
    body: Body = weekly.head if weekly is not None else look.body
    if state.evidence.reps_first or (state.evidence.times and not _in_rounds(state)):
        body = in_order_of(state.evidence, body, look.line.shown[look.start : look.line.end])
    row = state.add_row(look._replace(body=body), **where)  # type: ignore[arg-type]
    _doubts(state, look._replace(body=body))
    if weekly is not None:
        pieces = []
        for number, later, start, end in weekly.weeks:
            at = (start + look.start, end + look.start)
            dose = turned(later, "").dose if state.evidence.reps_first else later.dose
            row.weekly = {**row.weekly, number: dose}
            row.at[f"week_{number}"] = (look.number, *at, Source.OWN_LINE)
            pieces.append((*at, "week"))
        role = state.roles[look.number]
        state.roles[look.number] = role._replace(pieces=role.pieces + tuple(pieces))
    return row


def _in_rounds(state: SessionState) -> bool:
    """Is what is open gone through in rounds, so that a row of it has no sets of its own?"""
    return state.block is not None and state.block.in_turn


def _doubts(state: SessionState, look: Look) -> None:
    shown = look.line.shown[look.start : look.line.end]
    problem = doubtful_order(look.body, shown, state.evidence)
    if problem is None and state.evidence.slashes and "/" in shown:
        problem = doubtful_sides(look.line.low[look.start : look.line.end])
    if problem is not None and all(problem.code != told.code for told in look.body.problems):
        at = problem._replace(start=problem.start + look.start, end=problem.end + look.start)
        state.problem(look.number, at)
