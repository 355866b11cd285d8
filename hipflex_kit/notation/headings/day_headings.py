"""What the words of a line say that may begin a week or a day: which of them, and what it is called."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import FIELD_KEY
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS, DAY_CELL
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.runs import runs_on
from hipflex_kit.notation.doses.runs_in_words import read_told_run
from hipflex_kit.notation.habits.heading_intensity import is_week_with_intensity, may_say_intensity
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.heading_words.week_and_day_words import COUNTED
from hipflex_kit.notation.headings.day_names import is_numbered
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.dates import SPLIT_OR_SETS
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.notes_headings import heads_only_notes
from hipflex_kit.notation.words.part_names import names_body, names_split, without_length
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, says_movement, words_of
from hipflex_kit.record_making import NamedTuple


class DayHeading(NamedTuple):
    """What the words of a line say that may begin a week or a day.

    Attributes:
        heading: What they say as a heading.
        title: The words without the signs around them.
        inline: The day in ``Mon: Squat 5x5, Bench 5x5``, else None.
        plain_day: They name a day, and no exercise with its dose.
        week: Number and heading of the week, title of the day and whether one begins; None where no week begins.
        only_notes: Below it stand words to the client; no day begins.
        of_split: They are what a day of a split is called.
        goes_on: More stands behind the day's name, as in ``Monday - Squat``.
        numbered: They are ``D1``, ``D2``.
        hard: They are a week and how hard it is, which may be said of the exercise above: ``Week 2: RPE 8``.
        intensity: They may say how hard its sets are: ``Day 2 @ 75%``.
    """

    heading: Heading
    title: str | None
    inline: str | None
    plain_day: bool
    week: tuple[int | None, str | None, str | None, bool] | None
    only_notes: bool
    of_split: bool
    goes_on: bool = False
    numbered: bool = False
    hard: bool = False
    intensity: bool = False


@lru_cache(maxsize=4096)
def read_day_heading(content: str) -> DayHeading:
    """What a line says of weeks and days, whatever stands around it."""
    heading, title = read_heading(content), _title_of(content)
    if COUNTED.fullmatch(fold(content)):
        begun = (heading.week, title, None, False) if heading.week is not None else None
        return DayHeading(heading, title, None, heading.day == 2, begun, False, False, numbered=is_numbered(content))
    if heading.day == _SURELY and (behind := _week_behind(content)) is not None:
        title, number, written = behind
        goes_on = DAY_BEFORE_ROWS.match(fold(content)) is not None
        heading = heading._replace(week=number)
        of_day, intensity = (number, written, title, True), may_say_intensity(fold(content))
        return DayHeading(heading, title, None, True, of_day, False, False, goes_on, intensity=intensity)
    inline = _day_before_rows(content)
    week = _week_of(content, heading, title) if heading.week is not None else None
    only_notes = title is not None and content[:1] != '"' and heads_only_notes(title)
    plain_day = heading.day == 2 and _plain_day(content, heading)
    of_split = title is not None and names_split(without_length(fold(title)))
    goes_on = DAY_BEFORE_ROWS.match(fold(content)) is not None
    hard = heading.week is not None and week is None and is_week_with_intensity(content, heading.week_end)
    week = (heading.week, title, None, False) if hard else week
    numbered, intensity = is_numbered(content), may_say_intensity(fold(content))
    return DayHeading(heading, title, inline, plain_day, week, only_notes, of_split, goes_on, numbered, hard, intensity)


_SURELY = 2
_WEEK_BEHIND = re.compile(
    r"(?P<day>[^\n]{3,60}?)(?:,| -| [–—]| \|| \(| of|:)? ?(?<![a-z])"
    r"(?P<week>(?:week|wk|woche|semana) ?#?(?P<number>\d{1,2}))\)?[ :.*_-]*"
)


def _week_behind(content: str) -> tuple[str, int, str] | None:
    """Day, number and words of the week in ``Session 1, Week 2``; None where no week ends the line."""
    low = fold(content)
    columns = _WEEK_COLUMNS.search(content) is not None
    found = _WEEK_BEHIND.fullmatch(low) if not columns and ("w" in low or "semana" in low) else None
    title = _title_of(content[: found.end("day")]) if found is not None else None
    if found is None or title is None or len(low) != len(content) or read_heading(title).day != _SURELY:
        return None
    return title, int(found["number"]), squeeze(content[found.start("week") : found.end("week")])


def day_of_table(line: Line) -> DayHeading:
    """``Day 2 | Sets | Reps`` begins a day and heads its table."""
    day = DAY_CELL.match(line.low, line.start, line.end)
    title = line.shown[slice(*day.span("day"))] if day is not None else line.content
    return DayHeading(read_heading(title), title, title, True, None, False, False)


_WEEK_COLUMNS = re.compile(r"(?: {2,20}(?:week|wk|w) ?\d{1,2}){2,8} *$", re.IGNORECASE)
"""``Lower (Mon)    Wk1    Wk2    Wk3``: the heads of the columns beside a day."""


def _title_of(content: str) -> str | None:
    """The words of a day's heading without the signs around them."""
    title = squeeze(_WEEK_COLUMNS.sub("", content)).strip(" :*_#").rstrip("-–— ").strip().replace(" : ", ": ", 1)
    if len(title) > 1 and title[0] == title[-1] == '"':
        title = title[1:-1].strip()
    return title or None


def day_before(content: str) -> str | None:
    """The day that a line begins with, whatever stands behind it: ``Sun`` of ``Sun - Cross training``."""
    match = DAY_BEFORE_ROWS.match(fold(content))
    return content[: match.end()].strip(" :-–—") if match is not None else None


