"""Headings below which words to the client stand, not exercises: notes, rules, the best lifts."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.best_lifts import BEST, BESTS

_RECORDS = r"(?:(?:progress |performance )?tracking(?: metrics)?|metrics|progressive overload(?: (?:plan|rules?))?)"
"""What is to be written down, and how the load goes up."""
_NOTES_HEADING = re.compile(
    r"(?:[a-z']{3,15} ){0,2}notes?$|(?:general |coach'?s? |program |training )?(?:rules?|guidelines?"
    r"|(?:weekly |linear )?progression(?: rates?| rules?| notes?| scheme)?"
    r"|how to .*|instructions?|dicas|observa[cç][oõ]es|consejos|tipps|hinweise|key|legend"
    rf"|equipment(?: needed)?|{BESTS}|{BEST}"
    r"|(?:[a-z]{3,9} )?cues|technique"
    r"|nutrition|(?:[a-z]{3,12} )?tips?(?: (?:for|to|on) .*)?"
    r"|(?:[a-z]{3,12}[ -])?(?:season )?adjustments"
    r"|week(?:ly)? (?:(?:schedule|training|plan) )?(?:structure|setup|layout|overview|at a glance)"
    rf"|{_RECORDS}"
    r"|(?:time|duration|session) estimates?|estimated (?:time|duration)"
    r"|(?:weekly )?(?:schedule|overview)"
    r"|about|faq|rationale|objectives?|glossary|abbreviations|goals?|score|scaling"
    r"|log|results?|for example|examples?|e\.g\."
    r"|(?:[a-z]{3,12} )?(?:references?|links?|videos?|tutorials?)|sources?|summary|deload.*|why.*)$"
)
_ONLY_NOTES = re.compile(
    rf"(?:general |coach'?s? |program |training |important )?notes?|{BESTS}|{BEST}|{_RECORDS}",
    re.IGNORECASE,
)


def is_notes_heading(low: str) -> bool:
    """Are the lines below words to the client and not exercises?"""
    return bool(_NOTES_HEADING.match(low.strip(" :#*_")))


def heads_only_notes(title: str) -> bool:
    """Does no day begin with the heading, however high it is? With others of such headings one may."""
    return _ONLY_NOTES.fullmatch(title) is not None
