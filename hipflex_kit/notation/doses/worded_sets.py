"""Sets with repetitions or times in words: ``two sets of five``, ``three sets of twenty seconds``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.chain_meaning import interpret
from hipflex_kit.notation.quantities import amounts
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.number_words import COUNT_WORDS
from hipflex_kit.notation.words.tokens import Element, Token
from hipflex_kit.program import Range

_COUNT = "|".join(COUNT_WORDS)
_FEW = "one|two|three|four|five|six"
_WORDED_SETS = re.compile(
    rf"(?P<sets>{_FEW})(?: (?:or|to) (?P<more>{_FEW}))? (?:hard |heavy |working )?sets?"
    r"(?P<joint> of:? | for (?=\d|[a-z]{3,6} (?:sec|min))|, )"
    rf"(?:(?P<reps>{_COUNT})(?:(?: to |-)(?P<to>{_COUNT}))?"
    r"(?: (?P<unit>reps|sec(?:ond)?s?|min(?:ute)?s?))?(?![a-z])|(?=\d))"
)


_SETS_TO_FAILURE = re.compile(rf"(?P<sets>{_FEW}) sets?(?= (?:to|until|till) (?:failure|fail|max)(?![a-z]))")
_LETTERED = re.compile(r"(?P<sets>\d{1,2})s ?[x*] ?(?P<reps>\d{1,3})(?:-(?P<to>\d{1,3}))? ?r(?:eps?)?(?![a-z+/&])")


def read_lettered(text: str, at: int) -> list[Token] | None:
    """``3s x 8r``."""
    match = _LETTERED.match(text, at)
    if match is None:
        return None
    sign = Token("sign", match.end("sets"), match.start("reps"))
    reps = numbers.as_range(*(number for number in match.group("reps", "to") if number))
    sets = Token("sets", at, match.end("sets"), numbers.as_range(match["sets"]))
    end = match.end("to") if match["to"] else match.end("reps")
    return [sets, sign, Token("reps", match.start("reps"), end, reps), Token("key", end, match.end())]


def read_worded_sets(text: str, at: int, shown: str) -> list[Token] | None:
    """``Two sets of five``, ``three sets of 10-12``, ``two sets of thirty seconds``, ``two sets for 1 minute``."""
    match = _WORDED_SETS.match(text, at)
    if match is None:
        only = _SETS_TO_FAILURE.match(text, at)
        return [Token("sets", at, only.end(), numbers.as_range(str(COUNT_WORDS[only["sets"]])))] if only else None
    sets = numbers.as_range(*(str(COUNT_WORDS[word]) for word in match.group("sets", "more") if word))
    found = [Token("sets", at, match.start("joint"), sets), Token("sign", match.start("joint"), match.end("joint"))]
    if match["reps"] is None:
        element = amounts.read_element(text, match.end(), shown, after_times=True)
        return found + interpret([element], []) if element is not None and element.unit else _counted(found, element)
    reps = numbers.as_range(*(str(COUNT_WORDS[word]) for word in match.group("reps", "to") if word))
    if (match["unit"] or "reps") == "reps":
        return [*found, Token("reps", match.start("reps"), match.end(), reps)]
    length = 60.0 if match["unit"].startswith("min") else 1.0
    held = Range(reps.low * length, reps.high * length)
    return [*found, Token("seconds", match.start("reps"), match.end(), held)]


_REPEAT = re.compile(
    rf"(?P<twice>twice)(?! (?:(?:per|a|each)(?! (?:side|leg|arm|foot|way|direction))|daily|weekly|as)(?![a-z]))"
    rf"|(?:repeat(?:ed)? (?:for |x ?)?(?:a total of )?(?:(?P<n>1?\d)|(?P<word>{_FEW}))"
    r" ?(?:x(?:'s)?|times|sets)(?![a-z])"
    r"|repeat(?:ed)? x ?(?P<x>1?\d)(?![\d:.%]| ?(?:min|sec|[sm](?![a-z]))))"
    r"(?! (?:per|a|each) (?:day|week)| ?/ ?(?:day|week)| daily| weekly)"
)


def read_repeats(text: str, at: int) -> Token | None:
    """``15 reps; repeat 3 times``: behind an amount, how often to do it."""
    match = _REPEAT.match(text, at)
    if match is None or not (any(map(str.isdecimal, text[:at])) or "as many" in text[:at]):
        return None
    times = "2" if match["twice"] else match["n"] or match["x"] or str(COUNT_WORDS[match["word"]])
    return Token("sets", at, match.end(), numbers.as_range(times))


def _counted(found: list[Token], element: Element | None) -> list[Token] | None:
    return [*found, Token("reps", element.start, element.end, element.value)] if element is not None else None
