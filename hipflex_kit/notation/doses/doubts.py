"""Chains of numbers that were read by their size alone: said, with the other reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import TWO_DOSES, Problem
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.numbers import plain, range_text
from hipflex_kit.notation.words.tokens import AMOUNTS, Token
from hipflex_kit.notation.words.vocabulary import is_movement, says_movement, words_of
from hipflex_kit.program import Range


def doubtful_chain(tokens: Sequence[Token], shown: str) -> tuple[Problem, ...]:
    """A finding where three numbers or a great first number were read by their size alone."""
    for index, token in enumerate(tokens):
        if token.kind == "sets" and _BEFORE_SETS.search(shown, 0, token.start) is not None:
            message = "Three numbers in a row before the last: which are sets and which repetitions is not sure."
            return (Problem("sets-or-reps", "warning", message, token.start - 2, token.end, "3 sets of 5,3,1"),)
        if token.kind not in ("load", "reps_list", "reps"):
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        written = shown[token.start : token.end]
        if token.kind == "reps":
            if (uneven := _uneven_sides(token, written)) is not None:
                return (uneven,)
            continue
        if token.kind == "reps_list" and following is not None and following.start == following.end == token.end:
            continue  # each set with its own load
        multiplied = _TIMES.search(written) and "," not in written
        if token.kind == "reps_list" and isinstance(token.value, tuple) and multiplied:
            reps = [float(value) for value in token.value if isinstance(value, (int, float))]
            listed = ",".join(map(plain, reps))
            found = Problem(
                "sets-or-reps",
                "warning",
                f"Read as {len(reps)} sets of {listed}; it could also be {plain(reps[0])} sets of {plain(reps[1])}.",
                token.start,
                token.end,
                listed,
            )
            return (found,)
        if token.kind == "reps_list" and _ARROW.search(written):
            listed = _ARROW.sub(",", written).replace(" ", "")
            found = Problem(
                "sets-or-drops",
                "warning",
                f"Read as sets of {listed}; if the load drops without a rest, write 'drop set' behind it.",
                token.start,
                token.end,
                listed,
            )
            return (found,)
        if token.kind == "load" and written.isdecimal() and following is not None and following.start == token.end:
            found = Problem(
                "sets-or-load",
                "info",
                f"Read {written} as the load, as nobody does {written} sets; write its unit to be sure.",
                token.start,
                token.end,
                f"{written} kg",
            )
            return (found,)
        if token.kind == "load" and (turned := _sets_behind_load(tokens[index + 1 : index + 5])) is not None:
            return (turned,)
    return ()


_BEFORE_SETS = re.compile(r"(?<![\w/.-])\d-$")
"""``5-3-1 x 10``: three numbers of which the first is left over."""


def _sets_behind_load(behind: Sequence[Token]) -> Problem | None:
    """``80% x 3 x 5``: three repetitions for five sets, as most write it; some mean it the other way round."""
    if [token.kind for token in behind] != ["sign", "reps", "sign", "sets"] or behind[1].value == behind[3].value:
        return None
    first, last = behind[1].value, behind[3].value
    if not (isinstance(first, Range) and isinstance(last, Range)):
        return None
    sets, reps = range_text(last), range_text(first)
    message = f"Read as {sets} sets of {reps} behind the load; it could also be {reps} sets of {sets}."
    return Problem("sets-or-reps", "info", message, behind[1].start, behind[3].end, f"{sets} sets of {reps}")


def _uneven_sides(token: Token, written: str) -> Problem | None:
    """``10 left, 8 right``: no field holds a number for each side."""
    amount = token.value
    if not isinstance(amount, Range) or amount.low == amount.high or _ONE_SIDE.search(written) is None:
        return None
    message = f"Read as {range_text(amount)} on each side, as the sides differ."
    return Problem("uneven-sides", "info", message, token.start, token.end, "8-10 each side")


def both_doses(
    problems: tuple[Problem, ...], shown: str, first: tuple[int, int] | None, notes: Sequence[tuple[int, int]]
) -> tuple[Problem, ...]:
    """A contradiction is told at both of its places, each in the words that stand there."""
    found = next((problem for problem in problems if problem.code == TWO_DOSES), None)
    second = next(
        ((start, end) for start, end in notes if first and start >= first[1] and _DIGIT.search(shown, start, end)), None
    )
    if found is None or first is None or second is None:
        return problems
    one, two = shown[slice(*first)].strip(" ()"), shown[slice(*second)].strip(" ()")
    kept = tuple(problem for problem in problems if problem is not found)
    return (
        *kept,
        found._replace(
            message=f"This line says how much twice: '{one}' is taken and '{two}' is kept as a note.",
            start=first[0],
            end=first[1],
        ),
        found._replace(
            message=f"'{two}' contradicts '{one}' in front of it and is kept as a note.", start=second[0], end=second[1]
        ),
    )


_LISTED = re.compile(r"((?:[a-z-]{3,12} )?[a-z-]{3,12}s), (?:and )?((?:[a-z-]{3,12} )?[a-z-]{3,12}s)")
"""``Dips, pull-ups``."""
_LIST_OF_NAMES = re.compile(r"(?:[A-Za-z'’-]{3,12}(?: [A-Za-z'’-]{3,12}){0,3}(?:, (?:and )?|$)){3,8}")
"""``Air squats, arm circles, side lunges``."""
_NO_MOVEMENTS = ("bells", "bands", "balls", "cables", "reps", "sides", "sets")
_JOINED = re.compile(r" (?:\+|&) ")
_ANY_JOINT = re.compile(r" ?/ ?| & | and ")


def joins_two(name: str) -> bool:
    """Do a plus or an ampersand stand between two movements, or any sign with ``SS`` behind both?"""
    if name.count(", ") > 1 and _LIST_OF_NAMES.fullmatch(name):
        return sum(one.endswith("s") for one in name.split(", ")) > 1
    if ", " in name and (both := _LISTED.fullmatch(fold(name))) is not None:
        return all(says_movement(words_of(one)) and not one.endswith(_NO_MOVEMENTS) for one in both.groups())
    if "+" not in name:
        if not name.endswith((" SS", " ss", " superset")):
            return False
        names = _ANY_JOINT.split(fold(name))
        return len(names) > 1 and all(is_movement(one) for one in names)
    names = _JOINED.split(fold(name))
    return len(names) > 1 and all(is_movement(one) for one in names)


def one_exercise(name: str, start: int, end: int) -> Problem:
    """A finding where a name joins two movements with a plus, and nothing says whether they are done in turn."""
    message = "Read as one exercise; if these are done in turn, give each a line of its own or write 'Superset:' first."
    return Problem("one-or-two", "info", message, start, end, "Superset: " + name)


def two_exercises(start: int, end: int) -> Problem:
    """The same doubt in a table, where such a row mostly means two."""
    message = "Read as exercises that are done in turn; if it is one movement, write 'into' for the plus."
    return Problem("one-or-two", "info", message, start, end, "Squat into Press")


_ONE_SIDE = re.compile(r"\d ?(?:l|r|left|right)(?![a-z])", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_TIMES = re.compile("[x×X*]")
_ARROW = re.compile("→|->")
_UNREAD = re.compile(
    r"(?:→|->|[x×+]) ?\d|\d ?(?:→|->|[x×](?![a-z]| ?(?:per|a|/|each|every) ?(?:day|week))|\+)"
    r"|\d ?(?:sets?|reps?|rounds?|rds|series|sätze)(?![a-z])|^\d{1,3}(?:\.5$|(?:(?: ?[,/;-] ?| )\d{1,3})*/?$)|\d ?@ ?\d"
    r"|[a-z]s ?/ ?\d{1,3} [a-z]{3,}|(?:work|build|ramp)(?:ing)? (?:up )?to [^\d]{0,20}sets? of \d"
    r"|(?<![a-z])(?:performing|doing|in) sets of \d"
    r"|\d ?(?:s|secs?|min(?:ute)?s?) [^\d,]{2,20}, ?\d{1,3} ?(?:s|secs?|min(?:ute)?s?)(?![a-z])",
    re.IGNORECASE,
)


def doubtful_notes(
    shown: str, name_at: tuple[int, int], leading: bool, notes: Sequence[tuple[int, int]], spans: Iterable[str]
) -> tuple[Problem, ...]:
    """The first doubt about words that are kept as notes: numbers in them, or the rest of the name."""
    low = fold(shown)
    found = [problem for start, end in notes if (problem := unread_numbers(shown, start, end))]
    if not found:
        found = [_unread(shown, start, end) for start, end in notes if _lists_further(shown, low, start, end)]
    if "sets" in spans and AMOUNTS.isdisjoint(spans):
        found += [_unread(shown, start, end) for start, end in notes if _DIGIT.search(low, start, end)]
    if not found and "seconds" in spans:
        found = [_unread(shown, start, end) for start, end in notes if _lists_time(low, start, end)]
    if not found and "load" in spans:
        found = [_unread(shown, start, end) for start, end in notes if _further_load(low, start, end)]
    if not found and not leading and not is_movement(low[slice(*name_at)]):
        start, end = notes[0]
        if start >= name_at[1] and end - start < _LONGEST_NAME and is_movement(low[start:end]):
            message = f"Read as the name '{shown[slice(*name_at)]}'; '{shown[start:end]}' behind the dose may be of it."
            found.append(Problem("odd-name", "info", message, start, end, "Name 3x10"))
    return tuple(found[:1])


_TIME_ALONE = re.compile(r"\d{1,3} ?(?:s|secs?|mins?)(?: ?(?:/|per|each) ?(?:side|leg|arm))?")
"""``Side plank 30s/side, 45s/side``: of which set the second one is, is not said."""
_LOAD_ALONE = re.compile(r"(?:@ ?)?\d{1,3}(?:[.,]\d)? ?(?:kgs?|lbs?|#)|@ ?\d{1,3} ?%")


def _lists_time(low: str, start: int, end: int) -> bool:
    return low[max(0, start - 2) : start] == ", " and _TIME_ALONE.fullmatch(low, start, end) is not None


def _further_load(low: str, start: int, end: int) -> bool:
    """``3x5 90kg, 95kg``: which set the second one is for is not said; ``100 kg (220 lb)`` is one load."""
    return low[start - 1 : start] != "(" and _LOAD_ALONE.fullmatch(low, start, end) is not None


def _lists_further(shown: str, low: str, start: int, end: int) -> bool:
    return _FURTHER.search(low, start, end) is not None and not _SAID_OF_DOSE.fullmatch(shown, start, end)


_FURTHER = re.compile(
    r"(?<![\d:./])\d{1,3} [a-z-]{3,14}(?: [a-z-]{2,14}){0,3}, ?(?:run|row|bike|ski|jog|swim) ?\d|"
    r"(?<![\d:./])\d{1,3} [a-z-]{3,14}(?: [a-z-]{2,14}){0,3}, ?\d{1,3} [a-z-]{3,}"
    r"|(?<![a-z])repeat (?:on )?(?:the )?(?:l|r|left|right|other)(?![a-z])|(?<![a-z])[lr] ?\d{1,2}(?![\d%])"
)
"""``10 scap push ups, 10 dead bugs``: further exercises; ``half split R 5, repeat L``: how the other side is done."""
_LONGEST_NAME = 30


_SAID_OF_DOSE = re.compile(
    r"(?:the )?(?:last|first|final) \d{1,2} ?(?:reps?|sets?)(?: [a-z]+){0,4}"
    r"|(?:(?:last|previous) (?:time|week|session|workout|month|block)|previously)(?![a-z]).*"
    r"|(?:mods?|modif(?:y|ied|ications?)|scaled?|scaling|subs?|substitut(?:e|ions?)|swap)[ :=].*"
    r"|\d{1,2} ?(?:x|times) ?(?:a day|daily|per day|/ ?day|weekly|a week)|@ ?\d{1,3} ?reps? ?(?:/|per|a) ?min(?:ute)?",
    re.IGNORECASE,
)
"""``last 3 reps slow``, ``1x daily``: numbers that change nothing of the dose in front of them."""


def unread_numbers(shown: str, start: int, end: int) -> Problem | None:
    """A finding where words that are kept as a note hold numbers that look like a dose."""
    match = _UNREAD.search(shown[start:end])
    if match is not None and _SAID_OF_DOSE.fullmatch(shown, start, end):
        return None
    return _unread(shown, start, end) if match is not None else None


def _unread(shown: str, start: int, end: int) -> Problem:
    message = f"'{shown[start:end].strip()}' was not read and is kept as a note."
    return Problem("unread-numbers", "info", message, start, end, "Write it as sets x reps, or on a line of its own.")


def unread_cell(text: str, start: int, end: int) -> Problem:
    """A finding where a cell in a column of sets, repetitions or times could not be read."""
    message = f"'{text}' was not read and is kept as a note."
    return Problem("unread-numbers", "info", message, start, end, "8-12")


UNREAD_BELOW = Problem(
    "dose-below-unread",
    "info",
    "How much of this is done may stand below it, in words that could not be read.",
    0,
    0,
    "Name 3x10",
)
"""For a name without a dose, above a line that was kept as a note."""


def unread_line(start: int, end: int) -> Problem:
    """A finding where a line with numbers is kept as a note."""
    message = "This line holds numbers but reads like a remark; it is kept as a note."
    return Problem("kept-as-note", "info", message, start, end, "Name 3x10")


def unnamed_row(start: int, end: int) -> Problem:
    """A finding where a row of a table has numbers and names no exercise."""
    message = "This row of the table names no exercise; it is kept as a note."
    return Problem("kept-as-note", "info", message, start, end, "Write the name of the exercise in each row.")
