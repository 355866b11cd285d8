"""Exports of training apps have a row a set ("Set 1, Set 2, Set 3"): gathered into a row an exercise."""

from __future__ import annotations

from collections.abc import Callable

Kinds = Callable[[list[str]], list[str] | None]


def with_sets_gathered(rows: list[list[str]], kinds_of: Kinds) -> list[tuple[int, list[str]]]:
    """The same rows with runs of numbered sets as one row each.

    Args:
        rows: All rows of a table.
        kinds_of: What the columns hold, for a row of headings; else None.

    Returns:
        Rows with the place of their first one, from 0; ``Bench | 1 | 8``, ``Bench | 2 | 8``, ``Bench | 3 | 7`` is
        ``Bench | 3 | 8/8/7``.
    """
    kinds: list[str] | None = None
    kept: list[tuple[int, list[str]]] = []
    at = 0
    while at < len(rows):
        heading = kinds_of(rows[at])
        kinds = heading or kinds
        run = _run(rows, at, kinds) if kinds is not None and not heading else 1
        kept.append((at, _gathered(rows[at : at + run], kinds) if run > 1 and kinds is not None else rows[at]))
        at += run
    return kept


def _run(rows: list[list[str]], start: int, kinds: list[str]) -> int:
    """How many rows from here on are sets 1, 2, 3 … of one exercise."""
    if "sets" not in kinds or "name" not in kinds:
        return 1
    sets, name = kinds.index("sets"), kinds.index("name")
    length = 0
    for row in rows[start:]:
        if not row[name] or row[name] != rows[start][name] or row[sets] != str(length + 1):
            break
        length += 1
    return max(1, length)


def _gathered(run: list[list[str]], kinds: list[str]) -> list[str]:
    said = []
    for kind, cells in zip(kinds, zip(*run, strict=True), strict=True):
        different = list(dict.fromkeys(cell for cell in cells if cell))
        if kind == "sets":
            said.append(str(len(run)))
        elif len(different) < 2:
            said.append("".join(different))
        elif kind in ("reps", "load", "time", "distance", "effort") and all(cells):
            said.append("/".join(cells))
        else:
            said.append("; ".join(different))
    return said
