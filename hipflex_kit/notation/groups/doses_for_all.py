"""Rows that do not say how much is done, where one sentence says it of all of them."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import UNREAD_BELOW, unread_line
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.unread_talk import CLOCKED
from hipflex_kit.notation.habits.told_doses import ToldDose, may_tell_of_all, missing, told_doses, told_of_one
from hipflex_kit.notation.handouts.dose_sentences import dose_told
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import LoadKind, Section
from hipflex_kit.record_making import replace

_BOUT = re.compile(
    r"(?<![a-z])(?:run|jog|walk|bike|cycle|rower|rowing machine|cardio|treadmill|elliptical|rest|stretch(?:ing)?"
    r"|warm(?:ing)?[ -]?up|cool(?:ing)?[ -]?down|foam roll(?:ing)?)$"
)
"""What is not done in sets, whatever is said of the exercises."""
_LONG = 120.0
"""Seconds; so long a bout is done once."""


def give_told_dose(state: SessionState) -> None:
    """Give rows the dose that a sentence above, below or in the text's introduction says of all exercises."""
    _hear_headings(state)
    _own_words(state)
    _repeat_above(state)
    rows = [(block, row) for block in state.blocks if _may_take(block) for row in block.rows if _is_bare(block, row)]
    if not rows:
        return
    notes = [index for index, role in state.roles.items() if role.role == "note" and index not in _names(rows)]
    told = told_doses((index, state.lines[index]) for index in sorted(notes))
    first = min(row.line for block in state.blocks for row in block.rows)
    told = [one for one in told if one.line < first or not one.ahead]
    if not told and state.evidence.for_all is not None:
        _give(state, rows, state.evidence.for_all)
    elif len(told) == 1:
        _give(state, _spoken_of(state, rows, told[0]), told[0])


_OF_THESE = re.compile(r"(?:(?:each|all)(?: of)? )?these(?: exercises| movements| lifts)?(?: (?:are|were|is|get) )")
"""``All of these exercises are done with …`` below some, and above others."""
_AGAIN = re.compile(
    r"(?:and |do |for )?(?:the )?same(?: thing)?(?: as (?:above|before|previous|last|the (?:one|exercise) above))?"
    r"(?: (?:on|for|of|in))?"
    r"(?: (?:number of )?(?:sets?|reps?)(?: ?(?:and|&|/|x|,) ?(?:sets?|reps?))?)?(?: scheme| range)?"
    r"(?: as (?:above|before|the (?:last|one above)))?|ditto"
)
"""``Cable fly (same sets and reps as above)``."""


_IN_ALL = re.compile(r"(?:and |do )?(?:the )?same(?: thing)?(?: as (?:above|before|the (?:one|exercise) above))?|ditto")
"""No more than ``same``: with its load and its rest as well."""
_COUNTED = ("sets", "side")
_WHOLE = ("sets", "side", "load", "effort", "tempo", "rest")


def _repeat_above(state: SessionState) -> None:
    """Rows whose note says that they are done as the one above has its dose."""
    before: RowDraft | None = None
    for row in (row for block in state.blocks for row in block.rows):
        if row.notes and before is not None and not row.dose.stated and _AGAIN.fullmatch(fold(row.notes[0])):
            _copy(before, row, _IN_ALL.fullmatch(fold(row.notes[0])) is not None)
            _doubt_weight(state, row)
        before = row


def _own_words(state: SessionState) -> None:
    """Give rows that say nothing of how much the one dose that the sentences below them tell."""
    for block in state.blocks:
        for row in block.rows if block.kind not in CLOCKED and block.dose is None and block.rounds is None else ():
            if row.last == row.line or row.weekly or row.dose.stated:
                continue
            lines = [n for n in range(row.line + 1, row.last + 1) if n in state.roles and state.roles[n].role == "note"]
            told = [one for number in lines for one in told_of_one(number, state.lines[number])]
            told = told or [
                one for number in lines if (one := _told_in_sentence(number, state.lines[number])) is not None
            ]
            if len(told) == 1:
                _give(state, [(block, row)], told[0])


