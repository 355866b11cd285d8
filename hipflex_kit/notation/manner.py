"""How a block is done, as its heading says it: kind, rounds, dose for all, interval, time limit, rests."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation import numbers, rests
from hipflex_kit.notation.group_words import GROUP, SEVERAL
from hipflex_kit.notation.number_words import COUNT_WORDS
from hipflex_kit.notation.tokens import RestScope
from hipflex_kit.program import BlockKind, Dose, Range, Rest
from hipflex_kit.record_making import replace

_KINDS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (
        BlockKind.EMOM,
        re.compile(
            r"(?<![a-z])(?:e(?P<n>\d)?mot?m|every minute(?: on the minute)?|(?:every|on the"
            r"|(?<!hold )each) {1,2}(?P<t>\d{0,2}:\d\d|\d{1,3} ?(?:min(?:ute)?s?|sec(?:ond)?s?"
            r"|s)(?![a-z])))(?: on the minute)?"
        ),
    ),
    (
        BlockKind.AMRAP,
        re.compile(
            r"(?<![a-z])(?:amrap|as many rounds(?: (?:and reps )?as possible)?"
            r"|\d ?min(?:ute)?s? on the clock"
            r"|for \d{1,2} ?min(?:ute)?s?,? (?:complete|cycle|perform|rotate|repeat|alternate)"
            r"(?: between| through| the following)?$)"
        ),
    ),
    (BlockKind.INTERVALS, re.compile(r"(?<![a-z])(?:tabata|intervals?|on ?/ ?off|hiit)(?![a-z])")),
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
            r"(?<![a-z])(?:circuits?|circuito|for (?:quality|completion)|rounds?(?! ?/)|rds?|stations|stns|zirkel"
            r"|runden|rondas|vueltas|voltas|repeat (?:for )?\d)(?![a-z])"
        ),
    ),
)
_ROUNDS = re.compile(
    rf"(?:(?P<a>{numbers.NUMBER})(?:(?: {{0,1}}- {{0,1}}| to | or )(?P<b>{numbers.NUMBER}))? {{0,2}}(?:x {{0,2}})?"
    rf"(?:(?:total|working|hard) )?(?:rounds?"
    rf"|rds?|sets?|times|thru|through|series|runden|rondas|vueltas|voltas|rft|circuits?|supersets?)(?![a-z]|: ?\d)"
    rf"|(?<![a-z])(?:sets?|rounds?"
    rf"|x) {{0,2}}[:=]? {{0,2}}(?P<c>\d{{1,2}})(?: {{0,1}}- {{0,1}}(?P<d>\d{{1,2}}))?(?![\d:]| ?(?:min"
    rf"|sec|s(?![a-z])|m(?![a-z]))))"
)
_REPEAT = re.compile(
    r"\(?(?:repeat|perform|complete|do)(?: (?:for|this|the|circuit|superset|x|all|above|each"
    r"|of)){0,4} {1,2}(?P<a>\d{1,2})(?:(?: {0,1}- {0,1}| to | or )(?P<b>\d{1,2}))? {0,2}"
    r"(?:x(?![a-z\d])|(?:x|more )?(?:rounds?|sets?|times|circuits?))(?: total)?"
)
_TWICE = re.compile(
    r"(?:repeat|perform|complete|do)(?: (?:this|the|circuit|superset|sequence|all|above|of)){0,4} twice"
    r"|.{0,60}(?<![a-z])twice (?:thru|through|round|around)(?![a-z])"
)
_WORK_REST = re.compile(
    r"(?:(?<![\d.])(?P<m>[1-9]|1\d) ?[x*] ?)?(?P<w>:?\d{1,3})"
    r" ?(?:seconds?|secs?|sek|segs?|s)?\.?(?: on| (?:of )?work| arbeit| trabajo)?"
    r" ?(?:/|,| -|followed by|then|and|(?<= on)) ?(?P<r>:?\d{1,3}) ?(?:seconds?|secs?|sek|segs?"
    r"|s)?\.?(?: off| (?:of )?rest| transition| pause| descanso)?(?: ?x ?(?P<n>\d{1,2}))?(?![\d/-])"
    r"(?! ?(?:times|reps)(?![a-z]))"
)
_CAP = re.compile(
    r"(?:time )?cap {0,2}(?:of|:)? {0,2}(?P<t>\d{1,5}(?::\d\d)?)(?P<sec> ?s(?:ec)?(?![a-z]))?(?: ?min(?:ute)?s?)?"
    r"|(?P<u>\d{1,2}:\d\d|\d{1,3}) ?(?:min(?:ute)?s?)? ?(?:time )?cap(?![a-z])"
)
_AFTER_AMRAP = re.compile(
    r"(?:amrap|emot?m|e\dmom|possible)(?: {0,2}(?:x|in|for|of|-|:) {0,2}| {1,2}"
    r"|(?=\d))\(? {0,1}(?P<n>\d{1,3}(?::\d\d)?)(?: {0,1}- {0,1}\d{1,3})?(?! {0,1}(?:rounds|sets"
    r"|s(?![a-z])|/))"
)
_SECONDS_BEFORE_AMRAP = re.compile(r"(?P<n>\d{1,3})[ -]{0,2}s(?:ec(?:ond)?s?)?\.? {0,2}[-:]? {0,2}amrap")
_BEFORE_AMRAP = re.compile(r"(?P<n>\d{1,3})[ -]{0,2}(?:min(?:ute)?s?\.?|')? {0,2}[-:]? {0,2}(?:amrap|emot?m)")


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


_TIMES_ALONE = re.compile(r"(\d{1,2}) ?x")
"""``6x`` on a line of its own."""
_TIMES_IN_BRACKET = re.compile(r"(?:^|[a-z\d] )\((?:x ?\d{1,2}|\d{1,2} ?x|\d{1,2} times)\)$")
"""``Set 1 (x2)``."""
_TIMES_LAST = re.compile(rf"(?:\(|[-—:,] ?|{SEVERAL} )(\d{{1,2}}) ?x\)?$")
"""``Circuit (3x)``, ``Block 2 - 4x``."""


def rounds_of(low: str) -> Range | None:
    """How often the block is gone through."""
    if match := _EMOM_TIMES.search(low):
        return numbers.as_range(match[1])
    if match := _TIMES_ALONE.fullmatch(low):
        return numbers.as_range(match[1])
    if low[-1:] in "x)" and (match := _TIMES_LAST.search(low)):
        return numbers.as_range(match[1])
    if _TWICE.match(low):
        return Range.exactly(2.0)
    if "lap" in low and (match := _LAPS_OF_STATIONS.search(low)) is not None:
        return numbers.as_range(match[1])
    match = _REPEAT.search(low)
    if match:
        times = numbers.as_range(match["a"], match["b"])
        return Range(times.low + 1, times.high + 1) if "more " in match[0] else times
    for match in _ROUNDS.finditer(_NUMBERED.sub(r"\1, ", low) if " - " in low else low):
        if match["a"]:
            return numbers.as_range(match["a"], match["b"])
        if low[match.start()] != "x" or not low[: match.start()].rstrip().endswith(("amrap",)):
            before = low[: match.start()].rstrip()
            if low[match.start()] == "x" and before[-1:].isdigit():
                continue
            return numbers.as_range(match["c"], match["d"])
    return None


_LAPS_OF_STATIONS = re.compile(r"(?:stations?|circuit)(?![a-z]).*?(?<![\d.])(\d{1,2}) laps(?![a-z])")
"""``5 stations, 50 secs each, 4 laps``."""
_NUMBERED = re.compile(rf"((?:{GROUP}|part) \d{{1,2}}) - (?=\d)")
"""``Superset 1 - 2 rounds``: the first number is the superset's own."""
_NAME_OF_SET = re.compile(r"set #?\d{1,2} ?(?:[-—:] ?|(?=\())(?=[a-z(])")
"""``Set 2 - Ladder``, ``Set 2 (4 times)``: a part of the session, which is counted so."""


