"""Repetitions in words: ``max``, ``AMRAP``, ``to failure``, ``tantas como puedas``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.tokens import Element

_NO_LOAD = r"(?! (?:of )?\d{1,3} ?(?:kg|lb|#|%))"
_TEXT = re.compile(
    r"(?:(?:to |until )?(?:max(?:imum)?"
    rf"{_NO_LOAD}(?: (?:effort|reps?|time|hold|unbroken|out(?=[ .!]*$)))?|sub-?max(?:imal)?|amrap|amap|failure|fail"
    r"|tf|mf|me|(?<=\dx)f|(?<=\dx )f|(?<=\d x )f)(?![a-z])"
    r"(?: {0,1}\((?:min|-|leave|to)[^()]{0,20}\))?"
    r"|as many(?:(?: (?:good|clean|quality|strict|perfect))? reps?"
    r"(?: as (?:possible|you can))?(?![a-z])| as (?:possible|you can)(?![a-z]))"
    r"|so viele wie möglich(?: \(amrap\))?|tantas como puedas"
    r"|m[aá]x\.? (?:de )?repeti[cç][oõ]es|m[aá]ximo de rep(?:s|eticiones)(?: posibles)?|m[aá]x(?:im[oa]s?)?(?![a-z])"
    rf"{_NO_LOAD}"
    r"|(?:al|hasta el) fallo|at[eé] [aà] falha|bis zum versagen"
    r"|until (?:failure|exhaustion"
    r"|you (?!(?:have|are|feel|reach|get|see|can(?!'t)|come|return|hit|know) )[a-z]{2,10}(?:'t)?)"
    r"|to (?:technical |muscular )?(?:failure|fatigue|exhaustion))"
)


def read_amount_text(text: str, at: int, shown: str) -> Element | None:
    """``max``, ``AMRAP``, ``to failure``, ``until you …``: repetitions that are no number."""
    match = _TEXT.match(text, at)
    if match is None:
        return None
    return Element("reps_text", shown[at : match.end()].strip(), at, match.end())
