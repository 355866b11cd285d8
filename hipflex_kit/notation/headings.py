"""Headings: weeks, days, sections and how a block is done (``Superset:``, ``3 rounds for time``, ``EMOM 10``)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from hipflex_kit.notation import numbers, rests
from hipflex_kit.notation.folding import FOLD, squeeze
from hipflex_kit.notation.tokens import RestScope
from hipflex_kit.program import BlockKind, Dose, Range, Rest, Section

_WEEK = re.compile(
    r"(?:week|wk|woche|semana|semaine|microcycle)s? {0,2}[#:]? {0,2}(\d{1,2}|one|two|three|four|five|six|seven|eight)(?![\d%])(?: {0,2}(?:-|&|to|and) {0,2}\d{1,2})?"
)
_NUMBER_WORDS = {word: number for number, word in enumerate("one two three four five six seven eight".split(), 1)}
_WEEKDAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
_DAY = re.compile(
    rf"(?:training |workout |session )?(?:day|tag|d[ií]a|jour) {{0,2}}[#:]? {{0,2}}(?:\d{{1,2}}|one|two|three|four|five|six|seven|[a-g](?![a-z]))(?![a-z%])"
    r"|(?:workout|session|training|einheit|wod|lift) {0,2}[#:]? {0,2}(?:\d{1,2}|[a-f]|one|two|three|four)(?![a-z\d])"
    rf"|{_WEEKDAY}(?:s|'s)?(?![a-z])"
    r"|(?:upper|lower|full)(?: ?-?body)?(?: (?:day|workout|session|strength|power))? ?-? ?(?:\d|[a-d])?(?: day)?$"
    r"|(?:push|pull|legs?|arms?|chest|back|shoulders?)(?: (?:day|workout|session))(?: ?[a-d\d])?(?![a-z])"
)
_SOFT_DAY = re.compile(
    r"(?:[a-z]{3,12}(?: (?:and|&|/|\+) [a-z]{3,12})? (?:day|workout|session|routine|program|programme|template)(?: [a-d\d])?)$|(?:heavy|light|medium|speed|power|strength|volume|intensity|push|pull|legs?|upper|lower)(?: [a-d\d])?$|.{1,30}'s program$"
)
_SECTIONS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    (
        Section.WARMUP,
        re.compile(
            r"(?<![a-z])(?:warm(?:ing)?[ -]?ups?|activation|activate|prep(?:aration|are)?|mobility|mobili[sz]ation|prehab|movement prep|dynamic|calentamiento|aufw[aä]rmen|ramp[ -]up)(?![a-z])"
        ),
    ),
    (
        Section.COOLDOWN,
        re.compile(
            r"(?<![a-z])(?:cool(?:ing)?[ -]?downs?|stretch(?:es|ing)?|flexibility|recovery|ponder|enfriamiento|vuelta a la calma|post[ -]workout)(?![a-z])"
        ),
    ),
    (Section.FINISHER, re.compile(r"(?<![a-z])(?:finishers?|burnout|burner|cash[ -]?out)(?![a-z])")),
    (Section.SKILL, re.compile(r"(?<![a-z])(?:skills?|practice|technique work|drills?)(?![a-z])")),
)
_WORK = re.compile(
    r"(?:main(?: workout| work| part| lifts?| session)?|work(?:out)?|working sets|strength(?: work)?|accessor(?:y|ies)(?: work| lifts?| exercises?)?|assistance(?: work| exercises?)?|wod|metcon|conditioning|cardio|core|circuit|supplemental|primary|secondary|auxiliary|power|(?:part|block|phase|group|section|tier) ?(?:[a-e]|[1-9]|i{1,3})|exercises?|other exercises|midline)$"
)
_KINDS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (
        BlockKind.EMOM,
        re.compile(
            r"(?<![a-z])(?:e(?P<n>\d)?mom|every minute(?: on the minute)?|(?:every|on the|each) {1,2}(?P<t>\d{0,2}:\d\d|\d{1,3} ?(?:min(?:ute)?s?|sec(?:ond)?s?|s)(?![a-z])))(?: on the minute)?"
        ),
    ),
    (BlockKind.AMRAP, re.compile(r"(?<![a-z])(?:amrap|as many rounds(?: (?:and reps )?as possible)?)")),
    (BlockKind.INTERVALS, re.compile(r"(?<![a-z])(?:tabata|intervals?|on ?/ ?off|hiit)(?![a-z])")),
    (BlockKind.FOR_TIME, re.compile(r"(?<![a-z])(?<!not )(?:for time(?! ?of)|rft)(?![a-z])")),
    (BlockKind.LADDER, re.compile(r"(?<![a-z])(?:ladder|chipper|pyramid)(?![a-z])")),
    (BlockKind.COMPLEX, re.compile(r"(?<![a-z])(?:complex|unbroken chain)(?![a-z])")),
    (
        BlockKind.SUPERSET,
        re.compile(
            r"(?<![a-z])(?:super ?-?sets?|giant ?-?sets?|tri ?-?sets?|compound ?sets?|paired?(?: with)?|superserie|pairs?|alternate between|alternating between|back to back|ss)(?![a-z])"
        ),
    ),
    (
        BlockKind.CIRCUIT,
        re.compile(r"(?<![a-z])(?:circuits?|circuito|rounds?(?! ?/)|rds?|stations|zirkel|repeat (?:for )?\d)(?![a-z])"),
    ),
)
_ROUNDS = re.compile(
    rf"(?:(?P<a>{numbers.NUMBER})(?: {{0,1}}- {{0,1}}(?P<b>{numbers.NUMBER}))? {{0,2}}(?:x {{0,2}})?(?:total )?(?:rounds?|rds?|sets?|times|series|rft|circuits?|supersets?)(?![a-z])|(?<![a-z])(?:sets?|rounds?|x) {{0,2}}[:=]? {{0,2}}(?P<c>\d{{1,2}})(?: {{0,1}}- {{0,1}}(?P<d>\d{{1,2}}))?(?![\d:]| ?(?:min|sec|s(?![a-z])|m(?![a-z]))))"
)
_REPEAT = re.compile(
    rf"\(?(?:repeat|perform|complete|do)(?: (?:for|this|the|circuit|superset|x|all|above|each|of)){{0,4}} {{1,2}}(?P<a>\d{{1,2}})(?: {{0,1}}- {{0,1}}(?P<b>\d{{1,2}}))? {{0,2}}(?:x|more )?(?:rounds?|sets?|times|circuits?)(?: total)?"
)
_WORK_REST = re.compile(
    r"(?P<w>:?\d{1,3}) ?(?:s|secs?|seconds?)?(?: on)? ?(?:/|,| -) ?(?P<r>:?\d{1,3}) ?(?:s|secs?|seconds?)?(?: off| rest| transition)?(?: ?x ?(?P<n>\d{1,2}))?(?![\d/-])"
)
_CAP = re.compile(
    r"(?:time )?cap {0,2}(?:of|:)? {0,2}(?P<t>\d{1,5}(?::\d\d)?)(?P<sec> ?s(?:ec)?(?![a-z]))?(?: ?min(?:ute)?s?)?"
    r"|(?P<u>\d{1,3}) ?(?:min(?:ute)?s?)? ?(?:time )?cap(?![a-z])"
)
_AFTER_AMRAP = re.compile(
    r"(?:amrap|emom|e\dmom|possible)(?: {0,2}(?:x|in|for|of|-|:) {0,2}| {1,2}|(?=\d))\(? {0,1}(?P<n>\d{1,3}(?::\d\d)?)(?: {0,1}- {0,1}\d{1,3})?(?! {0,1}(?:rounds|sets|s(?![a-z])|/))"
)
_BEFORE_AMRAP = re.compile(r"(?P<n>\d{1,3})[ -]{0,2}(?:min(?:ute)?s?\.?|')? {0,2}[-:]? {0,2}(?:amrap|emom)")


class Heading(NamedTuple):
    """What a heading says. What it does not say is None.

    Attributes:
        week: Number of the week.
        week_end: Column behind the week's words.
        day: 2 where it surely names a day, 1 where it may, else 0.
        section: Section that its words name.
        plain_section: It is nothing but the section's name.
        kind: How the block is done.
        rounds: How often the block is gone through.
        dose: Dose for every exercise of the block that has none.
        interval_s: Length of one interval.
        cap_s: Time limit.
        rest_between: Rest between stations.
        rest_round: Rest after a round.
        generic: Its words are usual names of a part of a session (Main, Strength, WOD).
    """

    week: int | None = None
    week_end: int = 0
    day: int = 0
    section: Section | None = None
    plain_section: bool = False
    kind: BlockKind | None = None
    rounds: Range | None = None
    dose: Dose | None = None
    interval_s: float | None = None
    cap_s: float | None = None
    rest_between: Rest | None = None
    rest_round: Rest | None = None
    generic: bool = False

    @property
    def says_how(self) -> bool:
        """Does it say how a block is done?"""
        return bool(self.kind or self.rounds or self.dose or self.interval_s or self.cap_s)


class TitledHeading(NamedTuple):
    """A heading with the words that are its title.

    Attributes:
        title: What is left when the words about "how" are taken off; None where nothing is.
        heading: What the words say.
    """

    title: str | None
    heading: Heading


_FIELDS = re.compile(r" {1,3}(?:—|–|-|\||·) {1,3}")
_QUOTED = re.compile(r'"(?P<title>.*)"(?P<rest>| {1,3}— .*)$')
_KIND_NAMES = {
    "straight sets": BlockKind.STRAIGHT,
    "superset": BlockKind.SUPERSET,
    "circuit": BlockKind.CIRCUIT,
    "emom": BlockKind.EMOM,
    "amrap": BlockKind.AMRAP,
    "for time": BlockKind.FOR_TIME,
    "intervals": BlockKind.INTERVALS,
    "ladder": BlockKind.LADDER,
    "complex": BlockKind.COMPLEX,
}
_HOW_WORDS = re.compile(
    r"(?:super|giant|tri|compound|sets?|supersets?|circuits?|rounds?|rds?|emom|e\dmom|amrap|amraps|tabata|for time|rft|intervals?|every|minute|minutes|mins?|seconds?|secs?"
    r"|s|x|of|on|off|the|following|rest|between|after|each|round|exercises?|as|many|possible|in|cap|time|transition|station|stations|repeat|do|perform"
    r"|complete|straight|ladder|chipper|complex|work|reps?|and|not|then|no|needed|through|max|per|all)(?![a-z])"
)


@lru_cache(maxsize=4096)
def read_titled(shown: str) -> TitledHeading:
    """Read a block's heading: its title, and how the block is done.

    ``Lower Back (superset) - sets 1 - rest 45s`` is titled by its first field; ``Giant set`` has no title. A title in
    straight quotes is taken literally.
    """
    content = squeeze(shown).strip(" :*_")
    quoted = _QUOTED.match(content.translate(FOLD))
    if quoted:
        title = content[quoted.start("title") : quoted.end("title")].strip()
        return TitledHeading(title or None, _explicit(content[quoted.start("rest") :]))
    heading = read_heading(content)
    kept: list[str] = []
    position = 0
    for field in [*_FIELDS.finditer(content), None]:
        end = field.start() if field else len(content)
        words = content[position:end]
        if _only_how(words) and (kept or field is None or heading.says_how):
            break
        kept.append(content[:end])
        position = field.end() if field else end
    title = kept[-1].strip(" :-—–") if kept else None
    return TitledHeading(title or None, heading)


def _only_how(words: str) -> bool:
    low = words.translate(FOLD)
    return not re.search(r"[a-zà-ÿ]{2}", _HOW_WORDS.sub(" ", low)) and bool(
        _HOW_WORDS.search(low) or re.search(r"\d", low)
    )


def _explicit(rest: str) -> Heading:
    """The fields behind a quoted title, as the formatter writes them: ``— circuit — rounds: 3 — cap: 720s``."""
    heading = Heading()
    for field in rest.split(" — "):
        low = field.strip().translate(FOLD)
        key, _, value = low.partition(": ")
        section = next((section for section, pattern in _SECTIONS if pattern.fullmatch(low)), None)
        if low in _KIND_NAMES:
            heading = heading._replace(kind=_KIND_NAMES[low])
        elif section is not None:
            heading = heading._replace(section=section)
        elif key == "rounds" and (amount := numbers.read_range(value, 0)):
            heading = heading._replace(rounds=amount[0])
        elif key in ("every", "cap") and (amount := numbers.read_range(value, 0)):
            heading = heading._replace(**{"interval_s" if key == "every" else "cap_s": amount[0].low})  # type: ignore[arg-type]
        elif key in ("rest between", "rest after round"):
            rest_read = rests.parse_rest(field.strip()[len(key) + 1 :])
            heading = heading._replace(**{"rest_between" if key == "rest between" else "rest_round": rest_read})  # type: ignore[arg-type]
    return heading


@lru_cache(maxsize=8192)
def read_heading(shown: str) -> Heading:
    """Read the words of a heading. Pure; the text comes without ``#``, ``**`` and label."""
    if shown[:1] in '"“' and _QUOTED.match(squeeze(shown).translate(FOLD)):
        return Heading()
    low = squeeze(shown).translate(FOLD).strip(" :.*_=-—").strip()
    week_match = _WEEK.match(low)
    week = None
    rest_of_it = low
    if week_match:
        week = int(week_match[1]) if week_match[1].isdigit() else _NUMBER_WORDS[week_match[1]]
        rest_of_it = low[week_match.end() :].lstrip(" ,:-—|/").strip()
    day = _day_strength(rest_of_it)
    section = next((section for section, pattern in _SECTIONS if pattern.search(low)), None)
    plain_section = any(pattern.fullmatch(low) for _, pattern in _SECTIONS)
    kind, interval_s = _kind(low)
    rounds = _rounds(low)
    dose, work_rest = _block_dose(low, kind)
    minutes = _MINUTES_FIRST.match(low)
    if minutes is not None and kind is None and dose is None and section is None and rounds is None:
        kind = BlockKind.CIRCUIT
    if work_rest is not None:
        rounds = work_rest[1] or rounds
        kind = kind or BlockKind.CIRCUIT
    rest_between, rest_round = _rests(low)
    if work_rest is not None and rest_between is None:
        rest_between = work_rest[0]
    if kind is None and dose is not None and rounds is not None:
        kind = BlockKind.SUPERSET
    generic = bool(_WORK.fullmatch(low)) or bool(_WORK.fullmatch(low.split(" — ")[0].split(": ")[0]))
    return Heading(
        week,
        week_match.end() if week_match else 0,
        day,
        section,
        plain_section,
        kind,
        rounds,
        dose,
        interval_s,
        _cap(low, kind),
        rest_between,
        rest_round,
        generic,
    )


