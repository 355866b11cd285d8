"""Headings that name a part of the session and say nothing of how it is done; and activities that look like one."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.drafts import BlockDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.drafts.warm_ups import is_over
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.headings.numbered_parts import heads_numbered
from hipflex_kit.notation.headings.workout_names import (
    heads_workout,
    is_called,
    lasts_above_workout,
    names_workout,
    names_workout_below,
)
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.instructed_names import instructs
from hipflex_kit.notation.roles.line_roles import next_dose_only
from hipflex_kit.notation.roles.names_below import bare_names_follow
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import (
    names_body,
    names_method,
    names_part,
    without_length,
)
from hipflex_kit.notation.words.tokens import AMOUNTS, OF_A_LENGTH
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, says_movement, words_of
from hipflex_kit.program import Section

_MOST_WORDS = 4


def heads_part(state: SessionState, look: Look) -> bool:
    """Does a line without sets and repetitions head the exercises that stand directly below it?

    Usual words for a part do, also behind a letter (``A. STRENGTH``); so do other words that name no movement, where
    an empty line parts them from exercises that are done in turn, or where the lines below have bullets and they have
    none.
    """
    line, label, body = look.line, look.label, look.body
    if body.literal:
        return names_workout(state, look)
    if label is not None and heads_numbered(state, look):
        return True
    if (
        heads_further_in(state, look)
        or _heads_time_of_day(state, look)
        or _heads_body_part(state, look)
        or _heads_method(state, look)
        or _heads_several(state, look)
        or _heads_dosed_names(state, look)
        or (label is not None and label.style == "letter" and is_called(state, look))
        or lasts_above_workout(state, look)
        or names_workout_below(state, look)
    ):
        return True
    following = state.text_below(look.number)
    if line.bullet or following is None:
        return False
    low = fold(look.content).strip()
    if not body.spans.keys() <= OF_A_LENGTH and low != "control":
        return False
    if label is not None:
        lettered = label.style == "letter" and following.label is None
        return lettered and names_part(low)
    if len(words_of(without_length(low))) > _MOST_WORDS or line.low[line.end - 1] in ".!?,":
        return False
    below = following.body
    if not below.name or AMOUNTS.isdisjoint(below.spans):
        return False
    if names_part(low) or (state.gap and _says_only_how_long(low)):
        return True
    in_turn = state.block is not None and state.block.in_turn
    if in_turn and (following.bullet or not state.gap or not _all_dosed(state)):
        return False
    if in_turn or following.bullet:
        return not (is_movement(without_length(low)) or is_remark(without_length(low)) or body.has_dose)
    return False


def names_part_of_part(content: str) -> bool:
    """``Preparation: General warm-up``, ``Main part: Legs``: a part of the session, and which."""
    before, colon, behind = content.partition(": ")
    if not colon or any(map(str.isdecimal, behind)):
        return False
    part, which = fold(before), fold(behind)
    if not (read_heading(part).plain_section or names_part(part)):
        return False
    named = names_part(which) or names_body(which)
    return named or (read_heading(which).section is not None and not is_movement(which))


_FURTHER_IN = 2
"""Blanks that set a line off from the one above it."""


def heads_further_in(state: SessionState, look: Look) -> bool:
    """``A. Warm-up - hips and trunk`` right above lines further in that name movements and say how many of each."""
    line = look.line
    below = state.lines[look.number + 1 : look.number + 4]
    if line.bullet or not below or below[0].indent < line.indent + _FURTHER_IN:
        return False
    if not look.body.spans.keys().isdisjoint(("sets", "reps", "reps_list", "load")):
        return False
    told = [one for one in below if one.kind == "text" and not one.bullet and one.indent == below[0].indent]
    named = [one for one in told if one.body.name and not AMOUNTS.isdisjoint(one.body.spans)]
    return len(named) >= _FEWEST_LISTED and all(is_movement(fold(one.body.name)) for one in named)


_OF_SEVERAL = re.compile(
    r"(?:[a-z'&/-]+ ){0,3}(?:exercises|stretches|drills|poses|postures|asanas|salutations|movements|moves)[ :]*"
)
_FEWEST_LISTED = 2


def _heads_several(state: SessionState, look: Look) -> bool:
    """``Standing poses`` right above several bullets: what they are, and no exercise.

    So is ``Main lifts (heavy)`` above bullets that name movements and say how many, as the row above does.
    """
    if look.line.bullet or look.label is not None or look.body.has_dose:
        return False
    below = state.lines[look.number + 1 : look.number + 1 + _FEWEST_LISTED]
    listed = [line for line in below if line.kind == "text" and line.bullet and not line.level]
    low = fold(look.content).strip()
    if len(listed) < _FEWEST_LISTED or is_remark(low):
        return False
    if _OF_SEVERAL.fullmatch(low) is None:
        closed = look.content[-1] in ".!?," or (state.row is not None and not state.row.dose.stated)
        return not closed and all(map(_names_with_dose, listed))
    return not any(instructs(one.low[one.body_start : one.end]) for one in listed)


def _names_with_dose(line: Line) -> bool:
    body = line.body
    return not AMOUNTS.isdisjoint(body.spans) and is_movement(fold(body.name))


def _heads_dosed_names(state: SessionState, look: Look) -> bool:
    """``Accessories`` above ``3 x 10``, and above names that say nothing: the dose is for each of them."""
    low = fold(look.content).strip()
    if look.line.bullet or look.label is not None or not look.body.spans.keys() <= _NAME:
        return False
    if not (names_part(low) or names_body(low)):
        return False
    below = state.line_below(look.number)
    dose = below.body if below is not None and below.kind == "text" and below.label is None else None
    return dose is not None and dose.dose_only and dose.has_dose and bare_names_follow(state.lines, look.number + 1)


_NAME = frozenset({"name"})


_TIME_OF_DAY = re.compile(
    r"(?:(?:in the )?(?:morning|afternoon|evening|noon)|am|pm)(?: (?:session|workout|training))?"
    r"(?:(?: ?:| [-—]) {1,2}(?P<what>[^\d:]{3,40}))?[ :]*"
)


def _heads_time_of_day(state: SessionState, look: Look) -> bool:
    """``AM``, ``PM: upper body``, ``Evening - strength``: when the exercises below are done, and what they are."""
    low = fold(look.content).strip()
    when = _TIME_OF_DAY.fullmatch(low) if low[:1] in "ampeni" else None
    if when is None or look.line.bullet or look.label is not None or state.line_below(look.number) is None:
        return False
    what = when["what"]
    return what is None or names_part(what) or names_body(what) or read_heading(what).section is not None


def _says_only_how_long(low: str) -> bool:
    """``Hips (4 min)``: words that name no movement, and how long all below them takes."""
    words = without_length(low)
    return words != low and low[-1] == ")" and not says_movement(words_of(words)) and not is_remark(words)


def heads_aloud(state: SessionState, look: Look) -> bool:
    """``ANTAGONIST`` behind an empty line, right above an exercise with its dose that is not in capitals."""
    content, following = look.content, state.line_below(look.number)
    if not content.isupper() or look.line.bullet or look.label is not None or any(map(str.isdecimal, content)):
        return False
    above = state.block.title if state.block is not None and state.block.headed else None
    aloud = above is not None and above.isupper()
    if (
        not (state.gap or aloud)
        or following is None
        or following.kind != "text"
        or len(words_of(fold(content))) > _MOST_WORDS
    ):
        return False
    below = following.body
    if below.name.isupper() and says_movement(words_of(fold(content))):
        return False  # "PUSH UPS" above "SIT UPS 3X10"
    return bool(below.name) and (aloud or not below.name.isupper()) and below.has_dose


def begins_next_part(state: SessionState, above: BlockDraft, look: Look, heading: Heading) -> bool:
    """``Finisher:`` below ``Strength:``, with no exercise between them yet: each is a part of the session.

    A plan is often begun with the names of its parts alone. What may as well be the name of a workout with its first
    part below it, as in ``Strength`` and ``Warm-up``, is no such pair.
    """
    line, low = state.lines[above.line], fold(look.content).strip()
    if above.in_turn or line.level != look.line.level or line.bullet != look.line.bullet:
        return False
    if not (read_heading(line.content).plain_section or names_part(fold(line.content))):
        return False
    if heading.section is not None:
        return heading.section not in (above.section, Section.WARMUP)
    if above.section is Section.WORK:
        return state.gap and names_part(low)
    return state.gap and is_over(above, heading, low)


def _all_dosed(state: SessionState) -> bool:
    """Do all exercises of the open block say how much? Then a line that does not is none of them."""
    rows = state.block.rows if state.block is not None else []
    return bool(rows) and not any(AMOUNTS.isdisjoint(row.dose.stated) for row in rows)


def _heads_body_part(state: SessionState, look: Look) -> bool:
    """``Chest & Triceps`` or ``Push 1`` above an exercise with its dose, or above a heading, heads what follows."""
    line = look.line
    if line.bullet or look.label is not None or not look.body.spans.keys() <= _NAME_AND_COUNT:
        return False
    if not names_body(without_length(line.low[line.start : line.end])):
        return False
    following = state.next_text(look.number)
    if following is None or (next_dose_only(state, look.number) and not heads_workout(following)):
        return False
    if state.row is not None and not state.gap and state.lines[look.number + 1].kind == "blank":
        return False  # "Abs", the last of a list
    below = following.body
    heading = read_heading(following.content)
    named = bool(below.name) and (below.has_dose or next_dose_only(state, state.lines.index(following, look.number)))
    numbered = following.label is not None and is_movement(fold(below.name))
    return named or numbered or heading.says_how or heading.section is not None


_NAME_AND_COUNT = frozenset({"name", "reps", "dose", "seconds"})
"""What is read on ``Push 1`` and on ``Chest - 45 min``."""


def _heads_method(state: SessionState, look: Look) -> bool:
    """``ME squat`` at the head of exercises is what they are for."""
    if not names_method(fold(look.content)) or look.label is not None or look.line.bullet:
        return False
    following = state.line_below(look.number)
    if following is None or not is_movement(following.low) or next_dose_only(state, look.number):
        return False
    return state.gap or state.row is None
