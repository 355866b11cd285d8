"""Doses, tempo, load and rest as a client reads them: ``4 × 5 each leg``, ``3 s down · 3 s hold · quick up``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.export.words import Words
from hipflex_kit.program import Dose, Effort, EffortScale, Load, LoadKind, Range, Rest, Side, SideKind, Tempo

BLANK = "______"
"""Where a client or coach writes by hand."""


_PLATES = {LoadKind.KILOGRAMS: 2.5, LoadKind.POUNDS: 5.0}
"""The smallest step that two plates make."""
_PERCENTS = re.compile(r"(\d+(?:\.\d+)?(?:/\d+(?:\.\d+)?)+) ?%")
"""A percentage for every set."""


def number(value: float, words: Words) -> str:
    """A number without needless decimals, as the language writes it: ``10``, ``2.5``, ``2,5``."""
    return f"{value:.10g}".replace(".", words.say("number.point"))


def spread(value: Range, words: Words) -> str:
    """A number or a range: ``10``, ``10–12``."""
    low = number(value.low, words)
    return low if value.low == value.high else f"{low}–{number(value.high, words)}"


def time(seconds: Range, words: Words) -> str:
    """A time in seconds, or in minutes where it is whole minutes from two on."""
    if seconds.low >= 120 and seconds.low % 60 == 0 and seconds.high % 60 == 0:
        return words.say("dose.minutes", n=spread(Range(seconds.low / 60, seconds.high / 60), words))
    return words.say("dose.seconds", n=spread(seconds, words))


def amount(dose: Dose, words: Words, *, alone: bool) -> str:
    """What one set is: ``10``, ``20 s``, ``40 m``; ``alone`` (no sets before it) says ``10 reps``.

    Args:
        dose: The dose.
        words: The language.
        alone: True where no number of sets stands before it.

    Returns:
        The amount of one set, or "" where none is stated.
    """
    if dose.reps_text is not None:
        return dose.reps_text
    if dose.reps_list:
        return ", ".join(number(reps, words) for reps in dose.reps_list)
    if dose.reps is not None and dose.seconds is not None:
        return words.say("dose.hold_each", reps=spread(dose.reps, words), time=time(dose.seconds, words))
    if dose.reps is not None:
        if not alone:
            return spread(dose.reps, words)
        return words.say("dose.reps_one" if dose.reps.high == 1 else "dose.reps", n=spread(dose.reps, words))
    if dose.seconds is not None:
        return time(dose.seconds, words)
    if dose.distance is not None:
        return f"{spread(dose.distance.amount, words)} {dose.distance.unit}"
    if dose.calories is not None:
        return words.say("dose.calories", n=spread(dose.calories, words))
    return ""


def sets_by_amount(dose: Dose, words: Words) -> str:
    """Sets × reps with the side: ``4 × 5 each leg``. "" where nothing is stated."""
    dose = dose.evened
    each = amount(dose, words, alone=dose.sets is None)
    if dose.sets is None:
        text = each
    elif not each:
        text = words.say(
            "dose.sets_only_one" if dose.sets.high == 1 else "dose.sets_only", sets=spread(dose.sets, words)
        )
    elif dose.reps_list and dose.reps_text is None:
        text = words.say("dose.list", sets=spread(dose.sets, words), amounts=each)
    else:
        text = words.say("dose.sets_of", sets=spread(dose.sets, words), amount=each)
    return f"{text} {side(dose.side, words)}".strip() if dose.side is not None else text


def technique(dose: Dose) -> str:
    """What kind of sets they are, in the coach's words: ``drop set``, ``2+2+2``; "" for plain ones."""
    said = dose.technique_text or ""
    if not said.startswith("("):
        return said
    return "" if dose.reps_list else said.strip("()")


def side(value: Side, words: Words) -> str:
    """``each leg``, ``alternating arms``."""
    stem = "each" if value.kind is SideKind.EACH else "alternating"
    key = f"dose.{stem}_{value.word}"
    return words.say(key if key in words.phrases else f"dose.{stem}")


def load(value: Load, words: Words) -> str:
    """The load as the coach wrote it; plain bodyweight in the language of the sheet."""
    if value.kind is LoadKind.BODYWEIGHT and not value.amount:
        return words.say("dose.bodyweight")
    return value.text


def load_on_the_bar(value: Load, best: Load | None, words: Words) -> str:
    """The load, and for a share of a known 1RM what that is on the bar: ``75% ≈ 75 kg``, ``65/75% ≈ 65/75 kg``.

    Args:
        value: The load as written.
        best: The most the client lifts once, where the program says so.
        words: The language.

    Returns:
        The load; kilograms to the nearest 2.5, pounds to the nearest 5.
    """
    said = load(value, words)
    step = _PLATES.get(best.kind) if best is not None else None
    if (
        value.kind is not LoadKind.PERCENT_1RM
        or value.amount is None
        or step is None
        or best is None
        or not best.amount
    ):
        return said
    of_each_set = _PERCENTS.fullmatch(value.text.strip())
    shares = of_each_set[1].split("/") if of_each_set else (value.amount.low, value.amount.high)
    loads = [step * round(best.amount.mid * float(share) / 100 / step) for share in shares]
    amounts = "/".join(number(one, words) for one in loads) if of_each_set else spread(Range(loads[0], loads[1]), words)
    return f"{said} ≈ {amounts} {best.kind.value}"


def short_effort(value: Effort, words: Words) -> str:
    """``RPE 8``, ``RIR 2``: where there is no room for words."""
    return f"{value.scale.value.upper()} {spread(value.amount, words)}"


def effort(value: Effort, words: Words) -> str:
    """``RPE 8 (2 left in the tank)``: the number, and what it means to a client."""
    if value.scale is EffortScale.RIR:
        return words.say("dose.rir", n=spread(value.amount, words))
    if value.amount.low < 5:
        return words.say("dose.rpe_low", n=spread(value.amount, words))
    return words.say("dose.rpe", n=spread(value.amount, words), left=spread(value.rir, words))


def rest(value: Rest | None, words: Words) -> str:
    """``rest 90 s``; a blank line to write on where nobody said how long."""
    if value is None:
        return words.say("block.rest", time=BLANK)
    if value.seconds is None:
        return words.say("block.rest", time=value.text or BLANK)
    return words.say("block.rest", time=time(value.seconds, words))


def tempo(value: Tempo, words: Words) -> str:
    """The phases in the order they are written, by name: never bare digits, which clients misread.

    Args:
        value: The tempo.
        words: The language.

    Returns:
        ``3 s down · 3 s hold · quick up``; the coach's own text where no phase has a number.
    """
    parts = [
        words.say(f"tempo.{key}", n=spread(phase, words))
        for key, phase in (("down", value.lower), ("hold", value.pause_low))
        if phase is not None and phase.high > 0
    ]
    if value.explosive:
        parts.append(words.say("tempo.quick_up"))
    elif value.lift is not None and value.lift.high > 0:
        parts.append(words.say("tempo.up", n=spread(value.lift, words)))
    if value.pause_high is not None and value.pause_high.high > 0:
        parts.append(words.say("tempo.hold_top", n=spread(value.pause_high, words)))
    return " · ".join(parts) or value.text
