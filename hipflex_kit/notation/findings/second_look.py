"""What a session leaves doubtful once it is read: names that hold more than a name, rows that say too little.

Nothing is read differently for it. A line that was taken the wrong way and looks right is worse than one that is
pointed at, so what does not add up is said.
"""

from __future__ import annotations

from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.findings.odd_names import tell_odd_name
from hipflex_kit.notation.findings.safety_net import cast_net
from hipflex_kit.notation.findings.unlikely_doses import tell_unlikely_dose
from hipflex_kit.notation.groups.unread_talk import CLOCKED, is_bare, is_undosed, point_at, tell_repeated, tell_unread
from hipflex_kit.notation.handouts.described_rows import OF_SEVERAL
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.numbers import plain
from hipflex_kit.notation.words.part_names import without_length
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, says_movement, words_of
from hipflex_kit.program import Section


def second_look(state: SessionState) -> None:
    """Say what does not add up in a session that is read to its end."""
    bare: list[BlockDraft] = []
    undosed: list[BlockDraft] = []
    told = {(line, problem.code) for line, problem in state.problems}
    for block in state.blocks:
        asked = block.asked_rows()
        for row in asked:
            tell_odd_name(state, row)
            tell_unlikely_dose(state, row, told, clocked=block.kind in CLOCKED)
        if len(asked) > 2 and block.rounds is None and block.dose is None:
            _led_by_sets(state, block)
        if asked and block.dose is None:
            if block.rounds is None and any(is_bare(row, block) for row in asked):
                bare.append(block)
            elif block.rounds is not None and block.kind not in CLOCKED and is_undosed(block):
                undosed.append(block)
        if asked and block.rounds is not None and block.rounds.low > 1:
            _after_rounds(state, block)
        if block.headed and block.dose is not None and (block.dose.sets is not None or block.alone):
            _dose_of_none(state, block)
        elif block.headed and not block.explicit and "heading" in block.at and "clock_of_each" not in block.at:
            _heading_of_none(state, block)
    tell_repeated(state)
    _tell_how_of_none(state)
    if bare or undosed:
        tell_unread(state, bare, undosed)
        _counts_in_brackets(state, bare)
    cast_net(state, {line for line, _ in state.problems})


def _counts_in_brackets(state: SessionState, bare: list[BlockDraft]) -> None:
    """``(2) Split Squat @ RPE 8`` and ``(2) Side Plank``: numbers that do not go up may say how many sets."""
    rows = [row for block in bare for row in block.asked_rows() if row.label is not None and row.label.isdecimal()]
    if all(int(after.label or 0) > int(row.label or 0) for row, after in pairwise(rows)):
        return
    for row in rows:
        if row.dose.sets is None and state.raws[row.line].lstrip(" *-•")[:1] == "(":
            message = f"Read as the number of the exercise; if ({row.label}) says how many sets, write '{row.label} x'."
            state.problem(
                row.line, Problem("unlikely-dose", "info", message, 0, len(state.lines[row.line].low), "2x10")
            )


_NEARBY = 3
"""Lines of words between a name and its dose."""


def _dose_of_none(state: SessionState, block: BlockDraft) -> None:
    """Sets and repetitions on a line of their own, and no exercise that they are of: its name may stand above."""
    if any(row.dose.sets is None or AMOUNTS.isdisjoint(row.dose.stated) for row in block.rows):
        return
    first = block.line
    while first > 0 and block.line - first < _NEARBY and state.roles.get(first - 1, _NO_ROLE).role == "note":
        first -= 1
    end = len(state.lines[block.line].low.rstrip())
    message = "This says how much is done, but no exercise was found for it; its name may stand above."
    state.problem(first, Problem("dose-of-none", "warning", message, 0, end, "Name 3x10", block.line - first))


