"""Dates: in a log they head a day, and their numbers are nobody's repetitions."""

from __future__ import annotations

import hipflex_kit.kept_re as re

_NUMBERS = re.compile(r"(\d{1,2})(?P<sign>[/.-])(\d{1,2})(?P=sign)(\d{4}|\d{2})(?![\d/.-]\d|\d)")
_YEAR_FIRST = re.compile(r"20[0-4]\d(?P<sign>[-/.])(?:0[1-9]|1[0-2])(?P=sign)(?:0[1-9]|[12]\d|3[01])(?!\d)")
_FIRST_YEAR, _LAST_YEAR = 15, 45
"""Two digits at the end of a date between slashes, on a line of its own."""


def date_end(text: str, at: int) -> int | None:
    """Where a date such as ``02/24/15``, ``29-5-25`` ends; None where there is none.

    Up and down again, as repetitions seldom go, or with a zero in front.
    """
    if (year_first := _YEAR_FIRST.match(text, at)) is not None:
        return year_first.end()
    match = _NUMBERS.match(text, at)
    if match is None or not _is_day_of_year(match):
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    rises, falls = first < second, second > year
    zero = match[1][0] == "0" or match[3][0] == "0"
    turns = year >= 12 and rises == falls and match["sign"] != "."
    return match.end() if zero or year >= 1000 or turns else None


def _is_day_of_year(match: re.Match[str]) -> bool:
    first, second = int(match[1]), int(match[3])
    return max(first, second) <= 31 and 0 < min(first, second) <= 12


_MONTH = (
    r"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar|m[aä]rz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|septiembre|octubre|noviembre|diciembre)"
)
_WORDED = re.compile(
    r"\d{4}(?P<joint>[-/.])(?:0\d|1[0-2])(?P=joint)[0-3]\d(?!\d)|20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?:{_MONTH}\.? |march (?=\d{{1,2}}(?:st|nd|rd|th|,? (?:19|20)\d\d)))"
    r"\d{1,2}(?:st|nd|rd|th)?(?:,? ?(?:19|20)\d\d)?(?![\d:/x*.-])"
    rf"|\d{{1,2}}(?:(?:st|nd|rd|th|\.)? (?:of |de )?{_MONTH}|(?:st|nd|rd|th)? (?:of )?march"
    r"(?! ?(?:x|[+(]|\d{1,2} )| (?:on|in|with|at|each|per|both|for|to|and|steps?|reps?)(?![a-z]))"
    r"|\. march(?=,? (?:19|20)\d\d))(?![a-z])\.?(?:,? (?:de )?(?:19|20)\d\d)?"
)
_BEHIND = re.compile(r" {0,2}(?:$|[,:(@|–—-]| [a-z])")


_ENDS = re.compile(
    r"(?:^|[ ,.(])(?:\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:20)?\d\d"
    rf"|(?:{_MONTH}|march)\.? \d{{1,2}}(?:st|nd|rd|th)?,? 20\d\d"
    rf"|(?:week|weeks|month) (?:of|from|beginning|starting|commencing)"
    rf" (?:{_MONTH}|march)\.? \d{{1,2}}(?:st|nd|rd|th)?)\)?$"
)


def ends_with_date(low: str) -> bool:
    """Do the words of a line end in a date with its year?"""
    return _ENDS.search(low) is not None


_LISTED = re.compile(r"(\d{1,2})(?P<sign>[/-])(\d{1,2})(?P=sign)(\d\d)\)?$")
_LAST_OF_REPS = 12


def ends_with_reps(low: str) -> bool:
    """Are the numbers at the end of a line no date, or one so old that they are rather repetitions: ``15/12/10``?"""
    match = _LISTED.search(low)
    if match is None or match[1][0] == "0" or match[3][0] == "0":
        return False
    if not _is_day_of_year(match):
        return True
    first, second, last = int(match[1]), int(match[3]), int(match[4])
    return last <= _LAST_OF_REPS and (first >= second >= last or first <= second <= last)


