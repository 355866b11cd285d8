"""``6 x 8s`` below ``Block C (3x)``: sets of one exercise within the rounds of all, or repetitions after all."""

from __future__ import annotations

from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.drafts import BlockDraft
from hipflex_kit.notation.numbers import plain
from hipflex_kit.notation.session_state import SessionState
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
