"""Words below the rows that say how often all of them are done: ``repeat 3 times``, ``rest 60s x 3 rounds``."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.heading_words.block_rounds import in_digits

_CLOSING = re.compile(
    r"\(?(?:(?:rest|pause) [^.:;]{2,44}(?: and|,| then|, then|, and|\.) )?"
    r"(?:repeat|x ?\d(?!\d? [a-z])|x ?\d{1,2} (?:rounds?|rds|times|sets|total|through|in|with"
    r"|rest|for|each|per|and|all)(?![a-z])"
    r"|\d{1,2} ?x$"
    r"|(?:complete|perform|do) (?:(?:this|the|the above|entire|whole|full) ){1,3}"
    r"(?:circuit|sequence|list|series|workout)"
    r"|complete (?:\d|all)|perform (?:\d|all|this|the above)|do \d"
    r"|\d{1,2} (?:total )?(?:rounds?|times|sets)(?: total| for time| (?:for|in) \d{1,3}:\d\d)?\)?[^\w,;:]{0,6}$"
    r"|\d{1,2} (?:total )?rounds?(?:,| with| -|;) [^.:;]{0,24}rest(?: (?:between|after)[^.:;]{0,24})?\.?$"
    r"|\d{1,2} rounds? total|all for \d|for \d{1,2} (?:rounds|sets))"
)

_LONG = r"(?::\d\d|\d{1,3}(?::\d\d)?(?: ?(?:-|to) ?\d{1,3})?) ?(?:s|secs?|seconds?|m|mins?|minutes?)?\.?"
_BETWEEN = r" (?:in )?between(?: (?:each |every |all |the )?(?:rounds?|sets?|exercises?|stations?|movements?))?"
_AFTER = r" after (?:each |every |the |a )?(?:round|set|circuit|lap)"
_REST = rf"(?:rest(?:ing)? (?:for |of )?{_LONG}|{_LONG} rest)(?:{_BETWEEN}|{_AFTER})?"
_TIMES = (
    r"(?:(?:repeat|for) )?(?:(?:for )?\d{1,2}(?: ?(?:-|to) ?\d{1,2})? ?(?:(?:total |more )?(?:rounds?|rds|times)|x)"
    r"|x ?\d{1,2}(?: ?(?:rounds?|rds|times))?)(?: total| in total| through)?"
)
_JOINT = r"(?:[,;.]? (?:and |then |and then |with |w/ )?| - | x )"
_ROUNDS_AND_REST = re.compile(rf"\(?(?:{_TIMES}{_JOINT}{_REST}|{_REST}{_JOINT}{_TIMES})[ .!]{{0,3}}\)?")
_BETWEEN_WHAT = re.compile(r" rest (?:in )?between(?=[,;.] )")


def closes_rounds(low: str) -> bool:
    """Do folded words say how often what stands above them is gone through?"""
    return _CLOSING.match(in_digits(low)) is not None or says_rounds_and_rest(low)


@lru_cache(maxsize=2048)
def says_rounds_and_rest(low: str) -> bool:
    """``3 rounds, rest 60-90s between rounds``, ``rest 60s, repeat 3 times``: nothing but how often, and the rest."""
    return "rest" in low and _ROUNDS_AND_REST.fullmatch(in_digits(low)) is not None


def rests_between(low: str) -> bool:
    """``15s rest between, 3 rounds``: no round was spoken of yet, so that it stands between the exercises."""
    return _BETWEEN_WHAT.search(low) is not None
