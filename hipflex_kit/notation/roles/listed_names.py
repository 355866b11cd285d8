"""Bullets further in than the line above: names of exercises that it heads, or what is said of it."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement, says_movement, words_of

_FEWEST = 3
_LONGEST = 5
_TELLING = """
keep hold squeeze lift lower push pull press drive reach roll step sit stand lean bend place raise rotate turn extend
straighten drop tuck brace engage breathe exhale inhale slide swing kick touch pass cross move lie kneel bring make
start return repeat switch relax pause pinch focus think stay avoid use add draw let feel spread sets reps rest tempo
load weight
"""
_TELLS = frozenset(_TELLING.split())
"""With these begins what is said of an exercise."""
_IN_NAMES = "up ups down downs through throughs off offs over overs to press apart aparts out outs"
_OF_A_NAME = frozenset(_IN_NAMES.split())
"""``Push ups``, ``Step overs``: behind the same words, these make a name."""
_PLACE = re.compile(r"(?:at|on|in|with|by|from|against|before|after|for) |(?:standing|seated|lying|kneeling)[: ]*$")
"""``At the wall``, ``Standing``: where or how several are done, though a word of it may be part of a name."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def heads_listed(state: SessionState, look: Look) -> bool:
    """Do at least three deeper bullets stand right below, short names of movements all, and is the line none itself?

    ``- at the wall`` above ``- Calf Stretch (calves)`` heads them; ``- Clam`` above ``- Lift the knee`` is told of.
    """
    if is_movement(low := fold(look.content)) and _PLACE.match(low) is None:
        return False
    return _listed_below(state, look.number, look.line)


def tell_listed_names(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """Say where names of exercises may have been kept as notes of the one that they stand below."""
    for row in block.asked_rows():
        if len(row.notes) < _FEWEST or row.line in told or row.dose.stated:
            continue
        line = state.lines[row.line]
        if _listed_below(state, row.line, line):
            _tell(state, row, line)


def _tell(state: SessionState, row: RowDraft, line: Line) -> None:
    message = f"What stands below '{row.name}' is kept as notes of it; if it heads exercises, put a colon behind it."
    height = row.last - row.line
    end = len(state.lines[row.last].low.rstrip())
    state.problem(row.line, Problem("exercise-in-note", "info", message, line.start, end, f"{row.name}:", height))


def _listed_below(state: SessionState, number: int, above: Line) -> bool:
    below = [line for line in state.lines[number + 1 : number + 1 + _FEWEST] if line.kind == "text"]
    if len(below) < _FEWEST or any(line.indent <= above.indent or not line.bullet for line in below):
        return False
    names = [_words_of_name(line) for line in below]
    return all(names) and sum(says_movement(words) for words in names) >= _FEWEST - 1


def _words_of_name(line: Line) -> tuple[str, ...]:
    """The words of a bullet that may be a name; none where they tell something."""
    words = words_of(_IN_BRACKETS.sub("", line.low[line.body_start : line.end]))
    told = len(words) > _LONGEST or line.low[line.end - 1] in ".!:"
    if told or not words or (words[0] in _TELLS and _OF_A_NAME.isdisjoint(words[1:2])):
        return ()
    return words
