"""What stands behind ``@`` and ``with``: a load, an effort, a tempo or what is carried."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.quantities import loads, tempo
from hipflex_kit.notation.words.tokens import Token

_AT = re.compile(
    r"@ {0,2}(?:\(?(?:a )?(?:min(?:imum)?|max(?:imum)?|at least|about|approx\.?|around|up to)\)? {1,2}(?=\d))?"
)
_WITH = re.compile(r"(?:w/ ?|with |using |holding |@ ?)(?:a |an |the |some |pair of |two |light |heavy |moderate )*")
_IMPLEMENT = re.compile(
    r"(?:light |heavy |medium |moderate )?(?:dumbbells?|kettlebells?|barbells?|dbs?|kbs?|bands?|plates?"
    r"|(?:weighted |weight )?vest|ankle weights?|body ?weight|chains?"
    r"|sandbag)(?: in each hand)?(?![a-z])"
)
_SAME = re.compile(r"(?:the )?same(?: weight| load)?(?![a-z])")
_BARE_EFFORT = re.compile(r"(\d{1,2}(?:\.5)?)(?: {0,1}- {0,1}(\d{1,2}(?:\.5)?))?(?![\d.x*:%/])")
"""``@8``: up to ten, an effort."""
_BARE_LOAD = re.compile(
    r"\d{2,4}(?:\.\d{1,2})?(?: {0,1}[-/] {0,1}\d{2,4})*(?![\dx*:%]| ?x"
    r"| ?(?:km|mph|kph|watt|min|sec|s(?![a-z])|rpm|reps))"
)
"""``@100``: a load without its unit."""


def read_at_sign(text: str, at: int, shown: str) -> list[Token] | None:
    """``@ 60 kg``, ``@ RPE 8``, ``@ 30X1``, ``@ bodyweight``: the sign and what stands behind it."""
    match = _AT.match(text, at)
    if match is None:
        return None
    position = match.end()
    sign = Token("key", at, position)
    if setting := loads.read_after_at(text, position, shown):
        return [sign, setting]
    if keyed := tempo.read_keyed_tempo(text, position, shown):
        return [sign, *keyed]
    if load := loads.read_load(text, position, shown) or _used(text, at, position, shown):
        return [sign, load]
    if effort := loads.read_effort(text, position):
        return [sign, effort]
    digits = tempo.read_tempo_digits(text, position, shown)
    if digits is not None and (not text[position : digits.end].isdecimal() or digits.end - position == 4):
        return [sign, digits]
    if pair := loads.read_pair(text, position, shown):
        return [sign, pair]
    bare = _BARE_EFFORT.match(text, position)
    if bare is not None and float(bare[2] or bare[1]) <= 10:
        value = loads.parse_effort(f"rpe {bare[0]}")
        if value is not None:
            return [sign, Token("effort", position, bare.end(), value)]
    plain = _BARE_LOAD.match(text, position)
    if plain is not None:
        return [sign, Token("load", position, plain.end(), loads.parse_load(shown[position : plain.end()]))]
    if implement := _IMPLEMENT.match(text, position) or _SAME.match(text, position):
        return [sign, Token("load", position, implement.end(), loads.parse_load(shown[position : implement.end()]))]
    return None


_LOADS_OF_SETS = re.compile(r"(?:[2-9]\d|\d{3})(?:[-/](?:[2-9]\d|\d{3})){2,5}(?![\d%x:./-])")
"""``10-8-6 @ 60-70-80``: a load for each set, and no tempo: nobody lifts for so long."""


def _used(text: str, at: int, position: int, shown: str) -> Token | None:
    """A load for each set, or a pair of bells."""
    listed = _LOADS_OF_SETS.match(text, position)
    if listed is not None:
        return Token("load", position, listed.end(), loads.parse_load(shown[position : listed.end()]))
    return _pair_used(text, at, position, shown)


_PAIR_OF = re.compile(r"(?:[5-9]|[1-9]\d|1\d\d)s(?= {0,2}(?:$|[,;)]|[1-9]\d? ?[x*]))")
"""``curl 2x15 w/ 30s``: a pair of thirties."""


_BEHIND_REPS = re.compile(r"\d ?[x*] ?(?:\d{2}|[4-9]) ?$|(?:carr(?:y|ies)|farmers?|walks?|lunges?)(?![a-z]).*\d ?m ?$")


def _pair_used(text: str, at: int, position: int, shown: str) -> Token | None:
    """``3x10@8s``: behind sets and repetitions, a pair of eights."""
    used = _PAIR_OF.match(text, position)
    if used is None or _BEHIND_REPS.search(text, 0, at) is None:
        return None
    return Token("load", position, used.end(), loads.parse_load(shown[position : used.end()]))


def read_with(text: str, at: int, shown: str) -> list[Token] | None:
    """``with 20 kg``, ``w/ 30s``: the word and the load."""
    match = _WITH.match(text, at)
    if match is None:
        return None
    load = loads.read_load(text, match.end(), shown)
    if load is not None:
        return [Token("key", at, match.end()), load]
    pair = _PAIR_OF.match(text, match.end()) if not match[0].startswith("hold") else None
    if pair is not None:
        value = loads.parse_load(shown[match.end() : pair.end()])
        return [Token("key", at, match.end()), Token("load", match.end(), pair.end(), value)]
    return None


def read_carried(text: str, at: int, shown: str) -> list[Token] | None:
    """Behind a dose, ``w/ dumbbells`` says what is carried."""
    match = _WITH.match(text, at)
    implement = _IMPLEMENT.match(text, match.end()) if match else None
    if match is None or implement is None:
        return None
    load = loads.parse_load(shown[match.end() : implement.end()])
    return [Token("key", at, match.end()), Token("load", match.end(), implement.end(), load)]
