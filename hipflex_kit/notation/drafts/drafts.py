"""Blocks and rows while a session is read; lines count from 0 within the session's part of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from hipflex_kit.notation.doses.dose_reading import EMPTY
from hipflex_kit.notation.doses.plain_rows import PlainRow
from hipflex_kit.notation.drafts.clock_stations import ALL_OF_THEM, times_each
from hipflex_kit.notation.heading_words.headings import Heading
from hipflex_kit.notation.heading_words.section_words import WITHOUT_WORK
from hipflex_kit.notation.places import Source
from hipflex_kit.notation.words.folding import fold
from hipflex_kit.notation.words.part_names import seconds_of
from hipflex_kit.notation.words.tokens import AMOUNTS
from hipflex_kit.program import (
    Block,
    BlockKind,
    Dose,
    Prescription,
    Range,
    Rest,
    Section,
    WeeklyDose,
)
from hipflex_kit.record_making import draft, field, replace

At = tuple[int, int, int, Source]
"""Line, first column, column behind the last, source."""


def merged(dose: Dose, more: Dose) -> Dose:
    """A dose with the stated fields of another added."""
    return Dose(**dose.stated | more.stated)


_IN_TURN, _STRAIGHT = BlockKind.SUPERSET, BlockKind.STRAIGHT
ABOVE_ALL = -2
"""Indent of an exercise that stands as a heading: every line below it is further in."""
_NO_WEEKS: Mapping[int, Dose] = {}


class RowDraft:
    """A prescription while its lines are read.

    Args:
        name: The exercise as written; "" while it is not known.
        line: The line that it begins on.
        label: As written, without its bracket or dot.
        plain: The line's halves, where it is a plain row: they say where everything stands, once somebody asks.
    """

    __slots__ = (
        "_at", "_plain", "_taken", "bullet", "comments", "dose", "gap", "indent", "label", "last", "line", "logged",
        "name", "notes", "optional", "set_lines", "weekly",
    )  # fmt: skip

    def __init__(self, name: str, line: int, label: str | None = None, plain: PlainRow | None = None) -> None:
        self.name = name
        self.line = self.last = line
        self.label = label
        self.dose = EMPTY
        self.weekly: Mapping[int, Dose] = _NO_WEEKS
        self.optional = False
        self.notes: tuple[str, ...] = ()
        self.comments: tuple[str, ...] = ()
        self.indent = 0
        self.bullet = ""
        self.gap = False
        self.set_lines = 0
        self.logged = ""
        self._plain = plain
        self._at: dict[str, At] | None = None
        self._taken: tuple[tuple[dict[str, tuple[int, int]], int, int, Source], ...] = ()

    @property
    def at(self) -> dict[str, At]:
        """Where each field stands; worked out when it is first asked for, and after every line that was laid in."""
        if self._at is None:
            spans = self._plain.spans() if self._plain is not None else {}
            self._at = {name: (self.line, start, end, Source.OWN_LINE) for name, (start, end) in spans.items()}
        if self._taken:
            for taken in self._taken:
                _lay_in(self._at, *taken)
            self._taken = ()
        return self._at

    def take(self, dose: Dose, spans: dict[str, tuple[int, int]], line: int, offset: int, source: Source) -> bool:
        """Lay a dose from another line in where this row says nothing. False where it says something else already."""
        if self._plain is None and not self.at:
            self.dose = dose
        else:
            both = self.dose.along_with(dose) or self._with_own_rest(dose)
            if both is None:
                return False
            self.dose = both
        self._taken += ((spans, line, offset, source),)
        return True

    def _with_own_rest(self, dose: Dose) -> Dose | None:
        """A rest that a heading says for all gives way to that of the exercise."""
        said = self.at.get("rest") if dose.rest is not None else None
        if said is None or said[3] is not Source.HEADER:
            return None
        both = replace(self.dose, rest=None).along_with(dose)
        if both is not None:
            del self.at["rest"]
        return both

    def note(self, text: str, line: int, start: int, end: int, source: Source) -> None:
        """Keep words as a note."""
        if not text:
            return
        self.notes += (text,)
        number = len(self.notes)
        self._taken += (({"note" if number == 1 else f"note_{number}": (start, end)}, line, 0, source),)

    def finish(self) -> Prescription:
        """The record."""
        weekly = tuple(WeeklyDose(week, dose) for week, dose in sorted(self.weekly.items())) if self.weekly else ()
        return Prescription(self.name, self.label, self.dose, weekly, self.optional, self.notes, self.comments)


def _says_all(row: RowDraft) -> bool:
    return row.dose.sets is not None and not AMOUNTS.isdisjoint(row.dose.stated)


def _free_name(at: dict[str, At]) -> str:
    """The first of ``dose_2``, ``dose_3`` … that is not taken; a row may go on for thousands of lines."""
    numbers = range(2, len(at) + 3)
    return f"dose_{numbers[bisect_left(numbers, True, key=lambda number: f'dose_{number}' not in at)]}"


def _lay_in(at: dict[str, At], spans: dict[str, tuple[int, int]], line: int, offset: int, source: Source) -> None:
    """Add the places of a further line; a second dose and note get names of their own."""
    first = not at
    for name, (start, end) in spans.items():
        key = name
        if not first and key in at and (name.startswith("dose") or name == "note"):
            key = _free_name(at)
        at.setdefault(key, (line, start + offset, end + offset, source))


@draft
class BlockDraft:
    """A block while its lines are read."""

    line: int
    last: int
    rows: list[RowDraft] = field(default_factory=list)
    kind: BlockKind | None = None
    label: str | None = None
    label_style: str = ""
    section: Section = Section.WORK
    title: str | None = None
    rounds: Range | None = None
    dose: Dose | None = None
    rest_between: Rest | None = None
    rest_after_round: Rest | None = None
    interval_s: float | None = None
    cap_s: float | None = None
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    headed: bool = False
    inline: bool = False
    at: dict[str, At] = field(default_factory=dict)
    slots: tuple[str, ...] = ()
    partner: str | None = None
    group: str | None = None  # what the line or the cell of each of its exercises says that it is of
    explicit: bool = False
    indent: int | None = None
    alone: bool = False  # it stands for itself also without a row
    of_another: bool = False  # its dose says a load, as that of one exercise does

    def heed(self, heading: Heading) -> None:
        """Take what a heading says."""
        self.kind = heading.kind or self.kind
        self.rounds = heading.rounds or self.rounds
        self.dose = heading.dose or self.dose
        self.rest_between = heading.rest_between or self.rest_between
        self.rest_after_round = heading.rest_round or self.rest_after_round
        self.interval_s = heading.interval_s or self.interval_s
        self.cap_s = heading.cap_s or self.cap_s
        if heading.section:
            self.section = heading.section

    def asked_rows(self) -> list[RowDraft]:
        """The rows that are no plain rows: of those, name, sets and repetitions are sure."""
        return [row for row in self.rows if row._plain is None]

    @property
    def in_turn(self) -> bool:
        """Does something say that its exercises belong together?"""
        return bool(self.kind or self.rounds or self.dose or self.interval_s or self.cap_s)

    @property
    def says_anything(self) -> bool:
        """Is it worth keeping?"""
        kept = self.rows or self.title or self.notes or self.comments or self.in_turn or self.rest_after_round
        return bool(kept) or self.section is not Section.WORK

    def inherit(self) -> None:
        """Give rows without an own value what the block says for all."""
        if self.of_another and self.kind is None and all(map(_says_all, self.rows)):
            self.dose = None  # the sets of an exercise whose name stands elsewhere; these are not done in turn
        if self.title and len(self.rows) == 1 and not (self.in_turn or self.notes or self.explicit):
            self._lasts_as_long(self.rows[0], seconds_of(fold(self.title)))
        said = self.dose.stated if self.dose is not None else {}
        heads = self.at["heading"][0] if "heading" in self.at else None
        at_once = len(self.rows) == 1 or (
            bool(self.rows) and {row.line for row in self.rows} == {self.rows[0].line} - {heads}
        )
        if self.kind is BlockKind.EMOM and at_once and self.rounds is None and not self.explicit:
            self.rounds = self._times_on_clock()
        elif self.kind is BlockKind.EMOM and len(self.rows) > 1 and not self.explicit:
            self.rounds = times_each(self._minutes(), self.cap_s, self.interval_s, self.rounds)
        if self.rounds is not None:
            said.setdefault("sets", self.rounds)
        if not said:
            return
        heading = self.at.get("heading")
        for row in self.rows:
            own = row.dose.stated
            taken = own.keys() | (AMOUNTS if AMOUNTS & own.keys() else set())
            if "sets" in own and AMOUNTS & own.keys():
                taken |= {"side"}  # its dose is whole: it is done on no side that it does not name
            changes = {name: value for name, value in said.items() if name not in taken}
            if changes:
                row.dose = Dose(**own | changes)
            if heading is not None:
                for name in changes:
                    row.at.setdefault(name, heading)

    def _lasts_as_long(self, row: RowDraft, seconds: float | None) -> None:
        """``Cardio (20 min)`` above nothing but ``Rowing``: that is how long it is done."""
        if seconds is None or row.dose.stated or row.notes or row.weekly or "heading" not in self.at:
            return
        row.dose = Dose(seconds=Range.exactly(seconds))
        row.at.setdefault("seconds", self.at["heading"])

    def _minutes(self) -> list[tuple[str, ...]]:
        """What each row says of its minute; so do the numbers of a list that count them from the first."""
        in_turn = self.interval_s is not None and self.interval_s < ALL_OF_THEM
        counted = in_turn and [row.label for row in self.rows] == [str(n) for n in range(1, len(self.rows) + 1)]
        return [(f"station {row.label}",) if counted else row.notes for row in self.rows]

    def _times_on_clock(self) -> Range | None:
        """``EMOM 10`` with one station, or ``1 clean + 1 jerk`` on a line: that is done ten times."""
        times = self.cap_s / self.interval_s if self.cap_s and self.interval_s else 0.0
        free = all(row.dose.sets is None for row in self.rows)
        return Range.exactly(times) if times >= 1 and times.is_integer() and free else None

    def finish(self) -> Block:
        """The record."""
        kind = self.kind
        if kind is None:
            grouped = (
                self.label_style in ("number_letter", "number_number", "letter_number")
                and len(self.rows) > 1
                and self.section not in WITHOUT_WORK
            )
            several = (self.rounds is not None or self.dose is not None) and len(self.rows) > 1 and self.headed
            kind = _IN_TURN if grouped or several else _STRAIGHT
        return Block(
            tuple([row.finish() for row in self.rows]),
            kind,
            self.label,
            self.section,
            self.title,
            self.rounds,
            self.rest_between,
            self.rest_after_round,
            self.interval_s,
            self.cap_s,
            self.notes,
            self.comments,
        )
