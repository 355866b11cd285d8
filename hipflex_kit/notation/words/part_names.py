"""Usual words for the parts of a session: ``Strength``, ``Accessory work``, ``Block B``, ``Core/Finisher``."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_WORD = (
    r"(?:main|strength(?:en|ening)|aux(?:iliary)?|acc(?:essor(?:y|ies))?|assistance|ancillary|supplement(?:al|ary)|primary|secondary|strength|power|speed"
    r"|agility|balance|robustness|resilience|pump|weightlifting|gymnastics|stability|core|abs|cardio|conditioning|resistance|weights|plyos?|plyometrics?"
    r"|hypertrophy|endurance|metcon|gpp|explosive|skill|finishers?|lifting|oly(?:mpic)?|prehab|rehab|midline"
    r"|range[ -]of[ -]motion|fuerza|kraft|kraftteil|hauptteil|parte principal)"
)
_OF_WORK = (
    r" (?:work(?:out)?|training|lift(?:s|ing)?|exercises?|set|part|block|section|circuit|session|wod|effort|event)"
)
_PART = rf"{_WORD}(?:{_OF_WORK})?"
_PARTS = re.compile(rf"{_PART}(?: ?(?:/|&|\+|,|and|y|und) ?{_PART}){{0,2}}")
_BEGINS = re.compile(rf"{_WORD}(?![a-z])")
_JOINED = re.compile(rf"{_WORD} ?(?:/|&|\+|and|y|und) ?{_WORD} (?:work|training|exercises)")
"""``Core and accessory work``: no exercise is called so, whatever stands below it."""
_ALONE = re.compile(
    rf"(?!abs$){_PART}(?: ?#?[1-9]| [a-e])?|(?:ab|arm|grip|isolation|bodyweight|barbell|dumbbell|kettlebell"
    r"|kb|db|machine|cable|floor) work"
)
_TRAINED = (
    r"(?:(?:upper|lower|mid|full|total|whole)(?:[ -]?(?:body|back|chest))?|chest|pecs?|back|lats?|traps?|shoulders?"
    r"|(?:(?:rear|side|front) )?delts?|forearms?|arms?|bi(?:cep)?s?|tri(?:cep)?s?|legs?|quads?|ham(?:string|mie)?s?"
    r"|glutes?|booty|calves|push|pull|posterior chain)"
)
_BODY = rf"(?:{_TRAINED}|(?:upper |lower )?abs?|abdominals|core)"
_AND = r"(?: ?(?:/|&|\+|,) ?| n )(?:and |& )?| and "
_ASIDE = r"(?: ?\([^()\d]{2,40}\))?"
_USED = (
    r"(?:(?:,| -| —) {1,2}(?:dumbbells?|kettlebells?|barbell|bands?|bodyweight|machines?|cables?|no equipment)"
    r"(?: only)?)?"
)
_BODY_PARTS = re.compile(
    rf"{_BODY}(?:(?:{_AND}){_BODY}){{0,4}}(?: (?:day|work(?:out)?|focus|training|session|exercises?|isolation|pump"
    rf"|super ?-?sets?|circuit|strength|hypertrophy|volume|emphasis))?(?: ?#?\d| [a-d])?(?: today)?{_ASIDE}{_USED}"
)
_DAY_OF_SPLIT = re.compile(
    rf"(?:{_TRAINED}(?:(?:{_AND}){_BODY}){{0,3}}(?: (?:body|day|workout|session))?"
    rf"|[a-z]{{3,12}}(?:(?:{_AND})[a-z]{{3,12}})? day)(?: ?[a-d1-4])?{_ASIDE}"
)
_LASTS = re.compile(
    r" {0,2}(?:\(|- |— |: |, )?~?\d{1,3}(?:-\d{1,3})? ?(?:min(?:ute)?s?|')"
    r"(?:,? (?:non-?stop|continuous|gentle|easy))?\)?$"
    r"| {0,2}\(~?\d{1,3} ?s(?:ec(?:ond)?s?)?\)$"
    r"| {0,2}\(~?\d{1,2}:\d\d\)$"
    r"| {0,2}\[\d{1,2}:\d\d ?[-–] ?\d{1,2}:\d\d\]$"
    r"|^\d{1,3}(?:-\d{1,3})? ?min(?:ute)?s? "
)
"""``Warm up (5 min)``: how long a section takes."""
_COUNTED = (
    r"(?:(?:part|block|phase|group|section|tier|station|round|set) ?#?(?:[a-e]|[1-9]|i{1,3})"
    r"|(?:1st|2nd|3rd|[4-6]th|first|second|third|fourth|fifth) (?:part|block|group|section|circuit|superset|giant set))"
)
_OTHER = re.compile(
    r"performance|fitness|athletic|compet(?:e|itors?|ition|itive)|sport|masters"
    r"|buy[ -]?(?:in|out)|extra credit|bonus(?: round| work| set)?"
    r"|homework|(?:home|take[ -]home) exercises|straight sets?|single(?: exercises?)?"
    r"|(?:other |main |the )?exercises?(?: (?:and|&) (?:execution|form|technique))?"
    r"|work(?:out)?|working sets|wod"
    r"|(?:the )?workout of the day|today's (?:workout|wod|training)|circuit"
    rf"|{_COUNTED}(?: ?[:(—-] ?\d{{1,2}}(?:-\d{{1,2}})? ?min(?:ute)?s?(?: [a-e])?\)?)?"
    r"|metcon \((?:time|weight|distance|calories|checkmark|no measure|amrap[^()]{0,30}|[^()]{0,20}reps?)\)"
)


NAMES_OF_PARTS = frozenset({"core", "abs", "stretches", "stretching", "mobility", "arms"})
"""Names of parts that may be exercises: ``Core - 2 x 10 each side`` above names heads them."""


def without_length(low: str) -> str:
    """``Back Squat Prep (~3:00)`` without how long it takes."""
    return _LASTS.sub("", low)


def says_length(low: str) -> bool:
    """Is a section's only number how long it takes?"""
    return not any(map(str.isdecimal, without_length(low)))


