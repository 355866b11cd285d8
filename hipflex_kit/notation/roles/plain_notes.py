"""``Notes:`` on a line of its own: what stands below it are words to the client, up to the next exercise."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement

_NOTES = re.compile(
    r"(?:(?:general|coach'?s?|coaching|trainer'?s?|program|training|session|workout|other|final|important|extra) )?"
    r"(?:notes?|reminders?|notas|observaciones|observa[cç][oõ]es|hinweise|notizen|anmerkungen)[ :.*_-]*"
    r"|(?:(?:today'?s|workout|class|session) )?(?:focus|goals?|stimulus|intent|purpose|management|why|how"
    r"|scaling(?: options)?|work ?/ ?rest ratio|coaching (?:points|tips)|key points|points of performance): *"
)
_LONGEST = 40


def heads_notes(state: SessionState, look: Look) -> bool:
    """Words to the client begin: those of the day, if nothing but words follows, else of what stands above."""
    line = look.line
    if line.level or line.bullet or line.end - line.start > _LONGEST or look.label is not None:
        return False
    if _NOTES.fullmatch(line.low, line.start, line.end) is None:
        return False
    until = _first_exercise(state, look.number + 1)
    if until == look.number + 1:
        return False
    if until == len(state.lines) and state.gap and state.blocks:
        _open(state, look)
    else:
        state.note(line.content, look.number, line.start, line.end)
        below = (number for number in range(look.number + 1, until) if state.lines[number].kind != "text")
        state.notes_until = next(below, until)
    return True


def _first_exercise(state: SessionState, number: int) -> int:
    """Where something other than words stands, from a line on."""
    lines = state.lines
    while number < len(lines) and not _does_more(lines, number):
        number += 1
    return number


def _does_more(lines: list[Line], number: int) -> bool:
    line = lines[number]
    if line.kind == "blank":
        return False
    if line.kind != "text" or line.level or line.label is not None or line.row is not None:
        return True
    if not line.bullet and (line.low[line.end - 1] == ":" or _heads(line)):
        return True
    body = read_body(line.content)
    if body.dose_only and "rest" in body.spans and not line.bullet:
        return True
    if not is_movement(fold(body.name)):
        return False
    below = lines[number + 1] if number + 1 < len(lines) else None
    told = read_body(below.content) if below is not None and below.kind == "text" else None
    dosed_below = told is not None and told.dose_only and bool(AMOUNTS & told.spans.keys())
    return {"sets", "reps"} <= body.spans.keys() or (body.has_dose and ". " not in line.content) or dosed_below


def _heads(line: Line) -> bool:
    """``METCON``, ``4 rounds``: a part of the day."""
    heading = read_heading(line.content) if line.end - line.start <= _LONGEST else None
    return heading is not None and any((heading.kind, heading.rounds, heading.section, heading.generic))


def _open(state: SessionState, look: Look) -> None:
    """A part of the day of its own, as below ``## Notes``."""
    state.close()
    block = state.open(look.number)
    at = (look.number, look.start, look.line.end)
    block.headed, block.title, block.last = True, look.content.strip(" :.*_-"), look.number
    block.at["heading"], block.at["title"] = (*at, Source.HEADER), (*at, Source.OWN_LINE)
    state.roles[look.number] = LineRole("heading", look.start)
    state.only_notes = True
