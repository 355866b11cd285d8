"""Numbers, ranges, times and distances: the smallest things that a prescription is made of.

Every reader takes the folded text and a position and returns what it read with the position behind it, or None. All
patterns are anchored and bounded, so that hostile text costs linear time.
"""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.program import Distance, Range

NUMBER = r"\d{1,5}(?:\.\d{1,2})?"
GAP = r" {0,3}"
RANGE = rf"(?:{NUMBER})(?:{GAP}-{GAP}{NUMBER}(?![\d/-])| {{1,2}}(?:to|a) {{1,2}}{NUMBER})?"

_RANGE = re.compile(rf"({NUMBER})(?:(?:{GAP}-{GAP}| {{1,2}}(?:to|a|or) {{1,2}})({NUMBER})(?![\d:]|-\d))?")
_TO_CLOCK = re.compile(r"-| to (?=\d{0,2}:\d)")
_AFTER_CLOCK = re.compile(r" ?(?:seconds?|secs?|minutes?|mins?)(?![a-zà-ÿ])\.?")
_PRIMES = re.compile(r"(\d{1,2})'([0-5]\d)(?!\d|'(?!'))(?:\"|''|s(?![a-z]))?")
_CLOCK = re.compile(r"(\d{0,2}):([0-5]\d)(?!\d)|(?<!\d)():(60|75|90)(?!\d)")
_SECONDS = r"(?:seconds?|segundos?|sekunden?|secondes?|secs?|sek|segs?|s)(?![a-zà-ÿ])\.?|\"|''"
_MINUTES = r"(?:minutes?|minutos?|minuten?|mins?)(?![a-zà-ÿ])\.?|'(?![a-z'])"
_HOURS = r"(?:hours?|hrs?|h)(?![a-zà-ÿ])\.?"
_TIME_UNIT = re.compile(rf"{GAP}-?{GAP}(?:(?P<s>{_SECONDS})|(?P<m>{_MINUTES})|(?P<h>{_HOURS}))")
_BARE_MINUTE = re.compile(r" {0,2}m(?![a-zà-ÿ])")
_DISTANCE_UNIT = re.compile(
    rf"{GAP}-?{GAP}(?:(?P<km>kilomet(?:er|re)s?|km)|(?P<mi>miles?|mi)|(?P<ft>feet(?! (?:further|together|apart|wide"
    rf"|elevated|up|flat|forward|forwards|back(?! and forth)|on))|foot|ft)|(?P<yd>yards?|yds?)"
    rf"|(?P<m>met(?:er|re)s?|mtrs?|m))(?![a-zà-ÿ])\.?"
)
_CALORIES_UNIT = re.compile(rf"{GAP}-?(?:calories|calorie|cals?|kcal)(?![a-zà-ÿ])\.?")


@lru_cache(maxsize=4096)
def as_range(low: str, high: str | None = None) -> Range:
    """The range that two written numbers stand for (in either order); one number stands for itself."""
    first = float(low)
    if not high:
        return Range(first, first)
    second = float(high)
    return Range(min(first, second), max(first, second))


def read_range(text: str, at: int) -> tuple[Range, int] | None:
    """``10``, ``8-10``, ``8 to 10``. A spaced dash makes a range only upwards (``8 - 10``)."""
    match = _RANGE.match(text, at)
    if match is None:
        return None
    if text[match.end(1) : match.end(1) + 1] == "," and (written := _thousands(text, at)) is not None:
        return written
    low, high = match[1], match[2]
    if high is not None and float(high) <= float(low):
        joined = text[match.end(1) : match.start(2)]
        if joined != "-" or float(high) == float(low):
            return as_range(low), match.end(1)
    elif high is not None and " - " in text[match.end(1) : match.start(2)]:
        great = float(high) >= _GREAT or time_unit(text, match.end()) is not None
        if float(high) >= (_WIDEST_GREAT if great else _WIDEST) * float(low):
            return as_range(low), match.end(1)
    return as_range(low, high), match.end()


_THOUSANDS = re.compile(r"(?:[1-9],\d{3}|[1-9]\d,000)(?![\d,.%])(?P<far>(?= {0,2}-?(?:m|ft|feet|yards?|yds?|k?cal)))?")


def is_far(text: str, at: int) -> bool:
    """``1,000 m``: one number, and no list of two."""
    match = _THOUSANDS.match(text, at)
    return match is not None and match["far"] is not None


