"""What numbers mean behind a dose that is complete without them: a rest, a remark on the tempo, how far to run."""

from __future__ import annotations

from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.loads import parse_load
from hipflex_kit.notation.swims import fewest_metres
from hipflex_kit.notation.tempo import tempo_of_digits
from hipflex_kit.notation.tokens import RestScope, Token
from hipflex_kit.program import Distance, Dose, Load, LoadKind, Range, Rest, Side, SideKind

_SHORTEST_REST = 30.0
"""Seconds; less may be how long each repetition is held."""
_HELD = re.compile(
    r"(?<![a-z])(?:holds?|halten|iso|isometrics?|planks?|stretch(?:es)?|hangs?|pose|wall sits?|l-?sits?|carry|carries"
    r"|walks?|runs?)(?![a-z])"
)
_SLOWEST = 1.0
"""Metres a second; nobody sprints 30 m in three minutes."""


def _is_too_slow(before: list[Token], time: Range) -> bool:
    """Is a time behind ``4 x 30 m`` too long for the way?"""
    ways = [token.value for token in before if isinstance(token.value, Distance)]
    return bool(ways) and ways[0].metres.high / max(time.low, 1.0) < _SLOWEST


_REPS = ("reps", "reps_list", "reps_text")
_ON = re.compile(r" on(?: ?[/,] ?| and | )")
_CELL_BETWEEN = re.compile(r"[^|\d]{0,30}\|[^|\d]{1,30}\| {0,3}|[^|\d]{0,3}[^|\d ][^|\d]{0,30}\| {0,3}")
"""``16kg KB | 60s``, ``3 x 12 e/s | red band | 45s``: the last of the columns, behind words."""
_WIDE = re.compile(r" {3,40}")
_APART = re.compile(r"[\])]? {0,12}[,;/|—-]?[ |—-]{0,12}[\[(]?")


def is_rest_behind(low: str, tokens: list[Token], index: int) -> bool:
    """``4x6 (31X1), 90s``: a time behind sets, repetitions and all else is the rest, as coaches' sheets have it."""
    token = tokens[index]
    before = {one.kind for one in tokens[:index]}
    if not isinstance(token.value, Range) or "sets" not in before or "rest" in before:
        return False
    between = low[tokens[index - 1].end : token.start]
    held = "seconds" in before
    if held and (between == "/" or (_ON.fullmatch(between) and low.startswith(" off", token.end))):
        return True  # "8 x 20/10s", "8 x 15s on / 45s off"
    if held and _WIDE.fullmatch(between) is not None:
        return True  # "2 x 60s             45s": columns of a sheet
    column = ("distance" in before and "|" in between) or (held and _CELL_BETWEEN.fullmatch(between) is not None)
    if "distance" in before and not held and _is_too_slow(tokens[:index], token.value):
        return bool(between) and _APART.fullmatch(between) is not None
    if token.value.low < _SHORTEST_REST or ((held or before.isdisjoint(_REPS)) and not column):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.kind in ("side", "rest", "sets"):
        return False
    previous = tokens[index - 1]
    apart = bool(between) and (_APART.fullmatch(between) or _CELL_BETWEEN.fullmatch(between)) is not None
    return apart and previous.kind != "sign" and _HELD.search(low, token.start, token.end) is None


def _stands_in_column(low: str, before: Token, token: Token) -> bool:
    """Behind a bar, or far behind another time, a time is in a column of its own."""
    if before.kind == "seconds" and _WIDE.fullmatch(low, before.end, token.start) is not None:
        return True
    return _CELL_BETWEEN.fullmatch(low, before.end, token.start) is not None


def needs_words(low: str, tokens: list[Token]) -> bool:
    """Does a time in a dose mean something else than how long a set lasts? The words around it decide."""
    times = [index for index, token in enumerate(tokens) if token.kind == "seconds"]
    return any(is_rest_behind(low, tokens, index) or _tells_tempo(low, tokens, index) for index in times)


