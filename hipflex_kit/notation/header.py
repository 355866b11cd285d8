"""``Key: value`` lines before the first day."""

from __future__ import annotations

import re
from typing import NamedTuple

from hipflex_kit.notation.folding import squeeze
from hipflex_kit.notation.lines import Line
from hipflex_kit.notation.loads import parse_load
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.program import Header, Mastered, OneRepMax

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


def read_header(lines: list[Line]) -> tuple[Header, list[HeaderLine]]:
    """Read the header lines at the top of a text; the first line that is none ends them.

    A line with another key is taken only between known ones, and when its value holds no prescription.
    """
    found: list[HeaderLine] = []
    waiting: list[HeaderLine] = []
    for index, line in enumerate(lines):
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
        elif read_body(entry.value).has_dose or not entry.value or not found:
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
        match field:
            case "weeks":
                if number := re.match(r"\d{1,3}", value):
                    values[field] = int(number[0])
            case "minutes":
                if amount := re.match(r"\d{1,4}(?:\.\d{1,2})?", value):
                    values[field] = float(amount[0])
            case "days":
                values[field] = _items(value)
            case "equipment":
                values[field] = _items("" if value.casefold() in ("none", "nothing") else value)
            case "mastered":
                values[field] = tuple(map(_mastered, _items("" if value.casefold() in ("none", "nothing") else value)))
            case "one_rep_maxes":
                values[field] = (*_tuple(values.get(field)), *(_one_rep_max(item) for item in _items(value)))
            case "runs" | "keep":
                values[field] = (*_tuple(values.get(field)), value)
            case _:
                values.setdefault(field, value)
    return Header(**values)  # type: ignore[arg-type]


def _tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _mastered(text: str) -> Mastered:
    match = _SINCE.search(text)
    return Mastered(text[: match.start()], match[1]) if match else Mastered(text)


def _one_rep_max(text: str) -> OneRepMax:
    match = _ONE_RM.match(text)
    return OneRepMax(match[1], parse_load(match[2])) if match else OneRepMax(text, parse_load("?"))
