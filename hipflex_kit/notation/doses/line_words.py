"""What the words of a line say of it before its neighbours are asked: may it head a day, is it only one exercise?"""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.slashes import slash_of
from hipflex_kit.notation.doses.times_alone import times_of
from hipflex_kit.notation.words.dates import BARE_DATE, DATE_BEFORE_ROW, begins_with_date
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.record_making import record

_PAIR = re.compile(
    r"(?<![\d/.:x*-])(\d{1,2}) {0,2}[x*] {0,2}(\d{1,2})(?![\d/%:+.x]| {0,1}(?:kg|lb|#|x|-|s|m|'|\"|k|cal|ft|y))"
)
TEMPO_WITH_X = re.compile(r"\d\dX\d(?!\d)")
_RANGE_FIRST = re.compile(
    r"(?<![\d/.:x*-])(?:[6-9]|[1-3]\d) ?- ?\d{1,2} ?[x*] ?[1-6](?![\d/%:+.x-]| ?(?:kg|lb|#|m|k|s))"
)
"""``10-15 x 3``: only repetitions have such a range."""
SURE = 3
"""How many lines that may be turned around say as much as one that may not."""
MOST_SETS = 6
"""More sets than this of one exercise are rare."""
UNLIKELY_SETS = 12
"""More than this are seldom meant where no clock counts them."""
UNLIKELY_REPS = 100
"""So many in each of several sets are seldom meant."""


WITH_WHICH = "(?:dumbbell|kettlebell|barbell|bodyweight|machine|band|home|gym)s?"
"""``Dumbbell Push Day``."""
_DAY_ALONE = re.compile(
    r"(?:day \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:push|pull|legs?|upper|lower|full)(?: body)? (?:day|workout|session)(?: [a-d\d])?):?"
)
"""A bullet that says no more may head deeper ones."""
_MAY_BE_DAY = re.compile(
    rf"\(?(?:{WITH_WHICH} )?"
    r"(?:[a-z]{3,12}(?: (?:and|&|/|\+) [a-z]{3,12})? (?:day|workout|session|routine|program|programme"
    r"|template)(?![a-z])"
    r"|.{0,40}?(?<![a-z])(?:d(?:ay|[ií]a|ag)|t(?:ag|raining|reino)|jour|giorno|s(?:e(?:ssion|mana|maine|duta|ance)|éance)"
    r"|allenamento|w(?:eek|k|oche|orkout|od)|e(?:inheit|ntrenamiento)|rutina|lift)s? {0,2}[#:]? {0,2}"
    r"(?:\d|[a-g](?![a-z])|one|two|three|four|five|six|seven)"
    r"|(?:upper|lower|full|push|pull|legs?|arms?|chest|back|shoulders?|heavy|light|medium|speed|power"
    r"|strength|volume|intensity|biceps?|triceps?|glutes|delts|quads|hams|calves)(?![a-z])"
    r"|(?:max|dynamic|repetition|repeated)[ -]effort,? (?:upper|lower)|[a-d] day"
    r"|.{0,40}?(?<![a-z])(?:m(?:on|i(?:[eé]rc|ttw)|ar(?:tes|di|ted)|er(?:cr|col)|aandag)|t(?:ue|hu|er[cç]a)"
    r"|w(?:ed|oensdag)|f(?:ri|reitag)|s(?:a(?:t|bado|mst|medi|bato)|ábado|un|onntag|egunda|exta)|lun(?:es|di|ed)"
    r"|j(?:ueves|eudi)|v(?:iernes|en(?:dredi|erd)|rijdag)|d(?:om(?:ingo|enica)|onner|ienst|imanche|insdag|onderdag)"
    r"|qu(?:arta|inta)|gioved|z(?:aterdag|ondag))|.{1,30}'s program$)"
)


LITERAL = re.compile(r"(?:#{1,6} )?(?:[(\[]?[\w.]{1,5}[).:\]] ?)?(?:note: )?\"|[a-z]{4,10}: \"")
"""The line begins with words in straight quotes, which are taken literally."""


