"""The outline of a text: which headings begin a week or a day. Everything between two of them is one session."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, pairwise
from operator import attrgetter

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import is_amount_field
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.handouts.described_rows import tells_of_one
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.headings.day_headings import DayHeading, day_before, day_of_table, read_day_heading
from hipflex_kit.notation.headings.day_names import day_of_one, numbered_days
from hipflex_kit.notation.headings.exercise_headings import heads_dose_table, says_dose_of_one
from hipflex_kit.notation.headings.log_dates import as_day, dates_log
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.names_below import names_follow
from hipflex_kit.notation.words.dates import BARE_DATE, begins_with_date
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.notation.words.part_names import names_body
from hipflex_kit.notation.words.vocabulary import says_movement, words_of
from hipflex_kit.record_making import draft


@draft
class Part:
    """A heading that begins a week, a day or both, with the lines below it.

    Attributes:
        heading: Index of the heading's line; None for lines before the first heading.
        week: Number, where it begins a week.
        week_title: The week's heading as written.
        title: The day's title; None where the line begins a week only.
        day: It begins a day.
        start: First line of its contents: below the heading, or the heading's line where exercises stand on it.
        end: Line behind the last, once the next heading is found.
        intensity: Its heading may say how hard the sets below are.
    """

    heading: int | None
    week: int | None
    week_title: str | None
    title: str | None
    day: bool
    start: int
    end: int
    intensity: bool = False


def _candidates(lines: list[Line], start: int) -> list[tuple[int, DayHeading]]:
    """Lines that may begin a week or a day, with what their words say."""
    found = []
    for index in compress(range(start, len(lines)), map(_HEADS, lines[start:])):
        line = lines[index]
        if line.kind == "rule":
            before = lines[index - 1] if index > start else None
            if before is not None and before.kind == "text" and not before.heads and _underlined(lines, index - 1):
                found.append((index - 1, read_day_heading(before.content)))
        elif line.kind == "table":
            found.append((index, day_of_table(line)))
        elif (
            (line.end - line.start <= _LONGEST_HEADING or DAY_BEFORE_ROWS.match(line.low, line.start, line.end))
            and not (line.label is not None and _names_block(line.label, line.shown))
            and not (line.level and not read_day_heading(line.content).hard and _names_exercise(lines, index))
        ):
            said = read_day_heading(line.content)
            if line.low[line.start].isdecimal() and BARE_DATE.fullmatch(line.low, line.start, line.end):
                said = as_day(said, line) if dates_log(lines, index) else said
            found.append((index, said))
    listed = any(lines[index].bullet and said.inline is not None for index, said in found)
    return [entry for entry in found if not lines[entry[0]].bullet or listed or _dates_list(lines, entry[0])]


def _dates_list(lines: list[Line], index: int) -> bool:
    """``* 2024/05/06:`` or ``- Day 2`` above deeper bullets: a day of a log."""
    line, below = lines[index], lines[index + 1 : index + 2]
    deeper = bool(below) and bool(below[0].bullet) and below[0].indent > line.indent
    if not deeper or names_body(below[0].low[below[0].start : below[0].end]):
        return False
    return begins_with_date(line.low[line.start : line.end]) or read_day_heading(line.content).plain_day


_LONGEST_HEADING = 90
_HEADS = attrgetter("heads")


def _names_block(label: Label, shown: str) -> bool:
    """``## 3) "Day 3"``: behind a block's number, quoted words are the block's name, whatever they say."""
    return shown.startswith('"', label.end)


def _names_exercise(lines: list[Line], index: int) -> bool:
    """``### Bench Press`` above ``Sets: 3`` is an exercise, however high its heading; so is ``# Bench Press 4x8``."""
    content = lines[index].content
    if says_dose_of_one(content) and not read_heading(content).day and not names_follow(lines, index, 2):
        return True
    below = next((line for line in lines[index + 1 : index + 4] if line.kind != "blank"), None)
    if below is None or below.kind != "text":
        return below is not None and below.kind == "table" and heads_dose_table(lines, index)
    if is_amount_field(below.low, below.start, below.end) or _dose_of_one(lines, index, below):
        return True
    return not read_heading(content).day and tells_of_one(lines, index)


def _dose_of_one(lines: list[Line], index: int, below: Line) -> bool:
    """``### Bench Press`` above ``3 x 10``, and no names below it that the dose could be for."""
    dose = read_body(below.content)
    if not (dose.dose_only and {"sets", "reps"} <= dose.spans.keys()):
        return False
    names = says_movement(words_of(fold(read_body(lines[index].content).name)))
    return names and not names_follow(lines, lines.index(below, index), 1)


def _underlined(lines: list[Line], index: int) -> bool:
    if index + 1 >= len(lines) or lines[index + 1].kind != "rule":
        return False
    rule = lines[index + 1].low.strip()
    return rule[:1] in "=-" and len(rule) >= 3 and (index == 0 or lines[index - 1].kind == "blank")


