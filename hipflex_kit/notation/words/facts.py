"""Facts about people and days, which are no exercises: ``Age: 34``, ``Trainer: Tom``, ``Water: 3 L``, ``My PRs``."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.best_lifts import BESTS
from hipflex_kit.notation.words.folding import fold

_IS = r"(?: ?[:=—–] ?| - | )"
_NAMED = r"(?: ?[:=] ?| ?[—–] ?| - )"
_RANGE = r"\d{1,4}(?:[.,]\d{1,2})?(?: ?(?:-|to) ?\d{1,4}(?:[.,]\d{1,2})?)?"
_DAILY = r"(?: ?(?:/|a|per|each|every|of)? ?(?:days?|nights?|daily|minimum|min|\+))?"
_LITRES = r"(?:l|lt?rs?|lit(?:er|re)s?|ml|oz|ounces?|glasses|cups|bottles|gal(?:lons?)?)"
_GRAMS = r"(?:g|grams?|mg|g ?/ ?kg)"
_KILOCALORIES = r"(?:\d[,.' ]?\d{3}|[89]\d\d)"
"""Of a day; an exercise burns fewer."""
_STEPS = r"(?:\d{1,3}[,.' ]\d{3}|\d{4,5}|\d{1,2}(?:\.5)? ?k)"
_PERSON = re.compile(
    rf"(?:age{_IS}\d{{1,2}}(?: ?(?:years?|yrs?|yo|y/o)(?: old)?)?"
    rf"|height{_IS}(?:1[.,]\d{{1,2}} ?m?|(?:1[3-9]|2[0-2])\d ?cm"
    r"|[4-7] ?(?:'|ft|feet) ?(?:\d{1,2} ?(?:\"|''|in(?:ches)?)?)?)"
    rf"|(?:body ?fat|bf|bmi|body mass index)(?: ?%)?{_IS}{_RANGE} ?%?"
    rf"|(?:(?:body|goal|target|current) ?weight|bw){_NAMED}{_RANGE} ?(?:kgs?|lbs?|pounds|st)"
    rf"|(?:waist|hips?|chest|thighs?|arms?|neck|calf|calves|shoulders?){_NAMED}{_RANGE} ?(?:cm|in(?:ch(?:es)?)?|\")"
    rf"|(?:trainer|coach|pt|personal trainer|instructor|client|athlete|member|gym|location|studio|gender|sex|occupation"
    rf"|job|(?:prepared|written|created|programmed|designed) (?:by|for)){_NAMED}[^\W\d_][^\d:;|]{{0,40}}"
    rf"|(?:phone|tel|mobile|cell|e-?mail|dob|date of birth|birth ?(?:day|date)|address|insta(?:gram)?){_NAMED}"
    r"\S.{0,60})"
)
"""Who it is for and by whom. A height of 60 cm is that of a box."""
_OF_DAY = re.compile(
    rf"(?:(?:water|fluids?|hydration|drink){_IS}(?:at least )?{_RANGE} ?{_LITRES}(?: (?:of )?water)?{_DAILY}"
    rf"|{_RANGE} ?{_LITRES} (?:of )?water{_DAILY}"
    rf"|sleep{_IS}(?:at least )?{_RANGE} ?\+? ?h(?:ou)?(?:rs?)?{_DAILY}"
    rf"|{_RANGE} ?\+? ?h(?:ou)?(?:rs?)? (?:of )?sleep{_DAILY}"
    rf"|(?:protein|carb(?:ohydrate)?s?|fats?|fib(?:er|re)|sugar|creatine|caffeine){_IS}{_RANGE} ?{_GRAMS}{_DAILY}"
    rf"|{_RANGE} ?{_GRAMS} (?:of )?(?:protein|carb(?:ohydrate)?s?|fats?|fib(?:er|re)|creatine){_DAILY}"
    rf"|(?:calories|kcal|energy|calorie (?:target|goal|intake)){_NAMED}{_KILOCALORIES}(?: ?k?cal)?{_DAILY}"
    rf"|{_KILOCALORIES} ?(?:kcal|calories){_DAILY})"
)
"""What is drunk, slept and eaten."""
_STEPS_OF_DAY = re.compile(
    rf"(?:(?:daily )?steps{_NAMED}(?:{_STEPS}(?: ?(?:-|to) ?{_STEPS})?|\d{{1,2}} ?- ?\d{{1,2}} ?k){_DAILY}"
    rf"|{_STEPS}(?: ?(?:-|to) ?{_STEPS})? steps{_DAILY})"
)
_MEASURED = re.compile(
    rf"(?:(?:k?cals?|calories|kcal) burne?[dt]{_IS}\d{{2,4}}|\d{{2,4}} (?:k?cal|calories) burne?[dt]"
    rf"|(?:resting|rest|max|avg|average|peak)\.? (?:hr|heart ?rate|pulse){_IS}\d{{2,3}}(?: ?bpm)?"
    rf"|(?:hr|heart ?rate|pulse){_NAMED}\d{{2,3}}(?: ?bpm)?|(?:bp|blood pressure){_IS}\d{{2,3}}/\d{{2,3}}"
    rf"|(?:mood|energy|soreness|stress|motivation|fatigue|readiness|hunger|sleep quality){_NAMED}\d{{1,2}}(?: ?/ ?10)?)"
)
"""What was felt and measured, of the session or of the exercise above."""
_CLOCK = r"(?:[2-9]|\d\d|1\d\d):[0-5]\d(?: ?min(?:ute)?s?)?(?:,? ?(?:\()?(?:as )?(?:rx'?d?|scaled|sc)\+?\)?)?"
_REACHED = (
    r"\d{1,2} (?:full |complete )?(?:rounds?|rds?)(?: ?(?:\+|and|plus) ?\d{1,3}(?: ?reps?)?)?(?:,? (?:rx'?d?|scaled))?"
)
_RESULT = re.compile(
    rf"\(?(?:(?:my |our |total |final |finish(?:ing)? )?(?:time|score|result)s?{_NAMED}{_CLOCK}"
    rf"|(?:(?:i|we) )?(?:finished|done|completed) in {_CLOCK}|\d{{1,2}}:[0-5]\d (?:as )?(?:rx'?d?|scaled)"
    rf"|(?:my |our |final )?(?:score|result)s?{_NAMED}{_REACHED}|(?:(?:i|we) )?got {_REACHED})\)?"
)
"""What somebody made of it: ``Time: 11:45``, ``(got 5 rounds + 12)``."""
_BEST_LIFTS = re.compile(
    rf"(?:{BESTS}|(?:my |current |your )?(?:best lifts|(?:working |lifting )?numbers))"
    r"(?: ?\(?(?:in )?(?:kgs?|lbs?|pounds)\)?)?[ :]*"
)
"""What heads a list of them: they are known, and not done."""
_BEST_LIFT = re.compile(
    r"[a-z][a-z &/'().-]{2,40}?(?: ?[:=–—-]+ ?| )\d{2,3}(?:\.\d{1,2})?(?: ?(?:kgs?|lbs?|#|pounds))?(?: ?(?:x|for) ?1)?"
)
_WEIGHT = re.compile(rf"weight{_IS}{_RANGE} ?(?:kgs?|lbs?|pounds|st)")
"""Beside other facts of a person; else it is what an exercise is loaded with."""
_ABOVE = re.compile(
    r"(?:daily|every ?day|each day|(?:daily )?(?:habits?|targets?|goals?|lifestyle|nutrition)) ?[:—–-] ?"
)
_BETWEEN = re.compile(r" ?[|;•·] ?|, | / ")
_LONGEST = 120
PERSON, OF_DAY, STEPS, MEASURED, RESULT, BEST_LIFTS = "person", "day", "steps", "measured", "result", "best lifts"
_KINDS = (
    (PERSON, _PERSON),
    (OF_DAY, _OF_DAY),
    (STEPS, _STEPS_OF_DAY),
    (MEASURED, _MEASURED),
    (RESULT, _RESULT),
    (BEST_LIFTS, _BEST_LIFTS),
)


@lru_cache(maxsize=8192)
def kind_of_fact(content: str) -> str | None:
    """Of what a line tells: a person, a day's habits, its steps, what was measured, made or ever lifted; None: of none.

    All of them have to: ``Age: 34 | Height: 178 cm``.
    """
    if len(content) > _LONGEST:
        return None
    low = fold(content).strip(" .*_")
    if (above := _ABOVE.match(low)) is not None:
        low = low[above.end() :]
    whole = _kind(low)
    if whole is not None:
        return whole
    pieces = _BETWEEN.split(low)
    kinds = [_kind(piece) for piece in pieces if _WEIGHT.fullmatch(piece) is None]
    return kinds[0] if len(pieces) > 1 and kinds and all(kinds) else None


def is_weight(content: str) -> bool:
    """``Weight: 82 kg``: that of a person, where other facts of it stand beside."""
    return _WEIGHT.fullmatch(fold(content).strip(" .*_")) is not None


def is_best_lift(content: str) -> bool:
    """``Squat 120``: right below what heads such a list, or below another of them."""
    return _BEST_LIFT.fullmatch(fold(content).strip(" .*_")) is not None


def _kind(low: str) -> str | None:
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(low) is not None), None)
