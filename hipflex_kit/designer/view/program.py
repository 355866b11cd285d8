"""The program as the page shows it: days, boxes and rows, with their ids, sets and minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hipflex_kit.analysis import SessionTime, VolumeCore, minutes_of_lines
from hipflex_kit.analysis.core import SessionLines
from hipflex_kit.analysis.lines import Line, Uncounted
from hipflex_kit.checks.keeping import kept_words
from hipflex_kit.designer.edits.identities import Identities
from hipflex_kit.designer.exercises.near_names import near_names
from hipflex_kit.designer.shared_lines import Stretch, marks_of_day
from hipflex_kit.designer.view.block_headings import block_heading, own_title
from hipflex_kit.designer.view.memory import Memory
from hipflex_kit.designer.view.places import blocks_in_tables, heading_at, lines_at, name_at
from hipflex_kit.designer.view.types import (
    BlockView,
    HeaderLine,
    MannerView,
    MinutesPart,
    ProgramView,
    RowView,
    SessionView,
    WeeklyDoseView,
    WrittenWeek,
)
from hipflex_kit.diagnostics import split_lines
from hipflex_kit.notation import ParseResult, dose_text, dose_words
from hipflex_kit.notation.writing.dose_field import technique_text
from hipflex_kit.notation.writing.formatter import effort_text, rest_text
from hipflex_kit.program import Dose, Path, Prescription, Session


def program_view(read: ParseResult, ids: Identities, core: VolumeCore) -> ProgramView:
    """Describe a program for the page.

    Args:
        read: The text, read.
        ids: The ids of its days, blocks and rows.
        core: The same program, counted.
    """
    first = _first_sessions(core)
    tables = blocks_in_tables(read)
    lines = split_lines(read.text)
    sessions = [
        _remembered_session(read, ids, (w, s), first, tables, lines, number=index + 1)
        for index, (w, s) in enumerate(
            (w, s) for w, week in enumerate(read.program.weeks) for s in range(len(week.sessions))
        )
    ]
    header = read.program.header
    return {
        "title": header.title,
        "client": header.client,
        "goal": header.goal,
        "weeks": len(core.weeks),
        "written_weeks": _written_weeks(read, ids),
        "sessions": sessions,
        "header": _header(read),
        "notes": list(read.program.notes),
    }


def _first_sessions(core: VolumeCore) -> Mapping[Path, SessionLines]:
    """Each written day with its lines, as they are in the first week that it is done in."""
    first: dict[Path, SessionLines] = {}
    for week in core.sessions:
        for session in week:
            first.setdefault(session.calendar.path, session)
    return first


_times: Memory[SessionTime] = Memory(512)


def _time(counted: SessionLines) -> SessionTime:
    """Minutes of a day. The clock of a day that was not touched need not be run again."""
    exercises = [line.exercise for line in counted.lines]
    objects = (counted.calendar.session.blocks, *exercises)
    return _times.recall(objects, None, lambda: minutes_of_lines(counted.lines))


def _written_weeks(read: ParseResult, ids: Identities) -> list[WrittenWeek]:
    return [
        {
            "number": week.number,
            "title": week.title,
            "session_ids": [ids.by_path[w, s] for s in range(len(week.sessions))],
            "lines": lines_at(read, (w,)),
            "notes": list(week.notes),
        }
        for w, week in enumerate(read.program.weeks)
    ]


def _header(read: ParseResult) -> list[HeaderLine]:
    place = read.places.get(())
    if place is None:
        return []
    lines = split_lines(read.text)
    found: list[HeaderLine] = []
    for field in sorted(place.fields.values(), key=lambda each: (each.span.line, each.span.column)):
        key, colon, value = lines[field.span.line - 1].partition(":")
        if colon:
            found.append({"key": key.strip(), "value": value.strip()})
    return found


_sessions: Memory[SessionView] = Memory(512)


def _remembered_session(
    read: ParseResult,
    ids: Identities,
    path: Path,
    first: Mapping[Path, SessionLines],
    tables: frozenset[Path],
    text: Sequence[str],
    number: int,
) -> SessionView:
    """A day that was not touched, and stands on the lines on which it stood, need not be described again."""
    w, s = path
    week = read.program.weeks[w]
    session = week.sessions[s]
    counted = first.get(path)
    lines = counted.lines if counted is not None else ()
    done = counted.calendar.session if counted is not None else session
    objects = (session.blocks, done.blocks, *(line.exercise for line in lines))
    paths = [path]
    rows: list[Path] = []
    for b, block in enumerate(session.blocks):
        paths.append((w, s, b))
        rows += [(w, s, b, p) for p in range(len(block.prescriptions))]
    paths += rows
    marks = marks_of_day(read, path, rows)
    written = {
        row: at
        for row in rows
        if row not in marks
        and (at := name_at(read.places[row], session.blocks[row[2]].prescriptions[row[3]].name, text)) is not None
    }
    stands = [(place.first_line, place.last_line) for place in map(read.places.get, paths) if place is not None]
    names = [(line.uncounted, tuple(_nearest(line))) for line in lines if line.exercise is None]
    more = (
        number,
        week.number,
        session.title,
        session.notes,
        *map(ids.by_path.__getitem__, paths),
        *stands,
        *names,
        tables and tables & set(paths),
        tuple(marks.values()),
        tuple(written.items()),
    )
    return _sessions.recall(objects, more, lambda: _session(read, ids, path, first, tables, marks, written, number))


def _session(
    read: ParseResult,
    ids: Identities,
    path: Path,
    first: Mapping[Path, SessionLines],
    tables: frozenset[Path],
    marks: Mapping[Path, tuple[Stretch, ...]],
    written: Mapping[Path, tuple[int, int, int]],
    number: int,
) -> SessionView:
    w, s = path
    week = read.program.weeks[w]
    session = week.sessions[s]
    place = read.places.get(path)
    counted = first[path].lines if path in first else ()
    by_path = {line.path: line for line in counted}
    time = _time(first[path]) if counted else None
    return {
        "id": ids.by_path[path],
        "week": week.number,
        "title": session.title or f"Day {number}",
        "titled": session.title is not None,
        "line": place.first_line if place is not None and session.title is not None else None,
        "sets": sum(line.sets[1] for line in counted if line.working),
        "minutes": (_rounded(time.low, time), _rounded(time.high, time)) if time is not None else None,
        "minutes_note": ", ".join(note for note in time.assumed if note.startswith("rest")) if time is not None else "",
        "minutes_parts": _minutes_parts(time),
        "assumed": list(time.assumed) if time is not None else [],
        "blocks": [_block(read, ids, (w, s, b), by_path, tables, marks, written) for b in range(len(session.blocks))],
        "notes": _notes(session),
        "lines": lines_at(read, path),
    }


def _minutes_parts(time: SessionTime | None) -> list[MinutesPart]:
    if time is None:
        return []
    one = {part: (round(low, 1), round(mid, 1), round(high, 1)) for part, (low, mid, high) in time.parts.items()}
    return [{"name": part.value, "minutes": minutes} for part, minutes in one.items()]


def _rounded(minutes: float, time: SessionTime) -> float:
    """To five minutes, as nobody keeps a closer clock; short sessions to one."""
    return round(minutes) if time.high < 10 else 5 * round(minutes / 5)


def _notes(session: Session) -> list[str]:
    return list(session.notes)


def _block(
    read: ParseResult,
    ids: Identities,
    path: Path,
    lines: Mapping[Path, Line],
    tables: frozenset[Path],
    marks: Mapping[Path, tuple[Stretch, ...]],
    written: Mapping[Path, tuple[int, int, int]],
) -> BlockView:
    w, s, b = path
    block = read.program.weeks[w].sessions[s].blocks[b]
    rows = [_row(read, ids, (*path, p), each, lines.get((*path, p))) for p, each in enumerate(block.prescriptions)]
    for p, row in enumerate(rows):
        if (own := marks.get((*path, p))) is not None:
            row["marks"] = [
                {"line": line, "column": column, "end_column": end, "kind": kind} for line, column, end, kind in own
            ]
        if (at := written.get((*path, p))) is not None:
            row["name_at"] = {"line": at[0], "column": at[1], "end_column": at[2]}
    return {
        "id": ids.by_path[path],
        "label": block.label,
        "kind": block.kind.value,
        "heading": block_heading(block),
        "section": block.section.value,
        "title": own_title(block),
        "rows": rows,
        "notes": list(block.notes),
        "lines": lines_at(read, path),
        "table": path in tables,
        "heading_at": heading_at(read, path),
    }


_said: Memory[RowView] = Memory(4096)


def _row(read: ParseResult, ids: Identities, path: Path, row: Prescription, line: Line | None) -> RowView:
    place = read.places[path]
    match, uncounted = (line.match, line.uncounted) if line is not None else (None, None)
    exercise = match.exercise if match is not None else None
    nearest = tuple(_nearest(line))
    said = _said.recall((row, exercise), (uncounted, nearest), lambda: _what_it_says(row, line, nearest))
    sets = line.sets[1] if line is not None and line.working else 0.0
    return {**said, "id": ids.by_path[path], "line": place.first_line, "last_line": place.last_line, "counted": sets}


def _what_it_says(row: Prescription, line: Line | None, nearest: tuple[str, ...]) -> RowView:
    dose = row.dose.evened
    manner = _manner(dose)
    exercise = line.match.exercise if line is not None else None
    said: RowView = {
        "id": "",
        "label": row.label or "",
        "name": row.name,
        "exercise": exercise.id if exercise is not None else None,
        "nearest": list(nearest),
        "dose": dose_text(dose),
        "dose_words": dose_words(dose),
        "tempo": manner["tempo"],
        "load": manner["load"],
        "effort": manner["effort"],
        "rest": manner["rest"],
        "note": "\n".join(row.notes),
        "comment": "\n".join(map(kept_words, row.comments)),
        "optional": row.optional,
        "weekly": _weekly(row),
        "line": 0,
        "last_line": 0,
        "uncounted": line.uncounted.value if line is not None and line.uncounted is not None else None,
    }
    if "technique" in manner:
        said["technique"] = manner["technique"]
    return said


def _nearest(line: Line | None) -> list[str]:
    """The nearest names that the library knows, where the row would count if its own were known."""
    if line is None or line.uncounted not in (Uncounted.UNKNOWN, Uncounted.AMBIGUOUS):
        return []
    return near_names(line.match)


def _manner(dose: Dose) -> MannerView:
    said: MannerView = {
        "tempo": dose.tempo.text if dose.tempo is not None else "",
        "load": dose.load.text if dose.load is not None else "",
        "effort": effort_text(dose.effort) if dose.effort is not None else "",
        "rest": rest_text(dose.rest) if dose.rest is not None else "",
    }
    if technique := technique_text(dose):
        said["technique"] = technique
    return said


def _weekly(row: Prescription) -> list[WeeklyDoseView]:
    doses = [(change.week, row.dose_in(change.week).evened) for change in row.weekly]
    return [{"week": week, "dose": dose_text(dose), **_manner(dose)} for week, dose in doses]