def _day_strength(low: str) -> int:
    if _DAY.match(low):
        return 2
    if re.search(rf"(?<![a-z])(?:day {{0,1}}\d{{1,2}}|{_WEEKDAY})(?![a-z])", low) and len(low) < 60:
        return 2
    return 1 if _SOFT_DAY.fullmatch(low) else 0


def _kind(low: str) -> tuple[BlockKind | None, float | None]:
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


def _rounds(low: str) -> Range | None:
    if match := _EMOM_TIMES.search(low):
        return numbers.as_range(match[1])
    match = _REPEAT.search(low)
    if match:
        return numbers.as_range(match["a"], match["b"])
    for match in _ROUNDS.finditer(low):
        if match["a"]:
            return numbers.as_range(match["a"], match["b"])
        if low[match.start()] != "x" or not low[: match.start()].rstrip().endswith(("amrap",)):
            before = low[: match.start()].rstrip()
            if low[match.start()] == "x" and before[-1:].isdigit():
                continue
            return numbers.as_range(match["c"], match["d"])
    return None


_OF = re.compile(r"^(?:accumulate|complete|perform|do|total of) | (?:in [^:]{1,30} )?of(?: each)?(?: the following)?$")


def _block_dose(low: str, kind: BlockKind | None) -> tuple[Dose | None, tuple[Rest | None, Range | None] | None]:
    """``3 x 10``, ``30/10x2``, ``20/15/10``, ``50 seconds on, 10 second transition`` as what every station does."""
    from hipflex_kit.notation.prescription import read_body

    pieces = low.split()
    if (
        pieces
        and all(re.fullmatch(r"\d{1,2}/\d{1,2}(?:x\d{1,2})?", piece) for piece in pieces)
        and "/" in low
        and low.count("/") == len(pieces)
    ):
        return _work_rest_list(pieces)
    if kind in (None, BlockKind.EMOM, BlockKind.INTERVALS, BlockKind.CIRCUIT):
        match = _WORK_REST.search(low)
        if (
            match
            and _seconds(match["w"]) >= 10
            and ("on" in low or "off" in low or "transition" in low or match["n"] or re.search(r"\d ?s\b", low))
            and not re.search(r"\d/\d+/\d", low)
        ):
            return _work_rest(match)
    if each := re.search(
        r"(\d{1,2}(?::\d\d)?) ?(min(?:ute)?s?|sec(?:ond)?s?|s)? (?:each|per station|at each|on each)(?! {0,1}(?:side|leg|arm))",
        low,
    ):
        time = numbers.read_time(low, each.start())
        if time is not None:
            return Dose(seconds=time[0]), None
    if listed := re.match(r"(\d{1,2}(?:/\d{1,2}){1,4}) ?\((\d{1,2}) ?s?(?:ec)? off\)", low):
        work = [float(number) for number in listed[1].split("/")]
        count = Range.exactly(float(len(work)))
        return Dose(sets=count, seconds=Range(min(work), max(work))), (Rest(numbers.as_range(listed[2])), count)
    body = read_body(_OF.sub("", low))
    if not body.has_dose or (body.name and "sets" not in body.spans):
        return None, None
    amounts = body.dose.reps or body.dose.seconds or body.dose.distance or body.dose.calories or body.dose.reps_text
    if kind in (BlockKind.AMRAP, BlockKind.FOR_TIME, BlockKind.EMOM) or amounts is None:
        return None, None
    if body.dose.sets is None and not body.dose.reps_list and body.dose.seconds:
        return None, None
    return replace(body.dose, rest=None), None