_REPS_OF_ROUNDS = re.compile(
    r"(?<![\d/.:x-])\d{1,3}(?:(?P<sep> - |-|, ?)\d{1,3})(?:(?P=sep)\d{1,3}){1,18}(?![\d/.:x%-])"
)


def _round_by_round(low: str) -> Dose | None:
    """``21-15-9 for time``: what every station does in the first, second and third round."""
    match = _REPS_OF_ROUNDS.search(low)
    if match is None:
        return None
    reps = tuple(float(number) for number in re.findall(r"\d+", match[0]))
    return Dose(sets=Range.exactly(float(len(reps))), reps=Range(min(reps), max(reps)), reps_list=reps)


_OF = re.compile(r"^(?:accumulate|complete|perform|do|total of) | (?:in [^:]{1,30} )?of(?: each)?(?: the following)?$")


def dose_for_all(low: str, kind: BlockKind | None) -> tuple[Dose | None, tuple[Rest | None, Range | None] | None]:
    """``3 x 10``, ``30/10x2``, ``20/15/10``, ``50 seconds on, 10 second transition`` as what every station does."""
    from hipflex_kit.notation.prescription import read_body

    low = _NUMBERED.sub("", low) if " - " in low else low
    pieces = low.split()
    if (
        pieces
        and all(re.fullmatch(r"\d{1,2}/\d{1,2}(?:x\d{1,2})?", piece) for piece in pieces)
        and "/" in low
        and low.count("/") == len(pieces)
    ):
        return _work_rest_list(pieces)
    if kind in (None, BlockKind.EMOM, BlockKind.INTERVALS, BlockKind.CIRCUIT):
        match = _WORK_REST.search(_MINUTES.sub(_in_seconds, low) if _MINUTES_ON.search(low) else low)
        if (
            match
            and _seconds(match["w"]) >= 10
            and (
                "on" in low
                or "off" in low
                or "work" in low
                or "transition" in low
                or match["n"]
                or (match["m"] and kind is BlockKind.INTERVALS)
                or re.search(r"\d ?s\b", low)
            )
            and not re.search(r"\d/\d+/\d|\d ?x ?\d{1,2}, ?\d", low)
        ):
            return _work_rest(match)
    if each := re.search(
        r"(\d{1,2}(?::\d\d)?) ?(min(?:ute)?s?|sec(?:ond)?s?|s)? (?:each|per station|at each"
        r"|on each)(?! {0,1}(?:side|leg|arm))",
        low,
    ):
        time = numbers.read_time(low, each.start())
        if time is not None:
            return Dose(seconds=time[0]), None
    if listed := re.match(r"(\d{1,2}(?:/\d{1,2}){1,4}) ?\((\d{1,2}) ?s?(?:ec)? off\)", low):
        work = [float(number) for number in listed[1].split("/")]
        count = Range.exactly(float(len(work)))
        return Dose(sets=count, seconds=Range(min(work), max(work))), (Rest(numbers.as_range(listed[2])), count)
    if kind in (BlockKind.FOR_TIME, BlockKind.LADDER) and (listed_reps := _round_by_round(low)):
        return listed_reps, None
    if _TIMES_ALONE.fullmatch(low) or _TIMES_IN_BRACKET.search(low) or ("min" in low and _LONG_ROUNDS.search(low)):
        return None, None
    body = read_body(_LADDER_FIRST.sub(r"\1-\2 ladder", _OF.sub("", low)))
    if not body.has_dose or (body.name and "sets" not in body.spans):
        return None, None
    amounts = body.dose.reps or body.dose.seconds or body.dose.distance or body.dose.calories or body.dose.reps_text
    if kind in (BlockKind.AMRAP, BlockKind.FOR_TIME, BlockKind.EMOM) or amounts is None:
        return None, None
    if body.dose.sets is None and not body.dose.reps_list and body.dose.seconds:
        return None, None
    return replace(body.dose, rest=None), None


