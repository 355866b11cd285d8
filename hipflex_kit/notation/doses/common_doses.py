"""Doses as most coaches write most of them, read by one pattern: ``4×8 each leg @ 62.5 kg, rest 90s``, ``3×20s``.

It gives what the readers of single tokens would give (a test compares them). The places of the fields are worked out
when they are asked for, which mostly is not while a program is read. A dose that holds anything else is left to them.
"""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities.tempo import tempo_of_digits
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.program import Distance, Dose, Effort, EffortScale, Load, LoadKind, Rest, Side, SideKind

_COMMON = re.compile(
    r"(1[0-2]|0?\d) ?x ?(\d{1,2})(?:-(\d{1,2}))?(?P<unit>s(?:ec)?|m)?"
    r"(?P<side> (?:each|per) (?P<of>leg|arm|side)| ea(?:ch)?)?"
    r"(?: @ (?:(?P<load>(?P<amount>\d{1,3}(?:\.\d{1,2})?) ?(?:(?P<kg>kg)|(?P<lb>lbs?)|%))|rpe (?P<rpe>\d{1,2})))?"
    r"(?: tempo (?P<tempo>\d\d[x\d]\d))?(?:, rest (?P<rest>\d{2,3}) ?s(?:ec)?)?"
)


def read_common_dose(low: str, shown: str) -> Dose | None:
    """The dose that a text states; None where it is not of the common kind.

    Args:
        low: The text, folded.
        shown: The text as written, without odd blanks.
    """
    match = _COMMON.fullmatch(low)
    if match is None:
        return None
    sets, least, most, unit, side, of, written, amount, kg, lb, rpe, tempo, rest = match.groups()
    if not int(most or least) or (most is not None and int(least) == int(most)):
        return None
    load = effort = None
    if written is not None:
        kind = LoadKind.KILOGRAMS if kg else LoadKind.POUNDS if lb else LoadKind.PERCENT_1RM
        load = Load(kind, as_range(amount), shown[match.start("load") : match.end("load")])
    elif rpe is not None:
        effort = Effort(EffortScale.RPE, as_range(rpe))
    done = as_range(least, most)
    return Dose(
        sets=as_range(sets),
        reps=done if unit is None else None,
        seconds=done if unit is not None and unit != "m" else None,
        distance=Distance(done, "m") if unit == "m" else None,
        side=Side(SideKind.EACH, of) if side is not None else None,
        load=load,
        effort=effort,
        tempo=tempo_of_digits(tempo, shown[match.start("tempo") : match.end("tempo")]) if tempo is not None else None,
        rest=Rest(as_range(rest)) if rest is not None else None,
    )


def places_in_common_dose(low: str) -> dict[str, tuple[int, int]]:
    """Field → stretch of a folded text that `read_common_dose` reads, in the order of the text, and the whole last."""
    match = _COMMON.fullmatch(low)
    if match is None:
        return {}
    at = match.span
    amount = "reps" if match["unit"] is None else "distance" if match["unit"] == "m" else "seconds"
    end = max(match.end(2), match.end(3), match.end("unit"))
    places = {"sets": at(1), amount: (match.start(2), end)}
    if match["side"] is not None:
        end = match.end("side")
        places["side"] = (match.start("side") + 1, end)
    if match["load"] is not None:
        places["load"] = at("load")
    if match["rpe"] is not None:
        places["effort"] = (match.start("rpe") - len("rpe "), match.end("rpe"))
    if match["tempo"] is not None:
        places["tempo"] = at("tempo")
    if match["rest"] is not None:
        places["rest"] = (match.start("rest") - len("rest "), len(low))
    return places | {"dose": (0, end)}
