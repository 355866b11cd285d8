"""Headings that name a section or a part of the session: ``Hip mobility``, ``WOD``, ``B. Conditioning``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
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


_MINUTES_OF = re.compile(r"\d{1,2}(?:-\d{1,2})? ?min(?:ute)?s? (?:of )?[a-z][^:]*")


def is_one_of_bouts(state: SessionState, look: Look) -> bool:
    """``12 min of hip stretching`` above ``6 min of shoulder mobility``: each is done so long, and heads nothing."""
    line = look.line
    if not look.content[0].isdecimal() or _MINUTES_OF.fullmatch(line.low, look.start, line.end) is None:
        return False
    below = state.text_below(look.number)
    if below is None or (below.indent, below.bullet) != (line.indent, line.bullet):
        return False
    return _MINUTES_OF.fullmatch(below.low, below.start, below.end) is not None


_LOOSENING = re.compile(
    r"(?:[a-z]+ )?(?:mobility|stretch(?:ing|es)?)(?: (?:and|&|work|drills?|or) ?(?:mobility|stretching)?)?"
)


def is_first_of_rounds(state: SessionState, look: Look) -> bool:
    """``Mobility and stretching`` right below ``3 rounds of:``, and above what else is done in them, is one of them."""
    block = state.block
    if block is None or not block.headed or block.rows or block.rounds is None or state.gap or look.line.level:
        return False
    if look.body.has_dose or _LOOSENING.fullmatch(look.line.low, look.start, look.line.end) is None:
        return False
    below = state.text_below(look.number)
    said = below.body if below is not None else None
    return said is not None and said.leading and bool(said.name) and _STRETCHES.search(fold(said.name)) is None


_STRETCHES = re.compile(r"(?<![a-z])(?:stretch|poses?|cobra|child|cat|knees? to chest|roll|foam|twist|dog)")


def stretches_before_work(state: SessionState, look: Look, heading: Heading) -> bool:
    """``10 min stretching`` above ``Squat 3x5`` is done first, and heads no cool-down.

    Nobody cools down in sets and repetitions or with a load; ``Cobra x 5`` below ``Stretching 10 min`` is one of them.
    """
    line = look.line
    alone = _LOOSENING.fullmatch(line.low, look.start, line.end) is not None
    if heading.section not in WITHOUT_WORK or not (alone or (look.body.has_dose and "stretch" in line.low)):
        return False
    if line.level or line.strong or line.low[: line.end].endswith(":"):
        return False
    below = state.next_text(look.number)
    if below is None or below.level or not below.body.name or _STRETCHES.search(below.low) is not None:
        return False
    said = below.body.spans.keys()
    if alone:
        sets = below.body.dose.sets
        beside = line.bullet == below.bullet and below is state.line_below(look.number)
        lifted = beside and _LIFTS.search(below.low) is not None and {"sets", "reps"} <= said
        return lifted and sets is not None and sets.low >= _MANY_SETS
    return {"sets", "reps"} <= said or "load" in said or (state.row is None and "reps" in said)


_MANY_SETS = 3.0
"""Nobody loosens up in so many."""
_LIFTS = re.compile(
    r"(?<![a-z])(?<!air )(?<!wall )(?<!band )(?:squats?|bench|dead ?lifts?|press(?:es)?|rows?|(?:pull|chin)[ -]?ups?"
    r"|cleans?|snatch(?:es)?|jerks?|thrusters?|dips?|curls?|rdls?)(?![a-z])"
)
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


_STRETCHING = re.compile(
    r"(?:(?:light|easy|gentle|static|dynamic|full|general|long|total|upper|lower)[ -])?"
    r"(?:(?:full |lower |upper )?body )?(?:stretch|stretching|mobility stretching)"
)


def is_done_in_section(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """``Stretching`` right below ``Cool down`` or one of its exercises is done in it, where no amounts stand below."""
    block, line = state.block, look.line
    if heading.section not in WITHOUT_WORK or block is None or block.section not in WITHOUT_WORK or state.gap:
        return False
    if line.level or line.strong or look.label is not None or _STRETCHING.fullmatch(without_length(low)) is None:
        return False
    following = state.text_below(look.number)
    if following is None or without_length(low) != low:
        return True
    if read_heading(following.content).generic:
        return True
    return not (low.startswith("dynamic") or following.body.has_dose)


def is_counted(state: SessionState, look: Look) -> bool:
    """``1. Warm-up`` above ``2. Squat 3x8``: one of a numbered list, which heads none of the others."""
    following, label = state.line_below(look.number), look.label
    if following is None or label is None or following.label is None or not label.text.isdecimal():
        return False
    return following.label.text.isdecimal() and int(following.label.text) == int(label.text) + 1
