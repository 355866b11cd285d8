"""How often a block is gone through, as its heading says it: ``3 rounds``, ``Circuit (3x)``, ``EMOM x 5``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.group_words import GROUP, SEVERAL
from hipflex_kit.notation.words.number_words import COUNT_WORDS
from hipflex_kit.program import Range

_WORDED = re.compile(
    r"(?<![a-z])(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
    r"(?= {1,2}(?:(?:to|or) [a-z]{2,7} )?(?:total |more )?(?:rounds?|rft|sets?|times|super ?sets?|giant|tri"
    r"|circuits?|min|sec))"
)


def in_digits(low: str) -> str:
    """``four rounds`` as ``4 rounds``; a number word that counts nothing stays."""
    return _WORDED.sub(lambda match: str(COUNT_WORDS[match[1]]), low)


def without_own_number(low: str) -> str:
    """``Set 2 (4 times)`` without what it is called."""
    own = _NAME_OF_SET.match(low) if low.startswith("set ") else _NAME_OF_ROUND.match(low)
    return low[own.end() :] if own is not None else _NAME_OF_BLOCK.sub(r"\g<word>", low, count=1)


_NAME_OF_ROUND = re.compile(
    r"(?:round|series|giant set|couplet|triplet) ?#?\d{1,2} ?[-—:(,] ?(?=x ?\d|\d{1,2} ?(?:x|times|sets|rounds"
    r"|rds)(?![a-z]))"
)
"""``Round 1 (x3)``: its own number is no amount."""
_NAME_OF_BLOCK = re.compile(
    rf"(?<![a-z])(?P<word>{GROUP}s?)"
    r" ?#?(?:(?:\d{1,2}|[a-h])(?= ?[-—:(,] ?[\da-z]| {1,2}x[1-6](?![\d-])| {1,2}\d{1,2} ?(?:sets|rounds|x)(?![a-z]))"
    r"|1(?= x [1-9](?![\d-])))"
)
"""``Superset 1 (3 sets)``, ``Pair 2 x3``, ``Circuit 1 x 3``: what a block is called is no amount."""
_NAME_OF_SET = re.compile(r"set #?\d{1,2} ?(?:[-—:] ?|(?=\())(?=[a-z(]|\d{1,2} ?x ?\d)")
"""``Set 2 - Ladder``, ``Set 2 (4 times)``: a part of the session, which is counted so."""
_ROUNDS = re.compile(
    rf"(?:(?P<a>{numbers.NUMBER})(?:(?: {{0,1}}- {{0,1}}| to | or )(?P<b>{numbers.NUMBER}))? {{0,2}}(?:x {{0,2}})?"
    rf"(?:(?:total|working|hard) )?(?:rounds?"
    rf"|rds|(?<= )rd|sets?|times|thru|through|series|runden|rondas|vueltas|voltas|rft|circuits?|supersets?)"
    rf"(?![a-z]|: ?\d{{1,3}}(?!\d|:\d\d| ?s(?:ec(?:ond)?s?)?(?![a-z])| ?min(?:ute)?s?(?![a-z])))"
    rf"|(?<![a-z])(?:sets|rounds|(?:set|round)(?= ?[:=])"
    rf"|x) {{0,2}}[:=]? {{0,2}}(?P<c>\d{{1,2}})(?: {{0,1}}- {{0,1}}(?P<d>\d{{1,2}}))?(?![\d:]| ?(?:min"
    rf"|sec|s(?![a-z])|m(?![a-z]))))"
)
_REPEAT = re.compile(
    r"\(?(?:repeat|perform|complete|do)(?: (?:for|this|the|circuit|superset|x|all|above|each"
    r"|of|entire|whole|sequence|workout|series)){0,4} {1,2}(?P<a>\d{1,2})"
    r"(?:(?: {0,1}- {0,1}| to | or )(?P<b>\d{1,2}))? {0,2}"
    r"(?:x(?![a-z\d])|(?:x|more |complete |full )?(?:rounds?|sets?|times|circuits?|cycles))(?: total)?"
)
_TWICE = re.compile(
    r"(?:repeat|perform|complete|do)"
    r"(?: (?:this|the|entire|whole|circuit|superset|sequence|workout|series|all|above|of"
    r"|following|exercises?|list)){0,4} twice"
    r"|.{0,60}(?<![a-z])twice (?:thru|through|round|around)(?![a-z])"
)
_ONCE_MORE = re.compile(
    r"(?:rest [^.:;]{2,24}(?: and|,| then) )?repeat(?: (?:this|the|that|whole|entire|full)){0,2}"
    r"(?: (?:circuit|series|sequence|superset|workout|all|everything|round|it))?"
    r"(?:(?<!repeat)| (?:once|one time|1x|one more time)(?: more| again)?| again)[ .!]*"
)
"""``Repeat circuit``, ``Repeat once more``: twice in all."""
MORE_TIMES = re.compile(
    r"(?<![a-z])repeat(?:ing)?(?: [a-z'-]{1,12}){0,7}?"
    r" (?:(?P<times>\d{1,2}) (?:(?:additional|other) )?more times|(?P<twice>twice more))(?![a-z])"
)
"""``before repeating it 2 more times``: once more in all than it says."""
_IN_TOTAL = re.compile(r"(?:for a |a )total of (\d{1,2}) (?:rounds|sets|cycles|circuits|laps|times)(?![a-z])")
"""``Repeat twice for a total of 3 cycles``."""
EMOM_TIMES = re.compile(
    r"(?:emot?m|e\dmom|e(?:very {1,2}|(?=\d\d|\d:))\d{0,2}:?\d{1,3} ?(?:s(?:ec)?"
    r"|min)?) ?x ?(\d{1,2})(?!\d|:\d| ?m(?:in|$))"
)
"""``EMOM x 5``: so many intervals, not minutes."""
TIMES_ALONE = re.compile(r"(\d{1,2}) ?x")
"""``6x`` on a line of its own."""
_TIMES_LAST = re.compile(rf"(?:\(|[-—:,] ?|{SEVERAL} )(\d{{1,2}}) ?x\)?$")
"""``Circuit (3x)``, ``Block 2 - 4x``."""
_TIMES_THEN = re.compile(rf"(?<![a-z]){SEVERAL} (\d{{1,2}}) ?x(?=[,;:] | [-–—] )")
"""``Circuit 2x, no rest``."""
_LAPS_OF_STATIONS = re.compile(r"(?:stations?|circuit)(?![a-z]).*?(?<![\d.])(\d{1,2}) laps(?![a-z])")
"""``5 stations, 50 secs each, 4 laps``."""
NUMBERED = re.compile(rf"((?:{GROUP}|part) \d{{1,2}}) - (?=\d)")
"""``Superset 1 - 2 rounds``: the first number is the superset's own."""


