"""Does this line open a block? Decided by what it says and by what stands around it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.block_kinds import CLOCKED, kind_of
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.heading_words.titles import CLOCK_TIME
from hipflex_kit.notation.headings.deeper_bullets import parent_of_rows
from hipflex_kit.notation.headings.exercise_headings import heads_one_exercise, is_one_exercise
from hipflex_kit.notation.headings.only_how import says_how
from hipflex_kit.notation.headings.part_headings import heads_aloud, heads_part, names_part_of_part
from hipflex_kit.notation.headings.section_headings import (
    is_first_of_rounds,
    is_one_of_bouts,
    says_section,
    stretches_before_work,
)
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.line_roles import next_dose_only, under_row
from hipflex_kit.notation.roles.names_below import clocks_names, dose_for_all, dose_of_names, names_follow
from hipflex_kit.notation.roles.noted_lists import heads_how
from hipflex_kit.notation.roles.time_windows import heads_minutes, is_window
from hipflex_kit.notation.roles.title_lines import heads_for_week, heads_rounds
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.group_words import DONE_IN_TURN
from hipflex_kit.notation.words.notes_headings import is_notes_heading
from hipflex_kit.notation.words.part_names import NAMES_OF_PARTS, names_part, names_round
from hipflex_kit.notation.words.tokens import AMOUNTS, OF_A_LENGTH
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, is_said, says_movement, words_of
from hipflex_kit.program import BlockKind

_TITLE_IN_QUOTES = re.compile(r"“[^“”]{2,40}”")
"""``“Fran”``: what a gym calls the workout below. Straight quotes hold an exercise."""
_DO_ROUNDS = re.compile(r"(?:complete|perform|do) \d{1,2}(?:-\d{1,2})? (?:rounds|circuits)(?: of)?(?: for time)? ?:?")
_GROUPED = ("number_letter", "letter_number")


def ends_notes(state: SessionState, look: Look) -> bool:
    """Below words to the client, a section's name right above an exercise with its dose."""
    heading = read_heading(look.content)
    following = state.next_text(look.number) if state.gap else state.line_below(look.number)
    if heading.section is None or look.line.bullet or following is None or following.kind != "text":
        return False
    body = following.body
    low = fold(body.name)
    alone = state.gap and heading.plain_section and next_dose_only(state, state.lines.index(following))
    return (body.has_dose or alone) and is_movement(low) and is_heading(state, look, heading)


def _counts_set_of_log(state: SessionState, look: Look, low: str) -> bool:
    """``Set 2`` above ``5 reps`` in a log."""
    return names_round(low) and next_dose_only(state, look.number)


def _is_chain(state: SessionState, look: Look) -> bool:
    """``Dumbbell complex @ 25 lb`` right below ``4 rounds of`` and above a name without an amount is done in them."""
    block, low = state.block, look.line.low
    if (
        "complex" not in low
        or block is None
        or block.rounds is None
        or block.rows
        or state.gap
        or low[look.line.end - 1] == ":"
    ):
        return False
    below = state.text_below(look.number)
    return below is not None and not read_body(below.content).has_dose


_TIMES_ROUND = re.compile(r" times (?:round|around|through)(?![a-z])")
"""``Then the main bit. Three times round, resting a minute:``."""
_OPENS = (":", " of the following", " of the following exercises")
"""``5 sets of the following``, with or without a colon."""
_FOR_EACH = (" of:", " each:", " following:", " through:")
_LONGEST_HEADING = 16
"""A line of more words that opens nothing with a colon is prose, whatever it says of sets and rounds."""


def is_heading(state: SessionState, look: Look, heading: Heading) -> bool:
    """Does the line open a block?"""
    line, label = look.line, look.label
    low = fold(look.content).strip()
    if line.level:
        return not heads_one_exercise(state, look, heading)
    if (
        heads_part(state, look)
        or heads_aloud(state, look)
        or clocks_names(state, look, heading)
        or dose_of_names(state, look) is not None
        or is_window(line)
        or heads_minutes(line, state.line_below(look.number))
        or _heads_unlisted(state, look, heading)
        or _names_group(state, look, low)
        or (": " in low and (state.gap or line.strong) and names_part_of_part(look.content))
    ):
        return True
    if (
        is_one_exercise(state, look, heading, low)
        or _counts_set_of_log(state, look, low)
        or _is_chain(state, look)
        or stretches_before_work(state, look, heading)
        or is_first_of_rounds(state, look)
        or is_one_of_bouts(state, look)
    ):
        return False
    count = len(words_of(low))
    colon = low.rstrip(" *_").endswith(_OPENS)
    told = count > _LONGEST_HEADING or (count > _LONGEST_STRONG and ". " in look.content)
    if not colon and (told or _is_aside(look, count) or (not line.strong and under_row(state, line))):
        return False
    if look.content[0] == "“" and _TITLE_IN_QUOTES.fullmatch(look.content):
        following = state.next_text(look.number)
        return not is_movement(low) or (following is not None and read_heading(following.content).says_how)
    if line.bullet and not colon:
        return _heads_list(state, look, heading, low)
    if line.strong and count <= _LONGEST_STRONG and (not look.body.has_dose or _times_list(state, look)):
        return not (label and label.style in _GROUPED) and not next_dose_only(state, look.number)
    heads = _heads_by_colon(state, look, heading, low, count) if colon else None
    return _heads_by_words(state, look, heading, low) if heads is None else heads


