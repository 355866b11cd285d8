"""Labels on a line of their own: ``A1`` above the name of its exercise, as apps and phones write it."""

from __future__ import annotations

from itertools import islice

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.handouts.described_rows import read_described
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.roles.line_roles import is_row
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.labels import Label
from hipflex_kit.notation.words.vocabulary import is_movement

LONGEST_LABEL = 6
"""``(12-A)``: a longer line is no label."""
_ALONE = (
    ("letter_number", re.compile(r"[(\[]?(?P<label>(?P<block>[A-Ha-h])[.-]?(?P<slot>[1-9])) ?[).:\]|—–-]?")),
    ("number_letter", re.compile(r"[(\[]?(?P<label>(?P<block>[1-9]\d?)[.-]?(?P<slot>[A-Ha-h])) ?[).:\]|—–-]?")),
    ("letter", re.compile(r"[(\[]?(?P<label>(?P<block>[A-H])(?P<slot>)) ?[).:\]|—–-]?")),
    ("number", re.compile(r"[(\[#]?(?P<label>(?P<block>[1-9]\d?)(?P<slot>))[).:\]]")),
)


def label_alone(line: Line) -> Label | None:
    """The label that is all of a line, or None."""
    if line.level or line.comment is not None:
        return None
    for style, pattern in _ALONE:
        if match := pattern.fullmatch(line.shown, line.start, line.end):
            return Label(match["label"], match["block"], match["slot"], style, line.start, line.end, match.end("label"))
    return None


_COUNT = re.compile(r"(?:exercise|ex\.?|[uü]bung|ejercicio|exerc[ií]cio) ?#?\d{1,2}[:.)]?")
LONGEST_COUNT = 14
"""``Ejercicio 10:``."""


def counts_exercise(line: Line) -> bool:
    """``Exercise 2:`` on a line of its own, above the name."""
    return not line.level and line.comment is None and _COUNT.fullmatch(line.low, line.start, line.end) is not None


def next_text_index(state: SessionState, index: int) -> int | None:
    """The line of text right below a line, or below an empty one."""
    below = state.lines[index + 1 : index + 3]
    found = next((number for number, line in enumerate(below, index + 1) if line.kind != "blank"), None)
    return found if found is not None and state.lines[found].kind == "text" else None


def takes_label(state: SessionState, look: Look) -> bool:
    """Is the line below a label its exercise, and not a heading or the first of several?"""
    line, label, body = look.line, look.label, look.body
    if line.level or state.only_notes:
        return False
    if body.literal:
        return True
    if label_alone(line) is not None or (not is_row(state, look) and read_described(look, state) is None):
        return False
    heading = read_heading(look.content)
    if heading.plain_section or heading.generic or (heading.kind is not None and not is_movement(fold(body.name))):
        return False
    return label is None or bool(label.slot) or not _first_of_several(state, look.number)


_MOST_BELOW = 8


def _first_of_several(state: SessionState, index: int) -> bool:
    """``A.`` above several exercises heads them all."""
    for line in islice(state.lines, index + 1, index + _MOST_BELOW):
        if line.kind != "text" or line.label is not None or label_alone(line) is not None:
            return False
        body = read_body(line.content)
        if body.has_dose and line.low[line.end - 1] != "." and is_movement(fold(body.name)):
            return True
    return False