def find_parts(lines: list[Line], start: int, spaced: bool = False) -> list[Part]:
    """Cut the lines from ``start`` on into parts.

    Args:
        lines: All lines of the text.
        start: Index of the first line behind the header.
        spaced: In the text an empty line stands below each of them.

    Returns:
        Parts in the order of the text. The first has no heading where lines stand before the first one.
    """
    candidates = _candidates(lines, start)
    intense = {index for index, said in candidates if said.intensity}
    if intense:
        candidates = _without_weeks_of_rows(candidates, lines, start)
    candidates = _days_of_plan(_without_parts_of_days(_without_subtitles(candidates, lines)), lines)
    levels = _levels(lines, candidates)
    day_level = _day_level(candidates, levels)
    split_days = set() if levels else _split_days(lines, candidates, spaced)
    if numbered := [index for index, said in candidates if said.numbered]:
        split_days |= numbered_days(lines, numbered)
    parts = [found for index, said in candidates if (found := _part(lines, index, said, levels, day_level, split_days))]
    if not parts or parts[0].heading != start:
        parts.insert(0, Part(None, None, None, None, False, start, len(lines)))
    for part in parts if intense else ():
        part.intensity = part.heading in intense
    for part, following in pairwise(parts):
        part.end = following.heading if following.heading is not None else part.end
    return parts


def _without_weeks_of_rows(
    candidates: list[tuple[int, DayHeading]], lines: list[Line], start: int
) -> list[tuple[int, DayHeading]]:
    """``Week 2: RPE 8`` is a heading where weeks count up and exercises stand below each; else it is of a row."""
    doubtful = [index for index, said in candidates if said.hard and not (lines[index].level or lines[index].strong)]
    if not doubtful:
        return candidates
    weeks = [(index, said.week[0]) for index, said in candidates if said.week is not None]
    up = all(before is not None and after is not None and before < after for (_, before), (_, after) in pairwise(weeks))
    below = (next((line for line in lines[index + 1 :] if line.kind != "blank"), None) for index in doubtful)
    further_in = any(lines[index].indent > 1 for index in doubtful)  # "  Week 4: 8 RIR" is of the row above
    dosed = any(map(_is_dosed, lines[start : weeks[0][0]]))
    if up and not (further_in or dosed) and all(map(_may_stand_below_week, below)):
        return candidates
    return [(index, said._replace(week=None) if index in doubtful else said) for index, said in candidates]


def _may_stand_below_week(line: Line | None) -> bool:
    """A day, an exercise or words; no other week, and no dose of the exercise above."""
    if line is None or line.kind != "text":
        return line is not None and line.kind != "rule"
    return not read_day_heading(line.content).hard and not read_body(line.content).dose_only


def _without_subtitles(candidates: list[tuple[int, DayHeading]], lines: list[Line]) -> list[tuple[int, DayHeading]]:
    """``Full body`` right below ``Monday``: what that day trains, and no day of its own."""
    subtitles = {
        index
        for (before, said), (index, below) in pairwise(candidates)
        if said.plain_day
        and _trains(below.title)
        and not _trains(said.title)
        and lines[index].level in (0, lines[before].level + 1)
        and all(line.kind == "blank" for line in lines[before + 1 : index])
    }
    bodies = {index for index, said in candidates if _trains(said.title)}
    if not subtitles or bodies - subtitles:
        return candidates  # "Day 1" once, then "Upper" and "Lower"
    return [(index, said) for index, said in candidates if index not in subtitles]


@lru_cache(maxsize=4096)
def _trains(title: str | None) -> bool:
    """Does a title name parts of the body, and nothing else?"""
    return title is not None and not title[-1:].isdecimal() and names_body(fold(title))


def _without_parts_of_days(candidates: list[tuple[int, DayHeading]]) -> list[tuple[int, DayHeading]]:
    """Where days are named, ``Strength:`` is a part of one."""
    if not any(said.plain_day for _, said in candidates):
        return candidates
    return [
        (index, said._replace(heading=said.heading._replace(day=0)) if _may_be_part(said.heading) else said)
        for index, said in candidates
    ]


def _days_of_plan(candidates: list[tuple[int, DayHeading]], lines: list[Line]) -> list[tuple[int, DayHeading]]:
    """Where ``Mon - 12 km easy`` and another line are days, so is ``Sun - Cross training``, whatever it says."""
    scheduled = {fold(lines[index].content[:_OF_A_WEEKDAY]) for index, said in candidates if said.goes_on}
    if sum(said.inline is not None for _, said in candidates) < _FEWEST_DAYS and len(scheduled) < _MOST_OF_A_WEEK:
        return candidates
    return [
        (index, said._replace(inline=day_before(lines[index].content)) if said.goes_on and _says_more(said) else said)
        for index, said in candidates
    ]


def _says_more(said: DayHeading) -> bool:
    """Is it no more than a day, or does ``Saturday - 10 miles`` say how much is done?"""
    return not said.plain_day or (said.title is not None and _HOW_MUCH.search(fold(said.title)) is not None)


