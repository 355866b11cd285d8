"""From a field of the client's form to the line that it becomes in ``clients/anna.txt``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hipflex_kit.designer.edits.messages import MessageError
from hipflex_kit.library.at_hand import equipment_named
from hipflex_kit.notation import parse_program
from hipflex_kit.program import Header

if TYPE_CHECKING:
    from hipflex_kit.library import Library

KEYS = {
    "goal": "Goal",
    "equipment": "Equipment",
    "days": "Days",
    "minutes": "Minutes",
    "mastered": "Mastered",
    "lifts": "1RM",
    "watch": "Watch",
}
"""Field of the form → key of its line in the file, in the order in which a new file gets them."""
_BREAKS = re.compile(r"[,;\r\n]+")


def line_of(field: str, value: object, text: str, library: Library) -> str:
    """What a field of the form is written as.

    Args:
        field: One of `KEYS`.
        value: As the page sent it.
        text: The client's file as it is: the trainer's own words stay where they still hold.
        library: Where equipment is named.

    Raises:
        MessageError: It makes no sense.
    """
    return _WRITERS[field](value, parse_program(text).program.header, library)


def _equipment(value: object, before: Header, library: Library) -> str:
    """The trainer's own words stay where they still hold; what was ticked is added by its name."""
    if value is None:
        return ""
    if not isinstance(value, Mapping):
        raise MessageError("The page sent equipment that cannot be read.")
    wanted = {id for id in _texts(value.get("ids")) if id in library.equipment}
    other = [_plain(words) for words in _texts(value.get("other")) if _plain(words)]
    kept: list[str] = []
    named: set[str] = set()
    for words in before.equipment or ():
        ids = equipment_named([words], library)
        if ids and ids <= wanted:
            kept.append(words)
            named |= ids
    kept += [library.equipment[id].name for id in library.equipment if id in wanted - named]
    return ", ".join([*kept, *other]) or "none"


def _days(value: object, _before: Header, _library: Library) -> str:
    return ", ".join(_plain(day) for day in _texts(value) if _plain(day))


def _minutes(value: object, _before: Header, _library: Library) -> str:
    words = _one(value)
    if words and not re.fullmatch(r"\d{1,3}(\.\d)?", words):
        raise MessageError("Minutes are a number, such as 45.")
    return words


def _mastered(value: object, _before: Header, _library: Library) -> str:
    items = []
    for one in _rows(value):
        name, since = _plain(one.get("name")), _one(one.get("since"))
        if since and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", since):
            raise MessageError(f"“{since}” is no date; write it as 2025-03-31.")
        if name:
            items.append(f"{name} ({since})" if since else name)
    return ", ".join(dict.fromkeys(items))


def _lifts(value: object, _before: Header, _library: Library) -> str:
    items = []
    for one in _rows(value):
        name, load = _plain(one.get("name")), _plain(one.get("load"))
        if bool(name) != bool(load):
            raise MessageError(f"“{name or load}” needs both: the exercise and the load, such as Back Squat 120 kg.")
        if load and not re.match(r"\d|bw", load, re.IGNORECASE):
            raise MessageError(f"“{load}” is no load; write it as 120 kg.")
        if name:
            items.append(f"{name} {load}")
    return ", ".join(items)


def _words(value: object, _before: Header, _library: Library) -> str:
    return _one(value)


_WRITERS: Mapping[str, Callable[[object, Header, Library], str]] = {
    "goal": _words,
    "equipment": _equipment,
    "days": _days,
    "minutes": _minutes,
    "mastered": _mastered,
    "lifts": _lifts,
    "watch": _words,
}


def _one(value: object) -> str:
    """One line of text."""
    return " ".join(value.split())[:500] if isinstance(value, str) else ""


def _plain(value: object) -> str:
    """One item of a list, which commas would cut in two."""
    return " ".join(_BREAKS.sub(" ", value).split())[:200] if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _rows(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
