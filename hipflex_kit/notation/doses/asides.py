"""Numbers that are said beside a line's dose: what is done instead, later or by others, and what leads up to it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.notation.words.vocabulary import is_movement


def without_alternatives(low: str, tokens: list[Token]) -> list[Token]:
    """``30 m (or 40 sec)``: what the bracket offers instead is a remark, and so is what it says of later.

    ``Dip 3x8-12 (add load when you hit 12s)`` has no seconds.
    """
    if not tokens or "(" not in low:
        return tokens
    bracket = (
        _INSTEAD.search(low, tokens[0].end)
        or _LATER.search(low, tokens[0].end)
        or _TALK.search(low)
        or _IN_REPS.search(low)
        or _CHOICE.search(low)
        or _CUT_UP.search(low, tokens[0].end)
    )
    if bracket is None:
        return tokens
    return [token for token in tokens if not bracket.start() < token.start < bracket.end()]


_INSTEAD = re.compile(
    r"\((?:or|(?:for )?(?:beginners?|intermediates?|advanced|novices?)(?=[ :=])"
    r"|(?:mods?|modif(?:y|ied|ications?)|scaled?|scaling|subs?|substitut(?:e|ions?)|sub for|swap)(?=[ :=]))"
    r" ?[^)]{0,200}(?:\)|$)|\(\d[^()]{0,20} (?:for|if) (?:an? )?(?:beginners?|intermediates?|advanced|novices?)\)"
)
_IN_REPS = re.compile(r"\([^()=]{1,24}= ?(?:1|one) (?:reps?|rounds?|point)\)")
"""``(5 yd = 1 rep)``: how they are counted."""
_CHOICE = re.compile(
    r"\((?:choose|pick|select|complete any|do any) (?:any )?\d(?: ?(?:-|or|to) ?\d)?(?: of [^()]{2,30})?\)"
)
"""``Abs (choose 2):`` above more than two."""
_CUT_UP = re.compile(r"\((?:break|broken|split|partition)[a-z]*(?: up)? in(?:to)? \d[^()]{0,40}\)")
"""``100 push-ups (split into 5 sets)``: all of them stand before it."""
_TALK = re.compile(r"\((?:i|we|you|remember|the|make sure|this is)(?: [^()]{1,20}){3,12}\)")
_LATER = re.compile(
    r"\((?:[^()]{0,80} )?(?:when|once|until|if) (?:you|your|it|this|that|easy|all)(?![a-z])[^()]{0,80}\)"
)
_WORK_UP_FIRST = re.compile(
    r"(?<![a-z])(?:work|build|ramp|warm)(?:ing)?(?: up)? to (?:an? )?(?:heavy |top |tough ){0,2}"
    r"(?:single|double|triple|set)[^,;]{0,20}[,;]? then (?=\d)"
)
"""``Bench: work up to a single @8, then 4x4``: what comes first is a remark; the sets that count stand behind it."""
_WARM_UP_FIRST = re.compile(
    r"warm[ -]?ups?(?: sets?)?(?: ?(?:→|->|,|\+|&|and|then)){1,2} (?=\d{1,2} (?:working|work|hard|top) sets?(?![a-z]))"
)
"""``Warm-ups, then 1 working set to failure`` below a name."""
_HELD_AT_END = re.compile(
    r"(?<=\d)(?: reps)?[, ]{1,2}(?:and )?then (?:(?:hold|pause)(?: it)?(?: for)? \d{1,2} ?s(?:ec(?:ond)?s?)?"
    r"|(?:an? )?\d{1,2}[ -]?s(?:ec(?:ond)?s?)? (?:iso(?:metric)? )?hold)(?![a-z])"
)
"""``x10, then hold for 10 s``: how the set ends, and not how long each repetition is held."""
_SCALED = re.compile(
    r"\((?:scal(?:ed?|ing)|subs?(?:titute)?|mod(?:s|ify|ified|ification)?|easier|harder|(?:re|pro)gression)s?: [^()]*\)"
)
"""``Double-unders (scale: single-unders x 2)``: what others do in its place."""
_LAST_TIME = re.compile(
    r"(?<=[ (])(?<!as )(?<!same )(?<!from )(?<!beat )(?<!than )(?<!like )(?<!over )(?<! to )"
    r"(?:(?:last|previous) (?:time|week|session|workout|month|block)|previously)"
    r"(?: was| were|,? (?:i|you|we) (?:did|got))?:? \d[^;()]*?"
    r"(?=$|[;)]|,? (?:so|go|now|new|but|try|aim|today|then|this (?:time|week))(?![a-z]))"
)
"""``3x8, last time 3x7 @ 60``: what was done then is no part of today's dose."""


_DOSES = frozenset({"sets", "reps", "reps_list", "reps_text", "seconds", "distance", "calories"})


def _last_time(low: str, tokens: list[Token]) -> re.Match[str] | None:
    """Only beside a dose of today: in ``Bench: last week's 3x8`` there is no other."""
    told = _LAST_TIME.search(low)
    if told is None:
        return None
    return told if any(one.kind in _DOSES and not told.start() <= one.start < told.end() for one in tokens) else None


def without_asides(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens of a line, those of its remarks left out."""
    before = _last_time(low, tokens) if "last " in low or "previous" in low else None
    told = _WARM_UP_FIRST.match(low) or _WORK_UP_FIRST.search(low)
    for aside in (told, _SCALED.search(low), _HELD_AT_END.search(low), before, _total(low)):
        if aside is not None:
            tokens = [token for token in tokens if not aside.start() <= token.start < aside.end()]
            tokens = sorted([*tokens, Token("aside", aside.start(), aside.end())], key=lambda token: token.start)
    return tokens


_TOTAL = re.compile(
    r"(?:(?<![\dx.:/-])(?P<said>\d{2,4}) (?:reps?|total)|(?P<led>\d{2,4}) (?=(?P<word>[a-z-]{3,})))"
    r"(?=[^()\d]{0,40}\((?P<sets>\d{1,2}) ?(?:x|sets of) ?(?P<reps>\d{1,3})(?: reps?)?\))"
)


def _total(low: str) -> re.Match[str] | None:
    """``Push-up: 50 reps (5 x 10)``, ``100 squats (4x25)``: all of them, before how often so many are done."""
    if "(" not in low:
        return None
    total = _TOTAL.match(low) or _TOTAL.search(low)
    if total is None or any(map(str.isdecimal, low[: total.start()])):
        return None
    if total["led"] and (total.start() or not is_movement(total["word"])):
        return None
    return total if int(total["said"] or total["led"]) == int(total["sets"]) * int(total["reps"]) else None