DAY_BEFORE_ROWS = re.compile(
    r"(?:(?:day|tag|d[ií]a|workout|session) ?(?:\d{1,2}|[a-d])"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|mo|tu|we|th|fr|sa|su|di|mi|lunes|martes|mi[eé]rcoles|jueves|viernes"
    r"|s[aá]bado|domingo) {0,3}(?::|-|—) {1,3}(?=\S)"
    r"(?!(?:mon|tues?|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day|r?s)?(?![a-z]))"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)? {1,2}"
    r"(?=\d{1,2}(?:\.\d)? ?(?:kms?|k|miles?|mi) [a-z]|\d{1,2} ?x ?\d{1,4} ?(?:m|kms?|k|miles?)(?![a-z]))"
    rf"|{DATE_BEFORE_ROW}"
)
"""A day and its exercises on one line: ``Mon: Squat 5x5, Bench 5x5``, ``Mon 5k easy``, ``12/3 Squat 3x5``."""


_HEADING = r"[^,;\d]{0,30}(?:(?<=[^\W\d_])\d{1,2}|(?<=[^\W\d_] )\d{1,2})?"
SHEET_HEAD = re.compile(rf"{_HEADING}(?P<mark>[,;])(?! ){_HEADING}(?:(?P=mark)(?! ){_HEADING}){{1,20}}")
"""``Exercise,Sets,Reps``: what may head the columns of a sheet that was saved as text."""


_IN_NO_HEADING = re.compile(r"[\d,;|]")
_SETS_IN_COLUMNS = re.compile(
    r"[^\W\d_][\w #.-]{0,30}?(?: {2,30}(?:set ?#?\d{1,2}|\d(?:st|nd|rd|th) set)){2,10} {0,30}", re.IGNORECASE
)
"""``Exercise    Set 1    Set 2``."""
_FEWEST_COLUMNS, _MOST_COLUMNS, _WIDEST_HEADING = 3, 13, 40


def may_head_columns(content: str) -> bool:
    """``Exercise   Sets   Reps``: may a line head columns that are set apart by blanks?"""
    if "  " not in content or len(content) > _MOST_COLUMNS * _WIDEST_HEADING:
        return False
    if _IN_NO_HEADING.search(content) and not _SETS_IN_COLUMNS.fullmatch(content):
        return False
    cells = [cell for cell in content.split("  ") if cell.strip()]
    return _FEWEST_COLUMNS <= len(cells) <= _MOST_COLUMNS and all(len(cell) <= _WIDEST_HEADING for cell in cells)


DAY_CELL = re.compile(r"(?:\| {0,9})?[* ]{0,3}(?P<day>(?:day|session|workout) ?#?(?:\d{1,2}|[a-d]))(?![a-z\d])")
"""The first cell of a table's heading, where it names a day."""
_MOST_PIPES = 2
"""A line with more of them is a row of a table, whatever day its first cell names."""


_LONGEST_DATE = 7
_LONGEST_NUMBERED = 3
"""``D1:``."""


def may_head(low: str, start: int, end: int, bullet: str, label: Label | None, order: int) -> bool:
    """May the line begin a week or a day, going by its words?"""
    if end - start <= _LONGEST_NUMBERED and low[start] == "d" and low[start + 1 : start + 2].isdecimal():
        return not bullet
    if bullet:
        dated = low[start].isdecimal() and begins_with_date(low[start:end])
        return dated or bool(DAY_BEFORE_ROWS.match(low, start, end) or _DAY_ALONE.fullmatch(low, start, end))
    if LITERAL.match(low, start, end) or low.count("|", start, end) > _MOST_PIPES:
        return False
    if end - start <= _LONGEST_DATE and low[start].isdecimal() and BARE_DATE.fullmatch(low, start, end):
        return True
    if low[end - 1] in ":-—" or DAY_BEFORE_ROWS.match(low, start, end) or begins_with_date(low[start:end]):
        return True
    return not (order or (label is not None and label.slot)) and _MAY_BE_DAY.match(low, start, end) is not None


@record
class Habit:
    """What a line says of its author. Lines that say the same share one object, so that they are quickly counted.

    Attributes:
        order: 1 where a pair of numbers looks like sets × reps, -1 for reps × sets, -3 where surely so, else 0.
        style: ``slot`` for a label such as ``1a`` with a blank behind it, ``glued`` for ``1Squat``, the number itself
            for ``1 Squat``, the label itself for ``1.2``, else "".
        letter: Letter of the label, as a capital.
        slash: 1 for ``3/10``, which is sets/repetitions, -1 for ``8/8``, which is both sides, else 0.
        times: 1 for ``Row 4x``, which may be sets, -1 for ``Row 12x``, which is repetitions, else 0.
    """

    order: int
    style: str
    letter: str
    slash: int = 0
    times: int = 0

    __eq__ = object.__eq__
    __hash__ = object.__hash__


