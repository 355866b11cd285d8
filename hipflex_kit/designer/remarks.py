"""What is worth a look: gathered from reading, naming and the checks, and bound to what is on the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hipflex_kit.checks import Fix, check_report
from hipflex_kit.designer.edits.identities import Identities
from hipflex_kit.designer.edits.messages import Edit, MessageError
from hipflex_kit.designer.exercises.near_names import near_names
from hipflex_kit.designer.shared_lines import Owners
from hipflex_kit.diagnostics import Diagnostic, Severity
from hipflex_kit.naming import unknown_exercises
from hipflex_kit.notation import ParseResult, edits
from hipflex_kit.notation.edits import Edited
from hipflex_kit.program import Path, Section
from hipflex_kit.record_making import record, replace

if TYPE_CHECKING:
    from hipflex_kit.analysis.core import VolumeCore
    from hipflex_kit.surroundings import Surroundings

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@record
class Remark:
    """A finding with its id, the thing on the screen that it is about, and what one click can do.

    Attributes:
        id: Stays the same while the thing that it is about stays.
        finding: The finding.
        target: Id of a row, block or day; None for the program.
        fixes: Changes that settle it, the best first.
    """

    id: str
    finding: Diagnostic
    target: str | None
    fixes: tuple[Fix, ...] = ()


def remarks_of(
    read: ParseResult, ids: Identities, around: Surroundings, core: VolumeCore | None = None
) -> tuple[Remark, ...]:
    """Everything that is worth a look, the weightiest first.

    Args:
        read: The text, read.
        ids: The ids of its rows, blocks and days.
        around: The library, and what the folder adds.
        core: The program, where it was counted before.
    """
    owners = Owners(read, ids)
    found = sorted(_findings(read, around, core), key=lambda each: (_ORDER[each[0].severity], _line(each[0])))
    seen: Counter[str] = Counter()
    remarks = []
    for finding, fixes in found:
        target = owners.at(finding.span)
        key = f"{finding.code}:{target or 'program'}"
        seen[key] += 1
        remarks.append(Remark(f"{key}:{seen[key]}", finding, target, fixes))
    return tuple(remarks)


def fix_for(edit: Edit, remarks: Iterable[Remark]) -> Fix:
    """The fix that the page asks for.

    Raises:
        MessageError: The finding is gone, and its fix with it.
    """
    wanted, index = edit.text("finding"), edit.number("index")
    for remark in remarks:
        if remark.id == wanted and index < len(remark.fixes):
            return remark.fixes[index]
    raise MessageError("That is settled already.")


def _findings(
    read: ParseResult, around: Surroundings, core: VolumeCore | None
) -> Iterator[tuple[Diagnostic, tuple[Fix, ...]]]:
    for problem in around.problems:
        yield Diagnostic("own-file", Severity.WARNING, problem), ()
    report = check_report(read, around.library, client=around.client, own_ranges=around.own_ranges, core=core)
    for finding in (*read.diagnostics, *report.notes):
        yield finding, _rewriting(finding)
    places = read.places
    named = {name.span: path for path, _ in read.program.walk() if (name := places[path].fields.get("name"))}
    for finding in unknown_exercises(read, around.library):
        yield finding, _renaming(read, named.get(finding.span) if finding.span is not None else None, around)
    client = read.program.header.client
    for checked in report.findings:
        yield checked.diagnostic(), tuple(_by_name(fix, client) for fix in checked.fixes)


def _by_name(fix: Fix, client: str | None) -> Fix:
    """Somebody who has a name has these, and not "the client"."""
    return replace(fix, words=f"{client} has these, tick") if fix.masters and client else fix


def _rewriting(finding: Diagnostic) -> tuple[Fix, ...]:
    """What can be written otherwise at once, so that it is read."""
    if finding.code != "days-in-column" or finding.span is None:
        return ()
    line = finding.span.line
    return (Fix("Put each day above its rows", lambda now: edits.set_days_above(now, line)),)


def _renaming(read: ParseResult, path: Path | None, around: Surroundings) -> tuple[Fix, ...]:
    """Take the nearest name that the library knows. What warms up is not counted under any name."""
    if path is None:
        return ()
    w, s, b, p = path
    block = read.program.weeks[w].sessions[s].blocks[b]
    names = near_names(around.library.meant(block.prescriptions[p]))
    if not names or block.section is Section.WARMUP:
        return ()
    name = names[0]

    def rename(now: ParseResult, path: Path = path, name: str = name) -> Edited:
        return edits.set_field(now, path, "name", name)

    return (Fix(f"Change to {name}", rename),)


def _line(finding: Diagnostic) -> int:
    return finding.span.line if finding.span is not None else 0
