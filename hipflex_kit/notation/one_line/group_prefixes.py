"""``Superset 1: Pullover 3x10`` line after line: what begins with the same group is done in turn."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.titles import read_titled
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.one_line.row_laying import add
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import says_movement, words_of
from hipflex_kit.program import BlockKind

_KINDS = r"(?P<kind>super ?-?set|tri ?-?set|giant ?-?set|compound ?-?set|circuit)"
_GROUP = re.compile(
    rf"(?P<group>{_KINDS} ?#?(?:\d|[a-h]))(?: ?[:.)] {{1,3}}| {{1,2}}[-–—] {{1,2}}| {{1,3}})(?=[a-z\d(])"
)
_GROUP_ALONE = re.compile(rf"{_KINDS} ?#?(?:\d|[a-h])[:.]?")
_FIRST_LETTERS = ("sup", "tri", "giant", "comp", "circ")
_FURTHEST = 2
"""Lines of a group may stand a blank line apart."""


def kind_of_group(words: str) -> BlockKind | None:
    """How the rows are done whose group a cell names: ``Superset 1``, ``Circuit A``; None where it names none."""
    match = _GROUP_ALONE.fullmatch(fold(words))
    return _kind(match) if match is not None else None


def joins_group(state: SessionState, look: Look) -> bool:
    """Lay in an exercise whose line begins with its group, where the line above or below begins with the same."""
    low = look.line.low
    if not low.startswith(_FIRST_LETTERS, look.start) or look.label is not None or look.line.level:
        return False
    match = _GROUP.match(low, look.start, look.line.end)
    if match is None or not _shared(state, look.number, match["group"]):
        return False
    content = look.line.shown[match.end() : look.line.end]
    inner = look._replace(start=match.end(), content=content, body=read_body(content))
    if not inner.body.name or not (inner.body.has_dose or says_movement(words_of(fold(inner.body.name)))):
        return False
    at = (look.number, look.start, match.end("group"))
    block = state.block
    if block is None or not block.rows or block.group != match["group"]:
        block = _opened(state, match, at)
    add(state, inner, block=block, pieces=((*at[1:], "heading"),))
    return True


def _opened(state: SessionState, match: re.Match[str], at: tuple[int, int, int]) -> BlockDraft:
    number, start, end = at
    block = state.open(number)
    block.kind, block.group, block.headed, block.inline = _kind(match), match["group"], True, True
    block.section = state.heading_section
    block.title = read_titled(state.lines[number].shown[start:end]).title
    block.at["heading"] = block.at["title"] = (number, start, end, Source.HEADER)
    return block


def _kind(match: re.Match[str]) -> BlockKind:
    return BlockKind.CIRCUIT if match["kind"] == "circuit" else BlockKind.SUPERSET


def _shared(state: SessionState, number: int, group: str) -> bool:
    """Does the line above or below begin with the same group?"""
    return any(
        (line := _next_text(state.lines, number, step)) is not None
        and (match := _GROUP.match(line.low, line.start, line.end)) is not None
        and match["group"] == group
        for step in (-1, 1)
    )


def _next_text(lines: list[Line], number: int, step: int) -> Line | None:
    for at in range(1, _FURTHEST + 1):
        where = number + step * at
        if not 0 <= where < len(lines) or lines[where].kind not in ("text", "blank"):
            return None
        if lines[where].kind == "text":
            return lines[where]
    return None
