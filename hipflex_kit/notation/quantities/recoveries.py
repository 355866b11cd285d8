"""What runners do between their repetitions: ``6 x 400 m w/ 200 m jog``, ``8 x 400 m (90s walk)``.

The way back at an easy pace is the rest.
"""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities.rests import moving_rest
from hipflex_kit.notation.words.numbers import read_time
from hipflex_kit.notation.words.tokens import RestScope, Token
from hipflex_kit.program import Distance, Range, Rest

_JOINT = re.compile(
    r"(?:(?: {0,2}[,;/(+|—-] {0,2}| )(?:(?:w/|with|then|and) {0,2})?(?:an? )?|(?P<off> off (?:an? |of )?))(?=\d|:\d)"
)
_BEHIND = re.compile(
    r"(?: (?:(?P<rest>recover(?:y|ies)|recs?|rests?)|back(?: down)?))?"
    r"(?: (?:in )?between(?: (?:reps|sets|each|efforts))?)?"
    r" {0,2}(?:(?=$|[,;.)])\)?|(?= x ?\d))"
)
_OFF_BEHIND = re.compile(r"(?: (?:recover(?:y|ies)|recs?|rests?))? {0,2}(?=$|[,;.)])")
_TIMES_LAST = re.compile(r" x ?\d{1,2} {0,2}$")
_WORK = frozenset({"distance", "seconds"})


def may_recover(low: str) -> bool:
    """May a folded line say what is done between its repetitions? Cheap, and never wrong with a no."""
    return (
        "jog" in low
        or "walk" in low
        or " off " in low
        or "float" in low
        or "shuffle" in low
        or "easy" in low
        or "spin" in low
        or ("/" in low and _OVER.search(low) is not None)
    )


_OVER = re.compile(
    r"(?<=[\da-z]) ?/ ?(?P<time>\d{1,3} ?(?:s|secs?|seconds?|mins?|minutes?|')|\d:[0-5]\d)(?: rest| off)?[ .)]{0,2}$"
)
"""``6 x 2 min / 30 s``: work, and the rest behind it."""


def with_recovery(low: str, tokens: list[Token]) -> list[Token]:
    """A distance or a time that is jogged or walked behind sets of work is their rest.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
    """
    worked = next((index for index, token in enumerate(tokens) if token.kind in _WORK or _on_track(token)), None)
    counted = any(token.kind == "sets" for token in tokens)
    if worked is None or not (counted or _TIMES_LAST.search(low)):
        return tokens
    if counted and tokens[worked].kind in _WORK and (over := _OVER.search(low, tokens[worked].end - 1)) is not None:
        time = read_time(low, over.start("time"), bare_minutes=False)
        if time is not None and over.start() <= tokens[worked].end:
            rest = Token("rest", over.start(), over.end(), RestScope(Rest(time[0]), None))
            return [*(one for one in tokens if one.end <= over.start()), rest]
    for joint in _JOINT.finditer(low, tokens[worked].end):
        found = _recovery(low, joint, tokens[worked].kind != "seconds")
        if found is not None:
            tokens = [*tokens[:worked], _as_way(tokens[worked]), *tokens[worked + 1 :]]
            apart = [token for token in tokens if token.end <= found.start or token.start >= found.end]
            if not counted:  # "400 m w/ 200 m jog x 6"
                apart = [one._replace(kind="sets") if one.kind == "reps" else one for one in apart]
            return sorted([*apart, found], key=lambda token: token.start)
    found = _moved_first(low, tokens[worked]) if counted and tokens[worked].kind != "seconds" else None
    if found is None:
        return tokens
    apart = [token for token in tokens if token.end <= found.start or token.start >= found.end]
    return sorted([*apart, found], key=lambda token: token.start)


_MOVED_FIRST = re.compile(
    r" {0,2}(?:[,;(|—-] {0,2}|w/ ?|with |then )(?:an? )?"
    r"(?P<how>(?:easy |slow )?(?:jog|walk|float|shuffle))(?:ging|ing)?"
    r" (?:for )?(?P<way>\d[^,;()]{0,12}?)"
    r"(?P<said>\)"
    r"| (?:(?:as |for )?(?:recover(?:y|ies)|recs?|rests?)|(?:in )?between(?: (?:reps|sets|each|efforts))?)\)?)"
    r" {0,2}(?=$|[,;.])"
)


def _moved_first(low: str, worked: Token) -> Token | None:
    """``5 x 800 m, jog 400 m recovery``, ``6 x 400 m (jog 200 m)``: how one comes back, before how far."""
    found = _MOVED_FIRST.search(low, worked.end)
    if found is None or ("(" in found[0]) != found["said"].endswith(")"):
        return None
    turned = f"{found['way']} {found['how']}"
    moving = moving_rest(turned, 0, of_runs=True)
    if moving is None or moving[1] != len(turned):
        return None
    return Token("rest", found.start(), found.end(), RestScope(moving[0], None))


_ROUND_THE_TRACK = frozenset({200.0, 300.0, 400.0, 500.0, 600.0, 800.0, 1000.0, 1200.0, 1600.0})


def _on_track(token: Token) -> bool:
    """``8 x 400``: nobody does so many repetitions, and a runner goes once round the track."""
    amount = token.value if token.kind == "reps" else None
    return isinstance(amount, Range) and amount.low == amount.high and amount.low in _ROUND_THE_TRACK


def _as_way(token: Token) -> Token:
    amount = token.value if token.kind == "reps" else None
    return token._replace(kind="distance", value=Distance(amount, "m")) if isinstance(amount, Range) else token


def _recovery(low: str, joint: re.Match[str], of_runs: bool) -> Token | None:
    if joint["off"] is not None:
        time = read_time(low, joint.end())
        behind = _OFF_BEHIND.match(low, time[1]) if time is not None else None
        if time is not None and behind is not None:
            return Token("rest", joint.start(), behind.end(), RestScope(Rest(time[0]), None))
    moving = moving_rest(low, joint.end(), of_runs=of_runs)
    behind = _BEHIND.match(low, moving[1]) if moving is not None else None
    if moving is None or behind is None:
        return None
    rest = moving[0] if moving[0].seconds is None or behind["rest"] is None else Rest(moving[0].seconds)
    return Token("rest", joint.start(), behind.end(), RestScope(rest, None))
