"""How a block is done, as its heading says it: in turn, against the clock, for time, every minute."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words import numbers
from hipflex_kit.program import BlockKind

CLOCKED = (BlockKind.AMRAP, BlockKind.EMOM, BlockKind.FOR_TIME, BlockKind.INTERVALS)
"""What is done by the clock."""

EVERY = re.compile(
    r"(?<![a-z])(?:e(?P<n>\d)?mot?m|every minute(?: on the minute)?|(?:(?:every|on the"
    r"|(?<!hold )each) {1,2}|e(?=\d{2,3} ?s|\d:\d\d))(?P<t>\d{0,2}:\d\d|\d{1,3} ?(?:min(?:ute)?s?|sec(?:ond)?s?"
    r"|s)(?![a-z])))(?: on the minute)?"
)
"""``EMOM``, ``E2MOM``, ``every 90 s``, ``E90s``."""
_KINDS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (BlockKind.EMOM, EVERY),
    (
        BlockKind.AMRAP,
        re.compile(
            r"(?<![a-z])(?:amrap|as many rounds(?: (?:and reps )?as possible)?|as (?:many reps|much|far) as possible"
            r"|\d ?min(?:ute)?s? on the clock"
            r"|for \d{1,2} ?min(?:ute)?s?,? (?:complete|cycle|perform|rotate|repeat|alternate)"
            r"(?: between| through| the following)?$)"
        ),
    ),
    (
        BlockKind.INTERVALS,
        re.compile(r"(?<![a-z])(?:tabatas?|(?<!\+ )(?<!& )(?<!and )intervals?|on ?/ ?off|hiit)(?![a-z])"),
    ),
    (
        BlockKind.FOR_TIME,
        re.compile(
            r"(?<![a-z])(?<!not )(?:for time|rft|for speed|as fast as possible|as quickly as possible)(?![a-z])"
        ),
    ),
    (
        BlockKind.LADDER,
        re.compile(
            r"(?<![a-z])(?:(?<!agility )(?<!speed )(?<!feet )(?<!foot )(?<!rope )ladder|chipper|pyramid)(?![a-z])"
        ),
    ),
    (BlockKind.COMPLEX, re.compile(r"(?<![a-z])(?:complex|unbroken chain)(?![a-z])")),
    (
        BlockKind.SUPERSET,
        re.compile(
            r"(?<![a-z])(?:super ?-?sets?|giant ?-?sets?|tri ?-?sets?|compound ?sets?|paired?(?: with)?"
            r"|superseries?|superserie|bi-?s[eé]ries?|bi-?sets?|tri-?s[eé]ries?|superséries?|supers[aä]tze?|pairs?"
            r"|(?:couplet|triplet)s?(?! for time)"
            r"|alternate between|alternating between|back to back|ss)(?![a-z])"
        ),
    ),
    (
        BlockKind.CIRCUIT,
        re.compile(
            r"(?<![a-z])(?:^set ?#?\d{1,2}$|circuits?|circuito|for (?:quality|completion)|rounds?(?! ?/)|rds|(?<=\d )rd"
            r"|stations|stns|zirkel|runden|rondas|vueltas|voltas|repeat (?:for )?\d)(?![a-z])"
        ),
    ),
)


def kind_of(low: str) -> tuple[BlockKind | None, float | None]:
    """How a block is done, with the length of its interval where it has one."""
    for kind, pattern in _KINDS:
        match = pattern.search(low)
        if match is None:
            continue
        if kind is BlockKind.EMOM:
            if match["t"] is not None:
                time = numbers.read_time(match["t"], 0)
                return kind, time[0].low if time else None
            return kind, 60.0 * int(match["n"] or 1)
        return kind, None
    return None, None
