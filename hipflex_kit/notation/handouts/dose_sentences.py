"""Where the sentences about an exercise say how much of it is done: ``Repeat 10 times on each leg.``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.number_words import COUNT_WORDS
from hipflex_kit.notation.words.numbers import read_time
from hipflex_kit.program import Side, SideKind
from hipflex_kit.record_making import replace

LEAD_IN = re.compile(
    r"(?:(?:choose|use|pick|select) [^.\d]{3,40} (?:to|and|can) )?(?:then |and )?"
    r"(?:(?:release|relax|lower|let go|return)(?: (?:the|your) [a-z]{3,10}| slowly| to (?:the )?start)? and )?"
    r"(?:hold|repeat|do|perform|complete|aim for|start with|work up to|remain|stay|keep|maintain)"
    r"(?: (?:this|it|there|each|(?:in )?(?:(?:the|this|each|every) )?(?:position|stretch|pose|exercise|contraction"
    r"|movement|move|motion|drill|rep(?:etition)?)))?(?: for)? {1,12}(?=\d)",
    re.IGNORECASE,
)
"""``Hold each contraction for``: what a dose is said after."""
_WORD = "|".join(COUNT_WORDS)
_WORDED = re.compile(
    rf"(?<![a-z])(?P<low>{_WORD})(?: (?:to|or) (?P<high>{_WORD}))?"
    r"(?= (?:more )?(?:times?|reps?|repetitions?|seconds?|minutes?|sets?)(?![a-z]))",
    re.IGNORECASE,
)


def _in_digits(match: re.Match[str]) -> str:
    """``ten`` and ``five to ten`` in digits, as wide as before."""
    numbers = [str(COUNT_WORDS[word.lower()]) for word in match.group("low", "high") if word]
    return "-".join(numbers).rjust(len(match[0]))


_COUNTED_AS_REPS = re.compile(r"(?<=\d )(?:rotations|circles|tilts|lifts|raises)(?= (?:each|per|on|in) |[.,]|$)")
_SENTENCE = re.compile(r"(?:^|[.!] {1,2})(?=\S)")
_AND_REPEAT = re.compile(
    r"(?: and (?:then )?(?:relax|release|lower|return|let go)[^.;,\d]{0,30})?"
    r"[.;,]? {1,2}(?:and |then |but )?(?:repeat(?: (?:this|it|the (?:motion|movement|exercise|stretch)))?"
    r"|(?:do|perform) (?:this|it|that))(?: for)? {1,12}(?=\d)",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"[^\d]*(?:\d(?:-\d)? ?(?:x|times)? ?(?:(?:per|a|each|every|/) ?(?:day|week)|daily|weekly)[^\d]*)?"
)
_SAYS_REPS = re.compile(r"\d {1,4}(?:times|reps|repetitions)(?![a-z])", re.IGNORECASE)
_PART_OF_REP = 12.0
"""Seconds; a shorter time alone says how a repetition goes."""


def dose_told(content: str) -> tuple[int, int, Body] | None:
    """Where the sentences of a line end, where the dose behind them begins, and what it is; None where none is told."""
    content = _WORDED.sub(_in_digits, content)
    content = _COUNTED_AS_REPS.sub(lambda match: "reps".ljust(len(match[0])), content)
    if (whole := _whole_dose(content)) is not None:
        return 0, 0, whole
    if (alone := _stands_alone(content)) is not None:
        return alone
    keyed = _KEY.match(content)
    for sentence in _SENTENCE.finditer(content):
        first = keyed.end() if keyed is not None and sentence.end() == 0 else sentence.end()
        lead = LEAD_IN.match(content, first)
        if lead is None:
            continue
        at = lead.end()
        tail = _tail(_AND_REPEAT.sub(lambda match: ",".ljust(len(match[0])), content[at:]))
        said = tail.spans.keys()
        counted = sentence.end() == 0 or _SAYS_REPS.search(content, at) is not None
        if not tail.dose_only or said.isdisjoint(("reps", "seconds") if counted else ("sets", "seconds")):
            continue
        short = tail.dose.seconds is not None and tail.dose.seconds.high < _PART_OF_REP
        if short and said.isdisjoint(("sets", "reps")):
            continue
        if all(_says_when(content, at + start, at + end) for start, end in tail.notes):
            return _with_hold(content, sentence.end(), at, tail)
    return None


_HOLD = re.compile(
    r"(?<![a-z])hold(?:ing)?(?: (?:it|this|there|(?:the|this) (?:position|stretch|pose|contraction)))?(?: for)?"
    r" {1,2}(?P<time>\d{1,3}(?: ?(?:-|–|to) ?\d{1,3})? ?s(?:ec(?:ond)?s?)?)(?![a-z])",
    re.IGNORECASE,
)


def _with_hold(content: str, end: int, at: int, tail: Body) -> tuple[int, int, Body]:
    """``Hold for 5 seconds. Lower slowly. Repeat 10 times.``: the one hold in front of the repetitions is of each."""
    holds = list(_HOLD.finditer(content, 0, end)) if tail.spans.keys() & {"reps"} else []
    time = read_time(fold(content), holds[0].start("time")) if len(holds) == 1 else None
    if time is None or tail.dose.seconds is not None:
        return end, at, tail
    stretch = (holds[0].start("time") - at, holds[0].end("time") - at)
    return end, at, tail._replace(dose=replace(tail.dose, seconds=time[0]), spans={**tail.spans, "seconds": stretch})


_LAST = re.compile(r"[.!] {1,2}(?=(?:\d[^.!]{4,40}|\d{1,2} ?x ?\d{1,3})[.!]?$)")


_OFTEN_LAST = re.compile(
    r"[.!] {1,2}(?P<when>(?:every (?:other |second )?(?:day|morning|evening|night|hour)|daily"
    r"|(?:once|twice|\d(?: ?x| times)?) (?:an?|per|each|every|/) ?(?:day|week)|(?:once|twice) (?:daily|weekly))[.!]?)$",
    re.IGNORECASE,
)
"""``2 x 8 each leg. Every other day.``: on which days, behind the dose."""


def _stands_alone(content: str) -> tuple[int, int, Body] | None:
    """``… keep the feet together. 2 rounds of 10 reps.``: sets and how many, as a last sentence."""
    often = _OFTEN_LAST.search(content)
    told = content[: often.start() + 1] if often is not None else content
    last = _LAST.search(told)
    tail = read_body(told[last.end() :]) if last is not None else None
    if last is None or tail is None or not tail.dose_only or tail.notes or "sets" not in tail.spans:
        return None
    if not tail.spans.keys() & {"reps", "seconds"}:
        return None
    if often is not None:
        tail = tail._replace(notes=((often.start("when") - last.end(), len(content) - last.end()),))
    return last.end(), last.end(), tail


_KEY = re.compile(
    r"(?:duration|dosage|dose|amount|prescription|repetitions|how (?:much|many|long)) ?: {1,3}", re.IGNORECASE
)
"""``Duration: hold for one minute``."""


def _says_when(content: str, start: int, end: int) -> bool:
    """``3 times a day``, ``every 2 hours``, or a sentence without numbers behind the dose."""
    return _HOW_OFTEN.fullmatch(content, start, end) is not None or _EVERY.fullmatch(content, start, end) is not None


_SENTENCE_BEHIND = re.compile(r"[.!] {1,2}(?=[A-Z][a-z]*(?: [a-z']+){2}|[A-Z][a-z ]{3,30}[!.]$)")
"""``Aim for 30 seconds, 5 times. Progress by closing your eyes.``: what the dose is followed by."""
_EVERY = re.compile(r"[,;.(]? {0,2}(?P<when>(?:and )?every (?:\d{1,2} |other |second |few )?(?:hours?|days?))[ .)]*$")


_AS_FAR = re.compile(
    r",? (?P<when>(?:as (?:far|tolerated|able|comfortabl[ey]|possible|long)|pain[- ]?free|provided|without pain"
    r"|if (?:able|comfortable|possible|tolerated))(?![a-z])[^\d]*)$"
)
"""``Repeat 10 times as far as possible without pain.``"""


_EACH = Side(SideKind.EACH, "side")
_EACH_SIDE = re.compile(
    r"[,;]? {1,2}(?:and |then )?(?P<side>(?:(?:repeat|do|perform)(?: (?:it|this))? (?:on|for|with) (?:the )?"
    r"(?:each|both|other|opposite) (?:sides?|legs?|arms?)|(?:switch|change|swap) (?:sides|legs|arms)))[^.\d]*[.]?$"
)
"""``Hold for one minute, repeat on each side``."""


def _tail(content: str) -> Body:
    """A dose, whatever is told behind it: another sentence, or every how many hours."""
    sides = _EACH_SIDE.search(content)
    if sides is not None:
        body = read_body(content[: sides.start()])
        at = (sides.start("side"), sides.end("side"))
        if body.dose_only and body.dose.side is None:
            dose = replace(body.dose, side=_EACH)
            return body._replace(
                dose=dose, spans={**body.spans, "side": at}, notes=(*body.notes, (at[1], len(content)))
            )
    behind = _SENTENCE_BEHIND.search(content) or _EVERY.search(content) or _AS_FAR.search(content)
    if behind is None:
        return read_body(content)
    body = read_body(content[: behind.start()])
    said = behind.end() if behind.re is _SENTENCE_BEHIND else behind.start("when")
    if any(map(str.isdecimal, content[said:])) and behind.re is _SENTENCE_BEHIND:
        return read_body(content)  # "Hold for 10 seconds. Do this 5 times."
    return body if not body.dose_only else body._replace(notes=(*body.notes, (said, len(content))))


def _whole_dose(content: str) -> Body | None:
    """``3 x 15. When this is easy progress to single leg.``: sets and reps, and a sentence behind them."""
    behind = _SENTENCE_BEHIND.search(content) if content[:1].isdecimal() else None
    if behind is None:
        return None
    body, said = read_body(content[: behind.start()]), read_body(content[behind.end() :])
    long = said.dose.seconds is not None and said.dose.seconds.high >= _PART_OF_REP
    if long or not said.spans.keys().isdisjoint(("sets", "reps", "rest", "load")):
        return None
    whole = body.dose_only and not body.notes and {"sets"} < body.spans.keys() - {"dose"}
    return body._replace(notes=((behind.end(), len(content)),)) if whole else None
