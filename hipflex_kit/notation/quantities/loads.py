"""Loads and efforts: kilograms, pounds, ``75%``, ``5RM``, bodyweight, pairs such as ``115/75``, RPE and RIR."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.best_lifts import BEST
from hipflex_kit.notation.words.folding import fold, squeeze, tidy
from hipflex_kit.notation.words.numbers import NUMBER, as_range
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Effort, EffortScale, Load, LoadKind, Range

_LIST = rf"{NUMBER}(?: {{0,1}}[-/] {{0,1}}{NUMBER}){{0,4}}"
_THING = (
    r"(?:(?: {1,2}|(?<=[#bgs])(?=[dk]b))(?:db'?s?|dbs|dumbbells?|kb'?s?|kettlebells?|barbells?|bar|weights?"
    r"|plates?|vest|med ?balls?|mb|balls?|bands?|sandbag)(?![a-z])"
    r"(?:(?<=s)(?!')|(?= {0,2}(?:$|[,;.)x@+/—-]|for |each|in |ea|until|to )))(?:,? (?:in )?each hand)?)?"
)
_IN_EACH_HAND = (
    r"(?: {0,2}p?/ ?(?:hand|arm)| {1,2}p/h"
    r"| {1,2}(?:(?:in |for )?(?:each|ea\.?) (?:hand|arm)|[(](?:in |per )?(?:each )?hand[)]"
    r"|per (?:hand|arm)|(?:each|ea)(?= {0,2}(?:$|[,;.)]))))(?![a-z])"
)
_UNIT = (
    r"(?P<kg>kgs?(?:'s)?|kilos?|k(?= ?(?:db|kb|$|[ ,;)]))(?!(?<! to \dk)(?<! to \d\dk) (?:race |goal )?(?:pace|effort))"
    r"|kilograms?)|(?P<lb>lbs?(?:'s)?|pounds?"
    r"|(?<=[^ ])#'?s?|(?<!x\d )(?<!x\d\d )(?<!x \d )(?<!x \d\d )(?<!@ \d )(?<!@ \d\d )(?<!@ \d\d\d )(?<!  )#'?s?"
    r"|#'?s?(?! {1,2}(?:(?!(?:dbs?|dumb|kbs?|kettle|bar|plate|vest|weight|ball|med|mb|sand|band|each|ea"
    r"|per|for|in|on|x|with)(?![a-z]{6}))[a-z]|\d{1,3} ?(?:kgs?|lbs?|secs?|mins?)(?![a-z]))))"  # "3x10 # slow down"
    r"|(?P<pood>poods?|pd)"
)
_WEIGHT = re.compile(
    r"(?P<pair>[12] {0,1}x {0,1}|(?:(?<=with )|(?<=w/ ))[12] (?=\d))?"
    rf"[+-]?(?P<n>{_LIST}) {{0,2}}(?:{_UNIT})(?!(?![dk]bs?(?![a-z]))[a-z])\.?"
    rf"(?: ?/ ?(?P<second>{NUMBER}) {{0,1}}(?:kg"
    rf"|lbs?|#))?(?:{_IN_EACH_HAND}|{_THING})"
)
_PERCENT = re.compile(
    rf"(?!(?<=[x×]){NUMBER}(?:,? | -)[-\d])"
    rf"(?P<n>{NUMBER}(?: {{0,1}}%)?(?: {{0,2}}(?:-|/|to|,) {{0,2}}{NUMBER}(?:%(?= {{0,2}}[-/,]))?){{0,6}}) {{0,1}}%"
    r"(?! {0,2}(?:incline|grade|gradient|slope|of (?:max )?(?:hr|heart))(?![a-z]))"
    rf"(?P<of> {{0,2}}(?:of )?(?:your |the )?(?:{BEST}|\d{{1,2}} {{0,1}}-?rm"
    r"|max|bw|bodyweight|hrmax|ftp|lthr)(?![a-z])(?: {0,1}[+-] {0,1}\d{1,3}(?:-\d{1,3})? {0,1}(?:kg|lbs?|#))?)?"
)
_PAIR = re.compile(r"\d{2,3}(?:\.\d)? {0,1}/ {0,1}\d{2,3}(?:\.\d)?(?![\d/%])(?: {0,1}(?:#|lbs?|kgs?)(?![a-z]))?")
_REP_MAX = re.compile(r"(?P<n>\d{1,2})\+? {0,1}-?(?:rm(?![a-z])|rep[ -](?:max(?:imum)?|weight)(?![a-z]))")
_BODYWEIGHT = re.compile(
    r"(?:bw|bodyweight|body weight)(?:(?![a-z])|(?=x ?\d))(?P<more> {0,1}(?:\+|-(?! ?\d ?[x×*] ?\d| ?\d{1,2}[x×*]\d"
    r"| ?\d{1,3}(?:-\d{1,3})? ?(?:sets?|rounds?|reps?|s|sec(?:ond)?s?|min(?:ute)?s?|m|met(?:er|re)s?|steps?)(?![a-z])))"
    r" {0,1}(?P<n>\d{1,3}(?:\.\d)?) {0,1}(?:kg|lbs?|#)?(?![a-z]))?"
)
_TIMES_BODYWEIGHT = re.compile(
    r"(?:\d\.\d{1,2} ?x? ?|(?<![a-z] )[123]x|(?:1 |1-)?[123]/[234] (?:of )?|[½¼¾⅓⅔] ?)(?:bw|body ?weight)(?![a-z])"
)
"""``1.5 x bodyweight``, ``1/2 BW``; behind a name ``3xBW`` are three sets."""
_RPE = re.compile(
    rf"rpe {{0,2}}(?:of |:|=|@|-|max |up to |around |about |under )? {{0,2}}"
    rf"(?P<n>{NUMBER})(?: {{0,1}}(?:-|to) {{0,1}}(?P<m>{NUMBER}))?(?![\d%])"
)
_RPE_AFTER = re.compile(
    r"(?P<n>(?:10|\d)(?:\.\d)?)(?: {0,1}- {0,1}(?P<m>(?:10|\d)(?:\.\d)?))? {0,2}rpe"
    r"(?![a-z]| {1,2}(?:10|\d)(?:\.5)? {0,2}(?:$|[,;|)]))"
)
_RIR = re.compile(
    rf"rir {{0,2}}(?:of |:|=|@|-)? {{0,2}}(?P<n>{NUMBER})(?: {{0,1}}(?:-|to) {{0,1}}(?P<m>{NUMBER}))?(?![\d%])"
)
_RIR_AFTER = re.compile(
    rf"(?:leave |keep )?(?P<n>{NUMBER})(?: {{0,1}}- {{0,1}}(?P<m>{NUMBER}))? {{0,2}}(?:rir(?![a-z])"
    rf"|(?:reps? )?(?:shy of|short of|before|(?:away )?from) (?:technical |muscular )?failure"
    rf"|reps? (?:in reserve|in the tank|left|shy)|in the tank|in reserve)(?: in the tank)?"
    r"|(?:leave|keep) (?P<few>[1-5])(?:-(?P<more>[1-5]))?(?= ?(?:$|[,;.)]))"
    r"|(?<=with )(?P<with>[1-5])(?:-(?P<most>[1-5]))? left(?= ?(?:$|[,;.)]))|(?<=\()(?P<left>[1-4]) left(?=\))"
)


def read_effort(text: str, at: int) -> Token | None:
    """``RPE 8``, ``8-9 RPE``, ``RIR 2``, ``leave 2 in the tank``."""
    for pattern, scale in (
        (_RPE, EffortScale.RPE),
        (_RPE_AFTER, EffortScale.RPE),
        (_RIR, EffortScale.RIR),
        (_RIR_AFTER, EffortScale.RIR),
    ):
        match = pattern.match(text, at)
        if match is not None:
            return Token("effort", at, match.end(), Effort(scale, as_range(*_said_of_effort(match))))
    return None


def _said_of_effort(match: re.Match[str]) -> list[str]:
    """The number that was written, or both ends of its range."""
    return [number for number in match.groups() if number]


def is_in_reserve(text: str, at: int) -> bool:
    """``3 sets, 2 short of failure``: is the number behind sets of repetitions that are not done?"""
    return _RIR_AFTER.match(text, at) is not None


def _numbers(written: str) -> Range:
    values = [float(value) for value in re.findall(NUMBER, written)]
    return Range(min(values), max(values))


_SETS_BEFORE = re.compile(r"[ (]\dx$| \d x $")
_FOR_TWO_HANDS = re.compile(r"(?<![a-z])(?:dbs?|dumbbells?|kbs?|kettlebells?|farmer|rack)")


def _is_reps_of_sets(text: str, at: int) -> bool:
    """``Deadlift 5x2x100kg``: five sets of two; with dumbbells, one for each hand."""
    return _SETS_BEFORE.search(text, max(0, at - 4), at) is not None and _FOR_TWO_HANDS.search(text, 0, at) is None


def _load_at(text: str, at: int, shown: str) -> tuple[Load, int] | None:
    if match := _TIMES_BODYWEIGHT.match(text, at):
        return Load(LoadKind.OTHER, None, squeeze(shown[at : match.end()])), match.end()
    if match := _REP_MAX.match(text, at):
        return Load(LoadKind.REP_MAX, as_range(match["n"]), squeeze(shown[at : match.end()])), match.end()
    if (match := _WEIGHT.match(text, at)) and not (match["pair"] and _is_reps_of_sets(text, at)):
        kind = LoadKind.KILOGRAMS if match["kg"] else LoadKind.POUNDS if match["lb"] else LoadKind.OTHER
        written = squeeze(shown[at : match.end()])
        if match["second"] or ("/" in match["n"] and match["n"].count("/") == 1 and match["lb"]):
            kind = LoadKind.OTHER
        amount = _numbers(match["n"])
        if match["pood"]:
            kind, amount = LoadKind.KILOGRAMS, Range(round(amount.low * 16.38, 2), round(amount.high * 16.38, 2))
        return Load(kind, amount, written), match.end()
    if match := _PERCENT.match(text, at):
        of = match["of"] or ""
        kind = LoadKind.OTHER if "bw" in of or "body" in of or "hr" in of or "ftp" in of else LoadKind.PERCENT_1RM
        return Load(kind, _numbers(match["n"]), squeeze(shown[at : match.end()])), match.end()
    if match := _BODYWEIGHT.match(text, at):
        extra = float(match["n"] or 0) * (-1 if "-" in (match["more"] or "") else 1)
        added = Range(extra, extra) if match["n"] else None
        return Load(LoadKind.BODYWEIGHT, added, squeeze(shown[at : match.end()])), match.end()
    return None


def read_load(text: str, at: int, shown: str) -> Token | None:
    """A load with its unit, or bodyweight."""
    found = _load_at(text, at, shown)
    return Token("load", at, found[1], found[0]) if found else None


_ADDED = re.compile(r"\+ ?(?:[5-9]|\d{2,3}|\d{1,3}\.\d{1,2})(?= {0,2}(?:$|[),;]))")
_BEHIND_SETS = re.compile(r"\d ?[x*] ?\d{1,2}(?:-\d{1,2})?,? [(@]?$")


def read_added(text: str, at: int, shown: str) -> Token | None:
    """``5x5 +25`` behind chins and dips: what hangs on the belt."""
    added = _ADDED.match(text, at)
    if added is None or _BEHIND_SETS.search(text, max(0, at - 16), at) is None:
        return None
    return Token("load", at, added.end(), Load(LoadKind.OTHER, None, squeeze(shown[at : added.end()])))


_PAIR_IN_BRACKETS = re.compile(
    r"\((?P<men>\d{2,3}) ?(?P<unit>#|lbs?|kgs?)? ?, ?(?P<women>\d{2,3})(?: ?(?P<second>#|lbs?|kgs?))?\)"
)
_PAIRS = re.compile(r"\d{2,3}s ?/ ?\d{2,3}s?(?![a-z\d])")
_IN_BOTH_HANDS = re.compile(r"(?<![a-z])(?:dbs?|dumbbells?|kbs?|kettlebells?)(?![a-z])")


def read_pairs(text: str, at: int, shown: str) -> Token | None:
    """``10 DB thrusters (50s/35s)``: a pair of fifties for men and one of thirty-fives for women, and no seconds."""
    match = _PAIRS.match(text, at)
    return _as_written(match if match and _IN_BOTH_HANDS.search(text, 0, at) else None, shown)


_NEVER_REPS = 35
"""``Press (95,65)``: two numbers from here on are no repetitions of two sets."""


_VERSIONS_IN_BRACKETS = re.compile(
    r"\((?P<loads>\d{2,3}(?: ?/ ?\d{2,3}){2,3}(?: ?(?:#|lbs?|kgs?)(?![a-z]))?)(?![\d/.:])"
)


def read_pair_in_brackets(text: str, at: int) -> Token | None:
    """``10 thrusters (135,95)``, ``(35lb, 22lb)``: a load for men and a lighter one for women.

    ``8 cleans (85/65/45)`` are loads of three versions, as gyms with several have them.
    """
    versions = _VERSIONS_IN_BRACKETS.match(text, at)
    if versions is not None:
        numbers = [int(number) for number in re.findall(r"\d+", versions["loads"])]
        heavy = text[:1].isdecimal() or min(numbers) >= _NEVER_REPS
        falls = numbers == sorted(numbers, reverse=True) and numbers[0] > numbers[-1]
        return Token("load", *versions.span("loads"), parse_load(versions["loads"])) if heavy and falls else None
    match = _PAIR_IN_BRACKETS.match(text, at)
    if match is None or int(match["men"]) <= int(match["women"]):
        return None
    if not (text[:1].isdecimal() or match["unit"] or int(match["women"]) >= _NEVER_REPS):
        return None
    unit = match["second"] or match["unit"] or ""
    return Token("load", at + 1, match.end() - 1, parse_load(f"{match['men']}/{match['women']}{unit}"))


def read_pair(text: str, at: int, shown: str) -> Token | None:
    """``135/95``: a load for men and women, as gyms write it."""
    match = _PAIR.match(text, at)
    if match is None:
        return None
    return Token("load", at, match.end(), Load(LoadKind.OTHER, _numbers(match[0]), squeeze(shown[at : match.end()])))


@lru_cache(maxsize=2048)
def parse_load(text: str) -> Load:
    """The load that a field's text states; anything else is kept as written."""
    shown = squeeze(tidy(text)).removeprefix("@").strip()
    found = _load_at(fold(shown), 0, shown)
    if found is not None and found[1] == len(shown):
        return found[0]
    return Load(LoadKind.OTHER, None, shown)


