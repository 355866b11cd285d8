"""Lines whose own words show that they name no exercise: hours, teams, orders, best lifts, headings of columns."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.habits.told_doses import may_tell_of_all, told_doses
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.best_lifts import BEST
from hipflex_kit.notation.words.dates import begins_with_date, ends_with_date, ends_with_reps
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement, is_said, says_movement, words_of

_HOURS = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]m)?(?: ?[/,|&-] ?\d{1,2}[:.]\d\d ?(?:[ap]m)?){1,9}(?: [a-z]{3,9})?")
"""``6:30 / 12:00 / 17:30 classes``."""
_HOW_OFTEN = re.compile(r"[a-z &/]{3,30} x ?\d ?(?:/|per |a )(?:wk|week)")
"""``Gym x2/wk``."""
_HASHTAGS = re.compile(r"(?:#[a-z]\w{1,30} {0,3}){1,30}")
_BEST = re.compile(
    rf"[a-z][a-z ]{{2,40}}? (?:{BEST}|max|best)"
    r"(?: ?[:=-])? {1,2}\d{2,3}(?:\.\d{1,2})? ?(?:kgs?|lbs?|#)?"
)
"""``Squat 1RM: 100 kg``: what a client can lift."""
_MANY_WEEKS = 3
"""``Week 1 (3 RIR) week 2 (2 RIR) week 3 (1 RIR)`` speaks of the weeks, and of no exercise."""
_BUILDS = re.compile(r"(?:build|work|ramp)(?:ing)? (?:up )?to ")
_TOP_SETS = frozenset({"single", "double", "triple", "set", "top set", "top single", "top double", "top triple"})
"""``Build to a heavy single`` below an exercise: how it is done."""
_ADDS = re.compile(r"[a-z][a-z '-]{2,30}(?:: | - )(?:add|increase(?: by)?|\+) ?\d")
"""``Squat: add 5 lb``: how the load goes up."""
_ORDERS = (", perform", ", do", ", complete", " then perform", " and perform", " then do", " then complete")


def _gives_orders(look: Look) -> bool:
    """``Once the squats are done, perform 3 sets …``, ``Squat: add 5 lb``: words around a number, and no exercise.

    So is ``Every lift gets 3 sets of 8.``.
    """
    spans = look.body.spans
    if look.body.has_dose and may_tell_of_all(look.line.low) and told_doses([(look.number, look.line)]):
        return True
    if "load" in spans and "sets" not in spans and _ADDS.match(look.line.low, look.start) is not None:
        return True
    return fold(look.body.name).endswith(_ORDERS)


def _says_all_twice(line: Line) -> bool:
    """``Leg Press Leg Press``: what stood below and behind a picture of the exercise above."""
    middle, odd = divmod(line.start + line.end, 2)
    twice = odd == 1 and line.low[middle] == " " and line.end - line.start > _SHORTEST_TWICE
    return twice and line.low.startswith(line.low[line.start : middle], middle + 1)


_SHORTEST_TWICE = 8


def _names_weeks(look: Look) -> bool:
    return look.line.low.count("week ", look.start) >= _MANY_WEEKS and "sets" not in look.body.spans


_CHOOSES_LOAD = re.compile(
    r"(?:load|weight|intensity) (?:is |was )?(?:selected|chosen|should be|set|used) (?:at|as|to|so)? ?"
)
"""``Load selected at 80% 1RM`` below an exercise."""
_SHARE_OF_BEST = re.compile(r"\d{1,2}(?:-\d{1,2})? reps? (?:at|@|with) \d{2,3} ?%")
"""``10 reps at 50% top weight, faster`` below an exercise: one of its sets."""
_NUMBERED_ISSUE = re.compile(r"[a-z][a-z &'-]{2,40} #\d{1,4}")
"""``Issue #48``: its number counts the texts."""


_IN_TEAMS = re.compile(
    r"(?:(?:done |complete[d]? )?in |as (?:an? )?)?(?:teams?|groups?|pairs?) of (?:\d|two|three|four|five|six)"
    r"(?: ?(?:-|/|or|to) ?(?:\d|two|three|four|five|six))?(?: people| athletes)?[ .:,!)]*"
)
"""``Teams of 2``: who works together."""