_LASTING = re.compile(r"(?P<words>[^()\d]{3,40}?)(?: \(| - | — |: )~?(?P<minutes>\d{1,3}) ?min(?:ute)?s?\)?")
_OF_SEVERAL_SETS = re.compile(r"(?:main|strength|power|lift|accessor|assist|hypertrophy|work|block|part|session)")


def seconds_of(title: str) -> float | None:
    """``Balance (5 min)``: how long a part takes that nobody does in sets; None where it says no such time."""
    lasting = _LASTING.fullmatch(title)
    if lasting is None or _OF_SEVERAL_SETS.search(lasting["words"]) is not None:
        return None
    return 60 * float(lasting["minutes"])


def begins_with_part(low: str) -> bool:
    """``Strength circuit - 3 rounds``: the first word is that of a part."""
    return _BEGINS.match(low) is not None


def names_part(low: str) -> bool:
    """``Main (20 min)``, ``Core/Finisher``, ``Resistance``: usual words for a part of the session, and no others."""
    return _PARTS.fullmatch(without_length(low).strip(" :.-—*_")) is not None


def names_body(low: str) -> bool:
    """``Chest & Triceps``, ``LEGS (quad focus)``: nothing but parts of the body."""
    return _BODY_PARTS.fullmatch(low.strip(" :.-—*_")) is not None


_METHOD = re.compile(
    r"(?:[md]e|(?:max(?:imal)?|dynamic)[ -]effort|volume|intensity) (?:upper|lower|squats?|bench(?: press)?|press"
    r"|pulls?|deadlifts?)(?: body)?(?: day)?"
)


def names_method(low: str) -> bool:
    """``ME squat``, ``Volume press``: what powerlifters call what a day is for; above exercises no exercise itself."""
    return low[:1] in "mdvi" and _METHOD.fullmatch(low.strip(" :.-—*_")) is not None


def names_split(low: str) -> bool:
    """``Push``, ``Legs B``, ``Back & Biceps day (Sat)``: what the days of a split are called."""
    return _DAY_OF_SPLIT.fullmatch(low) is not None


_CALLED_PART = re.compile(
    r"(?:part|block|phase|stage|section|tier|group|round) ?#?(?:[a-e]|[1-9]|i{1,3}|iv)(?: ?\([^()]{2,40}\))?"
    r"(?: ?:| [-—]) {1,2}[^\d]{3,60}?(?: ?\((?:[^()\d]{2,40}|(?:weeks?|wks?|days?) [^()]{1,20})\))?"
)


def calls_part(low: str) -> bool:
    """``Part C - Engine``, ``Block 1 (Weeks 1-3): General preparation``: a counted part, and what it is called."""
    return _CALLED_PART.fullmatch(low) is not None


_MAIN_PART = re.compile(r"main (?:set|part|workout|session|circuit|block|work)(?![a-z])")


def begins_main_part(low: str) -> bool:
    """``Main Set = 6 Exercises, repeat 4 times``: whatever stood above, this is the work."""
    return _MAIN_PART.match(low) is not None


_ROUND = re.compile(r"(?:round|set) ?#?\d{1,2}")


def names_round(low: str) -> bool:
    """``Round 2``, ``Set 2``: the second, and not how many there are."""
    return _ROUND.fullmatch(low.strip(" :.-—*_")) is not None


_WORKOUT = re.compile(r"(?:the |today's )?(?:workout|wod|training)")
"""``Workout (30 min)``: what is done below it, and no exercise."""


def says_workout(low: str) -> bool:
    """Is that all it says?"""
    return _WORKOUT.fullmatch(without_length(low)) is not None


_OF_WEEK = re.compile(r" \((?:week|wk|day|phase|cycle) ?#?\d{1,2}(?: ?(?:of|/) ?\d{1,2})?\)$")
"""``Strength (Week 1)``."""


def is_part(low: str) -> bool:
    """``Strength 2``, ``Block A``, ``WOD``: the name of one part, which needs no exercise right below it."""
    if _ALONE.fullmatch(low) is not None or _OTHER.fullmatch(low) is not None or _JOINED.fullmatch(low) is not None:
        return True
    if low[-1:] == ")" and (week := _OF_WEEK.search(low)) is not None:
        return is_part(low[: week.start()])
    if low[:1] in "tw" and says_workout(low):
        return True
    return low[-1:] in ")'n." and _COUNTED_PART.search(whole := without_length(low)) is not None and is_part(whole)


_COUNTED_PART = re.compile(r" (?:[a-e]|#?[1-9])$")
"""``Strength A (30 min)``."""
