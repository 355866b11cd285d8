"""Which tokens of a line say how much, and which are words of the exercise's name."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.line_words import MOST_SETS
from hipflex_kit.notation.doses.name_places import LETTER
from hipflex_kit.notation.words.tokens import DOSE_PARTS, Token
from hipflex_kit.notation.words.vocabulary import says_movement, words_of
from hipflex_kit.program import Load, LoadKind, Range, Side, SideKind

_STRONG = frozenset({"sets", "reps", "reps_list", "reps_text", "calories", "cluster"})
_WEAK = frozenset({"count", "seconds", "tempo", "side", "distance", "reps_text", "technique", "optional", "reps"})


def settle(low: str, tokens: list[Token]) -> tuple[list[Token], bool]:
    """Decide which tokens belong to the name, and whether the dose comes first."""
    if low[:1] == "1" and (partial := _PARTIAL.match(low)) is not None:
        tokens = [token for token in tokens if token.start >= partial.end()]
    elif low[:2] == "0-" and (degrees := _FROM_ZERO.match(low)) is not None:
        tokens = [token for token in tokens if token.start >= degrees.end()]
    if not tokens:
        return tokens, False
    tokens = _without_told(low, tokens)
    if not tokens:
        return tokens, False
    if "(alt" in low:
        tokens = _without_named_alternation(low, tokens)
    named = LETTER.search(low, 0, tokens[0].start) or (low[1:3] == "'s" and low[0] in _ARM_SHAPES)
    leading = not named and tokens[0].kind in DOSE_PARTS
    if leading:
        return _settle_leading(low, tokens)
    tokens = _without_words_of_name(low, tokens)
    if not tokens:
        return tokens, False
    strong = next(
        (index for index, token in enumerate(tokens) if token.kind in _STRONG and token.kind != "reps_text"), None
    )
    if strong is None:
        strong = next(
            (i for i, token in enumerate(tokens) if token.kind in ("reps_text", "seconds", "distance", "count")),
            len(tokens),
        )
    cut = 0
    for index in range(min(strong, len(tokens))):
        token = tokens[index]
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(low)
        if token.kind in _WEAK and LETTER.search(low, token.end, following) and not _closes(low, token.end, following):
            cut = index + 1
    return tokens[cut:], False


_ARM_SHAPES = "ytwila"
"""``Y's: 10 reps``: the arms are held like the letter."""
_PARTIAL = re.compile(
    r"1(?: ?[-&+ ] ?1/[24]|/[24]|\.2?5(?= reps?))(?: reps?)? (?=[a-z])(?!(?:miles?|mi|min|km|hours?|hrs?) )"
)
"""``1-1/4 Squat``, ``1.5 rep Press``: how a repetition is done, not how many."""


_FROM_ZERO = re.compile(r"0-(?:[4-9]\d|1[0-8]\d) (?!sec|min|met|yard|feet|reps|cal)(?=[a-z]{4})")
"""``0-90 leg raise``: how far a joint is bent, since nobody does between none and ninety."""


def _without_named_alternation(low: str, tokens: list[Token]) -> list[Token]:
    """``Lunges (alternating): 10 per leg``: where each side has its number, the bracket is a word of the name."""
    sides = [token for token in tokens if isinstance(token.value, Side)]
    if len(sides) < 2 or sides[0].value.kind is sides[1].value.kind or not sides[1].value.word:  # type: ignore[union-attr]
        return tokens
    named = sides[1].value.kind is SideKind.EACH and low[sides[0].start - 1] == "("  # type: ignore[union-attr]
    return [token for token in tokens if token is not sides[0]] if named else tokens