_LADDER_FIRST = re.compile(r"^ladder:? (?:of )?(\d{1,2}) ?(?:-|to) ?(\d{1,2})(?: reps)?$")
"""``Ladder 1-10`` as ``1-10 ladder``."""
_LONG_ROUNDS = re.compile(
    r"(?:rounds?|runden?|rondas?|vueltas|voltas|tours) (?:of|de|à|@|x|for|-|—) ?(?:[2-9]|[1-9]\d)(?: ?-?min)(?!.* each)"
)
"""``4 rounds of 3 min``: so long a round takes, not each of its stations."""


def _seconds(text: str) -> float:
    return float(text.lstrip(":"))


_MINUTES_ON = re.compile(r"(?<![\d:.])[1-5] ?min(?:ute)?s? (?:on|(?:of )?work)(?![a-z])")
_MINUTES = re.compile(r"(?<![\d:.])([1-5]) ?min(?:ute)?s?(?= (?:on|off|(?:of )?(?:work|rest))(?![a-z]))")


def _in_seconds(match: re.Match[str]) -> str:
    """``1 min work / 30 secs rest`` with both times in seconds."""
    return f"{60 * int(match[1])} secs"


def _work_rest(match: re.Match[str]) -> tuple[Dose, tuple[Rest | None, Range | None]]:
    work, rest = _seconds(match["w"]), _seconds(match["r"])
    times = match["n"] or match["m"]
    rounds = numbers.as_range(times) if times else None
    return Dose(sets=rounds, seconds=Range.exactly(work)), (Rest(Range.exactly(rest)), rounds)


