"""Several exercises on one line: ``3 Clean and Jerks 135, 3 T2B`` and ``Curl 3x10 + Pushdown 3x10``."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.bare_loads import is_surely_load
from hipflex_kit.notation.doses.prescription import Body, read_body
from hipflex_kit.notation.doses.runs import is_run, runs_on
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.joints import stretches_between
from hipflex_kit.notation.words.part_names import names_body
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.notation.words.vocabulary import is_movement, is_remark, is_said, words_of

_PLUS = re.compile(
    r"(?:,? {1,3}(?:straight |right |directly |no (?:rest|break),? )|(?<!,) {1,3})into(?= {1,2}\d) {1,3}"
    r"| {1,3}(?:\+(?:(?=\d)| {1,3})|(?:&|(?P<said>super ?-?set(?:ted)?(?: with| w/)?|\+? ?ss(?: with| w/)?"
    r"|(?:(?:immediately|directly) )?followed (?:(?:immediately|directly|right away) )?by)) {1,3})"
)
_LISTED = re.compile(r"(?:,|;) {1,3}(?:then |and )?(?=[a-z])")
_ARROW = re.compile(r" {1,3}(?:->|→|=>|») {1,3}(?=[a-z])")
_TIMES = re.compile(r" [xX×]\d")
_BRACKET = re.compile(r"(?<=\)) {1,3}(?=\d)")
_COMMA = re.compile(r"(?:,|;) {1,3}(?:then |and )?(?=\d|:\d\d)| {1,3}and {1,3}(?=\d|:\d\d)")
_THEN = re.compile(r",? {1,2}(?:and )?then {1,2}(?=[a-z])| {1,2}and {1,2}(?=[a-z][a-z ]{2,20} \d{1,2} ?min)")
_SLASH = re.compile(r" {0,2}/ {1,3}(?=[a-z])| {1,2}/(?=[a-z])")
_DASH_COUNTED = re.compile(r" {1,2}[-–—] {1,2}(?=\d{1,3} [a-z])")
_AND_WHOLE = re.compile(r" {1,3}and {1,3}(?=[a-z])")
_JOINTS = (
    ("plus", _PLUS),
    ("slash", _SLASH),
    ("comma", _COMMA),
    ("bracket", _BRACKET),
    ("list", _LISTED),
    ("arrow", _ARROW),
    ("then", _THEN),
    ("dash", _DASH_COUNTED),
    ("and whole", _AND_WHOLE),
)
_TIGHT_SLASH = re.compile(r"(?<=[a-z]) ?/ ?(?=[a-z]{3})")
_SUPERSET_SAID = (*(joint for joint in _JOINTS if joint[0] != "slash"), ("slash", _TIGHT_SLASH))
_BETWEEN_WHOLE = re.compile(r"(?: {1,2}|(?<=\d))/ {1,2}(?=[a-z])")
_UNHEADED = (*(joint for joint in _JOINTS if joint[0] != "slash"), ("slash", _BETWEEN_WHOLE))


_SAID_BEHIND = re.compile(
    r"(?<=[a-z]) (?:(?:super ?-?set(?:ted)?|ss)|\(super ?-?sets?\):?)(?= {1,4}(?:for )?\(?\d)", re.IGNORECASE
)


def without_superset(shown: str) -> str:
    """``Fly + Raise superset 3x15`` without the word behind the names; every column stays."""
    said = _SAID_BEHIND.search(shown) if "+" in shown or "/" in shown or "&" in shown else None
    if said is None:
        return shown
    return shown[: said.start()] + " " * (said.end() - said.start()) + shown[said.end() :]


@lru_cache(maxsize=4096)
def split_exercises(shown: str, together: bool = False) -> tuple[tuple[int, int], ...]:
    """The stretches of the exercises on one line; one stretch where there is only one.

    Args:
        shown: The line behind its label.
        together: The heading says superset: a ``+`` or a slash between two names splits where they share one dose.
    """
    named = without_superset(shown)
    said, shown = named != shown, named
    low, together = fold(shown), together or said
    if ("•" in low or "·" in low) and (dotted := _split_dotted(shown, low)) is not None:
        return dotted
    if ";" in low and (parted := _split_at_semicolons(shown)) is not None:
        return parted
    for sign, pattern in _SUPERSET_SAID if said else _JOINTS if together else _UNHEADED:
        joints = [joint for joint in pattern.finditer(low) if not _within_bracket(low, joint.start())]
        if not joints:
            continue
        pieces = stretches_between(joints, len(shown))
        listed, leading = sign == "list", sign in ("comma", "bracket", "dash")
        together = together or (sign == "plus" and all(joint["said"] for joint in joints))
        words = [shown[start:end] for start, end in pieces]
        if sign == "and whole":
            if all(map(_is_whole, words)) and all(is_movement(fold(read_body(one).name)) for one in words):
                return pieces
            continue
        if all(_stands_alone(one, leading, together and not listed, listed) for one in words):
            return pieces
        if sign in ("plus", "slash") and all(map(_is_whole, words)):
            return pieces
        if sign == "plus" and all(map(is_run, words)):
            return pieces
        if listed and all(map(_is_whole, words)) and all(map(_is_named, words)):
            return pieces
        if sign in ("list", "then") and _is_bout(words[0]) and all(_is_bout(one) or _is_whole(one) for one in words):
            return pieces
    return ((0, len(shown)),)


_SEMICOLON = re.compile(r" ?; {1,3}(?:then |and )?")


def _split_at_semicolons(shown: str) -> tuple[tuple[int, int], ...] | None:
    """``pistol squats, 3x8 per leg; push-ups, hands on a bench, 3x15``: each with a name and its own dose."""
    pieces = stretches_between(_SEMICOLON.finditer(shown), len(shown))
    bodies = [read_body(shown[start:end]) for start, end in pieces]
    if len(pieces) == 1 or any(not (body.name and body.has_dose) or is_remark(fold(body.name)) for body in bodies):
        return None
    listed = any(_COMMA.search(shown, *piece) for piece, body in zip(pieces, bodies, strict=True) if body.leading)
    if listed or len({body.leading for body in bodies}) > 1:
        return None  # "1 min plank; 2 min squats, 2 min lunges"
    whole = all({"sets", "reps"} <= body.spans.keys() or is_movement(fold(body.name)) for body in bodies)
    return pieces if whole else None


_DOT = re.compile(r" {0,3}[•·] {1,3}(?=[^\W_])")


def _split_dotted(shown: str, low: str) -> tuple[tuple[int, int], ...] | None:
    """``Squat 3x5 • Bench 3x8 • Run``: each of them a name, and two with their doses."""
    pieces = stretches_between(_DOT.finditer(low), len(shown))
    bodies = [read_body(shown[start:end]) for start, end in pieces]
    dosed = [body for body in bodies if body.has_dose]
    if len(dosed) < _FEWEST_DOTTED or not all(body.name for body in bodies):
        return None
    return pieces if any(is_movement(fold(body.name)) for body in dosed) else None


_FEWEST_DOTTED = 2
_BETWEEN = re.compile(r"(?:,|;) {1,3}(?:then |and )?")
_WAYS = frozenset(
    [
        "left",
        "right",
        "in",
        "out",
        "up",
        "down",
        "on",
        "off",
        "work",
        "rest",
        "heavy",
        "light",
        "forward",
        "forwards",
        "backward",
        "backwards",
        "back",
        "reverse",
        "clockwise",
        "counterclockwise",
        "anticlockwise",
        "counter-clockwise",
        "anti-clockwise",
    ]
)
_LONGEST = 4


def split_dosed(shown: str, either: bool = False) -> tuple[tuple[int, int], ...] | None:
    """``tree 30 sec/side, eagle 30 sec/side`` behind a word for them: each has its amount, whatever it is called.

    Args:
        shown: The words.
        either: The amount may stand before the name as well: ``2 km easy jog, leg swings x 10, 3 strides``.
    """
    pieces = stretches_between(_BETWEEN.finditer(shown), len(shown))
    bodies = [read_body(shown[start:end]) for start, end in pieces]
    names = [fold(body.name) for body in bodies]
    if len(pieces) == 1 or not all(names) or any(map(is_remark, names)) or not _WAYS.isdisjoint(names):
        return None
    counted = [not AMOUNTS.isdisjoint(body.spans) or _is_bare_load(body, fold(body.name)) for body in bodies]
    whole = all(counted) and (either or not any(body.leading for body in bodies))
    return pieces if whole and all(len(words_of(name)) <= _LONGEST for name in names) else None


def split_dosed_and(shown: str) -> tuple[tuple[int, int], ...] | None:
    """The same where the last of them follows an ``and``: ``dead bugs x 10, bridges x 15 and plank 30 secs``."""
    pieces = split_dosed(shown)
    joint = shown.rfind(" and ", *pieces[-1]) if pieces is not None else shown.rfind(" and ")
    if joint < 0:
        return pieces
    first = pieces[-1][0] if pieces is not None else 0
    halves = ((first, joint), (joint + len(" and "), len(shown)))
    bodies = [read_body(shown[start:end]) for start, end in halves]
    if not all(body.name and not body.leading and not AMOUNTS.isdisjoint(body.spans) for body in bodies):
        return pieces
    return (*(pieces or ())[:-1], *halves)


def split_listed(shown: str) -> tuple[tuple[int, int], ...] | None:
    """``200 m row, 15 squats, carries (40/30 kg)`` behind rounds or a clock: each has its amount or its load."""
    joints = [joint for joint in _BETWEEN_COUNTED.finditer(shown) if not _within_bracket(shown, joint.start())]
    pieces = stretches_between(joints, len(shown))
    bodies = [read_body(shown[start:end]) for start, end in pieces]
    named = len(pieces) > 1 and all(body.name and not is_remark(fold(body.name)) for body in bodies)
    if not named or any("sets" in body.spans or len(words_of(fold(body.name))) > _LONGEST_LISTED for body in bodies):
        return None
    counted = [not AMOUNTS.isdisjoint(body.spans) for body in bodies]
    whole = all(one or "load" in body.spans for one, body in zip(counted, bodies, strict=True))
    return pieces if whole and 2 * sum(counted) > len(pieces) else None


_BETWEEN_COUNTED = re.compile(r"(?:,|;) {1,3}(?:then |and )?| and (?=\d)")
_LONGEST_LISTED = 9


def split_counted(shown: str) -> tuple[tuple[int, int], ...] | None:
    """``15 T2B, 12 C2B, 9 STO`` behind rounds: each begins with how many, whatever it is called."""
    pieces = stretches_between(_COMMA.finditer(shown), len(shown))
    bodies = [read_body(shown[start:end]) for start, end in pieces]
    counted = all(body.leading and body.name and body.has_dose for body in bodies)
    return pieces if counted and all(len(words_of(fold(body.name))) <= _LONGEST for body in bodies) else None


_FEWEST_NAMES = 3


def split_names(shown: str, *, also_two: bool = False) -> tuple[tuple[int, int], ...] | None:
    """``jumping jacks, arm circles, hip openers`` of a warm-up: nothing but names of movements, and no amounts.

    Args:
        shown: The words of a line, or behind its heading.
        also_two: Whether ``push-ups and chin-ups`` are enough; both must be movements then.
    """
    pieces = stretches_between(_BETWEEN_NAMES.finditer(shown), len(shown.rstrip(" .")))
    few = len(pieces) < _FEWEST_NAMES
    if (few and not (also_two and len(pieces) > 1)) or any(map(str.isdecimal, shown)) or ". " in shown:
        return None
    names = [fold(shown[start:end]).strip() for start, end in pieces]
    if any(not name or is_said(name) or names_body(name) or len(words_of(name)) > _LONGEST for name in names):
        return None
    moves = sum(map(is_movement, names))
    if few:
        return pieces if moves == len(names) and ("," in shown or names[0][-1] == "s") else None  # "clean and jerk"
    return pieces if moves * 2 >= len(names) else None


def split_some_dosed(shown: str) -> tuple[tuple[int, int], ...] | None:
    """``5 min rower, hip openers, band walks`` of a warm-up: names of movements, and how much of some of them."""
    joints = [joint for joint in _BETWEEN_NAMES.finditer(shown) if not _within_bracket(shown, joint.start())]
    edges = [0, *(edge for joint in joints for edge in joint.span()), len(shown.rstrip(" ."))]
    pieces = tuple(zip(edges[::2], edges[1::2], strict=True))
    bodies = [read_body(shown[start:end]) for start, end in pieces]
    names = [fold(body.name) for body in bodies]
    if len(pieces) == 1 or any(not name or is_said(name) or len(words_of(name)) > _LONGEST for name in names):
        return None
    if names[-1].startswith("or ") or not _WAYS.isdisjoint(names):
        return None  # "5 min rower, bike, or similar": one of them is chosen
    if "seconds" in bodies[0].spans and _OF_PARTS.fullmatch(names[0]) is not None:
        return None  # "10 min of glute, hip and quad stretching"
    dosed = sum(not AMOUNTS.isdisjoint(body.spans) for body in bodies)
    alone = all(body.spans.keys() <= _NAME or not AMOUNTS.isdisjoint(body.spans) for body in bodies)
    return pieces if dosed and alone and sum(map(is_movement, names)) * 2 >= len(names) else None


_NAME = frozenset({"name", "side", "dose"})
"""``leg swings each`` among others."""
_OF_PARTS = re.compile(
    r"(?:[a-z]+ )?(?:glutes?|hamstrings?|quads?|hips?|cal(?:f|ves)|ankles?|shoulders?|lats?|adductors?|chest|neck)"
)
_BETWEEN_NAMES = re.compile(r"(?:,|;) {1,3}(?:and |then )?| and (?=[A-Za-z-]+(?: [A-Za-z-]+)?[ .]*$)")


def says_in_turn(shown: str) -> bool:
    """Does the joint between the exercises of a line say that they are done in turn?"""
    return ("+" in shown and not runs_on(shown)) or _IN_TURN.search(fold(shown)) is not None


_IN_TURN = re.compile(r"\d(?: ?(?:each|ea))? / [a-z]|(?<![a-z])ss(?![a-z])|super|followed | into \d")


def _within_bracket(low: str, at: int) -> bool:
    return low.count("(", 0, at) > low.count(")", 0, at)


def _is_whole(shown: str) -> bool:
    """``Overhead Ext 3x12``: a name with sets and an amount behind it, whatever it is."""
    body = read_body(shown)
    amounts = "sets" in body.spans and not AMOUNTS.isdisjoint(body.spans)
    return amounts and bool(body.name) and not body.leading and not is_remark(fold(body.name))


_OF_A_BOUT = frozenset({"name", "dose", "seconds", "distance", "effort"})


def _is_bout(shown: str) -> bool:
    """``Run 5 min easy``, ``stretch 5 min``: a movement, and how long or how far."""
    body = read_body(shown)
    name = fold(body.name)
    if not (name and is_movement(name)) or body.leading or len(words_of(name)) > _LONGEST_BOUT or is_remark(name):
        return False
    if any(map(str.isdecimal, "".join(shown[start:end] for start, end in body.notes))):
        return False
    return not body.spans.keys().isdisjoint(("seconds", "distance")) and body.spans.keys() <= _OF_A_BOUT


_LONGEST_BOUT = 3
_LISTED_AMOUNTS = frozenset({"reps", "seconds", "distance"})


def _is_named(shown: str) -> bool:
    """More than the ``SL`` of ``Leg press DL 3x10, SL 3x8``."""
    name = fold(read_body(shown).name)
    return is_movement(name) or " " in name


ENDS_SET = re.compile(r"(?:drops?|drop ?-?sets?|partials?|pulses?|half reps?|iso holds?|holds?|back-?offs?)")
"""``Row 3x10 each + 1 drop``: how its last set ends, and no other exercise."""


def _stands_alone(shown: str, leading: bool, together: bool, listed: bool) -> bool:
    body = read_body(shown)
    name = fold(body.name)
    if not name or is_remark(name) or not is_movement(name) or ENDS_SET.fullmatch(name) is not None:
        return False
    if listed:
        counted = "sets" in body.spans or _TIMES.search(shown) is not None
        counted = counted and not body.leading and not _LISTED_AMOUNTS.isdisjoint(body.spans)
        return counted or _is_bare_load(body, name)
    if leading:
        return body.leading and body.has_dose
    return body.has_dose or together or _is_bare_load(body, name)


def _is_bare_load(body: Body, name: str) -> bool:
    """``Bench 80`` of ``Deadlift 110 / Bench 80``: a number that was taken as the load for its size alone."""
    load = body.dose.load
    return load is not None and load.text.isdecimal() and is_surely_load(name, float(load.text))