def _tells_tempo(low: str, tokens: list[Token], index: int) -> bool:
    """``slow on the way down (3 secs)``, ``slow down 3 sec``: seconds right behind words of a tempo are of it."""
    before, time = tokens[index - 1] if index else None, tokens[index].value
    if before is None or before.kind != "tempo" or not isinstance(time, Range) or time.high >= _SHORTEST_REST:
        return False
    return _BEHIND_TEMPO.fullmatch(low, before.end, tokens[index].start) is not None


def is_time_to_rest(dose: Dose) -> bool:
    """Is it nothing but a time that is long enough for a rest?"""
    return dose.seconds is not None and dose.seconds.low >= _SHORTEST_REST and dose.stated.keys() == {"seconds"}


def is_rest_below(name: str, dose: Dose, further: Dose) -> bool:
    """``90s`` on a line of its own below sets × reps is the rest."""
    said = dose.stated.keys()
    whole = {"sets", "reps"} <= said and said.isdisjoint(("seconds", "rest"))
    return whole and is_time_to_rest(further) and _HELD.search(name) is None


def settle_behind_dose(low: str, tokens: list[Token], name: str) -> list[Token]:
    """Give what stands behind a whole dose the meaning that the words around it leave.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
        name: Folded name of the exercise.
    """
    kinds = {token.kind for token in tokens}
    tokens = _settle_loads(low, tokens, kinds, name)
    if "side" in kinds:
        tokens = _settle_sides(low, tokens, name, "sets" in kinds)
    if "distance" in kinds and _STILL.search(name) is not None:
        tokens = [_as_minutes(low, token) for token in tokens]
    if "seconds" not in kinds:
        return tokens
    if "+" in low and not kinds.isdisjoint(_REPS):
        tokens = [token for token in tokens if token.kind != "seconds" or low[: token.start].rstrip()[-1:] != "+"]
    if "sets" in kinds and kinds.isdisjoint(_REPS) and "load" not in kinds and _LIFTED.search(name) is not None:
        tokens = [one for token in tokens for one in _reps_and_pair(low, token)]
    tokens = _as_reps_of_hold(low, tokens)
    if "sets" not in kinds:
        tokens = _with_times(low, tokens)
    elif "load" not in kinds and not kinds.isdisjoint(_REPS) and _HELD.search(name) is None:
        tokens = [_as_pair(low, token, tokens[index + 1 : index + 2]) for index, token in enumerate(tokens)]
    settled: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == "seconds":
            if _tells_tempo(low, tokens, index):
                continue
            held = "distance" not in kinds and _HELD.search(name) is not None
            held = held and not (index and _stands_in_column(low, tokens[index - 1], token))
            if not held and is_rest_behind(low, tokens, index):
                rest = RestScope(Rest(token.value), None)  # type: ignore[arg-type]
                on_off = low.startswith(" off", token.end)  # the words are of the rest
                start = tokens[index - 1].end + 1 if on_off else token.start
                settled.append(Token("rest", start, token.end + len(" off") * on_off, rest))
                continue
        settled.append(token)
    return settled


def _settle_sides(low: str, tokens: list[Token], name: str, counted: bool) -> list[Token]:
    """Words that look like sides and are said of all sides together, or of each of several exercises."""
    if _SEVERAL.fullmatch(name) is not None:
        return [_as_each_of_them(token) for token in tokens]
    return tokens if counted else [token for token in tokens if not _is_grand_total(low, token)]


_SEVERAL = re.compile(
    r"(?:(?:static|dynamic|general|gentle|basic|light|easy|various|favou?rite|these|all|mobility|yoga|warm[ -]?up"
    r"|cool[ -]?down|(?:upper|lower|full|whole)[ -]body) ){0,3}"
    r"(?:stretches|stretching|holds|poses|positions|drills|exercises)"
)
"""Words for several movements; ``Pigeon poses 30 s each`` and ``Calf stretches`` are one, on each side."""


