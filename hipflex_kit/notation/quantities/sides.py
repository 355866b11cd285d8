"""Per-side wordings: each leg, e/s, ea, /side, p/s, por lado, alternating."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import Side, SideKind

_LIMBS = {
    "leg": r"legs?|lgs?|foot|feet|knee|ankle|hip|piernas?|perna|bein|jambe|gambe?|gamba|been",
    "arm": r"arms?|hands?|shoulder|brazos?|bra[cç]o|mano|arme?|bras|braccio",
    "side": r"sides?|directions?|ways?|lados?|seiten?|richtung|c[oô]t[eé]|lato|kant|zijde|dir|s",
}
_LIMB = re.compile("|".join(f"(?P<{word}>{words})" for word, words in _LIMBS.items()))
_ANY = "|".join(_LIMBS.values())
_EACH = re.compile(
    r"(?:"
    r"(?:(?:on |for |in |to |with )?(?:each|every|per|de cada|cada|por|pro|je|jede[ns]?|par|chaque|both) {1,2}"
    rf"|ea\.? {{0,2}}|[peac]?/ {{0,2}}|x {{1,2}})(?:(?:lead|front|back|working) )?(?P<limb>{_ANY})(?![a-z])\.?"
    r"|[peac]?/ {0,2}(?P<l>l)(?![a-z])\.?"
    r"|e/a(?![a-z])\.?|p/ea(?![a-z])\.?|/ea(?:ch)?(?![a-z])\.?"
    r"|(?P<both>(?:je )?(?:re(?:chts)? ?[/+&] ?li(?:nks)?|li(?:nks)? ?[/+&] ?re(?:chts)?)\.?(?: je(?= \d))?"
    r"|l ?[/+&] ?r|r ?[/+&] ?l"
    r"|left ?(?:/|and|&|\+) ?right|right ?(?:/|and|&|\+) ?left"
    r"|(?:left|right) ?[,/&+] ?(?:and )?(?P<n>\d{1,3}) (?:left|right))(?![a-z])"
    r"|(?P<es>es|ps|[ep]\.s\.?)(?![a-z])|(?P<e>e)(?![a-z/])"
    r"|(?P<bare>each|ea|per)(?! {1,2}(?:set|round|rep|week|day|time|exercise|minute|min|movement|other|workout|session|"
    r"of|one|hand (?:weight|db))(?:s)?(?![a-z]))(?![a-z/])\.?"
    r"|(?P<one>[lr])(?= [a-z][a-z])"
    r"|unilateral(?:ly)?(?![a-z])"
    r"|je(?= \d{1,3}(?: ?- ?\d{1,3})? ?(?:s(?:ek)?|min|wdh|x|wiederholungen)(?![a-z])(?! ?\d))"
    rf"|a (?P<d>leg|arm|side)(?![a-z])\.?"
    r")"
)
_ALONE = re.compile(r"(?<=[\ds\"'] )e(?= {0,2}(?:$|[,;)]))")
"""``2x20s e``."""
_EACH_OF = re.compile(r" {1,2}[a-z]")
_ALTERNATING = re.compile(
    r"(?:alternating(?! partner)(?: {1,2}(?P<a>legs|arms|sides|(?:leg|arm|side)(?! [a-z])))?"
    r"|alternate(?: {1,2}(?P<b>legs|arms|sides|(?:leg|arm|side)(?! [a-z])))?|alt\.?"
    r"|(?<!rounds )(?<!sets )(?<!times )(?<!minutes )total"
    r"|in total|alternando)(?![a-z])"
)


def read_side(text: str, at: int) -> Token | None:
    """A per-side wording at a position, or None. ``each set`` and ``per week`` are not about sides."""
    match = _EACH.match(text, at)
    if match is None or _says_otherwise(text, at, match):
        return None
    if match["bare"] and text.endswith(" reps ", 0, at) and _OF_SETS.search(text, 0, at) is not None:
        return Token("aside", at, match.end())
    if text[at] == "x" and match["limb"] and _NAME_GOES_ON.match(text, match.end()):
        return None  # "10 x leg raises", "12 x shoulder press"
    if match["d"] and _EACH_OF.match(text, match.end()):
        return None  # "in a side plank"
    if (
        match["bare"]
        and match["bare"] != "ea"
        and _EACH_OF.match(text, match.end())
        and not text.startswith((" @", " w/"), match.end())
    ):
        after = text[match.end() :].lstrip()
        if after.split(" ", 1)[0] not in _AFTER_BARE and not _counts_each(text, at, after):
            return None
    if match["e"] and not (
        _ALONE.match(text, at)
        or text[at - 1 : at].isdecimal()
        or (text[at - 1 : at] in ('"', "'") and text[at - 2].isdecimal())
    ):
        return None  # "10 e 12"
    if match["es"] and (at == 0 or not (text[at - 1].isdecimal() or text[at - 1 : at] == " ")):
        return None
    limb_text = match["limb"] or match["l"] or match["d"]
    return Token("side", at, match.end(), Side(SideKind.EACH, _word(limb_text)))


def _says_otherwise(text: str, at: int, match: re.Match[str]) -> bool:
    """Do the words speak of both legs together, of one side with its own number, or of each round?"""
    if match["one"] and not text[at - 1 : at].isdecimal():
        return True
    if match["n"] and not text[:at].endswith((f" {match['n']} ", f"x{match['n']} ")):
        return True  # "12 left, 10 right"
    if match["limb"] and text[at - 1 : at] == "(" and text.startswith(("both leg", "both arm", "both f", "both h"), at):
        return True  # "Calf raises (both legs)"
    if match["limb"] and text[at] == "/" and text[at - 1 : at] == " " and text[at - 2 : at - 1].isalpha():
        movement = _LIMB_OF_NAME.match(text, match.start("limb"))
        return movement is not None and is_movement(movement[0])  # "10 curls / leg raises"
    return bool(match["bare"]) and text.endswith(_BEFORE_NO_SIDE, 0, at)


_LIMB_OF_NAME = re.compile(r"[a-z]+ {1,2}[a-z-]{3,}(?: {1,2}[a-z-]{3,})?")


_BEFORE_NO_SIDE = ("after ", "rounds, ", "rounds ")
"""``35 box jumps (a broad jump after each)``, ``4 rounds, each for max reps``."""
_OF_SETS = re.compile(r"\d sets? ?\(\d{1,3}(?: ?- ?\d{1,3})? reps $")
"""``4 sets (6 reps each)``: so many in each of the sets."""
_NAME_GOES_ON = re.compile(r" {1,2}(?!(?:at|with|for|then|and|rest|tempo|rpe|rir|superset|each)(?![a-z]))[a-z]{3}")
_COUNT_ALONE = re.compile(r" {0,3}\d{1,3} {1,2}")
_OF_SEVERAL = re.compile(r"[,:;/&+]| and | or ")


def _counts_each(text: str, at: int, after: str) -> bool:
    """``5 each step-ups``: so many of one exercise on each side."""
    alone = text.startswith("each", at) and _COUNT_ALONE.fullmatch(text, 0, at) is not None
    return alone and _OF_SEVERAL.search(after) is None and is_movement(after)


_AFTER_BARE = {
    "alternating",
    "at",
    "with",
    "x",
    "for",
    "then",
    "and",
    "rest",
    "tempo",
    "rpe",
    "rir",
    "sets",
    "superset",
}


def _word(limb_text: str | None) -> str | None:
    if not limb_text or limb_text == "l":
        return "leg" if limb_text else None
    match = _LIMB.fullmatch(limb_text)
    return match.lastgroup if match else None


def read_alternating(text: str, at: int) -> Token | None:
    """``alternating``, ``total``: the number is for both sides together."""
    match = _ALTERNATING.match(text, at)
    if match is None:
        return None
    return Token("side", at, match.end(), Side(SideKind.ALTERNATING, _word(match["a"] or match["b"])))


def side_text(side: Side) -> str:
    """``each leg``, ``each``, ``alternating``, ``alternating legs``."""
    if side.kind is SideKind.ALTERNATING:
        return f"alternating {side.word}s" if side.word else "alternating"
    return f"each {side.word}" if side.word else "each"
