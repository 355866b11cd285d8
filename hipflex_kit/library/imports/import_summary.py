"""What came of an import, in a few lines: how much was new, how muscles were read, where a human eye is needed."""

from __future__ import annotations

from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.imports.foreign import ImportReport
from hipflex_kit.library.library import Library

_SHOWN = 8
_LISTED = 400


def summary_lines(report: ImportReport, library: Library) -> list[str]:
    """Say what an import did: what is new, how each muscle word was read, what could not be used, what to look at.

    Args:
        report: What the import made.
        library: Knows the names of our muscle groups and exercises.

    Returns:
        Lines of plain text.
    """
    unusable = sum(finding.severity is Severity.ERROR for finding in report.findings)
    new = len(report.entries)
    lines = [
        f"{new} new exercise{'' if new == 1 else 's'}, {len(report.known)} known already and left as they are, "
        f"{unusable} that could not be used.",
    ]
    if report.muscles:
        plain = {group.id: group.plain_name for group in library.muscle_groups}
        lines.append("Muscles were read so (named first counts 1, helping counts 0.5):")
        for word, groups in sorted(report.muscles.items()):
            lines.append(f"  {word} → {', '.join(plain[group] for group in groups) or 'not known, left out'}")
    if report.alike:
        pairs = [f"{name} → {library[id].name}" for name, id in report.alike.items()]
        more = f" … and {len(pairs) - _SHOWN} more" if len(pairs) > _SHOWN else ""
        lines.append(f"{len(pairs)} of the new ones read like one we have; delete them from the file if they are it:")
        lines += [f"  {pair}" for pair in pairs[:_SHOWN]] + ([f"  {more.strip()}"] if more else [])
    smelling = [finding.entry for finding in report.findings if finding.code == "hip-flexion"]
    if smelling:
        lines.append(f"{len(smelling)} smell of hip flexion, and the file has no hip flexors for them:")
        lines.append(f"  {', '.join(smelling)}")
    return [*lines, *_problem_lines(report)]


def _problem_lines(report: ImportReport) -> list[str]:
    """What could not be used, with its place, then an exercise a line that wants a human eye."""
    errors = [finding for finding in report.findings if finding.severity is Severity.ERROR]
    lines = ["Not used:", *(f"  {finding}" for finding in errors)] if errors else []
    doubts: dict[str, list[str]] = {}
    for finding in report.findings:
        if finding.severity is not Severity.ERROR:
            doubts.setdefault(finding.entry, []).append(finding.message.removeprefix(f"{finding.entry}: "))
    if doubts:
        wants = "wants" if len(doubts) == 1 else "want"
        lines.append(f"{len(doubts)} of the new ones {wants} your eye:")
        lines += [
            f"  {name}: {'; '.join(part.rstrip('.') for part in found)}."
            for name, found in list(doubts.items())[:_LISTED]
        ]
        lines += [f"  … and {len(doubts) - _LISTED:,} more"] if len(doubts) > _LISTED else []
    return lines