_COUNTS_GROUPS = re.compile(r"\d{1,2} (?:supersets|circuits),? {1,2}(?:of )?\d{1,2} (?:rounds|sets|times)")
"""``4 supersets, 3 times through``."""


_LOADED = re.compile(r"\d{2,3}(?:\.\d)? ?\([^()]{2,24}\)")
"""``160 (80/side) x 4``: a set with its load, and what that is made of."""


def _of_all_stations(low: str) -> re.Match[str] | None:
    laps = _LAPS_OF_STATIONS.search(low) if "lap" in low else None
    return laps or (_IN_TOTAL.search(low) if "total" in low else None)


def _done_again(low: str) -> Range | None:
    """``repeat it 2 more times``, ``do this twice``, ``repeat circuit``."""
    if "more" in low and (match := MORE_TIMES.search(low)) is not None and "total of" not in low:
        return Range.exactly(1.0 + float(match["times"] or 2))
    once = _TWICE.match(low) or ("repeat" in low and _ONCE_MORE.fullmatch(low))
    return Range.exactly(2.0) if once else None


def rounds_of(low: str) -> Range | None:
    """How often the block is gone through."""
    if match := EMOM_TIMES.search(low):
        return numbers.as_range(match[1])
    if match := TIMES_ALONE.fullmatch(low):
        return numbers.as_range(match[1])
    if "x" in low and (match := _TIMES_LAST.search(low) or _TIMES_THEN.search(low)):
        return numbers.as_range(match[1])
    if (again := _done_again(low)) is not None:
        return again
    if (match := _of_all_stations(low)) is not None:
        return numbers.as_range(match[1])
    match = _REPEAT.search(low)
    if match:
        times = numbers.as_range(match["a"], match["b"])
        return Range(times.low + 1, times.high + 1) if "more " in match[0] else times
    for match in _ROUNDS.finditer(NUMBERED.sub(r"\1, ", low) if " - " in low else low):
        if match["a"] and _COUNTS_GROUPS.match(low, match.start()) is None:
            return numbers.as_range(match["a"], match["b"])
        if match["a"]:
            continue
        if low[match.start()] != "x" or not low[: match.start()].rstrip().endswith(("amrap",)):
            before = low[: match.start()].rstrip()
            if low[match.start()] == "x" and (before[-1:].isdecimal() or _LOADED.fullmatch(before)):
                continue
            return numbers.as_range(match["c"], match["d"])
    return None
