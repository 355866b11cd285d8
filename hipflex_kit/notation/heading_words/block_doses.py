"""What every station of a block is done for, as its heading says it: ``3 x 10``, ``30/10x2``, ``21-15-9``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.heading_words.block_rounds import NUMBERED, TIMES_ALONE
from hipflex_kit.notation.quantities.times_of_each import time_of_each
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.part_names import is_part
from hipflex_kit.program import BlockKind, Dose, Range, Rest
from hipflex_kit.record_making import replace

_OF = re.compile(r"^(?:accumulate|complete|perform|do|total of) | (?:in [^:]{1,30} )?of(?: each)?(?: the following)?$")
_TIMES_IN_BRACKET = re.compile(r"(?:^\(?|[a-z\d] ?\()(?:x ?\d{1,2}|\d{1,2} ?x|\d{1,2} times)\)$")
"""``Set 1 (x2)``; of ``Round 1 (x2)`` what is left without its own number, ``x2)``."""
_LONG_UNITS = ("km", "mi")
"""``2 miles`` above a list of exercises is gone once, and not with each of them."""
_LADDER_FIRST = re.compile(r"^ladder:? (?:of )?(\d{1,2}) ?(?:-|to) ?(\d{1,2})(?: reps)?$")
"""``Ladder 1-10`` as ``1-10 ladder``."""
_LONG_ROUNDS = re.compile(
    r"(?:rounds?|runden?|rondas?|vueltas|voltas|tours) (?:of|de|à|@|x|for|-|—) ?(?:[2-9]|[1-9]\d)(?: ?-?min)(?!.* each)"
)
"""``4 rounds of 3 min``: so long a round takes, not each of its stations."""


_OfStations = tuple[Dose | None, tuple[Rest | None, Range | None] | None]
"""What every station is done for; and where a clock says it, the rest between stations and the rounds."""


def dose_for_all(low: str, kind: BlockKind | None) -> _OfStations:
    """``3 x 10``, ``30/10x2``, ``20/15/10``, ``50 seconds on, 10 second transition`` as what every station does."""
    from hipflex_kit.notation.doses.prescription import read_body

    low = NUMBERED.sub("", low) if " - " in low else low
    if "-" in low and (listed := _PART_AND_REPS.fullmatch(low)) is not None and is_part(listed["part"]):
        return _round_by_round(listed["reps"]), None
    timed = _by_the_clock(low, kind)
    if timed is not None:
        return timed
    if kind in (BlockKind.FOR_TIME, BlockKind.LADDER) and (listed_reps := _round_by_round(low)):
        return listed_reps, None
    if TIMES_ALONE.fullmatch(low) or _TIMES_IN_BRACKET.search(low) or ("min" in low and _LONG_ROUNDS.search(low)):
        return None, None
    if (down := _DOWN_TO_ONE.fullmatch(low)) is not None and int(down[1]) > 1:
        reps = tuple(float(number) for number in range(int(down[1]), 0, -1))
        return Dose(sets=Range.exactly(reps[0]), reps=Range(1.0, reps[0]), reps_list=reps), None
    body = read_body(_LADDER_FIRST.sub(r"\1-\2 ladder", _OF.sub("", low)))
    if not body.has_dose or (body.name and "sets" not in body.spans):
        return None, None
    amounts = body.dose.reps or body.dose.seconds or body.dose.distance or body.dose.calories or body.dose.reps_text
    if kind in (BlockKind.AMRAP, BlockKind.FOR_TIME, BlockKind.EMOM) or amounts is None:
        return None, None
    if kind is BlockKind.INTERVALS and "tabata" in low and body.dose.seconds and body.dose.seconds.low > _LONGEST_BOUT:
        return None, None  # "4 min tabata (2 rounds)": how long all of it takes
    far = body.dose.distance
    if body.dose.sets is None and not body.dose.reps_list and (body.dose.seconds or (far and far.unit in _LONG_UNITS)):
        return None, None
    side = body.dose.side
    of_each = side is not None and side.word is None and "each" in low and ("sets of " in low or " reps" in low)
    return replace(body.dose, rest=None, side=None if of_each else side), None  # "3 sets of 10 each": each exercise


_LONGEST_BOUT = 60.0
_PART_AND_REPS = re.compile(r"(?P<part>[a-z][a-z ]{2,24}): {1,2}(?P<reps>\d{1,3}(?:-\d{1,3}){2,18})(?: reps)?(?: of)?")
"""``WOD: 21-15-9 of``: round by round, behind the name of a part."""
_DOWN_TO_ONE = re.compile(r"(\d|1\d|20) ?(?:-|(?:down )?to) ?1(?: reps)?(?: of)?(?: each)?")
"""``10 to 1`` above names: ten of each, then nine, down to one."""
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


_SECONDS_OF_BOTH = re.compile(r"\d{1,2}/\d{1,2}(?:x\d{1,2})?")
"""``30/10x2`` in a list of such."""
_TIMES_AND_OFF = re.compile(r"(\d{1,2}(?:/\d{1,2}){1,4}) ?\((\d{1,2}) ?s?(?:ec)? off\)")
"""``40/30/20 (15s off)``: one round shorter than the other."""
_POSITION = re.compile(r"90 ?/ ?90(?! ?s)")
"""``90/90 x 5``: how the hips are bent, and no clock."""
_WORK_REST = re.compile(
    r"(?:(?<![\d.])(?P<m>[1-9]|1\d) ?[x*] ?)?(?P<w>:?\d{1,3})"
    r" ?(?:seconds?|secs?|sek|segs?|s)?\.?(?: on| (?:of )?work| (?:of )?exercise| arbeit| trabajo)?"
    r" ?(?:/|,| -|(?<=work):|followed by|then|and|(?<= on)) ?(?P<r>:?\d{1,3}) ?(?:seconds?|secs?|sek|segs?"
    r"|s)?\.?(?: off| (?:of )?rest| recovery| transition| pause| descanso)?"
    r"(?:\)? ?x ?(?P<n>\d{1,2})(?: ?(?:rounds?|rds|times)(?![a-z]))?)?(?![\d/-])"
    r"(?! ?(?:times|reps|rounds?|rds|sets?|circuits?)(?![a-z]))"
)
_MINUTES_ON = re.compile(r"(?<![\d:.])[1-5] ?min(?:ute)?s? (?:on|off|(?:of )?work)(?![a-z])")
_MINUTES = re.compile(r"(?<![\d:.])([1-5]) ?min(?:ute)?s?(?= (?:on|off|(?:of )?(?:work|rest))(?![a-z]))")


def _by_the_clock(low: str, kind: BlockKind | None) -> _OfStations | None:
    """Seconds of work and rest, and how long each station takes; None where nothing of it is said."""
    pieces = low.split()
    if pieces and low.count("/") == len(pieces) and all(map(_SECONDS_OF_BOTH.fullmatch, pieces)):
        return _work_rest_list(pieces)
    if kind in (None, BlockKind.EMOM, BlockKind.INTERVALS, BlockKind.CIRCUIT):
        low = _BY_CLOCK.sub(_clock_in_seconds, low) if ":" in low else low
        match = _WORK_REST.search(_MINUTES.sub(_in_seconds, low) if _MINUTES_ON.search(low) else low)
        if match is not None and not _POSITION.match(match[0]) and _tells_work(low, match, kind):
            return _work_rest(match)
    if (time := time_of_each(low)) is not None:
        return Dose(seconds=time), None
    if listed := _TIMES_AND_OFF.match(low):
        work = [float(number) for number in listed[1].split("/")]
        count = Range.exactly(float(len(work)))
        return Dose(sets=count, seconds=Range(min(work), max(work))), (Rest(numbers.as_range(listed[2])), count)
    return None


_BY_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2}):([0-5]\d)(?= ?(?:min(?:ute)?s? )?(?:on|off|(?:of )?(?:work|rest)|recovery)(?![a-z]))"
)


def _clock_in_seconds(match: re.Match[str]) -> str:
    """``1:30 on, 4:00 off`` with both times in seconds."""
    return f"{60 * int(match[1]) + int(match[2])} secs"


_SECONDS = re.compile(r"\d ?s\b")
_NO_SECONDS_OF_BOTH = re.compile(r"\d/\d+/\d|\d ?x ?\d{1,2}, ?\d")
_SHORTEST_WORK = 10.0
"""Seconds; less is no bout of work."""
_AS_SECONDS = re.compile(r"(?:[2-5][05]|60) ?/ ?(?:10|15|20|30)")
"""``3 rounds 40/20``."""
_UNIT = re.compile(r"\)? ?(?:cals?|kgs?|lbs?|#|m|met|reps?|in)(?![a-z])")
_OF_WORK = ("on", "off", "work", "transition")


def _tells_work(low: str, match: re.Match[str], kind: BlockKind | None) -> bool:
    """Are two numbers seconds of work and of rest? Words, an ``s`` or how often say so."""
    if _seconds(match["w"]) < _SHORTEST_WORK or _NO_SECONDS_OF_BOTH.search(low) is not None:
        return False
    if match["n"] or (kind is BlockKind.INTERVALS and (match["m"] or "/" in match[0])):
        return True
    if kind is BlockKind.CIRCUIT and _AS_SECONDS.fullmatch(match[0].strip()) and not _UNIT.match(low, match.end()):
        return True
    return any(word in low for word in _OF_WORK) or _SECONDS.search(low) is not None


def _in_seconds(match: re.Match[str]) -> str:
    """``1 min work / 30 secs rest`` with both times in seconds."""
    return f"{60 * int(match[1])} secs"


def _seconds(text: str) -> float:
    return float(text.lstrip(":"))


def _work_rest(match: re.Match[str]) -> tuple[Dose, tuple[Rest | None, Range | None]]:
    work, rest = _seconds(match["w"]), _seconds(match["r"])
    times = match["n"] or match["m"]
    rounds = numbers.as_range(times) if times else None
    return Dose(sets=rounds, seconds=Range.exactly(work)), (Rest(Range.exactly(rest)), rounds)


def _work_rest_list(pieces: list[str]) -> tuple[Dose | None, tuple[Rest | None, Range | None] | None]:
    pairs = [[int(number) for number in re.findall(r"\d+", piece)] for piece in pieces]
    work = [pair[0] for pair in pairs]
    pauses = [pair[1] for pair in pairs]
    rounds = sum(pair[2] if len(pair) > 2 else 1 for pair in pairs)
    if min(work) < _SHORTEST_WORK:
        return None, None
    count = Range.exactly(float(rounds)) if rounds > 1 else None
    return (
        Dose(sets=count, seconds=Range(float(min(work)), float(max(work)))),
        (Rest(Range(float(min(pauses)), float(max(pauses)))), count),
    )