def _without_told(low: str, tokens: list[Token]) -> list[Token]:
    """``Lunge (so 1 left, then 1 right): 10``: what a bracket tells in words before the dose is a remark.

    ``Alternating`` at the start of a line is a word of the name.
    """
    first = tokens[0]
    alternating = isinstance(first.value, Side) and first.value.kind is SideKind.ALTERNATING
    behind_it = tokens[1].start if len(tokens) > 1 else len(low)
    if alternating and first.start == 0 and LETTER.search(low, first.end, behind_it):
        return tokens[1:]
    closed = low.find(")")
    opened = low.find("(", 0, closed) if closed > 0 else -1
    if opened <= 0 or _TOLD.search(low, opened, closed) is None:
        return tokens
    behind = [token for token in tokens if token.start > closed]
    if not any(token.kind in _AMOUNT_KINDS for token in behind):
        return tokens
    return [token for token in tokens if token.start < opened] + behind


_TOLD = re.compile(r"(?<![a-z])(?:so|then|if|when|until|with your|you|your|into|than|which)(?![a-z])")
_AMOUNT_KINDS = frozenset({"reps", "count", "seconds", "sets", "reps_list"})


def _without_words_of_name(low: str, tokens: list[Token]) -> list[Token]:
    """``Alternate`` at the end of a name without amounts, and ``BW`` before a name, are words of the name."""
    first = tokens[0]
    if first.kind == "count" and _own_number(low, tokens):
        return tokens[1:]
    if first.kind == "load" and low[first.start : first.start + 1] == "b" and _bodyweight_in_name(low, tokens):
        return tokens[1:]
    if first.kind == "reps" and " - " in low[first.start : first.end] and _COUNTED_NAME.search(low, 0, first.start):
        start = low.index(" - ", first.start) + len(" - ")  # "Warrior 2 - 5 breaths"
        return [first._replace(start=start, value=Range.exactly(first.value.high)), *tokens[1:]]  # type: ignore[union-attr]
    if len(tokens) == 1 and isinstance(first.value, Side) and first.value.kind is SideKind.ALTERNATING:
        return [] if low[first.start - 1 : first.start] == " " else tokens
    if isinstance(first.value, Load) and first.value.kind is LoadKind.BODYWEIGHT:
        following = tokens[1].start if len(tokens) > 1 else len(low)
        if _is_of_name(low, first, following):
            return tokens[1:]
    return tokens


def _is_of_name(low: str, bodyweight: Token, following: int) -> bool:
    """``BW squat``, ``Dips (assisted or bodyweight) or Push-up``: which exercise it is, and no load."""
    if bodyweight.start == 0:
        return low[bodyweight.end : bodyweight.end + 1] == " " and bool(LETTER.search(low, bodyweight.end, following))
    return low.startswith(") or ", bodyweight.end, following)


_COUNTED_NAME = re.compile(
    r"(?<![a-z])(?:warrior|figure|virabhadrasana|phase|level|stage|version|variation|position|option|type"
    r"|progression)[ -]$"
)
_LEG_PRESS = re.compile(r"(?<![a-z])leg(?: press)? $")
_OWN_DECIMAL = re.compile(r"(?![2-9]\.5 \d{1,2} ?x ?\d)\d\.\d(?![\d/x*-]| ?[a-z%])")
"""``Bench 2.0``; ``Chest Fly 7.5 4x10`` says a weight."""


def _own_number(low: str, tokens: list[Token]) -> bool:
    """``Warrior 3``, ``Bench 2.0``, ``Bear 4 3x10``: the first number counts a thing of this name, and no repetitions.

    Repetitions have no decimals, and sets × reps behind a number say already how much is done.
    """
    first = tokens[0]
    if low[first.start - 1 : first.start] not in (" ", "-"):
        return False
    if _OWN_DECIMAL.match(low, first.start) or _COUNTED_NAME.search(low, 0, first.start):
        return True
    if low[first.start : first.end] == "45" and _LEG_PRESS.search(low, 0, first.start) and len(tokens) > 1:
        return True  # the machine at 45 degrees
    if first.end - first.start > 1 or len(tokens) < 2 or tokens[1].kind != "sets":
        return False
    return low[first.end : tokens[1].start].strip(" (") in ("", ":", "-", "—") and low[first.start - 2].isalpha()


def _closes(low: str, start: int, end: int) -> bool:
    """A bracket closes right behind the token: what follows is no part of the name."""
    return low[start:end].lstrip(" .").startswith(")")


