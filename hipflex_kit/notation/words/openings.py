"""How lines begin: words before a colon or a dash, tags in brackets, and the words that end a mail."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.best_lifts import BESTS

_PREFIX = re.compile(
    r"((?:[^:|(]|:(?=\d\d)){2,40}?(?: \((?:x ?\d{1,2}|\d{1,2} ?x|\d{1,2} (?:rounds|times)"
    r"|~?\d{1,2}(?:-\d{1,2})? ?min(?:ute)?s?)\))?)"
    r"(?: {0,2}:| {1,2}[-–—]| {1,2}\|(?= )|(?<=strength)-|(?<=Strength)-"
    r"|(?<=metcon)-|(?<=Metcon)-) {1,3}(?=\S)"
)
_SECTION_BEFORE_DOSE = re.compile(
    r"(warm[ -]?up|w/?u|cool[ -]?down|c/?d|finisher|finish(?: off| up)? with(?: an?)?|buy[ -]?(?:in|out)|cash[ -]?out)"
    r"(?: (?:in)?to (?:the )?(?:workout|wod|metcon))?(?: with(?: an?)?)? {1,2}(?=\d)",
    re.IGNORECASE,
)


_BEFORE_CLOCK = re.compile(r"([^\W\d][^:|(\[\]]{2,30}) \[\d{1,2}:\d\d ?[-–—] ?\d{1,2}:\d\d\]:? {1,2}(?=[^\W\d])")
"""``Mobility [12:00 - 14:00] Frog stretch x 10``: a section, and when on the class's clock it is done."""


def prefix_of(content: str) -> re.Match[str] | None:
    """The words before a colon or a dash; or a section's name right before its first dose: ``Cool down 5' walk``."""
    return _BEFORE_CLOCK.match(content) or _PREFIX.match(content) or _SECTION_BEFORE_DOSE.match(content)