_DAY_AND_MONTH = re.compile(
    r"(?:0\d|[12]\d|3[01])[/.]0\d\.?|0\d[/.](?:0?[1-9]|[12]\d|3[01])\.?|(?:[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\."
)
"""``12/02``, ``14.2.`` alone on its line or before words: no work and rest has a zero in front."""
_DOTTED = re.compile(r"(?:[1-9]|[12]\d|3[01])\.(?:[1-9]|[12]\d|3[01])\.[12]\d [a-z][^\d]*$")
"""``4.2.12 Strength``: two dots are in no number."""
DAY_OF_YEAR = r"(?:(?:1[0-2]|[1-9])/(?:[12]\d|3[01]|[1-9])|(?:[12]\d|3[01]|[1-9])/(?:1[0-2]|[1-9]))"
_SPLIT_AT = (
    r"(?:push|pull|legs?|upper|lower|chest|back|shoulders?|arms?|full body)"
    r"(?: (?:and|&|/|\+) [a-z]+)?(?: (?:day|body|workout))?(?: [a-d1-4])?(?:,? (?:0[6-9]|1[3-9]|2[0-2]):[0-5]\d)?$"
)
"""``Legs``, ``Push and legs 17:00``: what a day trains, and when; ``8/8 arms 1:00`` says how long."""
_MONTH_AND_SPLIT = re.compile(rf"{DAY_OF_YEAR}(?: | ?: ?| ?[-—] ?){_SPLIT_AT}")
"""``10/14 push``, ``14/10 - Legs``."""
_SPLIT_AND_DATE = re.compile(
    r"(?:push|pull|legs?|upper|lower|chest|back|shoulders?|arms?|full body)(?: (?:and|&|/|\+) [a-z]{3,12})?"
    r"(?:(?: (?:day|body|workout|session))?(?: [a-d1-4])?(?:,| -|:)? \(?\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)"
    rf"|(?: (?:day|body|workout|session))?(?: [a-d])?(?:,| -|:)? \(?{DAY_OF_YEAR}\)?$)"
)
"""``PUSH 11/03/25``, ``Leg day 3/14``: a log's day and its date."""
_LOG_AND_DATE = re.compile(
    r"(?:(?:my|today's|daily|training|workout|gym|lifting|strength|exercise|fitness) ){0,2}"
    r"(?:log|diary|journal|training|workout|gym|lifting|session)(?: entry)?(?: for| of| from| on)?(?: ?[:,|—-])?"
    rf" {{0,2}}\(?(?:\d{{1,2}}([/.-])\d{{1,2}}\1(?:\d{{4}}|\d{{2}})|(?:{_MONTH}|march)\.? \d{{1,2}}(?:st|nd|rd|th)?"
    rf"(?:,? (?:19|20)\d\d)?|\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?(?:{_MONTH}|march)\.?(?:,? (?:19|20)\d\d)?"
    r"|\d{4}-\d\d-\d\d)\)?$"
)
"""``Training log: October 11``."""
_WORDS_BEHIND = re.compile(
    rf"$|(?: ?[-:—,]| ?\() {{0,2}}(?=[a-z][^\d]*(?: ?\d)?\)?$)| (?=[a-z][^\d]*(?: \d)?$)| (?={_SPLIT_AT})"
)
_NAMES_DAY = re.compile(r" {0,2}[-:—,] {0,2}[a-z /&]*(?<![a-z])(?:day|workout|session|training|log)(?![a-z])")
"""``5-11-14 - Back Day``."""


_SPLIT_BEHIND_DASH = re.compile(
    r" ?[-–—] (?:push(?:es)?|pulls?|legs?|upper|lower|chest|back|shoulders?|arms?|full body)$"
)
_FIRST_ALIKE, _LAST_ALIKE = 13, 30


def _is_split_on_day(match: re.Match[str], low: str) -> bool:
    """``6-14-14 - Pulls``: a day and a year alike, and what is trained; ``6-14-14`` alone are repetitions."""
    alike = int(match[1]) < _FIRST_ALIKE <= int(match[3]) <= _LAST_ALIKE
    return alike and _SPLIT_BEHIND_DASH.match(low, match.end()) is not None


def begins_with_date(low: str) -> bool:
    """Do the words of a line begin with a date, and say nothing of a dose behind it?"""
    if low[:1].isdecimal() and _DOTTED.match(low) is not None:
        return True
    if low[:1].isdecimal() and (match := _NUMBERS.match(low)) is not None:
        year = int(match[4])
        short = match["sign"] == "/" and _FIRST_YEAR <= year <= _LAST_YEAR
        named = _NAMES_DAY.match(low, match.end()) is not None
        twice = match["sign"] == "-" and match[3] == match[4] and _is_split_on_day(match, low)
        sure = _is_day_of_year(match) and (year >= 1000 or short or named or twice or date_end(low, 0) is not None)
        return sure and _BEHIND.match(low, match.end()) is not None
    if low[:1].isdecimal() and (day := _DAY_AND_MONTH.match(low)) is not None and _WORDS_BEHIND.match(low, day.end()):
        return True
    if low[:1].isdecimal() and _MONTH_AND_SPLIT.match(low) is not None:
        return True
    if low[:1] in "pluacbsf" and _SPLIT_AND_DATE.match(low) is not None:
        return True
    if low[:1] in "mtdwglsefj" and _LOG_AND_DATE.match(low) is not None:
        return True
    match = _WORDED.match(low)
    return match is not None and _BEHIND.match(low, match.end()) is not None


DATE_BEFORE_ROW = (
    r"(?:(?!20/10|30/10|(\d{1,2})/\1)(?:(?:1[0-2]|[1-9])/(?:3[01]|[12]\d|9)|(?:3[01]|[12]\d|[5-9])/(?:1[0-2]|[1-9])"
    rf"|4/[1-3])|(?:3[01]|2\d|1[3-9])\.(?:1[0-2]|[1-9])\.|(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)? {_MONTH})"
    r"(?: ?:| ?-)? (?=[a-z][a-z -]{2,30} \d{1,2} ?x ?\d)"
)
"""``12/3 Squat 3x5``: no fraction, no seconds of work and rest and not so often on each side. A piece of a pattern."""
BEFORE_DATE = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|.{0,20}(?<![a-z])(?:day|workout|session))"
    r"(?:,| -|:)? \(?$"
)
"""``Leg day 3/14``, ``Mon 3/14``: behind these words, two small numbers are a date, and no sets of repetitions."""
SPLIT_OR_SETS = re.compile(
    r"(?:push|pull|legs?|upper|lower|chest|back|shoulders?|arms?|full body)(?: body)? \d{1,2}/\d{1,2}"
)
"""``Legs 3/10``: a day where its exercises stand below, else so many sets of so many repetitions."""
BARE_DATE = re.compile(
    r"(?:(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])|(?:3[01]|[12]\d|0?[1-9])/(?:1[0-2]|0?[1-9])"
    r"|(?:[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.) ?:?"
)
"""``12/3``, ``14.3.``: a date where a log's sets stand below."""