_GROUP_IN_BRACKETS = re.compile(rf"\({DONE_IN_TURN}\)")


def _names_group(state: SessionState, look: Look, low: str) -> bool:
    """``P2.B Lower back (superset) - 3 sets`` above ``1) Bridge`` and ``2) Row``: what they are called together."""
    if "(" not in low or _GROUP_IN_BRACKETS.search(low) is None or not AMOUNTS.isdisjoint(look.body.spans):
        return False
    label, below = look.label, state.text_below(look.number)
    if below is None or not below.body.name:
        return False
    listed = below.label is not None and (label is None or below.label.style != label.style)
    return listed or bool(below.bullet and not look.line.bullet)


_LONGEST_ASIDE = 6


def _is_aside(look: Look, count: int) -> bool:
    """``(we swap squats for lunges every other week - 4 sets)``: a whole sentence in brackets heads nothing."""
    return count > _LONGEST_ASIDE and look.content[0] == "(" and look.content[-1] == ")" and look.content[1].isalpha()


_LONGEST_STRONG = 8
_LONGEST_BEFORE_COLON = 10
_LONGEST_FOR_EACH = 14


def _heads_list(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """``- 3 rounds`` or ``- 40 s on, 20 s off`` above its bullets: a bullet says little else without an exercise."""
    name = look.body.name
    if heading.dose is not None and heading.rest_between is not None and not is_movement(fold(name)):
        return True
    return (
        (heading.says_how and not name and says_how(heading, look, low))
        or (_DO_ROUNDS.fullmatch(low) is not None and names_follow(state.lines, look.number, 1))
        or parent_of_rows(state, look)
    )


def _heads_by_colon(state: SessionState, look: Look, heading: Heading, low: str, count: int) -> bool | None:
    """What a colon at the end makes of a line; None where that is for its words to say."""
    if low.endswith(_FOR_EACH) and count <= _LONGEST_FOR_EACH:
        return True
    if state.gap and heading.rounds is not None and _TIMES_ROUND.search(low) is not None:
        return True
    if count > _LONGEST_BEFORE_COLON:
        return None
    says_nothing = not (heading.says_how or heading.section or heading.generic)
    if says_nothing and is_said(low) and state.next_text(look.number) is None:
        return False  # "Here's your plan for this week:" above the first day
    if heading.says_how or heading.section or heading.generic or not look.body.has_dose or is_notes_heading(low):
        return _heads_below_colon(state, look, heading, low)
    return None


def _heads_by_words(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """A line without a sign of a heading: a section, a part, how often, or a name set apart from what it is above."""
    counted = heading.generic and (_COUNTED_PART.match(low) or _clocked_below(state, look))
    if next_dose_only(state, look.number) and look.body.name and not (heading.says_how or counted):
        named = is_movement(low) and low not in NAMES_OF_PARTS
        return not named and set_apart(state, look) and dose_for_all(state, look.number)
    if heading.plain_section or CLOCK_TIME.fullmatch(low) or set_apart(state, look):
        return True
    if heading.kind is BlockKind.COMPLEX and not look.body.has_dose and names_follow(state.lines, look.number, 2):
        return True
    of_all = heading.kind is BlockKind.STRAIGHT  # "For all: 3 sets"
    how = says_how(heading, look, low) and (of_all or not _one_of_list(state, look, low))
    named = says_section(state, look, heading, low) or heads_rounds(state, look, low)
    return how or named or heads_for_week(state, look, low)


def _heads_unlisted(state: SessionState, look: Look, heading: Heading) -> bool:
    """``- Cool down`` above lines without a bullet, ``OPTIONAL COOL DOWN FOR ALL`` above doses in small letters."""
    if heading.section is None or look.body.has_dose or look.label is not None:
        return False
    following = state.next_text(look.number)
    if following is None or (look.line.bullet and following.bullet):
        return False
    if look.line.bullet and heading.plain_section:
        return True
    aloud = look.content.isupper() and not following.content.isupper()
    return aloud and len(words_of(fold(look.content))) <= _LONGEST_ALOUD and read_body(following.content).has_dose


_LONGEST_ALOUD = 6


def _clocked_below(state: SessionState, look: Look) -> bool:
    """``Conditioning`` above ``12 min AMRAP``: how that part is done, and no dose of an exercise."""
    following = state.line_below(look.number)
    return following is not None and read_heading(following.content).kind in CLOCKED


def _one_of_list(state: SessionState, look: Look, low: str) -> bool:
    """``STS x10 x2`` above ``SLR 2x10``: a name with its whole dose, above one that says its own, whatever it is."""
    body, following = look.body, state.text_below(look.number)
    if not body.name or not _is_whole(body) or kind_of(low)[0] is not None:
        return False
    row = state.row
    if row is not None and not state.gap and row.dose.sets is not None and not AMOUNTS.isdisjoint(row.dose.stated):
        return True
    if following is None:
        return not names_part(fold(body.name)) and _heads_none_apart(state, look)
    if heads_how(following):
        return True
    below = following.body
    if _is_whole(below):
        return bool(below.name)
    return not names_part(fold(body.name)) and not AMOUNTS.isdisjoint(below.spans) and is_movement(fold(below.name))


def _heads_none_apart(state: SessionState, look: Look) -> bool:
    """Behind an empty line the next name with its whole dose, a heading, a sentence or nothing at all follows."""
    number = state.next_text_number(look.number)
    following = state.lines[number] if number is not None else None
    if following is None or following.level:
        return True
    below = following.body
    if _is_whole(below):
        return bool(below.name)
    return not below.has_dose and is_remark(following.low[following.body_start : following.end])


def _is_whole(body: Body) -> bool:
    spans = body.spans.keys()
    return ("sets" in spans and not AMOUNTS.isdisjoint(spans)) or {"reps", "seconds"} <= spans


_COUNTED_PART = re.compile(r"[a-z]{4,8} ?#?\d")
"""``Station 2: 10 min``."""


def _times_list(state: SessionState, look: Look) -> bool:
    """``**Plank Series (2 min)**`` above bullets that name exercises: how long they take together."""
    if look.line.bullet or "sets" in look.body.spans:
        return False
    below = state.lines[look.number + 1 : look.number + 3]
    if len(below) == 2 and all(line.bullet for line in below) and names_follow(state.lines, look.number, 2):
        return True
    listed = [line for line in state.lines[look.number + 1 : look.number + 7] if line.bullet][:2]
    between = state.lines[look.number + 1 : state.lines.index(listed[0], look.number)] if len(listed) == 2 else None
    if between is None or not all(line.kind == "blank" or line.starred for line in between):
        return False
    return look.body.spans.keys() <= OF_A_LENGTH and all(map(_names_timed, listed))


def _names_timed(line: Line) -> bool:
    """``Couch Stretch: 60s/side. Knee to wall``: a name with a time, whatever is told behind it."""
    body = read_body(line.words.partition(". ")[0])
    return bool(body.name) and body.has_dose and says_movement(words_of(fold(body.name)))


def _heads_below_colon(state: SessionState, look: Look, heading: Heading, low: str) -> bool:
    """``Back squat:`` above a dose is an exercise; ``Upper body:`` above a dose and several names heads them."""
    if heading.says_how or heading.section or heading.generic:
        return True
    if not next_dose_only(state, look.number):
        return not _is_left_open(state, look, low)
    return not is_movement(low) and dose_for_all(state, look.number)


def _is_left_open(state: SessionState, look: Look, low: str) -> bool:
    """``- Flys:`` above ``- Curls:`` or at the end: a name of a list, and how much is for somebody to fill in."""
    if not is_movement(low) or names_part(low.rstrip(" :")) or "http" in state.raws[look.number]:
        return False
    following, row = state.next_text(look.number), state.row
    if following is None or following.level:
        return row is not None and (row.indent, row.bullet) == (look.line.indent, look.line.bullet)
    alike = (following.indent, following.bullet) == (look.line.indent, look.line.bullet)
    below = fold(following.content)
    return alike and below.endswith(":") and is_movement(below) and not read_heading(following.content).says_how


def set_apart(state: SessionState, look: Look) -> bool:
    """A line behind an empty one, further in than the lines below it, heads them."""
    following = state.next_text(look.number)
    if not state.gap or following is None or look.line.bullet or look.label is not None:
        return False
    if dose_for_all(state, look.number):
        return True
    if look.line.indent <= following.indent or state.lines[look.number + 1 : look.number + 2] != [following]:
        return False
    return not is_movement(fold(look.content)) and not {"sets", "reps"} <= look.body.spans.keys()
