"""Runs, rides and swims as endurance coaches write them: ``5 km easy + 8 x 100 m strides``, one after the other."""

from __future__ import annotations

from functools import lru_cache

from hipflex_kit.notation.folding import fold
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.notation.vocabulary import words_of

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
    return bool(body.name) and _OF_RUNNERS.issuperset(words_of(fold(body.name)))


def runs_on(shown: str) -> bool:
    """Are all parts of a line, joined by a plus, runs? They are done one after the other and not in turn."""
    parts = shown.split("+")
    return len(parts) > 1 and all(is_run(part.strip()) for part in parts)
