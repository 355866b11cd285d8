"""Sets × reps: chains of numbers such as ``4×10``, ``3 sets of 30 sec``, ``10 reps × 3``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.chain_meaning import NO_SETS, interpret, only_numbers, reps_come_first
from hipflex_kit.notation.doses.line_words import MOST_SETS, is_tempo_with_x
from hipflex_kit.notation.doses.worded_sets import read_lettered
from hipflex_kit.notation.quantities import odd_times, rep_lists
from hipflex_kit.notation.quantities.amounts import read_element, read_list
from hipflex_kit.notation.quantities.both_sides import SIDES_SPLIT, uneven_sides
from hipflex_kit.notation.quantities.loads import is_in_reserve, read_load, read_pair
from hipflex_kit.notation.quantities.rests import rest_after_time
from hipflex_kit.notation.quantities.timed_lists import read_timed_list
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.dates import BEFORE_DATE
from hipflex_kit.notation.words.tokens import Element, Token
from hipflex_kit.program import Distance, Range, Side, SideKind

_TIMES = re.compile(
    r" {0,3}(?:[x*](?:(?![a-z])|(?=max|m[aá]x|sub-?max|amrap|amap|fail|as many|bw|(?:me|f)(?![a-z])))|by (?=\d)"
    r"|(?<=[ \d][1-9] )d[ea] (?=\d)) {0,3}"
    r"(?:of {1,2}|up to {1,2})?"
)
_SETS_JOINT = re.compile(r" {0,3}(?:(?:of|x|de|à|zu|[*:@])(?![a-z])|,(?= ?\d)|- (?=\d)|per(?= \d)) {0,3}|(?= \d)")


def read_chain(text: str, at: int, shown: str) -> list[Token] | None:
    """A chain of numbers joined by ``×`` or "of", or one number with a unit, as tokens; None where nothing fits."""
    pair = _PLAIN_PAIR.match(text, at)
    if pair and pair[1] != pair[2] and pair[4] != pair[5] and (len(pair[1]) < 2 or int(pair[1]) < NO_SETS):
        return _plain_pair(pair)
    if spelled := _sets_and_reps(text, at):
        return spelled
    if row := _row_of_values(text, at):
        return row
    first = read_element(text, at, shown)
    if first is None:
        return None
    if alone := _no_chain(text, at, first):
        return alone
    elements, signs = [first], []
    while len(elements) < 4:
        joint = _joint(text, elements[-1])
        if joint is None or (elements[-1].unit == "sets" and is_in_reserve(text, joint)):
            break
        following = read_element(text, joint, shown, after_times=True)
        if following is None or not _goes_on(text, elements[-1], following):
            break
        signs.append(Token("sign", elements[-1].end, joint))
        elements.append(following)
    if len(elements) == 1:
        return _single(text, first, shown)
    last = elements[-1].value
    if isinstance(last, Range) and last.high == 0:
        return None  # "3-1x0" is a tempo
    if not any(element.unit for element in elements) and not is_tempo_with_x(text, shown, at):
        return only_numbers(elements, signs) or interpret(elements, signs)
    return interpret(elements, signs)


def _sets_and_reps(text: str, at: int) -> list[Token] | None:
    """``3/12-15``, ``4x5, 1x5+``, ``4x5, 1x3, 1x8``."""
    span = _SLASHED_SPAN.match(text, at) if "/" in text else None
    if span is not None and _is_span(span):
        return _as_span(span)
    if "+" in text and (last := _LAST_OPEN.match(text, at)) is not None:
        return _with_open_last(last)
    if "," in text and (listed := _PAIRS_IN_A_ROW.match(text, at)) is not None:
        pairs = [(int(sets), float(reps)) for sets, reps in _ONE_PAIR.findall(listed[0])]
        reps = tuple(count for sets, count in pairs for _ in range(sets))
        return [Token("reps_list", at, listed.end(), reps)] if len(set(reps)) > 1 else None
    if "(" in text and (listed := _LIST_IN_BRACKETS.match(text, at)) is not None:
        reps = tuple(map(float, _NUMBERS.findall(listed["reps"])))
        sets = Token("sets", at, listed.end("sets"), numbers.as_range(listed["sets"]))
        sign = Token("sign", listed.end("sets"), listed.start("reps"))
        whole = Token("reps_list", listed.start("reps"), listed.end(), reps)
        return [sets, sign, whole] if len(reps) == int(listed["sets"]) else None
    if (slashed := _SETS_SLASH_REPS.match(text, at)) and (slashed[1] or BEFORE_DATE.fullmatch(text, 0, at) is None):
        few, many = (1, 2) if slashed[1] else (4, 5)
        return [
            Token("sets", at, slashed.end(few), numbers.as_range(slashed[few])),
            Token("sign", slashed.end(few), slashed.start(many)),
            Token("reps", slashed.start(many), slashed.end(), numbers.as_range(slashed[many], slashed[3])),
        ]
    return None


_SLASHED_SPAN = re.compile(
    r"(?P<sets>[2-6])(?P<sign> ?x ?)(?P<least>[6-9]|1\d|20)/(?P<most>\d{1,2})(?= {0,2}(?:$|,(?!\d)|@))"
)
"""``3x12/15``: from twelve to fifteen."""
_WIDEST_SPAN = 1.34
"""Further apart, ``3x10/20`` is a load, a time and its rest, or a way for men and one for women."""


def _is_span(span: re.Match[str]) -> bool:
    """Fives are seconds as well (``6x15/20``), and fours weights of kettlebells or heights of boxes (``3x12/16``)."""
    least, most = int(span["least"]), int(span["most"])
    steps = any(least % step == most % step == 0 for step in (4, 5))
    return least < most <= _WIDEST_SPAN * least and not steps


def _as_span(span: re.Match[str]) -> list[Token]:
    return [
        Token("sets", *span.span("sets"), numbers.as_range(span["sets"])),
        Token("sign", *span.span("sign")),
        Token("reps", span.start("least"), span.end("most"), numbers.as_range(span["least"], span["most"])),
    ]


def _goes_on(text: str, before: Element, following: Element) -> bool:
    """Sets are counted once, and in ``6x 1 min rest`` or ``3 sets, 90s rest`` the time is none of the exercise."""
    return not (before.unit == following.unit == "sets") and not _is_rest(text, following)


def _is_rest(text: str, element: Element) -> bool:
    return element.unit == "seconds" and text.startswith(" rest", element.end)


_LIST_IN_BRACKETS = re.compile(
    r"(?P<sets>[2-9]) ?(?:x|sets?) ?\((?P<reps>\d{1,3}(?:(?:, ?|/|-)\d{1,3}){2,7})(?: ?reps?)?\)"
)
"""``3x (12/10/8)``."""
_NUMBERS = re.compile(r"\d+")
_SETS_SLASH_REPS = re.compile(
    r"([2-6])/(\d{1,2})-(\d{1,2})(?![\d/:%-]| ?(?:s|m|kg|lb))"
    r"|(?<=[a-z] )([2-5])/([6-9]|1\d|2[05])(?=$| ?@|e(?![a-z])| r ?:| t ?:| rest| rir| rpe)"
)
"""``3/12-15``: a range behind a slash is no fraction."""


def _no_chain(text: str, at: int, first: Element) -> list[Token] | None:
    """What looks like the beginning of a chain and is none: ``12+4+4``, ``90s rest``, ``20s intra-set``."""
    if first.unit is None and text[first.end : first.end + 1] in "+ " and (plus := _MINI_SETS.match(text, at)):
        return [Token("reps", at, plus.end(1), first.value), Token("aside", plus.end(1), plus.end())]
    if first.unit != "seconds" or not isinstance(first.value, Range):
        return None
    rest = rest_after_time(text, at, first.value, first.end)
    if rest is not None:
        return [rest]
    limit = odd_times.end_of_limit(text, first.end)
    return [Token("aside", at, limit)] if limit is not None else None


_MINI_SETS = re.compile(r"(\d{1,2})(?: {0,1}\+ {0,1}\d{1,2}){2,8}(?![\d+])")
"""``12+4+4``: a set and the small ones right behind it count as one."""
_PLAIN_PAIR = re.compile(
    r"(\d{1,2})(?:-(\d{1,2}))?( {0,2}x {0,2})([1-9]\d{0,2})(?:-(\d{1,3}))?(?= {0,2}(?:$|[);@]|each(?![a-z])"
    r"|ea(?![a-z])|, {0,2}[a-z@]))"
)


_LAST_OPEN = re.compile(r"([1-9]) ?x ?(\d{1,2})(?:,| \+|,? and|,? then)? ?1 ?x ?(\2\+)(?! ?\d)")


def _with_open_last(match: re.Match[str]) -> list[Token]:
    """``4x5, 1x5+``: five sets, and the last one open above."""
    sets, reps = Range.exactly(float(match[1]) + 1), numbers.as_range(match[2])
    return [
        Token("sets", match.start(), match.end(1), sets),
        Token("sign", match.end(1), match.start(2)),
        Token("reps", match.start(2), match.end(), reps),
        Token("reps_text", match.end(), match.end(), match[3]),
    ]


_ONE_PAIR = re.compile(r"([1-9]) ?x ?(\d{1,2})")
_PAIRS_IN_A_ROW = re.compile(
    rf"{_ONE_PAIR.pattern}(?:, ?(?:then |and )?{_ONE_PAIR.pattern}){{1,4}}(?![\d.:/%+-]| ?(?:[x@*]|kg|lb|#|s|m|%|rm))"
)
"""``4x5, 1x3, 1x8``: the sets of one exercise, some of them with other repetitions."""


def _plain_pair(match: re.Match[str]) -> list[Token]:
    """``4×8-10``, the commonest chain of all, without further questions."""
    first, second = numbers.as_range(match[1], match[2]), numbers.as_range(match[4], match[5])
    kinds = ("reps", "sets") if match[2] and reps_come_first(first, second) else ("sets", "reps")
    return [
        Token(kinds[0], match.start(), match.start(3), first),
        Token("sign", match.start(3), match.end(3)),
        Token(kinds[1], match.end(3), match.end(), second),
    ]


def _row_of_values(text: str, at: int) -> list[Token] | None:
    """``12, 10, 8``, ``50s, 60s``: what each set is, one behind the other."""
    if (listed := read_list(text, at)) and (separated := _listed(text, listed)):
        return separated
    return read_timed_list(text, at) if ", " in text else None


def _listed(text: str, listed: Element) -> list[Token] | None:
    """A list that stands alone: its length is the number of sets."""
    values = listed.value
    if not isinstance(values, tuple) or (len(values) < 3 and not _two_of_name(text, listed)):
        return None
    if _TIMES.match(text, listed.end) or text[listed.end : listed.end + 2] in (" %", "%"):
        return None
    if read_load(text, listed.start, text):
        return None
    if (way := _WAYS.match(text, listed.end)) is not None:
        numbers_only = [float(value) for value in values if isinstance(value, (int, float))]
        unit = "yd" if way[1][0] == "y" else "ft" if way[1][0] == "f" else "m"
        distance = Distance(Range(min(numbers_only), max(numbers_only)), unit)
        return [Token("distance", listed.start, way.end(), distance)]
    return [Token("reps_list", listed.start, listed.end, values)]


def _two_of_name(text: str, listed: Element) -> bool:
    """``Chin-ups: 9, 4``: two numbers behind the colon of a name, with nothing behind them."""
    return text.endswith(": ", 0, listed.start) and _TWO.fullmatch(text, listed.start) is not None


_TWO = re.compile(r"\d{1,2}, ?\d{1,2} ?")
_WAYS = re.compile(r" ?(m|met(?:er|re)s?|yds?|yards?|ft|feet)(?![a-z])")
"""``5-10-15 yd Sprint``: how far to go, there and back again."""


def _joint(text: str, element: Element) -> int | None:
    """Where the next number of a chain begins, or None where the chain ends."""
    if element.unit == "sets":
        match = _SETS_JOINT.match(text, element.end)
        if match and match.end() > element.end:
            return match.end()
        return element.end + 1 if match and text[element.end : element.end + 1] == " " else None
    if element.unit in ("load", "reps_text", "cluster", "split"):
        return None
    match = _TIMES.match(text, element.end)
    return match.end() if match else None


def _single(text: str, element: Element, shown: str) -> list[Token] | None:
    if element.unit is None:
        if text[element.end :].lstrip()[:1] in ("l", "r") and (uneven := uneven_sides(text, element.start)):
            return interpret([uneven], [])
        split = SIDES_SPLIT.match(text, element.start)
        if split and split[1] == split[3] and int(split[1]) < 45:
            side = Side(SideKind.EACH, None)
            middle = split.end(1)
            return [
                Token("reps", element.start, middle, numbers.as_range(split[1])),
                Token("side", middle, split.end(), side),
            ]
        if split and split[1] == split[3]:
            return None  # 90/90 is a position
        if pair := read_pair(text, element.start, shown):
            return [pair]
    return interpret([element], [])


def _so_many_twice(first: Element, second: Element) -> bool:
    """``x10 x2``: ten of them, twice."""
    if first.unit is not None or second.unit is not None:
        return False
    reps, often = first.value, second.value
    return isinstance(reps, Range) and isinstance(often, Range) and reps.low > MOST_SETS >= often.high


def read_times(text: str, at: int, shown: str) -> list[Token] | None:
    """``x 18``, ``x12 ea``, ``x :40``: an amount that begins with its sign."""
    match = re.compile(r"[x*] {0,3}").match(text, at)
    if match is None:
        return None
    if "," in text and (listed := rep_lists.read_signed(text, at)):
        return [Token("reps_list", at, listed[1], listed[0])]
    if (lettered := read_lettered(text, match.end())) is not None:
        sets, sign, *others = lettered  # "75 kg x 3s x 5r"
        return [
            Token("sign", at, match.end()),
            sets,
            Token("key", sets.end, sets.end + 1),
            sign._replace(start=sets.end + 1),
            *others,
        ]
    element = read_element(text, match.end(), shown, after_times=True)
    if element is None or element.unit == "load" or _is_rest(text, element):
        return None
    sign = Token("sign", at, match.end())
    elements, signs = [element], []
    joint = _joint(text, element) if element.unit != "sets" else None
    if joint is not None and (following := read_element(text, joint, shown, after_times=True)):
        signs.append(Token("sign", element.end, joint))
        elements.append(following)
    if len(elements) == 2 and _so_many_twice(*elements):
        (reps, often), (joint_sign,) = elements, signs
        times = Token("sets", often.start, often.end, often.value)
        return [sign, Token("reps", reps.start, reps.end, reps.value), joint_sign, times]
    if len(elements) == 1 and element.unit is None:
        return [sign, Token("reps", element.start, element.end, element.value)]
    return [sign, *interpret(elements, signs)]
