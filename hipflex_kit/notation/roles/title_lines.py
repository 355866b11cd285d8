"""Lines that look like headings of a block and are none: a whole text's title, and one exercise with its rounds."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.group_words import SEVERAL
from hipflex_kit.notation.words.vocabulary import is_movement, is_said, says_movement, words_of

_PER_WEEK = re.compile(
    r"(?<![a-z])(?:once|twice|thrice) (?:per|a) week(?![a-z])|\d ?(?:gg|volte|veces|vezes|mal|fois|keer|x) ?"
    r"(?:p ?/ ?w|/ ?sett|(?:a|alla|por|à la|par|pro|per|a la) (?:settimana|semana|semaine|woche|week))(?![a-z])"
    r"|\d ?(?:x|times|days?|sessions?) ?(?:per|a|/) ?(?:week|wk)(?![a-z])"
)
_CALLED = re.compile(
    r"(?<![a-z])(?:plan|scheda|schema|trainingsplan|rutina|program(?:me)?|workouts?|routine|hand-?out|class|flow"
    r"|session|protocol|rehab|schedule|sequence"
    r"|exercises|lesson|dryland|(?:pre|off|in)[ -]?season|lift [a-d]"
    r"|(?:dumbbells?|kettlebells?|bands?|bodyweight) only"
    r"|peak(?:ing)?|weeks? out|template|mesocycle|speciali[sz]ation|edition|\d days"
    r"|\d[ -]?(?:weeks?|wks?)(?= .{0,20}(?:cycle|block|phase|challenge|build|progression|split|wave)))(?![a-z])"
)
"""What a whole text is called."""


_COUNTS_PROGRAM = re.compile(
    r".{3,80}[ (:|—-](?:weeks?|wks?|block|phase|cycle|mesocycle|meso|month|season|circuit|workout|routine"
    r"|challenge) ?#?\d{1,2}"
    r"(?: ?(?:of|/|-) ?\d{1,2})?\)?(?:,? (?:- )?(?:session|day|workout) ?#?\d{1,2}| (?:-|—) [a-z][^\d]{1,30})?"
    r"(?: ?[(,:|—-] ?(?:\d{1,3} ?- ?)?\d{1,3} ?(?:km|mi|miles)\)?)?"
)
"""``Half marathon - week 6 of 12 (50 km)``, ``Off season block 2``: where in a longer plan this text stands."""


_LASTS_ALTOGETHER = re.compile(
    r"(?P<name>[^()\d]{0,3}[^()]{3,60}?) ?\((?:~|about |approx\.? )?(?:1[5-9]|[2-9]\d"
    r"|1\d\d)(?: ?- ?\d{2,3})? ?(?:min(?:ute)?s?\.?|')\)"
)
"""``Arms (30 min)``: how long all of it takes."""


def titles_text(state: SessionState, look: Look) -> bool:
    """``Mobility flow (10-15 min)``, ``Knee handout (post op wk 6)``: a first line with nothing right below it.

    Its numbers say how long all of it takes, or for whom it is; sets are never among them.
    """
    line = look.line
    if look.body.leading and _names_scheme(state, look):
        return True
    if state.blocks or state.row is not None or look.label is not None or line.bullet or line.level:
        return False
    if _in_capitals(state, look) or _names_patterns(state, look):
        return True
    spans, low = look.body.spans, fold(look.content)
    if _MINUTES_OF_ONE.match(low) is not None and is_movement(fold(look.body.name)):
        return False
    if (not look.body.has_dose or (_lasts_long(look) and "sets" not in spans)) and _SPLIT.match(low) is not None:
        return True
    if ("sets" not in spans or "reps_list" in spans) and _COUNTS_PROGRAM.fullmatch(low.strip()):
        return True
    if look.body.leading and "sets" not in spans and _COUNTS_MOVES.fullmatch(low.strip()):
        return True
    below = state.next_text(look.number) is not None
    if not below and look.body.name and not is_movement(fold(look.body.name)) and _OF_FIVES.search(low) is not None:
        return True
    ends = below and _ends_paragraph(state, look.number)
    if below and _says_length_of_all(look, low, ends):
        return True
    if below and _PER_WEEK.search(low) is not None and _lasts_long(look) and "sets" not in spans:
        return True
    weekly = _PER_WEEK.search(low) is not None and not is_movement(fold(look.body.name.partition("(")[0]))
    if not weekly and ("sets" in spans or (_CALLED.search(low) is None and _COMPLAINT.search(low) is None)):
        return False
    return ends or not below or weekly or _says_how_below(state, look.number) or _COMPLAINT.search(low) is not None


_MINUTES_OF_ONE = re.compile(r"\d{1,2}(?:-\d{1,2})? ?min(?:ute)?s?\.? of ")
"""``12 min of handstand practice``."""


_PATTERN = r"(?:squat|hinge|lunge|push|pull|press|carry|single[ -]leg|upper|lower|rotation|core)"
_PATTERNS = re.compile(rf"{_PATTERN}(?: ?[/&+] ?{_PATTERN}){{1,2}}(?: ?\([^()]{{1,20}}\))?")


def _names_patterns(state: SessionState, look: Look) -> bool:
    """``Squat/Pull`` apart from the first part of the session: what the day trains."""
    if not _ends_paragraph(state, look.number) or _PATTERNS.fullmatch(fold(look.content).strip()) is None:
        return False
    following = state.next_text(look.number)
    return following is not None and read_heading(following.content).plain_section


def _in_capitals(state: SessionState, look: Look) -> bool:
    """``LOWER BODY PULL`` with nothing right below it, above an exercise that is not in capitals and has its dose."""
    content = look.content
    if not content.isupper() or any(map(str.isdecimal, content)) or len(content) > _LONGEST_IN_CAPITALS:
        return False
    following = state.next_text(look.number)
    if following is None or not _ends_paragraph(state, look.number) or following.content.isupper():
        return False
    return _dosed(following)


_LONGEST_IN_CAPITALS = 40


def _says_how_below(state: SessionState, number: int) -> bool:
    following = state.text_below(number)
    return following is not None and read_heading(following.content).rounds is not None


_SPLIT = re.compile(
    r"(?:(?:push|pull|legs?)(?: ?[/,+&-] ?| )){2}(?:push|pull|legs?)(?![a-z])"
    r"|(?:upper ?/ ?lower|ppl|bro split)(?![a-z])"
)
"""``Push Pull Legs``: what a split is called."""
_CLASS = re.compile(r"(?<![a-z])(?:level \d|beginners?|intermediate|advanced|class|session|flow|all levels)(?![a-z])")
_COUNTS_MOVES = re.compile(
    r"(?:the )?(?:(?:top|best|my) )?\d{1,2} (?!(?:min|sec|hour|rep|set|round|m |k)|s )(?:[a-z'-]+ ){0,4}"
    r"(?:(?:moves|workouts|movements|ways)(?![a-z])"
    r"|(?:exercises|drills|stretches) (?:for|to|that|you|your|every|everyone)(?![a-z]))"
    r".{0,60}"
)
"""``5 strength moves every marathoner needs``."""
_OF_FIVES = re.compile(r"(?<!\d)(?:5 ?x ?5|10 ?x ?10)[ .]*$")
"""``Old School 5x5``: what many programs are called."""
_COMPLAINT = re.compile(
    r"(?<![a-z])(?:tendin(?:opathy|itis)|tendonitis|rehab|post[ -]?op|acl|mcl|tkr|thr|sprain|syndrome|impingement"
    r"|replacement|reconstruction|repair|surgery|fasci(?:itis|opathy)|sciatica|arthritis)(?![a-z])"
)
"""What a client is treated for; no exercise is called so."""
_SCHEME = re.compile(r"5 ?[/-] ?3 ?[/-] ?1(?=[ +:]|$)|3 ?/ ?5 ?/ ?1 ")
"""Wendler's numbers, which name a program as well as sets."""


