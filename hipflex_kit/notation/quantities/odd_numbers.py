"""Numbers in shapes of their own: dates, which say nothing of a dose, and the loads of single sets."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities import rep_lists
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.dates import date_end
from hipflex_kit.notation.words.tokens import Rungs, Token
from hipflex_kit.program import Distance, Range


def read_date(text: str, at: int) -> Token | None:
    """``02/24/15``: the numbers of a date say nothing of a dose."""
    end = date_end(text, at)
    return Token("aside", at, end) if end is not None else None


_HEIGHTS = re.compile(r"\d{1,2} ?/ ?\d{1,2} ?'(?![\d'])")


_BOX = re.compile(r"(?<![a-z])(?:box|step|hurdle) ?-?(?:jump|up|over|jump over|step up)s?(?: over)?s? {1,2}\(?$")
_RAISED = re.compile(
    r"(?<![a-z])(?:step|box|hurdle|deficit|depth|elevated|platform|raised|block)(?:s| |-|up|down)"
    r"(?!.*(?:hold|iso|pause))"
)
_INCHES = re.compile(r"\d{1,2}[\"”](?! ?(?:hold|each|per|x|e/s))")


def read_heights(text: str, at: int) -> Token | None:
    """``10/9'``: how high the target hangs, for men and for women; ``Box jump 20"``: how high the box is."""
    match = _HEIGHTS.match(text, at)
    quoted = match is None and not _QUOTES.isdisjoint(text[at + 1 : at + 3])
    if quoted and (_BOX.search(text, 0, at) or _on_step(text, at)):
        match = _INCHES.match(text, at)
    return Token("aside", at, match.end()) if match is not None else None


_QUOTES = frozenset('"”')


def _on_step(text: str, at: int) -> bool:
    """``Step ups (4") 2x10``, ``Deficit push-up 4" 3x8``: what stands high or low, beside sets that say how much."""
    return _RAISED.search(text, 0, at) is not None and _PAIR.search(text) is not None


_PAIR = re.compile(r"\d ?x ?\d")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?![\d:/a-z-]| ?(?:min|/|per))")
_SCALE = re.compile(r"\d{1,2}(?: ?- ?\d{1,2})? ?/ ?10(?!\d)")
_AGE = re.compile(r"\d{1,3}\+? ?-?(?:weeks?|wks?|months?|years?|yrs?|settimane|semanas|wochen|semaines|weken)(?![a-z])")
_NUMBER_OF_WEEK = re.compile(r"\d{1,2}(?: ?(?:-|of) ?\d{1,2})?\+?(?![\d:x*/.-]| ?[x*:])")

_OF_SO_MANY = re.compile(r"\d{1,2} ?(?:/|of) ?\d{1,3}(?= {0,2}(?:$|\)))")
"""``Core session 3/10``: the third of ten, or a date."""


def read_calendar(text: str, at: int) -> Token | None:
    """``at 10:30``, ``20+ weeks``, ``post op wk 6``, ``pain under 4/10`` say nothing of repetitions."""
    before = text[max(0, at - 5) : at]
    if "pain" in text and (scale := _SCALE.match(text, at)):
        return Token("aside", at, scale.end())
    if before.endswith(" at "):
        match = _CLOCK.match(text, at)
    elif before.endswith((" wk ", "week ", "(wk ")):
        match = _NUMBER_OF_WEEK.match(text, at)
    elif text.endswith(("session ", "workout "), 0, at):
        match = _OF_SO_MANY.match(text, at)
    else:
        match = _AGE.match(text, at)
    return Token("aside", at, match.end()) if match is not None else None


_LOADS_OF_SETS = re.compile(
    rf"\({numbers.NUMBER}(?:, ?{numbers.NUMBER}){{1,9}}\) {{0,2}}[x*] {{0,2}}(?P<reps>\d{{1,3}})(?![\d.:/-])"
)


_SETS_REPS_HOLD = re.compile(r"\((?P<sets>[1-6])/(?P<reps>\d{1,2})/(?:(?P<hold>\d{1,2}) ?s(?:ec)?|-)\)")


