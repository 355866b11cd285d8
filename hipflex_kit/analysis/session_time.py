"""How long a session takes, as a range, and what had to be assumed.

Every part of the clock grows with its inputs, so the low end is the sum of the low ends: no hidden averaging. A rest
that nobody wrote is unknown, 0 to 120 s, and that is where most of the width of a range comes from.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from hipflex_kit.analysis.lines import Line, LineReader
from hipflex_kit.analysis.set_time import Span3, set_seconds, station_sets
from hipflex_kit.program import Block, BlockKind, Rest, Section, Session
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.library import Library

GENERAL_WARMUP_S = 300.0
"""Five minutes to get warm before anything that is written. House default."""
SET_UP_S = 60.0
"""Setting up a block, or the next exercise of straight sets: plates, bench, cable. House default; a warm-up needs
none."""
TRANSITION_S = 15.0
"""From one station of a superset to the next. House default."""
BLOCK_GAP_S = 90.0
"""Between blocks."""
UNWRITTEN_REST_S = Span3(0.0, 60.0, 120.0)
"""A rest that nobody wrote: anything from none to two minutes."""


class Part(StrEnum):
    """What the minutes of a session go to. The value is what the screen says."""

    WARMUP = "warm-up"
    WORK = "under load"
    REST = "rest"
    MOVING = "setting up and changing over"
    CONDITIONING = "conditioning"
    COOLDOWN = "cool-down"


@record
class SessionTime:
    """Minutes of a session, without chatting.

    Attributes:
        low: The shortest that the text allows.
        mid: With the middle of every range; a rest that nobody wrote counts 60 s.
        high: The longest.
        parts: What the minutes go to: part → low, mid and high minutes. The parts add up to the whole.
        assumed: What nobody wrote and was therefore assumed, in words.
    """

    low: float
    mid: float
    high: float
    parts: dict[Part, tuple[float, float, float]]
    assumed: tuple[str, ...]


@record
class _Entry:
    part: Part
    seconds: Span3
    assumed: str | None = None


def session_minutes(session: Session, library: Library) -> SessionTime:
    """How many minutes a session takes.

    Uneven sets are honoured (with 4, 4 and 3 sets the fourth round has two stations), both sides are gone through,
    holds take their seconds, a tempo its phases. Written rests are used as they are.

    Args:
        session: The session, with the doses of the week that is meant.
        library: Where seconds per repetition and one-sidedness are looked up.

    Returns:
        Minutes, what they go to, and what was assumed.
    """
    return minutes_of_lines(LineReader(library).session(session, ()))


def minutes_of_lines(lines: tuple[Line, ...]) -> SessionTime:
    """The same for a session whose lines are read already.

    Args:
        lines: All lines of the session, in the order of the text.
    """
    totals = dict.fromkeys(Part, Span3())
    assumed: dict[str, None] = {}
    for entry in _clock(lines):
        totals[entry.part] = totals[entry.part] + entry.seconds
        if entry.assumed:
            assumed[entry.assumed] = None
    whole = sum(totals.values(), Span3())
    parts = {part: span.minutes for part, span in totals.items() if span.high > 0}
    return SessionTime(*whole.minutes, parts, tuple(assumed))


def _clock(lines: tuple[Line, ...]) -> Iterator[_Entry]:
    if not lines:
        return
    yield _Entry(Part.WARMUP, Span3.of(GENERAL_WARMUP_S), "5 min to get warm")
    before: Line | None = None
    for group in _groups(lines):
        if before is not None and before.path[:-1] != group[0].path[:-1]:
            yield _Entry(Part.MOVING, Span3.of(BLOCK_GAP_S))
        yield from _group_clock(group)
        before = group[-1]


def _groups(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """Lines that are done in turn. Straight sets are a group each; a warm-up is one group."""
    gathered: list[Line] = []
    for line in lines:
        if gathered and not _together(gathered[-1], line):
            yield tuple(gathered)
            gathered = []
        gathered.append(line)
    if gathered:
        yield tuple(gathered)


def _together(before: Line, line: Line) -> bool:
    if before.path[:-1] != line.path[:-1]:
        return False
    return line.block.kind is not BlockKind.STRAIGHT or line.block.section in (Section.WARMUP, Section.COOLDOWN)


def _group_clock(group: tuple[Line, ...]) -> Iterator[_Entry]:
    block = group[0].block
    aside = {Section.WARMUP: Part.WARMUP, Section.COOLDOWN: Part.COOLDOWN}.get(block.section)
    if aside is None:
        yield _Entry(Part.MOVING, Span3.of(SET_UP_S))
    fixed = _fixed_length(group)
    if fixed is not None:
        yield _Entry(aside or Part.CONDITIONING, fixed)
        return
    for line in group:
        seconds, assumed = set_seconds(line)
        sets, sets_assumed = station_sets(line)
        yield _Entry(aside or Part.WORK, seconds * sets, assumed)
        if sets_assumed:
            yield _Entry(aside or Part.WORK, Span3(), sets_assumed)
    yield from _between(group, aside)


def _fixed_length(group: tuple[Line, ...]) -> Span3 | None:
    """Length of a block that is timed as a whole: AMRAP, EMOM, a time limit, intervals with rounds."""
    block = group[0].block
    cap = block.cap_s
    if cap is not None:
        return Span3(cap / 2, cap * 0.75, cap) if block.kind is BlockKind.FOR_TIME else Span3.of(cap)
    by_interval = block.kind in (BlockKind.EMOM, BlockKind.INTERVALS)
    if by_interval and block.interval_s is not None and block.rounds is not None:
        return Span3.over(block.rounds) * Span3.of(block.interval_s)
    return None


def _between(group: tuple[Line, ...], aside: Part | None) -> Iterator[_Entry]:
    """Changing stations, rest within a round and rest after it."""
    sets = [station_sets(line)[0] for line in group]
    rounds = _most(sets)
    for index, line in enumerate(group[:-1]):
        done = sets[index].at_most(_most(sets[index + 1 :]))
        written = line.prescription.dose.rest or line.block.rest_between
        if written is not None and written.seconds is not None:
            pause = Span3.over(written.seconds)
            yield _Entry(aside or Part.REST, pause.at_least(TRANSITION_S) * done)
        else:
            yield _Entry(aside or Part.MOVING, Span3.of(TRANSITION_S) * done)
    rest, assumed = _rest_after_round(group, aside)
    yield _Entry(aside or Part.REST, rest * rounds.less_one(), assumed)


def _most(sets: list[Span3]) -> Span3:
    return Span3(max(s.low for s in sets), max(s.mid for s in sets), max(s.high for s in sets))


def _rest_after_round(group: tuple[Line, ...], aside: Part | None) -> tuple[Span3, str | None]:
    written = _written_rest(group[-1], group[-1].block, alone=len(group) == 1)
    if written is not None and written.seconds is not None:
        return Span3.over(written.seconds), None
    if aside is not None:
        return Span3(), None
    return UNWRITTEN_REST_S, "rest as needed" if written is not None else "rest not written"


def _written_rest(last: Line, block: Block, *, alone: bool) -> Rest | None:
    own = last.prescription.dose.rest
    if alone:
        return own or block.rest_after_round or block.rest_between
    return block.rest_after_round or own


def minutes_words(time: SessionTime) -> str:
    """A session's minutes as the screen says them: "about 30–40 min (rest not written), no chatting"."""
    low, high = (5 * round(minutes / 5) for minutes in (time.low, time.high))
    if time.high < 10:
        low, high = round(time.low), round(time.high)
    span = f"{low}–{high}" if low != high else f"{low}"
    rest = next((words for words in time.assumed if words.startswith("rest")), None)
    return f"about {span} min ({rest}), no chatting" if rest else f"about {span} min, no chatting"
