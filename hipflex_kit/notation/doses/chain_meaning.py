"""What each number of a chain means: which are sets, which repetitions, and when the first is a load."""

from __future__ import annotations

from hipflex_kit.notation.doses.line_words import MOST_SETS, UNLIKELY_SETS
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.words import numbers
from hipflex_kit.notation.words.tokens import AtLeast, Element, Token, Value
from hipflex_kit.program import Load, LoadKind, Range, Side, SideKind


def reps_come_first(first: Range, second: Range) -> bool:
    """``10-15 x 3``, ``5-10 x 3-4``: nobody leaves open whether it is five sets or ten."""
    if first.high == first.low or second.high > MOST_SETS:
        return False
    if first.low >= MOST_SETS:
        return True
    return first.high >= _FEWEST_OPEN and first.high - first.low >= _WIDE and second.low >= _FEWEST_SETS


_FEWEST_OPEN, _WIDE, _FEWEST_SETS = 8, 3, 3
"""``3-5 x 5``, ``5-8 x 1`` and ``6-7 x 2`` may be sets."""


def interpret(elements: list[Element], signs: list[Token]) -> list[Token]:
    """Give every number of a chain its meaning: units first, then the order sets × reps × (seconds of one rep)."""
    units = [element.unit for element in elements]
    kinds: list[str | None] = list(units)
    bare = [index for index, unit in enumerate(units) if unit is None]
    has_amount = any(unit in _AMOUNT_UNITS for unit in units)
    if len(elements) == 1:
        kinds = [units[0] or "count"]
    elif len(elements) == 2 and units[0] is None and units[1] is None:
        kinds = ["sets", "reps"]
    elif len(elements) == 2 and units[0] is None and units[1] == "load":
        return _sets_of_load(elements, signs[0])
    elif len(elements) == 2 and units[0] is None and (_no_sets(elements[0].value) or _counted_behind(*elements)):
        kinds = ["load", units[1]]
        elements = [elements[0]._replace(value=_load_of(elements[0].value)), elements[1]]
    elif len(elements) == 2 and units[0] == "seconds" and units[1] is None:
        kinds = ["seconds", "sets"]
    else:
        free = [
            kind
            for kind in ("sets", "reps")
            if kind not in units and not (kind == "reps" and has_amount and len(bare) == 1)
        ]
        if bare and "reps" in units and "sets" not in units:
            free = ["sets"]
        for index, kind in zip(bare, free, strict=False):
            kinds[index] = kind
    tokens: list[Token] = []
    for position, (meant, element) in enumerate(zip(kinds, elements, strict=True)):
        if position:
            tokens.append(signs[position - 1])
        tokens.extend(_as_tokens(meant or "count", element))
    return tokens


def _sets_of_load(elements: list[Element], sign: Token) -> list[Token]:
    """``3xBW``: so many sets, of as many as there are; ``3 x 12RM``: of as many as the load allows."""
    first, second = elements
    load = second.value if isinstance(second.value, Load) else None
    known = load is not None and load.kind in (LoadKind.BODYWEIGHT, LoadKind.REP_MAX)
    tokens = [*_as_tokens("sets" if known else "count", first), sign, *_as_tokens("load", second)]
    if load is not None and load.kind is LoadKind.REP_MAX and load.amount is not None:
        tokens.append(Token("reps", second.end, second.end, load.amount))
    return tokens


def _no_sets(value: Value) -> bool:
    """``130x50 ft``: the first number is the load."""
    return isinstance(value, Range) and value.low >= NO_SETS


def _counted_behind(first: Element, listed: Element) -> bool:
    """``25 x 10, 10, 8``: the list says how many sets, and so the first number is the load."""
    if listed.unit != "reps_list" or not isinstance(listed.value, tuple) or not isinstance(first.value, Range):
        return False
    return first.value.low > UNLIKELY_SETS and len(listed.value) > 1


def _load_of(value: Value) -> Load | None:
    return parse_load(numbers.range_text(value)) if isinstance(value, Range) else None


def only_numbers(elements: list[Element], signs: list[Token]) -> list[Token] | None:
    """``135x5`` and ``35x10x3`` begin with a load; ``12 x 10 x 8`` are the repetitions of each set."""
    values = [element.value for element in elements if isinstance(element.value, Range)]
    if len(values) != len(elements):
        return None
    exact = [value.low for value in values if value.low == value.high]
    if len(values) == 2 and reps_come_first(*values):
        (first, second), (one, other) = elements, values
        return [Token("reps", first.start, first.end, one), signs[0], Token("sets", second.start, second.end, other)]
    if values[0].low >= NO_SETS:
        kinds = ("load", "reps", "sets")
        if len(elements) > len(kinds):
            return None
        if len(values) > 2 and min(values[1].low, values[2].low) > MOST_SETS:
            both = (values[1].low, values[2].low)  # "205x10x8": two sets
            lifted = Token("load", elements[0].start, elements[0].end, parse_load(numbers.range_text(values[0])))
            return [lifted, signs[0], Token("reps_list", elements[1].start, elements[2].end, both)]
        if len(values) > 2 and values[1].high <= MOST_SETS < values[2].low:
            kinds = ("load", "sets", "reps")  # "60x3x20"
        load = parse_load(numbers.range_text(values[0]))
        tokens = [Token("load", elements[0].start, elements[0].end, load)]
        for kind, sign, element in zip(kinds[1:], signs, elements[1:], strict=False):
            tokens += [sign, Token(kind, element.start, element.end, element.value)]
        return tokens
    if len(exact) == len(elements) > 2 and exact[0] > MOST_SETS and exact == sorted(exact, reverse=True):
        return [Token("reps_list", elements[0].start, elements[-1].end, tuple(exact))]
    return None


NO_SETS = 30
"""So many sets of one exercise nobody writes: the first number of ``135x5`` is a load."""
_AMOUNT_UNITS = (
    "reps",
    "reps+",
    "reps_list",
    "reps_text",
    "seconds",
    "distance",
    "calories",
    "cluster",
    "split",
    "seconds each",
)


def _as_tokens(kind: str, element: Element) -> list[Token]:
    start, end, value = element.start, element.end, element.value
    if isinstance(value, AtLeast):
        return [Token("reps", start, end, value.amount), Token("reps_text", end, end, value.text)]
    if kind in ("split", "seconds each"):
        said = "reps" if kind == "split" else "seconds"
        return [Token(said, start, end, value), Token("side", end, end, Side(SideKind.EACH, None))]
    return [Token(kind, start, end, value)]
