"""``Workout: 4 mile tempo run. Keep it smooth.``: a part of a runner's day, and what is run in it."""

from __future__ import annotations

from hipflex_kit.notation.doses.runs_in_words import read_told_run
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.sets.run_lines import lays_told_run, tells_run
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.openings import BARE_SECTIONS, prefix_of
from hipflex_kit.program import Section

_OF_RUNNERS = frozenset({"workout", "session", "run", "main", "main set", "main session", "tempo", "track", "strength"})


def lays_run_of_part(state: SessionState, look: Look) -> bool:
    """Lay in a run behind the name of its part, whatever is told of it; the warm-up is a block of its own."""
    if look.body.spans.keys().isdisjoint(("distance", "seconds")) or ": " not in look.content:
        return False
    match = prefix_of(look.content) if look.label is None and not look.line.level else None
    if match is None or ":" not in match[0] or read_told_run(look.content[match.end() :]) is None:
        return False
    prefix, title = fold(squeeze(match[1])), squeeze(match[1])
    heading = read_heading(prefix)
    if not (heading.plain_section or prefix in _OF_RUNNERS):
        return False
    content = look.content[match.end() :]
    inner = look._replace(start=look.start + match.end(), content=content, body=read_told_run(content) or look.body)
    if not tells_run(state, inner):
        return False
    at, block = (look.start, look.start + match.end(1)), None
    if heading.section in WITHOUT_WORK:
        block = state.open(look.number)
        block.section, block.inline = heading.section or Section.WORK, True
        block.title = title if prefix not in BARE_SECTIONS else None
        block.at["title"] = (look.number, *at, Source.OWN_LINE)
    elif state.block is not None and state.block.section in WITHOUT_WORK:
        state.close()
    lays_told_run(state, inner, block)
    role = state.roles[look.number]
    state.roles[look.number] = role._replace(pieces=(*role.pieces, (*at, "heading" if block is not None else "note")))
    if block is None and state.row is not None:
        state.row.note(title, look.number, *at, Source.OWN_LINE)
    return True
