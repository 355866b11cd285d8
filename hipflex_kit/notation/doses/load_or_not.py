"""What is a load beside a dose, and what only looks like one: a tempo, a slope, what was lifted last time."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.rest_or_hold import REPS
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.quantities.tempo import tempo_of_digits
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Load, LoadKind, Range


def settle_loads(low: str, tokens: list[Token], kinds: set[str], name: str) -> list[Token]:
    """Numbers that look like loads and are a tempo or how steep, or were lifted last time.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
        kinds: Kinds of all of them.
        name: Folded name of the exercise.
    """
    if "load" in kinds and ("last " in low or "previous" in low):
        tokens = [one for token in tokens for one in _without_last(low, token)]
    if "load" in kinds and ("(" in low or "[" in low or ": " in low):
        tokens = _without_best(low, tokens, kinds)
    if "load" in kinds and "tempo" not in kinds:
        digits = _THREE_OR_FOUR if _TEMPO_NAMED.search(name) else _FOUR
        tokens = [_as_digits(low, token, digits) for token in tokens]
    if "reps_list" in kinds and "reps" in kinds and "tempo" not in kinds:
        tokens = [_as_tempo(low, token) for token in tokens]
    if "load" in kinds and kinds.isdisjoint(("sets", "reps")) and _SLOPED.search(name) is not None:
        tokens = _with_slope(tokens)
    return tokens


_LAST_TIME = re.compile(
    r",? ?(?:was |is )?(?:from |for )?(?:last|previous) (?:time|week|session|workout|month|block)(?![a-z]|:? \d)"
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


_KNOWN = r"(?:(?:training|working|current|estimated) max|tm|e?1 ?rm|pr|pb|best|record|prev(?:ious)?|before|last|was)"
_LIFTED_ONCE = r"{0,2}~?\d{2,3}(?:\.\d{1,2})?(?: ?(?:kgs?|lbs?|pounds|#))?(?: ?(?:x|for) ?\d{1,2})?"
_BEST = re.compile(
    rf"[(\[](?:[a-z-]{{2,10}} ){{0,2}}?{_KNOWN}(?: is| was)?[:=]? {_LIFTED_ONCE}[)\]]"
    rf"|[ ,;—-](?:(?:current|old|last|best|my) )?{_KNOWN}: {_LIFTED_ONCE}$"
)
"""``Squat (training max 120kg)``, ``PR: 180``: what percentages are of, or was lifted once, and not today's load."""


def _without_best(low: str, tokens: list[Token], kinds: set[str]) -> list[Token]:
    """The tokens that say nothing of a record; ``Squat PR: 180`` with nothing before it is one of a list of them."""
    best = _BEST.search(low)
    if best is None or (best[0][0] not in "([" and kinds.isdisjoint(REPS)):
        return tokens
    return [token for token in tokens if not best.start() < token.start < best.end()]


_SLOPED = re.compile(r"(?<![a-z])(?:incline walk|treadmill|walk)")


def _with_slope(tokens: list[Token]) -> list[Token]:
    """``Incline walk 10 min, 6%`` is how steep, and no share of a lift."""
    return [
        token._replace(value=Load(LoadKind.OTHER, None, token.value.text))
        if isinstance(token.value, Load) and token.value.kind is LoadKind.PERCENT_1RM
        else token
        for token in tokens
    ]


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


HANDHELD = re.compile(r"(?<![a-z])(?:dbs?|dumbbells?|kbs?|kettlebells?)(?![a-z])", re.IGNORECASE)


def with_pairs(low: str, tokens: list[Token], kinds: set[str], name: str, *, held: bool) -> list[Token]:
    """What looks like seconds and is a pair of dumbbells: ``DB row 32s 4x10``, ``Side raises 3 x 15 - 20s``.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
        kinds: Kinds of all of them.
        name: Folded name of the exercise.
        held: The exercise is held for a time.
    """
    if "sets" not in kinds or "load" in kinds:
        return tokens
    if kinds.isdisjoint(REPS):
        lifted = _LIFTED.search(name) is not None
        return [one for token in tokens for one in _reps_and_pair(low, token)] if lifted else tokens
    if held:
        return tokens
    return [_as_pair(low, token, tokens[index + 1 : index + 2]) for index, token in enumerate(tokens)]


def _as_pair(low: str, token: Token, following: list[Token]) -> Token:
    """``DB row 32s 4x10``: right before the sets, a number with an s are the dumbbells that are used."""
    written = low[token.start : token.end]
    before = following and following[0].kind == "sets" and following[0].start - token.end == 1
    if token.kind != "seconds" or not before or not (written[-1] == "s" and written[:-1].isdecimal()):
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
