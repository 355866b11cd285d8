"""Exercises told across empty lines, as clinics do: a name, and further down sentences that end in a dose."""

from __future__ import annotations

from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.handouts.described_rows import dose_below
from hipflex_kit.notation.words.folding import fold, squeeze
from hipflex_kit.notation.words.vocabulary import words_of

_LONGEST_NAME = 6
_SHORTEST_SENTENCE = 5


def goes_on_telling(state: SessionState, look: Look) -> bool:
    """Keep a sentence below a name with that name, across an empty line, where its dose is still to come."""
    row, line = state.row, look.line
    if row is None or row.dose.stated or look.label is not None or line.level or line.bullet:
        return False
    if row.last < look.number - 1 - state.gap or look.content[-1:] != "." or {"sets", "reps"} <= look.body.spans.keys():
        return False
    if len(words_of(fold(look.content))) < _SHORTEST_SENTENCE or dose_below(state.lines, row.line) is None:
        return False
    state.note(squeeze(look.content), look.number, look.start, line.end)
    return True


def names_told_below(state: SessionState, look: Look) -> bool:
    """Lay in a short line between empty lines whose sentences end in a dose, below exercises told in the same way."""
    row, content = state.row, look.content
    if row is None or not (row.notes and row.dose.stated) or not state.gap or look.label is not None:
        return False
    if look.line.level or look.line.bullet or not content[:1].isupper() or content[-1:] in ".:!?,":
        return False
    if look.body.spans.keys() - {"name"}:
        return False
    below = state.line_below(look.number)
    if below is None or below.kind != "blank" or len(words_of(fold(content))) > _LONGEST_NAME:
        return False
    if dose_below(state.lines, look.number) is None:
        return False
    body = look.body._replace(name=squeeze(content), name_at=(0, len(content)), spans={"name": (0, len(content))})
    state.add_row(look._replace(body=body._replace(notes=())))
    return True
