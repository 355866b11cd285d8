"""A dose that one sentence gives to all exercises: ``I do 3 sets of 8 of everything``, wherever the sentence stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.heading_words.block_rounds import in_digits
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.quantities.times_of_each import told_time
from hipflex_kit.notation.words.number_words import COUNT_WORDS
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import Dose
from hipflex_kit.record_making import NamedTuple, replace

_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
_RANGE = rf"{_NUMBER}(?: ?(?:-|to|or) ?{_NUMBER})?"
_SIDE = r"(?: (?:on |for )?(?:each|per) (?:side|leg|arm))?"
_AMOUNT = rf"{_RANGE}(?: ?-?(?:reps?|repetitions?|sec(?:ond)?s?){_SIDE})?"
_DOSE = re.compile(
    rf"(?<![\w.:/-])(?:{_RANGE} (?:reps?|repetitions?){_SIDE}(?: for| x|,)? {_RANGE} sets"
    rf"|{_RANGE} sets?(?:,? (?:of |x |at |with |for )?{_AMOUNT})?"
    rf"|{_NUMBER} ?x ?{_AMOUNT}"
    rf"|{_RANGE} (?:reps?|repetitions?){_SIDE})(?![\w%/])"
)
_MOVES = r"(?:exercises?|movements?|moves?|lifts?|drills?|stretch(?:es)?|poses?)"
_OF_ALL = re.compile(
    rf"(?<![a-z])(?:(?:each|every|all|per)(?: of)?(?: (?:the|these|those|your|my))?"
    rf"(?: (?:following|above|listed|single))? {_MOVES}"
    r"|(?:of|for|on) (?:each|all)(?: of (?:these|them|those))?(?=[,.;!]|$| with | and )"
    r"|(?:for|on|of|with) everything|everything(?= (?:is|was|gets|gets done|for|at) | ?[:,-]? ?\d)"
    rf"|all of (?:these|them|those))(?![a-z])(?! (?:in|of|from) (?:the|this|each|a) (?:warm|cool|super|first|last))"
)
"""``each exercise``, ``all of the above lifts``; ``each accessory exercise`` and ``all main lifts`` are only some."""
_DO_SETS = re.compile(
    r"(?<![a-z])(?:do|doing|perform|performing|complete|completing|try|aim for) "
    rf"(?P<dose>{_RANGE} sets)(?: of (?:each|all|these|this(?: (?:routine|workout|circuit))?))?"
    r"(?=[,.;!]| and | per | a |$)"
)
_DO = re.compile(
    r"[ (*•-]*(?:please |i )?(?:do|perform|complete|aim for|start with|shoot for|use)"
    rf" (?P<dose>{_DOSE.pattern})[ .!)]*$"
)
"""``Do 2-3 sets of 10-15 reps.``, and nothing else."""
_ALL_DOSED = re.compile(rf"[ (*•-]*all(?: of them| sets)?:? (?:at |for |with )?(?P<dose>{_DOSE.pattern})[ .!)]*$")
"""``All 8-12 reps`` below exercises that say only their sets."""
_ALONE = re.compile(rf"[ (]*(?P<dose>{_DOSE.pattern})(?: per set)?[ .!)]*$")
"""``5 sets, 10 reps per set.`` behind a sentence that speaks of all exercises."""
_IN_CASE = re.compile(
    r"(?<![a-z])(?:if|when|once|until|beginners?|novices?|intermediates?|advanced|first|last|weeks|week \d|phase"
    r"|warm|cool|except|instead|eventually|up to|build|progress|increase|add|drop|instance|example|usually|used to"
    r"|could|might|would|can|not|only|reduc(?:e|ing)|never|don't|each (?:side|leg) (?:of|for))(?![a-z])"
)
"""Words with which a dose is said of some exercises, of some trainees, or of another time."""
_OTHERWISE = re.compile(
    r",? ?\(?unless (?:i |it )?(?:otherwise |say|said|stat|not|specif|mark|indicat|list|writ)[^.;]*"
)
_FREQUENCY = re.compile(
    rf"(?:{_RANGE}(?: ?x| times| days| sessions)?|once|twice|thrice) ?(?:per|/|a|each|every) ?(?:week|day)"
    rf"|{_RANGE} days"
)
_SENTENCE = re.compile(r"[^.!?;]*(?:[.!?;](?! |$)[^.!?;]*)*(?:[.!?;]+|$)")
_LONGEST = 3000
"""Characters of a paragraph."""
_FARTHEST = 50
"""Characters between a dose and what it is said of."""


class ToldDose(NamedTuple):
    """What a sentence gives to all exercises, and where it stands; lines count from 0 within a part of the text.

    Attributes:
        ahead: It names no exercises, so that it speaks of all of them only where it stands above them.
    """

    dose: Dose
    line: int
    start: int
    end: int
    ahead: bool = False


def may_tell_of_all(low: str) -> bool:
    """A cheap question before the sentences of a line are read."""
    return "set" in low or "each" in low or "every" in low or "all " in low or "per " in low


def told_doses(lines: Iterable[tuple[int, Line]]) -> list[ToldDose]:
    """Every dose that some lines give to all exercises."""
    return [
        told
        for number, line in lines
        if line.kind in ("text", "long") and line.end - line.start <= _LONGEST and may_tell_of_all(line.low)
        for told in _told_in_line(number, line)
    ]


def _told_in_line(number: int, line: Line) -> Iterator[ToldDose]:
    for sentence in _SENTENCE.finditer(line.low, line.start, line.end):
        found = _told_in(sentence[0], line, sentence.start()) if sentence[0] else None
        if found is not None:
            yield found._replace(line=number, start=sentence.start() + found.start, end=sentence.start() + found.end)


def _told_in(sentence: str, line: Line, offset: int) -> ToldDose | None:
    """The dose that one sentence gives to all exercises, and where in the sentence it stands."""
    if not may_tell_of_all(sentence):
        return None
    all_of = _ALL_DOSED.match(sentence)
    if (
        all_of is not None
        and (dose := _read(line.shown[slice(*(offset + at for at in all_of.span("dose")))])) is not None
    ):
        return ToldDose(dose, 0, *all_of.span("dose"))
    alone = _ALONE.match(sentence) if _OF_ALL.search(line.low, line.start, offset) is not None else None
    if (
        alone is not None
        and (dose := _read(line.shown[slice(*(offset + at for at in alone.span("dose")))])) is not None
    ):
        return ToldDose(dose, 0, *alone.span("dose"))
    low = _FREQUENCY.sub(_blanks, _OTHERWISE.sub(_blanks, sentence))
    if _IN_CASE.search(low) is not None:
        return None
    found = list(_DOSE.finditer(low))
    if not found:
        return _told_time(low)
    if len(found) != 1:
        return None
    start, end = found[0].span()
    spoken_of = _OF_ALL.search(low)
    do = _DO.match(low) if spoken_of is None else None
    if spoken_of is None and do is None:
        do = _DO_SETS.search(low)
    if spoken_of is None and (do is None or do.span("dose") != (start, end)):
        return None
    if spoken_of is not None and max(start - spoken_of.end(), spoken_of.start() - end) > _FARTHEST:
        return None
    dose = _read(line.shown[offset + start : offset + end])
    if dose is not None and dose.sets is None and (times := _SO_OFTEN.search(low, end)) is not None:
        dose, end = replace(dose, sets=as_range(str(COUNT_WORDS.get(times["sets"], times["sets"])))), times.end("sets")
    if dose is not None and dose.stated.keys() == {"sets"} and (timed := _told_time(low)) is not None:
        dose = replace(dose, seconds=timed.dose.seconds)  # "3 sets, 45 seconds each exercise"
    return ToldDose(dose, 0, start, end, spoken_of is None) if dose is not None else None


_SO_OFTEN = re.compile(
    rf"(?:,? (?:x|for) ?|(?:,| and)(?: (?!repeat)[a-z']{{2,7}}){{0,3}} (?={_NUMBER} (?:rounds|times|circuits)))"
    rf"(?P<sets>{_NUMBER})"
    r"(?: (?:sets|times|rounds|circuits))?(?: (?:of|through) (?:this|the) [a-z]{4,9})?(?: in total| total)?[ .!)]*$"
)
"""``10 reps of each exercise x 3``, ``12 reps of each move, and you do three rounds in total.``."""
_EACH_MOVE = re.compile(rf"(?<![a-z])(?:each|every|all|per)(?: of)?(?: the| these| this)? {_MOVES}(?![a-z])")
_RESTS = re.compile(r"(?<![a-z])(?:rest|recover|break|pause|between|transition|on|off)")


def _told_time(low: str) -> ToldDose | None:
    """``60 seconds each exercise``, without a rest in the same sentence."""
    told = told_time(low) if _EACH_MOVE.search(low) is not None and _RESTS.search(low) is None else None
    return ToldDose(Dose(seconds=told[0]), 0, told[1], told[2]) if told is not None else None


def _read(words: str, *, timed: bool = False) -> Dose | None:
    body = read_body(in_digits(words.lower()).replace("repetitions", "reps"))
    if body.name or body.notes or not body.has_dose:
        return None
    dose = body.dose
    said = Dose(sets=dose.sets, reps=dose.reps, seconds=dose.seconds, side=dose.side)
    counted = said.sets is not None or said.reps is not None or (timed and said.seconds is not None)
    return said if counted and replace(dose, sets=None, reps=None, seconds=None, side=None) == Dose() else None


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


_TOLD_OF_ONE = re.compile(
    r"[^\w]*(?:[a-z ]{3,20}: {1,2})?(?:then,? |and |now |first,? |finally,? )?"
    r"(?:(?:perform|do|complete|aim for|repeat|try|continue|alternate|shoot for|start with)(?: [a-z']{1,12}){0,6}? )?"
    rf"(?P<dose>{_DOSE.pattern})"
)


_AMOUNT_OF_ONE = re.compile(
    rf"[^\w]*(?:(?:(?:go|do|run|jog|walk|march|keep|continue)(?![a-z])[^.]{{0,60}}? for )?"
    rf"(?P<dose>{_RANGE} ?-?(?:min(?:ute)?s?|sec(?:ond)?s?))(?: total| straight)?"
    rf"|(?P<side>{_RANGE} (?:each|per) (?:side|leg|arm)))[ .!)]*$"
)
"""``Two minutes total.``, ``Go for a jog in one place for 3 minutes.``, ``15 each leg.``"""


def told_of_one(number: int, line: Line) -> list[ToldDose]:
    """``Execution: Perform 3 sets of 12 reps. Keep it slow.``: what sentences below a name say of its exercise."""
    found: list[ToldDose] = []
    if line.end - line.start > _LONGEST:
        return found
    for sentence in _SENTENCE.finditer(line.low, line.start, line.end):
        low = _FREQUENCY.sub(_blanks, sentence[0])
        counts = len(_DOSE.findall(low))
        told = _TOLD_OF_ONE.match(low) if counts == 1 else _AMOUNT_OF_ONE.match(low) if not counts else None
        if told is None or "rest" in low or "@" in low or "%" in low or _IN_CASE.search(low) is not None:
            continue
        start, end = (sentence.start() + at for at in told.span(told.lastgroup or "dose"))
        if (dose := _read(line.shown[start:end], timed=True)) is not None:
            found.append(ToldDose(dose, number, start, end))
    return found


def missing(own: Dose, told: Dose, *, counted: bool) -> dict[str, Any]:
    """What a dose lacks that a sentence tells of all.

    Args:
        own: The dose as written.
        told: What the sentence says.
        counted: Whether something else already says how often.
    """
    stated = own.stated
    lacks: dict[str, Any] = {} if counted or own.sets is not None or told.sets is None else {"sets": told.sets}
    if AMOUNTS.isdisjoint(stated):
        lacks |= {name: value for name, value in told.stated.items() if name != "sets" and name not in stated}
    return lacks
