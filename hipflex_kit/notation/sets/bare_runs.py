"""``6 x 400m`` with no name above it: runs, as a track night has them one below the other."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.sets.unnamed_runs import tells_of_runs
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import says_movement, words_of
from hipflex_kit.program import Distance, Rest
from hipflex_kit.record_making import replace

_BEGINS = re.compile(
    r"\d{1,2} ?x ?\d{1,4}(?:\.\d)? ?(?:m(?:et(?:er|re)s?)?|k(?:m)?|mi(?:les?)?)?(?![a-z\d%])"
    r"|\d{3,4} ?m(?:et(?:er|re)s?)?(?![a-z])[^x]{0,30} x ?\d{1,2}$"
)
_OTHERWISE = re.compile(
    r"(?<![a-z])(?:row|rows|rowing|rower|erg|ski|bike|cycle|swim|swims|ruck|sled|prowler|carry|carries|drag|pull|kick|paddle)"
    r"(?![a-z])"
)
"""Where one of these is done in the day as well, a distance may be of it."""
_ROUND_THE_TRACK = frozenset({100.0, 150.0, 200.0, 300.0, 400.0, 500.0, 600.0, 800.0, 1000.0, 1200.0, 1600.0})
_SHORTEST, _LONGEST = 100.0, 5000.0
_FARTHER_THAN_LIFTED = 200.0
_SAID = frozenset({"sets", "distance", "rest", "dose", "dose_2", "load", "effort"})


def lays_bare_run(state: SessionState, look: Look) -> bool:
    """Lay in sets of a distance without a name above it, where nothing of the day is done otherwise than on foot."""
    line = look.line
    if look.label is not None or line.level or state.only_notes or not look.content[:1].isdecimal():
        return False
    if _BEGINS.match(line.low, look.start, line.end) is None or line.low[line.end - 1] == ":":
        return False
    body = _with_rest(look.content, _with_metres(state, look.body))
    far = body.dose.distance
    if body.name or far is None or body.dose.sets is None or body.notes or not _says_only_runs(look.content, body):
        return False
    if not _SHORTEST <= far.metres.low <= _LONGEST or _may_be_of_others(state, look, far.metres.low):
        return False
    if _heads_below(state, look):
        return False
    added = state.add_row(look._replace(body=body._replace(name="Run")))
    first, last = body.spans["dose"]
    added.at["name"] = (look.number, look.start + first, look.start + last, Source.HEADER)
    return True


def _says_only_runs(content: str, body: Body) -> bool:
    """How far, how often and with which rest; and ``@ 80s``, in which time."""
    said = body.spans.keys() - _SAID
    return not said or (said == {"seconds"} and content[: body.spans["seconds"][0]].rstrip().endswith(("@", " in")))


def _with_metres(state: SessionState, body: Body) -> Body:
    """``4 x 400`` beside words of runners: rounds of the track, and no repetitions."""
    reps = body.dose.reps
    if reps is None or reps.low != reps.high or reps.low not in _ROUND_THE_TRACK or body.dose.distance is not None:
        return body
    if not any(map(tells_of_runs, state.lines)):
        return body
    spans = {("distance" if field == "reps" else field): at for field, at in body.spans.items()}
    return body._replace(dose=replace(body.dose, reps=None, distance=Distance(reps, "m")), spans=spans)


def _with_rest(content: str, body: Body) -> Body:
    """``4 x 600 m x 90s``: nobody runs so fast, so that the time behind the second sign is the rest."""
    time, far = body.dose.seconds, body.dose.distance
    if time is None or far is None or body.dose.rest is not None:
        return body
    if time.high > (_FASTEST if far.metres.low < _LONG else _FASTEST_FAR) * far.metres.low:
        return body
    if content[: body.spans["seconds"][0]].rstrip()[-1:] not in ("x", "X", "×"):
        return body
    spans = {("rest" if field == "seconds" else field): at for field, at in body.spans.items()}
    return body._replace(dose=replace(body.dose, seconds=None, rest=Rest(time)), spans=spans)


_FASTEST, _FASTEST_FAR, _LONG = 0.12, 0.15, 500.0
"""Seconds for a metre of a sprint, and of so many metres or more."""


def _may_be_of_others(state: SessionState, look: Look, far: float) -> bool:
    """Does a name stand above that the distance may be of?"""
    row, block = state.row, state.block
    if row is not None and row.dose.reps is not None and far >= _FARTHER_THAN_LIFTED:
        row = None  # "Squat 3x8" right above "8 x 400 m": what is counted in repetitions goes nowhere
    if row is not None and (not row.dose.stated or (not state.gap and row.last == look.number - 1 and row.dose.sets)):
        return not row.dose.stated or fold(row.name) != "run"
    if block is not None and block.headed and not block.rows and says_movement(words_of(fold(block.title or ""))):
        return True
    return any(line.kind == "text" and _OTHERWISE.search(line.low) is not None for line in state.lines)


def _heads_below(state: SessionState, look: Look) -> bool:
    """``4 x 100 m`` right above names that say nothing may be of them."""
    below = state.text_below(look.number)
    if below is None or below.level:
        return False
    body = below.body
    return bool(body.name) and not body.spans.keys() & {"sets", "reps", "distance", "seconds", "rest"}
