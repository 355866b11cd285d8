"""What is typed or pasted at a day's foot: an exercise, a day, a tempo, a rest, a note, a whole program."""

from __future__ import annotations

import contextlib

import hipflex_kit.kept_re as re
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation.edits.blocks import check_session
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.days import add_session, set_header
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.fields import set_field
from hipflex_kit.notation.edits.intent import MeantBlock, bare, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.rows import add_row, insert, new_block
from hipflex_kit.notation.edits.wording import one_line, read_shorthand
from hipflex_kit.notation.heading_words.headings import read_heading
from hipflex_kit.notation.headings.header import KEYS
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.parser import parse_program
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.vocabulary import is_movement
from hipflex_kit.program import Path, Prescription, Program
from hipflex_kit.record_making import replace

_ABOVE = "Day 1\n1a) Back Squat 3x5\n"
_PARTS = ("tempo", "rest", "load", "effort")
_SET_IN = re.compile(r"[ \t\xa0]{2}|\t")
_NOTE = re.compile(r"\s*notes?\s*:\s*", re.IGNORECASE)
_WEEK = re.compile(r"week\s+(?P<week>\d{1,3})\s*:\s*(?P<dose>.+)", re.IGNORECASE)
_KEY = re.compile(r"(?:tempo|load)\s*:?\s*", re.IGNORECASE)
_DIGITS = re.compile(r"[\dxX](?:[-/][\dxX]){2,3}|\d\d[\dxX]{2}")
"""A tempo in digits on its own: ``3-3-x-0``, ``30X1``."""
_MOST_ONE_BY_ONE = 40
"""More lines than a day has are taken as they are written, at once."""
NOT_READ = "These lines cannot stand there without other lines being read differently; paste them into the text."


def add_line(read: ParseResult, session_path: Path | None, typed: str) -> Edited:
    """Take what was typed at the foot of a day for what it is.

    A day's heading begins a day, and that of a warm-up, a finisher, a circuit or a superset begins one of these: what
    is typed next stands below it, until an exercise has a label. A line that is only a tempo, a rest, a load, an effort
    or a note is about the last exercise of the day. Anything else is an exercise: it gets a block of its own with the
    next label, or the place that a typed label names (``1b Row 3x8``). Of several lines each is taken so; a program is
    taken as it is written.

    Args:
        read: The text, read.
        session_path: The day; None: the first one, which is begun where there is none.
        typed: What was typed.

    Raises:
        EditError: It cannot be read as any of them.
    """
    session = session_path or next((path for path in read.places if len(path) == 2), None)
    if session is not None:
        check_session(read, session)
    lines = [line for line in split_lines(typed) if line.strip()]
    if len(lines) > 1:
        return _several(read, session, typed, lines)
    words = one_line(typed)
    kind = heading_of(words)
    if kind == "day":
        return add_session(read, words)
    if kind == "week":
        return at_the_end(read, words)
    if heads_part(words):
        return _begin_part(read, session, words) if session else at_the_end(read, f"Day 1\n\n{words}")
    key, colon, value = words.partition(":")
    if colon and value.strip() and key.casefold() in KEYS:
        return set_header(read, key, value)
    return _about_the_last_row(read, session, typed) or add_row(read, session, typed)


def heading_of(words: str) -> str | None:
    """Whether a line on its own is a heading: of a day, or of a week."""
    program = parse_program(f"{_ABOVE}\n{words}\n1a) Front Squat 3x5\n").program
    rows = [row.name for _, row in program.walk()]
    if rows != ["Back Squat", "Front Squat"]:
        return None
    if program.weeks[-1].number is not None:
        return "week"
    return "day" if len(program.sessions) == 2 else None


def heads_part(words: str) -> bool:
    """Whether a line on its own heads a part of a day: ``Finisher:``, ``Circuit (3 rounds)``, ``EMOM 10``."""
    heading = read_heading(words.lstrip("# "))
    says_how = (heading.kind is not None or heading.rounds is not None) and not is_movement(fold(words))
    if not (heading.plain_section or says_how or words.endswith(":") or words.startswith("#")):
        return False
    program = parse_program(f"{_ABOVE}\n{words}\n  Front Squat 5\n").program
    blocks = [block for day in program.sessions for block in day.blocks]
    return [[row.name for row in block.prescriptions] for block in blocks] == [["Back Squat"], ["Front Squat"]]


def _begin_part(read: ParseResult, session: Path, words: str) -> Edited:
    """Write a heading below a day, in a way that makes it one also while nothing stands below it."""
    tried = []
    for written in (words, f"{words}:", f"## {words}"):
        *_, part = parse_program(f"{_ABOVE}\n{written}\n").program.sessions[0].blocks
        if part.prescriptions:
            continue
        buffer = Buffer(read.text)
        buffer.insert_after(read.places[session].last_line, buffer.new(["", written]))
        edited, expected = buffer.finish(), meant(read.program)
        expected.session(session).blocks.append(MeantBlock(replace(part, label=None), []))
        if reads_as(expected)(parse_program(edited.text).program):
            return edited
        tried.append(edited)
    raise EditError(NOT_READ, tried)


def _about_the_last_row(read: ParseResult, session: Path | None, typed: str) -> Edited | None:
    """Write a line that says something about the exercise above it; None where it says none."""
    words = one_line(typed)
    comment = read_line(words).kind == "comment"
    field = None if comment else _field_of(typed, words)
    if not comment and field is None:
        return None
    rows = [path for path, _ in read.program.walk() if path[:2] == session]
    if not rows:
        raise EditError(f"There is no exercise yet that “{words}” could be about.")
    return _say_of(read, rows[-1], words, field)