def _work_rest_list(pieces: list[str]) -> tuple[Dose | None, tuple[Rest | None, Range | None] | None]:
    pairs = [[int(number) for number in re.findall(r"\d+", piece)] for piece in pieces]
    work = [pair[0] for pair in pairs]
    rests_ = [pair[1] for pair in pairs]
    rounds = sum(pair[2] if len(pair) > 2 else 1 for pair in pairs)
    if min(work) < 10:
        return None, None
    count = Range.exactly(float(rounds)) if rounds > 1 else None
    return (
        Dose(sets=count, seconds=Range(float(min(work)), float(max(work)))),
        (Rest(Range(float(min(rests_)), float(max(rests_)))), count),
    )


def rests_of(low: str) -> tuple[Rest | None, Rest | None]:
    """Rest between stations, and rest after a round."""
    between = after = None
    for match in re.finditer(r"(?<![a-z])(?:rest|no rest|r ?\d|\d)", low):
        tokens = rests.read_rest(low, match.start())
        if tokens is None and match[0].isdigit() and (time := numbers.read_time(low, match.start())):
            late = rests.rest_after_time(low, match.start(), *time)
            tokens = [late] if late else None
        for token in tokens or ():
            if isinstance(token.value, RestScope):
                if token.value.scope == "between" and between is None:
                    between = token.value.rest
                elif token.value.scope != "between" and after is None:
                    after = token.value.rest
    return between, after


_EMOM_TIMES = re.compile(
    r"(?:emot?m|e\dmom|every {1,2}\d{0,2}:?\d{1,3} ?(?:s(?:ec)?"
    r"|min)?) ?x ?(\d{1,2})(?![\d:]| ?m(?:in|$))"
)
MINUTES_FIRST = re.compile(
    r"(\d{1,2}) ?-?(?:min(?:ute)?s?)(?= {1,2}[a-z])(?! on | of (?!the |each |this "
    r"|these )[a-z])(?!.*(?:rest|jog|walk|run|easy|steady|conversational|tempo|threshold))"
)


def cap_of(low: str, kind: BlockKind | None) -> float | None:
    """The time limit in seconds."""
    if kind is BlockKind.EMOM and _EMOM_TIMES.search(low):
        return None
    if kind is BlockKind.CIRCUIT and (match := MINUTES_FIRST.match(low)):
        return float(match[1]) * 60
    if match := _CAP.search(low):
        return float(match["t"]) if match["sec"] else _clock_minutes(match["t"] or match["u"])
    if kind is BlockKind.AMRAP and (match := _SECONDS_BEFORE_AMRAP.search(low)):
        return float(match["n"])
    if kind in (BlockKind.AMRAP, BlockKind.EMOM):
        match = _BEFORE_AMRAP.search(low) or _AFTER_AMRAP.search(low)
        if match:
            return _clock_minutes(match["n"])
        every = next((found for _, pattern in _KINDS[:1] if (found := pattern.search(low))), None)
        for found in re.finditer(r"\d", low):
            if every is not None and every.start() <= found.start() < every.end():
                continue
            if (time := numbers.read_time(low, found.start())) and time[0].low >= 120:
                return time[0].low
    return None


def _clock_minutes(text: str) -> float:
    minutes, _, seconds = text.partition(":")
    return float(minutes) * 60 + float(seconds or 0)