def parse_effort(text: str) -> Effort | None:
    """The effort that a field's text states (``RPE 8``, ``8``, ``2 RIR``), or None."""
    folded = fold(squeeze(tidy(text))).removeprefix("@").strip()
    token = read_effort(folded, 0)
    if token is None and re.fullmatch(rf"{NUMBER}(?:-{NUMBER})?", folded):
        token = read_effort("rpe " + folded, 0)
        folded = "rpe " + folded
    if token is None or token.end != len(folded) or not isinstance(token.value, Effort):
        return None
    return token.value


def _as_written(match: re.Match[str] | None, shown: str) -> Token | None:
    """What was found, as a load in the author's words."""
    return Token("load", *match.span(), parse_load(shown[slice(*match.span())])) if match is not None else None


_PACE = re.compile(
    r"~? ?\d{1,2}:\d{2}(?: ?- ?\d{1,2}:\d{2})? ?(?:min(?:utes)? ?)?(?:/ ?|per )"
    r"(?:km|k|kilomet(?:er|re)|mi(?:le)?|[15]00 ?(?:m|y)(?:ards?|d|eters?|etres?)?)(?![a-z])"
)


def read_pace(text: str, at: int, shown: str) -> Token | None:
    """``5:10/km``, ``2:05 per 500 m``: how fast to run or row."""
    return _as_written(_PACE.match(text, at), shown)


