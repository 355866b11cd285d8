"""What the tokens of a line leave: bare numbers to be settled, the stretch of the dose, and notes."""

from __future__ import annotations

from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.line_words import MOST_SETS
from hipflex_kit.notation.loads import parse_load
from hipflex_kit.notation.name_places import FILLER, LETTER, Stretch, behind_signs
from hipflex_kit.notation.tokens import AMOUNTS, DOSE_PARTS, Token
from hipflex_kit.program import Load, LoadKind, Range
from hipflex_kit.record_making import replace


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
        few = isinstance(first.value, Range) and first.value.high <= _MOST_SETS_IN_COLUMN
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
    if tokens[1] is not amount or low[count.end : amount.start] != " " or not low[count.start : count.end].isdigit():
        return tokens
    before = low[: count.start]
    if not LETTER.search(before) or before[-1:] != " " or _NUMBERED.search(before.rstrip()):
        return tokens
    if count.value.high > _MOST_SETS_IN_COLUMN or not _may_be_done_so_often(count.value.high, amount):
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
_MOST_SETS_IN_COLUMN = 10


def resolve_counts(low: str, shown: str, tokens: list[Token], name_at: Stretch, leading: bool) -> list[Token]:
    """Give bare numbers a meaning from where they stand."""
    resolved: list[Token] = []
    tokens = _with_weight_in_hand(low, shown, _without_aim(low, tokens))
    kinds = {token.kind for token in tokens}
    for index, token in enumerate(tokens):
        if token.kind != "count" or not isinstance(token.value, Range):
            if leading and token.kind == "seconds" and token.end > name_at[0] and low[token.end - 1] == '"':
                continue  # behind a name, 24" is a height
            resolved.append(token)
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        has_reps = bool({"reps", "reps_list", "reps_text"} & kinds)
        if _is_half_for_each_side(low, token, following, resolved):
            resolved = [one for one in resolved if one.kind not in ("reps", "side")]
            resolved.append(token._replace(kind="reps"))
            continue
        if following is not None and following.kind == "side" and following.start - token.end <= 2 and not has_reps:
            resolved.append(token._replace(kind="reps"))
        elif following is not None and "sets" not in kinds and _counts_sets(low, token, following):
            resolved.append(token._replace(kind="sets"))
            kinds.add("sets")
        elif (
            following is not None
            and following.kind == "load"
            and low[token.end : following.start].strip() in ("x", "*")
            and "sets" not in kinds
            and (token.value.high <= MOST_SETS or not _is_bodyweight(following))
        ):
            kind = "sets" if _is_bodyweight(following) else "reps"  # "3 x bodyweight", "5 x 100 kg"
            resolved.append(token._replace(kind=kind))
            kinds.add(kind)
        elif (
            following is not None
            and following.kind == "seconds"
            and low[token.end : following.start].strip() == "/"
            and "sets" not in kinds
        ):
            resolved.append(token._replace(kind="sets"))
        elif (
            token.end <= name_at[0]
            and leading
            and not has_reps
            and not ({"seconds", "distance", "calories"} & {t.kind for t in tokens[:index]})
        ):
            resolved.append(token._replace(kind="reps"))
            kinds.add("reps")
        elif (
            (token.start >= name_at[1] or (name_at[0] == name_at[1] and _right_before_sets(low, token, following)))
            and "load" not in kinds
            and (token.value.low >= 45 or _stands_before_sets(token, following))
            and (has_reps or "sets" in kinds)
        ):
            resolved.append(token._replace(kind="load", value=parse_load(shown[token.start : token.end])))
        elif (
            token.start >= name_at[1]
            and not has_reps
            and not ({"seconds", "distance", "calories"} & kinds)
            and not leading
        ):
            resolved.append(token._replace(kind="reps"))
            kinds.add("reps")
    return resolved


def _counts_sets(low: str, token: Token, following: Token) -> bool:
    """``3 to failure``, and between bars ``Push-up | 3 | AMRAP``: a small number before an amount is how many sets."""
    if not isinstance(token.value, Range):
        return False
    between = low[token.end : following.start]
    dashed = between == low[max(0, token.start - 3) : token.start] == " - "
    if dashed or ("|" in between and not between.strip(" |")):
        return token.value.high <= _MOST_SETS_IN_COLUMN and following.kind in AMOUNTS
    return following.kind == "reps_text" and len(between) <= 1 and token.value.high <= MOST_SETS


_LEAST_LOAD = 15.0


def _right_before_sets(low: str, token: Token, following: Token | None) -> bool:
    """``405 8x2`` below a name."""
    return following is not None and following.kind == "sets" and low[token.end : following.start] == " "


def _stands_before_sets(token: Token, following: Token | None) -> bool:
    """``Press 37.5 3x5``, ``Press 40 5/5/4``: a number right before the sets is what is lifted."""
    if following is None or following.kind not in ("sets", "reps_list") or following.start - token.end > 1:
        return False
    return isinstance(token.value, Range) and token.value.low >= _LEAST_LOAD


def _without_aim(low: str, tokens: list[Token]) -> list[Token]:
    """``7x 65 lb (5+)``: seven were done; the bracket behind the load says how many had been asked for."""
    if [token.kind for token in tokens[:3]] != ["count", "sign", "load"] or "(" not in low:
        return tokens
    opened = low.index("(")
    return tokens[:3] + [token for token in tokens[3:] if not token.kind.startswith("reps") or token.start < opened]


_IN_EACH_HAND = re.compile(r" ?(?:/|p/|per |each |in each )hands?")


