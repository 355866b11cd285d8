"""Names in a program that the library does not know: where notation and library first meet.

An unknown exercise is no mistake: it prints and round-trips. It is only not counted, and that has to be said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from hipflex_kit.library import Library, Match
    from hipflex_kit.notation import ParseResult

UNKNOWN_EXERCISE = "unknown-exercise"


def unknown_exercises(result: ParseResult, library: Library) -> tuple[Diagnostic, ...]:
    """One finding for each line whose exercise is not in the library, with the nearest names.

    Args:
        result: A text, read.
        library: What names are looked up in.

    Returns:
        In the order of the text; each finding's span is the name.
    """
    findings = []
    for path, prescription in result.program.walk():
        match = library.meant(prescription)
        if match.exercise is not None:
            continue
        place = result.places[path].fields.get("name")
        findings.append(
            Diagnostic(
                code=UNKNOWN_EXERCISE,
                severity=Severity.INFO,
                message=_sentence(match),
                span=place.span if place is not None else None,
                hint=match.choices[0].name if match.choices else None,
            )
        )
    return tuple(findings)


def _sentence(match: Match) -> str:
    names = [choice.name for choice in match.choices[:3]]
    if not names:
        return f"'{match.name}' is not in the library: it prints fine, and is not counted."
    either = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    if match.how == "ambiguous":
        return f"'{match.name}' can be several exercises, and is not counted. Is it {either}?"
    return f"'{match.name}' is not in the library: it prints fine, and is not counted. Did you mean {either}?"
