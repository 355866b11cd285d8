"""``hipflex volume``."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from hipflex_kit.cli.commands import Commands, Option
from hipflex_kit.cli.files import around, has_errors, read_file
from hipflex_kit.cli.reading import Encoding, File
from hipflex_kit.cli.terminal import fail, say, warn

if TYPE_CHECKING:
    from hipflex_kit.analysis import VolumeCore
    from hipflex_kit.analysis.core import Array, Method


class Counting(StrEnum):
    """How sets are counted."""

    FRACTIONAL = "fractional"
    DIRECT = "direct"
    TOTAL = "total"


def register(app: Commands) -> None:
    """Add this command."""
    app.command("volume")(volume)


def volume(
    file: File,
    method: Annotated[Counting, Option(help="How sets are counted.")] = Counting.FRACTIONAL,
    as_json: Annotated[bool, Option("--json", help="Print JSON.")] = False,
    as_csv: Annotated[bool, Option("--csv", help="Print a table for a spreadsheet.")] = False,
    encoding: Encoding = None,
) -> None:
    """Sets per muscle group and week, and minutes per session."""
    if as_json and as_csv:
        fail("Choose one of --json and --csv.", status=2)
    result = read_file(file, encoding)
    from hipflex_kit.analysis import VolumeCore, calendar_findings, method_named

    core = VolumeCore.of(result.program, around(file).library)
    counted = core.volume(method_named(method))
    if as_json:
        json.dump(_as_json(core, counted, method.value), sys.stdout, ensure_ascii=False, indent=1)
        print()
    elif as_csv:
        _print_csv(core, counted)
    else:
        _print_table(core, method_named(method))
    for finding in calendar_findings(result.program):
        warn(finding.message)
    if has_errors(result):
        raise SystemExit(1)


def _as_json(core: VolumeCore, counted: Array, method: str) -> dict[str, object]:
    from hipflex_kit.analysis import minutes_of_lines

    def sets(week: int, estimate: int) -> dict[str, float]:
        return {m.id: _number(n) for m, n in zip(core.muscles, counted[week, estimate], strict=True)}

    sessions: list[dict[str, object]] = []
    for week, held in zip(core.weeks, core.sessions, strict=True):
        for session in held:
            time = minutes_of_lines(session.lines)
            minutes = [round(time.low, 1), round(time.high, 1)]
            sessions.append({"week": week.number, "title": session.calendar.session.title, "minutes": minutes})
    return {
        "method": method,
        "weeks": [
            {"week": week.number, "muscles": sets(i, 1), "muscles_low": sets(i, 0), "muscles_high": sets(i, 2)}
            for i, week in enumerate(core.weeks)
        ],
        "sessions": sessions,
    }


def _print_csv(core: VolumeCore, counted: Array) -> None:
    """A line a week; the fewest and the most sets on lines of their own where the text gives ranges."""
    say(",".join(["week", *(muscle.id for muscle in core.muscles), "estimate"]))
    for week, ends in zip(core.weeks, counted, strict=True):
        low, middle, high = ends
        shown = [("", middle)] if (low == high).all() else [("fewest", low), ("middle", middle), ("most", high)]
        for estimate, numbers in shown:
            say(",".join([str(week.number), *(f"{_number(n):g}" for n in numbers), estimate]))


def _print_table(core: VolumeCore, method: Method) -> None:
    """A line a muscle, a column a week; muscles without a set are named below."""
    from hipflex_kit.analysis import minutes_of_lines
    from hipflex_kit.analysis.session_time import minutes_words

    ends = core.volume(method)
    counted = ends[:, 2]
    say(f"Sets a week, as written ({method.value}). Counts sets, not effort.")
    if not any(core.lines(week.number) for week in core.weeks):
        say("There is no exercise in this file yet.")
        return
    width = max(len(muscle.plain_name) for muscle in core.muscles)
    say(f"{'':{width}}" + "".join(f"{f'week {week.number}':>9}" for week in core.weeks))
    for column, muscle in enumerate(core.muscles):
        if counted[:, column].any():
            say(f"{muscle.plain_name:{width}}" + "".join(f"{_cell(week):>9}" for week in ends[:, :, column]))
    idle = [muscle.plain_name for column, muscle in enumerate(core.muscles) if not counted[:, column].any()]
    if idle:
        say(f"No sets: {', '.join(idle)}.")
    _print_notes(core)
    say()
    for session in core.sessions[0]:
        say(f"{session.calendar.session.title or 'Session'}: {minutes_words(minutes_of_lines(session.lines))}")


def _print_notes(core: VolumeCore) -> None:
    from hipflex_kit.analysis.sentences import coverage_note, warmup_note

    for note in (coverage_note(core.coverage(1)), warmup_note(core.lines(1))):
        if note:
            say(note)


def _cell(ends: Array) -> str:
    """A week's sets, as a range where the text gives one: ``6–8``."""
    low, middle, high = (_number(n) for n in ends)
    return f"{middle:g}" if low == high else f"{low:g}–{high:g}"


def _number(value: float) -> float:
    """Whole sets as whole numbers, the others to a quarter: that is as fine as shares go."""
    rounded = round(float(value) * 100) / 100
    return int(rounded) if rounded == int(rounded) else rounded
