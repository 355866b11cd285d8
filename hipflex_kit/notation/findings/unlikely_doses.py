"""Doses that nobody does: far too many sets or repetitions, and times that may be rests or dumbbells."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.bare_loads import is_surely_load, lifts_a_bar
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.line_words import UNLIKELY_REPS, UNLIKELY_SETS
from hipflex_kit.notation.doses.load_or_not import HANDHELD
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.numbers import plain
from hipflex_kit.program import Dose, Load, Range

_WIDEST = 3.0
"""``3-5 sets`` is a choice, ``1-14 sets`` a slip."""
_LONGEST_REP = 120.0
"""Seconds; who does repetitions does not do them for so long as well."""
_LONGEST_WORK = 600.0
"""Seconds; ten repetitions of a minute each nobody does in one set."""
_PAUSES = ("jog", "walk", "float", "recovery")
"""What runners do between fast stretches."""
_MANY_SETS, _LONGEST_ALL = 6.0, 3600.0
"""Of so many sets nobody does more than an hour."""
_TWENTY_ONE = Range.exactly(21.0)
_LIKE_REPS = frozenset(map(Range.exactly, (6.0, 8.0, 12.0)))
"""``One arm rows 12s each arm``: times that nobody works for, and that lifters call sets of so many."""
_COUNTED_LIFT = re.compile(
    r"(?<![a-z])(?:rows?|curls?|press(?:es)?|raises?|extensions?|pull ?downs?|push ?downs?|fl(?:y|ies|ye))$"
)
_LONG_SET = 60.0
"""Seconds; ``3x10 (16s)`` may be dumbbells of sixteen: who holds so long counts in fives."""
_LIGHTEST = 4.0
"""``DB lateral raise 2x12 (5s)``: so light a pair there is; seconds of a pause are fewer."""


def _odd_dose(row: RowDraft, clocked: bool) -> str | None:
    """What is unlikely about a row's numbers; None for most rows."""
    dose = row.dose
    sets, seconds = dose.sets, dose.seconds
    if sets is not None and sets.high - sets.low > _WIDEST and not row.set_lines:
        return f"Read as {plain(sets.low)} to {plain(sets.high)} sets; write sets x reps to be sure."
    if sets is not None and sets.high > UNLIKELY_SETS and not (clocked or row.set_lines or dose.reps_list):
        return f"Read as {plain(sets.high)} sets, which is a lot; write sets x reps, and the load with its unit."
    if sets is not None and sets.high > 1 and dose.reps is not None and dose.reps.high >= UNLIKELY_REPS:
        return f"Read as {plain(dose.reps.high)} reps a set, which is a lot; if it is the load, write its unit."
    if seconds is not None and dose.distance is not None and (sets is None or row.name in _PAUSES):
        return f"Read as a distance and {plain(seconds.high)} s; write sets x distance, and 'rest' before the time."
    if seconds is not None and dose.distance is not None and dose.rest is None and _may_be_rest(seconds):
        return f"Read as a distance in {plain(seconds.high)} s; if that is the rest, write 'rest' before it."
    pair = seconds is not None and dose.reps is not None and HANDHELD.search(row.name) is not None
    if pair and seconds.high >= _LIGHTEST:  # type: ignore[union-attr]
        return _pair_of(dose)
    if seconds is not None and dose.reps is not None and seconds.high % 5 and seconds.high * dose.reps.high > _LONG_SET:
        return _pair_of(dose)
    if seconds is not None and sets is not None and sets.low >= _MANY_SETS and sets.low * seconds.low > _LONGEST_ALL:
        return f"Read as {plain(sets.low)} sets of {plain(seconds.low / 60)} minutes; are those repetitions?"
    if seconds is not None and seconds == _TWENTY_ONE and dose.reps is None and "curl" in fold(row.name):
        return "Read as 21 seconds; if these are 21s (7 low, 7 high, 7 full), write 3x21."
    if seconds in _LIKE_REPS and dose.reps is None and _COUNTED_LIFT.search(fold(row.name)):
        return f"Read as {plain(seconds.high)} seconds; if these are repetitions, write '{plain(seconds.high)} reps'."
    if seconds is not None and dose.reps is not None and _is_long(seconds.high, dose.reps.high):
        return (
            f"Read as {plain(dose.reps.high)} reps and {plain(seconds.high / 60)} minutes of them; is the time a rest?"
        )
    return None


