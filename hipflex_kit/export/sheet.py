"""What a client's sheet says, in order and in words; how it looks is the template's business.

The same sheet is the source of the PDF, the phone page, the Markdown file and the message, so that a client never reads
two versions of one day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count, repeat

from hipflex_kit.export import phrases
from hipflex_kit.export.by_week import notes_by_week
from hipflex_kit.export.columns import COLUMNS, Day, chunks, days
from hipflex_kit.export.heads import block_sentence, own_rest
from hipflex_kit.export.words import Words
from hipflex_kit.program import Block, Dose, Load, Prescription, Program, Range, Rest, Section, Session
from hipflex_kit.record_making import record

MOST_SLOTS = 10
"""Beyond so many sets a week's box is one open field."""
CUE_LENGTH = 60
_DOT = "•"


@record
class WeekCell:
    """One exercise in one week.

    Attributes:
        week: Calendar week.
        main: The first of what differs from week to week ("4 × 10"); "" where the head of the row says it all.
        more: The rest of what differs ("60 kg · rest 2 min").
        slots: How many sets there are to write down; 0 for an open field.
        sure: How many of them are certain: 3 of the 4 slots of "3–4 sets".
    """

    week: int
    main: str
    more: str
    slots: int
    sure: int

    @property
    def varies(self) -> str:
        """All that differs from week to week in one line: ``4 × 10 · 60 kg``."""
        return " · ".join(filter(None, (self.main, self.more)))


@record
class Row:
    """One exercise as the client sees it.

    Attributes:
        label: ``1b``; where its author labelled nothing in the day its number, else a dot.
        name: As written.
        dose: Sets × reps with the side; "" where it differs from week to week.
        details: Kind of sets, load, effort and rest.
        tempo: In words.
        cue: One cue from the library, or "".
        notes: The coach's own words.
        optional: True for "if time".
        weeks: One cell per week.
    """

    label: str
    name: str
    dose: str
    details: str
    tempo: str
    cue: str
    notes: tuple[str, ...]
    optional: bool
    weeks: tuple[WeekCell, ...]


@record
class SheetBlock:
    """Exercises done together, below one sentence.

    Attributes:
        section: Work, warm-up, cool-down, finisher or skill.
        label: The block's number or letter, or "".
        title: The coach's own heading, or "".
        head: How to go through it.
        notes: The coach's own words.
        rows: The exercises.
    """

    section: Section
    label: str
    title: str
    head: str
    notes: tuple[str, ...]
    rows: tuple[Row, ...]


@record
class SheetDay:
    """One day, with at most four weeks side by side.

    Attributes:
        index: Place of the session in its week, from 0.
        title: "Day 1": the coach's own title where there is one.
        weeks: Calendar weeks.
        notes: The coach's own words.
        blocks: In the order of the text.
    """

    index: int
    title: str
    weeks: tuple[int, ...]
    notes: tuple[str, ...]
    blocks: tuple[SheetBlock, ...]


@record
class Sheet:
    """A whole program as its client reads it.

    Attributes:
        client: Name, or "".
        title: Name of the program, or "".
        coach: Name, or "".
        notes: The coach's own words before the first day.
        days: In the order they are trained.
    """

    client: str
    title: str
    coach: str
    notes: tuple[str, ...]
    days: tuple[SheetDay, ...]


Cue = Callable[[Prescription], str]
"""Name as written → one cue, or "" where the library has none."""


def build_sheet(
    program: Program,
    words: Words,
    cue: Cue = lambda _: "",
    *,
    columns: int = COLUMNS,
    blank: bool = True,
    brief: bool = False,
) -> Sheet:
    """Put a program into the client's words.

    Args:
        program: The program.
        words: The language of the fixed words.
        cue: Gives the one cue of an exercise.
        columns: How many weeks stand side by side; with 1 every week has days of its own, in which nothing varies.
        blank: Leave a blank for a rest that nobody wrote; False for a screen.
        brief: Say effort in a number without what it means, for where there is little room.

    Returns:
        The sheet. The coach's ``//`` comments, findings and what is known about the client's body are not on it.
    """
    header = program.header
    bests = {best.exercise.casefold(): best.load for best in header.one_rep_maxes}
    week_notes = {week.number or 1: week.notes for week in program.weeks if week.notes}
    voice = _Voice(words, cue, blank, brief, bests, week_notes)
    return Sheet(
        client=header.client or "",
        title=header.title or "",
        coach=header.coach or "",
        notes=program.notes,
        days=tuple(_day(day, weeks, voice) for day in days(program) for weeks in chunks(tuple(day.sessions), columns)),
    )


@record
class _Voice:
    """What all parts of one sheet share: the language, the cues, whether a pen will be at hand, 1RMs, weeks' notes."""

    words: Words
    cue: Cue
    blank: bool
    brief: bool
    bests: Mapping[str, Load]
    about_weeks: Mapping[int, tuple[str, ...]]

    def week_notes(self, day: Day, weeks: tuple[int, ...]) -> tuple[str, ...]:
        """What stands below the headings of these weeks, on the first day of each."""
        if day.index:
            return ()
        return notes_by_week([self.about_weeks.get(week, ()) for week in weeks], weeks, self.words)


