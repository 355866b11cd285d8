"""A tempo, a rest, a load or an effort as this author would write it: on its line, below it or in its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hipflex_kit.notation.doses.fields import read_field
from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.edits.spots import Spots
from hipflex_kit.notation.edits.table_text import columns_of, table_of
from hipflex_kit.notation.places import FieldPlace

_KEYED = re.compile(r"(\s*(?:[-*+•–]\s+)?(?:\*\*|__)?)\w[\w ]*(\s*:(?:\*\*|__)?\s*)")
Way = Callable[[Spots], None]
"""How one field may be written into a row."""


def read_part(row: RowText, field: str, words: str) -> object:
    """What typed words say as a tempo, a rest, a load or an effort, in the row's own scale.

    Raises:
        EditError: They say none.
    """
    found = read_field(field, words)
    if found is None and field == "effort":
        scale = row.record.dose.effort.scale.value if row.record.dose.effort else "rpe"
        found = read_field("effort", f"{scale} {words}")
    value = getattr(found[1], field) if found else None
    if value is None:
        example = {"tempo": "3-1-X-0", "rest": "90 sec", "load": "60 kg", "effort": "RPE 8"}[field]
        raise EditError(f"“{words}” is not read as {field}; write it like {example}.")
    return value


def rewordings(field: str, words: str, before: str) -> Iterator[str]:
    """A typed value with the author's own key word, such as the ``rest`` of ``rest 90s``, before it."""
    key = re.match(r"\D*", before)
    keyed = (
        bool(re.match(r"[^\W\d]", words)) if field != "effort" else bool(re.search(r"rpe|rir", words, re.IGNORECASE))
    )
    if key and key[0] and not keyed:
        yield key[0] + words
    yield words
    yield f"{field} {words}"
    if field == "effort":
        yield f"RPE {words}"


def additions(text: ProgramText, row: RowText, field: str, words: str) -> Iterator[Way]:
    """Ways to write a field that is not there yet, the one that this author would choose first."""
    key = field.capitalize()
    behind: list[Way] = [
        lambda spots, glue=glue, typed=typed: spots.append(typed, glue=glue)  # type: ignore[misc]
        for glue, typed in on_line(field, words)
    ]
    below: list[Way] = [
        lambda spots: spots.add_line(field, words),
        lambda spots: spots.add_line(field, words, key=key),
        lambda spots: spots.add_line("", words, key=key),
    ]
    dose = row.own("dose") or row.own("reps")
    if dose is not None and dose.span.line != row.head and (field != "tempo" or _keyed(text, dose)):
        yield from _beside_dose(text, dose, field, words)
    others = [other for other in text.near(row.path) if other.fields.get(field) and other.path != row.path]
    by_line = field == "tempo"
    if others and (place := others[0].own(field)):
        by_line = place.span.line != others[0].head
    yield from [*below, *behind] if by_line else [*behind, *below]


def _keyed(text: ProgramText, place: FieldPlace) -> re.Match[str] | None:
    """``- Reps: `` before what is said there."""
    return _KEYED.fullmatch(text.lines[place.span.line - 1][: place.span.column])


def _beside_dose(text: ProgramText, dose: FieldPlace, field: str, words: str) -> Iterator[Way]:
    """Below a name: behind ``3x5`` on its line, and below ``Reps: 5`` on another such line."""
    if keyed := _keyed(text, dose):
        lead = keyed[1] + field.capitalize() + keyed[2]
        yield lambda spots: spots.add_line(field, words, lead=lead)
        return
    for glue, typed in on_line(field, words):
        yield lambda spots, glue=glue, typed=typed: spots.append(  # type: ignore[misc]
            typed, glue=glue, line=dose.span.line
        )


def on_line(field: str, words: str) -> list[tuple[str, str]]:
    """What goes before a field at the end of a line, and how it is written there."""
    low = words.casefold()
    if field == "technique":
        return [(" ", words), (", ", words), (" ", f"({words})")]
    if field == "load":
        return [(" ", words if low.startswith("@") else f"@ {words}")]
    if field == "effort":
        typed = words if re.search(r"rpe|rir", low) else f"RPE {words}"
        return [(" ", typed), (" ", f"@ {typed}")]
    return [(", ", words if field in low else f"{field} {words}")]


def cell_additions(text: ProgramText, row: RowText, field: str, words: str) -> Iterator[Way]:
    """Write a field into its column."""
    for column in columns_of(row.raw, table_of(text, row)):
        if column.kind == field and not column.filled:
            yield lambda spots, column=column: spots.cell(column, words)  # type: ignore[misc]
