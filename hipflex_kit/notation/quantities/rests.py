"""Rest and what it stands between: ``rest 90s``, ``90s rest``, ``Rest: 2-3 min``, ``no rest``, ``rest as needed``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.folding import fold, squeeze, tidy
from hipflex_kit.notation.words.number_words import COUNT_WORDS
from hipflex_kit.notation.words.numbers import read_distance, read_range, read_time
from hipflex_kit.notation.words.tokens import RestScope, Token
from hipflex_kit.program import Range, Rest

_KEY = re.compile(
    r"(?:rest(?:ing)?(?: periods?| intervals?| times?)?|descanso|desc\.?(?= {0,2}:? {0,2}\d)|pausa|repos"
    r"|pause(?= ?:| \d{1,3}(?: ?- ?\d{1,3})? ?(?:s|m))"
    r"|r[eé]cup(?:[eé]ration|ero)?|rec\.?(?= {0,2}:? {0,2}\d)|rust(?= ?:| \d)|riposo|descansa(?:s|r|ndo)?(?= \d)"
    r"|recover(?:y)?|ri|p(?= ?: ?\d)|r(?= {0,1}:? {0,1}\d))"
    r"(?![a-z])(?P<sign> {0,2}[:=] {0,2}| {1,2}(?:for {1,2}|of {1,2}|about {1,2}|max {1,2}|up to {1,2}"
    r"|is {1,2}|de {1,2}|di {1,2}|van {1,2})?|(?=\d))(?P<bracket>(?<=[ :])\((?=[^()]{1,16}\)))?"
    r"(?P<early>(?:after[- ](?:each )?(?:set|round)|between(?: (?:sets|rounds"
    r"|exercises))?) {0,2}:? {0,2})?(?:max {1,2})?~?"
)
_NO_REST = re.compile(r"(?:no rest|sin descanso|nr(?![a-z]))")
_WORDED = re.compile(
    r"(?:(?:only )?as needed|as required|as long as needed|as necessary|fully?|minimal|little)(?![a-z])"
)
_IN_WORDS = re.compile(
    rf"(?P<count>a couple(?: of)?|an?|{'|'.join(COUNT_WORDS)})(?: (?:to|or) (?P<more>{'|'.join(COUNT_WORDS)}))?"
    r"(?: full)? (?P<unit>min|sec)(?:ute|ond)?s?(?![a-z])"
)
"""``two minutes``, ``a couple of minutes``."""
_AFTER = re.compile(
    r" {0,2}-? {0,2}(?:of )?(?:(?:easy |slow |light )?(?:jog|walk)(?:ing)? )?"
    r"(?:(?:water )?break|to (?:change|switch|swap|rotate|move)(?: on| over| stations?)?|change-?over|rests?|rec"
    r"|recovery(?! (?:pace|ride|bike|swim|erg)(?![a-z]))|recoveries|repos"
    r"|descanso|pausa|rust|riposo|recupero)(?![a-z])(?: periods?| intervals?| time)?"
)
_PAUSE_AFTER = re.compile(r" {0,2}pause(?![a-z])")
_OF_THE_DAY = re.compile(r" {1,2}after (?:exercise|training)(?![a-z])")
"""``Ice 10 min after exercise`` is no rest."""
_SHORT_PAUSE = re.compile(r"[1-5] ?(?:s|secs?|seconds?)(?![a-z])")
_LONGEST_PAUSE = 20.0
"""Seconds; ``2 sec pause`` is of the tempo, ``90 Sek Pause`` a rest."""
_SCOPE = re.compile(
    r"(?:,? {1,2}|/ {0,2})(?:(?:in )?(?:between|after|btwn?|b/[tw]n?|entre|betw)[. -]{1,2}"
    r"(?:each |every |the |all |both )?"
    r"(?P<what>giant sets?|super ?sets?|sets?(?: / exercises?)?|rounds?|exercises?|stations?|movements?"
    r"|[a-h]\d|\d[a-h]|pairs?|series|circuits?|efforts?|legs?|sides?|arms?|singles|doubles|reps|attempts|lifts)"
    r"|(?:on|at) the end of each (?P<end>set|round)|(?:in )?between each(?= {0,2}(?:$|[).,;])))(?![a-z])"
)
_OF_RIGHT = re.compile(r" ?(?:br(?:eaths?)?|reps?|x)(?![a-z])")
_DIGIT = re.compile(r"\d")
_OTHER_SIDE = re.compile(r"(?<![a-z])(?:repeat (?:on )?(?:the )?(?:l|left|other)|l ?\d)(?![a-z])")
"""``R 5, repeat L``: where the left side is spoken of, R is the right one."""
_MINUTES_SHORT = re.compile(r"((?:[1-9]|10)(?: ?- ?(?:[1-9]|10))?) ?m\.?")
"""``1-3 m.`` in a column of rests."""
_SECOND = re.compile(r" {0,2}[/;,] {0,2}(?:rest )?after[- ](?:each )?(?:set|round) {0,2}:? {0,2}")
_ROUND = ("round", "giant", "superset", "super set", "pair", "circuit")
_BETWEEN = ("exercise", "station", "movement")


def _scope(words: str | None) -> str | None:
    if not words:
        return None
    if len(words) == len("b2"):  # the label of an exercise
        return "between" if words[-1] in "1a" else "round"
    if words.startswith(_ROUND):
        return "round"
    if words.startswith(_BETWEEN):
        return "between"
    return "set"


def _with_scope(text: str, at: int, end: int, rest: Rest, early: str | None = None) -> Token:
    if early:
        return Token("rest", at, end, RestScope(rest, "between" if early.startswith("between") else "round"))
    scope = _SCOPE.match(text, end)
    if scope is None:
        return Token("rest", at, end, RestScope(rest, None))
    return Token("rest", at, scope.end(), RestScope(rest, _scope(scope["what"] or scope["end"])))


def _is_right(text: str, at: int, end: int) -> bool:
    """``R 5 breaths`` is of the right side."""
    return not text.startswith("re", at) and _OF_RIGHT.match(text, end) is not None


_MOVING = re.compile(
    r" {1,2}(?:(?:very )?(?:easy|slow|gentle|light|active) )?(?:jog|walk|float|shuffle)(?:ging|ing)?"
    r"(?: ?/ ?(?:jog|walk))?(?![a-z])"
    r"| {1,2}(?:(?:very )?easy )?(?:spin(?:ning)?|pedal(?:l?ing)?)(?![a-z])"
    r"| {1,2}(?:very )?easy(?= (?:in )?between| recovery)"
)


_ROUND_THE_TRACK = re.compile(r"(?:[1-6]00|[58]0|150|800|1000)(?= )")


def moving_rest(text: str, at: int, *, of_runs: bool = False) -> tuple[Rest, int] | None:
    """``200 m jog``, ``90s easy walk``: who runs in between goes on, and slowly.

    Args:
        text: Folded line.
        at: Column where the way or the time begins.
        of_runs: It stands behind runs, so that ``200 jog`` is a way in metres.
    """
    far = read_distance(text, at)
    time = read_time(text, at) if far is None else None
    end = far[1] if far is not None else time[1] if time is not None else None
    if end is None and of_runs and (track := _ROUND_THE_TRACK.match(text, at)) is not None:
        end = track.end()
    match = _MOVING.match(text, end) if end is not None else None
    if match is None:
        return None
    return Rest(time[0] if time is not None else None, squeeze(text[at : match.end()])), match.end()


_SHORTEST_WAY = 50.0
"""``recovery 100 m``: nobody rests a hundred minutes."""


def read_rest(text: str, at: int) -> list[Token] | None:
    """A rest that begins with its word. ``between 0s / after-set 45s`` gives both."""
    none = _NO_REST.match(text, at)
    if none is not None:
        return [_with_scope(text, at, none.end(), Rest(Range(0, 0)))]
    key = _KEY.match(text, at)
    if key is None:
        return None
    if text.startswith("pause ", at) and _SHORT_PAUSE.match(text, key.end()) is not None:
        return None  # "pause 1s at the top"
    end, early = key.end(), key["early"]
    worded = _WORDED.match(text, end)
    if worded is not None:
        return [_with_scope(text, at, worded.end(), Rest(None, worded[0]), early)]
    if (moving := moving_rest(text, end)) is not None:
        return [_with_scope(text, at, moving[1], moving[0], early)]
    if (way := read_distance(text, end)) is not None and way[0].metres.low >= _SHORTEST_WAY:
        return [_with_scope(text, at, way[1], Rest(None, squeeze(text[end : way[1]])), early)]
    time = (
        read_time(text, end, bare_minutes=True) or _time_in_words(text, end) or _bare_number(text, at, end, key["sign"])
    )
    if time is not None and key["bracket"]:
        time = (time[0], time[1] + 1) if text[time[1] : time[1] + 1] == ")" else None
    if time is None:
        return None
    first = _with_scope(text, at, time[1], Rest(time[0]), early)
    if second := _SECOND.match(text, first.end):
        more = read_time(text, second.end(), bare_minutes=True)
        if more is not None:
            return [first, Token("rest", second.start(), more[1], RestScope(Rest(more[0]), "round"))]
    return [first]


def _bare_number(text: str, at: int, end: int, sign: str) -> tuple[Range, int] | None:
    """``rest 90``, ``rest 2``: minutes up to five, else seconds."""
    number = read_range(text, end)
    if number is None or text[number[1] : number[1] + 1] == ":" or _is_right(text, at, number[1]):
        return None  # "rest 1:1" is a ratio, "R 5 breaths" the right side
    short = not sign.strip(" ") and text[at] == "r" and not text.startswith(("re", "ri", "ru"), at)
    told = text.startswith("r ", at) and _DIGIT.search(text, 0, at) and not _OTHER_SIDE.search(text)
    if short and number[0].low < 10 and not told:
        return None  # "Low lunge R 5"
    factor = 60.0 if number[0].high <= 5 else 1.0
    return Range(number[0].low * factor, number[0].high * factor), number[1]


def _time_in_words(text: str, at: int) -> tuple[Range, int] | None:
    match = _IN_WORDS.match(text, at)
    if match is None:
        return None
    length = 60.0 if match["unit"] == "min" else 1.0
    low = float(COUNT_WORDS.get(match["count"], 2 if "couple" in match["count"] else 1))
    high = float(COUNT_WORDS.get(match["more"], low))
    return Range(low * length, max(low, high) * length), match.end()


_BETWEEN_ALONE = re.compile(r" {0,2}between(?= {0,2}(?:$|[).,;]))")
"""``6 x 40 m, 60-75s between``."""


_RESTS_BEHIND = re.compile(r" {1,2}rest(?: {0,2}[:=])? {1,2}(?=:?\d)")
"""``8 x 400 m @ 80s rest 90s``: the first time is that of the way, and the rest has its own."""


_REST_BETWEEN = re.compile(
    r" rest (?:in )?between (?:sets|rounds|exercises):? \d{1,3}(?:-\d{1,3})? ?(?:min(?:ute)?s?|sec(?:ond)?s?|s) {0,2}$"
)
"""``Bike for 8 mins Rest between sets 1 min``: how long to ride comes first."""


def rest_after_time(text: str, at: int, amount: Range, end: int) -> Token | None:
    """``90s rest``, ``60-90 seconds rest between sets``, ``90s between sets``: the time was read already."""
    if _RESTS_BEHIND.match(text, end) is not None and text[:at].rstrip(" ").endswith(("@", " in")):
        return None
    if text.endswith((" for ", "x", "x "), 0, at) and _REST_BETWEEN.match(text, end) is not None:
        return None
    if text[end : end + 1] == ")" and text[at - 1 : at] == "(" and (behind := _AFTER.match(text, end + 1)) is not None:
        return _with_scope(text, at - 1, behind.end(), Rest(amount))  # "minimal (15-20 sec) rest"
    match = _AFTER.match(text, end) or (_PAUSE_AFTER.match(text, end) if amount.low >= _LONGEST_PAUSE else None)
    if match is None and (alone := _BETWEEN_ALONE.match(text, end)) is not None:
        return Token("rest", at, alone.end(), RestScope(Rest(amount), None))
    if match is None:
        if _OF_THE_DAY.match(text, end):
            return None
        between = _with_scope(text, at, end, Rest(amount))
        return between if between.end > end else None
    of_stations = "change" in match[0] or match[0].lstrip().startswith("to ")
    return _with_scope(text, at, match.end(), Rest(amount), "between" if of_stations else None)


def parse_rest(text: str) -> Rest:
    """The rest that a field's text states (``90``, ``90s``, ``rest 2 min``, ``as needed``)."""
    shown = squeeze(tidy(text))
    folded = fold(shown)
    if (minutes := _MINUTES_SHORT.fullmatch(folded)) is not None:
        folded = f"{minutes[1]} min"
    for candidate in (folded, "rest " + folded):
        tokens = read_rest(candidate, 0)
        if tokens and len(tokens) == 1 and tokens[0].end == len(candidate) and isinstance(tokens[0].value, RestScope):
            rest = tokens[0].value.rest
            return Rest(None, shown) if rest.seconds is None and candidate is folded and rest.text != folded else rest
    time = read_time(folded, 0, bare_minutes=True)
    if time and folded[time[1] :].strip() == "rest":
        return Rest(time[0])
    return Rest(None, shown)