def _day(day: Day, weeks: tuple[int, ...], voice: _Voice) -> SheetDay:
    sessions = [day.sessions[week] for week in weeks]
    first = sessions[0]
    unnamed = voice.words.say("page.day", n=day.index + 1) if day.of > 1 else voice.words.say("page.session")
    blocks = []
    numbers = _fallback_labels(first)
    for at in range(len(first.blocks)):
        in_weeks = [session.blocks[at] for session in sessions]
        blocks.append(_block(in_weeks, weeks, voice, numbers))
    notes = (*voice.week_notes(day, weeks), *notes_by_week([s.notes for s in sessions], weeks, voice.words))
    return SheetDay(day.index, first.title or unnamed, weeks, notes, tuple(blocks))


def _fallback_labels(session: Session) -> Iterator[str]:
    """1, 2, 3 … for a day whose author labelled nothing; dots where labels stand beside unlabelled lines."""
    labelled = any(p.label for block in session.blocks for p in block.prescriptions)
    return repeat(_DOT) if labelled else map(str, count(1))


def _block(blocks: list[Block], weeks: tuple[int, ...], voice: _Voice, fallbacks: Iterator[str]) -> SheetBlock:
    first = blocks[0]
    labels = [
        p.label or (next(fallbacks) if first.section not in (Section.WARMUP, Section.COOLDOWN) else "")
        for p in first.prescriptions
    ]
    called = [p.name if label in ("", _DOT) else label for label, p in zip(labels, first.prescriptions, strict=True)]
    rows = tuple(_row(blocks, at, weeks, voice, label) for at, label in enumerate(labels))
    return SheetBlock(
        section=first.section,
        label=first.label or "",
        title=first.title or "",
        head=block_sentence(blocks, voice.words, called, blank=voice.blank),
        notes=notes_by_week([block.notes for block in blocks], weeks, voice.words),
        rows=rows,
    )


def _row(blocks: list[Block], at: int, weeks: tuple[int, ...], voice: _Voice, label: str) -> Row:
    first = blocks[0].prescriptions[at]
    alone = len(blocks[0].prescriptions) == 1 and blocks[0].section is Section.WORK
    asks_rest = voice.blank and alone and blocks[0].interval_s is None  # a clock says when the next set begins
    parts = [_parts(block.prescriptions[at], own_rest(block, at), voice, asks_rest=asks_rest) for block in blocks]
    varying = {key for key in parts[0] if len({part[key] for part in parts}) > 1}
    fixed = {key: value for key, value in parts[0].items() if key not in varying}
    details = [fixed.get(key, "") for key in ("technique", "load", "effort", "rest")]
    return Row(
        label=label,
        name=first.name,
        dose=fixed.get("dose", ""),
        details=" · ".join(filter(None, details)),
        tempo=fixed.get("tempo", ""),
        cue=_cue(first, voice.cue),
        notes=notes_by_week([block.prescriptions[at].notes for block in blocks], weeks, voice.words),
        optional=first.optional,
        weeks=tuple(
            _cell(week, block, at, _varies(part, varying, block.prescriptions[at].dose, voice.words))
            for week, block, part in zip(weeks, blocks, parts, strict=True)
        ),
    )


def _varies(part: dict[str, str], varying: set[str], dose: Dose, words: Words) -> list[str]:
    """What a week's own cell says; effort without its explanation, for which a cell has no room."""
    if "effort" in varying and dose.effort is not None:
        part = part | {"effort": phrases.short_effort(dose.effort, words)}
    return [part[key] for key in part if key in varying and part[key]]


def _parts(prescription: Prescription, rest: Rest | None, voice: _Voice, *, asks_rest: bool) -> dict[str, str]:
    """The pieces of a dose, each of which may be the same in all weeks or not."""
    dose, words = prescription.dose, voice.words
    best = voice.bests.get(prescription.name.casefold())
    return {
        "dose": phrases.sets_by_amount(dose, words),
        "technique": phrases.technique(dose),
        "load": phrases.load_on_the_bar(dose.load, best, words) if dose.load else "",
        "effort": _effort(dose, voice),
        "tempo": phrases.tempo(dose.tempo, words) if dose.tempo else "",
        "rest": phrases.rest(rest, words) if rest is not None or asks_rest else "",
    }


def _effort(dose: Dose, voice: _Voice) -> str:
    if dose.effort is None:
        return ""
    return phrases.short_effort(dose.effort, voice.words) if voice.brief else phrases.effort(dose.effort, voice.words)


def _cell(week: int, block: Block, at: int, varies: list[str]) -> WeekCell:
    main, more = "".join(varies[:1]), " · ".join(varies[1:])
    sets: Range | None = block.prescriptions[at].dose.sets or block.rounds
    if sets is None or sets.high > MOST_SLOTS:
        return WeekCell(week, main, more, 0, 0)
    slots = max(1, round(sets.high))
    return WeekCell(week, main, more, slots, max(1, min(slots, round(sets.low))))


def _cue(prescription: Prescription, cue: Cue) -> str:
    text = cue(prescription)
    return text if len(text) <= CUE_LENGTH else ""
