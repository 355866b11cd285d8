"""``Work: 40 s``, ``Rest: 20 s``, ``Rounds: 4`` on lines of their own: the clock of the exercises beside them."""

from __future__ import annotations

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
from hipflex_kit.program import BlockKind, Dose, Range, Rest

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
_MOST = 5


def clocked_below(state: SessionState, look: Look) -> bool:
    """Lay a clock that is told line by line over the exercises below it, or over those above that say nothing."""
    line = look.line
    if line.end - line.start > _LONGEST_LINE or _said(line.low[line.start : line.end]) is None:
        return False
    if look.number in state.roles:
        return True  # it was laid with the first of its lines
    told = _told_from(state, look.number)
    seconds = told["work"] if len(told) > 1 and "work" in told else None
    if not isinstance(seconds, Range):
        return False
    block = _block_of(state, look)
    if block is None:
        return False
    _heed(block, told, seconds)
    at = (look.number, look.start, line.end, Source.FOOTER if block.rows else Source.HEADER)
    block.headed = True
    block.at.setdefault("heading", at)
    for number, below in enumerate(state.lines[look.number : look.number + len(told)], look.number):
        state.roles[number] = LineRole("heading", below.start)
        state.reach(number)
    return True


@lru_cache(maxsize=2048)
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
    return None


_BARE = re.compile(r":?(?P<least>\d{1,3})(?: ?(?:-|to) ?(?P<most>\d{1,3}))?")


def _told_from(state: SessionState, number: int) -> dict[str, Range]:
    """What a line and those right below it say, each of them once."""
    told: dict[str, Range] = {}
    for line in state.lines[number : number + _MOST]:
        said = _said(line.low[line.start : line.end]) if line.kind == "text" and not line.level else None
        if said is None or said[0] in told:
            break
        told[said[0]] = said[1]
    return told


def _block_of(state: SessionState, look: Look) -> BlockDraft | None:
    """The block above, where its exercises say nothing of how much; else one for the exercises that stand below."""
    block = state.block
    if block is not None and block.rows and not state.gap:
        return block if not any(row.dose.stated for row in block.rows) and not _clocked(block) else None
    if _names_below(state, look.number):
        return block if block is not None and block.headed and not block.rows else state.open(look.number)
    return None


def _clocked(block: BlockDraft) -> bool:
    return block.dose is not None or block.interval_s is not None


def _names_below(state: SessionState, number: int) -> bool:
    """Does the first line below the clock, over an empty one, name an exercise that says no sets?"""
    lines = [line for line in state.lines[number : number + 2 * _MOST] if line.kind != "blank"]
    below = next(
        (line for line in lines if line.kind != "text" or _said(line.low[line.start : line.end]) is None), None
    )
    return below is not None and below.kind == "text" and _names(below)


def _names(line: Line) -> bool:
    body = read_body(line.shown[line.body_start : line.end])
    return bool(body.name) and "sets" not in body.spans


def _heed(block: BlockDraft, told: dict[str, Range], seconds: Range) -> None:
    """Work and rest of each exercise, the rounds, and the rest behind a round."""
    block.dose = Dose(seconds=seconds)
    block.rounds = told.get("rounds", block.rounds)
    block.kind = block.kind or BlockKind.CIRCUIT
    if "rest" in told:
        block.rest_between = Rest(told["rest"])
    if "round" in told:
        block.rest_after_round = Rest(told["round"])
