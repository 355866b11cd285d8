"""The one dose of several exercises on a line: ``Curl superset Pushdown 3x12``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import RowDraft
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import Dose, Range
from hipflex_kit.record_making import replace


def share_dose(rows: list[RowDraft], shown: str) -> None:
    """``Curl superset Pushdown 3x12``: the one dose behind the last name is for each of them.

    So are the rounds before the first one in ``3 rounds of 10 squats, 10 push-ups``.
    """
    first, *further = rows
    if _ROUNDS_FIRST.match(fold(shown)) and "sets" in first.dose.stated:
        for row in further:
            if "sets" not in row.dose.stated:
                _takes_sets(row, first)
        return
    if "+" in shown and _sets_before(first) and all(map(_leads_with_amount, further)) and all(map(_is_short, rows)):
        for row in further:
            _takes_sets(row, first)
        return
    *others, last = rows
    _count_last(first, last)
    said = {name: value for name, value in last.dose.stated.items() if name in _SHARED}
    counted = all(map(_counted_alone, others)) or (_sets_behind(last) and all(map(_says_amount, others)))
    if "sets" in said and counted and "+" in shown:
        for row in others:
            _takes_sets(row, last)
        return
    if "sets" not in said or any(row.dose.stated for row in others):
        return
    side = last.dose.side
    if side is not None and side.word is None and _EACH_OF_THEM.search(fold(shown)):  # "A + B 3x15 each"
        last.dose = replace(last.dose, side=None)
    elif side is not None and side.word is not None:
        said["side"] = side
    for row in others:
        row.dose = Dose(**said)
        row.at.update({name: (*last.at[name][:3], Source.HEADER) for name in said if name in last.at})


_EACH_OF_THEM = re.compile(r" each(?:$|,[^()]*\)$)")
"""``push-ups, burpees, plank (30 sec each, 3 rounds)``."""


def _takes_sets(row: RowDraft, other: RowDraft) -> None:
    """Give a row the sets of another; those that a list of repetitions counts stand where the list does."""
    row.dose = replace(row.dose, sets=other.dose.sets)
    at = other.at.get("sets") or other.at.get("dose")
    if at is not None:
        row.at["sets"] = (*at[:3], Source.HEADER)


_COUNT_AND_NAME = re.compile(r"(?P<count>\d{1,2}) +(?P<name>[^\W\d_].*)")


def _counted_alone(row: RowDraft) -> bool:
    """``2 power cleans``: a number before the name, and nothing else."""
    alone = row.dose.stated.keys() == {"reps"} and {"reps", "name"} <= row.at.keys()
    return alone and row.at["reps"][1] < row.at["name"][1]


def _says_amount(row: RowDraft) -> bool:
    """``Curl x 10``, ``200 m run``, ``Twist 1 min per side (8 kg)``: how much, and not how often."""
    said = row.dose.stated.keys() - _BESIDE
    return len(said) == 1 and not AMOUNTS.isdisjoint(said)


def _sets_behind(row: RowDraft) -> bool:
    """``Pushdown x 10, 3 sets``, ``10 burpees x 5``: how often stands last and may be said of all before it."""
    amounts = [row.at[name][1] for name in row.dose.stated.keys() & AMOUNTS if name in row.at]
    return "sets" in row.at and bool(amounts) and row.at["sets"][1] > max(amounts)


def _sets_before(row: RowDraft) -> bool:
    """``3 x 15 m lunge``: how often stands first on its line, and then how much."""
    if not {"sets", "name"} <= row.at.keys() or AMOUNTS.isdisjoint(row.dose.stated):
        return False
    return row.at["sets"][1] < row.at["name"][1]


def _leads_with_amount(row: RowDraft) -> bool:
    """``15 m crawl`` behind the plus: how much, before its name."""
    amounts = [row.at[name][1] for name in row.dose.stated.keys() & AMOUNTS if name in row.at]
    return _says_amount(row) and bool(amounts) and "name" in row.at and max(amounts) < row.at["name"][1]


def _is_short(row: RowDraft) -> bool:
    """``15 m crawl`` may be done in every set; ``20 min bike`` and ``5 min cool down`` come once behind them all."""
    dose = row.dose
    metres = dose.distance.metres.high if dose.distance is not None else 0.0
    seconds = dose.seconds.high if dose.seconds is not None else 0.0
    reps = dose.reps.high if dose.reps is not None else 0.0
    return reps <= _MOST and metres <= _FARTHEST and seconds <= _LONGEST and _ONCE.search(fold(row.name)) is None


_MOST, _FARTHEST, _LONGEST = 50.0, 100.0, 120.0
_ONCE = re.compile(r"(?<![a-z])(?:cool|warm|easy|stretch)")


def _count_last(first: RowDraft, last: RowDraft) -> None:
    """``2 cleans + 1 jerk x 5``: the last begins with its number like the first, and the sets stand behind."""
    counted = _COUNT_AND_NAME.fullmatch(last.name) if last.name[:1].isdecimal() and _counted_alone(first) else None
    times = last.dose.sets or last.dose.reps
    if counted is None or times is None or (last.dose.sets is not None and last.dose.reps is not None):
        return
    behind = last.at.get("sets" if last.dose.sets is not None else "reps")
    if behind is None:
        return
    line, start, end, source = last.at["name"]
    last.name = counted["name"]
    last.at["name"] = (line, end - len(counted["name"]), end, source)
    last.at["sets"], last.at["reps"] = behind, (line, start, start + len(counted["count"]), source)
    last.dose = replace(last.dose, sets=times, reps=Range.exactly(float(counted["count"])))


_BESIDE = frozenset({"load", "side"})
_ROUNDS_FIRST = re.compile(r"\d{1,2} (?:rounds?|rds?|circuits?|times through)(?: of| -| x|:)? ")
_SHARED = frozenset({"sets", "reps", "reps_list", "reps_text", "seconds", "distance", "calories"})
