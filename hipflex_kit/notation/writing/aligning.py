"""Doses one below another: within a paragraph of rows, sets × reps begin in one column."""

from __future__ import annotations

from collections.abc import Iterable

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation.places import ParseResult, Place, Source
from hipflex_kit.record_making import NamedTuple

_JOINT = re.compile(r"(?P<close>:?) {0,40}(?P<open>(?:[—–-] )?[(\[]?)$")
"""What may stand between a name and its dose: a colon stays at the name, a dash or a bracket goes with the dose."""
_WIDEST = 48
"""A longer name keeps its dose right behind it, so that the others are not pushed off the page."""


class _Spot(NamedTuple):
    """Where a line can be parted.

    Attributes:
        line: Index of the line.
        head: Column behind the name (and its colon).
        tail: Column where the dose (with its bracket or dash) begins.
        lead: How many characters stand before the ×; 0 where the dose has none.
    """

    line: int
    head: int
    tail: int
    lead: int


def aligned(read: ParseResult) -> str:
    """The text with blanks before its doses, so that they stand one below another.

    Args:
        read: A tidied text, read.

    Returns:
        The text; only blanks between a name and its dose differ.
    """
    lines = split_lines(read.text)
    spots = {spot.line: spot for spot in _spots(read, lines)}
    for run in _runs(spots, lines):
        _align(lines, run)
    return "\n".join(lines)


def _spots(read: ParseResult, lines: list[str]) -> Iterable[_Spot]:
    rows = [place for path, place in read.places.items() if len(path) == 4]
    taken = [place.first_line for place in rows]
    for place in rows:
        if taken.count(place.first_line) == 1 and (spot := _spot(place, lines[place.first_line - 1])):
            yield spot


def _spot(place: Place, line: str) -> _Spot | None:
    name, dose = place.fields.get("name"), place.fields.get("dose")
    if name is None or dose is None or Source.OWN_LINE is not name.source or dose.source is not Source.OWN_LINE:
        return None
    end, start = name.span.end_column, dose.span.column
    if not place.first_line == dose.span.line == name.span.line or start <= end or "\t" in line:
        return None
    joint = _JOINT.match(line[:start], end)
    if joint is None:
        return None
    tail = joint.start("open")
    cross = line.find("×", start, dose.span.end_column)
    return _Spot(place.first_line - 1, joint.end("close"), tail, cross - tail if cross > 0 else 0)


def _runs(spots: dict[int, _Spot], lines: list[str]) -> Iterable[list[_Spot]]:
    """Rows of one paragraph: an empty line ends it."""
    run: list[_Spot] = []
    for number, line in enumerate(lines):
        if number in spots:
            run.append(spots[number])
        elif not line.strip():
            yield run
            run = []
    yield run


def _align(lines: list[str], run: list[_Spot]) -> None:
    run = [spot for spot in run if spot.head <= _WIDEST]
    if len(run) < 2:
        return
    column = max(spot.head for spot in run) + 1
    leads = [spot.lead for spot in run if spot.lead]
    widest = max(leads) if leads and max(leads) - min(leads) <= 2 else 0
    for spot in run:
        line = lines[spot.line]
        shift = widest - spot.lead if widest and spot.lead else 0
        lines[spot.line] = line[: spot.head] + " " * (column - spot.head + shift) + line[spot.tail :]
