"""G05: lines that a coach may want to look at again because of what ``Watch:`` says."""

from __future__ import annotations

from collections.abc import Iterator

from hipflex_kit.analysis.lines import Line, sides_done
from hipflex_kit.checks.finding import Finding, Strength
from hipflex_kit.checks.registry import check
from hipflex_kit.checks.subject import Subject
from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.library import Caution, cautions_in
from hipflex_kit.record_making import replace

_STRENGTHS = {"heuristic": Strength.HEURISTIC, "professional article": Strength.ARTICLE}
_NO_ADVICE = "Information, not medical advice."


@check(
    "G05",
    Severity.INFO,
    strength=Strength.HEURISTIC,
    source="Common coaching practice; Kolber 2015 for the hip, Axler & McGill 1997 for the low back.",
)
def hard_on_what_is_watched(subject: Subject) -> Iterator[Finding]:
    """A line is one of those that coaches often make easier for what `Watch:` names.

    Judged with a `Watch:` line (`Watch: left knee, low back`) in the program or the client's file. One note a block
    and thing to watch. Information for the trainer, not medical advice: it points and offers, changes nothing by
    itself, and is never printed for the client. What is for a clinician to say is said once, and no line is pointed at.

    Why: the file remembers the knee on the Sunday evening on which eight programs are written.

    Example: `Watch: left knee` above `1a) Leg Extension 3x15`.

    Fix: one of the calmer exercises, a shorter range, or keep it: it was tried and is fine.
    """
    for words in subject.header.watch:
        for caution in cautions_in(words):
            if caution.refer:
                yield subject.finding(
                    "G05", f"{_capital(words)}, on watch. {caution.why}", span=subject.header_span("watch"),
                    hint=_NO_ADVICE, watch=words,
                )  # fmt: skip
            else:
                yield from _lines_to_look_at(subject, words, caution)


def _lines_to_look_at(subject: Subject, words: str, caution: Caution) -> Iterator[Finding]:
    seen: set[str] = set()
    blocks: dict[tuple[int, ...], list[Line]] = {}
    for station in subject.lines:
        exercise = station.exercise
        if exercise.id in seen or not caution.concerns(exercise) or _spares(station.line, words):
            continue
        seen.add(exercise.id)
        blocks.setdefault(station.line.path[:3], []).append(station.line)
    known = subject.library.exercises
    fine = ", ".join(known[id].name for id in caution.fine if id in known and id not in seen)
    instead = f" Often fine instead: {fine}." if fine else ""
    for lines in blocks.values():
        found = subject.finding(
            "G05", f"{_capital(words)}, on watch: have a look at {subject.named(lines)}.", *lines, watch=words,
            hint=f"{caution.why}{instead} {_NO_ADVICE}",
        )  # fmt: skip
        yield replace(found, about=words, source=caution.source, strength=_STRENGTHS[caution.strength])


def _spares(line: Line, words: str) -> bool:
    """True for a line that is done with the other leg or arm only."""
    left, right = sides_done(line)
    watched = {"left", "right"}.intersection(words.casefold().split())
    return (watched == {"left"} and not left) or (watched == {"right"} and not right)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def words_without_a_caution(subject: Subject) -> Iterator[Diagnostic]:
    """What stands behind ``Watch:`` and means nothing to the kit: the coach must not think that it was looked at."""
    for words in subject.header.watch:
        if not cautions_in(words):
            message = f"Watch: nothing is known here about '{words}', so no line was looked at for it."
            yield Diagnostic("watch-unknown", Severity.INFO, message, subject.header_span("watch"))
