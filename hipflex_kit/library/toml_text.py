"""Entries written as TOML that a coach can read and edit."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hipflex_kit.library.records import Exercise, Measure, Stimulus

_WIDTH = 118
_SENTENCES = frozenset({"cues", "steps", "faults"})


def row_of(exercise: Exercise) -> dict[str, Any]:
    """Write an Exercise back as the fields of an entry; what is the default is left out.

    Args:
        exercise: Any exercise.

    Returns:
        Fields as in the TOML files, in their usual order.
    """
    row: dict[str, Any] = {
        "name": exercise.name,
        "aliases": list(exercise.aliases),
        "pattern": exercise.pattern,
        "laterality": exercise.laterality.value,
        "equipment": list(exercise.equipment),
        "also_with": list(exercise.also_with),
        "shares": dict(exercise.shares),
        "why": exercise.why,
        "measure": "" if exercise.measure is Measure.REPS else exercise.measure.value,
        "stimulus": "" if exercise.stimulus is Stimulus.STRENGTH else exercise.stimulus.value,
        "seconds_per_rep": exercise.seconds_per_rep,
        "demand": {
            what: digit
            for what in ("grip", "spine", "systemic", "balance")
            if (digit := getattr(exercise.demand, what))
        },
        "level": exercise.level,
        "cues": list(exercise.cues),
        "joint_notes": exercise.joint_notes,
        "steps": list(exercise.steps),
        "faults": list(exercise.faults),
        "mastery": exercise.mastery,
        "regressions": list(exercise.regressions),
        "progressions": list(exercise.progressions),
        "prerequisites": [
            {"exercise": one.exercise, "hard": one.hard, "test": one.test} for one in exercise.prerequisites
        ],
        "link": exercise.link,
        "photo": exercise.photo,
    }
    kept = {"pattern", "laterality", "equipment", "shares"}
    return {field: value for field, value in row.items() if field in kept or value not in ("", None, [], {})}


def entry_text(id: str, row: Mapping[str, Any]) -> str:
    """Write one entry as a TOML table.

    Args:
        id: Id of the entry.
        row: Its fields, in the order in which they should stand.

    Returns:
        The table, ending with a line end.
    """
    lines = [f"[{_key(id)}]"]
    for field, value in row.items():
        if field != "prerequisites":
            lines.append(f"{field} = {_value(field, value)}")
    for one in row.get("prerequisites", ()):
        lines.append(f"\n[[{_key(id)}.prerequisites]]")
        lines.extend(f"{field} = {_scalar(value)}" for field, value in one.items())
    return "\n".join(lines) + "\n"


def _key(id: str) -> str:
    plain = id.replace("_", "").replace("-", "")
    return id if plain.isascii() and plain.isalnum() else _scalar(id)


def _value(field: str, value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_scalar(one)}" for key, one in value.items()) + " }" if value else "{}"
    if isinstance(value, list | tuple):
        return _list(value, one_a_line=field in _SENTENCES)
    return _scalar(value)


def _list(items: Sequence[str], *, one_a_line: bool) -> str:
    written = [_scalar(item) for item in items]
    flat = f"[{', '.join(written)}]"
    if one_a_line and written:
        return "[\n" + "".join(f"    {item},\n" for item in written) + "]"
    if len(flat) <= _WIDTH - 15:
        return flat
    lines = [""]
    for item in written:
        if len(lines[-1]) + len(item) + 6 > _WIDTH and lines[-1]:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + item + ","
    return "[\n" + "".join(f"    {line}\n" for line in lines) + "]"


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    # JSON's escapes are TOML's, except that TOML also wants DEL escaped.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
