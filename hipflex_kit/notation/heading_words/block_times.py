"""Times that a block's heading says of all of it: its time limit, and the rests in it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.heading_words.block_kinds import EVERY
from hipflex_kit.notation.heading_words.block_rounds import EMOM_TIMES
from hipflex_kit.notation.quantities import rests
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.tokens import RestScope
from hipflex_kit.program import BlockKind, Rest

_CAP = re.compile(
    r"(?:time )?cap {0,2}(?:of|:)? {0,2}(?P<t>\d{1,5}(?::\d\d)?)(?P<sec> ?s(?:ec)?(?![a-z]))?(?: ?min(?:ute)?s?)?"
    r"|(?P<u>\d{1,2}:\d\d|\d{1,3}) ?(?:min(?:ute)?s?)? ?(?:time )?cap(?![a-z])"
)
_AFTER_AMRAP = re.compile(
    r"(?:amrap|emot?m|e\dmom|possible)(?: {0,2}(?:x|in|for|of|-|:) {0,2}| {1,2}"
    r"|(?=\d))\(? {0,1}(?P<n>\d{1,3}(?::\d\d)?)(?: {0,1}- {0,1}\d{1,3})?(?! {0,1}(?:rounds|sets"
    r"|s(?:ec(?:ond)?s?)?(?![a-z])|/))"
)
_SECONDS_AFTER_AMRAP = re.compile(r"amrap(?: in| for|:)? {0,2}(?P<n>\d{1,3}) ?s(?:ec(?:ond)?s?)?(?![a-z])")
_SECONDS_BEFORE_AMRAP = re.compile(r"(?P<n>\d{1,3})[ -]{0,2}s(?:ec(?:ond)?s?)?\.? {0,2}[-:]? {0,2}amrap")
_BEFORE_AMRAP = re.compile(
    r"(?<!partner )(?<!person )(?<!athlete )(?<!part )(?<!level )"
    r"(?P<n>\d{1,3})[ -]{0,2}(?:min(?:ute)?s?\.?|')? {0,2}[-:]? {0,2}(?:amrap|emot?m)"
)
MINUTES_FIRST = re.compile(
    r"(\d{1,2}) ?-?(?:min(?:ute)?s?)(?= {1,2}[a-z])(?! on | of (?!the |each |this "
    r"|these )[a-z])(?!.*(?:rest|jog|walk|run|easy|steady|conversational|tempo|threshold))"
)


def cap_of(low: str, kind: BlockKind | None) -> float | None:
    """The time limit in seconds."""
    if kind is BlockKind.EMOM and EMOM_TIMES.search(low):
        return None
    if kind is BlockKind.CIRCUIT and (match := MINUTES_FIRST.match(low)):
        return float(match[1]) * 60
    if match := _CAP.search(low):
        return float(match["t"]) if match["sec"] else _clock_minutes(match["t"] or match["u"])
    if kind is BlockKind.AMRAP and (match := _SECONDS_BEFORE_AMRAP.search(low) or _SECONDS_AFTER_AMRAP.search(low)):
        return float(match["n"])
    if kind in (BlockKind.AMRAP, BlockKind.EMOM):
        match = _BEFORE_AMRAP.search(low) or _AFTER_AMRAP.search(low)
        if match:
            return _clock_minutes(match["n"])
        every = EVERY.search(low)
        for found in re.finditer(r"\d", low):
            if every is not None and every.start() <= found.start() < every.end():
                continue
            if (time := numbers.read_time(low, found.start())) and time[0].low >= 120:
                return time[0].low
    return None


def _clock_minutes(text: str) -> float:
    minutes, _, seconds = text.partition(":")
    return float(minutes) * 60 + float(seconds or 0)


def rests_of(low: str) -> tuple[Rest | None, Rest | None]:
    """Rest between stations, and rest after a round."""
    between = after = None
    for match in re.finditer(r"(?<![a-z])(?:rest|no rest|r ?\d|\d)", low):
        tokens = rests.read_rest(low, match.start())
        if tokens is None and match[0].isdecimal() and (time := numbers.read_time(low, match.start())):
            late = rests.rest_after_time(low, match.start(), *time)
            tokens = [late] if late else None
        for token in tokens or ():
            if isinstance(token.value, RestScope):
                if token.value.scope == "between" and between is None:
                    between = token.value.rest
                elif token.value.scope != "between" and after is None:
                    after = token.value.rest
    return between, after
