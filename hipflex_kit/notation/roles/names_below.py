"""What stands below a line that may head it: names of exercises, and doses that are for all of them."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.fields import FIELD_KEY
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.drafts.look import Look
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.heading_words.headings import Heading, read_heading
from hipflex_kit.notation.lines.lines import Line
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.group_words import OF_EACH
from hipflex_kit.notation.words.labels import read_bare_number
from hipflex_kit.notation.words.part_names import names_body, names_part, says_length
from hipflex_kit.notation.words.tokens import AMOUNTS, OF_A_LENGTH
from hipflex_kit.notation.words.vocabulary import is_remark, says_movement, words_of
from hipflex_kit.program import Dose
from hipflex_kit.record_making import replace


def names_follow(lines: list[Line], number: int, several: int) -> bool:
    """Do several names of exercises stand right below? Then the heading is above them all; in a list, one will do."""
    below = [line for line in lines[number + 1 : number + 4] if line.kind == "text"][:several]
    return len(below) == several and all(not line.level and _names_item(line, several == 1) for line in below)


def bare_names_follow(lines: list[Line], number: int) -> bool:
    """Do two names stand right below a line that say no dose, neither on their lines nor below the second?"""
    below = lines[number + 1 : number + 4]
    if len(below) < _FEWEST or any(line.kind != "text" or line.level for line in below[:_FEWEST]):
        return False
    bodies = [line.body for line in below if line.kind == "text"]
    alone = all(
        one.name and one.spans.keys() <= _NAME and not is_remark(fold(one.name)) and not names_part(fold(one.name))
        for one in bodies[:_FEWEST]
    )
    if not alone or any(FIELD_KEY.match(line.low, line.start, line.end) for line in below[:_FEWEST]):
        return False
    last = bodies[_FEWEST] if len(bodies) > _FEWEST else None
    counted = last is not None and last.dose_only and last.has_dose and says_movement(words_of(fold(bodies[1].name)))
    return not counted or bare_names_follow(lines, number + 3)


def _names_item(line: Line, alone: bool) -> bool:
    body = line.body
    low = fold(body.name)
    if not low or is_remark(low) or "," in low:
        return False
    return says_movement(words_of(low)) or (bool(line.bullet) and (alone or body.has_dose))


def dose_of_names(state: SessionState, look: Look) -> Dose | None:
    """What each of the names below a line is done for, where they say nothing.

    ``Standing series - 5 breaths each pose:`` says so with its colon, ``Core - 12 reps each`` and ``Stretches (hold
    30 sec, 3 times each)`` with the name of a part.
    """
    body = look.body
    if not body.has_dose or body.leading or look.line.bullet:
        return None
    opened = look.content.rstrip(" *_").endswith(":") and "sets" not in body.spans
    opened = opened or _SAYS_OF_EACH.match(look.content) is not None
    heads = bool(look.line.level) and names_body(fold(body.name))  # "## Legs (3x12)"
    if not opened and not heads and (not _names_part_first(body.name) or _is_length(look)):
        return None
    if not body.name and "seconds" in body.spans and _is_class(body) and _EACH.search(look.line.low) is None:
        return None
    below = state.lines[look.number + 1 : look.number + 3]
    if len(below) < _FEWEST or any(line.kind != "text" or line.level for line in below):
        return None
    bodies = [line.body for line in below]
    own = _NAME if "sets" in body.spans or AMOUNTS.isdisjoint(body.spans) else _NAME_AND_SETS
    alone = all(one.name and one.spans.keys() - _BESIDE <= own and not is_remark(fold(one.name)) for one in bodies)
    side = body.dose.side
    of_each = side is not None and side.word is None  # "12 reps each": each exercise, and not each side
    return (replace(body.dose, side=None) if of_each else body.dose) if alone else None


_NAME = frozenset({"name"})
_BESIDE = frozenset({"load", "side", "tempo", "effort"})
"""How heavy, on which side or how fast a name below is done says nothing of how often."""
_NAME_AND_SETS = frozenset({"name", "sets", "dose"})
"""What a line says below ``Accessories (8-12 reps):``, which says the rest."""
_SAYS_OF_EACH = re.compile(
    rf"(?:[^:\d]{{3,30}}(?::| -| –) {{1,2}})?(?:{OF_EACH}|(?:hold|do|perform|keep) these(?![a-z]))", re.IGNORECASE
)
"""``Hold each stretch for 30 seconds``, ``Stretching: hold each 30 s`` above their names."""


def _is_length(look: Look) -> bool:
    """``Warm up, 4 minutes, gentle``: how long all of it takes, where nothing says each."""
    low = fold(look.content)
    if says_length(low):
        return True
    return look.body.spans.keys() <= OF_A_LENGTH and _EACH.search(low) is None


_LONGEST_OF_EACH = 300.0
"""Seconds: ``20 minutes:`` above names is how long they take together."""


def _is_class(body: Body) -> bool:
    return body.dose.seconds is not None and body.dose.seconds.low >= _LONGEST_OF_EACH


_EACH = re.compile(r"(?<![a-z])(?:each|every|hold|per)(?![a-z])")
_KIND_OF_SECTION = re.compile(r"(?:[a-z]{3,12} ){1,2}(?:stretches|stretching|drills|mobility|activation)")


def _names_part_first(name: str) -> bool:
    low = fold(name)
    return names_part(low) or read_heading(low).plain_section or _KIND_OF_SECTION.fullmatch(low) is not None


_FEWEST = 2
_OF_STATIONS = re.compile(r"(?<![a-z])(?:stations|circuit)(?![a-z])")
_BEFORE_CLOCK = re.compile(r"(?P<words>[a-z][a-z &/'-]{2,40}?)(?: ?[:.(,—–-])? {0,2}(?=:?\d)")


def clocks_names(state: SessionState, look: Look, heading: Heading) -> bool:
    """``Stations: 40 sec on / 20 sec off, 3 times round`` above names that say nothing, whatever stands before it."""
    if heading.dose is None or heading.dose.seconds is None or look.line.bullet:
        return False
    low = fold(look.content).lstrip(" *_")
    told = heading.rounds is not None and _OF_STATIONS.search(low) is not None
    words = _BEFORE_CLOCK.match(low) if heading.rest_between is not None else None
    if not told and (words is None or says_movement(words_of(words["words"]))):
        return False
    right_below = state.line_below(look.number)
    first = look.number + (2 if told and right_below is not None and right_below.kind == "blank" else 1)
    below = [line for line in state.lines[first : first + _FEWEST] if line.kind == "text"]
    bodies = [_behind_number(line) for line in below]
    return len(bodies) == _FEWEST and all(one.name and not one.has_dose for one in bodies)


def _behind_number(line: Line) -> Body:
    """What a line says behind its bullet, its label or its bare number."""
    number = read_bare_number(line.low, line.body_start, line.end)
    return read_body(line.shown[number.end if number is not None else line.body_start : line.end])


def dose_for_all(state: SessionState, index: int) -> bool:
    """Below a bare dose stand several names without one: the dose is for all of them."""
    following = state.lines[index + 1 : index + 4]
    if len(following) < 3 or any(line.kind != "text" or line.low[line.end - 1] == ":" for line in following):
        return False
    first, *names = (read_body(line.content) for line in following)
    return first.dose_only and first.has_dose and all(body.name and not body.has_dose for body in names)
