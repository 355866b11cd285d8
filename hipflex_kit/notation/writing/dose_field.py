"""The one shorthand field of a row: ``4×5 each leg``. Written, said in words, and read back."""

from __future__ import annotations

from hipflex_kit.diagnostics import Diagnostic, Severity, Span
from hipflex_kit.notation.doses.chain_meaning import reps_come_first
from hipflex_kit.notation.doses.fields import read_dose_text
from hipflex_kit.notation.quantities.sides import side_text
from hipflex_kit.notation.words.folding import squeeze, tidy
from hipflex_kit.notation.words.numbers import plain, range_text, time_text
from hipflex_kit.program import Distance, Dose, Range, Side, SideKind


def dose_text(dose: Dose) -> str:
    """Sets × reps with the side, as the designer's field shows it.

    Load, effort, tempo and rest have fields of their own.

    Example:
        >>> from hipflex_kit.program import Range
        >>> dose_text(Dose(sets=Range.exactly(4), reps=Range(8, 10)))
        '4×8-10'
    """
    amount = _amount(dose)
    if dose.sets is None:
        text = amount
        if dose.reps is not None and dose.seconds is not None and not dose.reps_list and not dose.reps_text:
            text = f"{range_text(dose.reps)} reps × {time_text(dose.seconds)}"
        elif dose.reps is not None and amount == range_text(dose.reps) and not dose.reps_list:
            text = f"{amount} rep" if dose.reps == Range.exactly(1) else f"{amount} reps"
    elif not amount:
        text = f"{range_text(dose.sets)} sets" if dose.sets != Range.exactly(1) else "1 set"
    elif dose.reps is not None and amount == range_text(dose.reps) and reps_come_first(dose.sets, dose.reps):
        text = f"{range_text(dose.sets)} sets of {amount}"  # "5-10×4" says five to ten repetitions
    else:
        text = f"{range_text(dose.sets)}×{amount}"
    return f"{text} {side_text(dose.side)}".strip() if dose.side else text


def _amount(dose: Dose) -> str:
    parts = []
    if dose.technique_text and dose.technique_text.startswith("(") and dose.reps is not None:
        parts.append(dose.technique_text)
    elif dose.reps_list:
        parts.append(",".join(map(plain, dose.reps_list)) + ("+" if (dose.reps_text or "").endswith("+") else ""))
    elif dose.reps_text and not (dose.reps and not dose.reps_text.startswith(range_text(dose.reps))):
        parts.append(dose.reps_text)
    elif dose.reps is not None:
        parts.append(range_text(dose.reps))
    if dose.seconds is not None:
        parts.append(time_text(dose.seconds))
    if dose.distance is not None:
        parts.append(distance_text(dose.distance))
    if dose.calories is not None:
        parts.append(f"{range_text(dose.calories)}cal")
    return "×".join(parts)


def technique_text(dose: Dose) -> str:
    """What kind of sets they are, in the coach's words: ``drop set``. "" where nothing says it, or sets × reps do."""
    said = dose.technique_text or ""
    return "" if said.startswith("(") else said


def distance_text(distance: Distance) -> str:
    """``40m``, ``25-50ft``."""
    return f"{range_text(distance.amount)}{distance.unit}"


def _said(amount: Range) -> str:
    return plain(amount.low) if amount.low == amount.high else f"{plain(amount.low)} to {plain(amount.high)}"


_UNITS = {"m": "metres", "km": "kilometres", "ft": "feet", "yd": "yards", "mi": "miles"}


def dose_words(dose: Dose) -> str:
    """The dose in words, for screen readers: ``4 sets of 5, each leg``."""
    sets = f"{_said(dose.sets)} {'set' if dose.sets == Range.exactly(1) else 'sets'}" if dose.sets else ""
    amounts = []
    if dose.reps_list:
        amounts.append(", ".join(map(plain, dose.reps_list)))
    elif dose.reps is not None:
        amounts.append(_said(dose.reps) if sets else f"{_said(dose.reps)} repetitions")
    elif dose.reps_text:
        amounts.append(dose.reps_text)
    if dose.seconds is not None:
        seconds = f"{_said(dose.seconds)} seconds"
        amounts.append(f"{seconds} each repetition" if dose.reps else seconds)
    if dose.distance is not None:
        amounts.append(f"{_said(dose.distance.amount)} {_UNITS[dose.distance.unit]}")
    if dose.calories is not None:
        amounts.append(f"{_said(dose.calories)} calories")
    said = " of ".join(part for part in (sets, ", ".join(amounts)) if part)
    side = side_words(dose.side) if dose.side else ""
    return ", ".join(part for part in (said, side) if part)


def side_words(side: Side) -> str:
    """``each leg``, ``each side``, ``alternating sides``."""
    if side.kind is SideKind.ALTERNATING:
        return f"alternating {side.word or 'side'}s"
    return f"each {side.word or 'side'}"


def parse_dose(text: str) -> tuple[Dose, tuple[Diagnostic, ...]]:
    """Read the shorthand field of a row.

    Args:
        text: What a coach typed: ``4x5 each leg``, ``3 sets of 30 sec``, ``3x8 @ 75% rest 90s``.

    Returns:
        The dose (empty where nothing could be read) and what is off; columns count within ``text``.
    """
    shown = tidy(text)
    body = read_dose_text(shown)
    findings = [
        Diagnostic(p.code, Severity(p.severity), p.message, Span(1, p.start, 1, p.end), p.hint) for p in body.problems
    ]
    unread = [body.name_at] if body.name else []
    unread += [note for note in body.notes if note not in unread]
    for start, end in unread:
        words = squeeze(shown[start:end])
        findings.append(
            Diagnostic(
                "unread-dose",
                Severity.WARNING,
                f"“{words}” could not be read as sets and reps.",
                Span(1, start, 1, end),
                "4x10",
            )
        )
    return body.dose, tuple(findings)