def _thousands(text: str, at: int) -> tuple[Range, int] | None:
    """``1,000 m``, ``1,000 skips``; in ``3x5,100 kg`` the comma parts two numbers."""
    match = _THOUSANDS.match(text, at)
    if match is None:
        return None
    if match["far"] is None and (text[:at].rstrip()[-1:] in ("x", "*", "@") or _may_be_two(match[0])):
        return None
    upwards = _UP_TO_THOUSANDS.match(text, match.end())
    last, end = (match[0], match.end()) if upwards is None else (upwards[1], upwards.end())
    return as_range(match[0].replace(",", ""), last.replace(",", "")), end


def _may_be_two(written: str) -> bool:
    """``5,100`` can be two numbers, ``8,000`` cannot."""
    return written[0] > "3" and not written.endswith(",000")


_UP_TO_THOUSANDS = re.compile(r"(?: ?- ?| to )([1-9]\d?,\d{3})(?![\d,.%])")
"""``8,000 - 10,000``"""


_WIDEST, _WIDEST_GREAT, _GREAT = 10, 3.2, 30
"""``1 - 30 sec``, ``3x10 - 60s``, ``3x15 - 50``: so far apart is no range; the first number counts something else."""


def read_clock(text: str, at: int) -> tuple[Range, int] | None:
    """``:30``, ``0:45``, ``1:30`` and ranges of them, in seconds."""
    match = _CLOCK.match(text, at) or _PRIMES.match(text, at)
    if match is None or (not match[1] and at and text[at - 1].isdecimal()):
        return None  # the end of "E2:00"
    low = int(match[1] or 0) * 60 + int(match[match.lastindex or 2])  # ":90" has more seconds than a minute
    end = match.end()
    if text[end : end + 1] in (" ", "s", "m") and (unit := _AFTER_CLOCK.match(text, end)):
        end = unit.end()
    if (
        text[end : end + 1] in "- "
        and (joint := _TO_CLOCK.match(text, end))
        and (second := _CLOCK.match(text, joint.end()))
    ):
        unit = _AFTER_CLOCK.match(text, second.end())
        return Range(low, max(low, int(second[1] or 0) * 60 + int(second[2]))), (unit or second).end()
    return Range(low, low), end


def time_unit(text: str, at: int) -> tuple[float, int] | None:
    """Seconds in the unit written at a position, and the position behind it."""
    match = _TIME_UNIT.match(text, at)
    if match is None:
        return None
    return {"s": 1.0, "m": 60.0, "h": 3600.0}[str(match.lastgroup)], match.end()


def read_time(text: str, at: int, *, bare_minutes: bool = False) -> tuple[Range, int] | None:
    """``30s``, ``20-30 sec``, ``1 min``, ``30 sec - 1 min``, ``2'``, ``0:45``; None where no unit of time follows.

    Args:
        text: Folded text.
        at: Where to read.
        bare_minutes: ``2m`` is two minutes here (as in a rest), not two metres.
    """
    if clock := read_clock(text, at):
        return clock
    number = read_range(text, at)
    if number is None:
        return None
    amount, end = number
    unit = time_unit(text, end)
    if unit is None and bare_minutes and (match := _BARE_MINUTE.match(text, end)):
        unit = (60.0, match.end())
    if unit is None:
        return None
    factor, end = unit
    if text[end - 1] == '"' and text[end : end + 3].isalpha() and end + 3 <= len(text):
        return None  # 10 "burpees"
    low, high = amount.low * factor, amount.high * factor
    if amount.low == amount.high and (dash := _DASH.match(text, end)):
        second = read_time(text, dash.end()) if text[dash.end() : dash.end() + 1].isdecimal() else None
        if second is not None and second[0].low > low:
            return Range(low, second[0].high), second[1]
    if factor > _MINUTE and amount.low == amount.high and (tail := _TAIL_MINUTES.match(text, end)):
        return Range(low + _MINUTE * float(tail[1]), high + _MINUTE * float(tail[1])), tail.end()
    if (
        text[end : end + 1] == " "
        and amount.low == amount.high
        and factor > 1
        and (tail := _TAIL_SECONDS.match(text, end))
    ):
        return Range(low + float(tail[1]), high + float(tail[1])), tail.end()
    return Range(low, high), end