def _heading_of_none(state: SessionState, block: BlockDraft) -> None:
    """``5 min: 5 burpees every 30s`` with nothing below it may be an exercise."""
    unused = block is state.blocks[-1] and block.rounds is not None and block.rounds.low > 1 and not block.rows
    if (block.notes or block.rows) and not unused:
        _name_of_none(state, block)
        return
    number, start, end, _ = block.at["heading"]
    line = state.lines[number]
    body = read_body(line.shown[start:end])
    low = line.low[start:end]
    if (
        line.level
        or block.section is not Section.WORK
        or not (body.has_dose or block.kind in CLOCKED or unused)
        or not (unused or is_movement(fold(body.name)) or "cardio" in low or _LISTS.search(low))
    ):
        return
    message = "Read as a heading, and nothing stands below it; if it is an exercise, write its name before how much."
    state.problem(number, Problem("heading-of-none", "info", message, start, end, "Name 3x10"))


def _tell_how_of_none(state: SessionState) -> None:
    """``Conditioning: 3 rounds`` above ``Part A`` and its exercises: how they are done is said of nothing."""
    for block, below in pairwise(state.blocks):
        says_how = (block.rounds is not None and block.rounds.low > 1) or block.kind in CLOCKED
        if not (says_how and block.headed and below.headed and below.rows) or "clock_of_each" in block.at:
            continue
        if block.rows or block.notes or block.explicit or block.alone or below.in_turn or "heading" not in block.at:
            continue
        if state.lines[block.line].level and state.lines[below.line].level:
            continue  # "## Intervals" over "### Running"
        number, start, end, _ = block.at["heading"]
        name = below.title or "the next heading"
        message = f"This says how something is done, and no exercise stands right below it; is it said of '{name}'?"
        state.problem(number, Problem("heading-of-none", "info", message, start, end, f"{name}: 3 rounds"))


_LONGEST_NAME = 5


def _name_of_none(state: SessionState, block: BlockDraft) -> None:
    """``Bench press:`` above nothing but words may be an exercise."""
    low = fold(block.title or "")
    if not block.notes or (block.rows and (not block.rows[0].gap or without_length(low) != low)):
        return
    if block.in_turn or not low or OF_SEVERAL.search(low) or len(words_of(low)) > _LONGEST_NAME:
        return
    if says_movement(words_of(low)) and not is_remark(low):
        number, start, end, _ = block.at["heading"]
        message = f"'{block.title}' was read as a heading, and no exercise stands below it; if it is one, say how much."
        state.problem(number, Problem("heading-of-none", "info", message, start, end, f"{block.title} 3x10"))


_LISTS = re.compile(r"\d{1,3} [a-z][^,]{1,30}, ?\d{1,3} [a-z]")
"""``3 RFT - 15 T2B, 12 C2B``."""
_NO_ROLE = LineRole("")


def _led_by_sets(state: SessionState, block: BlockDraft) -> None:
    """A row of nothing but sets above rows of nothing but repetitions: its sets may be theirs."""
    first, *others = block.rows
    alone = "sets" in first.dose.stated and AMOUNTS.isdisjoint(first.dose.stated) and not first.dose.calories
    if alone and all(row.dose.sets is None and AMOUNTS & row.dose.stated.keys() for row in others):
        point_at(state, others, f"{first.name}: {plain(first.dose.sets.low)}")  # type: ignore[union-attr]


_THEN = ("then ", "finally ", "after that ")


def _after_rounds(state: SessionState, block: BlockDraft) -> None:
    """``Then 800 m run`` below the rows of some rounds may stand outside them."""
    for row in block.rows[1:]:
        line = state.lines[row.line]
        if row.line == block.rows[0].line:
            continue  # "Then 2 rounds of dead bugs x 10, bridges x 15"
        if row.dose.sets is None and line.low.startswith(_THEN, line.body_start):
            message = f"Read as part of the {plain(block.rounds.low)} rounds."  # type: ignore[union-attr]
            problem = Problem("in-the-rounds", "info", message, line.start, line.end, "1 round:")
            state.problem(row.line, problem)
