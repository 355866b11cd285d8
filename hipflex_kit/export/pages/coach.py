"""The coach's sheet: everything. Doses by week, cues, what each line trains, the week's sets, what was kept and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import hipflex_kit.kept_re as re
from hipflex_kit.drawing import figure_size, figure_svg, load_figures
from hipflex_kit.export import phrases
from hipflex_kit.export.by_week import changes, week_title
from hipflex_kit.export.check_sentences import CheckSentences
from hipflex_kit.export.columns import Day, days
from hipflex_kit.export.pages.client import block_title
from hipflex_kit.export.pages.coach_numbers import bars, body
from hipflex_kit.export.pages.frame import Setting, frame, heading, ready, sheet_of
from hipflex_kit.export.sheet import Row, SheetBlock, SheetDay
from hipflex_kit.library import Exercise
from hipflex_kit.program import Block, Prescription, Program, Range, Session

_WORDS = (
    "coach_sheet",
    "sets_week",
    "sets_note",
    "body_note",
    "muscle",
    "kept",
    "findings",
    "optional",
    "week",
)
_ALL_WEEKS = 200
_OVERRULES = re.compile(r"\s*keep\b.*\[[^\]]+\]", re.IGNORECASE)
_SHORT_MIN = 10
_BODY_MM = 8.0
"""How tall the people in the pictures are."""
_REST_WORDS = {"rest not written": "minutes_rest", "rest as needed": "minutes_needed"}


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

    checks = CheckSentences(setting.words, program, setting.library)
    sheet = sheet_of(program, setting, columns=_ALL_WEEKS)
    core = VolumeCore.of(program, setting.library)
    of_sheet = setting.words.say("page.coach_sheet")
    named = " · ".join(filter(None, (sheet.client, sheet.title))).upper()
    pictures: dict[str, dict[str, Any]] = {}
    dated = program.header.weeks is not None or len(core.volume()) > 1
    shown = [
        _day(day, written, setting, pictures, dated=dated)
        for day, written in zip(sheet.days, days(program), strict=True)
        if day.blocks
    ]
    return ready(
        frame(sheet, setting, _WORDS)
        | {
            "head": heading(named or of_sheet),
            "facts": [*([of_sheet] if named else []), *_facts(program, setting)],
            "notes": [*sheet.notes, *_spoken(program.comments)],
            "days": shown,
            "figures": list(pictures.values()),
            "volume": bars(core, program, setting),
            "body": body(core, setting),
            "kept": list(_kept(program, checks)),
            "findings": list(_findings(setting, checks)),
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


def _spoken(comments: Iterable[str]) -> Iterator[str]:
    """The coach's comments as they are written; a keep has its own place on the sheet."""
    yield from (f"// {text}" for text in dict.fromkeys(comments) if not _OVERRULES.match(text))


def _kept(program: Program, checks: CheckSentences) -> Iterator[dict[str, Any]]:
    """What was overruled: the reason, the exercise it is about, and what the checks would have said."""
    from hipflex_kit.checks import CHECKS, keeps_of

    names = {path: prescription.name for path, prescription in program.walk()}
    told: dict[tuple[str, str], list[str]] = {}
    for keep in keeps_of(program):
        summary = checks.rule(keep.code, CHECKS[keep.code].summary) if keep.code in CHECKS else keep.code
        told.setdefault((keep.reason, names.get(keep.path, "")), []).append(summary)
    for text in program.header.keep:
        if "[" not in text:
            told.setdefault((text, ""), [])
    for (reason, where), summaries in told.items():
        yield {"why": reason, "where": where, "what": list(dict.fromkeys(summaries))}


def _findings(setting: Setting, checks: CheckSentences) -> Iterator[dict[str, str]]:
    """What is worth a look. What could be typed is English, and stands on an English sheet only."""
    from hipflex_kit.checks import Finding

    for finding in setting.findings:
        if isinstance(finding, Finding) and setting.words.code != "en":
            yield {"text": checks.said(finding), "hint": ""}
        else:
            yield {"text": finding.message, "hint": finding.hint or ""}


def _day(
    day: SheetDay, written: Day, setting: Setting, pictures: dict[str, dict[str, Any]], *, dated: bool
) -> dict[str, Any]:
    sessions = tuple(written.sessions.values())
    weeks = week_title(day.weeks, setting.words)
    said = _spoken(comment for session in sessions for comment in session.comments)
    return {
        "title": heading(day.title),
        "about": " · ".join(filter(None, (weeks if dated else "", _minutes(sessions[0], setting)))),
        "notes": [*day.notes, *said],
        "blocks": [_block(b, [s.blocks[at] for s in sessions], setting, pictures) for at, b in enumerate(day.blocks)],
    }


def _minutes(session: Session, setting: Setting) -> str:
    """A session's minutes as the screen says them, in the sheet's language."""
    from hipflex_kit.analysis.session_time import session_minutes

    time = session_minutes(session, setting.library)
    low, high = (round(m) if time.high < _SHORT_MIN else 5 * round(m / 5) for m in (time.low, time.high))
    key = next((_REST_WORDS[assumed] for assumed in time.assumed if assumed in _REST_WORDS), "minutes")
    return setting.words.say(f"page.{key}", span=phrases.spread(Range(low, high), setting.words))


def _block(
    block: SheetBlock, written: Sequence[Block], setting: Setting, pictures: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    return {
        "title": block_title(block, setting.words),
        "label": block.label,
        "head": block.head,
        "notes": [*block.notes, *_spoken(comment for one in written for comment in one.comments)],
        "rows": [
            _row(row, [one.prescriptions[at] for one in written], setting, pictures)
            for at, row in enumerate(block.rows)
        ],
    }


def _row(
    row: Row, written: Sequence[Prescription], setting: Setting, pictures: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    exercise, comments = setting.exercise(written[0]), _spoken(c for one in written for c in one.comments)
    if exercise is None:
        trains = setting.words.say("page.unknown")
    else:
        names = {group.id: setting.words.muscle(group.id, group.plain_name) for group in setting.library.muscle_groups}
        prime = ", ".join(names[muscle] for muscle in exercise.prime_movers())
        trains = setting.words.say("page.trains", muscles=prime) if prime else ""
    return {
        "label": row.label,
        "name": heading(row.name),
        "dose": " · ".join(filter(None, (row.dose, row.details))),
        "by-week": list(changes(((cell.week, cell.varies) for cell in row.weeks), setting.words)),
        "tempo": row.tempo,
        "cue": row.cue,
        "trains": trains,
        "notes": list(row.notes),
        "comments": list(comments),
        "figure": _figure(exercise, pictures),
        "optional": row.optional,
    }


def _figure(exercise: Exercise | None, pictures: dict[str, dict[str, Any]]) -> int | None:
    """Which of the sheet's pictures shows this exercise; every picture is on the sheet's list once."""
    drawn = load_figures().get(exercise.id) if exercise is not None else None
    if drawn is None:
        return None
    if drawn.id not in pictures:
        width = _BODY_MM * figure_size(drawn)[0] / 100
        pictures[drawn.id] = {"picture": figure_svg(drawn), "width-mm": width, "alt": drawn.alt}
    return list(pictures).index(drawn.id)