_COUNTS_PARTS = re.compile(
    r"\d{1,2} (?:tasks|stations|events|parts)[ .:]*|\d{1,2} steps (?:out|forwards?) and \d{1,2} steps back.*"
    r"|set (?:a|the|your) (?:treadmill|timer|clock|bar|bench|machine|bike|rower|pins?|speed|incline)(?![a-z]).*"
    r"|hold(?:ing)? within \d.*|(?:full|complete) rest(?: day)?(?: ?[:.,(—-].*)?|compare[d]? (?:to|with):? .*"
)
"""``4 tasks`` above them, ``10 steps out and 10 steps back`` below lunges,
``Hold within 3 sec`` below the intervals, ``Full rest: sleep well``, ``Compare to: 9 May``."""


def _counts_parts(low: str, start: int, end: int) -> bool:
    return (low[start].isdecimal() or low[start] in "hcfs") and _COUNTS_PARTS.fullmatch(low, start, end) is not None


def names_none(look: Look) -> bool:
    """Do the words of a line alone show that it names no exercise, whatever movement they hold?"""
    low, body = look.line.low, look.body
    if not body.has_dose and _tells_how(look):
        return True
    if fold(body.name) in _TOP_SETS and _BUILDS.match(low, look.start):
        return True
    if "#" in low and _NUMBERED_ISSUE.fullmatch(low, look.start, look.line.end):
        return not is_movement(fold(look.body.name))
    if _says_all_twice(look.line) or _gives_orders(look):
        return True
    teams = " of " in low and _IN_TEAMS.fullmatch(low, look.start, look.line.end) is not None
    if (
        teams
        or _counts_parts(low, look.start, look.line.end)
        or _HASHTAGS.fullmatch(low, look.start, look.line.end) is not None
        or _names_weeks(look)
    ):
        return True
    if low.endswith(("wk", "week")) and _HOW_OFTEN.fullmatch(low, look.start, look.line.end):
        return not is_movement(fold(look.body.name))
    if "%" in low and _SHARE_OF_BEST.match(low, look.start) is not None:
        return not is_movement(fold(look.body.name))
    if "load" in look.body.spans and (
        _CHOOSES_LOAD.match(low, look.start) or _BEST.fullmatch(low, look.start, look.line.end)
    ):
        return True
    if (
        low[look.start].isdecimal()
        and "sets" not in look.body.spans
        and begins_with_date(low[look.start : look.line.end])
    ):
        return True
    if low[look.line.end - 1].isdecimal() and "sets" not in look.body.spans and ends_with_date(low):
        return not (says_movement(words_of(fold(look.body.name))) and ends_with_reps(low))
    if low[look.start].isdecimal() and _HOURS.fullmatch(low, look.start, look.line.end):
        return True
    return "sets" in low and not look.body.has_dose and _names_columns(look.content)


def _tells_how(look: Look) -> bool:
    """``Stand with feet shoulder width apart.``, ``Start with body weight, feet apart, sit back``: how it is done."""
    low, body = look.line.low, look.body
    if body.notes and body.notes[0][0] < body.name_at[0] and is_said(fold(look.content)):
        return True
    if look.line.bullet and (day := DAY_BEFORE_ROWS.match(low, look.start, look.line.end)) is not None:
        of_day = low[day.end() : look.line.end]
        return not says_movement(words_of(of_day))  # "* Wednesday - rest": what the week looks like
    words = words_of(low[look.start : look.line.end])
    if low[look.line.end - 1] != "." or look.label is not None or not words or words[0] not in POSITIONS:
        return False
    return len(words) > SHORTEST_SENTENCE or words[1:2] in _WHERE


_HEADS_OF_COLUMNS = re.compile(
    r"(?:[a-z&/-]+ ){0,3}sets?,? (?:x |& |and )?reps?(?:,? (?:rest|weight|load|tempo|notes?))*[ *:]*"
)
"""``Chest Sets Reps *``: what stood above the columns of a page."""
_BETWEEN_COLUMNS = re.compile(r" ?[/|,;·–] ?| - | {2,}")


def _names_columns(content: str) -> bool:
    """``Exercise / Sets / Reps / Hold`` above lines that are no table."""
    from hipflex_kit.notation.columns.column_words import heads_column

    if _HEADS_OF_COLUMNS.fullmatch(fold(content)) is not None:
        return True
    columns = _BETWEEN_COLUMNS.split(content.strip())
    return len(columns) > 2 and all(map(heads_column, columns))


SHORTEST_SENTENCE = 4
"""So many words are a name as well; more of them, with a full stop behind them, are told."""
POSITIONS = frozenset({"stand", "sit", "lie", "kneel", "lean", "place", "stay"})
"""``Stand near a wall.`` below a name: short, and a sentence all the same."""
_WHERE = {(word,) for word in ("with", "on", "in", "at", "between", "near", "facing", "behind", "next", "upright")}