def _sets_reps_hold(match: re.Match[str]) -> list[Token]:
    """``Bridge (3/10/5s)``: sets, repetitions and how long each is held."""
    tokens = [
        Token("sets", *match.span("sets"), numbers.as_range(match["sets"])),
        Token("sign", match.end("sets"), match.start("reps")),
        Token("reps", *match.span("reps"), numbers.as_range(match["reps"])),
    ]
    if match["hold"]:
        tokens.append(Token("seconds", match.start("hold"), match.end() - 1, numbers.as_range(match["hold"])))
    return tokens


_LOADS_AND_REPS = re.compile(
    r"\((?P<loads>\d{1,3}(?:\.\d{1,2})?(?:[/,] ?\d{1,3}(?:\.\d{1,2})?){1,7})\):? {1,2}"
    r"(?P<reps>\d{1,2}(?:[/,] ?\d{1,2}){1,7})(?![\d/.:]| ?(?:x|kg|lb|s|m)(?![a-z]))"
)
_PARTED = re.compile(r"[/,] ?")


def _loads_and_reps(match: re.Match[str], shown: str) -> list[Token] | None:
    """As many loads as sets: ``Squat (65/75/85) 10/10/8``."""
    reps = tuple(map(float, _PARTED.split(match["reps"])))
    if len(_PARTED.split(match["loads"])) != len(reps):
        return None
    load = parse_load(shown[slice(*match.span("loads"))])
    return [Token("load", *match.span("loads"), load), Token("reps_list", *match.span("reps"), reps)]


def read_loads_of_sets(text: str, at: int, shown: str) -> list[Token] | None:
    """``(60, 65, 70)x5``, ``(60/65/70) 8/8/6``: a set with each load, as logs have it."""
    if (held := _SETS_REPS_HOLD.match(text, at)) is not None:
        return _sets_reps_hold(held)
    if (each := _LOADS_AND_REPS.match(text, at)) is not None:
        return _loads_and_reps(each, shown)
    match = _LOADS_OF_SETS.match(text, at)
    if match is None:
        return None
    end = text.index(")", at)
    if rungs := rep_lists.read_rungs(text, at):  # "(1,2,3) x 5"
        times = Token("sets", match.start("reps"), match.end(), numbers.as_range(match["reps"]))
        return [Token("cluster", at, end + 1, Rungs(rungs[0])), Token("sign", end + 1, times.start), times]
    loads = shown[at + 1 : end]
    sets = Range.exactly(float(loads.count(",") + 1))
    return [
        Token("load", at + 1, end, parse_load(loads)),
        Token("sets", end, end, sets),
        Token("sign", end + 1, match.start("reps")),
        Token("reps", match.start("reps"), match.end(), numbers.as_range(match["reps"])),
    ]


def read_climbs(text: str, at: int) -> list[Token] | None:
    """``1,2,3 x 5``: a ladder, and how often it is climbed."""
    climbed = rep_lists.read_climbs(text, at) if "," in text else None
    if climbed is None:
        return None
    rungs, match = climbed
    times = Token("sets", match.start("n"), match.end(), numbers.as_range(match["n"]))
    return [
        Token("cluster", at, match.end("rungs"), Rungs(rungs)),
        Token("sign", match.end("rungs"), times.start),
        times,
    ]


_DISTANCES = re.compile(
    r"\d{3,4}(?: ?[-,] ?\d{3,4}){1,9}(?: ?m(?:et(?:er|re)s)?)?(?![\d:.%/x-]| ?(?:kg|lb|#|s|c|rep|y|f))"
)
_ON_FOOT = re.compile(r"(?<![a-z])(?:runs?|rows?|ski|skierg|swims?|jogs?|sprints?|track)(?![a-z])")


def read_distances(text: str, at: int) -> list[Token] | None:
    """``Run 1200-800-400``: how far each time, and no load."""
    match = _DISTANCES.match(text, at)
    if match is None or _ON_FOOT.search(text, 0, at) is None:
        return None
    metres = [float(number) for number in re.findall(r"\d+", match[0])]
    distance = Token("distance", at, match.end(), Distance(Range(min(metres), max(metres)), "m"))
    if "-" in match[0] and len(metres) == _ENDS_OF_A_RANGE and metres[0] < metres[1]:
        return [distance]  # "Row 500-1000 m"
    return [Token("sets", at, at, Range.exactly(float(len(metres)))), distance]


_ENDS_OF_A_RANGE = 2