def _settle_leading(low: str, tokens: list[Token]) -> tuple[list[Token], bool]:
    """Dose first; if a later field holds sets × reps, the first number is of the name (``90/90 Shinbox — 1 x 10``)."""
    group = _leading_group(low, tokens)
    if (times := _how_often(low, tokens, group)) is not None:
        return [*tokens[:group], *times], True
    later = [token for token in tokens[group:] if token.kind in ("sets", "reps", "reps_list", "calories")]
    first_kinds = {token.kind for token in tokens[:group]}
    if later and "sets" not in first_kinds and later[0].kind != "side":
        between = low[tokens[group - 1].end : later[0].start]
        opened = low.find("(", tokens[group - 1].end)
        if between.endswith("(") and _is_double(tokens[0], later[0]):
            return [tokens[0]._replace(kind="aside"), *tokens[1:]], True  # "12 Lunges (6/6)"
        if _worded_bracket(between):
            return [token for token in tokens if token.start < opened], True
        if between.endswith("(") and not _COUNTED.isdisjoint(first_kinds):
            closed = low.find(")", opened) + 1 or len(low)  # "30-foot lunge (2 x 15 feet)"
            return [*(token for token in tokens if token.start < opened), Token("aside", opened, closed)], True
        if LETTER.search(between) and not _repeats(low, first_kinds, later):
            kept = [token for token in tokens if token.start >= later[0].start or token.kind in ("load", "rest")]
            if (
                kept
                and kept[0].kind == "reps"
                and (index := tokens.index(kept[0]))
                and tokens[index - 1].kind in ("sign",)
            ):
                kept.insert(0, tokens[index - 1])
            return kept, False
    kept = list(tokens[:group])
    named = False
    for index in range(group, len(tokens)):
        token = tokens[index]
        before = tokens[index - 1].end if index else 0
        named = named or bool(LETTER.search(low, before, token.start))
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(low)
        if token.kind == "technique" and named and _word_of_name(low, before, token, following):
            continue  # "jump rope ladder drills"
        if token.kind == "load" and not named and _says_bodyweight(low, token, following):
            continue  # "10 Bodyweight Squats"
        if (
            not named
            and token.kind in ("side", "technique", "tempo", "count", "reps_text")
            and _side_in_name(low, tokens, index)
        ):
            continue
        kept.append(token)
    return kept, True


_MOST_TIMES = 12.0
_BOUT = frozenset({"distance", "calories", "seconds"})
_COUNTS = frozenset({"reps", "reps_list", "count", "seconds", "distance", "calories", "cluster"})


def _how_often(low: str, tokens: list[Token], group: int) -> list[Token] | None:
    """``450 m run x 2``, ``30 sec plank x 3``: how often, behind the name of what has a length of its own."""
    behind = tokens[group:]
    kinds = [token.kind for token in behind]
    bout = not {token.kind for token in tokens[:group]} - _BOUT
    if kinds[:1] == ["sets"] and _COUNTS.isdisjoint(kinds) and (bout or _counts_things(low, tokens[:group])):
        return behind  # "20 yd sprint 4x", "10 push-ups 3 sets"
    if kinds[:3] == ["rest", "sign", "sets"] and (bout or _counts_things(low, tokens[:group])):
        return behind  # "400 m run, rest 90s x 6"
    if kinds[:1] == ["sign"] and kinds[1:2] == ["sets"] and _counts_things(low, tokens[:group]):
        return behind
    if kinds[:2] != ["sign", "reps"] or low[behind[0].start] not in "x*":
        return None
    times = behind[1].value
    if not isinstance(times, Range) or times.high > _MOST_TIMES:
        return None
    if not bout and (times.high > MOST_SETS or not _counts_things(low, tokens[:group])):
        return None
    return [behind[0], behind[1]._replace(kind="sets"), *behind[2:]]