def _told_in_sentence(number: int, line: Line) -> ToldDose | None:
    """``Duration: hold for one minute, repeat on each side`` below a name."""
    if line.kind != "text":
        return None
    found = dose_told(line.content)
    if found is None:
        return None
    at = line.shown.find(line.content) + found[1]
    return ToldDose(found[2].dose, number, at, line.end)


def _doubt_weight(state: SessionState, row: RowDraft) -> None:
    """Kilograms of one exercise are seldom those of the next."""
    load = row.dose.load
    if load is None or load.kind not in (LoadKind.KILOGRAMS, LoadKind.POUNDS, LoadKind.OTHER):
        return
    message = f"Read with the load of the exercise above, {load.text}, as it says 'same'."
    state.problem(row.line, Problem("same-load", "info", message, 0, state.lines[row.line].end, "Name 3x10 @ 40 kg"))


def _copy(before: RowDraft, row: RowDraft, whole: bool) -> None:
    named = _WHOLE if whole else _COUNTED
    again = {name: value for name, value in before.dose.stated.items() if name in AMOUNTS or name in named}
    row.dose = replace(row.dose, **again)
    for name in again.keys() & before.at.keys():
        line, start, end, _ = before.at[name]
        row.at.setdefault(name, (line, start, end, Source.HEADER))


def _names(rows: list[tuple[BlockDraft, RowDraft]]) -> set[int]:
    return {row.line for _, row in rows}


def _may_take(block: BlockDraft) -> bool:
    return block.kind not in CLOCKED and block.dose is None and block.section is Section.WORK


def _is_bare(block: BlockDraft, row: RowDraft) -> bool:
    dose = row.dose
    if dose.reps is not None and (dose.sets is not None or block.rounds is not None):
        return False
    if row.weekly or dose.distance is not None or dose.calories is not None or _BOUT.search(fold(row.name)) is not None:
        return False
    if dose.seconds is not None and dose.seconds.low >= _LONG:
        return False
    return (dose.sets is None and block.rounds is None) or AMOUNTS.isdisjoint(dose.stated)


def _spoken_of(
    state: SessionState, rows: list[tuple[BlockDraft, RowDraft]], told: ToldDose
) -> list[tuple[BlockDraft, RowDraft]]:
    """The rows on the one side of a sentence; none where rows on both sides may be meant."""
    above = [(block, row) for block, row in rows if row.line < told.line]
    below = [(block, row) for block, row in rows if row.line > told.line]
    if not above or not below:
        return above or below
    low = state.lines[told.line].low
    if "above" in low or _OF_THESE.match(low, state.lines[told.line].start):
        return above
    return below if "below" in low or "following" in low else []


def _give(state: SessionState, rows: list[tuple[BlockDraft, RowDraft]], told: ToldDose) -> None:
    source = Source.HEADER if rows and told.line < rows[0][1].line else Source.FOOTER
    at = (told.line, told.start, told.end, source)
    for block, row in rows:
        lacks = missing(row.dose, told.dose, counted=block.rounds is not None)
        row.dose = replace(row.dose, **lacks)
        for name in lacks:
            row.at.setdefault(name, at)
    if rows:
        moot = {(told.line, unread_line(0, 0).code)} | {(row.line, UNREAD_BELOW.code) for _, row in rows}
        state.problems = [(line, one) for line, one in state.problems if (line, one.code) not in moot]


def _hear_headings(state: SessionState) -> None:
    """Sentences that opened a block: what they say of each exercise counts, too, wherever the exercises stand."""
    for block in [*state.blocks]:
        if not block.headed or block.label or block.comments or "heading" not in block.at:
            continue
        number, start, end, _ = block.at["heading"]
        line = state.lines[number]
        told = told_doses([(number, line)]) if may_tell_of_all(line.low) else []
        if len(told) != 1:
            continue
        if not block.rows:  # it speaks of what stands further down
            state.blocks.remove(block)
            state.notes += (squeeze(line.shown[start:end]), *block.notes)
            state.roles[number] = LineRole("note", start)
        elif block.dose is None and block.rounds is not None and told[0].dose.sets is None:
            block.dose = told[0].dose  # "Do 8 reps of each move and repeat the circuit three times."