def _day_before_rows(content: str) -> str | None:
    """The day in ``Mon: Squat 5x5, Bench 5x5``; None where no exercise stands behind it."""
    match = DAY_BEFORE_ROWS.match(fold(content))
    if match is None:
        return None
    body = read_body(content[match.end() :])
    name = fold(body.name)
    moves = (is_movement(name) or "cardio" in name) and (
        not body.spans.keys().isdisjoint(("sets", "reps_list")) or ("seconds" in body.spans and not names_body(name))
    )
    runs = ("distance" in body.spans and (bool(body.name) or "sets" in body.spans)) or runs_on(content[match.end() :])
    told = body.has_dose and (moves or runs or read_told_run(content[match.end() :]) is not None)
    return content[: match.end()].strip(" :-–—") if told else None


def _plain_day(content: str, heading: Heading) -> bool:
    """A line such as ``Day 1`` or ``Monday – Legs`` that holds no prescription."""
    low = fold(content)
    count = len(words_of(_IN_BRACES.sub("", low)))
    if low.startswith(_NO_DAYS) or _IN_CELLS.match(low):
        return False
    if names_session(low.partition(": ")[2]) or SPLIT_OR_SETS.fullmatch(low) is not None:
        return True
    if count > 9 or (heading.section and count > 6):
        return False
    body = read_body(content)
    return not (body.has_dose and "sets" in body.spans) and not _text_behind_colon(low)


_CELLS = r'(?:"[^"]{{0,200}}"|[^;{comma}]{{{least},60}})'
_IN_CELLS = re.compile(
    "|".join(
        rf"{_CELLS.format(comma=comma, least=1)}{mark}{_CELLS.format(comma=comma, least=1)}"
        rf"(?:{mark}{_CELLS.format(comma=comma, least=0)}){{1,20}}$"
        for mark, comma in ((r",(?! )", ","), (";(?! )", ""))
    )
)
"""``Day 1;Squat;3;10``: a row of a sheet, and no day's heading. A cell that holds a comma stands in quotes, but for
``62,5 kg`` between semicolons."""
_IN_BRACES = re.compile(r"\{[^{}]*\}")
"""``Saturday - {whatever lags behind …}``."""
_NO_DAYS = (
    "see you ",
    "see ya ",
    "until ",
    "repeat ",
    "same as ",
    "talk ",
    "next app",
    "next visit",
    "appointment",
    "follow up ",
    "follow-up ",
)
"""A weekday behind these words is when people meet."""


def _text_behind_colon(low: str) -> bool:
    """``Mon: 5 km easy`` is a line of a plan rather than a heading."""
    _, colon, behind = low.partition(": ")
    if _COUNTS_DAYS.match(behind) or _AS_ANOTHER.match(behind):
        return False  # "Off-season block: Week 2, Day 3 - Legs"
    if names_body(_LASTS.sub("", behind)):
        return False  # "Day 1: Full Body (45 min)"
    return bool(colon) and any(char.isdecimal() for char in behind) and len(words_of(behind)) > 1


def moves_alone(low: str) -> bool:
    """``sled dragging`` behind a day: a movement, and neither a part of the body nor a session."""
    named = says_movement(words_of(low)) and not (is_remark(low) or names_body(low) or names_split(low))
    return named and not names_session(low)


_SESSION = re.compile(r" {0,2}(?P<name>(?:[a-z-]{2,12} ){0,2}(?:session|workout|day))(?: \d)?(?: ?[(,]| [-–—] |$)")


def names_session(low: str) -> bool:
    """``Gym session 1 (30 min)``, ``Office day - 15 min at home`` behind a day: what it is, and no exercise."""
    found = _SESSION.match(low)
    return found is not None and not is_movement(found["name"])


_LASTS = re.compile(r"(?:,| -| [–—])? {0,2}\(?(?:about |ca\.? |~)?\d{2,3}(?:-\d{2,3})? ?(?:min(?:ute)?s?|')\)?[ .]*$")
"""How long a day takes, behind what it trains."""
_AS_ANOTHER = re.compile(
    r"(?:(?:the )?same(?: workout| session)? as|repeat|as) (?:day|workout|session) ?\d{1,2}(?![\dx])"
)
"""``Day 3: same as day 1``."""
_COUNTS_DAYS = re.compile(r"(?:week|phase|block) \d{1,2},? (?:- )?day \d{1,2}(?![\dx])")
_REPS_OF_WEEK = re.compile(r"\(\d{1,2}'?s(?: week)?\)|[-:—] ?\d{1,2}'?s week|[-:—(] ?\d(?:/\d){2}(?: week)?\)?")
"""``Week 1 (5s)``, ``Week 3 - 5/3/1``: what lifters call the weeks of a cycle."""


def _week_of(
    content: str, heading: Heading, title: str | None
) -> tuple[int | None, str | None, str | None, bool] | None:
    low = fold(squeeze(content)).strip(" :*_=-—")
    rest = low[heading.week_end :].strip()
    rest = "" if _REPS_OF_WEEK.fullmatch(rest) else rest.strip(" ,:-—|/(")
    body = read_body(rest)
    if (body.has_dose or body.dose_only or FIELD_KEY.match(rest)) and not heading.day:
        return None
    if not low.startswith(("week", "wk", "woche", "semana", "semaine", "micro")):
        return None
    if heading.day:
        shown = squeeze(content).strip(" :*_=-—")
        day_title = shown[heading.week_end :].strip(" ,:–-—|/")
        return (heading.week, shown[: heading.week_end].strip(), day_title, True)
    if len(words_of(low)) > 9:
        return None
    return (heading.week, title, None, False)