_THINGS = re.compile(
    r" (?!(?:arm|leg|hand|foot|board|point|position|pause|step|count|way|part|second|sec|min|in(?:ch)?|deg|db|kb"
    r"|dumbbell|kettlebell|plate|stop|hop|set|round|up|rep)(?:s|ute|ees?|onds?|rees?)?[ -])"
    r"(?:[a-z'-]{2,14} ){0,3}[a-z'-]{1,14}[a-rt-z']s(?![a-z])"
)


def _counts_things(low: str, group: list[Token]) -> bool:
    """``10 push-ups``, ``3 hang cleans``: repetitions of several; ``2 arm row`` and ``3 Deadlift`` are not."""
    first = group[0]
    return len(group) == 1 and first.kind in ("count", "reps") and _THINGS.match(low, first.end) is not None


def _is_double(whole: Token, half: Token) -> bool:
    if not (isinstance(whole.value, Range) and isinstance(half.value, Range)) or half.kind != "reps":
        return False
    return whole.value.low == 2 * half.value.low


def _repeats(low: str, first_kinds: set[str], later: list[Token]) -> bool:
    """``8 reps Squat 3 sets``, ``20 Squats, rest, repeat 3 times``: what stands behind the name says how often."""
    if any(token.kind != "sets" for token in later):
        return False
    return "reps" in first_kinds or all(low.startswith("repeat", token.start) for token in later)


_COUNTED = frozenset({"distance", "calories"})
_WORDS_IN_BRACKET = re.compile(r"\([^()\d]*[a-z]{2}[^()\d]*$")


def _worded_bracket(between: str) -> bool:
    """``10 Band crawl (minimum 2 x 1" band)``: what words in a bracket say of numbers is a remark."""
    return _WORDS_IN_BRACKET.search(between) is not None and LETTER.search(between.split("(")[0]) is not None


def _says_bodyweight(low: str, token: Token, following: int) -> bool:
    """``Bodyweight`` right before the words of a name is one of them."""
    bodyweight = isinstance(token.value, Load) and token.value.kind is LoadKind.BODYWEIGHT
    joined = low[token.start - 1 : token.start] == " " and low[token.end : token.end + 1] == " "
    return bodyweight and joined and LETTER.match(low, token.end + 1, following) is not None


def _bodyweight_in_name(low: str, tokens: list[Token]) -> bool:
    """``Slow bodyweight squats``: between words of which those behind it move."""
    following = tokens[1].start if len(tokens) > 1 else len(low)
    if not _says_bodyweight(low, tokens[0], following) or not low[tokens[0].start - 2 : tokens[0].start - 1].isalpha():
        return False
    return says_movement(words_of(low[tokens[0].end : following]))


def _word_of_name(low: str, before: int, token: Token, following: int) -> bool:
    """A technique's word right between words of the name, without a sign around it; ``clusters`` may end it."""
    if low[token.start : token.end] == "clusters" and low[token.start - 2 : token.start - 1].isalpha():
        return low[token.end : token.end + 2].strip(" ") in ("", "(", "@")
    return (
        low[token.start - 2 : token.start - 1].isalpha()
        and low[token.end + 1 : token.end + 2].isalpha()
        and bool(LETTER.search(low, before, token.start))
        and bool(LETTER.search(low, token.end, following))
    )


def _side_in_name(low: str, tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind == "side" and isinstance(token.value, Side) and token.value.kind is SideKind.EACH:
        return False
    following = tokens[index + 1].start if index + 1 < len(tokens) else len(low)
    return bool(LETTER.search(low, token.end, following))


def _leading_group(low: str, tokens: list[Token]) -> int:
    """How many tokens stand together at the start."""
    count = 1
    while count < len(tokens) and not LETTER.search(low, tokens[count - 1].end, tokens[count].start):
        if isinstance(tokens[count].value, Side) and tokens[count].value.kind is SideKind.ALTERNATING:  # type: ignore[union-attr]
            break
        following = tokens[count + 1].start if count + 1 < len(tokens) else len(low)
        if tokens[count].kind == "load" and _says_bodyweight(low, tokens[count], following):
            break
        count += 1
    return count
