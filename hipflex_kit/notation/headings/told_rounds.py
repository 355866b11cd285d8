"""Sentences above the exercises that say how often all of them are done."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.heading_alone import heed_each
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.handouts.described_rows import tells_of_movement
from hipflex_kit.notation.heading_words.block_rounds import MORE_TIMES, in_digits
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.headings.exercise_headings import repeats_itself
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.times_of_each import time_of_each
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark
from hipflex_kit.program import BlockKind

_ROUNDS_IN_WORDS = re.compile(
    r".{0,120}?(?<![a-z])(?:repeat(?:ing)?|perform|complete|do|did|try|go|went|run)(?![a-z]).{0,60}(?:rounds?|times|circuits?|twice)"
    r"(?: through| over| in total)?(?: before (?:you )?(?:mov|go)[a-z]{0,4} on(?: [a-z ]{2,30})?)?[ .:!]*$"
)


_ROUNDS_TOLD = re.compile(
    r".{0,80}?(?<![a-z])(?:repeat|perform|complete|do|doing|performing|completing)"
    r" (?:(?:between|from|for|all|these|the|this|circuit|exercises|moves|workout) ){0,3}"
    r"(?:\d{1,2}|one|two|three|four|five)(?:(?: to | or | ?- ?)(?:\d{1,2}|two|three|four|five|six))?"
    r" (?:total |full )?(?:rounds|circuits)(?: of (?:the|this|these|each|all)(?![a-z])|[,.;])"
    r"|(?:do|perform|complete|work) (?:through )?(?:the following|these|all|this)(?![a-z])(?:(?! daily)[^.;]){0,60}?,? "
    r"(?:\d{1,2}(?:-\d{1,2}| to \d{1,2}| or \d{1,2})?|two|three|four|five) times(?: through| round| around)?[,.;]"
)
"""``… suggests doing one to three rounds of this routine``, ``Do the following as a circuit, 2-3 times through.``"""


_SETS_TOLD = re.compile(
    r"(?<![a-z])(?:do|doing|perform|performing|complete|completing|try|aim for) (?P<a>\d)(?: ?(?:-|to|or) ?(?P<b>\d))?"
    r" sets(?: of (?:each|all|these|this|the)(?! \d)[^.,;]{0,20})?(?=[,.;]| and | per | a )"
)
"""``I recommend doing 3 sets, twice a week.`` in the words above the exercises."""


_IN_CASE = re.compile(r"(?<![a-z])(?:if|when|once|unless|beginners?|advanced)(?![a-z])")


def _doses_one(look: Look) -> bool:
    """``Calf stretch: hold 30 seconds, repeat 3 times``: how often one movement is done, and nothing left over."""
    body = look.body
    if "sets" not in body.spans or AMOUNTS.isdisjoint(body.spans) or body.notes:
        return False
    return not body.leading and is_movement(fold(body.name)) and not is_remark(fold(body.name))


_OF_STATIONS = re.compile(r"(?<![a-z])(?:circuit|stations?|rounds?)(?![a-z])")


def _names_alone(line: Line) -> bool:
    """Does a line name an exercise and say no dose?"""
    body = line.body
    return bool(body.name) and not body.has_dose and not is_remark(fold(body.name))


_OF_ROUNDS = ("round", "times", "circuit", " sets", " twice")


def _speaks_of_one(look: Look, low: str) -> bool:
    """``Perform this exercise up to 15 times`` is said of one exercise, and so is what names it."""
    return bool(
        "this exercise" in low
        or "this movement" in low
        or "this stretch" in low
        or look.line.bullet
        or repeats_itself(look)
        or _doses_one(look)
        or low.startswith("hold ")
        or tells_of_movement(look.content)
    )


def _told(content: str, low: str, times_names: bool) -> Heading | None:
    """What a sentence says of all exercises below it; None where it says nothing, or does not tell anybody to do it.

    Args:
        content: The sentence.
        low: The same, folded.
        times_names: It may say how long each exercise is done, and below it stands a name without a dose.
    """
    heading = read_heading(content)
    sets = _SETS_TOLD.search(low) if " sets" in low else None
    if sets is not None and _IN_CASE.search(low[: sets.start()].rpartition(".")[2]) is None:
        heading = Heading(rounds=as_range(sets["a"], sets["b"]), kind=BlockKind.STRAIGHT)
    timed = times_names and heading.dose is not None
    if heading.rounds is None and not timed:
        return None
    told = (
        timed
        or heading.kind is BlockKind.STRAIGHT
        or _ROUNDS_IN_WORDS.match(low)
        or _ROUNDS_IN_WORDS.match(low[low.rfind(". ") + 1 :])
        or _ROUNDS_TOLD.match(low)
        or ("more" in low and MORE_TIMES.search(in_digits(low)) is not None)
    )
    if not told and (heading.dose is None or heading.rest_between is None):
        return None
    return heading._replace(kind=BlockKind.CIRCUIT) if "circuit" in low else heading  # "go through the circuit"


def opens_rounds(state: SessionState, look: Look) -> bool:
    """``Perform each exercise, then repeat for 2-3 rounds.`` above the exercises says how they are done.

    So does ``Every move is done for 8 rounds, 20 seconds of work and 10 seconds of rest.``, and ``Do 1 minute of all of
    these exercises.`` above their names says how long each is done.
    """
    block, line_low = state.block, look.line.low
    each = "each" in line_low or "all" in line_low or "every" in line_low or "per " in line_low
    timed = each and time_of_each(line_low) is not None
    if not (timed or any(word in line_low for word in _OF_ROUNDS)):
        return False
    low = fold(look.content)
    if block is not None and block.rows and not (state.gap and timed and _OF_STATIONS.search(low)):
        return False
    following = state.next_text(look.number)
    if following is None or following.level or _speaks_of_one(look, low):
        return False
    heading = _told(look.content, low, timed and _names_alone(following))
    if heading is None:
        return False
    block = block if block is not None and block.headed and not block.rows else state.open(look.number)
    block.heed(heading._replace(section=None))  # "20 seconds of recovery" is said of the rest
    in_turn = heading.rounds is not None or "circuit" in low
    block.kind = block.kind or (BlockKind.CIRCUIT if in_turn else BlockKind.STRAIGHT)
    block.headed = True
    block.at.setdefault("heading", (look.number, look.start, look.line.end, Source.HEADER))
    heed_each(block, low)
    block.last = look.number
    state.roles[look.number] = LineRole("heading", look.start)
    return True
