"""Times that are no hold: limits, how long a round or a run lasts, how one repetition goes."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.tokens import RestScope, Token
from hipflex_kit.program import Range, Rest

_ENDURANCE = re.compile(
    r"(?<![a-z])(?:run|jog|swim|bike|ride|cycl(?:e|ing)|spin|hike|easy|steady|long|tempo|threshold|recovery|z[1-5]"
    r"|zone [1-5]|mp|cardio|elliptical|erg|warm[ -]?up|wu|cool[ -]?down|brisk|progression|esteira|cinta"
    r"|bici(?:cletta)?|bicicleta"
    r"|tapis(?: roulant)?|laufband|fahrrad|v[eé]lo|fiets(?:en)?|lopen|roeien|remo|corsa|camminata|camin(?:h)?ata"
    r"|caminar|trote|course"
    r"|laufen|radfahren|rameur|treadmill|crosstrainer|stepper|ellittica|yoga|stretch(?:ing)?)(?![a-z])|^walk \d"
)


def lasts(text: str) -> bool:
    """``30' easy run`` lasts so long; ``sled push 50'`` goes so far."""
    return _ENDURANCE.search(text) is not None


_LIMIT = re.compile(
    r" {0,2}-?(?:intra|within|inside)(?:[- ]set)?(?: rest)?(?![a-z])"
    r"| {0,2}-?rounds?(?![a-z])(?! of)"
    r"| {0,2}-?(?:time )?(?:cap|limit)(?![a-z])"
)
"""``5x5 - 5 minute rounds``: how often a set begins, not how long it lasts; ``20s intra-set``, ``10 min cap``."""


def end_of_limit(text: str, end: int) -> int | None:
    """Column behind the words that make the time before ``end`` a limit; None where it is none."""
    match = _LIMIT.match(text, end)
    return match.end() if match is not None else None


_HARD_AND_EASY = re.compile(
    r" (?:hard|fast|all[- ]out|max(?: effort)?|sprint|quick|work) ?(?:/|,|\+|then|and|:)? ?"
    r"(?=(?:\d{1,3} ?(?:s(?:ec(?:ond)?s?)?|min(?:ute)?s?|'|\")|\d{0,2}:\d\d) "
    r"(?P<words>(?:easy|slow|off|rest|recover(?:y)?|light|steady|spin"
    r"|jog|walk)(?![a-z])))"
)


def with_easy_rests(low: str, tokens: list[Token]) -> list[Token]:
    """``15s hard / 45s easy``: the words say what is done fast, and the time in front of ``easy`` is the rest.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
    """
    for index in range(len(tokens) - 1):
        work, easy = tokens[index], tokens[index + 1]
        match = _HARD_AND_EASY.match(low, work.end) if work.kind == easy.kind == "seconds" else None
        if match is not None and match.end() == easy.start and isinstance(easy.value, Range):
            rest = Token("rest", work.end, match.end("words"), RestScope(Rest(easy.value), None))
            return [*tokens[: index + 1], rest, *tokens[index + 2 :]]
    return tokens


_IN_TIME = re.compile(
    r"(\d{1,3})(?: reps)? in (?:under )?(?:\d{1,2}:\d\d|\d{1,2} ?(?:min(?:ute)?s?|'))(?![\w:])(?: or less)?"
)


def read_in_time(text: str, at: int) -> list[Token] | None:
    """``100 in 5:00``: all of them, in so much time."""
    match = _IN_TIME.match(text, at) if " in " in text else None
    if match is None:
        return None
    return [Token("reps", at, match.end(1), numbers.as_range(match[1])), Token("aside", match.end(1), match.end())]


_OF_ONE_REP = re.compile(
    r" (?:lower(?:ing)?|descen[dt]|ascen[dt]|(?:pause|stop)(?= (?:in|at) (?:the )?(?:bottom|top|hole|chest))|eccentric"
    r"|negative)(?![a-z])"
)
"""``5 Squats (0:05 lowering, 0:05 ascent)``: how a repetition goes, and no amount."""


_OF_LAST_REP = re.compile(r"hold(?:ing)? (?:the )?(?:last|final)(?: rep| one)?(?: for)? $")
"""``3x15, hold the last rep for 10 seconds``: how a set ends, and not how long each repetition is."""


def without_parts_of_rep(low: str, tokens: list[Token]) -> list[Token]:
    """Tokens without the times that say how one of the repetitions goes."""
    if not any(token.kind in ("reps", "count") for token in tokens):
        return tokens
    return [
        token
        for token in tokens
        if token.kind != "seconds"
        or (_OF_ONE_REP.match(low, token.end) is None and _OF_LAST_REP.search(low, 0, token.start) is None)
    ]
