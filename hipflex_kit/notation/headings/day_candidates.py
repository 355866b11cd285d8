"""Lines that may begin a week or a day, by what each of them says and what stands around it."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import FIELD_KEY, is_amount_field
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS
from hipflex_kit.notation.handouts.described_rows import tells_of_one
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.heading_words.week_and_day_words import day_strength
from hipflex_kit.notation.headings.day_headings import (
    DayHeading,
    day_of_table,
    read_day_heading,
)
from hipflex_kit.notation.headings.days_together import beside_each_other, is_dosed
from hipflex_kit.notation.headings.exercise_headings import heads_dose_table, heads_table_of_names, says_dose_of_one
from hipflex_kit.notation.headings.log_dates import as_day, dates_log
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.names_below import names_follow
from hipflex_kit.notation.words.dates import BARE_DATE, SPLIT_OR_SETS, begins_with_date
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.notation.words.part_names import names_body
from hipflex_kit.notation.words.vocabulary import is_remark, says_movement, words_of


def day_candidates(lines: list[Line], start: int) -> list[tuple[int, DayHeading]]:
    """Lines that may begin a week or a day, with what their words say beside each other."""
    return beside_each_other(_said_by_lines(lines, start), lines, start)


def _said_by_lines(lines: list[Line], start: int) -> list[tuple[int, DayHeading]]:
    """The same, each as its own words say."""
    found: list[tuple[int, DayHeading]] = []
    wrapped = -1
    for index in compress(range(start, len(lines)), map(_HEADS, lines[start:])):
        line = lines[index]
        if line.kind == "rule":
            before = lines[index - 1] if index > start else None
            if before is not None and before.kind == "text" and not before.heads and underlined(lines, index - 1):
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
            if said.heading.day and said.inline is None and not said.goes_on and _is_prose(lines, index, wrapped):
                wrapped = index
            elif "/" not in line.low or not _counts_sets(lines, index):
                found.append((index, said))
    found = _without_doubtful_dates(found, lines, start)
    listed = any(lines[index].bullet and said.inline is not None for index, said in found)
    named = any(said.plain_day and not said.of_split for _, said in found)
    return [
        (index, said)
        for index, said in found
        if not lines[index].bullet or listed or (not (named and said.of_split) and _dates_list(lines, index))
    ]


def _without_doubtful_dates(
    found: list[tuple[int, DayHeading]], lines: list[Line], start: int
) -> list[tuple[int, DayHeading]]:
    """``15/12 Push up 4x4`` and ``12/10 Ring row 4x4`` among the exercises of ``Day 1`` are no dates."""
    dated = [index for index, said in found if said.inline is not None and said.inline[0].isdecimal()]
    if len(dated) < _FEWEST_DOUBTFUL:
        return found  # one alone is rather a day than a load
    others = [said.title or "" for index, said in found if said.plain_day and index not in dated]
    if any("/" in title for title in others):
        return found  # "Mon 3/19" above: a log
    amid = dated[0] > start and is_dosed(lines[dated[0] - 1])
    if not (amid and any(not title[:1].isdecimal() for title in others)):
        return found
    return [(index, said) for index, said in found if index not in dated]


def _is_prose(lines: list[Line], index: int, wrapped: int) -> bool:
    """Does a sentence speak of a day: ``Felt heavy after the run on Sunday``, or a paragraph that goes on from above?

    Args:
        lines: All lines.
        index: The line that may begin a day.
        wrapped: The last line before it that goes on with a sentence.
    """
    line, above = lines[index], lines[index - 1] if index else None
    if above is None or above.kind != "text" or line.level or line.strong or line.bullet or line.label is not None:
        return False
    said = line.low[line.start : line.end].split(None, _FEWEST_WORDS)
    if len(said) < _FEWEST_WORDS:
        return False  # nothing but a day's name, or "My Monday workout"
    if said[0] in _TOLD:
        return True
    if above.level or above.strong or above.low[above.end - 1] in ".!?:;":
        return False
    low = above.low[above.start : above.end]
    if index - 1 != wrapped and not (len(low) >= _SHORTEST_WRAPPED and is_remark(low) and not is_dosed(above)):
        return False
    if _GOES_ON.search(low) is not None:
        return True
    names_day = day_strength(said[0]) or day_strength(f"{said[0]} {said[1]}")
    return line.shown[line.start].islower() and not names_day


_TOLD = frozenset({"felt", "slept", "went", "could", "had", "was", "moved", "missed", "skipped"})
_SHORTEST_WRAPPED = 40
_FEWEST_DOUBTFUL = 2
_FEWEST_WORDS = 4
"""Words of a line that speaks of a day; one of fewer words is called after it."""
_GOES_ON = re.compile(r"(?<![a-z])(?:on|every|an?|the|by|until|till|next|and|or|for|of|from|before|after|is|your|my)$")


def _counts_sets(lines: list[Line], index: int) -> bool:
    """``Legs 3/10`` beside another line that ends so, or above nothing, is no 10th of March."""
    line = lines[index]
    if not line.low[line.end - 1].isdecimal() or SPLIT_OR_SETS.fullmatch(line.low, line.start, line.end) is None:
        return False
    around = [other for other in lines[max(index - 1, 0) : index + 3 : 2] if other.kind == "text"]
    below = any(other.kind in ("text", "table") for other in lines[index + 1 : index + 3])
    return not below or any(_SETS_SLASH_REPS.search(other.low, other.start, other.end) is not None for other in around)


_SETS_SLASH_REPS = re.compile(r"[a-z] \d{1,2}/\d{1,2}$")


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
    if says_dose_of_one(content) and not read_heading(content).day and not _names_below(lines, index):
        return True
    below = next((line for line in lines[index + 1 : index + 4] if line.kind != "blank"), None)
    if below is None or below.kind != "text":
        return below is not None and below.kind == "table" and heads_dose_table(lines, index)
    if is_amount_field(below.low, below.start, below.end):
        return says_movement(words_of(fold(content))) or not _fields_of_list(lines, index)
    return not read_heading(content).day and tells_of_one(lines, index)


def _names_below(lines: list[Line], index: int) -> bool:
    return names_follow(lines, index, 2) or heads_table_of_names(lines, index)


def _fields_of_list(lines: list[Line], index: int) -> bool:
    """``## Today`` above ``Sets: 3``, ``Reps: 10`` and the names of a list or a table: they are for all of them."""
    for number, line in enumerate(lines[index + 1 : index + _FARTHEST], index + 1):
        if line.kind == "table":
            return True
        if line.kind != "blank" and FIELD_KEY.match(line.low, line.start, line.end) is None:
            return names_follow(lines, number - 1, 2)
    return False


_FARTHEST = 8
"""Lines from a heading to the first name of its list, over fields and empty lines."""


def underlined(lines: list[Line], index: int) -> bool:
    """Does a line of ``---`` or ``===`` below it make a line a heading?"""
    if index + 1 >= len(lines) or lines[index + 1].kind != "rule":
        return False
    rule = lines[index + 1].low.strip()
    return rule[:1] in "=-" and len(rule) >= 3 and (index == 0 or lines[index - 1].kind == "blank")