def about_row(read: ParseResult, path: Path, typed: str) -> Edited:
    """Write a line that says something about an exercise: a tempo, a rest, a load, a note, the coach's own ``//``.

    Args:
        read: The text, read.
        path: The exercise.
        typed: The line, as it stands below an exercise.

    Raises:
        EditError: It says nothing about one.
    """
    words = one_line(typed)
    if read_line(words).kind == "comment":
        return _say_of(read, path, words, None)
    if week := _WEEK.fullmatch(words):
        return set_field(read, path, "dose", week["dose"], week=int(week["week"]))
    return _say_of(read, path, words, _field_of(typed, words) or "note")


def _say_of(read: ParseResult, path: Path, words: str, field: str | None) -> Edited:
    """Write a field of an exercise, or a comment where it is none."""
    if field is None:
        return _add_comment(read, path, words)
    if field == "note":
        notes = ProgramText(read).row(path).record.notes
        return set_field(read, path, "note", "\n".join([*notes, _NOTE.sub("", words, count=1)]))
    return set_field(read, path, field, _KEY.sub("", words))


def _field_of(typed: str, words: str) -> str | None:
    """Which field of the exercise above it a line fills, and nothing else."""
    if _DIGITS.fullmatch(words):
        return "tempo"
    before, after = (_first_block(parse_program(text).program) for text in (_ABOVE, f"{_ABOVE}  {words}\n"))
    if after is None or before is None:
        return None
    (row, rest), (filled, rest_now) = before, after
    if filled.name != row.name:
        return None
    changed = [part for part in _PARTS if getattr(filled.dose, part) != getattr(row.dose, part)]
    if rest_now != rest:
        changed.append("rest")
    if not filled.notes:
        return changed[0] if len(changed) == 1 else None
    return "note" if _SET_IN.match(typed) or _NOTE.match(words) else None


def _first_block(program: Program) -> tuple[Prescription, object] | None:
    """The one row of a text with what its block says of rest."""
    blocks = [block for session in program.sessions for block in session.blocks]
    if len(blocks) != 1 or len(blocks[0].prescriptions) != 1:
        return None
    return blocks[0].prescriptions[0], (blocks[0].rest_between, blocks[0].rest_after_round)


def _add_comment(read: ParseResult, path: Path, words: str) -> Edited:
    buffer = Buffer(read.text)
    buffer.insert_after(ProgramText(read).row(path).last, buffer.new([f"  {words}"]))
    expected = meant(read.program)
    expected.comments[words.lstrip("/#; ").strip()] += 1
    return first_as_meant([buffer.finish()], reads_as(expected), "This note cannot be written there; shorten it.")


def _several(read: ParseResult, session: Path | None, typed: str, lines: list[str]) -> Edited:
    """Several lines: a program, or part of one."""
    if not any(True for _ in read.program.walk()) or any(heading_of(one_line(line)) for line in lines):
        return at_the_end(read, typed)
    if any(heads_part(one_line(line)) for line in lines):
        return at_the_end(read, typed, session)
    if len(lines) <= _MOST_ONE_BY_ONE:
        with contextlib.suppress(EditError):
            return _one_by_one(read, session, lines)
    return at_the_end(read, typed, session)


def _one_by_one(read: ParseResult, session: Path | None, lines: list[str]) -> Edited:
    """Each line for itself; labels say which of them belong together, and never join what was there before."""
    count = len(split_lines(read.text))
    done = Edited(read.text, {line: line for line in range(1, count + 1)})
    now, blocks = read, dict[str, Path]()
    for line in lines:
        step = _about_the_last_row(now, session, line)
        if step is None and session is not None:
            label = read_shorthand(line).label
            token = label.block if label is not None and label.slot else ""
            if token in blocks:
                home = blocks[token]
                size = sum(path[:3] == home for path, _ in now.program.walk())
                step = insert(now, home, size, read_shorthand(line).content)
            else:
                step = new_block(now, session, sum(path[:2] == session for path in now.places if len(path) == 3), line)
        step = step or add_row(now, session, line)
        done, now = done.then(step), parse_program(step.text)
        if session is not None and (token := _token(line)):
            blocks.setdefault(token, max(path for path in now.places if len(path) == 3 and path[:2] == session))
    return done


def _token(line: str) -> str:
    label = read_line(one_line(line)).label
    return label.block if label is not None and label.slot else ""


def at_the_end(read: ParseResult, typed: str, path: Path | None = None) -> Edited:
    """Lines as they are written, below everything, a day or a block; what was there must read as before.

    Args:
        read: The text, read.
        typed: The lines.
        path: The day or the block; None for the end of the text.

    Raises:
        EditError: They would change how others are read.
    """
    lines = split_lines(typed.strip("\r\n"))
    buffer = Buffer(read.text)
    filled = [number for number, entry in enumerate(buffer.entries, start=1) if not entry.blank]
    last = read.places[path].last_line if path is not None else filled[-1] if filled else 0
    buffer.insert_after(last, buffer.new([*([""] if last else []), *lines]))
    before = _rows(read.program)
    added = [row.name for _, row in parse_program(typed).program.walk()]
    at = sum(row[: len(path)] <= path for row, _ in read.program.walk()) if path is not None else len(before)

    def wanted(program: Program) -> bool:
        rows = _rows(program)
        names = [row.name for row in rows[at : at + len(added)]]
        above, below = rows[:at], rows[at + len(added) :]
        if above and above[-1].name == before[at - 1].name:
            above[-1] = before[at - 1]  # the first of the lines may be about it: a tempo, a note
        return names == added and above + below == before

    return first_as_meant([buffer.finish()], wanted, NOT_READ)


def _rows(program: Program) -> list[Prescription]:
    """All rows, without the labels and comments that follow from where they stand."""
    return [bare(row) for _, row in program.walk()]
