"""What a bare number means, by its neighbours and by the name: sets, repetitions or what is lifted."""

from __future__ import annotations

from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.bare_loads import is_light_load, is_surely_load
from hipflex_kit.notation.doses.count_columns import MOST_SETS_IN_COLUMN
from hipflex_kit.notation.doses.line_words import MOST_SETS
from hipflex_kit.notation.doses.name_places import Stretch
from hipflex_kit.notation.quantities.loads import parse_load
from hipflex_kit.notation.words.tokens import AMOUNTS, Token
from hipflex_kit.program import Load, LoadKind, Range
from hipflex_kit.record_making import replace


def resolve_counts(low: str, shown: str, tokens: list[Token], name_at: Stretch, leading: bool) -> list[Token]:
    """Give bare numbers a meaning from where they stand."""
    resolved: list[Token] = []
    tokens = _with_weight_in_hand(low, shown, _without_aim(low, tokens))
    kinds = {token.kind for token in tokens}
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.kind != "count" or not isinstance(token.value, Range):
            if not (leading and _is_height(low, token, name_at)):
                resolved.append(token)
        elif _is_half_for_each_side(low, token, following, resolved):
            resolved = [one for one in resolved if one.kind not in ("reps", "side")]
            resolved.append(token._replace(kind="reps"))
        elif (kind := _said_of_next(low, token, following, kinds)) is not None:
            resolved.append(token._replace(kind=kind))  # "8 left, 6 right": another may follow
        elif (kind := _told_by_next(low, token, following, kinds)) is not None:
            resolved.append(token._replace(kind=kind))
            kinds.add(kind)
        elif _comes_first(token, tokens[:index], name_at, leading) and kinds.isdisjoint(_REPS):
            resolved.append(token._replace(kind="reps"))
            kinds.add("reps")
        elif _is_lifted(low, token, following, name_at, kinds) or _is_broken(low, token, name_at, leading, kinds):
            resolved.append(token._replace(kind="load", value=parse_load(shown[token.start : token.end])))
        elif index and _is_behind_bracket(low, token, tokens[index - 1], kinds) and not leading:
            resolved.append(token._replace(kind="reps"))  # "Dead bug (5 s hold): 10"
            kinds.add("reps")
        elif len(tokens) == 1 and token.start >= name_at[1] > name_at[0] and _is_on_the_bar(low, token, name_at):
            resolved.append(token._replace(kind="load", value=parse_load(shown[token.start : token.end])))
        elif token.start >= name_at[1] and not leading and kinds.isdisjoint(_AMOUNT_SAID):
            resolved.append(token._replace(kind="reps"))
            kinds.add("reps")
    return resolved


_REPS = frozenset({"reps", "reps_list", "reps_text"})


def _is_behind_bracket(low: str, token: Token, before: Token, kinds: set[str]) -> bool:
    """Only seconds: ``Run (800 m): 3`` may be rounds, and ``Bike (10 min): 150`` anything."""
    if before.kind != "seconds" or not isinstance(before.value, Range) or before.value.high >= 60:
        return False
    return kinds.isdisjoint(_REPS) and low.endswith("): ", 0, token.start)


_MEASURED = frozenset({"seconds", "distance", "calories"})
_AMOUNT_SAID = _REPS | _MEASURED


def _is_height(low: str, token: Token, name_at: Stretch) -> bool:
    """``10 box jumps 24"``: behind a name, 24" is a height and no time."""
    return token.kind == "seconds" and token.end > name_at[0] and low[token.end - 1] == '"'


def _said_of_next(low: str, token: Token, following: Token | None, kinds: set[str]) -> str | None:
    """``8 each leg``: repetitions on each side; ``5/30 sec``: so many sets of a hold."""
    if following is None:
        return None
    if following.kind == "side" and following.start - token.end <= 2 and kinds.isdisjoint(_REPS):
        return "reps"
    slashed = following.kind == "seconds" and low[token.end : following.start].strip() == "/"
    return "sets" if slashed and "sets" not in kinds else None


def _told_by_next(low: str, token: Token, following: Token | None, kinds: set[str]) -> str | None:
    """``3 to failure``, ``3 x bodyweight``: sets of what follows; ``5 x 100 kg``: repetitions with that load."""
    if following is None or "sets" in kinds or not isinstance(token.value, Range):
        return None
    if _counts_sets(low, token, following):
        return "sets"
    if following.kind != "load" or low[token.end : following.start].strip() not in ("x", "*"):
        return None
    if _is_bodyweight(following):
        return "sets" if token.value.high <= MOST_SETS else None
    return "reps"


def _comes_first(token: Token, before: list[Token], name_at: Stretch, leading: bool) -> bool:
    """``12 Push ups``: a number before the name, and nothing measured before it."""
    return leading and token.end <= name_at[0] and not any(one.kind in _MEASURED for one in before)


