"""What a session leaves doubtful once it is read: names that hold more than a name, rows that say too little.

Nothing is read differently for it. A line that was taken the wrong way and looks right is worse than one that is
pointed at, so what does not add up is said.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

import hipflex_kit.kept_re as re
from hipflex_kit.notation.bare_letters import OF_A_NAME
from hipflex_kit.notation.described_rows import OF_SEVERAL
from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.doubts import UNREAD_BELOW
from hipflex_kit.notation.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.folding import fold
from hipflex_kit.notation.line_role import LineRole
from hipflex_kit.notation.line_words import UNLIKELY_REPS, UNLIKELY_SETS
from hipflex_kit.notation.load_or_not import HANDHELD
from hipflex_kit.notation.numbers import plain
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.notation.safety_net import cast_net
from hipflex_kit.notation.session_state import SessionState
from hipflex_kit.notation.tokens import AMOUNTS
from hipflex_kit.notation.vocabulary import MOVEMENTS, is_movement, is_remark, says_movement, words_of
from hipflex_kit.program import BlockKind, Dose, Range, Section

_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MAY_BE_ODD = re.compile(
    r"^[Ss]uperset | [Ss]uperset$| or$| then |as many| [Ss][Ss]$| pace$|[()\[\]{}@=→|>:#]|\d|^[B-H] "
    r"|^.{1,2}$|^(?:EMOM|[Ee]mom|AMRAP|[Aa]mrap|[Ee]asy|[Ss]teady|[Ll]ong|[Rr]est|[Oo]ff|[Pp]ace|[Dd]eath|[Dd]ouble|[Ss]ingle|[Pp]air|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)"
)
_ODD = re.compile(
    r"[()\[\]{}@=→|>]|^superset | superset$| or$| then |(?<![a-z])as many |(?<!bulgarian)(?<!bulg) ss$"
    r"|^[1-9]\d\d (?=[a-z])|^death by|: |->|#$|, \d|^[1-9]\d? [a-z][^,]{2,30}, [a-z]|^[b-h] "
    rf"(?!{OF_A_NAME})(?=[a-z]{{3}})"
    r"|^\d{1,3}-(?:foot|feet|ft|met(?:er|re)|m|yard|mile|lb|kg|minute|min|sec)s?(?![a-z])"
    r"|(?<![\w.,/-])\d{1,3}(?:-\d{1,3})? ?"
    r"(?:kgs?|lbs?|km|mi(?:les?)?|sec(?:ond)?s?|reps?|r|min(?:ute)?s?|sets?|rounds?|times|x)(?![\w-])"
)
"""Signs and amounts that no name holds outside its brackets."""
_NO_NAME = re.compile(
    r"(?:easy|steady|long)(?:,| \+)|(?:double|single|pair)s?$"
    r"|(?:at )?(?:[\w/]{1,12} ){1,2}pace$|(?:off|pace|rest(?! (?:station|period|position)))(?![a-z-])"
    r"|(?:emom|amrap)$|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?$"
)
"""Words of a running plan; where no movement's word follows, they name none."""
_SHORTEST_NAME = 2
_WIDEST = 3.0
"""``3-5 sets`` is a choice, ``1-14 sets`` a slip."""
_LONGEST_REP = 120.0
"""Seconds; who does repetitions does not do them for so long as well."""
_LONGEST_WORK = 600.0
"""Seconds; ten repetitions of a minute each nobody does in one set."""
_PAUSES = ("jog", "walk", "float", "recovery")
"""What runners do between fast stretches."""
_TWENTY_ONE = Range.exactly(21.0)
_LIKE_REPS = frozenset(map(Range.exactly, (6.0, 8.0, 12.0)))
"""``One arm rows 12s each arm``: times that nobody works for, and that lifters call sets of so many."""
_COUNTED_LIFT = re.compile(
    r"(?<![a-z])(?:rows?|curls?|press(?:es)?|raises?|extensions?|pull ?downs?|push ?downs?|fl(?:y|ies|ye))$"
)
_LONG_SET = 60.0
"""Seconds; ``3x10 (16s)`` may be dumbbells of sixteen: who holds so long counts in fives."""
_LIGHTEST = 4.0
"""``DB lateral raise 2x12 (5s)``: so light a pair there is; seconds of a pause are fewer."""
_CLOCKED = (BlockKind.AMRAP, BlockKind.EMOM, BlockKind.FOR_TIME, BlockKind.INTERVALS, BlockKind.LADDER)
_NUMBER = r"(?:1[0-2]|[1-9]|an?other|one|two|three|four|five|six|several)"
_HOW_OFTEN = re.compile(
    rf"(?<![\w./:-]){_NUMBER}(?:(?: ?- ?| to | or ){_NUMBER})?(?: more| total| full| complete| working| hard| good)?"
    r"[ -]?(?:sets?|rounds?|rds|rft|times|circuits?|cycles?|laps|x|vueltas|series|runden|durchgänge|sätze|voltas)"
    r"(?![a-z-])"
    r"(?! (?:per|a|each|every) (?:week|day)| weekly| daily| one| ago)"
    r"|(?<![a-z])repeat (?:all|both|the (?:circuit|sequence|whole))"
    r"|(?<![a-z])(?:each|every|all)(?: [a-z]+){0,6} (?:for )?(?:max|\d{1,3}) ?(?:reps?|sec|seconds|min)"
)
"""``repeat 1-2 more times``, ``each for max reps``: how often, or how much, for rows around it."""
_LONGEST_WORDS = 600


