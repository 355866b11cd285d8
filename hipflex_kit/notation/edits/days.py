"""Days are added and renamed, header lines are written, and the coach's ``// keep`` lines."""

from __future__ import annotations

from collections.abc import Iterator

import hipflex_kit.kept_re as re
from hipflex_kit.notation.edits.blocks import check_session
from hipflex_kit.notation.edits.buffer import Buffer
from hipflex_kit.notation.edits.edited import Edited, EditError
from hipflex_kit.notation.edits.intent import MeantSession, MeantWeek, first_as_meant, meant, reads_as
from hipflex_kit.notation.edits.row_text import ProgramText
from hipflex_kit.notation.edits.wording import one_line
from hipflex_kit.notation.headings.header import KEYS, read_header
from hipflex_kit.notation.lines.lines import read_line
from hipflex_kit.notation.places import ParseResult
from hipflex_kit.program import Header, Path, Program
from hipflex_kit.record_making import replace

_CODE = re.compile(r"[\w-]{1,40}")


def add_session(read: ParseResult, title: str, week: int | None = None) -> Edited:
    """Begin a new day at the end of the text, or of a week.

    Args:
        read: The text, read.
        title: Its heading, such as ``Day 3``.
        week: Which of the written weeks it is the last day of, from 0; None: the last one.

    Raises:
        EditError: The title would not be read as a day's heading.
    """
    title = one_line(title)
    if not title:
        raise EditError("A day needs a name, such as Day 3.")
    text = ProgramText(read)
    week = len(read.program.weeks) - 1 if week is None else week
    sessions: list[Path] = [path for path in read.places if len(path) == 2]
    above = [path for path in sessions if path[0] <= week]
    before = [path for path in above if path[0] == week]
    last = _last_line(text, before, week)
    gap = _gap_above_day(text, sessions, is_first=not before) if last else []

    def ways() -> Iterator[Edited]:
        for heading in _headings(text, above or sessions, title, len(above) + 1):
            buffer = Buffer(read.text)
            buffer.insert_after(last, buffer.new([*gap, heading]))
            yield buffer.finish()

    expected = meant(read.program)
    if not expected.weeks:
        expected.weeks.append(MeantWeek(None, None, (), []))
    expected.weeks[week].sessions.append(MeantSession(_titles(title, len(above) + 1), ()))
    return first_as_meant(ways(), reads_as(expected), f"“{title}” is not read as a day; write it like Day 3 – Legs.")


def _last_line(text: ProgramText, days: list[Path], week: int) -> int:
    """The line that a new day stands below: the last of the week's days, of its heading, or of all that is written."""
    if week >= len(text.read.program.weeks) - 1:
        return _last_filled(text, len(text.lines))
    if days:
        return text.with_comments(text.read.places[days[-1]].last_line)
    return _last_filled(text, text.read.places[week,].last_line)


def _last_filled(text: ProgramText, number: int) -> int:
    """The last line up to a given one that is not blank; 0 where all of them are."""
    return next((line for line in range(number, 0, -1) if text.lines[line - 1].strip()), 0)


def rename_session(read: ParseResult, session_path: Path, title: str) -> Edited:
    """Write a day's heading; a day without one gets one.

    Args:
        read: The text, read.
        session_path: The day.
        title: The new heading.

    Raises:
        EditError: The title would not be read as a day's heading.
    """
    check_session(read, session_path)
    title = one_line(title)
    if not title:
        raise EditError("A day needs a name, such as Day 1.")
    text = ProgramText(read)
    place = read.places[session_path].fields.get("title")
    sessions: list[Path] = [path for path in read.places if len(path) == 2]
    number = sessions.index(session_path) + 1

    def ways() -> Iterator[Edited]:
        others = [path for path in sessions if path != session_path]
        for heading in _headings(text, others, title, number, plain=place is not None):
            buffer = Buffer(read.text)
            if place is None:
                buffer.insert_after(read.places[session_path].first_line - 1, buffer.new([heading]))
            elif heading.startswith("#"):
                buffer.at(place.span.line).put(0, len(text.lines[place.span.line - 1]), heading)
            else:
                buffer.at(place.span.line).put(place.span.column, place.span.end_column, heading)
            yield buffer.finish()

    expected = meant(read.program)
    expected.session(session_path).titles = _titles(title, number)
    return first_as_meant(ways(), reads_as(expected), f"“{title}” is not read as a day; write it like Day 1 – Legs.")


