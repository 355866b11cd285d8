"""``my_landmarks.toml``: weekly ranges of the trainer's own, read with care and without ever raising."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hipflex_kit.diagnostics import Diagnostic, Severity, Span, split_lines
from hipflex_kit.library.landmarks import Landmark
from hipflex_kit.record_making import record, replace

if TYPE_CHECKING:
    from hipflex_kit.library import Library
    from hipflex_kit.workspace import Folder

NAME = "my_landmarks.toml"
_KEYS = ("low", "high", "method", "muscles", "combine", "family", "name", "target", "strength", "source", "note")
_COMBINE = ("sum", "max")
_METHODS = ("direct", "fractional", "sets")


@record
class OwnRanges:
    """What a file of own ranges says.

    Attributes:
        ranges: Range id → range; a bad entry is left out.
        diagnostics: What is wrong with the file, each with its place.
    """

    ranges: Mapping[str, Landmark]
    diagnostics: tuple[Diagnostic, ...]


def read_own_ranges(text: str, muscles: Mapping[str, str], families: Collection[str] = ()) -> OwnRanges:
    r"""Read weekly ranges of the trainer's own.

    Each table is a range: ``[hip_flexors]`` with ``low``, ``high`` and, where it is not fractional, ``method``. A
    range over several groups names them in ``muscles``; one for a movement family names it in ``family``.

    Args:
        text: The file's text.
        muscles: Muscle group id → what the screen says.
        families: Movement families there are.

    Example:
        >>> read_own_ranges("[quads]\nlow = 6\nhigh = 14", {"quads": "Quads"}).ranges["quads"].high
        14.0
    """
    import tomllib

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        line = re.search(r"line (\d+)", str(problem))
        number = int(line[1]) if line else len(split_lines(text))
        return OwnRanges({}, (_finding(f"Could not read this file: {problem}.", number),))
    ranges: dict[str, Landmark] = {}
    findings: list[Diagnostic] = []
    for id, row in _entries(content):
        line_number = _line_of(text, id)
        problem_words = _problem(id, row, muscles, families)
        if problem_words:
            findings.append(_finding(problem_words, line_number))
        else:
            ranges[id] = _landmark(id, row, muscles)
    return OwnRanges(ranges, tuple(findings))


def own_ranges(folder: Folder | None, library: Library, near: str | Path | None = None) -> OwnRanges:
    """The ranges of every ``my_landmarks.toml`` from a program's folder up to the opened one; the nearer wins.

    Args:
        folder: The opened folder; None where there is none, which gives no ranges.
        library: Where muscle groups and movement families are looked up.
        near: The program's file or folder.

    Returns:
        The ranges, entry by entry, and what is wrong with the files; each message names its file.
    """
    ranges: dict[str, Landmark] = {}
    findings: list[Diagnostic] = []
    muscles = {group.id: group.plain_name for group in library.muscle_groups}
    families = {pattern.family for pattern in library.patterns.values()}
    for path in reversed(folder.find(NAME, near) if folder is not None else ()):
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            findings.append(_finding(f"{path.name} could not be read ({problem}).", 1))
            continue
        own = read_own_ranges(text, muscles, families)
        ranges.update(own.ranges)
        findings += [replace(f, message=f"{path.name}, {_line_words(f)}{f.message}") for f in own.diagnostics]
    return OwnRanges(ranges, tuple(findings))


def _line_words(finding: Diagnostic) -> str:
    return f"line {finding.span.line}: " if finding.span is not None else ""


def _entries(content: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every range: ``[quads]``, or ``[preset.ranges.quads]`` as copied from the kit's own file."""
    for id, row in content.items():
        if isinstance(row, dict) and isinstance(row.get("ranges"), dict):
            yield from ((key, _with_method(range_, row.get("method"))) for key, range_ in row["ranges"].items())
        else:
            yield id, row


def _with_method(row: Any, method: Any) -> Any:
    """A range of a copied preset counts as its preset does where it says nothing itself."""
    if not isinstance(row, dict) or method is None or row.get("family"):
        return row
    return {"method": method, **row}


def _problem(id: str, row: Any, muscles: Mapping[str, str], families: Collection[str]) -> str:
    """What is wrong with an entry, or ""."""
    if not isinstance(row, dict):
        return f"{id} stands outside a range; write it below a [muscle] heading."
    unknown_keys = [key for key in row if key not in _KEYS]
    if unknown_keys:
        return f"{id}: there is no {unknown_keys[0]!r} in a range. There are: {', '.join(_KEYS)}."
    for edge in ("low", "high"):
        value = row.get(edge)
        if value is not None and (
            isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1000
        ):
            return f"{id}: {edge} = {value!r} is no number of sets."
    if row.get("low", 0) > row.get("high", float("inf")):
        return f"{id}: low {row['low']} is more than high {row['high']}."
    if row.get("method", "fractional") not in _METHODS:
        return f"{id}: unknown counting method {row['method']!r}. There are: {', '.join(_METHODS)}."
    if row.get("combine", "sum") not in _COMBINE:
        return f"{id}: unknown combine {row['combine']!r}. There are: {', '.join(_COMBINE)}."
    if row.get("method") == "sets" and not row.get("family"):
        return f'{id}: method "sets" is for a movement family; a muscle takes direct or fractional.'
    if row.get("family"):
        return "" if row["family"] in families else f"{id}: unknown family {row['family']!r}."
    unknown = [m for m in _muscles(id, row) if m not in muscles]
    if unknown:
        return f"{id}: unknown muscle {unknown[0]!r}. Known: {', '.join(muscles)}."
    return ""


def _muscles(id: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    named = row.get("muscles", (id,))
    return (named,) if isinstance(named, str) else tuple(str(m) for m in named)


def _landmark(id: str, row: Mapping[str, Any], muscles: Mapping[str, str]) -> Landmark:
    family = row.get("family", "")
    high = row.get("high")
    return Landmark(
        id=id,
        name=str(row.get("name") or muscles.get(id, id)),
        muscles=() if family else _muscles(id, row),
        family=family,
        combine=row.get("combine", "sum"),
        low=float(row.get("low", 0)),
        target_low=None,
        target_high=None,
        high=None if high is None else float(high),
        method="sets" if family else row.get("method", "fractional"),
        source="your own file",
        strength="own",
    )


def _line_of(text: str, id: str) -> int:
    for number, line in enumerate(split_lines(text), 1):
        if re.match(rf'\s*(\[.*\.|\[)?\s*"?{re.escape(id)}"?\s*[\]=]', line):
            return number
    return 1


def _finding(message: str, line: int) -> Diagnostic:
    return Diagnostic("own-ranges", Severity.WARNING, message, Span(line, 0, line, 0), "[quads]\nlow = 4\nhigh = 12")
