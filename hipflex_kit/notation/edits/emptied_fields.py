"""A field is emptied: why what it said cannot go, in words that say what to do instead."""

from __future__ import annotations

from hipflex_kit.notation.edits.edited import EditError
from hipflex_kit.notation.edits.refusals import told_line
from hipflex_kit.notation.edits.row_text import ProgramText, RowText
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.writing.dose_field import dose_text
from hipflex_kit.program import Path

_PLACES = {"dose": ("dose", "sets", "reps", "seconds", "distance", "calories")}
_SAYS = {"dose": "These sets × reps are", "technique": "This kind of sets is"}
_SHOWN = {"dose": "sets × reps", "technique": "kind of sets"}


def cannot_be_without(row: RowText, field: str) -> tuple[str, str]:
    """What to tell where an exercise would be read as something else without a field, and where other lines would.

    Args:
        row: The exercise.
        field: ``dose``, ``tempo``, ``rest``, ``load``, ``effort`` or ``technique``.
    """
    shown = _SHOWN.get(field, field)
    them = "others in their place" if field == "dose" else "another in its place"
    return (
        f"Without its {shown}, “{row.record.name}” would not be read as an exercise; type {them}, or delete it.",
        f"The {shown} of “{row.record.name}” cannot go without other lines being read differently; type {them}.",
    )


def left_elsewhere(before: ParseResult, after: ParseResult, path: Path) -> EditError | None:
    """What to tell where sets × reps were emptied and some of them stay, as ``3 rounds`` above says them; else None.

    Args:
        before: The text before.
        after: The text with them taken out.
        path: The exercise.
    """
    text = ProgramText(after)
    if path not in text.records or not (left := dose_text(text.records[path].dose)):
        return None
    if left == dose_text(dict(before.program.walk())[path].dose):
        return None
    line = said_elsewhere(text, text.row(path), "dose").line
    if line is None:
        return None
    return EditError(f"“{left}” stays, as {told_line(text.lines, line)} says it for several exercises.", line=line)


def said_elsewhere(text: ProgramText, row: RowText, field: str) -> EditError:
    """What to tell where a row has a field from another line, such as ``3 sets of 10:`` above it.

    Args:
        text: The text.
        row: The exercise.
        field: As above.
    """
    says = _SAYS.get(field, f"This {field} is")
    places = [row.fields.get(name) for name in _PLACES.get(field, (field,))]
    block = text.read.places[row.path[:3]].fields
    places += [block.get(name) for name in ("rounds", "heading", "title")]
    line = next((place.span.line for place in places if place is not None), row.head)
    if row.first <= line <= row.last:
        return EditError(f"{says} said by the words of the exercise itself; change them in the text.", line=line)
    told = told_line(text.lines, line)
    own = "this exercise’s own" if field == "dose" else "its own"
    return EditError(f"{says} said in {told}; change that line, or type {own} here.", line=line)