def _with_weight_in_hand(low: str, shown: str, tokens: list[Token]) -> list[Token]:
    """``Farmer walk 275/hand 3x60ft``: before sets of something else, a number for each hand is what it holds."""
    counts = [token.kind for token in tokens] if "hand" in low else []
    if "load" in counts:
        return _with_hand_behind_load(low, shown, tokens)
    if AMOUNTS.isdisjoint(counts) or not {"sets", "distance"} & set(counts):
        return tokens
    for index, (token, side) in enumerate(pairwise(tokens)):
        held = token.kind == "count" and side.kind == "side" and isinstance(token.value, Range)
        if held and _IN_EACH_HAND.fullmatch(low, token.end, side.end) is not None:
            load = Token("load", token.start, side.end, parse_load(shown[token.start : side.end]))
            return [*tokens[:index], load, *tokens[index + 2 :]]
    return tokens


def _with_hand_behind_load(low: str, shown: str, tokens: list[Token]) -> list[Token]:
    """``9 push press 22.5/15 per hand``: right behind a load the hand is of the load, and no side."""
    for index, (token, side) in enumerate(pairwise(tokens)):
        if not isinstance(token.value, Load) or side.kind != "side":
            continue
        if _IN_EACH_HAND.fullmatch(low, token.end, side.end) is not None:
            load = replace(token.value, text=shown[token.start : side.end])
            return [*tokens[:index], token._replace(end=side.end, value=load), *tokens[index + 2 :]]
    return tokens


_OF_ONE_REP = re.compile(
    r" (?:lower(?:ing)?|descen[dt]|ascen[dt]|(?:pause|stop)(?= (?:in|at) (?:the )?(?:bottom|top|hole|chest))|eccentric"
    r"|negative)(?![a-z])"
)
"""``5 Squats (0:05 lowering, 0:05 ascent)``: how a repetition goes, and no amount."""


_OF_LAST_REP = re.compile(r"hold(?:ing)? (?:the )?(?:last|final)(?: rep| one)?(?: for)? $")
"""``3x15, hold the last rep for 10 seconds``: how a set ends, and not how long each repetition is."""


def without_parts_of_rep(low: str, tokens: list[Token]) -> list[Token]:
    """Tokens without the times that say how one of the repetitions goes."""
    if not any(token.kind in ("reps", "count") for token in tokens):
        return tokens
    return [
        token
        for token in tokens
        if token.kind != "seconds"
        or (_OF_ONE_REP.match(low, token.end) is None and _OF_LAST_REP.search(low, 0, token.start) is None)
    ]


def _is_bodyweight(token: Token) -> bool:
    return isinstance(token.value, Load) and token.value.kind is LoadKind.BODYWEIGHT


def _is_half_for_each_side(low: str, token: Token, following: Token | None, before: list[Token]) -> bool:
    """``3x14 (7 each leg)``: seven on each leg make the fourteen."""
    if following is None or following.kind != "side" or following.start - token.end > 2 or low[token.start - 1] != "(":
        return False
    reps = next((one.value for one in before if one.kind == "reps"), None)
    return isinstance(reps, Range) and isinstance(token.value, Range) and reps.low == 2 * token.value.low


def dose_stretches(low: str, used: list[Token]) -> dict[str, Stretch]:
    """The runs of sets, amounts and side; the first is ``dose``, a second one ``dose_2``."""
    runs: list[list[int]] = []
    open_run = False
    for token in used:
        if token.kind not in DOSE_PARTS and token.kind != "cluster":
            open_run = False
        elif open_run and not LETTER.search(low, runs[-1][1], token.start):
            runs[-1][1] = max(runs[-1][1], token.end)
        else:
            runs.append([token.start, token.end])
            open_run = True
    named = {}
    for index, (start, end) in enumerate(run for run in runs if run[1] > run[0]):
        start, end = _balanced(low, start, end)
        named["dose" if index == 0 else f"dose_{index + 1}"] = (start, end)
    return named


def _balanced(low: str, start: int, end: int) -> Stretch:
    """The stretch without blanks around it, with the bracket that it opens or closes."""
    while end > start and low[end - 1] == " ":
        end -= 1
    while start < end and low[start] == " ":
        start += 1
    opened, closed = low.count("(", start, end), low.count(")", start, end)
    if opened > closed and low[end : end + 1] == ")":
        end += 1
    elif closed > opened and start and low[start - 1] == "(":
        start -= 1
    return start, end


def note_stretches(low: str, name_at: Stretch, used: list[Token]) -> tuple[Stretch, ...]:
    """What neither name nor token covers, as far as it says something."""
    covered = sorted([name_at, *((token.start, token.end) for token in used)])
    notes = []
    position = 0
    for start, end in [*covered, (len(low), len(low))]:
        if start > position and (note := _note_in(low, position, start)):
            notes.append(note)
        position = max(position, end)
    return tuple(notes)


def _note_in(low: str, start: int, end: int) -> Stretch | None:
    start = behind_signs(low, start, end)
    filler = FILLER.match(low, start, end)
    if filler is not None and filler.end() >= end:
        return None
    while end > start and low[end - 1] in " ,;:|—-([":
        end -= 1
    if low[start : start + 1] == "(" and low[start:end].endswith((")", ").")) and low[start + 1 : end].count("(") == 0:
        start, end = start + 1, low.rindex(")", start, end)
    elif low[end - 1 : end] == ")" and low.count("(", start, end) < low.count(")", start, end):
        end -= 1
    elif low[start : start + 1] == "(" and low.count("(", start, end) > low.count(")", start, end):
        start += 1
    return (start, end) if any(char.isalnum() for char in low[start:end]) else None
