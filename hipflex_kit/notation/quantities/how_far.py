"""How far, and how long for it: numbers and letters that are metres, kilometres or minutes by what is done."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities.swims import fewest_metres
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Distance, Load, LoadKind, Range


def settle_ways(low: str, tokens: list[Token], kinds: set[str], name: str) -> list[Token]:
    """``run 5k`` is far and not heavy, ``400 Run`` far and not often, ``Pigeon 2m`` long and not far.

    Args:
        low: Folded line.
        tokens: What was read on it, in order.
        kinds: Kinds of all of them.
        name: Folded name of the exercise.
    """
    if "load" in kinds and kinds.isdisjoint(("reps", "reps_list", "distance")) and (run := _RUN.search(name)):
        tokens = [_as_distance(low, token, run.lastgroup is not None) for token in tokens]
    if "reps" in kinds and _RUN_ALONE.fullmatch(name.strip()):
        tokens = [_as_metres(token, _FEWEST_METRES, _TRACK) for token in tokens]
    elif "reps" in kinds and (fewest := fewest_metres(name)) is not None:
        tokens = [_as_metres(token, fewest, _POOL) for token in tokens]
    if "distance" in kinds and _STILL.search(name) is not None:
        tokens = [_as_minutes(low, token) for token in tokens]
    return tokens


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


_RUN = re.compile(
    r"(?<![a-z])(?:(?P<far>run|jog|easy|steady|parkrun|bike|ride|cycling|hike|ruck)"
    r"|sprint|stride|walk|row|rower|rowing|erg|ski|swim)(?:s|ning|ging|ing)?(?![a-z])"
    r"|^(?P<run>tempo|threshold|long|progression|recovery|fartlek|warm[ -]?up|wu|cool[ -]?down|cd)$"
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


_SLOWEST = 1.0
"""Metres a second; nobody sprints 30 m in three minutes."""


def is_too_slow(before: list[Token], time: Range) -> bool:
    """Is a time behind ``4 x 30 m`` too long for the way?"""
    ways = [token.value for token in before if isinstance(token.value, Distance)]
    return bool(ways) and ways[0].metres.high / max(time.low, 1.0) < _SLOWEST
