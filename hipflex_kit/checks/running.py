"""All checks over one program, in one go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from hipflex_kit.analysis.calendar import calendar_findings
from hipflex_kit.analysis.goals import all_goals, goal_named
from hipflex_kit.checks.finding import Finding
from hipflex_kit.checks.header_notes import header_notes
from hipflex_kit.checks.keeping import Keep, covers, keeps_of, keeps_without_a_code, unknown_keeps, unused_keeps
from hipflex_kit.checks.registry import CHECKS
from hipflex_kit.checks.subject import Subject
from hipflex_kit.checks.watch_checks import words_without_a_caution
from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.library.landmarks import Landmark
from hipflex_kit.program import Header
from hipflex_kit.record_making import record, replace

if TYPE_CHECKING:
    from hipflex_kit.analysis.core import VolumeCore
    from hipflex_kit.library import Library
    from hipflex_kit.notation import ParseResult

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@record
class Report:
    """What the checks said.

    Attributes:
        findings: Worth a look; the ones that matter most first, then in the order of the text.
        kept: Findings that the coach overruled.
        notes: About weeks and keeps themselves: an absurd ``Weeks:``, a keep of an unknown check.
        unused: Keeps that overrule nothing, or name no check; told on the command line only.
    """

    findings: tuple[Finding, ...]
    kept: tuple[Finding, ...]
    notes: tuple[Diagnostic, ...]
    unused: tuple[Diagnostic, ...]


def run_checks(
    result: ParseResult,
    library: Library,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    client: Header | None = None,
    own_ranges: Mapping[str, Landmark] | None = None,
) -> tuple[Finding, ...]:
    """Say what is worth a look in a program. Never raises; an empty text has nothing to say.

    Args:
        result: The text, read.
        library: Where the exercises are looked up.
        select: Only these checks, by code or by the start of one (``"L"``); all where nothing is said.
        ignore: All but these.
        client: What the client's file says; the program's own header wins.
        own_ranges: The trainer's own weekly ranges.

    Returns:
        Findings that are not kept, one per cause.
    """
    return check_report(result, library, select=select, ignore=ignore, client=client, own_ranges=own_ranges).findings


def check_report(
    result: ParseResult,
    library: Library,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    client: Header | None = None,
    own_ranges: Mapping[str, Landmark] | None = None,
    core: VolumeCore | None = None,
) -> Report:
    """The same, with what was kept and what there is to say of the keeps; ``core`` where it was counted already."""
    subject = Subject(result, library, client, own_ranges, core)
    running = {
        code: rule
        for code, rule in CHECKS.items()
        if _wanted(code, select, ignore) and (subject.weekly or not rule.weekly)
    }
    found = [finding for rule in running.values() for finding in rule.function(subject)]
    keeps = keeps_of(result.program)
    used: set[Keep] = set()
    open_: list[Finding] = []
    kept: list[Finding] = []
    for finding in _once_per_cause(found, subject):
        overruling = [keep for keep in keeps if covers(keep, finding)]
        used.update(overruling)
        (kept if overruling else open_).append(finding)
    open_.sort(key=_rank)
    notes = [replace(f, span=subject.header_span("weeks")) for f in calendar_findings(result.program)]
    notes += header_notes(result)
    notes += unknown_keeps(result, keeps)
    notes += _unknown_goal(subject)
    notes += words_without_a_caution(subject)
    unused = (*unused_keeps(result, keeps, used, running), *keeps_without_a_code(result))
    return Report(tuple(open_), tuple(kept), tuple(notes), unused)


def _unknown_goal(subject: Subject) -> list[Diagnostic]:
    """A goal in the coach's own words is fine; it only has to be said that no weekly ranges belong to it."""
    words = subject.header.goal
    if not words or goal_named(words) is not None:
        return []
    known = ", ".join(goal.name.lower() for goal in all_goals().values())
    message = f"No weekly ranges are known for the goal '{words}': numbers only, no judgement. Known: {known}."
    return [Diagnostic("goal-unknown", Severity.INFO, message, subject.header_span("goal"))]


def _wanted(code: str, select: Collection[str], ignore: Collection[str]) -> bool:
    if any(code.startswith(prefix.upper()) for prefix in ignore):
        return False
    return not select or any(code.startswith(prefix.upper()) for prefix in select)


def _once_per_cause(findings: Iterable[Finding], subject: Subject) -> list[Finding]:
    """The same exercises for the same reason are said once: where they come first."""
    seen: set[tuple[str, str, tuple[str, ...]]] = set()
    kept: list[Finding] = []
    by_path = dict(subject.result.program.walk())
    for finding in findings:
        names = tuple(by_path[path].name.casefold() for path in finding.paths)
        cause = (finding.code, finding.about, names or (finding.message,))
        if cause not in seen:
            seen.add(cause)
            kept.append(finding)
    return kept


def _rank(finding: Finding) -> tuple[int, int, str]:
    return (_ORDER[finding.severity], finding.span.line if finding.span is not None else 1_000_000, finding.code)
