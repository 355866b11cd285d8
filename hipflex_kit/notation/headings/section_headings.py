"""Headings that name a section or a part of the session: ``Hip mobility``, ``WOD``, ``B. Conditioning``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import says_length, without_length
from hipflex_kit.notation.words.vocabulary import is_movement, words_of

_ENDS_IN_SECTION = re.compile(
    r".{2,40}(?<! a)(?<! an)(?<! the)(?<! your)(?<! of) (?:warm[ -]?up|cool[ -]?down|finisher|prep|cash[ -]?out"
    r"|burner|burnout)[ .!]*"
)
_LONGEST_STRETCH = 120.0
"""Seconds; more of it is a part of the session."""
_BRACKET_LAST = re.compile(r"([^()\d]{4,40}) \([^()]*[a-z]{3}[^()]*\)")
"""``Activation (before every run)``."""


def says_section(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """``Hip mobility`` is a section; ``WOD`` and ``Strength`` are parts of a session.

    Args:
        state: The session so far.
        look: The line.
        heading: What it says as a heading.
        low: Its words, folded.
    """
    label, body = look.label, look.body
    if low.endswith(" stretch") and not state.gap and state.block is not None:
        return False  # "Sleeper stretch" in a list of them
    held = body.dose.seconds
    if held is not None and held.high <= _LONGEST_STRETCH and fold(body.name).endswith(" stretch"):
        return False  # "Samson stretch (15-30 seconds)"
    said = _BRACKET_LAST.fullmatch(low) if heading.section and low.endswith(")") else None
    if said is not None and read_heading(said[1]).section is heading.section:
        low, body = said[1], read_body(said[1])  # "Activation (before every run, 5 min)"
    if heading.section and (not body.has_dose or says_length(low)) and _ENDS_IN_SECTION.fullmatch(without_length(low)):
        return label is None or not label.slot
    if (
        heading.section
        and len(words_of(without_length(low))) <= 3
        and (not body.has_dose or says_length(low))
        and not label
        and not is_movement(_without_section(low))
    ):
        return True
    return heading.generic and (not label or _labels_part(state, look))


_SECTION_WORDS = re.compile(
    r"(?:pre|post)[ -](?:run|ride|swim|workout|lift|training)|warm(?:ing)?[ -]?ups?|cool(?:ing)?[ -]?downs?"
    r"|stretch(?:es|ing)?|mobility|activation|drills?"
)


def _without_section(low: str) -> str:
    """What is left may name a movement: ``Hip mobility``, but not ``Calf raise warm-up``."""
    return _SECTION_WORDS.sub(" ", low)


def _labels_part(state: SessionState, look: Look) -> bool:
    """``B. Conditioning`` or ``2. Main lifts`` above an exercise that the label does not count."""
    following = state.next_text(look.number)
    if look.label is None or look.label.slot or look.body.has_dose or following is None:
        return False
    counted_on = following.label is not None and following.label.style == look.label.style
    words = following.words
    return not counted_on and (bool(read_body(words).name) or read_heading(words).says_how)
