"""How hard the heading of a week or a day says its sets are: ``Week 1 (RPE 7)``, ``Day 2 @ 75%``."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import names_body
from hipflex_kit.program import Dose, LoadKind
from hipflex_kit.record_making import NamedTuple

_INTENSITY = re.compile(
    r"[ (\[@:,–—-]{0,5}(?<![a-z\d.])(?P<said>(?:\d{1,2} sets?,? )?(?:@ ?)?"
    r"(?:(?:rpe|rir) ?@?:? ?\d|\d[\d.–—-]{0,6} ?(?:%|(?:rir|rpe|reps? in reserve)(?! ?\d))))"
)
"""What may say how hard; what it says is read as it is behind an exercise."""
_MAY_SAY = re.compile(r"rpe|rir|%|in reserve")
NUMBERED_PART = r"(?:phase|block|(?:meso)?cycle|part|stage) ?#?(?:\d{1,2}|[a-h])"
"""``Phase 2``, ``Block B``: others stand beside it. A piece of a pattern."""
_HEADS = re.compile(
    r"(?:(?:week|wk|woche|semana|microcycle)s? ?#?(?:\d{1,2}(?: ?(?:-|&|to|and) ?\d{1,2})?|[a-z]{3,5})"
    rf"|{NUMBERED_PART}"
    r"|(?:training |workout )?(?:day|session|workout|tag|d[ií]a) ?#?(?:\d{1,2}|[a-g])"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?![a-z\d])[ ,:–—-]{0,3}"
)
_HARDNESS = re.compile(
    r"accessor(?:y|ies)|accumulation|all|assistance|base|everything|exercises|primary|secondary|this|build(?:ing)?|easy|endurance|hard|heavy|hypertrophy|intensi(?:fication|ty)|intro(?:duction)?"
    r"|light|loading|main|medium|moderate|peak(?:ing)?|phase|power|reali[sz]ation|strength|volume|work(?:ing)?"
    r"|of|the|at|for|all|sets?|lifts?|with|1rm|max|day|week|keep|stay|do|today|block|wk|phase|cycle|\d{1,2}|(?:deload|taper|back|off|unload)(?:ing)?"
)
"""Words of a phase, which say of no exercise in particular how hard it is."""
_OF_ALL = re.compile(
    r"[ ,(\[–—-]{1,3}(?:for |on |across |in |of )?(?:(?:all|every|each|the|main|work(?:ing)?|sets?|lifts?|exercises?"
    r"|days?|this|week|today|everything|throughout)[ )\]]{0,2})+$"
)
"""``RPE 7 (all sets)``, ``75% this week``."""
_EASIER = re.compile(r"deload|taper|back[ -]?off|unload")


class Intensity(NamedTuple):
    """How hard a heading says the sets below it are; columns count from the line's first, the line from its part's.

    Attributes:
        dose: Share of the best lift or effort, and the sets where it says them.
        line: The heading's line.
        start: First column of what says it.
        end: Column behind it.
        of_all: Nothing in its words speaks of one exercise, or of less than before.
    """

    dose: Dose
    line: int
    start: int
    end: int
    of_all: bool


def may_say_intensity(low: str) -> bool:
    """Is a word or a sign in a folded line that says how hard something is?"""
    return _MAY_SAY.search(low) is not None


def intensity_of(line: Line) -> Intensity | None:
    """What a heading of a week or a day says of how hard its sets are; None where it says nothing of it."""
    if line.kind != "text":
        return None
    found = _intensity_in(line.content)
    return found._replace(start=found.start + line.start, end=found.end + line.start) if found is not None else None


def is_week_with_intensity(content: str, week_end: int) -> bool:
    """``Week 2 @ RPE 8``, and nothing else that an exercise would say: a heading, or a week of the exercise above."""
    found = _intensity_in(content)
    return found is not None and found.of_all and found.start >= week_end


@lru_cache(maxsize=1024)
def _intensity_in(content: str) -> Intensity | None:
    low = fold(content)
    said = _INTENSITY.search(low) if len(low) == len(content) else None
    if said is None:
        return None
    start, end = said.start("said"), len(low.rstrip(" )]:.*_-"))
    if (whose := _OF_ALL.search(low, start, end)) is not None:
        end = whose.start()
    body = read_body(content[start:end])
    dose, before = body.dose, _HEADS.sub("", low[: said.start()])
    share = dose.load
    if (share is None) == (dose.effort is None) or dose.stated.keys() - {"sets", "load", "effort"} or body.notes:
        return None
    if share is not None and (share.kind is not LoadKind.PERCENT_1RM or share.amount is None):
        return None
    words = re.findall(r"[a-z\d]+", f"{before} {fold(body.name)}")
    general = all(map(_HARDNESS.fullmatch, words))
    of_all = (general or (bool(before) and names_body(before) and not body.name)) and not (
        share is not None and _EASIER.search(low)
    )
    return Intensity(dose, 0, start, end, of_all)


def of_some(intensity: Intensity, line: Line) -> Problem:
    """``Week 4 - deload (60%)``: of the load, or of the sets? ``Day 1 - Squat (70%)``: and what of the others?"""
    said = line.shown[intensity.start : intensity.end]
    message = f"'{said}' reaches no set here; write it behind the sets that it is said of."
    return Problem("heading-intensity", "warning", message, intensity.start, intensity.end, f"Squat 3x5 @ {said}")
