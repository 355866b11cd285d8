"""What was understood, line by line, beside what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.cli.terminal import plain
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import dose_text
from hipflex_kit.notation.summary import summary

if TYPE_CHECKING:
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.program import Prescription

WIDEST = 56


def echo(result: ParseResult) -> list[str]:
    """The lines to print: one summary, then each line as written and, at its right, what it was read as.

    Args:
        result: A text, read.
    """
    heads = {result.places[path].first_line: prescription for path, prescription in result.program.walk()}
    lines = [plain(line).expandtabs(2).rstrip() for line in split_lines(result.text)]
    width = min(WIDEST, max((len(line) for line in lines), default=0))
    shown = [f"{summary(result)}.", ""]
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        understood = _understood(heads[number]) if number in heads else ""
        cut = line if len(line) <= width else line[: width - 1] + "…"
        shown.append(f"{number:>4}  {cut:<{width}}  {understood}".rstrip())
    return shown


def _understood(prescription: Prescription) -> str:
    """A prescription in canonical form: label, name, sets × reps, and what says how to do them."""
    dose = prescription.dose
    parts = [
        prescription.label or "–",
        prescription.name,
        dose_text(dose) or "(no sets × reps)",
        dose.load.text if dose.load else "",
        f"{dose.effort.scale.upper()} {_range(dose.effort.amount.low, dose.effort.amount.high)}" if dose.effort else "",
        f"tempo: {dose.tempo.text}" if dose.tempo else "",
        _rest(prescription),
        *(f"week {weekly.week}: {dose_text(weekly.dose)}" for weekly in prescription.weekly),
    ]
    return " · ".join(part for part in parts if part)


def _rest(prescription: Prescription) -> str:
    rest = prescription.dose.rest
    if rest is None:
        return ""
    return f"rest {_range(rest.seconds.low, rest.seconds.high)} s" if rest.seconds else f"rest: {rest.text}"


def _range(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"
