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
from hipflex_kit.program import Program, Range, Session

if TYPE_CHECKING:
    from hipflex_kit.analysis.core import VolumeCore

_WORDS = ("coach_sheet", "sets_week", "sets_note", "body_note", "muscle", "kept", "findings", "optional", "week")
_ALL_WEEKS = 200
_MOST_WEEK_COLUMNS = 12
_NAMED_ON_MAP = ("hip_flexors", "glute_med")
_SHORT_MIN = 10
_REST_WORDS = {"rest not written": "minutes_rest", "rest as needed": "minutes_needed"}
_LETTER_MM = 3.05
"""8.6 pt: the names on the body map are never smaller."""
_BODY_MM = (60, 92)
_FONT = "Hipflex Sans"


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
    of_sheet = setting.words.say("page.coach_sheet")
    named = " · ".join(filter(None, (sheet.client, sheet.title))).upper()
    dated = program.header.weeks is not None or len(core.volume()) > 1
    return ready(
        frame(sheet, setting, _WORDS)
        | {
            "head": heading(named or of_sheet),
            "facts": [*([of_sheet] if named else []), *_facts(program, setting)],
            "days": [
                _day(day, session, setting, dated=dated)
                for day, session in zip(sheet.days, written, strict=True)
                if day.blocks
            ],
            "volume": _volume(core, program),
            "body": _body(core, setting),
            "kept": list(program.header.keep)
            + [c for c in _comments(program) if c.lstrip().lower().startswith("keep:")],
            "findings": [{"text": f.message, "hint": f.hint or ""} for f in setting.findings],
        }
    )


def _facts(program: Program, setting: Setting) -> Iterator[str]:
    header, say = program.header, setting.words.say
    if header.weeks:
        yield week_title(tuple(range(1, header.weeks + 1)), setting.words)
    facts = {
        "goal": header.goal,
        "level": header.level,
        "days": ", ".join(header.days),
        "start": header.start,
        "equipment": ", ".join(header.equipment or ()),
    }
    yield from (say(f"page.{key}", text=text) for key, text in facts.items() if text)


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


def _day(day: SheetDay, session: Session, setting: Setting, *, dated: bool) -> dict[str, Any]:
    weeks = week_title(day.weeks, setting.words) if _consecutive(day.weeks) else ", ".join(map(str, day.weeks))
    return {
        "title": heading(day.title),
        "about": " · ".join(filter(None, (weeks if dated else "", _minutes(session, setting)))),
        "notes": [*day.notes, *session.comments],
        "blocks": [_block(b, session.blocks[at].comments, session, at, setting) for at, b in enumerate(day.blocks)],
    }


def _minutes(session: Session, setting: Setting) -> str:
    """A session's minutes as the screen says them, in the sheet's language."""
    from hipflex_kit.analysis.session_time import session_minutes

    time = session_minutes(session, setting.library)
    low, high = (round(m) if time.high < _SHORT_MIN else 5 * round(m / 5) for m in (time.low, time.high))
    key = next((_REST_WORDS[assumed] for assumed in time.assumed if assumed in _REST_WORDS), "minutes")
    return setting.words.say(f"page.{key}", span=phrases.spread(Range(low, high)))


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


def _body(core: VolumeCore, setting: Setting) -> dict[str, Any]:
    """The first week painted onto a body, front and back."""
    from hipflex_kit.analysis.core import MID, Method
    from hipflex_kit.drawing.body_map import BODY_HEIGHT, body_map_svg, on_paper

    direct, total = (core.volume(method)[0, MID, :] for method in (Method.DIRECT, Method.FRACTIONAL))
    names = {group.id: group.plain_name for group in core.muscles}
    sets = {group.id: float(total[at]) for at, group in enumerate(core.muscles)}
    labels = {
        group.id: f"{phrases.number(float(direct[at]))} + {phrases.number(float(total[at] - direct[at]))}"
        for at, group in enumerate(core.muscles)
        if group.id in _NAMED_ON_MAP
    }
    trained = sorted((pair for pair in sets.items() if pair[1]), key=lambda pair: -pair[1])
    said = ", ".join(f"{names[muscle]} {phrases.number(number)}" for muscle, number in trained)
    differs = len({week.tobytes() for week in core.volume()}) > 1
    height = _BODY_MM[0] if differs else min(_BODY_MM[1], max(_BODY_MM[0], 4.6 * len(trained) + 6))
    letters = _LETTER_MM * BODY_HEIGHT / height
    return {
        "height-mm": height,
        "picture": on_paper(body_map_svg(sets, names, labels, letter_height=letters), _FONT),
        "alt": f"{setting.words.say('page.sets_week')}: {said or '–'}",
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
