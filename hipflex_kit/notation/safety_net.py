"""What betrays a wrong reading, whatever its cause: rows, notes and headings that do not fit what stands around them.

Nothing is read differently for it, and a line that is right is left in peace: each sign here was measured on texts
whose meaning is known.
"""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.dose_reading import Problem
from hipflex_kit.notation.drafts import BlockDraft, RowDraft
from hipflex_kit.notation.folding import fold, squeeze
from hipflex_kit.notation.labels_anew import tell_labels_anew
from hipflex_kit.notation.listed_names import tell_listed_names
from hipflex_kit.notation.numbered_names import tell_numbered_names
from hipflex_kit.notation.numbers_left import tell_numbers_left
from hipflex_kit.notation.prescription import read_body
from hipflex_kit.notation.session_state import SessionState
from hipflex_kit.notation.sets_in_rounds import tell_sets_in_rounds
from hipflex_kit.notation.splitting import ENDS_SET
from hipflex_kit.notation.vocabulary import is_movement, is_remark, words_of
from hipflex_kit.program import BlockKind, Section

_AGAINST_CLOCK = (BlockKind.AMRAP, BlockKind.FOR_TIME)


def cast_net(state: SessionState, told: set[int]) -> None:
    """Say what looks odd in a session that is read to its end.

    Args:
        state: The session.
        told: Lines about which something is said already.
    """
    _title_as_row(state)
    _weeks_in_lines(state)
    _undosed_among_dosed(state, told)
    tell_labels_anew(state, told)
    if state.evidence.bare_numbers:
        tell_numbered_names(state)
    for block in state.blocks:
        _exercise_in_note(state, block, told)
        _exercise_in_comment(state, block)
        tell_listed_names(state, block, told)
        tell_numbers_left(state, block, told)
        tell_sets_in_rounds(state, block, told)
        _equipment(state, block)
        _options(state, block)
        _several_names(state, block, told)
        _counted_rows(state, block, told)
        if block.kind in _AGAINST_CLOCK:
            _sets_against_clock(state, block)
        if block.section is Section.WARMUP:
            _work_in_warm_up(state, block, told)
        if block.in_turn or block.section is not Section.WORK:
            _part_in_block(state, block)
        else:
            _clock_unread(state, block)


_OF_A_TITLE = re.compile(r"\d| - | – |[:(]")


def _title_as_row(state: SessionState) -> None:
    """``Shoulder - new program`` above all, alone and without any amount, is what the text is called."""
    rows = [row for block in state.blocks for row in block.rows]
    row = rows[0] if rows else None
    if row is None or row.label or row.bullet or row.dose.stated or row.weekly or 1 < len(rows) < _FEW:
        return
    line, number = state.lines[row.line], row.line + 1
    alone = number >= len(state.lines) or state.lines[number].kind == "blank" or number not in state.roles
    if not alone and state.roles[number].role != "note":
        return
    if is_movement(fold(row.name)) and not _OF_A_TITLE.search(row.name):
        return
    if any(other.kind == "text" for other in state.lines[: row.line]):
        return
    if sum(not other.dose.stated for other in rows[1:]) * _FEW > len(rows):
        return
    message = f"Read as the exercise '{row.name}', which says no sets or reps; if it is a title, write '# ' before it."
    state.problem(row.line, Problem("title-or-exercise", "info", message, line.start, line.end, "# " + row.name))


_FEW = 3
_EQUIPMENT = re.compile(
    r"(?:(?:smith|cable|leg press|seated|standing|calf raise|rowing) )*machines?|(?:light |heavy |medium |a |set of )*"
    r"(?:dumbbells?|barbells?|kettlebells?|(?:resistance |mini |loop )?bands?|bench|mats?|foam rollers?|step|chair"
    r"|towel|wall|box|swiss ball|medicine ball|pull[ -]?up bar)"
)
"""What is needed, and nothing that is done."""


