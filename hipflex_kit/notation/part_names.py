"""Usual words for the parts of a session."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.headings import without_length

_PART = (
    r"(?:main|aux(?:iliary)?|acc(?:essor(?:y|ies))?|assistance|strength|power|speed|agility|balance|stability|core|abs"
    r"|cardio|conditioning|resistance|weights|plyos?|plyometrics?|hypertrophy|metcon|gpp|explosive|skill|finishers?"
    r"|lifting|oly(?:mpic)?|prehab|rehab|fuerza|kraft|kraftteil|hauptteil|parte principal)"
)
_WORK = r"(?: (?:work|training|lifts?|exercises?|set|part|block|section|circuit|session))?"
_NAMES_PART = re.compile(rf"{_PART}{_WORK}(?: ?(?:/|&|\+|,|and|y|und) ?{_PART}{_WORK}){{0,2}}")


_BEGINS_PART = re.compile(rf"{_PART}(?![a-z])")


def begins_with_part(low: str) -> bool:
    """``Strength circuit - 3 rounds``: the first word is that of a part."""
    return _BEGINS_PART.match(low) is not None


def names_part(low: str) -> bool:
    """``Main (20 min)``, ``Core/Finisher``, ``Resistance``: usual words for a part of the session, and no others."""
    return _NAMES_PART.fullmatch(without_length(low).strip(" :.-—*_")) is not None
