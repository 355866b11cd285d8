"""Names of nothing but ordinary words, told by their words: each is asked once, since names share them."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.line_words import MORE
from hipflex_kit.notation.doses.scanner import begins_token
from hipflex_kit.notation.words.vocabulary import is_movement_word, is_ordinary

_ORDINARY = re.compile(r"[a-z]{2,20}(?: [a-z]{2,20}){0,8}")


def names_movement(low: str) -> bool | None:
    """Does a folded name of ordinary words name a movement?

    Returns:
        None where a word might be part of a dose, of a remark or of a heading: its place in the name decides then.
    """
    if _ORDINARY.fullmatch(low) is None:
        return None
    told = set(map(_told_by, low.split(" ")))
    return None if None in told else True in told


@lru_cache(maxsize=4096)
def _told_by(word: str) -> bool | None:
    """Is a word one of movements? None where it may be more than a word of a name, in whatever company."""
    if word in _JOINTS or begins_token(word) or not is_ordinary(word) or MORE.search(f" {word} "):
        return None
    return is_movement_word(word)


_JOINING = """
of at to an then and by do in with for same hold build building work working ramp ramping climb climbing find
establish hit taking
"""
_JOINTS = frozenset(_JOINING.split())
"""Words that join a name to what stands beside it, or with which an order to build up begins."""