def second_look(state: SessionState) -> None:
    """Say what does not add up in a session that is read to its end."""
    bare: list[BlockDraft] = []
    undosed: list[BlockDraft] = []
    told = {(line, problem.code) for line, problem in state.problems}
    for block in state.blocks:
        asked = block.asked_rows()
        for row in asked:
            if (name := _odd_name(row.name)) is not None:
                _at_name(state, row, name)
            if (dose := _odd_dose(row, block.kind in _CLOCKED)) is not None:
                _at_dose(state, row, dose, told)
        if len(asked) > 2 and block.rounds is None and block.dose is None:
            _led_by_sets(state, block)
        if asked and block.dose is None and block.rounds is None and any(_is_bare(row, block) for row in asked):
            bare.append(block)
        if asked and block.dose is None and block.rounds is not None and block.kind not in _CLOCKED and _undosed(block):
            undosed.append(block)
        if asked and block.rounds is not None and block.rounds.low > 1:
            _after_rounds(state, block)
        if block.headed and block.dose is not None and block.dose.sets is not None:
            _dose_of_none(state, block)
        elif block.headed and not block.explicit and "heading" in block.at and "clock_of_each" not in block.at:
            _heading_of_none(state, block)
    if bare or undosed:
        _unread_talk(state, bare, undosed)
        _counts_in_brackets(state, bare)
    cast_net(state, {line for line, _ in state.problems})


def _counts_in_brackets(state: SessionState, bare: list[BlockDraft]) -> None:
    """``(2) Split Squat @ RPE 8`` and ``(2) Side Plank``: numbers that do not go up may say how many sets."""
    rows = [row for block in bare for row in block.asked_rows() if row.label is not None and row.label.isdigit()]
    if all(int(after.label or 0) > int(row.label or 0) for row, after in pairwise(rows)):
        return
    for row in rows:
        if row.dose.sets is None and state.raws[row.line].lstrip(" *-•")[:1] == "(":
            message = f"Read as the number of the exercise; if ({row.label}) says how many sets, write '{row.label} x'."
            state.problem(
                row.line, Problem("unlikely-dose", "info", message, 0, len(state.lines[row.line].low), "2x10")
            )


@lru_cache(maxsize=8192)
def _odd_name(name: str) -> str | None:
    """What stands in a name and belongs to none; None for most names."""
    if _MAY_BE_ODD.search(name) is None:
        return None
    low = fold(name)
    if len(low) <= _SHORTEST_NAME and low not in MOVEMENTS:
        return low
    if (found := _NO_NAME.match(low)) and (found[0].endswith((",", "+")) or not is_movement(low)):
        return found[0]
    outside = _IN_BRACKETS.sub(" ", low) if low[:1] not in "([" else low
    found = _ODD.search(outside)
    return found[0].strip() if found is not None else None


def _at_name(state: SessionState, row: RowDraft, odd: str) -> None:
    at, role = row.at.get("name"), state.roles.get(row.line)
    if at is None or (role is not None and role.body is not None and role.body.literal):
        return
    message = f"Read as the name '{row.name}'; what '{odd}' stands for in it was not understood."
    state.problem(at[0], Problem("odd-name", "info", message, at[1], at[2], "Name 3x10"))