_DASH = re.compile(r" {0,2}(?:-| to ) {0,2}")
_MINUTE = 60.0
_TAIL_MINUTES = re.compile(r"(?:,? {1,2}(?:and )?)?(\d{1,2}) {0,2}(?:m|mins?|minutes?)(?![a-zà-ÿ])\.?")
"""``1 hour 5 minutes``, ``1h 30min``."""
_TAIL_SECONDS = re.compile(r" {1,2}(\d{1,2}) {0,2}(?:s|secs?|seconds)(?![a-zà-ÿ])\.?")


def read_distance(text: str, at: int) -> tuple[Distance, int] | None:
    """``40m``, ``0.5 mi``, ``25-50 ft``, ``100'`` is left to the caller."""
    number = (_fraction(text, at) if "/" in text[at : at + 5] else None) or _pair(text, at) or read_range(text, at)
    if number is None:
        return None
    match = _DISTANCE_UNIT.match(text, number[1])
    if match is None:
        return None
    return Distance(number[0], str(match.lastgroup)), match.end()


_PARTS_OF_ONE = {"half": 0.5, "quarter": 0.25, "three quarter": 0.75, "three quarters": 0.75}
_WORDED = re.compile(
    r"(?:(?:a )?(?P<part>half|quarter|three[ -]quarters?)(?: of)?(?: an?)?"
    r"|(?P<whole>an?|one|two|three|four|five|six|ten)(?P<more> and a half)?)[ -]"
    r"(?:(?P<mi>miles?)|(?P<km>kilomet(?:er|re)s?|kms?|k))(?![a-z-]| (?:pace|repeats?|effort|marker|time trial|pr))"
)
_COUNTED = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}


def read_worded_distance(text: str, at: int) -> tuple[Distance, int] | None:
    """``half mile``, ``a quarter mile``, ``one mile``, ``two miles``."""
    match = _WORDED.match(text, at)
    if match is None:
        return None
    part = match["part"]
    way = _PARTS_OF_ONE[part.replace("-", " ")] if part else _COUNTED[match["whole"]] + bool(match["more"]) / 2
    return Distance(Range.exactly(way), "mi" if match["mi"] else "km"), match.end()


_PAIR = re.compile(r"(\d{1,4}) ?/ ?(\d{1,4})(?= {0,2}-?(?:m|cal|k?cal|met|yd|yard|ft|feet|k)[a-z]{0,6}(?![a-zà-ÿ]))")


def _pair(text: str, at: int) -> tuple[Range, int] | None:
    """``15/12`` before a unit: for men and for women."""
    match = _PAIR.match(text, at)
    return (as_range(match[1], match[2]), match.end()) if match is not None else None


_FRACTION = re.compile(
    r"(?:([1-9])(?: | and |-))?([1-7])/([2-8])(?= {0,2}-?(?:of a )?(?:mi(?:les?)?|km|kilomet[er]{2}s?)(?![a-z]))"
)


def _fraction(text: str, at: int) -> tuple[Range, int] | None:
    """``1/2 mile``, ``1 1/4 miles``: a part of one, and not one to two of them."""
    match = _FRACTION.match(text, at)
    if match is None or int(match[2]) >= int(match[3]):
        return None
    return Range.exactly(float(match[1] or 0) + int(match[2]) / int(match[3])), match.end()


def read_calories(text: str, at: int) -> tuple[Range, int] | None:
    """``50 cal``, ``15-20 calories``, ``15/12 cal``."""
    number = _pair(text, at) or read_range(text, at)
    if number is None:
        return None
    match = _CALORIES_UNIT.match(text, number[1])
    return (number[0], match.end()) if match else None


def plain(number: float) -> str:
    """A number as a coach writes it: ``10``, ``2.5``."""
    return str(int(number)) if number == int(number) else f"{number:g}"


def range_text(amount: Range) -> str:
    """``10`` or ``8-10``."""
    return plain(amount.low) if amount.low == amount.high else f"{plain(amount.low)}-{plain(amount.high)}"


def time_text(amount: Range) -> str:
    """Seconds as a coach writes them: ``20sec``, ``5min``, ``20-30sec``."""
    if amount.low >= 120 and amount.low % 60 == 0 == amount.high % 60:
        return range_text(Range(amount.low / 60, amount.high / 60)) + "min"
    return range_text(amount) + "sec"