def _names_scheme(state: SessionState, look: Look) -> bool:
    """``5/3/1 BBB (TM = 90%)`` above exercises is what the program is called; ``5/3/1 Squat`` is an exercise."""
    low, name = fold(look.content), fold(look.body.name)
    if _SCHEME.match(low) is None or is_movement(name) or " x" in low or state.next_text(look.number) is None:
        return False
    return state.row is None or state.gap


_LONGEST_SET = 600.0
_FEWEST_WORDS = 4


def _says_length_of_all(look: Look, low: str, apart: bool) -> bool:
    """``Arms (30 min)``; apart from what follows ``Dryland for masters swimmers - 20 min`` too."""
    whole = _LASTS_ALTOGETHER.fullmatch(low.strip())
    if whole is not None and (
        _CLASS.search(whole["name"]) is not None
        or not says_movement(words_of(whole["name"]))
        or whole["name"].endswith((" lift", " day", " training"))
    ):
        return True
    alone, long = look.body.spans.keys() <= {"name", "seconds", "dose"}, _lasts_long(look)
    named = apart or _CALLED.search(low) is not None
    return named and alone and long and len(words_of(low)) > _FEWEST_WORDS


def _lasts_long(look: Look) -> bool:
    seconds = look.body.dose.seconds
    return seconds is not None and seconds.low >= _LONGEST_SET


def _ends_paragraph(state: SessionState, number: int) -> bool:
    return number + 1 < len(state.lines) and state.lines[number + 1].kind == "blank"


_TIMES = re.compile(r".*[a-z)\d] ?x ?\d{1,2}(?: ?- ?\d{1,2})?(?: rounds?| sets?| times)?[ .]*")


def is_done_in_rounds(state: SessionState, look: Look, heading: Heading) -> bool:
    """``Sun salutation x 3 rounds`` right below a row, in a list: one more exercise, and no heading of what follows."""
    line, name = look.line, look.body.name
    if not name or state.row is None or state.gap or look.label is not None or line.level or line.strong:
        return False
    if heading.section or heading.generic or heading.cap_s or heading.interval_s or state.row.last != look.number - 1:
        return False
    return _TIMES.fullmatch(fold(look.content)) is not None and read_titled(look.content).title is not None


