"""The form of exported JSON, described by the records themselves; ``python -m`` this module writes it.

``docs/hipflex-program.schema.json`` is a JSON Schema for programs that check what they read; ``docs/json.md`` says the
same for people. Both come from the records and their docstrings, so that they cannot drift.
"""

from __future__ import annotations

import json
import re
import sys
import types
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from inspect import cleandoc
from pathlib import Path
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from hipflex_kit.program.json_form import FORMAT, VERSION
from hipflex_kit.program.records import Program

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA, PAGE = "hipflex-program.schema.json", "json.md"
_ATTRIBUTE = re.compile(r"^    (\w+): ((?:.|\n {8})*)", re.MULTILINE)
_HEAD = """# Programs as JSON

`hipflex export FILE --to json` writes `{{"format": "{format}", "version": {version}, "program": {{…}}}}`: what the
program means, record by record. (`hipflex show --json` is what was read from the text, line by line.) It reads back as
the same program, the coach's comments included.

What is not stated is left out, and stands for the default below. A reader ignores attributes that it does not know:
version {version} may gain attributes; a change of meaning gives version {following}. [{schema}]({schema}) says the same
as JSON Schema. This page is made from the records: `python -m hipflex_kit.program.json_schema`."""
_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number"}


def records(kind: Any = Program, found: dict[str, type] | None = None) -> dict[str, type]:
    """All records that a program is made of, by name, in the order in which they are met.

    Args:
        kind: Where to begin.
        found: Records that were met already.
    """
    found = {} if found is None else found
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in found:
            found[kind.__name__] = kind
            for hint in get_type_hints(kind).values():
                records(hint, found)
    else:
        for inner in get_args(kind):
            records(inner, found)
    return found


def json_schema() -> dict[str, Any]:
    """The schema of exported JSON (draft 2020-12).

    Unknown attributes are allowed, as a later kit of the same version may write more.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A training program of hipflex_kit",
        "type": "object",
        "required": ["format", "version", "program"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "program": {"$ref": "#/$defs/Program"},
        },
        "$defs": {name: _definition(kind) for name, kind in records().items()},
    }


def json_page() -> str:
    """The same for people: a table of attributes for every record."""
    lines = [_HEAD.format(format=FORMAT, version=VERSION, following=VERSION + 1, schema=SCHEMA)]
    for name, kind in records().items():
        lines += [
            "",
            f"## {name}",
            "",
            _summary(kind),
            "",
            "| attribute | is | if left out | means |",
            "|---|---|---|---|",
        ]
        hints, meanings = get_type_hints(kind), _meanings(kind)
        for field in fields(cast(Any, kind)):
            said = _said(hints[field.name])
            lines.append(f"| `{field.name}` | {said} | {_default(field)} | {meanings[field.name]} |")
    return "\n".join(lines) + "\n"


def _definition(kind: type) -> dict[str, Any]:
    hints, meanings = get_type_hints(kind), _meanings(kind)
    attributes = fields(cast(Any, kind))
    stated = {f.name: _form(hints[f.name]) | {"description": meanings[f.name]} for f in attributes}
    needed = [f.name for f in attributes if f.default is MISSING and f.default_factory is MISSING]
    return {"type": "object", "description": _summary(kind), "required": needed, "properties": stated}


def _form(kind: Any) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (stated,) = [option for option in get_args(kind) if option is not type(None)]
        return {"anyOf": [_form(stated), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _form(get_args(kind)[0])}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [option.value for option in kind]}
    return {"type": _PLAIN[kind]} if kind in _PLAIN else {"$ref": f"#/$defs/{kind.__name__}"}


def _said(kind: Any) -> str:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return next(_said(option) for option in get_args(kind) if option is not type(None))
    if origin is tuple:
        return f"list of {_said(get_args(kind)[0])}"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " / ".join(f"`{option.value}`" for option in kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    return f"[{kind.__name__}](#{kind.__name__.lower()})"


def _default(field: Any) -> str:
    if field.default is MISSING:
        return "must be there" if field.default_factory is MISSING else "nothing stated"
    if field.default is None or field.default == ():
        return "empty" if field.default == () else "not stated"
    return f"`{json.dumps(field.default)}`"


def _summary(kind: type) -> str:
    return (kind.__doc__ or "").partition("\n")[0]


def _meanings(kind: type) -> dict[str, str]:
    """Attribute → its line in the docstring."""
    _, _, attributes = cleandoc(kind.__doc__ or "").partition("Attributes:")
    return {name: " ".join(text.split()).replace("``", "`") for name, text in _ATTRIBUTE.findall(attributes)}


def main() -> int:
    """Write both files."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    (DOCS / SCHEMA).write_text(schema, encoding="utf-8", newline="\n")
    (DOCS / PAGE).write_text(json_page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
