"""Days with other names than usual: ``Monday - Squat`` above its sets, and ``D1``, ``D2`` on lines of their own."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.line_words import DAY_BEFORE_ROWS
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.names_below import names_follow
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_remark, says_movement, words_of

_LONGEST_NAME = 4


def day_of_one(lines: list[Line], index: int) -> str | None:
    """The day in ``Monday - Squat`` above ``3x5 @ 70%``, where nothing else below could be what is done."""
    line = lines[index]
    day = DAY_BEFORE_ROWS.match(line.low, line.start, line.end)
    if day is None:
        return None
    words = words_of(line.low[day.end() : line.end])
    below = next((at for at in range(index + 1, min(index + 3, len(lines))) if lines[at].kind != "blank"), None)
    if below is None or len(words) > _LONGEST_NAME or not says_movement(words) or is_remark(" ".join(words)):
        return None
    if lines[below].kind != "text" or lines[below].label is not None or lines[below].level:
        return None
    dose = read_body(lines[below].content)
    named = read_heading(line.content[day.end() - line.start :])
    if not (dose.dose_only and {"reps", "load"} & dose.spans.keys()) or named.section or named.generic or named.kind:
        return None
    return None if names_follow(lines, below, 1) else line.shown[line.start : day.end()].strip(" :-–—")


_NUMBERED = re.compile(r"d(?P<number>[1-7])[ .:]?")
_LABELLED = re.compile(r" {0,8}[abc]1[ .:)]")


def is_numbered(content: str) -> bool:
    """Is a line ``D1``, ``D2`` and no more?"""
    return _NUMBERED.fullmatch(fold(content)) is not None


def numbered_days(lines: list[Line], heads: list[int]) -> set[int]:
    """Those lines ``D1``, ``D2`` … where each heads several exercises and nothing says that they are labels."""
    if len(heads) < _FEWEST or [_number_of(lines[index]) for index in heads] != list(range(1, len(heads) + 1)):
        return set()
    several = all(_heads_several(lines, index) for index in heads)
    return set(heads) if several and not any(map(_LABELLED.match, (line.low for line in lines))) else set()


_FEWEST = 2


def _number_of(line: Line) -> int:
    match = _NUMBERED.fullmatch(line.low, line.start, line.end)
    return int(match["number"]) if match is not None else 0


def _heads_several(lines: list[Line], index: int) -> bool:
    below = [line for line in lines[index + 1 : index + 4] if line.kind != "blank"][:_FEWEST]
    return len(below) == _FEWEST and all(line.kind != "text" or bool(read_body(line.content).name) for line in below)
