"""Words that name a week or a day: ``Week 3``, ``Day 2``, ``Monday``, ``Upper body day``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.line_words import WITH_WHICH
from hipflex_kit.notation.words.dates import begins_with_date
from hipflex_kit.notation.words.number_words import COUNT_WORDS

_WEEK = re.compile(
    r"(?:week|wk|woche|semana|semaine|microcycle)s? {0,2}[#:]? {0,2}(\d{1,2}|one|two|three|four|five|six"
    r"|seven|eight)(?![\d%])(?: {0,2}(?:-|&|to|and) {0,2}\d{1,2}(?![\d%]|-\d| ?(?:sets?|rounds?|x)(?![a-z])))?"
)
COUNTED = re.compile(r"week (?P<week>\d{1,2})|day \d{1,2}")
"""The commonest headings of all; they say nothing else."""
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day|(?! ?(?:[ab](?![a-z])|salut)))"
    r"|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica"
    r"|(?:mo|di|mi|fr|tu|we|th)(?=: |\.: | - )"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira|(?= ?(?:$|[:(-]))))"
)
_DAY = re.compile(
    rf"(?:training |workout |session )?(?:day|tag|d[ií]a|jour|giorno|dag) {{0,2}}[#:]? {{0,2}}(?:\d{{1,2}}|one|two"
    rf"|three|four|five|six|seven|[a-g](?![a-z]))(?![a-z%])"
    r"|(?:workout|session|training|einheit|s[eé]ance|seduta|allenamento|treino|entrenamiento|rutina|wod"
    r"|lift) {0,2}[#:]? {0,2}"
    r"(?:\d{1,2}|[a-f]|one|two|three|four)"
    r"(?![a-z\d]|(?:-\d{1,2}){1,18}-\d(?!\d)|(?:-\d{1,2}){3}"
    r"|[ -]?(?:rft|rounds?|rds?|sets|x ?\d|min|minutes?)(?![a-z]))"
    rf"|{_WEEKDAY}(?:s|'s)?(?![a-z])"
    rf"|(?:{WITH_WHICH} )?(?:upper|lower|full)(?: ?-?body)?(?: (?:day|workout|session|strength|power))?"
    r" ?-? ?#?(?:\d|[a-d])?(?: day)?$"
    r"|(?:max|dynamic|repetition|repeated)[ -]effort,? (?:upper|lower)(?: body)?(?: day)?$"
    rf"|(?:{WITH_WHICH} )?(?:push|pull|legs?|arms?|chest|back|shoulders?)(?: (?:day|workout|session))"
    r"(?: ?[a-d\d])?(?![a-z])|[a-d] day$"
)
_SOFT_DAY = re.compile(
    r"(?:[a-z]{3,12}(?: (?:and|&|/|\+) [a-z]{3,12})? (?:day|workout|session|routine|program|programme"
    r"|template)(?: [a-d\d])?)$|(?:heavy|light|medium|speed|power|strength|volume|intensity|push|pull"
    r"|legs?|upper|lower)(?: [a-d\d])?$|.{1,30}'s program$"
)


def week_in(low: str) -> tuple[int | None, int, str]:
    """Number of the week that the words begin with, the column behind it, and what is said then."""
    match = _WEEK.match(low)
    if match is None:
        return None, 0, low
    week = int(match[1]) if match[1].isdecimal() else COUNT_WORDS[match[1]]
    return week, match.end(), low[match.end() :].lstrip(" ,:-—|/").strip()


_LONGEST_DAY = 60
_DAY_WITHIN = re.compile(
    rf"(?<![a-z])(?<!from )(?<!until )(?<!till )(?<!by )(?<!since )(?<!before )(?<!after )(?<!starting )(?<!start )"
    rf"(?<!next )(?<!this )(?<!last )(?:day {{0,1}}\d{{1,2}}|{_WEEKDAY})(?![a-z])"
)
"""Somewhere in a title; ``new split from Monday`` is when it begins."""


_CALLED = re.compile(
    r"(?:tabata|emom|e\dmom|amrap|circuit|complex|finisher|for time)(?: \d{1,2}(?: ?min(?:utes?)?)?)?(?:: | [-–—] )"
)
"""``Tabata: Thursday burner``: what a part of a day is called."""


def day_strength(low: str) -> int:
    """2 where words surely name a day, 1 where they may, else 0."""
    if _DAY.match(low) or begins_with_date(low):
        return 2
    if len(low) < _LONGEST_DAY and _DAY_WITHIN.search(low) and not (low[0] in "teacf" and _CALLED.match(low)):
        return 2
    return 1 if _SOFT_DAY.fullmatch(low) else 0
