"""Sets × reps and every other way to say how much: chains such as ``4×10``, ``3 sets of 30 sec``, ``10 reps × 3``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation import numbers, odd_times, rep_lists
from hipflex_kit.notation.both_sides import SIDES_SPLIT, again_on_other_side, timed_twice, uneven_sides
from hipflex_kit.notation.line_words import MOST_SETS
from hipflex_kit.notation.loads import is_in_reserve, parse_load, read_load, read_pair
from hipflex_kit.notation.number_words import HOLD_WORD, INCHES, NO_COUNT, REPS_WORD, SETS_WORD, THEN_LOAD
from hipflex_kit.notation.reps_in_words import read_amount_text
from hipflex_kit.notation.rests import rest_after_time
from hipflex_kit.notation.sides import read_side
from hipflex_kit.notation.tokens import AtLeast, Element, Rungs, Token, Value
from hipflex_kit.program import Distance, Load, LoadKind, Range, Side, SideKind

_TIMES = re.compile(
    r" {0,3}(?:[x*](?:(?![a-z])|(?=max|m[aá]x|amrap|fail|as many|bw|me(?![a-z])))|by (?=\d)) {0,3}"
    r"(?:of {1,2}|up to {1,2})?"
)
_SETS_JOINT = re.compile(r" {0,3}(?:(?:of|x|de|à|zu|[*:@])(?![a-z])|,(?= ?\d)|- (?=\d)|per(?= \d)) {0,3}|(?= \d)")
_PLUS = re.compile(r"\+(?! {0,1}\d)| \+(?! {0,1}[\da-z])")
_BRACKETED = re.compile(r"[\[(] {0,2}(\d{1,3}(?: {0,2}- {0,2}\d{1,3})?) {0,2}[\])]")
_CLUSTER = re.compile(r"\( {0,1}\d{1,2}(?: {0,1}\+ {0,1}\d{1,2}){1,6} {0,1}\)")
_COMPLEX = re.compile(r"(?!(\d)\+\1(?!\+))\d(?:\+\d){1,6}(?= {0,2}(?:$|[@,;(]))")
"""``4 x 1+1+1``, ``5 x 2+1``: what is done of each lift; ``3 x 8+8`` is for two sides."""


_CALORIES_BEHIND = re.compile(
    r"(\d{1,3})(?: {0,1}[/-] {0,1}(\d{1,3}))?(?= {1,2}[a-z][a-z ]{2,30} (?:calories|cals?)(?: {0,1}$|,))"
)
"""``30/24 Air Bike Calories``: the unit stands behind the name."""


_OF_EACH_LOAD = re.compile(r"(?<=\ds) (?:@ ?|at |from |up to |to )\d{2,3}(?![\d:%]| ?(?:s|m))")
"""``5s @ 135``, ``8s from 40 to 120``: sets of so many, as lifters call them."""


_OPEN_TIME = re.compile(r"(\d{1,3})\+ ?(?:(min(?:ute)?s?)|sec(?:ond)?s?)(?![a-z])")
"""``60+ mins``."""


def _timed(text: str, at: int) -> Element | None:
    if "+" in text and (opened := _OPEN_TIME.match(text, at)):
        seconds = float(opened[1]) * (60.0 if opened[2] else 1.0)
        return Element("seconds", Range.exactly(seconds), at, opened.end())
    if time := numbers.read_time(text, at):
        end = time[1]
        if text[end - 1] in "\"'" and INCHES.match(text, end):
            return None
        if text[end - 1] == "'" and time[0].low >= 20 * 60 and not odd_times.lasts(text):  # 50' are feet
            return Element("distance", Distance(Range(time[0].low / 60, time[0].high / 60), "ft"), at, end)
        if text[end : end + 1] == "+":
            end += 1
        alone = end - at == len("5s") and text[:at].rstrip()[-1:] not in ("x", "*")
        if alone and _OF_EACH_LOAD.match(text, end):
            return Element("reps", numbers.as_range(text[at]), at, end)
        hold = HOLD_WORD.match(text, end)
        if sides := again_on_other_side(text, at, end):
            return Element("seconds each", time[0], at, sides)
        return Element("seconds", time[0], at, hold.end() if hold else end)
    return None


def read_element(text: str, at: int, shown: str, *, after_times: bool = False) -> Element | None:
    """One number with its unit. After ``×`` more is taken for an amount: lists, brackets, words."""
    if text[at : at + 1] in ("~", "≈"):
        at += 1
    if after_times and (special := _after_times(text, at, shown)):
        return special
    if after_times and text.startswith("bw", at) and (body := read_load(text, at, shown)):
        return Element("load", body.value, at, body.end)
    if not (text[at : at + 1].isdigit() or text[at : at + 1] == ":"):
        return None
    if after_times and (apart := THEN_LOAD.match(text, at)):
        return Element(None, numbers.as_range(apart[1]), at, apart.end(1))
    if timed := _timed(text, at):
        return timed
    if distance := numbers.read_distance(text, at):
        return Element("distance", distance[0], at, distance[1])
    if calories := numbers.read_calories(text, at):
        return Element("calories", calories[0], at, calories[1])
    if load := read_load(text, at, shown):
        return Element("load", load.value, at, load.end)
    if (named := _CALORIES_BEHIND.match(text, at)) is not None:
        return Element(
            "calories", numbers.as_range(*sorted(filter(None, named.group(1, 2)), key=int)), at, named.end(0)
        )
    number = numbers.read_range(text, at)
    if number is None or NO_COUNT.match(text, number[1]):
        return None
    return _counted(text, at, shown, *number)


def _counted(text: str, at: int, shown: str, amount: Range, end: int) -> Element:
    if match := SETS_WORD.match(text, end):
        return Element("sets", amount, at, match.end())
    if match := REPS_WORD.match(text, end):
        return Element("reps", amount, at, match.end())
    if plus := _PLUS.match(text, end):
        return Element("reps+", AtLeast(amount, squeeze_text(shown[at : plus.end()])), at, _reps_end(text, plus.end()))
    return Element(None, amount, at, end)


def squeeze_text(text: str) -> str:
    """The text without any blanks (``5 +`` → ``5+``)."""
    return "".join(text.split())


def _reps_end(text: str, end: int) -> int:
    match = REPS_WORD.match(text, end)
    return match.end() if match else end


def _after_times(text: str, at: int, shown: str) -> Element | None:
    if words := read_amount_text(text, at, shown):
        return words
    if match := _CLUSTER.match(text, at) or _COMPLEX.match(text, at):
        values = tuple(float(value) for value in re.findall(r"\d+", match[0]))
        return Element("cluster", values, at, match.end())
    if rungs := rep_lists.read_rungs(text, at):
        return Element("cluster", Rungs(rungs[0]), at, rungs[1])
    if match := _BRACKETED.match(text, at):
        inner = numbers.read_range(text, match.start(1))
        if inner is not None:
            return Element("reps", inner[0], at, _reps_end(text, match.end()))
    if timed := timed_twice(text, at):
        return timed
    if (match := SIDES_SPLIT.match(text, at)) and match[1] == match[3]:
        amount = numbers.as_range(match[1])
        return Element("split", amount, at, match.end())
    if listed := rep_lists.read_spaced(text, at):
        return Element("reps_list", listed[0], at, listed[1])
    return read_list(text, at) or uneven_sides(text, at)


def read_list(text: str, at: int) -> Element | None:
    """``12,10,8``, ``21-15-9``, ``20/20/20``: repetitions of each set."""
    listed = rep_lists.read_joined(text, at)
    if listed is None or numbers.time_unit(text, listed[1]):
        return None
    return Element("reps_list", listed[0], at, _reps_end(text, listed[1]))


def read_chain(text: str, at: int, shown: str) -> list[Token] | None:
    """A chain of numbers joined by ``×`` or "of", or one number with a unit, as tokens; None where nothing fits."""
    pair = _PLAIN_PAIR.match(text, at)
    if pair and pair[1] != pair[2] and pair[4] != pair[5] and (len(pair[1]) < 2 or int(pair[1]) < NO_SETS):
        return _plain_pair(pair)
    if slashed := _SETS_SLASH_REPS.match(text, at):
        return [
            Token("sets", at, slashed.end(1), numbers.as_range(slashed[1])),
            Token("sign", slashed.end(1), slashed.start(2)),
            Token("reps", slashed.start(2), slashed.end(), numbers.as_range(slashed[2], slashed[3])),
        ]
    if (listed := read_list(text, at)) and (separated := _listed(text, listed)):
        return separated
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
        if following is None or (following.unit == "sets" and elements[-1].unit == "sets"):
            break
        signs.append(Token("sign", elements[-1].end, joint))
        elements.append(following)
    if len(elements) == 1:
        return _single(text, first, shown)
    if not any(element.unit for element in elements) and not _TEMPO.match(shown, at):
        return _only_numbers(elements, signs) or interpret(elements, signs)
    return interpret(elements, signs)


_SETS_SLASH_REPS = re.compile(r"([2-6])/(\d{1,2})-(\d{1,2})(?![\d/:%-]| ?(?:s|m|kg|lb))")
"""``3/12-15``: a range behind a slash is no fraction."""
_TEMPO = re.compile(r"\d\dX\d(?!\d)")


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
    r"(\d{1,2})(?:-(\d{1,2}))?( {0,2}x {0,2})(\d{1,3})(?:-(\d{1,3}))?(?= {0,2}(?:$|[);@]|each(?![a-z])"
    r"|ea(?![a-z])|, {0,2}[a-z@]))"
)


def _plain_pair(match: re.Match[str]) -> list[Token]:
    """``4×8-10``, the commonest chain of all, without further questions."""
    first, second = numbers.as_range(match[1], match[2]), numbers.as_range(match[4], match[5])
    kinds = ("reps", "sets") if match[2] and reps_come_first(first, second) else ("sets", "reps")
    return [
        Token(kinds[0], match.start(), match.start(3), first),
        Token("sign", match.start(3), match.end(3)),
        Token(kinds[1], match.end(3), match.end(), second),
    ]


def reps_come_first(first: Range, second: Range) -> bool:
    """``10-15 x 3``: nobody leaves open whether it is ten sets or fifteen."""
    return first.high > first.low >= MOST_SETS >= second.high == second.low


def _listed(text: str, listed: Element) -> list[Token] | None:
    """A list that stands alone: its length is the number of sets."""
    values = listed.value
    if not isinstance(values, tuple) or len(values) < 3:
        return None
    if _TIMES.match(text, listed.end) or text[listed.end : listed.end + 2] in (" %", "%"):
        return None
    if read_load(text, listed.start, text):
        return None
    return [Token("reps_list", listed.start, listed.end, values)]


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


def interpret(elements: list[Element], signs: list[Token]) -> list[Token]:
    """Give every number of a chain its meaning: units first, then the order sets × reps × (seconds of one rep)."""
    units = [element.unit for element in elements]
    kinds: list[str | None] = list(units)
    bare = [index for index, unit in enumerate(units) if unit is None]
    has_amount = any(unit in _AMOUNT_UNITS for unit in units)
    if len(elements) == 1:
        kinds = [units[0] or "count"]
    elif len(elements) == 2 and units[0] is None and units[1] is None:
        kinds = ["sets", "reps"]
    elif len(elements) == 2 and units[0] is None and units[1] == "load":
        return _sets_of_load(elements, signs[0])
    elif len(elements) == 2 and units[0] is None and _no_sets(elements[0].value):
        kinds = ["load", units[1]]
        elements = [elements[0]._replace(value=_load_of(elements[0].value)), elements[1]]
    elif len(elements) == 2 and units[0] == "seconds" and units[1] is None:
        kinds = ["seconds", "sets"]
    else:
        free = [
            kind
            for kind in ("sets", "reps")
            if kind not in units and not (kind == "reps" and has_amount and len(bare) == 1)
        ]
        if bare and "reps" in units and "sets" not in units:
            free = ["sets"]
        for index, kind in zip(bare, free, strict=False):
            kinds[index] = kind
    tokens: list[Token] = []
    for position, (meant, element) in enumerate(zip(kinds, elements, strict=True)):
        if position:
            tokens.append(signs[position - 1])
        tokens.extend(_as_tokens(meant or "count", element))
    return tokens


def _sets_of_load(elements: list[Element], sign: Token) -> list[Token]:
    """``3xBW``: so many sets, of as many as there are; ``3 x 12RM``: of as many as the load allows."""
    first, second = elements
    load = second.value if isinstance(second.value, Load) else None
    known = load is not None and load.kind in (LoadKind.BODYWEIGHT, LoadKind.REP_MAX)
    tokens = [*_as_tokens("sets" if known else "count", first), sign, *_as_tokens("load", second)]
    if load is not None and load.kind is LoadKind.REP_MAX and load.amount is not None:
        tokens.append(Token("reps", second.end, second.end, load.amount))
    return tokens


def _no_sets(value: Value) -> bool:
    """``130x50 ft``: the first number is the load."""
    return isinstance(value, Range) and value.low >= NO_SETS


def _load_of(value: Value) -> Load | None:
    return parse_load(numbers.range_text(value)) if isinstance(value, Range) else None


def _only_numbers(elements: list[Element], signs: list[Token]) -> list[Token] | None:
    """``135x5`` and ``35x10x3`` begin with a load; ``12 x 10 x 8`` are the repetitions of each set."""
    values = [element.value for element in elements if isinstance(element.value, Range)]
    if len(values) != len(elements):
        return None
    exact = [value.low for value in values if value.low == value.high]
    if len(values) == 2 and reps_come_first(*values):
        (first, second), (one, other) = elements, values
        return [Token("reps", first.start, first.end, one), signs[0], Token("sets", second.start, second.end, other)]
    if values[0].low >= NO_SETS:
        kinds = ("load", "reps", "sets")
        if len(elements) > len(kinds):
            return None
        load = parse_load(numbers.range_text(values[0]))
        tokens = [Token("load", elements[0].start, elements[0].end, load)]
        for kind, sign, element in zip(kinds[1:], signs, elements[1:], strict=False):
            tokens += [sign, Token(kind, element.start, element.end, element.value)]
        return tokens
    if len(exact) == len(elements) > 2 and exact[0] > MOST_SETS and exact == sorted(exact, reverse=True):
        return [Token("reps_list", elements[0].start, elements[-1].end, tuple(exact))]
    return None


NO_SETS = 30
"""So many sets of one exercise nobody writes: the first number of ``135x5`` is a load."""

_AMOUNT_UNITS = (
    "reps",
    "reps+",
    "reps_list",
    "reps_text",
    "seconds",
    "distance",
    "calories",
    "cluster",
    "split",
    "seconds each",
)


def _as_tokens(kind: str, element: Element) -> list[Token]:
    start, end, value = element.start, element.end, element.value
    if isinstance(value, AtLeast):
        return [Token("reps", start, end, value.amount), Token("reps_text", end, end, value.text)]
    if kind in ("split", "seconds each"):
        said = "reps" if kind == "split" else "seconds"
        return [Token(said, start, end, value), Token("side", end, end, Side(SideKind.EACH, None))]
    return [Token(kind, start, end, value)]


def read_times(text: str, at: int, shown: str) -> list[Token] | None:
    """``x 18``, ``x12 ea``, ``x :40``: an amount that begins with its sign."""
    match = re.compile(r"[x*] {0,3}").match(text, at)
    if match is None:
        return None
    if "," in text and (listed := rep_lists.read_signed(text, at)):
        return [Token("reps_list", at, listed[1], listed[0])]
    element = read_element(text, match.end(), shown, after_times=True)
    if element is None or element.unit == "load":
        return None
    sign = Token("sign", at, match.end())
    elements, signs = [element], []
    joint = _joint(text, element) if element.unit != "sets" else None
    if joint is not None and (following := read_element(text, joint, shown, after_times=True)):
        signs.append(Token("sign", element.end, joint))
        elements.append(following)
    if len(elements) == 1 and element.unit is None:
        return [sign, Token("reps", element.start, element.end, element.value)]
    return [sign, *interpret(elements, signs)]


def attach_side(text: str, end: int) -> tuple[Token | None, int]:
    """A side wording that follows directly (``10/side``, ``12ea``, ``5 each leg``)."""
    position = end
    while position < len(text) and text[position] in " ,":
        position += 1
    side = read_side(text, position)
    return (side, side.end) if side else (None, end)
