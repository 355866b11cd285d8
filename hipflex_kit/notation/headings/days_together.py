"""What lines that may begin weeks and days leave of each other: overviews, subtitles, parts of a day, plans."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.headings.day_headings import (
    DayHeading,
    day_before,
    moves_alone,
    names_session,
    read_day_heading,
)
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.notes_headings import is_notes_heading
from hipflex_kit.notation.words.part_names import names_body
from hipflex_kit.notation.words.vocabulary import is_remark


def beside_each_other(
    found: list[tuple[int, DayHeading]], lines: list[Line], start: int
) -> list[tuple[int, DayHeading]]:
    """Which of them still may begin a week or a day, and what each of them says then.

    Args:
        found: Lines and what their own words say.
        lines: The lines of the text.
        start: Where the days begin.
    """
    found = _without_overview(found, lines)
    if any(said.intensity for _, said in found):
        found = _without_weeks_of_rows(found, lines, start)
    found = _without_subtitles(_without_schedule(found, lines), lines)
    return _days_of_plan(_days_of_effort(_without_parts_of_days(found)), lines)


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
    dosed = any(map(is_dosed, lines[start : weeks[0][0]]))
    if up and not (further_in or dosed) and all(map(_may_stand_below_week, below)):
        return candidates
    return [(index, said._replace(week=None) if index in doubtful else said) for index, said in candidates]


def _may_stand_below_week(line: Line | None) -> bool:
    """A day, an exercise or words; no other week, and no dose of the exercise above."""
    if line is None or line.kind != "text":
        return line is not None and line.kind != "rule"
    return not read_day_heading(line.content).hard and not read_body(line.content).dose_only


def _without_schedule(candidates: list[tuple[int, DayHeading]], lines: list[Line]) -> list[tuple[int, DayHeading]]:
    """``- Tue: Back + 20 min cardio`` below ``## Schedule``, where ``### Tuesday`` comes: what the week looks like."""
    listed = [index for index, said in candidates if said.goes_on and lines[index].bullet and not lines[index].level]
    if len(listed) <= FEWEST_DAYS:
        return candidates
    days = {_weekday(lines[index]): index for index, said in candidates if lines[index].level and said.heading.day == 2}
    above = [index for index, _ in candidates if lines[index].level]
    told = {
        index
        for index in listed
        if is_notes_heading(fold(lines[max((one for one in above if one < index), default=0)].content))
    }
    again = sum(days.get(_weekday(lines[index]), 0) > index for index in told)
    return [entry for entry in candidates if entry[0] not in told] if again > FEWEST_DAYS else candidates


def _weekday(line: Line) -> str:
    return line.low[line.start : line.start + _OF_A_WEEKDAY]


def _without_subtitles(candidates: list[tuple[int, DayHeading]], lines: list[Line]) -> list[tuple[int, DayHeading]]:
    """``Full body`` right below ``Monday``: what that day trains, and no day of its own."""
    bodies = {index for index, said in candidates if _trains(said.title)}
    subtitles = {
        index
        for (before, said), (index, _) in pairwise(candidates if bodies else ())
        if said.plain_day
        and index in bodies
        and before not in bodies
        and lines[index].level in (0, lines[before].level + 1)
        and all(line.kind == "blank" for line in lines[before + 1 : index])
    }
    if not subtitles or bodies - subtitles:
        return candidates  # "Day 1" once, then "Upper" and "Lower"
    return [(index, said) for index, said in candidates if index not in subtitles]


@lru_cache(maxsize=4096)
def _trains(title: str | None) -> bool:
    """Does a title name parts of the body, and nothing else?"""
    return title is not None and not title[-1:].isdecimal() and names_body(fold(title))


def _without_parts_of_days(candidates: list[tuple[int, DayHeading]]) -> list[tuple[int, DayHeading]]:
    """Where days are named, ``Strength:`` is a part of one; so is ``Heavy``, unless ``Light`` is another day."""
    named = any(said.plain_day for _, said in candidates)
    hard = {fold(said.title) for _, said in candidates if said.title is not None} & _HOW_HARD
    parts: Collection[str] = hard if len(hard) == 1 else ()
    if not named and not parts:
        return candidates
    return [
        (
            index,
            said._replace(heading=said.heading._replace(day=0))
            if _is_part(said, named, parts if index else ())
            else said,
        )
        for index, said in candidates
    ]


