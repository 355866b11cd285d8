"""Sets × reps or reps × sets: decided for a text by its own numbers, and said where a line could mean either."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.line_words import MOST_SETS, is_tempo_with_x
from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.notation.doses.times_alone import times_of
from hipflex_kit.notation.habits.evidence import Evidence
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.numbers import plain
from hipflex_kit.record_making import replace

PAIR = re.compile(
    r"(?<![\d/.:x*×-])(\d{1,2}) {0,2}[x×X*] {0,2}(\d{1,2})(?![\d/%:+.×x]| {0,1}(?:kg|lb|#|x|×|-|s|m|'|\"|k|cal|ft|y))"
)


def _is_tempo(shown: str, pair: re.Match[str]) -> bool:
    return "X" in pair[0] and is_tempo_with_x(fold(shown), shown, pair.start())


def turned(body: Body, shown: str) -> Body:
    """The reading with sets and reps exchanged, where they are a plain pair without units."""
    match = PAIR.search(shown) if shown else None
    if body.literal or (shown and (match is None or _is_tempo(shown, match))):
        return body
    dose = body.dose
    if dose.sets is None or dose.reps is None or dose.reps_list or dose.seconds is not None or dose.reps_text:
        return body
    spans = dict(body.spans)
    if "sets" in spans and "reps" in spans:
        spans["sets"], spans["reps"] = spans["reps"], spans["sets"]
    tokens = tuple(
        token._replace(kind={"sets": "reps", "reps": "sets"}.get(token.kind, token.kind)) for token in body.tokens
    )
    return body._replace(dose=replace(dose, sets=dose.reps, reps=dose.sets), spans=spans, tokens=tokens)


def in_order_of(evidence: Evidence, body: Body, shown: str) -> Body:
    """The reading of a line as its author orders sets and repetitions."""
    if evidence.reps_first:
        return turned(body, shown)
    return _as_sets(body) if evidence.times and _is_of_times(body, shown) else body


def _is_of_times(body: Body, shown: str) -> bool:
    """``Bench Press 4x``: does it say how many times, and nothing else?"""
    if body.dose.reps is None or body.dose.sets is not None or "reps" not in body.spans:
        return False
    start, end = body.spans["reps"]
    return shown[start:end].isdecimal() and times_of(fold(shown)) > 0


def _as_sets(body: Body) -> Body:
    """The reading with sets for repetitions."""
    ends = body.spans["reps"][1]
    spans = {
        "sets" if field == "reps" else field: (start, end + (end == ends)) for field, (start, end) in body.spans.items()
    }  # with the sign
    tokens = tuple(token._replace(kind="sets") if token.kind == "reps" else token for token in body.tokens)
    return body._replace(dose=replace(body.dose, sets=body.dose.reps, reps=None), spans=spans, tokens=tokens)


def doubtful_order(body: Body, shown: str, evidence: Evidence) -> Problem | None:
    """A finding where a pair such as ``10x3`` could be read either way."""
    match = PAIR.search(shown)
    dose = body.dose
    if "reps" in body.spans and "sets" in body.spans and body.spans["sets"] == (body.spans["reps"][0],) * 2:
        return None  # sets that were counted, not written
    if match is None or _is_tempo(shown, match) or dose.sets is None or dose.reps is None or dose.reps_list:
        return None
    first, second = int(match[1]), int(match[2])
    unlike = second <= MOST_SETS < first if not evidence.reps_first else first <= MOST_SETS < second
    if not unlike and not (evidence.reps_first and first > MOST_SETS):
        return None
    sets, reps = plain(dose.sets.low), plain(dose.reps.low)
    why = "as in the other lines of this text" if evidence.reps_first else "sets come first"
    return Problem(
        "sets-or-reps",
        "info" if not unlike or sets < reps else "warning",
        f"Read as {sets} sets of {reps} ({why}); it could also be {reps} sets of {sets}.",
        match.start(),
        match.end(),
        f"{reps} sets of {sets}",
    )
