"""Weeks are added, copied forward and taken out, whether they are written out or hold only what changes."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation.edits.buffer import Buffer, Entry
from hipflex_kit.notation.edits.days import set_header
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.fields import set_field
from hipflex_kit.notation.edits.intent import bare, first_as_meant
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.writing.dose_field import dose_text
from hipflex_kit.program import Path, Prescription, Program
from hipflex_kit.record_making import replace

MOST_WEEKS = 104
_NUMBER = re.compile(r"\d+")
_UNREADABLE = "This week cannot be written there without other lines being read differently; do it in the text."


def add_week(read: ParseResult) -> Edited:
    """One week more. It is as the last one until something in it is changed."""
    return _with_weeks(read, weeks_of(read.program) + 1)


def copy_week(read: ParseResult, number: int) -> Edited:
    """Let the week after this one be like it; after the last one comes a week more.

    Args:
        read: The text, read.
        number: The calendar week.

    Raises:
        EditError: There is no such week, or its lines would be read differently.
    """
    _check(read, number)
    source = _written_for(read.program, number)
    if source is None:
        done = _as_the_week_before(read, number + 1)
    elif number + 1 > weeks_of(read.program) or _is_written(read.program, number + 1):
        done = _written_again(read, source, number + 1)
    else:
        return _unchanged(read)  # a week that is not written is as the one before
    return _longer(done, number + 1)


def delete_week(read: ParseResult, number: int) -> Edited:
    """Take a week out; the ones behind it move up.

    Raises:
        EditError: It is the only one, or the others would be read differently.
    """
    _check(read, number)
    count = weeks_of(read.program)
    if count < 2:
        raise EditError("A program has one week at least; delete its days instead.")
    if any(week.number is not None for week in read.program.weeks):
        done = _written_out(read, number)
    else:
        done = _moved_up(read, number, count)
    now = parse_program(done.text)
    return done.then(_with_weeks(now, count - 1)) if now.program.header.weeks not in (None, count - 1) else done


def weeks_of(program: Program) -> int:
    """How many weeks are stated or written."""
    changes = [change.week for _, row in program.walk() for change in row.weekly]
    numbers = [week.number for week in program.weeks if week.number is not None]
    return min(MOST_WEEKS, max(program.header.weeks or 1, *changes, *numbers, 1))


def _check(read: ParseResult, number: int) -> None:
    if not 1 <= number <= weeks_of(read.program):
        raise EditError(f"There is no week {number}.")


def _unchanged(read: ParseResult) -> Edited:
    return Edited(read.text, {line: line for line in range(1, len(split_lines(read.text)) + 1)})


def _with_weeks(read: ParseResult, count: int) -> Edited:
    if count > MOST_WEEKS:
        raise EditError(f"A program has {MOST_WEEKS} weeks at most; begin a new one for what comes after.")
    return set_header(read, "Weeks", str(count))


def _longer(done: Edited, count: int) -> Edited:
    """With as many weeks as there are now, where the header says fewer or nothing shows them."""
    now = parse_program(done.text)
    if weeks_of(now.program) >= count and (now.program.header.weeks or count) >= count:
        return done
    return done.then(_with_weeks(now, count))


def _is_written(program: Program, number: int) -> bool:
    return any(week.number == number for week in program.weeks)


def _written_for(program: Program, number: int) -> int | None:
    """Which written week stands for a calendar week; None where weeks are not written out."""
    if all(week.number is None for week in program.weeks):
        return None
    return max(
        (at for at, week in enumerate(program.weeks) if (week.number or 1) <= number and week.sessions), default=None
    )


def _set_dose(done: Edited, path: Path, dose: str, week: int) -> Edited:
    now = parse_program(done.text)
    return done.then(set_field(now, path, "dose", dose, week=week))


def _as_the_week_before(read: ParseResult, number: int) -> Edited:
    done = _unchanged(read)
    for path, row in read.program.walk():
        if any(change.week == number for change in row.weekly):
            done = _set_dose(done, path, "", number)
    return done


def _moved_up(read: ParseResult, number: int, count: int) -> Edited:
    """Each row with one dose less; what is left of the last week goes."""
    done = _unchanged(read)
    for path, row in read.program.walk():
        if not row.weekly:
            continue
        doses = [dose_text(row.dose_in(week)) for week in range(1, count + 1)]
        del doses[number - 1]
        for week, dose in enumerate(doses, 1):
            now = dict(parse_program(done.text).program.walk())[path]
            if dose_text(now.dose_in(week)) != dose:
                done = _set_dose(done, path, dose, week)
        now = dict(parse_program(done.text).program.walk())[path]
        for week in sorted({change.week for change in now.weekly}, reverse=True):
            if week > len(doses) or doses[week - 1] == doses[week - 2]:
                done = _set_dose(done, path, "", week)
    return done


def _written_again(read: ParseResult, source: int, number: int) -> Edited:
    """A written week's lines once more, under the next number."""
    text, buffer = ProgramText(read), Buffer(read.text)
    program = read.program
    first, last = text.stretch_of((source,))
    lines = text.lines[first - 1 : last]
    if program.weeks[source].number is None:
        raise EditError("Write “Week 1” above the first day; then its copy can be told from it.")
    lines = [_NUMBER.sub(str(number), lines[0], count=1), *lines[1:]]
    old = next((at for at, week in enumerate(program.weeks) if week.number == number), None)
    if old is not None:
        start, end = text.stretch_of((old,))
        buffer.swap(start, end, buffer.new(lines))
    else:
        buffer.insert_after(last, buffer.new([*(text.blanks_above(first) or [""]), *lines]))
    weeks = [week for at, week in enumerate(program.weeks) if at != old]
    copy = replace(program.weeks[source], number=number)
    weeks.insert(source + 1, copy)
    return first_as_meant([buffer.finish()], lambda found: _rows(found) == _rows(replace(program, weeks=tuple(weeks))),
        _UNREADABLE)  # fmt: skip


def _written_out(read: ParseResult, number: int) -> Edited:
    """Without the lines of a written week; the headings behind it count on."""
    text, buffer = ProgramText(read), Buffer(read.text)
    gone = next((at for at, week in enumerate(read.program.weeks) if week.number == number), None)
    left = []
    for at, week in enumerate(read.program.weeks):
        if week.number is not None and week.number > number:
            line = read.places[(at,)].first_line
            found = _NUMBER.search(text.lines[line - 1])
            if found is None:
                raise EditError(_UNREADABLE)
            buffer.at(line).put(found.start(), found.end(), str(week.number - 1))
            left.append(replace(week, number=week.number - 1))
        elif at != gone:
            left.append(week)
    if gone is not None:
        first, last = text.stretch_of((gone,))
        buffer.remove(_with_blanks(buffer, first, last, len(text.lines)))
    return first_as_meant(
        [buffer.finish()],
        lambda program: _rows(program) == _rows(replace(read.program, weeks=tuple(left))),
        _UNREADABLE,
    )


def _with_blanks(buffer: Buffer, first: int, last: int, count: int) -> list[Entry]:
    """Lines with the blank ones below them; at the end of the text with those above."""
    while last < count and buffer.at(last + 1).blank:
        last += 1
    while last == count and first > 1 and buffer.at(first - 1).blank:
        first -= 1
    return buffer.stretch(first, last)


def _rows(program: Program) -> list[tuple[int | None, list[list[Prescription]]]]:
    return [
        (week.number, [[bare(row) for block in day.blocks for row in block.prescriptions] for day in week.sessions])
        for week in program.weeks
    ]
