"""What a number begins: sets and repetitions, a date, a pace, a tempo; nothing where it is part of a word."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses import chains, kinds_of_sets
from hipflex_kit.notation.doses.worded_sets import read_lettered
from hipflex_kit.notation.quantities import loads, odd_numbers, odd_times, rep_lists, tempo
from hipflex_kit.notation.words.tokens import Token, has_amount

_DATE_SIGNS = frozenset("/-.")
_POSITION = re.compile(r"(90|60|45)-\1(?![\d/-])(?! {0,2}(?:%|k|lb|#|sec|s |min|rep|m ))|9090(?!\d)")
"""``90-90``, ``45-45``, ``9090``: how joints are bent, for no range has two ends of one size."""


_BARE_TEMPO = re.compile(r"\d\dX\d(?![\dx])|\d-\d-[xX](?:-\d)?(?![\w-])")
"""``30X1``, ``3-0-X-1`` or ``3-3-X`` behind sets and reps need no word; in ``12x3`` the small sign is a times."""


def read_number_behind(text: str, at: int, shown: str, tokens: list[Token]) -> list[Token] | None:
    """What a number begins behind the tokens before it."""
    if _BARE_TEMPO.match(shown, at) and has_amount(tokens) and (digits := tempo.read_tempo_digits(text, at, shown)):
        return [digits]
    if "set" in text and (of_a_kind := kinds_of_sets.read_kind_of_sets(text, at, shown)):
        return of_a_kind
    if "les" in text and not has_amount(tokens) and (few := kinds_of_sets.read_few(text, at)):
        return few
    if tokens and tokens[-1].kind == "load" and not text[tokens[-1].end : at].strip() and not has_amount(tokens):
        listed = rep_lists.read_spaced(text, at)
        if listed is not None:
            return [Token("reps_list", at, listed[1], listed[0])]
    if not tokens and (listed := rep_lists.read_behind_name(text, at)) is not None:
        return [Token("reps_list", at, listed[1], listed[0])]
    return read_number(text, at, shown)


def read_number(text: str, at: int, shown: str) -> list[Token] | None:
    """What a number begins, whatever stands before it."""
    if not _DATE_SIGNS.isdisjoint((text[at + 1 : at + 2], text[at + 2 : at + 3], text[at + 4 : at + 5])):
        if date := odd_numbers.read_date(text, at):
            return [date]
        if _POSITION.match(text, at):
            return None
    if uncounted := odd_numbers.read_calendar(text, at) or odd_numbers.read_uncounted(text, at):
        return [uncounted]
    if ":" in text and (pace := loads.read_pace(text, at, shown)):
        return [pace]
    if setting := loads.read_setting(text, at, shown) or loads.read_pairs(text, at, shown):
        return [setting]
    if worded := tempo.read_worded_tempo(text, at, shown):
        return [worded]
    if digits := tempo.read_tempo_digits(text, at, shown):
        after = tempo.tempo_follows(text, digits.end)
        if after is not None and "x" not in text[at : at + 2]:
            return [digits, Token("key", digits.end, after)]
    if effort := loads.read_effort(text, at):
        return [effort]
    lettered = read_lettered(text, at) if "s" in text[at + 1 : at + 3] else None
    special = lettered or odd_numbers.read_climbs(text, at) or odd_times.read_in_time(text, at)
    if found := special or odd_numbers.read_distances(text, at) or chains.read_chain(text, at, shown):
        return found
    often = odd_numbers.read_how_often(text, at)
    return [often] if often is not None else None


_NUMBER_OF_NAME = re.compile(r"\d{1,2} {0,1}[@(:;]")
"""``Trap-3 @ 30X0``: the number belongs to the name."""


_GLUED = re.compile(r"\d{1,2} ?[x*] ?\d{1,3}(?![\da-z]|[a-z]{2})")
"""``Seated row3x12``: no blank behind the name."""


_ZONE = re.compile(r"(?<![a-z])zone (?:\d-)?$")
_HIGH = " high-"
"""``5 high-5 burpees``: how partners greet each other."""
_BEHIND_ZONE = len(" zone 2-")
"""``45 min zone 2 run``, ``zone 2-3``: how hard to run, and no repetitions."""


def is_within(text: str, at: int, before: str, joined: bool, tokens: list[Token]) -> bool:
    """Is the number part of a word (``T3``), of a decimal, or of a pair that means something else (``90/90``)?"""
    if before.isalpha():
        return not (joined or (text[at - 3 : at].isalpha() and _GLUED.match(text, at)))
    if before == "-" and text[at - 2 : at - 1].isalpha() and _NUMBER_OF_NAME.match(text, at):
        return not joined
    if before in " -" and "zone " in text and _ZONE.search(text, max(0, at - _BEHIND_ZONE), at) is not None:
        return True
    if before in "- " and text[max(0, at - len(_HIGH)) : at - 1] == _HIGH[:-1]:
        return True
    behind_number = at > 1 and text[at - 2].isdecimal()
    if before == "-" and behind_number and _POSITION.match(text, at - 3):
        return True
    if text[at : at + 4] == "9090" and _POSITION.match(text, at):
        return True
    if before == "/" and behind_number:
        return not (joined or (bool(tokens) and tokens[-1].end == at - 1))
    return before in ".," and behind_number