ROUNDS_BEHIND = re.compile(
    r"(?:[^:|()\d]{2,30}: {1,2})?\d{1,2} ?(?:rounds?|rds?|rft|circuits?)(?: of| for time(?: of)?| for quality)?"
    r"(?=(?: {0,2}[-–—:]|(?<=rft)|(?<= time of)) {1,2}(?P<rows>:?\d))",
    re.IGNORECASE,
)
"""``Core: 3 rounds - 10 dead bugs, 10 side bends``: what stands before the exercises on their line."""
CLOCK_BEHIND = re.compile(
    r"(?:[^:|()\d]{2,30}(?::| -| —) {1,2})?(?:\d{1,2}[ -]?min(?:ute)?s? (?:emom|amrap)"
    r"|(?:emom|amrap) ?\d{1,2}(?: ?min(?:ute)?s?)?"
    r"|(?:complete |perform |do )?as many rounds (?:and reps )?as (?:possible|you can) in \d{1,2} ?min(?:ute)?s?)"
    r"(?: of)?(?=(?:,? {0,2}[-–—:,]|(?<= of)) {1,2}(?P<rows>\d{1,3} ?[a-z]))",
    re.IGNORECASE,
)
"""``Finisher: 10 min EMOM, 8 snatches, switch hands``."""
ASIDE_LINE = re.compile(
    r"\[(?=[^\[\]]{0,200}(?<![a-z])(?:i|i'm|my|me|was|felt|need|should|this)(?![a-z]))[^\[\]]{20,}\]"
)
"""``[My knee felt better than last week]``: what somebody says of the exercise above."""
NOTE_KEY = re.compile(
    r"(?:notes?|nb|n\.b\.|ice|icing|heat|reviews?|next (?:appointment|visit|review)|appointment|follow[ -]?up"
    r"|warm[ -]?up(?: sets?|(?=: (?:\d{1,2}(?:-\d)? )?(?:light|easy|ramp|build|feeder)[a-z]* (?:up )?sets?))"
    r"|criteria(?: [a-z]{2,8}){0,3}|stop if|when to stop|how often|contact|phone|do not|don'?ts?|avoid"
    r"|rules?(?: of thumb)?|reminders?"
    rf"|tm|training max|{BESTS}|(?:previous|prior|old|last|current) (?:high|best|max|pr|pb|record)"
    r"|(?:(?:for )?examples?|e\.g\.|notation)(?= {0,2}: {0,3}\S)|type|phase|split"
    r"|scaled|mods?(?: ?[1-4])?|beginners?|intermediates?|advanced|level ?\d|l[1-3]"
    r"|fitness (?:level|goal)|facilities|details|(?:(?:workout|session|class) )?(?:description|purpose|stimulus|intent)"
    r"|(?:adv(?:anced)? |scaled? )?rx\+?(?: ?(?:dbs?|bb|kbs?|dumbbells?|barbell|weights?|loads?|men|women))?"
    r"|(?:wo)?men(?:'s)?(?= ?[:=-] ?\d)|diet|nutrition|calories|macros|supplements?|hydration"
    r"|how|feel|compensations?|frecuencia|frequ[eê]ncia|n[ií]vel|dicas?|(?:reps?|sets?|load|rest) range"
    r"|duraci[oó]n|objetivo|nivel|(?:last|previous) (?:time|week|session|workout)"
    r"|material|tips?|cues?"
    r"|coach(?:es|ing)?(?:'s?)? (?:notes?|cues?|tips?)|scaling|scale|score|focus|goal"
    r"|objectives?|heart rate|training time|meta|gear|body ?parts?|angle"
    r"|(?:overall |general )?feeling|energy(?: level| ?/ ?mood)?|mood"
    r"|modalit(?:y|ies)|patterns?|user|status|(?:program )?owner|sleep(?: \([^()]{3,30}\))?"
    r"|partner|tags?|sport|position"
    r"|intensity(?=: {1,4}(?:low|medium|moderate|high|easy|hard))|cycle|areas to [a-z ]{3,12}"
    r"|reason for [a-z]{3,14}|target(?: areas?)?(?=: {1,4}[a-z])"
    r"|enfoque|foco|fokus|ziel|total"
    r"|equipment|rationale|why|setup|(?:(?:target(?:ed)?|primary|secondary|working|main) )?muscles?(?: groups?"
    r"| worked| targeted)?|benefits?|session|duration|difficulty|level|frequency|works|location"
    r"|times (?:per|a|each) (?:day|week|session)"
    r"|(?:[a-z]{3,8} class )?(?:target|goal) times?(?: (?:each|per) (?:set|round))?"
    r"|time domain|stimulus|[a-z]{3,8} class time cap|loading notes?"
    r"|intensity notes?|modifications?|progressions?|regressions?|variations?"
    r"|(?:(?:optional|easier|harder|home|suggested|possible) )?(?:alternatives?|options?|swaps?|versions?)"
    r"|substitut(?:e|ion)s?|descriptions?|instructions?"
    r"|procedures?|how[- ]to(?: do it| perform)?|execution|form(?: (?:cues?|notes?))?|key points?|safety|breathing"
    r"|(?=[\dx]{4} ?=)[\dx]{4}"
    r"|starting position|purpose|common mistakes?|category|author|coach|instructor|program(?:me)?|client)"
    r"(?: ?\([^)]{0,20}\))? {0,2}(?:[:=-]|(?<=notes)\.)"
)
MINUTE = re.compile(r"(?:odd|even|min(?:ute)?s?\.? ?[\da-f]{1,2}|station ?\d{1,2})")
TAG = re.compile(r"\[(?P<words>[^\[\]]{2,30})\] {1,3}(?:[-—:] {1,3})?")
ROLE_PREFIX = re.compile(
    r"(?:buy[ -]?(?:in|out)|cash[ -]?out|accessory|assistance|main lift|main|then|odd|even|min(?:ute)?\.? ?[\da-f]{1,2}"
    r"|station ?\d{1,2}|primary"
    r"|secondary|(?:[a-z]{4,12} ){1,3}(?:movement|exercise|lift)|exercise ?\d{0,2}|(?:exercise )?name|movement"
    r"|(?:ex|step|move) ?#?\d{1,2}|(?:übung"
    r"|ejercicio|exerc[ií]cio) ?\d{1,2})$"
)
FINISHES = re.compile(r"finish(?:er)?(?: off)?(?::| with| w/) ?(?=\d)")
"""``*Finish w/ 4 x 20 yd sprint``: work, though it stands behind a star."""
SIGN_OFF = re.compile(
    r"(?:cheers|thanks|thank you|many thanks|best|(?:kind |best |warm )?regards|best wishes|see you|see ya|talk soon"
    r"|good luck|have fun|yours|all the best|take care|(?:viele |liebe |beste )?gr[uü](?:ß|ss)e?|lg|vg|saludos"
    r"|un saludo"
    r"|abrazos?)(?![a-z])(?: \w+){0,3}[ ,.!]{0,3}(?:\w+[.!]?)?$"
)
"""How a mail ends; what stands below it is for nobody's exercise."""
BARE_SECTIONS = frozenset(
    [
        "warm up",
        "warm-up",
        "warmup",
        "wu",
        "w/u",
        "cool down",
        "cool-down",
        "cooldown",
        "cd",
        "c/d",
        "finisher",
        "skill",
    ],
)
