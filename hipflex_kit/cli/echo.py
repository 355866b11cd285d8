"""What was understood, line by line, beside what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.cli.terminal import plain
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import dose_text
from hipflex_kit.notation.summary import summary
from hipflex_kit.notation.writing.dose_field import technique_text

if TYPE_CHECKING:
    from hipflex_kit.notation import ParseResult
    from hipflex_kit.program import Dose, Prescription, Rest

WIDEST = 56


def echo(result: ParseResult) -> list[str]:
    """The lines to print: one summary, then each line as written and, at its right, what it was read as.

    Args:
        result: A text, read.
    """
    heads: dict[int, list[Prescription]] = {}
    for path, prescription in result.program.walk():
        heads.setdefault(result.places[path].head_line, []).append(prescription)
    lines = [plain(line).expandtabs(2).rstrip() for line in split_lines(result.text)]
    width = min(WIDEST, max((len(line) for line in lines), default=0))
    shown = [f"{summary(result)}.", ""]
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        first, *more = [_understood(prescription) for prescription in heads.get(number, ())] or [""]
        cut = line if len(line) <= width else line[: width - 1] + "…"
        shown.append(f"{number:>4}  {cut:<{width}}  {first}".rstrip())
        shown.extend(f"{'':4}  {'':{width}}  {further}" for further in more)
    return shown


def _understood(prescription: Prescription) -> str:
    """A prescription in canonical form: label, name, sets × reps, and what says how to do them."""
    parts = [prescription.label or "–", prescription.name]
    if not dose_text(prescription.dose):
        parts.append("(no sets × reps)")
    parts += _stated(prescription.dose)
    parts += [f"week {weekly.week}: {', '.join(_stated(weekly.dose))}" for weekly in prescription.weekly]
    return " · ".join(parts)


def _stated(dose: Dose) -> list[str]:
    """What a dose states, each part in canonical form."""
    parts = (
        dose_text(dose),
        technique_text(dose),
        dose.load.text if dose.load else "",
        f"{dose.effort.scale.upper()} {_range(dose.effort.amount.low, dose.effort.amount.high)}" if dose.effort else "",
        f"tempo: {dose.tempo.text}" if dose.tempo else "",
        _rest(dose.rest),
    )
    return [part for part in parts if part]


def _rest(rest: Rest | None) -> str:
    if rest is None:
        return ""
    return f"rest {_range(rest.seconds.low, rest.seconds.high)} s" if rest.seconds else f"rest: {rest.text}"


def _range(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"