def _may_be_rest(seconds: Range) -> bool:
    """Rests are whole half minutes; how long a way takes seldom is."""
    return seconds.low >= _SHORTEST_REST and not seconds.low % _HALF_MINUTE


_SHORTEST_REST, _HALF_MINUTE = 60.0, 30.0


def _is_long(seconds: float, reps: float) -> bool:
    """So long nobody does a repetition, or so many of them."""
    return seconds >= _LONGEST_REP or seconds * reps >= _LONGEST_WORK


def _pair_of(dose: Dose) -> str:
    reps, seconds = plain(dose.reps.high), plain(dose.seconds.high)  # type: ignore[union-attr]
    return f"Read as {reps} reps of {seconds} s each; is that a pair of dumbbells?"


_FEWEST_PLATES = 40.0


def _bare_load(state: SessionState, row: RowDraft) -> str | None:
    """``Squat 120``, ``Bench Press 5 80``: behind blanks alone, so great a number may be the load."""
    dose = row.dose
    if dose.load is not None:
        return _taken_as_load(state, row, dose.load)
    if dose.reps is None or dose.reps.high < _FEWEST_PLATES:
        return None
    at, name = row.at.get("reps"), row.at.get("name")
    if at is None or name is None:
        return None
    low, written = state.lines[row.line].low, fold(row.name)
    if at[0] != row.line or not lifts_a_bar(written):
        return None
    between = low[name[2] : at[2]].strip(" :=-–—.")
    if not between or not all(number.isdecimal() for number in between.split()):
        return None
    return f"Read as {plain(dose.reps.high)} reps; if it is the load, write its unit."


def _taken_as_load(state: SessionState, row: RowDraft, load: Load) -> str | None:
    """``Deadlift 110``: what was read as the load by its size alone, and by no word or column for it."""
    name, at = row.at.get("name"), row.at.get("load")
    if row.dose.reps is not None or name is None or at is None or not load.text.isdecimal():
        return None
    between = state.lines[row.line].low[name[2] : at[1]]
    if at[0] != row.line or between.strip(" :=-–—.(") or not is_surely_load(fold(row.name), float(load.text)):
        return None
    return f"Read {load.text} as the load, as nobody does {load.text} repetitions; write its unit to be sure."


def _time_of_video(state: SessionState, row: RowDraft) -> str | None:
    """``Nordic curl, 10 with help: (5:29)``: so odd a time in brackets may be where a film shows it."""
    seconds = row.dose.seconds
    if seconds is None or seconds.low <= _LONGEST_REP or not seconds.low % 5 or row.dose.distance is not None:
        return None
    at = row.at.get("seconds")
    if at is None:
        return None
    line = state.lines[at[0]].low
    if line[max(0, at[1] - 1) : at[1]] != "(" and line[at[1] : at[1] + 1] != "(":
        return None
    return f"Read as {plain(seconds.low)} seconds; if that is where a film shows it, delete it."


def tell_unlikely_dose(state: SessionState, row: RowDraft, told: set[tuple[int, str]], *, clocked: bool) -> None:
    """Say what is unlikely about a row's numbers.

    Args:
        state: The session.
        row: One of its rows.
        told: Lines and codes of what is said already.
        clocked: The row is done by the clock, as often as that says.
    """
    message = (
        _odd_dose(row, clocked)
        or (None if clocked and row.dose.load is None else _bare_load(state, row))
        or _time_of_video(state, row)
    )
    if message is None:
        return
    at = row.at.get("sets") or row.at.get("seconds") or row.at.get("name")
    if at is not None and (at[0], "sets-or-reps") not in told:
        start = at[1] if at[0] == row.line else 0
        below = max(at[0] - row.line, 0)
        state.problem(at[0] - below, Problem("unlikely-dose", "warning", message, start, at[2], "3x10", below))
