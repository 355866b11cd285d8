"""Words kept as a note that say how often, or how much, rows are done which do not say it themselves."""

from __future__ import annotations

from bisect import bisect_left

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.dose_reading import Problem
from hipflex_kit.notation.doses.doubts import UNREAD_BELOW
from hipflex_kit.notation.drafts.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.drafts.session_state import SessionState
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import BlockKind

CLOCKED = (BlockKind.AMRAP, BlockKind.EMOM, BlockKind.FOR_TIME, BlockKind.INTERVALS, BlockKind.LADDER)
"""Where the clock or a list of repetitions says how often."""
_NUMBER = r"(?:1[0-2]|[1-9]|an?other|one|two|three|four|five|six|several)"
_HOW_OFTEN = re.compile(
    rf"(?<![\w./:-]){_NUMBER}(?:(?: ?- ?| to | or ){_NUMBER})?(?: more| total| full| complete| working| hard| good)?"
    r"[ -]?(?:sets?|rounds?|rds|rft|times|circuits?|cycles?|laps|x|vueltas|series|runden|durchgänge|sätze|voltas)"
    r"(?![a-z-])"
    r"(?! (?:per|a|each|every) (?:week|day)| weekly| daily| one| ago)"
    r"|(?<![a-z])tabatas?(?![a-z])"
    r"|(?<![a-z])repeat (?:all|both|the (?:circuit|sequence|whole))"
    r"|(?<![a-z])(?:each|every|all)(?: [a-z]+){0,6} (?:for )?(?:max|\d{1,3}) ?(?:reps?|sec|seconds|min)"
)
"""``repeat 1-2 more times``, ``each for max reps``: how often, or how much, for rows around it."""
_LONGEST_WORDS = 600


def tell_unread(state: SessionState, bare: list[BlockDraft], undosed: list[BlockDraft]) -> None:
    """Words that were kept as a note and say how often, or how much, rows are done that do not say it themselves."""
    ends = [block.last for block in undosed]
    told: set[int] = set()
    place, spoken_of = 0, -1
    for index in sorted(
        index for index, role in state.roles.items() if role.role == "note" or _clock_lost(state, index)
    ):
        line = state.lines[index]
        if line.kind not in ("text", "long") or line.end - line.start > _LONGEST_WORDS:
            continue
        if (found := _HOW_OFTEN.search(line.low, line.start, line.end)) is None:
            continue
        if undosed and found[0].startswith(("each ", "every ", "all ")):
            block = undosed.pop(nearest := min(bisect_left(ends, index), len(ends) - 1))
            del ends[nearest]
            point_at(state, block.rows, found[0].strip())
            continue
        while place < len(bare) - 1 and bare[place].last < index:
            place += 1
        if bare and place != spoken_of:
            begins = _first_repeated(bare, place, spoken_of + 1) if found[0].startswith("repeat") else place
            spoken_of = place
            rows = _bare_rows(bare, begins, "tabata" in found[0])
            told.update(row.line for row in rows)
            point_at(state, rows, found[0].strip())
    if told:  # said once is enough
        state.problems = [
            (line, one) for line, one in state.problems if line not in told or one.code != UNREAD_BELOW.code
        ]


_ONCE_MORE = re.compile(r"(?:rest [^.:;]{2,24}?(?:,| then|, then| and)? )?repeat[ .!]*")


def tell_repeated(state: SessionState) -> None:
    """``Repeat`` alone below groups does not say which of them, nor how often."""
    for index in [index for index, role in state.roles.items() if role.role == "note"]:
        line = state.lines[index]
        if line.low.find("repeat", line.start) < 0 or _ONCE_MORE.fullmatch(line.low, line.start, line.end) is None:
            continue
        rows = [row for block in state.blocks for row in block.rows if row.line < index]
        if rows:
            point_at(state, rows[-_MOST_ROWS:], line.shown[line.start : line.end].strip())


_MOST_ROWS = 12
"""One word speaks of no more."""


def _clock_lost(state: SessionState, index: int) -> bool:
    """``Tabata: burner of the week`` above ``Round 1: squats and climbers``: no more than its words was kept."""
    if state.roles[index].role != "heading" or "tabata" not in state.lines[index].low:
        return False
    below = next((block for block in state.blocks if block.line > index), None)
    return below is not None and fold(below.title or "").startswith("round")


def _first_repeated(bare: list[BlockDraft], place: int, earliest: int) -> int:
    """``Repeat the whole lot`` speaks of what stands above it, back to a heading."""
    first = min(place, len(bare) - 1)
    while first > earliest and not bare[first].headed and bare[first].line - bare[first - 1].last <= _NEARBY:
        first -= 1
    return first


def _bare_rows(bare: list[BlockDraft], place: int, clocked: bool) -> list[RowDraft]:
    """The rows that do not say how often, in a block and in those behind it under the same heading.

    What is done by a clock may have rounds with headings of their own.
    """
    rows: list[RowDraft] = []
    before = -1
    for block in bare[place : place + _MOST_BLOCKS]:
        if rows and (
            (block.headed and not (clocked and fold(block.title or "").startswith("round")))
            or block.line - before > _NEARBY
        ):
            break
        rows += [row for row in block.rows if is_bare(row, block)]
        before = block.last
    return rows


_NEARBY = 3
"""Lines between blocks that belong together."""
_MOST_BLOCKS = 12
"""One sentence speaks of no more."""


def point_at(state: SessionState, rows: list[RowDraft], words: str) -> None:
    """Say of rows that words near them may say how often they are done."""
    first, last = rows[0].line, rows[-1].line
    these = "this exercise does" if len(rows) == 1 else f"these {len(rows)} exercises do"
    message = f"'{words}' stands nearby in words that were not read, and {these} not say it."
    end = len(state.lines[last].low.rstrip())
    state.problem(first, Problem("sets-unread", "info", message, 0, end, "3 rounds:", last - first))


def is_bare(row: RowDraft, block: BlockDraft) -> bool:
    """Does a row not say how often it is done, or how much? By the clock, how often need not be said."""
    if row.dose.sets is None and block.kind not in CLOCKED:
        return True
    return not (AMOUNTS & row.dose.stated.keys() or row.dose.calories)


def is_undosed(block: BlockDraft) -> bool:
    """Does no row of a block say how much is done?"""
    return not any(AMOUNTS & row.dose.stated.keys() or row.dose.calories for row in block.rows)