_BEGINS_EVERY = re.compile(
    r"(?:every|on the) {1,2}(?:\d{0,2}:\d\d|\d{1,3} ?(?:s(?:ec(?:ond)?s?)?|min(?:ute)?s?)(?![a-z]))"
    r"|on \d{1,2}:\d\d(?! ?(?:off|rest|/|,? ?\d{0,2}:\d\d off))"
)


def read_begins_every(text: str, at: int) -> Token | None:
    """``8x1 every 45 sec``: behind a dose, how often a set begins, not how long it takes."""
    match = _BEGINS_EVERY.match(text, at) if any(map(str.isdecimal, text[:at])) else None
    return Token("aside", at, match.end()) if match else None


_LESS = re.compile(r"(?<=[ @(]-)[12]?\d(?:\.\d)? ?%")


def read_less(text: str, at: int) -> Token | None:
    """``then 4x4 @ -10%``: how much less than before, not what the load is."""
    match = _LESS.match(text, at)
    return Token("aside", at - 1, match.end()) if match else None


_FROM_TIME_TO_TIME = re.compile(
    r"add(?:ing)? {1,2}(?:by )?\d{1,2}(?:\.\d{1,2})?(?:-\d{1,2})? ?(?:kgs?|lbs?|pounds?|#|%|reps?|sec(?:ond)?s?|s)?"
    r"(?:/| (?:per|each|every|if|when|next|weekly|a week|a session|from|to last|on last|once|until))"
    r"(?: ?(?:week|session|time|set|workout))?"
    r"|drop(?:ping)? {1,2}(?:by )?\d{1,2} ?%(?: {1,2}(?:each|per|every)(?: set| time)?)?(?![a-z])"
)


def read_change(text: str, at: int) -> Token | None:
    """``add 5 lbs/week``, ``drop 20% each set``: how the load changes, not what it is."""
    match = _FROM_TIME_TO_TIME.match(text, at)
    return Token("aside", at, match.end()) if match else None


_WARM_UP_SETS = re.compile(r"\d{1,2}(?:-\d{1,2})?(?: x)? (?:warm[ -]?up|ramp[ -]?up) sets?(?![a-z])")


def read_warm_up_sets(text: str, at: int) -> Token | None:
    """``Squat 2 warm up sets, 3x10``: sets that do not count."""
    match = _WARM_UP_SETS.match(text, at) if any(map(str.isalpha, text[:at])) else None
    return Token("aside", at, match.end()) if match else None


_LAST_OF_SET = re.compile(r"\d{1,2} ?(?:reps?|sets?)(?![a-z])")
"""``(last 3 reps slow)``: of the repetitions that are said already."""


_OF_SOME = ("last ", "first ", "final ", "middle ", "other ")
_IN_A_WEEK = re.compile(r"\d ?x ?(?:week|wk)(?![a-z]| ?\d)")
"""``2x week``: how often the day comes."""


def read_uncounted(text: str, at: int) -> Token | None:
    """A number that says nothing of the sets, their repetitions or their load."""
    last = _LAST_OF_SET.match(text, at) if text[max(0, at - 7) : at].endswith(_OF_SOME) else None
    last = last or _IN_A_WEEK.match(text, at)
    if last is not None:
        return Token("aside", at, last.end())
    return read_heights(text, at) or read_warm_up_sets(text, at) or read_less(text, at)


_HOW_OFTEN = re.compile(
    r"(?:daily|weekly) {0,2}: {0,2}\d{1,2}(?!\d)"
    r"|\d{1,2}(?: ?- ?\d{1,2})? {0,2}(?:x|times) ?(?:(?:per|a|each|/|every) ?)(?:day|week)(?![a-z])"
    r"|\d{1,2} {0,2}(?:x|times) ?(?:daily|weekly)(?![a-z])"
    r"|\d{1,2} {0,2}(?:x|gg|volte|veces|vezes|mal|fois|keer) {0,2}(?:p ?/ ?w|p\.w\.|/ ?sett|/ ?sem|(?:a|alla|por"
    r"|à la|par|pro"
    r"|per|a la) (?:settimana|semana|semaine|woche|week))(?![a-z])"
)


def read_how_often(text: str, at: int) -> Token | None:
    """``DAILY: 1``, ``2-3 times per day``, as sheets for home exercises have it, says nothing of a set."""
    match = _HOW_OFTEN.match(text, at)
    return Token("aside", at, match.end()) if match else None
