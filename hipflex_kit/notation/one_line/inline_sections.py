"""Sections of a session with their exercises behind their name: ``Warm Up: Bird Dog 2x10``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.splitting import (
    split_dosed,
    split_exercises,
    split_names,
    split_some_dosed,
)
from hipflex_kit.notation.heading_words.block_kinds import CLOCKED
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
from hipflex_kit.notation.one_line.row_laying import add, each_of
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.sets.runs_at_edges import bout_at_edge
from hipflex_kit.notation.sets.unnamed_runs import lays_run
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.openings import (
    BARE_SECTIONS,
)
from hipflex_kit.notation.words.part_names import says_length
from hipflex_kit.notation.words.tokens import NUMBERED
from hipflex_kit.program import Section

_GOES_ON = re.compile(r"(?:(?<![a-z])(?:and )?(?:then|followed by|plus)|\+) ?[:.]* *$")
"""``Warm up: 5 min bike, then``: what stands on the lines below belongs to it as well."""


def dose_behind_section(state: SessionState, look: Look, inner: Look, prefix: re.Match[str]) -> bool:
    """``Finisher: 5 x 200 m w/ 200 m jog`` is a run; ``Warm-up: 3x10`` below a row says something of it."""
    title, at = squeeze(prefix[1]), (look.start, look.start + prefix.end(1))

    def begin() -> BlockDraft:
        block = state.open(inner.number)
        block.section, block.inline = read_heading(fold(title)).section or Section.WORK, True
        block.title = title if fold(title) not in BARE_SECTIONS else None
        block.at["title"] = (inner.number, *at, Source.OWN_LINE)
        return block

    if ":" in prefix[0] and lays_run(state, inner, begin):
        return True
    how = read_heading(look.content).kind
    sets_alone = how in CLOCKED or (how is not None and not (NUMBERED & inner.body.spans.keys()))
    if inner.body.name or state.row is None or sets_alone or says_length(fold(look.content)):
        return False
    state.note(squeeze(look.content), look.number, look.start, look.line.end)
    return True


def bout_alone(state: SessionState, look: Look) -> bool:
    """``WU 15 mins`` above hill repeats is a block of its own."""
    section = bout_at_edge(state, look) if look.body.has_dose else None
    if section is None:
        return False
    block = state.open(look.number)
    block.section, block.inline = section, True
    add(state, look, block=block)
    return True


def _names_of_section(content: str) -> tuple[tuple[int, int], ...] | None:
    return split_names(content) or split_dosed(content, True) or split_some_dosed(content)


def opens_section(state: SessionState, inner: Look, section: Section, title: str | None, at: tuple[int, int]) -> None:
    """A block of its own, with what stands behind the section's name."""
    block = state.open(inner.number)
    block.section, block.inline, block.title = section, _GOES_ON.search(inner.line.low) is None, title
    if section is Section.SKILL and "sets" not in inner.body.spans and dosed_below(state, inner):
        block.inline = False  # "Skill: handstand practice, 10 min" above what is practised
    if not block.inline:
        state.heading_section = section
    if state.may_end and section is not Section.WARMUP:
        state.heading_section = Section.WORK
    block.at["title"] = (inner.number, *at, Source.OWN_LINE)
    pieces = ((*at, "heading"),)
    names = None
    if "," in inner.content:
        names = _names_of_section(inner.content) if section in WITHOUT_WORK else split_dosed(inner.content)
    if names is not None:
        each_of(state, inner, names, block, pieces)
    else:
        first_of(state, inner, pieces, block)


def dosed_below(state: SessionState, look: Look) -> bool:
    """Does an exercise with its dose stand right below?"""
    below = state.text_below(look.number)
    if below is None or below.level or below.label is not None:
        return False
    body = read_body(below.content)
    return bool(body.name) and body.has_dose


def names_in_section(state: SessionState, look: Look) -> bool:
    """``Jog, high knees, butt kicks, side shuffle`` right below ``Warm up 6 min``."""
    block = state.block
    if block is None or not block.headed or block.rows or block.section not in WITHOUT_WORK or "," not in look.content:
        return False
    names = _names_of_section(look.content)
    if names is not None:
        each_of(state, look, names, block)
    return names is not None


def first_of(
    state: SessionState, look: Look, pieces: tuple[tuple[int, int, str], ...], block: BlockDraft | None = None
) -> RowDraft:
    """The first of the rows that stand on a line behind a word for them: ``Primer: Calf Raise x25, Squat x25``."""
    stretches = split_exercises(look.content)
    if len(stretches) == 1:
        return add(state, look, block=block, pieces=pieces)
    return each_of(state, look, stretches, block or state.block_for(look.number, look.label), pieces)
