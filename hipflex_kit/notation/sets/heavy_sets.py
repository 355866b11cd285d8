"""``Build to a heavy 5``, ``find a 3RM`` below a name: as heavy as it goes for so many."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.build_ups import HEAVY_REPS
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.words.folding import squeeze
from hipflex_kit.program import Dose, Range

_HEAVY = re.compile(
    r"(?:(?:in |take |you have )?\d{1,2} ?min(?:ute)?s?[:.,]? (?:to )?)?"
    r"(?P<way>(?:build|work|ramp|climb)(?:ing)?(?: up)? to |find |establish |hit )?(?:a |an |your |the |today's )?"
    r"(?P<heavy>(?:(?:new|heavy|max|tough|top|daily|max effort) ){0,2})"
    r"(?:(?:set of )?(?P<reps>\d{1,2})(?: ?reps?)?|(?P<word>single|double|triple)|(?P<best>\d{1,2}[- ]?(?:rm|rep max)))"
    r"(?P<tail>(?: for (?:the day|today)| today| of the day)?(?: in (?:the )?(?:\d{1,2}|ten|fifteen|twenty) ?-?"
    r"min(?:ute)?s?)?)[ .!]*"
)


def builds_up(line: Line) -> bool:
    """``Find a heavy single`` and no name: how heavy the exercise above is done."""
    if line.kind != "text" or line.level or _BEGINS.match(line.low, line.start) is None:
        return False
    said = _HEAVY.fullmatch(line.low, line.start, line.end)
    return said is not None and bool(said["way"])


_BEGINS = re.compile(r"\d|build|work|ramp|climb|find|establish|hit|in |take |you ")


def takes_heavy_set(state: SessionState, look: Look) -> bool:
    """The repetitions, or the best that is looked for, of the name right above; how it is reached is its note."""
    row, line = state.row, look.line
    if row is None or row.dose.stated or look.label is not None or line.level:
        return False
    said = _HEAVY.fullmatch(line.low, look.start, line.end)
    if said is None or not (said["way"] or said["heavy"]):
        return False
    if state.next_text_number(row.last) != look.number or (state.gap and not said["way"]):
        return False
    name = "best" if said["best"] else "reps" if said["reps"] else "word"
    at = (said.start(name) - look.start, said.end(name) - look.start)
    if said["best"]:
        dose, field = Dose(load=parse_load(look.content[at[0] : at[1]])), "load"
    else:
        count = float(said["reps"]) if said["reps"] else HEAVY_REPS[said["word"]]
        dose, field = Dose(reps=Range.exactly(count)), "reps"
    row.take(dose, {field: at, "dose": at}, look.number, look.start, Source.LINE_BELOW)
    words = look.content[: at[0]].strip()
    if words:
        row.note(words, look.number, look.start, look.start + at[0], Source.LINE_BELOW)
    if said["tail"]:
        start = said.start("tail") + 1
        row.note(squeeze(line.shown[start : said.end("tail")]), look.number, start, said.end("tail"), Source.LINE_BELOW)
    row.last = state.reach(look.number)
    piece = (look.start + at[0], look.start + at[1], field)
    state.roles[look.number] = LineRole("dose", look.start, None, (piece,))
    return True
