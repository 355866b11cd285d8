"""Bullets that list no exercises: what is needed and how it is done, and advice right below an exercise."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.instructed_names import instructs
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import says_movement, words_of

_HEADS_WORDS = re.compile(
    r"(?:(?:what )?you(?:'ll| will)? need|equipment(?: needed| required)?|material|procedures?"
    r"|how[- ]to(?: do it| perform)?|instructions?|execution|set ?up|steps|(?:coaching |form )?(?:cues|tips)"
    r"|key points?|(?:form|technique)(?: cues?| points?)?|benefits?|common mistakes?|starting position|safety|purpose"
    r"|(?:(?:target(?:ed)?|primary|secondary|working|main) )?muscles?(?: groups?| worked| targeted)?) {0,2}:[ *_]*"
)
_TOLD_OF_ONE = re.compile(
    r"(?:starting position|movement|execution|set ?up|stretch|action|technique|instructions?|how)"
)
"""Heads, also without a colon, bullets on how the exercise above is done."""


def heads_told(state: SessionState, look: Look) -> bool:
    """``Starting Position`` or ``Movement`` alone on a line below an exercise, right above a bullet that instructs."""
    line, below = look.line, state.line_below(look.number)
    if state.row is None or line.bullet or line.level or below is None or not below.bullet or below.kind != "text":
        return False
    if not heads_how(line):
        return False
    return instructs(below.low[below.body_start : below.end]) or below.low[below.end - 1] == "."


def heads_how(line: Line) -> bool:
    """Does a line announce how the exercise above is done: ``Setup``, ``Starting position``?"""
    return _TOLD_OF_ONE.fullmatch(line.low, line.start, line.end) is not None


_MOST_LINES = 12
"""Nobody lists more of them."""
_NOTES = re.compile(
    r"(?:(?:coach(?:'?s|ing)?|general|training|my|important) )?(?:notes?|reminders?|cues|tips) {0,2}:?[ *_]*"
)
"""Heads bullets of words to the client, also without a colon."""


def lists_words(state: SessionState, look: Look) -> bool:
    """Is a bullet one of those right below a key that lists no exercises? Sets and repetitions end them."""
    if {"sets", "reps"} <= look.body.spans.keys():
        return False
    if not look.line.bullet:
        return _is_an_option(state, look)
    for line in reversed(state.lines[max(0, look.number - _MOST_LINES) : look.number]):
        if line.kind != "text" or line.level:
            return False
        alone = state.row is not None and heads_how(line)
        if (
            alone
            or _HEADS_WORDS.fullmatch(line.low, line.start, line.end)
            or _NOTES.fullmatch(line.low, line.start, line.end)
        ):
            return not line.bullet or line.indent <= look.line.indent
        if not line.bullet:
            return False
    return False


_OPTIONS = re.compile(
    r"(?:scal(?:ing|ed)(?: options?)?|(?:easier|harder|possible) (?:options?|versions?)|substitut(?:es?|ions?)|subs"
    r"|alternatives?|modifications?|regressions?|progressions?) {0,2}:[ *_]*"
)


def _is_an_option(state: SessionState, look: Look) -> bool:
    """``Ring rows`` right below ``Scaling:`` and its like, with no amount: what may be done instead."""
    if look.label is not None or look.body.has_dose or look.line.level or look.line.low[look.line.end - 1] == ":":
        return False
    for line in reversed(state.lines[max(0, look.number - _MOST_LINES) : look.number]):
        if line.kind != "text" or line.level or line.label is not None:
            return False
        if _OPTIONS.fullmatch(line.low, line.start, line.end):
            return True
    return False


_ADVICE = frozenset(
    (
        "the",
        "your",
        "you",
        "every",
        "it",
        "its",
        "them",
        "until",
        "through",
        "toward",
        "towards",
        "while",
        "like",
        "without",
        "avoid",
        "into",
        "onto",
        "against",
    )
)
"""Words of sentences; in a list whose exercises say their sets, what holds them and says none is advice."""
_LONGEST_NAME = 3


def advises(state: SessionState, look: Look, low: str) -> bool:
    """Is a bullet without a dose, right below an exercise with its sets, a word on how that exercise is done?

    ``- Step forward with a long stride`` below a name without a bullet tells how it is done.
    ``- Pull to the belly button`` below ``- Row 3x10``, and below ``Row 3x10`` without a bullet whatever does not look
    like the name of a second exercise.
    """
    row = state.row
    if row is None or not look.line.bullet or look.label is not None:
        return False
    plain = not row.bullet and not state.lines[row.line].bullet
    if plain and instructs(low):
        return True
    if state.gap or row.last != look.number - 1:
        return False
    if row.dose.sets is None or AMOUNTS.isdisjoint(row.dose.stated):
        return False
    words = words_of(low)
    if not _ADVICE.isdisjoint(words):
        return True
    return plain and (len(words) > _LONGEST_NAME or not says_movement(words))
