"""Chains of numbers that were read by their size alone: said, with the other reading."""

from __future__ import annotations

from collections.abc import Sequence

import hipflex_kit.late_re as re
from hipflex_kit.notation.dose_reading import TWO_DOSES, Problem
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
        if token.kind == "reps_list" and _ARROW.search(written):
            listed = _ARROW.sub(",", written).replace(" ", "")
            found = Problem(
                "sets-or-drops",
                "warning",
                f"Read as sets of {listed}; if the load drops without a rest, write 'drop set' behind it.",
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


def both_doses(
    problems: tuple[Problem, ...], shown: str, first: tuple[int, int] | None, notes: Sequence[tuple[int, int]]
) -> tuple[Problem, ...]:
    """A contradiction is told at both of its places, each in the words that stand there."""
    found = next((problem for problem in problems if problem.code == TWO_DOSES), None)
    second = next(
        ((start, end) for start, end in notes if first and start >= first[1] and _DIGIT.search(shown, start, end)), None
    )
    if found is None or first is None or second is None:
        return problems
    one, two = shown[slice(*first)].strip(" ()"), shown[slice(*second)].strip(" ()")
    kept = tuple(problem for problem in problems if problem is not found)
    return (
        *kept,
        found._replace(
            message=f"This line says how much twice: '{one}' is taken and '{two}' is kept as a note.",
            start=first[0],
            end=first[1],
        ),
        found._replace(
            message=f"'{two}' contradicts '{one}' in front of it and is kept as a note.", start=second[0], end=second[1]
        ),
    )


_DIGIT = re.compile(r"\d")
_TIMES = re.compile("[x×X*]")
_ARROW = re.compile("→|->")
_UNREAD = re.compile(
    r"(?:→|->|[x×+]) ?\d|\d ?(?:→|->|[x×](?![a-z])|\+)|\d ?(?:sets?|reps?|rounds?|series|sätze)(?![a-z])|^\d{1,3}$",
    re.IGNORECASE,
)


def unread_numbers(low: str, start: int, end: int) -> Problem | None:
    """A finding where words that are kept as a note hold numbers that look like a dose."""
    match = _UNREAD.search(low[start:end])
    if match is None:
        return None
    message = f"'{low[start:end].strip()}' was not read and is kept as a note."
    return Problem("unread-numbers", "info", message, start, end, "Write it as sets x reps, or on a line of its own.")
