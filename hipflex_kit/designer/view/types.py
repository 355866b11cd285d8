"""The contract with the browser, as types: the mirror of ``frontend/src/view.ts``, which explains each field."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

VIEW_VERSION = 1

Op = Literal[
    "set_field", "add_line", "insert", "new_block", "move", "move_block", "delete", "rename_session", "add_session",
    "set_header", "set_text", "keep", "fix", "treat_like", "take_back", "move_day", "paste", "duplicate", "superset",
    "table_to_lines", "add_week", "copy_week", "delete_week", "batch", "undo", "redo", "choose_version",
]  # fmt: skip


class OutsideChange(TypedDict):
    """Both versions of a file that was changed outside the designer."""

    at: str
    mine: str
    theirs: str
    deleted: NotRequired[bool]


class OtherEncoding(TypedDict):
    """What a file that is neither UTF-8 nor UTF-16 could be read as."""

    encoding: str
    preview: str


class FileState(TypedDict):
    """What there is to say of the file."""

    name: str
    key: str
    saved_at: str | None
    problem: str | None
    read_only: bool
    sample: bool
    can_undo: bool
    can_redo: bool
    outside_change: OutsideChange | None
    several: NotRequired[bool]
    other_encoding: NotRequired[OtherEncoding]
    unopened: NotRequired[bool]


class Notice(TypedDict):
    """What became of an edit, where there is something to say."""

    seq: int
    session: str
    message: str
    line: NotRequired[int]


class MannerView(TypedDict):
    """How sets are done; "" for what is not said."""

    tempo: str
    load: str
    effort: str
    rest: str
    technique: NotRequired[str]


class WeeklyDoseView(MannerView):
    """How a row is done from a later week on, all of it."""

    week: int
    dose: str


class MarkView(TypedDict):
    """What a stretch of a line is: a row's label, its name, or what else it says of itself."""

    line: int
    column: int
    end_column: int
    kind: str


class NameAtView(TypedDict):
    """Where a row's name stands that is written otherwise than it is read; a name that nobody wrote has no length."""

    line: int
    column: int
    end_column: int


class RowView(TypedDict):
    """One prescription."""

    id: str
    label: str
    name: str
    exercise: str | None
    nearest: list[str]
    dose: str
    dose_words: str
    tempo: str
    load: str
    effort: str
    rest: str
    technique: NotRequired[str]
    note: str
    comment: str
    optional: bool
    weekly: list[WeeklyDoseView]
    line: int
    last_line: int
    uncounted: str | None
    counted: NotRequired[float]
    marks: NotRequired[list[MarkView]]
    name_at: NotRequired[NameAtView]


HeadingAt = Literal["above", "inline"]
"""Where a block's heading stands: on lines above its first row, or on that row's own."""


class BlockView(TypedDict):
    """One box of rows."""

    id: str
    label: str | None
    kind: str
    heading: str
    section: str
    title: str | None
    rows: list[RowView]
    notes: list[str]
    lines: NotRequired[tuple[int, int]]
    table: NotRequired[bool]
    heading_at: NotRequired[HeadingAt | None]


class MinutesPart(TypedDict):
    """What some of a day's minutes go to."""

    name: str
    minutes: tuple[float, float, float]


class SessionView(TypedDict):
    """One training day."""

    id: str
    week: int | None
    title: str
    titled: bool
    line: int | None
    sets: float
    minutes: tuple[float, float] | None
    minutes_note: str
    minutes_parts: NotRequired[list[MinutesPart]]
    assumed: NotRequired[list[str]]
    blocks: list[BlockView]
    notes: list[str]
    lines: NotRequired[tuple[int, int]]


class WrittenWeek(TypedDict):
    """Which days stand under one week heading."""

    number: int | None
    title: str | None
    session_ids: list[str]
    lines: NotRequired[tuple[int, int]]
    notes: NotRequired[list[str]]


class HeaderLine(TypedDict):
    """One ``Key: value`` line."""

    key: str
    value: str


class ProgramView(TypedDict):
    """The program as it is shown."""

    title: str | None
    client: str | None
    goal: str | None
    weeks: int
    written_weeks: list[WrittenWeek]
    sessions: list[SessionView]
    header: list[HeaderLine]
    notes: NotRequired[list[str]]
    abilities: NotRequired[str]


class Fix(TypedDict):
    """What one click does about a finding."""

    label: str
    op: Op
    target_id: str | None
    value: object


class FindingView(TypedDict):
    """A finding; columns count UTF-16 code units."""

    id: str
    code: str
    severity: str
    message: str
    hint: str | None
    target_id: str | None
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    fixes: NotRequired[list[Fix]]


class RangeView(TypedDict):
    """A weekly range and where it is from."""

    low: float
    high: float | None
    method: str
    source: str


class WhyView(TypedDict):
    """One line that gives sets to a muscle."""

    row_id: str
    name: str
    sets: float
    share: float
    gives: float


class MuscleView(TypedDict):
    """One muscle's week."""

    id: str
    name: str
    region: str
    featured: bool
    sets: tuple[float, float, float]
    direct: float
    helping: float
    helping_sets: float
    warmup_sets: float
    range: RangeView | None
    judged: Literal["below", "inside", "above"] | None
    sentence: str
    why: list[WhyView]


class WeekView(TypedDict):
    """One calendar week."""

    week: int
    muscles: list[MuscleView]
    warmup_note: str
    coverage_note: str
    unknown_row_ids: list[str]
    balance: NotRequired[list[str]]
    balance_why: NotRequired[list[str]]


class VolumeView(TypedDict):
    """Weekly volume."""

    method: str
    weeks: list[WeekView]
    headline: str


class LinesView(TypedDict):
    """How much of the text was read."""

    read: int
    total: int
    to_check: int


class View(TypedDict):
    """Everything the designer shows of one open program."""

    version: int
    serial: NotRequired[int]
    rev: int
    answered: dict[str, int]
    created: NotRequired[dict[str, str]]
    can: NotRequired[list[Op]]
    file: FileState
    program: ProgramView
    volume: VolumeView
    findings: list[FindingView]
    text: str
    lines: LinesView
    notices: list[Notice]


class LibraryEntry(TypedDict):
    """One exercise as the drawer shows it."""

    id: str
    name: str
    aliases: list[str]
    pattern: str
    pattern_name: str
    equipment: list[str]
    laterality: str
    prime: list[str]
    helping: list[str]
    cue: str
    default_dose: str
