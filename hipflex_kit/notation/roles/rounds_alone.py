"""``3x`` or ``2 rounds`` alone on a line, right above exercises that say how many and not how often, heads them."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement

_ROUNDS_ALONE = re.compile(r"(?:\d-)?\d{1,2} ?(?:x|sets?|rounds?|rds?)(?: of)? ?:?")
_TIMES_ALONE = re.compile(r"x ?\d{1,2}|\d{1,2} ?(?:x|rounds?|rds)")
_FEWEST = 2
"""A dose below every name has one line below it that names something; who heads a group has more."""


def rounds_alone(line: Line) -> bool:
    """Does a line say nothing but how often?"""
    return line.kind == "text" and _ROUNDS_ALONE.fullmatch(line.low, line.start, line.end) is not None


def times_alone(line: Line) -> bool:
    """``x3``, ``4x``, ``3 rounds``: how often, and nothing else."""
    return line.kind == "text" and _TIMES_ALONE.fullmatch(line.low, line.start, line.end) is not None


def heads_counted_rows(lines: list[Line], number: int) -> bool:
    """Do exercises with amounts and without sets stand right below such a line, down to the end of its paragraph?

    Where the paragraph ends in another such line, they may all close what stands above them.
    """
    if not rounds_alone(lines[number]):
        return False
    counted, first = 0, number + 1
    if lines[first : first + 1] and lines[first].kind == "blank":
        first += 1
    for line in lines[first:]:
        if line.kind != "text" or line.level:
            break
        if rounds_alone(line):
            return False
        body = line.body
        slot = line.label is not None and bool(line.label.slot)
        if (line.label is not None and not slot) or not _is_counted(body, slot):
            break
        counted += 1
    return counted >= _FEWEST


def names_counted(body: Body, labelled: bool = False) -> bool:
    """``12 wall balls``: so many of something, without sets; behind a label the number may stand last."""
    named = bool(body.name) and (body.leading or labelled)
    return named and "sets" not in body.spans and not AMOUNTS.isdisjoint(body.spans)


def _is_counted(body: Body, labelled: bool) -> bool:
    return names_counted(body, labelled) or ("calories" in body.spans and "sets" not in body.spans)


_REPS_OF_ROUNDS = re.compile(r"\d{1,3}(?:-\d{1,3}){2,9}(?: reps)?(?: for time)?(?: of)?[:.…]*")


def names_benchmark(lines: list[Line], index: int) -> bool:
    """Does a line that names no movement stand above a list of repetitions and several names without an amount?"""
    scheme = lines[index + 1 : index + 2]
    if not scheme or _REPS_OF_ROUNDS.fullmatch(scheme[0].low, scheme[0].start, scheme[0].end) is None:
        return False
    below = lines[index + 2 : index + 4]
    if len(below) < 2 or is_movement(lines[index].low) or any(line.kind != "text" for line in below):
        return False
    bodies = [line.body for line in below]
    return all(body.name and AMOUNTS.isdisjoint(body.spans) and "sets" not in body.spans for body in bodies)
