"""``2-3 sets of all, 45s between exercises`` above the first exercise: what is said once for all of them."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.quantities.rests import read_rest, rest_after_time
from hipflex_kit.notation.words.numbers import as_range, read_time
from hipflex_kit.notation.words.tokens import RestScope
from hipflex_kit.program import BlockKind, Dose, Rest

_SETS = (
    r"(?P<a>\d{1,2})(?: ?(?:-|to|or|a|bis|ou|o) ?(?P<b>\d{1,2}))? ?(?:x )?"
    r"(?:sets?|rounds?|s[eé]ries?|serien|sätze|durchgänge|reeksen)"
)
_EACH = (
    r"(?:(?:all|each|every|per) (?:of )?(?:the )?(?:exercises?|lifts?|movements?|ones?)|everything"
    r"|(?:all|each)(?= ?(?:$|[,;:(]|pls|please|today|unless))"
    r"|je(?:de)? übung|pro übung"
    r"|(?:de |por |para )?(?:cada|todos los) (?:ejercicios?|exerc[ií]cio|uno)|par exercice"
    r"|(?:per |ogni |di ogni )esercizio|per oefening)"
)
_SETS_OF_ALL = re.compile(rf"(?<![\w.-]){_SETS} (?:of |for |on |de |di |von |van )?{_EACH}(?![a-z])")
_OF_ALL_SETS = re.compile(rf"(?<![a-z]){_EACH}:? {{1,2}}{_SETS}(?![a-z]| {{1,2}}(?:of|x) \d)")
_LONGEST = 120


def sets_ahead(state: SessionState, look: Look) -> bool:
    """Lay sets that stand above all exercises over each of them that says none."""
    line, block = look.line, state.block
    if state.row is not None or look.label is not None or line.end - line.start > _LONGEST:
        return False
    if block is not None and (block.rows or block.in_turn):
        return False
    if _dose_of_all(state, look):
        return True
    match = _SETS_OF_ALL.search(line.low, line.start, line.end) or _OF_ALL_SETS.search(line.low, line.start, line.end)
    following = state.next_text(look.number) if match is not None else None
    if match is None or following is None or read_heading(look.content).kind is BlockKind.STRAIGHT:
        return False
    if not following.body.name:
        return False
    _head(state, look, Dose(sets=as_range(match["a"], match["b"])))
    return True


_DOSE_OF_ALL = re.compile(
    rf"(?P<dose>\d[^a-wyz]{{0,8}}\d[^a-wyz]{{0,6}}) (?:of |for |on |de |di |von "
    rf"|van )?{_EACH}(?![a-z])"
)


def _dose_of_all(state: SessionState, look: Look) -> bool:
    """``3x12 on everything pls``: sets and repetitions for each exercise below that says nothing else."""
    line = look.line
    match = _DOSE_OF_ALL.match(line.low, look.start, line.end)
    following = state.next_text(look.number) if match is not None else None
    if match is None or following is None:
        return False
    dose = read_body(match["dose"])
    named = following.body.name
    if not dose.dose_only or "sets" not in dose.spans or dose.notes or not named:
        return False
    _head(state, look, dose.dose)
    return True


def _head(state: SessionState, look: Look, dose: Dose) -> None:
    """Open a block of straight sets with what is said for all of its exercises."""
    line, block = look.line, state.block or state.open(look.number)
    block.headed = True
    block.dose, block.kind = dose, BlockKind.STRAIGHT
    at = (look.number, look.start, line.end, Source.HEADER)
    block.at["heading"] = at
    rest = _rest_in(line.low, line.start, line.end)
    if rest is not None:
        state.rest_for_all = (rest, at)
    state.reach(look.number)
    state.roles[look.number] = LineRole("heading", look.start)


_MAY_BE_REST = re.compile(r"(?<![a-z])(?:rest|pause|descanso|repos|rust|riposo)(?![a-z])|(?<![\d:.-])\d")


def _rest_in(low: str, start: int, end: int) -> Rest | None:
    """The first rest that a line speaks of."""
    low = low[:end]
    for found in _MAY_BE_REST.finditer(low, start):
        tokens = read_rest(low, found.start())
        if tokens is None and found[0].isdecimal() and (time := read_time(low, found.start())) is not None:
            late = rest_after_time(low, found.start(), *time)
            tokens = [late] if late is not None else None
        for token in tokens or ():
            if isinstance(token.value, RestScope):
                return token.value.rest
    return None