def _odd_dose(row: RowDraft, clocked: bool) -> str | None:
    """What is unlikely about a row's numbers; None for most rows."""
    dose = row.dose
    sets, seconds = dose.sets, dose.seconds
    if sets is not None and sets.high - sets.low > _WIDEST and not row.set_lines:
        return f"Read as {plain(sets.low)} to {plain(sets.high)} sets; write sets x reps to be sure."
    if sets is not None and sets.high > UNLIKELY_SETS and not (clocked or row.set_lines or dose.reps_list):
        return f"Read as {plain(sets.high)} sets, which is a lot; write sets x reps, and the load with its unit."
    if sets is not None and sets.high > 1 and dose.reps is not None and dose.reps.high >= UNLIKELY_REPS:
        return f"Read as {plain(dose.reps.high)} reps a set, which is a lot; if it is the load, write its unit."
    if seconds is not None and dose.distance is not None and (sets is None or row.name in _PAUSES):
        return f"Read as a distance and {plain(seconds.high)} s; write sets x distance, and 'rest' before the time."
    if seconds is not None and dose.distance is not None and dose.rest is None and _may_be_rest(seconds):
        return f"Read as a distance in {plain(seconds.high)} s; if that is the rest, write 'rest' before it."
    pair = seconds is not None and dose.reps is not None and HANDHELD.search(row.name) is not None
    if pair and seconds.high >= _LIGHTEST:  # type: ignore[union-attr]
        return _pair_of(dose)
    if seconds is not None and dose.reps is not None and seconds.high % 5 and seconds.high * dose.reps.high > _LONG_SET:
        return _pair_of(dose)
    if seconds is not None and seconds == _TWENTY_ONE and dose.reps is None and "curl" in fold(row.name):
        return "Read as 21 seconds; if these are 21s (7 low, 7 high, 7 full), write 3x21."
    if seconds in _LIKE_REPS and dose.reps is None and _COUNTED_LIFT.search(fold(row.name)):
        return f"Read as {plain(seconds.high)} seconds; if these are repetitions, write '{plain(seconds.high)} reps'."
    if seconds is not None and dose.reps is not None and _is_long(seconds.high, dose.reps.high):
        return (
            f"Read as {plain(dose.reps.high)} reps and {plain(seconds.high / 60)} minutes of them; is the time a rest?"
        )
    return None


def _may_be_rest(seconds: Range) -> bool:
    """Rests are whole half minutes; how long a way takes seldom is."""
    return seconds.low >= _SHORTEST_REST and not seconds.low % _HALF_MINUTE


_SHORTEST_REST, _HALF_MINUTE = 60.0, 30.0


def _is_long(seconds: float, reps: float) -> bool:
    """So long nobody does a repetition, or so many of them."""
    return seconds >= _LONGEST_REP or seconds * reps >= _LONGEST_WORK


def _pair_of(dose: Dose) -> str:
    reps, seconds = plain(dose.reps.high), plain(dose.seconds.high)  # type: ignore[union-attr]
    return f"Read as {reps} reps of {seconds} s each; is that a pair of dumbbells?"


def _at_dose(state: SessionState, row: RowDraft, message: str, told: set[tuple[int, str]]) -> None:
    at = row.at.get("sets") or row.at.get("seconds") or row.at.get("name")
    if at is not None and (at[0], "sets-or-reps") not in told:
        start = at[1] if at[0] == row.line else 0
        below = max(at[0] - row.line, 0)
        state.problem(at[0] - below, Problem("unlikely-dose", "warning", message, start, at[2], "3x10", below))


def _dose_of_none(state: SessionState, block: BlockDraft) -> None:
    """Sets and repetitions on a line of their own, and no exercise that they are of: its name may stand above."""
    if any(row.dose.sets is None or AMOUNTS.isdisjoint(row.dose.stated) for row in block.rows):
        return
    first = block.line
    while first > 0 and block.line - first < _NEARBY and state.roles.get(first - 1, _NO_ROLE).role == "note":
        first -= 1
    end = len(state.lines[block.line].low.rstrip())
    message = "This says how much is done, but no exercise was found for it; its name may stand above."
    state.problem(first, Problem("dose-of-none", "warning", message, 0, end, "Name 3x10", block.line - first))


def _heading_of_none(state: SessionState, block: BlockDraft) -> None:
    """``5 min: 5 burpees every 30s`` with nothing below it may be an exercise."""
    if block.notes or block.rows:
        _name_of_none(state, block)
        return
    number, start, end, _ = block.at["heading"]
    line = state.lines[number]
    body = read_body(line.shown[start:end])
    low = line.low[start:end]
    if (
        line.level
        or block.section is not Section.WORK
        or not (body.has_dose or block.kind in _CLOCKED)
        or not (is_movement(fold(body.name)) or "cardio" in low or _LISTS.search(low))
    ):
        return
    message = "Read as a heading, and nothing stands below it; if it is an exercise, write its name before how much."
    state.problem(number, Problem("heading-of-none", "info", message, start, end, "Name 3x10"))


