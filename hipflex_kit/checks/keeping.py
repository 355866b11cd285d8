"""``// keep: reason [L01]``: the coach overrules a check, on a row, a block, a day or for the whole program."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from hipflex_kit.checks.finding import Finding
from hipflex_kit.checks.registry import CHECKS
from hipflex_kit.diagnostics import Diagnostic, Severity, Span, split_lines
from hipflex_kit.notation import ParseResult
from hipflex_kit.program import Path, Program
from hipflex_kit.record_making import record

_COMMENT = re.compile(r"^\s*keep\b\s*:?\s*(?P<reason>.*?)\s*\[(?P<codes>[^\]]*)\]", re.IGNORECASE)
_WRITTEN = re.compile(r"(?:^|\s)//\s*keep\s*:(?P<said>.*)$", re.IGNORECASE)
_CODES = re.compile(r"\[\s*\w")
_HEADER = re.compile(r"^(?P<reason>.*?)\s*\[(?P<codes>[^\]]*)\]")


@record
class Keep:
    """A check that the coach overrules.

    Attributes:
        code: The check.
        reason: Why, in the coach's words; it is asked for and not demanded.
        path: Where it holds: a row, a block, a day, () for the whole program.
    """

    code: str
    reason: str
    path: Path


def keeps_of(program: Program) -> tuple[Keep, ...]:
    """Every keep of a program, in the order of the text."""
    found: list[Keep] = []
    for text in program.header.keep:
        found += _read(_HEADER.match(text.strip()), ())
    found += _comments(program.comments, ())
    for w, week in enumerate(program.weeks):
        found += _comments(week.comments, (w,))
        for s, session in enumerate(week.sessions):
            found += _comments(session.comments, (w, s))
            for b, block in enumerate(session.blocks):
                found += _comments(block.comments, (w, s, b))
                for p, prescription in enumerate(block.prescriptions):
                    found += _comments(prescription.comments, (w, s, b, p))
    return tuple(found)


def _comments(comments: Iterable[str], path: Path) -> Iterator[Keep]:
    for text in comments:
        yield from _read(_COMMENT.match(text), path)


def _read(match: re.Match[str] | None, path: Path) -> Iterator[Keep]:
    if match is not None:
        for code in re.split(r"[\s,;]+", match["codes"].strip()):
            if code:
                yield Keep(code.upper(), match["reason"].strip(), path)


def kept_words(comment: str) -> str:
    """A comment as a coach reads it: a keep as a sentence without its codes, anything else as it was written."""
    match = _COMMENT.match(comment)
    if match is None:
        return comment
    reason = match["reason"].strip()
    return f"Kept: {reason}" if reason else "Kept"


def covers(keep: Keep, finding: Finding) -> bool:
    """Whether a keep overrules a finding: the same check, on one of its rows, or on what they stand in."""
    if keep.code != finding.code:
        return False
    here = keep.path
    if not here:
        return True
    paths = finding.paths
    return any(path[: len(here)] == here for path in paths) or (len(here) <= 2 and not paths)


def unknown_keeps(result: ParseResult, keeps: Iterable[Keep]) -> Iterator[Diagnostic]:
    """Keeps of codes that no check has."""
    for keep in keeps:
        if keep.code not in CHECKS:
            message = f"There is no check {keep.code}, so this keeps nothing."
            near = [code for code in CHECKS if code[0] == keep.code[0]] or [f"{letter}…" for letter in "VBLEG"]
            hint = f"There are {', '.join(near)}"
            yield Diagnostic("keep-unknown", Severity.WARNING, message, _place(result, keep), hint)


def unused_keeps(
    result: ParseResult, keeps: Iterable[Keep], overruled: Iterable[Keep], ran: Container[str]
) -> Iterator[Diagnostic]:
    """Keeps that overrule nothing any more, of checks that had their say. For the command line only."""
    used = set(overruled)
    for keep in keeps:
        if keep.code in ran and keep not in used:
            message = f"{keep.code} has nothing to say here any more; the keep can go."
            yield Diagnostic("keep-unused", Severity.INFO, message, _place(result, keep))


def keeps_without_a_code(result: ParseResult) -> Iterator[Diagnostic]:
    """Keeps that name no check in brackets, so that nothing is overruled. For the command line only."""
    if "keep" not in result.text.casefold():
        return
    for number, line in enumerate(split_lines(result.text), 1):
        match = _WRITTEN.search(line)
        if match is not None and not _CODES.search(match["said"]):
            message = "This keep names no check, so it keeps nothing."
            span = Span(number, match.start(), number, match.end())
            yield Diagnostic("keep-without-code", Severity.INFO, message, span, "// keep: your reason [L01]")


def _place(result: ParseResult, keep: Keep) -> Span | None:
    """The line that holds the keep: searched near its record, since comments have no place of their own."""
    lines = split_lines(result.text)
    place = result.places.get(keep.path)
    start = place.first_line - 1 if place is not None else 0
    for number in (*range(start, len(lines)), *range(start)):
        text = lines[number]
        column = text.upper().find(keep.code)
        if column >= 0 and "keep" in text.casefold():
            return Span(number + 1, column, number + 1, column + len(keep.code))
    return None