def _equipment(state: SessionState, block: BlockDraft) -> None:
    """``Smith Machine`` in a list of what is needed."""
    for row in block.asked_rows():
        if not (row.dose.stated.keys() - {"load"} or row.weekly or row.label) and _EQUIPMENT.fullmatch(fold(row.name)):
            line = state.lines[row.line]
            message = f"Read as the exercise '{row.name}'; if it is equipment, write 'Equipment:' before it."
            hint = f"Equipment: {row.name}"
            state.problem(row.line, Problem("equipment", "info", message, line.start, line.end, hint))


_PART = re.compile(
    r"(?:block|part|circuit|round|section|phase|group|superset|set|station|game|session|workout) ?#?[\da-f]?"
    r"|(?:warm(?:ing)?|cool(?:ing)?)[ -]?(?:up|down) [a-z].{2,30}"
)
_MOST_COMMAS = 1


def _several_names(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """``A hops, B hops, C runs x 8`` and ``Block 2`` are no name of one exercise."""
    for row in block.asked_rows():
        listed = (
            row.name.partition("(")[0].count(",") > _MOST_COMMAS and row.dose.stated and is_movement(fold(row.name))
        )
        if row.line in told or not (listed or _PART.fullmatch(fold(row.name))):
            continue
        line = state.lines[row.line]
        message = f"Read as one exercise, '{row.name}'; if it is a heading or several, give each its own line."
        state.problem(row.line, Problem("odd-name", "info", message, line.start, line.end, "# Heading"))


def _counted_rows(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """``1 Rope climb``, ``2 Hollow hold``, ``3 Pike push ups``: numbers that may count the stations."""
    run: list[int] = []
    for row in [*block.rows, None]:
        if row is not None and row.label is None and _counts(state, row, len(run) + 1):
            run.append(row.line)
            continue
        if len(run) >= _FEW and run[-1] - run[0] < _FURTHEST and run[0] not in told:
            message = "Read as repetitions; if these numbers count the exercises, put a dot behind each."
            end = len(state.lines[run[-1]].low.rstrip())
            problem = Problem("numbers-or-reps", "info", message, 0, end, "1. Push up", run[-1] - run[0])
            state.problem(run[0], problem)
        run = []


_FURTHEST = 24


def _counts(state: SessionState, row: RowDraft, number: int) -> bool:
    """Does the line begin with just this number, which was read as repetitions?"""
    line, reps = state.lines[row.line], row.dose.reps
    counted = reps is not None and row.dose.sets is None and reps.low == reps.high == number
    return counted and line.low[line.body_start : line.body_start + 1].isdigit() and " rep" not in line.low


_OPTIONS = re.compile(
    r"(?<![a-z])(?:one|any|either) of (?:the following|these)|choose (?:one|from|between)|^options?:?$"
)


def _options(state: SessionState, block: BlockDraft) -> None:
    """Rows below ``complete one of the following``: one of them is done, and all are counted."""
    lines = {row.line: row for row in block.rows}
    for row in block.rows:
        number = row.line - 1
        role = state.roles.get(number)
        if number < 0 or role is None or role.role not in ("note", "heading"):
            continue
        if _OPTIONS.search(state.lines[number].low) is None:
            continue
        last = number + 1
        while last + 1 in lines:
            last += 1
        message = "One of these is done, and each is read as an exercise of its own; put them on one line with 'or'."
        end = len(state.lines[last].low.rstrip())
        problem = Problem("one-of-these", "info", message, 0, end, "Row or Bike 500 m", last - number)
        state.problem(number, problem)


_MANY = 5


def _undosed_among_dosed(state: SessionState, told: set[int]) -> None:
    """``Abs: everyday`` among exercises that all say how much: a remark, or sets that were forgotten or not read."""
    rows = [(row, block) for block in state.blocks if block.section in _DOSED_SECTIONS for row in block.rows]
    bare = [(row, block) for row, block in rows if not (row.dose.stated or row.weekly or block.in_turn)]
    if not bare or len(rows) <= _MANY * len(bare):
        return
    for row, block in bare:
        forgotten = row.label is not None and not row.notes
        if row.line not in told and (forgotten or not (row.label or row.bullet or len(block.rows) <= _MANY)):
            line = state.lines[row.line]
            message = f"Read as the exercise '{row.name}', which says no sets or reps, though all around it do."
            problem = Problem("no-amount", "info", message, line.start, line.end, f"{row.name} 3x10")
            state.problem(row.line, problem)


_DOSED_SECTIONS = (Section.WORK, Section.FINISHER)


def _exercise_in_note(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """``10 dead bugs, 10 side bends``: what was kept as a note of the first looks like a second exercise."""
    for row in block.asked_rows():
        if not row.notes or row.line in told:
            continue
        for name, (line, start, end, _) in row.at.items():
            if line != row.line or not name.startswith("note"):
                continue
            note = squeeze(state.lines[line].shown[start:end])
            if (found := _dosed_name(note) or _counted_name(note, row.name)) is not None:
                message = f"Kept '{note}' as a note of '{row.name}'; if it is another exercise, give it its own line."
                state.problem(line, Problem("exercise-in-note", "info", message, start, end, found))
                break


def _exercise_in_comment(state: SessionState, block: BlockDraft) -> None:
    """``Squat 4x5 // Press 4x5``: behind two slashes everything is the coach's own comment."""
    for row in block.rows:
        line = state.lines[row.line]
        if line.comment is None or _dosed_name(squeeze(line.shown[line.comment + 2 :])) is None:
            continue
        end = len(line.shown.rstrip())
        message = "What stands behind // is kept as a comment; if it is another exercise, give it a line of its own."
        state.problem(row.line, Problem("exercise-in-comment", "info", message, line.comment, end, "Superset:"))


_WEEK = re.compile(r"(?:week|wk|woche|semana) ?\d{1,2}(?!\d)", re.IGNORECASE)


def _weeks_in_lines(state: SessionState) -> None:
    """``Wk 1: Lunge 2x10, Squat 2x12`` above ``Wk 2: …``: all of it is read as one session."""
    at = {
        row.line
        for block in state.blocks
        for row in block.asked_rows()
        if (row.notes and _WEEK.match(row.notes[0])) or _WEEK.match(row.name)
    }
    if len(at) > 1:
        first, last = min(at), max(at)
        message = (
            "These weeks are read as one session; put each week on a line of its own, with its exercises below it."
        )
        end = len(state.lines[last].low.rstrip())
        state.problem(first, Problem("weeks-in-lines", "warning", message, 0, end, "Week 1", last - first))


def _dosed_name(note: str) -> str | None:
    """A note that is an exercise with its dose, as it would stand on a line of its own; None for others."""
    if not any(map(str.isdigit, note)) or _LOADED.search(note) or _STEP.fullmatch(note):
        return None
    body = read_body(note)
    low = fold(body.name)
    if (
        not body.name
        or ENDS_SET.fullmatch(low) is not None
        or body.spans.keys().isdisjoint(("sets", "reps", "reps_list"))
        or not is_movement(low)
    ):
        return None
    return None if is_remark(low) or body.notes or body.problems or len(words_of(low)) > _LONGEST else note


_NAME_AND_NUMBER = re.compile(r"(?P<name>[a-z][a-z -]{2,24}) (?:x ?)?\d{1,2}")


def _counted_name(note: str, name: str) -> str | None:
    """``swan dive 3`` behind ``Swan prep 3``: words of the same kind with a number of their own."""
    found = _NAME_AND_NUMBER.fullmatch(fold(note))
    shared = found is not None and not set(words_of(found["name"])).isdisjoint(words_of(fold(name)))
    return note if shared else None


_LONGEST = 5
_STEP = re.compile(r"(?:step|move) ?#?\d{1,2}", re.IGNORECASE)
"""``Step 2`` in front of a name."""
_LOADED = re.compile(r"\d ?-?(?:lb|kg|#)")
"""``25-lb dumbbells``."""


def _sets_against_clock(state: SessionState, block: BlockDraft) -> None:
    """``3 x 12`` below stations that are done for time is no station."""
    free = [row for row in block.rows if row.dose.sets is None]
    for row in block.rows[1:]:
        sets = row.dose.sets
        if free and sets is not None and sets.low > 1 and not row.dose.reps_list and row.gap:
            line = state.lines[row.line]
            message = f"Read as part of '{block.title or block.kind}'; if it stands by itself, put a heading above it."
            state.problem(row.line, Problem("in-the-rounds", "info", message, line.start, line.end, "# Strength"))


_WORKING_SETS = 3.0


def _work_in_warm_up(state: SessionState, block: BlockDraft, told: set[int]) -> None:
    """Three exercises and more of as many sets as work has: the warm-up may have ended above them."""
    rows = [row for row in block.rows if row.dose.sets is not None and row.dose.sets.low >= _WORKING_SETS]
    rows = [row for row in rows if row.dose.reps is not None]
    if len(rows) < _FEW or not any(row.dose.load is not None for row in rows) or rows[0].line in told:
        return
    if not any(other.rows for other in state.blocks if other is not block):
        return  # all there is, which is told as that
    first, last = rows[0].line, rows[-1].line
    message = "Read as part of the warm-up, whose sets are not counted; if this is work, put a heading above it."
    end = len(state.lines[last].low.rstrip())
    state.problem(first, Problem("work-in-warm-up", "info", message, 0, end, "# Strength", last - first))


_TIMED = re.compile(
    r"(?<![\d:])\d{1,2} ?(?:min(?:ute)?s?|')(?![a-z])|(?<![a-z])(?:ygig|i ?go ?you ?go|partners?|relay)(?![a-z])"
)


def _clock_unread(state: SessionState, block: BlockDraft) -> None:
    """``then in 25 min`` right above repetitions without sets, kept as a note: it may say how they are done."""
    free = {row.line for row in block.rows if row.dose.sets is None and row.dose.reps is not None}
    for first in sorted(line for line in free if line - 1 not in free and line + 2 in free and line + 1 in free):
        role, line = state.roles.get(first - 1), state.lines[first - 1]
        if role is None or role.role != "note" or line.kind != "text" or _TIMED.search(line.low) is None:
            continue
        last = first
        while last + 1 in free:
            last += 1
        message = f"'{squeeze(line.content)}' was kept as a note; if it says how these are done, write it as shown."
        end = len(state.lines[last].low.rstrip())
        problem = Problem("heading-unread", "info", message, line.start, end, "For time, 25 min cap:", last - first + 1)
        state.problem(first - 1, problem)


def _part_in_block(state: SessionState, block: BlockDraft) -> None:
    """A short line that begins a paragraph of exercises, kept as a note: it may head them."""
    starts = {row.line: row for row in block.rows}
    for row in block.rows:
        number = row.line - 1
        role = state.roles.get(number)
        if number < 1 or role is None or role.role != "note" or state.lines[number - 1].kind != "blank":
            continue
        line = state.lines[number]
        if len(words_of(line.low)) > _LONGEST or line.low[line.end - 1] in ".!?" or line.kind != "text":
            continue
        last = number + 1
        while last + 1 in starts:
            last += 1
        where = "the warm-up" if block.section is Section.WARMUP else f"'{block.title or 'the block above'}'"
        message = f"'{line.content}' was kept as a note, and what stands below it as part of {where}; is it a heading?"
        end = len(state.lines[last].low.rstrip())
        problem = Problem("heading-unread", "info", message, line.start, end, "# " + line.content, last - number)
        state.problem(number, problem)
