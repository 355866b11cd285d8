"""Names of exercises above the words that instruct: ``Pendulum`` above ``Lean over and let it hang``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.vocabulary import is_remark, words_of

_INSTRUCTING = """
lie lying lay laying stand standing sit sitting seated kneel kneeling start begin beginning place hold bend lean step
put grasp loop attach get raise lift roll rotate turn slide straighten tighten squeeze push pull press bring reach
extend position lower cross tuck walk swing move gently slowly stretch
"""
_INSTRUCTS = frozenset(_INSTRUCTING.split())
"""With these begins a sentence that says how an exercise is done."""
_IN_NAMES = "up ups down downs through throughs off offs over overs to apart aparts out outs"
_OF_A_NAME = frozenset(_IN_NAMES.split())
_OF_SENTENCES = frozenset({"the", "your"})
_KEY = re.compile(r"(?:how[- ]to|instructions?|starting position|set ?up|execution|technique|muscles?) {0,2}:")
_FEWEST_TOLD = 4
_LONGEST_NAME = 5
_NEARBY = 30


def instructs(low: str) -> bool:
    """Do some words, folded, begin like an instruction, and are they more than a name?"""
    words = words_of(low) or ("",)
    enough = len(words) >= _FEWEST_TOLD or not _OF_SENTENCES.isdisjoint(words)
    return enough and words[0] in _INSTRUCTS and _OF_A_NAME.isdisjoint(words[1:2])


def is_instructed(state: SessionState, look: Look) -> bool:
    """Does a short line stand above a sentence that instructs, and is it not the only one here?

    One alone may be a title; where several stand so, each is what is done, whatever movement it names.
    """
    return _heads_instruction(state.lines, look.number) and any(
        number != look.number and _heads_instruction(state.lines, number)
        for number in range(max(0, look.number - _NEARBY), min(len(state.lines), look.number + _NEARBY))
    )


def _heads_instruction(lines: list[Line], number: int) -> bool:
    line = lines[number]
    if line.kind != "text" or line.bullet or line.level or line.low[line.end - 1] in ".,:;!?":
        return False
    words = line.words
    low = words.casefold()
    if not words[:1].isupper() or len(words_of(low)) > _LONGEST_NAME or is_remark(low):
        return False
    heading = read_heading(words)
    if heading.says_how or heading.section or heading.generic or heading.day or heading.week is not None:
        return False
    below = next((one for one in lines[number + 1 : number + 3] if one.kind != "blank"), None)
    if below is None or below.kind != "text" or below.bullet or below.label is not None:
        return False
    told = below.low[below.start : below.end]
    return _KEY.match(told) is not None or (told[-1:] in ".)!" and instructs(told))
