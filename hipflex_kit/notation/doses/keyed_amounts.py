"""Amounts behind their key: ``Sets: 3``, ``Reps: 10``, ``Load: 60 kg``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses import chains
from hipflex_kit.notation.doses.chain_meaning import interpret
from hipflex_kit.notation.quantities import amounts, loads
from hipflex_kit.notation.words.tokens import Element, Token

_SETS_KEY = re.compile(r"(?:sets?|rounds|round(?= {0,2}[:=])|series|séries|sätze)(?: {0,2}[:=] {0,2}| {1,2})(?=\d)")
_SQUEEZED = re.compile(r"(?<![a-z])(?:quads?|quadriceps|glut(?:e|eal)s?|gluteus|ham(?:string)?s?|isometric) $")
"""``Quad sets: 10 reps``: a muscle that is tightened and let go, and no number of sets."""
_NAMED_SERIES = re.compile(r"[a-z] series$")
_COUNTED_SERIES = re.compile(r"series {0,2}[:=]? {0,2}\d{1,3}(?![^\d]{0,12}(?:rep|x ?\d))")
"""``Side kick series: 10 each side``: what several kicks are called, and no number of sets."""
_COUNTED = re.compile(r"sets?(?: ?:)? {1,2}\d{1,2}(?: ?x ?\d| reps)")
_REPS_KEY = re.compile(
    r"(?:reps?|repetitions?|time|duration|distance|hold|dose|reps / time)(?: {0,2}[:=] {0,2}"
    r"| (?=\d{1,3}(?:-\d{1,3})?(?: ?s(?:ecs?)?)?(?: (?! {0,2}x ?\d)|[,;.)]|$)))"
)
_LOAD_KEY = re.compile(
    r"(?:load|weight|carga|peso|gewicht|intensity)(?: {0,2}[:=] {0,2}| (?=(?!\d{1,2} ?[x*] ?\d)[\d~]|bw|band))"
)


def read_keyed(text: str, at: int, shown: str) -> list[Token] | None:
    """The key at a column with its amount, or None."""
    if _SQUEEZED.search(text, 0, at) and _COUNTED.match(text, at):
        return None
    if _NAMED_SERIES.search(text, 0, at + len("series")) and _COUNTED_SERIES.match(text, at):
        return None
    if match := _SETS_KEY.match(text, at):
        found = amounts.read_element(text, match.end(), shown)
        if found is not None and found.unit in (None, "sets"):
            return [Token("sign", at, match.end()), Token("sets", found.start, found.end, found.value)]
        chain = chains.read_chain(text, match.end(), shown)
        return [Token("sign", at, match.end()), *chain] if chain else None
    if (match := _REPS_KEY.match(text, at)) and not _of_a_hold(text, at):
        return _after_reps_key(text, at, match.end(), shown)
    if text.startswith("load ", at) and text[:at].rstrip()[-1:] in ("—", "-", ",", ";", "("):
        return _after_load_key(text, at, at + 5, shown)
    if match := _LOAD_KEY.match(text, at):
        return _after_load_key(text, at, match.end(), shown)
    return None


_HELD_LONG = re.compile(r"hold (?:[1-9]\d|1\d\d) ?(?:s|secs?|seconds?)(?![a-z])")
_SAYS_WHAT = re.compile(r"(?<![a-z])(?!and |then |x |to |for |with |stretch(?:es)? |pose )[a-z-]{2,} $")


def _of_a_hold(text: str, at: int) -> bool:
    """``Hollow hold 30 sec`` is the name of what is held; in ``Bridge hold 3 sec x 10`` it says how each is done."""
    return _HELD_LONG.match(text, at) is not None and _SAYS_WHAT.search(text, 0, at) is not None


def _after_reps_key(text: str, at: int, position: int, shown: str) -> list[Token] | None:
    sign = Token("sign", at, position)
    found: Element | None = amounts.read_element(text, position, shown, after_times=True)
    if found is None:
        return None
    if found.unit is None:
        kind = "seconds" if text.startswith("hold", at) else "reps"
        return [sign, Token(kind, found.start, found.end, found.value)]
    if found.unit == "sets":
        return None
    return [sign, *interpret([found], [])]


def _after_load_key(text: str, at: int, position: int, shown: str) -> list[Token] | None:
    end = len(text)
    for stop in (" — ", " - ", ", ", " | ", "; ", " tempo", " rest"):
        found = text.find(stop, position)
        end = min(end, found) if found >= 0 else end
    stripped = (
        text[position:end].rstrip(" .)")
        if text[position:end].count("(") < text[position:end].count(")")
        else text[position:end].rstrip()
    )
    end = position + len(stripped)
    if end <= position:
        return None
    return [Token("key", at, position), Token("load", position, end, loads.parse_load(shown[position:end]))]
