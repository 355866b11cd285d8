"""What is new in a view since the one that the page has: a long program is sent once, then only what an edit changed.

A change is one of these, and says how the new value comes of the old; ``frontend/src/store/changes.ts`` applies it:

- ``{"is": value}``: another value.
- ``{"keys": {key: change}, "gone": [key]}``: a record, some of whose fields are new, changed or gone.
- ``{"cut": [start, count, items], "at": {index: change}}``: a list; first ``count`` items from ``start`` on make way
  for ``items``, then some of what is there now changes.
- ``{"text": [start, count, words]}``: a long text of which a part makes way for other words; in UTF-16 code units.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Change = dict[str, Any]

_LONG_TEXT = 200
_NAMES = ("id", "row_id", "week", "number")
"""Fields by which an item of a list is known again."""


def changes_between(old: object, new: object) -> Change | None:
    """Say how ``new`` comes of ``old``; None where they are equal.

    Args:
        old: A part of the view that the page has.
        new: The same part of the newest view.
    """
    if old is new or old == new:
        return None
    if isinstance(old, dict) and isinstance(new, dict):
        return _in_record(old, new)
    if isinstance(old, list) and isinstance(new, list):
        return _in_list(old, new)
    if isinstance(old, str) and isinstance(new, str) and min(len(old), len(new)) > _LONG_TEXT:
        return _in_text(old, new)
    return {"is": new}


def _in_record(old: Mapping[str, object], new: Mapping[str, object]) -> Change:
    keys: dict[str, Change] = {}
    for key, value in new.items():
        change = changes_between(old[key], value) if key in old else {"is": value}
        if change is not None:
            keys[key] = change
    gone = [key for key in old if key not in new]
    return {"keys": keys, "gone": gone} if gone else {"keys": keys}


def _in_list(old: Sequence[object], new: Sequence[object]) -> Change:
    before, after = _names(old), _names(new)
    start, end = common_ends(before, after)
    change: Change = {}
    if before != after:
        change["cut"] = [start, len(old) - start - end, list(new[start : len(new) - end])]
    else:
        start, end = len(new), 0
    kept = [(i, i) for i in range(start)] + [(len(old) - i, len(new) - i) for i in range(end, 0, -1)]
    at = {str(there): found for here, there in kept if (found := changes_between(old[here], new[there])) is not None}
    if at:
        change["at"] = at
    return change


def _names(items: Sequence[object]) -> list[object]:
    """What each item is known by: its id, else what it is."""
    return [_name(item) for item in items]


def _name(item: object) -> object:
    if isinstance(item, dict):
        return next((item[key] for key in _NAMES if key in item), None)
    return item


def common_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items two lists share at their start, and how many at their end; none is counted twice."""
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i] != new[i]), most)
    end = next((i for i in range(most - start) if old[-1 - i] != new[-1 - i]), most - start)
    return start, end


def _in_text(old: str, new: str) -> Change:
    start = _shared(old, new, most=min(len(old), len(new)), at_end=False)
    end = _shared(old, new, most=min(len(old), len(new)) - start, at_end=True)
    gone = old[start : len(old) - end]
    return {"text": [_units(old[:start]), _units(gone), new[start : len(new) - end]]}


def _shared(old: str, new: str, *, most: int, at_end: bool) -> int:
    """How many characters two texts share at an end, found by halving: a text may have millions."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        same = old[len(old) - middle :] == new[len(new) - middle :] if at_end else old[:middle] == new[:middle]
        low, high = (middle, high) if same else (low, middle - 1)
    return low


def _units(text: str) -> int:
    """Length in UTF-16 code units, in which a browser counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
