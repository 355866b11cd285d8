"""Sets of a kind: ``3 drop sets of 10``, ``2 x rest-pause sets``, ``1 x top set``, ``3 doubles``."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.chain_meaning import interpret
from hipflex_kit.notation.quantities import amounts
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.tokens import Element, TechniqueWords, Token
from hipflex_kit.program import Range, Technique

_SETS = r"[ -]?sets?(?![a-z])"
_KIND = re.compile(
    r"(?P<low>\d{1,2})(?:-(?P<high>\d{1,2}))?(?: {0,2}[x*] {0,2}(?=[a-z])| {1,2}|-)(?:"
    rf"(?P<technique>(?P<drop>(?:drop|strip){_SETS}(?: {{0,2}}[-,:(] {{0,2}}\d drops?\)?)?)"
    rf"|(?P<rest_pause>rest[- ]?pause{_SETS})|(?P<cluster>clusters?{_SETS})"
    rf"|(?P<myo>myo(?:[ -]reps?)?{_SETS})|(?P<backoff>back[ -]?off{_SETS}))"
    rf"|(?P<plain>(?:(?<=x )(?:working|work|straight|hard)|top){_SETS}))"
)
_OF = re.compile(r" {0,2}(?:of|x|\*|at(?! \d{1,3} ?(?:%|kg|lb)))(?![a-z]) {0,2}(?=\d)|, {1,2}(?=\d{1,2} ?reps)")


def read_kind_of_sets(text: str, at: int, shown: str) -> list[Token] | None:
    """Sets, their technique and what each has, at a position; None where the number is of something else."""
    match = _KIND.match(text, at)
    if match is None:
        return None
    number_end = match.end("high") if match["high"] else match.end("low")
    counted = Element("sets", numbers.as_range(match["low"], match["high"]), at, number_end)
    if match["technique"] is None:
        counted = counted._replace(end=match.end())
        words = []
    else:
        kind = next(name for name in _TECHNIQUES if match[name])
        said = TechniqueWords(Technique(kind), shown[match.start("technique") : match.end()])
        words = [Token("technique", match.start("technique"), match.end(), said)]
        between = Token("sign", number_end, match.start("technique"))
        words = [between, *words] if text[number_end : match.start("technique")].strip() else words
    joint = _OF.match(text, match.end())
    each = amounts.read_element(text, joint.end(), shown, after_times=True) if joint else None
    if joint is None or each is None:
        return [*interpret([counted], []), *words]
    read = interpret([counted, each], [Token("sign", match.end(), joint.end())])
    return [read[0], *words, *read[1:]]


_FEW = re.compile(
    r"(?P<sets>[1-9]|1[0-2])(?:-(?P<most>[2-9]|1[0-2]))? {1,2}(?:(?:heavy|easy|fast|speed|paused?) )?"
    r"(?P<few>singles|doubles|triples)(?![a-z]|[ -]?unders?)"
)
_REPS_OF_FEW = {"singles": 1.0, "doubles": 2.0, "triples": 3.0}


def read_few(text: str, at: int) -> list[Token] | None:
    """``3 doubles``: three sets of two; more than a dozen are turns of a skipping rope."""
    match = _FEW.match(text, at)
    if match is None:
        return None
    sets = numbers.as_range(match["sets"], match["most"])
    counted = Element("sets", sets, at, match.end("most") if match["most"] else match.end("sets"))
    each = Element("reps", Range.exactly(_REPS_OF_FEW[match["few"]]), match.start("few"), match.end())
    return interpret([counted, each], [Token("sign", counted.end, each.start)])


_TECHNIQUES = ("drop", "rest_pause", "cluster", "myo", "backoff")