_HOW_MUCH = re.compile(r"(?:: | - )(?:[^:]{2,40} )?\d{1,3}(?:-\d{1,3})? ?(?:miles?|mi|kms?|k|min(?:ute)?s?)(?![a-z])")
_OF_A_WEEKDAY = 3
_MOST_OF_A_WEEK = 4
"""``Monday: …``, ``Tuesday: …``, ``Wednesday: …``, ``Friday: …``: so many of them are a week's plan."""


def _may_be_part(heading: Heading) -> bool:
    return heading.day == 1 and heading.generic


def _levels(lines: list[Line], candidates: list[tuple[int, DayHeading]]) -> dict[int, int]:
    """Level of each real heading: ``#`` counts 1-6; an underlined line 1 or 2; a bold line 7."""
    levels = {}
    for index, _ in candidates:
        line = lines[index]
        if line.level:
            levels[index] = line.level
        elif _underlined(lines, index):
            levels[index] = 1 if lines[index + 1].low.strip()[0] == "=" else 2
        elif line.strong:
            levels[index] = 7
    return levels


def _day_level(candidates: list[tuple[int, DayHeading]], levels: dict[int, int]) -> int | None:
    """The level of headings at which days stand."""
    if any(said.plain_day and index not in levels for index, said in candidates):
        return 0
    headings = {index: said.heading for index, said in candidates}
    sure = [levels[index] for index in levels if headings[index].day == 2 and not headings[index].section]
    if sure:
        return min(sure)
    real = sorted({level for level in levels.values() if level < 7})
    if not real:
        return None
    top = real[0]
    at_top = [index for index, level in levels.items() if level == top]
    if len(at_top) == 1 and len(real) > 1:
        below = [index for index, level in levels.items() if level == real[1]]
        soft = [index for index in below if headings[index].day and not headings[index].section]
        if len(soft) >= 2 and len(soft) == len(below):
            return real[1]
    if all(headings[index].section or headings[index].generic or headings[index].says_how for index in at_top):
        return 0
    return top


def _split_days(lines: list[Line], candidates: list[tuple[int, DayHeading]], spaced: bool) -> set[int]:
    """``Push``, ``Pull``, ``Legs``, each at the head of its lines, are the days of a split where no other days are."""
    if any(said.plain_day and not said.of_split for _, said in candidates):
        return set()
    heads = {
        index
        for index, said in candidates
        if (said.of_split and (index == 0 or spaced or lines[index - 1].kind in ("blank", "rule")))
        or (
            lines[index].content.isupper()
            and (spaced or _stands_alone(lines, index))
            and _DAY_ALOUD.fullmatch(said.title or "")
        )
    }
    others = [index for index, said in candidates if said.heading.day == 1 and _stands_alone(lines, index)]
    if not heads or len(heads.union(others)) < _FEWEST_DAYS or any(map(_is_dosed, lines[: min(heads)])):
        return set()  # exercises stand above the first: these are parts of one day
    return heads


def _is_dosed(line: Line) -> bool:
    """Sets and repetitions of an exercise; those of a week stand above all days."""
    return bool(line.order or line.row is not None) and not line.low.startswith(("week ", "wk"), line.start)


_FEWEST_DAYS = 2
_DAY_ALOUD = re.compile(r"(?:(?:UPPER|LOWER|FULL|TOTAL)(?:[ -]BODY)?|PUSH|PULL|LEGS?)(?:[ -][A-Z&/+]{1,12}){1,3}")
"""``LOWER BODY PULL`` between empty lines: what a day trains, and no exercise."""


def _part(
    lines: list[Line],
    index: int,
    said: DayHeading,
    levels: dict[int, int],
    day_level: int | None,
    split_days: set[int],
) -> Part | None:
    """The part that a line begins, up to the end of the text; None where it begins none."""
    line, heading, end = lines[index], said.heading, len(lines)
    if said.only_notes:
        return None
    if said.inline is not None and not line.level and not line.strong:
        return Part(index, None, None, said.inline, True, index, end)
    if heading.week is not None:
        return Part(index, *said.week, index + 1, end) if said.week is not None else None
    level = levels.get(index)
    if level is not None and day_level is not None and level <= day_level < 7:
        begins = level == day_level or heading.day == 2
    else:
        begins = (
            said.plain_day
            or index in split_days
            or (heading.day == 1 and level is None and _stands_alone(lines, index) and not heading.says_how)
            or (level == 7 and day_level == 7 and heading.day > 0)
        )
    if not begins:
        return None
    if said.plain_day and said.goes_on and (day := day_of_one(lines, index)) is not None:
        return Part(index, None, None, day, True, index, end)
    rows_beside = said.inline is not None and not line.level
    return Part(index, None, None, said.title, True, index if rows_beside else index + 1, end)


def _stands_alone(lines: list[Line], index: int) -> bool:
    before = index == 0 or lines[index - 1].kind in ("blank", "rule")
    after = index + 1 < len(lines) and lines[index + 1].kind in ("blank", "rule")
    line = lines[index]
    closed = line.low[: line.end].rstrip()[-1:] in ":-—"
    return before and (after or closed)