_TWO = re.compile(r"2 ?x ?\d{1,2}(?:\.\d)?(?: ?(?:kgs?|lbs?)(?![a-z]))?(?![\dx%/-])")


def read_two(text: str, at: int, shown: str) -> Token | None:
    """``@ 2x12``: what each hand holds."""
    return _as_written(_TWO.match(text, at), shown)


_SETTING = re.compile(
    rf"{NUMBER}(?: ?- ?{NUMBER})? ?(?:(?:km ?/ ?h|kmh|kph|mph|rpm)|% ?(?:incline|grade|gradient|slope))(?![a-z])"
)


def read_setting(text: str, at: int, shown: str) -> Token | None:
    """``5.5 km/h``, ``6% incline``: how fast and how steep a machine is set."""
    return _as_written(_SETTING.match(text, at), shown)


_HEART_RATE = re.compile(
    r"hr ?(?:[<>:=@~]|under|below|max|about|of|at)? ?(?:\d{2,3}(?: ?- ?\d{2,3})?(?: ?bpm)?|z(?:one)? ?[1-5])"
    r"(?![\d%a-z])"
)


def read_heart_rate(text: str, at: int, shown: str) -> Token | None:
    """``HR <145``, ``HR zone 2``: how hard to run."""
    return _as_written(_HEART_RATE.match(text, at), shown)