def heads_for_week(state: SessionState, look: Look, low: str) -> bool:
    """``SHOULDER CARE 2-3x/week`` right above an exercise with its dose: how often in a week all of it is done."""
    if not ("week" in low or "wk" in low) or look.label is not None or look.line.bullet or "sets" in look.body.spans:
        return False
    often = _PER_WEEK.search(low)
    if often is None or low[often.end() :].strip(" :)") or len(words_of(low[: often.start()])) > _FEWEST_WORDS:
        return False
    below = state.text_below(look.number)
    return (state.gap or state.row is None) and below is not None and _dosed(below)


def _dosed(line: Line) -> bool:
    body = line.body
    return bool(body.name) and body.has_dose


_TITLE_AND_ROUNDS = re.compile(r"[^\d:()]{3,40}(?:: {1,2}| - | — | \()(?:\d{1,2}-)?\d{1,2} rounds?\)?:?")
_TITLE_AND_TIMES = re.compile(
    r"(?P<title>[^\d:()]{3,30}?(?: ?#?\d)?)(?:[:,]? {1,2}| - | — | ?\()"
    r"(?P<said>(?:x ?\d|\d ?x|\d times|\d sets(?: each)?)"
    r"(?: (?:thru|through))?)\)?(?:,? (?:no|minimal|little) rest(?: between[a-z ]*)?)?:?"
)
_SEVERAL_AND_TIMES = re.compile(
    rf"(?:[^\d:()]{{1,30}} )?{SEVERAL}(?: ?#?\d)?(?: \([^()\d]{{3,40}}\))?,? {{0,2}}(?:- |— |\()?"
    r"(?:x ?\d|\d ?x|\d (?:times|sets|rounds))(?: (?:thru|through))?\)?"
    r"(?:,? (?:w/|with) [^()]{4,40})?:?"
)
"""``Core finisher 2x``, ``Strength circuit (after the run), x3 with 1 min between rounds``."""
_NAMED_BLOCK = re.compile(r"(?:group|block|part|section|series) ?#?[\da-h]")
_BELOW = 2


def heads_rounds(state: SessionState, look: Look, low: str) -> bool:
    """``Glute Wake-up: 2 Rounds``, ``Group 1 (x3)`` above names that say no rounds of their own heads them."""
    if look.label is not None:
        return False
    if "round" in low and _TITLE_AND_ROUNDS.fullmatch(low) is not None:
        following = state.next_text(look.number)
        return following is not None and "round" not in following.low and bool(read_body(following.content).name)
    if not look.line.bullet and _SEVERAL_AND_TIMES.fullmatch(low) is not None:
        following = state.text_below(look.number)
        return following is not None and _names_one(following)
    times = _TITLE_AND_TIMES.fullmatch(low) if not look.line.bullet else None
    if times is None or (is_movement(times["title"]) and "thr" not in times["said"]):
        return False
    if _counts_reps(state, look, times["said"]):
        return False
    if _NAMED_BLOCK.fullmatch(times["title"]):
        following = state.next_text(look.number)
        return following is not None and not following.level and bool(read_body(following.content).name)
    below = state.lines[look.number + 1 : look.number + 1 + _BELOW]
    if below and _TITLE_AND_TIMES.fullmatch(fold(below[0].content)):
        return False  # "Sun A x3" above "Sun B x2": each is done so often
    return len(below) == _BELOW and all(line.kind == "text" and _amount_alone(line) for line in below)


_BEHIND_NAME = re.compile(r"[a-z)] x ?\d{1,2}(?![\dx])")
_MOST_ROUNDS = 5


def _counts_reps(state: SessionState, look: Look, said: str) -> bool:
    """``Pelvic tilts x 8`` above ``Knee folds x 6 each``: how often each of a list is done."""
    often = re.search(r"\d", said)
    if said[:1] != "x" or often is None:
        return False
    below = state.line_below(look.number)
    same = below is not None and _BEHIND_NAME.search(below.low) is not None
    return same and int(often[0]) > _MOST_ROUNDS


def _names_one(line: Line) -> bool:
    """A name without sets of its own."""
    body = line.body
    return bool(body.name) and "sets" not in body.spans and not is_said(fold(body.name))


def _amount_alone(line: Line) -> bool:
    """A name with how much of it, and not how often."""
    body = line.body
    return bool(body.name) and body.has_dose and "sets" not in body.spans


def heads_form(state: SessionState, look: Look) -> bool:
    """``#### goblet-squat`` right above ``name: Goblet Squat``: a form says its name twice, and it is one exercise."""
    below = state.lines[look.number + 1 : look.number + 2]
    if not below or not below[0].low.startswith("name:", below[0].start):
        return False
    if _words_in_key(below[0].content.partition(":")[2]) != _words_in_key(look.content):
        return False
    state.roles[look.number] = LineRole("heading", look.line.start)
    return True


def _words_in_key(shown: str) -> str:
    """The same words whether they stand apart or are joined: ``goblet-squat``, ``Goblet Squat``."""
    return " ".join(_IN_KEY.findall(fold(shown)))


_IN_KEY = re.compile(r"[^\W_]+")
