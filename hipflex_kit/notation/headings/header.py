"""``Key: value`` lines before the first day."""

from __future__ import annotations

from collections.abc import Callable

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.headings.outline import find_parts
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.words.facts import kind_of_fact
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.program import Header, Mastered, OneRepMax
from hipflex_kit.record_making import NamedTuple

KEYS = {
    "title": "title",
    "client": "client",
    "coach": "coach",
    "goal": "goal",
    "level": "level",
    "weeks": "weeks",
    "days": "days",
    "start": "start",
    "minutes": "minutes",
    "equipment": "equipment",
    "mastered": "mastered",
    "1rm": "one_rep_maxes",
    "units": "units",
    "runs": "runs",
    "watch": "watch",
    "keep": "keep",
}
_LINE = re.compile(r"(?P<key>[a-z0-9][a-z0-9 ]{0,18}?) {0,2}: {0,4}(?P<value>.*)$")
_SINCE = re.compile(r" *\((\d{4}-\d{2}-\d{2})\)$")
_ONE_RM = re.compile(r"(.+?) +((?:\d|bw).*)$", re.IGNORECASE)


class HeaderLine(NamedTuple):
    """One line of the header."""

    number: int
    key: str
    field: str | None
    value: str
    key_at: tuple[int, int]
    value_at: tuple[int, int]


_MOST_ABOVE = 3
_SURE = re.compile(r"(?:title|client|coach|weeks|days|start|equipment|units|1rm) {0,2}: {0,4}[^ :]")
"""What a day may say of itself, as its goal or its minutes, does not begin a header below other words."""


def header_begins(lines: list[Line]) -> int:
    """Index of the first line that may be one of the header: a title, or a greeting, may stand above it."""
    above: list[int] = []
    for index, line in enumerate(lines):
        if line.kind in ("blank", "comment"):
            continue
        if line.kind != "text" or line.bullet or line.level or line.label is not None:
            return 0
        if _SURE.match(line.low, line.start, line.end):
            parts = find_parts(lines[:index], 0) if above else []
            return index if above and all(not part.day and part.week is None for part in parts) else 0
        if len(above) == _MOST_ABOVE or _LINE.match(line.low, line.start, line.end) or read_body(line.content).has_dose:
            return 0
        above.append(index)
    return 0


def read_header(lines: list[Line]) -> tuple[Header, list[HeaderLine]]:
    """Read the header lines at the top of a text; the first line that is none ends them.

    A line with another key is taken only between known ones, and when its value holds no prescription.
    """
    found: list[HeaderLine] = []
    waiting: list[HeaderLine] = []
    begin = header_begins(lines)
    for index, line in enumerate(lines[begin:], begin):
        if line.kind in ("blank", "comment"):
            continue
        if line.kind != "text" or line.bullet or line.level:
            break
        match = _LINE.match(line.low, line.start, line.end)
        if match is None:
            break
        field = KEYS.get(squeeze(match["key"]))
        entry = HeaderLine(
            index,
            squeeze(line.shown[match.start("key") : match.end("key")]),
            field,
            squeeze(line.shown[match.start("value") : line.end]),
            match.span("key"),
            (match.start("value"), line.end),
        )
        if field is not None:
            if not entry.value:
                break
            found += waiting
            waiting = []
            found.append(entry)
        elif not entry.value or not found or (read_body(entry.value).has_dose and kind_of_fact(line.content) is None):
            break
        else:
            waiting.append(entry)
    return _header_of(found), found


def _items(value: str) -> tuple[str, ...]:
    return tuple(item for part in re.split(r"[,;]", value) if (item := squeeze(part)))


def _header_of(entries: list[HeaderLine]) -> Header:
    values: dict[str, object] = {}
    for entry in entries:
        field, value = entry.field, entry.value
        if field is None or not value:
            continue
        if field in _ADDING_UP:
            values[field] = (*_tuple(values.get(field)), *_ADDING_UP[field](value))
        elif field not in _READ:
            values[field] = value
        elif (read := _READ[field](value)) is not None:
            values[field] = read
    return Header(**values)  # type: ignore[arg-type]


def _unless_none(value: str) -> str:
    return "" if value.casefold() in ("none", "nothing") else value


def _weeks(value: str) -> int | None:
    number = re.match(r"\d{1,3}", value)
    return int(number[0]) if number else None


def _minutes(value: str) -> float | None:
    amount = re.match(r"\d{1,4}(?:\.\d{1,2})?", value)
    return float(amount[0]) if amount else None


def _tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _mastered(text: str) -> Mastered:
    match = _SINCE.search(text)
    return Mastered(text[: match.start()], match[1]) if match else Mastered(text)


def _one_rep_max(text: str) -> OneRepMax:
    match = _ONE_RM.match(text)
    return OneRepMax(match[1], parse_load(match[2])) if match else OneRepMax(text, parse_load("?"))


_READ: dict[str, Callable[[str], object]] = {
    "weeks": _weeks,
    "minutes": _minutes,
    "days": _items,
}
"""How the values that are no plain words are read; a later line wins."""
_ADDING_UP: dict[str, Callable[[str], tuple[object, ...]]] = {
    "one_rep_maxes": lambda value: tuple(map(_one_rep_max, _items(value))),
    "equipment": lambda value: _items(_unless_none(value)),
    "mastered": lambda value: tuple(map(_mastered, _items(_unless_none(value)))),
    "watch": _items,
    "runs": lambda value: (value,),
    "keep": lambda value: (value,),
}
"""Keys that may be given again: each line adds to the ones before."""
