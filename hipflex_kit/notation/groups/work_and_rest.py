"""``Work: 40 s``, ``Rest: 20 s``, ``Rounds: 4`` on lines of their own: the clock of the exercises beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.numbers import as_range, read_time
from hipflex_kit.program import BlockKind, Distance, Dose, Range, Rest

_LONGEST_LINE = 40
_UNIT = r"(?: ?(?:s|secs?|seconds?|mins?|minutes?))?"
_TIME = rf"(?P<time>:?\d{{1,3}}(?::\d\d)?(?: ?(?:-|to) ?\d{{1,3}})?{_UNIT})"
_SIGN = r"(?: ?[:=-] ?| )"
_EACH_ROUND = r"(?:(?:between|after) (?:each |every |the |all )?(?:rounds?|sets?|circuits?)|round)"
_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "work",
        re.compile(
            rf"(?:(?:work(?:ing)?|on)(?: ?(?:time|interval|period))?|(?:each )?(?:exercise|station)(?: time)?)"
            rf"{_SIGN}{_TIME}"
            rf"|{_TIME.replace('time', 'of')} ?(?:of )?(?:work|on)"
        ),
    ),
    (
        "round",
        re.compile(
            rf"(?:rest|recovery) {_EACH_ROUND}{_SIGN}{_TIME}|round rest{_SIGN}{_TIME.replace('time', 'of')}"
            rf"|{_TIME.replace('time', 'after')} rest {_EACH_ROUND}"
            rf"|rest{_SIGN}{_TIME.replace('time', 'behind')} {_EACH_ROUND}"
        ),
    ),
    (
        "rest",
        re.compile(
            rf"(?:rest|off|recovery|recover)(?: ?(?:time|interval|period))?(?: between (?:exercises|stations|moves))?"
            rf"{_SIGN}{_TIME}|{_TIME.replace('time', 'of')} ?(?:of )?(?:rest|off)(?: between (?:exercises|stations))?"
        ),
    ),
    (
        "rounds",
        re.compile(r"(?:rounds?|sets?|repeat)(?: ?[:=-] ?| )(?P<n>\d{1,2}(?: ?(?:-|to) ?\d{1,2})?)(?: ?x| times)?"
                   r"|(?P<m>\d{1,2}(?: ?(?:-|to) ?\d{1,2})?) (?:rounds?|sets)"),
    ),
)  # fmt: skip
_WAY = re.compile(
    r"(?:work(?:ing)?|on|each)(?: ?(?:distance|interval|effort))?(?: ?[:=-] ?| )(?P<far>\d{2,4}) ?m(?:et(?:er|re)s?)?"
)
"""``Work: 250m`` is a distance where nothing else says how long."""
_PARTED = re.compile(r" ?[/|;,] {1,2}")
_MOST = 5


def clocked_below(state: SessionState, look: Look) -> bool:
    """Lay a clock that is told line by line over the exercises below it, or over those above that say nothing."""
    line = look.line
    if line.end - line.start > _LONGEST_LINE or not _all_said(line.low[line.start : line.end]):
        return False
    if look.number in state.roles:
        return True  # it was laid with the first of its lines
    told = _told_from(state, look.number)
    if len(told) < _FEWEST or told.keys().isdisjoint(("work", "way")):
        return False
    block = _block_of(state, look)
    if block is None:
        return _taken_by_row(state, look)
    _heed(block, told)
    at = (look.number, look.start, line.end, Source.FOOTER if block.rows else Source.HEADER)
    block.headed = True
    block.at.setdefault("heading", at)
    for number, below in enumerate(state.lines[look.number : look.number + _MOST], look.number):
        if below.kind != "text" or not _all_said(below.low[below.start : below.end]) or number in state.roles:
            break
        state.roles[number] = LineRole("heading", below.start)
        state.reach(number)
    return True


@lru_cache(maxsize=2048)
def _all_said(low: str) -> dict[str, Range]:
    """What a folded line says, or several of them behind one another: ``Work: 250m / Rest: 60s / Rounds: 5``."""
    pieces = [_said(piece) for piece in _PARTED.split(low)] if ": " in low and _PARTED.search(low) else [_said(low)]
    return dict(said for said in pieces if said is not None) if all(pieces) else {}


def _said(low: str) -> tuple[str, Range] | None:
    """Which of the four a folded line says, and how much of it."""
    for kind, pattern in _LINES:
        found = pattern.fullmatch(low.rstrip(" .,;"))
        if found is None:
            continue
        amount = next(text for text in found.groupdict().values() if text)
        if kind == "rounds":
            return kind, as_range(*re.split(r" ?(?:-|to) ?", amount))
        time, bare = read_time(amount, 0), _BARE.fullmatch(amount)
        if time is not None:
            return kind, time[0]
        return (kind, as_range(bare["least"], bare["most"])) if bare is not None else None
    way = _WAY.fullmatch(low.rstrip(" .,;"))
    return ("way", as_range(way["far"])) if way is not None else None


_BARE = re.compile(r":?(?P<least>\d{1,3})(?: ?(?:-|to) ?(?P<most>\d{1,3}))?")


def _told_from(state: SessionState, number: int) -> dict[str, Range]:
    """What a line and those right below it say, each of them once."""
    told: dict[str, Range] = {}
    for line in state.lines[number : number + _MOST]:
        said = _all_said(line.low[line.start : line.end]) if line.kind == "text" and not line.level else {}
        if not said or not told.keys().isdisjoint(said):
            break
        told |= said
    return told


def _block_of(state: SessionState, look: Look) -> BlockDraft | None:
    """The block above, where its exercises say nothing of how much; else one for the exercises that stand below."""
    block = state.block
    if block is not None and block.rows and not state.gap:
        return block if not any(row.dose.stated for row in block.rows) and not _clocked(block) else None
    if _names_below(state, look.number):
        return block if block is not None and block.headed and not block.rows else state.open(look.number)
    return None


_VALUE = re.compile(r"[a-z ]{2,30}?(?: ?[:=-] ?| )(?=:?\d)")


def _taken_by_row(state: SessionState, look: Look) -> bool:
    """``Row`` below exercises with their sets, above ``Work: 250m`` and ``Rounds: 5``, which are its own."""
    row = state.row
    if row is None or row.dose.stated or row.last != look.number - 1:
        return False
    for number in range(look.number, min(len(state.lines), look.number + _MOST)):
        line = state.lines[number]
        said = _said(line.low[line.start : line.end]) if line.kind == "text" else None
        if said is None:
            break
        kind, amount = said
        field, dose = _FIELDS[kind](amount)
        value = _VALUE.match(line.low, line.start, line.end)
        at = value.end() if value is not None else line.start
        if not row.take(dose, {field: (0, line.end - at)}, number, at, Source.LINE_BELOW):
            break
        row.last = state.reach(number)
        state.roles[number] = LineRole("field", at, None, ((line.start, at, "sign"), (at, line.end, field)))
    return bool(row.dose.stated)


_FIELDS: dict[str, Callable[[Range], tuple[str, Dose]]] = {
    "work": lambda amount: ("seconds", Dose(seconds=amount)),
    "way": lambda amount: ("distance", Dose(distance=Distance(amount, "m"))),
    "rest": lambda amount: ("rest", Dose(rest=Rest(amount))),
    "round": lambda amount: ("rest", Dose(rest=Rest(amount))),
    "rounds": lambda amount: ("sets", Dose(sets=amount)),
}


def _clocked(block: BlockDraft) -> bool:
    return block.dose is not None or block.interval_s is not None


def _names_below(state: SessionState, number: int) -> bool:
    """Does the first line below the clock, over an empty one, name an exercise that says no sets?"""
    lines = [line for line in state.lines[number : number + 2 * _MOST] if line.kind != "blank"]
    below = next(
        (line for line in lines if line.kind != "text" or not _all_said(line.low[line.start : line.end])), None
    )
    return below is not None and below.kind == "text" and _names(below)


def _names(line: Line) -> bool:
    body = read_body(line.shown[line.body_start : line.end])
    return bool(body.name) and "sets" not in body.spans


_FEWEST = 2


def _heed(block: BlockDraft, told: dict[str, Range]) -> None:
    """Work and rest of each exercise, the rounds, and the rest behind a round."""
    block.dose = Dose(seconds=told["work"]) if "work" in told else Dose(distance=Distance(told["way"], "m"))
    block.rounds = told.get("rounds", block.rounds)
    block.kind = block.kind or (BlockKind.CIRCUIT if "work" in told else BlockKind.INTERVALS)
    if "rest" in told:
        block.rest_between = Rest(told["rest"])
    if "round" in told:
        block.rest_after_round = Rest(told["round"])