def _as_each_of_them(token: Token) -> Token:
    """``Static stretches 20 s each``: each stretch, and not each side."""
    bare = token.kind == "side" and isinstance(token.value, Side) and token.value.word is None
    return token._replace(kind="key") if bare and token.value.kind is SideKind.EACH else token  # type: ignore[union-attr]


def _settle_loads(low: str, tokens: list[Token], kinds: set[str], name: str) -> list[Token]:
    """Numbers that look like loads and are how far, a tempo, how steep or metres, or were lifted last time."""
    if "load" in kinds and ("last " in low or "previous" in low):
        tokens = [one for token in tokens for one in _without_last(low, token)]
    if "load" in kinds and kinds.isdisjoint(("reps", "reps_list", "distance")) and (run := _RUN.search(name)):
        tokens = [_as_distance(low, token, run["far"] is not None) for token in tokens]
    if "load" in kinds and "tempo" not in kinds:
        digits = _THREE_OR_FOUR if _TEMPO_NAMED.search(name) else _FOUR
        tokens = [_as_digits(low, token, digits) for token in tokens]
    if "reps" in kinds and _RUN_ALONE.fullmatch(name.strip()):
        tokens = [_as_metres(token, _FEWEST_METRES, _TRACK) for token in tokens]
    elif "reps" in kinds and (fewest := fewest_metres(name)) is not None:
        tokens = [_as_metres(token, fewest, _POOL) for token in tokens]
    if "reps_list" in kinds and "reps" in kinds and "tempo" not in kinds:
        tokens = [_as_tempo(low, token) for token in tokens]
    if "load" in kinds and kinds.isdisjoint(("sets", "reps")) and _SLOPED.search(name) is not None:
        tokens = _with_slope(tokens)
    return tokens


_LAST_TIME = re.compile(
    r",? ?(?:was |is )?(?:from |for )?(?:last|previous) (?:time|week|session|workout|month|block)(?![a-z])"
)
_SAID_BEFORE = re.compile(
    r"(?:last|previous) (?:time|week|session|workout|month|block)(?: was| you did| we did| did)?:? $"
)
_NOW = re.compile(
    r"[^\d]{0,20}(?<![a-z])(?:go|now|try|use|today|this (?:time|week))(?: up)?(?: to| for)? "
    r"(?P<load>\d{1,3}(?:\.\d{1,2})?(?: ?(?:kgs?|lbs?))?)(?![\dx:%-]| ?x)"
)


def _without_last(low: str, token: Token) -> list[Token]:
    """``60kg last time``: what was lifted then is a remark; ``so go 62.5`` behind it is the load."""
    last = _LAST_TIME.match(low, token.end) if token.kind == "load" else None
    if last is None:
        before = token.kind == "load" and _SAID_BEFORE.search(low, max(0, token.start - 40), token.start)
        return [] if before else [token]
    now = _NOW.match(low, last.end())
    return [Token("load", *now.span("load"), parse_load(now["load"]))] if now is not None else []


_STILL = re.compile(
    r"(?<![a-z])(?:(?:poses?|stretch(?:es)?|holds?|planks?|sits?|wall sits?|hangs?|savasana|shavasana|pigeon|child'?s?"
    r"|breath(?:ing|e|s)?"
    r"|centering|meditat(?:e|ion)|foam|twists?|fold|baddha|konasana|asana|dd|dog|cat|lizard|dragon|butterfly|frog"
    r"|sphinx|cobra|camel|legs up|couch|hero|lotus|warrior|supine|yin|relax(?:ation)?|rest|mobility|isometric|iso)"
    r"(?![a-z])|[a-z]{3,12}asana(?![a-z]))"
)
_MINUTES = re.compile(r"(?:[1-9]|1\d|20)(?: ?- ?\d{1,2})?m")


def _as_minutes(low: str, token: Token) -> Token:
    """``Pigeon 2m``: who stays where he is does so for minutes."""
    way = token.value
    if not isinstance(way, Distance) or _MINUTES.fullmatch(low, token.start, token.end) is None:
        return token
    return token._replace(kind="seconds", value=Range(way.amount.low * 60.0, way.amount.high * 60.0))


