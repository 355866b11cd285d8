"""Runs, rides and swims as endurance coaches write them: ``5 km easy + 8 x 100 m strides``, one after the other."""

from __future__ import annotations

from functools import lru_cache

from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import words_of

_WORDS = """
easy steady jog jogging run running strides stride tempo threshold hill hills sprint sprints recovery warm up warm-up
cool down cool-down fast pace marathon moderate relaxed long drills walk walking brisk surges
"""
_OF_RUNNERS = frozenset(_WORDS.split())


@lru_cache(maxsize=1024)
def is_run(shown: str) -> bool:
    """``5 km easy``, ``8 x 100 m strides``: how far or how long, and words of runners alone."""
    body = read_body(shown)
    if body.spans.keys().isdisjoint(("distance", "seconds")):
        return False
    return bool(body.name) and names_runs(fold(body.name))


_EFFORTS = """
easy steady conversational moderate relaxed gentle comfortable hard tempo threshold aerobic effort zone
"""
_HOW_HARD = frozenset(_EFFORTS.split())
_LEAST_METRES, _LEAST_SECONDS = 400.0, 240.0


@lru_cache(maxsize=1024)
def is_bout(shown: str) -> bool:
    """``2 km easy``, ``40 min conversational``: so far or so long, and no more words than how hard."""
    if not shown[:1].isdecimal():
        return False
    body = read_body(shown)
    dose = body.dose
    far = dose.distance is not None and dose.distance.metres.low >= _LEAST_METRES
    long = dose.seconds is not None and dose.seconds.low >= _LEAST_SECONDS
    return (far or long) and body.leading and not body.notes and says_how_hard(fold(body.name))


def names_runs(low: str) -> bool:
    """Does a folded name hold words of runners alone, or none at all: ``strides``, ``easy jog``?"""
    return _OF_RUNNERS.issuperset(words_of(low))


def says_how_hard(low: str) -> bool:
    """Does a folded name say no more than how hard: ``easy``, ``threshold``?"""
    return _HOW_HARD.issuperset(words_of(low))


def runs_on(shown: str) -> bool:
    """Are all parts of a line, joined by a plus, runs? They are done one after the other and not in turn."""
    parts = shown.split("+")
    return len(parts) > 1 and all(is_run(part.strip()) for part in parts)
