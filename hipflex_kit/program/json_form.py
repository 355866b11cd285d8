"""Records as JSON and back: the form for other programs. What is not stated is left out.

``{"format": "hipflex-program", "version": 1, "program": {…}}``. Every object has the attributes of the record of the
same name; a tuple is a list, an enumeration its value. A reader ignores attributes that it does not know, so that
version 1 may gain attributes; a change of meaning gives version 2.
"""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from hipflex_kit.program.records import Program

FORMAT = "hipflex-program"
VERSION = 1


class JsonFormError(ValueError):
    """A text is no program in this form; the message says why in one sentence."""


def dump_program(program: Program) -> str:
    """Write a program as JSON.

    Args:
        program: The program.

    Returns:
        Text with a line end; the same text for the same program.
    """
    whole = {"format": FORMAT, "version": VERSION, "program": _dump(program)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def load_program(text: str) -> Program:
    """Read a program from JSON.

    Args:
        text: What ``dump_program`` wrote, or another program in the same form.

    Returns:
        The program.

    Raises:
        JsonFormError: If it is no JSON, of another form or version, or has a value of the wrong kind.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise JsonFormError(f"This is no JSON: {error}.") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise JsonFormError(f'This JSON is no program: it lacks "format": "{FORMAT}".')
    if whole.get("version") != VERSION:
        raise JsonFormError(f"This JSON has version {whole.get('version')}; version {VERSION} can be read.")
    return cast(Program, _load(Program, whole.get("program"), "program"))


def _dump(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        stated = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _dump(inner) for f, inner in stated if f.default is MISSING or inner != f.default}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_dump(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _load(kind: Any, value: Any, place: str) -> Any:
    """A value of a stated kind, or an error that names the place."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        (stated,) = [option for option in get_args(kind) if option is not type(None)]
        return _load(stated, value, place)
    if origin is tuple:
        if not isinstance(value, list):
            raise JsonFormError(f"{place} should be a list.")
        inner = get_args(kind)[0]
        return tuple(_load(inner, one, f"{place}[{at}]") for at, one in enumerate(value))
    if is_dataclass(kind):
        return _load_record(kind, value, place)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        try:
            return kind(value)
        except ValueError as error:
            raise JsonFormError(f"{place} cannot be {value!r}.") from error
    return _load_plain(kind, value, place)


def _load_record(kind: Any, value: Any, place: str) -> Any:
    if not isinstance(value, dict):
        raise JsonFormError(f"{place} should be an object.")
    hints = _hints(kind)
    stated = {f.name: _load(hints[f.name], value[f.name], f"{place}.{f.name}") for f in fields(kind) if f.name in value}
    missing = [
        f.name for f in fields(kind) if f.name not in stated and f.default is MISSING and f.default_factory is MISSING
    ]
    if missing:
        raise JsonFormError(f"{place} lacks {missing[0]}.")
    return kind(**stated)


def _load_plain(kind: type, value: Any, place: str) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise JsonFormError(f"{place} should be {'a number' if kind in (int, float) else 'text'}.")
    return value