HANDHELD = re.compile(r"(?<![a-z])(?:dbs?|dumbbells?|kbs?|kettlebells?)(?![a-z])", re.IGNORECASE)


def _as_pair(low: str, token: Token, following: list[Token]) -> Token:
    """``DB row 32s 4x10``: right before the sets, a number with an s are the dumbbells that are used."""
    written = low[token.start : token.end]
    before = following and following[0].kind == "sets" and following[0].start - token.end == 1
    if token.kind != "seconds" or not before or not (written[-1] == "s" and written[:-1].isdigit()):
        return token
    return token._replace(kind="load", value=parse_load(written))


_LIFTED = re.compile(
    r"(?<![a-z])(?:raises?|press(?:es)?|curls?|rows?|extensions?|fl(?:y|ies|yes?|ys)|kickbacks?|shrugs?|lunges?|squats?)$"
)
_REPS_AND_PAIR = re.compile(r"(?P<reps>\d{1,2}) - (?P<pair>\d{1,3}s)")


def _reps_and_pair(low: str, token: Token) -> list[Token]:
    """``Side raises 3 x 15 - 20s``: behind a dash with blanks, a pair of twenties for what nobody holds."""
    match = _REPS_AND_PAIR.fullmatch(low, token.start, token.end) if token.kind == "seconds" else None
    if match is None:
        return [token]
    at = match.start("pair")
    reps = Range.exactly(float(match["reps"]))
    return [
        Token("reps", token.start, match.end("reps"), reps),
        Token("load", at, token.end, parse_load(match["pair"])),
    ]


_MANY = re.compile(r"(?:[4-9]\d|\d{3}) {0,2}(?:reps?|repetitions)? {0,2}$")


_TIMED_NAME = re.compile(r"\d{1,3} ?(?:min(?:ute)?s?|sec(?:ond)?s?) [^\d]{3,40}$")
"""``2 min plank total``."""


def _is_grand_total(low: str, token: Token) -> bool:
    """``100 reps total``: in as many sets as it takes, and not for both sides together."""
    total = token.kind == "side" and low[token.start : token.end].endswith("total")
    return total and (
        _MANY.search(low, 0, token.start) is not None or _TIMED_NAME.match(low, 0, token.start) is not None
    )


_SLOPED = re.compile(r"(?<![a-z])(?:incline walk|treadmill|walk)")


def _with_slope(tokens: list[Token]) -> list[Token]:
    """``Incline walk 10 min, 6%`` is how steep, and no share of a lift."""
    return [
        token._replace(value=Load(LoadKind.OTHER, None, token.value.text))
        if isinstance(token.value, Load) and token.value.kind is LoadKind.PERCENT_1RM
        else token
        for token in tokens
    ]


_BEHIND_TEMPO = re.compile(r" {0,2}[(,:]? {0,2}(?:for |over )?")
_SHORTEST_SET = 12.0
"""Seconds; less is how long each repetition is held."""
_LONG_HOLD = 30.0
"""``Hold for 45 seconds, 3 times``: shorter ones may be repetitions of a hold."""
_FEW_TIMES = 6.0
"""More often nobody holds a stretch in one session; more are repetitions of a short hold."""


def _with_times(low: str, tokens: list[Token]) -> list[Token]:
    """``hold 15s each x 2``, ``3 times, 20 to 30 seconds``: how often a time is held are its sets."""
    counted = [token for token in tokens if token.kind == "reps"]
    if len(counted) != 1 or not isinstance(counted[0].value, Range) or counted[0].value.high > _FEW_TIMES:
        return tokens
    reps = counted[0]
    held = next((token for token in tokens if token.kind == "seconds"), None)
    if held is None or not isinstance(held.value, Range) or held.value.low < _SHORTEST_SET:
        return tokens
    at = held.start
    told = low[reps.start : reps.end].rstrip().endswith("times")
    signed = low[: reps.start].rstrip()[-1:] in ("x", "*") and low[reps.start : reps.end].strip().isdigit()
    long = told and held.value.low >= _LONG_HOLD
    if (told == (at < reps.start) and not long) or not (told or signed):
        return tokens
    return [token._replace(kind="sets") if token is reps else token for token in tokens]