def _seconds(text: str) -> float:
    return float(text.lstrip(":"))


def _work_rest(match: re.Match[str]) -> tuple[Dose, tuple[Rest | None, Range | None]]:
    work, rest = _seconds(match["w"]), _seconds(match["r"])
    rounds = numbers.as_range(match["n"]) if match["n"] else None
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


def _rests(low: str) -> tuple[Rest | None, Rest | None]:
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


_EMOM_TIMES = re.compile(r"(?:emom|e\dmom) ?x ?(\d{1,2})(?! ?min)")
_MINUTES_FIRST = re.compile(r"(\d{1,2}) ?-?(?:min(?:ute)?s?)(?= {1,2}[a-z])(?!.*(?:rest|jog|walk|run|easy))")


def _cap(low: str, kind: BlockKind | None) -> float | None:
    if kind is BlockKind.EMOM and _EMOM_TIMES.search(low):
        return None
    if kind is BlockKind.CIRCUIT and (match := _MINUTES_FIRST.match(low)):
        return float(match[1]) * 60
    if match := _CAP.search(low):
        return float(match["t"]) if match["sec"] else _clock_minutes(match["t"] or match["u"])
    if kind in (BlockKind.AMRAP, BlockKind.EMOM):
        match = _BEFORE_AMRAP.search(low) or _AFTER_AMRAP.search(low)
        if match:
            return _clock_minutes(match["n"])
        for found in re.finditer(r"\d", low):
            if (time := numbers.read_time(low, found.start())) and time[0].low >= 120:
                return time[0].low
    return None


def _clock_minutes(text: str) -> float:
    minutes, _, seconds = text.partition(":")
    return float(minutes) * 60 + float(seconds or 0)
