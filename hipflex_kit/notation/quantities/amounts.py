"""One number with its unit, or words and lists in its place: ``10``, ``30 sec``, ``12,10,8``, ``max reps``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities import odd_times, rep_lists
from hipflex_kit.notation.quantities.both_sides import SIDES_SPLIT, again_on_other_side, timed_twice, uneven_sides
from hipflex_kit.notation.quantities.loads import read_load
from hipflex_kit.notation.quantities.reps_in_words import read_amount_text
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.number_words import HOLD_WORD, INCHES, NO_COUNT, REPS_WORD, SETS_WORD, THEN_LOAD
from hipflex_kit.notation.words.tokens import AtLeast, Element, Rungs
from hipflex_kit.program import Distance, Range

_PLUS = re.compile(r"\+(?! {0,1}\d)| \+(?! {0,1}[\da-z])| ?\+ ?amrap(?![a-z])")
_BRACKETED = re.compile(r"[\[(] {0,2}(\d{1,3}(?: {0,2}- {0,2}\d{1,3})?) {0,2}[\])]")
_CLUSTER = re.compile(r"\( {0,1}\d{1,2}(?: {0,1}\+ {0,1}\d{1,2}){1,6} {0,1}\)")
_COMPLEX = re.compile(r"(?!(\d)\+\1(?!\+))\d(?:\+\d){1,6}(?= {0,2}(?:$|[@,;(]))")
"""``4 x 1+1+1``, ``5 x 2+1``: what is done of each lift; ``3 x 8+8`` is for two sides."""
_CALORIES_BEHIND = re.compile(
    r"(\d{1,3})(?: {0,1}[/-] {0,1}(\d{1,3}))?(?= {1,2}[a-z][a-z ]{2,30} (?:calories|cals?)(?: {0,1}$|,))"
)
"""``30/24 Air Bike Calories``: the unit stands behind the name."""
_OF_EACH_LOAD = re.compile(r"(?<=\ds) (?:@ ?|at |from |up to |to )\d{2,3}(?![\d:%]| ?(?:s|m))")
"""``5s @ 135``, ``8s from 40 to 120``: sets of so many, as lifters call them."""
_OPEN_TIME = re.compile(r"(\d{1,3})\+ ?(?:(min(?:ute)?s?)|sec(?:ond)?s?)(?![a-z])")
"""``60+ mins``."""


def _timed(text: str, at: int) -> Element | None:
    if "+" in text and (opened := _OPEN_TIME.match(text, at)):
        seconds = float(opened[1]) * (60.0 if opened[2] else 1.0)
        return Element("seconds", Range.exactly(seconds), at, opened.end())
    if time := numbers.read_time(text, at):
        end = time[1]
        if text[end - 1] in "\"'" and INCHES.match(text, end):
            return None
        if text[end - 1] == "'" and time[0].low >= 20 * 60 and not odd_times.lasts(text):  # 50' are feet
            return Element("distance", Distance(Range(time[0].low / 60, time[0].high / 60), "ft"), at, end)
        if text[end : end + 1] == "+":
            end += 1
        alone = end - at == len("5s") and text[:at].rstrip()[-1:] not in ("x", "*")
        if alone and _OF_EACH_LOAD.match(text, end):
            return Element("reps", numbers.as_range(text[at]), at, end)
        hold = HOLD_WORD.match(text, end)
        if sides := again_on_other_side(text, at, end):
            return Element("seconds each", time[0], at, sides)
        return Element("seconds", time[0], at, hold.end() if hold else end)
    return None


def read_element(text: str, at: int, shown: str, *, after_times: bool = False) -> Element | None:
    """One number with its unit. After ``×`` more is taken for an amount: lists, brackets, words."""
    if text[at : at + 1] in ("~", "≈"):
        at += 1
    if after_times and (special := _after_times(text, at, shown)):
        return special
    if after_times and text.startswith("bw", at) and (body := read_load(text, at, shown)):
        return Element("load", body.value, at, body.end)
    if not (text[at : at + 1].isdecimal() or text[at : at + 1] == ":"):
        way = numbers.read_worded_distance(text, at) if after_times and text[at : at + 1] in "hqa" else None
        return Element("distance", way[0], at, way[1]) if way is not None else None
    if after_times and (apart := THEN_LOAD.match(text, at)):
        return Element(None, numbers.as_range(apart[1] or apart[2]), at, apart.end(apart.lastindex or 1))
    if timed := _timed(text, at):
        return timed
    if distance := numbers.read_distance(text, at):
        return Element("distance", distance[0], at, distance[1])
    if calories := numbers.read_calories(text, at):
        return Element("calories", calories[0], at, calories[1])
    if load := read_load(text, at, shown):
        return Element("load", load.value, at, load.end)
    if (named := _CALORIES_BEHIND.match(text, at)) is not None:
        return Element(
            "calories", numbers.as_range(*sorted(filter(None, named.group(1, 2)), key=int)), at, named.end(0)
        )
    number = numbers.read_range(text, at)
    if number is None or NO_COUNT.match(text, number[1]):
        return None
    return _counted(text, at, shown, *number)


def _counted(text: str, at: int, shown: str, amount: Range, end: int) -> Element:
    if match := SETS_WORD.match(text, end):
        return Element("sets", amount, at, match.end())
    if match := REPS_WORD.match(text, end):
        return Element("reps", amount, at, match.end())
    if plus := _PLUS.match(text, end):
        written = squeeze_text(shown[at : text.index("+", end) + 1])
        return Element("reps+", AtLeast(amount, written), at, _reps_end(text, plus.end()))
    return Element(None, amount, at, end)


def squeeze_text(text: str) -> str:
    """The text without any blanks (``5 +`` → ``5+``)."""
    return "".join(text.split())


def _reps_end(text: str, end: int) -> int:
    match = REPS_WORD.match(text, end)
    return match.end() if match else end


def _after_times(text: str, at: int, shown: str) -> Element | None:
    if words := read_amount_text(text, at, shown):
        return words
    if match := _CLUSTER.match(text, at) or _COMPLEX.match(text, at):
        values = tuple(float(value) for value in re.findall(r"\d+", match[0]))
        return Element("cluster", values, at, match.end())
    if rungs := rep_lists.read_rungs(text, at):
        return Element("cluster", Rungs(rungs[0]), at, rungs[1])
    if match := _BRACKETED.match(text, at):
        inner = numbers.read_range(text, match.start(1))
        if inner is not None:
            return Element("reps", inner[0], at, _reps_end(text, match.end()))
    if timed := timed_twice(text, at):
        return timed
    if (match := SIDES_SPLIT.match(text, at)) and match[1] == match[3]:
        amount = numbers.as_range(match[1])
        return Element("split", amount, at, match.end())
    if listed := rep_lists.read_spaced(text, at):
        return Element("reps_list", listed[0], at, listed[1])
    return read_list(text, at) or uneven_sides(text, at)


def read_list(text: str, at: int) -> Element | None:
    """``12,10,8``, ``21-15-9``, ``20/20/20``: repetitions of each set."""
    listed = rep_lists.read_joined(text, at)
    if listed is None or numbers.time_unit(text, listed[1]):
        return None
    return Element("reps_list", listed[0], at, _reps_end(text, listed[1]))
