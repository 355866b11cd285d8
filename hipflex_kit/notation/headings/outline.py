"""The outline of a text: which headings begin a week or a day. Everything between two of them is one session."""

from __future__ import annotations

from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.headings.day_candidates import day_candidates, underlined
from hipflex_kit.notation.headings.day_headings import DayHeading
from hipflex_kit.notation.headings.day_names import day_of_one, numbered_days
from hipflex_kit.notation.headings.days_together import FEWEST_DAYS, is_dosed
from hipflex_kit.notation.lines.lines import Line
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


def find_parts(lines: list[Line], start: int, spaced: bool = False) -> list[Part]:
    """Cut the lines from ``start`` on into parts.

    Args:
        lines: All lines of the text.
        start: Index of the first line behind the header.
        spaced: In the text an empty line stands below each of them.

    Returns:
        Parts in the order of the text. The first has no heading where lines stand before the first one.
    """
    candidates = day_candidates(lines, start)
    intense = {index for index, said in candidates if said.intensity}
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


def _levels(lines: list[Line], candidates: list[tuple[int, DayHeading]]) -> dict[int, int]:
    """Level of each real heading: ``#`` counts 1-6; an underlined line 1 or 2; a bold line 7."""
    levels = {}
    for index, _ in candidates:
        line = lines[index]
        if line.level:
            levels[index] = line.level
        elif underlined(lines, index):
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
    if heads:
        heads |= _further_of_split(lines, candidates)
    others = [index for index, said in candidates if said.heading.day == 1 and _stands_alone(lines, index)]
    if not heads or len(heads.union(others)) < FEWEST_DAYS or any(map(is_dosed, lines[: min(heads)])):
        return set()  # exercises stand above the first: these are parts of one day
    return heads


_DAY_ALOUD = re.compile(r"(?:(?:UPPER|LOWER|FULL|TOTAL)(?:[ -]BODY)?|PUSH|PULL|LEGS?)(?:[ -][A-Z&/+]{1,12}){1,3}")
"""``LOWER BODY PULL`` between empty lines: what a day trains, and no exercise."""


_OF_A_SPLIT = re.compile(r"(?:push|pull|legs?|upper|lower|full)(?: body)?(?: (?:day|workout))?(?: [a-d1-4])? ?:?")


def _further_of_split(lines: list[Line], candidates: list[tuple[int, DayHeading]]) -> set[int]:
    """``Pull`` and ``Legs`` right below the exercises of ``Push``: the next days, each of them named once."""
    named: dict[str, list[int]] = {}
    for index, said in candidates:
        line = lines[index]
        if said.of_split and not line.bullet and _OF_A_SPLIT.fullmatch(line.low, line.start, line.end):
            named.setdefault(line.low[line.start : line.end].strip(" :"), []).append(index)
    once = {found[0] for found in named.values() if len(found) == 1}
    return once if len(once) == len(named) > FEWEST_DAYS else set()


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
