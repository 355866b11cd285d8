"""Lines that are runs without saying so: ``6 x 400 m w/ 200 m jog``, ``10 min easy`` beside other runs."""

from __future__ import annotations

from collections.abc import Callable

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.doses.runs import is_bout, names_runs, says_how_hard
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.vocabulary import is_movement


def is_bout_here(state: SessionState, look: Look) -> bool:
    """Is it a bout, and not how the exercise above is done?"""
    if not (look.body.leading and is_bout(look.content)):
        return False
    row = state.row
    return row is None or look.body.dose.distance is not None or says_how_hard(fold(row.name))


_EASY = re.compile(
    r"\d{1,3}(?:\.\d)?(?:-\d{1,3})? ?(?:kms?|k|miles?|mi|min(?:ute)?s?\.?|') (?:of )?(?:very )?(?:easy|steady|brisk)"
    r"(?: (?:pace|effort))?[ .]*"
)
_OF_RUNS = re.compile(
    r"(?<![a-z])(?:runs?|running|jog|strides?|tempo(?!:? ?\d)|(?:race|marathon|mile|goal|\dk) pace"
    r"|treadmill|track|marathon)(?![a-z])"
)
_BEFORE_A_RUN = re.compile(
    r"(?:hills?|track|intervals?|main(?: set)?)(?![a-z])|\d{1,2} ?[x×] ?(?:\d{2,4} ?m|\d(?:\.\d)? ?k)(?:m)?(?![a-z])"
)


def begins_runs(line: Line) -> bool:
    """``Hills: 8 x 60 secs``, ``6 x 800 m``: does a line begin as runners write what they do?"""
    return line.kind == "text" and _BEFORE_A_RUN.match(line.low, line.start) is not None


def tells_of_runs(line: Line) -> bool:
    """Does a line speak of running at all?"""
    return line.kind == "text" and (begins_runs(line) or _OF_RUNS.search(line.low) is not None)


def lays_easy_run(state: SessionState, look: Look) -> bool:
    """Lay in ``10 min easy``, where another line of the day speaks of running."""
    low = look.line.low
    if not ("easy" in low or "steady" in low or "brisk" in low) or state.only_notes or look.line.level:
        return False
    if _EASY.fullmatch(low, look.start, look.line.end) is None or not look.body.has_dose:
        return False
    if not _runs_elsewhere(state, look) or _tells_of_other(state):
        return False
    at = look.body.spans["dose"][1]
    name = look.content[at:].strip(" .")
    start = look.content.index(name, at)
    named = look.body._replace(
        name=name, name_at=(start, start + len(name)), spans={**look.body.spans, "name": (start, start + len(name))}
    )
    state.add_row(look._replace(body=named._replace(notes=())))
    return True


def _runs_elsewhere(state: SessionState, look: Look) -> bool:
    """Does another line of the day speak of running?"""
    if state.running is None:
        texts = ((number, line.low) for number, line in enumerate(state.lines) if line.kind == "text")
        state.running = frozenset(number for number, low in texts if _OF_RUNS.search(low))
    return len(state.running) > (look.number in state.running)


def _tells_of_other(state: SessionState) -> bool:
    """Right below ``Bike 20 min``, ``10 min easy`` is about the bike."""
    if state.row is None or state.gap:
        return False
    name = fold(state.row.name)
    return is_movement(name) and _OF_RUNS.search(name) is None


