"""``Set 1: Jumping jacks + Lunges``, ``Circuit 2: plank, dips, squats``: a counted group, its exercises on its line."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.one_line.row_laying import each_of
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import names_body
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, words_of
from hipflex_kit.program import BlockKind

_GROUP = re.compile(
    r"(?P<title>(?P<word>set|circuit|round|block|station|super ?-?set|giant ?-?set|tri ?-?set|group|pair|couplet"
    r"|triplet)(?P<count> ?#?\d{1,2}|(?<=[rite][ -]set)|(?<=[rite]set)))(?: ?:| [-–—]) {1,3}(?=[a-z])"
)
_SIGNS = (re.compile(r" \+ "), re.compile(r" / "), re.compile(r", (?:and |& )?"), re.compile(r"(?<=s) (?:and|&) "))
"""A word for several before ``and`` parts two exercises; ``clean and jerk`` is one."""
_IN_ROUNDS = ("circuit", "round", "block", "station")
_FEWEST = 2
_LONGEST = 5


def lays_group(state: SessionState, look: Look) -> bool:
    """Lay the exercises behind the name of a group into a block of their own; only where none of them says a dose."""
    line = look.line
    match = _GROUP.match(line.low, look.start, line.end) if look.label is None and not line.level else None
    if match is None:
        return False
    content = line.shown[match.end() : line.end]
    stretches = _names(content)
    if stretches is None and _stands_among_groups(state, look) and _names_one(content):
        stretches = ((0, len(content)),)
    if stretches is None:
        return False
    inner = look._replace(start=match.end(), content=content, body=read_body(content))
    pieces = ((match.start(), match.end(), "heading"),)
    above = state.block
    if not match["count"] and above is not None and above.headed and above.rounds is not None and not state.gap:
        each_of(state, inner, stretches, above, pieces)  # "5 sets of the following", some of them as a superset
        return True
    block = _block_of(state, look)
    block.headed = block.inline = True
    block.title = line.shown[match.start() : match.end("title")]
    if len(stretches) > 1 and block.kind in (None, BlockKind.STRAIGHT):
        block.kind = BlockKind.CIRCUIT if match["word"] in _IN_ROUNDS else BlockKind.SUPERSET
    at = (look.number, match.start(), match.end(), Source.HEADER)
    block.at["title"] = at
    block.at.setdefault("heading", at)
    each_of(state, inner, stretches, block, pieces)
    return True


def _stands_among_groups(state: SessionState, look: Look) -> bool:
    """Is the line above or below, over an empty one, a group with its exercises as well?"""
    near = [*state.lines[max(0, look.number - 2) : look.number], *state.lines[look.number + 1 : look.number + 3]]
    return any(line.kind == "text" and _GROUP.match(line.low, line.start, line.end) is not None for line in near)


def _names_one(content: str) -> bool:
    body = read_body(content)
    low = fold(body.name)
    bare = bool(low) and not body.has_dose and not body.notes
    return bare and is_movement(low) and not is_remark(low) and not names_body(low)


def _block_of(state: SessionState, look: Look) -> BlockDraft:
    """A new block, done by the clock that stands above all groups, if there is one."""
    above = state.block
    if above is not None and above.headed and not above.rows and above.dose is not None:
        above.at["clock_of_each"] = above.at["heading"]
        above.last = look.number
        return above
    block = state.open(look.number)
    block.section = state.heading_section
    if above is not None and "clock_of_each" in above.at and above.title is not None:
        block.kind, block.rounds, block.dose, block.rest_between = (
            above.kind,
            above.rounds,
            above.dose,
            above.rest_between,
        )
        block.at["clock_of_each"] = block.at["heading"] = above.at["clock_of_each"]
    return block


def _names(content: str) -> tuple[tuple[int, int], ...] | None:
    """Where the names stand that a sign parts; None where it parts something else."""
    low = fold(content)
    sign = next((sign for sign in _SIGNS if sign.search(low) is not None), None)
    if sign is None:
        return None
    starts = [0, *(found.end() for found in sign.finditer(low))]
    ends = [*(found.start() for found in sign.finditer(low)), len(low)]
    stretches = tuple(zip(starts, ends, strict=True))
    bodies = [read_body(content[start:end]) for start, end in stretches]
    if len(bodies) < _FEWEST or any(not body.name or body.has_dose or body.notes for body in bodies):
        return None
    names = [fold(body.name) for body in bodies]
    if any(is_remark(name) or len(words_of(name)) > _LONGEST for name in names):
        return None
    return stretches if sum(map(is_movement, names)) >= len(names) - 1 else None
