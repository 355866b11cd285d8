"""Lines that say of all rows above how much is done of each, or in which turn: ``4 sets x 6 reps for everything``."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.groups.named_supersets import names_several
from hipflex_kit.notation.groups.rounds_of_groups import repeats_groups
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.group_words import OF_EACH
from hipflex_kit.program import BlockKind
from hipflex_kit.record_making import replace

_EVERYTHING = re.compile(
    r"^all(?: of them)?:?(?= {1,2}\d{1,2} ?(?:x ?\d|sets))"
    r"|(?:for |on )?(?:everything|all (?:the )?(?:exercises|movements|lifts|of the above|the above|above)"
    r"|each (?:exercise|movement|lift)|every (?:exercise|movement|lift))(?![a-z])"
)

_HOLD_EACH = re.compile(rf"{OF_EACH}(?: one| exercise| stretch| position| of them)? (?:for )?(?=\d)")
_AMOUNTS = frozenset({"reps", "reps_list", "seconds", "reps_text", "distance"})


def _hold_each(state: SessionState, look: Look, match: re.Match[str]) -> bool:
    """``Hold each for 10-60 seconds`` is for the rows of the block above that say nothing."""
    body = read_body(look.content[match.end() :])
    block = next((block for block in reversed(state.blocks) if block.rows), None)
    if block is None or not body.dose_only or not body.has_dose:
        return False
    bare = [row for row in block.rows if not (row.at.keys() & _AMOUNTS or row.dose.calories)]
    if not bare or look.line.low[look.line.end - 1] == ":":
        return False  # it is said of what stands below
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    stated = {
        name: value for name in ("sets", "reps", "seconds", "side") if (value := getattr(body.dose, name)) is not None
    }
    for row in bare:
        row.dose = replace(
            row.dose, **{name: value for name, value in stated.items() if getattr(row.dose, name) is None}
        )
        row.at.update({name: at for name in stated if name not in row.at})
    state.roles[look.number] = LineRole("heading", look.start)
    return True


@lru_cache(maxsize=4096)
def _spoken_of_all(content: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Where a line speaks of all exercises: ``hold each …`` at its start, or ``everything``."""
    low = fold(content)
    return _HOLD_EACH.match(low), _EVERYTHING.search(low)


def speaks_of_rows(content: str) -> bool:
    """May a line speak of rows that stand above it?"""
    return _spoken_of_all(content) != (None, None) or names_several(content)


def doses_everything(state: SessionState, look: Look) -> bool:
    """``4 sets x 6 reps for everything`` gives every row above that says nothing its dose."""
    hold, found = _spoken_of_all(look.content)
    if hold is not None:
        return _hold_each(state, look, hold)
    if found is None or look.line.level or not state.blocks:
        return False
    body = (
        read_body(look.content[: found.start()])
        if found.start() > 3
        else read_body(look.content[found.end() :].lstrip(" :-"))
    )
    if not body.has_dose or body.dose.sets is None or body.name:
        return False
    bare = [row for block in state.blocks for row in block.rows if not row.at.keys() & {"sets", "reps", "seconds"}]
    if not bare:
        return False
    at = (look.number, look.start, look.line.end, Source.FOOTER)
    for row in bare:
        row.dose = replace(
            row.dose,
            **{
                name: getattr(body.dose, name)
                for name in ("sets", "reps", "seconds", "side")
                if getattr(body.dose, name)
            },
        )
        row.at.update({name: at for name in ("sets", "reps", "seconds", "side") if name in body.spans})
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)
    return True


_IN_SEQUENCE = re.compile(
    r"(?<![a-z])a ?[-/&] ?b(?: ?[-/&] ?c)? (?:sequence|fashion|style|order|format)"
    r"|alternat(?:e|ed|ing) (?:between )?a (?:and|&) b(?![a-z])"
)


def alternates_letters(state: SessionState, look: Look) -> bool:
    """``*done in A-B sequence``: what is labelled A and B above is done in turn, each A with the letters behind it."""
    if not (look.line.starred and state.blocks) or not _IN_SEQUENCE.search(look.line.low, look.start, look.line.end):
        return False
    merged: list[BlockDraft] = []
    for block in state.blocks:
        last = merged[-1] if merged else None
        first = block.label_style == "letter" and block.label is not None and block.label.casefold() == "a"
        if last is not None and last.kind is BlockKind.SUPERSET and block.label_style == "letter" and not first:
            last.rows += block.rows
            last.notes += block.notes
            last.last = block.last
        else:
            merged.append(block)
            block.kind = BlockKind.SUPERSET if first and block.kind is None else block.kind
    state.blocks[:] = merged
    state.block, state.row = merged[-1], None
    if look.number not in state.roles:
        state.note(squeeze(look.content), look.number, look.start, look.line.end)
    return True


def speaks_for_all(state: SessionState, look: Look) -> bool:
    """A line below the rows that says how much of each is done, in which turn, or both."""
    dosed, ordered = doses_everything(state, look), alternates_letters(state, look)
    return dosed or ordered or repeats_groups(state, look)
