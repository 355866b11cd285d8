"""What a gym calls the workout below it: ``"Fran"`` above ``21-15-9``, ``Lumberjack 20`` above ``For time:``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.rounds_alone import names_benchmark
from hipflex_kit.notation.words.folding import fold, tidy
from hipflex_kit.notation.words.part_names import (
    begins_with_part,
    is_part,
    names_part,
)
from hipflex_kit.notation.words.tokens import OF_A_LENGTH
from hipflex_kit.notation.words.vocabulary import is_movement, says_movement, words_of
from hipflex_kit.program import BlockKind


def is_called(state: SessionState, look: Look) -> bool:
    """``A. Quarter Pounder`` above ``2 rounds:`` is what the workout below is called."""
    following = state.next_text(look.number)
    if following is None or look.body.spans.keys() - {"name"} or is_movement(fold(look.content)):
        return False
    heading = read_heading(following.content)
    return heading.kind in _WORKOUTS and following.label is None and not is_movement(following.low)


def lasts_above_workout(state: SessionState, look: Look) -> bool:
    """``Conditioning WOD - 15 minutes`` above ``As many rounds as possible of``: how long that part takes."""
    if "seconds" not in look.body.spans or look.line.bullet or not look.body.spans.keys() <= OF_A_LENGTH:
        return False
    low = fold(look.content)
    following = state.next_text(look.number) if names_part(low) and "cardio" not in low else None
    return following is not None and following.label is None and read_heading(following.content).kind in _WORKOUTS


_NICKNAME = re.compile(
    r"(?!(?:teams?|groups?|pairs?|partners?|weeks?|days?|levels?|phase|rest|heats?) )"
    r"[a-z][a-z' -]{2,24} \d{1,3}(?:\.\d)?"
)
"""``Lumberjack 20``, ``Angie 100``."""
_PART_AND_TITLE = re.compile(r"[^\d“”:]{3,40}: ?“[^“”]{2,40}”")
"""``Conditioning: “Ready 3.0”``."""
_LONGEST_FOREWORD = 4


def names_workout_below(state: SessionState, look: Look) -> bool:
    """What a gym calls the workout below, though a number stands in it: ``Lumberjack 20`` above ``For time:``.

    So is ``2. MetCon - Engine`` above ``AMRAP 10``.
    """
    low, line = fold(look.content).strip(), look.line
    if line.bullet or (state.row is not None and not state.gap):
        return False
    if look.label is not None:
        called = not look.body.has_dose and not look.label.slot and begins_with_part(low)
    else:
        nickname = low[-1:].isdecimal() and _NICKNAME.fullmatch(low) is not None
        called = nickname and not (look.body.leading or says_movement(words_of(low)) or is_part(low))
        called = called or _PART_AND_TITLE.fullmatch(look.content.strip()) is not None
    if not called:
        return False
    number = state.next_text_number(look.number)
    if number is not None and look.label is None and _is_foreword(state.lines[number]):
        number = state.next_text_number(number)
    if number is None or state.lines[number].label is not None:
        return False
    return heads_workout(state.lines[number]) or names_benchmark(state.lines, number - 1)


def _is_foreword(line: Line) -> bool:
    return line.content[-1] == "." and len(words_of(line.low[line.start : line.end])) > _LONGEST_FOREWORD


def heads_workout(line: Line) -> bool:
    """Do words say how a workout is done, and name no exercise?"""
    return read_heading(line.content).kind in _WORKOUTS and not is_movement(line.low)


_WORKOUTS = (BlockKind.CIRCUIT, BlockKind.FOR_TIME, BlockKind.AMRAP, BlockKind.EMOM)


_BEHIND_QUOTES = re.compile(r'"[^"]{2,40}" {0,2}[(\[](?P<how>[^()\[\]]{3,60})[)\]] {0,2}:?')


def _says_how_behind_quotes(content: str) -> bool:
    """``"Cindy" (20 min AMRAP)``, ``"Ladder" (for time, cap 16 min):``: how all of what stands below is done."""
    how = _BEHIND_QUOTES.fullmatch(tidy(content).strip())
    heading = read_heading(how["how"]) if how is not None else None
    return heading is not None and (heading.kind is BlockKind.FOR_TIME or heading.cap_s is not None)


_OF_ONE = frozenset({"sets", "rest", "load", "effort", "tempo"})
"""``"Squat" (4×39 sec, pyramid)``, ``"Squat" (AMRAP, rest 2 min)``: what is said of one exercise."""


def names_workout(state: SessionState, look: Look) -> bool:
    """``"Fran"`` above ``For time:`` or ``21-15-9`` is what a gym calls the workout below, and no exercise."""
    label = look.label
    following = state.next_text(look.number) if label is not None else state.line_below(look.number)
    own = (label is not None and label.slot) or not _OF_ONE.isdisjoint(look.body.spans)
    if look.body.literal and not own and following is not None and _says_how_behind_quotes(look.content):
        return True
    if not look.body.literal or look.body.has_dose or (label is not None and label.slot):
        return False
    if following is None or following.kind != "text" or following.level or following.indent > look.line.indent:
        return False
    inside = state.block is not None and state.block.explicit
    counted = names_benchmark(state.lines, look.number)
    return not inside and (counted or read_heading(following.content).kind is not None)
