"""Headings: weeks, days, sections and how a block is done (``Superset:``, ``3 rounds for time``, ``EMOM 10``)."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.heading_words.block_doses import dose_for_all
from hipflex_kit.notation.heading_words.block_kinds import kind_of
from hipflex_kit.notation.heading_words.block_rounds import in_digits, rounds_of, without_own_number
from hipflex_kit.notation.heading_words.block_times import MINUTES_FIRST, cap_of, rests_of
from hipflex_kit.notation.heading_words.section_words import SECTIONS, is_plain_section
from hipflex_kit.notation.heading_words.week_and_day_words import COUNTED, day_strength, week_in
from hipflex_kit.notation.quantities.load_steps import read_steps
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.markup import PICTURES
from hipflex_kit.notation.words.part_names import calls_part, is_part
from hipflex_kit.program import BlockKind, Dose, Range, Rest, Section
from hipflex_kit.record_making import NamedTuple, replace

_NAMED_PART = re.compile(r"(?:part|block|group|section|tier)(?: ?#?(?:[a-f]|\d))?")
_AND_REST = r"(?:rounds|sets),[^()]* rest[^()]*"
_BEFORE_ROUNDS = re.compile(
    rf" \((?=[^()]*(?:s|s each|s of each|(?:rounds|sets), [a-z][^()]*|{_AND_REST})\)$)"
    rf"| [-–—] (?=[^()]*(?:s|{_AND_REST})$)"
)
_NOT_FOR_TIME = re.compile(r",? \(?(?:not for time|if time(?: allows| permits)?)\)?$")
_WITH_WHAT = re.compile(
    r"(?P<part>[a-z &/+]{3,30}) \((?:[a-z][^()\d]{2,24}|rest \d[^()]{1,24})\)"
    r"|(?P<resting>[a-z &/+]{3,30}), (?:rest \d[^,()]{1,16}|\d[^,()]{1,16} rests?)"
)
_CHOICE = re.compile(r"(?:pick|choose) (?:any )?\d,? {0,2}")
"""``Robustness - pick 2, 2 sets each``: of how many, and no amount."""


def _says_with_what(low: str) -> bool:
    """``Strength (band)``, ``Power (rest 2 min)``: the name of a part, and with what or how it is done."""
    match = _WITH_WHAT.fullmatch(low) if low[-1:] == ")" or "rest" in low else None
    return match is not None and is_part(match["part"] or match["resting"])


_SETS_EACH = re.compile(r"\d sets? (?:of )?each(?:\)?$|,(?!.* between))")
"""``Strength (3 sets each)``: each exercise has its sets, one after the other."""
_OF_SETS_EACH = frozenset({"sets", "side"})


def _sets_of_each(sets: Range, dose: Dose | None) -> Dose:
    """What each exercise below ``3 sets each`` or ``1 set each, to failure`` is given."""
    if dose is None or dose.stated.keys() <= _OF_SETS_EACH:
        return Dose(sets=sets)
    return replace(dose, side=None) if dose.side is not None and dose.side.word is None else dose


_LEAD_IN = re.compile(
    r"^(?:and |then|next|finally|after that|lastly)(?: (?:then|finally))?,? {1,2}(?:immediately, {1,2})?"
    r"|^(?:at|from) (?:the )?\d{1,2}:\d\d(?:[ -]min(?:ute)?)?(?: mark)?,? {1,2}(?=complete|perform|do|\d)"
)
_FOR_ALL = re.compile(
    r"(?:for |on )?(?:all|every(?:thing)?|each)(?: (?:of )?(?:the )?(?:exercises?|lifts?|movements?|sets))?"
    r"(?: {0,2}[:-]|$| (?=\d))"
)


_OF_EACH = re.compile(r"\d (?:sets? )?(?:reps?|repetitions) (?:of|for|on) (?:each|every|all|the following)(?![a-z])")
"""``3 sets of 10 reps of the following exercises``: one after the other, where nothing says in turn."""


_AFTER_ALL = re.compile(r"(?<![a-z])(?:rounds?|sets?|circuits?|lap|end)(?![a-z])")


def _rests(low: str, dose: Dose | None) -> tuple[Rest | None, Rest | None]:
    """Rest between stations, and rest after a round.

    ``Each move 40 seconds, rest 20 seconds``: what is no longer than the work, and of no round, is at each station.
    """
    between, after = rests_of(low)
    work = dose.seconds if dose is not None and (dose.sets is None or low.startswith("work")) else None
    if between is not None or after is None or after.seconds is None or work is None:
        return between, after
    behind = low[low.find("rest") :].partition(",")[0].partition(".")[0].partition(" / ")[0]
    at_each = 0 < after.seconds.high <= work.low and _AFTER_ALL.search(behind) is None
    return (after, None) if at_each else (between, after)


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


_ROMAN = re.compile(r"(?:i{1,3}|iv|vi{0,3})[.)] (?=[a-z]{3})")
"""``II. Main part``."""
QUOTED = re.compile(r'"(?P<title>.*)"(?P<rest>| {1,3}— .*)$')


@lru_cache(maxsize=8192)
def read_heading(shown: str) -> Heading:
    """Read the words of a heading. Pure; the text comes without ``#``, ``**`` and label."""
    if shown[:1] in '"“' and QUOTED.match(fold(squeeze(shown))):
        return Heading()
    low = fold(squeeze(shown)).lstrip()
    low = (PICTURES.sub("", low) if low[:1] > "\u2300" else low).strip(" :.*_=-—").strip()
    if low[:1] in "iv" and (counted := _ROMAN.match(low)):
        low = low[counted.end() :]
    if counted := COUNTED.fullmatch(low):
        return Heading(int(counted["week"]), counted.end()) if counted["week"] else Heading(day=2)
    week, week_end, behind = week_in(low)
    section = next((section for section, pattern in SECTIONS if pattern.search(low)), None)
    heading = Heading(week, week_end, day_strength(behind), section)
    if read_steps(low) is not None:
        return heading  # what one exercise is loaded with
    return _with_how(heading._replace(plain_section=is_plain_section(low, section)), low)


