"""What kind of sets they are: a drop set, rest-pause, myo reps, written or taken out as this author would do it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hipflex_kit.notation.doses.fields import parse_technique
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.edits.part_wording import Way
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.table_text import columns_of, table_of
from hipflex_kit.notation.places import FieldPlace, Source

_SETS = re.compile(r"[ -]?sets?$")
_JOINT = re.compile(r"[ ,;:–—-]{1,4}(?:(?:with|as) (?:an? )?)?")
_LED = re.compile(r",? (?:with|as) (?:an? )?$", re.IGNORECASE)
"""``with a`` before a drop set: it goes with it."""
_CLOSING = {"(": ")", "[": "]"}
_AMOUNT_CELLS = ("sets_reps", "reps_sets", "reps", "time", "sets")


def said_as(field: str, value: object) -> dict[str, object]:
    """What a dose holds where a field says this: the kind of sets and the words for it are two things.

    Args:
        field: ``tempo``, ``rest``, ``load``, ``effort`` or ``technique``.
        value: The field's value; for a technique its words; None for nothing.
    """
    if field != "technique":
        return {field: value}
    words = value if isinstance(value, str) and value else None
    return {"technique": parse_technique(words) if words else None, "technique_text": words}


def read_technique(words: str) -> str:
    """The words, where they name a kind of sets.

    Raises:
        EditError: They name none.
    """
    if parse_technique(words) is None:
        raise EditError(
            f"“{words}” is not read as a kind of sets; write it like drop set, rest-pause, myo reps or cluster, "
            "or put it into the note."
        )
    return words


def wordings_of(row: RowText, words: str) -> list[str]:
    """The words as they may come to stand: ``3 drop sets of 10`` takes ``cluster sets`` in their place."""
    place = row.own("technique")
    if not words or place is None or place.source is Source.CELL:
        return [words]
    return [words, _SETS.sub("", words) + " sets"]


def ways_to_write(text: ProgramText, row: RowText, words: str) -> Iterator[Way]:
    """Ways to write a kind of sets, or to take it out, the one that this author would choose first.

    Args:
        text: The text.
        row: The exercise.
        words: Such as ``drop set``; "" takes it out.
    """
    place = row.own("technique")
    if row.table:
        yield from _in_cells(text, row, place, words)
    elif place is not None and words:
        yield from (lambda spots, typed=typed: spots.replace(place, typed) for typed in wordings_of(row, words))
    elif place is not None:
        led = _LED.search(row.raw[: place.span.column]) if place.span.line == row.head else None
        if led is not None:
            start, end, line = led.start(), place.span.end_column, row.head
            yield lambda spots: spots.buffer.at(line).put(start, end, "")
        yield lambda spots: spots.remove(place)
        yield lambda spots: spots.replace(place, "sets")  # "3 drop sets of 10"
    else:
        yield from _added(text, row, words)


def _added(text: ProgramText, row: RowText, words: str) -> Iterator[Way]:
    """Behind how much is done, with the sign that this author writes there; or on a line below."""
    dose = row.own("dose") or row.own("reps")
    line = dose.span.line if dose is not None else row.head
    below: list[Way] = [
        lambda spots: spots.add_line("technique", words),
        lambda spots: spots.add_line("technique", words, key="Technique"),
    ]
    near = next((other for other in text.near(row.path) if other.path != row.path and other.own("technique")), None)
    of_near = near.own("technique") if near is not None else None
    if of_near is not None and of_near.source is Source.LINE_BELOW:
        yield from below
    usual = (" ", "") if dose is None or _ends_line(row, dose) else (", ", "")
    frame = usual if near is None or of_near is None else _frame(text, near, of_near)
    for before, after in dict.fromkeys((frame, usual, (" ", ""), (", ", ""), (" (", ")"))):
        yield lambda spots, glue=before, typed=words + after: spots.append(typed, glue=glue, line=line)  # type: ignore[misc]
    if dose is not None:  # before the columns of later weeks
        at = dose.span.end_column
        yield lambda spots: spots.buffer.at(line).put(at, at, f" {words}")
    yield from below


def _ends_line(row: RowText, dose: FieldPlace) -> bool:
    """Nothing but how much is done stands at the end of its line: no load, no rest."""
    ends = [place.span.end_column for place in row.fields.values() if place.span.line == dose.span.line]
    return max(ends) <= dose.span.end_column


def _frame(text: ProgramText, near: RowText, place: FieldPlace) -> tuple[str, str]:
    """What the nearest exercise with a kind of sets has around it: a blank, a comma, brackets."""
    if near.table or place.source is not Source.OWN_LINE:
        return " ", ""
    raw, start, end = text.lines[place.span.line - 1], place.span.column, place.span.end_column
    if (closing := _CLOSING.get(raw[start - 1 : start])) is not None and raw[end : end + 1] == closing:
        return f" {raw[start - 1]}", closing
    behind = [one.span.end_column for one in near.fields.values() if one.span.line == place.span.line]
    before = max((column for column in behind if column <= start), default=start)
    joint = raw[before:start].lstrip(")].")
    return (joint, "") if _JOINT.fullmatch(joint) else (" ", "")


def _in_cells(text: ProgramText, row: RowText, place: FieldPlace | None, words: str) -> Iterator[Way]:
    """Behind the amount in its cell: ``8 drop set``."""
    columns = columns_of(row.raw, table_of(text, row))
    if place is not None:
        start, end = place.span.column, place.span.end_column
        written = row.raw[start:end]
        at = read_body(written).spans.get("technique", (0, len(written)))
        before, after = written[: at[0]], written[at[1] :]
        if not words:
            before = before.rstrip(" ,;(")
            after = after.lstrip(" )")
        yield lambda spots: spots.replace(place, f"{before}{words}{after}".strip())
        return
    for kind in _AMOUNT_CELLS:
        for column in columns:
            if column.kind == kind and column.filled:
                said = row.raw[column.start : column.end].rstrip()
                yield lambda spots, column=column, said=said: spots.cell(column, f"{said} {words}")  # type: ignore[misc]