_RUNNING = re.compile(r"(?<![a-z])(?:jog|walk|float|shuffle|tempo|threshold|marathon|pace)(?:ging|ing)?(?![a-z])")
_THEN = re.compile(
    r"(?:and )?(?:then|followed by|finish with|main set|main|intervals|track|reps|speed|hills?|session)[: ]"
)
_BACK = re.compile(
    r"(?:,| -|;)? (?P<words>(?:\d{1,4} ?m )?(?:(?:with|w/) )?(?:easy |slow )?(?:walk|jog)(?:ing)?[ -]back(?: down)?"
    r"(?: (?:recovery|to recover|rest))?(?: \d{1,3} ?(?:m|yds?|yards?))?)[ .]*$",
    re.IGNORECASE,
)
"""``6 x 100 m, walk back``: how the way back is made."""
_RACE_PACE = r"(?:(?:1[05]|3|5) ?k|mile|half[ -]marathon|marathon)(?: race)? (?:pace|effort)"
_RACED = re.compile(rf"{_RACE_PACE}|race pace")
"""``@ 10k pace``: a race that is run; one of 2 km is rowed."""
_AT_PACE = re.compile(rf",? (?P<words>at (?:your |goal )?{_RACE_PACE})[ .]*$", re.IGNORECASE)
_HARD_AND_EASY = re.compile(r"(?<![a-z])(?:hard|fast) ?(?:[/,;+]|-|with|w/) ?\d[^,/]{1,12} (?:easy|slow)(?![a-z])")
"""``10 x 1 min hard / 1 min easy``."""
_RUN = "Run"
_NO_RUN = re.compile(
    r"(?<![a-z])(?:row(?:s|ing|er)?|ski(?:ing|erg)?|bik(?:e|ing)|cycl(?:e|ing)|swim(?:s|ming)?|ruck(?:s|ing)?|sleds?|prowler"
    r"|carr(?:y|ies)|drags?)(?![a-z])"
)
"""``Sled drags:`` above ``4 x 100 m, walk back``."""
_SHORTEST_RUN = 60.0
"""Who sprints or carries less far may walk back from anything."""


def _done_below(state: SessionState) -> str:
    """What is done by a dose without a name: what its heading names, and else a run."""
    block = state.block
    title = block.title if block is not None and block.headed and not block.rows else None
    return title if title is not None and _NO_RUN.search(fold(title)) is not None else _RUN


def lays_run(state: SessionState, look: Look, begin: Callable[[], BlockDraft] | None = None) -> bool:
    """Lay in ``6 x 400 m w/ 200 m jog``, ``6 x 100 m, walk back``, which are runs without saying so.

    Args:
        state: The day so far.
        look: The line, or what stands in it behind ``Finisher:``.
        begin: Opens the block that such a heading begins.
    """
    low, row = look.line.low, state.row
    easy = _HARD_AND_EASY.search(low) if "easy" in low or "slow" in low else None
    paced = " pace" in low or " effort" in low
    if easy is None and not (paced or "jog" in low or "walk" in low or "recover" in low or "float" in low):
        return False
    if state.only_notes or look.line.level:
        return False
    then = _THEN.match(low, look.start)
    if begin is None and then is None and row is not None and not row.dose.stated and not state.gap:
        return False  # its name stands above
    at = then.end() - look.start if then is not None else 0
    content = look.content[at:]
    back = _BACK.search(content) or (_AT_PACE.search(content) if paced else None)
    body = read_body(content[: back.start()] if back is not None else content)
    spans, far = body.spans.keys(), body.dose.distance
    raced = paced and not body.name and _RACED.search(low, look.start) is not None
    by_name = raced and "race pace" not in low  # swimmers race, too
    rested = "rest" in spans or by_name or (far is not None and (back is not None or raced))
    if "sets" not in spans or not rested or spans.isdisjoint(("distance", "seconds")):
        return False
    if easy and not (body.name or _runs_elsewhere(state, look) or _done_below(state) != _RUN):
        return False
    of_runs = easy is not None or raced or _RUNNING.search(low, look.start) is not None
    if not of_runs or (far is not None and far.metres.low < _SHORTEST_RUN):
        return False
    low_name = fold(body.name)
    how = low_name in ("effort", "pace") or (low_name.startswith("at ") and low_name.endswith(" pace"))
    if not (how or names_runs(low_name)) or (how and {"distance", "seconds"} <= spans):
        return False
    start, nameless = look.start + at, how or not body.name
    body = body._replace(name=_done_below(state) if nameless else body.name)
    pieces = ((look.start, start, "note"),) if at else ()
    block = begin() if begin is not None else None
    added = state.add_row(look._replace(start=start, content=content, body=body), block=block, pieces=pieces)
    if nameless:
        first, last = body.spans["dose"]
        added.at["name"] = (look.number, start + first, start + last, Source.HEADER)
    if how:
        first, last = (start + column for column in body.name_at)
        added.note(squeeze(look.line.shown[first:last]), look.number, first, last, Source.OWN_LINE)
    if back is not None:
        first = start + back.start("words")
        added.note(back["words"], look.number, first, first + len(back["words"]), Source.OWN_LINE)
    if at:
        words = squeeze(look.content[:at].strip(" :"))
        added.note(words, look.number, look.start, look.start + at, Source.OWN_LINE)
    return True
