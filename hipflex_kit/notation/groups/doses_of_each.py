"""``Hold each stretch for 30 sec, repeat 3 times.``, ``Do each exercise 10 times.`` above names: the dose of each."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.handouts.dose_sentences import dose_told
from hipflex_kit.notation.lines.line_role import LineRole
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_remark
from hipflex_kit.program import BlockKind, Dose
from hipflex_kit.record_making import replace

_OF_EACH = re.compile(
    r"(?:please )?(?P<verb>hold|perform|do|complete|repeat|keep|stay in) "
    r"(?:each|every|all|these|the)(?: of)?(?: the| these)?"
    r" (?:exercises?|stretch(?:es)?|poses?|postures?|moves?|movements?|positions?|ones?|drills?)(?: below)?,?(?: for)? "
    r"(?=\d|one |two |three |four |five |ten |fifteen |twenty )"
)
_NAMED_FIRST = re.compile(
    r"(?:each|every|all)(?: of)?(?: the| these)? (?:exercises?|lifts?|movements?|moves?|drills?) ?(?:[:,-] ?)?(?=\d)"
)
"""``All exercises: 3 sets of 12, 60 s rest`` above their names."""
_LEAD = {"hold": "Hold for ", "keep": "Hold for ", "stay in": "Hold for "}
_SENTENCE_END = re.compile(r"\.(?= [A-Z])")


def doses_each(state: SessionState, look: Look) -> bool:
    """Open a block of straight sets in which each exercise has what a sentence above their names says."""
    line, block = look.line, state.block
    if line.bullet or look.label is not None or (block is not None and block.rows):
        return False
    if "round" in line.low or "circuit" in line.low:
        return False
    dose = _dose_named_first(look.content)
    if dose is None and " rest" not in line.low:
        first = _SENTENCE_END.search(look.content)
        dose = _dose_of_each(look.content if first is None else look.content[: first.start() + 1])
    following = state.next_text(look.number) if dose is not None else None
    if following is None or following.level:
        return False
    below = following.body
    if not below.name or below.has_dose or is_remark(fold(below.name)):
        return False
    block = block if block is not None and block.headed else state.open(look.number)
    block.headed, block.dose, block.kind = True, dose, BlockKind.STRAIGHT
    block.at.setdefault("heading", (look.number, look.start, line.end, Source.HEADER))
    block.last = look.number
    state.roles[look.number] = LineRole("heading", look.start)
    return True


def _dose_named_first(content: str) -> Dose | None:
    """Sets and an amount behind ``All exercises:``, with the rest between the sets where it is said."""
    said = _NAMED_FIRST.match(fold(content))
    body = read_body(content[said.end() :].rstrip(" :.")) if said is not None else None
    if body is None or not body.dose_only or body.notes or "sets" not in body.spans:
        return None
    return body.dose if not AMOUNTS.isdisjoint(body.spans) else None


def _dose_of_each(content: str) -> Dose | None:
    low = fold(content)
    said = _OF_EACH.match(low)
    found = dose_told(_LEAD.get(said["verb"], "Do ") + content[said.end() :]) if said is not None else None
    if found is None or AMOUNTS.isdisjoint(found[2].spans):
        return None
    dose = found[2].dose
    each = dose.side is not None and dose.side.word is None  # "10 times each": each exercise
    return replace(dose, side=None) if each else dose