_habit = lru_cache(maxsize=1024)(Habit)
NO_HABIT = Habit(0, "", "")
"""That of an empty line."""


_COUNTED = re.compile(
    r"(\d{1,2}) {1,2}(?=[a-z]{2})(?!(?:min|sec|sets?|rounds?|rds|reps?|cals?|km|mi|x|stns?|stations?|exercises|laps?"
    r"|weeks?|days?)(?![a-z]))"
)


def habit_of(low: str, label: Label | None, order: int) -> Habit:
    """What a line says of its author."""
    slash = slash_of(low) if "/" in low else 0
    if label is None:
        counted = _COUNTED.match(low) if low[:1].isdecimal() else None
        times = times_of(low) if low[-1:] == "x" or "x " in low else 0
        return _habit(order, counted[1] if counted is not None else "", "", slash, times)
    if label.style == "number_letter":
        return _habit(order, "slot" if low[label.text_end : label.text_end + 1] == " " else "", "", slash)
    if label.style in ("glued", "number_number"):
        return _habit(order, "glued" if label.style == "glued" else label.text, "", slash)
    letter = label.block.upper() if label.style in ("letter", "letter_number") else ""
    return _habit(order, "", letter, slash)


MORE = re.compile(
    r'[:|&"→]|->| (?:\+(?: |ss )|ss |rm|then )|[0-9]rm|amrap|build|c(?:hipper|ircuit|omplex|ool)|e(?:mom|very|xercise)'
    r"|f(?:inisher|or time)|giant|hold each|interval|ladder|max|r(?:epeat|ound)|super|t(?:abata|ri-?set)"
    r"|w(?:arm|eek|ork up)"
)
"""Signs and words that make a line more than one exercise with its dose. By first letter: it is looked for in every
line."""


def order_of(low: str, shown: str) -> int:
    """1 where the first pair of numbers looks like sets × reps, -1 for reps × sets, -3 where surely so, else 0."""
    match = _PAIR.search(low)
    if match is None:
        return -SURE if "-" in low and _RANGE_FIRST.search(low) else 0
    if low.find('"', 0, match.start()) >= 0 or is_tempo_with_x(low, shown, match.start()):
        return 0
    return order_of_pair(int(match[1]), int(match[2]))


def is_tempo_with_x(low: str, shown: str, at: int) -> bool:
    """``4 sets 30X1`` says a tempo; ``Row 12X3`` as the only numbers of its line says repetitions and sets."""
    tempo = TEMPO_WITH_X.match(shown, at)
    if tempo is None:
        return False
    behind = low[tempo.end() :].lstrip(" ")
    if behind[:1] == "x":
        return False
    return low[tempo.end() - 1] in "01" or any(map(str.isdecimal, behind)) or "tempo" in low or "set" in low


def order_of_pair(first: float, second: float) -> int:
    """1 where two numbers look like sets × reps, -1 for reps × sets, else 0."""
    if first <= MOST_SETS < second:
        return 1
    return -1 if second <= MOST_SETS < first else 0


_BEGINS_DAY = (
    r"(?:day|d[ií]a|tag|jour|dag|week|wk|w\d|woche|sem|work|sess|train|einh|upper|lower|full|push|pull|leg|back|chest"
    r"|mon|tu|wed|thu|fri|sun|l[uú]n|mar|mi|mer|jeu|jue|vi|ven|s[aá]|zat|gio|dom|dim|don|woe|maa|din|vri|zon"
    r"|sonn|die|seg|ter|qua|qui|sex)"
)
"""How names of days and weeks begin, in several languages."""
_DAY_BESIDE = re.compile(rf"[\t|,;](?: {{0,9}}\*{{0,2}}|\"?)(?=[^\W\d_]){_BEGINS_DAY}", re.IGNORECASE)


def may_stand_side_by_side(text: str, raws: list[str]) -> bool:
    """Cheap to ask: could days or weeks stand side by side somewhere in a text?

    Args:
        text: The text.
        raws: Its lines.
    """
    marked = "\t" in text or "|" in text or ";" in text or _COMMA_BETWEEN_CELLS.search(text) is not None
    return marked and any(map(_names_day_behind_mark, raws))


_COMMA_BETWEEN_CELLS = re.compile(r",[^ \n]")


@lru_cache(maxsize=16384)
def _names_day_behind_mark(raw: str) -> bool:
    """A day or a week behind the mark between cells."""
    return _DAY_BESIDE.search(raw) is not None
