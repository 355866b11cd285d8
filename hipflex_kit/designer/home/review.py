"""A file that came in, line by line: what it said, and what it was understood as."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hipflex_kit.designer.home.reply_types import ReviewedView, UnderstoodView
from hipflex_kit.diagnostics import Severity
from hipflex_kit.notation import dose_text
from hipflex_kit.notation.summary import summary
from hipflex_kit.notation.writing.dose_field import technique_text
from hipflex_kit.notation.writing.formatter import effort_text, rest_text
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.importing.from_file import Imported, Reviewed
    from hipflex_kit.library import Library
    from hipflex_kit.program import Prescription

_MOST_LINES = 3_000


@record
class Review:
    """What a trainer looks at before a file is kept.

    Attributes:
        summary: "Read 31 of 33 lines, 2 to check."
        lines: Line by line.
    """

    summary: str
    lines: list[ReviewedView]


def review_of(imported: Imported, library: Library) -> Review:
    """Put an import's account beside what each line was understood as.

    Args:
        imported: The file, read.
        library: Tells which names it knows.
    """
    read = imported.result
    rows = dict(read.program.walk())
    by_line: dict[int, list[Prescription]] = defaultdict(list)
    for path, row in rows.items():
        by_line[read.places[path].head_line].append(row)
    doubts: dict[int, list[str]] = defaultdict(list)
    for finding in read.diagnostics:
        if finding.span is not None and finding.severity is not Severity.INFO:
            doubts[finding.span.line].append(finding.message)
    headers = {mark.line for mark in read.marks if mark.kind == "header_key"}
    lines = [
        _line(line, by_line.get(line.line, []), doubts.get(line.line, []), library)
        for line in imported.review[:_MOST_LINES]
    ]
    for line in lines:
        if line["line"] in headers:
            line["read_as"] = "header"
    return Review(f"{summary(read)}.", lines)


def _line(line: Reviewed, rows: Sequence[Prescription], doubts: Sequence[str], library: Library) -> ReviewedView:
    first, *others = [_understood(row, library) for row in rows] or [_NOTHING]
    return {
        "line": line.line,
        "text": line.text,
        "origin": line.origin,
        "read_as": line.read_as,
        **first,
        "more": others,
        # One doubt a line is enough to look at it; where several exercises share it, each of them has its own.
        "to_check": " ".join(doubts if others else doubts[:1]) or None,
    }


_NOTHING: UnderstoodView = {"label": "", "name": "", "dose": "", "exercise": None}


def _understood(row: Prescription, library: Library) -> UnderstoodView:
    exercise = library.meant(row).exercise
    return {
        "label": row.label or "",
        "name": row.name,
        "dose": " · ".join(_parts(row)),
        "exercise": exercise.name if exercise is not None else None,
    }


def _parts(row: Prescription) -> Iterator[str]:
    """What is said of a line beside its name, in the order in which coaches say it."""
    dose = row.dose.evened
    if sets := dose_text(dose):
        yield sets
    if technique := technique_text(dose):
        yield technique
    if dose.load is not None:
        yield dose.load.text
    if dose.effort is not None:
        yield effort_text(dose.effort)
    if dose.tempo is not None:
        yield f"tempo {dose.tempo.text}"
    if dose.rest is not None:
        yield f"rest {rest_text(dose.rest)}"
    yield from (f"week {weekly.week}: {dose_text(weekly.dose.evened)}" for weekly in row.weekly)
