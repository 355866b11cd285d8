"""The coach's sheet: everything. Doses by week, cues, what each line trains, the week's sets, what was kept and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hipflex_kit.export import phrases
from hipflex_kit.export.columns import days
from hipflex_kit.export.pages.client import block_title
from hipflex_kit.export.pages.frame import Setting, frame, heading, ready, sheet_of
from hipflex_kit.export.pages.week import week_title
from hipflex_kit.export.sheet import Row, SheetBlock, SheetDay
from hipflex_kit.program import Program, Session

if TYPE_CHECKING:
    from hipflex_kit.analysis.core import VolumeCore

_WORDS = ("coach_sheet", "sets_week", "sets_note", "muscle", "kept", "findings", "optional", "week")
_ALL_WEEKS = 200
_MOST_WEEK_COLUMNS = 12


def coach_page(program: Program, setting: Setting) -> dict[str, Any]:
    """What the coach's sheet shows.

    Args:
        program: The program.
        setting: How it is to be printed.

    Returns:
        Plain JSON values for ``templates/coach.typ``.

    Raises:
        ExportError: If the program has no exercise.
    """
    from hipflex_kit.analysis.core import VolumeCore

    sheet = sheet_of(program, setting, columns=_ALL_WEEKS)
    core = VolumeCore.of(program, setting.library)
    written = [day.first for day in days(program)]
    return ready(
        frame(sheet, setting, _WORDS)
        | {
            "head": heading(
                " · ".join(filter(None, (sheet.client, sheet.title))).upper() or setting.words.say("page.coach_sheet")
            ),
            "facts": list(_facts(program, setting)),
            "days": [
                _day(day, session, setting) for day, session in zip(sheet.days, written, strict=True) if day.blocks
            ],
            "volume": _volume(core, program),
            "kept": list(program.header.keep)
            + [c for c in _comments(program) if c.lstrip().lower().startswith("keep:")],
            "findings": [{"text": f.message, "hint": f.hint or ""} for f in setting.findings],
        }
    )


def _facts(program: Program, setting: Setting) -> Iterator[str]:
    header = program.header
    if header.goal:
        yield setting.words.say("page.goal", text=header.goal)
    if header.level:
        yield header.level
    if header.weeks:
        yield week_title(tuple(range(1, header.weeks + 1)), setting.words)
    if header.days:
        yield ", ".join(header.days)
    if header.start:
        yield header.start
    if header.equipment:
        yield ", ".join(header.equipment)


def _comments(program: Program) -> Iterator[str]:
    yield from program.comments
    for week in program.weeks:
        yield from week.comments
        for session in week.sessions:
            yield from session.comments
            for block in session.blocks:
                yield from block.comments
                for prescription in block.prescriptions:
                    yield from (f"{comment} ({prescription.name})" for comment in prescription.comments)


def _day(day: SheetDay, session: Session, setting: Setting) -> dict[str, Any]:
    from hipflex_kit.analysis.session_time import minutes_words, session_minutes

    return {
        "title": heading(day.title),
        "weeks": week_title(day.weeks, setting.words) if _consecutive(day.weeks) else ", ".join(map(str, day.weeks)),
        "minutes": minutes_words(session_minutes(session, setting.library)),
        "notes": [*day.notes, *session.comments],
        "blocks": [_block(b, session.blocks[at].comments, session, at, setting) for at, b in enumerate(day.blocks)],
    }


def _consecutive(weeks: tuple[int, ...]) -> bool:
    return weeks == tuple(range(weeks[0], weeks[-1] + 1))


def _block(block: SheetBlock, comments: tuple[str, ...], session: Session, at: int, setting: Setting) -> dict[str, Any]:
    rows = zip(block.rows, session.blocks[at].prescriptions, strict=True)
    return {
        "title": block_title(block, setting.words),
        "label": block.label,
        "head": block.head,
        "notes": [*block.notes, *comments],
        "rows": [_row(row, prescription.comments, setting) for row, prescription in rows],
    }


def _row(row: Row, comments: tuple[str, ...], setting: Setting) -> dict[str, Any]:
    exercise = setting.exercise(row.name)
    if exercise is None:
        trains = setting.words.say("page.unknown")
    else:
        names = {group.id: group.plain_name for group in setting.library.muscle_groups}
        prime = ", ".join(names[muscle] for muscle in exercise.prime_movers())
        trains = setting.words.say("page.trains", muscles=prime) if prime else ""
    doses = [(cell.week, cell.varies) for cell in row.weeks if cell.varies]
    return {
        "label": row.label,
        "name": heading(row.name),
        "dose": " · ".join(filter(None, (row.dose, row.details))),
        "by-week": [f"{setting.words.say('page.week', n=week)}: {text}" for week, text in _changes(doses)],
        "tempo": row.tempo,
        "cue": row.cue,
        "trains": trains,
        "notes": list(row.notes),
        "comments": list(comments),
        "optional": row.optional,
    }


def _changes(doses: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Only the weeks in which something changes."""
    return [pair for at, pair in enumerate(doses) if at == 0 or pair[1] != doses[at - 1][1]]


def _volume(core: VolumeCore, program: Program) -> dict[str, Any]:
    """Bars for the first week, and the sum of every week where weeks differ."""
    from hipflex_kit.analysis.core import MID, Method

    direct = core.volume(Method.DIRECT)[:, MID, :]
    total = core.volume(Method.FRACTIONAL)[:, MID, :]
    ranges = _ranges(program)
    differs = bool((total != total[0]).any())
    rows: list[dict[str, Any]] = [
        {
            "name": group.plain_name,
            "direct": float(direct[0, at]),
            "helping": float(total[0, at] - direct[0, at]),
            "range": list(ranges[group.id][:2]) if group.id in ranges else None,
            "judged-direct": group.id in ranges and ranges[group.id][2] == "direct",
            "weeks": [phrases.number(float(value)) for value in total[:_MOST_WEEK_COLUMNS, at]] if differs else [],
        }
        for at, group in enumerate(core.muscles)
        if total[:, at].any()
    ]
    top = max([1.0, *(row["direct"] + row["helping"] for row in rows)], default=1.0)
    return {
        "rows": rows,
        "top": top,
        "weeks": list(range(1, min(len(total), _MOST_WEEK_COLUMNS) + 1)) if differs else [],
    }


def _ranges(program: Program) -> dict[str, tuple[float, float, str]]:
    """Weekly ranges of single muscle groups, where the goal gives any; no goal, no judgement."""
    from hipflex_kit.analysis.goals import goal_named

    goal = goal_named(program.header.goal)
    if goal is None:
        return {}
    return {
        mark.muscles[0]: (mark.low, mark.high, mark.method)
        for mark in goal.ranges.values()
        if len(mark.muscles) == 1 and mark.high is not None
    }
