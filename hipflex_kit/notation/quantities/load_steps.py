"""Sets that climb on one line: ``x3 @ 50%, x3 @ 60%, 2x3 @ 80%`` and ``5 @ 60 kg, 5 @ 70 kg, 5+ @ 80 kg``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Range

_SHARE = r"(?:@|x|at(?= )) {0,1}\d{2,3}(?:\.\d)? {0,1}%"
_NUMBER, _UNIT = r"\d{2,3}(?:\.\d{1,2})?", "(?:kgs?|lbs?|#)"
_LIGHT = r"\d{1,3}(?:\.\d{1,2})?"
_WEIGHT = rf"(?:@ {{0,1}}{_NUMBER}(?: {{0,1}}{_UNIT})?(?: ?x ?\d{{1,2}}(?!\d))?|x {{0,1}}{_LIGHT} {{0,1}}{_UNIT})"
_STEP = r"(?:(?:\d {0,1}x {0,1})?x? {0,1}\d{1,2}\+?(?: reps?)? {0,1}"
_JOINT = r"(?:,|;| /) {0,2}(?:then |and )?"
_AT_WEIGHT = rf"(?:\d {{0,1}}x {{0,1}})?\d{{1,2}}\+?@{_NUMBER}(?:{_UNIT})?"
_STEPS = re.compile(
    rf"(?<![\w/.%-])(?:{_STEP}{_SHARE})(?:(?:{_JOINT}| ){_STEP}{_SHARE})){{1,9}}"
    rf"|{_STEP}{_WEIGHT})(?:{_JOINT}{_STEP}{_WEIGHT})){{1,9}}|{_AT_WEIGHT}(?: {{1,2}}{_AT_WEIGHT}){{1,9}})(?![\w%:-])"
)
_PARTS = re.compile(
    r"(?:(?P<sets>\d) {0,1}x {0,1})?(?:x {0,1})?(?P<reps>\d{1,2})(?P<more>\+?)(?: reps?)? {0,1}(?:@|x|at) {0,1}"
    r"(?P<load>\d{2,3}(?:\.\d{1,2})?|\d(?:\.\d{1,2})?(?= {0,1}(?:kg|lb|#))) {0,1}(?P<unit>%|kgs?|lbs?|#|)"
    r"(?: ?x ?(?P<times>\d{1,2})(?!\d))?"
)


def read_steps(low: str) -> list[Token] | None:
    """The sets of a line that gives each of them its own load or share of the best lift; None where it does not.

    Every set counts once, with the repetitions that stand before its load.
    """
    if lifted := _read_lifted(low) or _read_reps_first(low) or _read_loads_first(low):
        return lifted
    if "," not in low and ";" not in low and " /" not in low and "@" not in low and "%" not in low:
        return None
    if max(low.count("%"), low.count("@"), low.count("kg"), low.count("lb"), low.count("#")) < _FEWEST:
        return None
    match = _STEPS.search(low)
    if match is None:
        return None
    steps = list(_PARTS.finditer(low, match.start(), match.end()))
    return _of_each_set(steps, *match.span()) if all(map(_times, steps)) else None  # "3 @ 30x0" is a tempo


def _of_each_set(steps: list[re.Match[str]], start: int, end: int, open_end: bool = False) -> list[Token]:
    """The repetitions of every set, and the loads one after the other."""
    reps = [count for step in steps for count in _reps_of(step)]
    units = [{"%": "%", None: "", "": ""}.get(step["unit"], f" {step['unit']}") for step in steps]
    loads = ", ".join(f"{step['load']}{unit}" for step, unit in zip(steps, units, strict=True))
    load = Token("load", end, end, parse_load(loads))
    more = [Token("reps_text", end, end, f"{steps[-1]['reps']}+")] if steps[-1]["more"] or open_end else []
    if len(reps) == 1:
        return [Token("reps", start, end, Range.exactly(reps[0])), *more, load]
    if len(set(reps)) == 1 and not more:
        sets = Token("sets", start, start, Range.exactly(float(len(reps))))
        return [sets, Token("reps", start, end, Range.exactly(reps[0])), load]
    return [Token("reps_list", start, end, tuple(reps)), *more, load]


def _times(step: re.Match[str]) -> int:
    said = step.groupdict()
    return int(said.get("sets") or said.get("times") or 1)


def _reps_of(step: re.Match[str]) -> list[float]:
    """``225x5x3`` are three sets of five; of ``135x12x10`` both are repetitions, for nobody does ten sets of twelve."""
    reps, times = float(step["reps"]), _times(step)
    both = step.groupdict().get("load") and reps > _MOST_SETS and times > _MOST_SETS
    again = [float(number) for number in _NUMBERS.findall(step.groupdict().get("again") or "")]
    return [reps, float(times)] if both else [reps] * times + again


_REPS_THEN_LOAD = re.compile(
    rf"(?<![\w/.%@-])\d{{1,2}}\+? ?x ?{_NUMBER}(?:, ?\d{{1,2}}\+? ?x ?{_NUMBER}){{1,9}}\+?"
    r"(?![\w%/.-]|[:,]\d| ?x| ?(?:kg|lb|#|(?:s|m|yd|sec|min|ft)(?![a-z])))"
)
_ONE_REPS_FIRST = re.compile(rf"(?P<reps>\d{{1,2}})\+? ?x ?(?P<load>{_NUMBER})(?P<more>)(?P<unit>)(?P<sets>)")
_DONE_OFTEN = re.compile(r"jump|skip|rope|sit-?up|crunch|push-?up|run|swim|walk|sprint")
"""What some do a hundred times."""
_SURELY_LIFTED = 100.0
_MOST_SETS, _MOST_REPS = 6, 20


def _read_reps_first(low: str) -> list[Token] | None:
    """``5x65, 5x75, 5x85``: nobody does so many repetitions; the number behind each sign is what is lifted."""
    match = _REPS_THEN_LOAD.search(low) if "x" in low and "," in low else None
    if match is None or _DONE_OFTEN.search(low) is not None:
        return None
    steps = list(_ONE_REPS_FIRST.finditer(low, match.start(), match.end()))
    loads, reps = [float(step["load"]) for step in steps], [int(step["reps"]) for step in steps]
    climbs = loads == sorted(loads) and len(steps) > _FEWEST
    heavy = max(loads) >= _SURELY_LIFTED or (climbs and (min(loads) >= _LIGHTEST or max(reps) > _MOST_SETS))
    if not heavy or max(reps) > _MOST_REPS or any(load % 2.5 for load in loads):
        return None
    return _of_each_set(steps, *match.span(), "+" in low[steps[-1].start() : match.end()])


MADE_OF = r" ?\(\d{1,3}(?:\.\d{1,2})?(?:(?:kgs?|lbs?)?(?: ?/ ?| per | each | a )(?:side|hand|arm|leg)|'?s| each)\)"
"""``160 (80/side) x 6``, ``120 (60s) x 8``: what a load is made of."""
_HEAVY, _REPS = r"\d{2,3}(?:\.\d{1,2})?(?: ?(?:kgs?|lbs?|#|%))?", r"\d{1,2}\+?(?: ?x ?\d{1,2}(?!\d))?"
_ONCE = rf"{_HEAVY}(?:{MADE_OF})? ?[x/] ?{_REPS}"
_AGAIN = r"(?:, ?x ?\d{1,2}(?!\d|[.:]\d)|,\d{1,2}(?!\d|[.:]\d| ?(?:[x/%#]|kg|lb)))"
"""``225 x 3, x 3`` and ``160x4,4,4``: the next set with the same load."""
_LIFT = rf"{_ONCE}{_AGAIN}{{0,9}}"
_LIFTED = re.compile(
    rf"(?<![\w/.%-])(?:{_LIFT}(?:(?:, ?|; ?|: | / | ){_LIFT}){{1,9}}|{_ONCE}{_AGAIN}{{1,9}}"
    rf"|{_HEAVY}{MADE_OF} ?x ?{_REPS})(?![\w%:/.-]|,\d| ?x| sets?| rounds?)"
)
_ONE_LIFT = re.compile(
    r"(?P<load>\d{2,3}(?:\.\d{1,2})?)(?: ?(?P<unit>kgs?|lbs?|#|%))?"
    rf"(?:{MADE_OF})? ?(?P<sign>[x/]) ?"
    rf"(?P<reps>\d{{1,2}})(?P<more>\+?)(?: ?x ?(?P<sets>\d{{1,2}}))?(?P<again>{_AGAIN}{{0,9}})"
)
_NUMBERS = re.compile(r"\d{1,2}")
_LIGHTEST = 40.0
"""Without a unit, less than this may be sets or repetitions."""


def _read_lifted(low: str) -> list[Token] | None:
    """``135x5, 185x3, 225x1`` as logs have it, ``65%x5, 75%x5, 85%x5+`` and ``70%/2, 80%/1x3`` as plans have it.

    Light loads without a unit need to climb, with fewer repetitions each: ``15 x 10, 20 x 8, 25 x 6``.
    """
    match = _LIFTED.search(low) if "x" in low or "/" in low else None
    if match is None:
        return None
    lifts = list(_ONE_LIFT.finditer(low, match.start(), match.end()))
    light = any(lift["unit"] is None and float(lift["load"]) < _LIGHTEST for lift in lifts)
    if light and not _climbs_lightly(lifts):
        return None
    if any(lift["sign"] == "/" and lift["unit"] != "%" for lift in lifts):
        listed = len(lifts) >= _FEWEST_WITH_STROKE and all(int(lift["reps"]) <= _MOST_BEHIND_STROKE for lift in lifts)
        if not listed:
            return None
    return _of_each_set(lifts, *match.span())


def _climbs_lightly(lifts: list[re.Match[str]]) -> bool:
    loads, reps = [float(lift["load"]) for lift in lifts], [float(lift["reps"]) for lift in lifts]
    up, down = loads == sorted(set(loads)), reps == sorted(reps, reverse=True)
    return len(lifts) > _FEWEST and up and down and loads[0] > reps[0]


_LOADED = rf"(?:{_NUMBER} ?(?:kgs?|lbs?|#) (?:\d ?x ?)?|{_NUMBER} \d ?x ?)\d{{1,2}}\+?"
_LOADS_FIRST = re.compile(
    rf"(?<![\w/.%@-]){_LOADED}(?:(?:, ?|; ?| / ){_LOADED}){{1,9}}(?![\w%:/.-]|,\d| ?x| sets?| reps?| ?[@(])"
)
_ONE_LOADED = re.compile(
    rf"(?P<load>{_NUMBER}) ?(?P<unit>kgs?|lbs?|#)? (?:(?P<sets>\d) ?x ?)?(?P<reps>\d{{1,2}})(?P<more>\+?)"
)


_SETS_BEHIND = rf"{_NUMBER}(?: ?(?:kgs?|lbs?|#))? \d ?x ?\d{{1,2}}"
_IN_A_ROW = re.compile(
    rf"(?<![\w/.%@-]){_SETS_BEHIND}(?: {_SETS_BEHIND}){{1,9}}(?![\w%:/.-]|,\d| ?x| sets?| reps?| ?[@(])"
)


def _read_loads_first(low: str) -> list[Token] | None:
    """``60 kg 1x8, 80 kg 2x5``, ``60kg 8, 65kg 6``, ``60 1x8 80 2x5``: each load, and then what is done with it."""
    row = _IN_A_ROW.search(low) if low.count("x") >= _FEWEST else None
    if row is not None:
        steps = list(_ONE_LOADED.finditer(low, *row.span()))
        return _of_each_set(steps, *row.span()) if max(map(_times, steps)) <= _MOST_SETS else None
    match = _LOADS_FIRST.search(low) if "," in low or ";" in low or " / " in low else None
    if match is None:
        return None
    steps = list(_ONE_LOADED.finditer(low, match.start(), match.end()))
    if any(step["unit"] is None and float(step["load"]) < _LIGHTEST for step in steps):
        return None
    return _of_each_set(steps, *match.span())


_FEWEST_WITH_STROKE, _MOST_BEHIND_STROKE = 3, 10
"""``65/5 75/5 85/5`` are loads and repetitions; ``95/65`` is a load for each of two."""
_FEWEST = 2
"""One load alone is no climb."""


def with_open_end(low: str, tokens: list[Token]) -> list[Token]:
    """The last set of ``5/5/5+`` is open above."""
    for index, token in enumerate(tokens):
        if token.kind == "reps_list" and isinstance(token.value, tuple) and low[token.start : token.end].endswith("+"):
            last = token.value[-1]
            text = f"{last:g}+" if isinstance(last, float) else "+"
            return [*tokens[: index + 1], Token("reps_text", token.end, token.end, text), *tokens[index + 1 :]]
    return tokens


_IN_BRACKET = re.compile(
    r"(?<=[\d ])\((?P<loads>\d{2,3}(?:\.\d{1,2})?(?:, ?\d{2,3}(?:\.\d{1,2})?){1,9} ?(?:kgs?|lbs?|%)?)(?:\)|$)"
)
"""``3 x 10 (40, 42.5, 45)``: a load for each set."""
_FURTHER = re.compile(
    r"(?:, ?\d{2,3}(?:\.\d{1,2})?(?: ?(?:kgs?|lbs?|#))?){1,9}(?![\w%:.]| ?(?:x ?\d|reps?|sec|min|sets))"
)


def with_further_loads(shown: str, low: str, tokens: list[Token]) -> list[Token]:
    """``3x3 @ 90,95,95``: as many loads as sets, one for each of them."""
    sets = next((token.value for token in tokens if token.kind == "sets"), None) if "," in low else None
    if not isinstance(sets, Range):
        return tokens
    bracket = _IN_BRACKET.search(low) if "(" in low else None
    if bracket is not None and low.count(",", *bracket.span()) + 1 == sets.low == sets.high:
        start, end = bracket.span("loads")
        apart = [one for one in tokens if one.end <= bracket.start() or one.start >= bracket.end()]
        whole = [Token("key", bracket.start(), start), Token("load", start, end, parse_load(shown[start:end]))]
        if any(one.kind == "sets" for one in apart) and not any(one.kind == "load" for one in apart):
            return sorted([*apart, *whole], key=lambda token: token.start)
    for index, token in enumerate(tokens):
        further = _FURTHER.match(low, token.end) if token.kind == "load" else None
        if further is not None and low.count(",", *further.span()) + 1 == sets.low == sets.high:
            later = [one for one in tokens[index + 1 :] if one.start >= further.end()]
            load = parse_load(shown[token.start : further.end()])
            return [*tokens[:index], token._replace(end=further.end(), value=load), *later]
    return tokens