_RACE_PACE = re.compile(
    r"(?:(?:current |goal |target |your )?(?:\d{1,2} ?k|mile|half[ -]marathon|hm|marathon|mp|race|goal|tempo|threshold"
    r"|cv|vo2 ?max|lactate threshold)[ -](?:race[ -])?(?:pace|effort|speed)|threshold|lt|mp|hmp)(?![a-z])"
)


def read_race_pace(text: str, at: int, shown: str) -> Token | None:
    """``@ 10k pace``, ``@ marathon effort``: as fast as in a race."""
    return _as_written(_RACE_PACE.match(text, at), shown)


def read_after_at(text: str, at: int, shown: str) -> Token | None:
    """What only an ``@`` or its own unit makes a load: a pace, a machine's setting, a pair of weights."""
    return (
        read_pace(text, at, shown)
        or read_setting(text, at, shown)
        or read_two(text, at, shown)
        or read_race_pace(text, at, shown)
    )


_EMPTY_BAR = re.compile(r"(?:empty |the )?bar(?= ?x ?\d| for \d)")


def read_empty_bar(text: str, at: int, shown: str) -> Token | None:
    """``bar x 10`` at the start of a line, as logs have their first set."""
    return _as_written(_EMPTY_BAR.match(text, at) if at == 0 else None, shown)


_LEVEL = re.compile(r"level {0,2}\d{1,2}(?:-\d{1,2})?(?![\d%])")


def read_level(text: str, at: int, shown: str) -> Token | None:
    """``at level 12``: how hard a machine is set."""
    match = _LEVEL.match(text, at)
    if match is None or not text[:at].rstrip().endswith((" at", ",", "@", "(", "-", "—")):
        return None
    return _as_written(match, shown)
