"""Chains of numbers that were read by their size alone: said, with the other reading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.numbers import plain
from hipflex_kit.notation.tokens import Token


def doubtful_chain(tokens: Sequence[Token], shown: str) -> tuple[Problem, ...]:
    """A finding where three numbers or a great first number were read by their size alone."""
    for index, token in enumerate(tokens):
        if token.kind not in ("load", "reps_list"):
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        written = shown[token.start : token.end]
        if token.kind == "reps_list" and isinstance(token.value, tuple) and _TIMES.search(written):
            reps = [float(value) for value in token.value if isinstance(value, (int, float))]
            listed = ",".join(map(plain, reps))
            found = Problem(
                "sets-or-reps",
                "warning",
                f"Read as {len(reps)} sets of {listed}; it could also be {plain(reps[0])} sets of {plain(reps[1])}.",
                token.start,
                token.end,
                listed,
            )
            return (found,)
        if token.kind == "load" and written.isdigit() and following is not None and following.start == token.end:
            found = Problem(
                "sets-or-load",
                "info",
                f"Read {written} as the load, as nobody does {written} sets; write its unit to be sure.",
                token.start,
                token.end,
                f"{written} kg",
            )
            return (found,)
    return ()


_TIMES = re.compile("[x×X*]")
