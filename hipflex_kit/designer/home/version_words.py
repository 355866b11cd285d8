"""What changed from one version of a program to the next, as a coach would say it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import fields
from typing import TYPE_CHECKING

from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import parse_program
from hipflex_kit.workspace.alignment import line_hunks

if TYPE_CHECKING:
    from hipflex_kit.library import Library
    from hipflex_kit.program import Header, Program

_MOST_SAID = 8
_MOST_KNOWN = 300
_known: OrderedDict[tuple[str, str, int], list[str]] = OrderedDict()


def what_changed(before: str, after: str, library: Library, *, only_known: bool = False) -> list[str] | None:
    """Say what changed.

    Args:
        before: The text as it was.
        after: The text as it became.
        library: Where the exercises are looked up.
        only_known: True where there is no time to work it out: what was said before, or None.

    Returns:
        A few sentences, the weightiest first; empty where the texts are equal.
    """
    key = (before, after, id(library))
    if key not in _known:
        if only_known:
            return None
        _known[key] = _say(before, after, library)
        if len(_known) > _MOST_KNOWN:
            _known.popitem(last=False)
    return _known[key]


def _say(before: str, after: str, library: Library) -> list[str]:
    if before == after:
        return []
    old, new = parse_program(before).program, parse_program(after).program
    said = [*_header(old.header, new.header), *_training(old, new, library)]
    if not said:
        return [_rewording(before, after)]
    more = len(said) - _MOST_SAID
    return said if more <= 1 else [*said[:_MOST_SAID], f"And {more} more."]


def _header(old: Header, new: Header) -> list[str]:
    said = []
    for field in fields(old):
        was, now = getattr(old, field.name), getattr(new, field.name)
        if was == now:
            continue
        name = "1RM" if field.name == "one_rep_maxes" else field.name.capitalize()
        if isinstance(now, str) and isinstance(was, str):
            said.append(f"{name}: {was} becomes {now}.")
        elif isinstance(now, str):
            said.append(f"{name}: {now}.")
        else:
            said.append(f"{name} changed." if now else f"Without {name}.")
    return said


def _training(old: Program, new: Program, library: Library) -> tuple[str, ...]:
    from hipflex_kit.analysis.comparison import compare

    found = compare(old, new, library)
    return found.sentences() if found.changes or found.sets or found.minutes else ()


def _rewording(before: str, after: str) -> str:
    hunks = line_hunks(split_lines(before), split_lines(after))
    lines = sum(max(hunk.old_end - hunk.old_start, hunk.new_end - hunk.new_start) for hunk in hunks)
    return f"Notes or wording in {lines} {'line' if lines == 1 else 'lines'}; the training is the same."