def _is_lifted(low: str, token: Token, following: Token | None, name_at: Stretch, kinds: set[str]) -> bool:
    """``Squat 3x5 100``, ``Press 37.5 3x5``: a number beside the dose that is too large for one, or right before it."""
    if "load" in kinds or ("sets" not in kinds and kinds.isdisjoint(_REPS)):
        return False
    nameless = name_at[0] == name_at[1]
    behind_name = token.start >= name_at[1] or (
        nameless and (_right_before_sets(low, token, following) or low[: token.start].rstrip()[-1:] in ("x", "*"))
    )
    if nameless and "sets" in kinds and not kinds.isdisjoint(_REPS):
        last = not low[token.end :].strip(" .") if following is None else following.kind in _BEHIND_LOAD
        behind_name = behind_name or last  # "3x8 60" below a name
    heavy = isinstance(token.value, Range) and token.value.low >= _SURELY_LOAD
    if behind_name and (heavy or _stands_before_sets(token, following)):
        return True
    if nameless or following is None or following.kind != "sets" or not kinds.isdisjoint(_MEASURED):
        return False
    light = isinstance(token.value, Range) and is_light_load(low[slice(*name_at)].strip(), token.value.low)
    return behind_name and light and low[token.end : following.start] == " "


def _is_broken(low: str, token: Token, name_at: Stretch, leading: bool, kinds: set[str]) -> bool:
    """``Pull-up - 42.5``: nobody does half a repetition."""
    if leading or token.start < name_at[1] or "." not in low[token.start : token.end]:
        return False
    whole = not isinstance(token.value, Range) or token.value.low < _LEAST_BROKEN
    return not whole and kinds.isdisjoint(_AMOUNT_SAID | {"load", "sets"})


_LEAST_BROKEN = 2.5


def _is_on_the_bar(low: str, token: Token, name_at: Stretch) -> bool:
    """``Squat 160`` says nothing else; a range, a list and ``160x`` may be how often."""
    alone = (
        isinstance(token.value, Range) and token.value.low == token.value.high and not low.startswith("x", token.end)
    )
    return alone and is_surely_load(low[slice(*name_at)].strip(), token.value.low)  # type: ignore[union-attr]


_SURELY_LOAD = 45.0
_BEHIND_LOAD = ("rest", "effort", "tempo")


def _counts_sets(low: str, token: Token, following: Token) -> bool:
    """``3 to failure``, and between bars ``Push-up | 3 | AMRAP``: a small number before an amount is how many sets."""
    if not isinstance(token.value, Range):
        return False
    between = low[token.end : following.start]
    dashed = between == low[max(0, token.start - 3) : token.start] == " - "
    if dashed or ("|" in between and not between.strip(" |")):
        return token.value.high <= MOST_SETS_IN_COLUMN and following.kind in AMOUNTS
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
    counts = [token.kind for token in tokens] if "hand" in low or "side" in low or "p/s" in low else []
    if "load" in counts:
        return _with_hand_behind_load(low, shown, tokens)
    if "hand" not in low:
        return tokens
    if AMOUNTS.isdisjoint(counts) or not {"sets", "distance"} & set(counts):
        return tokens
    for index, (token, side) in enumerate(pairwise(tokens)):
        held = token.kind == "count" and side.kind == "side" and isinstance(token.value, Range)
        if held and _IN_EACH_HAND.fullmatch(low, token.end, side.end) is not None:
            load = Token("load", token.start, side.end, parse_load(shown[token.start : side.end]))
            return [*tokens[:index], load, *tokens[index + 2 :]]
    return tokens


def _with_hand_behind_load(low: str, shown: str, tokens: list[Token]) -> list[Token]:
    """``9 push press 22.5/15 per hand``, ``Squat (20 kg per side)``: behind a load it is of the load, and no side."""
    for index, (token, side) in enumerate(pairwise(tokens)):
        if not isinstance(token.value, Load) or side.kind != "side":
            continue
        if _IN_EACH_HAND.fullmatch(low, token.end, side.end) is not None or _on_each_end(low, token, side):
            load = replace(token.value, text=shown[token.start : side.end])
            return [*tokens[:index], token._replace(end=side.end, value=load), *tokens[index + 2 :]]
    return tokens


def _on_each_end(low: str, load: Token, side: Token) -> bool:
    """``(5 kg per side)``, ``5 kg on each side``: what the bar holds on each of its ends."""
    if low.startswith(" p/s", load.end):
        return not any(map(str.isdecimal, low[side.end :]))
    if not low.endswith(("side", "sides"), load.end, side.end):
        return False
    in_brackets = low[load.start - 1 : load.start] == "(" and low[side.end : side.end + 1] == ")"
    behind = low[load.end : side.end].lstrip()
    return in_brackets or behind.startswith("on each") or "plate" in low[load.start : load.end]


def _is_bodyweight(token: Token) -> bool:
    return isinstance(token.value, Load) and token.value.kind is LoadKind.BODYWEIGHT


def _is_half_for_each_side(low: str, token: Token, following: Token | None, before: list[Token]) -> bool:
    """``3x14 (7 each leg)``: seven on each leg make the fourteen."""
    if following is None or following.kind != "side" or following.start - token.end > 2 or low[token.start - 1] != "(":
        return False
    reps = next((one.value for one in before if one.kind == "reps"), None)
    return isinstance(reps, Range) and isinstance(token.value, Range) and reps.low == 2 * token.value.low
