"""``6 x 8s`` below ``Block C (3x)``: sets of one exercise within the rounds of all, or repetitions after all."""

from __future__ import annotations

from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.numbers import plain
from hipflex_kit.program import BlockKind

_IN_ROUNDS = (None, BlockKind.SUPERSET, BlockKind.CIRCUIT)


def tell_sets_in_rounds(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """Say where a row has more sets than one, and other ones than its block has rounds."""
    rounds = block.rounds
    if rounds is None or rounds.low <= 1 or block.kind not in _IN_ROUNDS:
        return
    for row in block.rows:
        sets = row.dose.sets
        if (
            sets is None
            or sets.low <= 1
            or rounds.low <= sets.low <= rounds.high
            or row.dose.reps_list
            or row.set_lines
            or row.line in told
        ):
            continue
        line = state.lines[row.line]
        if sets.high < rounds.low and "set" in line.low:
            continue  # "2 sets, 40 crunches"
        message = (
            f"Read as {plain(sets.low)} sets, though what stands around it is done in {plain(rounds.high)} rounds;"
            " if the first number counts repetitions, write 'reps' behind it."
        )
        problem = Problem("sets-in-rounds", "info", message, line.start, line.end, f"{plain(sets.low)} reps")
        state.problem(row.line, problem)


def tell_sets_of_last(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """``10 push ups, 20 squats, 30 sit ups x 3``: how often, at the end of a line, may be said of all on it."""
    if block.rounds is not None or len(block.rows) < _FEWEST:
        return
    for row, before in zip(block.rows[1:], block.rows, strict=False):
        if row.line != before.line or row.line in told:
            continue
        sets, reps, name = row.at.get("sets"), row.at.get("reps"), row.at.get("name")
        if sets is None or reps is None or name is None:
            continue
        last = row.dose.sets is not None and row.dose.sets.low > 1 and before.dose.sets is None
        if last and before.dose.reps is not None and reps[2] <= name[1] and name[2] <= sets[1]:
            line = state.lines[row.line]
            words = line.shown[name[2] : sets[2]].strip(" ,;-–—")
            message = (
                f"'{words}' was read for '{row.name}' alone; if all of the line is done so often, write it in front."
            )
            problem = Problem("sets-in-rounds", "info", message, line.start, line.end, "3 rounds: …")
            state.problem(row.line, problem)


_FEWEST = 2
