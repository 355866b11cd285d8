"""``Bench Press 3 10``, ``Leg press - 2 - 12``: cells of a table pasted as words, told by where their numbers stand."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.name_places import LETTER
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.words.tokens import AMOUNTS, Token
from hipflex_kit.program import Range


def counts_in_columns(low: str, tokens: list[Token]) -> list[Token]:
    """``Bench Press 3 10``, a table pasted as words: two bare numbers behind a name are its sets and repetitions."""
    if " - " in low and not any(token.kind in ("sets", "reps") for token in tokens):
        tokens = [one for token in tokens for one in _dashed_cells(low, token)]
    for index in range(len(tokens) - 1):
        first, second = tokens[index], tokens[index + 1]
        if first.kind != "count" or second.kind != "count" or low[first.end : second.start].strip(" |—") or index > 1:
            continue
        following = tokens[index + 2] if index + 2 < len(tokens) else None
        behind = low[second.end :]
        ends = (
            not behind.strip(" .")
            or behind.startswith((" — ", " | "))
            or (following is not None and not low[second.end : following.start].strip(" |("))
        )
        few = isinstance(first.value, Range) and first.value.high <= MOST_SETS_IN_COLUMN
        ends = ends or _BEHIND_COLUMNS.match(behind) is not None
        if first.end < second.start and few and ends and LETTER.search(low, 0, first.start):
            pair = [first._replace(kind="sets"), second._replace(kind="reps")]
            return [*tokens[:index], *pair, *tokens[index + 2 :]]
    return _sets_before_amount(low, tokens)


_BEHIND_COLUMNS = re.compile(r" {1,2}(?:\(|(?:super|giant|tri|drop) ?-?sets?(?![a-z]))")
"""``Chin-up 5 5 Superset``, ``Back extension 3 10 (slow)``."""
_NUMBERED = re.compile(
    r"(?:level|lvl|zone|phase|incline|speed|gear|resistance|sets?|days?|weeks?|rounds?|stage|part|grade|setting|pin|hole)"
    r"[ #:]{0,3}$"
)
_LONGEST_IN_COLUMN = 180.0
"""Seconds: ``Bike level 5 20 min`` counts no sets."""


def _sets_before_amount(low: str, tokens: list[Token]) -> list[Token]:
    """``Farmer's walk 3 100 ft``, ``Plank 3 30 sec``, ``Row 3 12, 10, 8``: one number behind a name, and an amount."""
    amounts = [token for token in tokens if token.kind in AMOUNTS or token.kind == "sets"]
    count = tokens[0] if tokens else None
    if len(amounts) != 1 or count is None or count.kind != "count" or not isinstance(count.value, Range):
        return tokens
    amount = amounts[0]
    if tokens[1] is not amount or low[count.end : amount.start] != " " or not low[count.start : count.end].isdecimal():
        return tokens
    before = low[: count.start]
    if not LETTER.search(before) or before[-1:] != " " or _NUMBERED.search(before.rstrip()):
        return tokens
    if count.value.high > MOST_SETS_IN_COLUMN or not _may_be_done_so_often(count.value.high, amount):
        return tokens
    behind = low[amount.end :].lstrip(" ")
    sided = len(tokens) > 2 and tokens[2].kind == "side"
    return [count._replace(kind="sets"), *tokens[1:]] if sided or behind[:1] in ("", "(", ".") else tokens


def _may_be_done_so_often(sets: float, amount: Token) -> bool:
    if amount.kind == "reps_list":
        return isinstance(amount.value, tuple) and len(amount.value) == sets
    if amount.kind == "seconds":
        return isinstance(amount.value, Range) and amount.value.high <= _LONGEST_IN_COLUMN
    return amount.kind == "distance"


_CELLS = re.compile(r"(?P<sets>[1-6]) - (?P<amount>(?P<n>\d{1,3})(?: ?[a-z]{1,7})?)(?: - (?P<load>\d[^-]*))?")


def _dashed_cells(low: str, token: Token) -> list[Token]:
    """``Leg press - 2 - 12 - seat 5``: between dashes like the one behind the name, a number of sets and how much."""
    if low[max(0, token.start - 3) : token.start] != " - ":
        return [token]
    if token.kind == "load" and (both := _REPS_AND_LOAD.fullmatch(low, token.start, token.end)) is not None:
        reps, at = Range.exactly(float(both["reps"])), both.start("load")
        return [
            Token("reps", token.start, both.end("reps"), reps),
            Token("sign", both.end("reps"), at),
            Token("load", at, token.end, parse_load(both["load"])),
        ]
    cells = _CELLS.fullmatch(low, token.start, token.end) if token.kind in ("count", "seconds", "load") else None
    if cells is None or int(cells["n"]) <= int(cells["sets"]):
        return [token]
    at, end = cells.span("amount")
    kind = token.kind if token.kind == "seconds" else "reps"
    found = [
        Token("sets", token.start, cells.end("sets"), Range.exactly(float(cells["sets"]))),
        Token("sign", cells.end("sets"), at),
        Token(kind, at, end, Range.exactly(token.value.high if isinstance(token.value, Range) else float(cells["n"]))),
    ]
    if cells["load"]:
        start = cells.start("load")
        found += [Token("sign", end, start), Token("load", start, token.end, parse_load(cells["load"]))]
    return found


_REPS_AND_LOAD = re.compile(r"(?P<reps>\d{1,2}) - (?P<load>\d{1,3}(?:\.\d{1,2})? ?(?:kgs?|lbs?))")
"""``KB deadlift - 10 - 20kg``; a range of loads has no blanks around its dash."""
MOST_SETS_IN_COLUMN = 10