def _without_overview(candidates: list[tuple[int, DayHeading]], lines: list[Line]) -> list[tuple[int, DayHeading]]:
    """``Mon: Push``, ``Wed: Pull`` tell when, where ``Push`` and ``Pull`` head the work further down."""
    listed: list[tuple[int, str]] = []
    for index, said in candidates:
        words = said.goes_on and DAY_BEFORE_ROWS.match(lines[index].low, lines[index].start, lines[index].end)
        if not words or (listed and any(line.kind != "blank" for line in lines[listed[-1][0] + 1 : index])):
            break
        listed.append((index, lines[index].low[words.end() : lines[index].end].strip(" -–—:*_")))
    if len(listed) < _FEWEST_LISTED:
        return candidates
    below = candidates[len(listed) :]
    names = {name for _, name in listed if name} & {fold(said.title) for _, said in below if said.title is not None}
    if len(names) < _FEWEST_LISTED:
        return candidates
    day = candidates[0][1].heading
    return [
        (index, said._replace(heading=day, plain_day=True) if fold(said.title or "") in names else said)
        for index, said in below
    ]


_FEWEST_LISTED = 2


def _days_of_effort(candidates: list[tuple[int, DayHeading]]) -> list[tuple[int, DayHeading]]:
    """Where ``Volume`` and ``Intensity`` are days, so is ``Recovery``, and no stretching after one of them."""
    titles = {said.title.lower() for _, said in candidates if said.title is not None}
    if not titles.issuperset(("volume", "recovery", "intensity")):
        return candidates
    day = next(said.heading for _, said in candidates if said.title is not None and said.title.lower() == "volume")
    return [
        (index, said._replace(heading=day) if said.title is not None and said.title.lower() == "recovery" else said)
        for index, said in candidates
    ]


def _days_of_plan(candidates: list[tuple[int, DayHeading]], lines: list[Line]) -> list[tuple[int, DayHeading]]:
    """Where ``Mon - 12 km easy`` and another line are days, so is ``Sun - Cross training``, whatever it says."""
    scheduled = {fold(lines[index].content[:_OF_A_WEEKDAY]) for index, said in candidates if said.goes_on}
    if sum(said.inline is not None for _, said in candidates) < FEWEST_DAYS and len(scheduled) < _MOST_OF_A_WEEK:
        return candidates
    return [
        (index, said._replace(inline=day_before(lines[index].content)) if _is_scheduled(lines, index, said) else said)
        for index, said in candidates
    ]


def _is_scheduled(lines: list[Line], index: int, said: DayHeading) -> bool:
    """Does a day's line say what is done on it: how much, or above nothing one exercise, ``Saturday - sled drags``?"""
    if not said.goes_on:
        return False
    return _says_more(said) or (said.inline is None and _moves_alone(lines, index, said.title or ""))


def _moves_alone(lines: list[Line], index: int, title: str) -> bool:
    line, below = lines[index], lines[index + 1 : index + 2]
    if line.level or line.strong or (below and below[0].kind not in ("blank", "text")):
        return False
    after = next((one for one in lines[index + 1 :] if one.kind != "blank"), None)
    if after is not None and not (after.heads or is_remark(after.low[after.start : after.end])):
        return False
    day = DAY_BEFORE_ROWS.match(fold(title))
    return day is not None and moves_alone(fold(title)[day.end() :])


def _says_more(said: DayHeading) -> bool:
    """Is it no more than a day, or does ``Saturday - 10 miles`` say how much is done?"""
    if not said.plain_day or said.title is None:
        return not said.plain_day
    low = fold(said.title)
    return _HOW_MUCH.search(low) is not None and not names_session(low.partition(": ")[2])


_HOW_MUCH = re.compile(r"(?:: | - )(?:[^:]{2,40} )?\d{1,3}(?:-\d{1,3})? ?(?:miles?|mi|kms?|k|min(?:ute)?s?)(?![a-z])")
_OF_A_WEEKDAY = 3

_MOST_OF_A_WEEK = 4
"""``Monday: …``, ``Tuesday: …``, ``Wednesday: …``, ``Friday: …``: so many of them are a week's plan."""


def _is_part(said: DayHeading, named: bool, parts: Collection[str]) -> bool:
    if said.heading.day != 1:
        return False
    return (named and said.heading.generic) or (bool(parts) and fold(said.title or "") in parts)


_HOW_HARD = frozenset({"heavy", "medium", "light"})


def is_dosed(line: Line) -> bool:
    """Sets and repetitions of an exercise; those of a week stand above all days."""
    return bool(line.order or line.row is not None) and not line.low.startswith(("week ", "wk"), line.start)


FEWEST_DAYS = 2