def _name_of_none(state: SessionState, block: BlockDraft) -> None:
    """``Bench press:`` above nothing but words may be an exercise."""
    low = fold(block.title or "")
    if not block.notes or (block.rows and not block.rows[0].gap):
        return
    if block.in_turn or not low or OF_SEVERAL.search(low) or len(words_of(low)) > _LONGEST_NAME:
        return
    if says_movement(words_of(low)) and not is_remark(low):
        number, start, end, _ = block.at["heading"]
        message = f"'{block.title}' was read as a heading, and no exercise stands below it; if it is one, say how much."
        state.problem(number, Problem("heading-of-none", "info", message, start, end, f"{block.title} 3x10"))


_LISTS = re.compile(r"\d{1,3} [a-z][^,]{1,30}, ?\d{1,3} [a-z]")
"""``3 RFT - 15 T2B, 12 C2B``."""
_NO_ROLE = LineRole("")


def _undosed(block: BlockDraft) -> bool:
    return not any(AMOUNTS & row.dose.stated.keys() or row.dose.calories for row in block.rows)


def _led_by_sets(state: SessionState, block: BlockDraft) -> None:
    """A row of nothing but sets above rows of nothing but repetitions: its sets may be theirs."""
    first, *others = block.rows
    alone = "sets" in first.dose.stated and AMOUNTS.isdisjoint(first.dose.stated) and not first.dose.calories
    if alone and all(row.dose.sets is None and AMOUNTS & row.dose.stated.keys() for row in others):
        _point_at(state, others, f"{first.name}: {plain(first.dose.sets.low)}")  # type: ignore[union-attr]


def _is_bare(row: RowDraft, block: BlockDraft) -> bool:
    """Does a row not say how often it is done, or how much? By the clock, how often need not be said."""
    if row.dose.sets is None and block.kind not in _CLOCKED:
        return True
    return not (AMOUNTS & row.dose.stated.keys() or row.dose.calories)


def _unread_talk(state: SessionState, bare: list[BlockDraft], undosed: list[BlockDraft]) -> None:
    """Words that were kept as a note and say how often, or how much, rows are done that do not say it themselves."""
    ends = [block.last for block in undosed]
    told: set[int] = set()
    place, spoken_of = 0, -1
    for index in sorted(index for index, role in state.roles.items() if role.role == "note"):
        line = state.lines[index]
        if line.kind not in ("text", "long") or line.end - line.start > _LONGEST_WORDS:
            continue
        if (found := _HOW_OFTEN.search(line.low, line.start, line.end)) is None:
            continue
        if undosed and found[0].startswith(("each ", "every ", "all ")):
            block = undosed.pop(nearest := min(bisect_left(ends, index), len(ends) - 1))
            del ends[nearest]
            _point_at(state, block.rows, found[0].strip())
            continue
        while place < len(bare) - 1 and bare[place].last < index:
            place += 1
        if bare and place != spoken_of:
            spoken_of = place
            rows = _bare_rows(bare, place)
            told.update(row.line for row in rows)
            _point_at(state, rows, found[0].strip())
    if told:  # said once is enough
        state.problems = [
            (line, one) for line, one in state.problems if line not in told or one.code != UNREAD_BELOW.code
        ]


_THEN = ("then ", "finally ", "after that ")


def _after_rounds(state: SessionState, block: BlockDraft) -> None:
    """``Then 800 m run`` below the rows of some rounds may stand outside them."""
    for row in block.rows[1:]:
        line = state.lines[row.line]
        if row.line == block.rows[0].line:
            continue  # "Then 2 rounds of dead bugs x 10, bridges x 15"
        if row.dose.sets is None and line.low.startswith(_THEN, line.body_start):
            message = f"Read as part of the {plain(block.rounds.low)} rounds."  # type: ignore[union-attr]
            problem = Problem("in-the-rounds", "info", message, line.start, line.end, "1 round:")
            state.problem(row.line, problem)


def _bare_rows(bare: list[BlockDraft], place: int) -> list[RowDraft]:
    """The rows that do not say how often, in a block and in those behind it under the same heading."""
    rows: list[RowDraft] = []
    before = -1
    for block in bare[place : place + _MOST_BLOCKS]:
        if rows and (block.headed or block.line - before > _NEARBY):
            break
        rows += [row for row in block.rows if _is_bare(row, block)]
        before = block.last
    return rows


_NEARBY = 3
"""Lines between blocks that belong together."""
_MOST_BLOCKS = 12
"""One sentence speaks of no more."""


def _point_at(state: SessionState, rows: list[RowDraft], words: str) -> None:
    first, last = rows[0].line, rows[-1].line
    these = "this exercise does" if len(rows) == 1 else f"these {len(rows)} exercises do"
    message = f"'{words}' stands nearby in words that were not read, and {these} not say it."
    end = len(state.lines[last].low.rstrip())
    state.problem(first, Problem("sets-unread", "info", message, 0, end, "3 rounds:", last - first))


_LONGEST_NAME = 5