def set_header(read: ParseResult, key: str, value: str) -> Edited:
    """Write a line such as ``Client: Anna`` above the first day.

    Args:
        read: The text, read.
        key: One of the known keys, in any spelling of capitals.
        value: What it is to say; "" takes the line out.

    Raises:
        EditError: There is no such key, or the value is not read as it.
    """
    field = KEYS.get(one_line(key).casefold())
    if field is None:
        known = ", ".join(sorted(known.capitalize() for known in KEYS))
        raise EditError(f"A program has no “{one_line(key)}”; it can have {known}.")
    value = one_line(value)
    place = read.places[()].fields.get(f"header.{field}")
    buffer = Buffer(read.text)
    lines = read_header([read_line(entry.text) for entry in buffer.entries])[1]
    shown = "1RM" if field == "one_rep_maxes" else one_line(key).capitalize()
    if place is not None and value:
        buffer.at(place.span.line).put(place.span.column, place.span.end_column, value)
    elif place is not None:
        buffer.remove([buffer.at(place.span.line)])
    elif value and lines:
        buffer.insert_after(lines[-1].number + 1, buffer.new([f"{shown}: {value}"]))
    elif value:
        first_filled = bool(buffer.entries[0].text.strip())
        buffer.insert_after(0, buffer.new([f"{shown}: {value}", *([""] if first_filled else [])]))
    before = meant(read.program)
    before.header = Header()
    same = reads_as(before)

    def wanted(program: Program) -> bool:
        now, old = program.header, read.program.header
        said = getattr(now, field)
        others = replace(now, **{field: getattr(old, field)}) == old
        return others and (said != getattr(Header(), field)) == bool(value) and same(replace(program, header=Header()))

    return first_as_meant([buffer.finish()], wanted, f"“{value}” is not read as {shown}; write it differently.")


def keep(read: ParseResult, path: Path, code: str, reason: str) -> Edited:
    """Overrule a check: ``// keep: grip strength is the goal [L01]`` below the row. It never prints.

    Args:
        read: The text, read.
        path: The row, block or day that the check is about.
        code: The check's code.
        reason: The coach's reason; may be "".

    Raises:
        EditError: It is no longer there, or there is no such code.
    """
    if path not in read.places or not path:
        raise EditError("That line is no longer there.")
    if not _CODE.fullmatch(code):
        raise EditError("There is no check of that name.")
    text = ProgramText(read)
    words = one_line(reason).replace("[", "(").replace("]", ")")
    comment = f"keep: {words} [{code}]" if words else f"keep [{code}]"
    place = read.places[path]
    last = text.row(path).last if path in text.records else text.with_comments(place.last_line)
    buffer = Buffer(read.text)
    buffer.insert_after(last, buffer.new([f"  // {comment}"]))
    expected = meant(read.program)
    expected.comments[comment] += 1
    return first_as_meant([buffer.finish()], reads_as(expected), "This reason cannot be written there; shorten it.")


def _titles(title: str, number: int) -> tuple[str | None, ...]:
    """How a typed title may be read back."""
    return (title, title.strip(" :*_#").rstrip("-–— ").strip(), f"Day {number} – {title}")


def _headings(
    text: ProgramText, sessions: list[Path], title: str, number: int, *, plain: bool = False
) -> Iterator[str]:
    """Ways to write a heading: as the author sets off the other days, plainly, with ``#``, behind ``Day 3 –``."""
    for path in reversed(sessions):
        place = text.read.places[path].fields.get("title")
        if place is not None and not plain:
            raw = text.lines[place.span.line - 1]
            yield raw[: place.span.column] + title + raw[place.span.end_column :]
            break
    yield title
    if not title.startswith("#"):
        yield f"# {title}"
    yield f"Day {number} – {title}"


def _gap_above_day(text: ProgramText, sessions: list[Path], *, is_first: bool) -> list[str]:
    """The blank lines above the heading of a week's first day, or of one below another, as the author has them."""
    for path in reversed(sessions):
        if (path[1] == 0) is is_first and path != (0, 0):
            return text.blanks_above(text.read.places[path].first_line)
    return [""]
