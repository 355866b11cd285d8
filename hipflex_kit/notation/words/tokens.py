"""Tokens: stretches of a line that a reader understood, such as the sets of ``4×10`` or ``rest 90s``."""

from __future__ import annotations

from hipflex_kit.program import Distance, Effort, Load, Range, Rest, Side, Technique, Tempo
from hipflex_kit.record_making import NamedTuple


class RestScope(NamedTuple):
    """A rest and what it stands between.

    Attributes:
        rest: The rest.
        scope: ``set``, ``between`` (stations), ``round``, or None where the author does not say.
    """

    rest: Rest
    scope: str | None


class TechniqueWords(NamedTuple):
    """A technique and the words that stated it."""

    technique: Technique
    text: str


class AtLeast(NamedTuple):
    """``5+``: as many as possible, at least so many."""

    amount: Range
    text: str


class Rungs(NamedTuple):
    """``(1,2,3)``: the repetitions of a ladder's rungs, of which one climb is a set."""

    reps: tuple[float, ...]


Value = (
    Range
    | Distance
    | Effort
    | Load
    | Side
    | Tempo
    | RestScope
    | TechniqueWords
    | AtLeast
    | Rungs
    | str
    | tuple[float, ...]
    | float
    | None
)


class Token(NamedTuple):
    """One stretch of a line.

    Attributes:
        kind: ``sets``, ``reps``, ``reps_list``, ``reps_text``, ``seconds``, ``distance``, ``calories``, ``side``,
            ``load``, ``effort``, ``tempo``, ``rest``, ``technique``, ``optional``, ``count`` (a bare number),
            ``aside`` (numbers that say nothing of a dose, such as a date), ``sign`` (``×``, "Sets:") or ``key``
            (``@``, "tempo").
        start: First column.
        end: Column after the last character.
        value: What it means; None for signs.
    """

    kind: str
    start: int
    end: int
    value: Value = None


AMOUNTS = frozenset({"reps", "reps_list", "reps_text", "seconds", "distance", "calories"})
"""Kinds that say how much is done in a set."""

NUMBERED = frozenset({"reps", "seconds", "distance", "calories"})
"""Those that say it in one number, neither in words nor set by set."""

OF_A_LENGTH = frozenset({"name", "dose", "seconds"})
"""What is read on a line that says a name and how long it takes, and no more."""

DOSE_PARTS = AMOUNTS | {"sets", "side", "sign", "count"}
"""Kinds that the designer's one shorthand field replaces."""


class Element(NamedTuple):
    """One number of a chain with its unit (``sets``, an amount kind, ``load`` or None for a bare number)."""

    unit: str | None
    value: Value
    start: int
    end: int


def has_amount(tokens: list[Token]) -> bool:
    """Do the tokens say how much is done?"""
    return any(token.kind in AMOUNTS or token.kind == "sets" for token in tokens)
