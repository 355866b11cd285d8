"""What stands below a line that may head it: names of exercises, and doses that are for all of them."""

from __future__ import annotations

from hipflex_kit.notation.folding import fold
from hipflex_kit.notation.lines import Line
from hipflex_kit.notation.look import Look
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.notation.session_state import SessionState
from hipflex_kit.notation.vocabulary import is_remark, says_movement, words_of
from hipflex_kit.program import Dose
from hipflex_kit.record_making import replace


def names_follow(lines: list[Line], number: int, several: int) -> bool:
    """Do several names of exercises stand right below? Then the heading is above them all; in a list, one will do."""
    below = [line for line in lines[number + 1 : number + 4] if line.kind == "text"][:several]
    return len(below) == several and all(not line.level and _names_item(line, several == 1) for line in below)


def _names_item(line: Line, alone: bool) -> bool:
    body = read_body(line.shown[line.body_start : line.end])
    low = fold(body.name)
    if not low or is_remark(low) or "," in low:
        return False
    return says_movement(words_of(low)) or (bool(line.bullet) and (alone or body.has_dose))


def dose_of_names(state: SessionState, look: Look) -> Dose | None:
    """``Standing series - 5 breaths each pose:`` above names that say nothing: what each of them is done for."""
    body = look.body
    if not look.content.rstrip(" *_").endswith(":") or "sets" in body.spans or not body.has_dose or body.leading:
        return None
    below = state.lines[look.number + 1 : look.number + 3]
    if len(below) < 2 or any(line.kind != "text" or line.level for line in below):
        return None
    bodies = [read_body(line.shown[line.body_start : line.end]) for line in below]
    alone = all(one.name and not one.spans.keys() - {"name"} and not is_remark(fold(one.name)) for one in bodies)
    return replace(body.dose, side=None) if alone else None


def dose_for_all(state: SessionState, index: int) -> bool:
    """Below a bare dose stand several names without one: the dose is for all of them."""
    following = state.lines[index + 1 : index + 4]
    if len(following) < 3 or any(line.kind != "text" for line in following):
        return False
    first, *names = (read_body(line.content) for line in following)
    return first.dose_only and first.has_dose and all(body.name and not body.has_dose for body in names)
