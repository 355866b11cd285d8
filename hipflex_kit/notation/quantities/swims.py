"""Swims as clubs write them: in ``8 x 100 free`` and ``200 pull`` the bare number is how far."""

from __future__ import annotations

from functools import lru_cache

from hipflex_kit.notation.words.vocabulary import words_of

_SWUM = "free freestyle frontcrawl backstroke breaststroke butterfly swim swimming drill drills im"
_ONLY_SWUM = frozenset(_SWUM.split())
_PACES = "easy steady choice fast build smooth sprint perfect descend"
_HOW = frozenset(_PACES.split())
_STROKES = "fly back breast crawl kick pull pulling stroke paddles fins"
_OF_SWIMMERS = _ONLY_SWUM | _HOW | frozenset(_STROKES.split())
_SHORTEST, _FAR = 25.0, 200.0
"""Metres; nobody pulls, or kicks, so often."""
_EDGES = frozenset(("warm up", "warm-up", "warmup", "cool down", "cool-down", "cooldown"))
_AT_AN_EDGE = 100.0
"""``200 cool down``: metres, since nobody cools down two hundred times."""


@lru_cache(maxsize=1024)
def fewest_metres(name: str) -> float | None:
    """From how many on a bare number beside a folded name is how far to swim; None where nothing says swimming."""
    if name in _EDGES:
        return _AT_AN_EDGE
    words = set(words_of(name))
    if not words or not words <= _OF_SWIMMERS:
        return None
    said = words - _HOW
    if said & _ONLY_SWUM or len(said) > 1:
        return _SHORTEST
    return _FAR if said or "choice" in words else None