def _with_how(heading: Heading, low: str) -> Heading:
    """The heading with what its words say of how the block is done."""
    named = in_digits(_LEAD_IN.sub("", _NOT_FOR_TIME.sub("", _CHOICE.sub("", low))))
    low = without_own_number(named)
    kind, interval_s = kind_of(low)
    rounds = rounds_of(low)
    dose, work_rest = dose_for_all(low, kind)
    if kind is None and dose is None and heading.section is None and rounds is None and MINUTES_FIRST.match(low):
        kind = BlockKind.CIRCUIT
    if work_rest is not None:
        rounds = work_rest[1] or rounds
        kind = kind or BlockKind.CIRCUIT
    rest_between, rest_round = _rests(low, dose if work_rest is None else None)
    if work_rest is not None and rest_between is None:
        rest_between = work_rest[0]
    if kind is None and dose is not None and rounds is not None:
        kind = BlockKind.STRAIGHT if _FOR_ALL.match(low) or _OF_EACH.search(low) else BlockKind.SUPERSET
    generic = _is_usual_name(low, named, rounds, dose)
    if rounds is not None and _SETS_EACH.search(low):
        dose = _sets_of_each(rounds, dose)
        kind, rounds = kind_of(low)[0] or BlockKind.STRAIGHT, None
    return heading._replace(
        kind=kind,
        rounds=rounds,
        dose=dose,
        interval_s=interval_s,
        cap_s=cap_of(low, kind),
        rest_between=rest_between,
        rest_round=rest_round,
        generic=generic,
    )


def _is_usual_name(low: str, named: str, rounds: Range | None, dose: Dose | None) -> bool:
    """``Main``, ``Strength``, ``Block B (3 x 8 each)``, ``Workout (3 sets)``: usual words for a part of a session."""
    if is_part(low) or calls_part(named) or is_part(named.split(" — ")[0].split(": ")[0]) or _says_with_what(low):
        return True
    if rounds is None and dose is None:
        return False
    sets = rounds is not None or (dose is not None and dose.sets is not None)
    if sets and low.endswith(")") and _NAMED_PART.fullmatch(low.split(" (")[0]):
        return True
    return is_part(_BEFORE_ROUNDS.split(named)[0])


def may_say_how(low: str) -> bool:
    """May the words of a folded line name a section or say how a block is done? Never wrong with a no, and cheap."""
    if any(pattern.search(low) for _, pattern in SECTIONS):
        return True
    low = without_own_number(in_digits(_LEAD_IN.sub("", low)))
    return kind_of(low)[0] is not None or rounds_of(low) is not None