_HOLD_TIMES = re.compile(r"hold(?:s|ing)?,? ?x ?$")


def _as_reps_of_hold(low: str, tokens: list[Token]) -> list[Token]:
    """``10 sec hold x 10``: nobody does so many sets of so short a hold; it is repeated within one."""
    if "hold" not in low or any(token.kind in _REPS for token in tokens):
        return tokens
    for held, often in pairwise(token for token in tokens if token.kind != "sign"):
        short = held.kind == "seconds" and isinstance(held.value, Range) and held.value.low < _SHORTEST_SET
        many = often.kind == "sets" and isinstance(often.value, Range) and often.value.low > _FEW_TIMES
        if short and many and _HOLD_TIMES.search(low, held.start, often.start) is not None:
            return [token._replace(kind="reps") if token is often else token for token in tokens]
    return tokens


_DASHED = re.compile(r"\d-\d-\d(?:-\d)?")


def _as_tempo(low: str, token: Token) -> Token:
    """``3x10 (2-1-1)``: behind sets and repetitions, three small numbers with dashes are the tempo."""
    if token.kind != "reps_list" or not token.start or _DASHED.fullmatch(low, token.start, token.end) is None:
        return token
    written = low[token.start : token.end]
    return token._replace(kind="tempo", value=tempo_of_digits(written, written))


_TEMPO_NAMED = re.compile(r"(?<![a-z])tempo(?![a-z])")
_THREE_OR_FOUR = re.compile(r"[0-6][0-4][0-6][0-4]?")
_FOUR = re.compile(r"[1-9]\d(?!00|50)\d\d")


def _as_digits(low: str, token: Token, digits: re.Pattern[str]) -> Token:
    """``Tempo Squat 320``: what a name speaks of, its digits say. ``3x8 3010``: so much has round numbers, if ever."""
    written = low[token.start : token.end]
    if digits.fullmatch(written) is None:
        return token
    return token._replace(kind="tempo", value=tempo_of_digits(written, written))


_RUN = re.compile(
    r"(?<![a-z])(?:(?P<far>run|jog|easy|steady|parkrun|bike|ride|cycling|hike|ruck)"
    r"|sprint|tempo|stride|walk|row|rower|rowing|erg|ski|swim)"
    r"(?:s|ning|ging|ing)?(?![a-z])"
)
_RUN_ALONE = re.compile(r"(?:easy |fast |hard )?(?:run|row|swim|jog|sprint|ski|bike|erg)(?: erg)?")
_FEWEST_METRES = 100.0
_TRACK, _POOL = 50.0, 25.0
"""Metres that distances on a track and in a pool are whole numbers of."""
_THOUSANDS = re.compile(r"(\d{1,2}(?:\.\d{1,2})?) ?k")
_FAR, _FARTHEST = 10.0, 42.2
"""``Row 24k`` is a weight, ``Run 24k`` is none."""


def _as_metres(token: Token, fewest: float, step: float) -> Token:
    """``400 Run``: nobody runs four hundred times; ``8 x 100 free`` is swum."""
    way = token.value
    if token.kind != "reps" or not isinstance(way, Range) or way.low < fewest or way.low % step:
        return token
    return token._replace(kind="distance", value=Distance(way, "m"))


def _as_distance(low: str, token: Token, far: bool) -> Token:
    """``run 5k``: what is run with a bare ``k`` are kilometres."""
    load = token.value
    match = _THOUSANDS.fullmatch(low, token.start, token.end)
    if match is None or not isinstance(load, Load) or load.kind is not LoadKind.KILOGRAMS:
        return token
    way = float(match[1])
    if way > (_FARTHEST if far else _FAR):
        return token
    return token._replace(kind="distance", value=Distance(Range(way, way), "km"))
